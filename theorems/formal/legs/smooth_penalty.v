(* The generated statements of `smooth_penalty`: with the penalty 4 |a| a bad minimum stays. *)
From Elimination Require Import Definitions Sums Spaces Continuity Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma pos_abs t : pos t + pos (- t) = Rabs t.
Proof.
rewrite /pos; case: (Rle_lt_dec 0 t) => le.
- by rewrite (Rmax_right _ _ le) Rmax_left ?Rabs_pos_eq //; lra.
- by rewrite Rmax_left ?Rmax_right ?Rabs_left //; lra.
Qed.

Section ScalarModel.
Variables (M N K D : finType) (T : space) (f : (D -> R) -> T -> K -> R) (c : T -> R) (l : M -> (K -> R) -> R).
Variables (rho : R -> R) (theta : T) (W : K -> D -> R) (X : N -> D -> R) (group : M -> N) (b a : K -> R).
Hypothesis samples : inhabited M.
Hypothesis scalar_model : forall x t k, f x t k = - c t.
Hypothesis squared_to_zero : forall i q, l i q = \sum_k q k ^ 2.
Hypothesis absolute_penalty : forall t, rho t = 4 * (pos t + pos (- t)).
Hypothesis continuous_error : @continuous T line c theta.
Hypothesis minimum_of_the_error : near theta (fun t => c theta <= c t).
Hypothesis nonnegative_error : 0 <= c theta.
Hypothesis weak_neurons : forall k, c theta * (\sum_i exp (\sum_q W k q * X (group i) q + b k)) * / card M < 2.
Hypothesis neurons_vanished : forall k, a k = 0.
Notation Lt := (@Def.Lt_rho M N K D T l group f X rho).
Notation L := (@Def.L M N K D T l group f X).

Lemma mean_const (F : R) : (\sum_(i : M) F) * / card M = F.
Proof. by rewrite Gradients.sum_const -/(card M); field; have := card_pos samples; lra. Qed.

Lemma loss_of_error t : L t = \sum_(k : K) c t ^ 2.
Proof.
rewrite -[RHS]mean_const; congr (_ * _); apply: eq_bigr => i _; rewrite squared_to_zero.
by apply: eq_bigr => k _; rewrite scalar_model; ring.
Qed.

Lemma value_here : Lt (theta, (a, (b, W))) = L theta.
Proof.
rewrite /Def.Lt_rho /fst /snd [X in _ + X]sum_zero => [|k _]; last first.
  by rewrite absolute_penalty neurons_vanished pos_abs Rabs_R0; ring.
rewrite Rplus_0_r; congr (_ * _); apply: eq_bigr => i _; congr (l i _); apply: functional_extensionality => k.
by rewrite /Def.g neurons_vanished; ring.
Qed.

