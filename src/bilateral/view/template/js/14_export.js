// What is shown, as a picture, as a table, on paper.

function save(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 30000);
}

function fileName(ending) {
  const plain = fold(DATA.title).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);
  return (plain || "ties") + ending;
}

// A spreadsheet must not take a text for a formula; a quote before it keeps it text.
function csvCell(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r\n|%]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

const CSV_HEAD = ["event", "date", "type", "actor", "counterpart", "symmetric", "status", "place", "sentence", "speaker", "publisher", "title",
  "url", "sources", "articles", "disputed", "people"];

function csvRow(event) {
  const [actor, counterpart] = actorsOf(event).map(labelOf);
  const { publisher, title, url } = articleOf(EVENTS.article[event]);
  return [EVENTS.id[event], EVENTS.date[event], typeOf(event).name, actor, counterpart, EVENTS.direction[event] === 2 ? "yes" : "no",
    STATUSES[EVENTS.status[event]], (EVENTS.where[event] || [""])[0], EVENTS.sentence[event], DATA.people[EVENTS.speaker[event]], publisher,
    title, url, ...EVENTS.counts[event], EVENTS.disputed[event] ? "yes" : "no", peopleIn(event).join("; ")];
}

// The events shown; of the open tie alone if one is open.
function csvText() {
  const ties = state.tie !== null ? [state.tie] : shown.left;
  const rows = [CSV_HEAD, ...ties.flatMap(shownEvents).map(csvRow)];
  return "\ufeff" + rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function saveCsv() {
  save(new Blob([csvText()], { type: "text/csv;charset=utf-8" }), fileName(".csv"));
  say("Table saved");
}

function savePng() {
  const graph = state.tab === "matrix" ? matrixPicture() : byId("graph").querySelector("canvas");
  const sharp = window.devicePixelRatio || 1;
  const [head, foot] = [44 * sharp, 40 * sharp];
  const picture = make("canvas", { width: graph.width, height: graph.height + head + foot });
  const ctx = picture.getContext("2d");
  ctx.fillStyle = paint.ground;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.drawImage(graph, 0, head);
  ctx.scale(sharp, sharp);
  writePicture(ctx, picture.width / sharp, picture.height / sharp);
  picture.toBlob((blob) => { save(blob, fileName(".png")); say("Picture saved"); }, "image/png");
}

function writePicture(ctx, width, height) {
  ctx.fillStyle = paint.ink;
  ctx.textBaseline = "middle";
  ctx.font = "600 16px system-ui, sans-serif";
  ctx.fillText(shorten(DATA.title, Math.floor(width / 9)), 14, 22);
  ctx.font = "13px system-ui, sans-serif";
  let x = 14;
  for (const tone of ["cooperation", "mixed", "conflict"]) x = pictureKey(ctx, tone, x, height - 20);
  ctx.fillStyle = paint.soft;
  ctx.fillText(statusText(), x + 10, height - 20);
}

function pictureKey(ctx, tone, x, y) {
  ctx.beginPath();
  ctx.setLineDash(tone === "conflict" ? [7, 4] : []);
  ctx.strokeStyle = paint[tone];
  ctx.lineWidth = 4;
  ctx.moveTo(x, y);
  ctx.lineTo(x + 30, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = paint.ink;
  ctx.fillText(tone, x + 36, y);
  return x + 52 + ctx.measureText(tone).width;
}

function startExport() {
  byId("csv").addEventListener("click", saveCsv);
  byId("png").addEventListener("click", savePng);
  byId("print").addEventListener("click", () => window.print());
  matchMedia("print").addEventListener("change", () => { network.setSize("100%", "100%"); fit(); });
}
