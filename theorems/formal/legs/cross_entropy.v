(* The generated statements of `cross_entropy`: an accurate classifier has no minimum to reach. *)
From Elimination Require Import Definitions Sums Calculus Language Statements Meaning LossesMeaning Samples.
From Elimination.legs Require full_support.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma ln_below x c : 0 < x -> ln x - c <= x * exp (- c) - 1.
Proof.
by move=> x0; have := exp_ineq1_le (ln x - c); rewrite /Rminus exp_plus exp_ln //; lra.
Qed.

Lemma one_hot_sum (K : finType) (k : K) (F : K -> R) : \sum_j delta j k * F j = F k.
Proof. by rewrite -(sum_delta k F); apply: eq_bigr => j _; rewrite /delta; case: eqP => _; ring. Qed.

Lemma one_hot_total (K : finType) (k : K) : \sum_j delta j k = 1.
Proof. by rewrite -[RHS](one_hot_sum k (fun=> 1)); apply: eq_bigr => j _; rewrite Rmult_1_r. Qed.

Lemma delta_ge0 (I : finType) (i j : I) : 0 <= delta i j.
Proof. by rewrite /delta; case: eqP => _; lra. Qed.

Lemma eventually_all (I : finType) (P : I -> R -> Prop) : (forall i, exists t, forall s, t <= s -> P i s) ->
  exists t, forall s, t <= s -> forall i, P i s.
Proof.
move=> each; suff [t all] : exists t, forall s, t <= s -> forall i, i \in enum I -> P i s.
  by exists t => s ts i; apply: all; rewrite ?mem_enum.
elim: (enum I) => [|i r [t all]]; first by exists 0.
have [u last] := each i; exists (Rmax t u) => s le j.
have [tm um] := (Rmax_l t u, Rmax_r t u).
by rewrite inE => /orP [/eqP -> | js]; [apply: last; lra | apply: all => //; lra].
Qed.

(* The loss of the class c at q is at most the sum of the other classes' exp (q_k - q_c). *)
Lemma softmax_below (K : finType) (c : K) (q : K -> R) :
  @Def.softmax K (fun k => delta k c) q <= \sum_(k | k != c) exp (q k - q c).
Proof.
have S0 : 0 < \sum_k exp (q k).
  apply: Rlt_le_trans (exp_pos (q c)) _.
  by apply: (sum_term (P := xpredT) (F := fun k => exp (q k))) => // k _; left; exact: exp_pos.
rewrite /Def.softmax one_hot_sum /Def.log_sum_exp; apply: Rle_trans (ln_below _ S0) _.
rewrite -sumZr (bigD1 c) //= -exp_plus Rplus_opp_r exp_0.
rewrite (eq_bigr (fun k => exp (q k - q c))) => [|k _]; last by rewrite -exp_plus.
by apply: Req_le; ring.
Qed.

Section Accurate.
Variables (M N K : finType) (y : M -> K -> R) (kind : M -> K) (F : N -> K -> R) (group : M -> N).
Hypothesis one_hot : forall i k, y i k = delta k (kind i).
Hypothesis accurate : forall i k, k <> kind i -> 0 < F (group i) (kind i) - F (group i) k.

Lemma targets i : y i = fun k => delta k (kind i).
Proof. by apply: functional_extensionality. Qed.

Lemma not_negative i k : 0 <= y i k.
Proof. by rewrite one_hot; exact: delta_ge0. Qed.

Lemma add_up i : \sum_k y i k = 1.
Proof. by rewrite targets one_hot_total. Qed.

(* At t F the losses fade as t grows. *)
Lemma losses_fade e : 0 < e -> exists t, forall i, @Def.softmax K (y i) (fun k => t * F (group i) k) <= e.
Proof.
move=> e0; have n0 := pos_INR #|K|; have d0 : 0 < e / (INR #|K| + 1) by apply: Rdiv_lt_0_compat; lra.
have [|t small] := @eventually_all [finType of M * K] (fun ik t => ik.2 <> kind ik.1 ->
    exp (t * F (group ik.1) ik.2 - t * F (group ik.1) (kind ik.1)) <= e / (INR #|K| + 1)).
  move=> [i k] /=; case: (eqVneq k (kind i)) => [-> | /eqP other]; first by exists 0.
  have margin := accurate other; have [t small] := fades 1 d0; set m := F _ _ - F _ _ in margin.
  exists (t / m) => s ts _; have := small (s * m); rewrite Rmult_1_l => H.
  rewrite (_ : s * _ - s * _ = - (s * m)); last by rewrite /m; ring.
  apply: H; have := Rmult_le_compat_r m _ _ (Rlt_le _ _ margin) ts.
  by rewrite (_ : t / m * m = t) //; field; lra.
exists t => i; rewrite targets; apply: Rle_trans (softmax_below _ _) _.
apply: (Rle_trans _ (\sum_(k : K) e / (INR #|K| + 1))); last first.
  by rewrite Gradients.sum_const; have : e / (INR #|K| + 1) * (INR #|K| + 1) = e by [field; lra]; lra.
rewrite big_mkcond; apply: sum_le => k _; case: eqP => [_ | other] /=; first by left.
exact: (small t (Rle_refl t) (i, k) other).
Qed.
End Accurate.

Theorem accuracy_makes_the_infimum_zero : cross_entropy.accuracy_makes_the_infimum_zero.
Proof.
move=> M N K M0 N0 K0 y kind F group one_hot accurate.
have mean_const c : (\sum_(i : M) c) * / card M = c.
  by rewrite Gradients.sum_const /card; field; have := card_pos M0; rewrite /card; lra.
apply: inf_approached => [|G|e e0]; first exact: (inhabits (fun=> fun=> 0)).
- rewrite -(mean_const 0); apply: mean_below => i.
  by apply: softmax_ge0 => k; exact: (not_negative one_hot).
- have [t small] := losses_fade one_hot accurate e0; exists (fun j k => t * F j k).
  by rewrite Rplus_0_l -[X in _ <= X](mean_const e); exact: mean_below.
Qed.

Theorem accuracy_leaves_classes_out : cross_entropy.accuracy_leaves_classes_out.
Proof.
move=> M N K [i0] _ _ y kind F group one_hot accurate [k [h differ]] support.
have [r other] : exists r, r <> kind i0.
  by case: (eqVneq k (kind i0)) => [k0 | /eqP]; [exists h => h0; apply: differ; rewrite k0 | exists k].
have := support i0 r; rewrite sum_zero => [|i _]; first by lra.
rewrite /delta one_hot /delta; case: eqP => [same | _]; last by ring.
case: eqP => [ri | _]; last by ring.
have := accurate i0 r other; have := accurate i (kind i0); rewrite -ri same => H.
by have := H (fun e => other (esym e)); lra.
Qed.

Theorem accurate_classifier : cross_entropy.accurate_classifier.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 y kind f X theta group lambda one_hot accurate two distinct_inputs lambda0.
have left_out := @accuracy_leaves_classes_out M N K M0 N0 K0 y kind (fun j => f (X j) theta) group one_hot accurate two.
have y0 := not_negative one_hot; have y1 := add_up one_hot.
split; first exact: (@accuracy_makes_the_infimum_zero M N K M0 N0 K0 y kind (fun j => f (X j) theta) group one_hot accurate).
split; first exact: (@full_support.every_network_misses M N K D T M0 N0 K0 D0 T0 y group f X y0 y1 left_out).
exact: (@full_support.no_minimum_where_a_class_is_left_out M N K D T M0 N0 K0 D0 T0 y group X lambda f y0 y1 left_out
  distinct_inputs lambda0).
Qed.
