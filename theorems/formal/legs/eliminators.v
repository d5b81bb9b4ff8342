(* The generated statements of `eliminators`. *)
From Coq Require Import Classical_Prop.
From Elimination Require Import Definitions Sums Spaces OuterWeights Eliminators Interpolation.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* That spanning parameters exist is proved by contradiction, with the axiom classic. *)
Theorem in_words_of_linear_algebra : eliminators.in_words_of_linear_algebra.
Proof.
move=> N D V _ _ _ kernel X; split=> [spanning U w near_U | spans w c zero].
- apply: NNPP => no.
  apply: (@interpolation N V w (fun v j => kernel (X j) v) (fun _ => U)) => [_ c orthogonal | [v [Uv spans]]].
    by apply: (spanning w); apply: near_mono near_U => v /orthogonal.
  by apply: no; exists v.
- have [v [zero_v interpolates]] := spans _ w zero; have [alpha fit] := interpolates c.
  have : sq c = 0; last by move=> /sq_eq0.
  rewrite /sq (eq_bigr (fun j => \sum_h alpha h * (c j * kernel (X j) (v h)))) => [|j _].
    by rewrite exchange_big sum_zero // => h _; rewrite sumZ zero_v Rmult_0_r.
  by rewrite -{2}(fit j) -sumZ; apply: eq_bigr => h _; ring.
Qed.

Theorem neurons_vanish : eliminators.neurons_vanish.
Proof.
move=> M N K D V T _ _ _ _ _ _ l dl s ds lambda kernel group f X theta a b W _ der moves lambda0.
rewrite Lt_eliminator_meaning.
move=> /(@fixed_minimum (vector K) (vector K) (power K V) T (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
exact: (@gated_neurons_vanish_at_fixed_parameters M N K D T V l X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W lambda0 min).
Qed.

Theorem grouped_residuals_vanish : eliminators.grouped_residuals_vanish.
Proof.
move=> M N K D V T _ _ _ _ _ _ kernel X l dl s ds lambda group f theta a b W spanning /gradients_meaning grad.
move=> der moves lambda0; rewrite Lt_eliminator_meaning R_meaning.
move=> /(@fixed_minimum (vector K) (vector K) (power K V) T (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
have spans : locally_spanning X kernel by move=> c w0; exact: spanning.
exact: (@gated_residuals_vanish M N K D T V l dl X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W spans lambda0 grad min).
Qed.

Theorem elimination : eliminators.elimination.
Proof.
move=> M N K D V T _ _ _ _ _ _ kernel X l dl s ds lambda group f theta a b W spanning /gradients_meaning grad.
move=> /convexes_meaning conv der moves lambda0; rewrite Lt_eliminator_meaning R_meaning L_meaning.
move=> /(@minimum_meaning (T ** (vector K ** (vector K ** power K V))) (augmented_gated l X group _ s kernel lambda)) min.
have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
have spans : locally_spanning X kernel by move=> c w0; exact: spanning.
have [[a0 same value] [r0 global best]] := @eliminators M N K D T V l dl X group (fun theta x => f x theta) lambda s ds
  kernel gate moves theta a b W spans lambda0 conv grad min.
split=> //; split=> [x|].
  by apply: functional_extensionality => k; rewrite /Def.g_eliminator a0; ring.
by do !split=> //; rewrite (Lstar_meaning best).
Qed.
