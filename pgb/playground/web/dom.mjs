// Small helpers for what the page shows.

export const byId = (id) => document.getElementById(id);

/** An element with attributes and children; an attribute that is false or null is left out. */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
  });
  made.append(...children);
  return made;
}

/** Markup that came with the page: sentences with their mathematics set. */
export function markup(name, html, attributes = {}) {
  const made = make(name, attributes);
  made.innerHTML = html;
  return made;
}

/** `positive_penalty` as words. */
export const titled = (name) => name.replaceAll("_", " ");

/** Radio buttons as a row of choices; `chosen` is told the value. */
export function choices(place, name, options, selected, chosen) {
  place.replaceChildren(
    ...options.map(({ value, label }) => {
      const input = make("input", { type: "radio", name, value, checked: value === selected });
      input.addEventListener("change", () => chosen(value));
      return make("label", { class: "pg-choice" }, input, make("span", {}, ...label));
    }),
  );
}

/** The words that the page keeps for a key: copies, as they are shown more than once. */
export function words(kind, key) {
  const kept = byId("pg-words").content.querySelector(`[data-${kind}="${key}"]`);
  return kept ? [...kept.cloneNode(true).childNodes] : [];
}
