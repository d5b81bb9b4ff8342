(* The generated statements of `degenerate_saddle`: the moments of binomials. *)
From Elimination Require Import Definitions Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem binomial_order : degenerate_saddle.binomial_order.
Proof. by rewrite /degenerate_saddle.binomial_order; do !split; lra. Qed.
