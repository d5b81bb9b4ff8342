(* The generated statements of `differentiable_loss`: with the absolute loss bad minima stay. *)
From Elimination Require Import Definitions Sums Spaces Continuity Language Statements Meaning Samples.
From Elimination.legs Require optimality_criterion.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma pos_ge0 x : 0 <= pos x. Proof. exact: Rmax_l. Qed.

Lemma pos_abs x y : pos (x - y) + pos (y - x) = Rabs (x - y).
Proof.
rewrite /pos; case: (Rle_lt_dec 0 (x - y)) => le.
- by rewrite (Rmax_right _ _ le) Rmax_left ?Rabs_pos_eq //; lra.
- by rewrite Rmax_left ?Rmax_right ?Rabs_left //; lra.
Qed.

(* Neurons a_k e_ik(z), e > 0, with any parameters z. *)
Section Stays.
Variables (M N K D : finType) (T Z : space) (l : M -> (K -> R) -> R) (y : M -> K -> R) (lambda : R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (s : M -> R).
Variables (a : K -> R) (e : Z -> M -> K -> R) (z : Z).
Hypothesis absolute_losses : forall i q, l i q = @Def.absolute K (y i) q.
Hypothesis positive_penalty : 0 < lambda.
Hypothesis minimum_of_loss : near theta (fun t => @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X t).
Hypothesis fitted_or_not : forall i, s i = - 1 \/ s i = 1 /\ (forall k, near theta (fun t => f (X (group i)) t k = y i k)).
Hypothesis neurons_vanished : forall k, a k = 0.
Hypothesis positive : forall z i k, 0 < e z i k.
Hypothesis fitted_outweigh : near z (fun z => forall k, 0 < \sum_i s i * e z i k).
Notation Lt u := ((\sum_i l i (fun k => f (X (group i)) u.1 k + u.2.1 k * e u.2.2 i k)) * / card M +
  lambda * (\sum_k u.2.1 k ^ 2)).

Lemma fitted_nearby : near theta (fun t => forall i k, s i = 1 -> f (X (group i)) t k = y i k).
Proof.
apply: near_forall => i; apply: near_forall => k.
case: (fitted_or_not i) => [unfitted | [_ fitted]]; first by apply: near_all => t; lra.
by apply: near_mono (fitted k).
Qed.

Lemma error_above t (a' : K -> R) z' i k : (forall i k, s i = 1 -> f (X (group i)) t k = y i k) ->
  pos (f (X (group i)) t k - y i k) + pos (y i k - f (X (group i)) t k) + Rabs (a' k) * (s i * e z' i k) <=
  pos (f (X (group i)) t k + a' k * e z' i k - y i k) + pos (y i k - (f (X (group i)) t k + a' k * e z' i k)).
Proof.
move=> fitted; rewrite !pos_abs; have e0 := positive z' i k.
have ae : Rabs (a' k * e z' i k) = Rabs (a' k) * e z' i k by rewrite Rabs_mult (Rabs_pos_eq (e z' i k)) //; lra.
case: (fitted_or_not i) => [-> | [s1 _]].
- have := Rabs_triang (f (X (group i)) t k + a' k * e z' i k - y i k) (- (a' k * e z' i k)).
  rewrite Rabs_Ropp ae (_ : _ + - _ = f (X (group i)) t k - y i k); [lra | ring].
- rewrite s1 (fitted i k s1) (_ : y i k - y i k = 0); last by ring.
  rewrite (_ : y i k + a' k * e z' i k - y i k = a' k * e z' i k); last by ring.
  by rewrite Rabs_R0 ae; lra.
Qed.

Lemma augmented_stays : near ((theta, (a, z)) : T ** (power K line ** Z)) (fun u => Lt (theta, (a, z)) <= Lt u).
Proof.
exists (fun t => @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X t /\
  forall i k, s i = 1 -> f (X (group i)) t k = y i k).
exists (fun u => forall k, 0 < \sum_i s i * e u.2 i k); split; first exact: near_and minimum_of_loss fitted_nearby.
split; first by exists (fun=> True), (fun z => forall k, 0 < \sum_i s i * e z i k); split; [exact: near_all | split].
move=> t [a' z'] [least fitted] outweigh; lazy beta; rewrite /fst /snd.
have here : (\sum_i l i (fun k => f (X (group i)) theta k + a k * e z i k)) * / card M + lambda * (\sum_k a k ^ 2) =
    @Def.L M N K D T l group f X theta.
  rewrite [X in _ + lambda * X]sum_zero => [|k _]; last by rewrite neurons_vanished; ring.
  rewrite Rmult_0_r Rplus_0_r /Def.L; congr (_ * _); apply: eq_bigr => i _; congr (l i _).
  by apply: functional_extensionality => k; rewrite neurons_vanished; ring.
rewrite here; apply: Rle_trans least _; rewrite /Def.L.
apply: (Rle_trans _ ((\sum_i l i (fun k => f (X (group i)) t k + a' k * e z' i k)) * / card M)); last first.
  rewrite -[X in X <= _]Rplus_0_r.
  by apply: Rplus_le_compat_l; apply: Rmult_le_pos (squares_ge0 a'); lra.
apply: Rmult_le_compat_r; first exact: inv_card_ge0.
apply: (Rle_trans _ (\sum_i (l i (f (X (group i)) t) + \sum_k Rabs (a' k) * (s i * e z' i k)))).
  rewrite sumD exchange_big -[X in X <= _]Rplus_0_r; apply: Rplus_le_compat_l; apply: sum_ge0 => k _.
  by rewrite sumZ; apply: Rmult_le_pos; [exact: Rabs_pos | left; exact: outweigh].
apply: sum_le => i _; rewrite !absolute_losses /Def.absolute -sumD; apply: sum_le => k _.
exact: error_above.
Qed.
End Stays.

Theorem stays_a_minimum : differentiable_loss.stays_a_minimum.
Proof.
move=> M N K D T _ _ _ _ _ l y lambda group f X theta s a W b absolute lambda0 min fitted a0 outweigh.
have near_outweigh : near ((b, W) : vector K ** matrix K D) (fun z => forall k,
    0 < \sum_i s i * exp (\sum_q z.2 k q * X (group i) q + z.1 k)).
  apply: near_forall => k; apply: near_above (outweigh k); apply: Continuity.continuous_sum => i.
  by apply: Continuity.continuousM; [exact: continuous_const | exact: continuous_exponential].
have stays := @augmented_stays M N K D T (vector K ** matrix K D) l y lambda group f X theta s a
  (fun z i k => exp (\sum_q z.2 k q * X (group i) q + z.1 k)) (b, W) absolute lambda0 min fitted a0
  (fun z i k => exp_pos _) near_outweigh.
split; first exact: stays.
exact: near_second stays.
Qed.

Theorem stays_with_shared_neuron : differentiable_loss.stays_with_shared_neuron.
Proof.
move=> M N K D T _ _ _ _ _ l y lambda group f X theta s a w b absolute lambda0 min fitted a0 outweigh.
have near_outweigh : near ((b, w) : line ** vector D) (fun z => forall k : K,
    0 < \sum_i s i * exp (\sum_q z.2 q * X (group i) q + z.1)).
  apply: near_forall => k; apply: near_above (outweigh k); apply: Continuity.continuous_sum => i.
  by apply: Continuity.continuousM; [exact: continuous_const | exact: continuous_shared_exponential].
have stays := @augmented_stays M N K D T (line ** vector D) l y lambda group f X theta s a
  (fun z i k => exp (\sum_q z.2 q * X (group i) q + z.1)) (b, w) absolute lambda0 min fitted a0
  (fun z i k => exp_pos _) near_outweigh.
split; first exact: stays.
exact: near_second stays.
Qed.

Theorem least_where_each_loss_is : differentiable_loss.least_where_each_loss_is.
Proof.
move=> M N K D T _ _ _ _ _ l f X group theta least.
by apply: near_mono (near_forall least) => t each; exact: mean_below.
Qed.

Theorem bad_minimum : differentiable_loss.bad_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l y lambda group f X theta s a W b other absolute lambda0 min fitted a0 outweigh better.
have [stays _] := @stays_a_minimum M N K D T M0 N0 K0 D0 T0 l y lambda group f X theta s a W b absolute lambda0 min
  fitted a0 outweigh.
have l0 i q : 0 <= l i q.
  by rewrite absolute; apply: sum_ge0 => k _; apply: Rplus_le_le_0_compat; exact: pos_ge0.
split; first exact: stays.
split; first exact: a0.
split; last by move=> least; have := least other; lra.
apply: Rle_lt_trans better.
exact: (@optimality_criterion.no_function_below M N K M0 N0 K0 l group l0 (fun j => f (X j) other)).
Qed.
