// The first half of the page: a result, the hypothesis that is dropped, and what falls with it.

import { byId, choices, make, titled } from "./dom.mjs";
import { counterexamples, gem, headline, KEEP, listed, outcome, statements } from "./outcome.mjs";

const START = ["elimination", KEEP];
const state = { results: new Map(), users: {}, result: null, hypothesis: KEEP };

export function startDropView(data) {
  data.results.forEach((result) => state.results.set(result.name, result));
  state.users = data.users;
  byId("pg-result").addEventListener("change", (event) => go(event.target.value, KEEP));
  window.addEventListener("hashchange", () => {
    if (!followAddress() && location.hash === "") show(...START);
  });
  new ResizeObserver(letKeysScroll).observe(byId("pg-derivations"));
  if (!followAddress()) show(...START);
}

const address = (...names) => `#drop/${names.join("/")}`;

/** Show it, with an address that can be shared and gone back to. */
function go(result, hypothesis) {
  history.pushState(null, "", address(result, hypothesis));
  show(result, hypothesis);
}

/** Show what the page's address asks for, if it asks for something. */
function followAddress() {
  const [what, result, hypothesis, statement] = location.hash.slice(1).split("/");
  if (what !== "drop" || !state.results.has(result)) return false;
  const known = state.results.get(result).hypotheses.includes(hypothesis);
  show(result, known ? hypothesis : KEEP);
  if (statement) section(statement)?.focus(); // which scrolls to it
  return true;
}

function show(name, hypothesis) {
  const fresh = state.result?.name !== name;
  state.result = state.results.get(name);
  state.hypothesis = hypothesis;
  if (fresh) showResult();
  const radio = document.querySelector(`input[name="pg-hypothesis"][value="${hypothesis}"]`);
  radio.checked = true;
  mark();
  byId("pg-headline").replaceChildren(...headline(state.result, hypothesis));
  const users = state.users[hypothesis] ?? [];
  byId("pg-outcome").replaceChildren(...outcome(state.result, hypothesis, users, statementLink));
}

function showResult() {
  const { name, title, mark: from, chapter, hypotheses } = state.result;
  byId("pg-result").value = name;
  byId("pg-title").innerHTML = `${title} [${from}]`;
  if (chapter) byId("pg-title").append(" ", make("a", { href: chapter }, "The chapter"));
  byId("pg-derivations").replaceChildren(byId(`pg-${name}`).content.cloneNode(true));
  const options = hypotheses.map((h) => ({
    value: h,
    label: counterexamples(state.result, h).length > 0 ? [titled(h), ...withGem()] : [titled(h)],
  }));
  const all = [{ value: KEEP, label: ["nothing"] }, ...options];
  choices(byId("pg-hypotheses"), "pg-hypothesis", all, state.hypothesis, (h) => go(name, h));
}

const withGem = () => [" ", gem(), make("span", { class: "pg-unseen" }, " with a counterexample")];

// --- The derivations ---

const section = (name) =>
  byId("pg-derivations").querySelector(`[data-statement="${CSS.escape(name)}"]`);

/** Mark the steps of every statement, and fold the proofs that stand. */
function mark() {
  for (const [statement, loss] of statements(state.result, state.hypothesis)) {
    const place = section(statement.name);
    const broken = (loss?.breaks.length ?? 0) > 0;
    place.classList.toggle("pg-broken", broken);
    place.querySelector(".pg-proof").open = broken;
    place.querySelector(".pg-status").replaceChildren(...status(place, loss));
    for (const step of place.querySelectorAll("[data-step]")) markStep(step, loss);
    for (const item of place.querySelectorAll("[data-hypothesis]")) {
      item.classList.toggle("pg-dropped", item.dataset.hypothesis === state.hypothesis);
    }
  }
}

function markStep(step, loss) {
  const number = Number(step.dataset.step);
  const breaks = loss?.breaks.includes(number) ?? false;
  const falls = loss?.falls.includes(number) ?? false;
  step.classList.toggle("pg-breaks", breaks);
  step.classList.toggle("pg-falls", falls);
  step.querySelector(".pg-tag")?.remove();
  if (breaks) step.prepend(make("p", { class: "pg-tag" }, "Breaks here", ...insides(loss, number)));
  if (falls) step.prepend(make("p", { class: "pg-tag" }, "Falls with it"));
}

/** Where a step breaks inside a statement that it cites: that statement, to look inside. */
function insides(loss, number) {
  const cited = loss.inside.filter(([step]) => step === number).map(([, full]) => full);
  return cited.flatMap((full, at) => [at ? ", " : ", inside ", statementLink(full)]);
}

/** A statement's name, linked where the page has its result. */
function statementLink(full) {
  const [result, name] = full.split(".");
  const known = state.results.get(result)?.hypotheses.includes(state.hypothesis);
  const said = `${titled(name)} (in ${titled(result)})`;
  return known ? make("a", { href: address(result, state.hypothesis, name) }, said) : said;
}

function status(place, loss) {
  if (state.hypothesis === KEEP) return ["Proved"];
  const name = titled(state.hypothesis);
  if (!loss) return [`Stands: it does not assume ${name}`];
  if (loss.breaks.length === 0) return [`Stands: its proof does not use ${name}`];
  const found = loss.counterexamples.length > 0 ? ", and fails: see the counterexample" : "";
  return [`Loses its proof at ${listed(loss.breaks.map((n) => numbered(place, n)))}${found}`];
}

/** A step as it is numbered on the page. */
function numbered(place, step) {
  const label = place.querySelector(`[data-step="${step}"] .equation > span`);
  return label ? label.textContent : "its last step";
}

/** What is too wide for the page scrolls sideways; then it must be within reach of the keys. */
function letKeysScroll() {
  for (const item of byId("pg-derivations").querySelectorAll(".equation, p, li")) {
    if (item.scrollWidth > item.clientWidth + 1) item.tabIndex = 0;
    else item.removeAttribute("tabindex");
  }
}
