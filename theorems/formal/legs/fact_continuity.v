(* The facts of continuity; those of tuples for each shape that the catalogue uses. *)
From Elimination Require Import Definitions Sums Spaces Calculus Continuity Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem continuous_constant : fact.continuous_constant.
Proof. by move=> T S _ _ x c; exact: continuous_const. Qed.

Theorem continuous_identity : fact.continuous_identity.
Proof. by move=> S _ x; exact: continuous_id. Qed.

Theorem continuous_composition : fact.continuous_composition.
Proof.
by move=> T S U _ _ _ g f x [continuous_g continuous_f]; exact: continuous_comp continuous_g continuous_f.
Qed.

Theorem continuous_sum : fact.continuous_sum.
Proof. by move=> K S _ _ f x; exact: Continuity.continuous_sum. Qed.

Theorem continuous_addition : fact.continuous_addition.
Proof. by move=> S _ f g x [continuous_f continuous_g]; exact: continuousD. Qed.

Theorem continuous_product : fact.continuous_product.
Proof. by move=> S _ f g x [continuous_f continuous_g]; exact: continuousM. Qed.

Theorem continuous_exponential : fact.continuous_exponential.
Proof. by move=> x; exact: derivative_continuous (derivable_pt_lim_exp x). Qed.

Theorem continuous_family : fact.continuous_family.
Proof. by move=> K T S _ _ _ h x; exact: Spaces.continuous_family. Qed.

Theorem continuous_component : fact.continuous_component.
Proof. by move=> K T _ _ x k; exact: continuous_member. Qed.

Ltac tuple :=
  red; intros; repeat match goal with components : _ /\ _ |- _ => destruct components end;
  repeat (apply: continuous_tuple; first assumption); assumption.

Ltac projections :=
  red; intros; repeat split;
  repeat match goal with
  | |- _ (fun z => z) _ => exact: continuous_id
  | |- _ (fun z => (@?h z).1) _ => apply: (continuous_first (h := h))
  | |- _ (fun z => (@?h z).2) _ => apply: (continuous_second (h := h))
  end.

Theorem continuous_tuple_1 : fact.continuous_tuple_1.
Proof. tuple. Qed.

Theorem continuous_tuple_2 : fact.continuous_tuple_2.
Proof. tuple. Qed.

Theorem continuous_tuple_3 : fact.continuous_tuple_3.
Proof. tuple. Qed.

Theorem continuous_tuple_4 : fact.continuous_tuple_4.
Proof. tuple. Qed.

Theorem continuous_tuple_5 : fact.continuous_tuple_5.
Proof. tuple. Qed.

Theorem continuous_tuple_6 : fact.continuous_tuple_6.
Proof. tuple. Qed.

Theorem continuous_tuple_7 : fact.continuous_tuple_7.
Proof. tuple. Qed.

Theorem continuous_tuple_8 : fact.continuous_tuple_8.
Proof. tuple. Qed.

Theorem continuous_tuple_9 : fact.continuous_tuple_9.
Proof. tuple. Qed.

Theorem continuous_tuple_10 : fact.continuous_tuple_10.
Proof. tuple. Qed.

Theorem continuous_tuple_11 : fact.continuous_tuple_11.
Proof. tuple. Qed.

Theorem continuous_tuple_12 : fact.continuous_tuple_12.
Proof. tuple. Qed.

Theorem continuous_tuple_13 : fact.continuous_tuple_13.
Proof. tuple. Qed.

Theorem continuous_tuple_14 : fact.continuous_tuple_14.
Proof. tuple. Qed.

Theorem continuous_tuple_15 : fact.continuous_tuple_15.
Proof. tuple. Qed.

Theorem continuous_tuple_16 : fact.continuous_tuple_16.
Proof. tuple. Qed.

Theorem continuous_tuple_17 : fact.continuous_tuple_17.
Proof. tuple. Qed.

Theorem continuous_tuple_18 : fact.continuous_tuple_18.
Proof. tuple. Qed.

Theorem continuous_tuple_19 : fact.continuous_tuple_19.
Proof. tuple. Qed.

Theorem continuous_tuple_20 : fact.continuous_tuple_20.
Proof. tuple. Qed.

Theorem continuous_tuple_21 : fact.continuous_tuple_21.
Proof. tuple. Qed.

Theorem continuous_tuple_22 : fact.continuous_tuple_22.
Proof. tuple. Qed.

Theorem continuous_tuple_23 : fact.continuous_tuple_23.
Proof. tuple. Qed.

Theorem continuous_tuple_24 : fact.continuous_tuple_24.
Proof. tuple. Qed.

Theorem continuous_tuple_25 : fact.continuous_tuple_25.
Proof. tuple. Qed.

Theorem continuous_tuple_26 : fact.continuous_tuple_26.
Proof. tuple. Qed.

Theorem continuous_tuple_27 : fact.continuous_tuple_27.
Proof. tuple. Qed.

Theorem continuous_tuple_28 : fact.continuous_tuple_28.
Proof. tuple. Qed.

Theorem continuous_projection_1 : fact.continuous_projection_1.
Proof. projections. Qed.

Theorem continuous_projection_2 : fact.continuous_projection_2.
Proof. projections. Qed.

Theorem continuous_projection_3 : fact.continuous_projection_3.
Proof. projections. Qed.

Theorem continuous_projection_4 : fact.continuous_projection_4.
Proof. projections. Qed.

Theorem continuous_projection_5 : fact.continuous_projection_5.
Proof. projections. Qed.

Theorem continuous_projection_6 : fact.continuous_projection_6.
Proof. projections. Qed.

Theorem continuous_projection_7 : fact.continuous_projection_7.
Proof. projections. Qed.

Theorem continuous_projection_8 : fact.continuous_projection_8.
Proof. projections. Qed.

Theorem continuous_projection_9 : fact.continuous_projection_9.
Proof. projections. Qed.

Theorem continuous_projection_10 : fact.continuous_projection_10.
Proof. projections. Qed.

Theorem continuous_projection_11 : fact.continuous_projection_11.
Proof. projections. Qed.

Theorem continuous_projection_12 : fact.continuous_projection_12.
Proof. projections. Qed.

Theorem continuous_projection_13 : fact.continuous_projection_13.
Proof. projections. Qed.

Theorem continuous_projection_14 : fact.continuous_projection_14.
Proof. projections. Qed.
