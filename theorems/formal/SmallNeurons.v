(* Small neurons (theory, 1.7): by convexity the augmented loss lies above what is linear in the neurons,  *)
(* with the slopes sum_j R_j e^{w.X_j + b} / m in the outer weights.                                       *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section SmallNeurons.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R) (theta : Theta).
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).

Definition outer_slope (b : vector K) (W : matrix K D) (k : K) : R :=
  \sum_j residual dl group j (f theta (X j)) k * exp (dot (W k) (X j) + b k).

Lemma linear_below a b W :
  original l X group f theta + mean (fun i => dot (dl i (f theta (X (group i)))) (neurons a b W (X (group i)))) +
  lam * sq a <= augmented l X group f lam (theta, (a, (b, W))).
Proof.
apply: Rplus_le_compat_r; rewrite -meanD; apply: mean_le; apply: sum_le => i _.
set q := f theta (X (group i)); set g := neurons a b W (X (group i)).
have := above_tangent (fun k => q k + g k) (convex_losses i) (differentiable_losses i q).
by rewrite (_ : (fun k => q k + g k - q k) = g) //; apply: functional_extensionality => k; ring.
Qed.

Lemma sum_of_slopes a b W :
  \sum_i dot (dl i (f theta (X (group i)))) (neurons a b W (X (group i))) = \sum_k a k * outer_slope b W k.
Proof.
rewrite exchange_big; apply: eq_bigr => k _; rewrite (sum_by_group group) -sumZ; apply: eq_bigr => j _.
rewrite /residual -sumZr -sumZ; apply: eq_bigr => i /eqP ->; rewrite /neurons; ring.
Qed.
End SmallNeurons.
