(* Bounds of the exponential function and of the Taylor polynomials of the sine, without the mean value      *)
(* theorem and without arcsin: their proofs in the standard library rest on excluded middle.                *)
(*   sin_taylor N y    the Taylor polynomial of the sine, of degree 2 N + 1                                 *)
(*   arcsine v         some t in [-pi/2, pi/2] with sin t = v, for v in [-1, 1]                             *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* exp h >= 1 + h - e |h| for small h, and then for n h by the inequality of Bernoulli. *)
Lemma bernoulli z h (n : nat) : -1 <= z -> 1 + z <= exp h -> 1 + INR n * z <= exp (INR n * h).
Proof.
move=> z1 le; elim: n => [|n ih]; first by rewrite !Rmult_0_l exp_0; lra.
rewrite S_INR !Rmult_plus_distr_r exp_plus !Rmult_1_l; have n0 := pos_INR n.
have e0 := exp_pos (INR n * h); have h0 := exp_pos h.
have [pos | neg] := Rle_lt_dec 0 (1 + INR n * z).
- have := Rmult_le_compat _ _ _ _ pos (_ : 0 <= 1 + z) ih le.
  by have := Rmult_le_pos _ _ n0 (Rle_0_sqr z); rewrite /Rsqr; lra.
- have z0 : z < 0 by apply: Rnot_le_lt => z0; have := Rmult_le_pos _ _ n0 z0; lra.
  by have := Rmult_lt_0_compat _ _ e0 h0; lra.
Qed.

Lemma exp_almost_above_tangent e x : 0 < e <= 1 -> 1 + x - e * Rabs x <= exp x.
Proof.
move=> [e0 e1]; have [r [r0 H]] := (derivativeP _ _ _).1 (derivable_pt_lim_exp 0) _ e0.
have x0 := Rabs_pos x; set m := Rmin r (1 / 2).
have m0 : 0 < m by apply: Rmin_pos; lra.
have [mr m1] : m <= r /\ m <= 1 / 2 by split; [exact: Rmin_l | exact: Rmin_r].
have [n [nx n0]] := archimed_cor1 (m / (Rabs x + 1)) ltac:(apply: Rdiv_lt_0_compat; lra).
have posn : 0 < INR n by exact: lt_0_INR.
set h := x / INR n; have xn : x = INR n * h by rewrite /h; field; lra.
have hx : Rabs h = Rabs x * / INR n by rewrite /h Rabs_mult (Rabs_pos_eq (/ _)) //; left; exact: Rinv_0_lt_compat.
have hm : Rabs h < m.
  have inv0 := Rinv_0_lt_compat _ posn.
  have := Rmult_lt_compat_r (Rabs x + 1) _ _ ltac:(lra) nx.
  by rewrite (_ : m / (Rabs x + 1) * (Rabs x + 1) = m) ?hx; [lra | field; lra].
have := H h; rewrite Rminus_0_r exp_0 => /(_ ltac:(lra)) close.
have le : 1 + (h - e * Rabs h) <= exp h.
  by have := Rle_abs (- (exp h - 1 - 1 * h)); rewrite Rabs_Ropp; lra.
have h0 := Rabs_pos h.
have z1 : -1 <= h - e * Rabs h.
  have := Rmult_le_compat_r _ _ _ h0 e1; have := Rle_abs (- h); rewrite Rabs_Ropp; lra.
have := bernoulli n z1 le; rewrite -xn.
rewrite (_ : INR n * (h - e * Rabs h) = x - e * Rabs x); first by lra.
by rewrite Rmult_minus_distr_l -xn hx; field; lra.
Qed.

Lemma exp_above_tangent x : 1 + x <= exp x.
Proof.
apply: Rnot_lt_le => lt; have x0 := Rabs_pos x.
have d0 : 0 < (1 + x - exp x) / 2 by lra.
set e := Rmin 1 ((1 + x - exp x) / 2 / (Rabs x + 1)).
have e0 : 0 < e by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
have e1 : e <= 1 by exact: Rmin_l.
have := exp_almost_above_tangent x (conj e0 e1).
have := Rmult_le_compat_r (Rabs x + 1) _ _ ltac:(lra) (Rmin_r 1 ((1 + x - exp x) / 2 / (Rabs x + 1))).
rewrite -/e (_ : _ / (Rabs x + 1) * (Rabs x + 1) = (1 + x - exp x) / 2); last by field; lra.
by lra.
Qed.

