(* The generated statements of `minimising_sequences`. *)
From Elimination Require Import Definitions Sums Spaces FailureMode Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem penalty_below_gap : minimising_sequences.penalty_below_gap.
Proof.
move=> M N K D T _ _ _ _ _ l lambda group f X theta l0 lambda0 [a [b W]] /=.
have := @fixed_infimum M N K D T l group f X lambda theta l0 lambda0; move: (inf _) => v inf_v.
rewrite Lt_meaning sq_meaning.
exact: (@penalty_below_gap M N K D T l X group (fun theta x => f x theta) lambda lambda0 theta v a b W inf_v).
Qed.

Theorem exponents_diverge : minimising_sequences.exponents_diverge.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0 /suboptimal_meaning; rewrite L_meaning => suboptimal C.
have := @fixed_infimum M N K D T l group f X lambda theta l0 lambda0; move: (inf _) => v inf_v.
have [e [e0 far]] := @exponents_unbounded M N K D T l dl X group (fun theta x => f x theta) lambda
  distinct_inputs lambda0 conv grad theta v inf_v suboptimal C.
exists e; split=> // -[a [b W]] /=; rewrite Lt_meaning; exact: far.
Qed.
