(* The generated statements of `invexity_converse`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Continuity Language Statements Meaning.
From Elimination.legs Require fact_calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* The neurons are continuous in their parameters. *)
Section Neurons.
Variables (K D : finType) (x : vector D) (k : K).

Lemma continuous_fst (S T : space) (p : S ** T) : continuous (fun z : S ** T => z.1) p.
Proof. by move=> U near_U; exists U, (fun=> True); split=> //; split; first exact: near_all. Qed.

Lemma continuous_snd (S T : space) (p : S ** T) : continuous (fun z : S ** T => z.2) p.
Proof. by move=> U near_U; exists (fun=> True), U; split; first exact: near_all. Qed.

Lemma continuous_member (I : finType) (S : space) (p : power I S) i : continuous (fun s : power I S => s i) p.
Proof.
move=> U near_U; exists (fun j s => j = i -> U s); split=> [j | t all]; last exact: all.
have [-> | ne] := eqVneq j i; first by apply: near_mono near_U.
by apply: near_all => s ji; rewrite ji eqxx in ne.
Qed.

Lemma continuous_outer (u : added K D) : continuous (T := line) (fun u : added K D => u.1 k) u.
Proof. exact: (continuous_comp (@continuous_fst _ _ u) (@continuous_member _ _ u.1 k)). Qed.

Lemma continuous_exponential (u : added K D) :
  continuous (T := line) (fun u : added K D => exp (dot (u.2.2 k) x + u.2.1 k)) u.
Proof.
have second := @continuous_snd _ _ u.
have bias := continuous_comp (continuous_comp second (@continuous_fst _ _ u.2)) (@continuous_member _ _ u.2.1 k).
have inner := continuous_comp (continuous_comp second (@continuous_snd _ _ u.2)) (@continuous_member _ _ u.2.2 k).
have exponent : continuous (T := line) (fun u : added K D => dot (u.2.2 k) x + u.2.1 k) u.
  apply: continuousD; last exact: bias.
  apply: continuous_sum => d; apply: continuousM; last exact: continuous_const.
  exact: (continuous_comp inner (@continuous_member _ _ (u.2.2 k) d)).
exact: (continuous_comp exponent (derivative_continuous (derivable_pt_lim_exp _))).
Qed.
End Neurons.

Section FallsSlowly.
Variables (M N K D : finType) (T : space) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T).
Variables (l : M -> (K -> R) -> R) (group : M -> N) (C lambda : R) (a b : K -> R) (W : K -> D -> R).
Notation model := (fun theta x => f x theta).
Notation Lt := (augmented l X group model lambda).
Notation F0 := (fun j => f (X j) theta).
Notation value F := (risk l (fun i => F (group i))).
Hypothesis constant_nearby : near theta (fun t => (fun j => f (X j) t) = F0).
Hypothesis quadratic_bound : near (F0 : power N (vector K)) (fun F => value F0 - C * (\sum_j \sum_k (F j k - F0 j k) ^ 2) <= value F).
Hypothesis small_neurons : forall k, C * (\sum_j exp (dot (W k) (X j) + b k) ^ 2) < lambda.
Hypothesis neurons_vanished : forall k, a k = 0.

Definition outputs (u : added K D) : power N (vector K) := fun j k => F0 j k + u.1 k * exp (dot (u.2.2 k) (X j) + u.2.1 k).

Lemma continuous_outputs u : continuous (outputs : added K D -> power N (vector K)) u.
Proof.
apply: continuous_family => j; apply: continuous_family => k; apply: continuousD; first exact: continuous_const.
by apply: continuousM; [exact: continuous_outer | exact: continuous_exponential].
Qed.

Lemma outputs_at : outputs (a, (b, W)) = F0.
Proof.
apply: functional_extensionality => j; apply: functional_extensionality => k.
by rewrite /outputs /= neurons_vanished; ring.
Qed.

Lemma small_nearby : near ((a, (b, W)) : added K D)
  (fun u => forall k, C * (\sum_j exp (dot (u.2.2 k) (X j) + u.2.1 k) ^ 2) <= lambda).
