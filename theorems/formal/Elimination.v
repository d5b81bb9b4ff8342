(* Elimination (theory, 1.3): at every local minimum of the augmented loss the neurons have vanished, the *)
(* grouped residual gradients are 0, and the model is optimal among all functions of the inputs.          *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
From Elimination Require Import Vanishing ExponentialIndependence.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Elimination.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Notation L := (original l X group f).
Notation Lt := (augmented l X group f lam).
Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.

(* (ii), of the grouped losses alone: they are differentiable at the model's outputs, with gradients r_j. *)
Section Fixed.
Variables (theta : Theta) (a b : vector K) (W : matrix K D).

Lemma gradients_vanish (r : N -> vector K) : (forall j, gradient (grouped l group j) (f theta (X j)) (r j)) ->
  local_minimum (fun u => Lt (theta, u)) (a, (b, W)) -> forall j k, r j k = 0.
Proof.
move=> grad min j k; have a0 := vanishing_at_fixed_parameters positive_penalty min.
have near_W := near_member k (near_second (residuals_orthogonal grad a0 (minimum_in_neurons min))).
have : r j k * exp (b k) = 0; last by move=> /Rmult_integral []; have := exp_pos (b k); lra.
apply: (exponential_independence distinct_inputs (c := fun j => r j k * exp (b k)) (w0 := W k)).
apply: near_mono near_W => w /(_ k) zero; rewrite -[RHS]zero.
by apply: eq_bigr => i _; rewrite /exponentials /= /set eqxx exp_plus; lra.
Qed.

Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).

Lemma residuals_vanish : local_minimum (fun u => Lt (theta, u)) (a, (b, W)) ->
  forall j k, residual dl group j (f theta (X j)) k = 0.
Proof. by apply: gradients_vanish => j; exact: grouped_gradient. Qed.

(* (iii) *)
Lemma optimal_where_residuals_vanish : (forall i, convex (l i)) ->
  (forall j k, residual dl group j (f theta (X j)) k = 0) -> function_infimum l group (L theta).
Proof.
move=> conv r0; apply: (best_by_group (y := fun j => f theta (X j))) => j q.
exact: stationary_convex (grouped_convex group j conv) (grouped_gradient group j _ differentiable_losses) (r0 j) q.
Qed.
End Fixed.

Lemma global_if_optimal theta : function_infimum l group (L theta) -> global_minimum L theta.
Proof. by move=> [best _] theta'; exact: (best (fun j => f theta' (X j))). Qed.

Theorem elimination (theta : Theta) (a b : vector K) (W : matrix K D) :
  (forall i, convex (l i)) -> (forall i q, gradient (l i) q (dl i q)) ->
  local_minimum Lt (theta, (a, (b, W))) ->
  [/\ forall k, a k = 0,
      forall x k, f theta x k + neurons a b W x k = f theta x k &
      Lt (theta, (a, (b, W))) = L theta] /\
  [/\ forall j k, residual dl group j (f theta (X j)) k = 0,
      global_minimum L theta &
      function_infimum l group (L theta)].
Proof.
move=> conv grad min; have a0 := vanishing_at_local_minima positive_penalty min.
have r0 := residuals_vanish grad (local_minimum_second min).
have best := optimal_where_residuals_vanish grad conv r0.
split; split=> //.
- by move=> x k; rewrite neurons_vanish // Rplus_0_r.
- exact: augmented_at_zero.
- exact: global_if_optimal.
Qed.

End Elimination.
