(* The generated statements of `eliminators`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Eliminators Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem neurons_vanish : eliminators.neurons_vanish.
Proof.
move=> M N K D V T _ _ _ _ _ _ l dl s ds lambda kernel group f X theta a b W _ der moves lambda0.
rewrite Lt_eliminator_meaning.
move=> /(@fixed_minimum (vector K) (vector K) (power K V) T (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
exact: (@gated_neurons_vanish_at_fixed_parameters M N K D T V l X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W lambda0 min).
Qed.

Theorem grouped_residuals_vanish : eliminators.grouped_residuals_vanish.
Proof.
move=> M N K D V T _ _ _ _ _ _ kernel X l dl s ds lambda group f theta a b W spanning /gradients_meaning grad.
move=> der moves lambda0; rewrite Lt_eliminator_meaning R_meaning.
move=> /(@fixed_minimum (vector K) (vector K) (power K V) T (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
have spans : locally_spanning X kernel by move=> c w0; exact: spanning.
exact: (@gated_residuals_vanish M N K D T V l dl X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W spans lambda0 grad min).
Qed.

Theorem elimination : eliminators.elimination.
Proof.
move=> M N K D V T _ _ _ _ _ _ kernel X l dl s ds lambda group f theta a b W spanning /gradients_meaning grad.
move=> /convexes_meaning conv der moves lambda0; rewrite Lt_eliminator_meaning R_meaning L_meaning.
move=> /(@minimum_meaning (T ** (vector K ** (vector K ** power K V))) (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
have spans : locally_spanning X kernel by move=> c w0; exact: spanning.
have [[a0 same value] [r0 global best]] := @eliminators M N K D T V l dl X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W spans lambda0 conv grad min.
split=> //; split=> [x|].
  by apply: functional_extensionality => k; rewrite /Def.g_eliminator a0; ring.
by do !split=> //; rewrite (Lstar_meaning best).
Qed.
