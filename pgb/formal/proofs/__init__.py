"""One derivation, two kernels: the judgements of a derivation as a proof in Rocq.

    trees        terms as Rocq has them: sums and products of two, nothing flattened
    conversion   what Rocq computes: beta, eta, unfolding, projections
    text         a tree in Rocq's syntax
    lemmas       the lemmas of a file, each written once
    arithmetic   a real tree is its polynomial: identities of real variables, proved by `ring`
    sums         a finite sum is its polynomial
    claims       from one claim to another with the same normal form
    logic        truth tables as tautologies
    rules        a judgement from its premises
    files        the file of a statement

Nothing rests on these files: Rocq checks what they write.
"""
