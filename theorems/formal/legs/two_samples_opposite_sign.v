(* The generated statements of `two_samples_opposite_sign`: one residual stays, and the weights diverge. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning Samples.
From Elimination.legs Require two_samples_same_sign.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* What is added to an error in the wrong direction only adds to it. *)
Lemma one_way c g h p E : 1 <= E -> g ^ 2 <= E * p ^ 2 -> p * h <= 0 ->
  c ^ 2 <= 2 * E * ((g - c) ^ 2 + (p - h) ^ 2 - h ^ 2).
Proof.
move=> E1 gp ph; have := pow2_ge_0 (2 * g - c).
have := Rmult_le_pos (E - 1) _ ltac:(lra) (pow2_ge_0 (g - c)).
have := Rmult_le_pos E (- (p * h)) ltac:(lra) ltac:(lra).
by lra.
Qed.

(* The neuron adds to the error of one of the two samples. *)
Lemma one_residual_stays a e1 e2 c1 c2 E : 1 <= E -> 0 < e1 -> 0 < e2 ->
  (a * e1) ^ 2 <= E * (a * e2) ^ 2 -> (a * e2) ^ 2 <= E * (a * e1) ^ 2 -> c1 * c2 < 0 -> c2 ^ 2 <= c1 ^ 2 ->
  c2 ^ 2 * (1 / 2) + c2 ^ 2 * / E * (1 / 4) <= ((a * e1 - c1) ^ 2 + (a * e2 - c2) ^ 2) * (1 / 2).
Proof.
move=> E1 e10 e20 le1 le2 opposite smaller; have u0 : 0 < / E by apply: Rinv_0_lt_compat; lra.
have share (x y : R) : x <= 2 * E * y -> x * / E * (1 / 4) <= y * (1 / 2).
  move=> /(Rmult_le_compat_r _ _ _ (Rlt_le _ _ u0)).
  by rewrite (_ : 2 * E * y * / E = 2 * y); [lra | field; lra].
case: (Rle_lt_dec (a * c2) 0) => sign.
- have wrong : a * e2 * c2 <= 0 by have := Rmult_le_compat_r e2 _ _ (Rlt_le _ _ e20) sign; lra.
  have := share _ _ (one_way c1 E1 le1 wrong).
  by have := Rmult_le_compat_r _ _ _ (Rlt_le _ _ u0) smaller; lra.
- have other : a * c1 <= 0.
    apply: Rnot_lt_le => pos; have := Rmult_lt_0_compat _ _ pos sign.
    have := Rmult_le_compat_l _ _ _ (pow2_ge_0 a) (Rlt_le _ _ opposite); lra.
  have wrong : a * e1 * c1 <= 0 by have := Rmult_le_compat_r e1 _ _ (Rlt_le _ _ e10) other; lra.
  by have := share _ _ (one_way c2 E1 le2 wrong); lra.
Qed.

Section TwoSamples.
Variables (M N K D : finType) (T : space) (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R).
Variables (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T) (lambda : R).
Notation x i := (X (group i)).
Notation c i := (y i k - f (x i) theta k).
Notation Lt a b W := (@Def.Lt M N K D T l group f X lambda (theta, (a, (b, W)))).
Notation spread W := (\sum_q W k q ^ 2 + (\sum_q (x i1 q - x i2 q) ^ 2)).
Notation e b W i := (exp (\sum_q W k q * x i q + b k)).
Hypothesis two_samples : i1 <> i2 /\ (forall i, i = i1 \/ i = i2).
Hypothesis one_output : forall i : K, i = k.
Hypothesis squared_losses : forall i q, l i q = \sum_h (q h - y i h) ^ 2.

Lemma planar (a b : K -> R) (W : K -> D -> R) : Lt a b W =
  ((a k * e b W i1 - c i1) ^ 2 + (a k * e b W i2 - c i2) ^ 2) * (1 / 2) + lambda * a k ^ 2.
Proof.
have [differ two] := two_samples.
have error i q : l i q = (q k - y i k) ^ 2 by rewrite squared_losses (sum_over_one _ one_output).
rewrite /Def.Lt (sum_over_two _ differ two) (sum_over_one _ one_output) (card_two differ two) !error.
rewrite /Def.g /fst /snd (_ : / 2 = 1 / 2); last by lra.
congr ((_ + _) * _ + _); congr (_ ^ 2); ring.
Qed.

