// Elements, made without any markup in strings: text goes in as text, so nothing in the data can become an element.

const SVG = "http" + "://www.w3.org/2000/svg"; // a name space, never fetched

function byId(id) {
  return document.getElementById(id);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === "text") element.textContent = value;
    else if (name === "click") element.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children || []) if (child) element.append(child);
  return element;
}

function make(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function button(text, click, attributes) {
  return make("button", { type: "button", text, click, ...attributes });
}

// A word in its own direction: a right-to-left name does not turn the line around it.
function word(text) {
  return make("bdi", { text });
}

function plural(count, one, many) {
  return count + " " + (count === 1 ? one : many || one + "s");
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function shorten(text, most) {
  const letters = Array.from(text);
  return letters.length > most ? letters.slice(0, most - 1).join("") + "…" : text;
}
