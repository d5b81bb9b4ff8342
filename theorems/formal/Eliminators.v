(* Eliminators (theory, 2.5, sufficient direction): neurons g_k = a_k s(b_k) K(x; w_k) with s              *)
(* differentiable, s' nowhere zero, and K locally spanning on the data, eliminate like exponentials.      *)
(*   locally_spanning X kernel   near no w0 are all vectors (K(X_1; w), .., K(X_n; w)) orthogonal to one  *)
(*                               c != 0; in R^n this says that for w in any neighbourhood they span R^n   *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
From Elimination Require Import Vanishing ExponentialIndependence Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition locally_spanning (N D : finType) (Omega : space) (X : N -> vector D) (kernel : vector D -> Omega -> R) : Prop :=
  forall (c : N -> R) (w0 : Omega), near w0 (fun w => \sum_j c j * kernel (X j) w = 0) -> forall j, c j = 0.

Lemma exponential_locally_spanning (N D : finType) (X : N -> vector D) : distinct X ->
  locally_spanning X (fun x (w : vector D) => exp (dot w x)).
Proof. by move=> distinct_inputs c w0; exact: exponential_independence. Qed.

Definition gated_neurons (K D : finType) (Omega : space) (s : R -> R) (kernel : vector D -> Omega -> R)
    (a b : vector K) (W : power K Omega) (x : vector D) : vector K :=
  fun k => a k * (s (b k) * kernel x (W k)).

Definition augmented_gated (M N K D : finType) (Theta Omega : space) (l : M -> vector K -> R) (X : N -> vector D)
    (group : M -> N) (f : Theta -> vector D -> vector K) (s : R -> R) (kernel : vector D -> Omega -> R) (lam : R)
    (z : Theta ** (vector K ** (vector K ** power K Omega))) : R := let: (theta, (a, (b, W))) := z in
  risk l (fun i k => f theta (X (group i)) k + gated_neurons s kernel a b W (X (group i)) k) + lam * sq a.

Section Eliminators.
Variables (M N K D : finType) (Theta Omega : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Variables (s ds : R -> R) (kernel : vector D -> Omega -> R).
Hypothesis gate : forall b, derivable_pt_lim s b (ds b).
Hypothesis gate_moves : forall b, ds b <> 0.
Variables (theta : Theta) (a b : vector K) (W : power K Omega).
Notation L := (original l X group f).
Notation Lt := (augmented_gated l X group f s kernel lam).
Notation value := (fun u : vector K ** (vector K ** power K Omega) => Lt (theta, u)).

Definition gated (z : vector K ** power K Omega) (j : N) : vector K := fun k => s (z.1 k) * kernel (X j) (z.2 k).

Lemma minimum_in_gated_neurons : local_minimum value (a, (b, W)) ->
  local_minimum (outer_objective l group (fun j => f theta (X j)) gated lam) (a, (b, W)).
Proof. by apply: eq_local_minimum => -[a' [b' W']]. Qed.

(* Near every bias there is one at which the gate is open. *)
Lemma open_gate (b0 : line) (P : R -> Prop) : near b0 P -> exists b, P b /\ s b <> 0.
Proof.
move=> near_b0; have [s0 | ?] := Req_EM_T (s b0) 0; last by exists b0; split=> //; exact: near_here near_b0.
have abs0 := Rabs_pos_lt _ (@gate_moves b0); have half : 0 < Rabs (ds b0) / 2 by lra.
have [e [e0 H]] := near_and near_b0 ((derivativeP _ _ _).1 (gate b0) _ half).
have := H (b0 + e / 2); rewrite (_ : b0 + e / 2 - b0 = e / 2); last by ring.
rewrite (Rabs_pos_eq (e / 2)); last by lra.
move=> /(_ ltac:(lra)) [Pb slope]; exists (b0 + e / 2); split=> // zero; move: slope.
rewrite s0 zero (_ : 0 - 0 - ds b0 * (e / 2) = - (ds b0 * (e / 2))); last by ring.
rewrite Rabs_Ropp Rabs_mult (Rabs_pos_eq (e / 2)); last by lra.
by have := Rmult_lt_0_compat _ _ abs0 e0; lra.
Qed.

(* Where s(b_k) = 0 the neuron is 0 and a_k may shrink; elsewhere (a_k s(b_k) / s(b_k + t), b_k + t)      *)
(* keeps the neuron. So nothing is asked of the losses.                                                   *)
Lemma gated_neurons_vanish_at_fixed_parameters : 0 < lam -> local_minimum value (a, (b, W)) -> forall k, a k = 0.
Proof.
move=> lam0 /minimum_in_gated_neurons min k.
have from_curve (u : R -> R) (v : R -> R) du dv : derivable_pt_lim u 0 du -> derivable_pt_lim v 0 dv ->
    u 0 = a k -> v 0 = b k -> near (0 : line) (fun t => u t * s (v t) = a k * s (b k)) -> a k * du = 0.
  move=> der_u der_v u0 v0 kept.
  pose c t : vector K ** (vector K ** power K Omega) := (set a k (u t), (set b k (v t), W)).
  have c0 : c 0 = (a, (b, W)) by rewrite /c u0 v0 !set_id.
  have da k' : derivable_pt_lim (fun t => set a k (u t) k') 0 (du * basis k k').
    rewrite /set /basis; case: eqP => _; first by rewrite Rmult_1_r.
    by rewrite Rmult_0_r; exact: derivative_const.
  have db k' : derivable_pt_lim (fun t => set b k (v t) k') 0 (dv * basis k k').
    rewrite /set /basis; case: eqP => _; first by rewrite Rmult_1_r.
    by rewrite Rmult_0_r; exact: derivative_const.
  have cont : continuous (S := line) (c : line -> vector K ** (vector K ** power K Omega)) 0.
    apply: continuous_pair; first exact: continuous_curve da.
    apply: continuous_pair; [exact: continuous_curve db | exact: continuous_const].
  have same : near (0 : line) (fun t => forall j k, (c t).1 k * gated (c t).2 j k = (c 0).1 k * gated (c 0).2 j k).
    apply: near_mono kept => t kept j k'; rewrite c0 /gated /= /set; case: eqP => [-> | //].
    by rewrite -!Rmult_assoc kept.
  rewrite -c0 in min; have := penalty_stationary lam0 cont same (derivative_sq da) min.
  rewrite u0 set_id (_ : dot a _ = a k * du); first by lra.
  rewrite -(dot_basis a k) /dot -sumZr; apply: eq_bigr => k' _; ring.
have sq0 : a k * a k = 0 -> a k = 0 by exact: Rsqr_0_uniq.
have [s0 | s0] := Req_EM_T (s (b k)) 0.
- apply: sq0; have := from_curve (fun t => a k + t * - a k) (fun=> b k) _ _ (derivative_affine _ _ _)
    (derivative_const _ _).
  rewrite Rmult_0_l Rplus_0_r => /(_ erefl erefl) H; suff: a k * - a k = 0 by lra.
  by apply: H; apply: near_all => t; rewrite s0 !Rmult_0_r.
- have der_v : derivable_pt_lim (fun t => b k + t) 0 1.
    by apply: eq_derivative (derivative_affine (b k) 1 0) => t; ring.
  have der_s : derivable_pt_lim (fun t => s (b k + t)) 0 (ds (b k) * 1).
    apply: (derivable_pt_lim_comp (fun t => b k + t) s) der_v _.
    by rewrite Rplus_0_r; exact: gate.
  have s00 : s (b k + 0) <> 0 by rewrite Rplus_0_r.
  have der_u := derivable_pt_lim_div (fun=> a k * s (b k)) (fun t => s (b k + t)) 0 _ _
    (derivative_const _ _) der_s s00.
  have := from_curve (fun t => a k * s (b k) / s (b k + t)) _ _ _ der_u der_v.
  rewrite Rplus_0_r => /(_ ltac:(by field) erefl) H.
  have {H} : a k * ((0 * s (b k) - ds (b k) * 1 * (a k * s (b k))) / (s (b k))²) = 0.
    have near_s : near (s (b k + 0) : line) (fun y => y <> 0).
      exists (Rabs (s (b k + 0))); split; first exact: Rabs_pos_lt.
      by move=> y close zero; move: close; rewrite zero Rminus_0_l Rabs_Ropp; lra.
    have [e [e0 open]] := derivative_continuous der_s near_s.
    by apply: H; exists e; split=> // t /open st; field.
  rewrite (_ : a k * _ = - (a k * a k) * (ds (b k) / s (b k))); last by rewrite /Rsqr; field.
  move=> /Rmult_integral [ | /Rmult_integral [|inv0]]; first by move=> ?; apply: sq0; lra.
  + by move=> ?; case: (@gate_moves (b k)).
  + by case: (Rinv_neq_0_compat _ s0).
Qed.

Theorem gated_neurons_vanish : 0 < lam -> local_minimum Lt (theta, (a, (b, W))) -> forall k, a k = 0.
Proof. by move=> lam0 /local_minimum_second; exact: gated_neurons_vanish_at_fixed_parameters. Qed.

Lemma gated_residuals_vanish : locally_spanning X kernel -> 0 < lam -> (forall i q, gradient (l i) q (dl i q)) ->
  local_minimum value (a, (b, W)) -> forall j k, residual dl group j (f theta (X j)) k = 0.
Proof.
move=> spanning lam0 grad min j k; have a0 := gated_neurons_vanish_at_fixed_parameters lam0 min.
have [U [V [/= near_b [near_W zero]]]] := residuals_orthogonal
  (fun j => grouped_gradient group j _ grad) a0 (minimum_in_gated_neurons min).
have [b' [Ub open]] := open_gate (near_member k near_b).
apply: (spanning (fun j => residual dl group j (f theta (X j)) k) (W k)).
apply: near_mono (near_member k near_W) => w /(zero _ _ Ub) /(_ k).
rewrite /gated /= /set eqxx (eq_bigr (fun j => s b' * (residual dl group j (f theta (X j)) k * kernel (X j) w))).
  by rewrite sumZ => /Rmult_integral [].
by move=> i _; lra.
Qed.

Theorem eliminators : locally_spanning X kernel -> 0 < lam ->
  (forall i, convex (l i)) -> (forall i q, gradient (l i) q (dl i q)) ->
  local_minimum Lt (theta, (a, (b, W))) ->
  [/\ forall k, a k = 0,
      forall x k, f theta x k + gated_neurons s kernel a b W x k = f theta x k &
      Lt (theta, (a, (b, W))) = L theta] /\
  [/\ forall j k, residual dl group j (f theta (X j)) k = 0,
      global_minimum L theta &
      function_infimum l group (L theta)].
Proof.
move=> spanning lam0 conv grad min; have a0 := gated_neurons_vanish lam0 min.
have r0 := gated_residuals_vanish spanning lam0 grad (local_minimum_second min).
have best := optimal_where_residuals_vanish grad conv r0.
split; split=> //.
- by move=> x k; rewrite /gated_neurons a0 Rmult_0_l Rplus_0_r.
- exact: (outer_at_zero l group (fun j => f theta (X j)) gated lam (b, W) a0).
- exact: global_if_optimal.
Qed.

End Eliminators.
