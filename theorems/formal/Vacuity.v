(* Vacuity (theory, 2.2): if no function of the inputs attains L*, or the model does not, the augmented    *)
(* loss has no local minimum at all.                                                                      *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Elimination Landscape.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Vacuity.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Notation L := (original l X group f).
Notation Lt := (augmented l X group f lam).

Theorem vacuity : (forall F : N -> vector K, ~ function_infimum l group (risk l (fun i => F (group i)))) ->
  forall z, ~ local_minimum Lt z.
Proof.
move=> unattained [theta [a [b W]]] min; apply: (unattained (fun j => f theta (X j))).
by have [_ [_ _ best]] := elimination distinct_inputs positive_penalty convex_losses differentiable_losses min.
Qed.

Theorem vacuity_of_models : (forall theta, ~ function_infimum l group (L theta)) -> forall z, ~ local_minimum Lt z.
Proof.
move=> unattained [theta [a [b W]]] min; apply: (unattained theta).
by have [_ [_ _ best]] := elimination distinct_inputs positive_penalty convex_losses differentiable_losses min.
Qed.

(* A function attains L* iff its outputs are stationary for every grouped loss. *)
Lemma stationary_where_attained (F : N -> vector K) :
  function_infimum l group (risk l (fun i => F (group i))) -> forall j k, residual dl group j (F j) k = 0.
Proof.
move=> [below _] j k; have grad j' := grouped_gradient group j' (F j') differentiable_losses.
apply: gradient_at_minimum (grad j) _; apply: near_all => q.
case: (posnP #|M|) => [M0 | /ltP m0].
  rewrite /grouped !sum_zero; [exact: Rle_refl | | ] => i; by move: (card0_eq M0 i); rewrite inE.
have := below (set F j q); rewrite !risk_by_group => /(Rmult_le_reg_l _ _ _ (Rinv_0_lt_compat _ (lt_0_INR _ m0))).
rewrite (bigD1 j) //= [X in _ <= X](bigD1 j) //= {1}/set eqxx.
rewrite (eq_bigr (fun j' => grouped l group j' (set F j q j'))) => [|j' /negbTE ne]; last by rewrite /set ne.
by move=> /Rplus_le_reg_r.
Qed.

Theorem attained_iff_stationary (F : N -> vector K) :
  function_infimum l group (risk l (fun i => F (group i))) <-> forall j k, residual dl group j (F j) k = 0.
Proof.
split=> [|r0]; first exact: stationary_where_attained.
apply: best_by_group => j q.
exact: stationary_convex (grouped_convex group j convex_losses) (grouped_gradient group j _ differentiable_losses) (r0 j) q.
Qed.

(* Where no sample has the input X_j, its grouped loss is 0 and so is its slope. *)
Lemma stationary_at_all_inputs (F : N -> vector K) :
  (forall i k, residual dl group (group i) (F (group i)) k = 0) -> forall j k, residual dl group j (F j) k = 0.
Proof.
move=> r0 j k; have [/existsP [i /eqP <-] // | /existsPn none] := boolP [exists i, group i == j].
by rewrite /residual big_pred0 // => i; apply: negbTE.
Qed.

End Vacuity.
