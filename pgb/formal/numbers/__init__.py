"""The numbers of a certificate in Rocq's kernel: its inequalities as lemmas over the reals.

Read `export` (the file), `model` (the network), `calculus` (derivatives), `places` (which point),
`original` and `augmented` (the arguments), `formal` (which equations are stated), `functions` (the
tactics, and what interval arithmetic lacks).
"""

from pgb.formal.numbers.export import export

__all__ = ["export"]
