(* The generated statements of `penalties`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Vanishing ExponentialIndependence.
From Elimination Require Import Elimination Penalties Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Penalties.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (rho : R -> R) (theta : T).
Notation model := (fun theta x => f x theta).
Notation Lt := (@Def.Lt_rho M N K D T l group f X rho).
Notation pen := (fun a : vector K => \sum_k rho (a k)).
Notation neurons_objective := (penalised l group (fun j => f (X j) theta) (exponentials X) pen).
Hypothesis increasing : forall s t, s ^ 2 < t ^ 2 -> rho s < rho t.

Lemma Lt_rho_penalised (u : added K D) : Lt (theta, u) = neurons_objective u.
Proof. by case: u => a [b W]; rewrite /Def.Lt_rho mean_meaning. Qed.

Lemma minimum_penalised u : local_minimum (fun u : added K D => Lt (theta, u)) u -> local_minimum neurons_objective u.
Proof. exact: eq_local_minimum Lt_rho_penalised. Qed.

Lemma rho_vanishes a b W : local_minimum (fun u : added K D => Lt (theta, u)) (a, (b, W)) -> forall k, a k = 0.
Proof.
move=> /minimum_penalised; pose c t : added K D := (fun k => a k * exp (- t), (fun k => b k + t, W)).
have da k : derivable_pt_lim (fun t => a k * exp (- t)) 0 (a k * - 1).
  apply: derivativeZ; have := derivative_exp (derivative_affine 0 (-1) 0).
  rewrite Rmult_0_l Rplus_0_r exp_0 Rmult_1_l; apply: eq_derivative => t.
  by congr exp; ring.
have db k : derivable_pt_lim (fun t => b k + t) 0 1.
  by apply: eq_derivative (derivative_affine (b k) 1 0) => t; ring.
apply: (@penalised_vanish M N K (vector K ** matrix K D) l group _ (exponentials X) rho c a (b, W) increasing) => //.
- apply: continuous_pair; first exact: continuous_curve da.
  apply: continuous_pair; [exact: continuous_curve db | exact: continuous_const].
- congr (_, (_, _)); apply: functional_extensionality => k; last by rewrite Rplus_0_r.
  by rewrite Ropp_0 exp_0 Rmult_1_r.
- by move=> t j k; exact: (neurons_along a b W t (X j) k).
Qed.

Hypothesis distinct_inputs : distinct X.
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis flat : derivable_pt_lim rho 0 0.

Lemma rho_residuals a b W : local_minimum (fun u : added K D => Lt (theta, u)) (a, (b, W)) ->
  forall j k, residual dl group j (f (X j) theta) k = 0.
Proof.
move=> min j k; have a0 := rho_vanishes min.
have flat_at k' : derivable_pt_lim (fun t => pen (moved a (basis k') t)) 0 0.
  rewrite [X in derivable_pt_lim _ _ X](_ : 0 = \sum_i basis k' i * 0); last by rewrite sum_zero // => i _; ring.
  apply: (derivative_sum xpredT (f := fun i t => rho (moved a (basis k') t i))) => i.
  have rho_i : derivable_pt_lim rho (moved a (basis k') 0 i) 0 by rewrite moved0 a0.
  have := derivable_pt_lim_comp (fun t => moved a (basis k') t i) rho 0 _ _ (derivative_moved a (basis k') 0 i) rho_i.
  by rewrite Rmult_comm.
have orthogonal := penalised_residuals_orthogonal
  (fun j => grouped_gradient group j (f (X j) theta) differentiable_losses) a0 flat_at (minimum_penalised min).
have near_W := near_member k (near_second orthogonal).
have : residual dl group j (f (X j) theta) k * exp (b k) = 0.
  apply: (exponential_independence distinct_inputs
    (c := fun j => residual dl group j (f (X j) theta) k * exp (b k)) (w0 := W k)).
  apply: near_mono near_W => w /(_ k) zero; rewrite -[RHS]zero.
  by apply: eq_bigr => i _; rewrite /exponentials /= /set eqxx exp_plus; lra.
by move=> /Rmult_integral []; have := exp_pos (b k); lra.
Qed.
End Penalties.

Theorem neurons_vanish : penalties.neurons_vanish.
Proof.
move=> M N K D T _ _ _ _ _ rho l group f X theta a b W increasing.
move=> /(@fixed_meaning K D T (@Def.Lt_rho M N K D T l group f X rho)) min.
exact: (@rho_vanishes M N K D T l group f X rho theta increasing a b W min).
Qed.

Theorem grouped_residuals_vanish : penalties.grouped_residuals_vanish.
Proof.
move=> M N K D T _ _ _ _ _ X l dl rho group f theta a b W distinct_inputs /gradients_meaning grad increasing.
move=> /derivative_meaning flat /(@fixed_meaning K D T (@Def.Lt_rho M N K D T l group f X rho)) min.
rewrite R_meaning.
exact: (@rho_residuals M N K D T l dl group f X rho theta increasing distinct_inputs grad flat a b W min).
Qed.

Theorem eliminates : penalties.eliminates.
Proof.
move=> M N K D T _ _ _ _ _ X l dl rho group f theta a b W distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv increasing /derivative_meaning flat.
move=> /(@minimum_meaning (T ** added K D) (@Def.Lt_rho M N K D T l group f X rho)) /local_minimum_second min.
rewrite R_meaning L_meaning.
have r0 := @rho_residuals M N K D T l dl group f X rho theta increasing distinct_inputs grad flat a b W min.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
split; first exact: (@rho_vanishes M N K D T l group f X rho theta increasing a b W min).
by do 2!split=> //; [exact: global_if_optimal best | rewrite (Lstar_meaning best)].
Qed.

Lemma rho_least (rho : R -> R) : (forall s t, s ^ 2 < t ^ 2 -> rho s < rho t) -> forall t, rho 0 <= rho t.
Proof.
move=> increasing t; have [-> | t0] := Req_EM_T t 0; first exact: Rle_refl.
by apply: Rlt_le; apply: increasing; have := Rsqr_pos_lt _ t0; rewrite /Rsqr /=; lra.
Qed.

Theorem converse : penalties.converse.
Proof.
move=> M N K D T _ _ _ _ _ l dl rho a group f X theta b W /gradients_meaning grad /convexes_meaning conv increasing a0.
rewrite R_meaning => r0.
have [below _] := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
have global : global_minimum (@Def.Lt_rho M N K D T l group f X rho) (theta, (a, (b, W))).
  move=> [theta' [a' [b' W']]]; rewrite /Def.Lt_rho !mean_meaning; apply: Rplus_le_compat; last first.
    by apply: sum_le => k _ /=; rewrite a0; exact: rho_least.
  have le := below (fun j k => f (X j) theta' k + @Def.g K D a' b' W' (X j) k); apply: Rle_trans _ le; apply: Req_le.
  apply: eq_risk => i k /=; by rewrite /Def.g a0; ring.
split; [exact: global | split].
- by apply/(@minimum_meaning (T ** added K D) (@Def.Lt_rho M N K D T l group f X rho))/global_is_local.
- apply/(@fixed_meaning K D T (@Def.Lt_rho M N K D T l group f X rho))/global_is_local => u.
  exact: global.
Qed.

Lemma square_penalty (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (group : M -> N)
  (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) z :
  @Def.Lt_rho M N K D T l group f X (fun t => lambda * t ^ 2) z = @Def.Lt M N K D T l group f X lambda z.
Proof. by rewrite /Def.Lt_rho /Def.Lt sumZ. Qed.

Theorem square : penalties.square.
Proof.
move=> M N K D T _ _ _ _ _ lambda l group f X theta a b W lambda0; split; [|split].
- by move=> s t lt; apply: Rmult_lt_compat_l.
- apply/derivative_meaning; have := derivativeZ lambda (derivativeM (derivative_id 0) (derivative_id 0)).
  rewrite (_ : lambda * (1 * 0 + 0 * 1) = 0); last by ring.
  by apply: eq_derivative => t /=; ring.
- exact: square_penalty.
Qed.

Theorem same_minima : penalties.same_minima.
Proof.
move=> M N K D T _ _ _ _ _ l group f X lambda theta a b W.
rewrite (functional_extensionality (@Def.Lt_rho M N K D T l group f X (fun t => lambda * t ^ 2)) _
  (@square_penalty M N K D T l group f X lambda)) => min; split=> //.
apply/(@fixed_meaning K D T (@Def.Lt M N K D T l group f X lambda)).
move: min => /(@minimum_meaning (T ** added K D) (@Def.Lt M N K D T l group f X lambda)).
exact: local_minimum_second.
Qed.
