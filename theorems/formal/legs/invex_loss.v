(* The generated statements of `invex_loss`: a bad local minimum of a quartic loss that is not invex. *)
From Elimination Require Import Definitions Sums Spaces Continuity Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition quartic (K : finType) (q : K -> R) : R := \sum_k (3 * q k ^ 4 + 4 * q k ^ 3 - 12 * q k ^ 2 + 32).

Lemma quartic_below (K : finType) (q : K -> R) : (forall k, - / 4 < q k) ->
  quartic (fun _ : K => 0) - 13 * (\sum_(k : K) q k ^ 2) <= quartic q.
Proof.
move=> above; rewrite /quartic -sumZ -sumB; apply: sum_le => k _.
have := Rmult_le_pos (q k ^ 2) (1 + 4 * q k + 3 * q k ^ 2) (pow2_ge_0 _).
have := pow2_ge_0 (q k); have := above k; move: (q k) => x x0 sq0 H.
by have := H ltac:(lra); lra.
Qed.

Section Quartic.
Variables (M N K : finType) (l : M -> (K -> R) -> R) (group : M -> N).
Hypothesis samples : inhabited M.
Hypothesis quartic_losses : forall i q, l i q = quartic q.

Lemma risk_below (F : N -> K -> R) : (forall j k, - / 4 < F j k) ->
  @Def.risk M N K l group (fun=> fun=> 0) - 13 * (\sum_j \sum_k F j k ^ 2) <= @Def.risk M N K l group F.
Proof.
move=> above; have M0 := card_pos samples; set C := 13 * _.
have -> : @Def.risk M N K l group (fun=> fun=> 0) - C = (\sum_i (l i (fun=> 0) + - C)) * / card M.
  by rewrite /Def.risk sumD Gradients.sum_const -/(card M); field; lra.
apply: mean_below => i; rewrite !quartic_losses; have := quartic_below (above (group i)).
have : \sum_k F (group i) k ^ 2 <= \sum_j \sum_k F j k ^ 2.
  apply: (sum_term (P := xpredT) (F := fun j => \sum_k F j k ^ 2)) => // j _; exact: squares_ge0.
by rewrite /C; lra.
Qed.
End Quartic.

Theorem falls_slowly : invex_loss.falls_slowly.
Proof.
move=> M N K M0 _ _ l group quartic_losses.
have above : near ((fun=> fun=> 0) : power N (power K line)) (fun F => forall j k, - / 4 < F j k).
  apply: near_forall => j; apply: (@continuous_member N (vector K) _ j (fun v => forall k, - / 4 < v k)).
  apply: (@near_forall K (vector K) _ (fun k v => - / 4 < v k)) => k.
  apply: (@continuous_member K line _ k (fun v => - / 4 < v)).
  by apply: (near_above (F := fun v => v)); [exact: continuous_id | lra].
apply: near_mono above => F above; rewrite (eq_bigr (fun j => \sum_k F j k ^ 2)) => [|j _].
  exact: (@risk_below M N K l group M0 quartic_losses F above).
by apply: eq_bigr => k _; congr (_ ^ 2); ring.
Qed.

Theorem bad_minimum : invex_loss.bad_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 l f X theta other W b lambda a group quartic_losses constant stationary best small a0.
pose e (z : vector K ** matrix K D) j k := exp (\sum_q z.2 k q * X j q + z.1 k).
have continuous_e j k : continuous (T := line) (fun z => e z j k) (b, W) by exact: continuous_exponential.
have weak : near ((b, W) : vector K ** matrix K D) (fun z => forall k, 13 * (\sum_j e z j k ^ 2) < lambda).
  apply: near_forall => k; apply: near_below (small k).
  apply: Continuity.continuousM; first exact: continuous_const.
  apply: Continuity.continuous_sum => j; apply: (Continuity.continuousM (continuous_e j k)).
  by apply: (Continuity.continuousM (continuous_e j k)); exact: continuous_const.
