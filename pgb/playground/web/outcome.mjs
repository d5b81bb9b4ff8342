// What a dropped hypothesis does to a result, in words.

import { make, markup, titled, words } from "./dom.mjs";

export const KEEP = ""; // nothing is dropped

/** Each statement with what the hypothesis carries in it: undefined where it is not assumed. */
export function statements(result, hypothesis) {
  return result.statements.map((statement) => [statement, statement.hypotheses[hypothesis]]);
}

/** The counterexamples that the statements of a result name for a hypothesis, each once. */
export function counterexamples(result, hypothesis) {
  const found = new Map();
  for (const [statement, loss] of statements(result, hypothesis)) {
    for (const link of loss?.counterexamples ?? []) {
      const entry = found.get(link.name) ?? { ...link, shows: [] };
      entry.shows.push([statement, link]);
      found.set(link.name, entry);
    }
  }
  return [...found.values()];
}

/** `(1), (2) and (3)`. */
export const listed = (items) => items.join(", ").replace(/, ([^,]*)$/, " and $1");

/** What stands for a counterexample. */
export const gem = () => make("span", { class: "pg-gem", "aria-hidden": "true" }, "◆");

function numbers(result, hypothesis) {
  const losses = statements(result, hypothesis).map(([, loss]) => loss);
  return {
    count: losses.length,
    broken: losses.filter((loss) => loss?.breaks.length > 0).length,
    failing: losses.filter((loss) => loss?.counterexamples.length > 0).length,
  };
}

/** What is read out: how much falls, and what a counterexample adds. */
export function headline(result, hypothesis) {
  const { count, broken, failing } = numbers(result, hypothesis);
  const all = count === 1 ? "The one statement is" : `All ${count} statements are`;
  if (hypothesis === KEEP) return [`Nothing is dropped. ${all} proved.`];
  const head = make("strong", {}, `Without ${titled(hypothesis)}`);
  if (broken === 0) return [head, " nothing breaks: no proof uses it."];
  const lose = broken === 1 ? "loses its proof" : "lose their proofs";
  return [head, ` ${broken} of ${count} statements ${lose}${fails(broken, failing)}.`];
}

function fails(broken, failing) {
  if (failing === 0) return "";
  const shows = ": a counterexample shows it";
  if (broken === 1) return `, and fails${shows}`;
  if (failing === broken) return `, and all of them fail${shows}`;
  return failing === 1
    ? `, and one of them fails${shows}`
    : `, and ${failing} of them fail${shows}`;
}

/**
 * The counterexamples, and who else uses the hypothesis.
 *
 * @param users - the full names of the statements of the whole catalogue that use it.
 * @param link - makes a statement's name a link, where there is something to link to.
 */
export function outcome(result, hypothesis, users, link) {
  if (hypothesis === KEEP) return [];
  const cards = counterexamples(result, hypothesis).map(card);
  const unsaid = cards.length === 0 && numbers(result, hypothesis).broken > 0;
  return [
    ...cards,
    ...(unsaid ? [make("p", {}, ...words("outcome", "no-link"))] : []),
    ...elsewhere(
      users.filter((full) => full.split(".")[0] !== result.name),
      link,
    ),
  ];
}

/** A counterexample: what it is, where it fills the gap, and where to read on. */
function card({ name, mark, title, chapter, shows }) {
  const says = shows.map(([statement, { instance, detail }]) => {
    const place = make("a", { href: `#${statement.name}` }, titled(statement.name));
    return make("li", {}, place, ": ", instance ? `on “${instance}” ${detail}` : detail);
  });
  const read = chapter
    ? make("a", { href: chapter }, "Read the counterexample")
    : make("code", {}, `pgb show ${name}`);
  return make(
    "div",
    { class: "pg-card" },
    make("h3", {}, gem(), ` Counterexample: ${titled(name)} [${mark}]`),
    markup("p", title),
    make("ul", {}, ...says),
    make("p", {}, read),
  );
}

function elsewhere(users, link) {
  if (users.length === 0) return [];
  const said =
    users.length === 1
      ? "1 statement of another result uses a hypothesis of this name"
      : `${users.length} statements of other results use a hypothesis of this name`;
  const items = users.map((full) => make("li", {}, link(full)));
  const list = make("ul", { class: "pg-columns" }, ...items);
  return [make("details", {}, make("summary", {}, said), list)];
}
