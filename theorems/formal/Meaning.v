(* The generated definitions (Statements.v, module Def) and those written by hand (Definitions.v) agree.   *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients OuterWeights Vacuity SharedNeuron Eliminators SeveralNeurons Losses.
From Elimination Require Import Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma mean_meaning (I : finType) (F : I -> R) : (\sum_i F i) * / card I = mean F.
Proof. by rewrite Rmult_comm. Qed.

Lemma sq_meaning (I : finType) (v : I -> R) : \sum_i v i ^ 2 = sq v.
Proof. by apply: eq_bigr => i _; rewrite /= Rmult_1_r. Qed.

(* Continuity, derivatives and gradients. The generated bounds are on squares, to do without |.| and roots. *)
Lemma continuous_meaning (S T : space) (g : S -> T) (x : S) : @Def.Continuous S T g x <-> continuous g x.
Proof. by []. Qed.

Lemma square_meaning x : x ^ 2 = Rabs x * Rabs x.
Proof. by rewrite -Rabs_mult Rabs_pos_eq /= ?Rmult_1_r //; exact: Rle_0_sqr. Qed.

Lemma abs_of_squares e x y : 0 <= e -> 0 <= y -> x ^ 2 <= e * e * (y * y) -> Rabs x <= e * y.
Proof.
move=> e0 y0; rewrite square_meaning => le; apply: Rsqr_incr_0_var; last exact: Rmult_le_pos.
by rewrite /Rsqr; lra.
Qed.

Lemma squares_of_abs e n x y z : 0 < e -> 0 <= n -> 0 <= y -> 0 <= z -> y * y <= n * z ->
  Rabs x <= Rmin 1 (e / (n + 1)) * y -> x ^ 2 <= e * z.
Proof.
move=> e0 n0 y0 z0 yz; rewrite square_meaning; set d := Rmin _ _ => le.
have d0 : 0 < d by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
have d1 : d <= 1 by exact: Rmin_l.
have dn : d * (n + 1) <= e.
  have := Rmult_le_compat_r (n + 1) _ _ ltac:(lra) (Rmin_r 1 (e / (n + 1))).
  by rewrite (_ : e / (n + 1) * (n + 1) = e) //; field; lra.
have := Rmult_le_compat _ _ _ _ (Rabs_pos x) (Rabs_pos x) le le.
have := Rmult_le_compat_r _ _ _ z0 dn; have dz := Rmult_le_pos _ _ (Rlt_le _ _ d0) z0.
have dnz := Rmult_le_pos _ _ dz n0.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ d0) (Rmult_le_compat_l _ _ _ (Rlt_le _ _ d0) yz).
by have := Rmult_le_compat_r _ _ _ dnz d1; lra.
Qed.

Lemma derivative_meaning h (t d : R) : Def.Derivative h t d <-> derivable_pt_lim h t d.
Proof.
rewrite derivativeP; split=> der e e0.
- apply: near_mono (der (e * e) (Rmult_lt_0_compat _ _ e0 e0)) => s le.
  by apply: abs_of_squares (Rlt_le _ _ e0) (Rabs_pos _) _; rewrite -square_meaning.
- have e1 : 0 < Rmin 1 (e / (1 + 1)) by apply: Rmin_pos; lra.
  apply: near_mono (der _ e1) => s; apply: squares_of_abs => //; [lra | exact: Rabs_pos | exact: pow2_ge_0 |].
  by rewrite -square_meaning; lra.
Qed.

Lemma sq_le_dist (I : finType) (p q : vector I) : sq (fun i => p i - q i) <= dist p q * dist p q.
Proof.
rewrite {1}/dist -sumZr; apply: sum_le => i _; rewrite -(Rmult_1_r (_ * _)) Rmult_assoc -/(_ ^ 2) square_meaning.
apply: Rmult_le_compat_l; first exact: Rabs_pos.
by apply: (sum_term (P := xpredT) (F := fun i => Rabs (p i - q i))) => // j _; exact: Rabs_pos.
Qed.

Lemma dist_le_sq (I : finType) (p q : vector I) : dist p q * dist p q <= INR #|I| * sq (fun i => p i - q i).
Proof.
set v := fun i => p i - q i; suff: 2 * (dist p q * dist p q) <= \sum_i \sum_j (v i * v i + v j * v j).
  under eq_bigr do rewrite sumD sum_const.
  by rewrite sumD sum_const sumZ -/(sq v); lra.
