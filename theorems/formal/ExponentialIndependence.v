(* Exponentials with distinct exponents are linearly independent on every open set (theory, 1.2).         *)
(* The functions phi on the inputs with sum_j c_j phi(X_j) e^{w.X_j} = 0 for all w near w0 are closed     *)
(* under multiplication by (X_q - s): differentiate in w_q. So they contain one that vanishes at all      *)
(* inputs but a given one.                                                                                *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section ExponentialIndependence.
Variables (N D : finType) (X : N -> vector D).

Definition annihilates (c : N -> R) (w : vector D) : Prop := \sum_j c j * exp (dot w (X j)) = 0.

Lemma annihilates_derivative (c : N -> R) (w0 : vector D) (q : D) :
  near w0 (annihilates c) -> near w0 (annihilates (fun j => X j q * c j)).
Proof.
move=> /near_near; apply: near_mono => w zero.
have along j t : dot (moved w (basis q) t) (X j) = dot w (X j) + t * X j q.
  rewrite -(dot_basis (X j) q) /dot -sumZ -sumD.
  by apply: eq_bigr => d _; rewrite /moved; ring.
have der : derivable_pt_lim (fun t => \sum_j c j * exp (dot (moved w (basis q) t) (X j))) 0
    (\sum_j X j q * c j * exp (dot w (X j))).
  apply: derivative_sum => j.
  have := derivativeZ (c j) (derivative_exp (derivative_affine (dot w (X j)) (X j q) 0)).
  rewrite Rmult_0_l Rplus_0_r (_ : c j * _ = X j q * c j * exp (dot w (X j))); last by ring.
  by apply: eq_derivative => t; rewrite along.
apply: (derivative_at_minimum der).
apply: (local_minimum_moved (F := fun w => \sum_j c j * exp (dot w (X j)))).
have here := near_here zero.
by apply: near_mono zero => w' ->; rewrite here; exact: Rle_refl.
Qed.

Lemma annihilates_shift (c : N -> R) (w0 : vector D) (q : D) (s : R) :
  near w0 (annihilates c) -> near w0 (annihilates (fun j => (X j q - s) * c j)).
Proof.
move=> zero; apply: near_mono (near_and (annihilates_derivative q zero) zero) => w [one none].
rewrite /annihilates (eq_bigr (fun j => X j q * c j * exp (dot w (X j)) - s * (c j * exp (dot w (X j))))).
  by rewrite sumB sumZ one none; ring.
by move=> j _; ring.
Qed.

Hypothesis distinct_inputs : distinct X.

Lemma inputs_differ j k : j != k -> exists q, X j q <> X k q.
Proof.
move=> jk; have neq_dec q : {X j q <> X k q} + {~ X j q <> X k q}.
  by case: (Req_EM_T (X j q) (X k q)) => [-> | ne]; [right | left].
have [// | same] := some_or_none neq_dec; case/eqP: jk.
apply/distinct_inputs/functional_extensionality => q.
by case: (Req_EM_T (X j q) (X k q)) => // ne; case: (same q).
Qed.

Theorem exponential_independence (c : N -> R) (w0 : vector D) :
  near w0 (fun w => \sum_j c j * exp (dot w (X j)) = 0) -> forall k, c k = 0.
Proof.
move=> zero k.
suff: forall s : seq N, k \notin s -> exists phi : N -> R,
    [/\ phi k <> 0, forall j, j \in s -> phi j = 0 & near w0 (annihilates (fun j => phi j * c j))].
  move=> /(_ [seq j <- enum N | j != k]) []; first by rewrite mem_filter eqxx.
  move=> phi [phik others /near_here]; rewrite /annihilates (bigD1 k) //= big1 => [|j jk].
    rewrite Rplus_0_r => /Rmult_integral [/Rmult_integral [] // | e0].
    by have := exp_pos (dot w0 (X k)); lra.
  by rewrite others ?Rmult_0_l ?Rmult_0_l // mem_filter jk mem_enum.
elim=> [_|j s ih].
  exists (fun=> 1); split=> //.
  by apply: near_mono zero => w; rewrite /annihilates => zero_w; rewrite -[RHS]zero_w; apply: eq_bigr => j _; rewrite Rmult_1_l.
rewrite inE negb_or => /andP [kj /ih [phi [phik others zero_phi]]].
have [q differ] := inputs_differ kj.
exists (fun i => (X i q - X j q) * phi i); split=> [/Rmult_integral [] | i | ] //; first by lra.
- by rewrite inE => /orP [/eqP -> | /others ->]; ring.
- apply: near_mono (annihilates_shift q (X j q) zero_phi) => w; rewrite /annihilates => zero_w; rewrite -[RHS]zero_w.
  by apply: eq_bigr => i _; ring.
Qed.

End ExponentialIndependence.
