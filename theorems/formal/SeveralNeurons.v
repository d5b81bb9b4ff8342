(* Several neurons (theory, 2.11): with n neurons per output, n the number of distinct inputs, the losses  *)
(* need not be differentiable: it is enough that they are convex.                                          *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights.
From Elimination Require Import ExponentialIndependence Elimination Interpolation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition many_neurons (N K D : finType) (a b : matrix K N) (W : power K (matrix N D)) (x : vector D) : vector K :=
  fun k => \sum_s a k s * exp (dot (W k s) x + b k s).

Definition augmented_several (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (X : N -> vector D)
    (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R)
    (z : Theta ** (matrix K N ** (matrix K N ** power K (matrix N D)))) : R := let: (theta, (a, (b, W))) := z in
  risk l (fun i k => f theta (X (group i)) k + many_neurons a b W (X (group i)) k) + lam * \sum_k sq (a k).

Section SeveralNeurons.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Variables (theta : Theta) (a b : matrix K N) (W : power K (matrix N D)).
Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.
Notation L := (original l X group f).
Notation Lt := (augmented_several l X group f lam).
Notation value := (fun u : matrix K N ** (matrix K N ** power K (matrix N D)) => Lt (theta, u)).

Lemma several_neurons_vanish_at_fixed_parameters : local_minimum value (a, (b, W)) -> forall k s, a k s = 0.
Proof.
move=> min.
pose c t : matrix K N ** (matrix K N ** power K (matrix N D)) :=
  (fun k s => a k s * exp (- t), (fun k s => b k s + t, W)).
have der_exp : derivable_pt_lim (fun t => exp (- t)) 0 (-1).
  have := derivative_exp (derivative_affine 0 (-1) 0).
  rewrite Rmult_0_l Rplus_0_r exp_0 Rmult_1_l; apply: eq_derivative => t.
  by congr exp; ring.
have cont : continuous (S := line) (c : line -> matrix K N ** (matrix K N ** power K (matrix N D))) 0.
  apply: continuous_pair.
    apply: continuous_family => k; apply: continuous_family => s.
    exact: derivative_continuous (derivativeZ (a k s) der_exp).
  apply: continuous_pair; last exact: continuous_const.
  apply: continuous_family => k; apply: continuous_family => s.
  exact: derivative_continuous (derivativeD (derivative_const (b k s) 0) (derivative_id 0)).
have c0 : c 0 = (a, (b, W)).
  congr (_, (_, _)); apply: functional_extensionality => k; apply: functional_extensionality => s.
    by rewrite Ropp_0 exp_0 Rmult_1_r.
  by rewrite Rplus_0_r.
have {}min : local_minimum (S := line) (fun t => value (c t)) 0.
  by apply: (local_minimum_along (F := value) cont); rewrite c0.
set A := risk l (fun i k => f theta (X (group i)) k + many_neurons a b W (X (group i)) k).
set pen := \sum_k sq (a k).
have der : derivable_pt_lim (fun t => value (c t)) 0 (0 + lam * (pen * (- (1) * exp (- 0) + exp (- 0) * - (1)))).
  apply: (eq_derivative (f := fun t => A + lam * (pen * (exp (- t) * exp (- t))))) => [t|].
    rewrite /augmented_several /=; congr (_ + _ * _).
      apply: eq_risk => i k; congr (_ + _); apply: eq_bigr => s _.
      by rewrite Rmult_assoc -exp_plus; congr (_ * exp _); ring.
    rewrite /pen -sumZr; apply: eq_bigr => k _; rewrite /sq -sumZr; apply: eq_bigr => s _.
    by ring.
  apply: derivativeD (derivative_const A 0) _; apply: derivativeZ; apply: derivativeZ.
  exact: (derivativeM der_exp der_exp).
have := derivative_at_minimum der min; rewrite Ropp_0 exp_0 => zero k s.
have pen0 : pen = 0 by have /Rmult_integral [] : lam * pen = 0 by [lra]; lra.
by apply: sq_eq0 (sum_eq0 (P := xpredT) (F := fun k => sq (a k)) _ pen0 _) s => // k' _; exact: sq_ge0.
Qed.

Theorem several_neurons_vanish : local_minimum Lt (theta, (a, (b, W))) -> forall k s, a k s = 0.
Proof. by move=> /local_minimum_second; exact: several_neurons_vanish_at_fixed_parameters. Qed.

(* Near W there are weights at which the neurons of each output interpolate everything. *)
Lemma interpolating_weights (P : power K (matrix N D) -> Prop) : near W P ->
  ~ ~ exists W', P W' /\ forall target : N -> vector K, ~ ~ exists alpha : matrix K N,
    forall j k, many_neurons alpha b W' (X j) k = target j k.
Proof.
move=> [V [near_V VP]] none.
have each k : ~ ~ exists w : matrix N D, V k w /\ forall target : N -> R, exists alpha : N -> R,
    forall j, \sum_s alpha s * exp (dot (w s) (X j) + b k s) = target j.
  have [U [near_U UV]] := near_V k => no.
  apply: (@interpolation N (vector D * R) (fun=> 0, 0) (fun t j => exp (dot t.1 (X j) + t.2))
    (fun s t => U s t.1 /\ t.2 = b k s)) => [s c orthogonal j | [t [tU spans]]].
    suff: c j * exp (b k s) = 0 by move=> /Rmult_integral []; have := exp_pos (b k s); lra.
    apply: (exponential_independence distinct_inputs (c := fun j => c j * exp (b k s)) (w0 := W k s)).
    apply: near_mono (near_U s) => w Uw; rewrite -[RHS](orthogonal (w, b k s)) //.
    by apply: eq_bigr => i _; rewrite /= exp_plus; ring.
  apply: no; exists (fun s => (t s).1); split=> [|target]; first by apply: UV => s; case: (tU s).
  have [alpha fit] := spans target; exists alpha => j; rewrite -fit.
  by apply: eq_bigr => s _; case: (tU s) => _ ->.
apply: (finite_choice (fun=> fun=> 0) each) => -[W' spans]; apply: none; exists W'; split.
  by apply: VP => k; case: (spans k).
move=> target no; apply: (@finite_choice K (vector N) (fun=> 0) (fun k alpha =>
  forall j, \sum_s alpha s * exp (dot (W' k s) (X j) + b k s) = target j k)) => [k none | [alpha fit]].
  by apply: none; case: (spans k) => _; exact.
by apply: no; exists alpha => j k; exact: fit.
Qed.

Lemma risk_convex (y v : N -> vector K) t : (forall i, convex (l i)) -> 0 <= t <= 1 ->
  risk l (fun i k => y (group i) k + t * v (group i) k) <=
  (1 - t) * risk l (fun i => y (group i)) + t * risk l (fun i k => y (group i) k + v (group i) k).
Proof.
move=> conv t01; rewrite /risk -!meanZ -meanD; apply: mean_le; apply: sum_le => i _.
have := conv i (y (group i)) (fun k => y (group i) k + v (group i) k) t t01.
by congr (_ <= _); congr (l i _); apply: functional_extensionality => k; lra.
Qed.

Lemma optimal_at_fixed_parameters : (forall i, convex (l i)) -> local_minimum value (a, (b, W)) ->
  function_infimum l group (L theta).
Proof.
move=> conv min; have a0 := several_neurons_vanish_at_fixed_parameters min.
pose y j := f theta (X j); split=> [F | u]; last by move=> /(_ y).
pose v j k := F j k - y j k.
have at_zero (a' b' : matrix K N) W' : (forall k s, a' k s = 0) -> value (a', (b', W')) = L theta.
  move=> a'0; rewrite /augmented_several (_ : \sum_k sq (a' k) = 0); last first.
    by apply: sum_zero => k _; apply: sum_zero => s _; rewrite a'0; ring.
  rewrite Rmult_0_r Rplus_0_r; apply: eq_risk => i k; rewrite /many_neurons sum_zero ?Rplus_0_r // => s _.
  by rewrite a'0 Rmult_0_l.
apply: not_not_le => worse.
have near_W := near_second (near_second (local_minima_nearby min)).
apply: (interpolating_weights near_W) => -[W' [same spans]]; apply: (spans v) => -[alpha fit]; apply: worse.
have {}min : local_minimum (fun a' => value (a', (b, W'))) a.
  by apply: (local_minimum_first (F := fun u => value u)); apply: same; rewrite !at_zero.
(* Along t alpha the outputs move by t v; the penalty is of second order. *)
set pen := \sum_k sq (alpha k); have pen0 : 0 <= pen by apply: sum_ge0 => k _; exact: sq_ge0.
pose c t : matrix K N := fun k s => a k s + t * alpha k s.
have cont : continuous (S := line) (c : line -> matrix K N) 0.
  apply: continuous_family => k; apply: continuous_family => s.
  exact: derivative_continuous (derivative_affine (a k s) (alpha k s) 0).
have c0 : c 0 = a.
  apply: functional_extensionality => k; apply: functional_extensionality => s.
  by rewrite /c Rmult_0_l Rplus_0_r.
have value_c t : value (c t, (b, W')) = risk l (fun i k => y (group i) k + t * v (group i) k) + lam * (t * t * pen).
  rewrite /augmented_several; congr (_ + _ * _).
    apply: eq_risk => i k; rewrite -(fit (group i) k) /many_neurons -sumZ; congr (_ + _).
    by apply: eq_bigr => s _; rewrite /c a0; ring.
  by rewrite /pen -sumZ; apply: eq_bigr => k _; rewrite /sq -sumZ; apply: eq_bigr => s _; rewrite /c a0; ring.
have [e [e0 low]] : local_minimum (S := line) (fun t => value (c t, (b, W'))) 0.
  by apply: (local_minimum_along (F := fun a' => value (a', (b, W'))) cont); rewrite c0.
apply: Rnot_lt_le => lt.
have moved_F : risk l (fun i k => y (group i) k + v (group i) k) = risk l (fun i => F (group i)).
  by apply: eq_risk => i k; rewrite /v; lra.
set gap := L theta - risk l (fun i => F (group i)); have gap0 : 0 < gap by rewrite /gap; lra.
have d0 : 0 < gap / (lam * pen + 1).
  by apply: Rdiv_lt_0_compat => //; have := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) pen0; lra.
set t := Rmin (Rmin 1 (e / 2)) (gap / (lam * pen + 1) / 2).
have t0 : 0 < t by do 2?apply: Rmin_pos; lra.
have t1 : t <= 1 by apply: Rle_trans (Rmin_l _ _) (Rmin_l _ _).
have te : t <= e / 2 by apply: Rle_trans (Rmin_l _ _) (Rmin_r _ _).
have tg : t <= gap / (lam * pen + 1) / 2 by exact: Rmin_r.
have := low t; rewrite Rminus_0_r Rabs_pos_eq; last by lra.
move=> /(_ ltac:(lra)); rewrite c0 at_zero // value_c.
have := risk_convex y v conv (t := t) ltac:(lra); rewrite moved_F -/(L theta).
have small : t * (lam * pen + 1) < gap.
  have q0 := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) pen0.
  have := Rmult_le_compat_r (lam * pen + 1) _ _ ltac:(lra) tg.
  by rewrite (_ : gap / (lam * pen + 1) / 2 * (lam * pen + 1) = gap / 2); [lra | field; lra].
by have := Rmult_lt_compat_l t _ _ t0 small; have := Rmult_lt_0_compat _ _ t0 t0; rewrite /gap; lra.
Qed.

Theorem several_neurons : (forall i, convex (l i)) -> local_minimum Lt (theta, (a, (b, W))) ->
  [/\ forall k s, a k s = 0, global_minimum L theta & function_infimum l group (L theta)].
Proof.
move=> conv min; have best := optimal_at_fixed_parameters conv (local_minimum_second min).
by split=> //; [exact: several_neurons_vanish min | exact: global_if_optimal].
Qed.

End SeveralNeurons.
