(* The generated statements of `both_labels`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Vacuity Separable.
From Elimination Require Import Language Statements Meaning LossesMeaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Logistic.
Variables (M N K : finType) (y : M -> K -> R) (group : M -> N).
Notation l := (fun i => @Def.logistic K (y i)).
Notation dl := (fun i => @Def.logistic_gradient K (y i)).
Notation positive j k := (\sum_h delta (group h) j * (1 + 1 * y h k) * (1 / 2)).
Notation negative j k := (\sum_h delta (group h) j * (1 - y h k) * (1 / 2)).
Hypothesis labels_are_signs : forall i k, y i k = 1 \/ y i k = - 1.

Lemma logistic_differentiable i q : gradient (l i) q (dl i q).
Proof. by apply/gradient_meaning; case: (logistic_smooth (y i)). Qed.

Lemma logistic_ge0 i q : 0 <= l i q.
Proof. by case: (logistic_smooth (y i)). Qed.

Lemma logistic_convex i : convex (l i).
Proof. by apply/convex_meaning; case: (logistic_smooth (y i)). Qed.

(* The slope of one sample: 1/(1 + e^q) for label -1, times e^q, and -1/(1 + e^q) for label 1. *)
Lemma slope_of_sample i (q : K -> R) k :
  @Def.logistic_gradient K (y i) q k =
  / (1 + exp (q k)) * ((1 - y i k) * (1 / 2) * exp (q k) - (1 + 1 * y i k) * (1 / 2)).
Proof.
rewrite /Def.logistic_gradient -/(Separable.softplus _) -/(softplus _) dsoftplusE.
have := exp_pos (q k); set e := exp (q k) => e0.
case: (labels_are_signs i k) => ->.
- rewrite (_ : - (1 * q k) = - q k) ?exp_Ropp -/e; last by ring.
  by field; split; lra.
- rewrite (_ : - (- 1 * q k) = q k) -/e; last by ring.
  by field; lra.
Qed.

Lemma residual_of_logistic j (q : K -> R) k :
  residual dl group j q k = / (1 + exp (q k)) * (negative j k * exp (q k) - positive j k) :> R.
Proof.
transitivity (\sum_i delta (group i) j * @Def.logistic_gradient K (y i) q k); first by rewrite sum_delta_meaning.
rewrite -sumZr -sumB -sumZ; apply: eq_bigr => i _; rewrite slope_of_sample; ring.
Qed.

Lemma attained : (forall i k, 0 < positive (group i) k /\ 0 < negative (group i) k) ->
  @Def.risk M N K l group (fun j k => ln (positive j k / negative j k)) = @Def.Lstar M N K l group.
Proof.
move=> both; apply: (@attains_where_no_slope M N K l dl group logistic_differentiable _ logistic_convex) => i k.
rewrite residual_of_logistic; have [p0 n0] := both i k; rewrite exp_ln; last exact: Rdiv_lt_0_compat.
suff zero p n r : 0 < n -> r * (n * (p / n) - p) = 0 :> R by exact: zero.
by move=> n1; field; lra.
Qed.

(* One of the two labels occurs. *)
Lemma labels_add_up i k : 0 < positive (group i) k + negative (group i) k.
Proof.
rewrite -sumD; apply: (Rlt_le_trans _ 1); first by lra.
have term h : 0 <= delta (group h) (group i) * (1 + 1 * y h k) * (1 / 2) + delta (group h) (group i) * (1 - y h k) * (1 / 2).
  by rewrite /delta; case: eqP => _; lra.
have := @sum_term M xpredT _ i (fun h _ => term h) isT; rewrite {1 2}/delta eqxx => le; apply: Rle_trans _ le.
by lra.
Qed.

Lemma missed : ~ (forall i k, 0 < positive (group i) k /\ 0 < negative (group i) k) ->
  forall F, @Def.Lstar M N K l group < @Def.risk M N K l group F.
Proof.
move=> missing F.
apply: (@misses_where_a_slope_remains M N K l dl group logistic_differentiable logistic_ge0) => r0.
apply: missing => i k; have := r0 (group i) k; rewrite residual_of_logistic; have := labels_add_up i k.
set p := positive (group i) k; set n := negative (group i) k.
have := exp_pos (F (group i) k); set e := exp _ => e0 sum0 /Rmult_integral [| zero].
  by have := Rinv_0_lt_compat (1 + e) ltac:(lra); lra.
have n0 : 0 < n.
  apply: Rnot_le_lt => n1; have := Rmult_le_compat_r e _ _ (Rlt_le _ _ e0) n1; lra.
by split=> //; have := Rmult_lt_0_compat _ _ n0 e0; lra.
Qed.
End Logistic.

Theorem logistic_loss_attains : both_labels.logistic_loss_attains.
Proof. by move=> M N K _ _ _ y group signs both; eexists; exact: (attained signs both). Qed.

Theorem logistic_loss_misses : both_labels.logistic_loss_misses.
Proof. by move=> M N K _ _ _ y group signs missing F; exact: (missed signs missing). Qed.
