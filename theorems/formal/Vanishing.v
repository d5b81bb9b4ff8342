(* Vanishing (theory, 1.1): at a local minimum, and wherever the partial derivatives in a and b vanish,   *)
(* the outer weights a are 0 and the neurons add nothing.                                                 *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Vanishing.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (X : N -> vector D) (group : M -> N).
Variables (f : Theta -> vector D -> vector K) (lam : R).
Variables (theta : Theta) (a b : vector K) (W : matrix K D).
Notation Lt := (augmented l X group f lam).

(* Loss-free form: nothing is asked of l. The curve (a e^{-t}, b + t) keeps the neurons and changes the   *)
(* penalty alone, whose derivative at t = 0 is -2 lambda |a|^2.                                           *)
Lemma neurons_along t x k : neurons (fun k => a k * exp (- t)) (fun k => b k + t) W x k = neurons a b W x k.
Proof.
rewrite /neurons Rmult_assoc -exp_plus; congr (_ * exp _).
by ring.
Qed.

Definition exponentials (z : vector K ** matrix K D) (j : N) : vector K := fun k => exp (dot (z.2 k) (X j) + z.1 k).

Lemma minimum_in_neurons : local_minimum (fun u : added K D => Lt (theta, u)) (a, (b, W)) ->
  local_minimum (outer_objective l group (fun j => f theta (X j)) exponentials lam) (a, (b, W)).
Proof. by apply: eq_local_minimum => -[a' [b' W']]. Qed.

Theorem vanishing_at_fixed_parameters : 0 < lam ->
  local_minimum (fun u : added K D => Lt (theta, u)) (a, (b, W)) -> forall k, a k = 0.
Proof.
move=> lam0 /minimum_in_neurons min; apply: sq_eq0.
pose c t : added K D := (fun k => a k * exp (- t), (fun k => b k + t, W)).
have da k : derivable_pt_lim (fun t => a k * exp (- t)) 0 (a k * - 1).
  apply: derivativeZ; have := derivative_exp (derivative_affine 0 (-1) 0).
  rewrite Rmult_0_l Rplus_0_r exp_0 Rmult_1_l; apply: eq_derivative => t.
  by congr exp; ring.
have db k : derivable_pt_lim (fun t => b k + t) 0 1.
  by apply: eq_derivative (derivative_affine (b k) 1 0) => t; ring.
have cont : continuous (S := line) (c : line -> added K D) 0.
  apply: continuous_pair; first exact: continuous_curve da.
  apply: continuous_pair; [exact: continuous_curve db | exact: continuous_const].
have c0 : c 0 = (a, (b, W)).
  congr (_, (_, _)); apply: functional_extensionality => k; last by rewrite Rplus_0_r.
  by rewrite Ropp_0 exp_0 Rmult_1_r.
have kept t j k : (c t).1 k * exponentials (c t).2 j k = (c 0).1 k * exponentials (c 0).2 j k.
  by rewrite c0; exact: (neurons_along t (X j) k).
rewrite -c0 in min; have := penalty_stationary lam0 cont (near_all _ kept) (derivative_sq da) min.
rewrite (_ : dot _ _ = - sq a); first by lra.
by rewrite /sq /dot -sumN; apply: eq_bigr => k _; rewrite Ropp_0 exp_0; ring.
Qed.

Theorem vanishing_at_local_minima : 0 < lam ->
  local_minimum Lt (theta, (a, (b, W))) -> forall k, a k = 0.
Proof. by move=> lam0 /local_minimum_second; exact: vanishing_at_fixed_parameters. Qed.

Lemma neurons_vanish : (forall k, a k = 0) -> forall x k, neurons a b W x k = 0.
Proof. by move=> a0 x k; rewrite /neurons a0 Rmult_0_l. Qed.

Lemma augmented_at_zero : (forall k, a k = 0) -> Lt (theta, (a, (b, W))) = original l X group f theta.
Proof.
move=> a0; rewrite /augmented (_ : sq a = 0) ?Rmult_0_r ?Rplus_0_r.
  by apply: eq_risk => i k; rewrite neurons_vanish // Rplus_0_r.
by apply: sum_zero => k _; rewrite a0 Rmult_0_l.
Qed.

(* Stationary form: the identity a_k dLt/da_k - dLt/db_k = 2 lambda a_k^2, at every point. *)
Section Identity.
Variable r : M -> vector K.
Hypothesis differentiable_losses : forall i,
  gradient (l i) (fun k => f theta (X (group i)) k + neurons a b W (X (group i)) k) (r i).

Lemma derivative_set (p : vector K) k k' : derivable_pt_lim (fun t => set p k t k') (p k) (basis k k').
Proof.
by rewrite /set /basis; case: eqP => _; [exact: derivative_id | exact: derivative_const].
Qed.

Lemma dot_at (g v : vector K) k : dot g (fun k' => basis k k' * v k') = g k * v k.
Proof.
rewrite -(sum_delta k (fun k' => g k' * v k')); apply: eq_bigr => k' _.
by rewrite /basis; case: eqP => _; ring.
Qed.

Lemma partial_outer k : partial (fun a => Lt (theta, (a, (b, W)))) a k
  (mean (fun i => r i k * exp (dot (W k) (X (group i)) + b k)) + lam * (2 * a k)).
Proof.
apply: derivativeD; last first.
  have := derivativeZ lam (derivative_sq (derivative_set a k)).
  by rewrite set_id dot_basis.
apply: derivative_mean => i; rewrite -(dot_at (r i) (fun k => exp (dot (W k) (X (group i)) + b k))).
apply: (chain_rule (c := fun t k' => f theta (X (group i)) k' + neurons (set a k t) b W (X (group i)) k')).
  by rewrite set_id.
move=> k'; rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_l; apply: derivativeD; first exact: derivative_const.
have := derivativeM (derivative_set a k k') (derivative_const (exp (dot (W k') (X (group i)) + b k')) (a k)).
by rewrite Rmult_0_r Rplus_0_r.
Qed.

Lemma partial_bias k : partial (fun b => Lt (theta, (a, (b, W)))) b k
  (mean (fun i => r i k * (a k * exp (dot (W k) (X (group i)) + b k)))).
Proof.
rewrite -[X in partial _ _ _ X]Rplus_0_r; apply: derivativeD (derivative_const _ _).
apply: derivative_mean => i; rewrite -(dot_at (r i) (fun k => a k * exp (dot (W k) (X (group i)) + b k))).
apply: (chain_rule (c := fun t k' => f theta (X (group i)) k' + neurons a (set b k t) W (X (group i)) k')).
  by rewrite set_id.
move=> k'; rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_l; apply: derivativeD; first exact: derivative_const.
have := derivativeZ (a k') (derivative_exp (derivativeD (derivative_const (dot (W k') (X (group i))) (b k))
  (derivative_set b k k'))).
by rewrite set_id; congr derivable_pt_lim; ring.
Qed.

Theorem vanishing_identity k da db :
  partial (fun a => Lt (theta, (a, (b, W)))) a k da ->
  partial (fun b => Lt (theta, (a, (b, W)))) b k db ->
  a k * da - db = 2 * lam * (a k * a k).
Proof.
move=> /(derivative_unique (partial_outer k)) <- /(derivative_unique (partial_bias k)) <-.
rewrite Rmult_plus_distr_l -meanZ.
rewrite (eq_mean (G := fun i => r i k * (a k * exp (dot (W k) (X (group i)) + b k)))); first by ring.
by move=> i; ring.
Qed.

Theorem vanishing_where_stationary : lam <> 0 ->
  (forall k, partial (fun a => Lt (theta, (a, (b, W)))) a k 0) ->
  (forall k, partial (fun b => Lt (theta, (a, (b, W)))) b k 0) ->
  forall k, a k = 0.
Proof.
move=> lam0 da db k; have := vanishing_identity (da k) (db k).
rewrite Rmult_0_r Rminus_0_r => /esym /Rmult_integral [] => [/Rmult_integral [] | /Rmult_integral []] //; lra.
Qed.

End Identity.
End Vanishing.
