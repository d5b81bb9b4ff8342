(* The facts of exponential moments: a measure that has none, and what the transform of a function says of   *)
(* it. The measure is simpler than that of Cauchy, which the fact names: atoms of weight 1 / (2 d r) at      *)
(* r e_q and -r e_q, for each of the d coordinates q and each r = 2, 4, 8, ..                                *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Continuity Language Statements.
From Elimination Require Import AtomicMeasure FiniteMeasures Laplace.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section HeavyTails.
Variables (D : finType) (inhabited_D : inhabited D).
Notation side := [finType of D * bool].

Definition radius (m : nat) : R := 2 ^ m.+1.
Arguments radius : simpl never.
Definition sides : R := INR #|side|.
Definition weight (m : nat) : R := / sides / radius m.
Definition sign (b : bool) : R := if b then 1 else -1.
Definition atom (m : nat) (i : side) : vector D := fun q => if q == i.1 then sign i.2 * radius m else 0.

Lemma radius_ge1 m : 1 <= radius m.
Proof. by apply: pow_R1_Rle; lra. Qed.

Lemma sides0 : 0 < sides.
Proof. by case: inhabited_D => q; apply/lt_0_INR/ltP/card_gt0P; exists (q, true). Qed.

Lemma weight0 m : 0 < weight m.
Proof. by apply: Rdiv_lt_0_compat; [apply: Rinv_0_lt_compat sides0 | have := radius_ge1 m; lra]. Qed.

Lemma weight_radius m : weight m * radius m = / sides.
Proof. by rewrite /weight; have := radius_ge1 m; have := sides0; move=> *; field; lra. Qed.

Lemma partial_mass n : partial weight atom (fun=> 1) n = 1 - / 2 ^ n.
Proof.
elim: n => [|n ih]; first by rewrite /=; field.
have double : 2 ^ n.+1 = 2 * 2 ^ n by []; have pow0 : 0 < 2 ^ n by apply: pow_lt; lra.
have r0 := sides0; have total : \sum_(i : side) 1 = sides by rewrite sum_const Rmult_1_r.
by rewrite [LHS]/= ih /shell total /weight /radius double; field; lra.
Qed.

Lemma mass_le1 n : partial weight atom (fun=> 1) n <= 1.
Proof. by rewrite partial_mass; have : 0 < / 2 ^ n by [apply/Rinv_0_lt_compat/pow_lt; lra]; lra. Qed.

Lemma probability : integral weight atom (fun=> 1) = 1.
Proof.
apply: (integral_unique weight0); first exact: (summable_const mass_le1).
have := CV_minus _ _ _ _ (constant_limit 1) (cv_pow_half 1); rewrite Rminus_0_r.
by congr Un_cv; apply: functional_extensionality => n; rewrite partial_mass /Rdiv Rmult_1_l.
Qed.

(* Different atoms differ by 1 or more in some coordinate. *)
Definition bump m i (x : vector D) : R := pos (1 - \sum_q (x q - atom m i q) ^ 2).

Lemma radius_apart m m' : (m < m')%N -> radius m + 1 <= radius m'.
Proof.
elim: m' => // m' ih; rewrite ltnS leq_eqVlt => /orP [/eqP -> | /ih le]; rewrite /radius -/(radius m').
- by have := radius_ge1 m'; rewrite /radius /=; lra.
- by have := radius_ge1 m'; move: le; rewrite /radius /=; lra.
Qed.

Lemma square_ge1 x : 1 <= x \/ x <= -1 -> 1 <= x ^ 2.
Proof.
case=> le; first by have := Rmult_le_compat 1 x 1 x; rewrite /=; lra.
by have := Rmult_le_compat 1 (- x) 1 (- x); rewrite /=; lra.
Qed.

Lemma atoms_apart m i m' i' : (m' == m) && (i' == i) = false -> exists q, 1 <= (atom m' i' q - atom m i q) ^ 2.
Proof.
case: i i' => q b [q' b'] ne; have r := radius_ge1 m; have r' := radius_ge1 m'.
exists q'; rewrite /atom /sign /= eqxx; apply: square_ge1; move: ne; rewrite xpair_eqE.
have [_ | _] := eqVneq q' q; last by move=> _; case: b' => /=; [left | right]; lra.
have [mm | mm] := eqVneq m' m; first by rewrite mm; case: b; case: b' => //= _; [right | left]; lra.
by move: mm; rewrite neq_ltn => /orP [] /radius_apart apart _; case: b; case: b' => /=;
  first [left; lra | right; lra].
Qed.

Lemma bump_at m i m' i' : bump m i (atom m' i') = if (m' == m) && (i' == i) then 1 else 0.
Proof.
rewrite /bump; case same: (_ && _).
  move: same => /andP [/eqP -> /eqP ->]; rewrite sum_zero => [|q _]; last by ring.
  by rewrite Rminus_0_r /pos Rmax_right; lra.
have [q far] := atoms_apart same.
have := sum_term (P := xpredT) (F := fun q => (atom m' i' q - atom m i q) ^ 2) (i := q)
  (fun q _ => pow2_ge_0 _) isT.
by rewrite /pos => le; rewrite Rmax_left //; lra.
Qed.

Lemma continuous_pos (x : R) : continuous (S := line) (T := line) pos x.
Proof.
move=> P [e [e0 near_P]]; exists e; split=> // y close; apply: near_P; apply: Rle_lt_trans close.
apply: Rabs_le; have := Rle_abs (y - x); have := Rle_abs (- (y - x)); rewrite Rabs_Ropp.
by case: (pos_cases x) => -[x0 ->]; case: (pos_cases y) => -[y0 ->]; lra.
Qed.

Lemma bump_continuous m i x : continuous (T := line) (bump m i) x.
Proof.
apply: (continuous_comp (d := pos : line -> line)); last exact: continuous_pos.
apply: (continuousD (g := fun x => - \sum_q (x q - atom m i q) ^ 2)); first exact: continuous_const.
rewrite (_ : (fun x => _) = (fun x : vector D => -1 * \sum_q (x q - atom m i q) * (x q - atom m i q)));
  last first.
  by apply: functional_extensionality => y; rewrite -sumN -sumZ; apply: eq_bigr => q _; ring.
apply: continuousM; first exact: continuous_const.
apply: continuous_sum => q; have shift : continuous (T := line) (fun x : vector D => x q - atom m i q) x.
  by apply: continuousD; [exact: continuous_member | exact: continuous_const].
exact: continuousM.
Qed.

Lemma measure : @Def.FiniteMeasure D (summable weight atom) (integral weight atom).
Proof. exact: (atomic_measure weight0 mass_le1 bump_continuous bump_at). Qed.

Lemma no_moment (w : vector D) : 0 < \sum_q w q ^ 2 -> ~ summable weight atom (fun x => exp (\sum_q w q * x q)).
Proof.
move=> w0 [B bound].
have nonzero q : {w q <> 0} + {~ w q <> 0} by case: (Req_EM_T (w q) 0) => ?; [right | left].
have [[q wq] | none] := some_or_none nonzero; last first.
  suff : \sum_q w q ^ 2 = 0 by lra.
  by apply: sum_zero => q _; have [-> | /none] := Req_EM_T (w q) 0; [ring |].
set c := / sides * (Rabs (w q) / 2).
have c0 : 0 < c by apply: Rmult_lt_0_compat; [apply: Rinv_0_lt_compat sides0 | have := Rabs_pos_lt _ wq; lra].
have grows n : INR n * c <= partial weight atom (fun x => Rabs (exp (\sum_q w q * x q))) n.
  elim: n => [|n ih]; first by rewrite Rmult_0_l; right.
  rewrite S_INR Rmult_plus_distr_r Rmult_1_l; apply: Rplus_le_compat ih _.
  pose b : bool := Rle_lt_dec 0 (w q).
  have wb : w q * sign b = Rabs (w q).
    by rewrite /b; case: Rle_lt_dec => wq0 /=; [rewrite Rabs_pos_eq; lra | rewrite Rabs_left; lra].
  apply: (Rle_trans _ (weight n * exp (\sum_q' w q' * atom n (q, b) q'))); last first.
    apply: Rmult_le_compat_l; first by left; exact: weight0.
    apply: Rle_trans (Rle_abs _) _.
    by apply: (sum_term (P := xpredT) (F := fun i => Rabs (exp (\sum_q w q * atom n i q)))) => // *;
      exact: Rabs_pos.
  have -> : \sum_q' w q' * atom n (q, b) q' = Rabs (w q) * radius n.
    rewrite -wb Rmult_assoc -(sum_delta q (fun q' => w q' * (sign b * radius n))); apply: eq_bigr => q' _.
    by rewrite /atom /=; case: eqP => _; ring.
  have r := radius_ge1 n; have y0 : 0 <= Rabs (w q) * radius n by apply: Rmult_le_pos; [exact: Rabs_pos | lra].
  apply: (Rle_trans _ (weight n * (Rabs (w q) * radius n / 2))).
    by right; rewrite /c -(weight_radius n); field.
  by apply: Rmult_le_compat_l; [left; exact: weight0 | have := exp_above y0; lra].
have [n large] := natural_above (B / c); have := Rle_trans _ _ _ (grows n) (bound n).
have := Rmult_lt_compat_r c _ _ c0 large; rewrite (_ : B / c * c = B); [lra | by field; lra].
Qed.
End HeavyTails.

Theorem heavy_tails : fact.heavy_tails.
Proof.
move=> D inhabited_D; exists (summable (@weight D) (@atom D)), (integral (@weight D) (@atom D)).
split; first exact: measure.
by split; [exact: probability | exact: no_moment].
Qed.

(* The transform at v + w is that of the function times e^{v . x} at w. *)
Theorem laplace_transform_unique : fact.laplace_transform_unique.
Proof.
move=> D _ A E h v [measure /near_vector [e [e0 transform]]].
pose g x := h x * ex v x.
have rho0 : 0 < e / 4 by lra.
have tilted w : (forall q, Rabs (w q) <= 2 * (e / 4)) ->
  A (fun x => g x * ex w x) /\ E (fun x => g x * ex w x) = 0.
  move=> small; have := transform (fun q => v q + w q).
  rewrite (_ : (fun x => h x * exp _) = (fun x => g x * ex w x)).
    apply=> q; rewrite (_ : v q + w q - v q = w q); last by ring.
    by have := small q; lra.
  apply: functional_extensionality => x; rewrite /g /ex Rmult_assoc -exp_plus -sumD.
  by congr (_ * exp _); apply: eq_bigr => q _; ring.
exists (fun x => Rabs (g x)); split; first exact: (@A_abs D A E measure g (A_g rho0 tilted)).
split=> [|x]; first exact: (@mean_abs_zero D A E measure g _ rho0 tilted).
split=> [|g0]; first exact: Rabs_pos.
have [/Rmult_integral [// | ex0] | gx] := Req_EM_T (g x) 0; last by case: (Rabs_no_R0 _ gx).
by have := exp_pos (\sum_q v q * x q); rewrite -/(ex v x) ex0; lra.
Qed.
