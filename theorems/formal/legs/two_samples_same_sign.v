(* The generated statements of `two_samples_same_sign`: one exponential passes through both residuals. *)
From Elimination Require Import Definitions Sums Spaces Calculus ExponentialIndependence Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* Where p q > 0, some s has p e^s = q; from the intermediate values of exp. *)
Lemma exp_onto x : 0 < x -> exists s, exp s = x.
Proof.
move=> x0; have [t high] := exp_unbounded (x + 1); have [s low] := small_exponential x0.
have st : s < t by apply: Rnot_le_lt => /exp_le; lra.
have cont : continuity (fun u => exp u - x).
  apply: derivable_continuous => u; exists (exp u - 0).
  exact: derivable_pt_lim_minus (derivable_pt_lim_exp u) (derivable_pt_lim_const x u).
by have [||u [_ u0]] := IVT (fun u => exp u - x) s t cont st; [lra | lra | exists u; move: u0; lazy beta; lra].
Qed.

Lemma some_input_differs (N D : finType) (X : N -> vector D) j1 j2 : X j1 <> X j2 -> 0 < sq (fun q => X j1 q - X j2 q).
Proof.
move=> differ; case: (Rle_lt_or_eq_dec _ _ (sq_ge0 (fun q => X j1 q - X j2 q))) => // /esym /sq_eq0 zero.
by case: differ; apply: functional_extensionality => q; have := zero q; rewrite /=; lra.
Qed.

Theorem one_exponential_through_both : two_samples_same_sign.one_exponential_through_both.
Proof.
move=> N K D T _ _ _ _ X j1 j2 Y f theta distinct_inputs [differ two] same_sign.
set c := fun j k => Y j k - f (X j) theta k; pose u q := X j1 q - X j2 q.
have u0 : 0 < sq u by apply: some_input_differs => /distinct_inputs.
have [s1 log_ratio] : exists s : K -> R, forall k, c j2 k * exp (s k) = c j1 k.
  apply: (@fin_all_exists K (fun=> R) (fun k s => c j2 k * exp s = c j1 k)) => k; have pos := same_sign k; rewrite -!/(c _ _) in pos.
  have c2 : c j2 k <> 0 by move=> zero; rewrite zero in pos; lra.
  have [|s es] := @exp_onto (c j1 k / c j2 k).
    rewrite (_ : c j1 k / c j2 k = c j1 k * c j2 k * (/ c j2 k * / c j2 k)); last by field.
    apply: Rmult_lt_0_compat => //; have := Rsqr_pos_lt _ (Rinv_neq_0_compat _ c2); by rewrite /Rsqr.
  by exists s; rewrite es; field.
exists (fun k => c j2 k * exp (- (s1 k / sq u * dot u (X j2))), fun k q => s1 k / sq u * u q).
have along k x : \sum_q s1 k / sq u * u q * x q = s1 k / sq u * dot u x.
  by rewrite /dot -sumZ; apply: eq_bigr => q _; ring.
move=> j k /=; rewrite along Rmult_assoc -exp_plus; case: (two j) => ->; last first.
  by rewrite Rplus_opp_l exp_0 Rmult_1_r.
rewrite -/(c j1 k) -(log_ratio k); congr (_ * exp _).
have -> : - (s1 k / sq u * dot u (X j2)) + s1 k / sq u * dot u (X j1) = s1 k / sq u * (dot u (X j1) - dot u (X j2)) by ring.
have -> : dot u (X j1) - dot u (X j2) = sq u.
  by rewrite /dot /sq -sumB; apply: eq_bigr => q _; rewrite /u; ring.
by field; lra.
Qed.

Theorem exact_fit_for_every_bias : two_samples_same_sign.exact_fit_for_every_bias.
Proof.
move=> M N K D T _ _ _ _ _ l Y group C W X f theta lambda fitted fit b.
have exact j : (fun k => f (X j) theta k + @Def.g K D (fun k => C k * exp (- b k)) b W (X j) k) = Y j.
  apply: functional_extensionality => k; rewrite /Def.g Rmult_assoc -exp_plus.
  rewrite (_ : - b k + (\sum_q W k q * X j q + b k) = \sum_q W k q * X j q); last by ring.
  by rewrite fit; ring.
split; first exact: exact.
rewrite /Def.Lt /= sum_zero => [|i _]; last by rewrite exact.
rewrite Rmult_0_l Rplus_0_l; congr (_ * _); apply: eq_bigr => k _.
by rewrite -exp_twice; ring.
Qed.

