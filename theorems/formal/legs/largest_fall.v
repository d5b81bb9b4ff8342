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

(* Cauchy and Schwarz, without roots. *)
Lemma dot_at_most (K : finType) (a s : K -> R) (rho G : R) : 0 <= rho -> 0 <= G ->
  \sum_k a k ^ 2 <= rho ^ 2 -> \sum_k s k ^ 2 <= G ^ 2 -> - (\sum_k a k * s k) <= rho * G.
Proof.
move=> rho0 G0 small_a small_s.
have zero (u v : K -> R) : \sum_k u k ^ 2 <= 0 -> \sum_k u k * v k = 0.
  rewrite sq_meaning => u0; apply: sum_zero => k _.
  by rewrite (@sq_eq0 K u) ?Rmult_0_l //; apply: Rle_antisym u0 (sq_ge0 u).
have [rho1 | rho1] := Req_EM_T rho 0.
  by rewrite (zero a s) ?rho1; [lra | move: small_a; rewrite rho1 /=; lra].
have [G1 | G1] := Req_EM_T G 0.
  rewrite (eq_bigr (fun k => s k * a k)) => [|k _]; last by rewrite Rmult_comm.
  by rewrite (zero s a) ?G1; [lra | move: small_s; rewrite G1 /=; lra].
have [x y] : 0 < G / rho /\ 0 < rho / G by split; apply: Rdiv_lt_0_compat; lra.
have terms : - (2 * \sum_k a k * s k) <= \sum_k (G / rho * a k ^ 2 + rho / G * s k ^ 2).
  rewrite -sumZ -sumN; apply: sum_le => k _.
  have := Rmult_le_pos _ _ (Rlt_le _ _ y) (Rle_0_sqr (G / rho * a k + s k)).
  rewrite /Rsqr (_ : rho / G * _ = G / rho * a k ^ 2 + 2 * (a k * s k) + rho / G * s k ^ 2); [lra | by field; lra].
have scale_a : G / rho * rho ^ 2 = rho * G by field.
have scale_s : rho / G * G ^ 2 = rho * G by field.
have bound_a := Rmult_le_compat_l _ _ _ (Rlt_le _ _ x) small_a.
have bound_s := Rmult_le_compat_l _ _ _ (Rlt_le _ _ y) small_s.
rewrite scale_a in bound_a; rewrite scale_s in bound_s; rewrite sumD !sumZ in terms.
by lra.
Qed.

Theorem at_order_zero : largest_fall.at_order_zero.
Proof.
move=> M N K D T M0 _ _ _ _ l dl lambda group f X theta grad conv lambda0 [a [b W]] rho G.
lazy beta iota delta [fst snd] => -[rho0 [G0 [small_a small_s]]].
have := @fall_at_most M N K D T l dl lambda group f X theta M0 grad conv a b W.
have := dot_at_most rho0 G0 small_a small_s; have m0 := samples_pos M0.
have := Rmult_le_pos _ _ (Rmult_le_pos _ _ (Rlt_le _ _ m0) (Rlt_le _ _ lambda0)) (sq_ge0 a).
by move=> ? dot_le fall; apply: Rle_trans fall _; lra.
Qed.
