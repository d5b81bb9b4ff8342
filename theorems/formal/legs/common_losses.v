(* The generated statements of `common_losses`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Losses Separable.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem convex_from_tangents : common_losses.convex_from_tangents.
Proof.
move=> K _ F G above; apply/(@convex_meaning K); apply: (convex_above_tangents (dl := G)) => p q.
exact: above.
Qed.

Theorem separable_gradient : common_losses.separable_gradient.
Proof.
move=> K _ phi dphi alpha beta der q; apply/(@gradient_meaning K); apply: Separable.separable_gradient => u.
by apply/derivative_meaning; exact: der.
Qed.

Theorem separable_convexity : common_losses.separable_convexity.
Proof. by move=> K _ phi dphi alpha beta above; apply/(@convex_meaning K); exact: separable_convex above. Qed.

Theorem separable_sign : common_losses.separable_sign.
Proof. by move=> K _ phi alpha beta phi0 q; exact: separable_ge0. Qed.

Lemma smooth_meaning phi dphi : smooth phi dphi -> (forall u, Def.Derivative phi u (dphi u)) /\
  (forall u v, phi u + dphi u * (v - u) <= phi v) /\ (forall u, 0 <= phi u).
Proof. by move=> [der above phi0]; split=> // u; apply/derivative_meaning. Qed.

Theorem square_in_one_variable : common_losses.square_in_one_variable.
Proof. move=> c c0; exact: smooth_meaning (smooth_square c0). Qed.

Theorem softplus_in_one_variable : common_losses.softplus_in_one_variable.
Proof. exact: smooth_meaning smooth_softplus. Qed.

Theorem hinge_2_in_one_variable : common_losses.hinge_2_in_one_variable.
Proof. exact: smooth_meaning smooth_hinge_2. Qed.

Theorem hinge_3_in_one_variable : common_losses.hinge_3_in_one_variable.
Proof. exact: smooth_meaning smooth_hinge_3. Qed.

Theorem hinge_4_in_one_variable : common_losses.hinge_4_in_one_variable.
Proof. exact: smooth_meaning smooth_hinge_4. Qed.

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

Theorem squared_differentiable : common_losses.squared_differentiable.
Proof. by move=> K _ y q; case: (squared_smooth y). Qed.

Theorem squared_convex : common_losses.squared_convex.
Proof. by move=> K _ y; case: (squared_smooth y). Qed.

Theorem squared_nonnegative : common_losses.squared_nonnegative.
Proof. by move=> K _ y q; case: (squared_smooth y). Qed.

Theorem half_squared_differentiable : common_losses.half_squared_differentiable.
Proof. by move=> K _ y q; case: (half_squared_smooth y). Qed.

Theorem half_squared_convex : common_losses.half_squared_convex.
Proof. by move=> K _ y; case: (half_squared_smooth y). Qed.

Theorem half_squared_nonnegative : common_losses.half_squared_nonnegative.
Proof. by move=> K _ y q; case: (half_squared_smooth y). Qed.

Theorem logistic_differentiable : common_losses.logistic_differentiable.
Proof. by move=> K _ y q; case: (logistic_smooth y). Qed.

Theorem logistic_convex : common_losses.logistic_convex.
Proof. by move=> K _ y; case: (logistic_smooth y). Qed.

Theorem logistic_nonnegative : common_losses.logistic_nonnegative.
Proof. by move=> K _ y q; case: (logistic_smooth y). Qed.

Theorem polynomial_hinge_2_differentiable : common_losses.polynomial_hinge_2_differentiable.
Proof. by move=> K _ y q; case: (hinge_2_smooth y). Qed.

Theorem polynomial_hinge_2_convex : common_losses.polynomial_hinge_2_convex.
Proof. by move=> K _ y; case: (hinge_2_smooth y). Qed.

Theorem polynomial_hinge_2_nonnegative : common_losses.polynomial_hinge_2_nonnegative.
Proof. by move=> K _ y q; case: (hinge_2_smooth y). Qed.

Theorem polynomial_hinge_3_differentiable : common_losses.polynomial_hinge_3_differentiable.
Proof. by move=> K _ y q; case: (hinge_3_smooth y). Qed.

Theorem polynomial_hinge_3_convex : common_losses.polynomial_hinge_3_convex.
Proof. by move=> K _ y; case: (hinge_3_smooth y). Qed.

Theorem polynomial_hinge_3_nonnegative : common_losses.polynomial_hinge_3_nonnegative.
Proof. by move=> K _ y q; case: (hinge_3_smooth y). Qed.

Theorem polynomial_hinge_4_differentiable : common_losses.polynomial_hinge_4_differentiable.
Proof. by move=> K _ y q; case: (hinge_4_smooth y). Qed.

Theorem polynomial_hinge_4_convex : common_losses.polynomial_hinge_4_convex.
Proof. by move=> K _ y; case: (hinge_4_smooth y). Qed.

Theorem polynomial_hinge_4_nonnegative : common_losses.polynomial_hinge_4_nonnegative.
Proof. by move=> K _ y q; case: (hinge_4_smooth y). Qed.

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

Theorem log_sum_exp_above_tangents : common_losses.log_sum_exp_above_tangents.
Proof. by move=> K [k0] p q; exact: log_sum_exp_above. Qed.

Theorem log_sum_exp_above_entries : common_losses.log_sum_exp_above_entries.
Proof. by move=> K [k0] q k; exact: log_sum_exp_ge. Qed.

Theorem softmax_differentiable : common_losses.softmax_differentiable.
Proof. by move=> K [k0] y q; apply/(@gradient_meaning K); exact: softmax_gradient. Qed.

Theorem softmax_convex : common_losses.softmax_convex.
Proof.
move=> K [k0] y y0; apply/(@convex_meaning K).
apply: (convex_above_tangents (dl := @Def.softmax_gradient K y)) => p q.
rewrite !softmax_meaning /Def.softmax_gradient.
have -> : dot (fun k => (\sum_j y j) * exp (q k - @Def.log_sum_exp K q) - y k) (fun k => p k - q k) =
  (\sum_j y j) * dot (fun k => exp (q k - @Def.log_sum_exp K q)) (fun k => p k - q k) +
  (dot (fun k => - y k) p - dot (fun k => - y k) q).
  by rewrite /dot -sumB -sumZ -sumD; apply: eq_bigr => k _; ring.
have Y0 : 0 <= \sum_j y j by apply: sum_ge0.
by have := Rmult_le_compat_l _ _ _ Y0 (log_sum_exp_above k0 q p); lra.
Qed.

Theorem softmax_nonnegative : common_losses.softmax_nonnegative.
Proof.
move=> K [k0] y y0 q; apply: sum_ge0 => k _; apply: Rmult_le_pos => //.
by have := log_sum_exp_ge q k; lra.
Qed.

Theorem absolute_convex : common_losses.absolute_convex.
Proof.
move=> K _ y; apply/(@convex_meaning K) => p q t t01; rewrite -!sumZ -sumD; apply: sum_le => k _.
have pos_convex u v w : w = (1 - t) * u + t * v -> pos w <= (1 - t) * pos u + t * pos v.
  move=> ->; have [u0 v0] := (pos_ge0 u, pos_ge0 v); have [uu vv] := (pos_ge u, pos_ge v).
  have := Rmult_le_compat_l (1 - t) _ _ ltac:(lra) uu; have := Rmult_le_compat_l t _ _ ltac:(lra) vv.
  have := Rmult_le_pos (1 - t) _ ltac:(lra) u0; have := Rmult_le_pos t _ ltac:(lra) v0.
  by move=> *; apply: Rmax_lub; lra.
have := pos_convex (p k - y k) (q k - y k) ((1 - t) * p k + t * q k - y k) ltac:(ring).
by have := pos_convex (y k - p k) (y k - q k) (y k - ((1 - t) * p k + t * q k)) ltac:(ring); lra.
Qed.

Theorem absolute_nonnegative : common_losses.absolute_nonnegative.
Proof.
by move=> K _ y q; apply: sum_ge0 => k _; apply: Rplus_le_le_0_compat; exact: pos_ge0.
Qed.
