(* The generated statements of `transformations`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Transformations Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma sum_squares_ge0 (K : finType) (a : K -> R) : 0 <= \sum_k a k ^ 2.
Proof. by rewrite sq_meaning; exact: sq_ge0. Qed.

(* What all of them share. The neurons add G to the outputs, the penalty is P. *)
Lemma vanishes_of_stationary (lambda P : R) : lambda <> 0 -> lambda * 2 * P = 0 -> 2 * P = 0.
Proof. by move=> lambda0; rewrite Rmult_assoc => /Rmult_integral []. Qed.

Lemma vanishes_by_slope (F : R -> R) (lambda P : R) : lambda <> 0 ->
  Def.Derivative F 0 0 -> Def.Derivative F 0 (lambda * 2 * P) -> 2 * P = 0.
Proof.
move=> lambda0 /derivative_meaning zero /derivative_meaning slope.
by apply: vanishes_of_stationary lambda0 _; exact: derivative_unique slope zero.
Qed.

Section Shared.
Variables (M N K D : finType) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> K -> R) (X : N -> D -> R) (lambda : R).

Definition augmented (G : (D -> R) -> K -> R) (P : R) :=
  (\sum_i l i (fun k => f (X (group i)) k + G (X (group i)) k)) * / card M + lambda * P.

Lemma along_the_field (G : R -> (D -> R) -> K -> R) (P : R -> R) (p : R) :
  (forall i q, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x k, derivable_pt_lim (fun t => G t x k) 0 0) -> derivable_pt_lim P 0 (2 * p) ->
  (forall x k, Def.Derivative (fun t => G t x k) 0 0) /\ Def.Derivative P 0 (2 * p) /\
  Def.Derivative (fun t => augmented (G t) (P t)) 0 (lambda * 2 * p).
Proof.
move=> /gradients_meaning grad still pen; split; first by move=> x k; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning => //; rewrite [X in derivable_pt_lim _ _ X]Rmult_assoc.
exact: (loss_along_field lambda grad (fun i => f (X (group i))) (fun i => still (X (group i))) pen).
Qed.

