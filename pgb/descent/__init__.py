"""Minimise the augmented loss from random points, refine to many digits, certify what was found.

numpy searches, mpmath refines, ball arithmetic and exact algebra certify: nothing that a search
returns is believed. See `pgb.descent.run.descend`.
"""