rewrite /dist -sumZr -sumZ; apply: sum_le => i _; rewrite -!sumZ.
apply: sum_le => j _; rewrite -/(v i) -/(v j); have := Rle_0_sqr (Rabs (v i) - Rabs (v j)); rewrite /Rsqr.
have eq x : x * x = Rabs x * Rabs x by rewrite -square_meaning; ring.
by rewrite (eq (v i)) (eq (v j)); lra.
Qed.

Lemma gradient_meaning (K : finType) (F : vector K -> R) (q G : vector K) : @Def.Gradient K F q G <-> gradient F q G.
Proof.
split=> grad e e0.
- apply: near_mono (grad (e * e) (Rmult_lt_0_compat _ _ e0 e0)) => p le.
  apply: abs_of_squares (Rlt_le _ _ e0) (dist_ge0 _ _) _; apply: Rle_trans le _.
  rewrite sq_meaning; apply: Rmult_le_compat_l (sq_le_dist p q).
  by apply: Rmult_le_pos; lra.
- have n0 := pos_INR #|K|; have e1 : 0 < Rmin 1 (e / (INR #|K| + 1)).
    by apply: Rmin_pos; [lra | apply: Rdiv_lt_0_compat; lra].
  apply: near_mono (grad _ e1) => p; rewrite sq_meaning.
  by apply: squares_of_abs => //; [exact: dist_ge0 | exact: sq_ge0 | exact: dist_le_sq].
Qed.

Lemma neurons_meaning (K D : finType) (a b : K -> R) (W : K -> D -> R) (x : D -> R) :
  @Def.g K D a b W x = neurons a b W x.
Proof. by []. Qed.

Lemma augmented_meaning (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (group : M -> N)
  (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : T ** added K D) :
  @Def.Lt M N K D T l group f X lambda z = augmented l X group (fun theta x => f x theta) lambda z.
Proof. by case: z => theta [a [b W]]; rewrite /Def.Lt mean_meaning sq_meaning. Qed.

(* The setting. The definitions are equal as functions, so that they can be rewritten under binders.      *)
Section Setting.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R).
Notation f' := (fun (theta : T) (x : vector D) => f x theta).

Lemma Lt_meaning lambda : @Def.Lt M N K D T l group f X lambda = augmented l X group f' lambda.
Proof. by apply: functional_extensionality => z; exact: augmented_meaning. Qed.

Lemma L_meaning : @Def.L M N K D T l group f X = original l X group f'.
Proof. by apply: functional_extensionality => theta; exact: mean_meaning. Qed.

Lemma risk_meaning : @Def.risk M N K l group = fun F => risk l (fun i => F (group i)).
Proof. by apply: functional_extensionality => F; exact: mean_meaning. Qed.

Lemma sum_delta_meaning j (F : M -> R) : \sum_i delta (group i) j * F i = \sum_(i | group i == j) F i.
Proof. by rewrite [RHS]big_mkcond; apply: eq_bigr => i _; rewrite /delta; case: eqP => _; ring. Qed.

Lemma R_meaning : @Def.R_ M N K D T dl group f X =
  fun j theta => residual dl group j (f (X j) theta).
Proof.
apply: functional_extensionality => j; apply: functional_extensionality => theta.
apply: functional_extensionality => k; rewrite /Def.R_ /Def.r sum_delta_meaning.
by apply: eq_bigr => i /eqP ->.
Qed.

Lemma dLam_meaning : @Def.dLam M N K dl group = residual dl group.
Proof.
apply: functional_extensionality => j; apply: functional_extensionality => q.
by apply: functional_extensionality => k; exact: sum_delta_meaning.
Qed.

Lemma Lam_meaning : @Def.Lam M N K l group = grouped l group.
Proof.
apply: functional_extensionality => j; apply: functional_extensionality => q.
exact: (sum_delta_meaning j (fun i => l i q)).
Qed.
End Setting.

Lemma convex_meaning (K : finType) (F : vector K -> R) : @Def.Convex K F <-> convex F.
Proof.
have line p q s : (fun k : K => p k + s * (q k - p k)) = (fun k => (1 - s) * p k + s * q k).
  by apply: functional_extensionality => k; ring.
split=> conv p q s s01; have := conv p q s s01; rewrite line; lra.
Qed.

(* Values and infima. *)
Lemma inf_meaning (S : Type) (h : S -> R) v : inhabited S -> infimum h v -> inf h = v.
Proof.
move=> S0 [below greatest]; have [inf_below inf_greatest] := inf_spec S0 (ex_intro _ v below).
by apply: Rle_antisym; [exact: greatest | exact: inf_greatest].
Qed.

Lemma inf_infimum (S : Type) (h : S -> R) : inhabited S -> (forall s, 0 <= h s) -> infimum h (inf h).
Proof. by move=> S0 h0; apply: inf_spec => //; exists 0. Qed.

