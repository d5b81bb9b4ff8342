(* The facts of order and of infima. *)
From Elimination Require Import Definitions Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem no_zero_divisors : fact.no_zero_divisors.
Proof. exact: Rmult_integral. Qed.

Theorem antisymmetry : fact.antisymmetry.
Proof. by move=> x y []; exact: Rle_antisym. Qed.

Theorem square_nonnegative : fact.square_nonnegative.
Proof. exact: pow2_ge_0. Qed.

Theorem inverse : fact.inverse.
Proof. by move=> x x0; exists (/ x); exact: Rinv_r. Qed.

Theorem infimum_is_lower_bound : fact.infimum_is_lower_bound.
Proof. by move=> S inhabited_S h u below; have [] := inf_spec inhabited_S (ex_intro _ u below). Qed.

Theorem infimum_is_greatest : fact.infimum_is_greatest.
Proof.
move=> S inhabited_S h u below; have [_] := inf_spec inhabited_S (ex_intro _ u below).
by apply.
Qed.
