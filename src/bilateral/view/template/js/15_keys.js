// The graph by keyboard: arrows walk between actors, Enter opens, brackets step through ties, Escape closes.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function say(text) {
  byId("spoken").textContent = text;
}

// The nearest node within a quarter of the compass; what lies straight ahead is nearer than what lies aside.
function nodeTowards(from, [dx, dy]) {
  const start = DATA.nodes[from];
  let best = null;
  let least = Infinity;
  DATA.nodes.forEach((node, i) => {
    const ahead = (node.x - start.x) * dx + (node.y - start.y) * dy;
    const aside = Math.abs((node.x - start.x) * dy) + Math.abs((node.y - start.y) * dx);
    if (i === from || ahead <= 0 || aside > ahead * 1.2) return;
    if (ahead + 2 * aside < least) [best, least] = [i, ahead + 2 * aside];
  });
  return best;
}

function walkTo(node) {
  if (node === null) return;
  Object.assign(walk, { node, tie: null });
  say(spokenNode(node));
  network.redraw();
}

// Step through the ties of the actor one stands at, else through all, strongest first.
function stepTie(by) {
  const ties = walk.node === null ? shown.left : shown.left.filter((tie) => DATA.ties[tie].includes(walk.node));
  if (!ties.length) return;
  const now = ties.indexOf(state.tie !== null ? state.tie : walk.tie);
  walk.tie = ties[(now < 0 ? (by > 0 ? 0 : ties.length - 1) : now + by + ties.length) % ties.length];
  say(spokenTie(walk.tie));
  if (state.tie !== null) openTie(walk.tie);
  else drawTies();
}

function openWalked() {
  if (walk.tie !== null) openTie(walk.tie);
  else if (walk.node !== null) openActor(walk.node);
  else walkTo(NAMED[0] === undefined ? null : NAMED[0]);
  if (byId("panel-title")) byId("panel-title").focus();
}

function zoom(by) {
  untouched = false;
  network.moveTo({ scale: network.getScale() * by, animation: false });
}

const GRAPH_KEYS = {
  Enter: openWalked, "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": () => byId("fit").click(),
};

function pressOnGraph(press) {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  const arrow = ARROWS[press.key];
  if (arrow) walkTo(walk.node === null ? NAMED[0] : nodeTowards(walk.node, arrow));
  else if (GRAPH_KEYS[press.key]) GRAPH_KEYS[press.key]();
  else return;
  press.preventDefault();
}

function pressAnywhere(press) {
  const typing = press.target.matches("input:not([type=checkbox]):not([type=range])");
  if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === "Escape") escape();
  else if (press.key === "[") stepTie(-1);
  else if (press.key === "]") stepTie(1);
  else if (press.key === "/") { byId("find").focus(); press.preventDefault(); }
}

function escape() {
  if (state.tie !== null || state.actor !== null) return closePanel();
  Object.assign(walk, { node: null, tie: null });
  network.redraw();
}

function startKeys() {
  byId("graph").addEventListener("keydown", pressOnGraph);
  document.addEventListener("keydown", pressAnywhere);
}
