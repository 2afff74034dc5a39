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
  const sum = shown.ties[tie];
  const print = [visible, sum.events, sum.good, sum.bad, sum.planned, tie === state.tie].join();
  if (rowShows.get(tie) === print) return;
  rowShows.set(tie, print);
  row.hidden = !visible;
  row.toggleAttribute("aria-current", false);
  if (tie === state.tie) row.setAttribute("aria-current", "true");
  [sum.events, sum.good, sum.bad, sum.planned].forEach((value, i) => { row.cells[i + 1].textContent = value; });
}

function statusText() {
  const drawn = state.tab === "graph" && shown.drawn.length < shown.left.length ? " (" + shown.drawn.length + " drawn)" : "";
  return plural(shown.left.length, "tie") + drawn + ", " + shown.events + " of " + plural(COUNT, "event") + ", " + rangeText();
}
