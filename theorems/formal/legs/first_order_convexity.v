(* The generated statements of `first_order_convexity`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem above_tangent : first_order_convexity.above_tangent.
Proof.
move=> K _ F p G q /(@convex_meaning K) conv /(@gradient_meaning K) grad.
exact: (@Calculus.above_tangent K F q p G conv grad).
Qed.
