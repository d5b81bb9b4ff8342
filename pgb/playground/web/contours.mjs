// Level lines of a function of the plane, by marching squares.

/** The line pieces [[x, y], [x, y]] on which `height` is `level`, from its values on a grid. */
function piecesAt(level, grid) {
  const { xs, ys, values } = grid;
  const crossing = (i, j, k, l) => {
    const [p, q] = [values[j][i], values[l][k]];
    const part = (level - p) / (q - p);
    return [xs[i] + part * (xs[k] - xs[i]), ys[j] + part * (ys[l] - ys[j])];
  };
  const pieces = [];
  for (let j = 0; j + 1 < ys.length; j++) {
    for (let i = 0; i + 1 < xs.length; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const cut = [];
      corners.forEach(([a, b], n) => {
        const [c, d] = corners[(n + 1) % 4];
        if (values[b][a] < level !== values[d][c] < level) cut.push(crossing(a, b, c, d));
      });
      // At a saddle four sides are cut: joined in the order found, which is as good as the other.
      for (let n = 0; n + 1 < cut.length; n += 2) pieces.push([cut[n], cut[n + 1]]);
    }
  }
  return pieces;
}

function between(low, high, count) {
  return Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
}

/**
 * Some level lines in the box of two axes with `min` and `max`: for each its line pieces. Their
 * levels have equal shares of the box between them, so that lines are seen everywhere.
 */
export function contours(height, x, y, count = 14, fineness = 56) {
  const xs = between(x.min, x.max, fineness);
  const ys = between(y.min, y.max, fineness);
  const values = ys.map((b) => xs.map((a) => Math.max(-99, height(a, b))));
  const sorted = values.flat().sort((p, q) => p - q);
  const level = (n) => sorted[Math.floor((sorted.length * (n + 0.5)) / count)];
  return Array.from({ length: count }, (_, n) => piecesAt(level(n), { xs, ys, values }));
}
