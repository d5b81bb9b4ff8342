(* The generated statements of `value_function`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Vanishing Elimination Landscape FailureMode.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Fixed.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T).
Hypothesis nonnegative_losses : forall i q, 0 <= l i q.
Hypothesis positive_penalty : 0 < lambda.
Notation model := (fun theta x => f x theta).
Notation value := (fun u : added K D => augmented l X group model lambda (theta, u)).
Notation L := (original l X group model).
Notation best := (@Def.Lstar M N K l group).
Notation lowest := (inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
  @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))))).
Notation without_penalty := (fun z : ((K -> R) * (K -> D -> R))%type =>
  (\sum_i l i (fun k => f (X (group i)) theta k + z.1 k * exp (\sum_q z.2 k q * X (group i) q))) * / card M).

Lemma lowest_infimum : infimum value lowest.
Proof. exact: fixed_infimum. Qed.

Lemma best_below : best <= lowest.
Proof.
have best_inf := Lstar_infimum group nonnegative_losses.
apply: lowest_infimum.2 => -[a [b W]].
apply: Rle_trans (@augmented_above M N K D T l X group model lambda best best_inf theta a b W).
by have := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) (sq_ge0 a); lra.
Qed.

Lemma value_at_zero b W : value (fun=> 0, (b, W)) = L theta.
Proof. exact: augmented_at_zero. Qed.

Lemma lowest_below : lowest <= L theta.
Proof. by rewrite -(value_at_zero (fun=> 0) (fun=> fun=> 0)); exact: lowest_infimum.1. Qed.

(* a e^{w.x + b} = (a e^b) e^{w.x}. *)
Lemma without_penalty_meaning a b W :
  without_penalty (fun k => a k * exp (b k), W) =
  risk l (fun i k => f (X (group i)) theta k + neurons a b W (X (group i)) k).
Proof.
lazy beta; rewrite mean_meaning; apply: eq_mean => i; congr (l i _); apply: functional_extensionality => k /=.
by rewrite /neurons exp_plus /dot; ring.
Qed.

Lemma without_penalty_infimum : infimum without_penalty lowest.
Proof.
split=> [[c W] | u below].
- have := infimum_without_penalty positive_penalty c (fun=> 0) W lowest_infimum.
  rewrite -without_penalty_meaning (_ : (fun k => c k * exp 0) = c) //.
  by apply: functional_extensionality => k; rewrite exp_0 Rmult_1_r.
- apply: lowest_infimum.2 => -[a [b W]]; have := below (fun k => a k * exp (b k), W).
  rewrite without_penalty_meaning /augmented.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) (sq_ge0 a); lra.
Qed.
End Fixed.

Theorem penalty_drops_out : value_function.penalty_drops_out.
Proof.
move=> M N K D T _ _ _ _ _ l lambda group f X theta l0 lambda0; symmetry; apply: inf_meaning.
- exact: (inhabits (fun=> 0, fun=> fun=> 0)).
- exact: (@without_penalty_infimum M N K D T l group f X lambda theta l0 lambda0).
Qed.

Theorem at_least_best_value : value_function.at_least_best_value.
Proof.
move=> M N K D T _ _ _ _ _ l lambda group f X theta l0 lambda0.
exact: (@best_below M N K D T l group f X lambda theta l0 lambda0).
Qed.

Theorem best_value_where_residuals_vanish : value_function.best_value_where_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda group f X theta /gradients_meaning grad /convexes_meaning conv l0 lambda0.
rewrite L_meaning R_meaning => r0.
have := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
move=> /Lstar_meaning; have := @best_below M N K D T l group f X lambda theta l0 lambda0.
have := @lowest_below M N K D T l group f X lambda theta l0 lambda0; move: (inf _) => v.
by lra.
Qed.

Theorem below_the_loss_where_suboptimal : value_function.below_the_loss_where_suboptimal.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv l0 lambda0; rewrite L_meaning.
have above := @best_below M N K D T l group f X lambda theta l0 lambda0.
have below := @lowest_below M N K D T l group f X lambda theta l0 lambda0.
have := @lowest_infimum M N K D T l group f X lambda theta l0 lambda0.
move: (inf _) above below => v above below [lower _]; split=> lt; first by lra.
have [// | equal] := Rle_lt_or_eq_dec _ _ below; exfalso; move/suboptimal_meaning: lt => suboptimal.
apply: (@no_local_minimum M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0 conv
  grad theta suboptimal (fun=> 0, (fun=> 0, fun=> fun=> 0))).
by apply: near_all => u; rewrite value_at_zero -equal; exact: lower.
Qed.

Theorem best_value_with_one_input : value_function.best_value_with_one_input.
Proof.
move=> M N K D T [i0] _ _ _ _ l lambda group f X theta l0 lambda0 one.
apply: Rle_antisym; last exact: (@best_below M N K D T l group f X lambda theta l0 lambda0).
have [_] := Lstar_infimum group l0; apply=> F.
have [below _] := @without_penalty_infimum M N K D T l group f X lambda theta l0 lambda0.
have := below (fun k => F (group i0) k - f (X (group i0)) theta k, fun=> fun=> 0).
lazy beta; rewrite mean_meaning => le; apply: Rle_trans le _; apply: Req_le; apply: eq_mean => i; congr (l i _).
apply: functional_extensionality => k; rewrite (one (group i) (group i0)) /= sum_zero => [|q _]; last by ring.
by rewrite exp_0; ring.
Qed.
