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

// Dates in steps of a month; of a quarter or year where months would be more than a screen is wide.
function makeBins() {
  const known = MONTHS.filter((month) => month !== null);
  if (!known.length) return { first: 0, size: 1, count: 1, known: 0 };
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  const size = high - low < 84 ? 1 : high - low < 252 ? 3 : 12;
  const first = Math.floor(low / size) * size;
  return { first, size, count: Math.floor((high - first) / size) + 1, known: known.length };
}

function binOf(event) {
  return MONTHS[event] === null ? null : Math.floor((MONTHS[event] - BINS.first) / BINS.size);
}

function binName(bin) {
  const month = BINS.first + bin * BINS.size;
  if (BINS.size === 12) return monthName(month).slice(0, 4);
  if (BINS.size === 3) return monthName(month).slice(0, 4) + " Q" + (Math.floor(month % 12 / 3) + 1);
  return monthName(month);
}
