// The symbols of relation types and of the legend, as SVG.

function symbol(type, status) {
  const hollow = status === PLANNED;
  const box = draw("rect", {
    x: 0.75, y: 0.75, width: 14.5, height: 14.5, rx: 3, fill: hollow ? "none" : type.colour, "stroke-width": hollow ? 1.5 : 1,
    stroke: hollow ? colour("ink") : colour("edge"),
  });
  const sign = draw("path", { d: type.path, "fill-rule": "evenodd", fill: hollow ? colour("ink") : type.ink });
  const slash = status === NEGATED && draw("path", { d: "M1 15L15 1", stroke: colour("ink"), "stroke-width": 2 });
  return draw("svg", { viewBox: "0 0 16 16", class: "symbol", "aria-hidden": "true" }, box, sign, slash);
}

function sample(...shapes) {
  return draw("svg", { viewBox: "0 0 56 16", width: 56, height: 16, "aria-hidden": "true" }, ...shapes);
}

function sampleLine(tone, width, dashes) {
  return draw("path", { d: "M1 8H55", stroke: colour(tone), "stroke-width": width, "stroke-dasharray": dashes || false });
}

function legendRows() {
  const node = { fill: colour("node") };
  const rows = [
    [sample(sampleLine("cooperation", 4)), "cooperation"],
    [sample(sampleLine("mixed", 4)), "mixed"],
    [sample(sampleLine("conflict", 4, "7 4")), "conflict (dashed)"],
    [sample(sampleLine("mixed", 6), draw("path", { d: "M1 8H55", stroke: colour("ground"), "stroke-width": 3 })), "planned only (hollow)"],
    [sample(draw("path", { d: "M1 8H22", stroke: colour("mixed"), "stroke-width": 1.5 }),
      draw("path", { d: "M28 8H55", stroke: colour("mixed"), "stroke-width": 8 })), "1 … many events"],
    [sample(draw("circle", { cx: 12, cy: 8, r: 4, ...node }), draw("circle", { cx: 38, cy: 8, r: 7.5, ...node })), "events of the country"],
  ];
  const kinds = new Set(DATA.nodes.map((each) => each.kind));
  if (kinds.has("organisation")) rows.push([sample(draw("rect", { x: 20, y: 1, width: 14, height: 14, rx: 4, ...node })), "organisation"]);
  if (kinds.has("group")) rows.push([sample(draw("path", { d: "M20 8l4-7h8l4 7l-4 7h-8z", ...node })), "group or party"]);
  if (kinds.has("person")) rows.push([sample(draw("path", { d: "M28 0l8 8l-8 8l-8-8z", ...node })), "person"]);
  return rows;
}

function drawLegend() {
  byId("legend").replaceChildren(...legendRows().map(([picture, text]) => make("li", {}, picture, make("span", { text }))));
}
