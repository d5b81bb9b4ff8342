// What is moved: a slider for the hand and the arrow keys, a number for exact values.

import { make, words } from "./dom.mjs";
import { shown } from "./format.mjs";

/** A logarithmic slider has 0 at its left end, then the values from `min` to `max`. */
function toSlider({ min, max, log }, value) {
  if (!log) return value;
  return value <= 0 ? 0 : 1 + (99 * Math.log(value / min)) / Math.log(max / min);
}

function fromSlider({ min, max, log }, place) {
  if (!log) return place;
  return place < 1 ? 0 : Number((min * (max / min) ** ((place - 1) / 99)).toPrecision(2));
}

/** A control as a slider and a number beside it; `changed` is told the value. */
export function slider(control, value, changed) {
  const { id, min, max, step, log } = control;
  const range = make("input", {
    type: "range",
    id: `pg-${id}`,
    min: log ? 0 : min,
    max: log ? 100 : max,
    step: log ? 1 : step,
  });
  const number = make("input", { type: "number", min: log ? 0 : min, max, step: "any" });
  number.setAttribute("aria-labelledby", `pg-${id}-name`);
  const label = make("label", { for: `pg-${id}`, id: `pg-${id}-name` }, ...words("control", id));
  let current = value;
  const show = () => {
    range.value = toSlider(control, current);
    range.setAttribute("aria-valuetext", shown(current, 4));
    number.value = Number(current.toPrecision(6));
  };
  const set = (given) => {
    current = given;
    show();
    changed(given);
  };
  range.addEventListener("input", () => set(fromSlider(control, Number(range.value))));
  number.addEventListener("change", () => {
    const given = number.value.trim() === "" ? NaN : Number(number.value);
    const least = log ? 0 : min;
    set(Number.isFinite(given) ? Math.min(max, Math.max(least, given)) : current);
  });
  show();
  return make("div", { class: "pg-slider" }, label, range, number);
}
