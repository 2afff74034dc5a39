// The filters at the left: what they say follows the state, and the other way round.

function checkbox(picture, text, click) {
  const box = make("input", { type: "checkbox" });
  box.addEventListener("change", () => click(box.checked));
  const counter = make("span", { class: "count" });
  const label = make("label", {}, box, picture, make("span", { text }), counter);
  return { row: make("li", {}, label), label, box, counter };
}

const SAMPLE = DATA.types[0] || { colour: "#6e7781", ink: "#ffffff", path: "M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z" };
const typeBoxes = DATA.types.map((type, i) => checkbox(symbol(type, ACTUAL), type.label, (on) => switchType(i, on)));
const statusBoxes = STATUSES.map((status, i) => checkbox(symbol(SAMPLE, i), status, (on) => switchStatus(i, on)));

function switchType(type, on) {
  const types = new Set(chosenTypes());
  if (on) types.add(type);
  else types.delete(type);
  change({ types: types.size === DATA.types.length ? null : types });
}

function switchStatus(status, on) {
  const statuses = new Set(state.statuses);
  if (on) statuses.add(status);
  else statuses.delete(status);
  change({ statuses });
}

function typesOf(balance) {
  return new Set([...DATA.types.keys()].filter((type) => DATA.types[type].balance === balance));
}

function startSlider(id, name, most) {
  const slider = byId(id);
  slider.max = most;
  slider.disabled = most <= Number(slider.min);
  slider.addEventListener("input", () => change({ [name]: Number(slider.value) }));
}

function showSlider(id, value) {
  byId(id).value = value;
  byId(id + "-now").textContent = value;
}

function showBoxes(boxes, isOn, counts) {
  boxes.forEach(({ box, counter, label }, i) => {
    box.checked = isOn(i);
    counter.textContent = counts[i];
    label.classList.toggle("none", counts[i] === 0);
  });
}

function showFilters() {
  showBoxes(typeBoxes, (type) => chosenTypes().has(type), shown.types);
  showBoxes(statusBoxes, (status) => state.statuses.has(status), shown.statuses);
  showSlider("least-events", state.leastEvents);
  showSlider("least-sources", state.leastSources);
  showSlider("most", state.most);
  byId("arrows").checked = state.arrows;
  if (byId("find").value !== state.query) byId("find").value = state.query;
}

function startFind() {
  let waiting = 0;
  byId("find").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change({ query: byId("find").value }), COUNT > 3000 ? 220 : 60);
  });
  byId("find").addEventListener("keydown", (press) => {
    if (press.key === "Enter") openFound();
    if (press.key === "Escape") change({ query: "" });
  });
}

// Enter in the search field opens the actor of that name, else the strongest tie found.
function openFound() {
  const wanted = fold(byId("find").value.trim());
  const node = DATA.nodes.findIndex((each) => fold(each.label) === wanted || fold(each.code) === wanted);
  change({ query: byId("find").value });
  if (node >= 0) openActor(node);
  else if (shown.left.length) openTie(shown.left[0]);
}

function startFilters() {
  byId("types").replaceChildren(...typeBoxes.map(({ row }) => row));
  byId("statuses").replaceChildren(...statusBoxes.map(({ row }) => row));
  byId("types-all").addEventListener("click", () => change({ types: null }));
  byId("types-cooperation").addEventListener("click", () => change({ types: typesOf("cooperation") }));
  byId("types-conflict").addEventListener("click", () => change({ types: typesOf("conflict") }));
  startSlider("least-events", "leastEvents", Math.min(30, Math.max(1, ...EVENTS_OF.map((events) => events.length))));
  startSlider("least-sources", "leastSources", Math.min(10, MOST_SOURCES));
  startSlider("most", "most", Math.min(1000, Math.ceil(DATA.ties.length / 10) * 10));
  byId("most-box").hidden = DATA.ties.length <= 150;
  byId("arrows").addEventListener("change", () => change({ arrows: byId("arrows").checked }));
  byId("filters").open = innerWidth > 760;
  startFind();
}
