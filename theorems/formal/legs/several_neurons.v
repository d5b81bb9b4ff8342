(* The generated statements of `several_neurons`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Elimination SeveralNeurons.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Notation added_several N K D := (matrix K N ** (matrix K N ** power K (matrix N D))).

Theorem all_neurons_vanish : several_neurons.all_neurons_vanish.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b W lambda0; rewrite Lt_several_meaning.
move=> /(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)) min.
exact: (@several_neurons_vanish_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W lambda0 min).
Qed.

Theorem optimal_at_minima_in_neurons : several_neurons.optimal_at_minima_in_neurons.
Proof.
move=> M N K D T _ _ _ _ _ X l lambda group f theta a b W distinct_inputs /convexes_meaning conv lambda0.
rewrite Lt_several_meaning L_meaning risk_meaning.
move=> /(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)) min.
split; first exact: (@several_neurons_vanish_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W lambda0 min).
have best := @optimal_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W distinct_inputs lambda0 conv min.
by split; [exact: best.1 | split; [exact: global_if_optimal best | rewrite (Lstar_meaning best)]].
Qed.

Theorem elimination : several_neurons.elimination.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X l lambda group f theta a b W distinct_inputs conv lambda0 min.
apply: (@optimal_at_minima_in_neurons M N K D T M0 N0 K0 D0 T0 X l lambda group f theta a b W distinct_inputs
  conv lambda0); move: min; rewrite Lt_several_meaning.
move=> /(@minimum_meaning (T ** added_several N K D) (augmented_several l X group _ lambda)) /local_minimum_second min.
exact/(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)).
Qed.

Theorem converse : several_neurons.converse.
Proof.
move=> M N K D T _ _ _ _ _ lambda a l group f X theta b W lambda0 a0; rewrite L_meaning risk_meaning Lt_several_meaning.
move=> below.
have global : global_minimum (augmented_several l X group (fun theta x => f x theta) lambda) (theta, (a, (b, W))).
  move=> [theta' [a' [b' W']]]; rewrite {1}/augmented_several.
  rewrite (_ : \sum_k sq (a k) = 0); last by apply: sum_zero => k _; apply: sum_zero => s _; rewrite a0; ring.
  rewrite (@eq_risk M K l _ (fun i => f (X (group i)) theta)) => [|i k]; last first.
    by rewrite /many_neurons sum_zero ?Rplus_0_r // => s _; rewrite a0 Rmult_0_l.
  have le := below (fun j k => f (X j) theta' k + many_neurons a' b' W' (X j) k).
  rewrite Rmult_0_r Rplus_0_r; apply: Rle_trans le _.
  have pen : 0 <= \sum_k sq (a' k) by apply: sum_ge0 => k _; exact: sq_ge0.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) pen; rewrite /augmented_several; lra.
split.
- by apply/(@minimum_meaning (T ** added_several N K D) (augmented_several l X group _ lambda))/global_is_local.
- apply/(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)).
  by apply: global_is_local => u; exact: global.
Qed.
