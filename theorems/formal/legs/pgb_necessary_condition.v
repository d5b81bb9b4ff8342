(* The generated statements of `pgb_necessary_condition`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients PgbNecessaryCondition.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Pgb.
Variables (M K P J : finType) (phi : M -> vector P -> vector K) (psi : M -> vector P -> vector J).
Variables (Q : M -> vector K -> R) (V : M -> vector J -> R).
Variables (dphi : M -> vector P -> K -> vector P) (dpsi : M -> vector P -> J -> vector P).
Variables (dQ : M -> vector K -> vector K) (dV : M -> vector J -> vector J).
Notation F := (objective phi psi Q V).
Notation total z := ((\sum_i (Q i (phi i z) + V i (psi i z))) * / card M).

Lemma objective_meaning z : total z = F z.
Proof. exact: mean_meaning. Qed.

Lemma objective_minimum (z : P -> R) : @near (power P line) z (fun z' : P -> R => total z <= total z') <->
  local_minimum F z.
Proof. by split; apply: near_mono => z'; rewrite !objective_meaning. Qed.

Lemma lines_meaning (I : finType) (f : M -> vector P -> vector I) (df : M -> vector P -> I -> vector P) :
  (forall i (z u : P -> R) k, Def.Derivative (fun t => f i (fun p => z p + t * u p) k) 0 (\sum_p df i z k p * u p)) <->
  forall i k, along_lines (fun z => f i z k) (fun z => df i z k).
Proof. by split=> lines i; [move=> k z u | move=> z u k]; apply/derivative_meaning; exact: lines. Qed.

Lemma unmoved_meaning (z v : P -> R) eps : (\sum_p v p ^ 2 <= 1 /\
    forall i, phi i (fun p => z p + eps * v p) = phi i z /\ psi i (fun p => z p + eps * v p) = psi i z) ->
  unmoved phi psi z eps v.
Proof. by rewrite sq_meaning => -[short same]; split=> // i; case: (same i). Qed.

Lemma span_meaning (I S : finType) (d : M -> vector P -> I -> vector P) z eps (v alpha : S -> vector P) i :
  (fun k => \sum_s \sum_p d i (fun p' => z p' + eps * v s p') k p * alpha s p) = span d z eps v alpha i.
Proof.
apply: functional_extensionality => k; apply: eq_bigr => s _.
by apply: eq_bigr => p _; rewrite Rmult_comm.
Qed.

(* At v = 0 and alpha = h / |S|, the span is the derivative along h. *)
Lemma span_at_zero (I S : finType) (d : M -> vector P -> I -> vector P) z eps (h : P -> R) i : inhabited S ->
  (fun k => \sum_(s : S) \sum_p d i (fun p' => z p' + eps * 0) k p * (h p * / card S)) =
  fun k => \sum_p d i z k p * h p.
Proof.
move=> [s0]; apply: functional_extensionality => k.
rewrite (_ : (fun p' => z p' + eps * 0) = z); last by apply: functional_extensionality => p; ring.
rewrite (eq_bigr (fun=> / card S * \sum_p d i z k p * h p)) => [|s _]; last first.
  by rewrite -sumZ; apply: eq_bigr => p _; ring.
have S0 : card S <> 0 by apply: not_0_INR; apply/eqP; rewrite -lt0n; apply/card_gt0P; exists s0.
by rewrite sum_const -/(card S); field.
Qed.
End Pgb.

(* The terms of the sums, as the theory writes them. *)
Lemma first_order_meaning (M K P J : finType) (phi : M -> vector P -> vector K) (psi : M -> vector P -> vector J)
  (dphi : M -> vector P -> K -> vector P) (dpsi : M -> vector P -> J -> vector P)
  (dQ : M -> vector K -> vector K) (dV : M -> vector J -> vector J) (z : P -> R) eps (v u : P -> R) :
  (\sum_i (\sum_k dQ i (phi i z) k * (\sum_p dphi i (fun p' => z p' + eps * v p') k p * u p) +
    \sum_j dV i (psi i z) j * (\sum_p dpsi i (fun p' => z p' + eps * v p') j p * u p))) * / card M =
  first_order phi psi dphi dpsi dQ dV z eps v u.
Proof. exact: mean_meaning. Qed.

Theorem perturbed_slopes_vanish : pgb_necessary_condition.perturbed_slopes_vanish.
Proof.
move=> M K P J _ _ _ _ phi dphi psi dpsi Q dQ V dV z [/lines_meaning lines_phi /lines_meaning lines_psi].
move=> [/gradients_meaning grad_Q /gradients_meaning grad_V] /objective_minimum min.
have [eps0 [eps0_pos flat]] := @no_first_order_gain P M K J phi psi Q V dphi dpsi dQ dV grad_Q grad_V
  lines_phi lines_psi z min.
exists eps0; split=> // eps small v /unmoved_meaning still u.
by rewrite (@first_order_meaning M K P J phi psi dphi dpsi dQ dV z eps v u); exact: flat.
Qed.

Theorem affine_form : pgb_necessary_condition.affine_form.
Proof.
move=> M K P J S _ _ _ _ _ phi dphi psi dpsi Q dQ V dV z [/lines_meaning lines_phi /lines_meaning lines_psi].
move=> [/gradients_meaning grad_Q /gradients_meaning grad_V] /objective_minimum min.
move=> [/convexes_meaning conv_Q /convexes_meaning conv_V].
have [eps0 [eps0_pos below]] := @pgb_affine P M K J phi psi Q V dphi dpsi dQ dV conv_Q conv_V grad_Q grad_V
  lines_phi lines_psi z min.
exists eps0; split=> // eps small s in_V alpha; rewrite !mean_meaning.
have := below eps small S s alpha (fun v => unmoved_meaning (in_V v)) => le; apply: Rle_trans le _.
by apply: Req_le; apply: eq_mean => i; rewrite -!span_meaning.
Qed.

Theorem linear_form : pgb_necessary_condition.linear_form.
Proof.
move=> M K P J S _ _ _ _ S0 phi dphi psi dpsi Q dQ V dV z h sigma [/lines_meaning lines_phi /lines_meaning lines_psi].
move=> [/gradients_meaning grad_Q /gradients_meaning grad_V] /objective_minimum min.
move=> [/convexes_meaning conv_Q /convexes_meaning conv_V] euler.
have reproduces i k : phi i z k = dot h (dphi i z k).
  by rewrite (euler i).1; apply: eq_bigr => p _; rewrite Rmult_comm.
have scales i k : dot h (dpsi i z k) = sigma i * psi i z k.
  by rewrite -(euler i).2; apply: eq_bigr => p _; rewrite Rmult_comm.
have [eps0 [eps0_pos linear]] := @pgb_linear P M K J phi psi Q V dphi dpsi dQ dV conv_Q conv_V grad_Q grad_V
  lines_phi lines_psi z h sigma reproduces scales min.
exists eps0; split=> // eps small; have [below _] := linear eps small; split=> [s in_V alpha|].
  rewrite !mean_meaning; have le := below S s alpha (fun v => unmoved_meaning (in_V v)).
  by apply: Rle_trans le _; apply: Req_le; apply: eq_mean => i; rewrite -!span_meaning.
rewrite !mean_meaning; apply: eq_mean => i; rewrite (@span_at_zero M P K S dphi z eps h i S0).
congr (Q i _ + V i _); apply: functional_extensionality => k; first exact: (euler i).1.
have := congr1 (fun F => F k) (@span_at_zero M P J S dpsi z eps h i S0) => /= ->.
by rewrite (euler i).2; ring.
Qed.

Theorem minimum_where_zero : pgb_necessary_condition.minimum_where_zero.
Proof.
move=> M K J P _ _ _ _ Q V phi psi z parts0 zero; apply: near_all => z'; rewrite zero.
rewrite mean_meaning; apply: mean_ge0 => i; apply: Rplus_le_le_0_compat; [exact: parts0.1 | exact: parts0.2].
Qed.

Theorem affine_form_where_zero : pgb_necessary_condition.affine_form_where_zero.
Proof.
move=> M K J P S _ _ _ _ _ Q V phi psi z dphi dpsi parts0 zero; exists 1; split; first by lra.
move=> eps _ s _ alpha; rewrite zero.
rewrite mean_meaning; apply: mean_ge0 => i; apply: Rplus_le_le_0_compat; [exact: parts0.1 | exact: parts0.2].
Qed.

Theorem linear_form_where_zero : pgb_necessary_condition.linear_form_where_zero.
Proof.
move=> M K J P S _ _ _ _ S0 Q V phi psi z dphi h dpsi sigma parts0 zero euler; exists 1; split; first by lra.
move=> eps _; split=> [s _ alpha|].
  rewrite zero.
  rewrite mean_meaning; apply: mean_ge0 => i; apply: Rplus_le_le_0_compat; [exact: parts0.1 | exact: parts0.2].
rewrite !mean_meaning; apply: eq_mean => i; rewrite (@span_at_zero M P K S dphi z eps h i S0).
congr (Q i _ + V i _); apply: functional_extensionality => k; first exact: (euler i).1.
have := congr1 (fun F => F k) (@span_at_zero M P J S dpsi z eps h i S0) => /= ->.
by rewrite (euler i).2; ring.
Qed.

Theorem slopes_where_outer_gradients_vanish : pgb_necessary_condition.slopes_where_outer_gradients_vanish.
Proof.
move=> M K P J _ _ _ _ dQ phi z dV psi dphi dpsi [Q0 V0]; exists 1; split; first by lra.
move=> eps _ v _ u; rewrite mean_meaning (@eq_mean M _ (fun=> 0)) => [|i].
  by rewrite /mean sum_zero // Rmult_0_r.
by rewrite !sum_zero => [|j _|k _]; rewrite ?Q0 ?V0; ring.
Qed.
