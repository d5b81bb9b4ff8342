(* The generated statements of `optimality_criterion`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Elimination Vacuity Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem no_function_below : optimality_criterion.no_function_below.
Proof. by move=> M N K _ _ _ l group l0 F; rewrite risk_meaning; exact: (Lstar_infimum group l0).1. Qed.

Theorem residuals_vanish_where_optimal : optimality_criterion.residuals_vanish_where_optimal.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X theta /gradients_meaning grad l0.
rewrite L_meaning R_meaning => optimal.
apply: (@stationary_where_attained M N K l dl group grad (fun j => f (X j) theta)).
by have := Lstar_infimum group l0; rewrite -optimal.
Qed.

Theorem criterion : optimality_criterion.criterion.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l dl group f X theta grad conv l0; split.
- exact: (@residuals_vanish_where_optimal M N K D T M0 N0 K0 D0 T0 l dl group f X theta grad l0).
- rewrite R_meaning L_meaning => r0; symmetry; apply: Lstar_meaning.
  move/gradients_meaning in grad; move/convexes_meaning in conv.
  exact: (@optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0).
Qed.

Theorem suboptimal_where_a_residual_remains : optimality_criterion.suboptimal_where_a_residual_remains.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l dl group f X theta grad l0 remains.
have := @no_function_below M N K M0 N0 K0 l group l0 (fun j => f (X j) theta).
rewrite -[Def.risk _ _ _ _ _ _]/(@Def.L M N K D T l group f X theta) => /Rle_lt_or_eq_dec [] // optimal.
case: remains.
exact: (@residuals_vanish_where_optimal M N K D T M0 N0 K0 D0 T0 l dl group f X theta grad l0 (esym optimal)).
Qed.

Theorem suboptimal_where_parameters_do_better : optimality_criterion.suboptimal_where_parameters_do_better.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l group f X other theta l0; apply: Rle_lt_trans.
exact: (@no_function_below M N K M0 N0 K0 l group l0 (fun j => f (X j) other)).
Qed.
