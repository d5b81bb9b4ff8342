(* The generated statements of `failure_mode`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Vanishing Elimination FailureMode.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Fixed.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T).
Hypothesis distinct_inputs : distinct X.
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis positive_penalty : 0 < lambda.
Notation model := (fun theta x => f x theta).
Notation value := (fun u : added K D => augmented l X group model lambda (theta, u)).
Notation L := (original l X group model).
Notation best := (@Def.Lstar M N K l group).
Notation residuals_vanish_at_theta := (forall j k, residual dl group j (f (X j) theta) k = 0).

Lemma minimum_iff_residuals : (exists u, local_minimum value u) <-> residuals_vanish_at_theta.
Proof.
exact: (@failure_mode M N K D T l dl X group model lambda distinct_inputs positive_penalty convex_losses
  differentiable_losses theta).1.
Qed.

Lemma optimal_if_residuals : residuals_vanish_at_theta -> L theta = best.
Proof.
move=> r0; symmetry; apply: Lstar_meaning.
exact: (@optimal_where_residuals_vanish M N K D T l dl X group model theta differentiable_losses convex_losses r0).
Qed.

Lemma none_if_suboptimal : best < L theta -> forall u, ~ local_minimum value u.
Proof.
by move=> lt u min; have := optimal_if_residuals (minimum_iff_residuals.1 (ex_intro _ u min)); lra.
Qed.

(* In a ball the exponents are bounded, so that the value stays above the infimum. *)
Lemma dot_below (I : finType) (u v : vector I) : 2 * dot u v <= sq u + sq v.
Proof.
rewrite /dot /sq -sumZ -sumD; apply: sum_le => i _.
by have := Rle_0_sqr (u i - v i); rewrite /Rsqr; lra.
Qed.

Lemma exponents_in_ball (u : added K D) (rho : R) i k : sq u.1 + sq u.2.1 + \sum_k sq (u.2.2 k) <= rho ->
  dot (u.2.2 k) (X (group i)) + u.2.1 k <= rho + 1 + \sum_i sq (X (group i)).
Proof.
case: u => a [b W] /= ball; have := dot_below (W k) (X (group i)).
have W0 : sq (W k) <= \sum_k sq (W k).
  by apply: (sum_term (P := xpredT) (F := fun k => sq (W k))) => // k' _; exact: sq_ge0.
have X0 : sq (X (group i)) <= \sum_i sq (X (group i)).
  by apply: (sum_term (P := xpredT) (F := fun i => sq (X (group i)))) => // i' _; exact: sq_ge0.
have := sq_ge0 a; have := sq_ge0 (X (group i)); have := sq_ge0 (W k); have := sq_term b k.
by have := Rle_0_sqr (b k - 1); have := Rle_0_sqr (b k); rewrite /Rsqr; lra.
Qed.

Lemma above_in_balls v rho : infimum value v -> best < L theta ->
  exists e, 0 < e /\ forall u : added K D, sq u.1 + sq u.2.1 + \sum_k sq (u.2.2 k) <= rho -> v + e <= value u.
Proof.
move=> inf_v /suboptimal_meaning suboptimal.
have [e [e0 far]] := @exponents_unbounded M N K D T l dl X group model lambda distinct_inputs positive_penalty
  convex_losses differentiable_losses theta v inf_v suboptimal (rho + 1 + \sum_i sq (X (group i))).
exists e; split=> // -[a [b W]] ball; apply: Rlt_le; apply: Rnot_le_lt => /far [i [k]].
by have := exponents_in_ball i k ball => /=; lra.
Qed.
End Fixed.

Theorem minimum_where_residuals_vanish : failure_mode.minimum_where_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda group f X theta /gradients_meaning grad /convexes_meaning conv lambda0.
rewrite R_meaning Lt_meaning => r0.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
exists (fun=> 0, (fun=> 0, fun=> fun=> 0)).
apply/(@fixed_meaning K D T (augmented l X group _ lambda))/global_is_local.
exact: (@minimal_at_zero M N K D T l X group (fun theta x => f x theta) lambda lambda0 theta).
Qed.

