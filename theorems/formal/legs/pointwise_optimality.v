(* The generated statements of `pointwise_optimality`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Elimination Losses.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section OneByOne.
Variables (M N K : finType) (l : M -> vector K -> R) (dl : M -> vector K -> vector K) (group : M -> N).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis same_losses : forall i h, group i = group h -> forall q, l i q = l h q.

Lemma same_gradients i h q k : group i = group h -> dl i q k = dl h q k.
Proof.
move=> same; apply: (@gradient_unique K (l i) q); first exact: differentiable_losses.
by rewrite (functional_extensionality (l i) (l h) (same_losses same)); exact: differentiable_losses.
Qed.

(* A sum of equal residuals vanishes only if each of them does. *)
Lemma one_by_one i q k : residual dl group (group i) q k = 0 -> dl i q k = 0.
Proof.
rewrite /residual (eq_bigr (fun=> dl i q k)) => [|h /eqP same]; last exact: same_gradients.
rewrite (bigD1 i) //=; set d := dl i q k; set rest := \sum_(h | _) d => sum0.
have : 0 <= d * rest by rewrite /rest -sumZ; apply: sum_ge0 => h _; exact: Rle_0_sqr.
rewrite (_ : rest = - d) => [d2|]; last by lra.
by apply: Rsqr_0_uniq; have := Rle_0_sqr d; rewrite /Rsqr; lra.
Qed.
End OneByOne.

Lemma losses_of_a_group (M N K : finType) (Y : Type) (group : M -> N) (y : M -> Y) (l : M -> (K -> R) -> R)
  (ell : Y -> (K -> R) -> R) : (forall i h, group i = group h -> y i = y h) ->
  (forall i q, l i q = ell (y i) q) -> forall i h, group i = group h -> forall q, l i q = l h q.
Proof. by move=> labels losses i h /labels same q; rewrite !losses same. Qed.

Theorem residuals_vanish_one_by_one : pointwise_optimality.residuals_vanish_one_by_one.
Proof.
move=> M N K D Y T _ _ _ _ _ _ group y l ell dl f X theta labels losses /gradients_meaning grad.
rewrite R_meaning => r0 i k; apply: (@one_by_one M N K l dl group grad) (r0 (group i) k).
exact: (@losses_of_a_group M N K Y group y l ell labels losses).
Qed.

Theorem minimal_where_residuals_vanish : pointwise_optimality.minimal_where_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X theta /gradients_meaning grad /convexes_meaning conv r0 i q.
exact: (@stationary_convex K (l i) _ _ (conv i) (grad i _) (r0 i)).
Qed.

Theorem pointwise_optimality : pointwise_optimality.pointwise_optimality.
Proof.
move=> M N K D Y T M0 N0 K0 D0 Y0 T0 group y l ell X dl lambda f theta a b W labels losses distinct_inputs grad conv.
move=> lambda0; rewrite Lt_meaning => /(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)) min.
have r0 i k : @Def.r M N K D T dl group f X i theta k = 0.
  apply: (@residuals_vanish_one_by_one M N K D Y T M0 N0 K0 D0 Y0 T0 group y l ell dl f X theta labels losses grad).
  rewrite R_meaning; move/gradients_meaning in grad.
  exact: (@residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
    theta a b W grad (local_minimum_second min)).
split=> //.
exact: (@minimal_where_residuals_vanish M N K D T M0 N0 K0 D0 T0 l dl group f X theta grad conv r0).
Qed.

Theorem squared_loss_interpolates : pointwise_optimality.squared_loss_interpolates.
Proof.
move=> M N K D T _ _ _ _ _ group y X lambda f theta a b W targets distinct_inputs lambda0.
rewrite Lt_meaning => /(@minimum_meaning (T ** added K D) (augmented _ X group _ lambda)) min i.
have grad i' q : gradient (@Def.squared K (y i')) q (dsquared (y i') q).
  by rewrite squared_meaning; exact: squared_gradient.
have r0 := @residuals_vanish M N K D T _ (fun i => dsquared (y i)) X group (fun theta x => f x theta) lambda
  distinct_inputs lambda0 theta a b W grad (local_minimum_second min) (group i).
apply: functional_extensionality => k.
suff : dsquared (y i) (f (X (group i)) theta) k = 0 by rewrite /dsquared; lra.
apply: (@one_by_one M N K (fun i => @Def.squared K (y i)) (fun i => dsquared (y i)) group grad) (r0 k).
by move=> i' h /targets ->.
Qed.
