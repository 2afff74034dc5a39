// The symbols of relation types and of the legend, as SVG.

function symbol(type, status) {
  const hollow = status === PLANNED;
  const box = draw("rect", { class: hollow ? "box hollow-box" : "box", x: 0.75, y: 0.75, width: 14.5, height: 14.5, rx: 3, fill: type.colour });
  const sign = draw("path", { class: hollow && "hollow-sign", d: type.path, "fill-rule": "evenodd", fill: type.ink });
  const slash = status === NEGATED && draw("path", { class: "slash", d: "M1 15L15 1" });
  return draw("svg", { viewBox: "0 0 16 16", class: "symbol", "aria-hidden": "true" }, box, sign, slash);
}

function sample(...shapes) {
  return draw("svg", { viewBox: "0 0 56 16", width: 56, height: 16, "aria-hidden": "true" }, ...shapes);
}

function sampleLine(name, width, path, dashes) {
  return draw("path", { class: "line-" + name, d: path || "M1 8H55", "stroke-width": width, "stroke-dasharray": dashes || false });
}

function legendRows() {
  const rows = [
    [sample(sampleLine("cooperation", 4)), "cooperation"],
    [sample(sampleLine("mixed", 4)), "mixed"],
    [sample(sampleLine("conflict", 4, "", "7 4")), "conflict (dashed)"],
    [sample(sampleLine("mixed", 7), sampleLine("ground", 4)), "planned only (hollow)"],
    [sample(sampleLine("mixed", 1.5, "M1 8H22"), sampleLine("mixed", 8, "M28 8H55")), "1 … many events"],
    [sample(draw("circle", { class: "node", cx: 12, cy: 8, r: 4 }), draw("circle", { class: "node", cx: 38, cy: 8, r: 7.5 })), "events of the actor"],
  ];
  if (PEOPLE_OF.some((people) => people.length)) rows.push([sample(sampleLine("mixed", 1.6, "", "2 4")), "acts for"]);
  const kinds = new Set(DATA.nodes.map((each) => each.kind));
  return [...rows, ...KINDS.filter(([kind]) => kinds.has(kind)).map(([, d, text]) => [sample(draw("path", { class: "node", d })), text])];
}

const KINDS = [
  ["organisation", "M24 1h8q4 0 4 4v6q0 4-4 4h-8q-4 0-4-4v-6q0-4 4-4z", "organisation"],
  ["group", "M20 8l4-7h8l4 7l-4 7h-8z", "group or party"],
  ["person", "M28 0l8 8l-8 8l-8-8z", "person"],
];

function drawLegend() {
  byId("legend").replaceChildren(...legendRows().map(([picture, text]) => make("li", {}, picture, make("span", { text }))));
}
