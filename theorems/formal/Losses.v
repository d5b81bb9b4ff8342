(* Common losses satisfy the hypothesis (A1) of the theory: differentiable, convex, with values >= 0.      *)
(*   squared y q       |q - y|^2                                                                          *)
(*   cross_entropy w q   ln (sum_k e^{q_k}) - w . q, softmax cross-entropy with target weights w          *)
(*   logistic y q      ln (1 + e^{-y q}), y a number, q one output                                        *)
(*   cubic_hinge y q   max(0, 1 - y q)^3                                                                  *)
(* The logarithm of the standard library rests on the axiom classic.                                      *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* A function above its tangent planes is convex. *)
Lemma convex_above_tangents (K : finType) (l : vector K -> R) (dl : vector K -> vector K) :
  (forall p q, l q + dot (dl q) (fun k => p k - q k) <= l p) -> convex l.
Proof.
move=> above p q t t01; set r : vector K := fun k => _.
have := Rmult_le_compat_l (1 - t) _ _ ltac:(lra) (above p r); have := Rmult_le_compat_l t _ _ ltac:(lra) (above q r).
have : (1 - t) * dot (dl r) (fun k => p k - r k) + t * dot (dl r) (fun k => q k - r k) = 0.
  by rewrite /dot -!sumZ -sumD; apply: sum_zero => k _; rewrite /r; lra.
by lra.
Qed.

Section SquaredLoss.
Variables (K : finType) (y : vector K).
Definition squared (q : vector K) : R := sq (fun k => q k - y k).
Definition dsquared (q : vector K) : vector K := fun k => 2 * (q k - y k).

Theorem squared_ge0 q : 0 <= squared q.
Proof. exact: sq_ge0. Qed.

Theorem squared_convex : convex squared.
Proof.
move=> p q t t01; rewrite /squared /sq -!sumZ -sumD; apply: sum_le => k _.
have := Rmult_le_pos _ _ (Rmult_le_pos _ _ t01.1 (Rge_le _ _ (Rge_minus _ _ (Rle_ge _ _ t01.2)))) (Rle_0_sqr (p k - q k)).
by rewrite /Rsqr; lra.
Qed.

Theorem squared_gradient q : gradient squared q (dsquared q).
Proof.
move=> e e0; apply/near_vector; exists e; split=> // p close.
have -> : squared p - squared q - dot (dsquared q) (fun k => p k - q k) = sq (fun k => p k - q k).
  by rewrite /squared /sq /dot -!sumB; apply: eq_bigr => k _; rewrite /dsquared; ring.
rewrite Rabs_pos_eq; last exact: sq_ge0.
rewrite /dist /sq -sumZ; apply: sum_le => k _.
have <- : Rabs (p k - q k) * Rabs (p k - q k) = (p k - q k) * (p k - q k).
  by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
by apply: Rmult_le_compat_r; [exact: Rabs_pos | left].
Qed.
End SquaredLoss.

Lemma ln_le x y : 0 < x -> x <= y -> ln x <= ln y.
Proof. by move=> x0 [lt | ->]; [left; exact: ln_increasing | exact: Rle_refl]. Qed.

Section CrossEntropy.
Variables (K : finType) (w : vector K) (k0 : K).
Definition sum_exp (q : vector K) : R := \sum_k exp (q k).
Definition cross_entropy (q : vector K) : R := ln (sum_exp q) + dot (fun k => - w k) q.
Definition dcross_entropy (q : vector K) : vector K := fun k => / sum_exp q * exp (q k) + - w k.

Lemma sum_exp_pos q : 0 < sum_exp q.
Proof.
apply: Rlt_le_trans (exp_pos (q k0)) _.
by apply: (sum_term (P := xpredT) (F := fun k => exp (q k))) => // k _; left; exact: exp_pos.
Qed.

Theorem cross_entropy_gradient q : gradient cross_entropy q (dcross_entropy q).
Proof.
have grad_sum : gradient sum_exp q (fun n => \sum_k exp (q k) * basis k n).
  apply: (gradient_sum xpredT (l := fun k q => exp (q k))) => k.
  exact: gradient_comp (derivable_pt_lim_exp _) (gradient_coordinate k q).
