// What can be watched: each experiment says what its controls are, which problem and start they
// make, how its plane is drawn and which numbers are shown; its words are in playground.html.
//
// The limits are those that the theory proves for one sample (one_sample_rates) and two
// (two_samples_same_sign, two_samples_opposite_sign). What no result says is called observed.

import { augmentedLoss, nothing, originalLoss } from "./augmented.mjs";
import { shown } from "./format.mjs";

const lambda = (value) => ({ id: "lambda", value, min: 0.01, max: 10, log: true });
const control = (id, value, min, max, step) => ({ id, value, min, max, step });

/** s = w x + b, from where the neuron's bias stands in z. */
const position = (z, n, x) => z[n + 1] + z[n + 2] * x;

export const oneSample = {
  id: "one-sample",
  until: 1e8,
  controls: [
    lambda(0.5),
    control("c", 1, -2, 2, 0.1),
    control("x", 1, 0, 2, 0.25),
    control("a", -1, -2, 2, 0.05),
    control("b", 0, -2, 2, 0.05),
  ],
  make: ({ lambda, c, x, a, b }) => ({
    problem: { inputs: [x], targets: [c], lambda, model: nothing },
    start: [a, b, 0],
  }),
  plane: {
    x: { label: "s = w x + b", min: -3, max: 11 },
    y: { label: "a", min: -2.2, max: 2.2 },
    at: (z, { x }) => [position(z, 0, x), z[0]],
    level:
      ({ lambda, c }) =>
      (s, a) =>
        Math.log10((a * Math.exp(s) - c) ** 2 + lambda * a * a),
    curve:
      ({ c }) =>
      (s) =>
        c * Math.exp(-s),
    pick: (s, a) => ({ b: s, a }),
  },
  numbers(problem, z, t, { lambda, c, x }) {
    const kappa = 1 + x * x;
    const s = position(z, 0, x);
    const escapes = lambda > 0 && c !== 0;
    return [
      ["s", s, escapes ? "→ ∞, like ½ ln t" : ""],
      ["a", z[0], escapes ? "→ 0" : ""],
      ["Lt", augmentedLoss(problem, z), escapes ? "→ 0" : ""],
      ["L", originalLoss(problem, z), "stays: c²"],
      ["t Lt", t * augmentedLoss(problem, z), escapes ? 1 / (4 * kappa) : ""],
      ["exp(2s)/t", Math.exp(2 * s) / t, escapes ? 4 * kappa * lambda * c * c : ""],
    ];
  },
  say({ lambda, c }) {
    if (c === 0)
      return "There is nothing to fit: a falls to 0 and s rests. This is a local minimum.";
    if (lambda === 0) {
      return "Without a penalty nothing drives the neuron on: it fits the sample and rests, a ≠ 0.";
    }
    return (
      "The augmented loss falls like 1/t, at a rate that depends on neither λ nor c; the " +
      "network's own loss has not moved."
    );
  },
};

export const twoSamples = {
  id: "two-samples",
  until: 1e6,
  controls: [
    lambda(0.1),
    control("c1", 2, -2, 2, 0.1),
    control("c2", -1, -2, 2, 0.1),
    control("a", -0.5, -2, 2, 0.05),
    control("b", 0, -2, 1, 0.05),
    control("w", 0, -2, 1, 0.05),
  ],
  make: ({ lambda, c1, c2, a, b, w }) => ({
    problem: { inputs: [1, 0], targets: [c1, c2], lambda, model: nothing },
    start: [a, b, w],
  }),
  plane: {
    x: { label: "g at x = 1", min: -2.6, max: 2.6 },
    y: { label: "g at x = 0", min: -2.6, max: 2.6 },
    at: (z) => [z[0] * Math.exp(z[1] + z[2]), z[0] * Math.exp(z[1])],
    level:
      ({ c1, c2 }) =>
      (g1, g2) =>
        Math.log10(((g1 - c1) ** 2 + (g2 - c2) ** 2) / 2),
    marks: ({ c1, c2 }) => [{ at: [c1, c2], label: "c" }],
    barred: true,
  },
  numbers(problem, z, t, { lambda, c1, c2 }) {
    const lowest = c1 * c2 < 0 ? Math.min(c1 * c1, c2 * c2) / 2 : 0;
    return [
      ["b", z[1], ""],
      ["w", z[2], ""],
      ["a", z[0], ""],
      ["Lt", augmentedLoss(problem, z), lambda > 0 ? `never below ${shown(lowest, 3)}` : ""],
      ["L", originalLoss(problem, z), "stays"],
    ];
  },
  say({ lambda, c1, c2 }) {
    if (lambda === 0) return "Without a penalty nothing drives the neuron on.";
    if (c1 === 0 && c2 === 0)
      return "There is nothing to fit: a falls to 0, and the rest comes to rest.";
    if (c1 * c2 > 0) {
      return "The residuals have one sign: the augmented loss falls to 0 on the way to infinity.";
    }
    if (c1 * c2 < 0) {
      return "The residuals differ in sign: an ever steeper neuron fills in one, the other stays.";
    }
    return "One residual is 0 already: the neuron must do its work at one sample only.";
  },
};

