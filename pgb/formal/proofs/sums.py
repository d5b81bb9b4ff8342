"""A finite sum is its polynomial, and Rocq is told why.

A sum of a polynomial is a sum of sums of monomials. For one monomial under the indices i, j, ..:

    nested sums     sum_i f_i sum_j g_ij    becomes  sum_{i,j} f_i g_ij
    deltas          sum_i delta(i, t) f_i   becomes  f_t
    free factors    sum_i c f_i             becomes  c sum_i f_i
    independence    sum_{i,j} f_i g_j       becomes  (sum_i f_i) (sum_j g_j)
    nothing left    sum_i 1                 becomes  the number of elements

What stays is an atom, its indices named and ordered so that it is least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from pgb.formal.proofs import polynomials as poly
from pgb.formal.proofs.equations import Expression, Proof, Work, back, chain
from pgb.formal.proofs.polynomials import Monomial, Polynomial
from pgb.formal.proofs.trees import Tree, abstract, domain, local, locals_of, make, mul, num, opened
from pgb.kernel.sorts import Real

if TYPE_CHECKING:
    from pgb.formal.proofs.arithmetic import Normaliser

MOST_INDICES = 5  # beyond this, indices keep the order they came in
Indices = Sequence[Tree]
Term = tuple[Fraction, Tree]


def summed(by: Normaliser, t: Tree) -> tuple[Polynomial, Proof]:
    """The polynomial of a sum, as a lemma of its own."""
    function = t.kids[0]
    index = local(t, sort=domain(function))
    body, inside = by.polynomial(opened(function, index))
    result, proof = _sum(by, [index], body)
    proof = chain(_under(by, [index], inside), proof)
    if proof:
        proof = by.lemmas.equation(t, poly.shown(result), proof)
    return result, proof


def nest(indices: Indices, body: Tree) -> Tree:
    """The sum over all the indices, the first outermost."""
    for index in reversed(indices):
        body = make("sum", (abstract(index, body, "i"),), Real)
    return body


def _under(by: Normaliser, indices: Indices, proof: Proof) -> Proof:
    """An equation under the sums over the indices."""
    for index in reversed(indices) if proof else ():
        proof = f"(sum_eq (fun {by.bound(index)} => {proof}))"
    return proof


def _function(by: Normaliser, index: Tree, t: Tree) -> str:
    return by.lemmas.writer(abstract(index, t, "i"))


# --- Linearity ---


def _sum(by: Normaliser, indices: Indices, p: Polynomial) -> tuple[Polynomial, Proof]:
    """The sum of a polynomial over the indices, and why."""
    if not p:
        return {}, _zero(by, indices)
    work = Work()
    parts: list[Expression] = []
    result: Polynomial = {}
    for mono, c in poly.ordered(p):
        q, proof = _monomial(by, indices, mono)
        work.leaves.append((q, proof))
        leaf: Expression = ("leaf", len(work.leaves) - 1)
        parts.append(leaf if c == 1 else ("mul", _coefficient(c), leaf))
        result = poly.plus(result, poly.scaled(q, c))
    expression = parts[-1]
    for part in reversed(parts[:-1]):
        expression = ("add", part, expression)
    terms = [(c, poly.shown_monomial(mono)) for mono, c in poly.ordered(p)]
    linear: list[Proof] = []
    for depth in range(len(indices), 0, -1):
        index = indices[depth - 1]
        linear.append(_under(by, indices[: depth - 1], _linear(by, index, terms)))
        terms = [(c, nest([index], t)) for c, t in terms]
    return result, chain(*linear, by.identity(expression, work, result))


def _zero(by: Normaliser, indices: Indices) -> Proof:
    steps = []
    for depth in range(len(indices), 0, -1):
        kind = by.lemmas.writer.named[indices[depth - 1].sort]
        steps.append(_under(by, indices[: depth - 1], f"(sum0 {kind})"))
    return chain(*steps)


def _coefficient(c: Fraction) -> Expression:
    whole: Expression = ("num", abs(c.numerator))
    if c < 0:
        whole = ("neg", whole)
    if c.denominator == 1:
        return whole
    return ("mul", whole, ("inv", ("num", c.denominator)))


def _shown(terms: Sequence[Term]) -> Tree:
    parts = [_term(*term) for term in terms]
    whole = parts[-1]
    for part in reversed(parts[:-1]):
        whole = make("add", (part, whole), Real)
    return whole


def _term(c: Fraction, t: Tree) -> Tree:
    if c == 1:
        return t
    return num(c) if t is num(1) else mul(num(c), t)


def _linear(by: Normaliser, index: Tree, terms: Sequence[Term]) -> Proof:
    """sum (c f + ..) = c sum f + .., for a polynomial as it is shown."""
    (c, t), *others = terms
    first: Proof = None
    if c != 1:
        kind = by.lemmas.writer.named[index.sort]
        shown = by.lemmas.writer(num(c))
        unit = t is num(1)
        first = f"(@sum_unit {kind} {shown})" if unit else None
        first = first or f"(sum_scale {shown} {_function(by, index, t)})"
    if not others:
        return first
    rest = _linear(by, index, others)
    remaining = _shown(others)
    sides = _function(by, index, _term(c, t)), _function(by, index, remaining)
    added = f"(sum_add {' '.join(sides)})"
    if not first and not rest:
        return added
    proofs = first or by.same(nest([index], t)), rest or by.same(nest([index], remaining))
    return f"(eq_trans {added} (f_equal2 Rplus {' '.join(proofs)}))"


# --- One monomial ---


def _monomial(by: Normaliser, indices: Indices, mono: Monomial) -> tuple[Polynomial, Proof]:
    """The sum of one monomial: its polynomial, and why, as a lemma."""
    if not indices:
        return {mono: Fraction(1)}, None
    t = nest(indices, poly.shown_monomial(mono))
    if t in by.atoms:
        return poly.atom(t), None
    found = by.monomial_sums.get(t)
    if found is None:
        result, proof = (
            _opened(by, indices, mono)
            or _collapsed(by, indices, mono)
            or _separated(by, indices, mono)
        )
        if proof:
            proof = by.lemmas.equation(t, poly.shown(result), proof)
        found = by.monomial_sums[t] = result, proof
    return found


def _arranged(by: Normaliser, indices: Indices, mono: Monomial, left: Tree) -> Proof:
    """sum mono = sum left, where `left` has the same polynomial."""
    return _under(by, indices, back(by.arranged(left, {mono: Fraction(1)})))


def _without(mono: Monomial, place: int) -> Monomial:
    """The monomial with one power less of one factor."""
    atom, n = mono[0][place]
    kept = ((atom, n - 1),) if n > 1 else ()
    return (*mono[0][:place], *kept, *mono[0][place + 1 :]), mono[1]


def _opened(by: Normaliser, indices: Indices, mono: Monomial) -> tuple[Polynomial, Proof] | None:
    """Open one sum that depends on the indices."""
    for place, (atom, _) in enumerate(mono[0]):
        if atom.op != "sum" or atom.free.isdisjoint(indices):
            continue
        rest = poly.shown_monomial(_without(mono, place))
        inner = local(poly.shown_monomial(mono), *indices, sort=domain(atom.kids[0]))
        summand = opened(atom.kids[0], inner)
        moved = _arranged(by, indices, mono, mul(rest, atom))
        inside = f"(sum_out {by.lemmas.writer(rest)} {_function(by, inner, summand)})"
        everything = [*indices, inner]
        p, proof = by.polynomial(mul(rest, summand))
        result, last = _sum(by, everything, p)
        entered = _under(by, indices, f"(esym {inside})")
        return result, chain(moved, entered, _under(by, everything, proof), last)
    return None


def _collapsed(by: Normaliser, indices: Indices, mono: Monomial) -> tuple[Polynomial, Proof] | None:
    """Use one delta that fixes an index."""
    for place, (atom, _) in enumerate(mono[0]):
        if atom.op != "delta":
            continue
        for first, (index, value) in ((True, atom.kids), (False, atom.kids[::-1])):
            if index in indices and index not in value.free:
                return _fixed(by, indices, mono, place, (first, index, value))
    return None


def _fixed(
    by: Normaliser, indices: Indices, mono: Monomial, place: int, delta: tuple[bool, Tree, Tree]
) -> tuple[Polynomial, Proof]:
    first, index, value = delta
    atom = mono[0][place][0]
    others = [i for i in indices if i is not index]
    rest = poly.shown_monomial(_without(mono, place))
    left = abstract(index, rest, "i")
    write = by.lemmas.writer
    moved = _arranged(by, indices, mono, mul(atom, rest))
    swapped = _reordered(by, indices, [*others, index], mul(atom, rest))
    word = "sum_delta" if first else "sum_delta'"
    picked = _under(by, others, f"({word} {write(value)} {write(left)})")
    p, proof = by.polynomial(opened(left, value))
    if not others:
        return p, chain(moved, swapped, picked, proof)
    result, last = _sum(by, others, p)
    return result, chain(moved, swapped, picked, _under(by, others, proof), last)


def _reordered(by: Normaliser, indices: Indices, wanted: Indices, body: Tree) -> Proof:
    """The sums in another order, by exchanging neighbours."""
    now, steps = list(indices), []
    for place, index in enumerate(wanted):
        for at in range(now.index(index), place, -1):
            one, two = now[at - 1], now[at]
            inner = abstract(one, abstract(two, nest(now[at + 1 :], body), "j"), "i")
            steps.append(_under(by, now[: at - 1], f"(sum_swap {by.lemmas.writer(inner)})"))
            now[at - 1], now[at] = two, one
    return chain(*steps)


# --- Independent parts ---


def _separated(by: Normaliser, indices: Indices, mono: Monomial) -> tuple[Polynomial, Proof]:
    """A product of what is free of the indices and of sums over those that belong together."""
    components = _components(indices, _pieces(by, mono))
    outside, *inside = _split(by, mono, [set(), *map(set, components)])
    order = [index for component in components for index in component]
    factors = [poly.shown_monomial(m) for m in inside]
    product = factors[-1]
    for factor in reversed(factors[:-1]):
        product = mul(factor, product)
    free = poly.shown_monomial(outside)
    whole = product if outside == poly.UNIT else mul(free, product)
    steps = [_arranged(by, indices, mono, whole), _reordered(by, indices, order, whole)]
    if outside != poly.UNIT:
        steps.append(_pulled(by, order, free, product))
    work = Work([({outside: Fraction(1)}, None)])
    split, named = _factored(by, components, factors)
    if outside != poly.UNIT and split:
        split = f"(f_equal (Rmult {by.lemmas.writer(free)}) {split})"
    steps.append(split)
    result: Polynomial = {outside: Fraction(1)}
    expression: Expression | None = None
    for q, proof in reversed(named):
        work.leaves.append((q, proof))
        result = by.product(result, q, work)
        leaf: Expression = ("leaf", len(work.leaves) - 1)
        expression = leaf if expression is None else ("mul", leaf, expression)
    assert expression is not None
    if outside != poly.UNIT:
        expression = ("mul", ("leaf", 0), expression)
    return result, chain(*steps, by.identity(expression, work, result))


def _pulled(by: Normaliser, indices: Indices, free: Tree, body: Tree) -> Proof:
    """sum free * body = free * sum body."""
    steps = []
    for depth in range(len(indices) - 1, -1, -1):
        function = _function(by, indices[depth], nest(indices[depth + 1 :], body))
        step = f"(sum_out {by.lemmas.writer(free)} {function})"
        steps.append(_under(by, indices[:depth], step))
    return chain(*steps)


def _factored(
    by: Normaliser, components: Sequence[Indices], factors: Sequence[Tree]
) -> tuple[Proof, list[tuple[Polynomial, Proof]]]:
    """sum (f * (g * ..)) = sum f * (sum g * ..), and each of these sums."""
    first, *others = components
    named = [_connected(by, first, factors[0])]
    if not others:
        return None, named
    rest = [index for component in others for index in component]
    product = factors[-1]
    for factor in reversed(factors[1:-1]):
        product = mul(factor, product)
    later = nest(rest, product)
    steps = [_under(by, first, _pulled(by, rest, factors[0], product))]
    for depth in range(len(first) - 1, -1, -1):
        function = _function(by, first[depth], nest(first[depth + 1 :], factors[0]))
        step = f"(sum_outr {by.lemmas.writer(later)} {function})"
        steps.append(_under(by, first[:depth], step))
    split, others_named = _factored(by, others, factors[1:])
    if split:
        steps.append(f"(f_equal (Rmult {by.lemmas.writer(nest(first, factors[0]))}) {split})")
    return chain(*steps), [*named, *others_named]


def _connected(by: Normaliser, indices: Indices, factor: Tree) -> tuple[Polynomial, Proof]:
    """The sum over indices that belong together: the least of its namings, an atom."""
    if factor is num(1):
        kind = indices[0].sort
        return poly.atom(make("card", (), Real, kind)), f"(@sum_one {by.lemmas.writer.named[kind]})"
    order, names = min(_namings(by, indices, factor), key=lambda n: _named(by, factor, *n)[0].order)
    atom, proof = _named(by, factor, order, names)
    by.atoms.add(atom)
    return poly.atom(atom), chain(_reordered(by, indices, order, factor), proof)


def _namings(
    by: Normaliser, indices: Indices, factor: Tree
) -> Iterator[tuple[list[Tree], list[Tree]]]:
    """The indices in every order (within each sort), with their new names."""
    others = [v.data[0] for v in locals_of(factor) if v not in indices]
    base = 1 + max(others, default=0)
    ordered = sorted(indices, key=lambda index: (str(index.sort), index.order))
    orders = permutations(ordered) if len(indices) <= MOST_INDICES else iter([tuple(ordered)])
    for order in orders:
        sorts = [index.sort for index in order]
        if sorts == sorted(sorts, key=str):
            yield (
                list(order),
                [
                    make("var", (), sort, (base + place, "local"))
                    for place, sort in enumerate(sorts)
                ],
            )


def _named(by: Normaliser, factor: Tree, order: Indices, names: Indices) -> tuple[Tree, Proof]:
    """The sum with its indices in this order and of these names."""
    function = factor
    for index in reversed(order):
        function = abstract(index, function, "i")
    for name in names:
        function = opened(function, name)
    normal, proof = by.normal(function)
    return nest(names, normal), _under(by, names, proof)


def _pieces(by: Normaliser, mono: Monomial) -> list[Tree]:
    """The factors, exp split along the terms of its exponent."""
    pieces = [t for t, _ in mono[0]]
    if mono[1]:
        pieces += [poly.shown_term(m, c) for m, c in by.polynomial(mono[1])[0].items()]
    return pieces


def _components(indices: Indices, pieces: Sequence[Tree]) -> list[list[Tree]]:
    """The indices, those that share a factor together."""
    components = [[index] for index in indices]
    for piece in pieces:
        touched = [c for c in components if not piece.free.isdisjoint(c)]
        if len(touched) > 1:
            components = [c for c in components if c not in touched]
            components.append([index for c in touched for index in c])
    return components


def _split(by: Normaliser, mono: Monomial, parts: Sequence[set[Tree]]) -> list[Monomial]:
    """The monomial as a product of one for each set of indices; the first takes the rest."""
    powers: list[dict[Tree, int]] = [{} for _ in parts]
    exponents: list[Polynomial] = [{} for _ in parts]

    def place(t: Tree) -> int:
        return next((n for n, part in enumerate(parts) if not t.free.isdisjoint(part)), 0)

    for t, n in mono[0]:
        powers[place(t)][t] = n
    if mono[1]:
        for m, c in by.polynomial(mono[1])[0].items():
            at = place(poly.shown_term(m, c))
            exponents[at] = poly.plus(exponents[at], {m: c})
    shown = [poly.shown(p) if p else None for p in exponents]
    return [poly.monomial(*pair) for pair in zip(powers, shown, strict=True)]
