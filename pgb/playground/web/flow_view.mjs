// The second half of the page: controls, the flow they make, and how it is drawn.

import { augmentedLoss } from "./augmented.mjs";
import { slider } from "./controls.mjs";
import { byId, choices, make, words } from "./dom.mjs";
import { experiments } from "./experiments.mjs";
import { FIRST, height, lossFigure, planeFigure } from "./figures.mjs";
import { flow } from "./flow.mjs";
import { shown } from "./format.mjs";

const MARKS = 400; // of the slider for the time
const PLAYED = 7000; // milliseconds from the first time to the last
const QUIET = 500; // milliseconds without change until the sentence is read out

const state = {
  experiment: experiments[0],
  values: {},
  flow: null,
  planeChart: null,
  lossChart: null,
};
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
  showControls();
  byId("pg-time").value = MARKS;
  compute();
}

function showControls() {
  const { experiment, values } = state;
  const made = experiment.controls.map((control) =>
    slider(control, values[control.id], (value) => {
      values[control.id] = value;
      later();
    }),
  );
  byId("pg-sliders").replaceChildren(...made);
}

/** A click in the plane is a start, where the plane's point says what the start is. */
function startThere(event) {
  const { plane, controls } = state.experiment;
  if (!plane.pick || !event.target.closest("svg")) return;
  Object.entries(plane.pick(...state.planeChart.under(event))).forEach(([id, value]) => {
    const { min, max } = controls.find((c) => c.id === id);
    state.values[id] = Number(Math.min(max, Math.max(min, value)).toPrecision(3));
  });
  showControls();
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
  const label = byId("pg-plane-words").textContent;
  state.planeChart = planeFigure(experiment, values, state.flow.states, label);
  state.lossChart = lossFigure(experiment.until, state.flow);
  byId("pg-plane").replaceChildren(state.planeChart.svg);
  byId("pg-losses").replaceChildren(state.lossChart.svg);
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
    "tr",
    {},
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
