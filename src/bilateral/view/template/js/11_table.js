// The table of ties: written by Python, so that it is there without scripts; here it follows the filters.

const rowOf = new Map([...byId("ties").tBodies[0].rows].map((row) => [Number(row.dataset.tie), row]));
const rowShows = new Map();

function startTable() {
  for (const [tie, row] of rowOf) {
    const cell = row.cells[0];
    cell.replaceChildren(button(cell.textContent, () => openTie(tie), { class: "as-link" }));
  }
}

function showTable() {
  if (state.tab !== "table") return;
  const left = new Set(shown.left);
  for (const [tie, row] of rowOf) showRow(tie, row, left.has(tie));
  byId("ties").caption.textContent = statusText();
}

function showRow(tie, row, visible) {
  row.hidden = !visible;
  row.toggleAttribute("aria-current", false);
  if (tie === state.tie) row.setAttribute("aria-current", "true");
  if (!visible) return;
  const sum = shown.ties[tie];
  const events = shownEvents(tie);
  const print = events.join();
  if (rowShows.get(tie) === print) return;
  rowShows.set(tie, print);
  const dated = events.filter((event) => EVENTS.date[event]);
  const [first, last] = [dated[0], dated.at(-1)].map((event) => (event === undefined ? "" : EVENTS.date[event]));
  const texts = [sum.events, sum.good, sum.bad, sum.planned, first, last, shorten(EVENTS.sentence[events.at(-1)], 160)];
  texts.forEach((text, i) => { row.cells[i + 1].textContent = text; });
}

function statusText() {
  const drawn = state.tab === "graph" && shown.drawn.length < shown.left.length ? " (" + shown.drawn.length + " drawn)" : "";
  return plural(shown.left.length, "tie") + drawn + ", " + shown.events + " of " + plural(COUNT, "event") + ", " + rangeText();
}
