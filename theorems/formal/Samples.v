(* Few samples, few outputs, and exponentials that fade: what the legs of the failure modes share. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Continuity Losses.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Arguments pow : simpl never. (* x ^ 2 stays x ^ 2 *)

(* Sums over a type with one or two elements. *)
Lemma sum_over_one (I : finType) (i : I) (F : I -> R) : (forall j, j = i) -> \sum_j F j = F i.
Proof. by move=> one; rewrite (big_pred1 i) // => j; rewrite /= (one j) eqxx. Qed.

Lemma sum_over_two (I : finType) (i j : I) (F : I -> R) : i <> j -> (forall h, h = i \/ h = j) ->
  \sum_h F h = F i + F j.
Proof.
move=> /eqP ij two; rewrite (bigD1 i) // (bigD1 j) /=; last by rewrite eq_sym.
rewrite big_pred0 ?Rplus_0_r // => h; case: (two h) => ->; first by rewrite eqxx.
by rewrite eqxx andbF.
Qed.

Lemma sum_ones (I : finType) : \sum_(i : I) 1 = card I.
Proof. by rewrite sum_const Rmult_1_r. Qed.

Lemma card_one (I : finType) (i : I) : (forall j, j = i) -> card I = 1.
Proof. by rewrite -sum_ones => one; rewrite (sum_over_one _ one). Qed.

Lemma card_two (I : finType) (i j : I) : i <> j -> (forall h, h = i \/ h = j) -> card I = 2.
Proof. by rewrite -sum_ones => ij two; rewrite (sum_over_two _ ij two). Qed.

Lemma card_pos (I : finType) : inhabited I -> 0 < card I.
Proof. by move=> [i]; apply/(lt_INR 0)/ltP/card_gt0P; exists i. Qed.

(* Means. *)
Lemma mean_below (M : finType) (F G : M -> R) : (forall i, F i <= G i) ->
  (\sum_i F i) * / card M <= (\sum_i G i) * / card M.
Proof. by move=> FG; apply: Rmult_le_compat_r; [exact: inv_card_ge0 | apply: sum_le]. Qed.

(* Exponentials. *)
Lemma small_exponential r : 0 < r -> exists s, exp s < r.
Proof.
move=> r0; have [t large] := exp_unbounded (2 / r); exists (- t).
have := Rmult_le_compat_r r _ _ (Rlt_le _ _ r0) large; rewrite (_ : 2 / r * r = 2) => [le|]; last by field; lra.
apply: (Rmult_lt_reg_l (exp t)); first exact: exp_pos.
by rewrite -exp_plus Rplus_opp_r exp_0; lra.
Qed.

Lemma fades (C e : R) : 0 < e -> exists t, forall s, t <= s -> C * exp (- s) <= e.
Proof.
move=> e0; have C1 : 0 < Rabs C + 1 by have := Rabs_pos C; lra.
have [u small] := small_exponential (Rdiv_lt_0_compat _ _ e0 C1); exists (- u) => s us.
have le : exp (- s) <= e / (Rabs C + 1) by apply: Rle_trans (Rlt_le _ _ small); apply: exp_le; lra.
have := Rmult_le_compat_r _ _ _ (Rlt_le _ _ (exp_pos (- s))) (Rle_abs C).
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ C1) le.
by have : (Rabs C + 1) * (e / (Rabs C + 1)) = e by [field; lra]; have := exp_pos (- s); lra.
Qed.

Lemma fades_twice (C e : R) : 0 < e -> exists t, forall s, t <= s -> C * exp (- 2 * s) <= e.
Proof.
move=> e0; have [t H] := fades C e0; exists (t / 2) => s ts.
by rewrite (_ : - 2 * s = - (2 * s)); [apply: H; lra | ring].
Qed.

Lemma exp_twice s : exp (- s) ^ 2 = exp (- 2 * s).
Proof. by rewrite (_ : - 2 * s = - s + - s) ?exp_plus; ring. Qed.

(* The squared loss. *)
Section Squared.
Variables (K : finType) (y : vector K).

Lemma squared_differentiable q : @Def.Gradient K (@Def.squared K y) q (@Def.squared_gradient K y q).
Proof. by rewrite squared_meaning; apply/(@gradient_meaning K); exact: squared_gradient. Qed.

Lemma squared_is_convex : @Def.Convex K (@Def.squared K y).
Proof. by rewrite squared_meaning; apply/(@convex_meaning K); exact: squared_convex. Qed.