(* (a e - c)^2 + 4 |a| >= c^2 on the mean, where c times the mean of e is at most 2. *)
Lemma above_the_error t (a' b' : K -> R) (W' : K -> D -> R) : 0 <= c t ->
  (forall k, c t * (\sum_i exp (\sum_q W' k q * X (group i) q + b' k)) * / card M < 2) -> L t <= Lt (t, (a', (b', W'))).
Proof.
move=> c0 weak; rewrite loss_of_error /Def.Lt_rho /fst /snd.
rewrite (eq_bigr (fun i => \sum_k (- c t + @Def.g K D a' b' W' (X (group i)) k) ^ 2)) => [|i _]; last first.
  by rewrite squared_to_zero; apply: eq_bigr => k _; rewrite scalar_model.
rewrite exchange_big -sumZr -sumD; apply: sum_le => k _ /=; rewrite absolute_penalty pos_abs.
set S := \sum_i exp (\sum_q W' k q * X (group i) q + b' k).
have slope : c t ^ 2 + - (2 * c t * a' k) * (S * / card M) <=
    (\sum_i (- c t + @Def.g K D a' b' W' (X (group i)) k) ^ 2) * / card M.
  rewrite -[X in X + _]mean_const -Rmult_assoc -Rmult_plus_distr_r /S -sumZ -sumD; apply: mean_below => i.
  by have := pow2_ge_0 (@Def.g K D a' b' W' (X (group i)) k); rewrite /Def.g; lra.
have S0 : 0 <= S * / card M.
  by apply: Rmult_le_pos (inv_card_ge0 M); apply: sum_ge0 => i _; left; exact: exp_pos.
have := weak k; rewrite -/S Rmult_assoc => small.
have := Rmult_le_compat_l _ _ _ (Rabs_pos (a' k)) (Rlt_le _ _ small).
have := Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ c0 S0) (Rle_abs (a' k)); lra.
Qed.

Lemma near_weak : near ((theta, (a, (b, W))) : T ** (vector K ** (vector K ** matrix K D))) (fun u => forall k,
  c u.1 * (\sum_i exp (\sum_q u.2.2.2 k q * X (group i) q + u.2.2.1 k)) * / card M < 2).
Proof.
pose S := T ** (vector K ** (vector K ** matrix K D)).
have id_S : continuous (fun u : S => u) (theta, (a, (b, W))) by exact: continuous_id.
have inner : continuous (fun u : S => u.2.2) (theta, (a, (b, W))).
  exact: (continuous_second (h := fun u : S => u.2)) (continuous_second (h := fun u : S => u) id_S).
apply: near_forall => k; apply: near_below (weak_neurons k).
apply: continuousM; last exact: continuous_const.
apply: continuousM.
  exact: (@continuous_comp S T line (fun u => u.1) c (theta, (a, (b, W))) (continuous_first (h := fun u : S => u) id_S)).
apply: continuous_sum => i.
apply: (@continuous_comp S (vector K ** matrix K D) line (fun u => u.2.2)
  (fun z => exp (\sum_q z.2 k q * X (group i) q + z.1 k)) (theta, (a, (b, W))) inner).
exact: continuous_exponential.
Qed.

Lemma stays : near ((theta, (a, (b, W))) : T ** (vector K ** (vector K ** matrix K D))) (fun z =>
  Lt (theta, (a, (b, W))) <= Lt z).
Proof.
have least : near ((theta, (a, (b, W))) : T ** (vector K ** (vector K ** matrix K D))) (fun u => c theta <= c u.1).
  by exists (fun t => c theta <= c t), (fun=> True); split=> //; split=> //; exact: near_all.
apply: near_mono (near_and least near_weak) => -[t [a' [b' W']]] [le weak].
have c0 : 0 <= c t by rewrite /fst in le; lra.
rewrite value_here; apply: Rle_trans (above_the_error a' c0 weak).
rewrite !loss_of_error; apply: sum_le => k _; apply: pow_incr; rewrite /fst in le; lra.
Qed.
End ScalarModel.

Theorem minimum_at_zero : smooth_penalty.minimum_at_zero.
Proof.
move=> M N K D T M0 _ _ _ _ f c l rho theta W X group b a scalar squared absolute continuous_error min c0 weak a0.
have min_here := @stays M N K D T f c l rho theta W X group b a M0 scalar squared absolute continuous_error min c0 weak a0.
split; first exact: min_here.
exact: near_second min_here.
Qed.

Theorem bad_minimum : smooth_penalty.bad_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 f c l rho theta W X group b a other scalar squared absolute continuous_error min c0 weak a0.
move=> [other0 better].
have [min_here _] := @minimum_at_zero M N K D T M0 N0 K0 D0 T0 f c l rho theta W X group b a scalar squared absolute
  continuous_error min c0 weak a0.
split; first exact: min_here.
rewrite !(@loss_of_error M N K D T f c l X group M0 scalar squared) !Gradients.sum_const.
apply: Rmult_lt_compat_l; first exact: card_pos K0.
have := Rmult_lt_compat_r (c theta) _ _ ltac:(lra) better; have := Rmult_le_compat_l _ _ _ other0 (Rlt_le _ _ better).
by lra.
Qed.
