"""The translator, and what guards it: a changed one makes proofs fail.

Any change of what it writes is seen by `test_statements`. Were Statements.v then made anew, the
theorems of Meaning.v and legs/ would not compile: that is tried here for each kind of term.
"""

import shutil

import pytest

from pgb.formal import legs as found
from pgb.formal import prover
from pgb.formal.definitions import Definitions
from pgb.formal.legs import legs
from pgb.formal.names import identifier, unused
from pgb.formal.sorts import space_of, type_of
from pgb.formal.statements import Proposition, statements_file
from pgb.formal.terms import Writer
from pgb.kernel.sorts import Fun, Index, Product, Prop, Real, Space
from pgb.kernel.syntax import eq, exp, for_all, function, implies, le, lt, near, sum_, there_is
from pgb.kernel.terms import (
    Add,
    And,
    Card,
    Delta,
    Eq,
    Exp,
    Implies,
    Le,
    Lt,
    Mul,
    Near,
    Not,
    Num,
    Pair,
    Pow,
    Proj,
    Sum,
    Var,
)
from pgb.result.catalogue import load, paths
from tests.formal.test_formal import FILES, FOLDER, needs_rocq

K, T = Index("K"), Space("T")
NAMED = {K: "K", T: "T"}
x, y = Var("x", Real), Var("y", Real)
v = Var("v", Fun(K, Real))
z = Var("z", Product((Real, T, Fun(K, Real))))
SETS_OF_SETS = Fun(Fun(K, Prop), Prop)
EMPTY = function(K, lambda k: eq(x, 0))
CALLED = {x: "x", y: "y", v: "v", z: "z"}


def rocq(term):
    """The term in Rocq's syntax."""
    return Writer(NAMED, CALLED, Definitions([term]).reference).write(term)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (Add(x, Mul(Num(-1), y)), "x - y"),
        (Mul(Num(-1), Add(x, y)), "- (x + y)"),
        (Add(x, Mul(Num(-1), Add(x, y))), "x - (x + y)"),
        (Mul(Add(x, y), Pow(x, 2)), "(x + y) * x ^ 2"),
        (Pow(Add(x, y), 3), "(x + y) ^ 3"),
        (Mul(x, Pow(Card(K), -1)), "x * / card K"),
        (exp(Mul(Num(-1), x)), "exp (- x)"),
        (x / 3, "x * (1 / 3)"),
        (sum_(K, lambda k: v(k) * x), "\\sum_(k : K) v k * x"),
        (x * sum_(K, lambda k: v(k) + x), "x * (\\sum_(k : K) (v k + x))"),
        (implies(lt(0, x), le(x, y), eq(x, y)), "0 < x /\\ x <= y -> x = y"),
        (Not(implies(eq(x, 0), eq(y, 0))), "~ (x = 0 -> y = 0)"),
        (for_all(Real, lambda x, k: eq(x, k)), "forall x' k : R, x' = k"),
        (there_is(Real, lambda t: lt(t, x)), "exists t : R, t < x"),
        (
            for_all(SETS_OF_SETS, lambda P, Q: implies(P(EMPTY), Q(EMPTY))),
            "forall P Q : (K -> Prop) -> Prop, extensional P -> extensional Q -> "
            "P (fun k : K => x = 0) -> Q (fun k : K => x = 0)",
        ),
        (
            there_is(SETS_OF_SETS, lambda P: P(EMPTY)),
            "exists P : (K -> Prop) -> Prop, extensional P /\\ (P (fun k : K => x = 0))",
        ),
        (
            near(v, lambda w: le(w.sort and x, 0)),
            "@near (power K line) v (fun w : K -> R => x <= 0)",
        ),
        (Proj(0, z), "z.1"),
        (Proj(1, z), "z.2.1"),
        (Proj(2, z), "z.2.2"),
        (Pair(x, y, x), "(x, (y, x))"),
        (function(K, lambda k: v(k)), "fun k : K => v k"),
    ],
)
def test_terms(term, text):
    """One reading of each constructor, with no more parentheses than Rocq needs."""
    assert rocq(term) == text


