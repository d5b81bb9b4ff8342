"""The file of a statement: its derivation as a proof in Rocq.

Everything is proved in a section over the sort variables, each with an element (the kernel's sorts
are not empty) and over the background facts used. After the section comes the theorem that the
generated statement (Statements.v) holds, from the facts that are not proved in theorems/formal.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping

from pgb.facts import FACTS, statement
from pgb.formal.definitions import Definitions, kind, sort_variables
from pgb.formal.legs import Leg, fact_statements, legs, statements
from pgb.formal.names import identifier, unused
from pgb.formal.proofs import conversion, trees
from pgb.formal.proofs.arithmetic import Normaliser
from pgb.formal.proofs.claims import Claims
from pgb.formal.proofs.equations import Stopped
from pgb.formal.proofs.lemmas import Lemmas, needed
from pgb.formal.proofs.rules import Exporter, Node
from pgb.formal.proofs.text import Writer
from pgb.formal.proofs.trees import Tree, tree
from pgb.formal.sorts import space_of, type_of, variables
from pgb.formal.statements import Proposition, fact_propositions, free_variables, rank, wrapped
from pgb.kernel.judgement import Judgement
from pgb.kernel.sorts import Index, Sort, Space, retyped
from pgb.kernel.terms import Term, Var
from pgb.result.derivation import owner
from pgb.result.statement import Result, Statement

HEADER = """\
(* The derivation of {name} by pgb's kernel, exported by `pgb export-proof {name}`: do not edit. *)
{legs}From Elimination Require Import Definitions Language Statements Normal.
Unset Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
"""


Proved = Callable[[Statement], Leg | None]
"""The leg of a statement, if it has one."""


class Sorts(dict[Sort, str]):
    """What the sort variables are called; a new one gets a name when it is first met."""

    def __missing__(self, sort: Sort) -> str:
        name = self[sort] = unused(str(sort), self.values())
        return name


def ordered(proposition: Proposition) -> tuple[list[Sort], tuple[Var, ...]]:
    """The sort variables and the variables of a proposition, as its definition binds them."""
    free = free_variables(proposition.claims)
    found = [s for v in free for s in variables(v.sort)] + [*sort_variables(proposition.claims)]
    return sorted(dict.fromkeys(found), key=rank), free


class Facts:
    """The facts that a derivation uses: their names in Rocq, and how they are applied."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.used: dict[str, None] = {}

    def __call__(self, name: str, sorts: tuple[Sort, ...], retyping: dict[Sort, Sort]) -> str:
        """The fact at these sorts, others in place of their sort variables."""
        if {"euclidean", "product"}.isdisjoint(FACTS[name].kinds):
            full, at = name, self._general(name, tuple(retyped(s, retyping) for s in sorts))
        else:
            proposition = Proposition({}, statement(name, *sorts))
            full = self._found(name, proposition)
            own, _ = ordered(proposition)
            at = [("", retyped(s, retyping)) for s in own]
        self.used[full] = None
        places = " ".join(self._place(kind, sort) for kind, sort in at)
        elements = " ".join(f"(inhabits {self.writer.element(s)})" for _, s in at)
        return f"(F_{full} {places} {elements})" if at else f"F_{full}"

    def _place(self, kind: str, sort: Sort) -> str:
        """A sort as the argument of a fact: a type where its topology plays no part."""
        if isinstance(sort, Index):
            return self.writer.named[sort]
        inside = self.writer.named
        return type_of(sort, inside, True) if kind == "any" else space_of(sort, inside)

    def _general(self, name: str, sorts: tuple[Sort, ...]) -> list[tuple[str, Sort]]:
        """The sorts in the order of the fact's definition in Rocq, each with its kind."""
        fact = FACTS[name]
        parameters = list(inspect.signature(fact.build).parameters)
        own_sorts: list[Sort] = [
            Index(p) if k == "index" else Space(p)
            for p, k in zip(parameters, fact.kinds, strict=True)
        ]
        value = dict(zip(own_sorts, zip(fact.kinds, sorts, strict=True), strict=True))
        own, _ = ordered(Proposition({}, statement(name, *own_sorts)))
        return [value[variable] for variable in own]

    def _found(self, name: str, proposition: Proposition) -> str:
        for full in fact_statements(name):
            text = wrapped(proposition.text(full, self.writer.definitions))
            if text == statements()["fact"][full]:
                return full
        raise Stopped(f"the fact {name} at sorts that Statements.v does not have")


class Cited:
    """The statements that a derivation cites and that have a leg: their theorems are used."""

    def __init__(self, chosen: Statement, proved: Proved, writer: Writer) -> None:
        self.chosen, self.proved, self.writer = chosen, proved, writer
        self.used: dict[str, Leg] = {}

    def __call__(self, judgement: Judgement) -> Statement | None:
        """The statement whose derivation ended in this judgement, if it is cited."""
        statement = owner(judgement)
        if statement is None or statement is self.chosen or self.proved(statement) is None:
            return None
        whole = len(judgement.hypotheses) == len(statement.hypotheses)
        return statement if whole else None

    def proof(
        self,
        statement: Statement,
        retyping: dict[Sort, Sort],
        term: Callable[[Term], Tree],
        given: list[str],
    ) -> str:
        """The cited theorem at these sorts, variables and proofs of its hypotheses."""
        leg = self.proved(statement)
        assert leg is not None
        self.used[leg.full_name] = leg
        own, free = ordered(Proposition(statement.hypotheses, statement.conclusion))
        sorts = [retyped(sort, retyping) for sort in own]
        named = self.writer.named
        places = [named[s] if isinstance(s, Index) else space_of(s, named) for s in sorts]
        elements = [f"(inhabits {self.writer.element(s)})" for s in sorts]
        values = [self.writer(term(v)) for v in free]
        return f"({' '.join([f'@{leg.proof}', *places, *elements, *values, *given])})"


def proof_file(chosen: Statement, definitions: Definitions, proved: Proved = lambda _: None) -> str:
    """The text of the file. Raises `Stopped` where a step is not exported.

    A cited statement that `proved` knows a leg of is taken from there; the others are exported too.
    """
    trees.start()
    conversion.forget()
    sorts = Sorts()
    proposition = Proposition(chosen.hypotheses, chosen.conclusion)
    own, free = ordered(proposition)
    for sort in own:
        sorts[sort] = unused(str(sort), sorts.values())
    writer = Writer(sorts, definitions)
    lemmas = Lemmas(writer)
    claims = Claims(Normaliser(lemmas))
    facts = Facts(writer)
    cited = Cited(chosen, proved, writer)
    exporter = Exporter(claims, facts, cited)
    for variable in free:
        writer.name(tree(variable))
    node = Node(chosen.derive().judgement)
    given = [(f"hyp{n}", tree(h)) for n, h in enumerate(chosen.hypotheses.values())]
    scope = {claims.key(t): (name, t) for name, t in given}
    wanted = tree(chosen.conclusion)
    proof = claims.moved(exporter.proof(node, scope), exporter.claim(node), wanted)
    binders = writer.binders([tree(v) for v in free])
    assumed = "".join(f" ({name} : {writer(t)})" for name, t in given)
    main = (
        f"Lemma main{binders}{assumed} :\n  {writer(wanted)}.\n"
        f"Proof using All. exact_no_check ({proof}). Qed."
    )
    body = _abbreviated(writer, [*needed(lemmas.texts, main), main])
    return "\n".join(_file(chosen, sorts, own, facts.used, cited.used, body))


def _abbreviated(writer: Writer, texts: list[str]) -> list[str]:
    """The lemmas, products of sorts under short names."""
    short = writer.abbreviations()
    whole = "\n".join(texts)
    for written, (name, _) in short.items():
        whole = whole.replace(written, name)
    return [*(declared for _, declared in reversed(short.values())), whole]


def _file(
    chosen: Statement,
    sorts: Sorts,
    own: list[Sort],
    used: Iterable[str],
    cited: Mapping[str, Leg],
    lemmas: list[str],
) -> list[str]:
    known = {name: legs().get(f"fact.{name}") for name in used}
    proved = {name: leg for name, leg in known.items() if leg}
    rests = [*proved.values(), *cited.values()]
    files = sorted({f"From Elimination.legs Require {leg.file}.\n" for leg in rests})
    lines = [HEADER.format(name=chosen.full_name, legs="".join(files)), "Section Derivation."]
    for sort, name in sorts.items():
        lines.append(f"Variables ({name} : {kind(sort)}) (o_{name} : {name}).")
    for name in used:
        lines.append(f"Hypothesis F_{name} : fact.{name}.")
    lines += lemmas
    lines.append("End Derivation.\n")
    statement_name = f"{identifier(chosen.result.name)}.{identifier(chosen.name)}"
    open_facts = [name for name in used if name not in proved]
    premises = "".join(f"fact.{name} -> " for name in open_facts)
    lines.append(f"Theorem {identifier(chosen.name)} : {premises}{statement_name}.")
    names = [sorts[sort] for sort in own]
    intros = [*(f"F_{name}" for name in open_facts), *names, *(f"[o_{name}]" for name in names)]
    at = []
    for sort, name in sorts.items():
        other = ["unit_finType", "tt"] if isinstance(sort, Index) else ["line", "0"]
        at += [name, f"o_{name}"] if sort in own else other
    for name in used:
        at.append(proved[name].proof if name in proved else f"F_{name}")
    moved = f"move=> {' '.join(intros)}; " if intros else ""
    lines.append(f"Proof. {moved}exact (main {' '.join(at)}). Qed.\n")
    return lines


def all_definitions(results: Iterable[Result]) -> Definitions:
    """The named definitions as Statements.v has them."""
    claims = [c for _, fact in fact_propositions({}) for c in fact.claims]
    for result in results:
        for s in result.statements.values():
            claims += [*s.hypotheses.values(), s.conclusion]
    return Definitions(claims)
