(* Other penalties (theory, 2.10): sum_k rho(a_k), with rho increasing in |t|, and flat at 0 for elimination. *)
(*   penalised l group p h pen (a, z)   the loss of outputs p_j + a_k h_k(X_j; z), and a penalty pen(a)      *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Transformations.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Penalised.
Variables (M N K : finType) (Z : space) (l : M -> vector K -> R) (group : M -> N).
Variables (p : N -> vector K) (h : Z -> N -> vector K).

Definition penalised (pen : vector K -> R) (z : vector K ** Z) : R :=
  risk l (fun i k => p (group i) k + z.1 k * h z.2 (group i) k) + pen z.1.

(* With the penalty flat at a = 0 the minimum has the condition that it has without a penalty. *)
Lemma penalised_residuals_orthogonal (pen : vector K -> R) (r : N -> vector K) a z :
  (forall j, gradient (grouped l group j) (p j) (r j)) -> (forall k, a k = 0) ->
  (forall k, derivable_pt_lim (fun t => pen (moved a (basis k) t)) 0 0) ->
  local_minimum (penalised pen) (a, z) -> near z (fun z' => forall k, \sum_j r j k * h z' j k = 0).
Proof.
move=> grad a0 flat min; have without : local_minimum (penalised pen) (a, z) -> near z (fun z' =>
    penalised pen (a, z') = penalised pen (a, z) -> local_minimum (penalised pen) (a, z')).
  by move=> /local_minima_nearby /near_second.
apply: near_mono (without min) => z' same k.
have {same} /local_minimum_first min' : local_minimum (penalised pen) (a, z').
  apply: same; rewrite /penalised; congr (_ + _); apply: eq_risk => i k' /=.
  by rewrite a0 !Rmult_0_l.
have {}min' := local_minimum_moved (basis k) min'.
pose y j t : vector K := fun k' => p j k' + moved a (basis k) t k' * h z' j k'.
have der : derivable_pt_lim (fun t => penalised pen (moved a (basis k) t, z')) 0
    (/ INR #|M| * (\sum_j r j k * h z' j k) + 0).
  apply: (eq_derivative (f := fun t => / INR #|M| * (\sum_j grouped l group j (y j t)) + pen (moved a (basis k) t))) => [t|].
    by rewrite /penalised /= -(risk_by_group l group (fun j => y j t)).
  apply: derivativeD (flat k); apply: derivativeZ; apply: derivative_sum => j.
  have dy k' : derivable_pt_lim (fun t => y j t k') 0 (basis k k' * h z' j k').
    have := derivativeD (derivative_const (p j k') 0)
      (derivativeM (derivative_moved a (basis k) 0 k') (derivative_const (h z' j k') 0)).
    by rewrite Rmult_0_r Rplus_0_r Rplus_0_l.
  have y0 : y j 0 = p j.
    by apply: functional_extensionality => k'; rewrite /y moved0 a0 Rmult_0_l Rplus_0_r.
  have := chain_rule (c := y j) _ dy; rewrite y0 => /(_ _ _ (grad j)).
  congr derivable_pt_lim; rewrite -(sum_delta k (fun k' => r j k' * h z' j k')).
  by apply: eq_bigr => k' _; rewrite /basis; case: eqP => _; ring.
have := derivative_at_minimum der min'; rewrite Rplus_0_r => /Rmult_integral [] // no_samples.
apply: sum_zero => j _; rewrite (_ : r j k = 0) ?Rmult_0_l //.
apply: gradient_at_minimum (grad j) _; apply: near_all => q.
rewrite /grouped !sum_zero; [exact: Rle_refl | | ] => i; exfalso;
  have := Rinv_0_lt_compat _ (lt_0_INR #|M| _); rewrite no_samples => /(_ ltac:(apply/ltP/card_gt0P; by exists i)); lra.
Qed.

(* A curve that keeps the outputs and shrinks a cannot start at a minimum. *)
Lemma penalised_vanish (rho : R -> R) (c : R -> vector K ** Z) a z :
  (forall s t, s ^ 2 < t ^ 2 -> rho s < rho t) ->
  continuous (S := line) (c : line -> vector K ** Z) 0 -> c 0 = (a, z) ->
  (forall t k, (c t).1 k = a k * exp (- t)) ->
  (forall t j k, (c t).1 k * h (c t).2 j k = a k * h z j k) ->
  local_minimum (penalised (fun a => \sum_k rho (a k))) (a, z) -> forall k, a k = 0.
Proof.
move=> increasing cont c0 shrinks kept; rewrite -c0 => min k.
have [e [e0 low]] := cont _ min; have := low (e / 2); rewrite Rminus_0_r Rabs_pos_eq; last by lra.
move=> /(_ ltac:(lra)); rewrite /penalised c0 /=.
have -> : risk l (fun i k => p (group i) k + (c (e / 2)).1 k * h (c (e / 2)).2 (group i) k) =
    risk l (fun i k => p (group i) k + a k * h z (group i) k) by apply: eq_risk => i k'; rewrite kept.
move=> /Rplus_le_reg_l; rewrite (eq_bigr (fun k => rho ((c (e / 2)).1 k)) (fun k _ => erefl)) => le.
have small : 0 < exp (- (e / 2)) < 1.
  by split; [exact: exp_pos | apply: exp_below_1; lra].
set x := exp (- (e / 2)) in small; have x2 : x * x < 1.
  by have := Rmult_lt_compat_l _ _ _ small.1 small.2; lra.
have shrunk k' : a k' <> 0 -> rho ((c (e / 2)).1 k') < rho (a k').
  move=> ak; apply: increasing; rewrite shrinks -/x /=.
  have a2 : 0 < a k' * a k' by apply: Rsqr_pos_lt.
  by have := Rmult_lt_compat_l _ _ _ a2 x2; lra.
have kept_zero k' : a k' = 0 -> rho ((c (e / 2)).1 k') = rho (a k') by move=> ak; rewrite shrinks ak Rmult_0_l.
have [// | ak] := Req_EM_T (a k) 0; exfalso; move: le; rewrite (bigD1 k) //= [X in _ <= X](bigD1 k) //=.
have rest : \sum_(i | i != k) rho ((c (e / 2)).1 i) <= \sum_(i | i != k) rho (a i).
  by apply: sum_le => i _; have [/kept_zero -> | /shrunk] := Req_EM_T (a i) 0; lra.
exact: Rlt_not_le (Rplus_lt_le_compat _ _ _ _ (shrunk k ak) rest).
Qed.
End Penalised.
