(* The generated statements of `several_neurons`. *)
From Coq Require Import Classical_Prop.
From Elimination Require Import Definitions Sums Spaces OuterWeights Elimination SeveralNeurons.
From Elimination Require Import ExponentialIndependence Interpolation Gradients Balls.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Notation added_several N K D := (matrix K N ** (matrix K N ** power K (matrix N D))).

Theorem all_neurons_vanish : several_neurons.all_neurons_vanish.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b W lambda0; rewrite Lt_several_meaning.
move=> /(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)) min.
exact: (@several_neurons_vanish_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W lambda0 min).
Qed.

(* That spanning weights exist is proved by contradiction, with the axiom classic. *)
Theorem weights_that_span : several_neurons.weights_that_span.
Proof.
move=> N K D [s0] [k0] _ X W b distinct_inputs e e0.
have [n0 c0] : 0 < card N /\ 0 < card K.
  by split; apply: lt_0_INR; apply/ltP/card_gt0P; [exists s0 | exists k0].
pose r := e / (card K * card N); have r0 : 0 < r by apply: Rdiv_lt_0_compat => //; exact: Rmult_lt_0_compat.
pose fits k (w : N -> vector D) := forall F : N -> R, exists alpha : N -> R, forall j,
  \sum_v alpha v * exp (dot (w v) (X j) + b k v) = F j.
have each k : exists w : N -> vector D, (forall v, \sum_d (w v d - W k v d) ^ 2 < r) /\ fits k w.
  apply: NNPP => no.
  apply: (@interpolation N (vector D * R) (fun=> 0, 0) (fun t j => exp (dot t.1 (X j) + t.2))
    (fun v t => \sum_d (t.1 d - W k v d) ^ 2 < r /\ t.2 = b k v)) => [v c orthogonal j | [t [close spans]]].
    suff: c j * exp (b k v) = 0 by move=> /Rmult_integral []; have := exp_pos (b k v); lra.
    apply: (exponential_independence distinct_inputs (c := fun j => c j * exp (b k v)) (w0 := W k v)).
    apply: near_mono (ball_near_vector (W k v) r0) => w near_w; rewrite -[RHS](orthogonal (w, b k v)) //.
    by apply: eq_bigr => i _; rewrite /= exp_plus; ring.
  apply: no; exists (fun v => (t v).1); split=> [v | F]; first by case: (close v).
  have [alpha fit] := spans F; exists alpha => j; rewrite -fit.
  by apply: eq_bigr => v _; case: (close v) => _ ->.
have [V VP] : exists V : K -> N -> vector D, forall k, (forall v, \sum_d (V k v d - W k v d) ^ 2 < r) /\ fits k (V k).
  by apply: NNPP; apply: (@finite_choice K (N -> vector D) (fun=> fun=> 0)
    (fun k w => (forall v, \sum_d (w v d - W k v d) ^ 2 < r) /\ fits k w)) => k no; exact: no (each k).
exists V; split=> [|k F]; last by case: (VP k) => _ /(_ F).
apply: (Rle_trans _ (\sum_(k : K) \sum_(v : N) r)).
  by apply: sum_le => k _; apply: sum_le => v _; left; case: (VP k).
rewrite !sum_const -/(card K) -/(card N) /r; right; field; split; lra.
Qed.

Theorem optimal_at_minima_in_neurons : several_neurons.optimal_at_minima_in_neurons.
Proof.
move=> M N K D T _ _ _ _ _ X l lambda group f theta a b W distinct_inputs /convexes_meaning conv lambda0.
rewrite Lt_several_meaning L_meaning risk_meaning.
move=> /(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)) min.
split; first exact: (@several_neurons_vanish_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W lambda0 min).
have best := @optimal_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda
  theta a b W distinct_inputs lambda0 conv min.
by split; [exact: best.1 | split; [exact: global_if_optimal best | rewrite (Lstar_meaning best)]].
Qed.

Theorem elimination : several_neurons.elimination.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 X l lambda group f theta a b W distinct_inputs conv lambda0 min.
apply: (@optimal_at_minima_in_neurons M N K D T M0 N0 K0 D0 T0 X l lambda group f theta a b W distinct_inputs
  conv lambda0); move: min; rewrite Lt_several_meaning.
move=> /(@minimum_meaning (T ** added_several N K D) (augmented_several l X group _ lambda)) /local_minimum_second min.
exact/(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)).
Qed.

Theorem converse : several_neurons.converse.
Proof.
move=> M N K D T _ _ _ _ _ lambda a l group f X theta b W lambda0 a0; rewrite L_meaning risk_meaning Lt_several_meaning.
move=> below.
have global : global_minimum (augmented_several l X group (fun theta x => f x theta) lambda) (theta, (a, (b, W))).
  move=> [theta' [a' [b' W']]]; rewrite {1}/augmented_several.
  rewrite (_ : \sum_k sq (a k) = 0); last by apply: sum_zero => k _; apply: sum_zero => s _; rewrite a0; ring.
  rewrite (@eq_risk M K l _ (fun i => f (X (group i)) theta)) => [|i k]; last first.
    by rewrite /many_neurons sum_zero ?Rplus_0_r // => s _; rewrite a0 Rmult_0_l.
  have le := below (fun j k => f (X j) theta' k + many_neurons a' b' W' (X j) k).
  rewrite Rmult_0_r Rplus_0_r; apply: Rle_trans le _.
  have pen : 0 <= \sum_k sq (a' k) by apply: sum_ge0 => k _; exact: sq_ge0.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) pen; rewrite /augmented_several; lra.
split.
- by apply/(@minimum_meaning (T ** added_several N K D) (augmented_several l X group _ lambda))/global_is_local.
- apply/(@fixed_minimum (matrix K N) (matrix K N) (power K (matrix N D)) T (augmented_several l X group _ lambda)).
  by apply: global_is_local => u; exact: global.
Qed.
