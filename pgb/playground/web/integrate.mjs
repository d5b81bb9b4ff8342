// Stiff differential equations y' = rate(y), by the extrapolated linearly implicit Euler method
// (Hairer and Wanner, Solving Ordinary Differential Equations II, IV.9).
// Steps are as long as the tolerance allows, however fast the fastest motion has settled.

import { factored, solved } from "./dense.mjs";

const COLUMNS = 8; // the order of the method
const MOST = 1500; // steps: a page must answer
const SHORTEST = 1e-15; // a step shorter than this part of the time cannot be told from none

/** One step of length h: 1, 2, .., COLUMNS Euler steps, extrapolated. Null where it fails. */
function extrapolatedStep({ rate, jacobian }, y, h) {
  const J = jacobian(y);
  const first = rate(y);
  let above = [];
  for (let steps = 1; steps <= COLUMNS; steps++) {
    const part = h / steps;
    const system = factored(J.map((row, i) => row.map((e, j) => (i === j ? 1 : 0) - part * e)));
    if (system === null) return null;
    let z = y;
    for (let i = 0; i < steps; i++) {
      const slope = i === 0 ? first : rate(z);
      const change = solved(
        system,
        slope.map((e) => part * e),
      );
      z = z.map((e, k) => e + change[k]);
    }
    const row = [z];
    above.forEach((old, m) => {
      const gain = (steps - m - 1) / (m + 1);
      const last = row[m];
      row.push(last.map((e, k) => e + (e - old[k]) * gain));
    });
    above = row;
  }
  const [before, best] = above.slice(-2);
  return { y: best, error: best.map((e, k) => e - before[k]) };
}

/** The error of a step in units of the tolerance: what is at most 1 is taken. */
function errorSize({ y, error }, old, tolerance, floor) {
  const squares = error.map((e, k) => {
    const scale = Math.max(Math.abs(y[k]), Math.abs(old[k])) + floor;
    return (e / (tolerance * scale)) ** 2;
  });
  const size = Math.sqrt(squares.reduce((sum, e) => sum + e, 0) / squares.length);
  return Number.isFinite(size) ? size : Infinity;
}

/**
 * Follow y' = rate(y) from `start`, where the independent variable is 0.
 *
 * @param system - { rate, jacobian }: of a state, an array of numbers.
 * @param stops - where to arrive exactly, increasing; the last one is the end.
 * @param options - `tolerance`: of the error of a step, relative to each entry; entries smaller
 *   than `floor` are followed to an absolute error. `longest`: the longest step from a place, so
 *   that there is enough to draw.
 * @returns { places, states, complete }: `complete` is false where too many steps were needed.
 */
export function march(system, start, stops, { tolerance, floor = 1, longest }) {
  const left = [...stops];
  const places = [0];
  const states = [start];
  let y = start;
  let at = 0;
  let h = 1e-4;
  for (let tried = 0; left.length > 0; tried++) {
    const reach = Math.min(h, left[0] - at, longest(at));
    const found = extrapolatedStep(system, y, reach);
    const size = found === null ? Infinity : errorSize(found, y, tolerance, floor);
    if (size <= 1) {
      at = reach === left[0] - at ? left.shift() : at + reach;
      y = found.y;
      places.push(at);
      states.push(y);
    }
    h = reach * Math.min(5, Math.max(0.2, 0.9 * size ** (-1 / COLUMNS)));
    if (h < SHORTEST * Math.max(1, at) || tried > MOST) return { places, states, complete: false };
  }
  return { places, states, complete: true };
}
