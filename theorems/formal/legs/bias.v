(* The generated statements of `bias`: without it neurons stay at bad local minima. *)
From Elimination Require Import Definitions Sums Spaces Continuity ElementaryFunctions Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* One output of one sample: c is what the model lacks, a = c / (1 + lambda) the best weight of a neuron 1. *)
Lemma best_share lambda a a' c : 0 < lambda -> (1 + lambda) * a = c ->
  (a - c) ^ 2 + lambda * a ^ 2 <= (a' - c) ^ 2 + lambda * a' ^ 2.
Proof.
move=> lambda0 <-; have := Rmult_le_pos (1 + lambda) ((a' - a) ^ 2) ltac:(lra) (pow2_ge_0 _).
by lra.
Qed.

(* (a' e^s - c)^2 lies above its tangent in s at 0, where a'^2 e^s + 2 a' (a' - c) >= 0. *)
Lemma above_tangent_at_0 a' c s : 0 <= a' ^ 2 * exp s + 2 * (a' * (a' - c)) ->
  (a' - c) ^ 2 + 2 * (a' * (a' - c)) * s <= (a' * exp s - c) ^ 2.
Proof.
move=> wide; have e0 := exp_pos s; set x := exp s in wide e0 *.
have below : s <= x - 1 by rewrite /x; have := exp_above_tangent s; lra.
have above : 1 - / x <= s.
  by rewrite /x -exp_Ropp; have := exp_above_tangent (- s); lra.
suff : 0 <= a' ^ 2 * (x - 1) ^ 2 + 2 * (a' * (a' - c)) * (x - 1 - s).
  by move: wide below above => _ _ _; lra.
have x1 : x - 1 - s <= (x - 1) ^ 2 * / x.
  rewrite (_ : (x - 1) ^ 2 * / x = x - 2 + / x); first by lra.
  by field; lra.
have gap : 0 <= x - 1 - s by lra.
case: (Rle_lt_dec 0 (a' * (a' - c))) => sign.
  have := Rmult_le_pos _ _ sign gap; have := Rmult_le_pos _ _ (pow2_ge_0 a') (pow2_ge_0 (x - 1)); lra.
have := Rmult_le_compat_neg_l _ _ _ (Rlt_le _ _ sign) x1.
have inv0 := Rinv_0_lt_compat _ e0.
have := Rmult_le_pos _ _ (Rmult_le_pos _ _ (pow2_ge_0 (x - 1)) (Rlt_le _ _ inv0)) wide.
have -> : (x - 1) ^ 2 * / x * (a' ^ 2 * x + 2 * (a' * (a' - c))) =
    a' ^ 2 * (x - 1) ^ 2 + 2 * (a' * (a' - c) * ((x - 1) ^ 2 * / x)) by field; lra.
lra.
Qed.

Section WithoutBias.
Variables (M N K D : finType) (T : space) (lambda : R) (X : N -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R).
Variables (y : M -> K -> R) (theta : T) (a : K -> R).
Notation loss := (fun i => @Def.squared K (y i)).
Notation Lt := (@Def.Lt M N K D T loss group f X lambda).
Hypothesis samples : inhabited M.
Hypothesis positive_penalty : 0 < lambda.
Hypothesis share : forall i k, (1 + lambda) * a k = y i k - f (X (group i)) theta k.
Notation c k := ((1 + lambda) * a k).

(* The value of weights a' with neurons 1, and of a' with exponents s_ik. *)
Lemma by_outputs t (a' : K -> R) (W : K -> D -> R) : Lt (t, (a', (fun=> 0, W))) =
  (\sum_i \sum_k (f (X (group i)) t k + a' k * exp (\sum_q W k q * X (group i) q) - y i k) ^ 2) * / card M +
  lambda * (\sum_k a' k ^ 2).
Proof.
congr (_ * _ + _); apply: eq_bigr => i _; apply: eq_bigr => k _; congr ((_ + _ * exp _ - _) ^ 2).
by rewrite /= Rplus_0_r.
Qed.

Lemma mean_const (F : R) : (\sum_(i : M) F) * / card M = F.
Proof. by rewrite Gradients.sum_const -/(card M); field; have := card_pos samples; lra. Qed.

Lemma value_here (W : K -> D -> R) : (forall i k, \sum_q W k q * X (group i) q = 0) ->
  Lt (theta, (a, (fun=> 0, W))) = \sum_k ((a k - c k) ^ 2 + lambda * a k ^ 2).
Proof.
move=> flat; rewrite by_outputs sumD sumZ; congr (_ + _).
rewrite -[RHS]mean_const; congr (_ * _); apply: eq_bigr => i _; apply: eq_bigr => k _.
by rewrite flat exp_0 (share i k); ring.
Qed.

(* Centred inputs: the tangents in the exponents add up to 0. *)
Lemma above_at_centred t (a' : K -> R) (W : K -> D -> R) : (forall q, \sum_i X (group i) q = 0) ->
  (forall j, f (X j) t = f (X j) theta) ->
  (forall i k, 0 <= a' k ^ 2 * exp (\sum_q W k q * X (group i) q) + 2 * (a' k * (a' k - c k))) ->
  \sum_k ((a k - c k) ^ 2 + lambda * a k ^ 2) <= Lt (t, (a', (fun=> 0, W))).
Proof.
move=> centred still wide; rewrite by_outputs.
apply: (Rle_trans _ (\sum_k ((a' k - c k) ^ 2 + lambda * a' k ^ 2))).
  by apply: sum_le => k _; exact: best_share.
rewrite sumD sumZ; apply: Rplus_le_compat_r.
have flat k : \sum_i \sum_q W k q * X (group i) q = 0.
  by rewrite exchange_big sum_zero // => q _; rewrite sumZ centred Rmult_0_r.
have -> : \sum_k (a' k - c k) ^ 2 =
    (\sum_i \sum_k ((a' k - c k) ^ 2 + 2 * (a' k * (a' k - c k)) * \sum_q W k q * X (group i) q)) * / card M.
  rewrite -[LHS]mean_const; congr (_ * _).
  under [RHS]eq_bigr do rewrite sumD.
  rewrite [RHS]sumD exchange_big [X in _ = _ + X]exchange_big /=.
  rewrite [X in _ = _ + X]sum_zero => [|k _]; last by rewrite sumZ flat Rmult_0_r.
  by rewrite Rplus_0_r exchange_big.
apply: mean_below => i; apply: sum_le => k _.
rewrite still (_ : f _ theta k + _ - y i k = a' k * exp (\sum_q W k q * X (group i) q) - c k); last first.
  by rewrite (share i k); ring.
exact: above_tangent_at_0.
Qed.

Lemma near_wide (W : matrix K D) : 2 * lambda < 1 -> (forall k q, W k q = 0) ->
  near ((a, W) : vector K ** matrix K D) (fun u => forall i k,
    0 <= u.1 k ^ 2 * exp (\sum_q u.2 k q * X (group i) q) + 2 * (u.1 k * (u.1 k - c k))).
Proof.
move=> small W0; apply: near_forall => i; apply: near_forall => k.
have [zero | a0] := Req_EM_T (a k) 0.
  apply: near_all => u; rewrite zero (_ : u.1 k - (1 + lambda) * 0 = u.1 k); last by ring.
  have := Rmult_le_pos _ _ (pow2_ge_0 (u.1 k)) (Rlt_le _ _ (exp_pos (\sum_q u.2 k q * X (group i) q))).
  by have := pow2_ge_0 (u.1 k); lra.
have member : continuous (T := line) (fun u : vector K ** matrix K D => u.1 k) (a, W).
  apply: (@continuous_comp (vector K ** matrix K D) (vector K) line (fun z => z.1) (fun v => v k) (a, W)).
    exact: (continuous_first (h := fun z : vector K ** matrix K D => z)) (@continuous_id _ _).
  exact: continuous_member.
apply: (near_mono (P := fun u => 0 < u.1 k * (u.1 k * 1) * exp (\sum_q u.2 k q * X (group i) q) +
    2 * (u.1 k * (u.1 k + - c k)))) => [u|]; first by rewrite /pow; lra.
apply: near_above.
- apply: continuousD; apply: continuousM; try exact: continuous_const.
  + by apply: continuousM => //; apply: continuousM => //; exact: continuous_const.
  + apply: continuous_exp; apply: (continuous_dot (w := fun u : vector K ** matrix K D => u.2 k)).
    apply: (@continuous_comp (vector K ** matrix K D) (matrix K D) (vector D) (fun z => z.2) (fun V => V k) (a, W)).
      exact: (continuous_second (h := fun z : vector K ** matrix K D => z)) (@continuous_id _ _).
    exact: continuous_member.
  + by apply: continuousM => //; apply: continuousD => //; exact: continuous_const.
- rewrite /fst /snd sum_zero => [|q _]; last by rewrite W0 Rmult_0_l.
  have sq0 : 0 < a k * a k by exact: Rsqr_pos_lt.
  by rewrite exp_0; have := Rmult_lt_0_compat _ _ sq0 (Rlt_Rminus _ _ small); lra.
Qed.

(* Inputs 0: for each theta the best weights leave the share lambda / (1 + lambda) of the loss. *)
Lemma above_at_zero t (a' : K -> R) (W : K -> D -> R) : (forall j q, X j q = 0) ->
  lambda / (1 + lambda) * @Def.L M N K D T loss group f X t <= Lt (t, (a', (fun=> 0, W))).
Proof.
move=> zero; rewrite by_outputs /Def.L.
have -> : lambda * (\sum_k a' k ^ 2) = (\sum_(i : M) lambda * (\sum_k a' k ^ 2)) * / card M by rewrite mean_const.
rewrite -Rmult_plus_distr_r -sumD -Rmult_assoc -sumZ; apply: mean_below => i.
rewrite /Def.squared -!sumZ -sumD; apply: sum_le => k _.
rewrite [X in exp X]sum_zero => [|q _]; last by rewrite zero Rmult_0_r.
rewrite exp_0 Rmult_1_r; set r := f _ t k - y i k.
rewrite (_ : f _ t k + a' k - y i k = r + a' k); last by rewrite /r; ring.
have inv0 : 0 < / (1 + lambda) by apply: Rinv_0_lt_compat; lra.
have := Rmult_le_pos _ _ (Rlt_le _ _ inv0) (pow2_ge_0 (r + (1 + lambda) * a' k)).
suff -> : / (1 + lambda) * (r + (1 + lambda) * a' k) ^ 2 =
  (r + a' k) ^ 2 + lambda * a' k ^ 2 - lambda / (1 + lambda) * r ^ 2 by lra.
by field; lra.
Qed.

Lemma at_zero (W : K -> D -> R) : (forall j q, X j q = 0) ->
  Lt (theta, (a, (fun=> 0, W))) = lambda / (1 + lambda) * @Def.L M N K D T loss group f X theta.
Proof.
move=> zero; rewrite value_here => [|i k]; last by apply: sum_zero => q _; rewrite zero Rmult_0_r.
rewrite /Def.L -Rmult_assoc -sumZ -[LHS]mean_const; congr (_ * _); apply: eq_bigr => i _.
rewrite /Def.squared -sumZ; apply: eq_bigr => k _.
rewrite (_ : f _ theta k - y i k = - c k); last by rewrite (share i k); ring.
by field; lra.
Qed.
End WithoutBias.

Theorem centred_inputs_keep_the_neuron : bias.centred_inputs_keep_the_neuron.
Proof.
move=> M N K D T M0 _ _ _ _ lambda X group f theta a y W other lambda0 small centred still share W0 better.
split; last by move=> least; have := least other; lra.
exists (fun t => forall j, f (X j) t = f (X j) theta).
exists (fun u => forall i k, 0 <= u.1 k ^ 2 * exp (\sum_q u.2 k q * X (group i) q) +
  2 * (u.1 k * (u.1 k - (1 + lambda) * a k))).
split; first exact: still.
split; first exact: (@near_wide M N K D lambda X group a W small W0).
move=> t [a' W'] stands wide; rewrite /fst /snd.
rewrite (@value_here M N K D T lambda X group f y theta a M0 share W) => [|i k]; last first.
  by apply: sum_zero => q _; rewrite W0 Rmult_0_l.
exact: (@above_at_centred M N K D T lambda X group f y theta a M0 lambda0 share t a' W' centred stands wide).
Qed.

Theorem minimum_at_the_input_0 : bias.minimum_at_the_input_0.
Proof.
move=> M N K D T M0 _ _ _ _ lambda X a y f group theta W lambda0 zero share min.
exists (fun t => @Def.L M N K D T (fun i => @Def.squared K (y i)) group f X theta <=
  @Def.L M N K D T (fun i => @Def.squared K (y i)) group f X t).
exists (fun=> True); split; first exact: min.
split=> [|t [a' W'] least _]; first exact: near_all.
rewrite /fst /snd (@at_zero M N K D T lambda X group f y theta a M0 lambda0 share W zero).
apply: Rle_trans (@above_at_zero M N K D T lambda X group f y M0 lambda0 t a' W' zero).
apply: Rmult_le_compat_l least; apply: Rlt_le; apply: Rdiv_lt_0_compat; lra.
Qed.

Theorem every_minimum_stays : bias.every_minimum_stays.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 lambda X a y f group theta other W lambda0 zero share min better.
split; last by move=> least; have := least other; lra.
exact: (@minimum_at_the_input_0 M N K D T M0 N0 K0 D0 T0 lambda X a y f group theta W lambda0 zero share min).
Qed.
