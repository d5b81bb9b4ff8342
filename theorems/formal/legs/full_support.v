(* The generated statements of `full_support`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Elimination Vacuity Losses.
From Elimination Require Import Language Statements Meaning LossesMeaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Softmax.
Variables (M N K : finType) (k0 : K) (y : M -> K -> R) (group : M -> N).
Notation l := (fun i => @Def.softmax K (y i)).
Notation dl := (fun i => @Def.softmax_gradient K (y i)).
Notation target j k := (\sum_h delta (group h) j * y h k).
Notation size j := (\sum_h delta (group h) j).
Hypothesis weights_add_up : forall i, \sum_k y i k = 1.

Lemma softmax_differentiable i q : gradient (l i) q (dl i q).
Proof. exact: softmax_gradient. Qed.

Lemma residual_of_softmax j (q : K -> R) k :
  residual dl group j q k = size j * exp (q k - @Def.log_sum_exp K q) - target j k :> R.
Proof.
transitivity (\sum_i delta (group i) j * @Def.softmax_gradient K (y i) q k); first by rewrite sum_delta_meaning.
rewrite -sumZr -sumB; apply: eq_bigr => i _; rewrite /Def.softmax_gradient weights_add_up; ring.
Qed.

Lemma size_pos i : 0 < size (group i).
Proof.
apply: (Rlt_le_trans _ 1); first by lra.
have -> : 1 = delta (group i) (group i) by rewrite /delta eqxx.
apply: (sum_term (P := xpredT) (F := fun h => delta (group h) (group i))) => // h _.
by rewrite /delta; case: eqP => _; lra.
Qed.

Lemma targets_add_up j : \sum_k target j k = size j.
Proof.
rewrite exchange_big; apply: eq_bigr => h _; rewrite sumZ weights_add_up; ring.
Qed.

Lemma attained : (forall i k, 0 <= y i k) -> (forall i k, 0 < target (group i) k) ->
  @Def.risk M N K l group (fun j k => ln (target j k)) = @Def.Lstar M N K l group.
Proof.
move=> y0 support; apply: (@attains_where_no_slope M N K l dl group softmax_differentiable).
- by move=> i; exact: softmax_convex_meaning.
- move=> i k; rewrite residual_of_softmax.
  have lse : @Def.log_sum_exp K (fun k => ln (target (group i) k)) = ln (size (group i)).
    by rewrite -targets_add_up; congr ln; apply: eq_bigr => k' _; rewrite exp_ln.
  have n0 := size_pos i; rewrite lse /Rminus exp_plus exp_Ropp !exp_ln //.
  suff zero : size (group i) * (target (group i) k * / size (group i)) + - target (group i) k = 0 :> R by exact: zero.
  by field; lra.
Qed.

Lemma missed : (forall i k, 0 <= y i k) -> ~ (forall i k, 0 < target (group i) k) ->
  forall F, @Def.Lstar M N K l group < @Def.risk M N K l group F.
Proof.
move=> y0 left_out F.
apply: (@misses_where_a_slope_remains M N K l dl group softmax_differentiable) => [i q | r0]; first exact: softmax_ge0.
apply: left_out => i k; have := r0 (group i) k; rewrite residual_of_softmax.
have := Rmult_lt_0_compat _ _ (size_pos i) (exp_pos (F (group i) k - @Def.log_sum_exp K (F (group i)))).
lra.
Qed.
End Softmax.

Theorem softmax_attains : full_support.softmax_attains.
Proof. by move=> M N K _ _ [k0] y group y0 y1 support; exact: attained. Qed.

Theorem softmax_misses : full_support.softmax_misses.
Proof. by move=> M N K _ _ [k0] y group y0 y1 left_out F; exact: missed. Qed.

(* Pushing class r down at one input: log-sum-exp falls, and no target of that class pays. *)
Theorem pushing_down_improves : full_support.pushing_down_improves.
Proof.
move=> M N K _ _ [k0] y group i r F y1 left_out; rewrite risk_meaning.
set q := F (group i); pose q' k := q k - delta k r.
pose F' (j : N) (k : K) := F j k - delta j (group i) * delta k r.
suff : risk (fun i => @Def.softmax K (y i)) (fun h => F' (group h)) <
  risk (fun i => @Def.softmax K (y i)) (fun h => F (group h)) by [].
have F'E j : F' j = if j == group i then q' else F j.
  apply: functional_extensionality => k; rewrite /F' /q' /q /delta; case: (j =P group i) => [-> | _]; last by ring.
  by rewrite Rmult_1_l.
have falls : @Def.log_sum_exp K q' < @Def.log_sum_exp K q.
  apply: ln_increasing; first exact: (sum_exp_pos k0 q').
  rewrite (bigD1 r) //= [X in _ < X](bigD1 r) //= /q' /delta eqxx; apply: Rplus_lt_le_compat.
    by apply: exp_increasing; lra.
  by apply: Req_le; apply: eq_bigr => k /negbTE ->; rewrite Rminus_0_r.
have change h : @Def.softmax K (y h) (F' (group h)) = @Def.softmax K (y h) (F (group h)) +
    (delta (group h) (group i) * (@Def.log_sum_exp K q' - @Def.log_sum_exp K q) + delta (group h) (group i) * y h r).
  rewrite F'E /delta; case: eqP => [same | _]; last by ring.
  rewrite same -/q !softmax_meaning !y1 (_ : dot _ q' = dot (fun k => - y h k) q + y h r); first by ring.
  rewrite -(sum_delta r (fun k => y h k)) /dot -sumD; apply: eq_bigr => k _.
  by rewrite /q' /delta; case: eqP => _; ring.
rewrite /risk (eq_mean change) !meanD.
suff : mean (fun h => delta (group h) (group i) * (@Def.log_sum_exp K q' - @Def.log_sum_exp K q)) < 0.
  rewrite [X in _ -> _ + (_ + X) < _]/mean left_out Rmult_0_r; lra.
have m0 : 0 < / INR #|M|.
  by apply: Rinv_0_lt_compat; apply: lt_0_INR; apply/ltP/card_gt0P; exists i.
rewrite /mean sumZr; have n0 := size_pos group i.
have := Rmult_lt_0_compat _ _ m0 (Rmult_lt_0_compat _ _ n0 (Rlt_Rminus _ _ falls)); lra.
Qed.

Theorem label_smoothing_attains : full_support.label_smoothing_attains.
Proof.
move=> M N K M0 N0 [k0] y alpha kind group smoothed alpha0 alpha1.
have c0 : 0 < card K by apply: lt_0_INR; apply/ltP/card_gt0P; exists k0.
have share0 : 0 < alpha * / card K by apply: Rmult_lt_0_compat => //; exact: Rinv_0_lt_compat.
have above i k : alpha * / card K <= y i k.
  rewrite smoothed; suff : 0 <= (1 - alpha) * delta k (kind i) by lra.
  by apply: Rmult_le_pos; [lra | rewrite /delta; case: eqP => _; lra].
apply: softmax_attains => // [i k | i | i k].
- by have := above i k; lra.
- rewrite (eq_bigr _ (fun k _ => smoothed i k)) sumD sumZ Gradients.sum_const -/(card K).
  rewrite (_ : \sum_k delta k (kind i) = 1); first by field; lra.
  rewrite -(sum_delta (kind i) (fun=> 1)); apply: eq_bigr => k _.
  by rewrite /delta.
- apply: (Rlt_le_trans _ (y i k)); first by have := above i k; lra.
  rewrite -[X in X <= _]Rmult_1_l.
  have -> : 1 * y i k = delta (group i) (group i) * y i k by rewrite /delta eqxx.
  apply: (sum_term (P := xpredT) (F := fun h => delta (group h) (group i) * y h k)) => // h _.
  by apply: Rmult_le_pos; [rewrite /delta; case: eqP => _; lra | have := above h k; lra].
Qed.

Theorem every_network_misses : full_support.every_network_misses.
Proof.
move=> M N K D T _ _ [k0] _ _ y group f X y0 y1 left_out theta.
exact: (@missed M N K k0 y group y1 y0 left_out (fun j => f (X j) theta)).
Qed.

Theorem no_minimum_where_a_class_is_left_out : full_support.no_minimum_where_a_class_is_left_out.
Proof.
move=> M N K D T _ _ [k0] _ _ y group X lambda f y0 y1 left_out distinct_inputs lambda0 [theta [a [b W]]] /=.
rewrite Lt_meaning => /(@minimum_meaning (T ** added K D) (augmented _ X group _ lambda)).
apply: (@vacuity M N K D T _ (fun i => @Def.softmax_gradient K (y i))) => // [i | i q | F].
- exact: softmax_convex_meaning.
- exact: (softmax_gradient k0).
- by move=> /Lstar_meaning; have := @missed M N K k0 y group y1 y0 left_out F; rewrite risk_meaning => lt eq; lra.
Qed.
