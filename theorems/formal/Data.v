(* Every data set has the form that the theorems speak of: for any inputs x_1..x_m there are distinct     *)
(* inputs X_j and for each sample its group, with x_i = X_(group i).                                      *)
From Elimination Require Import Definitions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Data.
Variables (M D : finType) (x : M -> vector D).

Definition same (i i' : M) : bool := [forall d, Req_EM_T (x i d) (x i' d)].

Lemma sameP i i' : reflect (x i = x i') (same i i').
Proof.
apply: (iffP forallP) => [all | -> d]; last by case: Req_EM_T.
by apply: functional_extensionality => d; have := all d; case: Req_EM_T.
Qed.

(* The first sample with the same input. *)
Definition first (i : M) : M := nth i (enum M) (find (same^~ i) (enum M)).

Lemma same_first i : x (first i) = x i.
Proof.
apply/sameP; apply: (@nth_find _ i (same^~ i)); apply/hasP.
by exists i; [rewrite mem_enum | apply/sameP].
Qed.

Lemma eq_first i i' : x i = x i' -> first i = first i'.
Proof.
move=> xx; rewrite /first (eq_find (a2 := same^~ i')) => [|k]; last by rewrite /same xx.
apply: set_nth_default; rewrite -has_find; apply/hasP.
by exists i'; [rewrite mem_enum | apply/sameP].
Qed.

Theorem every_data_set : exists (N : finType) (X : N -> vector D) (group : M -> N),
  distinct X /\ forall i, x i = X (group i).
Proof.
have idem i : first (first i) == first i by apply/eqP/eq_first/same_first.
exists [finType of {i : M | first i == i}], (fun j => x (val j)), (fun i => exist _ (first i) (idem i)).
split=> [[i fi] [i' fi'] /= /eq_first ii | i]; last by rewrite /= same_first.
by apply: val_inj; rewrite /= -(eqP fi) -(eqP fi').
Qed.

End Data.
