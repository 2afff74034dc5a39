// Mouse and touch on the graph: the nearest tie counts, so that thin lines can be hit.

function nearestTie(point, reach) {
  let best = null;
  let least = reach;
  for (const tie of drawnAs.keys()) {
    const [a, b] = DATA.ties[tie].map((node) => DATA.nodes[node]);
    const gap = gapTo(point, a, b) - shown.ties[tie].events ** 0.5 * 0.7;
    if (gap < least) [best, least] = [tie, gap];
  }
  return best;
}

function gapTo(point, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

function nodeAt(point, reach) {
  let best = null;
  let least = Infinity;
  DATA.nodes.forEach((node, i) => {
    const gap = Math.hypot(point.x - node.x, point.y - node.y) - nodeRadius(i);
    if (gap < Math.min(reach, least)) [best, least] = [i, gap];
  });
  return best;
}

function hitAt(point, pixels) {
  const reach = pixels / network.getScale();
  const node = nodeAt(point, reach / 4);
  return { node, tie: node === null ? nearestTie(point, reach) : null };
}

function startPointer() {
  const field = byId("graph");
  network.on("click", (press) => {
    const touch = press.event && press.event.pointerType === "touch";
    const { node, tie } = hitAt(press.pointer.canvas, touch ? 18 : 9);
    Object.assign(walk, { node, tie });
    if (node !== null) openActor(node);
    else if (tie !== null) openTie(tie);
    else closePanel();
  });
  field.addEventListener("mousemove", (move) => point(move));
  field.addEventListener("mouseleave", () => hover({ node: null, tie: null }));
}

function point(move) {
  const box = byId("graph").getBoundingClientRect();
  const place = { x: move.clientX - box.left, y: move.clientY - box.top };
  hover(hitAt(network.DOMtoCanvas(place), 9), place);
}

function hover(hit, place) {
  const field = byId("graph");
  if (hit.node !== pointed.node || hit.tie !== pointed.tie) {
    Object.assign(pointed, hit);
    field.style.cursor = hit.node !== null || hit.tie !== null ? "pointer" : "";
    network.redraw();
  }
  showTip(hit, place);
}

const tip = make("p", { class: "tip", hidden: true });

function showTip(hit, place) {
  tip.hidden = !place || (hit.node === null && hit.tie === null);
  if (tip.hidden) return;
  tip.textContent = hit.tie !== null ? spokenTie(hit.tie) : spokenNode(hit.node);
  if (!tip.isConnected) byId("view-graph").append(tip);
  const right = place.x > byId("graph").clientWidth / 2;
  tip.style.left = right ? "" : place.x + 14 + "px";
  tip.style.right = right ? byId("graph").clientWidth - place.x + 14 + "px" : "";
  tip.style.top = Math.max(4, place.y - 34) + "px";
}

function spokenTie(tie) {
  const sum = shown.ties[tie];
  return tieName(tie) + ": " + plural(sum.events, "event") + ", " + sum.good + " cooperative, " + sum.bad + " conflict";
}

function spokenNode(node) {
  const ties = TIES_OF[node].filter((tie) => shown.ties[tie].events);
  const events = ties.reduce((sum, tie) => sum + shown.ties[tie].events, 0);
  return labelOf(node) + ": " + plural(ties.length, "tie") + ", " + plural(events, "event");
}
