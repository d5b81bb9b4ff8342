(* Invexity (theory, 2.3): elimination needs of the losses that every grouped loss is differentiable and  *)
(* invex, that is, that each of its stationary points is a global minimum; and it needs that much.        *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Vanishing Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition invex (K : finType) (l : vector K -> R) (dl : vector K -> vector K) : Prop :=
  forall q, (forall k, dl q k = 0) -> global_minimum l q.

Theorem elimination_by_invexity (M N K D : finType) (Theta : space) (l : M -> vector K -> R)
    (dgrouped : N -> vector K -> vector K) (X : N -> vector D) (group : M -> N)
    (f : Theta -> vector D -> vector K) (lam : R) (theta : Theta) (a b : vector K) (W : matrix K D) :
  distinct X -> 0 < lam -> (forall j q, gradient (grouped l group j) q (dgrouped j q)) ->
  (forall j, invex (grouped l group j) (dgrouped j)) ->
  local_minimum (augmented l X group f lam) (theta, (a, (b, W))) ->
  [/\ forall k, a k = 0, forall j k, dgrouped j (f theta (X j)) k = 0,
      global_minimum (original l X group f) theta &
      function_infimum l group (original l X group f theta)].
Proof.
move=> distinct_inputs lam0 grad inv min.
have r0 := gradients_vanish distinct_inputs lam0 (fun j => grad j _) (local_minimum_second min).
have best : function_infimum l group (original l X group f theta).
  by apply: (best_by_group (y := fun j => f theta (X j))) => j q; apply: inv (r0 j) q.
split=> //; first exact: vanishing_at_local_minima lam0 min.
exact: global_if_optimal.
Qed.

(* Conversely: if l lies above l(q0) - C |q - q0|^2 near q0, and q1 is better, then the one-sample        *)
(* problem with input 0 and a model that is q0 near theta = 0 and q1 elsewhere keeps its bad minimum.     *)
Section Converse.
Variables (K D : finType) (l : vector K -> R) (q0 q1 : vector K) (C lam : R).
Definition step_model (theta : R) (x : vector D) : vector K := if Rlt_dec theta 1 then q0 else q1.
Notation one_sample := (fun _ : unit => l).
Notation origin := (fun (_ : unit) (_ : D) => 0 : R).
Notation L := (original one_sample origin id (step_model : line -> _)).
Notation Lt := (augmented one_sample origin id (step_model : line -> _) lam).

Theorem invexity_converse : 0 < C -> 0 < lam -> l q1 < l q0 ->
  near q0 (fun q => l q0 - C * sq (fun k => q k - q0 k) <= l q) ->
  exists b : vector K, local_minimum Lt (0 : line, ((fun=> 0) : vector K, (b, (fun=> fun=> 0) : matrix K D))) /\
    L 1 < L 0.
Proof.
move=> C0 lam0 better /near_vector [e [e0 above]].
have risk1 (y : unit -> vector K) : risk one_sample y = l (y tt).
  by rewrite /risk /mean card_unit (big_pred1 tt) => [|[]] //=; field.
have [s sC] := exp_unbounded (C / lam).
pose b0 := - (s / 2) - 1; exists (fun=> b0); split; last first.
  rewrite /original !risk1 /step_model; case: (Rlt_dec 1 1) => [? | ?] /=; first by lra.
  by case: (Rlt_dec 0 1) => [? | ?] //=; lra.
have le_lam : C * exp (- s) <= lam.
  have pos : 0 <= lam * exp (- s) by apply: Rmult_le_pos (Rlt_le _ _ (exp_pos _)); lra.
  have := Rmult_le_compat_r _ _ _ pos sC; rewrite (_ : exp s * (lam * exp (- s)) = lam * (exp s * exp (- s))); last by ring.
  rewrite -exp_plus Rplus_opp_r exp_0 (_ : C / lam * (lam * exp (- s)) = C * exp (- s)); [lra | field; lra].
have curb y : y - b0 < 1 -> C * (exp y * exp y) <= lam.
  rewrite /b0 => yb; have le : exp (y + y) <= exp (- s) by apply: exp_le; lra.
  by rewrite -exp_plus; have := Rmult_le_compat_l C _ _ (Rlt_le _ _ C0) le; lra.
pose d := e * exp (- (b0 + 1)); have d0 : 0 < d by apply: Rmult_lt_0_compat => //; exact: exp_pos.
exists (fun theta => theta < 1), (fun u => (forall k, Rabs (u.1 k) < d) /\ forall k, Rabs (u.2.1 k - b0) < 1).
split; first by exists 1; split=> [|y /=]; [lra | have := Rle_abs (y - 0); lra].
split.
  exists (fun a => forall k, Rabs (a k) < d), (fun z => forall k, Rabs (z.1 k - b0) < 1); split=> /=.
    by apply/near_vector; exists d; split=> // q close k; have := close k; rewrite Rminus_0_r.
  split=> [|a' [b' W'] //].
  exists (fun b => forall k, Rabs (b k - b0) < 1), (fun=> True); split=> /=.
    by apply/near_vector; exists 1; split=> //; lra.
  by split=> //; exact: (@near_all (matrix K D) _ (fun=> True)).
move=> theta [a [b W]] /= theta1 [small close].
rewrite !risk1 /step_model; case: (Rlt_dec 0 1) => [? | ?] /=; last by lra.
case: (Rlt_dec theta 1) => [? | //] /=.
have E k : dot (W k) (fun=> 0) + b k = b k by rewrite /dot sum_zero => [|i _]; lra.
have at0 : (fun k => q0 k + neurons (fun=> 0) (fun=> b0) (fun=> fun=> 0) (fun _ : D => 0) k) = q0.
  by apply: functional_extensionality => k; rewrite /neurons Rmult_0_l Rplus_0_r.
rewrite at0 (_ : sq (fun _ : K => 0) = 0); last by rewrite /sq sum_zero // => k _; ring.
have bk k : b k - b0 < 1 by exact: Rle_lt_trans (Rle_abs _) (close k).
pose y k := q0 k + neurons a b W (fun=> 0) k; have H := above y.
apply: (Rle_trans _ (l q0 - C * sq (fun k => y k - q0 k) + lam * sq a)); last first.
  apply: Rplus_le_compat_r; apply: H => k.
  rewrite /y /neurons E (_ : q0 k + a k * exp (b k) - q0 k = a k * exp (b k)); last by ring.
  rewrite Rabs_mult (Rabs_pos_eq (exp _)); last by left; exact: exp_pos.
  have eb : exp (b k) <= exp (b0 + 1) by apply: exp_le; have := bk k; lra.
  have := Rmult_le_compat_l _ _ _ (Rabs_pos (a k)) eb.
  have := Rmult_lt_compat_r _ _ _ (exp_pos (b0 + 1)) (small k).
  by rewrite /d Rmult_assoc -exp_plus Rplus_opp_l exp_0; lra.
rewrite /sq -!sumZ.
have : \sum_k C * ((y k - q0 k) * (y k - q0 k)) <= \sum_k lam * (a k * a k).
  apply: sum_le => k _; rewrite /y /neurons E.
  have := Rmult_le_compat_r _ _ _ (Rle_0_sqr (a k)) (curb _ (bk k)); rewrite /Rsqr; lra.
by lra.
Qed.
End Converse.
