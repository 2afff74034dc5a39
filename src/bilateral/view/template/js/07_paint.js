// What is painted on the graph's canvas: nodes and their codes, plans, arrows, names, rings.

// Half the width of a node: organisations with long acronyms are wide.
function nodeReach(node, r) {
  return node.kind === "organisation" ? r * 0.92 * Math.max(1, Math.min(6, node.code.length) * 0.34) : r;
}

function outline(context, node, x, y, r) {
  const { kind } = node;
  const reach = nodeReach(node, r);
  context.beginPath();
  if (kind === "organisation") context.roundRect(x - reach, y - r * 0.85, reach * 2, r * 1.7, r * 0.42);
  else if (kind === "group") polygon(context, x, y, r * 1.08, [[-1, 0], [-0.5, -0.87], [0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87]]);
  else if (kind === "person") polygon(context, x, y, r * 1.15, [[0, -1], [1, 0], [0, 1], [-1, 0]]);
  else context.arc(x, y, r, 0, 2 * Math.PI);
}

function polygon(context, x, y, r, corners) {
  corners.forEach(([dx, dy], i) => (i ? context.lineTo(x + dx * r, y + dy * r) : context.moveTo(x + dx * r, y + dy * r)));
  context.closePath();
}

// Nodes keep a least size on the screen, however far out the reader zooms. Where many have no tie, those shrink to dots.
function nodeRadius(node) {
  const idle = DATA.nodes.length > 60 && !shown.nodes.has(node) && !isChief(node);
  return DATA.nodes[node].r * Math.max(1, 0.5 / network.getScale()) * (idle ? 0.4 : 1);
}

function drawNode({ ctx, id, x, y }) {
  const node = DATA.nodes[id];
  const r = nodeRadius(id);
  return {
    drawNode() {
      outline(ctx, node, x, y, r);
      ctx.fillStyle = isLit(id) ? paint.node : mixed(paint.node, paint.ground, DIM);
      ctx.fill();
      ctx.lineWidth = 2 / network.getScale();
      ctx.strokeStyle = paint.ground;
      ctx.stroke();
      drawCode(ctx, node, x, y, r, isLit(id));
    },
    nodeDimensions: { width: 2 * nodeReach(node, r), height: 2 * r },
  };
}

const LEAST_CODE = 5; // pixels on the screen

function codeSize(node, r) {
  return 2.05 * nodeReach(node, r) / Math.max(2.93, Math.min(6, node.code.length));
}

function drawCode(ctx, node, x, y, r, lit) {
  const letters = shorten(node.code, 6);
  const size = codeSize(node, r);
  if (size * network.getScale() < LEAST_CODE) return;
  ctx.font = "bold " + size + "px system-ui, sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = lit ? paint["node-ink"] : mixed(paint["node-ink"], mixed(paint.node, paint.ground, DIM), 0.55);
  ctx.fillText(letters, x, y + size * 0.05);
}

// Under everything: a glow along the tie that the mouse or the keyboard is at, and the sides of hollow ties.
function drawUnder(ctx) {
  drawParties(ctx);
  const glowing = new Set([pointed.tie, walk.tie, state.tie].filter((tie) => tie !== null && isDrawn(tie)));
  for (const tie of glowing) drawLine(ctx, tie, tieWidth(tie) + 9 / network.getScale(), mixed(paint.ink, paint.ground, 0.16));
  for (const tie of drawnAs.keys()) if (isHollow(shown.ties[tie])) drawHollow(ctx, tie);
}

// Dots from a side to the people who act for it: no tie, but they belong together.
function drawParties(ctx) {
  ctx.setLineDash([2 * UNIT, 5 * UNIT]);
  PEOPLE_OF.forEach((people, side) => people.forEach((person) => {
    const [a, b] = [DATA.nodes[side], DATA.nodes[person]];
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    ctx.lineWidth = 1.6 * UNIT;
    ctx.strokeStyle = isLit(side) && isLit(person) ? paint.soft : mixed(paint.soft, paint.ground, DIM * 2);
    ctx.stroke();
  }));
  ctx.setLineDash([]);
}

function drawHollow(ctx, tie) {
  if (tieTone(tie) === "conflict") ctx.setLineDash([9 * UNIT, 6 * UNIT]);
  drawLine(ctx, tie, tieWidth(tie) + 3.2 / network.getScale(), tieInk(tie));
  ctx.setLineDash([]);
}

function drawLine(ctx, tie, width, ink) {
  const [a, b] = DATA.ties[tie].map((node) => DATA.nodes[node]);
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.lineWidth = width;
  ctx.strokeStyle = ink;
  ctx.stroke();
}

