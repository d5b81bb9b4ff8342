(* The generated statements of `consistent_labels`: where labels conflict, residuals stay at the minimum. *)
From Elimination Require Import Definitions Sums Language Statements Meaning Samples.
From Elimination.legs Require elimination optimality_criterion.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem no_theta_serves_both : consistent_labels.no_theta_serves_both.
Proof.
move=> M N K D T _ _ _ _ _ group y f X theta [i [h [same differ]]].
have unserved : ~ forall i, f (X (group i)) theta = y i by move=> fit; apply: differ; rewrite -!fit same.
split=> //; split=> [r0 | least]; apply: unserved => i'.
- apply: functional_extensionality => k; have := r0 i' k; rewrite /Def.r /Def.squared_gradient; lra.
- apply: squared_zero; have := least i' (y i'); rewrite squared_at_target.
  by have := squared_nonnegative (y i') (f (X (group i')) theta); lra.
Qed.

Theorem minimum_with_residuals : consistent_labels.minimum_with_residuals.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda a y group f X theta b W lambda0 a0 cancel conflict.
have grad i := @squared_differentiable K (y i).
have conv i := @squared_is_convex K (y i).
have [_ min] := @Elimination.legs.elimination.converse M N K D T M0 N0 K0 D0 T0 (fun i => @Def.squared K (y i))
  (fun i => @Def.squared_gradient K (y i)) lambda a group f X theta b W grad conv lambda0 a0 cancel.
have optimal := (@Elimination.legs.optimality_criterion.criterion M N K D T M0 N0 K0 D0 T0 (fun i => @Def.squared K (y i))
  (fun i => @Def.squared_gradient K (y i)) group f X theta grad conv (fun i => @squared_nonnegative K (y i))).2 cancel.
have [_ unserved] := @no_theta_serves_both M N K D T M0 N0 K0 D0 T0 group y f X theta conflict.
by split; [exact: min | split].
Qed.
