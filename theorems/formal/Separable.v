(* Functions of one variable and sums of them (theory, 0.2): the common losses are such sums.             *)
(*   smooth phi dphi   phi has the derivative dphi and lies above its tangents, and nowhere below 0       *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Losses Language.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition above_tangents (phi dphi : R -> R) : Prop := forall u v, phi u + dphi u * (v - u) <= phi v.
Definition smooth (phi dphi : R -> R) : Prop :=
  [/\ forall u, derivable_pt_lim phi u (dphi u), above_tangents phi dphi & forall u, 0 <= phi u].

Section Separable.
Variables (K : finType) (phi dphi : R -> R) (alpha beta : K -> R).
Definition separable (q : vector K) : R := \sum_k phi (alpha k + beta k * q k).
Definition dseparable (q : vector K) : vector K := fun k => beta k * dphi (alpha k + beta k * q k).

Lemma separable_gradient : (forall u, derivable_pt_lim phi u (dphi u)) ->
  forall q, gradient separable q (dseparable q).
Proof.
move=> der q.
have <- : (fun n => \sum_k dphi (alpha k + beta k * q k) * (0 + beta k * basis k n)) = dseparable q.
  apply: functional_extensionality => n; rewrite /dseparable.
  rewrite -(sum_delta n (fun k => beta k * dphi (alpha k + beta k * q k))); apply: eq_bigr => k _.
  by rewrite /basis eq_sym; case: eqP => _; ring.
apply: (gradient_sum xpredT (l := fun k q => phi (alpha k + beta k * q k))) => k.
apply: (gradient_comp (s := phi) (F := fun q => alpha k + beta k * q k)); first exact: der.
apply: (gradientD (F := fun=> alpha k)); last exact: gradientZ (gradient_coordinate k q).
move=> e e0; apply: near_mono (gradient_linear (fun=> 0) (alpha k) q e0) => p.
by have zero v : dot (fun _ : K => 0) v = 0 by [apply: sum_zero => i _; ring]; rewrite !zero !Rplus_0_l.
Qed.

Lemma separable_convex : above_tangents phi dphi -> convex separable.
Proof.
move=> above; apply: (convex_above_tangents (dl := dseparable)) => p q; rewrite /separable /dot -sumD.
apply: sum_le => k _; have := above (alpha k + beta k * q k) (alpha k + beta k * p k).
by rewrite /dseparable; lra.
Qed.

Lemma separable_ge0 : (forall u, 0 <= phi u) -> forall q, 0 <= separable q.
Proof. by move=> phi0 q; apply: sum_ge0. Qed.
End Separable.

Lemma smooth_square c : 0 <= c -> smooth (fun u => c * u ^ 2) (fun u => 2 * c * u).
Proof.
move=> c0; split=> [u | u v | u].
- have := derivativeZ c (derivativeM (derivative_id u) (derivative_id u)).
  rewrite (_ : c * (1 * u + u * 1) = 2 * c * u); last by ring.
  by apply: eq_derivative => t /=; ring.
- by have := Rmult_le_pos _ _ c0 (Rle_0_sqr (v - u)); rewrite /Rsqr /=; lra.
- by have := Rmult_le_pos _ _ c0 (Rle_0_sqr u); rewrite /Rsqr /=; lra.
Qed.

Section Hinge.
Lemma posP u : (u <= 0 /\ pos u = 0) \/ (0 <= u /\ pos u = u).
Proof. exact: maxP. Qed.

Lemma pos_ge0 u : 0 <= pos u.
Proof. exact: Rmax_l. Qed.

Lemma pos_ge u : u <= pos u.
Proof. exact: Rmax_r. Qed.

(* The powers of pos, from the power p of nonnegative numbers. *)
Lemma hinge_above_tangents p : (0 < p)%nat ->
  (forall a b, 0 <= a -> 0 <= b -> a ^ p.+1 + INR p.+1 * a ^ p * (b - a) <= b ^ p.+1) ->
  above_tangents (fun u => pos u ^ p.+1) (fun u => INR p.+1 * pos u ^ p).
Proof.
move=> p0 power u v; have b0 := pos_ge0 v; have vb := pos_ge v.
case: (posP u) => -[u0 ->]; last first.
  have le := power u (pos v) u0 b0; apply: Rle_trans _ le; apply: Rplus_le_compat_l; apply: Rmult_le_compat_l; last by lra.
  by apply: Rmult_le_pos; [exact: pos_INR | exact: pow_le].
rewrite !pow_i; [| exact/ltP | exact/ltP].
by have := pow_le _ p.+1 b0; lra.
Qed.

Lemma derivative_pos2 u : derivable_pt_lim (fun u => pos u ^ 2) u (2 * pos u).
Proof.
apply/derivativeP => e e0; exists e; split=> // v; lazy beta; set d := v - u => close.
have bound : Rabs (pos v ^ 2 - pos u ^ 2 - 2 * pos u * d) <= Rabs d * Rabs d.
  have -> : Rabs d * Rabs d = d * d by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
  have := Rle_0_sqr (v - u); have := Rle_0_sqr u; have := Rle_0_sqr v; rewrite /Rsqr /d => v2 u2 d2.
  case: (posP u) => -[u0 ->]; case: (posP v) => -[v0 ->] /=; apply: Rabs_le; split; try lra.
  - by have := Rmult_le_pos (- u) v ltac:(lra) v0; lra.
  - by have := Rmult_le_pos u (- v) u0 ltac:(lra); lra.
by apply: Rle_trans bound _; apply: Rmult_le_compat_r; [exact: Rabs_pos | left].
Qed.

Lemma pos3 u : u * pos u ^ 2 = pos u ^ 3.
Proof. by case: (posP u) => -[_ ->]; ring. Qed.

Lemma smooth_hinge_2 : smooth (fun u => pos u ^ 2) (fun u => 2 * pos u).
Proof.
split=> [u | u v | u]; first exact: derivative_pos2.
- have := @hinge_above_tangents 1 isT _ u v; rewrite /= !Rmult_1_r.
  by apply=> a b _ _; have := Rle_0_sqr (b - a); rewrite /Rsqr; lra.
- by have := Rle_0_sqr (pos u); rewrite /Rsqr /=; lra.
Qed.

Lemma smooth_hinge_3 : smooth (fun u => pos u ^ 3) (fun u => 3 * pos u ^ 2).
Proof.
split=> [u | u v | u].
- have := derivativeM (derivative_id u) (derivative_pos2 u).
  rewrite (_ : 1 * pos u ^ 2 + u * (2 * pos u) = 3 * pos u ^ 2); last by case: (posP u) => -[_ ->]; ring.
  by apply: eq_derivative => t; exact: pos3.
- have := @hinge_above_tangents 2 isT _ u v; rewrite (_ : INR 3 = 3); last by rewrite /=; ring.
  apply=> a b a0 b0; have := Rmult_le_pos _ _ (Rle_0_sqr (b - a)) (Rplus_le_le_0_compat _ _ b0 (Rplus_le_le_0_compat _ _ a0 a0)).
  by rewrite /Rsqr /=; lra.
- exact: pow_le (pos_ge0 u).
Qed.

Lemma smooth_hinge_4 : smooth (fun u => pos u ^ 4) (fun u => 4 * pos u ^ 3).
Proof.
split=> [u | u v | u].
- have := derivativeM (derivative_pos2 u) (derivative_pos2 u).
  rewrite (_ : 2 * pos u * pos u ^ 2 + pos u ^ 2 * (2 * pos u) = 4 * pos u ^ 3); last by ring.
  by apply: eq_derivative => t; ring.
- have := @hinge_above_tangents 3 isT _ u v; rewrite (_ : INR 4 = 4); last by rewrite /=; ring.
  apply=> a b a0 b0.
  have q0 : 0 <= b * b + 2 * (a * b) + 3 * (a * a).
    by have := Rmult_le_pos _ _ a0 b0; have := Rle_0_sqr a; have := Rle_0_sqr b; rewrite /Rsqr; lra.
  by have := Rmult_le_pos _ _ (Rle_0_sqr (b - a)) q0; rewrite /Rsqr /=; lra.
- exact: pow_le (pos_ge0 u).
Qed.
End Hinge.

(* ln (1 + e^u), with the derivative e^u / (1 + e^u) = exp (u - ln (1 + e^u)). *)
Section Softplus.
Definition softplus (u : R) : R := ln (1 + exp u).

Lemma one_exp_pos u : 0 < 1 + exp u.
Proof. by have := exp_pos u; lra. Qed.

Lemma exp_softplus u : exp (softplus u) = 1 + exp u.
Proof. exact: exp_ln (one_exp_pos u). Qed.

Lemma dsoftplusE u : exp (u - softplus u) = / (1 + exp u) * exp u.
Proof. by rewrite /Rminus exp_plus exp_Ropp exp_softplus; ring. Qed.

Lemma smooth_softplus : smooth softplus (fun u => exp (u - softplus u)).
Proof.
split=> [u | u v | u].
- rewrite dsoftplusE; have der := derivativeD (derivative_const 1 u) (derivable_pt_lim_exp u).
  have := derivable_pt_lim_comp _ ln u _ _ der (derivable_pt_lim_ln _ (one_exp_pos u)).
  by rewrite Rplus_0_l.
- rewrite dsoftplusE; set s := / _ * _; set m := s * (v - u).
  have s1 : s * (1 + exp u) = exp u by rewrite /s; field; have := exp_pos u; lra.
  have grows x : exp m * (1 + (x - m)) <= exp x.
    have {2}-> : x = m + (x - m) by ring.
    by rewrite exp_plus; apply: Rmult_le_compat_l; [left; exact: exp_pos | exact: exp_ineq1_le].
  have := grows 0; have := grows (v - u); rewrite exp_0 => grow_v grow_0.
  have le : exp (softplus u + m) <= 1 + exp v.
    rewrite exp_plus exp_softplus (_ : exp v = exp u * exp (v - u)); last by rewrite -exp_plus; congr exp; ring.
    have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos u)) grow_v.
    have : exp m * ((1 + exp u) * m) = exp m * (exp u * (v - u)) by rewrite -[X in _ = _ * (X * _)]s1 /m; ring.
    by lra.
  by rewrite -[X in X <= _]ln_exp; apply: ln_le le; exact: exp_pos.
- rewrite /softplus -ln_1; apply: ln_le; first by lra.
  by have := exp_pos u; lra.
Qed.
End Softplus.
