(* Bounded continuous functions of vectors are approximated, one coordinate at a time, by polynomials of     *)
(* Bernstein in a slow wave along that coordinate: uniformly on a box, and with bounded values elsewhere.    *)
(*   bounded phi       phi is continuous and bounded                                                        *)
(*   wave c q x        sin (c x_q)                                                                          *)
(*   norm x            the sum of the |x_q|                                                                 *)
(*   smoothed m q c n  the polynomial of degree n in the wave along q that stands for m                     *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Continuity ElementaryFunctions.
From Elimination Require Import Language Compactness Bernstein.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma inv_continuous (y : R) : y <> 0 -> continuous (S := line) (T := line) Rinv y.
Proof.
move=> y0; have := derivable_pt_lim_div _ _ _ _ _ (derivative_const 1 y) (derivative_id y) y0.
move=> /derivative_continuous; congr continuous; apply: functional_extensionality => x.
by rewrite /div_fct /Rdiv Rmult_1_l.
Qed.

Lemma sin_continuous (y : R) : continuous (S := line) (T := line) sin y.
Proof. exact: derivative_continuous (derivable_pt_lim_sin y). Qed.

Lemma abs_continuous (y : R) : continuous (S := line) (T := line) Rabs y.
Proof.
move=> P [e [e0 near_P]]; exists e; split=> // z near_z; apply: near_P.
exact: Rle_lt_trans (Rabs_triang_inv2 z y) near_z.
Qed.

Lemma abs_square (y : R) : Rabs y * Rabs y = y * y.
Proof. by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr. Qed.

Section Waves.
Variable D : finType.
Implicit Types (m phi psi : vector D -> R) (x : vector D).
Notation extended := (vector [finType of option D]).

Definition norm x : R := \sum_q Rabs (x q).

Lemma norm_ge0 x : 0 <= norm x. Proof. by apply: sum_ge0 => q _; exact: Rabs_pos. Qed.

Lemma coordinate_le_norm x q : Rabs (x q) <= norm x.
Proof. by apply: (sum_term (P := xpredT) (F := fun q => Rabs (x q))) => // *; exact: Rabs_pos. Qed.

Definition bounded (phi : vector D -> R) : Prop :=
  (forall x, continuous (T := line) phi x) /\ exists B, forall x, Rabs (phi x) <= B.

Lemma boundedD phi psi c : bounded phi -> bounded psi -> bounded (fun x => phi x + c * psi x).
Proof.
move=> [cont [B le]] [cont' [B' le']]; split=> [x|].
  by apply: continuousD => //; apply: continuousM => //; exact: continuous_const.
exists (B + Rabs c * B') => x; have := Rabs_triang (phi x) (c * psi x); rewrite Rabs_mult.
by have := Rmult_le_compat_l _ _ _ (Rabs_pos c) (le' x); have := le x; lra.
Qed.

Lemma boundedM phi psi : bounded phi -> bounded psi -> bounded (fun x => phi x * psi x).
Proof.
move=> [cont [B le]] [cont' [B' le']]; split=> [x|]; first exact: continuousM.
by exists (B * B') => x; rewrite Rabs_mult; apply: Rmult_le_compat => //; exact: Rabs_pos.
Qed.

Lemma bounded_set m q t : bounded m -> bounded (fun x => m (set x q t)).
Proof.
move=> [cont [B le]]; split=> [x|]; last by exists B.
apply: (continuous_comp (c := fun x : vector D => set x q t : vector D)); last exact: cont.
by apply: continuous_family => i; rewrite /set; case: (i == q);
  [exact: continuous_const | exact: continuous_member].
Qed.

Definition wave c q (x : vector D) : R := sin (c * x q).

Lemma wave_continuous c q x : continuous (T := line) (wave c q) x.
Proof.
apply: (continuous_comp (d := sin : line -> line)); last exact: sin_continuous.
by apply: continuousM; [exact: continuous_const | exact: continuous_member].
Qed.

Lemma bounded_wave c q : bounded (wave c q).
Proof.
by split=> [x|]; [exact: wave_continuous | exists 1 => x; apply: Rabs_le; exact: SIN_bound].
Qed.

(* A coordinate that moves along the wave by little moves a continuous function by little, on a box. *)
Lemma uniform (m : vector D -> R) q eta L c : (forall x, continuous (T := line) m x) -> 0 < eta -> 0 < c ->
  c * L <= PI / 2 ->
  exists k : nat, forall x t, (forall q', Rabs (x q') <= L) -> Rabs (c * t) <= PI / 2 ->
  (sin (c * t) - sin (c * x q)) ^ 2 <= / (INR k + 1) -> Rabs (m (set x q t) - m x) <= eta.
Proof.
move=> cont eta0 c0 cL; have pi := PI_RGT_0.
pose here (z : extended) : vector D := fun q => z (Some q).
pose moves z := m (set (here z) q (z None)) - m (here z).
pose gap (z : extended) := sin (c * z None) - sin (c * z (Some q)).
pose inside (z : extended) := (forall q', Rabs (z (Some q')) <= L) /\ Rabs (c * z None) <= PI / 2.
pose P (k : nat) := forall z, inside z -> gap z ^ 2 <= / (INR k + 1) -> Rabs (moves z) <= eta.
have stable (n : nat) : ~ ~ P n -> P n.
  by move=> not_not z z_in near_z; apply: stable_le => no; apply: not_not => /(_ z z_in near_z).
case: (somewhere_or_nowhere stable) => [[n Pn] | never].
  exists n => x t x_in t_in near_t.
  exact: (Pn (fun o => if o is Some q then x q else t)).
have cont_here (z : extended) : continuous (fun z : extended => here z : vector D) z.
  by apply: continuous_family => i; exact: continuous_member.
have cont_moves z : continuous (T := line) moves z.
  apply: (continuousD (f := fun z => m (set (here z) q (z None))) (g := fun z => - m (here z))).
    apply: (continuous_comp (c := fun z : extended => set (here z) q (z None) : vector D)); last exact: cont.
    by apply: continuous_family => i; rewrite /set; case: (i == q); exact: continuous_member.
  rewrite (_ : (fun z => - m (here z)) = (fun z => -1 * m (here z)));
    last by apply: functional_extensionality => y; ring.
  apply: continuousM; first exact: continuous_const.
  by apply: (continuous_comp (c := fun z : extended => here z : vector D)) => //; exact: cont.
have cont_angle o (z : extended) : continuous (T := line) (fun z : extended => c * z o) z.
  by apply: continuousM; [exact: continuous_const | exact: continuous_member].
have cont_sin o (z : extended) : continuous (T := line) (fun z : extended => sin (c * z o)) z.
  by apply: (continuous_comp (d := sin : line -> line)); [exact: cont_angle | exact: sin_continuous].
have cont_gap z : continuous (T := line) gap z.
  apply: (continuousD (f := fun z => sin (c * z None)) (g := fun z => - sin (c * z (Some q))));
    first exact: cont_sin.
  rewrite (_ : (fun z => - sin (c * z (Some q))) = (fun z : extended => -1 * sin (c * z (Some q)))).
    by apply: continuousM; [exact: continuous_const | exact: cont_sin].
  by apply: functional_extensionality => y; ring.
have [| | | z near_z] := @cluster_point [finType of option D] (fun e z => inside z /\ gap z ^ 2 <= e /\
  eta < Rabs (moves z)) (Rabs L + PI / 2 / c).
- by move=> d e z [d0 de] [z_in [gap_z large]]; do 2!split=> //; lra.
- have pc : 0 < PI / 2 / c by apply: Rdiv_lt_0_compat; lra.
  move=> e z [q'|] [[box angle] _]; first by have := box q'; have := Rle_abs L; lra.
  have := Rabs_pos L; move: angle; rewrite Rabs_mult (Rabs_pos_eq c) => [angle|]; last by lra.
  have := Rmult_le_compat_l (/ c) _ _ (Rlt_le _ _ (Rinv_0_lt_compat _ c0)) angle.
  by rewrite -Rmult_assoc Rinv_l ?Rmult_1_l; [rewrite /Rdiv; lra | lra].
- move=> e e0 none; have [n [ne n0]] := archimed_cor1 e e0.
  apply: (never n) => z z_in near_z; apply: Rnot_lt_le => large; apply: (none z); do 2!split=> //.
  have posn : 0 < INR n by exact: lt_0_INR.
  by have := Rinv_le_contravar (INR n) (INR n + 1) posn ltac:(lra); lra.
have angle_z o : o = None \/ o = Some q -> Rabs (c * z o) <= PI / 2.
  move=> oo; apply: Rnot_lt_le => lt; have gap0 : 0 < Rabs (c * z o) - PI / 2 by lra.
  apply: (near_z _ 1 (near_value (@cont_angle o z) gap0) Rlt_0_1) => y [[box angle] _] close_y.
  have : Rabs (c * y o) <= PI / 2.
    case: oo => -> //; rewrite Rabs_mult (Rabs_pos_eq c); last by lra.
    by have := Rmult_le_compat_l c _ _ (Rlt_le _ _ c0) (box q); lra.
  have := Rabs_triang (c * y o) (- (c * y o - c * z o)); rewrite Rabs_Ropp.
  by rewrite (_ : c * y o + - _ = c * z o); [lra | ring].
have gap_z : gap z = 0.
  have [// | ne] := Req_EM_T (gap z) 0; have abs0 := Rabs_pos_lt _ ne.
  have half : 0 < Rabs (gap z) / 2 by lra.
  case: (near_z _ (Rabs (gap z) / 2 * (Rabs (gap z) / 2)) (near_value (@cont_gap z) half)).
    exact: Rmult_lt_0_compat.
  move=> y [_ [small _]] close_y.
  have : Rabs (gap z) / 2 < Rabs (gap y).
    have := Rabs_triang (gap y) (- (gap y - gap z)); rewrite Rabs_Ropp.
    by rewrite (_ : gap y + - _ = gap z); [lra | ring].
  move=> big; have := Rmult_le_0_lt_compat _ _ _ _ (Rlt_le _ _ half) (Rlt_le _ _ half) big big.
  by rewrite abs_square; move: small; rewrite /=; lra.
have same : z None = z (Some q).
  have angle o : o = None \/ o = Some q -> - (PI / 2) <= c * z o <= PI / 2.
    move=> /angle_z; have := Rle_abs (c * z o); have := Rle_abs (- (c * z o)); rewrite Rabs_Ropp; lra.
  apply: (Rmult_eq_reg_l c); last by lra.
  by apply: sin_inj; [exact: angle (or_introl erefl) | exact: angle (or_intror erefl) | move: gap_z;
    rewrite /gap; lra].
case: (near_z _ 1 (near_value (@cont_moves z) eta0) Rlt_0_1) => y [_ [_ large]] close_y.
have zero : moves z = 0 by rewrite /moves same (set_id (here z) q) Rminus_diag_eq.
by move: close_y; rewrite zero Rminus_0_r; lra.
Qed.

(* Bernstein's polynomials in the wave along one coordinate, with nodes where the wave is 2 j / n - 1. *)
Definition node c n j : R := arcsine (2 * (INR j / INR n) - 1) / c.
Definition smoothed (m : vector D -> R) q c n x : R :=
  binomial (1 / 2 + 1 / 2 * wave c q x) n (fun j => m (set x q (node c n j))).

Lemma level_range c q x : 0 <= 1 / 2 + 1 / 2 * wave c q x <= 1.
Proof. by have := SIN_bound (c * x q); rewrite -/(wave c q x); lra. Qed.

Lemma node_wave c n j : 0 < c -> (0 < n)%N -> (j <= n)%N -> sin (c * node c n j) = 2 * (INR j / INR n) - 1.
Proof.
move=> c0 n0 jn; rewrite /node (_ : c * (arcsine _ / c) = arcsine (2 * (INR j / INR n) - 1)); last by field; lra.
have posn : 0 < INR n by apply/lt_0_INR/ltP.
have j0 := pos_INR j; have le : INR j <= INR n by apply/le_INR/leP.
have q0 : 0 <= INR j / INR n by apply: Rle_mult_inv_pos.
apply: sin_arcsine; suff : INR j / INR n <= 1 by lra.
by apply: (Rmult_le_reg_r (INR n)) => //; rewrite /Rdiv Rmult_assoc Rinv_l; lra.
Qed.

Lemma node_angle c n j : 0 < c -> Rabs (c * node c n j) <= PI / 2.
Proof.
move=> c0; rewrite /node (_ : c * (arcsine _ / c) = arcsine (2 * (INR j / INR n) - 1)); last by field; lra.
exact/Rabs_le/arcsine_bound.
Qed.

Lemma smoothed_near rho m q eta : 0 < rho -> bounded m -> 0 < eta -> exists c n, 0 < c <= rho / 2 /\
  forall x, Rabs (m x - smoothed m q c n x) <= eta * exp (rho * norm x).
Proof.
move=> rho0 [cont [B le]] eta0.
have B0 : 0 <= B by apply: Rle_trans (le (fun=> 0)); exact: Rabs_pos.
have [t far] := exp_unbounded (2 * B / eta); set L := Rabs t / rho + 1.
have L1 : 1 <= L by rewrite /L; have : 0 <= Rabs t / rho by [apply: Rle_mult_inv_pos => //; exact: Rabs_pos]; lra.
have far_L : 2 * B <= eta * exp (rho * L).
  rewrite (_ : 2 * B = eta * (2 * B / eta)); last by field; lra.
  apply: Rmult_le_compat_l; first by lra.
  apply: Rle_trans far _; apply: exp_le; apply: Rle_trans (Rle_abs t) _.
  by rewrite /L (_ : rho * (Rabs t / rho + 1) = Rabs t + rho); [lra | field; lra].
have pi := PI_RGT_0; pose c := Rmin (rho / 2) (PI / 2 / L).
have c0 : 0 < c by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
have [c1 c2] : c <= rho / 2 /\ c <= PI / 2 / L by split; [exact: Rmin_l | exact: Rmin_r].
have cL : c * L <= PI / 2.
  have := Rmult_le_compat_r L _ _ ltac:(lra) c2; rewrite (_ : PI / 2 / L * L = PI / 2) //.
  by field; lra.
have [k near_k] := @uniform m q _ L c cont (Rdiv_lt_0_compat _ 2 eta0 ltac:(lra)) c0 cL.
have k0 := pos_INR k; set K := INR k + 1 in near_k.
have K0 : 0 < K by rewrite /K; lra.
have BK0 := Rmult_le_pos _ _ B0 (Rlt_le _ _ K0).
have [n large] := natural_above (16 * (B * K) / eta + 1).
have posn : 0 < INR n.
  by have : 0 <= 16 * (B * K) / eta by [apply: Rle_mult_inv_pos; lra]; lra.
have n0 : (0 < n)%N by apply/ltP/INR_lt.
exists c, n; split=> // x; have far_B j : Rabs (m (set x q (node c n j)) - m x) <= 2 * B.
  have := Rabs_triang (m (set x q (node c n j))) (- m x); rewrite Rabs_Ropp.
  by have := le x; have := le (set x q (node c n j)); rewrite /Rminus; lra.
rewrite Rabs_minus_sym; apply: Rle_trans (binomial_distance _ _ _ (level_range c q x)) _.
set y := 1 / 2 + _; have y01 : 0 <= y <= 1 by exact: level_range.
have [inside | outside] := Rle_lt_dec (norm x) L; last first.
  apply: (Rle_trans _ (2 * B)).
    by rewrite -[X in _ <= X](binomial_const y n); apply: binomial_le => // j _.
  apply: Rle_trans far_L _; apply: Rmult_le_compat_l; first by lra.
  by apply: exp_le; apply: Rmult_le_compat_l; lra.
have box q' : Rabs (x q') <= L by have := coordinate_le_norm x q'; lra.
pose weight := 8 * (B * K) / INR n / INR n.
apply: (Rle_trans _ (binomial y n (fun j => eta / 2 + weight * (INR j - INR n * y) ^ 2))).
  apply: binomial_le => // j jn; cbv beta; pose d := (INR j - INR n * y) / INR n.
  have w0 : 0 <= 8 * (B * K) by lra.
  have wd : weight * (INR j - INR n * y) ^ 2 = 8 * (B * K) * d ^ 2 by rewrite /weight /d; field; lra.
  have gap : sin (c * node c n j) - sin (c * x q) = 2 * d.
    by rewrite node_wave // -/(wave c q x) /d /y; field; lra.
  have [small | big] := Rle_lt_dec ((2 * d) ^ 2) (/ K).
    have := near_k x (node c n j) box (node_angle n j c0); rewrite gap => /(_ small) le_half.
    apply: Rle_trans le_half _; rewrite wd -{1}(Rplus_0_r (eta / 2)); apply: Rplus_le_compat_l.
    exact: Rmult_le_pos w0 (pow2_ge_0 d).
  rewrite wd; apply: Rle_trans (far_B j) _.
  have := Rmult_lt_compat_l K _ _ K0 big; rewrite Rinv_r; last by lra.
  move=> one; have := Rmult_le_compat_l (2 * B) _ _ ltac:(lra) (Rlt_le _ _ one).
  rewrite (_ : 2 * B * (K * (2 * d) ^ 2) = 8 * (B * K) * d ^ 2); [lra | ring].
rewrite (binomial_linear y n (fun=> eta / 2)) binomial_const binomial_square (Rminus_diag_eq (INR n * y) _ erefl).
rewrite (_ : 0 ^ 2 = 0) ?Rplus_0_r; last by ring.
rewrite (_ : weight * (INR n * (y * (1 - y))) = 8 * (B * K) / INR n * (y * (1 - y))); last by rewrite /weight;
  field; lra.
have yy : y * (1 - y) <= 1 by have := Rmult_le_compat y 1 (1 - y) 1; lra.
have bn0 : 0 <= 8 * (B * K) / INR n by apply: Rle_mult_inv_pos; lra.
have := Rmult_le_compat_l _ _ _ bn0 yy.
have bn : 8 * (B * K) / INR n <= eta / 2.
  apply: (Rmult_le_reg_r (INR n)) => //; rewrite (_ : 8 * (B * K) / INR n * INR n = 8 * (B * K));
    last by field; lra.
  have := Rmult_lt_compat_l eta _ _ eta0 large.
  by rewrite Rmult_plus_distr_l (_ : eta * (16 * (B * K) / eta) = 16 * (B * K)); [lra | field; lra].
have := exp_above_1 (Rmult_le_pos _ _ (Rlt_le _ _ rho0) (norm_ge0 x)) => e1.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ eta0) e1.
by lra.
Qed.
End Waves.
