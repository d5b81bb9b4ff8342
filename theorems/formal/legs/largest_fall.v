(* Generated statements of `largest_fall`. *)
From Elimination Require Import Definitions Sums Spaces SmallNeurons Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Fall.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T).
Hypothesis inhabited_samples : inhabited M.
Hypothesis differentiable_losses : forall i q, @Def.Gradient K (l i) q (dl i q).
Hypothesis convex_losses : forall i, @Def.Convex K (l i).
Variables (a b : K -> R) (W : K -> D -> R).
Notation S k := (\sum_j @Def.R_ M N K D T dl group f X j theta k * exp (\sum_q W k q * X j q + b k)).

Lemma samples_pos : 0 < card M.
Proof. by case: inhabited_samples => i; apply: lt_0_INR; apply/ltP/card_gt0P; exists i. Qed.

(* m (L - Lt) <= - sum_k a_k S_k - m lambda |a|^2. *)
Lemma fall_at_most : card M * (@Def.L M N K D T l group f X theta - @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))))
  <= - (\sum_k a k * S k) - card M * lambda * sq a.
Proof.
have grad i q : gradient (l i) q (dl i q) by apply/gradient_meaning.
have conv i : convex (l i) by apply/convex_meaning.
rewrite L_meaning Lt_meaning R_meaning; have m0 := samples_pos.
have := @linear_below M N K D T l dl X group (fun theta x => f x theta) lambda theta conv grad a b W.
rewrite /mean (@sum_of_slopes M N K D T dl X group (fun theta x => f x theta) theta a b W) -/(card M).
move=> /(Rmult_le_compat_l _ _ _ (Rlt_le _ _ m0)); set A := augmented _ _ _ _ _ _; set L := original _ _ _ _ _.
set slopes := \sum_k _.
have -> : card M * (L + / card M * slopes + lambda * sq a) = card M * L + slopes + card M * lambda * sq a by field; lra.
move=> le; have {}le : card M * (L - A) <= - slopes - card M * lambda * sq a by lra.
exact: le.
Qed.
End Fall.

Theorem at_most_slopes : largest_fall.at_most_slopes.
Proof.
move=> M N K D T M0 _ _ _ _ l dl lambda group f X theta grad conv lambda0 [a [b W]] /=.
have := @fall_at_most M N K D T l dl lambda group f X theta M0 grad conv a b W; have m0 := samples_pos M0.
set S := fun k : K => \sum_j @Def.R_ M N K D T dl group f X j theta k * exp (\sum_q W k q * X j q + b k).
set gap := _ - _ => fall.
have q0 : 0 < 4 * lambda * card M by do 2!apply: Rmult_lt_0_compat => //; lra.
have square : 0 <= \sum_k (2 * lambda * card M * a k + S k) ^ 2.
  by apply: sum_ge0 => k _; have := Rle_0_sqr (2 * lambda * card M * a k + S k); rewrite /Rsqr /=; lra.
have expand : \sum_k (2 * lambda * card M * a k + S k) ^ 2 =
    4 * lambda * card M * (card M * lambda * sq a + \sum_k a k * S k) + \sum_k S k ^ 2.
  by rewrite /sq -!sumZ -sumD -sumZ -sumD; apply: eq_bigr => k _; ring.
have scaled : 4 * lambda * (card M * (card M * 1)) * gap = 4 * lambda * card M * (card M * gap) by ring.
rewrite scaled; have {}fall : card M * gap <= - (\sum_k a k * S k) - card M * lambda * sq a by [].
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ q0) fall; move=> le.
suff : 4 * lambda * card M * (card M * gap) <= \sum_k S k ^ 2 by [].
by lra.
Qed.
