// The augmented loss of a small problem: one input coordinate, one output, squared loss, one neuron
// g(x) = a exp(w x + b), and its derivatives in all variables z = (theta, a, b, w).
//
//     Lt = (1/m) sum_i (f(x_i; theta) + g(x_i) - y_i)^2 + lambda a^2
//
// A problem is { inputs, targets, lambda, model }, a model { parameters, value, slopes, curves }:
// how many parameters theta has, f, its gradient and its Hessian by theta, at an input. A problem
// with theta at rest has a model without parameters.

/** f = 0 with nothing to move: then the targets are what is left to fit. */
export const nothing = { parameters: 0, value: () => 0, slopes: () => [], curves: () => [] };

/** The neuron's exp(w x + b) and output at x. */
function neuron(z, n, x) {
  const e = Math.exp(z[n + 1] + z[n + 2] * x);
  return { e, g: z[n] * e };
}

function squares(problem, z, withNeuron) {
  const { inputs, targets, model } = problem;
  const n = model.parameters;
  const theta = z.slice(0, n);
  const terms = inputs.map((x, i) => {
    const g = withNeuron ? neuron(z, n, x).g : 0;
    return (model.value(theta, x) + g - targets[i]) ** 2;
  });
  return terms.reduce((sum, term) => sum + term, 0) / inputs.length;
}

/** L(theta): the network without the neuron. */
export const originalLoss = (problem, z) => squares(problem, z, false);

/** Lt(z). */
export function augmentedLoss(problem, z) {
  return squares(problem, z, true) + problem.lambda * z[problem.model.parameters] ** 2;
}

/** The gradient and the Hessian of the output q = f + g at an input. */
function outputDerivatives(model, z, x) {
  const n = model.parameters;
  const theta = z.slice(0, n);
  const { e, g } = neuron(z, n, x);
  const curves = model.curves(theta, x);
  const inNeuron = [
    [0, e, e * x],
    [e, g, g * x],
    [e * x, g * x, g * x * x],
  ];
  const hessian = z.map((_, i) =>
    z.map((_, j) => {
      if (i < n && j < n) return curves[i][j];
      return i < n || j < n ? 0 : inNeuron[i - n][j - n];
    }),
  );
  return {
    q: model.value(theta, x) + g,
    gradient: [...model.slopes(theta, x), e, g, g * x],
    hessian,
  };
}

/** The gradient and the Hessian of Lt at z. */
export function derivatives(problem, z) {
  const { inputs, targets, lambda, model } = problem;
  const gradient = z.map(() => 0);
  const hessian = z.map(() => z.map(() => 0));
  inputs.forEach((x, sample) => {
    const q = outputDerivatives(model, z, x);
    const weight = 2 / inputs.length;
    const left = q.q - targets[sample];
    z.forEach((_, i) => {
      gradient[i] += weight * left * q.gradient[i];
      z.forEach((_, j) => {
        hessian[i][j] += weight * (q.gradient[i] * q.gradient[j] + left * q.hessian[i][j]);
      });
    });
  });
  gradient[model.parameters] += 2 * lambda * z[model.parameters];
  hessian[model.parameters][model.parameters] += 2 * lambda;
  return { gradient, hessian };
}
