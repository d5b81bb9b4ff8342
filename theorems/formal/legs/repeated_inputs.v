(* The generated statements of `repeated_inputs`: equal inputs move together, and residuals that cancel stay. *)
From Elimination Require Import Definitions Sums Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem outputs_move_together : repeated_inputs.outputs_move_together.
Proof.
move=> M N K D T _ _ _ _ _ l y X f theta group lambda squared equal constant z j.
congr (_ * _ + _); apply: eq_bigr => i _; rewrite squared; apply: eq_bigr => k _.
by rewrite /fst /snd (constant z.1) (equal (group i) j).
Qed.

Theorem minimum : repeated_inputs.minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l y X f theta group lambda a b W squared equal constant cancel lambda0 a0.
case: (N0) => j; pose residual i k := f (X (group i)) theta k - y i k.
have value t a' b' W' : @Def.Lt M N K D T l group f X lambda (t, (a', (b', W'))) =
    (\sum_i \sum_k (residual i k + @Def.g K D a' b' W' (X j) k) ^ 2) * / card M + lambda * (\sum_k a' k ^ 2).
  rewrite (@outputs_move_together M N K D T M0 N0 K0 D0 T0 l y X f theta group lambda squared equal constant
    (t, (a', (b', W'))) j).
  by congr (_ * _ + _); apply: eq_bigr => i _; apply: eq_bigr => k _; rewrite /fst /snd /residual; congr (_ ^ 2); ring.
apply: near_all => -[t [a' [b' W']]]; rewrite !value.
rewrite [X in _ + lambda * X <= _]sum_zero => [|k _]; last by rewrite a0; ring.
rewrite Rmult_0_r; apply: Rplus_le_compat; last by apply: Rmult_le_pos (squares_ge0 a'); lra.
set g := @Def.g K D a' b' W' (X j).
apply: Rmult_le_compat_r; first exact: inv_card_ge0.
rewrite exchange_big [X in _ <= X]exchange_big; apply: sum_le => k _ /=.
rewrite (eq_bigr (fun i => residual i k ^ 2)) => [|i _]; last by rewrite /Def.g a0; ring.
rewrite [X in _ <= X](eq_bigr (fun i => residual i k ^ 2 + 2 * g k * residual i k + g k ^ 2)) => [|i _]; last by ring.
rewrite !sumD sumZ (cancel k) Rmult_0_r Rplus_0_r -[X in X <= _]Rplus_0_r; apply: Rplus_le_compat_l.
by apply: sum_ge0 => i _; exact: pow2_ge_0.
Qed.
