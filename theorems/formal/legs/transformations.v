(* The generated statements of `transformations`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Transformations Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma sum_squares_ge0 (K : finType) (a : K -> R) : 0 <= \sum_k a k ^ 2.
Proof. by rewrite sq_meaning; exact: sq_ge0. Qed.

Lemma vanishes_of_stationary (lambda P : R) : lambda <> 0 -> lambda * 2 * P = 0 -> 2 * P = 0.
Proof. by move=> lambda0; rewrite Rmult_assoc => /Rmult_integral []. Qed.

(* The exponential neurons, along (a, -1). *)
Theorem exponential_field : transformations.exponential_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta /gradients_meaning grad.
have still (x : D -> R) k : derivable_pt_lim (fun t => @Def.g K D (fun k => a k + t * a k) (fun k => b k + t * - (1)) W x k) 0 0.
  exact: exponential_still.
split; first by move=> x k; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning; first exact: penalty_along_scale.
rewrite [X in derivable_pt_lim _ _ X]Rmult_assoc.
exact: (@loss_along_field M K l dl lambda grad (fun i k => f (X (group i)) theta k)
  (fun t i k => @Def.g K D (fun k => a k + t * a k) (fun k => b k + t * - (1)) W (X (group i)) k) _ _
  (fun i k => still (X (group i)) k) (penalty_along_scale a)).
Qed.

Theorem exponential_stationary : transformations.exponential_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 /derivative_meaning zero grad.
apply: vanishes_of_stationary lambda0 _.
have [_ [_ /derivative_meaning der]] := @exponential_field M N K D T M0 N0 K0 D0 T0 l dl a b W group f X lambda theta grad.
exact: derivative_unique der zero.
Qed.

Theorem exponential_curve : transformations.exponential_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
have kept x k : @Def.g K D (fun k => a k * exp (- t)) (fun k => b k + t) W x k = @Def.g K D a b W x k.
  exact: exp_kept.
split; first exact: kept.
split; first exact: shrunk_squares.
lazy beta iota delta [Def.Lt fst snd].
by apply: curve_value => [i k|]; [rewrite kept | exact: shrunk_squares].
Qed.

Theorem exponential_minimum : transformations.exponential_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W lambda0.
move=> /(@fixed_minimum (vector K) (vector K) (matrix K D) T (@Def.Lt M N K D T l group f X lambda)) min.
pose c (t : R) : vector K ** ((vector K) ** (matrix K D)) := ((fun k => a k * exp (- t)), ((fun k => b k + t), W)).
have c0 : c 0 = (a, (b, W)).
  congr (_, (_, _)); first by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r.
  by apply: functional_extensionality => k; rewrite Rplus_0_r.
apply: (@shrinking_minimum (vector K ** ((vector K) ** (matrix K D))) (fun u => @Def.Lt M N K D T l group f X lambda (theta, u))
  c lambda _ lambda0 (sum_squares_ge0 a)); last by rewrite c0.
- apply: continuous_pair; first by apply: continuous_family => k; exact: continuous_shrink.
  apply: continuous_pair; last exact: continuous_const.
  by apply: continuous_family => k; exact: continuous_shift.
- move=> t; rewrite c0.
  have [_ [_ value]] := @exponential_curve M N K D T M0 N0 K0 D0 T0 a b W l group f X lambda theta t.
  exact: value.
Qed.

(* Neurons a_k b_k e^{w_k . x}, along (a, -b). *)
Theorem product_field : transformations.product_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta /gradients_meaning grad.
have still (x : D -> R) k : derivable_pt_lim (fun t => @Def.g_product K D (fun k => a k + t * a k) (fun k => b k + t * - b k) W x k) 0 0.
  exact: product_still.
split; first by move=> x k; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning; first exact: penalty_along_scale.
rewrite [X in derivable_pt_lim _ _ X]Rmult_assoc.
exact: (@loss_along_field M K l dl lambda grad (fun i k => f (X (group i)) theta k)
  (fun t i k => @Def.g_product K D (fun k => a k + t * a k) (fun k => b k + t * - b k) W (X (group i)) k) _ _
  (fun i k => still (X (group i)) k) (penalty_along_scale a)).
Qed.

Theorem product_stationary : transformations.product_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 /derivative_meaning zero grad.
apply: vanishes_of_stationary lambda0 _.
have [_ [_ /derivative_meaning der]] := @product_field M N K D T M0 N0 K0 D0 T0 l dl a b W group f X lambda theta grad.
exact: derivative_unique der zero.
Qed.

Theorem product_curve : transformations.product_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
have kept x k : @Def.g_product K D (fun k => a k * exp (- t)) (fun k => b k * exp t) W x k = @Def.g_product K D a b W x k.
  exact: product_kept.
split; first exact: kept.
split; first exact: shrunk_squares.
lazy beta iota delta [Def.Lt_product fst snd].
by apply: curve_value => [i k|]; [rewrite kept | exact: shrunk_squares].
Qed.

Theorem product_minimum : transformations.product_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W lambda0.
move=> /(@fixed_minimum (vector K) (vector K) (matrix K D) T (@Def.Lt_product M N K D T l group f X lambda)) min.
pose c (t : R) : vector K ** ((vector K) ** (matrix K D)) := ((fun k => a k * exp (- t)), ((fun k => b k * exp t), W)).
have c0 : c 0 = (a, (b, W)).
  congr (_, (_, _)); first by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r.
  by apply: functional_extensionality => k; rewrite exp_0 Rmult_1_r.
apply: (@shrinking_minimum (vector K ** ((vector K) ** (matrix K D))) (fun u => @Def.Lt_product M N K D T l group f X lambda (theta, u))
  c lambda _ lambda0 (sum_squares_ge0 a)); last by rewrite c0.
- apply: continuous_pair; first by apply: continuous_family => k; exact: continuous_shrink.
  apply: continuous_pair; last exact: continuous_const.
  apply: continuous_family => k.
  have <- : (fun t => b k * exp (t * 1)) = (fun t => b k * exp t) by apply: functional_extensionality => t; rewrite Rmult_1_r.
  exact: continuous_grow.
- move=> t; rewrite c0.
  have [_ [_ value]] := @product_curve M N K D T M0 N0 K0 D0 T0 a b W l group f X lambda theta t.
  exact: value.
Qed.

(* Neurons a_k b_k^2 e^{w_k . x}, along (a, -b/2). *)
Theorem squared_factor_field : transformations.squared_factor_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta /gradients_meaning grad.
have still (x : D -> R) k : derivable_pt_lim (fun t => @Def.g_squared_factor K D (fun k => a k + t * a k) (fun k => b k + t * - (b k * (1 / 2))) W x k) 0 0.
  exact: squared_still.
split; first by move=> x k; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning; first exact: penalty_along_scale.
rewrite [X in derivable_pt_lim _ _ X]Rmult_assoc.
exact: (@loss_along_field M K l dl lambda grad (fun i k => f (X (group i)) theta k)
  (fun t i k => @Def.g_squared_factor K D (fun k => a k + t * a k) (fun k => b k + t * - (b k * (1 / 2))) W (X (group i)) k) _ _
  (fun i k => still (X (group i)) k) (penalty_along_scale a)).
Qed.

Theorem squared_factor_stationary : transformations.squared_factor_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 /derivative_meaning zero grad.
apply: vanishes_of_stationary lambda0 _.
have [_ [_ /derivative_meaning der]] := @squared_factor_field M N K D T M0 N0 K0 D0 T0 l dl a b W group f X lambda theta grad.
exact: derivative_unique der zero.
Qed.

Theorem squared_factor_curve : transformations.squared_factor_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
have kept x k : @Def.g_squared_factor K D (fun k => a k * exp (- t)) (fun k => b k * exp (t * (1 / 2))) W x k = @Def.g_squared_factor K D a b W x k.
  exact: squared_kept.
split; first exact: kept.
split; first exact: shrunk_squares.
lazy beta iota delta [Def.Lt_squared_factor fst snd].
by apply: curve_value => [i k|]; [rewrite kept | exact: shrunk_squares].
Qed.

Theorem squared_factor_minimum : transformations.squared_factor_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W lambda0.
move=> /(@fixed_minimum (vector K) (vector K) (matrix K D) T (@Def.Lt_squared_factor M N K D T l group f X lambda)) min.
pose c (t : R) : vector K ** ((vector K) ** (matrix K D)) := ((fun k => a k * exp (- t)), ((fun k => b k * exp (t * (1 / 2))), W)).
have c0 : c 0 = (a, (b, W)).
  congr (_, (_, _)); first by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r.
  by apply: functional_extensionality => k; rewrite Rmult_0_l exp_0 Rmult_1_r.
apply: (@shrinking_minimum (vector K ** ((vector K) ** (matrix K D))) (fun u => @Def.Lt_squared_factor M N K D T l group f X lambda (theta, u))
  c lambda _ lambda0 (sum_squares_ge0 a)); last by rewrite c0.
- apply: continuous_pair; first by apply: continuous_family => k; exact: continuous_shrink.
  apply: continuous_pair; last exact: continuous_const.
  by apply: continuous_family => k; exact: continuous_grow.
- move=> t; rewrite c0.
  have [_ [_ value]] := @squared_factor_curve M N K D T M0 N0 K0 D0 T0 a b W l group f X lambda theta t.
  exact: value.
Qed.

(* One neuron in all. *)
Theorem shared_field : transformations.shared_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b w group f X lambda theta /gradients_meaning grad.
have still (x : D -> R) k : derivable_pt_lim (fun t => @Def.g_shared K D (fun k => a k + t * a k) (b + t * - (1)) w x k) 0 0.
  exact: exponential_still.
split; first by move=> x k; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning; first exact: penalty_along_scale.
rewrite [X in derivable_pt_lim _ _ X]Rmult_assoc.
exact: (@loss_along_field M K l dl lambda grad (fun i k => f (X (group i)) theta k)
  (fun t i k => @Def.g_shared K D (fun k => a k + t * a k) (b + t * - (1)) w (X (group i)) k) _ _
  (fun i k => still (X (group i)) k) (penalty_along_scale a)).
Qed.

Theorem shared_stationary : transformations.shared_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b w dl lambda0 /derivative_meaning zero grad.
apply: vanishes_of_stationary lambda0 _.
have [_ [_ /derivative_meaning der]] := @shared_field M N K D T M0 N0 K0 D0 T0 l dl a b w group f X lambda theta grad.
exact: derivative_unique der zero.
Qed.

Theorem shared_curve : transformations.shared_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b w l group f X lambda theta t.
have kept x k : @Def.g_shared K D (fun k => a k * exp (- t)) (b + t) w x k = @Def.g_shared K D a b w x k.
  exact: exp_kept.
split; first exact: kept.
split; first exact: shrunk_squares.
lazy beta iota delta [Def.Lt_shared fst snd].
by apply: curve_value => [i k|]; [rewrite kept | exact: shrunk_squares].
Qed.

Theorem shared_minimum : transformations.shared_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b w lambda0.
move=> /(@fixed_minimum (vector K) line (vector D) T (@Def.Lt_shared M N K D T l group f X lambda)) min.
pose c (t : R) : vector K ** (line ** (vector D)) := ((fun k => a k * exp (- t)), ((b + t), w)).
have c0 : c 0 = (a, (b, w)).
  congr (_, (_, _)); first by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r.
  by rewrite Rplus_0_r.
apply: (@shrinking_minimum (vector K ** (line ** (vector D))) (fun u => @Def.Lt_shared M N K D T l group f X lambda (theta, u))
  c lambda _ lambda0 (sum_squares_ge0 a)); last by rewrite c0.
- apply: continuous_pair; first by apply: continuous_family => k; exact: continuous_shrink.
  apply: continuous_pair; last exact: continuous_const.
  exact: continuous_shift.
- move=> t; rewrite c0.
  have [_ [_ value]] := @shared_curve M N K D T M0 N0 K0 D0 T0 a b w l group f X lambda theta t.
  exact: value.
Qed.
