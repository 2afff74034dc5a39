// Which events pass the filters, and what each tie then comes to.

let haystacks = null;
let shown = null; // the last result of `sift`

function haystackOf(event) {
  if (!haystacks) haystacks = new Array(COUNT);
  if (haystacks[event] === undefined) {
    const article = articleOf(EVENTS.article[event]);
    const [a, b] = actorsOf(event).map((node) => DATA.nodes[node]);
    const more = (EVENTS.more[event] || []).map(([sentence, speaker]) => sentence + " " + DATA.people[speaker]);
    const parts = [a.label, a.code, b.label, b.code, EVENTS.sentence[event], DATA.people[EVENTS.speaker[event]], article.publisher,
      article.title, ...peopleIn(event), ...more];
    haystacks[event] = fold(parts.join("\n"));
  }
  return haystacks[event];
}

function queryWords() {
  return fold(state.query).split(/\s+/).filter(Boolean);
}

function inDates(event) {
  if (state.from === 0 && state.until === BINS.count - 1) return true;
  const bin = binOf(event);
  return bin !== null && bin >= state.from && bin <= state.until;
}

function emptySum() {
  return { events: 0, good: 0, bad: 0, neutral: 0, planned: 0, negated: 0, ab: 0, ba: 0, both: 0 };
}

const SIDES = { cooperation: "good", conflict: "bad", neutral: "neutral" };
const DIRECTIONS = ["ab", "ba", "both"];

function addTo(sum, event) {
  sum.events += 1;
  sum[DIRECTIONS[EVENTS.direction[event]]] += 1;
  if (EVENTS.status[event] === PLANNED) sum.planned += 1;
  else if (EVENTS.status[event] === NEGATED) sum.negated += 1;
  else sum[SIDES[typeOf(event).balance]] += 1;
}

// Sift all events once. Each count beside a filter says how many events it would add: it obeys all filters but its own.
function sift() {
  const words = queryWords();
  const types = chosenTypes();
  const result = {
    ties: DATA.ties.map(emptySum), passes: new Uint8Array(COUNT), types: DATA.types.map(() => 0), statuses: [0, 0, 0],
    bins: Array.from({ length: BINS.count }, () => ({ good: 0, bad: 0, neutral: 0 })),
  };
  for (let event = 0; event < COUNT; event += 1) {
    if (EVENTS.counts[event][0] < state.leastSources) continue;
    if (words.length && !words.every((each) => haystackOf(event).includes(each))) continue;
    count(result, event, types.has(EVENTS.type[event]), state.statuses.has(EVENTS.status[event]), inDates(event));
  }
  return rank(result);
}

function count(result, event, type, status, dates) {
  if (status && dates) result.types[EVENTS.type[event]] += 1;
  if (type && dates) result.statuses[EVENTS.status[event]] += 1;
  const bin = binOf(event);
  if (type && status && bin !== null) result.bins[bin][SIDES[typeOf(event).balance]] += 1;
  if (!(type && status && dates)) return;
  result.passes[event] = 1;
  addTo(result.ties[EVENTS.tie[event]], event);
}

// Add the ties that are left, strongest first, and which of them are drawn.
function rank(result) {
  const left = [...result.ties.keys()].filter((tie) => result.ties[tie].events >= Math.max(1, state.leastEvents));
  left.sort((p, q) => result.ties[q].events - result.ties[p].events || p - q);
  result.left = left;
  result.drawn = left.slice(0, state.most);
  result.events = left.reduce((sum, tie) => sum + result.ties[tie].events, 0);
  result.nodes = new Set(result.drawn.flatMap((tie) => DATA.ties[tie]));
  return result;
}

function toneOf(sum) {
  const both = sum.good + sum.bad;
  if (!both) return "mixed";
  if (sum.bad * 3 < both) return "cooperation";
  return sum.good * 3 < both ? "conflict" : "mixed";
}

// A tie of nothing but plans (or denials) is drawn hollow.
function isHollow(sum) {
  return sum.good + sum.bad + sum.neutral === 0;
}

// For a hollow tie the tone is what the plans would come to.
function toneOfPlans(tie) {
  const sum = emptySum();
  for (const event of EVENTS_OF[tie]) if (shown.passes[event]) sum[SIDES[typeOf(event).balance]] += 1;
  return toneOf(sum);
}

function shownEvents(tie) {
  return EVENTS_OF[tie].filter((event) => shown.passes[event]);
}
