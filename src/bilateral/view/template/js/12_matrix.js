// The matrix: every tie as a cell, for graphs too dense to read as lines.

const CELL = 20;
const MARGIN = 54;
const MOST_SIDES = 200;
const matrixCanvas = make("canvas", { role: "img" });
let sides = [];

function showMatrix() {
  if (state.tab !== "matrix") return;
  const events = DATA.nodes.map((_, node) => TIES_OF[node].reduce((sum, tie) => sum + shown.ties[tie].events, 0));
  sides = [...DATA.nodes.keys()].filter((node) => events[node]).sort((p, q) => events[q] - events[p] || p - q).slice(0, MOST_SIDES);
  const size = MARGIN + sides.length * cellSize() + 8;
  const sharp = window.devicePixelRatio || 1;
  Object.assign(matrixCanvas, { width: size * sharp, height: size * sharp });
  Object.assign(matrixCanvas.style, { width: size + "px", height: size + "px" });
  matrixCanvas.setAttribute("aria-label", "Matrix of " + statusText() + "; the table has the same numbers");
  const ctx = matrixCanvas.getContext("2d");
  ctx.scale(sharp, sharp);
  drawHeads(ctx);
  drawCells(ctx);
}

function cellSize() {
  return Math.max(14, Math.min(34, (byId("view-matrix").clientWidth - MARGIN - 30) / Math.max(1, sides.length), CELL + 200 / Math.max(1, sides.length)));
}

function drawHeads(ctx) {
  const cell = cellSize();
  ctx.fillStyle = paint.ground;
  ctx.fillRect(0, 0, MARGIN + sides.length * cell + 8, MARGIN + sides.length * cell + 8);
  ctx.fillStyle = paint.ink;
  ctx.font = Math.min(12, cell * 0.72) + "px system-ui, sans-serif";
  ctx.textBaseline = "middle";
  ctx.textAlign = "right";
  sides.forEach((node, i) => ctx.fillText(shorten(DATA.nodes[node].code, 6), MARGIN - 5, MARGIN + (i + 0.5) * cell));
  ctx.textAlign = "left";
  sides.forEach((node, i) => {
    ctx.save();
    ctx.translate(MARGIN + (i + 0.5) * cell, MARGIN - 5);
    ctx.rotate(-Math.PI / 2);
    ctx.fillText(shorten(DATA.nodes[node].code, 6), 0, 0);
    ctx.restore();
  });
}

function drawCells(ctx) {
  const cell = cellSize();
  const at = new Map(sides.map((node, i) => [node, i]));
  const most = Math.max(1, ...shown.left.map((tie) => shown.ties[tie].events));
  ctx.fillStyle = mixed(paint.ink, paint.ground, 0.05);
  ctx.fillRect(MARGIN, MARGIN, sides.length * cell, sides.length * cell);
  for (const tie of shown.left) {
    const [i, j] = DATA.ties[tie].map((node) => at.get(node));
    if (i === undefined || j === undefined) continue;
    for (const [row, column] of [[i, j], [j, i]]) drawCell(ctx, tie, MARGIN + column * cell, MARGIN + row * cell, cell, most);
  }
}

function drawCell(ctx, tie, x, y, cell, most) {
  const sum = shown.ties[tie];
  const tone = isHollow(sum) ? toneOfPlans(tie) : toneOf(sum);
  ctx.fillStyle = mixed(paint[tone], paint.ground, 0.25 + 0.75 * Math.sqrt(sum.events / most));
  ctx.fillRect(x + 1, y + 1, cell - 2, cell - 2);
  if (tone === "conflict") hatch(ctx, x + 1, y + 1, cell - 2);
  if (tie === state.tie) {
    ctx.strokeStyle = paint.ink;
    ctx.lineWidth = 2;
    ctx.strokeRect(x, y, cell, cell);
  }
}

// Conflict is told by hatching too, not by colour alone.
function hatch(ctx, x, y, size) {
  ctx.strokeStyle = paint.ground;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const part of [0.5, 1]) {
    ctx.moveTo(x, y + size * part);
    ctx.lineTo(x + size * part, y);
  }
  ctx.moveTo(x + size * 0.5, y + size);
  ctx.lineTo(x + size, y + size * 0.5);
  ctx.stroke();
}

function cellAt(move) {
  const box = matrixCanvas.getBoundingClientRect();
  const [column, row] = [move.clientX - box.left, move.clientY - box.top].map((place) => Math.floor((place - MARGIN) / cellSize()));
  const [a, b] = [sides[row], sides[column]];
  if (a === undefined || b === undefined || row < 0 || column < 0) return null;
  const tie = TIES_OF[a].find((each) => otherEnd(each, a) === b);
  return tie !== undefined && shown.ties[tie].events ? tie : null;
}

function startMatrix() {
  byId("matrix").append(matrixCanvas);
  matrixCanvas.addEventListener("click", (press) => { const tie = cellAt(press); if (tie !== null) openTie(tie); });
  matrixCanvas.addEventListener("mousemove", (move) => {
    const tie = cellAt(move);
    matrixCanvas.title = tie === null ? "" : spokenTie(tie);
  });
}
