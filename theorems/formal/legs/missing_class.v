(* The generated statements of `missing_class`: half and half between two of three classes, the infimum is ln 2. *)
From Elimination Require Import Definitions Sums Calculus Gradients Losses Language Statements Meaning LossesMeaning Samples.
From Elimination.legs Require full_support cross_entropy.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section HalfEach.
Variables (M N K : finType) (y : M -> K -> R) (j : N) (group : M -> N) (p h : K).
Hypothesis samples : inhabited M.
Hypothesis one_input : forall i : N, i = j.
Hypothesis half_each : forall k, 2 * (\sum_i delta (group i) j * y i k) = card M * (delta k p + delta k h).
Hypothesis different : p <> h.

(* The risk is that of the mean target. *)
Lemma risk_of_halves (F : N -> K -> R) : @Def.risk M N K (fun i => @Def.softmax K (y i)) group F =
  @Def.log_sum_exp K (F j) - (F j p + F j h) / 2.
Proof.
have M0 := card_pos samples; rewrite /Def.risk.
have at_j i : @Def.softmax K (y i) (F (group i)) = \sum_k (delta (group i) j * y i k) * (@Def.log_sum_exp K (F j) - F j k).
  rewrite (one_input (group i)) /Def.softmax; apply: eq_bigr => k _.
  by rewrite /delta eqxx Rmult_1_l.
under eq_bigr do rewrite at_j.
rewrite exchange_big (eq_bigr (fun k => card M / 2 * (delta k p * (@Def.log_sum_exp K (F j) - F j k) +
    delta k h * (@Def.log_sum_exp K (F j) - F j k)))) => [|k _]; last first.
  by rewrite sumZr; have := half_each k; move: (\sum_i _) => t ht; rewrite (_ : t = card M / 2 * (delta k p + delta k h)); lra.
by rewrite sumZ sumD !cross_entropy.one_hot_sum; field; lra.
Qed.

Lemma two_terms (G : K -> R) : \sum_k G k = G p + (G h + \sum_(k | (k != p) && (k != h)) G k).
Proof.
rewrite (bigD1 p) // (bigD1 h) //=.
by apply/eqP => hp; apply: different.
Qed.

Lemma above_ln_2 (q : K -> R) : ln 2 <= @Def.log_sum_exp K q - (q p + q h) / 2.
Proof.
rewrite /Def.log_sum_exp; suff : 2 * exp ((q p + q h) / 2) <= \sum_k exp (q k).
  move=> le; have := exp_pos ((q p + q h) / 2) => e0.
  have := ln_le _ le; rewrite ln_mult ?ln_exp; lra.
rewrite two_terms.
have rest : 0 <= \sum_(k | (k != p) && (k != h)) exp (q k) by apply: sum_ge0 => k _; left; exact: exp_pos.
have eqp : q p = q p / 2 + q p / 2 by field.
have eqh : q h = q h / 2 + q h / 2 by field.
rewrite (_ : (q p + q h) / 2 = q p / 2 + q h / 2); last by field.
rewrite {2}eqp {2}eqh !exp_plus; have := Rle_0_sqr (exp (q p / 2) - exp (q h / 2)); rewrite /Rsqr.
by lra.
Qed.

(* The other classes pushed down to -t. *)
Lemma approached e : 0 < e -> exists F : N -> K -> R, @Def.risk M N K (fun i => @Def.softmax K (y i)) group F <= ln 2 + e.
Proof.
move=> e0; have [t fading] := fades (INR #|K|) e0; have small := fading t (Rle_refl t).
pose q k : R := if (k == p) || (k == h) then 0 else - t.
have qp : q p = 0 by rewrite /q eqxx.
have qh : q h = 0 by rewrite /q eqxx orbT.
exists (fun=> q); rewrite risk_of_halves qp qh.
have S : \sum_k exp (q k) <= 2 + INR #|K| * exp (- t).
  rewrite two_terms qp qh exp_0.
  suff : \sum_(k | (k != p) && (k != h)) exp (q k) <= INR #|K| * exp (- t) by lra.
  rewrite -sum_const big_mkcond; apply: sum_le => k _; rewrite /q; case: (k == p) => /=; first by left; exact: exp_pos.
  by case: (k == h) => /=; [left; exact: exp_pos | exact: Rle_refl].
have S0 : 0 < \sum_k exp (q k).
  apply: Rlt_le_trans (exp_pos (q p)) _.
  by apply: (sum_term (P := xpredT) (F := fun k => exp (q k))) => // k _; left; exact: exp_pos.
rewrite /Def.log_sum_exp; lazy beta.
have := exp_ineq1_le e => above_e.
have grows : 2 + INR #|K| * exp (- t) <= 2 * exp e by lra.
have := ln_le S0 (Rle_trans _ _ _ S grows); rewrite ln_mult ?ln_exp; [lra | lra | exact: exp_pos].
Qed.
End HalfEach.

Theorem log_two_is_the_infimum : missing_class.log_two_is_the_infimum.
Proof.
move=> M N K M0 N0 K0 y j group p h y0 one half differ.
apply: inf_approached => [|F|e e0]; first exact: (inhabits (fun=> fun=> 0)).
- by rewrite (@risk_of_halves M N K y j group p h M0 one half F); exact: above_ln_2.
- exact: (@approached M N K y j group p h M0 one half differ e e0).
Qed.

Theorem log_two_is_not_attained : missing_class.log_two_is_not_attained.
Proof.
move=> M N K M0 N0 K0 y j group p h y0 one half differ y1 [r [rp rh]].
have infimum := @log_two_is_the_infimum M N K M0 N0 K0 y j group p h y0 one half differ.
split=> // F; apply: (@full_support.softmax_misses M N K M0 N0 K0 y group y0 y1) => support.
case: (M0) => i0; have := support i0 r; rewrite (one (group i0)); have := half r.
have -> : delta r p = 0 by rewrite /delta; case: eqP.
have -> : delta r h = 0 by rewrite /delta; case: eqP.
by lra.
Qed.
