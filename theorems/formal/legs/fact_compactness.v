(* The facts of continuous functions on closed balls, for each shape of points that the catalogue uses. *)
From Elimination Require Import Definitions Sums Spaces Compactness Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma sum_of_parts (I J : finType) (f : I + J -> R) : \sum_i f i = \sum_i f (inl i) + \sum_j f (inr j).
Proof. by rewrite big_sumType. Qed.

Lemma sum_of_pairs (I J : finType) (f : I * J -> R) : \sum_p f p = \sum_i \sum_j f (i, j).
Proof. by rewrite pair_bigA; apply: eq_bigr => -[]. Qed.

Section Neurons.
Variables K D : finType.
Notation coordinate := [finType of (K + K) + (K * D)].

Definition assemble (v : vector coordinate) : added K D :=
  (fun k => v (inl (inl k)), (fun k => v (inl (inr k)), fun k d => v (inr (k, d)))).

Definition coordinates (z : added K D) : vector coordinate := fun i =>
  match i with inl (inl k) => z.1 k | inl (inr k) => z.2.1 k | inr p => z.2.2 p.1 p.2 end.

Lemma assembleK : cancel coordinates assemble. Proof. by case=> a [b W]. Qed.

Lemma continuous_assemble v : continuous assemble v.
Proof.
apply: continuous_tuple; [|apply: continuous_tuple]; do 2?apply: continuous_family => ?;
  exact: continuous_member.
Qed.
End Neurons.

Theorem extreme_value_1 : fact.extreme_value_1.
Proof.
move=> K D _ _ F r [cont r0].
apply: (minimum_of_size (@continuous_assemble K D) (@assembleK K D) _ r0 cont) => v.
by rewrite !sum_of_parts sum_of_pairs.
Qed.

Theorem extreme_value_2 : fact.extreme_value_2.
Proof.
move=> F r [cont r0]; pose assemble (v : vector [finType of bool]) := (v true, v false).
apply: (@minimum_of_size _ (line ** line) assemble (fun z b => if b then z.1 else z.2) _ F r _ _ _ r0 cont).
- by move=> v; apply: continuous_tuple; exact: continuous_member.
- by case.
- by move=> v; rewrite big_bool.
Qed.

Theorem extreme_value_3 : fact.extreme_value_3.
Proof. by move=> P _ F r [cont r0]; exact: minimum_on_ball. Qed.
