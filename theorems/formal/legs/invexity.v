(* The generated statements of `invexity`. *)
From Elimination Require Import Definitions Sums Spaces OuterWeights Vanishing Elimination Landscape Invexity.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma groups_meaning (M N K : finType) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) :
  (forall j q, @Def.Gradient K (@Def.Lam M N K l group j) q (@Def.dLam M N K dl group j q)) ->
  forall j q, gradient (grouped l group j) q (residual dl group j q).
Proof. by rewrite Lam_meaning dLam_meaning => grad j q; apply/gradient_meaning. Qed.

Theorem grouped_residuals_vanish : invexity.grouped_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ X l group dl lambda f theta a b W distinct_inputs /groups_meaning grad lambda0.
rewrite Lt_meaning R_meaning => /(@fixed_meaning K D T (augmented l X group _ lambda)) min.
exact: (@gradients_vanish M N K D T l X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W (fun j => residual dl group j (f (X j) theta)) (fun j => grad j _) min).
Qed.

Section Invex.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T).
Hypothesis invex_groups : forall j q, (forall k, @Def.dLam M N K dl group j q k = 0) ->
  forall p, @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p.

Lemma best_where_residuals_vanish : (forall j k, residual dl group j (f (X j) theta) k = 0) ->
  function_infimum l group (original l X group (fun theta x => f x theta) theta).
Proof.
move: invex_groups; rewrite Lam_meaning dLam_meaning => invex r0.
by apply: (best_by_group (y := fun j => f (X j) theta)) => j q; apply: invex => k.
Qed.
End Invex.

Theorem optimal_where_residuals_vanish : invexity.optimal_where_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ dl group l f X theta invex; rewrite R_meaning L_meaning risk_meaning => r0.
have best := @best_where_residuals_vanish M N K D T l dl group f X theta invex r0.
split; first exact: best.1.
by split; [exact: global_if_optimal best | rewrite (Lstar_meaning best)].
Qed.

Theorem elimination : invexity.elimination.
Proof.
move=> M N K D T _ _ _ _ _ X l group dl lambda f theta a b W distinct_inputs /groups_meaning grad invex lambda0.
rewrite Lt_meaning R_meaning L_meaning => /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min.
have a0 := vanishing_at_local_minima lambda0 min.
have r0 := @gradients_vanish M N K D T l X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta a b W (fun j => residual dl group j (f (X j) theta)) (fun j => grad j _) (local_minimum_second min).
have best := @best_where_residuals_vanish M N K D T l dl group f X theta invex r0.
split=> //; split=> [x|].
  by apply: functional_extensionality => k; rewrite neurons_meaning neurons_vanish // Rplus_0_r.
split; first exact: augmented_at_zero.
by do !split=> //; [exact: global_if_optimal best | rewrite (Lstar_meaning best)].
Qed.

Theorem converse : invexity.converse.
Proof.
move=> M N K D T _ _ _ _ _ dl group l lambda a f X theta b W invex lambda0 a0; rewrite R_meaning Lt_meaning => r0.
have best := @best_where_residuals_vanish M N K D T l dl group f X theta invex r0.
have global : global_minimum (augmented l X group (fun theta x => f x theta) lambda) (theta, (a, (b, W))).
  by apply: minimal_if_optimal => //; exact: Rlt_le.
by split; [exact: global | apply/(@minimum_meaning (T ** added K D) (augmented l X group _ lambda))/global_is_local].
Qed.
