// The panel at the right: a tie with its events and their sentences, or an actor with its partners.

const FIRST = 100; // so many events at once; a button brings the others
let opener = null; // where the focus was before the panel opened

function openTie(tie) {
  remember();
  change({ tie, actor: null });
}

function openActor(actor) {
  remember();
  change({ actor, tie: null });
}

function remember() {
  if (!byId("panel").contains(document.activeElement)) opener = document.activeElement;
}

function closePanel() {
  if (state.tie === null && state.actor === null) return;
  const inside = byId("panel").contains(document.activeElement);
  change({ tie: null, actor: null });
  if (inside && opener && opener.isConnected) opener.focus();
}

function panelHead(title) {
  const heading = make("h2", { tabindex: "-1", id: "panel-title", dir: "auto", text: title });
  return make("header", {}, heading, button("✕", closePanel, { "aria-label": "Close", title: "Close (Esc)" }));
}

function showPanel() {
  const panel = byId("panel");
  panel.hidden = state.tie === null && state.actor === null;
  const parts = () => (state.tie !== null ? tiePanel(state.tie) : actorPanel(state.actor));
  panel.replaceChildren(...(panel.hidden ? [] : parts().filter(Boolean)));
}

function tiePanel(tie) {
  const sum = shown.ties[tie];
  const events = shownEvents(tie).reverse();
  return [panelHead(tieName(tie)), make("p", { class: "sum", text: sumText(sum) }), ways(tie, sum), balanceBar(sum),
    strip(events), eventList(events)];
}

function sumText(sum) {
  const parts = [sum.good + " cooperative", sum.bad + " conflict"];
  if (sum.neutral) parts.push(sum.neutral + " other");
  if (sum.planned) parts.push(sum.planned + " planned");
  if (sum.negated) parts.push(sum.negated + " denied");
  return plural(sum.events, "event") + ": " + parts.join(", ");
}

// How many events go which way.
function ways(tie, sum) {
  const [a, b] = DATA.ties[tie].map((node) => button(labelOf(node), () => openActor(node), { class: "as-link" }));
  const rows = [[[a.cloneNode(true), " → ", b.cloneNode(true)], sum.ab], [[b.cloneNode(true), " → ", a.cloneNode(true)], sum.ba],
    [[a, " and ", b, " together"], sum.both]];
  const cells = rows.flatMap(([words, count]) => [make("span", {}, ...words), make("span", { class: "n", text: count })]);
  const box = make("div", { class: "way sum" }, ...cells);
  box.addEventListener("click", (press) => {
    const name = press.target.closest("button");
    if (name) openActor(DATA.ties[tie].find((node) => labelOf(node) === name.textContent));
  });
  return box;
}

function balanceBar(sum) {
  const both = sum.good + sum.bad;
  if (!both) return null;
  const part = sum.good / both * 340;
  const label = "Balance: " + Math.round(sum.good / both * 100) + " percent cooperative";
  const stripes = [];
  for (let x = Math.ceil(part / 10) * 10; x < 352; x += 10) stripes.push("M" + x + " 0l-12 12");
  return draw("svg", { class: "strip", viewBox: "0 0 340 12", preserveAspectRatio: "none", role: "img", "aria-label": label },
    draw("rect", { class: "bad", x: part, width: 340 - part, height: 12 }),
    draw("path", { class: "line-ground", d: stripes.join(""), "stroke-width": 2.5 }),
    draw("rect", { class: "good", width: part, height: 12 }));
}

// Each event as a mark at its date: cooperation above the line, conflict below, stacked where they are close in time.
function strip(events) {
  const dated = events.filter((event) => MONTHS[event] !== null).reverse();
  if (!dated.length) return null;
  const width = Math.max(240, byId("panel").clientWidth - 32);
  const [up, down] = [lanes(dated, width, false), lanes(dated, width, true)];
  const line = 14 + up.height * LANE;
  const full = line + 26 + down.height * LANE;
  const marks = [...up.places].map(([event, [x, lane]]) => mark(event, x, line - 8 - lane * LANE))
    .concat([...down.places].map(([event, [x, lane]]) => mark(event, x, line + 8 + lane * LANE)));
  return draw("svg", { class: "dots", viewBox: "0 0 " + width + " " + full, role: "img", "aria-label": "Dates of the events" },
    draw("path", { class: "axis", d: "M2 " + line + "H" + (width - 2) }), ...marks, draw("text", { x: 2, y: full - 1, text: binName(0) }),
    draw("text", { x: width - 2, y: full - 1, "text-anchor": "end", text: binName(BINS.count - 1) }));
}

const LANE = 9;
const MOST_LANES = 6;

// Places of the marks on one side of the line: x, and the first lane where the mark before is far enough away.
function lanes(events, width, conflict) {
  const ends = [];
  const places = new Map();
  for (const event of events.filter((each) => (typeOf(each).balance === "conflict") === conflict)) {
    const x = 7 + sinceStart(event) * (width - 14);
    const free = ends.findIndex((end) => x - end >= LANE);
    const lane = free >= 0 ? free : Math.min(ends.length, MOST_LANES - 1);
    ends[lane] = x;
    places.set(event, [x, lane]);
  }
  return { places, height: ends.length };
}

// Part of all the dates that lies before this event's.
function sinceStart(event) {
  const day = Number(EVENTS.date[event].slice(8, 10) || 15) / 31;
  return Math.max(0, (MONTHS[event] - BINS.first + day) / BINS.size + BINS.early) / BINS.count;
}