have above : near ((a, (b, W)) : vector K ** (vector K ** matrix K D)) (fun u => forall j k, - / 4 < u.1 k * e u.2 j k).
  apply: near_forall => j; apply: near_forall => k; apply: near_above; last by rewrite /fst a0 Rmult_0_l; lra.
  apply: Continuity.continuousM.
    apply: (@continuous_comp (vector K ** (vector K ** matrix K D)) (vector K) line (fun z => z.1) (fun v => v k) (a, (b, W))).
      exact: (continuous_first (h := fun z : vector K ** (vector K ** matrix K D) => z)) (@continuous_id _ _).
    exact: continuous_member.
  apply: (@continuous_comp (vector K ** (vector K ** matrix K D)) (vector K ** matrix K D) line (fun z => z.2)
    (fun z => e z j k) (a, (b, W))); last exact: continuous_e.
  exact: (continuous_second (h := fun z : vector K ** (vector K ** matrix K D) => z)) (@continuous_id _ _).
have at0 j : f (X j) theta = fun=> 0 by exact: (f_equal (fun F : N -> K -> R => F j) stationary).
have weak' : near ((a, (b, W)) : vector K ** (vector K ** matrix K D)) (fun u => forall k, 13 * (\sum_j e u.2 j k ^ 2) < lambda).
  exists (fun=> True), (fun z => forall k, 13 * (\sum_j e z j k ^ 2) < lambda); split; first exact: near_all.
  by split.
have value t a' (z : vector K ** matrix K D) : (fun j => f (X j) t) = (fun j => f (X j) theta) ->
    @Def.Lt M N K D T l group f X lambda (t, (a', (z.1, z.2))) =
    @Def.risk M N K l group (fun j k => a' k * e z j k) + lambda * (\sum_k a' k ^ 2).
  move=> same; congr (_ * _ + _); apply: eq_bigr => i _; congr (l i _); apply: functional_extensionality => k.
  have := f_equal (fun F : N -> K -> R => F (group i)) same; rewrite /= at0 => ->.
  by rewrite Rplus_0_l.
have here : @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) = @Def.risk M N K l group (fun=> fun=> 0).
  rewrite (value theta a (b, W) erefl) sum_zero => [|k _]; last by rewrite a0; ring.
  rewrite Rmult_0_r Rplus_0_r; congr (@Def.risk M N K l group _).
  by apply: functional_extensionality => j; apply: functional_extensionality => k; rewrite a0 Rmult_0_l.
split.
- exists (fun t => (fun j => f (X j) t) = (fun j => f (X j) theta)).
  exists (fun u => (forall j k, - / 4 < u.1 k * e u.2 j k) /\ forall k, 13 * (\sum_j e u.2 j k ^ 2) < lambda).
  split=> //; split; first exact: near_and above weak'.
  move=> t [a' [b' W']] same [low weak_there]; rewrite here (value t a' (b', W') same).
  apply: Rle_trans (Rplus_le_compat_r _ _ _ (@risk_below M N K l group M0 quartic_losses _ low)).
  suff : 13 * (\sum_j \sum_k (a' k * e (b', W') j k) ^ 2) <= lambda * (\sum_k a' k ^ 2) by rewrite /fst /snd; lra.
  rewrite exchange_big -!sumZ; apply: sum_le => k _.
  have -> : 13 * (\sum_j (a' k * e (b', W') j k) ^ 2) = 13 * (\sum_j e (b', W') j k ^ 2) * a' k ^ 2.
    by rewrite Rmult_assoc -sumZr; congr (_ * _); apply: eq_bigr => j _; ring.
  by apply: Rmult_le_compat_r; [exact: pow2_ge_0 | left; exact: weak_there].
- have M1 := Rinv_0_lt_compat _ (card_pos M0); apply: Rmult_lt_compat_r => //.
  have at2 j : f (X j) other = fun=> - 2 * 1 by exact: (f_equal (fun F : N -> K -> R => F j) best).
  rewrite (eq_bigr (fun=> INR #|K| * 0)) => [|i _]; last first.
    rewrite at2 quartic_losses /quartic Gradients.sum_const; congr (_ * _); ring.
  rewrite [X in _ < X](eq_bigr (fun=> INR #|K| * 32)) => [|i _]; last first.
    rewrite at0 quartic_losses /quartic Gradients.sum_const; congr (_ * _); ring.
  rewrite !Gradients.sum_const; have := card_pos M0; have := card_pos K0; rewrite /card => k0 m0.
  by have := Rmult_lt_0_compat _ _ m0 k0; lra.
Qed.
