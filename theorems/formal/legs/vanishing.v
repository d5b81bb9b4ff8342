(* The generated statements of `vanishing`. *)
From Elimination Require Import Definitions Sums Spaces Vanishing Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem at_local_minima : vanishing.at_local_minima.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b W lambda0 min.
have a0 : forall k, a k = 0.
  apply: (@vanishing_at_local_minima M N K D T l X group (fun theta x => f x theta) lambda theta a b W lambda0).
  by apply: near_mono min => z; rewrite !augmented_meaning.
by split=> // x k; rewrite /Def.g a0 Rmult_0_l.
Qed.
