// What the reader has chosen: filters, what is open. One object, one way to change it, listeners that redraw.

const BINS = makeBins();
const MOST_SOURCES = Math.max(1, ...EVENTS.counts.map(([sources]) => sources));
const DEFAULTS = {
  types: null, // null: all; else a set of numbers of types
  statuses: new Set([ACTUAL, PLANNED]),
  from: 0,
  until: BINS.count - 1,
  leastEvents: 1,
  leastSources: 1,
  most: Math.min(150, DATA.ties.length),
  query: "",
  tie: null,
  actor: null,
  tab: "graph",
  arrows: false,
};
const state = { ...DEFAULTS };
const listeners = [];

function change(patch) {
  Object.assign(state, patch);
  for (const listener of listeners) listener(patch);
}

function onChange(listener) {
  listeners.push(listener);
}

function allTypes() {
  return new Set(DATA.types.keys());
}

function chosenTypes() {
  return state.types || allTypes();
}

function resetFilters() {
  const { tie, actor, tab, arrows, ...filters } = DEFAULTS;
  change(filters);
}

// Dates in steps of a month; of a quarter or year where months would be more than a screen is wide. A few events long before
// all others (a treaty of 1949) share one step at the start, or everything else would be squeezed into the last inch.
function makeBins() {
  const known = MONTHS.filter((month) => month !== null).sort((p, q) => p - q);
  if (!known.length) return { first: 0, size: 1, count: 1, early: 0, known: 0 };
  const most = known[Math.floor(known.length * 0.03)];
  const early = most - known[0] > 24 ? 1 : 0;
  const [low, high] = [early ? most : known[0], known.at(-1)];
  const size = high - low < 84 ? 1 : high - low < 252 ? 3 : 12;
  const first = Math.floor(low / size) * size;
  return { first, size, count: Math.floor((high - first) / size) + 1 + early, early, known: known.length };
}

function binOf(event) {
  return MONTHS[event] === null ? null : Math.max(0, Math.floor((MONTHS[event] - BINS.first) / BINS.size) + BINS.early);
}

function binName(bin) {
  if (BINS.early && bin === 0) return "before " + binName(1);
  const month = BINS.first + (bin - BINS.early) * BINS.size;
  if (BINS.size === 12) return monthName(month).slice(0, 4);
  if (BINS.size === 3) return monthName(month).slice(0, 4) + " Q" + (Math.floor(month % 12 / 3) + 1);
  return monthName(month);
}
