(* The generated statements of `zero_minimum`: a factor in place of a summand approaches the least loss, no more. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning Samples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma above_the_factor lambda c a E : 0 < lambda -> 0 < c -> c < c * (1 + (a * E - 1) ^ 2) + lambda * a ^ 2.
Proof.
move=> lambda0 c0; have := Rmult_le_pos _ _ (Rlt_le _ _ c0) (pow2_ge_0 (a * E - 1)).
have := pow2_ge_0 a; have [-> | a0] := Req_EM_T a 0; first by rewrite Rmult_0_l; lra.
have sq0 : 0 < a ^ 2 by rewrite (_ : a ^ 2 = a²); [exact: Rsqr_pos_lt | rewrite /Rsqr; ring].
by have := Rmult_lt_0_compat _ _ lambda0 sq0; lra.
Qed.

Theorem above_the_least_loss : zero_minimum.above_the_least_loss.
Proof.
move=> T _ lambda loss other theta a b lambda0 positive not_better.
have := above_the_factor a (exp b) lambda0 positive.
rewrite -[_ + _]/(@Def.Lm T loss lambda (other, (a, b))); lra.
Qed.

Theorem close_to_the_loss : zero_minimum.close_to_the_loss.
Proof.
move=> T _ loss lambda theta e e0; have [s small] := fades_twice lambda e0.
exists (theta, (exp (- s), s)); rewrite /Def.Lm /fst /snd -exp_plus Rplus_opp_l exp_0 exp_twice.
by have := small s (Rle_refl s); lra.
Qed.

(* Where a is not 0 it may shrink while b grows; where it is 0 any small a > 0 is better. *)
Lemma no_local_minimum (T : space) (loss : T -> R) lambda theta a b : 0 < lambda -> 0 < loss theta ->
  ~ local_minimum (@Def.Lm T loss lambda) (theta, (a, b)).
Proof.
move=> lambda0 positive /local_minimum_second min; have [zero | a0] := Req_EM_T a 0.
- have := local_minimum_first min; rewrite zero => in_a.
  set E := exp b; have E0 : 0 < E by exact: exp_pos.
  have der := derivativeD (derivative_affine (2 * loss theta) (- 2 * E * loss theta) 0)
    (derivativeZ (E ^ 2 * loss theta + lambda) (derivativeM (derivative_id 0) (derivative_id 0))).
  have {}der := eq_derivative (g := fun a => @Def.Lm T loss lambda (theta, (a, b))) _ der.
  have := derivative_at_minimum (der _) in_a; rewrite Rmult_0_r Rmult_0_l Rplus_0_r Rmult_0_r Rplus_0_r.
  move=> H; have : - 2 * E * loss theta = 0.
    by apply: H => t; rewrite /Def.Lm /fst /snd -/E; ring.
  by have := Rmult_lt_0_compat _ _ E0 positive; lra.
- pose c (s : line) : line ** line := (a * exp (- s), b + s).
  have c0 : c 0 = (a, b) by rewrite /c Ropp_0 exp_0 Rmult_1_r Rplus_0_r.
  have exp_neg : derivable_pt_lim (fun s => exp (- s)) 0 (exp (- 0) * - 1).
    by apply: derivative_exp; apply: eq_derivative (derivative_affine 0 (-1) 0) => s; ring.
  have cont : continuous c 0.
    apply: continuous_pair; first exact: derivative_continuous (derivativeZ a exp_neg).
    exact: derivative_continuous (derivativeD (derivative_const b 0) (derivative_id 0)).
  rewrite -c0 in min; have along := local_minimum_along cont min.
  have der : derivable_pt_lim (fun s => @Def.Lm T loss lambda (theta, c s)) 0
      (0 + lambda * a ^ 2 * (exp (0 + 0 * - 2) * - 2)).
    apply: eq_derivative (derivativeD (derivative_const (loss theta * (1 + (a * exp b - 1) ^ 2)) 0)
      (derivativeZ (lambda * a ^ 2) (derivative_exp (derivative_affine 0 (- 2) 0)))) => s.
    rewrite /Def.Lm /c /fst /snd (Rmult_assoc a (exp (- s))) -exp_plus (_ : - s + (b + s) = b); last by ring.
    rewrite (_ : (a * exp (- s)) ^ 2 = a ^ 2 * exp (- s) ^ 2); last by ring.
    by rewrite exp_twice (_ : 0 + s * - 2 = - 2 * s); ring.
  have := derivative_at_minimum der along.
  rewrite Rmult_0_l Rplus_0_r exp_0; have sq0 : 0 < a ^ 2.
    by rewrite (_ : a ^ 2 = a²); [exact: Rsqr_pos_lt | rewrite /Rsqr; ring].
  by have := Rmult_lt_0_compat _ _ lambda0 sq0; lra.
Qed.

Theorem no_minimum_at_the_best_parameters : zero_minimum.no_minimum_at_the_best_parameters.
Proof.
move=> T T0 lambda loss theta lambda0 positive best.
have above z : loss theta < @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2)).
  exact: Rle_lt_trans (best z.1) (above_the_factor z.2.1 (exp z.2.2) lambda0 (positive z.1)).
split; first by move=> z; exact: (@no_local_minimum T loss lambda z.1 z.2.1 z.2.2 lambda0 (positive z.1)).
split; last by move=> z; have := above z; lra.
apply: inf_approached => [|z|e e0]; first exact: (inhabits (theta, (0, 0))).
  by left; exact: above.
exact: (@close_to_the_loss T T0 loss lambda theta e e0).
Qed.
