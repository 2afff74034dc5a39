// The panel at the right: a tie with its events and their sentences, or an actor with its partners.

let opener = null; // where the focus was before the panel opened

function openTie(tie) {
  remember();
  change({ tie, actor: null });
}

function openActor(actor) {
  remember();
  change({ actor, tie: null });
}

function remember() {
  if (!byId("panel").contains(document.activeElement)) opener = document.activeElement;
}

function closePanel() {
  if (state.tie === null && state.actor === null) return;
  const inside = byId("panel").contains(document.activeElement);
  change({ tie: null, actor: null });
  if (inside && opener && opener.isConnected) opener.focus();
}

function panelHead(title) {
  const heading = make("h2", { tabindex: "-1", id: "panel-title", dir: "auto", text: title });
  return make("header", {}, heading, button("✕", closePanel, { "aria-label": "Close", title: "Close (Esc)" }));
}

function showPanel() {
  const panel = byId("panel");
  panel.hidden = state.tie === null && state.actor === null;
  const parts = () => (state.tie !== null ? tiePanel(state.tie) : actorPanel(state.actor));
  panel.replaceChildren(...(panel.hidden ? [] : parts().filter(Boolean)));
}

function tiePanel(tie) {
  const sum = shown.ties[tie];
  const events = shownEvents(tie).reverse();
  return [panelHead(tieName(tie)), make("p", { class: "sum", text: sumText(sum) }), ways(tie, sum), balanceBar(sum),
    strip(events), eventList(events)];
}

function sumText(sum) {
  const parts = [sum.good + " cooperative", sum.bad + " conflict"];
  if (sum.neutral) parts.push(sum.neutral + " other");
  if (sum.planned) parts.push(sum.planned + " planned");
  if (sum.negated) parts.push(sum.negated + " denied");
  return plural(sum.events, "event") + ": " + parts.join(", ");
}

// How many events go which way.
function ways(tie, sum) {
  const [a, b] = DATA.ties[tie].map((node) => button(labelOf(node), () => openActor(node), { class: "as-link" }));
  const rows = [[[a.cloneNode(true), " → ", b.cloneNode(true)], sum.ab], [[b.cloneNode(true), " → ", a.cloneNode(true)], sum.ba],
    [[a, " and ", b, " together"], sum.both]];
  const cells = rows.flatMap(([words, count]) => [make("span", {}, ...words), make("span", { class: "n", text: count })]);
  const box = make("div", { class: "way sum" }, ...cells);
  box.addEventListener("click", (press) => {
    const name = press.target.closest("button");
    if (name) openActor(DATA.ties[tie].find((node) => labelOf(node) === name.textContent));
  });
  return box;
}

function balanceBar(sum) {
  const both = sum.good + sum.bad;
  if (!both) return null;
  const part = sum.good / both * 340;
  const label = "Balance: " + Math.round(sum.good / both * 100) + " percent cooperative";
  const stripes = [];
  for (let x = Math.ceil(part / 10) * 10; x < 352; x += 10) stripes.push("M" + x + " 0l-12 12");
  return draw("svg", { class: "strip", viewBox: "0 0 340 12", preserveAspectRatio: "none", role: "img", "aria-label": label },
    draw("rect", { class: "bad", x: part, width: 340 - part, height: 12 }),
    draw("path", { class: "line-ground", d: stripes.join(""), "stroke-width": 2.5 }),
    draw("rect", { class: "good", width: part, height: 12 }));
}

function actorPanel(node) {
  const { label, offices, memberships, holders } = DATA.nodes[node];
  const people = PEOPLE_OF[node].filter((person) => TIES_OF[person].some((tie) => shown.ties[tie].events));
  const ties = party(node).flatMap((each) => TIES_OF[each]).filter((tie) => shown.ties[tie].events).sort((p, q) => shown.ties[q].events - shown.ties[p].events || p - q);
  const total = emptySum();
  for (const tie of ties) for (const name of Object.keys(total)) total[name] += shown.ties[tie][name];
  return [panelHead(label), make("p", { class: "sum", text: plural(ties.length, "tie") + ", " + sumText(total) }), balanceBar(total),
    make("h3", { text: "Partners" }), make("ul", { class: "partners" }, ...ties.map((tie) => partner(tie, node))),
    ...(people.length ? [make("h3", { text: "People" }), make("ul", { class: "lines" }, ...people.map(personLine))] : []),
    ...lines("Offices", offices), ...lines("Who held office", holders), ...lines("Memberships", memberships)];
}

function personLine(person) {
  return make("li", { dir: "auto" }, button(labelOf(person), () => openActor(person), { class: "as-link" }));
}

// The partner's name; of a tie that somebody has who acts for the actor, also whose it is.
function partnerName(tie, node) {
  const own = DATA.ties[tie].find((end) => party(node).includes(end));
  return own === node ? labelOf(otherEnd(tie, node)) : labelOf(otherEnd(tie, own)) + " · " + labelOf(own);
}

function partner(tie, node) {
  const sum = shown.ties[tie];
  const width = Math.min(9, 1 + Math.sqrt(sum.events) * 1.4);
  const tone = tieTone(tie);
  const line = draw("svg", { viewBox: "0 0 48 10", "aria-hidden": "true" },
    sampleLine(tone, width, "M0 5H48", tone === "conflict" && "7 4"));
  return make("li", {}, make("button", { type: "button", click: () => openTie(tie) }, line, word(partnerName(tie, node)),
    make("span", { class: "n", text: sum.events })));
}

function lines(title, texts) {
  if (!texts.length) return [];
  return [make("h3", { text: title }), make("ul", { class: "lines" }, ...texts.map((text) => make("li", { dir: "auto", text })))];
}
