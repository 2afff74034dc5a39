// The page's data, as Python wrote it: columns of events, lists that they point into.

const DATA = JSON.parse(byId("data").textContent);
const NET = JSON.parse(byId("net").textContent);
const EVENTS = DATA.events;
const COUNT = EVENTS.tie.length;
const [ACTUAL, PLANNED, NEGATED] = [0, 1, 2];
const STATUSES = ["actual", "planned", "denied"];
const MONTHS = EVENTS.date.map(monthOf);
const EVENTS_OF = DATA.ties.map(() => []);
for (let event = 0; event < COUNT; event += 1) EVENTS_OF[EVENTS.tie[event]].push(event);
const TIES_OF = DATA.nodes.map(() => []);
DATA.ties.forEach(([a, b], tie) => { TIES_OF[a].push(tie); TIES_OF[b].push(tie); });
const NODE_OF_KEY = new Map(DATA.nodes.map((node, i) => [node.key, i]));
const PEOPLE_OF = DATA.nodes.map(() => []); // who acts for a side, where both are nodes
DATA.nodes.forEach(({ key, side }, node) => { if (side !== key && NODE_OF_KEY.has(side)) PEOPLE_OF[NODE_OF_KEY.get(side)].push(node); });

// A side with the people who act for it; anyone else alone.
function party(node) {
  return [node, ...PEOPLE_OF[node]];
}

// Months since the year 0, or null for a date that names no month.
function monthOf(date) {
  const parts = /^(\d{4})-(\d{2})/.exec(date);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : null;
}

function monthName(month) {
  return String(Math.floor(month / 12)).padStart(4, "0") + "-" + String(month % 12 + 1).padStart(2, "0");
}

function labelOf(node) {
  return DATA.nodes[node].label;
}

function tieName(tie) {
  const [a, b] = DATA.ties[tie];
  return labelOf(a) + " – " + labelOf(b);
}

function otherEnd(tie, node) {
  const [a, b] = DATA.ties[tie];
  return a === node ? b : a;
}

function tieBetween(one, two) {
  const [a, b] = [NODE_OF_KEY.get(one), NODE_OF_KEY.get(two)];
  if (a === undefined || b === undefined) return null;
  const tie = TIES_OF[a].find((each) => otherEnd(each, a) === b);
  return tie === undefined ? null : tie;
}

// Who acts on whom: [actor, counterpart], in the order of the tie where both act.
function actorsOf(event) {
  const [a, b] = DATA.ties[EVENTS.tie[event]];
  return EVENTS.direction[event] === 1 ? [b, a] : [a, b];
}

function peopleIn(event) {
  return (EVENTS.who[event] || []).map((number) => DATA.people[number]);
}

function typeOf(event) {
  return DATA.types[EVENTS.type[event]];
}

function articleOf(number) {
  const [publisher, title, url] = DATA.articles[number];
  return { publisher, title, url };
}

// Plain letters in lower case, so that "Turkiye" finds "Türkiye".
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}