have grad_ln := gradient_comp (derivable_pt_lim_ln _ (sum_exp_pos q)) grad_sum.
have <- : (fun i => / sum_exp q * (\sum_k exp (q k) * basis k i) + - w i) = dcross_entropy q.
  apply: functional_extensionality => n; rewrite /dcross_entropy; congr (_ * _ + _).
  rewrite -(sum_delta n (fun k => exp (q k))); apply: eq_bigr => k _.
  by rewrite /basis eq_sym; case: eqP => _; ring.
have grad := gradientD grad_ln (gradient_linear (fun k => - w k) 0 q).
by move=> e e0; apply: near_mono (grad e e0) => p; rewrite !Rplus_0_r.
Qed.

Lemma cross_entropy_above_tangents p q : cross_entropy q + dot (dcross_entropy q) (fun k => p k - q k) <= cross_entropy p.
Proof.
set d : vector K := fun k => p k - q k; have S0 := sum_exp_pos q.
set m := dot (fun k => / sum_exp q * exp (q k)) d.
have jensen : exp (ln (sum_exp q) + m) <= sum_exp p.
  rewrite exp_plus exp_ln //.
  have each k : exp (q k) * (exp m * (1 + (d k - m))) <= exp (p k).
    have -> : p k = q k + (m + (d k - m)) by rewrite /d; lra.
    rewrite exp_plus (exp_plus m); apply: Rmult_le_compat_l; first by left; exact: exp_pos.
    by apply: Rmult_le_compat_l; [left; exact: exp_pos | exact: exp_ineq1_le].
  apply: Rle_trans (sum_le (P := xpredT) (fun k _ => each k)); apply: Req_le.
  rewrite (eq_bigr (fun k => exp m * (1 - m) * exp (q k) + exp m * sum_exp q * (/ sum_exp q * exp (q k) * d k))).
    by rewrite sumD !sumZ -/(sum_exp q) -/(dot (fun k => / sum_exp q * exp (q k)) d) -/m; ring.
  by move=> k _; field; lra.
have le_ln : ln (sum_exp q) + m <= ln (sum_exp p).
  by rewrite -[X in X <= _]ln_exp; apply: ln_le jensen; exact: exp_pos.
rewrite /cross_entropy /dcross_entropy dotD -/m.
have : dot (fun k => - w k) d = dot (fun k => - w k) p - dot (fun k => - w k) q.
  by rewrite /dot -sumB; apply: eq_bigr => k _; rewrite /d; ring.
by lra.
Qed.

Theorem cross_entropy_convex : convex cross_entropy.
Proof. by apply: (convex_above_tangents (dl := dcross_entropy)) => p q; exact: cross_entropy_above_tangents. Qed.

(* With target weights that are >= 0 and add up to 1. *)
Theorem cross_entropy_ge0 q : (forall k, 0 <= w k) -> \sum_k w k = 1 -> 0 <= cross_entropy q.
Proof.
move=> w0 w1; have le k : q k <= ln (sum_exp q).
  rewrite -{1}(ln_exp (q k)); apply: ln_le; first exact: exp_pos.
  by apply: (sum_term (P := xpredT) (F := fun k => exp (q k))) => // j _; left; exact: exp_pos.
have : \sum_k w k * q k <= \sum_k w k * ln (sum_exp q).
  by apply: sum_le => k _; exact: Rmult_le_compat_l.
rewrite sumZr w1 /cross_entropy (_ : dot (fun k => - w k) q = - \sum_k w k * q k); first by lra.
by rewrite /dot -sumN; apply: eq_bigr => k _; ring.
Qed.
End CrossEntropy.

Section Logistic.
Variable y : R.
Notation scalar := (vector unit_finType).
Definition logistic (q : scalar) : R := ln (1 + exp (- y * q tt)).
Definition dlogistic (q : scalar) : scalar := fun=> / (1 + exp (- y * q tt)) * (exp (- y * q tt) * - y).

