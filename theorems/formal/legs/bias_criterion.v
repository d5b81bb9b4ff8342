(* The generated statements of `bias_criterion`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights ExponentialIndependence Elimination.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section WithoutBias.
Variables (M N K D : finType) (T : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (group : M -> N) (f : vector D -> T -> vector K) (X : N -> vector D) (lambda : R) (theta : T).
Notation model := (fun theta x => f x theta).
Notation Lt := (augmented l X group model lambda).
Definition unbiased (W : matrix K D) (j : N) : vector K := fun k => exp (dot (W k) (X j)).
Notation objective := (outer_objective l group (fun j => f (X j) theta) unbiased lambda).
Hypothesis distinct_inputs : distinct X.
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis positive_penalty : 0 < lambda.

Lemma unbiased_objective (a : vector K) (W : matrix K D) : Lt (theta, (a, ((fun=> 0), W))) = objective (a, W).
Proof.
rewrite /augmented /outer_objective; congr (_ + _); apply: eq_risk => i k.
by rewrite /neurons /unbiased Rplus_0_r.
Qed.

(* w0 . X_j = 1 at every input: moving the weights along w0 moves every exponent alike. *)
Lemma unbiased_vanish (w0 : vector D) (a : vector K) (W : matrix K D) : (forall j, dot w0 (X j) = 1) ->
  local_minimum objective (a, W) -> forall k, a k = 0.
Proof.
move=> hyperplane min; apply: sq_eq0.
pose c t : vector K ** matrix K D := (fun k => a k * exp (- t), fun k d => W k d + t * w0 d).
have da k : derivable_pt_lim (fun t => a k * exp (- t)) 0 (a k * - 1).
  apply: derivativeZ; have := derivative_exp (derivative_affine 0 (-1) 0).
  rewrite Rmult_0_l Rplus_0_r exp_0 Rmult_1_l; apply: eq_derivative => t.
  by congr exp; ring.
have cont : continuous (S := line) (c : line -> vector K ** matrix K D) 0.
  apply: continuous_pair; first exact: continuous_curve da.
  by apply: continuous_family => k; exact: (@continuous_moved D (W k) w0 0).
have c0 : c 0 = (a, W).
  congr (_, _); apply: functional_extensionality => k; first by rewrite Ropp_0 exp_0 Rmult_1_r.
  by apply: functional_extensionality => d; rewrite Rmult_0_l Rplus_0_r.
have kept t j k : (c t).1 k * unbiased (c t).2 j k = (c 0).1 k * unbiased (c 0).2 j k.
  rewrite c0 /unbiased /= (_ : dot _ (X j) = dot (W k) (X j) + t); last first.
    by rewrite -[t in RHS]Rmult_1_r -(hyperplane j) /dot -sumZ -sumD; apply: eq_bigr => d _; ring.
  by rewrite Rmult_assoc -exp_plus; congr (_ * exp _); ring.
rewrite -c0 in min; have := penalty_stationary positive_penalty cont (near_all _ kept) (derivative_sq da) min.
rewrite (_ : dot _ _ = - sq a); first by lra.
by rewrite /sq /dot -sumN; apply: eq_bigr => k _; rewrite Ropp_0 exp_0; ring.
Qed.

Lemma unbiased_residuals (a : vector K) (W : matrix K D) : (forall k, a k = 0) ->
  local_minimum objective (a, W) -> forall j k, residual dl group j (f (X j) theta) k = 0.
Proof.
move=> a0 min j k; have near_W := near_member k (residuals_orthogonal
  (fun j => grouped_gradient group j (f (X j) theta) differentiable_losses) a0 min).
apply: (exponential_independence distinct_inputs (c := fun j => residual dl group j (f (X j) theta) k) (w0 := W k)).
apply: near_mono near_W => w /(_ k) zero; rewrite -[RHS]zero.
by apply: eq_bigr => i _; rewrite /unbiased /set eqxx.
Qed.
End WithoutBias.

Theorem weights_play_the_bias : bias_criterion.weights_play_the_bias.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda w0 group f theta a W distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv lambda0 hyperplane; rewrite Lt_meaning R_meaning L_meaning => near_min.
have min : local_minimum (outer_objective l group (fun j => f (X j) theta) (unbiased X) lambda) (a, W).
  have := near_second near_min; apply: near_mono => -[a' W'].
  by rewrite /= -!(unbiased_objective l group f X lambda theta).
have a0 := @unbiased_vanish M N K D T l group f X lambda theta lambda0 w0 a W hyperplane min.
have r0 := @unbiased_residuals M N K D T l dl group f X lambda theta distinct_inputs grad a W a0 min.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
by do 2!split=> //; rewrite (Lstar_meaning best).
Qed.