Theorem vanishing_along_the_bias : two_samples_same_sign.vanishing_along_the_bias.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l Y group C W X f theta lambda0 fitted fit e e0.
have [B1 small1] := fades_twice (lambda * \sum_k C k ^ 2) e0.
have [B2 small2] := fades_twice (\sum_k C k ^ 2) e0.
exists (Rmax B1 B2) => b large.
have [m1 m2] := (Rmax_l B1 B2, Rmax_r B1 B2).
have below : \sum_k C k ^ 2 * exp (- 2 * b k) <= (\sum_k C k ^ 2) * exp (- 2 * Rmax B1 B2).
  rewrite -sumZr; apply: sum_le => k _; apply: Rmult_le_compat_l; first exact: pow2_ge_0.
  by apply: exp_le; have := large k; lra.
split.
  rewrite (@exact_fit_for_every_bias M N K D T M0 N0 K0 D0 T0 l Y group C W X f theta lambda fitted fit b).2.
  apply: Rle_trans (small1 _ m1); rewrite Rmult_assoc; apply: Rmult_le_compat_l below; lra.
rewrite (eq_bigr (fun k => C k ^ 2 * exp (- 2 * b k))) => [|k _]; last by rewrite -exp_twice; ring.
exact: Rle_trans below (small2 _ m2).
Qed.

Theorem only_the_bias_diverges : two_samples_same_sign.only_the_bias_diverges.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X j1 j2 Y f theta l group lambda distinct_inputs two same_sign fitted lambda0.
have [z fit] := @one_exponential_through_both N K D T N0 K0 D0 T0 X j1 j2 Y f theta distinct_inputs two same_sign.
exists z; split; first exact: fit.
exact: (@vanishing_along_the_bias M N K D T M0 N0 K0 D0 T0 lambda l Y group z.1 z.2 X f theta lambda0 fitted fit).
Qed.

Theorem arbitrarily_small : two_samples_same_sign.arbitrarily_small.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X j1 j2 Y f theta l group lambda distinct_inputs two same_sign fitted lambda0 e e0.
have [z [_ small]] := @only_the_bias_diverges M N K D T M0 N0 K0 D0 T0 X j1 j2 Y f theta l group lambda
  distinct_inputs two same_sign fitted lambda0.
have [B H] := small e e0; exists (fun k => z.1 k * exp (- B), (fun=> B, z.2)).
exact: (H (fun=> B) (fun k => Rle_refl B)).1.
Qed.

Theorem never_zero : two_samples_same_sign.never_zero.
Proof.
move=> M N K D T M0 _ _ _ _ l lambda group f X theta a b W l0 lambda0 positive.
have mean0 q : 0 <= (\sum_i l i (q i)) * / card M.
  by apply: Rmult_le_pos (inv_card_ge0 M); apply: sum_ge0.
have a0 := squares_ge0 a.
case: (Rle_lt_or_eq_dec _ _ a0) => [a1 | /esym /squares_eq0 zero].
  by have := Rmult_lt_0_compat _ _ lambda0 a1; have := mean0 (fun i k => f (X (group i)) theta k + @Def.g K D a b W (X (group i)) k);
    rewrite /Def.Lt /=; lra.
apply: Rlt_le_trans positive _; rewrite /Def.L /Def.Lt /=.
rewrite [X in _ <= X * _ + _](eq_bigr (fun i => l i (f (X (group i)) theta))) => [|i _]; last first.
  by congr (l i _); apply: functional_extensionality => k; rewrite /Def.g zero; ring.
by rewrite -[X in X <= _]Rplus_0_r; exact: Rplus_le_compat_l (Rmult_le_pos _ _ (Rlt_le _ _ lambda0) a0).
Qed.

Theorem infimum_zero_not_attained : two_samples_same_sign.infimum_zero_not_attained.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X j1 j2 Y f theta l group lambda distinct_inputs two same_sign fitted lambda0 l0 positive.
have above v : 0 < @Def.Lt M N K D T l group f X lambda (theta, (v.1, (v.2.1, v.2.2))).
  exact: (@never_zero M N K D T M0 N0 K0 D0 T0 l lambda group f X theta v.1 v.2.1 v.2.2 l0 lambda0 positive).
split; last exact: above.
apply: inf_approached => [|v|e e0]; first exact: (inhabits (fun=> 0, (fun=> 0, fun=> fun=> 0))).
  by left; exact: above.
rewrite Rplus_0_l; exact: (@arbitrarily_small M N K D T M0 N0 K0 D0 T0 X j1 j2 Y f theta l group lambda distinct_inputs two
  same_sign fitted lambda0 e e0).
Qed.
