(* The generated statements of `without_extra_unit`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Slopes.
Variables (T : space) (lambda : R) (loss : T -> R) (theta : T) (a b : R).
Notation Lm := (@Def.Lm T loss lambda).

Lemma slope_in_a : derivable_pt_lim (fun t => Lm (theta, (a + t, b))) 0
  (2 * loss theta * (a * exp b - 1) * exp b + 2 * lambda * a).
Proof.
set c := loss theta * exp b ^ 2 + lambda; set d := (X in derivable_pt_lim _ _ X).
have := derivativeD (derivative_const (Lm (theta, (a, b))) 0)
  (derivativeD (derivativeZ d (derivative_id 0)) (derivativeZ c (derivativeM (derivative_id 0) (derivative_id 0)))).
rewrite (_ : 0 + (d * 1 + c * (1 * 0 + 0 * 1)) = d); last by ring.
by apply: eq_derivative => t; rewrite /Def.Lm /c /d /=; ring.
Qed.

Lemma slope_in_b : derivable_pt_lim (fun t => Lm (theta, (a, b + t))) 0
  (2 * loss theta * (a * exp b - 1) * a * exp b).
Proof.
have der : derivable_pt_lim (fun t => a * exp (b + t) + - 1) 0 (a * (exp (b + 0) * (0 + 1)) + 0).
  apply: derivativeD (derivative_const _ _); apply: derivativeZ.
  exact: derivative_exp (derivativeD (derivative_const b 0) (derivative_id 0)).
have := derivativeD (derivative_const (loss theta + lambda * a ^ 2) 0) (derivativeZ (loss theta) (derivativeM der der)).
rewrite !Rplus_0_r (_ : 0 + _ = 2 * loss theta * (a * exp b - 1) * a * exp b); last by ring.
by apply: eq_derivative => t; rewrite /Def.Lm /=; ring.
Qed.

Lemma zero_where_stationary : lambda <> 0 ->
  2 * loss theta * (a * exp b - 1) * exp b + 2 * lambda * a = 0 ->
  2 * loss theta * (a * exp b - 1) * a * exp b = 0 -> a = 0 /\ loss theta = 0.
Proof.
move=> lambda0 da db; have /Rmult_integral [] : lambda * (a * a) = 0.
  suff : 2 * (lambda * (a * a)) = 0 by lra.
  have -> : 2 * (lambda * (a * a)) = a * (2 * loss theta * (a * exp b - 1) * exp b + 2 * lambda * a) -
    2 * loss theta * (a * exp b - 1) * a * exp b by ring.
  by rewrite da db; ring.
- by [].
- move=> /Rsqr_0_uniq a0; split=> //; move: da; rewrite a0.
  have e0 := exp_pos b => zero; have : loss theta * exp b = 0 by lra.
  by move=> /Rmult_integral []; lra.
Qed.
End Slopes.

Theorem stationary_points : without_extra_unit.stationary_points.
Proof.
move=> T _ lambda loss theta a b lambda0 /derivative_meaning in_a /derivative_meaning in_b.
apply: zero_where_stationary lambda0 _ _.
- exact: derivative_unique (slope_in_a lambda loss theta a b) in_a.
- exact: derivative_unique (slope_in_b lambda loss theta a b) in_b.
Qed.

Theorem at_local_minima : without_extra_unit.at_local_minima.
Proof.
move=> T _ lambda loss theta a b lambda0 min.
have shift (x : R) : continuous (S := line) (T := line) (fun t => x + t) 0.
  exact: derivative_continuous (derivativeD (derivative_const x 0) (derivative_id 0)).
have along (c : R -> T ** (line ** line)) d : continuous (S := line) c 0 -> c 0 = (theta, (a, b)) ->
    derivable_pt_lim (fun t => @Def.Lm T loss lambda (c t)) 0 d -> d = 0.
  move=> cont c0 der; apply: (derivative_at_minimum der); rewrite -c0 in min.
  exact: (local_minimum_along (F := @Def.Lm T loss lambda) cont min).
apply: zero_where_stationary lambda0 _ _.
- apply: (along (fun t => (theta, (a + t, b)))); last exact: slope_in_a.
  + apply: continuous_pair; first exact: continuous_const.
    by apply: continuous_pair; [exact: shift | exact: continuous_const].
  + by rewrite Rplus_0_r.
- apply: (along (fun t => (theta, (a, b + t)))); last exact: slope_in_b.
  + apply: continuous_pair; first exact: continuous_const.
    by apply: continuous_pair; [exact: continuous_const | exact: shift].
  + by rewrite Rplus_0_r.
Qed.

Theorem elimination : without_extra_unit.elimination.
Proof.
move=> T T0 lambda loss theta a b lambda0 loss0 /(at_local_minima T0 lambda0) [_ ->].
exact: loss0.
Qed.

Theorem nothing_left : without_extra_unit.nothing_left.
Proof.
move=> T T0 lambda loss lambda0 loss0 [theta [a b]] /(at_local_minima T0 lambda0) [_] /= zero.
by have := loss0 theta; rewrite zero; lra.
Qed.

Theorem converse : without_extra_unit.converse.
Proof.
move=> T _ lambda loss a theta b lambda0 loss0 a0 zero; apply: near_all => -[theta' [a' b']].
rewrite /Def.Lm /= a0 zero; have := Rmult_le_pos _ _ lambda0 (Rle_0_sqr a').
have := Rmult_le_pos _ _ (loss0 theta') (_ : 0 <= 1 + Rsqr (a' * exp b' - 1)).
move=> /(_ ltac:(have := Rle_0_sqr (a' * exp b' - 1); lra)); rewrite /Rsqr; lra.
Qed.
