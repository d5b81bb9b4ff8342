(* The generated statements of `landscape`. *)
From Elimination Require Import Definitions Sums Spaces Elimination Landscape Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem floor : landscape.floor.
Proof.
move=> M N K D T _ _ _ _ _ l group lambda a f X theta b W l0; rewrite Lt_meaning sq_meaning.
exact: (@augmented_above M N K D T l X group (fun theta x => f x theta) lambda _ (Lstar_infimum group l0)).
Qed.

Section Equivalence.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R).
Hypothesis distinct_inputs : distinct X.
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis nonnegative_losses : forall i q, 0 <= l i q.
Hypothesis positive_penalty : 0 < lambda.
Notation model := (fun theta x => f x theta).
Notation Lt := (augmented l X group model lambda).
Notation L := (original l X group model).

Lemma optimal_meaning theta : L theta = @Def.Lstar M N K l group <-> function_infimum l group (L theta).
Proof.
split=> [-> | best]; first exact: Lstar_infimum.
by rewrite (Lstar_meaning best).
Qed.

Lemma local_iff theta a b W : local_minimum Lt (theta, (a, (b, W))) <->
  (forall k, a k = 0) /\ L theta = @Def.Lstar M N K l group.
Proof.
have [[to_global of_global] [to_zero of_zero]] := @landscape M N K D T l dl X group model lambda theta a b W
  distinct_inputs positive_penalty convex_losses differentiable_losses.
by rewrite optimal_meaning; split=> [/to_global /to_zero | /of_zero /of_global].
Qed.

Lemma global_iff theta a b W : (forall k, a k = 0) /\ L theta = @Def.Lstar M N K l group ->
  global_minimum Lt (theta, (a, (b, W))).
Proof.
have [_ [_ of_zero]] := @landscape M N K D T l dl X group model lambda theta a b W
  distinct_inputs positive_penalty convex_losses differentiable_losses.
by rewrite optimal_meaning.
Qed.
End Equivalence.

Theorem equivalence : landscape.equivalence.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0; rewrite Lt_meaning L_meaning; split; [|split].
- move=> /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)).
  by move=> /(@local_iff M N K D T l dl group f X lambda distinct_inputs grad conv l0 lambda0).
- exact: (@global_iff M N K D T l dl group f X lambda distinct_inputs grad conv l0 lambda0).
- move=> global; apply/(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)).
  exact: global_is_local.
Qed.

Theorem existence : landscape.existence.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0; rewrite Lt_meaning L_meaning; split.
- move=> [[theta [a [b W]]] /=] /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)).
  by move=> /(@local_iff M N K D T l dl group f X lambda distinct_inputs grad conv l0 lambda0) []; exists theta.
- move=> [theta optimal]; exists (theta, (fun=> 0, (fun=> 0, fun=> fun=> 0))) => /=.
  apply/(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)).
  by apply/(@local_iff M N K D T l dl group f X lambda distinct_inputs grad conv l0 lambda0).
Qed.
