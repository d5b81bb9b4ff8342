"""The problem files whose certificates are tampered with: one or two for each argument."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "counterexamples" / "networks"
PROBLEMS = ("cubic-dup", "sine-logistic", "dead-relu", "swirszcz-prop1", "fukumizu-amari-tanh")
