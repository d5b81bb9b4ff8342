"""The formal leg: the kernel's propositions in the language of Rocq, and the prover's verdicts.

    names        identifiers that Rocq accepts and that capture nothing
    sorts        a sort as a type and as a topological space
    terms        a term or proposition as Rocq reads it
    definitions  the named definitions that terms speak of
    statements   Statements.v: every background fact and every statement of the catalogue
    proofs       a derivation as a proof in Rocq: one derivation, two kernels
    numbers      a certificate's inequalities, for interval arithmetic in Rocq's kernel

Nothing here is trusted by `pgb`'s kernel. That a translation says what the kernel's proposition
says is what a reader of Statements.v and Language.v can see, and what the theorems guard that prove
it equivalent to the statements written by hand.
"""