Lemma comparable (a b : K -> R) (W : K -> D -> R) i j : (i = i1 /\ j = i2) \/ (i = i2 /\ j = i1) ->
  (a k * e b W i) ^ 2 <= exp (spread W) * (a k * e b W j) ^ 2.
Proof.
move=> pair; have sq_exp i' : (a k * e b W i') ^ 2 = a k ^ 2 * exp (2 * (\sum_q W k q * x i' q + b k)).
  by rewrite (_ : 2 * _ = \sum_q W k q * x i' q + b k + (\sum_q W k q * x i' q + b k)) ?exp_plus; ring.
rewrite !sq_exp (_ : exp (spread W) * _ = a k ^ 2 * (exp (spread W) * exp (2 * (\sum_q W k q * x j q + b k)))); last by ring.
apply: Rmult_le_compat_l; first exact: pow2_ge_0.
rewrite -exp_plus; apply: exp_le.
suff : 2 * (\sum_q W k q * x i q) - 2 * (\sum_q W k q * x j q) <= spread W by lra.
rewrite -!sumZ -sumB -sumD; apply: sum_le => q _.
by case: pair => -[-> ->]; have := pow2_ge_0 (W k q - (x i1 q - x i2 q)); have := pow2_ge_0 (W k q + (x i1 q - x i2 q)); lra.
Qed.

Lemma spread_ge0 (W : K -> D -> R) : 0 <= spread W.
Proof. exact: Rplus_le_le_0_compat (squares_ge0 (W k)) (squares_ge0 (fun q => x i1 q - x i2 q)). Qed.

Lemma excess (a b : K -> R) (W : K -> D -> R) : c i1 * c i2 < 0 -> c i2 ^ 2 <= c i1 ^ 2 -> 0 < lambda ->
  c i2 ^ 2 * (1 / 2) + c i2 ^ 2 * exp (- spread W) * (1 / 4) <= Lt a b W.
Proof.
move=> opposite smaller lambda0; rewrite planar exp_Ropp.
have := @one_residual_stays (a k) (e b W i1) (e b W i2) (c i1) (c i2) (exp (spread W))
  (exp_above_1 (spread_ge0 W)) (exp_pos _) (exp_pos _) (comparable a b W (or_introl (conj erefl erefl)))
  (comparable a b W (or_intror (conj erefl erefl))) opposite smaller.
by have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) (pow2_ge_0 (a k)); lra.
Qed.

Lemma above (a b : K -> R) (W : K -> D -> R) : c i1 * c i2 < 0 -> c i2 ^ 2 <= c i1 ^ 2 -> 0 < lambda ->
  c i2 ^ 2 * (1 / 2) < Lt a b W.
Proof.
move=> opposite smaller lambda0; have := excess a b W opposite smaller lambda0.
have c0 : 0 < c i2 ^ 2.
  rewrite (_ : c i2 ^ 2 = (c i2)²); last by rewrite /Rsqr; ring.
  by apply: Rsqr_pos_lt => zero; move: opposite; rewrite zero Rmult_0_r; lra.
by have := Rmult_lt_0_compat _ _ c0 (exp_pos (- spread W)); lra.
Qed.

Lemma ray : x i1 <> x i2 -> exists z : (D -> R) * R, ((forall q, x i2 q = 0) -> z.2 = 0) /\
  (forall tau, Lt (fun=> c i1 * exp (- tau)) (fun=> tau * z.2) (fun=> fun q => tau * z.1 q) =
    (c i1 * exp (- tau) - c i2) ^ 2 * (1 / 2) + lambda * c i1 ^ 2 * exp (- 2 * tau)).
Proof.
move=> differ; pose u q := x i1 q - x i2 q; have u0 : 0 < sq u := two_samples_same_sign.some_input_differs differ.
pose v q := u q / sq u; exists (v, - dot v (x i2)); split=> [zero | tau].
  by rewrite /snd /dot sum_zero ?Ropp_0 // => q _; rewrite zero Rmult_0_r.
have along w : \sum_q tau * (v, - dot v (x i2)).1 q * w q + tau * (v, - dot v (x i2)).2 = tau * (dot v w - dot v (x i2)).
  by rewrite /fst /snd (eq_bigr (fun q => tau * (v q * w q))) => [|q _]; [rewrite sumZ /dot; ring | ring].