Proof.
apply: near_forall => k.
have cont : continuous (T := line) (fun u : added K D => C * (\sum_j exp (dot (u.2.2 k) (X j) + u.2.1 k) ^ 2)) (a, (b, W)).
  apply: continuousM; first exact: continuous_const.
  apply: continuous_sum => j; apply: continuousM; first exact: continuous_exponential.
  by apply: continuousM; [exact: continuous_exponential | exact: continuous_const].
apply: (cont (fun s => s <= lambda)); exists (lambda - C * (\sum_j exp (dot (W k) (X j) + b k) ^ 2)).
split=> [|s close]; first by have := small_neurons k; lra.
by move: (Rle_abs (s - C * (\sum_j exp (dot (W k) (X j) + b k) ^ 2))); move: close => /=; lra.
Qed.

Lemma value_at : Lt (theta, (a, (b, W))) = value F0.
Proof.
rewrite /augmented (_ : sq a = 0) ?Rmult_0_r ?Rplus_0_r; last by apply: sum_zero => k _; rewrite neurons_vanished; ring.
by apply: eq_risk => i k; rewrite /neurons neurons_vanished Rmult_0_l Rplus_0_r.
Qed.

Lemma above_nearby t u : (fun j => f (X j) t) = F0 ->
  (forall k, C * (\sum_j exp (dot (u.2.2 k) (X j) + u.2.1 k) ^ 2) <= lambda) ->
  value F0 - C * (\sum_j \sum_k (outputs u j k - F0 j k) ^ 2) <= value (outputs u) ->
  Lt (theta, (a, (b, W))) <= Lt (t, u).
Proof.
case: u => a' [b' W'] same small bound; rewrite value_at; move: small => /= small.
have -> : risk l (fun i k => f (X (group i)) t k + neurons a' b' W' (X (group i)) k) = value (outputs (a', (b', W'))).
  by apply: eq_risk => i k; rewrite -[f (X (group i)) t]/((fun j => f (X j) t) (group i)) same.
