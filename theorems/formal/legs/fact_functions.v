(* The facts of the functions exp, ln, pos, sqrt, cos, powers and factorials. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem exp_positive : fact.exp_positive.
Proof. exact: exp_pos. Qed.

(* exp x >= 1 + x without the mean value theorem, whose proof in the standard library is not constructive:
   exp h >= 1 + h - e |h| for small h, and then for h n by the inequality of Bernoulli.                      *)
Lemma bernoulli z h (n : nat) : -1 <= z -> 1 + z <= exp h -> 1 + INR n * z <= exp (INR n * h).
Proof.
move=> z1 le; elim: n => [|n ih]; first by rewrite !Rmult_0_l exp_0; lra.
rewrite S_INR !Rmult_plus_distr_r exp_plus !Rmult_1_l; have n0 := pos_INR n.
have e0 := exp_pos (INR n * h); have h0 := exp_pos h.
have [pos | neg] := Rle_lt_dec 0 (1 + INR n * z).
- have := Rmult_le_compat _ _ _ _ pos (_ : 0 <= 1 + z) ih le.
  by have := Rmult_le_pos _ _ n0 (Rle_0_sqr z); rewrite /Rsqr; lra.
- have z0 : z < 0 by apply: Rnot_le_lt => z0; have := Rmult_le_pos _ _ n0 z0; lra.
  by have := Rmult_lt_0_compat _ _ e0 h0; lra.
Qed.

Lemma exp_almost_above_tangent e x : 0 < e <= 1 -> 1 + x - e * Rabs x <= exp x.
Proof.
move=> [e0 e1]; have [r [r0 H]] := (derivativeP _ _ _).1 (derivable_pt_lim_exp 0) _ e0.
have x0 := Rabs_pos x; set m := Rmin r (1 / 2).
have m0 : 0 < m by apply: Rmin_pos; lra.
have [mr m1] : m <= r /\ m <= 1 / 2 by split; [exact: Rmin_l | exact: Rmin_r].
have [n [nx n0]] := archimed_cor1 (m / (Rabs x + 1)) ltac:(apply: Rdiv_lt_0_compat; lra).
have posn : 0 < INR n by exact: lt_0_INR.
set h := x / INR n; have xn : x = INR n * h by rewrite /h; field; lra.
have hx : Rabs h = Rabs x * / INR n by rewrite /h Rabs_mult (Rabs_pos_eq (/ _)) //; left; exact: Rinv_0_lt_compat.
have hm : Rabs h < m.
  have inv0 := Rinv_0_lt_compat _ posn.
  have := Rmult_lt_compat_r (Rabs x + 1) _ _ ltac:(lra) nx.
  by rewrite (_ : m / (Rabs x + 1) * (Rabs x + 1) = m) ?hx; [lra | field; lra].
have := H h; rewrite Rminus_0_r exp_0 => /(_ ltac:(lra)) close.
have le : 1 + (h - e * Rabs h) <= exp h.
  by have := Rle_abs (- (exp h - 1 - 1 * h)); rewrite Rabs_Ropp; lra.
have h0 := Rabs_pos h.
have z1 : -1 <= h - e * Rabs h.
  have := Rmult_le_compat_r _ _ _ h0 e1; have := Rle_abs (- h); rewrite Rabs_Ropp; lra.
have := bernoulli n z1 le; rewrite -xn.
rewrite (_ : INR n * (h - e * Rabs h) = x - e * Rabs x); first by lra.
by rewrite Rmult_minus_distr_l -xn hx; field; lra.
Qed.

Theorem exp_above_tangent : fact.exp_above_tangent.
Proof.
move=> x; apply: Rnot_lt_le => lt; have x0 := Rabs_pos x.
have d0 : 0 < (1 + x - exp x) / 2 by lra.
set e := Rmin 1 ((1 + x - exp x) / 2 / (Rabs x + 1)).
have e0 : 0 < e by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
have e1 : e <= 1 by exact: Rmin_l.
have := exp_almost_above_tangent x (conj e0 e1).
have := Rmult_le_compat_r (Rabs x + 1) _ _ ltac:(lra) (Rmin_r 1 ((1 + x - exp x) / 2 / (Rabs x + 1))).
rewrite -/e (_ : _ / (Rabs x + 1) * (Rabs x + 1) = (1 + x - exp x) / 2); last by field; lra.
by lra.
Qed.

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
