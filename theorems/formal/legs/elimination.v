(* The generated statements of `elimination`. *)
From Elimination Require Import Definitions Sums Spaces Vanishing Elimination Landscape Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem grouped_residuals_vanish : elimination.grouped_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs /gradients_meaning grad lambda0.
rewrite Lt_meaning R_meaning => /(@fixed_meaning K D T (augmented l X group _ lambda)) min.
exact: (@residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W grad min).
Qed.

Theorem optimal_where_residuals_vanish : elimination.optimal_where_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X theta /gradients_meaning grad /convexes_meaning conv.
rewrite R_meaning L_meaning risk_meaning => r0.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
split; first exact: best.1.
by split; [exact: global_if_optimal best | rewrite (Lstar_meaning best)].
Qed.

Theorem elimination : elimination.elimination.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv lambda0; rewrite Lt_meaning R_meaning L_meaning.
move=> /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min.
have [[a0 same value] [r0 global best]] :=
  @Elimination.elimination M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W conv grad min.
split=> //; split=> [x|]; first by apply: functional_extensionality => k; exact: same.
by do !split=> //; rewrite (Lstar_meaning best).
Qed.

Theorem converse : elimination.converse.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda a group f X theta b W /gradients_meaning grad /convexes_meaning conv lambda0 a0.
rewrite R_meaning Lt_meaning => r0.
have best := @Elimination.optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
have global : global_minimum (augmented l X group (fun theta x => f x theta) lambda) (theta, (a, (b, W))).
  by apply: minimal_if_optimal => //; exact: Rlt_le.
by split; [exact: global | apply/(@minimum_meaning (T ** added K D) (augmented l X group _ lambda))/global_is_local].
Qed.