// An arrow's head stands where the line meets the node; hollow where the tie is.
function drawArrows(ctx) {
  if (!state.arrows) return;
  for (const tie of drawnAs.keys()) {
    const [a, b] = DATA.ties[tie];
    if (shown.ties[tie].ab) drawHead(ctx, tie, a, b);
    if (shown.ties[tie].ba) drawHead(ctx, tie, b, a);
  }
}

function drawHead(ctx, tie, from, to) {
  const [a, b] = [DATA.nodes[from], DATA.nodes[to]];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const size = tieWidth(tie) * 0.9 + 7 * UNIT;
  const [x, y] = [b.x - dx * (nodeRadius(to) + 1), b.y - dy * (nodeRadius(to) + 1)];
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - dx * size - dy * size * 0.55, y - dy * size + dx * size * 0.55);
  ctx.lineTo(x - dx * size + dy * size * 0.55, y - dy * size - dx * size * 0.55);
  ctx.closePath();
  ctx.fillStyle = isHollow(shown.ties[tie]) ? paint.ground : tieInk(tie);
  ctx.strokeStyle = isHollow(shown.ties[tie]) ? tieInk(tie) : paint.ground;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}

// Above everything: names, and rings around the nodes that the mouse or the keyboard is at. Names have nearly one size on
// the screen; one that would cover a node or another name is left out, the busiest actors come first.
function drawNames(ctx) {
  const size = Math.max(Math.min(14, 12.5 / network.getScale()), 10.5 / network.getScale());
  const taken = DATA.nodes.map((node, i) => {
    const [wide, high] = [nodeReach(node, nodeRadius(i)), nodeRadius(i)];
    return [node.x - wide, node.y - high, node.x + wide, node.y + high];
  });
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const edges = [2, byId("graph").clientWidth - 2].map((x) => network.DOMtoCanvas({ x, y: 0 }).x);
  for (const lit of [true, false]) for (const node of NAMED) if (isLit(node) === lit) drawName(ctx, node, size, taken, edges);
  for (const node of new Set([pointed.node, walk.node, state.actor])) if (node !== null) drawRing(ctx, node);
}

const NAMED = [...DATA.nodes.keys()].sort((p, q) => DATA.nodes[q].r - DATA.nodes[p].r || p - q);

function isChief(node) {
  return [pointed.node, walk.node, state.actor].includes(node) || (state.tie !== null && isLit(node));
}

function overlaps(p, q) {
  return p[0] < q[2] && q[0] < p[2] && p[1] < q[3] && q[1] < p[3];
}

// The middle of a name that is so wide on both sides: under its node, but moved inside where the field's edge would cut it.
function nameMiddle(x, half, [left, right]) {
  return x < left || x > right ? x : Math.max(left + half, Math.min(right - half, x));
}

// Where a name may stand, the best first: [middle, top] under its node, above it; one that must be seen beside it too.
function namePlaces(node, size, half, edges) {
  const { x, y } = DATA.nodes[node];
  const [space, radius] = [3 / network.getScale(), nodeRadius(node)];
  const middle = nameMiddle(x, half, edges);
  const places = [[middle, y + radius + space], [middle, y - radius - space - size]];
  if (!isChief(node)) return places;
  const aside = nodeReach(DATA.nodes[node], radius) + space + half;
  return [...places, ...[x - aside, x + aside].filter((at) => nameMiddle(at, half, edges) === at).map((at) => [at, y - size / 2])];
}

// A name stands at the first of its places that is free.
function drawName(ctx, node, size, taken, edges) {
  const { label, code } = DATA.nodes[node];
  if (label === code && codeSize(DATA.nodes[node], nodeRadius(node)) * network.getScale() >= LEAST_CODE) return;
  const text = shorten(label, 24);
  ctx.font = (isChief(node) ? "600 " : "") + size + "px system-ui, sans-serif";
  const half = ctx.measureText(text).width / 2;
  const places = namePlaces(node, size, half, edges);
  const boxes = places.map(([middle, top]) => [middle - half, top, middle + half, top + size]);
  const free = boxes.find((box) => !taken.some((other) => overlaps(box, other)));
  if (!free && !isChief(node)) return;
  const box = free || boxes[0];
  taken.push(box);
  ctx.strokeStyle = paint.ground;
  ctx.lineWidth = size * 0.3;
  ctx.strokeText(text, box[0] + half, box[1]);
  ctx.fillStyle = isLit(node) ? paint.ink : mixed(paint.ink, paint.ground, 0.45);
  ctx.fillText(text, box[0] + half, box[1]);
}

function drawRing(ctx, node) {
  const { x, y } = DATA.nodes[node];
  outline(ctx, DATA.nodes[node], x, y, nodeRadius(node) + 3.5 / network.getScale());
  ctx.lineWidth = 2.5 / network.getScale();
  ctx.strokeStyle = paint.cooperation;
  ctx.stroke();
}
