(* The generated statements of `means_of_targets`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Elimination Losses Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Means.
Variables (M N K : finType) (y : M -> K -> R) (group : M -> N).
Notation l := (fun i => @Def.squared K (y i)).
Notation dl := (fun i => dsquared (y i)).
Notation size j := (\sum_h delta (group h) j).
Notation target j k := (\sum_h delta (group h) j * y h k).

Lemma squared_differentiable i q : gradient (l i) q (dl i q).
Proof. by lazy beta; rewrite squared_meaning; exact: squared_gradient. Qed.

Lemma squared_nonnegative i q : 0 <= l i q.
Proof. by lazy beta; rewrite squared_meaning; exact: squared_ge0. Qed.

Lemma residual_of_squares j (q : K -> R) k : residual dl group j q k = 2 * (size j * q k - target j k) :> R.
Proof.
transitivity (\sum_i delta (group i) j * dsquared (y i) q k); first by rewrite sum_delta_meaning.
rewrite -sumZr -sumB -sumZ; by apply: eq_bigr => i _; rewrite /dsquared; ring.
Qed.

Lemma mean_missed (F : N -> K -> R) : ~ (forall j k, size j * F j k = target j k) ->
  @Def.Lstar M N K l group < @Def.risk M N K l group F.
Proof.
move=> missed; apply: (@misses_where_a_slope_remains M N K l dl group squared_differentiable squared_nonnegative F).
by move=> r0; apply: missed => j k; have := r0 j k; rewrite residual_of_squares; lra.
Qed.

Lemma size_pos i : 0 < size (group i).
Proof.
apply: (Rlt_le_trans _ 1); first by lra.
have -> : 1 = delta (group i) (group i) by rewrite /delta eqxx.
apply: (sum_term (P := xpredT) (F := fun h => delta (group h) (group i))) => // h _.
by rewrite /delta; case: eqP => _; lra.
Qed.

Lemma at_the_mean (n t : R) : 0 < n -> 2 * (n * (t / n) - t) = 0.
Proof. by move=> n0; field; lra. Qed.
End Means.

Theorem some_function_attains : means_of_targets.some_function_attains.
Proof.
move=> M N K _ _ _ y group.
exists (fun j k => (\sum_h delta (group h) j * y h k) / (\sum_h delta (group h) j)).
apply: (@attains_where_no_slope M N K _ (fun i => dsquared (y i)) group (@squared_differentiable M K y)).
- by move=> i; lazy beta; rewrite squared_meaning; exact: squared_convex.
- by move=> i k; rewrite residual_of_squares; exact: at_the_mean (size_pos group i).
Qed.

Theorem suboptimal_where_a_mean_is_missed : means_of_targets.suboptimal_where_a_mean_is_missed.
Proof.
move=> M N K D T _ _ _ _ _ group f X theta y missed.
exact: (@mean_missed M N K y group (fun j => f (X j) theta) missed).
Qed.

Theorem no_minimum_where_a_mean_is_missed : means_of_targets.no_minimum_where_a_mean_is_missed.
Proof.
move=> M N K D T _ _ _ _ _ X lambda group f theta y a b W distinct_inputs lambda0 missed.
rewrite Lt_meaning => /(@minimum_meaning (T ** added K D) (augmented _ X group _ lambda)) min; apply: missed => j k.
have := @residuals_vanish M N K D T _ (fun i => dsquared (y i)) X group (fun theta x => f x theta) lambda
  distinct_inputs lambda0 theta a b W (@squared_differentiable M K y) (local_minimum_second min) j k.
by rewrite residual_of_squares; lra.
Qed.

Theorem means_outside_a_hyperplane : means_of_targets.means_outside_a_hyperplane.
Proof.
move=> M N K D T _ _ _ _ _ mu group f X y orthogonal not_targets theta met; apply: not_targets.
rewrite -[RHS](orthogonal theta) !(sum_by_group group); apply: eq_bigr => j _.
have within (F : M -> K -> R) : \sum_(i | group i == j) \sum_k mu (group i) k * F i k =
    \sum_k mu j k * \sum_(i | group i == j) F i k.
  rewrite (eq_bigr (fun i => \sum_k mu j k * F i k)) => [|i /eqP -> //].
  by rewrite exchange_big; apply: eq_bigr => k _; rewrite sumZ.
rewrite !within; apply: eq_bigr => k _; congr (_ * _).
transitivity (\sum_i delta (group i) j * y i k); first by rewrite sum_delta_meaning.
rewrite -(met j k) -sumZr sum_delta_meaning.
by apply: eq_bigr => i /eqP ->.
Qed.