Lemma exp_near_tangent y : Rabs (exp y - 1 - y) <= y * y * exp (Rabs y).
Proof.
have above := exp_above_tangent y; have below := exp_above_tangent (- y).
have e0 := exp_pos y; have y0 := Rabs_pos y; have e1 := exp_above_1 y0.
have inv : exp y * exp (- y) = 1 by rewrite -exp_plus Rplus_opp_r exp_0.
have le : exp y - 1 <= y * exp y by have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ e0) below; lra.
rewrite Rabs_pos_eq; last by lra.
have [pos | neg] := Rle_lt_dec 0 y.
- rewrite (Rabs_pos_eq y) //; have := Rmult_le_compat_l _ _ _ pos le; lra.
- have ny : 0 <= - y by lra.
  have := Rmult_le_compat_l (- y) (1 - exp y) (- y) ny ltac:(lra).
  by have := Rmult_le_compat_l (y * y) _ _ (Rle_0_sqr y) e1; lra.
Qed.

Lemma power_below_exp r m : 0 < r -> exists C, 0 < C /\ forall y, 0 <= y -> y ^ m <= C * exp (r * y).
Proof.
elim: m r => [|m ih] r r0.
  exists 1; split=> [|y y0]; first by lra.
  by rewrite /= Rmult_1_l; apply: exp_above_1; apply: Rmult_le_pos; lra.
have half : 0 < r / 2 by lra.
have [C [C0 le]] := ih _ half; exists (2 / r * C); split; first by apply: Rmult_lt_0_compat => //;
  apply: Rdiv_lt_0_compat; lra.
move=> y y0; rewrite (_ : r * y = r / 2 * y + r / 2 * y) ?exp_plus; last by field.
have first : y <= 2 / r * exp (r / 2 * y).
  apply: (Rle_trans _ (2 / r * (r / 2 * y))); first by right; field; lra.
  apply: Rmult_le_compat_l; first by apply: Rlt_le; apply: Rdiv_lt_0_compat; lra.
  by have := exp_above_tangent (r / 2 * y); lra.
have := Rmult_le_compat _ _ _ _ y0 (pow_le y m y0) first (le y y0).
by rewrite /=; lra.
Qed.

Lemma term_below_exp z m : 0 <= z -> z ^ m / INR (fact m) <= exp z.
Proof.
move=> z0; pose a i := / INR (fact i) * z ^ i.
have a0 i : 0 <= a i by apply: Rmult_le_pos; [left; apply: Rinv_0_lt_compat;
  exact: INR_fact_lt_0 | exact: pow_le].
have limit : Un_cv (sum_f_R0 a) (exp z) by exact: (proj2_sig (exist_exp z)).
apply: Rle_trans (sum_incr a m _ limit a0).
rewrite /Rdiv Rmult_comm -/(a m); case: m => [|m] /=; first by right.
by have := cond_pos_sum a m a0; lra.
Qed.

Definition sin_taylor (N : nat) (y : R) : R := y * sum_f_R0 (fun i => sin_n i * Rsqr y ^ i) N.

Lemma sin_term i y : Rabs (y * (sin_n i * Rsqr y ^ i)) <= (/ 2) ^ i.+1 * exp (2 * Rabs y).
Proof.
have y0 := Rabs_pos y; have z0 : 0 <= 2 * Rabs y by lra.
set m := (2 * i + 1)%coq_nat; have f0 := INR_fact_lt_0 m.
have inv0 := Rinv_0_lt_compat _ f0.
have -> : y * (sin_n i * Rsqr y ^ i) = (-1) ^ i * (y ^ m * / INR (fact m)).
  rewrite /sin_n -/m -pow_Rsqr (_ : y ^ m = y ^ (2 * i)%coq_nat * y); first by field; lra.
  by rewrite /m pow_add /= Rmult_1_r.
rewrite Rabs_mult pow_1_abs Rmult_1_l Rabs_mult -RPow_abs (Rabs_pos_eq (/ _)); last by lra.
rewrite (_ : Rabs y ^ m * / INR (fact m) = (/ 2) ^ m * ((2 * Rabs y) ^ m / INR (fact m))); last first.
  rewrite Rpow_mult_distr /Rdiv -!Rmult_assoc -Rpow_mult_distr (_ : / 2 * 2 = 1) ?pow1 ?Rmult_1_l //;
    last by field.
have term := term_below_exp m z0.
have half k : 0 <= (/ 2) ^ k by apply: pow_le; lra.
apply: (Rle_trans _ ((/ 2) ^ m * exp (2 * Rabs y))); first exact: Rmult_le_compat_l.
apply: Rmult_le_compat_r; first by left; exact: exp_pos.
rewrite (_ : m = (i + i.+1)%coq_nat); last by rewrite /m !plusE mul2n addn1 -addnn -addnS.
rewrite pow_add -[X in _ <= X]Rmult_1_l; apply: Rmult_le_compat_r => //.
by have := pow_incr (/ 2) 1 i ltac:(lra); rewrite pow1.
Qed.