Section BestValue.
Variables (M N K : finType) (l : M -> (K -> R) -> R) (group : M -> N).

Lemma Lstar_meaning v : function_infimum l group v -> @Def.Lstar M N K l group = v.
Proof.
by rewrite /Def.Lstar risk_meaning; apply: inf_meaning; exact: (inhabits (fun _ : N => fun=> 0)).
Qed.

Lemma suboptimal_meaning v : @Def.Lstar M N K l group < v -> ~ function_infimum l group v.
Proof. by move=> lt /Lstar_meaning; lra. Qed.

Lemma mean_ge0 (F : M -> R) : (forall i, 0 <= F i) -> 0 <= mean F.
Proof. by move=> F0; apply: Rmult_le_pos (sum_ge0 _); [exact: inv_card_ge0 | move=> i _]. Qed.

Lemma Lstar_infimum : (forall i q, 0 <= l i q) -> function_infimum l group (@Def.Lstar M N K l group).
Proof.
move=> l0; rewrite /Def.Lstar risk_meaning; apply: inf_infimum => [|F]; first exact: (inhabits (fun=> fun=> 0)).
by apply: mean_ge0 => i.
Qed.
End BestValue.

(* Local minima, in all variables and with the parameters held fixed. *)
Lemma minimum_meaning (S : space) (F : S -> R) p : @near S p (fun q => F p <= F q) <-> local_minimum F p.
Proof. by []. Qed.

Lemma fixed_minimum (A B C T : space) (F : T ** (A ** (B ** C)) -> R) (theta : T) (a : A) (b : B) (c : C) :
  @near (product A (product B C)) (a, (b, c))
    (fun z : (A * (B * C))%type => F (theta, ((a, (b, c)).1, ((a, (b, c)).2.1, (a, (b, c)).2.2))) <=
      F (theta, (z.1, (z.2.1, z.2.2)))) <->
  local_minimum (fun u : A ** (B ** C) => F (theta, u)) (a, (b, c)).
Proof. by split; apply: near_mono => -[a' [b' c']]. Qed.

Lemma fixed_meaning (K D : finType) (T : space) (F : T ** added K D -> R) (theta : T) (a b : K -> R) (W : K -> D -> R) :
  @near (product (power K line) (product (power K line) (power K (power D line)))) (a, (b, W))
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
      F (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= F (theta, (z.1, (z.2.1, z.2.2)))) <->
  local_minimum (fun u : added K D => F (theta, u)) (a, (b, W)).
Proof. exact: fixed_minimum. Qed.

Lemma fixed_point_meaning (K D : finType) (T : space) (F : T ** added K D -> R) (theta : T)
    (u : ((K -> R) * ((K -> R) * (K -> D -> R)))%type) :
  @near (product (power K line) (product (power K line) (power K (power D line)))) (u.1, (u.2.1, u.2.2))
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
      F (theta, ((u.1, (u.2.1, u.2.2)).1, ((u.1, (u.2.1, u.2.2)).2.1, (u.1, (u.2.1, u.2.2)).2.2))) <=
      F (theta, (z.1, (z.2.1, z.2.2)))) <->
  local_minimum (fun u : added K D => F (theta, u)) u.
Proof. by case: u => a [b W]; exact: fixed_meaning. Qed.

(* A partial derivative: of the generated curve a + t e_k, and of the member a_k alone. *)
Lemma delta_basis (K : finType) (h k : K) : delta h k = basis k h.
Proof. by []. Qed.

Lemma partial_meaning (K : finType) (F : vector K -> R) (a : K -> R) k d :
  Def.Derivative (fun t => F (fun h => a h + t * delta h k)) 0 d <-> partial F a k d.
Proof.
have along t : (fun h => a h + t * delta h k) = set a k (a k + t).
  by apply: functional_extensionality => h; rewrite /delta /set; case: eqP => [-> |_]; ring.
rewrite derivative_meaning; split=> der e e0; have [r H] := der e e0; exists r => h h0 small;
  have := H h h0 small; by rewrite !along Rplus_0_l Rplus_0_r.
Qed.

Section Losses.
Variables (M K : finType) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R).

Lemma gradients_meaning :
  (forall i q, @Def.Gradient K (l i) q (dl i q)) <-> (forall i q, gradient (l i) q (dl i q)).
Proof. by split=> grad i q; apply/gradient_meaning. Qed.

Lemma convexes_meaning : (forall i, @Def.Convex K (l i)) <-> (forall i, convex (l i)).
Proof. by split=> conv i; apply/convex_meaning. Qed.
End Losses.

