(* Generated statements of `neurons_as_outputs`. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem losses_differentiable : neurons_as_outputs.losses_differentiable.
Proof.
move=> M N K D T _ _ _ _ _ l dl f X group theta /gradients_meaning grad; split=> [i q | i s].
- apply/(@gradient_meaning K); exact: gradient_translate (grad i _).
- apply/(@gradient_meaning K) => e e0; apply: near_mono (gradient_linear (fun=> 1) 0 s e0) => p.
  have total (v : vector K) : dot (fun=> 1) v + 0 = \sum_k v k.
    by rewrite Rplus_0_r; apply: eq_bigr => k _; rewrite Rmult_1_l.
  by rewrite !total.
Qed.

Theorem losses_convex : neurons_as_outputs.losses_convex.
Proof.
move=> M N K D T _ _ _ _ _ l f X group theta conv; split=> i p q s s01.
- have := conv i (fun k => f (X (group i)) theta k + p k) (fun k => f (X (group i)) theta k + q k) s s01.
  rewrite (_ : (fun k => _ + s * _) = (fun k => f (X (group i)) theta k + (p k + s * (q k - p k)))) //.
  by apply: functional_extensionality => k; ring.
- by right; rewrite -sumB -sumZ -sumD.
Qed.