rewrite planar !along (Rminus_eq_0 (dot v (x i2))) Rmult_0_r exp_0 Rmult_1_r.
have -> : dot v (x i1) - dot v (x i2) = 1.
  rewrite /dot -sumB (eq_bigr (fun q => / sq u * (u q * u q))) => [|q _]; last by rewrite /v (_ : u q = x i1 q - x i2 q) //; field; lra.
  by rewrite sumZ -/(sq u); field; lra.
rewrite Rmult_1_r (Rmult_assoc (c i1)) -exp_plus Rplus_opp_l exp_0 -exp_twice; ring.
Qed.

Lemma approach e0 : x i1 <> x i2 -> 0 < lambda -> 0 < e0 ->
  exists v : (K -> R) * ((K -> R) * (K -> D -> R)), Lt v.1 v.2.1 v.2.2 <= c i2 ^ 2 * (1 / 2) + e0.
Proof.
move=> differ lambda0 pos; have [z [_ value]] := ray differ.
have [t1 small1] := fades (- (c i1 * c i2)) (e := e0 / 2) ltac:(lra).
have [t2 small2] := fades_twice (c i1 ^ 2 * (1 / 2) + lambda * c i1 ^ 2) (e := e0 / 2) ltac:(lra).
set t := Rmax t1 t2.
exists (fun=> c i1 * exp (- t), (fun=> t * z.2, fun=> fun q => t * z.1 q)); rewrite /fst /snd value.
by have := small1 t (Rmax_l _ _); have := small2 t (Rmax_r _ _); rewrite -exp_twice; lra.
Qed.
End TwoSamples.

Theorem written_out : two_samples_opposite_sign.written_out.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y group f X lambda theta a b W two one squared.
exact: (@planar M N K D T i1 i2 k l y f X group theta lambda two one squared a b W).
Qed.

Theorem excess_bounded_below : two_samples_opposite_sign.excess_bounded_below.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y f X group theta lambda W a b two one squared.
exact: (@excess M N K D T i1 i2 k l y f X group theta lambda two one squared a b W).
Qed.

Theorem at_least : two_samples_opposite_sign.at_least.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y f X group theta lambda a b W two one squared opposite smaller lambda0; left.
exact: (@above M N K D T i1 i2 k l y f X group theta lambda two one squared a b W opposite smaller lambda0).
Qed.

Theorem not_attained : two_samples_opposite_sign.not_attained.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y f X group theta lambda a b W two one squared.
exact: (@above M N K D T i1 i2 k l y f X group theta lambda two one squared a b W).
Qed.

Theorem weights_diverge : two_samples_opposite_sign.weights_diverge.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y f X group theta lambda a b W rho two one squared opposite smaller lambda0.
move=> close; apply: Rnot_le_lt => short.
have := @excess M N K D T i1 i2 k l y f X group theta lambda two one squared a b W opposite smaller lambda0.
set c := y i2 k - _ in close *; set d := \sum_q (_ - _) ^ 2 in close *.
have larger : exp (- rho - d) <= exp (- (\sum_q W k q ^ 2 + d)) by apply: exp_le; lra.
by have := Rmult_le_compat_l _ _ _ (pow2_ge_0 c) larger; lra.
Qed.

Theorem escaping_ray : two_samples_opposite_sign.escaping_ray.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y X group f lambda theta two one squared differ.
exact: (@ray M N K D T i1 i2 k l y f X group theta lambda two one squared differ).
Qed.

Theorem approached : two_samples_opposite_sign.approached.
Proof.
move=> M N K D T _ _ _ _ _ i1 i2 k l y X group lambda f theta two one squared differ lambda0 e e0.
exact: (@approach M N K D T i1 i2 k l y f X group theta lambda two one squared e differ lambda0 e0).
Qed.

Theorem infimum_is_the_smaller_residual : two_samples_opposite_sign.infimum_is_the_smaller_residual.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 i1 i2 k l y f X group theta lambda two one squared opposite smaller lambda0 differ.
have below v : (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) <
    @Def.Lt M N K D T l group f X lambda (theta, (v.1, (v.2.1, v.2.2))).
  exact: (@above M N K D T i1 i2 k l y f X group theta lambda two one squared v.1 v.2.1 v.2.2 opposite smaller lambda0).
split; last exact: below.
apply: inf_approached => [|v|e e0]; first exact: (inhabits (fun=> 0, (fun=> 0, fun=> fun=> 0))).
  by left; exact: below.
exact: (@approach M N K D T i1 i2 k l y f X group theta lambda two one squared e differ lambda0 e0).
Qed.
