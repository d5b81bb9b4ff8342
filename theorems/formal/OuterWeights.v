(* Neurons a_k h_k(X_j; z) with outer weights a_k, inner parameters z in any space, and the penalty        *)
(* lambda |a|^2: what the exponential neurons, the shared neuron and the eliminators have in common.       *)
(*   grouped l group j q                      Lam_j(q), the losses of the samples at input X_j, added up  *)
(*   outer_objective l group p h lam (a, z)   their augmented loss, where the model has the outputs p_j    *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition grouped (M N K : finType) (l : M -> vector K -> R) (group : M -> N) (j : N) (q : vector K) : R :=
  \sum_(i | group i == j) l i q.

Section Groups.
Variables (M N K : finType) (l : M -> vector K -> R) (group : M -> N).

Lemma risk_by_group (y : N -> vector K) :
  risk l (fun i => y (group i)) = / INR #|M| * \sum_j grouped l group j (y j).
Proof.
rewrite /risk /mean (sum_by_group group); congr (_ * _).
by apply: eq_bigr => j _; apply: eq_bigr => i /eqP ->.
Qed.

Lemma eq_risk (y z : M -> vector K) : (forall i k, y i k = z i k) -> risk l y = risk l z.
Proof.
by move=> yz; apply: eq_mean => i; congr (l i _); apply: functional_extensionality => k.
Qed.

(* Outputs at which every grouped loss is minimal reach the infimum over all functions of the inputs. *)
Lemma best_by_group (y : N -> vector K) : (forall j q, grouped l group j (y j) <= grouped l group j q) ->
  function_infimum l group (risk l (fun i => y (group i))).
Proof.
move=> best; split=> [F | u]; last exact.
rewrite !risk_by_group; apply: Rmult_le_compat_l; first exact: inv_card_ge0.
by apply: sum_le => j _; exact: best.
Qed.

Lemma grouped_convex j : (forall i, convex (l i)) -> convex (grouped l group j).
Proof.
move=> conv p q t t01; rewrite /grouped -!sumZ -sumD.
by apply: sum_le => i _; exact: conv.
Qed.

Lemma grouped_gradient (dl : M -> vector K -> vector K) j q :
  (forall i q, gradient (l i) q (dl i q)) -> gradient (grouped l group j) q (residual dl group j q).
Proof. by move=> grad; exact: gradient_sum. Qed.

Lemma stationary_convex (L : vector K -> R) q g :
  convex L -> gradient L q g -> (forall k, g k = 0) -> forall p, L q <= L p.
Proof.
move=> conv grad g0 p; have := above_tangent p conv grad.
by rewrite /dot sum_zero => [|k _]; rewrite ?g0; lra.
Qed.

End Groups.

Section OuterWeights.
Variables (M N K : finType) (Z : space) (l : M -> vector K -> R) (group : M -> N).
Variables (p : N -> vector K) (h : Z -> N -> vector K) (lam : R).

Definition outer_objective (z : vector K ** Z) : R :=
  risk l (fun i k => p (group i) k + z.1 k * h z.2 (group i) k) + lam * sq z.1.

Lemma outer_at_zero a z : (forall k, a k = 0) ->
  outer_objective (a, z) = risk l (fun i => p (group i)).
Proof.
move=> a0; rewrite /outer_objective /= (_ : sq a = 0).
  by rewrite Rmult_0_r Rplus_0_r; apply: eq_risk => i k; rewrite a0; lra.
by apply: sum_zero => k _; rewrite a0; lra.
Qed.

(* A curve that keeps the outputs moves the penalty alone, so at a local minimum its derivative vanishes. *)
Lemma penalty_stationary (c : R -> vector K ** Z) d : 0 < lam -> continuous (S := line) (c : line -> vector K ** Z) 0 ->
  near (0 : line) (fun t => forall j k, (c t).1 k * h (c t).2 j k = (c 0).1 k * h (c 0).2 j k) ->
  derivable_pt_lim (fun t => sq (c t).1) 0 d -> local_minimum outer_objective (c 0) -> d = 0.
Proof.
move=> lam0 cont same der min; apply: (derivative_at_minimum der).
apply: near_mono (near_and same (cont _ min)) => t [kept].
rewrite /outer_objective; set risk0 := risk l (fun i k => p (group i) k + (c 0).1 k * h (c 0).2 (group i) k).
have -> : risk l (fun i k => p (group i) k + (c t).1 k * h (c t).2 (group i) k) = risk0.
  by apply: eq_risk => i k; rewrite kept.
by move=> /Rplus_le_reg_l /(Rmult_le_reg_l _ _ _ lam0).
Qed.

(* Where a = 0 the inner parameters move nothing, so every point near by is a local minimum, too, and    *)
(* there the derivative in each a_k vanishes (theory, 1.3).                                              *)
Lemma residuals_orthogonal (r : N -> vector K) a z :
  (forall j, gradient (grouped l group j) (p j) (r j)) -> (forall k, a k = 0) ->
  local_minimum outer_objective (a, z) -> near z (fun z' => forall k, \sum_j r j k * h z' j k = 0).
Proof.
move=> grad a0 /local_minima_nearby /near_second; apply: near_mono => z'.
rewrite !outer_at_zero // => /(_ erefl) /local_minimum_first min k.
have {}min : local_minimum (S := line) (fun t => outer_objective (moved a (basis k) t, z')) 0.
  exact: (local_minimum_moved (F := fun a => outer_objective (a, z'))).
pose y j t : vector K := fun k' => p j k' + moved a (basis k) t k' * h z' j k'.
have der : derivable_pt_lim (fun t => outer_objective (moved a (basis k) t, z')) 0
    (/ INR #|M| * (\sum_j r j k * h z' j k) + lam * (2 * dot a (basis k))).
  apply: (eq_derivative (f := fun t => / INR #|M| * (\sum_j grouped l group j (y j t)) +
      lam * sq (moved a (basis k) t))) => [t|].
    by rewrite /outer_objective /= -(risk_by_group l group (fun j => y j t)).
  apply: derivativeD; last first.
    by have := derivativeZ lam (derivative_sq (derivative_moved a (basis k) 0)); rewrite moved0.
  apply: derivativeZ; apply: derivative_sum => j.
  have dy k' : derivable_pt_lim (fun t => y j t k') 0 (basis k k' * h z' j k').
    have := derivativeD (derivative_const (p j k') 0)
      (derivativeM (derivative_moved a (basis k) 0 k') (derivative_const (h z' j k') 0)).
    by rewrite Rmult_0_r Rplus_0_r Rplus_0_l.
  have y0 : y j 0 = p j.
    by apply: functional_extensionality => k'; rewrite /y moved0 a0 Rmult_0_l Rplus_0_r.
  have := chain_rule (c := y j) _ dy; rewrite y0 => /(_ _ _ (grad j)).
  congr derivable_pt_lim; rewrite -(sum_delta k (fun k' => r j k' * h z' j k')).
  by apply: eq_bigr => k' _; rewrite /basis; case: eqP => _; ring.
have := derivative_at_minimum der min.
rewrite dot_basis a0 !Rmult_0_r Rplus_0_r => /Rmult_integral [] // no_samples.
apply: sum_zero => j _; rewrite (_ : r j k = 0) ?Rmult_0_l //.
apply: gradient_at_minimum (grad j) _; apply: near_all => q.
rewrite /grouped !sum_zero; [exact: Rle_refl | | ] => i; exfalso;
  have := Rinv_0_lt_compat _ (lt_0_INR #|M| _); rewrite no_samples => /(_ ltac:(apply/ltP/card_gt0P; by exists i)); lra.
Qed.
End OuterWeights.
