(* The generated statements of `shared_neuron`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Elimination SharedNeuron.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Notation neuron K D := (vector K ** (line ** vector D)).

Theorem neuron_vanishes : shared_neuron.neuron_vanishes.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b w lambda0; rewrite Lt_shared_meaning.
move=> /(@fixed_minimum (vector K) line (vector D) T (augmented_shared l X group _ lambda)) min.
exact: (@shared_neuron_vanishes_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b w lambda0 min).
Qed.

Theorem grouped_residuals_vanish : shared_neuron.grouped_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b w distinct_inputs /gradients_meaning grad lambda0.
rewrite Lt_shared_meaning R_meaning.
move=> /(@fixed_minimum (vector K) line (vector D) T (augmented_shared l X group _ lambda)) min.
exact: (@shared_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda theta a b w
  distinct_inputs lambda0 grad min).
Qed.

Theorem elimination : shared_neuron.elimination.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b w distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv lambda0; rewrite Lt_shared_meaning R_meaning L_meaning.
move=> /(@minimum_meaning (T ** neuron K D) (augmented_shared l X group _ lambda)) min.
have [[a0 _ _] [r0 global best]] := @shared_neuron_elimination M N K D T l dl X group (fun theta x => f x theta)
  lambda theta a b w distinct_inputs lambda0 conv grad min.
by do !split=> //; rewrite (Lstar_meaning best).
Qed.

Theorem converse : shared_neuron.converse.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda a group f X theta b w /gradients_meaning grad /convexes_meaning conv lambda0 a0.
rewrite R_meaning Lt_shared_meaning => r0.
have [below _] := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
have global : global_minimum (augmented_shared l X group (fun theta x => f x theta) lambda) (theta, (a, (b, w))).
  move=> [theta' [a' [b' w']]].
  rewrite [X in X <= _](outer_at_zero l group (fun j => f (X j) theta) (exponential X) lambda (b, w) a0).
  have := below (fun j k => f (X j) theta' k + shared_neuron a' b' w' (X j) k) => le; apply: Rle_trans le _.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) (sq_ge0 a'); rewrite /augmented_shared; lra.
split; [exact: global | split].
- by apply/(@minimum_meaning (T ** neuron K D) (augmented_shared l X group _ lambda))/global_is_local.
- apply/(@fixed_minimum (vector K) line (vector D) T (augmented_shared l X group _ lambda))/global_is_local => u.
  exact: global.
Qed.
