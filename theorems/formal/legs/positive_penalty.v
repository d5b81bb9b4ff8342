(* The generated statements of `positive_penalty`: without the penalty the neurons may stay. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem minimum_where_all_fits : positive_penalty.minimum_where_all_fits.
Proof.
move=> M N K D T _ _ _ _ _ lambda l f X group theta a b W -> best.
have least z : @Def.Lt M N K D T l group f X 0 (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X 0 z.
  by rewrite /Def.Lt !Rmult_0_l !Rplus_0_r; apply: mean_below => i; exact: best.
split; first exact: least.
by split; apply: near_all => z; exact: least.
Qed.

Theorem shared_minimum_where_all_fits : positive_penalty.shared_minimum_where_all_fits.
Proof.
move=> M N K D T _ _ _ _ _ lambda l f X group theta a b w -> best.
have least z : @Def.Lt_shared M N K D T l group f X 0 (theta, (a, (b, w))) <= @Def.Lt_shared M N K D T l group f X 0 z.
  by rewrite /Def.Lt_shared !Rmult_0_l !Rplus_0_r; apply: mean_below => i; exact: best.
split; first exact: least.
by split; apply: near_all => z; exact: least.
Qed.

Theorem every_theta_has_a_minimum : positive_penalty.every_theta_has_a_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l best group f X theta j -> one best_output.
have fits k x : f (X j) theta k + @Def.g K D (fun k => best k - f (X j) theta k) (fun=> 0) (fun=> fun=> 0) x k = best k.
  by rewrite /Def.g Rplus_0_r sum_zero => [|q _]; rewrite ?exp_0; ring.
split=> [|fit]; last by apply: functional_extensionality => k; have := fit k; lra.
apply: (@minimum_where_all_fits M N K D T M0 N0 K0 D0 T0 0 l f X group theta _ _ _ erefl _).1 => i q.
rewrite (one (group i) j) (_ : (fun k => _) = best) //.
by apply: functional_extensionality => k; exact: fits.
Qed.

Lemma factor_above_one (x y u v w : R) : 0 <= y -> x <= y ->
  x * (1 + (1 - 1) ^ 2) + 0 * v ^ 2 <= y * (1 + (u - 1) ^ 2) + 0 * w ^ 2.
Proof. by move=> y0 xy; have := Rmult_le_pos _ _ y0 (pow2_ge_0 (u - 1)); lra. Qed.

Theorem minimum_without_extra_unit : positive_penalty.minimum_without_extra_unit.
Proof.
move=> T _ lambda loss theta a b -> loss0 min ab.
exists (fun theta' => loss theta <= loss theta'), (fun=> True); split=> //; split; first exact: near_all.
by move=> theta' z le _; rewrite [_ * exp _]ab; exact: factor_above_one.
Qed.

(* Neurons that are nearly 0 at the inputs, with a = 1: the loss hardly moves, the penalty is negative. *)
Theorem lower_everywhere : positive_penalty.lower_everywhere.
Proof.
move=> M N K D T [i0] _ [k0] _ _ l dl lambda group f X theta grad neg.
pose output i t : vector K := fun k => f (X (group i)) theta k + t.
pose bound i := l i (f (X (group i)) theta) + - lambda / 2.
have close i : near (0 : line) (fun t => l i (output i t) < bound i).
  have cont : continuous (S := line) (output i : line -> vector K) 0.
    apply: (continuous_curve (dc := fun=> 1)) => k.
    by apply: eq_derivative (derivative_affine (f (X (group i)) theta k) 1 0) => t; rewrite /output; ring.
  have q0 : output i 0 = f (X (group i)) theta by apply: functional_extensionality => k; rewrite /output Rplus_0_r.
  have grad_i := (@gradient_meaning K (l i) (output i 0) _).1 (grad i (output i 0)).
  apply: (@continuous_comp line (vector K) line (output i) (l i) 0 cont (gradient_continuous grad_i)
    (fun v => v < bound i)); exists (- lambda / 2); split; first by lra.
  by move=> y; rewrite q0 /bound => /(Rle_lt_trans _ _ _ (Rle_abs _)); lra.
have [r [r0 small]] := near_forall close.
have [s sr] := small_exponential r0; exists (fun=> 1, (fun=> s, fun=> fun=> 0)).
have below i : l i (fun k => f (X (group i)) theta k + @Def.g K D (fun=> 1) (fun=> s) (fun=> fun=> 0) (X (group i)) k) <=
    bound i.
  left; rewrite (_ : (fun k => _) = output i (exp s)).
    by apply: small; rewrite Rminus_0_r Rabs_pos_eq //; left; exact: exp_pos.
  apply: functional_extensionality => k; rewrite /output /Def.g sum_zero => [|q _]; last by ring.
  by rewrite Rplus_0_l Rmult_1_l.
have M0 : 0 < INR #|M| by exact: card_pos (inhabits i0).
have K1 : 1 <= INR #|K| by apply: (le_INR 1); apply/leP/card_gt0P; exists k0.
rewrite /Def.Lt /Def.L /=; apply: Rle_lt_trans (Rplus_le_compat_r _ _ _ (mean_below below)) _.
rewrite /bound sumD !sum_const /card (_ : 1 ^ 2 = 1); last by ring.
rewrite Rmult_plus_distr_r (_ : INR #|M| * (- lambda / 2) * / INR #|M| = - lambda / 2); last by field; lra.
by have := Rmult_le_compat_neg_l lambda _ _ (Rlt_le _ _ neg) K1; lra.
Qed.
