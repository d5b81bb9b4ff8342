(* The generated losses have the generated gradients, and are convex with values >= 0.                     *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Losses Separable.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* A loss that is a sum of smooth functions of one variable. *)
Lemma sum_of_smooth (K : finType) phi dphi (alpha beta : K -> R) (F : (K -> R) -> R) (G : (K -> R) -> K -> R) :
  smooth phi dphi -> (forall q k, G q k = beta k * dphi (alpha k + beta k * q k)) ->
  (forall q, F q = \sum_k phi (alpha k + beta k * q k)) ->
  [/\ forall q, @Def.Gradient K F q (G q), @Def.Convex K F & forall q, 0 <= F q].
Proof.
move=> [der above phi0] GE FE; have {FE} -> : F = separable phi alpha beta by exact: functional_extensionality.
split=> [q | | q]; last exact: separable_ge0.
- apply/(@gradient_meaning K); rewrite (_ : G q = dseparable dphi alpha beta q); first exact: Separable.separable_gradient.
  by apply: functional_extensionality => k; exact: GE.
- by apply/(@convex_meaning K); exact: separable_convex above.
Qed.

Lemma squared_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.squared K y) q (@Def.squared_gradient K y q), @Def.Convex K (@Def.squared K y) &
      forall q, 0 <= @Def.squared K y q].
Proof.
have one0 : 0 <= 1 by lra.
apply: (@sum_of_smooth K _ _ (fun k => - y k) (fun=> 1) _ _ (smooth_square one0)) => [q k | q].
- by rewrite /Def.squared_gradient; ring.
- by apply: eq_bigr => k _; ring.
Qed.

Lemma half_squared_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.half_squared K y) q (@Def.half_squared_gradient K y q),
      @Def.Convex K (@Def.half_squared K y) & forall q, 0 <= @Def.half_squared K y q].
Proof.
have half0 : 0 <= 1 / 2 by lra.
apply: (@sum_of_smooth K _ _ (fun k => - y k) (fun=> 1) _ _ (smooth_square half0)) => [q k | q].
- by rewrite /Def.half_squared_gradient; field.
- by apply: eq_bigr => k _; field.
Qed.

Lemma logistic_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.logistic K y) q (@Def.logistic_gradient K y q),
      @Def.Convex K (@Def.logistic K y) & forall q, 0 <= @Def.logistic K y q].
Proof.
have arg (x q : R) : 0 + - x * q = - (x * q) by ring.
apply: (@sum_of_smooth K _ _ (fun=> 0) (fun k => - y k) _ _ smooth_softplus) => [q k | q].
- by rewrite arg /Def.logistic_gradient Ropp_mult_distr_l.
- by apply: eq_bigr => k _; rewrite arg.
Qed.

Lemma hinge_2_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.polynomial_hinge_2 K y) q (@Def.polynomial_hinge_2_gradient K y q),
      @Def.Convex K (@Def.polynomial_hinge_2 K y) & forall q, 0 <= @Def.polynomial_hinge_2 K y q].
Proof.
have arg (x q : R) : 1 + - x * q = 1 - x * q by ring.
apply: (@sum_of_smooth K _ _ (fun=> 1) (fun k => - y k) _ _ smooth_hinge_2) => [q k | q].
- by rewrite arg /Def.polynomial_hinge_2_gradient; ring.
- by apply: eq_bigr => k _; rewrite arg.
Qed.

Lemma hinge_3_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.polynomial_hinge_3 K y) q (@Def.polynomial_hinge_3_gradient K y q),
      @Def.Convex K (@Def.polynomial_hinge_3 K y) & forall q, 0 <= @Def.polynomial_hinge_3 K y q].
Proof.
have arg (x q : R) : 1 + - x * q = 1 - x * q by ring.
apply: (@sum_of_smooth K _ _ (fun=> 1) (fun k => - y k) _ _ smooth_hinge_3) => [q k | q].
- by rewrite arg /Def.polynomial_hinge_3_gradient; ring.
- by apply: eq_bigr => k _; rewrite arg.
Qed.

Lemma hinge_4_smooth (K : finType) (y : K -> R) :
  [/\ forall q, @Def.Gradient K (@Def.polynomial_hinge_4 K y) q (@Def.polynomial_hinge_4_gradient K y q),
      @Def.Convex K (@Def.polynomial_hinge_4 K y) & forall q, 0 <= @Def.polynomial_hinge_4 K y q].
