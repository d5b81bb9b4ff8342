(* Elimination through the perturbable gradient basis (theory, 1.6). theta is held fixed, and (a, b, W)    *)
(* are the coordinates of one vector z: a_k and b_k are the coordinates outer k and bias k, w_kd is       *)
(* inner k d. Two Euler fields reproduce the neurons' outputs, a d/da and d/db; their difference moves no  *)
(* output and scales the penalty by 2, so the penalty vanishes at stationary points. Then the perturbed    *)
(* gradients span all functions of the inputs, and the affine form says that theta is optimal.             *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Gradients.
From Elimination Require Import ExponentialIndependence Interpolation PgbNecessaryCondition.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* Scale redundancy: a direction that moves no output but scales nonnegative penalties psi_i by kappa.     *)
Theorem scale_redundancy (P M K : finType) (phi : M -> vector P -> vector K) (psi : M -> vector P -> R)
    (Q : M -> vector K -> R) (dphi : M -> K -> vector P) (dpsi : M -> vector P) (dQ : M -> vector K)
    (z X : vector P) (kappa : R) :
  (forall i, gradient (Q i) (phi i z) (dQ i)) -> (forall i k, gradient (fun z => phi i z k) z (dphi i k)) ->
  (forall i, gradient (psi i) z (dpsi i)) ->
  (forall i k, dot (dphi i k) X = 0) -> (forall i, dot (dpsi i) X = kappa * psi i z) ->
  kappa <> 0 -> (forall i, 0 <= psi i z) ->
  derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z X t)) + psi i (moved z X t))) 0 0 ->
  forall i, psi i z = 0.
Proof.
move=> grad_Q grad_phi grad_psi still scaled kappa0 psi0 stationary.
have der : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z X t)) + psi i (moved z X t))) 0
    (mean (fun i => dot (dQ i) (fun k => dot (dphi i k) X) + dot (dpsi i) X)).
  apply: derivative_mean => i; apply: derivativeD; last exact: derivative_along.
  apply: (chain_rule (c := fun t => phi i (moved z X t))); first by rewrite moved0.
  by move=> k; exact: (derivative_along (l := fun z => phi i z k)).
have := derivative_unique der stationary; rewrite (eq_mean (G := fun i => kappa * psi i z)) => [|i].
  rewrite meanZ => /Rmult_integral [//|] /mean_eq0 sum0 i.
  exact: (sum_eq0 (P := xpredT) (fun i _ => psi0 i) sum0).
rewrite scaled (_ : dot (dQ i) (fun k => dot (dphi i k) X) = 0); first by ring.
by apply: sum_zero => k _; rewrite still Rmult_0_r.
Qed.

Section EliminationViaPgb.
Variables (M N K D : finType) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (p : N -> vector K) (lam : R).
Definition coordinate : finType := [finType of (K + K) + K * D].
Implicit Types z v : vector coordinate.
Notation outer k := (inl (inl k) : coordinate).
Notation bias k := (inl (inr k) : coordinate).
Notation inner k d := (inr (k, d) : coordinate).

Definition exponent z j k : R := \sum_d X j d * z (inner k d) + z (bias k).
Definition neuron_outputs (i : M) z : vector K :=
  neurons (fun k => z (outer k)) (fun k => z (bias k)) (fun k d => z (inner k d)) (X (group i)).
Definition penalty (i : M) z : vector unit_finType := fun=> lam * \sum_k z (outer k) * z (outer k).
Definition shifted_loss (i : M) (y : vector K) : R := l i (fun k => p (group i) k + y k).
Definition identity_loss (i : M) (y : vector unit_finType) : R := y tt.
Notation F := (objective neuron_outputs penalty shifted_loss identity_loss).

Definition dexponent j k : vector coordinate := fun n => \sum_d X j d * basis (inner k d) n + basis (bias k) n.
Definition doutputs (i : M) z k : vector coordinate := fun n =>
  z (outer k) * (exp (exponent z (group i) k) * dexponent (group i) k n) +
  exp (exponent z (group i) k) * basis (outer k) n.
Definition dpenalty (i : M) z (_ : unit) : vector coordinate := fun n =>
  lam * \sum_k (z (outer k) * basis (outer k) n + z (outer k) * basis (outer k) n).

Lemma neuron_outputsE i z k : neuron_outputs i z k = z (outer k) * exp (exponent z (group i) k).
Proof.
rewrite /neuron_outputs /neurons /exponent; congr (_ * exp (_ + _)).
exact: dotC.
Qed.

Lemma gradient_outputs i z k : gradient (fun z => neuron_outputs i z k) z (doutputs i z k).
Proof.
have grad_exponent : gradient (fun z => exponent z (group i) k) z (dexponent (group i) k).
  apply: gradientD; last exact: gradient_coordinate.
  apply: (gradient_sum xpredT (l := fun d z => X (group i) d * z (inner k d))) => d.
  exact: gradientZ (gradient_coordinate _ _).
have := gradientM (gradient_coordinate (outer k) z) (gradient_comp (derivable_pt_lim_exp _) grad_exponent).
move=> grad e e0; apply: near_mono (grad e e0) => q.
by rewrite !neuron_outputsE.
Qed.

Lemma gradient_penalty i z u : gradient (fun z => penalty i z u) z (dpenalty i z u).
Proof.
apply: gradientZ; apply: (gradient_sum xpredT (l := fun k z => z (outer k) * z (outer k))) => k.
exact: gradientM (gradient_coordinate _ _) (gradient_coordinate _ _).
Qed.

Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).

