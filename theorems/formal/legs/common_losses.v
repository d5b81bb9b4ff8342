(* The generated statements of `common_losses`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Losses Separable.
From Elimination Require Import Language Statements Meaning LossesMeaning.
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

Theorem log_sum_exp_above_tangents : common_losses.log_sum_exp_above_tangents.
Proof. by move=> K [k0] p q; exact: log_sum_exp_above. Qed.

Theorem log_sum_exp_above_entries : common_losses.log_sum_exp_above_entries.
Proof. by move=> K [k0] q k; exact: log_sum_exp_ge. Qed.

Theorem softmax_differentiable : common_losses.softmax_differentiable.
Proof. by move=> K [k0] y q; apply/(@gradient_meaning K); exact: softmax_gradient. Qed.

Theorem softmax_convex : common_losses.softmax_convex.
Proof. by move=> K [k0] y y0; apply/(@convex_meaning K); exact: softmax_convex_meaning. Qed.

Theorem softmax_nonnegative : common_losses.softmax_nonnegative.
Proof. by move=> K [k0] y y0 q; exact: softmax_ge0. Qed.

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
