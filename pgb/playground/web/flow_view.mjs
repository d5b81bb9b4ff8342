// The second half of the page: controls, the flow they make, and how it is drawn.

import { augmentedLoss, originalLoss } from "./augmented.mjs";
import { Chart } from "./chart.mjs";
import { contours } from "./contours.mjs";
import { byId, choices, make, words } from "./dom.mjs";
import { experiments } from "./experiments.mjs";
import { flow } from "./flow.mjs";
import { raised, shown } from "./format.mjs";

const FIRST = -2; // the time axis begins at 10^-2
const MARKS = 400; // of the slider for the time
const FLOOR = 1e-14; // losses below are drawn there
const PLAYED = 7000; // milliseconds from the first time to the last
const QUIET = 500; // milliseconds without change until the sentence is read out

const state = { experiment: experiments[0], values: {}, flow: null, planeChart: null, lossChart: null };
let pending = 0;
let playing = 0;
let saying = 0;

export function startFlowView() {
  const options = experiments.map(({ id }) => ({ value: id, label: words("problem", id) }));
  choices(byId("pg-problems"), "pg-problem", options, state.experiment.id, (id) => {
    choose(experiments.find((e) => e.id === id));
  });
  byId("pg-reset").addEventListener("click", () => choose(state.experiment));
  byId("pg-time").addEventListener("input", () => {
    stop();
    showTime();
  });
  byId("pg-play").addEventListener("click", () => (playing ? stop() : play()));
  byId("pg-plane").addEventListener("click", startThere);
  choose(state.experiment);
}

/** Show an experiment with the values it starts from. */
function choose(experiment) {
  stop();
  state.experiment = experiment;
  state.values = Object.fromEntries(experiment.controls.map((c) => [c.id, c.value]));
  byId("pg-problem-words").replaceChildren(...words("about", experiment.id));
  byId("pg-plane-words").replaceChildren(...words("plane", experiment.id));
  byId("pg-sliders").replaceChildren(...experiment.controls.map(slider));
  byId("pg-time").value = MARKS;
  compute();
}

// --- Controls ---

/** A logarithmic slider has 0 at its left end, then the values from `min` to `max`. */
function toSlider({ min, max, log }, value) {
  if (!log) return value;
  return value <= 0 ? 0 : 1 + (99 * Math.log(value / min)) / Math.log(max / min);
}

function fromSlider({ min, max, log }, place) {
  if (!log) return place;
  return place < 1 ? 0 : Number((min * (max / min) ** ((place - 1) / 99)).toPrecision(2));
}

function slider(control) {
  const { id, min, max, step, log } = control;
  const range = make("input", {
    type: "range", id: `pg-${id}`, min: log ? 0 : min, max: log ? 100 : max, step: log ? 1 : step,
  });
  const number = make("input", { type: "number", min: log ? 0 : min, max, step: "any" });
  number.setAttribute("aria-labelledby", `pg-${id}-name`);
  const label = make("label", { for: `pg-${id}`, id: `pg-${id}-name` }, ...words("control", id));
  const show = (value) => {
    range.value = toSlider(control, value);
    range.setAttribute("aria-valuetext", shown(value, 4));
    number.value = Number(value.toPrecision(6));
  };
  const set = (value) => {
    state.values[id] = value;
    show(value);
    later();
  };
  range.addEventListener("input", () => set(fromSlider(control, Number(range.value))));
  number.addEventListener("change", () => {
    const given = number.value.trim() === "" ? NaN : Number(number.value);
    const least = log ? 0 : min;
    set(Number.isFinite(given) ? Math.min(max, Math.max(least, given)) : state.values[id]);
  });
  show(state.values[id]);
  return make("div", { class: "pg-slider" }, label, range, number);
}

/** A click in the plane is a start, where the plane's point says what the start is. */
function startThere(event) {
  const { plane, controls } = state.experiment;
  if (!plane.pick || !event.target.closest("svg")) return;
  Object.entries(plane.pick(...state.planeChart.under(event))).forEach(([id, value]) => {
    const { min, max } = controls.find((c) => c.id === id);
    state.values[id] = Number(Math.min(max, Math.max(min, value)).toPrecision(3));
  });
  byId("pg-sliders").replaceChildren(...controls.map(slider));
  later();
}

/** Compute once for all changes before the next frame. */
function later() {
  cancelAnimationFrame(pending);
  pending = requestAnimationFrame(compute);
}

// --- The flow ---

function compute() {
  const { experiment, values } = state;
  const { problem, start } = experiment.make(values);
  state.flow = { problem, ...flow(problem, start, { until: experiment.until }) };
  byId("pg-plane").replaceChildren(drawPlane());
  byId("pg-losses").replaceChildren(drawLosses());
  showTime();
  clearTimeout(saying);
  saying = setTimeout(say, QUIET);
}

function say() {
  const { experiment, values } = state;
  const { problem, states, times, complete } = state.flow;
  const end = complete ? "" : ` The computation stopped at t = ${shown(times.at(-1), 3)}.`;
  byId("pg-said").textContent = experiment.say(values, problem, states[0], states.at(-1)) + end;
}

