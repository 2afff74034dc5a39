// The matrix: every tie as a cell, for graphs too dense to read as lines. Its heads stay in sight; the table has its numbers.

const MARGIN = 54;
const MOST_SIDES = 200;
const cells = make("canvas", { role: "img", class: "cells" });
const [topHead, sideHead] = ["top-head", "side-head"].map((name) => make("canvas", { class: name, "aria-hidden": "true" }));
let sides = [];

function showMatrix() {
  if (state.tab !== "matrix") return;
  const events = DATA.nodes.map((_, node) => TIES_OF[node].reduce((sum, tie) => sum + shown.ties[tie].events, 0));
  sides = [...DATA.nodes.keys()].filter((node) => events[node]).sort((p, q) => events[q] - events[p] || p - q).slice(0, MOST_SIDES);
  noteFilled();
  const size = Math.max(1, sides.length * cellSize());
  cells.setAttribute("aria-label", "Matrix of " + statusText() + "; the table has the same numbers");
  const ctx = sheet(cells, size, size);
  drawCells(ctx);
  drawCursor(ctx);
  drawTopHead(sheet(topHead, MARGIN + size, MARGIN));
  drawSideHead(sheet(sideHead, MARGIN, size));
}

// A canvas of this size in pixels of the page, empty and sharp on any screen.
function sheet(canvas, width, height) {
  const sharp = window.devicePixelRatio || 1;
  Object.assign(canvas, { width: Math.round(width * sharp), height: Math.round(height * sharp) });
  Object.assign(canvas.style, { width: width + "px", height: height + "px" });
  const ctx = canvas.getContext("2d");
  ctx.scale(sharp, sharp);
  ctx.fillStyle = paint.ground;
  ctx.fillRect(0, 0, width, height);
  return ctx;
}

function cellSize() {
  const room = (byId("view-matrix").clientWidth - MARGIN - 30) / Math.max(1, sides.length);
  return Math.floor(Math.max(14, Math.min(34, room)));
}

function headFont(ctx) {
  ctx.fillStyle = paint.ink;
  ctx.font = Math.min(12, cellSize() * 0.72) + "px system-ui, sans-serif";
  ctx.textBaseline = "middle";
}

function drawSideHead(ctx) {
  headFont(ctx);
  ctx.textAlign = "right";
  sides.forEach((node, i) => ctx.fillText(shorten(DATA.nodes[node].code, 6), MARGIN - 6, (i + 0.5) * cellSize()));
}

function drawTopHead(ctx) {
  headFont(ctx);
  sides.forEach((node, i) => {
    ctx.save();
    ctx.translate(MARGIN + (i + 0.5) * cellSize(), MARGIN - 6);
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
  ctx.fillRect(0, 0, sides.length * cell, sides.length * cell);
  for (const tie of shown.left) {
    const [i, j] = DATA.ties[tie].map((node) => at.get(node));
    if (i === undefined || j === undefined) continue;
    for (const [row, column] of [[i, j], [j, i]]) drawCell(ctx, tie, column * cell, row * cell, most);
  }
}

function drawCell(ctx, tie, x, y, most) {
  const cell = cellSize();
  const sum = shown.ties[tie];
  const tone = tieTone(tie);
  ctx.fillStyle = mixed(paint[tone], paint.ground, 0.25 + 0.75 * Math.sqrt(sum.events / most));
  ctx.fillRect(x + 1, y + 1, cell - 2, cell - 2);
  if (isHollow(sum)) {
    ctx.fillStyle = paint.ground;
    ctx.fillRect(x + 4, y + 4, cell - 8, cell - 8);
  } else if (tone === "conflict") hatch(ctx, x + 1, y + 1, cell - 2);
  if (tie !== state.tie) return;
  ctx.strokeStyle = paint.ink;
  ctx.lineWidth = 2;
  ctx.strokeRect(x + 1, y + 1, cell - 2, cell - 2);
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
  const box = cells.getBoundingClientRect();
  const [column, row] = [move.clientX - box.left, move.clientY - box.top].map((place) => Math.floor(place / cellSize()));
  const [a, b] = [sides[row], sides[column]];
  if (a === undefined || b === undefined) return null;
  const tie = TIES_OF[a].find((each) => otherEnd(each, a) === b);
  return tie !== undefined && shown.ties[tie].events ? tie : null;
}

// The whole matrix as one canvas, for the picture.
function matrixPicture() {
  const sharp = window.devicePixelRatio || 1;
  const whole = make("canvas", { width: topHead.width, height: topHead.height + sideHead.height });
  const ctx = whole.getContext("2d");
  ctx.drawImage(topHead, 0, 0);
  ctx.drawImage(sideHead, 0, topHead.height);
  ctx.drawImage(cells, MARGIN * sharp, topHead.height);
  return whole;
}

function startMatrix() {
  startMatrixKeys();
  byId("matrix").append(make("div", { class: "matrix" }, topHead, sideHead, cells));
  cells.addEventListener("click", (press) => { const tie = cellAt(press); if (tie !== null) openTie(tie); });
  cells.addEventListener("mousemove", (move) => {
    const tie = cellAt(move);
    cells.title = tie === null ? "" : spokenTie(tie);
    cells.style.cursor = tie === null ? "" : "pointer";
  });
}
