// The list of events: what happened, the sentence that says so, who says it, where it was printed.

const FIRST = 100; // so many events at once; a button brings the others

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
      make("span", { dir: "auto", text: eventText(event) }), ...besides(event), ...eventTags(event, sources, articles)),
    ...(EVENTS.bare[event] ? [leftOut(event, articles)] : [
      make("blockquote", { dir: "auto" }, ...marked(EVENTS.sentence[event])),
      source(EVENTS.speaker[event], EVENTS.article[event]),
      moreSentences(EVENTS.more[event])]));
}

// Where the sentences are that are not on the page.
function leftOut(event, articles) {
  return make("p", { class: "from" }, plural(articles, "article") + " not on this page: ", make("code", { text: "bilateral show " + EVENTS.id[event] }));
}

// Who took part for the two, and where.
function besides(event) {
  const place = EVENTS.where[event] && EVENTS.where[event][0];
  return [peopleIn(event).join(", "), place].filter(Boolean).map((text) => make("span", { class: "where", dir: "auto", text: "· " + text }));
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
