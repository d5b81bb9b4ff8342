"""Logic for people: facts, modus ponens, and decorators that turn a function into a judgement.

    @every(K)                  def row(k): ...            |- for all k: row(k)
    @every(K, where=P)         def row(k, p): ...         |- for all k: P(k) => row(k)
    @supposing(P)              def then(p): ...           |- P => then
    @from_some(there_is_t)     def done(t, p): ...        |- done, where t does not occur

The decorated name is the judgement; the function's docstring is not used. Where the claim P is a
conjunction the function may take its members one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pgb.kernel.binding import abstract, fresh, opened, reduced
from pgb.kernel.errors import Refusal
from pgb.kernel.judgement import (
    Judgement,
    assume,
    background,
    consequence,
    discharge,
    exhibit,
    generalise,
    instantiate,
    obtain,
    read,
    restate,
)
from pgb.kernel.normal import head, same
from pgb.kernel.sorts import Sort
from pgb.kernel.terms import And, Exists, ForAll, Implies, Lam, Not, Term, number

Proof = Callable[..., Judgement]


@cache
def fact(name: str, *sorts: Sort) -> Judgement:
    """The background fact at the given sorts."""
    return background(name, *sorts)


def tidy(judgement: Judgement) -> Judgement:
    """The same claim with functions applied and tuples projected."""
    claim = reduced(judgement.conclusion)
    return judgement if claim is judgement.conclusion else restate(claim, judgement)


def use(judgement: Judgement, *arguments: Any) -> Judgement:
    """Instantiate with the terms and discharge premises with the judgements, in order.

    A premise that is a conjunction takes one judgement for the whole or one for each member.
    """
    read(judgement)
    rest = list(arguments)
    while rest:
        if isinstance(rest[0], Judgement):
            judgement = _modus_ponens(judgement, rest)
        else:
            judgement = instantiate(judgement, number(rest.pop(0)))
    return tidy(judgement)


def _modus_ponens(judgement: Judgement, rest: list[Any]) -> Judgement:
    claim = head(judgement.conclusion)
    if not isinstance(claim, Implies):
        raise Refusal(f"expected an implication to use, found {claim}")
    premise, goal = claim.children
    members = len(premise.children) if isinstance(premise, And) else 1
    needed = 1 if members == 1 or same(premise, rest[0].conclusion) else members
    given = rest[:needed]
    if len(given) < needed or not all(isinstance(j, Judgement) for j in given):
        raise Refusal(f"expected {needed} judgements for {premise}, found {len(given)}")
    del rest[:needed]
    return consequence(goal, judgement, *given)


def both(*judgements: Judgement) -> Judgement:
    """The conjunction."""
    return consequence(And(*(j.conclusion for j in judgements)), *judgements)


def parts(judgement: Judgement) -> tuple[Judgement, ...]:
    """The members of a conjunction."""
    claim = head(read(judgement).conclusion)
    if not isinstance(claim, And):
        raise Refusal(f"expected a conjunction, found {claim}")
    return tuple(consequence(member, judgement) for member in claim.children)


def parts_of_each(judgement: Judgement) -> tuple[Judgement, ...]:
    """From "for all k: P and Q": "for all k: P" and "for all k: Q"."""
    claim = head(read(judgement).conclusion)
    if not isinstance(claim, ForAll):
        raise Refusal(f"expected a claim for all .., found {claim}")
    predicate = claim.children[0]
    k = fresh(predicate.sort.domain, _bound_name(predicate))  # type: ignore[attr-defined]
    return tuple(generalise(k, member) for member in parts(use(judgement, k)))


def _bound_name(predicate: Term) -> str:
    return predicate.data[1] if isinstance(predicate, Lam) else "x"


def _arity(proof: Proof) -> int:
    return proof.__code__.co_argcount


def _name(proof: Proof, place: int) -> str:
    return proof.__code__.co_varnames[place]


def every(*sorts: Sort, where: Callable[..., Any] | None = None) -> Callable[[Proof], Judgement]:
    """For all values of the sorts, what the function proves of them.

    `where` gives a claim about the values, or a tuple of claims, for their conjunction: then only
    for those that satisfy it. The function takes the values and what is known of them.
    """

    def prove(proof: Proof) -> Judgement:
        variables = [fresh(sort, _name(proof, i)) for i, sort in enumerate(sorts)]
        if where is None:
            judgement = proof(*variables)
        else:
            claim = where(*variables)
            claim = And(*claim) if isinstance(claim, tuple) else claim
            known = _members(assume(claim), proof, len(sorts))
            judgement = discharge(claim, proof(*variables, *known))
        for variable in reversed(variables):
            judgement = generalise(variable, judgement)
        return judgement

    return prove


def _members(known: Judgement, proof: Proof, taken: int) -> tuple[Judgement, ...]:
    """What is known, or its members, if the function takes several after those it has."""
    wanted = _arity(proof) - taken
    if wanted <= 1:
        return (known,)
    members = parts(known)
    if len(members) != wanted:
        raise Refusal(f"expected {wanted} claims that hold together, found {known.conclusion}")
    return members


def supposing(*claims: Term) -> Callable[[Proof], Judgement]:
    """If the claims hold, what the function proves from them; as one implication each.

    Of one claim the function may take the members.
    """

    def prove(proof: Proof) -> Judgement:
        known = tuple(map(assume, claims))
        judgement = proof(*(_members(known[0], proof, 0) if len(known) == 1 else known))
        for claim in reversed(claims):
            judgement = discharge(claim, judgement)
        return judgement

    return prove


def from_some(existence: Judgement) -> Callable[[Proof], Judgement]:
    """What the function proves from a value that is known to exist and from its property.

    The function takes the value, and the property or its members.
    """

    def prove(proof: Proof) -> Judgement:
        claim = head(read(existence).conclusion)
        if not isinstance(claim, Exists):
            raise Refusal(f"expected a claim that there is .., found {claim}")
        variable = fresh(claim.children[0].sort.domain, _name(proof, 0))  # type: ignore[attr-defined]
        known = tidy(assume(opened(claim.children[0], variable)))
        return obtain(existence, variable, proof(variable, *_members(known, proof, 1)))

    return prove


def by_cases(goal: Term, case: Term, yes: Proof, no: Proof) -> Judgement:
    """The goal, proved where the case holds and where it does not."""
    return consequence(
        goal, discharge(case, yes(assume(case))), discharge(Not(case), no(assume(Not(case))))
    )


def some_not(judgement: Judgement) -> Judgement:
    """From "not for all x: P": there is an x with not P."""
    whole = head(read(judgement).conclusion)
    claim = head(whole.children[0]) if isinstance(whole, Not) else whole
    if not isinstance(claim, ForAll) or claim is whole:
        raise Refusal(f"expected a claim that not for all .., found {whole}")
    predicate = claim.children[0]
    x = fresh(predicate.sort.domain, "x")  # type: ignore[attr-defined]
    fails = Not(opened(predicate, x))
    goal = Exists(abstract(x, fails, "x"))
    holds = consequence(
        opened(predicate, x), discharge(fails, exhibit(goal, x, assume(fails))), assume(Not(goal))
    )
    everywhere = discharge(Not(goal), generalise(x, holds))
    return tidy(consequence(goal, everywhere, judgement))
