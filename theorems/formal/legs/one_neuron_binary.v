(* The generated statements of `one_neuron_binary`: one output is a vector with one entry.                *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients OuterWeights SharedNeuron Separable.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Notation scalar := (vector unit_finType).

Section OneOutput.
Variables (M N D : finType) (T : space) (loss dloss : R -> R) (y : M -> R) (group : M -> N).
Variables (f : (D -> R) -> T -> R) (X : N -> D -> R) (lambda : R).
Notation l := (fun i (q : scalar) => loss (- (y i * q tt))).
Notation model := (fun theta x => (fun=> f x theta) : scalar).
Notation Lt := (@Def.Lt_one_neuron M N D T loss y group f X lambda).
Notation Lt' := (augmented_shared l X group model (lambda * (1 / 2))).
Notation one := (line ** (line ** vector D)).
Notation shared := (scalar ** (line ** vector D)).

Lemma shared_meaning theta (a : scalar) b w : Lt' (theta, (a, (b, w))) = Lt (theta, (a tt, (b, w))).
Proof.
rewrite /Def.Lt_one_neuron mean_meaning /augmented_shared /=; congr (_ + _).
by rewrite /sq (big_pred1 tt) => [|[]] //=; ring.
Qed.

Lemma continuous_entry (S : space) (a : S -> scalar) p : continuous a p -> continuous (T := line) (fun s => a s tt) p.
Proof.
move=> cont; apply: (continuous_comp cont (d := fun q : scalar => q tt : line)).
have := gradient_continuous (gradient_coordinate tt (a p)); exact.
Qed.

Lemma fixed_shared theta a b w : local_minimum (fun u : one => Lt (theta, u)) (a, (b, w)) ->
  local_minimum (fun u : shared => Lt' (theta, u)) ((fun=> a), (b, w)).
Proof.
move=> min; pose c (u : shared) : one := (u.1 tt, u.2).
have cont : continuous (c : shared -> one) ((fun=> a), (b, w)).
  apply: continuous_pair; last by move=> U near_U; exists (fun=> True), U; split; first exact: near_all.
  apply: (@continuous_entry shared (fun u => u.1)) => U near_U.
  by exists U, (fun=> True); split=> //; split; first exact: near_all.
have := local_minimum_along (F := fun u : one => Lt (theta, u)) (c := c) (p := ((fun=> a) : scalar, (b, w))) cont min.
by apply: eq_local_minimum => -[a' [b' w']]; rewrite shared_meaning.
Qed.

Hypothesis positive_penalty : 0 < lambda.

Lemma half_penalty : 0 < lambda * (1 / 2).
Proof. by lra. Qed.

Lemma one_vanishes theta a b w : local_minimum (fun u : one => Lt (theta, u)) (a, (b, w)) -> a = 0.
Proof.
move=> /fixed_shared min.
exact: (@shared_neuron_vanishes_at_fixed_parameters M N _ D T l X group model _ theta _ b w half_penalty min tt).
Qed.

Hypothesis distinct_inputs : distinct X.
Hypothesis differentiable_loss : forall u, derivable_pt_lim loss u (dloss u).

Lemma output_gradient i (q : scalar) : gradient (l i) q ((fun=> - (y i * dloss (- (y i * q tt)))) : scalar).
Proof.
have inner : gradient (fun q : scalar => - y i * q tt) q (fun n => - y i * basis tt n).
  exact: gradientZ (gradient_coordinate tt q).
have grad := gradient_comp (differentiable_loss (- y i * q tt)) inner.
have <- : (fun n => dloss (- y i * q tt) * (- y i * basis tt n)) = (fun=> - (y i * dloss (- (y i * q tt)))).
  apply: functional_extensionality => n; rewrite /basis; case: n => /=.
  by rewrite -Ropp_mult_distr_l; ring.
by move=> e e0; apply: near_mono (grad e e0) => p; rewrite !Ropp_mult_distr_l.
Qed.

Lemma one_residuals theta a b w : local_minimum (fun u : one => Lt (theta, u)) (a, (b, w)) ->
  forall j, \sum_i delta (group i) j * y i * dloss (- (y i * f (X j) theta)) = 0.
Proof.
move=> /fixed_shared min j.
have := @shared_residuals_vanish M N _ D T l (fun i q => fun=> - (y i * dloss (- (y i * q tt)))) X group model
  (lambda * (1 / 2)) theta _ b w distinct_inputs half_penalty output_gradient min j tt.
rewrite /residual sumN => zero.
transitivity (\sum_i delta (group i) j * (y i * dloss (- (y i * f (X j) theta)))).
  by apply: eq_bigr => i _; ring.
by rewrite sum_delta_meaning; lra.
Qed.
End OneOutput.

(* The residuals of an input are equal, if its labels are. *)
Lemma each_critical (M N : finType) (y : M -> R) (group : M -> N) (dloss : R -> R) (v : N -> R) :
  (forall i, y i = 1 \/ y i = - 1) -> (forall i h, group i = group h -> y i = y h) ->
  (forall j, \sum_i delta (group i) j * y i * dloss (- (y i * v j)) = 0) ->
  forall i, dloss (- (y i * v (group i))) = 0.
Proof.
move=> binary labels r0 i; have := r0 (group i); set d := dloss _.
rewrite (eq_bigr (fun h => delta (group h) (group i) * (y i * d))) => [|h _]; last first.
  by rewrite /delta; case: eqP => [/labels -> | _]; rewrite -/d; ring.
rewrite sumZr => /Rmult_integral [size0 | /Rmult_integral [y0 | //]]; last by case: (binary i); lra.
have nonneg h : 0 <= delta (group h) (group i) by rewrite /delta; case: eqP => _; lra.
have le : delta (group i) (group i) <= \sum_h delta (group h) (group i).
  exact: (@sum_term M xpredT (fun h => delta (group h) (group i)) i (fun h _ => nonneg h) isT).
by move: le; rewrite size0 /delta eqxx; lra.
Qed.

Theorem neuron_vanishes : one_neuron_binary.neuron_vanishes.
Proof.
move=> M N D T _ _ _ _ lambda loss y group f X theta a b w lambda0.
move=> /(@fixed_minimum line line (vector D) T (@Def.Lt_one_neuron M N D T loss y group f X lambda)) min.
exact: (@one_vanishes M N D T loss y group f X lambda lambda0 theta a b w min).
Qed.

Theorem residuals_of_an_input : one_neuron_binary.residuals_of_an_input.
Proof.
move=> M N D T _ _ _ _ X loss dloss lambda y group f theta a b w distinct_inputs der lambda0.
move=> /(@fixed_minimum line line (vector D) T (@Def.Lt_one_neuron M N D T loss y group f X lambda)) min.
apply: (@one_residuals M N D T loss dloss y group f X lambda lambda0 distinct_inputs _ theta a b w min) => u.
by apply/derivative_meaning; exact: der.
Qed.

Theorem every_sample_is_critical : one_neuron_binary.every_sample_is_critical.
Proof.
move=> M N D T _ _ _ _ y group dloss f X theta binary labels r0.
exact: (@each_critical M N y group dloss (fun j => f (X j) theta) binary labels r0).
Qed.

Theorem elimination : one_neuron_binary.elimination.
Proof.
move=> M N D T _ _ _ _ X y group loss dloss lambda f theta a b w distinct_inputs binary labels der critical lambda0.
move=> /(@minimum_meaning (T ** (line ** (line ** vector D))) (@Def.Lt_one_neuron M N D T loss y group f X lambda)).
move=> /local_minimum_second min.
have a0 := @one_vanishes M N D T loss y group f X lambda lambda0 theta a b w min.
have der' u : derivable_pt_lim loss u (dloss u) by apply/derivative_meaning; exact: der.
have r0 := @one_residuals M N D T loss dloss y group f X lambda lambda0 distinct_inputs der' theta a b w min.
have best i v : loss (- (y i * f (X (group i)) theta)) <= loss v.
  by apply: critical; exact: (@each_critical M N y group dloss (fun j => f (X j) theta) binary labels r0).
split=> //; split; [|split=> // theta'].
- rewrite /Def.Lt_one_neuron /= !mean_meaning a0.
  rewrite (@eq_mean M _ (fun i => loss (- (y i * f (X (group i)) theta)))) => [|i]; first by ring.
  by rewrite /Def.g_one_neuron Rmult_0_l Rplus_0_r.
- by rewrite !mean_meaning; apply: mean_le; apply: sum_le => i _; exact: best.
Qed.

Theorem no_classification_error : one_neuron_binary.no_classification_error.
Proof.
move=> M N D T M0 N0 D0 T0 X y group loss dloss lambda f theta a b w distinct_inputs binary labels der critical negative.
move=> lambda0 min i.
have [_ [_ [best _]]] := @elimination M N D T M0 N0 D0 T0 X y group loss dloss lambda f theta a b w distinct_inputs
  binary labels der critical lambda0 min.
by have := negative _ (best i); lra.
Qed.

Theorem cubic_hinge : one_neuron_binary.cubic_hinge.
Proof.
have [der _ _] := smooth_hinge_3.
have pos0 : pos (- 1 + 1) = 0 by case: (posP (- 1 + 1)) => -[_ ->]; ring.
split; [move=> u; apply/derivative_meaning | split=> u].
- have inner := derivativeD (derivative_id u) (derivative_const 1 u).
  have := derivable_pt_lim_comp (fun u => u + 1) (fun u => pos u ^ 3) u _ _ inner (der (u + 1)).
  by rewrite Rplus_0_r Rmult_1_r.
- move=> zero v; have p0 : pos (u + 1) = 0.
    by have /Rmult_integral [|] := zero; [lra | move=> /= /Rmult_integral [// | /Rmult_integral []]; lra].
  by rewrite p0; have := pow_le _ 3 (pos_ge0 (v + 1)); rewrite /=; lra.
- move=> least; have := least (- 1); rewrite pos0 => le.
  have p0 : pos (u + 1) <= 0.
    apply: Rnot_lt_le => p; by have := pow_lt _ 3 p; rewrite pow_i in le; [lra | exact/ltP].
  by have := pos_ge (u + 1); lra.
Qed.

Theorem margins : one_neuron_binary.margins.
Proof.
move=> M N D T M0 N0 D0 T0 X y group lambda f theta a b w distinct_inputs binary labels lambda0 min i.
have [der [critical least]] := cubic_hinge.
have [_ [_ [best _]]] := @elimination M N D T M0 N0 D0 T0 X y group _ _ lambda f theta a b w distinct_inputs
  binary labels der critical lambda0 min.
by have [_] := least _ (best i); lra.
Qed.

Theorem converse : one_neuron_binary.converse.
Proof.
move=> M N D T _ _ _ _ lambda a loss y f X group theta b w lambda0 a0 best.
have global : global_minimum (@Def.Lt_one_neuron M N D T loss y group f X lambda) (theta, (a, (b, w))).
  move=> [theta' [a' [b' w']]]; rewrite /Def.Lt_one_neuron !mean_meaning; apply: Rplus_le_compat.
  - apply: mean_le; apply: sum_le => i _; rewrite /= {1}/Def.g_one_neuron a0 Rmult_0_l Rplus_0_r; exact: best.
  - by rewrite /= a0; have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) (Rle_0_sqr a'); rewrite /Rsqr; lra.
split; first exact: global.
by apply/(@minimum_meaning (T ** (line ** (line ** vector D))) (@Def.Lt_one_neuron M N D T loss y group f X lambda))/global_is_local.
Qed.
