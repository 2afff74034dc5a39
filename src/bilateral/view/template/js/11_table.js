// The table of ties: written by Python, so that it is there without scripts; here it follows the filters.

const FIRST_ROWS = 300; // thousands of rows take seconds to lay out: the others wait behind a button
const rowOf = new Map([...byId("ties").tBodies[0].rows].map((row) => [Number(row.dataset.tie), row]));
const rowShows = new Map(); // tie → the events that its row was written for
let mostRows = FIRST_ROWS;
let rowsNow = "";

function startTable() {
  byId("ties").tBodies[0].replaceChildren(); // the rows that pass come back when the table is opened
  for (const [tie, row] of rowOf) {
    const cell = row.cells[0];
    cell.replaceChildren(button(cell.textContent, () => openTie(tie), { class: "as-link" }));
  }
  byId("more-ties").addEventListener("click", () => { mostRows = Infinity; showTable(); });
}

function showTable() {
  if (state.tab !== "table") return;
  const ties = shown.left.slice(0, mostRows);
  ties.forEach(writeRow);
  const print = ties.join();
  if (print !== rowsNow) byId("ties").tBodies[0].replaceChildren(...ties.map((tie) => rowOf.get(tie)));
  rowsNow = print;
  byId("more-ties").hidden = shown.left.length <= mostRows;
  byId("more-ties").textContent = "Show all " + shown.left.length + " ties";
  byId("ties").caption.textContent = statusText();
}

function writeRow(tie) {
  const row = rowOf.get(tie);
  if (tie === state.tie) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
  const events = shownEvents(tie);
  const print = events.join();
  if (rowShows.get(tie) === print) return;
  rowShows.set(tie, print);
  rowTexts(tie, events).forEach((text, i) => { row.cells[i + 1].textContent = text; });
}

function rowTexts(tie, events) {
  const sum = shown.ties[tie];
  const dated = events.filter((event) => EVENTS.date[event]);
  const [first, last] = [dated[0], dated.at(-1)].map((event) => (event === undefined ? "" : EVENTS.date[event]));
  return [sum.events, sum.good, sum.bad, sum.planned, first, last, shorten(EVENTS.sentence[events.at(-1)], 160)];
}

function statusText() {
  const drawn = state.tab === "graph" && shown.drawn.length < shown.left.length ? " (" + shown.drawn.length + " drawn)" : "";
  return plural(shown.left.length, "tie") + drawn + ", " + shown.events + " of " + plural(COUNT, "event") + ", " + rangeText();
}
