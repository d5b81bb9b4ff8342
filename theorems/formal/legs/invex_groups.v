(* The generated statements of `invex_groups`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem sums_of_differentiable_losses : invex_groups.sums_of_differentiable_losses.
Proof.
move=> M N K _ _ _ l dl group /gradients_meaning grad j q; rewrite Lam_meaning dLam_meaning.
by apply/gradient_meaning; exact: grouped_gradient.
Qed.

Theorem sums_of_convex_losses : invex_groups.sums_of_convex_losses.
Proof.
move=> M N K _ _ _ l dl group /gradients_meaning grad /convexes_meaning conv j q.
rewrite Lam_meaning dLam_meaning => r0 p.
exact: (@stationary_convex K (grouped l group j) q _ (grouped_convex group j conv)
  (grouped_gradient group j q grad) r0 p).
Qed.

(* The losses of a group are equal, and so are their gradients: their sums are multiples. *)
Theorem consistent_labels_with_invex_loss : invex_groups.consistent_labels_with_invex_loss.
Proof.
move=> M N K Y _ _ _ _ group y l ell dl labels losses /gradients_meaning grad critical j q.
rewrite Lam_meaning dLam_meaning => r0 p; apply: sum_le => i /eqP ij.
apply: critical => k; have := r0 k; rewrite /residual (eq_bigr (fun=> dl i q k)) => [|h /eqP hj]; last first.
  have same : l h = l i by rewrite !losses (labels h i) // hj ij.
  by apply: (@gradient_unique K (l h) q); [exact: grad | rewrite same; exact: grad].
rewrite (bigD1 i) /=; last by apply/eqP.
set d := dl i q k; set rest := \sum_(h | _) d => sum0.
have : 0 <= d * rest by rewrite /rest -sumZ; apply: sum_ge0 => h _; exact: Rle_0_sqr.
rewrite (_ : rest = - d) => [d2|]; last by lra.
by apply: Rsqr_0_uniq; have := Rle_0_sqr d; rewrite /Rsqr; lra.
Qed.
