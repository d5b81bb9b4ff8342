(* The generated definitions (Statements.v, module Def) and those written by hand (Definitions.v) agree.   *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Language Statements.
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