function mark(event, x, y) {
  const balance = typeOf(event).balance;
  const kind = { cooperation: "good", conflict: "bad", neutral: "other" }[balance] + (EVENTS.status[event] === ACTUAL ? "" : " hollow");
  const title = draw("title", { text: EVENTS.date[event] + " " + eventText(event) });
  if (balance === "conflict") return draw("path", { class: kind, d: "M" + (x - 4.5) + " " + (y - 4) + "h9l-4.5 8z" }, title);
  return draw("circle", { class: kind, cx: x, cy: y, r: 4 }, title);
}

function eventText(event) {
  const [actor, counterpart] = actorsOf(event).map(labelOf);
  const type = typeOf(event);
  if (EVENTS.direction[event] === 2) return actor + " and " + counterpart + " " + type.together;
  return actor + " " + type.verb + " " + counterpart;
}

function eventList(events) {
  const list = make("ol", { class: "events" }, ...events.slice(0, FIRST).map(eventItem));
  if (events.length <= FIRST) return list;
  const more = button("Show all " + events.length + " events", () => {
    list.append(...events.slice(FIRST).map(eventItem));
    more.remove();
  });
  return make("div", {}, list, more);
}

function eventItem(event) {
  const [sources, articles] = EVENTS.counts[event];
  return make("li", { "data-event": EVENTS.id[event] },
    make("p", { class: "what" }, symbol(typeOf(event), EVENTS.status[event]), make("time", { text: EVENTS.date[event] || "no date" }),
      make("span", { dir: "auto", text: eventText(event) }), placeOf(event), ...eventTags(event, sources, articles)),
    make("blockquote", { dir: "auto" }, ...marked(EVENTS.sentence[event])),
    source(EVENTS.speaker[event], EVENTS.article[event]),
    moreSentences(EVENTS.more[event]));
}

function placeOf(event) {
  const place = EVENTS.where[event] && EVENTS.where[event][0];
  return place ? make("span", { class: "where", dir: "auto", text: "· " + place }) : null;
}

function eventTags(event, sources, articles) {
  const tags = [];
  if (EVENTS.status[event] !== ACTUAL) tags.push(make("span", { class: "tag", text: STATUSES[EVENTS.status[event]] }));
  if (articles > 1) tags.push(make("span", { class: "tag", text: plural(articles, "article") + ", " + plural(sources, "source") }));
  if (EVENTS.disputed[event]) tags.push(make("span", { class: "tag dispute", text: "disputed", title: "Reports contradict each other" }));
  return tags;
}

// Who says it, who printed it, under which title; the last of these is the link.
function source(speaker, article) {
  const { publisher, title, url } = articleOf(article);
  const parts = [DATA.people[speaker], title && publisher].filter(Boolean).flatMap((text) => [word(text), " · "]);
  const name = title || publisher || (url && "article");
  if (!name) return parts.length ? make("p", { class: "from" }, ...parts.slice(0, -1)) : null;
  const link = url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, ...marked(name)) : word(name);
  return make("p", { class: "from" }, ...parts, link);
}

function moreSentences(more) {
  if (!more) return null;
  const items = more.map(([sentence, speaker, article]) =>
    make("div", {}, make("blockquote", { dir: "auto" }, ...marked(sentence)), source(speaker, article)));
  return make("details", { class: "more" }, make("summary", { text: plural(more.length, "more report") }), ...items);
}

// A text with the words that the reader looks for marked. Where folding changes the length of a text, places in it would
// be off, so such a text stays unmarked.
function marked(text) {
  const folded = fold(text);
  const words = folded.length === text.length ? queryWords() : [];
  const parts = [];
  let done = 0;
  for (let hit = nextHit(folded, words, 0); hit; hit = nextHit(folded, words, done)) {
    parts.push(text.slice(done, hit.start), make("mark", { text: text.slice(hit.start, hit.end) }));
    done = hit.end;
  }
  return [...parts, text.slice(done)];
}

function nextHit(folded, words, from) {
  const hits = words.map((each) => ({ start: folded.indexOf(each, from), each })).filter(({ start }) => start >= 0);
  if (!hits.length) return null;
  const first = hits.reduce((p, q) => (q.start < p.start || (q.start === p.start && q.each.length > p.each.length) ? q : p));
  return { start: first.start, end: first.start + first.each.length };
}

function actorPanel(node) {
  const { label, offices, memberships, holders } = DATA.nodes[node];
  const ties = TIES_OF[node].filter((tie) => shown.ties[tie].events).sort((p, q) => shown.ties[q].events - shown.ties[p].events || p - q);
  const total = emptySum();
  for (const tie of ties) for (const name of Object.keys(total)) total[name] += shown.ties[tie][name];
  return [panelHead(label), make("p", { class: "sum", text: plural(ties.length, "tie") + ", " + sumText(total) }), balanceBar(total),
    make("h3", { text: "Partners" }), make("ul", { class: "partners" }, ...ties.map((tie) => partner(tie, node))),
    ...lines("Offices", offices), ...lines("Who held office", holders), ...lines("Memberships", memberships)];
}

function partner(tie, node) {
  const sum = shown.ties[tie];
  const width = Math.min(9, 1 + Math.sqrt(sum.events) * 1.4);
  const tone = tieTone(tie);
  const line = draw("svg", { viewBox: "0 0 48 10", "aria-hidden": "true" },
    sampleLine(tone, width, "M0 5H48", tone === "conflict" && "7 4"));
  return make("li", {}, make("button", { type: "button", click: () => openTie(tie) }, line, word(labelOf(otherEnd(tie, node))),
    make("span", { class: "n", text: sum.events })));
}

function lines(title, texts) {
  if (!texts.length) return [];
  return [make("h3", { text: title }), make("ul", { class: "lines" }, ...texts.map((text) => make("li", { dir: "auto", text })))];
}
