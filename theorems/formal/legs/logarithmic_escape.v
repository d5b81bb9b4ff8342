(* The generated statements of `logarithmic_escape`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Vanishing Language Statements Meaning.
From Elimination.legs Require Import fact_calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* a dLt/da - dLt/db = 2 lambda a^2, for the slopes of the generated statements. *)
Section Identity.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).

Lemma slopes_identity theta (a b : K -> R) (W : K -> D -> R) k da db :
  Def.Derivative (fun h => @Def.Lt M N K D T l group f X lambda (theta, (fun h' => a h' + h * delta h' k, (b, W)))) 0 da ->
  Def.Derivative (fun h => @Def.Lt M N K D T l group f X lambda (theta, (a, (fun h' => b h' + h * delta h' k, W)))) 0 db ->
  a k * da - db = 2 * lambda * a k ^ 2.
Proof.
rewrite Lt_meaning => /(@partial_meaning K (fun a => augmented l X group _ lambda (theta, (a, (b, W))))) in_a.
move=> /(@partial_meaning K (fun b => augmented l X group _ lambda (theta, (a, (b, W))))) in_b.
have grad i : gradient (l i) (fun k => f (X (group i)) theta k + neurons a b W (X (group i)) k)
    (dl i (fun k => f (X (group i)) theta k + neurons a b W (X (group i)) k)) by exact: differentiable_losses.
rewrite (@vanishing_identity M N K D T l X group (fun theta x => f x theta) lambda theta a b W _ grad k _ _ in_a in_b).
by ring.
Qed.
End Identity.

Section Flow.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R).
Variables (theta : R -> T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a slope_b : R -> K -> R).
Hypothesis differentiable_losses : forall i q, @Def.Gradient K (l i) q (dl i q).
Hypothesis flow_in_a : forall t, 0 <= t -> forall k, Def.Derivative (fun h => @Def.Lt M N K D T l group f X lambda
  (theta t, (fun h' => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t k) /\ Def.Derivative (fun s => a s k) t (- slope_a t k).
Hypothesis flow_in_b : forall t, 0 <= t -> forall k, Def.Derivative (fun h => @Def.Lt M N K D T l group f X lambda
  (theta t, (a t, (fun h' => b t h' + h * delta h' k, W t)))) 0 (slope_b t k) /\ Def.Derivative (fun s => b s k) t (- slope_b t k).
Notation balance := (fun t k => b t k - a t k ^ 2 * (1 / 2)).

Lemma balance_slope t k : 0 <= t -> derivable_pt_lim (fun t => balance t k) t (2 * lambda * a t k ^ 2).
Proof.
move=> t0; have [slope_in_a /derivative_meaning da] := flow_in_a t0 k; have [slope_in_b /derivative_meaning db] := flow_in_b t0 k.
have grad i q : gradient (l i) q (dl i q) by apply/gradient_meaning; exact: differentiable_losses.
have identity := slopes_identity grad slope_in_a slope_in_b.
have := derivativeD db (derivativeZ (- (1 / 2)) (derivativeM da da)); rewrite -identity.
rewrite (_ : - slope_b t k + _ = a t k * slope_a t k - slope_b t k); last by field.
by apply: eq_derivative => s /=; field.
Qed.
End Flow.

Theorem slope_of_balance : logarithmic_escape.slope_of_balance.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X lambda theta a b W slope_a slope_b grad flow_a flow_b t t0 k.
apply/derivative_meaning.
exact: (@balance_slope M N K D T l dl group f X lambda theta a b W slope_a slope_b grad flow_a flow_b t k t0).
Qed.

Theorem never_decreases : logarithmic_escape.never_decreases.
Proof.
move=> M N K D T _ _ _ _ _ l dl lambda group f X theta a b W slope_a slope_b grad lambda0 flow_a flow_b t t0 t' tt' k.
apply: (monotone_where_slope_nonnegative (h := fun t => b t k - a t k ^ 2 * (1 / 2)) (d := fun t => 2 * lambda * a t k ^ 2)).
split=> // u [tu _]; split; last by apply: Rmult_le_pos; [lra | exact: pow2_ge_0].
apply/derivative_meaning.
by apply: (@balance_slope M N K D T l dl group f X lambda theta a b W slope_a slope_b grad flow_a flow_b u k); lra.
Qed.

Theorem square_integrable : logarithmic_escape.square_integrable.
Proof.
move=> M N K D T _ _ _ _ _ l dl group f X lambda theta a b W slope_a slope_b P k C grad flow_a flow_b primitive bounded t t0.
pose h s := 2 * lambda * P s + - (1) * (b s k - a s k ^ 2 * (1 / 2)).
have flat s : 0 <= s -> derivable_pt_lim h s 0.
  move=> s0; have /derivative_meaning dP := primitive s s0.
  have balance := @balance_slope M N K D T l dl group f X lambda theta a b W slope_a slope_b grad flow_a flow_b s k s0.
  have := derivativeD (derivativeZ (2 * lambda) dP) (derivativeZ (- (1)) balance).
  by rewrite (_ : _ + _ = 0); last by ring.
have up : h 0 <= h t.
  apply: (monotone_where_slope_nonnegative (h := h) (d := fun=> 0)); split=> // u [u0 _].
  by split; [apply/derivative_meaning; exact: flat | lra].
have down : - (1) * h 0 <= - (1) * h t.
  apply: (monotone_where_slope_nonnegative (h := fun s => - (1) * h s) (d := fun=> - (1) * 0)); split=> // u [u0 _].
  by split; [apply/derivative_meaning; apply: derivativeZ; exact: flat | lra].
have same : 2 * lambda * (P t - P 0) = b t k - a t k ^ 2 * (1 / 2) - (b 0 k - a 0 k ^ 2 * (1 / 2)).
  by move: up down; rewrite /h; lra.
split=> //; rewrite same; have := bounded t t0; have := pow2_ge_0 (a t k); lra.
Qed.

(* Weights beta_i of a batch: the mean of the losses m beta_i l_i. *)
Theorem gradient_step : logarithmic_escape.gradient_step.
Proof.
move=> M N K D T [i0] _ _ _ _ l dl beta f X group theta a b W lambda d_a d_b eta /gradients_meaning grad in_a in_b k.
have m0 : 0 < card M by apply: lt_0_INR; apply/ltP/card_gt0P; exists i0.
pose l' i q := card M * beta i * l i q; pose dl' i (q : K -> R) k := card M * beta i * dl i q k.
have grad' i q : gradient (l' i) q (dl' i q) by exact: gradientZ (grad i q).
have total z : (\sum_i beta i * l i (fun k' => f (X (group i)) z.1 k' + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 (X (group i)) k')) +
    lambda * (\sum_k' z.2.1 k' ^ 2) = @Def.Lt M N K D T l' group f X lambda z.
  rewrite /Def.Lt; congr (_ + _); rewrite -sumZr; apply: eq_bigr => i _; rewrite /l'; field; lra.
have identity : a k * d_a k - d_b k = 2 * lambda * a k ^ 2.
  apply: (@slopes_identity M N K D T l' dl' group f X lambda grad' theta a b W k).
  - have /derivative_meaning := in_a k => der; apply/derivative_meaning; apply: eq_derivative der => t; exact: total (theta, (_, (b, W))).
  - have /derivative_meaning := in_b k => der; apply/derivative_meaning; apply: eq_derivative der => t; exact: total (theta, (a, (_, W))).
have eq : d_b k = a k * d_a k - 2 * lambda * a k ^ 2 by lra.
by rewrite eq; field.
Qed.