(* The infimum of the augmented loss with the parameters held fixed. *)
Section FixedInfimum.
Variables (M N K D : finType) (T : space) (l : M -> (K -> R) -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T).
Hypothesis nonnegative_losses : forall i q, 0 <= l i q.

Lemma augmented_ge0 z : 0 <= lambda -> 0 <= augmented l X group (fun theta x => f x theta) lambda z.
Proof.
move=> lambda0; case: z => theta' [a [b W]]; rewrite /augmented; apply: Rplus_le_le_0_compat.
- by apply: mean_ge0 => i; exact: nonnegative_losses.
- exact: Rmult_le_pos lambda0 (sq_ge0 a).
Qed.

Lemma fixed_infimum : 0 < lambda ->
  infimum (fun u : added K D => augmented l X group (fun theta x => f x theta) lambda (theta, u))
    (inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
      @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))))).
Proof.
move=> lambda0; rewrite Lt_meaning.
have -> : (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
    augmented l X group (fun theta x => f x theta) lambda (theta, (z.1, (z.2.1, z.2.2)))) =
    (fun u : added K D => augmented l X group (fun theta x => f x theta) lambda (theta, u)).
  by apply: functional_extensionality => -[a [b W]].
apply: inf_infimum => [|u]; first exact: (inhabits (fun=> 0, (fun=> 0, fun=> fun=> 0))).
by apply: augmented_ge0; exact: Rlt_le.
Qed.
End FixedInfimum.

(* Other neurons. *)
Section OtherNeurons.
Variables (M N K D : finType) (T V : space) (l : M -> (K -> R) -> R).
Variables (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R).
Notation model := (fun theta x => f x theta).

Lemma Lt_shared_meaning : @Def.Lt_shared M N K D T l group f X lambda = augmented_shared l X group model lambda.
Proof.
by apply: functional_extensionality => -[theta [a [b w]]]; rewrite /Def.Lt_shared mean_meaning sq_meaning.
Qed.

Lemma Lt_eliminator_meaning s kernel :
  @Def.Lt_eliminator M N K D T V s kernel l group f X lambda = augmented_gated l X group model s kernel lambda.
Proof.
apply: functional_extensionality => -[theta [a [b W]]]; rewrite /Def.Lt_eliminator mean_meaning sq_meaning.
congr (_ + _); apply: eq_risk => i k.
by rewrite /Def.g_eliminator /gated_neurons /= Rmult_assoc.
Qed.

Lemma Lt_several_meaning :
  @Def.Lt_several M N K D T l group f X lambda = augmented_several l X group model lambda.
Proof.
apply: functional_extensionality => -[theta [a [b W]]]; rewrite /Def.Lt_several mean_meaning.
by congr (_ + _ * _); apply: eq_bigr => k _; rewrite sq_meaning.
Qed.
End OtherNeurons.

(* The squared loss. *)
Lemma squared_meaning (K : finType) (y : K -> R) : @Def.squared K y = squared y.
Proof. by apply: functional_extensionality => q; apply: eq_bigr => k _; rewrite /=; ring. Qed.

Lemma squared_gradient_meaning (K : finType) (y : K -> R) : @Def.squared_gradient K y = dsquared y.
Proof. by []. Qed.

(* L* and the slopes of the grouped losses. *)
Section Slopes.
Variables (M N K : finType) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N).
Hypothesis differentiable_losses : forall i q, gradient (l i) q (dl i q).
Hypothesis nonnegative_losses : forall i q, 0 <= l i q.
Variable F : N -> K -> R.

Lemma best_below_risk : @Def.Lstar M N K l group <= @Def.risk M N K l group F.
Proof. by rewrite risk_meaning; exact: (Lstar_infimum group nonnegative_losses).1. Qed.

Lemma misses_where_a_slope_remains : ~ (forall j k, residual dl group j (F j) k = 0) ->
  @Def.Lstar M N K l group < @Def.risk M N K l group F.
Proof.
move=> remains; case: (Rle_lt_or_eq_dec _ _ best_below_risk) => // attained; case: remains.
apply: (@stationary_where_attained M N K l dl group differentiable_losses F).
by move: attained; rewrite risk_meaning => <-; exact: Lstar_infimum.
Qed.

Lemma attains_where_no_slope : (forall i, convex (l i)) ->
  (forall i k, residual dl group (group i) (F (group i)) k = 0) ->
  @Def.risk M N K l group F = @Def.Lstar M N K l group.
Proof.
move=> conv /stationary_at_all_inputs r0; rewrite risk_meaning; symmetry; apply: Lstar_meaning.
exact: (@attained_iff_stationary M N K l dl group conv differentiable_losses F).2.
Qed.
End Slopes.
