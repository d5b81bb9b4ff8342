(* The generated statements of `unseen_residuals`. *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Eliminators Losses Vacuity.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Unseen.
Variables (M N K D : finType) (T V : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K) (lambda : R).
Variables (f : vector D -> T -> vector K) (X : N -> vector D) (group : M -> N) (kernel : vector D -> V -> R).
Variables (s : R -> R) (theta : T) (a b : vector K) (W : power K V).
Notation model := (fun theta x => f x theta).
Notation Lt := (augmented_gated l X group model s kernel lambda).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis convex_losses : forall i, convex (l i).
Hypothesis positive_penalty : 0 < lambda.
Hypothesis neurons_vanished : forall k, a k = 0.
Hypothesis still_model : near theta (fun t => forall j, f (X j) t = f (X j) theta).
Hypothesis unseen : forall k, near (W k) (fun v => \sum_j residual dl group j (f (X j) theta) k * kernel (X j) v = 0).

(* The losses lie above their tangents, whose slopes the kernel does not see. *)
Lemma above_where_unseen (t : T) (a' b' : vector K) (W' : power K V) :
  (forall j, f (X j) t = f (X j) theta) ->
  (forall k, \sum_j residual dl group j (f (X j) theta) k * kernel (X j) (W' k) = 0) ->
  Lt (theta, (a, (b, W))) <= Lt (t, (a', (b', W'))).
Proof.
move=> still zero.
have -> : Lt (theta, (a, (b, W))) = risk l (fun i => f (X (group i)) theta).
  exact: (outer_at_zero l group (fun j => f (X j) theta) (gated X s kernel) lambda (b, W) neurons_vanished).
apply: (Rle_trans _ (risk l (fun i k => f (X (group i)) t k + gated_neurons s kernel a' b' W' (X (group i)) k))); last first.
  by have := Rmult_le_pos _ _ (Rlt_le _ _ positive_penalty) (sq_ge0 a'); rewrite /augmented_gated; lra.
apply: mean_le.
have slope0 : \sum_i dot (dl i (f (X (group i)) theta)) (gated_neurons s kernel a' b' W' (X (group i))) = 0.
  rewrite exchange_big; apply: sum_zero => k _; rewrite (sum_by_group group).
  rewrite (eq_bigr (fun j => a' k * s (b' k) * (residual dl group j (f (X j) theta) k * kernel (X j) (W' k)))).
    by rewrite sumZ zero Rmult_0_r.
  move=> j _; rewrite /residual -sumZr -sumZ; apply: eq_bigr => i /eqP ->; rewrite /gated_neurons; ring.
apply: (Rle_trans _ (\sum_i (l i (f (X (group i)) theta) +
  dot (dl i (f (X (group i)) theta)) (gated_neurons s kernel a' b' W' (X (group i)))))).
  by rewrite sumD slope0 Rplus_0_r; exact: Rle_refl.
apply: sum_le => i _; rewrite still.
set q := f (X (group i)) theta; set g := gated_neurons s kernel a' b' W' (X (group i)).
have := above_tangent (fun k => q k + g k) (convex_losses i) (differentiable_losses i q).
by rewrite (_ : (fun k => q k + g k - q k) = g) //; apply: functional_extensionality => k; ring.
Qed.

Lemma unseen_minimum : local_minimum Lt (theta, (a, (b, W))).
Proof.
have near_W : near W (fun W' => forall k, \sum_j residual dl group j (f (X j) theta) k * kernel (X j) (W' k) = 0).
  by exists (fun k v => \sum_j residual dl group j (f (X j) theta) k * kernel (X j) v = 0).
exists (fun t => forall j, f (X j) t = f (X j) theta).
exists (fun u => forall k, \sum_j residual dl group j (f (X j) theta) k * kernel (X j) (u.2.2 k) = 0).
split=> //; split=> [|t [a' [b' W']] still zero]; last exact: above_where_unseen.
exists (fun=> True), (fun z => forall k, \sum_j residual dl group j (f (X j) theta) k * kernel (X j) (z.2 k) = 0).
split; first exact: near_all; split=> //.
exists (fun=> True), (fun W' => forall k, \sum_j residual dl group j (f (X j) theta) k * kernel (X j) (W' k) = 0).
by split; first exact: near_all.
Qed.
End Unseen.

Theorem minimum_where_residuals_are_unseen : unseen_residuals.minimum_where_residuals_are_unseen.
Proof.
move=> M N K D T V _ _ _ _ _ _ l dl lambda a f X theta group kernel W s b /gradients_meaning grad /convexes_meaning conv.
move=> lambda0 a0 still; rewrite R_meaning Lt_eliminator_meaning => unseen.
have min := @unseen_minimum M N K D T V l dl lambda f X group kernel s theta a b W grad conv lambda0 a0 still unseen.
split; first by apply/(@minimum_meaning (T ** (vector K ** (vector K ** power K V))) (augmented_gated l X group _ s kernel lambda)).
apply/(@fixed_minimum (vector K) (vector K) (power K V) T (augmented_gated l X group _ s kernel lambda)).
exact: local_minimum_second min.
Qed.

(* Residuals c that the kernel does not see, from targets of the squared loss. *)
Section Targets.
Variables (M N K D : finType) (T V : space) (group : M -> N) (X : N -> D -> R) (kernel : (D -> R) -> V -> R).
Variables (s : R -> R) (k0 : K) (theta : T) (w : V) (c : N -> R).
Hypothesis every_input_has_samples : forall j, exists i, group i = j.
Hypothesis unseen : near w (fun v => \sum_j c j * kernel (X j) v = 0).
Hypothesis eliminates : @Def.Eliminates M N K D T V group X s kernel.

Notation size j := (\sum_(i | group i == j) 1).
Definition target (i : M) : K -> R := fun=> - c (group i) / (2 * size (group i)).
Notation zero_model := (fun (_ : D -> R) (_ : T) (_ : K) => 0 : R).

Lemma size_pos j : 0 < size j.
Proof.
have [i ij] := every_input_has_samples j; apply: (Rlt_le_trans _ 1); first by lra.
by apply: (sum_term (P := fun i => group i == j) (F := fun=> 1) (i := i)) => [i' _ |]; [lra | apply/eqP].
Qed.

Lemma residual_of_targets j k : residual (fun i => dsquared (target i)) group j (fun=> 0) k = c j :> R.
Proof.
rewrite /residual (eq_bigr (fun=> c j / size j * 1)) => [|i /eqP ij]; last first.
  by rewrite /dsquared /target ij; field; have := size_pos j; lra.
by rewrite sumZ; field; have := size_pos j; lra.
Qed.

Lemma seen : forall j, c j = 0.
Proof.
move=> j; pose l i := @Def.squared K (target i); pose dl i := dsquared (target i).
have grad i q : gradient (l i) q (dl i q) by rewrite /l squared_meaning; exact: squared_gradient.
have conv i : convex (l i) by rewrite /l squared_meaning; exact: squared_convex.
have l0 i q : 0 <= l i q by rewrite /l squared_meaning; exact: squared_ge0.
have one0 : 0 < 1 by lra.
have unseen' k : near ((fun _ : K => w) k) (fun v => \sum_j residual dl group j (zero_model (X j) theta) k * kernel (X j) v = 0).
  apply: near_mono unseen => v zero; rewrite -[RHS]zero; apply: eq_bigr => i _.
  by congr (_ * _); exact: residual_of_targets.
have min := @unseen_minimum M N K D T V l dl 1 zero_model X group kernel s theta (fun=> 0) (fun=> 0) (fun=> w)
  grad conv one0 (fun=> erefl) (near_all _ (fun t j => erefl)) unseen'.
have [_] : (forall k : K, (fun=> 0) k = 0) /\ @Def.L M N K D T l group zero_model X theta = @Def.Lstar M N K l group.
  apply: (eliminates (dl := dl) (a := fun=> 0) (b := fun=> 0) (W := fun=> w) (lambda := 1)).
  split; first by apply/gradients_meaning.
  split; first by apply/convexes_meaning.
  do 2!split=> //; rewrite Lt_eliminator_meaning.
  exact/(@minimum_meaning (T ** (vector K ** (vector K ** power K V))) (augmented_gated l X group _ s kernel 1)).
rewrite L_meaning => optimal; have := Lstar_infimum group l0; rewrite -optimal => best.
rewrite -(residual_of_targets j k0).
exact: (@stationary_where_attained M N K l dl group grad (fun j => zero_model (X j) theta) best j k0).
Qed.
End Targets.

Theorem exactly_the_locally_spanning : unseen_residuals.exactly_the_locally_spanning.
Proof.
move=> M N K D V T _ _ [k0] _ _ [theta] s ds group X kernel der moves samples; split.
- move=> eliminates w c unseen j.
  exact: (@seen M N K D T V group X kernel s k0 theta w c samples unseen eliminates j).
- move=> spanning lambda l dl f theta' a b W [/gradients_meaning grad [/convexes_meaning conv [l0 [lambda0]]]].
  rewrite Lt_eliminator_meaning L_meaning.
  move=> /(@minimum_meaning (T ** (vector K ** (vector K ** power K V))) (augmented_gated l X group _ s kernel lambda)) min.
  have gate t : derivable_pt_lim s t (ds t) by apply/derivative_meaning.
  have spans : locally_spanning X kernel by move=> c w0; exact: spanning.
  have [[a0 _ _] [_ _ best]] := @eliminators M N K D T V l dl X group (fun theta x => f x theta) lambda s ds
    kernel gate moves theta' a b W spans lambda0 conv grad min.
  by rewrite (Lstar_meaning best).
Qed.