Lemma on_the_curve (G G' : (D -> R) -> K -> R) (P P' e : R) :
  (forall x k, G' x k = G x k) -> P' = e * P ->
  (forall x k, G' x k = G x k) /\ P' = e * P /\ augmented G' P' = augmented G P - lambda * P * (1 - e).
Proof. by move=> kept shrunk; do 2!split=> //; apply: curve_value => [i k|//]; rewrite kept. Qed.
End Shared.

(* A minimum at (a, (b, w)) with theta held fixed, and a curve c from there on which the loss is as above. *)
Lemma penalty_vanishes (A B C T : space) (F : T ** (A ** (B ** C)) -> R) (c : R -> A ** (B ** C))
    (theta : T) (a : A) (b : B) (w : C) (lambda P : R) :
  c 0 = (a, (b, w)) -> continuous (S := line) (c : line -> A ** (B ** C)) 0 -> 0 <= P ->
  (forall t, F (theta, c t) = F (theta, (a, (b, w))) - lambda * P * (1 - exp (- 2 * t))) -> 0 < lambda ->
  near (a, (b, w)) (fun z => F (theta, (a, (b, w))) <= F (theta, (z.1, (z.2.1, z.2.2)))) -> P = 0.
Proof.
move=> c0 cont P0 falls lambda0 /(@fixed_minimum A B C T F) min.
apply: (shrinking_minimum (F := fun u => F (theta, u)) lambda0 P0 cont); rewrite c0 //; exact: falls.
Qed.

Lemma shrink_start (K : finType) (a : K -> R) : (fun k => a k * exp (- 0)) = a.
Proof. by apply: functional_extensionality => k; rewrite Ropp_0 exp_0 Rmult_1_r. Qed.

Lemma shrink_continuous (K : finType) (a : K -> R) :
  continuous (S := line) (T := vector K) (fun t k => a k * exp (- t)) 0.
Proof. by apply: continuous_family => k; exact: continuous_shrink. Qed.

(* The exponential neurons, along (a, -1). *)
Theorem exponential_field : transformations.exponential_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta grad.
apply: (along_the_field group (fun x => f x theta) X lambda
  (G := fun t => @Def.g K D (fun k => a k + t * a k) (fun k => b k + t * - (1)) W)
  grad _ (penalty_along_scale a)) => x k.
exact: exponential_still.
Qed.

Theorem exponential_stationary : transformations.exponential_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 zero grad.
by have [_ [_]] := exponential_field M0 N0 K0 D0 T0 a b W group f X lambda theta grad; exact: vanishes_by_slope.
Qed.

Theorem exponential_curve : transformations.exponential_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
apply: (on_the_curve l group (fun x => f x theta) X lambda
  (G' := @Def.g K D (fun k => a k * exp (- t)) (fun k => b k + t) W) _ (shrunk_squares a t)) => x k.
exact: exp_kept.
Qed.

Theorem exponential_minimum : transformations.exponential_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W.
apply: (penalty_vanishes (c := fun t => (fun k => a k * exp (- t), ((fun k => b k + t), W))) _ _ (sum_squares_ge0 a)).
- by rewrite shrink_start; congr (_, (_, _)); apply: functional_extensionality => k; rewrite Rplus_0_r.
- apply: continuous_pair; first exact: shrink_continuous.
  apply: continuous_pair; last exact: continuous_const.
  by apply: continuous_family => k; exact: continuous_shift.
- by move=> t; have [_ [_ value]] := exponential_curve M0 N0 K0 D0 T0 a b W l group f X lambda theta t; exact: value.
Qed.

(* Neurons a_k b_k e^{w_k . x}, along (a, -b). *)
Theorem product_field : transformations.product_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta grad.
apply: (along_the_field group (fun x => f x theta) X lambda
  (G := fun t => @Def.g_product K D (fun k => a k + t * a k) (fun k => b k + t * - b k) W)
  grad _ (penalty_along_scale a)) => x k.
exact: product_still.
Qed.

Theorem product_stationary : transformations.product_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 zero grad.
by have [_ [_]] := product_field M0 N0 K0 D0 T0 a b W group f X lambda theta grad; exact: vanishes_by_slope.
Qed.

Theorem product_curve : transformations.product_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
apply: (on_the_curve l group (fun x => f x theta) X lambda
  (G' := @Def.g_product K D (fun k => a k * exp (- t)) (fun k => b k * exp t) W) _ (shrunk_squares a t)) => x k.
exact: product_kept.
Qed.

Theorem product_minimum : transformations.product_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W.
apply: (penalty_vanishes
  (c := fun t => (fun k => a k * exp (- t), ((fun k => b k * exp t), W))) _ _ (sum_squares_ge0 a)).
- by rewrite shrink_start; congr (_, (_, _)); apply: functional_extensionality => k; rewrite exp_0 Rmult_1_r.
- apply: continuous_pair; first exact: shrink_continuous.
  apply: continuous_pair; last exact: continuous_const.
  apply: continuous_family => k.
  have <- : (fun t => b k * exp (t * 1)) = (fun t => b k * exp t).
    by apply: functional_extensionality => t; rewrite Rmult_1_r.
  exact: continuous_grow.
- by move=> t; have [_ [_ value]] := product_curve M0 N0 K0 D0 T0 a b W l group f X lambda theta t; exact: value.
Qed.

(* Neurons a_k b_k^2 e^{w_k . x}, along (a, -b/2). *)
Theorem squared_factor_field : transformations.squared_factor_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta grad.
apply: (along_the_field group (fun x => f x theta) X lambda
  (G := fun t => @Def.g_squared_factor K D (fun k => a k + t * a k) (fun k => b k + t * - (b k * (1 / 2))) W)
  grad _ (penalty_along_scale a)) => x k.
exact: squared_still.
Qed.

Theorem squared_factor_stationary : transformations.squared_factor_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 zero grad.
by have [_ [_]] := squared_factor_field M0 N0 K0 D0 T0 a b W group f X lambda theta grad; exact: vanishes_by_slope.
Qed.

Theorem squared_factor_curve : transformations.squared_factor_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
apply: (on_the_curve l group (fun x => f x theta) X lambda
  (G' := @Def.g_squared_factor K D (fun k => a k * exp (- t)) (fun k => b k * exp (t * (1 / 2))) W)
  _ (shrunk_squares a t)) => x k.
exact: squared_kept.
Qed.

Theorem squared_factor_minimum : transformations.squared_factor_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W.
apply: (penalty_vanishes
  (c := fun t => (fun k => a k * exp (- t), ((fun k => b k * exp (t * (1 / 2))), W))) _ _ (sum_squares_ge0 a)).
- by rewrite shrink_start; congr (_, (_, _)); apply: functional_extensionality => k; rewrite Rmult_0_l exp_0 Rmult_1_r.
- apply: continuous_pair; first exact: shrink_continuous.
  apply: continuous_pair; last exact: continuous_const.
  by apply: continuous_family => k; exact: continuous_grow.
- by move=> t; have [_ [_ value]] := squared_factor_curve M0 N0 K0 D0 T0 a b W l group f X lambda theta t; exact: value.
Qed.

(* One neuron in all. *)
Theorem shared_field : transformations.shared_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b w group f X lambda theta grad.
apply: (along_the_field group (fun x => f x theta) X lambda
  (G := fun t => @Def.g_shared K D (fun k => a k + t * a k) (b + t * - (1)) w) grad _ (penalty_along_scale a)) => x k.
exact: exponential_still.
Qed.

Theorem shared_stationary : transformations.shared_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b w dl lambda0 zero grad.
by have [_ [_]] := shared_field M0 N0 K0 D0 T0 a b w group f X lambda theta grad; exact: vanishes_by_slope.
Qed.

Theorem shared_curve : transformations.shared_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b w l group f X lambda theta t.
apply: (on_the_curve l group (fun x => f x theta) X lambda
  (G' := @Def.g_shared K D (fun k => a k * exp (- t)) (b + t) w) _ (shrunk_squares a t)) => x k.
exact: exp_kept.
Qed.

Theorem shared_minimum : transformations.shared_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b w.
apply: (penalty_vanishes (c := fun t => (fun k => a k * exp (- t), ((b + t), w))) _ _ (sum_squares_ge0 a)).
- by rewrite shrink_start; congr (_, (_, _)); rewrite Rplus_0_r.
- apply: continuous_pair; first exact: shrink_continuous.
  apply: continuous_pair; last exact: continuous_const.
  exact: continuous_shift.
- by move=> t; have [_ [_ value]] := shared_curve M0 N0 K0 D0 T0 a b w l group f X lambda theta t; exact: value.
Qed.

(* Several neurons per output. *)
Lemma sums_of_squares_along_scale (K N : finType) (a : K -> N -> R) :
  derivable_pt_lim (fun t => \sum_k \sum_v (a k v + t * a k v) ^ 2) 0 (2 * \sum_k \sum_v a k v ^ 2).
Proof.
rewrite -sumZ; apply: (derivative_sum xpredT (f := fun k t => \sum_v (a k v + t * a k v) ^ 2)) => k.
exact: penalty_along_scale.
Qed.

Lemma shrunk_sums (K N : finType) (a : K -> N -> R) (t : R) :
  \sum_k \sum_v (a k v * exp (- t)) ^ 2 = exp (- 2 * t) * \sum_k \sum_v a k v ^ 2.
Proof. by rewrite -sumZ; apply: eq_bigr => k _; exact: shrunk_squares. Qed.

Theorem several_field : transformations.several_field.
Proof.
move=> M N K D T _ _ _ _ _ l dl a b W group f X lambda theta grad.
apply: (along_the_field group (fun x => f x theta) X lambda (G := fun t => @Def.g_several N K D
  (fun k v => a k v + t * a k v) (fun k v => b k v + t * - (1)) W) grad _ (sums_of_squares_along_scale a)) => x k.
have := derivative_sum xpredT (fun v => exponential_still (a k v) (\sum_q W k v q * x q) (b k v)).
by rewrite (sum_zero (P := xpredT) (fun v _ => erefl)).
Qed.

Theorem several_stationary : transformations.several_stationary.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W dl lambda0 zero grad.
by have [_ [_]] := several_field M0 N0 K0 D0 T0 a b W group f X lambda theta grad; exact: vanishes_by_slope.
Qed.

Theorem several_curve : transformations.several_curve.
Proof.
move=> M N K D T _ _ _ _ _ a b W l group f X lambda theta t.
apply: (on_the_curve l group (fun x => f x theta) X lambda (G' := @Def.g_several N K D
  (fun k v => a k v * exp (- t)) (fun k v => b k v + t) W) _ (shrunk_sums a t)) => x k.
by apply: eq_bigr => v _; exact: exp_kept.
Qed.

Theorem several_minimum : transformations.several_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda l group f X theta a b W.
apply: (penalty_vanishes (c := fun t => (fun k v => a k v * exp (- t), (fun k v => b k v + t, W)))).
- congr (_, (_, _)); apply: functional_extensionality => k; first exact: shrink_start.
  by apply: functional_extensionality => v; rewrite Rplus_0_r.
- apply: continuous_pair; first by apply: continuous_family => k; exact: shrink_continuous.
  apply: continuous_pair; last exact: continuous_const.
  by apply: continuous_family => k; apply: continuous_family => v; exact: continuous_shift.
- by apply: sum_ge0 => k _; exact: sum_squares_ge0.
- by move=> t; have [_ [_ value]] := several_curve M0 N0 K0 D0 T0 a b W l group f X lambda theta t; exact: value.
Qed.

(* A model whose loss is modified by the neuron a e^b. *)
Theorem modified_field : transformations.modified_field.
Proof.
move=> T _ a loss lambda theta b; split; apply/derivative_meaning; first exact: along_scale.
have u := exponential_still a 0 b; set u_t := (fun t => _) in u.
have factor := derivativeD u (derivative_const (- (1)) 0).
have der := derivativeD (derivativeZ (loss theta) (derivativeM factor factor)) (derivativeZ lambda (along_scale a)).
have := derivativeD (derivative_const (loss theta) 0) der.
rewrite (_ : 0 + _ = lambda * 2 * a ^ 2); last by ring.
apply: eq_derivative => t; rewrite /u_t (Rplus_0_l (b + t * - (1))).
transitivity (loss theta * (1 + ((a + t * a) * exp (b + t * - (1)) - 1) ^ 2) + lambda * (a + t * a) ^ 2) => //.
by ring.
Qed.

Theorem modified_stationary : transformations.modified_stationary.
Proof.
move=> T T0 lambda loss theta a b lambda0 zero.
by have [_] := modified_field T0 a loss lambda theta b; exact: vanishes_by_slope.
Qed.

Theorem modified_curve : transformations.modified_curve.
Proof.
move=> T _ a loss lambda theta b t; split; first exact: shrunk_square.
have := exp_kept a 0 b t; rewrite !Rplus_0_l => kept.
lazy beta iota delta [Def.Lm fst snd]; rewrite kept shrunk_square; ring.
Qed.

Theorem modified_minimum : transformations.modified_minimum.
Proof.
move=> T T0 lambda loss theta a b lambda0 min.
pose c (t : R) : line ** line := (a * exp (- t), b + t).
have c0 : c 0 = (a, b) by rewrite /c Ropp_0 exp_0 Rmult_1_r Rplus_0_r.
have {}min : local_minimum (fun u : line ** line => @Def.Lm T loss lambda (theta, u)) (a, b).
  by apply: near_mono min => -[a' b'].
apply: (@shrinking_minimum (line ** line) (fun u => @Def.Lm T loss lambda (theta, u)) c lambda _ lambda0 (pow2_ge_0 a));
  last by rewrite c0.
- by apply: continuous_pair; [exact: continuous_shrink | exact: continuous_shift].
- by move=> t; rewrite c0; have [_ value] := @modified_curve T T0 a loss lambda theta b t; exact: value.
Qed.

(* Neurons a_k s(b_k) K(x; w_k), along (s'(b)^2 a, -s'(b) s(b)). *)
Theorem eliminator_field : transformations.eliminator_field.
Proof.
move=> M N K D V T _ _ _ _ _ _ l dl s ds kernel a b W group f X lambda theta grad der.
have gate u : derivable_pt_lim s u (ds u) by apply/derivative_meaning; exact: der.
have still (x : D -> R) k : derivable_pt_lim (fun t => @Def.g_eliminator K D V s kernel
    (fun k => a k + t * (ds (b k) ^ 2 * a k)) (fun k => b k + t * - (ds (b k) * s (b k))) W x k) 0 0.
  exact: gated_still (gate (b k)).
have pen : derivable_pt_lim (fun t => \sum_k (a k + t * (ds (b k) ^ 2 * a k)) ^ 2) 0 (2 * \sum_k (ds (b k) * a k) ^ 2).
  rewrite -sumZ; apply: (derivative_sum xpredT (f := fun k t => (a k + t * (ds (b k) ^ 2 * a k)) ^ 2)) => k.
  have line := derivative_affine (a k) (ds (b k) ^ 2 * a k) 0; have := derivativeM line line.
  rewrite (_ : _ * (a k + _) + _ = 2 * (ds (b k) * a k) ^ 2); last by ring.
  by apply: eq_derivative => t /=; ring.
exact: (along_the_field group (fun x => f x theta) X lambda (G := fun t => @Def.g_eliminator K D V s kernel
  (fun k => a k + t * (ds (b k) ^ 2 * a k)) (fun k => b k + t * - (ds (b k) * s (b k))) W) grad still pen).
Qed.

Theorem eliminator_stationary : transformations.eliminator_stationary.
Proof.
move=> M N K D V T M0 N0 K0 D0 V0 T0 lambda s kernel l group f X theta a ds b W dl lambda0 zero grad der.
have [_ [_]] := eliminator_field M0 N0 K0 D0 V0 T0 kernel a b W group f X lambda theta grad der.
exact: vanishes_by_slope.
Qed.

Theorem eliminator_minimum : transformations.eliminator_minimum.
Proof.
move=> M N K D V T M0 N0 K0 D0 V0 T0 lambda s kernel l group f X theta a b W dl ds lambda0.
move=> /(@fixed_minimum (vector K) (vector K) (power K V) T (@Def.Lt_eliminator M N K D T V s kernel l group f X lambda)) min.
move=> grad der; have [_ [_ /derivative_meaning slope]] := @eliminator_field M N K D V T M0 N0 K0 D0 V0 T0 l dl s ds kernel
  a b W group f X lambda theta grad der.
pose c (t : R) : vector K ** (vector K ** power K V) :=
  ((fun k => a k + t * (ds (b k) ^ 2 * a k)), ((fun k => b k + t * - (ds (b k) * s (b k))), W)).
have cont : continuous (S := line) (c : line -> vector K ** (vector K ** power K V)) 0.
  apply: continuous_pair; first exact: continuous_curve (fun k => derivative_affine _ _ 0).
  apply: continuous_pair; [exact: continuous_curve (fun k => derivative_affine _ _ 0) | exact: continuous_const].
have c0 : c 0 = (a, (b, W)).
  by congr (_, (_, _)); apply: functional_extensionality => k; rewrite Rmult_0_l Rplus_0_r.
have lambda1 : lambda <> 0 by lra.
apply: vanishes_of_stationary lambda1 _; apply: (derivative_at_minimum slope).
rewrite -c0 in min.
exact: (local_minimum_along (F := fun u => @Def.Lt_eliminator M N K D T V s kernel l group f X lambda (theta, u)) cont min).
Qed.

(* One neuron and one output. *)
Theorem one_neuron_field : transformations.one_neuron_field.
Proof.
move=> M N D T _ _ _ _ loss dloss a b w y group f X lambda theta der.
have still (x : D -> R) : derivable_pt_lim (fun t => @Def.g_one_neuron D (a + t * a) (b + t * - (1)) w x) 0 0.
  exact: exponential_still.
have pen : derivable_pt_lim (fun t => (a + t * a) ^ 2 * (1 / 2)) 0 (2 * a ^ 2 * (1 / 2)).
  have := derivativeM (along_scale a) (derivative_const (1 / 2) 0).
  by rewrite Rmult_0_r Rplus_0_r.
split; first by move=> x; apply/derivative_meaning; exact: still.
split; apply/derivative_meaning; first exact: pen.
have sample i : derivable_pt_lim (fun t => loss (- (y i * (f (X (group i)) theta +
    @Def.g_one_neuron D (a + t * a) (b + t * - (1)) w (X (group i)))))) 0 0.
  pose h t := - y i * (f (X (group i)) theta + @Def.g_one_neuron D (a + t * a) (b + t * - (1)) w (X (group i))).
  have inner : derivable_pt_lim h 0 (- y i * (0 + 0)).
    have := derivativeZ (- y i) (derivativeD (derivative_const (f (X (group i)) theta) 0) (still (X (group i)))).
    by rewrite /h.
  have outer u : derivable_pt_lim loss u (dloss u) by apply/derivative_meaning; exact: der.
  have := derivable_pt_lim_comp h loss 0 _ _ inner (outer (h 0)).
  rewrite (_ : dloss (h 0) * (- y i * (0 + 0)) = 0); last by ring.
  by apply: eq_derivative => t; transitivity (loss (h t)) => //; rewrite /h Ropp_mult_distr_l.
have := derivativeD (derivative_mean sample) (derivativeZ lambda pen).
have zero : mean (fun _ : M => 0) = 0 by rewrite /mean sum_zero // Rmult_0_r.
rewrite zero Rplus_0_l (_ : lambda * (2 * a ^ 2 * (1 / 2)) = lambda * 2 * a ^ 2 * (1 / 2)); last by ring.
apply: eq_derivative => t; rewrite /Def.Lt_one_neuron mean_meaning; set A := mean _.
lazy beta iota delta [fst snd]; ring.
Qed.

Theorem one_neuron_stationary : transformations.one_neuron_stationary.
Proof.
move=> M N D T M0 N0 D0 T0 lambda loss y group f X theta a b w dloss lambda0 /derivative_meaning zero der.
have [_ [_ /derivative_meaning slope]] := @one_neuron_field M N D T M0 N0 D0 T0 loss dloss a b w y group f X lambda theta der.
have := derivative_unique slope zero.
rewrite (_ : lambda * 2 * a ^ 2 * (1 / 2) = lambda * (2 * a ^ 2 * (1 / 2))); last by ring.
by move=> /Rmult_integral [].
Qed.

Theorem one_neuron_curve : transformations.one_neuron_curve.
Proof.
move=> M N D T _ _ _ _ a b w loss y group f X lambda theta t.
have kept x : @Def.g_one_neuron D (a * exp (- t)) (b + t) w x = @Def.g_one_neuron D a b w x by exact: exp_kept.
split; first exact: kept.
split; first by rewrite shrunk_square.
lazy beta iota delta [Def.Lt_one_neuron fst snd]; rewrite shrunk_square.
rewrite (eq_bigr (fun i => loss (- (y i * (f (X (group i)) theta + @Def.g_one_neuron D a b w (X (group i))))))) => [|i _].
  by ring.
by rewrite kept.
Qed.

Theorem one_neuron_minimum : transformations.one_neuron_minimum.
Proof.
move=> M N D T M0 N0 D0 T0 lambda loss y group f X theta a b w.
have pen0 : 0 <= a ^ 2 * (1 / 2) by have := pow2_ge_0 a; lra.
apply: (penalty_vanishes (c := fun t => (a * exp (- t), (b + t, w))) _ _ pen0).
- by rewrite Ropp_0 exp_0 Rmult_1_r Rplus_0_r.
- apply: continuous_pair; first exact: continuous_shrink.
  by apply: continuous_pair; [exact: continuous_shift | exact: continuous_const].
- move=> t; have [_ [_ value]] := one_neuron_curve M0 N0 D0 T0 a b w loss y group f X lambda theta t.
  by rewrite -Rmult_assoc; exact: value.
Qed.
