(* The facts of the functions exp, ln, pos, sqrt, cos, powers and factorials. *)
From Elimination Require Import Definitions Sums Spaces Calculus ElementaryFunctions Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem exp_positive : fact.exp_positive.
Proof. exact: exp_pos. Qed.

Theorem exp_above_tangent : fact.exp_above_tangent.
Proof. exact: ElementaryFunctions.exp_above_tangent. Qed.

Theorem exp_of_log : fact.exp_of_log.
Proof. exact: exp_ln. Qed.

Theorem derivative_of_log : fact.derivative_of_log.
Proof.
move=> x y [x0 xy]; apply/derivative_meaning; rewrite (_ : y = / x); first exact: derivable_pt_lim_ln.
by apply: (Rmult_eq_reg_l x); [rewrite xy Rinv_r; lra | lra].
Qed.

Theorem pos_of_nonnegative : fact.pos_of_nonnegative.
Proof. exact: Rmax_right. Qed.

Theorem pos_of_nonpositive : fact.pos_of_nonpositive.
Proof. exact: Rmax_left. Qed.

Theorem sqrt_nonnegative : fact.sqrt_nonnegative.
Proof. by move=> x _; exact: sqrt_pos. Qed.

Theorem square_of_sqrt : fact.square_of_sqrt.
Proof. exact: pow2_sqrt. Qed.

Lemma natural p : Def.Natural p -> exists n, p = INR n.
Proof.
move=> /(_ (fun x => exists n, x = INR n)); apply; split; first by exists 0%N.
by move=> x [n ->]; exists n.+1; rewrite S_INR.
Qed.

Theorem power_at_zero : fact.power_at_zero.
Proof. by move=> x; rewrite /power_of (natural_part_INR 0). Qed.

Theorem power_at_successor : fact.power_at_successor.
Proof. by move=> x p /natural [n ->]; rewrite /power_of -S_INR !natural_part_INR. Qed.

Theorem factorial_at_zero : fact.factorial_at_zero.
Proof. by rewrite /fact.factorial_at_zero /factorial (natural_part_INR 0). Qed.

Theorem factorial_at_successor : fact.factorial_at_successor.
Proof.
move=> p /natural [n ->]; rewrite /factorial -S_INR !natural_part_INR.
by rewrite -mult_INR.
Qed.

Theorem cos_even : fact.cos_even.
Proof. exact: cos_neg. Qed.
