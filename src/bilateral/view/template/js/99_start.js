// Start, and redraw after each change: sift the events once, then let each part show its share.

const FILTERS = ["types", "statuses", "from", "until", "leastEvents", "leastSources", "most", "query"];

function showAll() {
  showFilters();
  showTabs();
  drawBars();
  showRange();
  drawTies();
  showTable();
  showMatrix();
  showPanel();
  byId("status").textContent = statusText();
  byId("nothing").hidden = shown.left.length > 0;
}

function redraw(patch) {
  if (!shown || FILTERS.some((name) => name in patch)) shown = sift();
  showAll();
  if ("tie" in patch || "actor" in patch) byId("panel").scrollTop = 0;
  // On a phone the panel lies over the lower half: the upper half should show the graph.
  if (innerWidth <= 760 && !byId("panel").hidden && state.tab === "graph") byId("view-graph").scrollIntoView();
  writeFragment();
}

function startFocus() {
  const [one, two] = DATA.focus;
  document.documentElement.dataset.focus = two ? "tie" : one ? "actor" : "";
  if (location.hash.length > 1) return fromFragment(location.hash);
  if (two) return { tie: tieBetween(one, two) };
  return one ? { actor: NODE_OF_KEY.get(one) } : {};
}

function start() {
  startTheme();
  startGraph();
  startFilters();
  startDates();
  startTable();
  startMatrix();
  startTabs();
  startLink();
  startExport();
  startPointer();
  startKeys();
  drawLegend();
  onChange(redraw);
  change(startFocus());
  fit();
  document.documentElement.dataset.ready = "yes";
}

start();
