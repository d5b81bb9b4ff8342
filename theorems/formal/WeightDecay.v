(* Weight decay destroys the minima (theory, 2.9): with a penalty rho(theta) as well, a local minimum     *)
(* needs all residual gradients and the gradient of rho to vanish.                                        *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Vanishing Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section WeightDecay.
Variables (P M N K D : finType) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : vector P -> vector D -> vector K) (lam : R).
Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Notation L := (original l X group f).
Notation Lt := (augmented l X group f lam).

(* It is enough that f and rho have derivatives along lines through theta. *)
Section AlongLines.
Variables (rho : vector P -> R) (drho : vector P) (df : N -> K -> vector P).
Variables (theta : vector P) (a b : vector K) (W : matrix K D).
Hypothesis model_along_lines : forall j k u,
  derivable_pt_lim (fun t => f (moved theta u t) (X j) k) 0 (dot (df j k) u).
Hypothesis decay_along_lines : forall u, derivable_pt_lim (fun t => rho (moved theta u t)) 0 (dot drho u).

Lemma gradient_of_risk : (forall j k, residual dl group j (f theta (X j)) k = 0) ->
  forall n, derivable_pt_lim (fun t => L (moved theta (basis n) t)) 0 0.
Proof.
move=> r0 n.
have der : derivable_pt_lim (fun t => L (moved theta (basis n) t)) 0
    (mean (fun i => dot (dl i (f theta (X (group i)))) (fun k => dot (df (group i) k) (basis n)))).
  apply: derivative_mean => i.
  apply: (chain_rule (c := fun t => f (moved theta (basis n) t) (X (group i)))); first by rewrite moved0.
  by move=> k; exact: model_along_lines.
rewrite (_ : 0 = mean (fun i => dot (dl i (f theta (X (group i)))) (fun k => dot (df (group i) k) (basis n)))) in der *.
  exact: der.
rewrite /mean (sum_by_group group) sum_zero ?Rmult_0_r // => j _.
rewrite (eq_bigr (fun i => \sum_k dl i (f theta (X j)) k * dot (df j k) (basis n))) => [|i /eqP -> //].
rewrite exchange_big sum_zero // => k _.
by rewrite sumZr -/(residual dl group j (f theta (X j)) k) r0 Rmult_0_l.
Qed.

Lemma decay_is_stationary_along_lines :
  local_minimum (fun z : vector P ** added K D => Lt z + rho z.1) (theta, (a, (b, W))) ->
  (forall j k, residual dl group j (f theta (X j)) k = 0) /\ forall n, drho n = 0.
Proof.
move=> min.
have fixed : local_minimum (fun u => Lt (theta, u)) (a, (b, W)).
  by apply: near_mono (local_minimum_second min) => u /= /Rplus_le_reg_r.
have a0 := vanishing_at_fixed_parameters positive_penalty fixed.
have r0 := residuals_vanish distinct_inputs positive_penalty differentiable_losses fixed.
split=> // n; rewrite -(dot_basis drho n).
have in_theta : local_minimum (fun theta => L theta + rho theta) theta.
  apply: eq_local_minimum (local_minimum_first min) => theta'.
  exact: f_equal2 (augmented_at_zero _ _ _ _ _ _ _ _ a0) erefl.
have := derivative_at_minimum (derivativeD (gradient_of_risk r0 n) (decay_along_lines (basis n)))
  (local_minimum_moved (F := fun theta => L theta + rho theta) (basis n) in_theta).
by rewrite Rplus_0_l.
Qed.
End AlongLines.

Variables (df : vector P -> N -> K -> vector P).
Hypothesis differentiable_model : forall theta j k, gradient (fun theta => f theta (X j) k) theta (df theta j k).

Theorem decay_is_stationary (rho : vector P -> R) (drho : vector P) (theta : vector P) (a b : vector K) (W : matrix K D) :
  gradient rho theta drho ->
  local_minimum (fun z : vector P ** added K D => Lt z + rho z.1) (theta, (a, (b, W))) ->
  (forall j k, residual dl group j (f theta (X j)) k = 0) /\ forall n, drho n = 0.
Proof.
move=> grad_rho; apply: (decay_is_stationary_along_lines (df := df theta)) => [j k u | u].
- exact: (derivative_along (l := fun theta => f theta (X j) k)).
- exact: derivative_along.
Qed.

Lemma gradient_of_sq (gamma : R) (theta : vector P) : 0 <= gamma ->
  gradient (fun theta => gamma * sq theta) theta (fun n => 2 * gamma * theta n).
Proof.
move=> gamma0 e e0; apply/near_vector; exists (e / (gamma + 1)).
have d0 : 0 < e / (gamma + 1) by apply: Rdiv_lt_0_compat; lra.
split=> // q close.
have -> : gamma * sq q - gamma * sq theta - dot (fun n => 2 * gamma * theta n) (fun k => q k - theta k)
    = gamma * \sum_n (q n - theta n) * (q n - theta n).
  rewrite -!sumZ -!sumB; apply: eq_bigr => n _; ring.
rewrite Rabs_pos_eq; last first.
  by apply: Rmult_le_pos => //; apply: sum_ge0 => n _; exact: Rle_0_sqr.
rewrite /dist -!sumZ; apply: sum_le => n _.
have := Rabs_pos (q n - theta n); have := close n; set h := q n - theta n => close_h h0.
have <- : Rabs h * Rabs h = h * h by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
rewrite -Rmult_assoc; apply: Rmult_le_compat_r => //.
have := Rmult_le_compat_l gamma _ _ gamma0 (Rlt_le _ _ close_h).
have : e / (gamma + 1) * (gamma + 1) = e by field; lra.
by lra.
Qed.

(* With weight decay gamma |theta|^2 a local minimum sits at theta = 0, and theta = 0 attains L*. *)
Theorem weight_decay_destroys_minima (gamma : R) (theta : vector P) (a b : vector K) (W : matrix K D) :
  0 < gamma -> (forall i, convex (l i)) ->
  local_minimum (fun z : vector P ** added K D => Lt z + gamma * sq z.1) (theta, (a, (b, W))) ->
  (forall n, theta n = 0) /\ function_infimum l group (L (fun=> 0)).
Proof.
move=> gamma0 conv min.
have [r0 stationary] := decay_is_stationary (gradient_of_sq theta (Rlt_le _ _ gamma0)) min.
have theta0 n : theta n = 0.
  by have /Rmult_integral [|//] := stationary n; lra.
split=> //; rewrite (_ : (fun=> 0) = theta).
  exact: optimal_where_residuals_vanish.
by apply: functional_extensionality => n; rewrite theta0.
Qed.

End WeightDecay.