Lemma sin_taylor_step N M y : (N <= M)%N ->
  Rabs (sin_taylor M y - sin_taylor N y) <= ((/ 2) ^ N.+1 - (/ 2) ^ M.+1) * exp (2 * Rabs y).
Proof.
elim: M => [|M ih]; first by rewrite leqn0 => /eqP ->; rewrite !Rminus_diag_eq // Rabs_R0; lra.
rewrite leq_eqVlt => /orP [/eqP -> | /ih le]; first by rewrite !Rminus_diag_eq // Rabs_R0; lra.
rewrite (_ : sin_taylor M.+1 y = sin_taylor M y + y * (sin_n M.+1 * Rsqr y ^ M.+1));
  last by rewrite /sin_taylor tech5; ring.
have := Rabs_triang (sin_taylor M y - sin_taylor N y) (y * (sin_n M.+1 * Rsqr y ^ M.+1)).
rewrite (_ : sin_taylor M y - _ + _ = sin_taylor M y + y * (sin_n M.+1 * Rsqr y ^ M.+1) - sin_taylor N y);
  last by ring.
have := sin_term M.+1 y.
by move: le; rewrite (_ : (/ 2) ^ M.+1 = 2 * (/ 2) ^ M.+2); [lra | rewrite /=; field].
Qed.

Lemma sin_taylor_limit y : Un_cv (fun N => sin_taylor N y) (sin y).
Proof.
rewrite /sin; case: (exist_sin _) => a series.
apply: (CV_mult (fun=> y) _ y a) series => e e0.
by exists 0%N => n _; rewrite R_dist_eq.
Qed.

Lemma sin_near_taylor N y : Rabs (sin y - sin_taylor N y) <= (/ 2) ^ N.+1 * exp (2 * Rabs y).
Proof.
apply: Rnot_lt_le => lt; set B := _ * exp _ in lt.
have [M close] := @sin_taylor_limit y _ (Rlt_Rminus _ _ lt).
have := close (maxn M N) (leP (leq_maxl _ _)); rewrite /R_dist => {}close.
have := sin_taylor_step y (leq_maxr M N); have := pow_lt (/ 2) (maxn M N).+1 ltac:(lra).
move=> half step; have := Rmult_lt_0_compat _ _ half (exp_pos (2 * Rabs y)); move: step.
have := Rabs_triang (sin_taylor (maxn M N) y - sin_taylor N y) (- (sin_taylor (maxn M N) y - sin y)).
rewrite Rabs_Ropp (_ : sin_taylor _ y - _ + - _ = sin y - sin_taylor N y) -/B; last by ring.
by rewrite Rmult_minus_distr_r -/B; lra.
Qed.

Lemma inverse_sine v : -1 <= v <= 1 -> {t | - (PI / 2) <= t <= PI / 2 /\ sin t = v}.
Proof.
move=> v1; have pi := PI_RGT_0; pose f t := sin t - v.
have cont : continuity f by apply: continuity_minus; [exact: continuity_sin | exact: continuity_const].
have [||t [t_in root]] := IVT_cor f (- (PI / 2)) (PI / 2) cont; first by lra.
  rewrite /f sin_neg sin_PI2 (_ : (- (1) - v) * (1 - v) = - ((1 + v) * (1 - v))); last by ring.
  by have := Rmult_le_pos (1 + v) (1 - v) ltac:(lra) ltac:(lra); lra.
by exists t; split=> //; move: root; rewrite /f; lra.
Qed.

Definition clamp (v : R) : R := Rmax (-1) (Rmin 1 v).

Lemma clamp_range v : -1 <= clamp v <= 1.
Proof. by split; [exact: Rmax_l | apply: Rmax_lub; [lra | exact: Rmin_l]]. Qed.

Definition arcsine (v : R) : R := proj1_sig (inverse_sine (clamp_range v)).

Lemma arcsine_bound v : - (PI / 2) <= arcsine v <= PI / 2.
Proof. by rewrite /arcsine; case: inverse_sine => t []. Qed.

Lemma sin_arcsine v : -1 <= v <= 1 -> sin (arcsine v) = v.
Proof.
move=> v1; rewrite /arcsine; case: inverse_sine => t [_ /= ->].
by rewrite /clamp Rmin_right ?Rmax_right; lra.
Qed.
