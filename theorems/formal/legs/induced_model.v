(* The generated statements of `induced_model`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Induced.
Variables (M K P : finType) (phi : M -> vector P -> vector K) (z : vector P) (dphi : M -> K -> vector P).
Variables (Q : M -> vector K -> R) (dQ : M -> vector K -> vector K).
Hypothesis model_along_lines : forall i u k, derivable_pt_lim (fun t => phi i (moved z u t) k) 0 (dot (dphi i k) u).
Hypothesis differentiable_losses : forall i q, gradient (Q i) q (dQ i q).

Lemma slope_of_loss u : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z u t)))) 0
  (mean (fun i => dot (dQ i (phi i z)) (fun k => dot (dphi i k) u))).
Proof.
apply: derivative_mean => i; apply: (chain_rule (c := fun t => phi i (moved z u t))); first by rewrite moved0.
by move=> k; exact: model_along_lines.
Qed.

Lemma below_spans h alpha : (forall i, convex (Q i)) -> (forall i k, phi i z k = dot (dphi i k) h) ->
  (forall u, derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z u t)))) 0 0) ->
  mean (fun i => Q i (phi i z)) <= mean (fun i => Q i (fun k => dot (dphi i k) alpha)).
Proof.
move=> conv euler stationary.
have zero := derivative_unique (slope_of_loss (fun p => alpha p - h p)) (stationary _).
rewrite -[X in X <= _]Rplus_0_r -zero -meanD; apply: mean_le; apply: sum_le => i _.
have := above_tangent (fun k => dot (dphi i k) alpha) (conv i) (differentiable_losses i (phi i z)).
rewrite (_ : (fun k => dot (dphi i k) alpha - phi i z k) = (fun k => dot (dphi i k) (fun p => alpha p - h p))) //.
apply: functional_extensionality => k; rewrite euler /dot -sumB.
by apply: eq_bigr => p _; lra.
Qed.
End Induced.

Theorem minimum_over_gradients : induced_model.minimum_over_gradients.
Proof.
move=> M K P _ _ _ phi z dphi Q dQ h lines /gradients_meaning grad /convexes_meaning conv stationary euler.
have lines' i u k : derivable_pt_lim (fun t => phi i (moved z u t) k) 0 (dot (dphi i z k) u).
  by apply/derivative_meaning; exact: lines.
have flat u : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z u t)))) 0 0.
  have /derivative_meaning := stationary u; apply: eq_derivative => t; exact: mean_meaning.
split=> [alpha|]; rewrite !mean_meaning.
- exact: (@below_spans M K P phi z (fun i => dphi i z) Q dQ lines' grad h alpha conv euler flat).
- by apply: eq_mean => i; congr (Q i _); apply: functional_extensionality => k; exact: euler.
Qed.

Theorem stationary_where_fitted : induced_model.stationary_where_fitted.
Proof.
move=> M K P _ _ _ phi z dphi Q dQ lines /gradients_meaning grad outer u; apply/derivative_meaning.
have lines' i v k : derivable_pt_lim (fun t => phi i (moved z v t) k) 0 (dot (dphi i z k) v).
  by apply/derivative_meaning; exact: lines.
have := @slope_of_loss M K P phi z (fun i => dphi i z) Q dQ lines' grad u.
rewrite (@eq_mean M _ (fun=> 0)) => [|i]; last by apply: sum_zero => k _; rewrite outer; ring.
rewrite (_ : mean _ = 0); last by rewrite /mean sum_zero // Rmult_0_r.
by apply: eq_derivative => t; rewrite mean_meaning.
Qed.

Theorem no_smaller_where_zero : induced_model.no_smaller_where_zero.
Proof.
move=> M K P _ _ _ Q phi z dphi Q0 zero alpha; rewrite zero mean_meaning; apply: mean_ge0 => i; exact: Q0.
Qed.
