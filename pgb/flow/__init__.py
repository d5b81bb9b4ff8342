"""Gradient flow in time: what the theorems about trajectories speak of.

plane    one sample, one output, squared loss: a system in the plane
"""
