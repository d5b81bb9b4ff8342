// A chart in SVG: axes with ticks, lines, points. Its colours come from the style sheet.

import { raised, shown } from "./format.mjs";

const SPACE = "http://www.w3.org/2000/svg";
const BOX = { width: 440, height: 340, left: 52, right: 12, top: 12, bottom: 44 };

function element(name, attributes, ...children) {
  const made = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

/** At most eight ticks: whole powers of ten on a logarithmic axis, round numbers on another. */
function ticks({ min, max, log }) {
  const rough = (max - min) / 6;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = log ? Math.ceil(rough) : [1, 2, 5, 10].map((e) => e * size).find((e) => e >= rough);
  const found = [];
  for (let i = Math.ceil(min / step - 1e-9); i * step <= max + 1e-9; i++) {
    const at = i * step;
    found.push({ at, label: log ? `10${raised(at)}` : shown(at) });
  }
  return found;
}

/**
 * An empty chart.
 *
 * @param x, y - { label, min, max, log }: with `log` the ends are powers of ten, and so are the
 *   values given to it.
 * @param label - what the chart is, for those who do not see it.
 */
export class Chart {
  constructor({ x, y, label }) {
    Object.assign(this, { x, y });
    const { width, height } = BOX;
    this.svg = element("svg", {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": label,
    });
    this.layer = element("g", { class: "pg-layer" });
    const clip = `pg-clip-${Math.random().toString(36).slice(2)}`;
    const inside = {
      x: BOX.left,
      y: BOX.top,
      width: width - BOX.left - BOX.right,
      height: height - BOX.top - BOX.bottom,
    };
    this.svg.append(
      element("defs", {}, element("clipPath", { id: clip }, element("rect", inside))),
      element("rect", { ...inside, class: "pg-frame" }),
      ...this.#ticks(),
      element("g", { "clip-path": `url(#${clip})` }, this.layer),
    );
  }

  /** Where a value stands, in the chart's own units. */
  toX(value) {
    const { min, max } = this.x;
    return BOX.left + ((value - min) / (max - min)) * (BOX.width - BOX.left - BOX.right);
  }

  toY(value) {
    const { min, max } = this.y;
    return (
      BOX.height - BOX.bottom - ((value - min) / (max - min)) * (BOX.height - BOX.top - BOX.bottom)
    );
  }

  /** The values under a pointer's event. */
  under(event) {
    const place = this.svg.getBoundingClientRect();
    const px = ((event.clientX - place.left) / place.width) * BOX.width;
    const py = ((event.clientY - place.top) / place.height) * BOX.height;
    const across = (px - BOX.left) / (BOX.width - BOX.left - BOX.right);
    const up = (BOX.height - BOX.bottom - py) / (BOX.height - BOX.top - BOX.bottom);
    return [
      this.x.min + across * (this.x.max - this.x.min),
      this.y.min + up * (this.y.max - this.y.min),
    ];
  }

  /** Lines through points, one for each list of them. */
  lines(lists, name) {
    const place = ([x, y]) => `${this.toX(x).toFixed(1)} ${this.toY(y).toFixed(1)}`;
    const d = lists.map((points) => `M${points.map(place).join("L")}`).join("");
    return this.#add("path", { d, class: name });
  }

  /** A filled box between two corners. */
  box([x0, y0], [x1, y1], name) {
    const [left, right] = [this.toX(x0), this.toX(x1)].sort((p, q) => p - q);
    const [top, bottom] = [this.toY(y0), this.toY(y1)].sort((p, q) => p - q);
    return this.#add("rect", {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      class: name,
    });
  }

  dot([x, y], name, radius = 5) {
    return this.#add("circle", { cx: this.toX(x), cy: this.toY(y), r: radius, class: name });
  }

  text([x, y], words, name = "pg-note") {
    const right = this.toX(x) > BOX.width * 0.7;
    const anchor = right ? "end" : "start";
    const at = { x: this.toX(x) + (right ? -8 : 8), y: this.toY(y) - 7, "text-anchor": anchor };
    return this.#add("text", { ...at, class: name }, words);
  }

  #add(kind, attributes, ...children) {
    const made = element(kind, attributes, ...children);
    this.layer.append(made);
    return made;
  }

  #ticks() {
    const bottom = BOX.height - BOX.bottom;
    const across = ticks(this.x).map(({ at, label }) =>
      element(
        "text",
        { x: this.toX(at), y: bottom + 18, "text-anchor": "middle", class: "pg-tick" },
        label,
      ),
    );
    const up = ticks(this.y).map(({ at, label }) =>
      element(
        "text",
        { x: BOX.left - 7, y: this.toY(at) + 4, "text-anchor": "end", class: "pg-tick" },
        label,
      ),
    );
    const middle = BOX.top + (bottom - BOX.top) / 2;
    const names = [
      element(
        "text",
        {
          x: (BOX.left + BOX.width) / 2,
          y: BOX.height - 7,
          "text-anchor": "middle",
          class: "pg-axis",
        },
        this.x.label,
      ),
      element(
        "text",
        {
          transform: `translate(13 ${middle}) rotate(-90)`,
          "text-anchor": "middle",
          class: "pg-axis",
        },
        this.y.label ?? "",
      ),
    ];
    return [...across, ...up, ...names];
  }
}
