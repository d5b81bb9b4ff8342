(* The generated statements of `weight_decay_destroys_minima`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Vanishing WeightDecay Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* The generated minimum, in all variables and with the decay. *)
Lemma decayed_minimum (P K D : finType) (F : vector P ** added K D -> R) (rho : vector P -> R)
    (theta : P -> R) (a b : K -> R) (W : K -> D -> R) :
  @near (product (power P line) (product (power K line) (product (power K line) (power K (power D line)))))
    (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type =>
    F ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b, W))).2.2.1, (theta, (a, (b, W))).2.2.2))) +
      rho (theta, (a, (b, W))).1 <= F (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + rho z.1) <->
  local_minimum (fun z : vector P ** added K D => F z + rho z.1) (theta, (a, (b, W))).
Proof. by split; apply: near_mono => -[theta' [a' [b' W']]]. Qed.

Theorem decay_is_stationary : weight_decay_destroys_minima.decay_is_stationary.
Proof.
move=> M N K D P _ _ _ _ _ X l dl lambda f theta df rho drho group a b W distinct_inputs /gradients_meaning grad lambda0.
move=> model decay; rewrite Lt_meaning R_meaning.
move=> /(@decayed_minimum P K D (augmented l X group _ lambda) rho) min.
apply: (@decay_is_stationary_along_lines P M N K D l dl X group (fun theta x => f x theta) lambda distinct_inputs
  lambda0 grad rho drho df theta a b W _ _ min) => [j k u | u]; apply/derivative_meaning.
- exact: model.
- exact: decay.
Qed.

Theorem only_at_zero : weight_decay_destroys_minima.only_at_zero.
Proof.
move=> M N K D P _ _ _ _ _ X l dl lambda gamma f theta df group a b W distinct_inputs /gradients_meaning grad lambda0.
move=> gamma0 model; rewrite Lt_meaning R_meaning.
move=> /(@decayed_minimum P K D (augmented l X group _ lambda) (fun theta => gamma * (\sum_p theta p ^ 2))) min.
have [|u|r0 stationary] := @decay_is_stationary_along_lines P M N K D l dl X group (fun theta x => f x theta)
  lambda distinct_inputs lambda0 grad (fun theta => gamma * (\sum_p theta p ^ 2)) (fun p => 2 * gamma * theta p) df theta a b W _ _ min.
- by move=> j k u; apply/derivative_meaning; exact: model.
- apply: (eq_derivative (f := fun t => gamma * sq (moved theta u t))) => [t|]; first by rewrite sq_meaning.
  exact: (@derivative_along P (fun theta => gamma * sq theta) theta _ u (gradient_of_sq theta (Rlt_le _ _ gamma0))).
by split=> // p; have /Rmult_integral [|//] := stationary p; lra.
Qed.

Theorem minimum_where_zero : weight_decay_destroys_minima.minimum_where_zero.
Proof.
move=> M N K D P _ _ _ _ _ l lambda gamma group f X theta a b W l0 lambda0 gamma0.
rewrite L_meaning Lt_meaning => zero theta0 a0.
apply/(@decayed_minimum P K D (augmented l X group _ lambda) (fun theta => gamma * (\sum_p theta p ^ 2))).
apply: near_all => z.
have -> : augmented l X group (fun theta x => f x theta) lambda (theta, (a, (b, W))) = 0.
  by rewrite augmented_at_zero.
rewrite sq_meaning (_ : sq theta = 0); last by apply: sum_zero => p _; rewrite theta0 Rmult_0_l.
have := @augmented_ge0 M N K D (vector P) l group f X lambda l0 z (Rlt_le _ _ lambda0).
by rewrite sq_meaning; have := Rmult_le_pos _ _ (Rlt_le _ _ gamma0) (sq_ge0 z.1); lra.
Qed.