const sine = {
  parameters: 2,
  value: ([u, v], x) => u * Math.sin(v * x),
  slopes: ([u, v], x) => [Math.sin(v * x), u * x * Math.cos(v * x)],
  curves: ([u, v], x) => {
    const mixed = x * Math.cos(v * x);
    return [
      [0, mixed],
      [mixed, -u * x * x * Math.sin(v * x)],
    ];
  },
};
const TRAP = [-2 / (3 * Math.sqrt(3)), Math.PI / 3];
const BEST = [2 / Math.sqrt(3), (2 * Math.PI) / 3];

/** The loss of the sine model at (u, v) on the data of the trap. */
const sineData = { inputs: [1, 2, 3, 4], targets: [1, -1, 0, 1], lambda: 0, model: sine };

export const trap = {
  id: "trap",
  until: 1e5,
  controls: [
    lambda(0.1),
    control("u", TRAP[0], -2, 2, "any"),
    control("v", TRAP[1], 0.3, 2.9, "any"),
    control("a", 0, -2, 2, 0.05),
    control("b", 0, -2, 1, 0.05),
    control("w", 0, -1, 0.5, 0.05),
  ],
  make: ({ lambda, u, v, a, b, w }) => ({
    problem: { ...sineData, lambda },
    start: [u, v, a, b, w],
  }),
  plane: {
    x: { label: "u", min: -2.4, max: 2.4 },
    y: { label: "v", min: 0.3, max: 2.9 },
    at: (z) => [z[0], z[1]],
    level: () => (u, v) => Math.log10(originalLoss(sineData, [u, v])),
    marks: () => [
      { at: TRAP, label: "trap" },
      { at: BEST, label: "global minimum" },
    ],
    pick: (u, v) => ({ u, v }),
  },
  numbers: (problem, z) => [
    ["u", z[0], ""],
    ["v", z[1], ""],
    ["a", z[2], ""],
    ["b", z[3], ""],
    ["w", z[4], ""],
    ["Lt", augmentedLoss(problem, z), ""],
    ["L", originalLoss(problem, z), "2/3 in the trap"],
  ],
  say: (values, problem, first, last) => {
    const [before, after] = [first, last].map((z) => originalLoss(problem, z));
    const moved = after > before ? "rose" : "fell";
    return (
      `The augmented loss fell from ${short(augmentedLoss(problem, first))} to ` +
      `${short(augmentedLoss(problem, last))}. The network's own loss ${moved} from ` +
      `${short(before)} to ${short(after)}: this is observed, not proved.`
    );
  },
};

const short = (value) => shown(value, 3);

const cubic = (theta) => 1 + theta ** 2 - (5 / 8) * theta ** 3;
const base = {
  parameters: 1,
  value: ([theta]) => -cubic(theta),
  slopes: ([theta]) => [-2 * theta + (15 / 8) * theta ** 2],
  curves: ([theta]) => [[-2 + (15 / 4) * theta]],
};

export const clock = {
  id: "clock",
  until: 1e8,
  controls: [
    lambda(0.5),
    control("theta", 0.8, -0.5, 2.3, 0.05),
    control("x", 0, 0, 2, 0.25),
    control("a", 0, -2, 2, 0.05),
    control("b", 0, -2, 2, 0.05),
  ],
  make: ({ lambda, theta, x, a, b }) => ({
    problem: { inputs: [x], targets: [0], lambda, model: base },
    start: [theta, a, b, 0],
  }),
  plane: {
    x: { label: "s = w x + b", min: -3, max: 11 },
    y: { label: "θ", min: -0.7, max: 2.5 },
    at: (z, { x }) => [position(z, 1, x), z[0]],
    level: () => (s, theta) => cubic(theta) ** 2,
    lines: () => [
      { y: 0, label: "trap" },
      { y: 16 / 15, label: "ridge" },
      { y: 2, label: "global minimum" },
    ],
    pick: (s, theta) => ({ b: s, theta }),
  },
  numbers(problem, z, t, { x }) {
    return [
      ["theta", z[0], ""],
      ["s", position(z, 1, x), ""],
      ["a", z[1], ""],
      ["Lt", augmentedLoss(problem, z), ""],
      ["L", originalLoss(problem, z), ""],
      ["t Lt", t * augmentedLoss(problem, z), ""],
    ];
  },
  say: (values, problem, first, last) =>
    `θ went from ${short(first[0])} to ${short(last[0])}, and the network's own loss from ` +
    `${short(originalLoss(problem, first))} to ${short(originalLoss(problem, last))}: this is ` +
    "observed, not proved.",
};

export const experiments = [oneSample, twoSamples, trap, clock];