Lemma convex_shifted i : convex (shifted_loss i).
Proof.
move=> q q' t t01; have := convex_losses i (fun k => p (group i) k + q k) (fun k => p (group i) k + q' k) t01.
by rewrite /shifted_loss; congr (_ <= _); congr (l i _); apply: functional_extensionality => k; lra.
Qed.

Lemma gradient_shifted i q : gradient (shifted_loss i) q (dl i (fun k => p (group i) k + q k)).
Proof. exact: gradient_translate (differentiable_losses _ _). Qed.

(* Stationarity along a d/da - d/db. *)
Lemma outer_weights_vanish z (i0 : M) : local_minimum F z -> forall k, z (outer k) = 0.
Proof.
move=> min; pose u : vector coordinate := fun n =>
  match n with inl (inl k) => z (outer k) | inl (inr k) => - (1) | inr _ => 0 end.
have zero : penalty i0 z tt = 0.
  apply: (@scale_redundancy coordinate M K neuron_outputs (fun i z => penalty i z tt) shifted_loss
    (fun i => doutputs i z) (fun i => dpenalty i z tt) (fun i => dl i (fun k => p (group i) k + neuron_outputs i z k))
    z u 2) => [i | i k | i | i k | i | | i |].
  - exact: gradient_shifted.
  - exact: gradient_outputs.
  - exact: gradient_penalty.
  - rewrite dotD !dotZ dotD dot_sum !dot_basisr (eq_bigr (fun=> 0)) => [|d _]; last by rewrite dotZ dot_basisr /u; ring.
    by rewrite sum_const /u; ring.
  - rewrite dotZ dot_sum (eq_bigr (fun k => 2 * (z (outer k) * z (outer k)))) => [|k _]; last first.
      by rewrite dotD dotZ dot_basisr /u; ring.
    by rewrite sumZ /penalty; ring.
  - by lra.
  - by apply: Rmult_le_pos; [lra | apply: sum_ge0 => k _; exact: Rle_0_sqr].
  - have der : derivable_pt_lim (fun t => F (moved z u t)) 0
        (mean (fun i => dot (dl i (fun k => p (group i) k + neuron_outputs i z k)) (fun k => dot (doutputs i z k) u) +
          dot (dpenalty i z tt) u)).
      apply: derivative_mean => i; apply: derivativeD; last exact: derivative_along (gradient_penalty i z tt).
      apply: (chain_rule (l := shifted_loss i) (c := fun t => neuron_outputs i (moved z u t))).
        by rewrite moved0; exact: gradient_shifted.
      by move=> k; exact: derivative_along (gradient_outputs i z k).
    by rewrite -{2}(derivative_at_minimum der (local_minimum_moved u min)).
move: zero; rewrite /penalty => /Rmult_integral [| sum0 k]; first by lra.
apply: Rsqr_0_uniq; exact: (sum_eq0 (P := xpredT) (F := fun k => z (outer k) * z (outer k))
  (fun k _ => Rle_0_sqr _) sum0).
Qed.

