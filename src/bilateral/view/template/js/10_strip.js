// The strip of marks that shows when the events of a tie were.

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