suff : C * (\sum_j \sum_k (outputs (a', (b', W')) j k - f (X j) theta k) ^ 2) <= lambda * sq a' by lra.
rewrite exchange_big -sumZ /sq -sumZ; apply: sum_le => k _.
have -> : C * (\sum_j (outputs (a', (b', W')) j k - f (X j) theta k) ^ 2) =
    C * (\sum_j exp (dot (W' k) (X j) + b' k) ^ 2) * (a' k * a' k).
  rewrite Rmult_assoc -sumZr; congr (_ * _); apply: eq_bigr => j _; rewrite /outputs /=; ring.
by apply: Rmult_le_compat_r (small k); exact: Rle_0_sqr.
Qed.

Lemma bound_nearby : near ((a, (b, W)) : added K D)
  (fun u => value F0 - C * (\sum_j \sum_k (outputs u j k - F0 j k) ^ 2) <= value (outputs u)).
Proof. by have := @continuous_outputs (a, (b, W)); rewrite /continuous outputs_at => /(_ _ quadratic_bound). Qed.

Lemma slow_minimum : local_minimum Lt (theta, (a, (b, W))).
Proof.
exists (fun t => (fun j => f (X j) t) = F0).
exists (fun u => (forall k, C * (\sum_j exp (dot (u.2.2 k) (X j) + u.2.1 k) ^ 2) <= lambda) /\
  value F0 - C * (\sum_j \sum_k (outputs u j k - F0 j k) ^ 2) <= value (outputs u)).
split=> //; split=> [|t u same [small bound]]; first exact: near_and small_nearby bound_nearby.
exact: above_nearby.
Qed.
End FallsSlowly.

Theorem minimum_where_the_loss_falls_slowly : invexity_converse.minimum_where_the_loss_falls_slowly.
Proof.
move=> M N K D T _ _ _ _ _ f X theta l group C W b lambda a constant; rewrite risk_meaning Lt_meaning => bound small a0.
have min := @slow_minimum M N K D T f X theta l group C lambda a b W constant bound small a0.
split; first by apply/(@minimum_meaning (T ** added K D) (augmented l X group _ lambda)).
apply/(@fixed_meaning K D T (augmented l X group _ lambda)).
exact: local_minimum_second min.
Qed.

Theorem bad_minimum : invexity_converse.bad_minimum.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 f X theta l group C W b lambda a other constant bound small a0 better; split.
- exact: (@minimum_where_the_loss_falls_slowly M N K D T M0 N0 K0 D0 T0 f X theta l group C W b lambda a
    constant bound small a0).1.
- by move=> /(_ other); lra.
Qed.

(* Along the segment from q0 to p the slope is at least - c t |p - q0|^2. *)
Lemma slope_on_segment (K : finType) (c t : R) (G d : vector K) : 0 < c -> 0 <= t ->
  sq G <= c ^ 2 * (t ^ 2 * sq d) -> 0 <= dot G d + c * t * sq d.
Proof.
move=> c0 [t0 | <-] small.
- have ct : 0 < c * t by exact: Rmult_lt_0_compat.
  have : 0 <= sq (fun k => G k + c * t * d k) by exact: sq_ge0.
  have -> : sq (fun k => G k + c * t * d k) = sq G + (c * t) * (2 * dot G d + c * t * sq d).
    by rewrite /sq /dot -!sumZ -sumD -sumZ -sumD; apply: eq_bigr => k _; ring.
  move=> pos; have bound : 0 <= c * t * (2 * (dot G d + c * t * sq d)) by move: small pos; rewrite /=; lra.
  apply: Rnot_lt_le => neg; have := Rmult_lt_0_compat _ _ ct (_ : 0 < - (2 * (dot G d + c * t * sq d))).
  by move=> /(_ ltac:(lra)); lra.
- have G0 k : G k = 0 by apply: sq_eq0; have := sq_ge0 G; move: small; rewrite /=; lra.
  by right; rewrite /dot sum_zero => [|k _]; rewrite ?G0; ring.
Qed.

Theorem quadratic_bound_by_a_linear_gradient : invexity_converse.quadratic_bound_by_a_linear_gradient.
Proof.
move=> K _ c F G q0 c0 differentiable linear.
have [e [e0 both]] := (near_vector q0 _).1 (near_and differentiable linear).
apply/near_vector; exists e; split=> // p close; rewrite sq_meaning.
set d : vector K := fun k => p k - q0 k.
have inside t : 0 <= t <= 1 -> forall k, Rabs (moved q0 d t k - q0 k) < e.
  move=> t01 k; rewrite /moved (_ : q0 k + t * d k - q0 k = t * d k); last by ring.
  rewrite Rabs_mult (Rabs_pos_eq t); last by lra.
  by have := close k; have := Rmult_le_compat_r _ _ _ (Rabs_pos (d k)) t01.2; rewrite -/(d k); lra.
pose h t := F (moved q0 d t) + c * (1 / 2) * sq d * (t * t).
have end_point (x y : R) : x + 1 * (y - x) = y by ring.
have : h 0 <= h 1; last first.
  rewrite /h moved0 (_ : moved q0 d 1 = p); last by apply: functional_extensionality => k; exact: end_point.
  by lra.
apply: (@fact_calculus.monotone_where_slope_nonnegative h (fun t => dot (G (moved q0 d t)) d + c * t * sq d)).
split=> [|t t01]; first by lra.
have [/gradient_meaning grad small] := both _ (inside t t01); split.
- apply/derivative_meaning; apply: derivativeD.
    by apply: (chain_rule (c := moved q0 d)) grad _ => k; exact: derivative_moved.
  have := derivativeZ (c * (1 / 2) * sq d) (derivativeM (derivative_id t) (derivative_id t)).
  by rewrite (_ : c * (1 / 2) * sq d * (1 * t + t * 1) = c * t * sq d); [|field].
- apply: slope_on_segment => //; first by lra.
  move: small; rewrite !sq_meaning (_ : sq (fun k => moved q0 d t k - q0 k) = t ^ 2 * sq d) //.
  by rewrite /sq -sumZ; apply: eq_bigr => k _; rewrite /moved; ring.
Qed.
