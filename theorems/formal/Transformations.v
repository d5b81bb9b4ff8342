(* Transformations by their symmetries (theory, 2.8): along a field the neurons stay, the penalty does not. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* From the bounds of exp alone: its monotony in the standard library rests on the axiom classic. *)
Lemma exp_below_1 x : x < 0 -> exp x < 1.
Proof.
move=> x0; have above := exp_above (y := - x) ltac:(lra); have pos := exp_pos x.
have e1 : exp x * exp (- x) = 1 by rewrite -exp_plus Rplus_opp_r exp_0.
have grows : 1 < exp (- x) by lra.
by have := Rmult_lt_compat_l _ _ _ pos grows; lra.
Qed.

(* Along a curve that keeps the neurons and shrinks the penalty P like e^{-2t}. *)
Lemma shrinking_minimum (S : space) (F : S -> R) (c : R -> S) (lam P : R) : 0 < lam -> 0 <= P ->
  continuous (S := line) (c : line -> S) 0 -> (forall t, F (c t) = F (c 0) - lam * P * (1 - exp (- 2 * t))) ->
  local_minimum F (c 0) -> P = 0.
Proof.
move=> lam0 P0 cont falls min; have [e [e0 low]] := cont _ min.
have := low (e / 2); rewrite Rminus_0_r Rabs_pos_eq; last by lra.
move=> /(_ ltac:(lra)); rewrite (falls (e / 2)).
have small : exp (- 2 * (e / 2)) < 1 by apply: exp_below_1; lra.
set x := exp _ in small * => le; have [-> // | p0] := Req_EM_T P 0.
have pos : 0 < lam * P by apply: Rmult_lt_0_compat => //; lra.
by have := Rmult_lt_0_compat _ _ pos (Rlt_Rminus _ _ small); lra.
Qed.

Section Field.
Variables (M K : finType) (l : M -> vector K -> R) (dl : M -> vector K -> vector K) (lam : R).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).

Lemma loss_along_field (p : M -> vector K) (n : R -> M -> vector K) (pen : R -> R) (d : R) :
  (forall i k, derivable_pt_lim (fun t => n t i k) 0 0) -> derivable_pt_lim pen 0 d ->
  derivable_pt_lim (fun t => (\sum_i l i (fun k => p i k + n t i k)) * / card M + lam * pen t) 0 (lam * d).
Proof.
move=> still der; rewrite -[X in derivable_pt_lim _ _ X]Rplus_0_l; apply: derivativeD (derivativeZ lam der).
have zero : mean (fun i => dot (dl i (fun k => p i k + n 0 i k)) (fun=> 0 + 0)) = 0.
  by rewrite /mean sum_zero ?Rmult_0_r // => i _; apply: sum_zero => k _; ring.
have der_risk : derivable_pt_lim (fun t => mean (fun i => l i (fun k => p i k + n t i k))) 0
    (mean (fun i => dot (dl i (fun k => p i k + n 0 i k)) (fun=> 0 + 0))).
  apply: derivative_mean => i; apply: (chain_rule (c := fun t k => p i k + n t i k)) => // k.
  exact: derivativeD (derivative_const _ _) (still i k).
rewrite zero in der_risk; apply: eq_derivative der_risk => t.
exact: Rmult_comm.
Qed.
End Field.

(* Fields of one neuron: (a, -1) for a e^{s + b}, (a, -b) for a b E, (a, -b/2) for a b^2 E, and            *)
(* (s'(b)^2 a, -s'(b) s(b)) for a s(b) E.                                                                 *)
Lemma along_scale (a : R) : derivable_pt_lim (fun t => (a + t * a) ^ 2) 0 (2 * a ^ 2).
Proof.
have := derivativeM (derivative_affine a a 0) (derivative_affine a a 0).
rewrite (_ : a * (a + 0 * a) + (a + 0 * a) * a = 2 * a ^ 2); last by ring.
by apply: eq_derivative => t /=; ring.
Qed.

Lemma penalty_along_scale (K : finType) (a : K -> R) :
  derivable_pt_lim (fun t => \sum_k (a k + t * a k) ^ 2) 0 (2 * \sum_k a k ^ 2).
Proof. by rewrite -sumZ; apply: (derivative_sum xpredT (f := fun k t => (a k + t * a k) ^ 2)) => k; exact: along_scale. Qed.

Lemma exponential_still (a s b : R) : derivable_pt_lim (fun t => (a + t * a) * exp (s + (b + t * - (1)))) 0 0.
Proof.
have inner := derivativeD (derivative_const s 0) (derivative_affine b (- (1)) 0).
have := derivativeM (derivative_affine a a 0) (derivative_exp inner).
by rewrite (_ : a * _ + _ = 0) //; ring.
Qed.

Lemma product_still (a b E : R) : derivable_pt_lim (fun t => (a + t * a) * (b + t * - b) * E) 0 0.
Proof.
have := derivativeM (derivativeM (derivative_affine a a 0) (derivative_affine b (- b) 0)) (derivative_const E 0).
by rewrite (_ : _ * E + _ = 0) //; ring.
Qed.

