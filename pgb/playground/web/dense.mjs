// Small dense linear systems, as arrays of rows.

/** Factor a matrix in place by Gaussian elimination with row pivots; null if it is singular. */
export function factored(matrix) {
  const n = matrix.length;
  const order = [...matrix.keys()];
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(matrix[i][k]) > Math.abs(matrix[pivot][k])) pivot = i;
    }
    [matrix[k], matrix[pivot]] = [matrix[pivot], matrix[k]];
    [order[k], order[pivot]] = [order[pivot], order[k]];
    if (!(Math.abs(matrix[k][k]) > 0)) return null; // NaN fails as well
    for (let i = k + 1; i < n; i++) {
      const factor = (matrix[i][k] /= matrix[k][k]);
      for (let j = k + 1; j < n; j++) matrix[i][j] -= factor * matrix[k][j];
    }
  }
  return { lu: matrix, order };
}

/** Solve with a factored matrix. */
export function solved({ lu, order }, right) {
  const x = order.map((row) => right[row]);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i] -= lu[i][j] * x[j];
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i] -= lu[i][j] * x[j];
    x[i] /= lu[i][i];
  }
  return x;
}