Lemma squared_nonnegative q : 0 <= @Def.squared K y q.
Proof. by rewrite squared_meaning; exact: squared_ge0. Qed.

Lemma squared_at_target : @Def.squared K y y = 0.
Proof. by rewrite /Def.squared sum_zero // => k _; ring. Qed.

Lemma squared_zero q : @Def.squared K y q = 0 -> q = y.
Proof.
rewrite squared_meaning => /sq_eq0 zero; apply: functional_extensionality => k.
by have := zero k; rewrite /=; lra.
Qed.
End Squared.

(* Squares that add up to 0. *)
Lemma squares_ge0 (I : finType) (v : I -> R) : 0 <= \sum_i v i ^ 2.
Proof. by rewrite sq_meaning; exact: sq_ge0. Qed.

Lemma squares_eq0 (I : finType) (v : I -> R) : \sum_i v i ^ 2 = 0 -> forall i, v i = 0.
Proof. by rewrite sq_meaning; exact: sq_eq0. Qed.

(* Infima that are approached. *)
Lemma inf_approached (S : Type) (h : S -> R) v : inhabited S -> (forall s, v <= h s) ->
  (forall e, 0 < e -> exists s, h s <= v + e) -> inf h = v.
Proof.
move=> S0 below close; apply: inf_meaning => //; split=> // u above; apply: Rnot_lt_le => lt.
by have [s] := close ((u - v) / 2) ltac:(lra); have := above s; lra.
Qed.

(* What is below a bound stays so near by; the exponents w_k . x + b_k are continuous. *)
Lemma near_below (S : space) (F : S -> R) p c : continuous (T := line) F p -> F p < c -> near p (fun q => F q < c).
Proof.
move=> cont lt; apply: (cont (fun v => v < c)); exists (c - F p); split; first by lra.
by move=> v /(Rle_lt_trans _ _ _ (Rle_abs _)); lra.
Qed.

Lemma near_above (S : space) (F : S -> R) p c : continuous (T := line) F p -> c < F p -> near p (fun q => c < F q).
Proof.
move=> cont lt; apply: (cont (fun v => c < v)); exists (F p - c); split; first by lra.
by move=> v; rewrite Rabs_minus_sym => /(Rle_lt_trans _ _ _ (Rle_abs _)); lra.
Qed.

Section Exponents.
Variables (D : finType) (x : vector D).

Lemma continuous_dot (S : space) (w : S -> vector D) (p : S) : continuous w p ->
  continuous (T := line) (fun z => \sum_q w z q * x q) p.
Proof.
move=> cont; apply: continuous_sum => q; apply: continuousM; last exact: continuous_const.
apply: (@continuous_comp S (vector D) line w (fun v => v q) p cont).
exact: continuous_member.
Qed.

Lemma continuous_exp (S : space) (F : S -> R) (p : S) : continuous (T := line) F p ->
  continuous (T := line) (fun z => exp (F z)) p.
Proof.
move=> cont; apply: (@continuous_comp S line line F exp p cont).
exact: derivative_continuous (derivable_pt_lim_exp _).
Qed.

Lemma continuous_exponential (K : finType) (b : vector K) (W : matrix K D) k :
  continuous (S := vector K ** matrix K D) (T := line) (fun z => exp (\sum_q z.2 k q * x q + z.1 k)) (b, W).
Proof.
apply: continuous_exp; apply: continuousD.
- apply: (continuous_dot (w := fun z : vector K ** matrix K D => z.2 k)).
  apply: (@continuous_comp (vector K ** matrix K D) (matrix K D) (vector D) (fun z => z.2) (fun V => V k) (b, W)).
    exact: (continuous_second (h := fun z : vector K ** matrix K D => z)) (@continuous_id _ _).
  exact: continuous_member.
- apply: (@continuous_comp (vector K ** matrix K D) (vector K) line (fun z => z.1) (fun v => v k) (b, W)).
    exact: (continuous_first (h := fun z : vector K ** matrix K D => z)) (@continuous_id _ _).
  exact: continuous_member.
Qed.

Lemma continuous_shared_exponential (b : line) (w : vector D) :
  continuous (S := line ** vector D) (T := line) (fun z => exp (\sum_q z.2 q * x q + z.1)) (b, w).
Proof.
apply: continuous_exp; apply: continuousD.
- apply: (continuous_dot (w := fun z : line ** vector D => z.2)).
  exact: (continuous_second (h := fun z : line ** vector D => z)) (@continuous_id _ _).
- exact: (continuous_first (h := fun z : line ** vector D => z)) (@continuous_id _ _).
Qed.
End Exponents.