Lemma squared_still (a b E : R) : derivable_pt_lim (fun t => (a + t * a) * (b + t * - (b * (1 / 2))) ^ 2 * E) 0 0.
Proof.
have factor := derivative_affine b (- (b * (1 / 2))) 0.
have := derivativeM (derivativeM (derivative_affine a a 0) (derivativeM factor factor)) (derivative_const E 0).
rewrite (_ : _ * E + _ = 0); last by field.
by apply: eq_derivative => t /=; ring.
Qed.

Lemma gated_still (s : R -> R) (d a b E : R) : derivable_pt_lim s b d ->
  derivable_pt_lim (fun t => (a + t * (d ^ 2 * a)) * s (b + t * - (d * s b)) * E) 0 0.
Proof.
move=> der; have der' : derivable_pt_lim s (b + 0 * - (d * s b)) d by rewrite Rmult_0_l Rplus_0_r.
have gate : derivable_pt_lim (fun t => s (b + t * - (d * s b))) 0 (d * - (d * s b)).
  exact: (derivable_pt_lim_comp (fun t => b + t * - (d * s b)) s 0 _ _ (derivative_affine b (- (d * s b)) 0) der').
have := derivativeM (derivativeM (derivative_affine a (d ^ 2 * a) 0) gate) (derivative_const E 0).
rewrite (_ : b + 0 * - (d * s b) = b); last by ring.
by rewrite (_ : _ * E + _ = 0) //; ring.
Qed.

(* The curves. *)
Lemma shrunk_square (a t : R) : (a * exp (- t)) ^ 2 = exp (- 2 * t) * a ^ 2.
Proof.
have -> : exp (- 2 * t) = exp (- t) * exp (- t) by rewrite -exp_plus; congr exp; ring.
by ring.
Qed.

Lemma shrunk_squares (K : finType) (a : K -> R) (t : R) :
  \sum_k (a k * exp (- t)) ^ 2 = exp (- 2 * t) * \sum_k a k ^ 2.
Proof. by rewrite -sumZ; apply: eq_bigr => k _; exact: shrunk_square. Qed.

Lemma exp_kept (a s b t : R) : a * exp (- t) * exp (s + (b + t)) = a * exp (s + b).
Proof. by rewrite Rmult_assoc -exp_plus; congr (_ * exp _); ring. Qed.

Lemma product_kept (a b t E : R) : a * exp (- t) * (b * exp t) * E = a * b * E.
Proof.
have e1 : exp (- t) * exp t = 1 by rewrite -exp_plus Rplus_opp_l exp_0.
transitivity (a * b * (exp (- t) * exp t) * E); first by ring.
by rewrite e1; ring.
Qed.

Lemma squared_kept (a b t E : R) : a * exp (- t) * (b * exp (t * (1 / 2))) ^ 2 * E = a * b ^ 2 * E.
Proof.
have e1 : exp (- t) * (exp (t * (1 / 2)) * exp (t * (1 / 2))) = 1.
  by rewrite -!exp_plus (_ : - t + _ = 0) ?exp_0 //; field.
transitivity (a * b ^ 2 * (exp (- t) * (exp (t * (1 / 2)) * exp (t * (1 / 2)))) * E); first by ring.
by rewrite e1; ring.
Qed.

Lemma continuous_shrink (a : R) : continuous (S := line) (T := line) (fun t => a * exp (- t)) 0.
Proof.
have der : derivable_pt_lim (fun t => exp (- t)) 0 (exp (0 + 0 * - (1)) * - (1)).
  by apply: eq_derivative (derivative_exp (derivative_affine 0 (- (1)) 0)) => t; congr exp; ring.
exact: derivative_continuous (derivativeZ a der).
Qed.

Lemma continuous_shift (b : R) : continuous (S := line) (T := line) (fun t => b + t) 0.
Proof. exact: derivative_continuous (derivativeD (derivative_const b 0) (derivative_id 0)). Qed.

Lemma continuous_grow (b c : R) : continuous (S := line) (T := line) (fun t => b * exp (t * c)) 0.
Proof.
have der : derivable_pt_lim (fun t => exp (t * c)) 0 (exp (0 + 0 * c) * c).
  by apply: eq_derivative (derivative_exp (derivative_affine 0 c 0)) => t; congr exp; ring.
exact: derivative_continuous (derivativeZ b der).
Qed.

Lemma curve_value (M K : finType) (l : M -> (K -> R) -> R) (p q : M -> K -> R) (lam P P' e : R) :
  (forall i k, p i k = q i k) -> P' = e * P ->
  (\sum_i l i (p i)) * / card M + lam * P' = (\sum_i l i (q i)) * / card M + lam * P - lam * P * (1 - e).
Proof.
move=> pq ->; rewrite (eq_bigr (fun i => l i (q i))) => [|i _]; first by ring.
by congr (l i _); apply: functional_extensionality => k.
Qed.
