// The two pictures of a flow: its path in a plane, and both losses against time.

import { augmentedLoss, originalLoss } from "./augmented.mjs";
import { Chart } from "./chart.mjs";
import { contours } from "./contours.mjs";
import { raised } from "./format.mjs";

export const FIRST = -2; // the time axis begins at 10^-2
const FLOOR = 1e-14; // losses below are drawn there

/** The path of an experiment's flow, over what its plane shows. */
export function planeFigure({ plane, id }, values, states, label) {
  const chart = new Chart({ x: plane.x, y: plane.y, label });
  if (plane.barred) barQuadrants(chart, plane);
  const levels = contours(plane.level(values), plane.x, plane.y);
  levels.forEach((pieces) => chart.lines(pieces, "pg-level"));
  if (plane.curve) drawCurve(chart, plane.x, plane.curve(values));
  for (const { y, label: name } of plane.lines?.(values) ?? []) {
    drawCurve(chart, plane.x, () => y);
    chart.text([plane.x.max, y], name);
  }
  for (const { at, label: name } of plane.marks?.(values) ?? []) {
    chart.dot(at, "pg-mark-point", 4);
    chart.text(at, name);
  }
  const path = states.map((z) => plane.at(z, values));
  chart.lines([path], "pg-path");
  chart.dot(path[0], "pg-start");
  chart.svg.classList.toggle("pg-pickable", Boolean(plane.pick));
  chart.svg.dataset.experiment = id;
  return chart;
}

/** Where the outputs at two samples would differ in sign no neuron can be. */
function barQuadrants(chart, { x, y }) {
  chart.box([x.min, 0], [0, y.max], "pg-barred");
  chart.box([0, y.min], [x.max, 0], "pg-barred");
}

function drawCurve(chart, { min, max }, curve) {
  const xs = Array.from({ length: 200 }, (_, i) => min + ((max - min) * i) / 199);
  chart.lines([xs.map((x) => [x, curve(x)])], "pg-valley");
}

/** The logarithm of a loss, as it is drawn. */
export const height = (loss) => Math.log10(Math.max(loss, FLOOR));

/** The augmented loss and the network's own, on logarithmic axes. */
export function lossFigure(until, { problem, times, states }) {
  const seen = times.flatMap((t, i) => (t >= 10 ** FIRST ? [[Math.log10(t), states[i]]] : []));
  const augmented = seen.map(([t, z]) => [t, height(augmentedLoss(problem, z))]);
  const original = seen.map(([t, z]) => [t, height(originalLoss(problem, z))]);
  const all = [...augmented, ...original].map(([, loss]) => loss);
  const [low, high] = [Math.floor(Math.min(...all) - 0.2), Math.ceil(Math.max(...all) + 0.1)];
  const range = `from 10${raised(low)} to 10${raised(high)}`;
  const chart = new Chart({
    x: { label: "time t", min: FIRST, max: Math.log10(until) + 0.3, log: true },
    y: { label: "loss", min: low, max: high, log: true },
    label: `Losses against time, ${range}: solid the augmented loss, dashed the network's own.`,
  });
  chart.lines([original], "pg-original");
  chart.lines([augmented], "pg-augmented");
  return chart;
}
