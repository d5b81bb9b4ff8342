(* Softmax cross-entropy attains L* iff at every distinct input the average target has full support        *)
(* (theory, 2.2). So with hard, consistent labels the augmented loss has no local minimum (theory, F5).    *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Losses Vacuity.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section FullSupport.
Variables (M N K : finType) (w : M -> vector K) (group : M -> N) (k0 : K).
Hypothesis weights_sum_to_1 : forall i, \sum_k w i k = 1.
Hypothesis inputs_occur : forall j, exists i, group i = j.
Notation l := (fun i => cross_entropy (w i)).
Notation target j k := (\sum_(i | group i == j) w i k).
Notation size j := (\sum_(i | group i == j) 1).

Lemma sum_same (P : pred M) (c : R) : \sum_(i | P i) c = c * \sum_(i | P i) 1.
Proof. by rewrite -sumZ; apply: eq_bigr => i _; rewrite Rmult_1_r. Qed.

Lemma size_pos j : 0 < size j.
Proof.
have [i ij] := inputs_occur j; apply: (Rlt_le_trans _ 1); first by lra.
by apply: (sum_term (P := fun i => group i == j) (F := fun=> 1) (i := i)) => [i' _ |]; [lra | apply/eqP].
Qed.

Lemma residual_cross_entropy j q k : residual (fun i => dcross_entropy (w i)) group j q k =
  / sum_exp q * exp (q k) * size j - target j k.
Proof. by rewrite /residual /dcross_entropy sumD sumN sum_same. Qed.

Theorem cross_entropy_attained_iff :
  (exists F : N -> vector K, function_infimum l group (risk l (fun i => F (group i)))) <->
  forall j k, 0 < target j k.
Proof.
have convex_losses i : convex (cross_entropy (w i)) by exact: cross_entropy_convex.
have gradients i q : gradient (cross_entropy (w i)) q (dcross_entropy (w i) q) by exact: cross_entropy_gradient.
split=> [[F] | support].
- move=> /(attained_iff_stationary group convex_losses gradients) r0 j k.
  have := r0 j k; rewrite residual_cross_entropy => zero.
  have := Rmult_lt_0_compat _ _ (Rmult_lt_0_compat _ _ (Rinv_0_lt_compat _ (sum_exp_pos k0 (F j))) (exp_pos (F j k))) (size_pos j).
  by lra.
- exists (fun j k => ln (target j k)).
  apply: (attained_iff_stationary group convex_losses gradients (fun j k => ln (target j k))).2 => j k.
  have total : sum_exp (fun k => ln (target j k)) = size j.
    rewrite /sum_exp (eq_bigr (fun k => target j k)) => [|k' _]; last by rewrite exp_ln.
    by rewrite exchange_big; apply: eq_bigr => i _; exact: weights_sum_to_1.
  rewrite residual_cross_entropy total exp_ln //.
  suff mean_target : / size j * target j k * size j - target j k = 0 :> R by [].
  by field; have := size_pos j; lra.
Qed.

Theorem cross_entropy_without_minima (D : finType) (Theta : space) (X : N -> vector D)
    (f : Theta -> vector D -> vector K) (lam : R) (j : N) (k : K) :
  distinct X -> 0 < lam -> (forall i, group i = j -> w i k = 0) ->
  forall z, ~ local_minimum (augmented l X group f lam) z.
Proof.
move=> distinct_inputs lam0 missing; apply: (vacuity (dl := fun i => dcross_entropy (w i))) => // [i | i q | F attained].
- exact: cross_entropy_convex.
- exact: cross_entropy_gradient.
- have := cross_entropy_attained_iff.1 (ex_intro _ F attained) j k.
  by rewrite sum_zero => [|i /eqP /missing //]; lra.
Qed.

End FullSupport.
