(* The generated statements of `locally_spanning`: ReLU, cosine and 1 + w.x leave bad minima. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients OuterWeights Eliminators.
From Elimination Require Import Language Statements Meaning Samples.
From Elimination.legs Require unseen_residuals.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma near_negative (D : finType) (w x : vector D) : dot w x < 0 -> near w (fun v => dot v x < 0).
Proof.
move=> neg; have grad := gradient_linear x 0 w.
apply: near_mono (gradient_continuous grad (P := fun y => y < 0) _) => [v|]; first by rewrite dotC; lra.
exists (- dot w x); split; first by lra.
by move=> y /(Rle_lt_trans _ _ _ (Rle_abs _)); rewrite (dotC x); lra.
Qed.

Lemma pos_of_negative x : x < 0 -> pos x = 0.
Proof. by move=> x0; apply: Rmax_left; lra. Qed.

Theorem relu_is_silent : locally_spanning.relu_is_silent.
Proof.
move=> N K D _ _ _ W X negative.
apply: (@near_forall K (power K (power D line)) W (fun k V => forall j, pos (\sum_q V k q * X j q) = 0)) => k.
apply: (@continuous_member K (vector D) W k (fun v => forall j, pos (\sum_q v q * X j q) = 0)).
apply: (@near_forall N (vector D) (W k) (fun j v => pos (\sum_q v q * X j q) = 0)) => j.
by apply: near_mono (near_negative (negative k j)) => v; exact: pos_of_negative.
Qed.

Theorem relu_leaves_bad_minima : locally_spanning.relu_leaves_bad_minima.
Proof.
move=> M N K D T _ N0 K0 D0 _ lambda a W X l group f theta other s b lambda0 a0 negative min better.
split=> [|least]; last by have := least other; lra.
set relu := fun x w => pos (\sum_q w q * x q).
have silent := @relu_is_silent N K D N0 K0 D0 W X negative.
rewrite Lt_eliminator_meaning.
have value t a' b' (V : K -> D -> R) : (forall k j, relu (X j) (V k) = 0) ->
    augmented_gated (Omega := vector D) l X group (fun t x => f x t) s relu lambda (t, (a', (b', V))) =
    original l X group (fun t x => f x t) t + lambda * sq a'.
  move=> zero; congr (_ + _); apply: eq_risk => i k.
  by rewrite /gated_neurons zero !Rmult_0_r Rplus_0_r.
rewrite L_meaning in min.
exists (fun t => original l X group (fun t x => f x t) theta <= original l X group (fun t x => f x t) t).
exists (fun z => forall k j, relu (X j) (z.2.2 k) = 0); split=> //; split.
  exists (fun=> True), (fun z => forall k j, relu (X j) (z.2 k) = 0); split; first exact: near_all.
  split=> //; exists (fun=> True), (fun V => forall k j, relu (X j) (V k) = 0); split; first exact: near_all.
  by split.
move=> t [a' [b' V]] le zero; rewrite (value theta a b W (near_here silent)) (value t a' b' V zero).
have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) (sq_ge0 a').
by rewrite (_ : sq a = 0); [lra | apply: sum_zero => k _; rewrite a0 Rmult_0_l].
Qed.

(* What no weights see is seen by none near by. *)
Lemma bad_minimum_where_unseen (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R)
    (lambda : R) (a : K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (group : M -> N) (other : T)
    (s : R -> R) (b : K -> R) (W : K -> D -> R) (kernel : (D -> R) -> (D -> R) -> R) :
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  (forall i q, @Def.Gradient K (l i) q (dl i q)) -> (forall i, @Def.Convex K (l i)) -> 0 < lambda ->
  (forall k, a k = 0) -> @near T theta (fun t => forall j, f (X j) t = f (X j) theta) ->
  (forall k v, \sum_j @Def.R_ M N K D T dl group f X j theta k * kernel (X j) v = 0) ->
  @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b, W)))
    (fun z => @Def.Lt_eliminator M N K D T (power D line) s kernel l group f X lambda (theta, (a, (b, W))) <=
      @Def.Lt_eliminator M N K D T (power D line) s kernel l group f X lambda z) /\
  ~ (forall t, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X t).
Proof.
move=> M0 N0 K0 D0 T0 grad conv lambda0 a0 still unseen better.
split=> [|least]; last by have := least other; lra.
have seen k : @near (power D line) (W k) (fun v =>
    \sum_j @Def.R_ M N K D T dl group f X j theta k * kernel (X j) v = 0) by apply: near_all => v; exact: unseen.
have [min _] := @unseen_residuals.minimum_where_residuals_are_unseen M N K D T (power D line) M0 N0 K0 D0 T0
  (inhabits (fun=> 0)) l dl lambda a f X theta group kernel W s b grad conv lambda0 a0 still seen.
exact: min.
Qed.

Theorem cosine_leaves_bad_minima : locally_spanning.cosine_leaves_bad_minima.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l dl lambda a f X theta j1 j2 group other s b W grad conv lambda0 a0 still.
move=> [[differ two] opposite] cancel better.
apply: (@bad_minimum_where_unseen M N K D T l dl lambda a f X theta group other s b W
  (fun x w => cos (\sum_q w q * x q)) M0 N0 K0 D0 T0 grad conv lambda0 a0 still _ better) => k v.
rewrite (sum_over_two _ differ two) cancel (_ : \sum_q v q * X j1 q = - \sum_q v q * X j2 q) ?cos_neg; first by ring.
by rewrite -sumN; apply: eq_bigr => q _; rewrite opposite; ring.
Qed.

Theorem degree_one_leaves_bad_minima : locally_spanning.degree_one_leaves_bad_minima.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l dl lambda a f X theta group other s b W grad conv lambda0 a0 still moments better.
apply: (@bad_minimum_where_unseen M N K D T l dl lambda a f X theta group other s b W
  (fun x w => 1 + \sum_q w q * x q) M0 N0 K0 D0 T0 grad conv lambda0 a0 still _ better) => k v.
have [total first] := moments k.
under eq_bigr do rewrite Rmult_plus_distr_l Rmult_1_r -sumZ.
rewrite sumD total Rplus_0_l exchange_big; apply: sum_zero => q _.
by under eq_bigr do rewrite (Rmult_comm (v q)) -Rmult_assoc; rewrite sumZr first Rmult_0_l.
Qed.
