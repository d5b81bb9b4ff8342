(* Generated statements of `small_neurons`. *)
From Elimination Require Import Definitions Sums Spaces SmallNeurons Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem at_least_linear : small_neurons.at_least_linear.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X theta lambda /gradients_meaning grad /convexes_meaning conv [a [b W]].
rewrite L_meaning Lt_meaning R_meaning; lazy beta iota delta [fst snd]; rewrite sq_meaning.
have := @linear_below M N K D T l dl X group (fun theta x => f x theta) lambda theta conv grad a b W.
rewrite /mean (@sum_of_slopes M N K D T dl X group (fun theta x => f x theta) theta a b W) => le.
apply: Rle_trans le; apply: Req_le; congr (_ + _ + _).
by rewrite Rmult_comm.
Qed.
