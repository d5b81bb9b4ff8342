"""Observations: what computations show and nobody has proved.

An observation is made twice, by runs that share neither method nor precision, and is quoted to the
digits on which the two agree. It is never part of `pgb check` and never counted as proved.

    numbers         doubles, and Arb's numbers of any precision, as arrays
    flow            gradient flow of the augmented loss, also on a logarithmic clock
    march           steps of the length that a tolerance asks for
    extrapolation   one implicit method
    radau           another one
    methods         a run: one of these, or SciPy's where it is installed
    one_input       the flow for one distinct input, in variables that stay of order 1
    observation     what an observation is, and which there are
    agreement       two runs compared
    report          the comparison as text and as JSON
    observations    one short file each
"""
