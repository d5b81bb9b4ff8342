(* The generated definitions (Statements.v, module Def) and those written by hand (Definitions.v) agree.   *)
From Elimination Require Import Definitions Sums Spaces Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma mean_meaning (I : finType) (F : I -> R) : (\sum_i F i) * / card I = mean F.
Proof. by rewrite Rmult_comm. Qed.

Lemma sq_meaning (I : finType) (v : I -> R) : \sum_i v i ^ 2 = sq v.
Proof. by apply: eq_bigr => i _; rewrite /= Rmult_1_r. Qed.

Lemma neurons_meaning (K D : finType) (a b : K -> R) (W : K -> D -> R) (x : D -> R) :
  @Def.g K D a b W x = neurons a b W x.
Proof. by []. Qed.

Lemma augmented_meaning (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (group : M -> N)
  (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : T ** added K D) :
  @Def.Lt M N K D T l group f X lambda z = augmented l X group (fun theta x => f x theta) lambda z.
Proof. by case: z => theta [a [b W]]; rewrite /Def.Lt mean_meaning sq_meaning. Qed.
