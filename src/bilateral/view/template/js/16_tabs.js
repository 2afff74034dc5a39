// The three ways to look, and light or dark.

const TABS = ["graph", "matrix", "table"];

function showTabs() {
  for (const name of TABS) {
    const on = state.tab === name;
    byId("tab-" + name).setAttribute("aria-selected", on);
    byId("tab-" + name).tabIndex = on ? 0 : -1;
    byId("view-" + name).hidden = !on;
  }
}

function startTabs() {
  TABS.forEach((name, i) => {
    const tab = byId("tab-" + name);
    tab.addEventListener("click", () => change({ tab: name }));
    tab.addEventListener("keydown", (press) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[press.key];
      if (!by) return;
      const next = TABS[(i + by + TABS.length) % TABS.length];
      change({ tab: next });
      byId("tab-" + next).focus();
    });
  });
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId("theme").textContent = theme === "dark" ? "Light" : "Dark";
  readPaint();
  if (!shown) return;
  drawnAs = new Map([...drawnAs.keys()].map((tie) => [tie, ""]));
  showAll();
}

function startTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  setTheme(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));
  byId("theme").addEventListener("click", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
}
