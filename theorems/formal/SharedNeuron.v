(* One neuron in all (theory, 2.4): g(x) = a exp(w . x + b), a in R^{d_y}, w in R^{d_x}, b in R, with the *)
(* penalty lambda |a|^2, eliminates as well as one neuron per output.                                     *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
From Elimination Require Import Vanishing ExponentialIndependence Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition shared_neuron (K D : finType) (a : vector K) (b : R) (w x : vector D) : vector K :=
  fun k => a k * exp (dot w x + b).

Definition augmented_shared (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (X : N -> vector D)
    (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R)
    (z : Theta ** (vector K ** (line ** vector D))) : R := let: (theta, (a, (b, w))) := z in
  risk l (fun i k => f theta (X (group i)) k + shared_neuron a b w (X (group i)) k) + lam * sq a.

Section SharedNeuron.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Variables (theta : Theta) (a : vector K) (b : R) (w : vector D).
Notation L := (original l X group f).
Notation Lt := (augmented_shared l X group f lam).
Notation value := (fun u : vector K ** (line ** vector D) => Lt (theta, u)).

Definition exponential (z : line ** vector D) (j : N) : vector K := fun=> exp (dot z.2 (X j) + z.1).

Lemma minimum_in_neuron : local_minimum value (a, (b, w)) ->
  local_minimum (outer_objective l group (fun j => f theta (X j)) exponential lam) (a, (b, w)).
Proof. by apply: eq_local_minimum => -[a' [b' w']]. Qed.

Lemma shared_neuron_vanishes_at_fixed_parameters : 0 < lam -> local_minimum value (a, (b, w)) -> forall k, a k = 0.
Proof.
move=> lam0 /minimum_in_neuron min; apply: sq_eq0.
pose c t : vector K ** (line ** vector D) := (fun k => a k * exp (- t), (b + t, w)).
have da k : derivable_pt_lim (fun t => a k * exp (- t)) 0 (a k * - 1).
  apply: derivativeZ; have := derivative_exp (derivative_affine 0 (-1) 0).
  rewrite Rmult_0_l Rplus_0_r exp_0 Rmult_1_l; apply: eq_derivative => t.
  by congr exp; ring.
have db : derivable_pt_lim (fun t => b + t) 0 1.
  by apply: eq_derivative (derivative_affine b 1 0) => t; ring.
have cont : continuous (S := line) (c : line -> vector K ** (line ** vector D)) 0.
  apply: continuous_pair; first exact: continuous_curve da.
  apply: continuous_pair; [exact: derivative_continuous db | exact: continuous_const].
have c0 : c 0 = (a, (b, w)).
  congr (_, (_, _)); last by rewrite Rplus_0_r.
  by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r.
have kept t j k : (c t).1 k * exponential (c t).2 j k = (c 0).1 k * exponential (c 0).2 j k.
  rewrite c0 /exponential /= Rmult_assoc -exp_plus; congr (_ * exp _).
  by ring.
rewrite -c0 in min; have := penalty_stationary lam0 cont (near_all _ kept) (derivative_sq da) min.
rewrite (_ : dot _ _ = - sq a); first by lra.
by rewrite /sq /dot -sumN; apply: eq_bigr => k _; rewrite Ropp_0 exp_0; ring.
Qed.

Theorem shared_neuron_vanishes : 0 < lam -> local_minimum Lt (theta, (a, (b, w))) -> forall k, a k = 0.
Proof. by move=> lam0 /local_minimum_second; exact: shared_neuron_vanishes_at_fixed_parameters. Qed.

Lemma shared_residuals_vanish : distinct X -> 0 < lam -> (forall i q, gradient (l i) q (dl i q)) ->
  local_minimum value (a, (b, w)) -> forall j k, residual dl group j (f theta (X j)) k = 0.
Proof.
move=> distinct_inputs lam0 grad min j k; have a0 := shared_neuron_vanishes_at_fixed_parameters lam0 min.
have near_w := near_second (residuals_orthogonal
  (fun j => grouped_gradient group j _ grad) a0 (minimum_in_neuron min)).
suff: residual dl group j (f theta (X j)) k * exp b = 0.
  by move=> /Rmult_integral []; have := exp_pos b; lra.
apply: (exponential_independence distinct_inputs
  (c := fun j => residual dl group j (f theta (X j)) k * exp b) (w0 := w)).
apply: near_mono near_w => w' /(_ k) zero; rewrite -[RHS]zero.
by apply: eq_bigr => i _; rewrite /exponential /= exp_plus; lra.
Qed.

Theorem shared_neuron_elimination : distinct X -> 0 < lam ->
  (forall i, convex (l i)) -> (forall i q, gradient (l i) q (dl i q)) ->
  local_minimum Lt (theta, (a, (b, w))) ->
  [/\ forall k, a k = 0,
      forall x k, f theta x k + shared_neuron a b w x k = f theta x k &
      Lt (theta, (a, (b, w))) = L theta] /\
  [/\ forall j k, residual dl group j (f theta (X j)) k = 0,
      global_minimum L theta &
      function_infimum l group (L theta)].
Proof.
move=> distinct_inputs lam0 conv grad min; have a0 := shared_neuron_vanishes lam0 min.
have r0 := shared_residuals_vanish distinct_inputs lam0 grad (local_minimum_second min).
have best := optimal_where_residuals_vanish grad conv r0.
split; split=> //.
- by move=> x k; rewrite /shared_neuron a0 Rmult_0_l Rplus_0_r.
- exact: (outer_at_zero l group (fun j => f theta (X j)) exponential lam (b, w) a0).
- exact: global_if_optimal.
Qed.

(* The identity a . dLt/da - dLt/db = 2 lambda |a|^2, at every point. *)
Theorem shared_neuron_identity (r : M -> vector K) (da : vector K) (db : R) :
  (forall i, gradient (l i) (fun k => f theta (X (group i)) k + shared_neuron a b w (X (group i)) k) (r i)) ->
  (forall k, partial (fun a => Lt (theta, (a, (b, w)))) a k (da k)) ->
  derivable_pt_lim (fun b => Lt (theta, (a, (b, w)))) b db ->
  dot a da - db = 2 * lam * sq a.
Proof.
move=> grad der_a der_b; set E := fun i => exp (dot w (X (group i)) + b).
have -> : db = mean (fun i => dot (r i) a * E i).
  apply: derivative_unique der_b _; rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_r.
  apply: derivativeD (derivative_const _ _); apply: derivative_mean => i.
  rewrite (_ : dot (r i) a * E i = dot (r i) (fun k => a k * E i)); last first.
    by rewrite /dot -sumZr; apply: eq_bigr => k _; ring.
  apply: (chain_rule (c := fun t k => f theta (X (group i)) k + shared_neuron a t w (X (group i)) k)) => // k.
  rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_l; apply: derivativeD; first exact: derivative_const.
  apply: derivativeZ; have := derivative_exp (derivativeD (derivative_const (dot w (X (group i))) b) (derivative_id b)).
  by congr derivable_pt_lim; rewrite /E; ring.
have -> : dot a da = \sum_k a k * (mean (fun i => r i k * E i) + lam * (2 * a k)).
  apply: eq_bigr => k _; congr (_ * _); apply: derivative_unique (der_a k) _.
  apply: derivativeD; last first.
    have := derivativeZ lam (derivative_sq (derivative_set a k)).
    by rewrite set_id dot_basis.
  apply: derivative_mean => i; rewrite -(dot_at (r i) (fun=> E i)).
  apply: (chain_rule (c := fun t k' => f theta (X (group i)) k' + shared_neuron (set a k t) b w (X (group i)) k')).
    by rewrite set_id.
  move=> k'; rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_l; apply: derivativeD; first exact: derivative_const.
  have := derivativeM (derivative_set a k k') (derivative_const (E i) (a k)).
  by rewrite Rmult_0_r Rplus_0_r.
rewrite (eq_bigr (fun k => a k * mean (fun i => r i k * E i) + 2 * lam * (a k * a k))) => [|k _]; last by ring.
rewrite sumD sumZ -/(sq a) (_ : \sum_k _ = mean (fun i => dot (r i) a * E i)); first by ring.
rewrite /mean -sumZ; rewrite (eq_bigr (fun k => \sum_i / INR #|M| * (r i k * a k * E i))) => [|k _].
  rewrite exchange_big; apply: eq_bigr => i _; rewrite sumZ; congr (_ * _).
  by rewrite /dot -sumZr.
by rewrite -sumZ -sumZ; apply: eq_bigr => i _; ring.
Qed.

End SharedNeuron.
