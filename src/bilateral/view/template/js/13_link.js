// The state as the address' fragment and back, so that a link opens what its writer saw. Only what differs is written.

function toFragment() {
  const parts = new URLSearchParams();
  const put = (name, value, plain) => { if (value !== plain) parts.set(name, value); };
  if (state.tie !== null) DATA.ties[state.tie].forEach((node, i) => parts.set("ab"[i], DATA.nodes[node].key));
  if (state.actor !== null) parts.set("actor", DATA.nodes[state.actor].key);
  if (state.types) parts.set("types", [...state.types].sort((p, q) => p - q).map((type) => DATA.types[type].name).join(","));
  put("status", statusNames(state.statuses), statusNames(DEFAULTS.statuses));
  put("from", binName(state.from), binName(DEFAULTS.from));
  put("until", binName(state.until), binName(DEFAULTS.until));
  put("events", state.leastEvents, 1);
  put("sources", state.leastSources, 1);
  put("most", state.most, DEFAULTS.most);
  put("q", state.query, "");
  put("tab", state.tab, "graph");
  put("arrows", state.arrows ? 1 : 0, 0);
  return parts.toString();
}

function statusNames(statuses) {
  return [...statuses].sort().map((status) => STATUSES[status]).join(",");
}

function fromFragment(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const number = (name, plain, most) => Math.min(most, Math.max(1, parseInt(parts.get(name), 10) || plain));
  const actor = NODE_OF_KEY.get(parts.get("actor"));
  const from = binNamed(parts.get("from"), DEFAULTS.from);
  return {
    tie: parts.has("a") ? tieBetween(parts.get("a"), parts.get("b")) : null,
    actor: actor === undefined ? null : actor,
    types: parts.has("types") ? numbersOf(parts.get("types"), DATA.types.map((type) => type.name)) : null,
    statuses: parts.has("status") ? numbersOf(parts.get("status"), STATUSES) : DEFAULTS.statuses,
    from,
    until: Math.max(from, binNamed(parts.get("until"), DEFAULTS.until)),
    leastEvents: number("events", 1, 30),
    leastSources: number("sources", 1, 10),
    most: number("most", DEFAULTS.most, 1000),
    query: parts.get("q") || "",
    tab: ["graph", "matrix", "table"].includes(parts.get("tab")) ? parts.get("tab") : "graph",
    arrows: parts.get("arrows") === "1",
  };
}

function numbersOf(names, known) {
  return new Set(names.split(",").map((name) => known.indexOf(name)).filter((number) => number >= 0));
}

function binNamed(name, plain) {
  const found = Array.from({ length: BINS.count }, (_, i) => binName(i)).indexOf(name);
  return found < 0 ? plain : found;
}

let writtenFragment = "";

function writeFragment() {
  writtenFragment = toFragment();
  if (player || location.hash.slice(1) === writtenFragment) return;
  try {
    history.replaceState(null, "", "#" + writtenFragment);
  } catch (refusal) {
    if (refusal.name !== "SecurityError") throw refusal; // a page inside a notebook has no address of its own
  }
}

function readFragment() {
  if (location.hash.slice(1) !== writtenFragment) change(fromFragment(location.hash));
}

function linkText() {
  return location.href.split("#")[0] + "#" + toFragment();
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(linkText());
    say("Link copied");
    flash(byId("link"), "Copied");
  } catch {
    byId("link-text").value = linkText();
    byId("link-box").showModal();
    byId("link-text").select();
  }
}

function flash(control, text) {
  const before = control.dataset.text || control.textContent;
  control.dataset.text = before;
  control.textContent = text;
  setTimeout(() => { control.textContent = before; }, 1400);
}

function startLink() {
  byId("link").hidden = location.protocol === "about:"; // inside a notebook the page has no address that could be passed on
  byId("link").addEventListener("click", copyLink);
  byId("link-close").addEventListener("click", () => byId("link-box").close());
  addEventListener("hashchange", readFragment);
}