Proof.
have arg (x q : R) : 1 + - x * q = 1 - x * q by ring.
apply: (@sum_of_smooth K _ _ (fun=> 1) (fun k => - y k) _ _ smooth_hinge_4) => [q k | q].
- by rewrite arg /Def.polynomial_hinge_4_gradient; ring.
- by apply: eq_bigr => k _; rewrite arg.
Qed.

(* Log-sum-exp is cross-entropy without targets. *)
Section LogSumExp.
Variables (K : finType) (k0 : K).

Lemma log_sum_exp_meaning : @Def.log_sum_exp K = fun q => cross_entropy (fun=> 0) q.
Proof.
apply: functional_extensionality => q; rewrite /Def.log_sum_exp /cross_entropy -/(sum_exp q).
by rewrite /dot sum_zero => [|k _]; lra.
Qed.

Lemma exp_log_sum_exp q : exp (@Def.log_sum_exp K q) = sum_exp q.
Proof. exact: exp_ln (sum_exp_pos k0 q). Qed.

Lemma dlog_sum_exp_meaning (q : K -> R) : (fun k => exp (q k - @Def.log_sum_exp K q)) = dcross_entropy (fun=> 0) q.
Proof.
apply: functional_extensionality => k; rewrite /dcross_entropy -exp_log_sum_exp /Rminus exp_plus exp_Ropp.
by ring.
Qed.

Lemma log_sum_exp_gradient q : gradient (@Def.log_sum_exp K) q (fun k => exp (q k - @Def.log_sum_exp K q)).
Proof. by rewrite dlog_sum_exp_meaning log_sum_exp_meaning; exact: cross_entropy_gradient. Qed.

Lemma log_sum_exp_above p q : @Def.log_sum_exp K p + dot (fun k => exp (p k - @Def.log_sum_exp K p)) (fun k => q k - p k)
  <= @Def.log_sum_exp K q.
Proof. by rewrite dlog_sum_exp_meaning log_sum_exp_meaning; exact: cross_entropy_above_tangents. Qed.

Lemma log_sum_exp_ge q k : q k <= @Def.log_sum_exp K q.
Proof.
rewrite -[X in X <= _]ln_exp; apply: ln_le; first exact: exp_pos.
by apply: (sum_term (P := xpredT) (F := fun k => exp (q k))) => // j _; left; exact: exp_pos.
Qed.

(* Softmax: (sum_k y_k) lse(q) - y.q. *)
Lemma softmax_meaning (y q : K -> R) :
  @Def.softmax K y q = (\sum_k y k) * @Def.log_sum_exp K q + dot (fun k => - y k) q.
Proof. by rewrite /Def.softmax /dot -sumZr -sumD; apply: eq_bigr => k _; ring. Qed.

Lemma softmax_gradient y q : gradient (@Def.softmax K y) q (@Def.softmax_gradient K y q).
Proof.
have := gradientD (gradientZ (\sum_k y k) (log_sum_exp_gradient q)) (gradient_linear (fun k => - y k) 0 q).
by move=> grad e e0; apply: near_mono (grad e e0) => p; rewrite !Rplus_0_r !softmax_meaning.
Qed.
End LogSumExp.

Lemma softmax_convex_meaning (K : finType) (k0 : K) (y : K -> R) : (forall k, 0 <= y k) -> convex (@Def.softmax K y).
Proof.
move=> y0; apply: (convex_above_tangents (dl := @Def.softmax_gradient K y)) => p q.
rewrite !softmax_meaning /Def.softmax_gradient.
have -> : dot (fun k => (\sum_j y j) * exp (q k - @Def.log_sum_exp K q) - y k) (fun k => p k - q k) =
  (\sum_j y j) * dot (fun k => exp (q k - @Def.log_sum_exp K q)) (fun k => p k - q k) +
  (dot (fun k => - y k) p - dot (fun k => - y k) q).
  by rewrite /dot -sumB -sumZ -sumD; apply: eq_bigr => k _; ring.
have Y0 : 0 <= \sum_j y j by apply: sum_ge0.
by have := Rmult_le_compat_l _ _ _ Y0 (log_sum_exp_above k0 q p); lra.
Qed.

Lemma softmax_ge0 (K : finType) (y : K -> R) : (forall k, 0 <= y k) -> forall q, 0 <= @Def.softmax K y q.
Proof.
move=> y0 q; apply: sum_ge0 => k _; apply: Rmult_le_pos => //.
by have := log_sum_exp_ge q k; lra.
Qed.
