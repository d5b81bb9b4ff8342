(* The facts of finite sums and finite families. *)
From Coq Require Import Classical_Prop.
From Elimination Require Import Definitions Sums Spaces Interpolation LinearSystems Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem sum_monotone : fact.sum_monotone.
Proof. by move=> K _ f g le; apply: sum_le => k _. Qed.

Theorem vanishing_sum : fact.vanishing_sum.
Proof.
move=> K _ f [f0 le] k; apply: (sum_eq0 (P := xpredT) (F := f)) => //.
by have := sum_ge0 (P := xpredT) (F := f) (fun k _ => f0 k); lra.
Qed.

Theorem cardinality_positive : fact.cardinality_positive.
Proof.
move=> K [k]; rewrite Rmult_1_l; apply/Rinv_0_lt_compat/lt_0_INR/ltP.
by apply/card_gt0P; exists k.
Qed.

Theorem delta_distinct : fact.delta_distinct.
Proof. by move=> K _ j k /eqP; rewrite /delta; case: (j == k). Qed.

Theorem finite_induction : fact.finite_induction.
Proof.
move=> K _ P same [empty more].
suff members (s : seq K) : P (fun k => k \in s).
  by apply: same (members (enum K)) => k; rewrite mem_enum.
elim: s => [|p s /(more _ p)]; first by apply: same empty => k; rewrite in_nil.
apply: same => k; rewrite inE; split=> [[-> | ->] | /orP [/eqP | ]]; rewrite ?orbT ?eqxx //; auto.
Qed.

Theorem finite_choice : fact.finite_choice.
Proof.
move=> K S _ [y0] P each.
suff [h Ph] : exists h : K -> S, forall k, k \in enum K -> P k (h k).
  by exists h => k; apply: Ph; rewrite mem_enum.
elim: (enum K) => [|k s [h Ph]]; first by exists (fun=> y0).
have [y Pky] := each k; exists (set h k y) => i; rewrite inE /set.
by case: eqP => [-> // | _ /=]; exact: Ph.
Qed.

Theorem spanning_family : fact.spanning_family.
Proof.
move=> N S _ [s0] e B independent; apply: NNPP.
exact: (interpolation s0 (fun _ : N => independent)).
Qed.

Theorem square_system : fact.square_system.
Proof. by move=> N _ e injective F; exact: onto_of_injective. Qed.
