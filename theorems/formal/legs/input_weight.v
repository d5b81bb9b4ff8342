(* The generated statements of `input_weight`: with w = 0 only the sum of the residual gradients is seen. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Eliminators.
From Elimination Require Import Language Statements Meaning Samples.
From Elimination.legs Require unseen_residuals.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* Without its weight a neuron is the gate exp of its bias. *)
Section WithoutWeight.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R).
Notation Lt := (@Def.Lt M N K D T l group f X lambda).
Definition gate (b : vector K) (j : N) : vector K := fun k => exp (b k).
Notation objective theta := (outer_objective l group (fun j => f (X j) theta) gate lambda).

Lemma weightless theta a b : Lt (theta, (a, (b, fun=> fun=> 0))) = objective theta (a, b).
Proof.
rewrite Lt_meaning /augmented /outer_objective; congr (_ + _); apply: eq_risk => i k.
by rewrite /neurons /gate /dot sum_zero => [|q _]; rewrite ?Rplus_0_l // Rmult_0_l.
Qed.

Lemma weightless_gated theta a b (W : power K line) :
  Lt (theta, (a, (b, fun=> fun=> 0))) =
  augmented_gated l X group (fun theta x => f x theta) exp (fun _ _ => 1) lambda (theta, (a, (b, W))).
Proof.
rewrite weightless; congr (_ + _); apply: eq_risk => i k.
by rewrite /gated_neurons /gate /= Rmult_1_r.
Qed.

Lemma sum_seen theta (b : vector K) k :
  \sum_j residual dl group j (f (X j) theta) k * gate b j k =
  (\sum_j @Def.R_ M N K D T dl group f X j theta k) * exp (b k).
Proof. by rewrite R_meaning sumZr. Qed.
End WithoutWeight.

Theorem the_sum_vanishes : input_weight.the_sum_vanishes.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda group f X theta a b /gradients_meaning grad lambda0 min.
have a0 : forall k, a k = 0.
  apply: (@gated_neurons_vanish M N K D T line l X group (fun theta x => f x theta) lambda exp exp
    (fun _ _ => 1) derivable_pt_lim_exp _ theta a b (fun=> 0) lambda0) => [t|]; first by have := exp_pos t; lra.
  have [U [V [near_U [[U1 [U2 [near_1 [near_2 U12]]]] UV]]]] := min.
  exists U, (fun z => U1 z.1 /\ U2 z.2.1); split=> //; split.
    exists U1, (fun z => U2 z.1); split=> //; split=> //; exists U2, (fun=> True); split=> //; split=> //.
    exact: near_all.
  move=> t [a' [b' W']] Ut [/= U1a U2b]; have := UV t (a', b') Ut (U12 a' b' U1a U2b).
  by rewrite /= (@weightless_gated M N K D T l lambda group f X theta a b (fun=> 0)) (weightless_gated _ _ _ _ _ _ _ _ W').
split=> // k; suff: (\sum_j @Def.R_ M N K D T dl group f X j theta k) * exp (b k) = 0.
  by move=> /Rmult_integral []; have := exp_pos (b k); lra.
have unseen := @residuals_orthogonal M N K (vector K) l group (fun j => f (X j) theta) (@gate N K) lambda
  (fun j => residual dl group j (f (X j) theta)) a b (fun j => grouped_gradient group j _ grad) a0.
rewrite -sum_seen; apply: (near_here (unseen _)).
by apply: near_mono (near_second min) => -[a' b'] /=; rewrite !weightless.
Qed.

Theorem minimum_where_the_sum_vanishes : input_weight.minimum_where_the_sum_vanishes.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda a f X theta group b /gradients_meaning grad /convexes_meaning conv lambda0 a0.
move=> still; rewrite R_meaning => sums.
have unseen k : near (0 : line) (fun v => \sum_j residual dl group j (f (X j) theta) k * 1 = 0).
  by apply: near_all => _; rewrite sumZr sums Rmult_0_l.
have min := @unseen_residuals.unseen_minimum M N K D T line l dl lambda f X group (fun _ _ => 1) exp theta a b
  (fun=> 0) grad conv lambda0 a0 still unseen.
have [U [V [near_U [[U1 [U2 [near_1 [near_2 U12]]]] UV]]]] := min.
exists U, (fun z => U1 z.1 /\ U2 (z.2, fun=> 0)); split=> //; split.
  exists U1, (fun b' => U2 (b', fun=> 0)); split=> //; split=> //.
  exact: (near_first (P := U2) near_2).
move=> t [a' b'] Ut [U1a U2b]; rewrite /= !(@weightless_gated M N K D T l lambda group f X _ _ _ (fun=> 0)).
exact: (UV t (a', (b', fun=> 0)) Ut (U12 _ _ U1a U2b)).
Qed.

Theorem bad_minimum : input_weight.bad_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l dl lambda a f X theta group other b grad conv lambda0 a0 still sums better.
split=> [|least]; last by have := least other; lra.
exact: (@minimum_where_the_sum_vanishes M N K D T M0 N0 K0 D0 T0 l dl lambda a f X theta group b grad conv lambda0 a0
  still sums).
Qed.
