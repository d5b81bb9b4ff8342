(* The generated statements of `vanishing`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Vanishing Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Slopes.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R).
Variables (theta : T) (a b : K -> R) (W : K -> D -> R) (k : K).
Hypothesis differentiable_losses : forall i q, @Def.Gradient K (l i) q (dl i q).
Notation model := (fun theta x => f x theta).
Notation Lt := (augmented l X group model lambda).
Notation output i := (fun k => f (X (group i)) theta k + @Def.g K D a b W (X (group i)) k).
Notation slope_a := ((\sum_i dl i (output i) k * exp (\sum_q W k q * X (group i) q + b k)) * / card M +
  2 * lambda * a k).
Notation slope_b := ((\sum_i dl i (output i) k * a k * exp (\sum_q W k q * X (group i) q + b k)) * / card M).

Lemma outputs_differentiable i : gradient (l i) (output i) (dl i (output i)).
Proof. by apply/gradient_meaning; exact: differentiable_losses. Qed.

Lemma slope_in_a : partial (fun a => Lt (theta, (a, (b, W)))) a k slope_a.
Proof.
rewrite mean_meaning (_ : 2 * lambda * a k = lambda * (2 * a k)); last by ring.
exact: (@partial_outer M N K D T l X group model lambda theta a b W _ outputs_differentiable).
Qed.

Lemma slope_in_b : partial (fun b => Lt (theta, (a, (b, W)))) b k slope_b.
Proof.
rewrite mean_meaning (@eq_mean M _ (fun i => dl i (output i) k *
  (a k * exp (dot (W k) (X (group i)) + b k)))) => [|i]; last by rewrite /dot; ring.
exact: (@partial_bias M N K D T l X group model lambda theta a b W _ outputs_differentiable).
Qed.

Lemma slopes_differ : a k * slope_a - slope_b = 2 * lambda * a k ^ 2.
Proof.
rewrite (@vanishing_identity M N K D T l X group model lambda theta a b W _ outputs_differentiable k _ _
  slope_in_a slope_in_b); ring.
Qed.

Lemma stationary_zero : lambda <> 0 -> (forall k, partial (fun a => Lt (theta, (a, (b, W)))) a k 0) ->
  (forall k, partial (fun b => Lt (theta, (a, (b, W)))) b k 0) -> forall k, a k = 0.
Proof.
exact: (@vanishing_where_stationary M N K D T l X group model lambda theta a b W _ outputs_differentiable).
Qed.
End Slopes.

Theorem identity_of_slopes : vanishing.identity_of_slopes.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X lambda theta a b W grad k; rewrite Lt_meaning; split; [|split].
- apply/(@partial_meaning K (fun a => augmented l X group _ lambda (theta, (a, (b, W))))).
  exact: (@slope_in_a M N K D T l dl group f X lambda theta a b W k grad).
- apply/(@partial_meaning K (fun b => augmented l X group _ lambda (theta, (a, (b, W))))).
  exact: (@slope_in_b M N K D T l dl group f X lambda theta a b W k grad).
- exact: (@slopes_differ M N K D T l dl group f X lambda theta a b W k grad).
Qed.

Theorem stationary_form : vanishing.stationary_form.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda group f X theta a b W grad lambda0; rewrite Lt_meaning => in_a in_b.
have a0 : forall k, a k = 0.
  apply: (@stationary_zero M N K D T l dl group f X lambda theta a b W grad lambda0) => k.
  - exact/(@partial_meaning K (fun a => augmented l X group _ lambda (theta, (a, (b, W)))))/in_a.
  - exact/(@partial_meaning K (fun b => augmented l X group _ lambda (theta, (a, (b, W)))))/in_b.
by split=> // x k; rewrite /Def.g a0 Rmult_0_l.
Qed.

Theorem loss_free_form : vanishing.loss_free_form.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b W lambda0; rewrite Lt_meaning.
move=> /(@fixed_meaning K D T (augmented l X group (fun theta x => f x theta) lambda)) min.
have a0 := vanishing_at_fixed_parameters lambda0 min.
by split=> // x k; rewrite /Def.g a0 Rmult_0_l.
Qed.

Theorem parameters_held_fixed : vanishing.parameters_held_fixed.
Proof.
move=> M N K D T _ _ _ _ _ l group f X lambda theta a b W; rewrite Lt_meaning.
move=> /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min.
apply/(@fixed_meaning K D T (augmented l X group (fun theta x => f x theta) lambda)).
exact: local_minimum_second min.
Qed.

Theorem at_local_minima : vanishing.at_local_minima.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W lambda0 min.
have := @parameters_held_fixed M N K D T M0 N0 K0 D0 T0 l group f X lambda theta a b W min.
exact: (@loss_free_form M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W lambda0).
Qed.
