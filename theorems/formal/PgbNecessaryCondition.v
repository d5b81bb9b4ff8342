(* The perturbable gradient basis (theory, 1.5): a necessary condition of local minima of                 *)
(*   objective z = (1/m) sum_i [Q_i(phi_i(z)) + R_i(psi_i(z))],    Q_i, R_i convex and differentiable.    *)
(*   along_lines f df          along every line u through any z the map f has the slope df(z).u           *)
(*   unmoved z eps v           v is in V[z, eps]: |v| <= 1, and z + eps v has the outputs of z            *)
(*   span dphi z eps v alpha   sum_s sum_n alpha_{s,n} d_n phi_i(z + eps v_s), the perturbed gradients    *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition along_lines (P : finType) (f : vector P -> R) (df : vector P -> vector P) : Prop := forall z u,
  derivable_pt_lim (fun t => f (moved z u t)) 0 (dot (df z) u).

Lemma gradient_along_lines (P : finType) (f : vector P -> R) (df : vector P -> vector P) :
  (forall z, gradient f z (df z)) -> along_lines f df.
Proof. by move=> grad z u; exact: derivative_along. Qed.

Section PgbNecessaryCondition.
Variables (P M K K' : finType) (phi : M -> vector P -> vector K) (psi : M -> vector P -> vector K').
Variables (Q : M -> vector K -> R) (R_ : M -> vector K' -> R).
Variables (dphi : M -> vector P -> K -> vector P) (dpsi : M -> vector P -> K' -> vector P).
Variables (dQ : M -> vector K -> vector K) (dR : M -> vector K' -> vector K').
Hypothesis convex_Q : forall i, convex (Q i).
Hypothesis convex_R : forall i, convex (R_ i).
Hypothesis differentiable_Q : forall i q, gradient (Q i) q (dQ i q).
Hypothesis differentiable_R : forall i q, gradient (R_ i) q (dR i q).
Hypothesis differentiable_phi : forall i k, along_lines (fun z => phi i z k) (fun z => dphi i z k).
Hypothesis differentiable_psi : forall i k, along_lines (fun z => psi i z k) (fun z => dpsi i z k).

Definition objective (z : vector P) : R := mean (fun i => Q i (phi i z) + R_ i (psi i z)).

Definition unmoved (z : vector P) (eps : R) (v : vector P) : Prop :=
  [/\ sq v <= 1, forall i, phi i (moved z v eps) = phi i z & forall i, psi i (moved z v eps) = psi i z].

Definition span (J : finType) (d : M -> vector P -> J -> vector P) (z : vector P) (eps : R)
    (S : finType) (v alpha : S -> vector P) (i : M) : vector J :=
  fun k => \sum_s dot (alpha s) (d i (moved z (v s) eps) k).

(* The derivative of the outputs along u, at the perturbed point z + eps v. *)
Notation along d z eps v u := (fun i k => dot (d i (moved z v eps) k) u).

Definition first_order (z : vector P) (eps : R) (v u : vector P) : R :=
  mean (fun i => dot (dQ i (phi i z)) (along dphi z eps v u i) + dot (dR i (psi i z)) (along dpsi z eps v u i)).

Lemma unmoved_zero z eps : unmoved z eps (fun=> 0).
Proof.
have z0 : moved z (fun=> 0) eps = z.
  by apply: functional_extensionality => n; rewrite /moved Rmult_0_r Rplus_0_r.
by split; rewrite ?z0 // /sq sum_zero => [|n _]; lra.
Qed.

(* At a perturbed point the value is that of z, so it is a local minimum, and nothing is won to first     *)
(* order; the gradients of Q_i and R_i are taken at the outputs of z.                                     *)
Lemma no_first_order_gain z : local_minimum objective z -> exists eps0, 0 < eps0 /\
  forall eps, 0 <= eps < eps0 -> forall v u, unmoved z eps v -> first_order z eps v u = 0.
Proof.
move=> /local_minima_nearby /near_vector [eps0 [eps0_pos nearby]].
exists eps0; split=> // eps [eps_ge eps_lt] v u [short same_phi same_psi].
have {nearby} /local_minimum_moved min : local_minimum objective (moved z v eps).
  apply: nearby => [n|].
    rewrite /moved (_ : z n + eps * v n - z n = eps * v n); last by ring.
    have vn : Rabs (v n) <= 1.
      apply: Rsqr_incr_0_var; last by lra.
      by rewrite -Rsqr_abs /Rsqr; have := sq_term v n; lra.
    rewrite Rabs_mult (Rabs_pos_eq eps) //.
    by have := Rmult_le_compat_l eps _ _ eps_ge vn; lra.
  by apply: eq_mean => i; rewrite same_phi same_psi.
apply: derivative_at_minimum (min u); apply: derivative_mean => i; apply: derivativeD.
- apply: (chain_rule (c := fun t => phi i (moved (moved z v eps) u t))).
    by rewrite moved0 same_phi.
  by move=> k; exact: differentiable_phi.
- apply: (chain_rule (c := fun t => psi i (moved (moved z v eps) u t))).
    by rewrite moved0 same_psi.
  by move=> k; exact: differentiable_psi.
Qed.

Lemma dot_span (J : finType) (d : M -> vector P -> J -> vector P) z eps (S : finType) (v alpha : S -> vector P) i g :
  dot g (span d z eps v alpha i) = \sum_s dot g (along d z eps (v s) (alpha s) i).
Proof.
rewrite /dot exchange_big; apply: eq_bigr => k _; rewrite sumZ; congr (_ * _).
by apply: eq_bigr => s _; apply: eq_bigr => n _; ring.
Qed.

Lemma sum_first_order z eps (S : finType) (v alpha : S -> vector P) :
  mean (fun i => dot (dQ i (phi i z)) (span dphi z eps v alpha i) + dot (dR i (psi i z)) (span dpsi z eps v alpha i))
  = \sum_s first_order z eps (v s) (alpha s).
Proof.
rewrite /first_order /mean sumZ exchange_big /=; congr (_ * _).
by apply: eq_bigr => i _; rewrite !dot_span -sumD.
Qed.

Lemma above_first_order z (p : M -> vector K) (p' : M -> vector K') :
  mean (fun i => dot (dQ i (phi i z)) (p i) + dot (dR i (psi i z)) (p' i)) = 0 ->
  objective z <= mean (fun i => Q i (fun k => phi i z k + p i k) + R_ i (fun k => psi i z k + p' i k)).
Proof.
move=> zero; rewrite -[objective z]Rplus_0_r -zero -meanD; apply: mean_le; apply: sum_le => i _.
have := above_tangent (fun k => phi i z k + p i k) (convex_Q i) (differentiable_Q i (phi i z)).
have := above_tangent (fun k => psi i z k + p' i k) (convex_R i) (differentiable_R i (psi i z)).
have shift (J : finType) (q r : vector J) : (fun k => q k + r k - q k) = r.
  by apply: functional_extensionality => k; ring.
by rewrite !shift; lra.
Qed.

Theorem pgb_affine z : local_minimum objective z -> exists eps0, 0 < eps0 /\
  forall eps, 0 <= eps < eps0 -> forall (S : finType) (v alpha : S -> vector P),
  (forall s, unmoved z eps (v s)) ->
  objective z <= mean (fun i => Q i (fun k => phi i z k + span dphi z eps v alpha i k) +
                                R_ i (fun k => psi i z k + span dpsi z eps v alpha i k)).
Proof.
move=> /no_first_order_gain [eps0 [eps0_pos flat]]; exists eps0; split=> // eps small S v alpha in_V.
by apply: above_first_order; rewrite sum_first_order sum_zero // => s _; exact: flat.
Qed.

(* The linear form: an Euler field h reproduces the outputs phi_i and scales the psi_i. *)
Theorem pgb_linear z (h : vector P) (sigma : M -> R) :
  (forall i k, phi i z k = dot h (dphi i z k)) -> (forall i k, dot h (dpsi i z k) = sigma i * psi i z k) ->
  local_minimum objective z -> exists eps0, 0 < eps0 /\ forall eps, 0 <= eps < eps0 ->
  let value (S : finType) (v alpha : S -> vector P) := mean (fun i => Q i (span dphi z eps v alpha i) +
    R_ i (fun k => (1 - sigma i) * psi i z k + span dpsi z eps v alpha i k)) in
  (forall (S : finType) (v alpha : S -> vector P), (forall s, unmoved z eps (v s)) ->
    objective z <= value S v alpha) /\
  (exists (S : finType) (v alpha : S -> vector P), (forall s, unmoved z eps (v s)) /\
    objective z = value S v alpha).
Proof.
move=> reproduces scales /no_first_order_gain [eps0 [eps0_pos flat]].
exists eps0; split=> // eps small value.
have at_z J (d : M -> vector P -> J -> vector P) i k : d i (moved z (fun=> 0) eps) k = d i z k.
  by congr (d i _ k); apply: functional_extensionality => n; rewrite /moved Rmult_0_r Rplus_0_r.
split=> [S v alpha in_V | ].
- have euler : first_order z eps (fun=> 0) h = 0 by apply: flat (unmoved_zero z eps).
  have spanned : \sum_s first_order z eps (v s) (alpha s) = 0 by rewrite sum_zero // => s _; exact: flat.
  pose p i k := span dphi z eps v alpha i k - phi i z k.
  pose p' i k := span dpsi z eps v alpha i k - sigma i * psi i z k.
  have := @above_first_order z p p'; rewrite (_ : mean _ = 0) => [/(_ erefl) below|].
    apply: Rle_trans below _; apply: Req_le; apply: eq_mean => i; congr (Q i _ + R_ i _);
      by apply: functional_extensionality => k; rewrite /p /p'; lra.
  rewrite (_ : mean _ = \sum_s first_order z eps (v s) (alpha s) + - (1) * first_order z eps (fun=> 0) h).
    by rewrite spanned euler; ring.
  rewrite -sum_first_order /first_order -meanZ -meanD; apply: eq_mean => i.
  have minus J (g q r : vector J) : dot g (fun k => q k - r k) = dot g q - dot g r.
    by rewrite /dot -sumB; apply: eq_bigr => k _; ring.
  rewrite !minus.
  have dotC J (q r : vector J) : dot q r = dot r q by apply: eq_bigr => k _; ring.
  rewrite (_ : dot (dQ i _) (along dphi z eps (fun=> 0) h i) = dot (dQ i (phi i z)) (phi i z)).
    rewrite (_ : dot (dR i _) (along dpsi z eps (fun=> 0) h i) = dot (dR i (psi i z)) (fun k => sigma i * psi i z k)).
      by ring.
    by congr dot; apply: functional_extensionality => k; rewrite at_z dotC scales.
  by congr dot; apply: functional_extensionality => k; rewrite at_z dotC -reproduces.
- exists [finType of unit], (fun=> fun=> 0), (fun=> h); split=> [_|]; first exact: unmoved_zero.
  apply: eq_mean => i; congr (Q i _ + R_ i _); apply: functional_extensionality => k;
    rewrite /span (big_pred1 tt) ?at_z ?scales ?reproduces //; try by case.
  by lra.
Qed.

End PgbNecessaryCondition.
