"""Checked mathematics for the elimination of bad local minima."""

__version__ = "0.1.0"
