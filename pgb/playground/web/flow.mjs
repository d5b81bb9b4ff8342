// The gradient flow z' = -grad Lt(z), z = (theta, a, b, w), far out in time.
//
// On the way to infinity the neuron's output settles ever faster while b and w grow ever more
// slowly: after a time t the two are t^2 apart. So the flow is followed in variables that vary
// little, on a clock that slows down: A = a exp(b + w x) in place of a, for one input x, and the
// clock's time ln(1 + t), which is the state's last entry.

import { derivatives } from "./augmented.mjs";
import { march } from "./integrate.mjs";

const STRETCH = 0.12; // the longest step on the clock

/** The input at which the network lacks most: there the neuron will have to do its work. */
function mostLacking({ inputs, targets, model }, start) {
  const theta = start.slice(0, model.parameters);
  const lacking = inputs.map((x, i) => Math.abs(targets[i] - model.value(theta, x)));
  return inputs[lacking.indexOf(Math.max(...lacking))];
}

/** z from the state (theta, A, b, w, clock). */
function fromState(y, n, x) {
  const z = y.slice(0, n + 3);
  z[n] *= Math.exp(-(y[n + 1] + y[n + 2] * x));
  return z;
}

function toState(z, n, x) {
  const y = [...z, 0];
  y[n] *= Math.exp(z[n + 1] + z[n + 2] * x);
  return y;
}

/** The flow of the state, with its Jacobian: the chain rule on the derivatives of Lt at z. */
function stateFlow(problem, x) {
  const n = problem.model.parameters;
  const [a, b, w, clock] = [n, n + 1, n + 2, n + 3];

  /** d/dy of a function whose derivative by z is given: a = A exp(-b - w x). */
  const chained = (byZ, z, scale) => {
    const byY = [...byZ, 0];
    byY[a] = byZ[a] / scale;
    byY[b] -= byZ[a] * z[a];
    byY[w] -= byZ[a] * z[a] * x;
    return byY;
  };

  return (y) => {
    const z = fromState(y, n, x);
    const scale = Math.exp(y[b] + y[w] * x);
    const slow = Math.exp(y[clock]);
    const { gradient, hessian } = derivatives(problem, z);
    const rate = gradient.map((e) => -e);
    const jacobian = hessian.map((row) =>
      chained(
        row.map((e) => -e),
        z,
        scale,
      ),
    );
    // A' = scale a' + A s', where s' = b' + w' x
    const climb = rate[b] + rate[w] * x;
    const pull = scale * rate[a];
    jacobian[a] = jacobian[a].map(
      (e, j) => scale * e + y[a] * (jacobian[b][j] + jacobian[w][j] * x),
    );
    jacobian[a][a] += climb;
    jacobian[a][b] += pull;
    jacobian[a][w] += pull * x;
    rate[a] = pull + y[a] * climb;
    rate.forEach((e, i) => {
      jacobian[i] = jacobian[i].map((d) => slow * d);
      jacobian[i][clock] = slow * e;
    });
    return {
      rate: [...rate.map((e) => slow * e), 1],
      jacobian: [...jacobian, y.map(() => 0)],
    };
  };
}

/**
 * The flow from `start` to the time `until`.
 *
 * @param options - `at`: times that are hit exactly; `tolerance`: of a step, relative.
 * @returns { times, states, complete }: z at increasing times from 0; `complete` is false where the
 *   computation could not go on.
 */
export function flow(problem, start, { until, at = [], tolerance = 1e-8 }) {
  const n = problem.model.parameters;
  const x = mostLacking(problem, start);
  const both = stateFlow(problem, x);
  const system = { rate: (y) => both(y).rate, jacobian: (y) => both(y).jacobian };
  const stops = [...at.filter((t) => t < until), until].map(Math.log1p);
  const longest = (clock) => Math.max(1e-3, STRETCH * -Math.expm1(-clock));
  const found = march(system, toState(start, n, x), stops, { tolerance, longest });
  return {
    times: found.places.map(Math.expm1),
    states: found.states.map((y) => fromState(y, n, x)),
    complete: found.complete,
  };
}
