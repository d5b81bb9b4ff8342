(* Generated statements of `one_sample_flow`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
From Elimination.legs Require Import fact_calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma exp_double x : exp (2 * x) = exp x * exp x.
Proof. by rewrite -exp_plus; congr exp; ring. Qed.

Theorem rates : one_sample_flow.rates.
Proof.
move=> a t s c lambda kappa /derivative_meaning da /derivative_meaning ds.
have de := derivative_exp ds.
have du := derivativeD (derivativeM da de) (derivative_const (- c) t).
have de2 := derivativeM de de.
split; [|split; [|split]]; apply/derivative_meaning; rewrite ?exp_double.
- have := derivativeD (derivativeM du du) (derivativeZ lambda (derivativeM da da)).
  rewrite (_ : _ + lambda * _ = - ((2 * (a t * exp (s t) - c) * exp (s t) + 2 * lambda * a t) ^ 2 +
    kappa * (2 * (a t * exp (s t) - c) * a t * exp (s t)) ^ 2)); last by ring.
  by apply: eq_derivative => x; ring.
- have := derivativeD ds (derivativeZ (- (kappa * (1 / 2))) (derivativeM da da)).
  rewrite (_ : _ + - (kappa * (1 / 2)) * _ = 2 * kappa * lambda * a t ^ 2); last by field.
  by apply: eq_derivative => x; field.
- have := de2; rewrite (_ : _ * exp (s t) + exp (s t) * _ = - 4 * kappa * (a t * exp (s t) - c) *
    (exp (s t) * exp (s t)) * (a t * exp (s t) - c + c)); last by ring.
  by apply: eq_derivative => x; rewrite exp_double.
- have := derivativeD (derivativeM du de2) (derivative_const (lambda * c) t).
  set d := (X in derivable_pt_lim _ _ X -> _); set d' := (X in _ -> derivable_pt_lim _ _ X).
  rewrite (_ : d = d'); last by rewrite /d /d'; ring.
  by apply: eq_derivative => x; rewrite exp_double; ring.
Qed.

Theorem rates_ever_after : one_sample_flow.rates_ever_after.
Proof. by move=> a s c lambda kappa flow_a flow_s t t0; apply: rates; [exact: flow_a | exact: flow_s]. Qed.

Theorem loss_falls : one_sample_flow.loss_falls.
Proof.
move=> a s c lambda kappa flow_a flow_s kappa0 t t0.
pose h x := - (1) * ((a x * exp (s x) - c) ^ 2 + lambda * a x ^ 2).
suff : h 0 <= h t by rewrite /h; lra.
pose d x := - (1) * - ((2 * (a x * exp (s x) - c) * exp (s x) + 2 * lambda * a x) ^ 2 +
  kappa * (2 * (a x * exp (s x) - c) * a x * exp (s x)) ^ 2).
apply: (@monotone_where_slope_nonnegative h d); split=> // u [u0 _]; split.
- have [/derivative_meaning der _] := rates (flow_a u u0) (flow_s u u0).
  by apply/derivative_meaning; exact: derivativeZ der.
- rewrite /d; have := pow2_ge_0 (2 * (a u * exp (s u) - c) * exp (s u) + 2 * lambda * a u).
  have := Rmult_le_pos _ _ (Rlt_le _ _ kappa0) (pow2_ge_0 (2 * (a u * exp (s u) - c) * a u * exp (s u))).
  by lra.
Qed.

Theorem climb_rises : one_sample_flow.climb_rises.
Proof.
move=> a s c lambda kappa flow_a flow_s lambda0 kappa0 t t0 t' tt'.
apply: (@monotone_where_slope_nonnegative (fun x => s x - kappa * a x ^ 2 * (1 / 2)) (fun x => 2 * kappa * lambda * a x ^ 2)).
split=> // u [tu _]; have u0 : 0 <= u by lra.
split; first by have [_ [der _]] := rates (flow_a u u0) (flow_s u u0).
apply: Rmult_le_pos (pow2_ge_0 _); apply: Rmult_le_pos; [apply: Rmult_le_pos|]; lra.
Qed.

Theorem nowhere_stationary : one_sample_flow.nowhere_stationary.
Proof.
move=> lambda kappa c a s lambda0 kappa0 c0; have e0 := exp_pos s; set e := exp s in e0 *.
set p := 2 * (a * e - c) * e + 2 * lambda * a; set q := 2 * (a * e - c) * a * e.
have p0 := pow2_ge_0 p; have q0 := Rmult_le_pos _ _ (Rlt_le _ _ kappa0) (pow2_ge_0 q).
apply: Rnot_le_lt => le.
have pz : p = 0 by apply: Rsqr_0_uniq; move: p0 le; rewrite /Rsqr /=; lra.
have qz : q = 0.
  apply: Rsqr_0_uniq; have : kappa * q ^ 2 = 0 by lra.
  by move=> /Rmult_integral []; rewrite /Rsqr /=; lra.
have az : a = 0.
  have : 2 * lambda * (a * a) = a * p - q by rewrite /p /q; ring.
  by rewrite pz qz => sq0; apply: Rsqr_0_uniq; rewrite /Rsqr; have /Rmult_integral [|//] : 2 * lambda * (a * a) = 0; lra.
move: pz; rewrite /p az => zero; have /Rmult_integral [] : c * e = 0 by lra.
- exact: c0.
- by lra.
Qed.