Theorem logistic_ge0 q : 0 <= logistic q.
Proof. by rewrite -ln_1; apply: ln_le; have := exp_pos (- y * q tt); lra. Qed.

Theorem logistic_gradient q : gradient logistic q (dlogistic q).
Proof.
have pos : 0 < 1 + exp (- y * q tt) by have := exp_pos (- y * q tt); lra.
have der : derivable_pt_lim (fun u => ln (1 + exp (- y * u))) (q tt) (dlogistic q tt).
  have d_exp := derivative_exp (derivativeZ (- y) (derivative_id (q tt))).
  have d_sum := derivativeD (derivative_const 1 (q tt)) d_exp; rewrite Rplus_0_l Rmult_1_r in d_sum.
  exact: (derivable_pt_lim_comp (fun u => 1 + exp (- y * u)) ln) d_sum (derivable_pt_lim_ln _ pos).
have <- : (fun i => dlogistic q tt * basis tt i) = dlogistic q.
  by apply: functional_extensionality => -[]; rewrite /basis eqxx; ring.
exact: gradient_comp der (gradient_coordinate tt q).
Qed.

Theorem logistic_convex : convex logistic.
Proof.
apply: (convex_above_tangents (dl := dlogistic)) => p q.
rewrite /dot (big_pred1 tt) => [|[]] //.
set u := - y * q tt; set v := - y * p tt; have u0 := exp_pos u; set s := / (1 + exp u) * exp u.
have -> : dlogistic q tt * (p tt - q tt) = s * (v - u) by rewrite /dlogistic /s /u /v; ring.
rewrite /logistic -/u -/v -[X in X <= _]ln_exp; apply: ln_le; first exact: exp_pos.
rewrite exp_plus exp_ln; last by lra.
set m := s * (v - u).
have one : exp m * (1 - m) <= 1.
  have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ (exp_pos m)) (exp_ineq1_le (- m)).
  by rewrite -exp_plus Rplus_opp_r exp_0; lra.
have two : exp u * (exp m * (1 + (v - u - m))) <= exp v.
  have -> : v = u + (m + (v - u - m)) by ring.
  rewrite exp_plus (exp_plus m); apply: Rmult_le_compat_l; first by lra.
  apply: Rmult_le_compat_l; first by left; exact: exp_pos.
  by apply: Rle_trans (exp_ineq1_le _); apply: Req_le; ring.
have : (1 + exp u) * exp m = exp m * (1 - m) + exp u * (exp m * (1 + (v - u - m))).
  by rewrite /m /s; field; lra.
by lra.
Qed.
End Logistic.

Section CubicHinge.
Variable y : R.
Notation scalar := (vector unit_finType).
Definition cube (u : R) : R := Rmax 0 u * Rmax 0 u * Rmax 0 u.
Definition cubic_hinge (q : scalar) : R := cube (1 - y * q tt).
Definition dcubic_hinge (q : scalar) : scalar := fun=> 3 * (Rmax 0 (1 - y * q tt) * Rmax 0 (1 - y * q tt)) * - y.

Lemma maxP u : (u <= 0 /\ Rmax 0 u = 0) \/ (0 <= u /\ Rmax 0 u = u).
Proof.
by case: (Rle_dec u 0) => u0; [left | right]; (split; first lra); [apply: Rmax_left | apply: Rmax_right]; lra.
Qed.

Lemma cube_above_tangents u v : cube u + 3 * (Rmax 0 u * Rmax 0 u) * (v - u) <= cube v.
Proof.
have v_le := Rmax_r 0 v; have b0 := Rmax_l 0 v; rewrite /cube; set b := Rmax 0 v in v_le b0 *.
have bb := Rmult_le_pos _ _ b0 b0; have bbb := Rmult_le_pos _ _ bb b0.
case: (maxP u) => -[u0 ->]; first by lra.
have uu := Rmult_le_pos _ _ u0 u0; have := Rmult_le_compat_l _ _ _ uu v_le.
have := Rmult_le_pos _ _ (Rle_0_sqr (b - u)) (Rplus_le_le_0_compat _ _ b0 (Rplus_le_le_0_compat _ _ u0 u0)).
by rewrite /Rsqr; lra.
Qed.

