// The dates at the bottom: a histogram, two thumbs that cannot cross, and play.

const HEIGHT = 84;
let player = 0;

function barsOf(bin, i, width, scale) {
  const out = i < state.from || i > state.until ? " out" : "";
  const middle = HEIGHT - 36;
  const x = i * width + Math.min(6, width * 0.12);
  const wide = Math.max(1, width - Math.min(12, width * 0.24));
  const bar = (name, y, height) => height > 0 && draw("rect", { class: name + out, x, y, width: wide, height });
  const [good, other, bad] = [bin.good * scale, bin.neutral * scale, bin.bad * scale];
  return draw("g", {}, draw("title", { text: binTitle(bin, i) }), bar("good", middle - good, good),
    bar("other", middle - good - other, other), bar("bad", middle, bad));
}

function binTitle(bin, i) {
  return binName(i) + ": " + bin.good + " cooperative, " + bin.bad + " conflict" + (bin.neutral ? ", " + bin.neutral + " other" : "");
}

function drawBars() {
  const svg = byId("bars");
  const full = svg.clientWidth || 1000;
  const up = Math.max(1, ...shown.bins.map((bin) => bin.good + bin.neutral));
  const down = Math.max(1, ...shown.bins.map((bin) => bin.bad));
  const scale = Math.min((HEIGHT - 38) / up, 22 / down);
  const width = full / BINS.count;
  svg.setAttribute("viewBox", "0 0 " + full + " " + HEIGHT);
  const axis = draw("path", { class: "axis", d: "M0 " + (HEIGHT - 35.5) + "H" + full });
  svg.replaceChildren(axis, ...shown.bins.map((bin, i) => barsOf(bin, i, width, scale)), ...yearsOn(width));
  svg.setAttribute("aria-label", "Events by date, " + rangeText());
}

// The names of as many dates as have room.
function yearsOn(width) {
  const every = Math.ceil((BINS.early ? 90 : 64) / width);
  const bins = [...shown.bins.keys()].filter((i) => i % every === 0 && i * width + 58 < BINS.count * width);
  return bins.map((i) => draw("text", { x: i * width + Math.min(6, width * 0.12), y: HEIGHT - 1, text: binName(i) }));
}

function rangeText() {
  return BINS.known ? binName(state.from) + " to " + binName(state.until) : "no dates";
}

function showRange() {
  const most = Math.max(1, BINS.count - 1);
  byId("from").value = state.from;
  byId("until").value = state.until;
  byId("from").setAttribute("aria-valuetext", binName(state.from));
  byId("until").setAttribute("aria-valuetext", binName(state.until));
  byId("range-fill").style.left = state.from / most * 100 + "%";
  byId("range-fill").style.right = 100 - state.until / most * 100 + "%";
  byId("range-text").textContent = rangeText();
  // At the far right both thumbs may lie on each other: the one that can still move lies on top.
  byId("from").style.zIndex = state.from > most / 2 ? 2 : 1;
  byId("until").style.zIndex = state.from > most / 2 ? 1 : 2;
}

function moveThumb(name) {
  const value = Number(byId(name).value);
  const kept = name === "from" ? Math.min(value, state.until) : Math.max(value, state.from);
  byId(name).value = kept;
  stop();
  change({ [name]: kept });
}

function stop() {
  clearInterval(player);
  player = 0;
  byId("play").textContent = "Play " + { 1: "months", 3: "quarters", 12: "years" }[BINS.size];
  byId("play").setAttribute("aria-pressed", "false");
}

// Play slides the chosen stretch of dates through the whole; three steps of it where all dates are chosen.
function play() {
  if (player) return stop();
  const all = state.from === 0 && state.until === BINS.count - 1;
  const wide = all ? Math.min(3, BINS.count) : state.until - state.from + 1;
  const from = all || state.until === BINS.count - 1 ? 0 : state.from;
  change({ from, until: from + wide - 1 });
  byId("play").textContent = "Stop";
  byId("play").setAttribute("aria-pressed", "true");
  player = setInterval(step, 900);
}

function step() {
  if (state.until >= BINS.count - 1) stop();
  else change({ from: state.from + 1, until: state.until + 1 });
}

function startDates() {
  for (const name of ["from", "until"]) {
    byId(name).max = Math.max(1, BINS.count - 1);
    byId(name).disabled = BINS.count < 2;
    byId(name).addEventListener("input", () => moveThumb(name));
  }
  byId("play").disabled = BINS.count < 2;
  byId("play").addEventListener("click", play);
  byId("reset").addEventListener("click", () => { stop(); resetFilters(); });
  byId("nothing-reset").addEventListener("click", () => { stop(); resetFilters(); });
  new ResizeObserver(drawBars).observe(byId("bars"));
  stop();
}
