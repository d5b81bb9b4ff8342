(* The failure mode (theory, 1.7): hold theta fixed. There is a local minimum in (a, b, W) iff all R_j    *)
(* vanish, iff L(theta) = L*. Otherwise there is none, and what makes the augmented loss small runs off    *)
(* to infinity. No compactness is needed: at bounded exponents a -> 0 carries the outputs to the model's. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Vanishing Elimination Landscape.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section FailureMode.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Hypothesis distinct_inputs : distinct X.
Hypothesis positive_penalty : 0 < lam.
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Variable theta : Theta.
Notation Ltheta := (original l X group f theta).
Notation value := (fun u : added K D => augmented l X group f lam (theta, u)).
Notation residuals_vanish_at_theta := (forall j k, residual dl group j (f theta (X j)) k = 0).

Lemma minimal_at_zero a b W : (forall k, a k = 0) -> function_infimum l group Ltheta ->
  global_minimum value (a, (b, W)).
Proof.
move=> a0 best u; apply: minimal_if_optimal => //.
exact: Rlt_le.
Qed.

Theorem failure_mode :
  ((exists u, local_minimum value u) <-> residuals_vanish_at_theta) /\
  (residuals_vanish_at_theta <-> function_infimum l group Ltheta).
Proof.
have to_residuals : (exists u, local_minimum value u) -> residuals_vanish_at_theta.
  by move=> [[a [b W]]]; exact: (residuals_vanish distinct_inputs).
have to_best := optimal_where_residuals_vanish differentiable_losses (theta := theta) convex_losses.
have to_minimum : function_infimum l group Ltheta -> exists u, local_minimum value u.
  move=> best; exists (fun=> 0, (fun=> 0, fun=> fun=> 0)).
  exact/global_is_local/minimal_at_zero.
by split; split=> [H | H]; auto.
Qed.

Corollary no_local_minimum : ~ function_infimum l group Ltheta -> forall u, ~ local_minimum value u.
Proof. by move=> suboptimal u min; apply/suboptimal/failure_mode.2/failure_mode.1; exists u. Qed.

(* The curve (a e^{-t}, b + t) keeps the neurons and lets the penalty go: the infimum of Lt is at most    *)
(* the loss without the penalty, so that lambda |a|^2 <= Lt - inf Lt.                                     *)
Lemma infimum_without_penalty v a b W : infimum value v ->
  v <= risk l (fun i k => f theta (X (group i)) k + neurons a b W (X (group i)) k).
Proof.
move=> [below _]; set A := risk _ _; apply: Rnot_lt_le => lt.
set P := lam * sq a; have P0 : 0 <= P by apply: Rmult_le_pos (sq_ge0 a); lra.
set s := (v - A) / (P + 1); have s0 : 0 < s by apply: Rdiv_lt_0_compat; lra.
have small : exists t, exp (- t) * exp (- t) <= s / 2.
  have [t te] := exp_unbounded (2 / s).
  have e0 := exp_pos t; have e1 : exp (- t) * exp t = 1 by rewrite -exp_plus Rplus_opp_l exp_0.
  exists (t / 2); rewrite -exp_plus (_ : - (t / 2) + - (t / 2) = - t); last by field.
  have := Rmult_le_compat_l (exp (- t)) _ _ (Rlt_le _ _ (exp_pos _)) te; rewrite e1.
  move=> /(Rmult_le_compat_r (s / 2) _ _ ltac:(lra)).
  by rewrite (_ : exp (- t) * (2 / s) * (s / 2) = exp (- t)); [lra | field; lra].
have [t et] := small; have := below (fun k => a k * exp (- t), (fun k => b k + t, W)).
rewrite /= (_ : risk _ _ = A); last by apply: eq_risk => i k; rewrite neurons_along.
rewrite (_ : sq _ = sq a * (exp (- t) * exp (- t))); last first.
  by rewrite /sq -sumZr; apply: eq_bigr => k _; ring.
have := Rmult_le_compat_l P _ _ P0 et.
have : s * (P + 1) = v - A by rewrite /s; field; lra.
by have := Rmult_le_pos P s P0 ltac:(lra); rewrite /P; lra.
Qed.

Theorem penalty_below_gap v a b W : infimum value v -> lam * sq a <= value (a, (b, W)) - v.
Proof. by move=> /(infimum_without_penalty a b W); rewrite /augmented; lra. Qed.

(* Bounded exponents: Lt >= L(theta) - C' max |a_k|, by convexity. *)
Lemma above_at_bounded_exponents C : exists B, 0 < B /\ forall e a b W, 0 <= e -> (forall k, Rabs (a k) <= e) ->
  (forall i k, dot (W k) (X (group i)) + b k <= C) -> Ltheta - B * e <= value (a, (b, W)).
Proof.
set r := fun i k => Rabs (dl i (f theta (X (group i))) k).
set S := mean (fun i => \sum_k r i k) * exp C.
have r0 i k : 0 <= r i k by exact: Rabs_pos.
have S0 : 0 <= S.
  apply: Rmult_le_pos (Rlt_le _ _ (exp_pos _)); apply: Rmult_le_pos; first exact: inv_card_ge0.
  by apply: sum_ge0 => i _; apply: sum_ge0.
exists (S + 1); split; first by lra.
move=> e a b W e0 small bounded.
have : Ltheta - S * e <= risk l (fun i k => f theta (X (group i)) k + neurons a b W (X (group i)) k).
  rewrite (_ : Ltheta - S * e = mean (fun i => l i (f theta (X (group i))) + - (exp C * e) * \sum_k r i k)).
    apply: mean_le; apply: sum_le => i _.
    set q := f theta (X (group i)); set g := neurons a b W (X (group i)).
    have := above_tangent (fun k => q k + g k) (convex_losses i) (differentiable_losses i q).
    apply: Rle_trans; apply: Rplus_le_compat_l.
    rewrite -sumZ; apply: sum_le => k _; rewrite (_ : q k + g k - q k = g k); last by ring.
    have gk : Rabs (g k) <= exp C * e.
      rewrite /g /neurons Rabs_mult (Rabs_pos_eq (exp _)); last by left; exact: exp_pos.
      rewrite Rmult_comm; apply: Rmult_le_compat => //; [by left; exact: exp_pos | exact: Rabs_pos |].
      exact: exp_le.
    have := Rle_abs (- (dl i q k * g k)); rewrite Rabs_Ropp Rabs_mult -/(r i k).
    by have := Rmult_le_compat_l _ _ _ (r0 i k) gk; rewrite /r -/q; lra.
  by rewrite meanD meanZ /S /original /risk; ring.
have := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) (sq_ge0 a).
by rewrite /augmented; lra.
Qed.

(* Near its infimum the augmented loss has a small and some exponent w_k.x_i + b_k large. *)
Theorem exponents_unbounded v : infimum value v -> ~ function_infimum l group Ltheta ->
  forall C, exists e, 0 < e /\ forall a b W, value (a, (b, W)) <= v + e ->
    exists i k, C < dot (W k) (X (group i)) + b k.
Proof.
move=> inf suboptimal C.
have gap : v < Ltheta.
  apply: Rnot_le_lt => le; apply: (no_local_minimum suboptimal (u := (fun=> 0, (fun=> 0, fun=> fun=> 0)))).
  by apply: near_all => u; rewrite augmented_at_zero //; have := inf.1 u; lra.
have [B [B0 above]] := above_at_bounded_exponents C.
set d := (Ltheta - v) / (4 * B); have d0 : 0 < d by apply: Rdiv_lt_0_compat; lra.
have Bd : B * d = (Ltheta - v) / 4 by rewrite /d; field; lra.
exists (Rmin (lam * (d * d)) ((Ltheta - v) / 4)); split.
  by apply: Rmin_pos; [do 2?apply: Rmult_lt_0_compat | lra].
move=> a b W close.
have := Rmin_l (lam * (d * d)) ((Ltheta - v) / 4); have := Rmin_r (lam * (d * d)) ((Ltheta - v) / 4).
move=> min_r min_l.
have penalty_small : value (a, (b, W)) - v <= lam * (d * d) by lra.
have small k : Rabs (a k) <= d.
  apply: Rsqr_incr_0_var; last by lra.
  rewrite -Rsqr_abs /Rsqr; apply: (Rmult_le_reg_l lam) => //.
  apply: (Rle_trans _ (lam * sq a)); first by apply: Rmult_le_compat_l (sq_term a k); lra.
  exact: Rle_trans (penalty_below_gap a b W inf) penalty_small.
have [[[i k] large] | none] := some_or_none
  (fun s : M * K => Rlt_dec C (dot (W s.2) (X (group s.1)) + b s.2)); first by exists i, k.
have : Ltheta - B * d <= value (a, (b, W)); last by lra.
apply: above => //; first by lra.
by move=> i k; apply: Rnot_lt_le; exact: (none (i, k)).
Qed.

(* Along a minimising sequence a -> 0, and max_{i,k} (w_k.x_i + b_k) -> infinity. *)
Corollary minimising_sequences_unbounded v (a b : nat -> vector K) (W : nat -> matrix K D) :
  infimum value v -> ~ function_infimum l group Ltheta -> Un_cv (fun n => value (a n, (b n, W n))) v ->
  (forall k, Un_cv (fun n => a n k) 0) /\
  forall C, exists n0, forall n, (n0 <= n)%coq_nat -> exists i k, C < dot (W n k) (X (group i)) + b n k.
Proof.
move=> inf suboptimal cv; split=> [k e e0 | C].
- have le0 : 0 < lam * (e * e) by do 2?apply: Rmult_lt_0_compat.
  have [n0 H] := cv _ le0; exists n0 => n /H; rewrite /R_dist Rminus_0_r => close.
  apply: Rsqr_incrst_0; [|exact: Rabs_pos | lra]; rewrite -Rsqr_abs /Rsqr.
  apply: (Rmult_lt_reg_l lam) => //.
  apply: (Rle_lt_trans _ (lam * sq (a n))); first by apply: Rmult_le_compat_l (sq_term (a n) k); lra.
  by apply: Rle_lt_trans (penalty_below_gap _ _ _ inf) _; exact: Rle_lt_trans (Rle_abs _) close.
- have [e [e0 H]] := exponents_unbounded inf suboptimal C.
  have [n0 close] := cv e e0; exists n0 => n /close; rewrite /R_dist => near_v.
  have lt : value (a n, (b n, W n)) - v < e by exact: Rle_lt_trans (Rle_abs _) near_v.
  have le : value (a n, (b n, W n)) <= v + e by lra.
  exact: H le.
Qed.

End FailureMode.