Theorem equivalence : failure_mode.equivalence.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X l dl lambda group f theta distinct_inputs grad conv l0 lambda0; split; [|split].
- case=> u; move/gradients_meaning in grad; move/convexes_meaning in conv.
  rewrite R_meaning Lt_meaning => /(@fixed_point_meaning K D T (augmented l X group _ lambda)) min.
  apply: (@minimum_iff_residuals M N K D T l dl group f X lambda theta distinct_inputs grad conv lambda0).1.
  by exists u.
- rewrite R_meaning L_meaning; move/gradients_meaning in grad; move/convexes_meaning in conv.
  exact: (@optimal_if_residuals M N K D T l dl group f X theta grad conv).
- rewrite L_meaning Lt_meaning => optimal; exists (fun=> 0, (fun=> 0, fun=> fun=> 0)).
  apply/(@fixed_meaning K D T (augmented l X group _ lambda))/global_is_local.
  apply: (@minimal_at_zero M N K D T l X group (fun theta x => f x theta) lambda lambda0 theta) => //.
  by rewrite optimal; exact: Lstar_infimum.
Qed.

Theorem no_minimum_where_a_residual_remains : failure_mode.no_minimum_where_a_residual_remains.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad lambda0.
rewrite R_meaning Lt_meaning => remains z.
move=> /(@fixed_point_meaning K D T (augmented l X group _ lambda)) min; apply: remains; case: z min => a [b W] min.
exact: (@residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W grad min).
Qed.

Theorem no_minimum_where_suboptimal : failure_mode.no_minimum_where_suboptimal.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv lambda0; rewrite L_meaning Lt_meaning => lt z.
move=> /(@fixed_point_meaning K D T (augmented l X group _ lambda)).
exact: (@none_if_suboptimal M N K D T l dl group f X lambda theta distinct_inputs grad conv lambda0 lt).
Qed.

Theorem bounded_below : failure_mode.bounded_below.
Proof.
move=> M N K D T _ _ _ _ _ l lambda group f X theta l0 lambda0 [a [b W]] /=.
have [below _] := @fixed_infimum M N K D T l group f X lambda theta l0 lambda0.
by rewrite {2}Lt_meaning; exact: below.
Qed.

Theorem infimum_not_attained : failure_mode.infimum_not_attained.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0 lt [a [b W]] /=.
have := @fixed_infimum M N K D T l group f X lambda theta l0 lambda0; move: (inf _) => v [below _].
rewrite Lt_meaning; apply: Rnot_le_lt => attained; rewrite L_meaning in lt.
apply: (@none_if_suboptimal M N K D T l dl group f X lambda theta distinct_inputs grad conv lambda0 lt (a, (b, W))).
by apply: near_all => u; apply: Rle_trans attained (below u).
Qed.

Theorem balls_stay_above_the_infimum : failure_mode.balls_stay_above_the_infimum.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0 lt rho rho0.
have := @fixed_infimum M N K D T l group f X lambda theta l0 lambda0; move: (inf _) => v inf_v.
rewrite L_meaning in lt; rewrite Lt_meaning.
have [e [e0 above]] := @above_in_balls M N K D T l dl group f X lambda theta distinct_inputs grad conv lambda0
  v rho inf_v lt.
exists e; split=> // -[a [b W]] /=; rewrite !sq_meaning => ball; apply: (above (a, (b, W))) => /=.
by apply: Rle_trans ball; apply: Req_le; congr (_ + _); apply: eq_bigr => k _; rewrite sq_meaning.
Qed.

Theorem minimising_sequences_are_unbounded : failure_mode.minimising_sequences_are_unbounded.
Proof.
move=> M N K D T I M0 N0 K0 D0 T0 _ X l dl lambda group f theta s distinct_inputs grad conv l0 lambda0 lt.
move=> minimising rho rho0.
have [e [e0 above]] := @balls_stay_above_the_infimum M N K D T M0 N0 K0 D0 T0 X l dl lambda group f theta
  distinct_inputs grad conv l0 lambda0 lt rho rho0.
have [i close] := minimising (e / 2) ltac:(lra); exists i; apply: Rnot_le_lt => /above.
by move: close => /=; lra.
Qed.
