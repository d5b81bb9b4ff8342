(* Pointwise optimality (theory, 1.4): if labels are consistent, every sample sits at a minimum of its    *)
(* own loss at each local minimum of the augmented loss.                                                  *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section PointwiseOptimality.
Variables (M N K D : finType) (Theta : space) (Label : Type) (y : M -> Label).
Variables (loss : Label -> vector K -> R) (dloss : Label -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Notation Lt := (augmented (fun i => loss (y i)) X group f lam).

Theorem pointwise_optimality (theta : Theta) (a b : vector K) (W : matrix K D) :
  distinct X -> 0 < lam -> (forall c, convex (loss c)) -> (forall c q, gradient (loss c) q (dloss c q)) ->
  (forall i i', X (group i) = X (group i') -> y i = y i') ->
  local_minimum Lt (theta, (a, (b, W))) ->
  forall i, (forall k, dloss (y i) (f theta (X (group i))) k = 0) /\
    forall q, loss (y i) (f theta (X (group i))) <= loss (y i) q.
Proof.
move=> distinct_inputs lam0 conv grad consistent min i.
suff r0 k : dloss (y i) (f theta (X (group i))) k = 0.
  by split=> // q; exact: stationary_convex (conv _) (grad _ _) r0 q.
have := residuals_vanish distinct_inputs lam0 (dl := fun i => dloss (y i)) (fun i => grad (y i))
  (local_minimum_second min) (group i) k.
rewrite /residual (eq_bigr (fun=> dloss (y i) (f theta (X (group i))) k)) => [|i' /eqP same]; last first.
  by rewrite -same (consistent i' i) ?same.
set d := dloss _ _ _; rewrite (bigD1 i) //=; set n := \sum_(i' | _) d => sum0.
have : 0 <= d * n.
  by rewrite /n -sumZ; apply: sum_ge0 => i' _; exact: Rle_0_sqr.
rewrite (_ : n = - d) => [d2|]; last by move: sum0; lra.
by apply: Rsqr_0_uniq; have := Rle_0_sqr d; rewrite /Rsqr; lra.
Qed.

End PointwiseOptimality.
