// The matrix by keyboard: arrows go from tie to tie along rows and columns, Home and End to a row's ends, Enter opens.

let cursor = null; // the cell one stands on: { row, column }, numbers into `sides`
let filled = []; // for each row the columns that have a tie shown, from left to right

function noteFilled() {
  const at = new Map(sides.map((node, i) => [node, i]));
  filled = sides.map((node) => TIES_OF[node]
    .filter((tie) => shown.ties[tie].events && at.has(otherEnd(tie, node)))
    .map((tie) => at.get(otherEnd(tie, node)))
    .sort((p, q) => p - q));
  if (cursor && !(filled[cursor.row] || []).includes(cursor.column)) cursor = null;
}

function tieInCell({ row, column }) {
  return tieBetween(DATA.nodes[sides[row]].key, DATA.nodes[sides[column]].key);
}

function firstCell() {
  const row = filled.findIndex((columns) => columns.length);
  return row < 0 ? null : { row, column: filled[row][0] };
}

// Along the row; past its end, to the next row that has a tie.
function alongRow({ row, column }, by) {
  const columns = by > 0 ? filled[row].filter((each) => each > column) : filled[row].filter((each) => each < column);
  if (columns.length) return { row, column: by > 0 ? columns[0] : columns[columns.length - 1] };
  for (let next = row + by; next >= 0 && next < filled.length; next += by) {
    const there = filled[next];
    if (there.length) return { row: next, column: by > 0 ? there[0] : there[there.length - 1] };
  }
  return { row, column };
}

// Along the column: the matrix is the same about its diagonal, so column and row change places.
function alongColumn({ row, column }, by) {
  const next = alongRow({ row: column, column: row }, by);
  return { row: next.column, column: next.row };
}

const MATRIX_KEYS = {
  ArrowRight: (cell) => alongRow(cell, 1),
  ArrowLeft: (cell) => alongRow(cell, -1),
  ArrowDown: (cell) => alongColumn(cell, 1),
  ArrowUp: (cell) => alongColumn(cell, -1),
  Home: ({ row }) => ({ row, column: filled[row][0] }),
  End: ({ row }) => ({ row, column: filled[row][filled[row].length - 1] }),
};

function pressOnMatrix(press) {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === "Enter" && cursor) {
    openTie(tieInCell(cursor));
    byId("panel-title").focus();
  } else if (MATRIX_KEYS[press.key]) {
    const next = cursor ? MATRIX_KEYS[press.key](cursor) : firstCell();
    if (next) standOn(next);
  } else return;
  press.preventDefault();
}

function standOn(cell) {
  cursor = cell;
  const tie = tieInCell(cell);
  say(spokenTie(tie));
  showMatrix();
  // the heads lie over the cells' edges: keep the cell clear of them
  const [box, size] = [byId("matrix"), cellSize()];
  const keep = (place, from, room) => Math.min(Math.max(from, place + MARGIN + size - room), place);
  box.scrollTo({
    left: keep(cell.column * size, box.scrollLeft, box.clientWidth),
    top: keep(cell.row * size, box.scrollTop, box.clientHeight),
  });
}

function drawCursor(ctx) {
  if (!cursor || document.activeElement !== byId("matrix")) return;
  const size = cellSize();
  ctx.strokeStyle = paint.ink;
  ctx.lineWidth = 3;
  ctx.strokeRect(cursor.column * size + 0.5, cursor.row * size + 0.5, size - 1, size - 1);
}

function startMatrixKeys() {
  const box = byId("matrix");
  box.addEventListener("keydown", pressOnMatrix);
  box.addEventListener("focus", showMatrix);
  box.addEventListener("blur", showMatrix);
}
