(* The generated statements of `vacuity`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Elimination Vacuity Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem no_minimum_where_a_residual_remains : vacuity.no_minimum_where_a_residual_remains.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs /gradients_meaning grad lambda0.
rewrite Lt_meaning R_meaning => remains.
move=> /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min; apply: remains.
exact: (@residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W grad (local_minimum_second min)).
Qed.

(* At a local minimum the model has the value L*. *)
Lemma optimal_at_minima (M N K D : finType) (T : space) (X : N -> D -> R) (l : M -> (K -> R) -> R)
  (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) theta u :
  (forall j i : N, X j = X i -> j = i) -> (forall i q, @Def.Gradient K (l i) q (dl i q)) ->
  (forall i, @Def.Convex K (l i)) -> 0 < lambda ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, u)
    (fun z => @Def.Lt M N K D T l group f X lambda (theta, u) <= @Def.Lt M N K D T l group f X lambda z) ->
  @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Proof.
case: u => a [b W] distinct_inputs /gradients_meaning grad /convexes_meaning conv lambda0.
rewrite Lt_meaning L_meaning => /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min.
have [_ [_ _ best]] := @elimination M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs
  lambda0 theta a b W conv grad min.
by rewrite (Lstar_meaning best).
Qed.

Theorem no_minimum_where_suboptimal : vacuity.no_minimum_where_suboptimal.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs grad conv lambda0 lt min.
have := @optimal_at_minima M N K D T X l dl lambda group f theta (a, (b, W)) distinct_inputs grad conv lambda0 min.
lra.
Qed.

Theorem model_does_not_attain : vacuity.model_does_not_attain.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f distinct_inputs grad conv lambda0 misses [theta [a [b W]]] /= min.
have := @optimal_at_minima M N K D T X l dl lambda group f theta (a, (b, W)) distinct_inputs grad conv lambda0 min.
have := misses theta; lra.
Qed.

Theorem no_function_attains : vacuity.no_function_attains.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f distinct_inputs grad conv lambda0 misses [theta [a [b W]]] /= min.
have := @optimal_at_minima M N K D T X l dl lambda group f theta (a, (b, W)) distinct_inputs grad conv lambda0 min.
have := misses (fun j => f (X j) theta).
rewrite -[Def.risk _ _ _ _ _ _]/(@Def.L M N K D T l group f X theta); lra.
Qed.

Theorem no_slope_where_attained : vacuity.no_slope_where_attained.
Proof.
move=> M N K _ _ _ l dl group F /gradients_meaning grad _ l0; rewrite risk_meaning dLam_meaning => attains i k.
apply: (@stationary_where_attained M N K l dl group grad F).
by rewrite attains; exact: Lstar_infimum.
Qed.

Theorem attained_where_no_slope : vacuity.attained_where_no_slope.
Proof.
move=> M N K _ _ _ l dl group F /gradients_meaning grad /convexes_meaning conv _.
rewrite dLam_meaning risk_meaning => /stationary_at_all_inputs r0; symmetry; apply: Lstar_meaning.
exact: (@attained_iff_stationary M N K l dl group conv grad F).2 r0.
Qed.

Theorem above_where_a_slope_remains : vacuity.above_where_a_slope_remains.
Proof.
move=> M N K M0 N0 K0 l dl group F grad conv l0 remains.
have : @Def.Lstar M N K l group <= @Def.risk M N K l group F.
  by rewrite risk_meaning; exact: (Lstar_infimum group l0).1.
move=> /Rle_lt_or_eq_dec [] // attains; case: remains.
exact: (@no_slope_where_attained M N K M0 N0 K0 l dl group F grad conv l0 (esym attains)).
Qed.