Lemma cube_below u v : cube v - cube u - 3 * (Rmax 0 u * Rmax 0 u) * (v - u) <=
  (v - u) * (v - u) * (Rmax 0 v + 3 * Rmax 0 u).
Proof.
rewrite /cube; case: (maxP u) => -[u0 ->]; case: (maxP v) => -[v0 ->]; first by lra.
- have := Rmult_le_pos _ _ v0 (Rmult_le_pos _ (v + v - u) (_ : 0 <= - u) _).
  by move=> /(_ ltac:(lra) ltac:(lra)); lra.
- have v1 : 0 <= - v by lra.
  have := Rmult_le_pos _ _ (Rmult_le_pos _ _ u0 u0) u0; have := Rmult_le_pos _ _ (Rmult_le_pos _ _ u0 u0) v1.
  by have := Rmult_le_pos _ _ (Rmult_le_pos _ _ u0 v1) v1; lra.
- by have := Rmult_le_pos _ _ (Rle_0_sqr (v - u)) u0; rewrite /Rsqr; lra.
Qed.

Lemma derivative_cube u : derivable_pt_lim cube u (3 * (Rmax 0 u * Rmax 0 u)).
Proof.
set a := Rmax 0 u; have a0 : 0 <= a by exact: Rmax_l.
apply/derivativeP => e e0; exists (Rmin 1 (e / (4 * a + 1))); split.
  by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
move=> v; set d := Rabs (v - u) => close; have d0 : 0 <= d by exact: Rabs_pos.
have d1 : d <= 1 by have := Rmin_l 1 (e / (4 * a + 1)); lra.
have de : d * (4 * a + 1) <= e.
  have le : d <= e / (4 * a + 1) by have := Rmin_r 1 (e / (4 * a + 1)); lra.
  have := Rmult_le_compat_r (4 * a + 1) _ _ ltac:(lra) le.
  by rewrite (_ : e / (4 * a + 1) * (4 * a + 1) = e) //; field; lra.
have above := cube_above_tangents u v; have below := cube_below u v; rewrite -/a in above below.
have b_le : Rmax 0 v <= a + d.
  have := Rmax_r 0 u; rewrite -/a => ua; apply: Rmax_lub; first by lra.
  by have := Rle_abs (v - u); rewrite -/d; lra.
have dd : (v - u) * (v - u) = d * d by rewrite /d -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
rewrite Rabs_pos_eq; last by lra.
apply: Rle_trans below _; rewrite dd.
have := Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ d0 d0) (_ : Rmax 0 v + 3 * a <= 4 * a + 1).
move=> /(_ ltac:(lra)); have := Rmult_le_compat_l _ _ _ d0 de.
by lra.
Qed.

Theorem cubic_hinge_ge0 q : 0 <= cubic_hinge q.
Proof. by do 2?apply: Rmult_le_pos; exact: Rmax_l. Qed.

Theorem cubic_hinge_gradient q : gradient cubic_hinge q (dcubic_hinge q).
Proof.
have inner : derivable_pt_lim (fun u => 1 - y * u) (q tt) (- y).
  by apply: eq_derivative (derivative_affine 1 (- y) (q tt)) => u; ring.
have der := derivable_pt_lim_comp (fun u => 1 - y * u) cube (q tt) _ _ inner (derivative_cube _).
have <- : (fun i => dcubic_hinge q tt * basis tt i) = dcubic_hinge q.
  by apply: functional_extensionality => -[]; rewrite /basis eqxx; ring.
exact: gradient_comp der (gradient_coordinate tt q).
Qed.

Theorem cubic_hinge_convex : convex cubic_hinge.
Proof.
apply: (convex_above_tangents (dl := dcubic_hinge)) => p q; rewrite /dot (big_pred1 tt) => [|[]] //.
have := cube_above_tangents (1 - y * q tt) (1 - y * p tt); rewrite /cubic_hinge /dcubic_hinge.
by lra.
Qed.
End CubicHinge.
