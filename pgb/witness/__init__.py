"""Concrete numbers: problem files, expressions, and the arithmetics that evaluate them.

Nothing is imported here, so that reading a problem file loads no numerical library.
"""