function drawPlane() {
  const { plane, id } = state.experiment;
  const { values } = state;
  const label = byId("pg-plane-words").textContent;
  const chart = new Chart({ x: plane.x, y: plane.y, label });
  if (plane.barred) { // where the signs differ no neuron can be
    chart.box([plane.x.min, 0], [0, plane.y.max], "pg-barred");
    chart.box([0, plane.y.min], [plane.x.max, 0], "pg-barred");
  }
  contours(plane.level(values), plane.x, plane.y).forEach((pieces) => chart.lines(pieces, "pg-level"));
  if (plane.curve) {
    const curve = plane.curve(values);
    const { min, max } = plane.x;
    const xs = Array.from({ length: 200 }, (_, i) => min + ((max - min) * i) / 199);
    chart.lines([xs.map((x) => [x, curve(x)])], "pg-valley");
  }
  for (const { y, label: name } of plane.lines?.(values) ?? []) {
    chart.lines([[[plane.x.min, y], [plane.x.max, y]]], "pg-valley");
    chart.text([plane.x.max, y], name);
  }
  for (const { at, label: name } of plane.marks?.(values) ?? []) {
    chart.dot(at, "pg-mark-point", 4);
    chart.text(at, name);
  }
  const path = state.flow.states.map((z) => plane.at(z, values));
  chart.lines([path], "pg-path");
  chart.dot(path[0], "pg-start");
  chart.svg.classList.toggle("pg-pickable", Boolean(plane.pick));
  chart.svg.dataset.experiment = id;
  state.planeChart = chart;
  return chart.svg;
}

/** The logarithm of a loss, as it is drawn. */
const height = (loss) => Math.log10(Math.max(loss, FLOOR));

function drawLosses() {
  const { problem, times, states } = state.flow;
  const seen = times.flatMap((t, i) => (t >= 10 ** FIRST ? [[Math.log10(t), states[i]]] : []));
  const augmented = seen.map(([t, z]) => [t, height(augmentedLoss(problem, z))]);
  const original = seen.map(([t, z]) => [t, height(originalLoss(problem, z))]);
  const all = [...augmented, ...original].map(([, loss]) => loss);
  const [low, high] = [Math.floor(Math.min(...all) - 0.2), Math.ceil(Math.max(...all) + 0.1)];
  const chart = new Chart({
    x: { label: "time t", min: FIRST, max: Math.log10(state.experiment.until) + 0.3, log: true },
    y: { label: "loss", min: low, max: high, log: true },
    label: `Losses against time, from 10${raised(low)} to 10${raised(high)}: solid the augmented loss, `
      + "dashed the network's own.",
  });
  chart.lines([original], "pg-original");
  chart.lines([augmented], "pg-augmented");
  state.lossChart = chart;
  return chart.svg;
}

// --- A moment of the flow ---

/** The step nearest to where the time's slider stands. */
function moment() {
  const { times } = state.flow;
  const last = Math.log10(state.experiment.until);
  const wanted = 10 ** (FIRST + ((last - FIRST) * byId("pg-time").value) / MARKS);
  let at = times.findIndex((t) => t >= wanted * (1 - 1e-12));
  if (at < 0) at = times.length - 1;
  return at > 1 && wanted / times[at - 1] < times[at] / wanted ? at - 1 : at;
}

function showTime() {
  const { experiment, values } = state;
  const { problem, times, states } = state.flow;
  const at = moment();
  const [t, z] = [times[at], states[at]];
  byId("pg-time").setAttribute("aria-valuetext", `t = ${shown(t, 3)}`);
  byId("pg-when").textContent = `At time t = ${shown(t, 4)}`;
  byId("pg-numbers").replaceChildren(...experiment.numbers(problem, z, t, values).map(row));
  for (const old of document.querySelectorAll(".pg-now")) old.remove();
  state.planeChart.dot(experiment.plane.at(z, values), "pg-now");
  state.lossChart.dot([Math.log10(t), height(augmentedLoss(problem, z))], "pg-now");
}

function row([name, value, limit]) {
  const expected = typeof limit === "number" ? `→ ${shown(limit)}` : limit;
  return make(
    "tr", {},
    make("th", { scope: "row" }, ...words("quantity", name)),
    make("td", { "data-value": value }, shown(value)),
    make("td", {}, expected),
  );
}

function play() {
  const slider = byId("pg-time");
  const first = Number(slider.value) >= MARKS ? 0 : Number(slider.value);
  const began = performance.now();
  const frame = (now) => {
    const at = Math.min(MARKS, first + (MARKS * (now - began)) / PLAYED);
    slider.value = at;
    showTime();
    playing = at < MARKS ? requestAnimationFrame(frame) : 0;
    if (!playing) stop();
  };
  byId("pg-play").textContent = "Pause";
  byId("pg-play").setAttribute("aria-pressed", "true");
  playing = requestAnimationFrame(frame);
}

function stop() {
  cancelAnimationFrame(playing);
  playing = 0;
  byId("pg-play").textContent = "Play";
  byId("pg-play").setAttribute("aria-pressed", "false");
}
