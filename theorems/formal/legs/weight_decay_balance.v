(* The generated statements of `weight_decay_balance`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem weight_decay_balance : weight_decay_balance.weight_decay_balance.
Proof.
move=> M K P _ _ _ Q dQ phi z dphi H gamma c /gradients_meaning grad lines homogeneous.
move=> /derivative_meaning stationary degree.
have der : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z z t))) + gamma * sq (moved z z t)) 0
    (mean (fun i => dot (dQ i (phi i z)) (fun k => \sum_p dphi i z k p * z p)) + gamma * (2 * dot (moved z z 0) z)).
  apply: derivativeD.
  - apply: derivative_mean => i; apply: (chain_rule (c := fun t => phi i (moved z z t))); first by rewrite moved0.
    by move=> k; apply/derivative_meaning; exact: lines.
  - by apply: derivativeZ; apply: derivative_sq => p; exact: derivative_moved.
have {}stationary : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z z t))) + gamma * sq (moved z z t)) 0 0.
  by apply: eq_derivative stationary => t; rewrite mean_meaning sq_meaning.
have := derivative_unique der stationary; rewrite moved0 mean_meaning sq_meaning.
rewrite (@eq_mean M _ (fun i => H * \sum_k dQ i (phi i z) k * phi i z k)) => [|i]; last first.
  by rewrite -sumZ; apply: eq_bigr => k _; rewrite homogeneous; ring.
rewrite meanZ; set B := mean _ => zero.
have balance : H * B = - 2 * gamma * sq z by move: zero; rewrite -[dot z z]/(sq z); lra.
split; first by rewrite -balance /B -mean_meaning; ring.
by rewrite -[LHS]Rmult_1_l -degree (_ : H * c * B = c * (H * B)); [rewrite balance; ring | ring].
Qed.