def test_sorts():
    """Types, and spaces with the topology of products and finite powers."""
    sort = Product((T, Fun(K, Real), Fun(K, Fun(K, Real))))
    assert type_of(sort, NAMED) == "(T * ((K -> R) * (K -> K -> R)))%type"
    assert space_of(sort, NAMED, False) == (
        "product T (product (power K line) (power K (power K line)))"
    )
    assert type_of(Fun(Fun(Real, Real), Real), NAMED) == "(R -> R) -> R"


def test_names_capture_nothing():
    """Keywords and words of the language are not names; what is in scope is not taken again."""
    assert identifier("exists") == "exists_"
    assert identifier("near") == "near_"
    assert identifier("b!3~") == "b"
    assert unused("b", {"b", "b'"}) == "b''"
    shadowed = for_all(Real, lambda x: le(x, Var("x", Real)))
    assert rocq(shadowed) == "forall x' : R, x' <= x"


def test_a_proposition_is_closed():
    """Ranges and spaces are not empty, hypotheses are named, variables come in order."""
    claim = Proposition({"positive": lt(0, x)}, there_is(K, lambda k: le(v(k), x)))
    assert claim.text("example", Definitions(claim.claims)).split("\n") == [
        "Definition example : Prop :=",
        "  forall (K : finType),",
        "  inhabited K ->",
        "  forall (x : R) (v : K -> R),",
        "  (* positive *) 0 < x ->",
        "  exists k : K, v k <= x.",
    ]


# --- Wrong translators ---

MUTANTS = {
    "<= read as <": (Le, " <= ", " < "),
    "< read as <=": (Lt, " < ", " <= "),
    "= read as <=": (Eq, " = ", " <= "),
    "+ read as -": (Add, " + ", " - "),
    "a square read as a cube": (Pow, "^ 2", "^ 3"),
    "the number of elements not inverted": (Pow, "/ card", "card"),
    "exp of the opposite": (Exp, "exp ", "exp (-1) * exp "),
    "delta read as its complement": (Delta, "delta", "1 - delta"),
    "a sum without its sign": (Sum, "\\sum_", "- \\sum_"),
    "and read as or": (And, "/\\", "\\/"),
    "not left out": (Not, "~ ", ""),
    "near read as everywhere": (Near, "@near ", "@everywhere "),
    "the last component read as the first": (Proj, ".2.2", ".1"),
    "implies left out": (Implies, " -> ", " /\\ "),
}
EVERYWHERE = "Definition everywhere (S : space) (p : S) (P : S -> Prop) := forall q, P q.\n"
GUARDS = ("vanishing", "elimination", "failure_mode", "exponential_independence")


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A compiled copy of theorems/formal, and the catalogue, derived."""
    folder = tmp_path_factory.mktemp("translator") / "formal"
    shutil.copytree(FOLDER, folder, ignore=FILES)
    with pytest.MonkeyPatch.context() as patch:
        answers = _ask(patch, folder)
    assert all(answer.proved for answer in answers.values()), answers
    return folder, [load(path) for path in paths().values()]


def _ask(patch, folder):
    """What Rocq says of the legs that guard the translator."""
    patch.setattr(found, "folder", lambda: folder)
    patch.setattr(prover, "folder", lambda: folder)
    return prover.ask([leg for leg in legs().values() if leg.file in GUARDS], lambda line: None)


@needs_rocq
@pytest.mark.slow
@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_translator_makes_proofs_fail(base, tmp_path, monkeypatch, name):
    """With Statements.v made anew by it, some leg is not proved."""
    folder, results = base
    kind, old, new = MUTANTS[name]
    original = Writer._written

    def wrong(self, term, bound):
        text, level = original(self, term, bound)
        return (f"({text.replace(old, new, 1)})", 0) if type(term) is kind else (text, level)

    monkeypatch.setattr(Writer, "_written", wrong)
    text = statements_file(results).replace("\nModule Def.", f"\n{EVERYWHERE}Module Def.", 1)
    monkeypatch.setattr(Writer, "_written", original)
    assert text != (folder / "Statements.v").read_text()
    shutil.copytree(folder, tmp_path / "formal")
    (tmp_path / "formal" / "Statements.v").write_text(text)
    answers = _ask(monkeypatch, tmp_path / "formal")
    assert not all(answer.proved for answer in answers.values())
