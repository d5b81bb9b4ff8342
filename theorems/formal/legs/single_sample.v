(* The generated statements of `single_sample`: one sample is fitted exactly by ever smaller neurons. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning Samples.
From Elimination.legs Require elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem exact_fit_for_every_exponent : single_sample.exact_fit_for_every_exponent.
Proof.
move=> M N K D T _ _ _ _ _ i f X group theta y W lambda one s.
set c := fun k => y i k - f (X (group i)) theta k.
have fit k : f (X (group i)) theta k + @Def.g K D (fun k => c k * exp (- s))
    (fun k => s - \sum_q W k q * X (group i) q) W (X (group i)) k = y i k.
  rewrite /Def.g (_ : _ + (s - _) = s); last by ring.
  by rewrite Rmult_assoc -exp_plus Rplus_opp_l exp_0 /c; ring.
split; first exact: fit.
rewrite /Def.Lt /= (sum_over_one _ one) (_ : (fun k => _) = y i).
  rewrite squared_at_target Rmult_0_l Rplus_0_l Rmult_assoc -sumZr; congr (_ * _).
  by apply: eq_bigr => k _; rewrite -exp_twice -/(c k); ring.
by apply: functional_extensionality => k; exact: fit.
Qed.

Theorem loss_falls_to_zero : single_sample.loss_falls_to_zero.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 i y group f X lambda theta W one e e0.
have [t small] := fades_twice (lambda * \sum_k (y i k - f (X (group i)) theta k) ^ 2) e0.
exists t => s ts.
by rewrite (@exact_fit_for_every_exponent M N K D T M0 N0 K0 D0 T0 i f X group theta y W lambda one s).2; exact: small.
Qed.

Theorem arbitrarily_small : single_sample.arbitrarily_small.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 i y group f X lambda theta one e e0.
have [t small] := @loss_falls_to_zero M N K D T M0 N0 K0 D0 T0 i y group f X lambda theta (fun=> fun=> 0) one e e0.
by eexists; apply: (small t); exact: Rle_refl.
Qed.

Lemma one_residual (M N K D : finType) (T : space) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R)
    (X : N -> D -> R) (theta : T) (i : M) k : (forall h, h = i) ->
  @Def.R_ M N K D T (fun i => @Def.squared_gradient K (y i)) group f X (group i) theta k =
  2 * (f (X (group i)) theta k - y i k).
Proof. by move=> one; rewrite /Def.R_ (sum_over_one _ one) /delta eqxx Rmult_1_l. Qed.

Theorem never_attained : single_sample.never_attained.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 i y f X group theta lambda W one [k misses] distinct_inputs lambda0.
have positive z : 0 < @Def.Lt M N K D T (fun i => @Def.squared K (y i)) group f X lambda (theta, (z.1, (z.2.1, z.2.2))).
  rewrite /Def.Lt /= (sum_over_one _ one) (card_one one) Rinv_1 Rmult_1_r.
  set q := (fun k => _); have q0 := squared_nonnegative (y i) q.
  have a0 := squares_ge0 z.1; have la := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) a0.
  apply: Rnot_le_lt => le; have fit : @Def.squared K (y i) q = 0 by lra.
  have none : lambda * (\sum_k z.1 k ^ 2) = 0 by lra.
  case: (Rmult_integral _ _ none) => [|/squares_eq0 /(_ k) zero]; first by lra.
  by apply: misses; rewrite -(squared_zero fit) /q /Def.g zero; ring.
split; first exact: (@loss_falls_to_zero M N K D T M0 N0 K0 D0 T0 i y group f X lambda theta W one).
split; [|split=> [z | z min]]; last 1 first.
- have := @Elimination.legs.elimination.grouped_residuals_vanish M N K D T M0 N0 K0 D0 T0 X
    (fun i => @Def.squared K (y i)) (fun i => @Def.squared_gradient K (y i)) lambda group f theta z.1 z.2.1 z.2.2
    distinct_inputs (fun i => squared_differentiable (y i)) lambda0 min (group i) k.
  by rewrite one_residual // => ?; apply: misses; lra.
- apply: inf_approached => [|z|e e0]; first exact: (inhabits (fun=> 0, (fun=> 0, fun=> fun=> 0))).
  + by left; exact: positive.
  + rewrite Rplus_0_l; exact: (@arbitrarily_small M N K D T M0 N0 K0 D0 T0 i y group f X lambda theta one e e0).
- exact: positive.
Qed.
