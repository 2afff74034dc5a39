// The graph: vis-network draws what pyvis wrote; positions are given, so nothing ever moves.

const DIM = 0.22;
let network = null;
let edgeSet = null;
let drawnAs = new Map(); // tie → how it was last drawn, so that only what changed is handed to vis-network
let paint = {};
let untouched = true; // until the reader zooms or drags, the graph is kept in full sight
const pointed = { tie: null, node: null }; // under the mouse
const walk = { node: null, tie: null }; // where the keyboard stands
const UNIT = Math.max(1, Math.min(1.7, Math.sqrt(DATA.nodes.length / 40))); // large graphs are shown smaller: wider lines
const STEP = Math.min(1.45, 9 / Math.sqrt(Math.max(1, ...EVENTS_OF.map((events) => events.length))));

function readPaint() {
  const names = ["ground", "ink", "soft", "cooperation", "conflict", "mixed", "node", "node-ink", "ring"];
  paint = Object.fromEntries(names.map((name) => [name, colour(name)]));
}

function isLit(node) {
  if (state.tie !== null) return DATA.ties[state.tie].includes(node);
  if (state.actor !== null) {
    const ours = party(state.actor);
    return ours.includes(node) || TIES_OF[node].some((tie) => ours.includes(otherEnd(tie, node)) && isDrawn(tie));
  }
  return shown.nodes.has(node);
}

function isDrawn(tie) {
  return drawnAs.has(tie);
}

function tieLit(tie) {
  if (state.tie !== null) return tie === state.tie;
  return state.actor === null || party(state.actor).some((node) => DATA.ties[tie].includes(node));
}

function mixed(front, back, part) {
  const [f, b] = [front, back].map((hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)));
  return "#" + f.map((value, i) => Math.round(value * part + b[i] * (1 - part)).toString(16).padStart(2, "0")).join("");
}

function tieWidth(tie) {
  return Math.round((1 + STEP * Math.sqrt(shown.ties[tie].events)) * UNIT * 100) / 100;
}

function tieTone(tie) {
  return isHollow(shown.ties[tie]) ? toneOfPlans(tie) : toneOf(shown.ties[tie]);
}

function tieInk(tie) {
  return tieLit(tie) ? paint[tieTone(tie)] : mixed(paint[tieTone(tie)], paint.ground, DIM);
}

function tieLook(tie) {
  const sum = shown.ties[tie];
  const width = tieWidth(tie);
  const ink = isHollow(sum) ? paint.ground : tieInk(tie); // `drawHollows` has drawn a wider line under it
  return {
    width,
    color: { color: ink, highlight: ink, hover: ink },
    dashes: tieTone(tie) === "conflict" && !isHollow(sum) ? [9 * UNIT, 6 * UNIT] : false,
  };
}

// Hand over the ties that look different from before, and take away those that are no longer drawn.
function drawTies() {
  const wanted = new Set(shown.drawn);
  if (state.tie !== null && shown.ties[state.tie].events) wanted.add(state.tie);
  const gone = [...drawnAs.keys()].filter((tie) => !wanted.has(tie));
  gone.forEach((tie) => drawnAs.delete(tie));
  const changed = [];
  for (const tie of wanted) {
    const look = tieLook(tie);
    const print = JSON.stringify(look);
    if (drawnAs.get(tie) === print) continue;
    drawnAs.set(tie, print);
    changed.push({ id: tie, from: DATA.ties[tie][0], to: DATA.ties[tie][1], ...look });
  }
  if (gone.length) edgeSet.remove(gone);
  if (changed.length) edgeSet.update(changed);
  network.redraw();
}

// The graph with its names, in the middle of its field.
function fit() {
  const field = byId("graph");
  if (!DATA.nodes.length || !field.clientWidth) return;
  const xs = DATA.nodes.map((node) => node.x);
  const ys = DATA.nodes.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // The names need room in pixels, however small the graph is shown.
  const wide = (field.clientWidth - Math.min(110, field.clientWidth * 0.17)) / Math.max(1, right - left);
  const high = (field.clientHeight - 96) / Math.max(1, bottom - top);
  const scale = Math.max(0.05, Math.min(wide, high, 1.6));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
}

function startGraph() {
  readPaint();
  const nodes = NET.nodes.map(({ id, x, y, label }) => ({ id, x, y, label, shape: "custom", ctxRenderer: drawNode }));
  edgeSet = new vis.DataSet([]);
  network = new vis.Network(byId("graph"), { nodes: new vis.DataSet(nodes), edges: edgeSet }, NET.options);
  byId("graph").firstChild.tabIndex = -1; // the field itself takes the keys
  network.on("beforeDrawing", drawUnder);
  network.on("afterDrawing", (ctx) => { drawArrows(ctx); drawNames(ctx); });
  network.on("zoom", () => { untouched = false; });
  network.on("dragStart", () => { untouched = false; });
  new ResizeObserver(() => { if (untouched) fit(); }).observe(byId("graph"));
  byId("fit").addEventListener("click", () => { untouched = true; fit(); });
}