(* The perturbation of w_k by omega. *)
Definition tilt k (omega : vector D) : vector coordinate := fun n =>
  if n is inr (k', d) then if k' == k then omega d else 0 else 0.

Lemma tilt_short k omega : (forall d, Rabs (omega d) <= / (INR #|coordinate| + 1)) -> sq (tilt k omega) <= 1.
Proof.
set r := / _ => small; have n0 := pos_INR #|coordinate|.
have r0 : 0 < r by apply: Rinv_0_lt_compat; lra.
have rn : r * (INR #|coordinate| + 1) = 1 by rewrite /r; field; lra.
have r1 : r <= 1 by have := Rmult_le_pos _ _ (Rlt_le _ _ r0) n0; lra.
apply: (Rle_trans _ (\sum_(n : coordinate) r)); last by rewrite sum_const; lra.
apply: sum_le => n _; have tn : Rabs (tilt k omega n) <= r.
  case: n => [? | [k' d]] /=; last case: eqP => _ //; rewrite ?Rabs_R0; lra.
have <- : Rabs (tilt k omega n) * Rabs (tilt k omega n) = tilt k omega n * tilt k omega n.
  by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
have t0 := Rabs_pos (tilt k omega n).
by have := Rmult_le_compat _ _ _ _ t0 t0 tn tn; have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ r0) r1; lra.
Qed.

Lemma exponent_tilted z eps k k' omega j : exponent (moved z (tilt k omega) eps) j k' =
  if k' == k then dot (fun d => z (inner k d) + eps * omega d) (X j) + z (bias k) else exponent z j k'.
Proof.
rewrite /exponent /moved /= Rmult_0_r Rplus_0_r; case: eqP => [-> | _]; congr (_ + _).
  by apply: eq_bigr => d _; lra.
by apply: eq_bigr => d _; lra.
Qed.

(* With a = 0 such a perturbation moves nothing. *)
Lemma tilt_unmoved z eps k omega : (forall k, z (outer k) = 0) -> sq (tilt k omega) <= 1 ->
  unmoved neuron_outputs penalty z eps (tilt k omega).
Proof.
move=> a0 short; split=> // i; apply: functional_extensionality => k'.
  by rewrite !neuron_outputsE /moved /= a0; ring.
rewrite /penalty; congr (_ * _); apply: eq_bigr => k'' _.
by rewrite /moved /= a0; ring.
Qed.

(* The perturbed gradients d g_k / d a_k span all functions of the distinct inputs. *)
Lemma perturbed_gradients_span z eps k : 0 < eps -> ~ ~ exists omega : N -> vector D,
  (forall s, sq (tilt k (omega s)) <= 1) /\ forall target : N -> R, exists alpha : N -> R,
  forall j, \sum_s alpha s * exp (dot (fun d => z (inner k d) + eps * omega s d) (X j) + z (bias k)) = target j.
Proof.
move=> eps0; set r := / (INR #|coordinate| + 1).
have r0 : 0 < r by apply: Rinv_0_lt_compat; have := pos_INR #|coordinate|; lra.
have := @interpolation N (vector D) (fun=> 0)
  (fun omega j => exp (dot (fun d => z (inner k d) + eps * omega d) (X j) + z (bias k)))
  (fun _ omega => forall d, Rabs (omega d) <= r).
move=> some none; apply: some => [_ c orthogonal j | [omega [small spans]]].
  suff: c j * exp (z (bias k)) = 0 by move=> /Rmult_integral []; have := exp_pos (z (bias k)); lra.
  apply: (exponential_independence distinct_inputs (c := fun j => c j * exp (z (bias k))) (w0 := fun d => z (inner k d))).
  apply/near_vector; exists (eps * r); split; first exact: Rmult_lt_0_compat.
  move=> w close; rewrite -[RHS](orthogonal (fun d => (w d - z (inner k d)) / eps)) => [|d].
    apply: eq_bigr => i _; rewrite (_ : (fun d => _ + _) = w) ?exp_plus; first by ring.
    by apply: functional_extensionality => d; field; lra.
  rewrite /Rdiv Rabs_mult Rabs_inv (Rabs_pos_eq eps); last by lra.
  have := Rmult_le_compat_r (/ eps) _ _ (Rlt_le _ _ (Rinv_0_lt_compat _ eps0)) (Rlt_le _ _ (close d)).
  by rewrite (_ : eps * r * / eps = r); [| field; lra].
by apply: none; exists omega; split=> // s; exact: tilt_short.
Qed.

Theorem elimination_via_pgb z (i0 : M) : local_minimum F z ->
  (forall k, z (outer k) = 0) /\ function_infimum l group (risk l (fun i => p (group i))).
Proof.
move=> min; have a0 := outer_weights_vanish i0 min; split=> //; split=> [G | u]; last exact.
have [eps0 [eps0_pos affine]] := pgb_affine convex_shifted
  (R_ := identity_loss) (dR := fun _ _ => basis tt) (fun i q q' t _ => Rle_refl _) gradient_shifted
  (fun i q => gradient_coordinate tt q) (fun i k => gradient_along_lines (fun z => gradient_outputs i z k))
  (fun i u => gradient_along_lines (fun z => gradient_penalty i z u)) min.
have eps_pos : 0 < eps0 / 2 by lra.
apply: not_not_le => worse.
have choose := @finite_choice K (N -> vector D) (fun=> fun=> 0) _ (fun k => @perturbed_gradients_span z _ k eps_pos).
apply: choose => -[omega spans].
apply: (@finite_choice K (N -> R) (fun=> 0) (fun k alpha => forall j,
  \sum_s alpha s * exp (dot (fun d => z (inner k d) + eps0 / 2 * omega k s d) (X j) + z (bias k)) = G j k - p j k)).
  by move=> k none; apply: none; case: (spans k) => _; exact.
move=> [beta fit]; apply: worse.
pose v (s : K * N) := tilt s.1 (omega s.1 s.2).
pose alpha (s : K * N) : vector coordinate := fun n => beta s.1 s.2 * basis (outer s.1) n.
have := affine (eps0 / 2) ltac:(lra) [finType of K * N] v alpha.
have unmoved_v s : unmoved neuron_outputs penalty z (eps0 / 2) (v s).
  by apply: tilt_unmoved => //; case: (spans s.1).
move=> /(_ unmoved_v).
have outer_moved s k : moved z (v s) (eps0 / 2) (outer k) = 0 by rewrite /moved /= a0; ring.
have -> : F z = risk l (fun i => p (group i)).
  apply: eq_mean => i; rewrite /identity_loss /penalty sum_zero => [|k _]; last by rewrite a0; ring.
  rewrite Rmult_0_r Rplus_0_r; congr (l i _); apply: functional_extensionality => k.
  by rewrite neuron_outputsE a0; lra.
move=> below; apply: Rle_trans below _; apply: Req_le; apply: eq_mean => i.
have no_penalty : penalty i z tt + span dpenalty z (eps0 / 2) v alpha i tt = 0.
  rewrite /penalty /span !sum_zero; [ring | | ] => s _; last by rewrite a0; ring.
  rewrite dotC dotZ dot_sum sum_zero ?Rmult_0_r // => k _.
  by rewrite outer_moved dotD dotZ; ring.
rewrite /identity_loss no_penalty Rplus_0_r; congr (l i _); apply: functional_extensionality => k.
rewrite neuron_outputsE a0 Rmult_0_l Rplus_0_l (_ : span _ _ _ _ _ _ _ = G (group i) k - p (group i) k); first by lra.
rewrite -(fit k (group i)) /span.
rewrite (eq_bigr (fun s : K * N => if s.1 == k then beta s.1 s.2 * exp (exponent (moved z (v s) (eps0 / 2)) (group i) k) else 0)).
  rewrite -(pair_bigA _ (fun k' s => if k' == k then beta k' s * exp (exponent (moved z (v (k', s)) (eps0 / 2)) (group i) k) else 0)) /=.
  rewrite (eq_bigr (fun k' => if k' == k then \sum_s beta k' s * exp (exponent (moved z (v (k', s)) (eps0 / 2)) (group i) k) else 0)).
    rewrite (sum_delta k (fun k' => \sum_s beta k' s * exp (exponent (moved z (v (k', s)) (eps0 / 2)) (group i) k))).
    by apply: eq_bigr => s _; rewrite /v exponent_tilted eqxx.
  by move=> k' _; case: eqP => // _; rewrite sum_zero.
move=> s _; rewrite dotZ dot_basisr /doutputs outer_moved Rmult_0_l Rplus_0_l.
rewrite /basis; case: eqP => [[->] | ne]; first by rewrite eqxx; ring.
by case: eqP ne => [-> // | _ _]; ring.
Qed.

End EliminationViaPgb.
