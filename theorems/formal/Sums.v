(* Finite sums and means of reals. Lemmas are named after what is moved: sumD (a sum of sums), sumZ (a    *)
(* factor), sumN, sumB; sum_le, sum_ge0, sum_eq0 (a vanishing sum of nonnegative terms).                   *)
From Elimination Require Import Definitions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma RplusA : associative Rplus. Proof. by move=> x y z; ring. Qed.
Lemma RplusC : commutative Rplus. Proof. by move=> x y; ring. Qed.
Lemma Rplus0 : left_id 0 Rplus. Proof. by move=> x; ring. Qed.
Lemma Rplus0r : right_id 0 Rplus. Proof. by move=> x; ring. Qed.
Lemma Rmult0 : left_zero 0 Rmult. Proof. by move=> x; ring. Qed.
Lemma Rmult0r : right_zero 0 Rmult. Proof. by move=> x; ring. Qed.
Lemma RmultDl : left_distributive Rmult Rplus. Proof. by move=> x y z; ring. Qed.
Lemma RmultDr : right_distributive Rmult Rplus. Proof. by move=> x y z; ring. Qed.
Canonical Rplus_law := Monoid.Law RplusA Rplus0 Rplus0r.
Canonical Rplus_comoid := Monoid.ComLaw RplusC.
Canonical Rmult_muloid := Monoid.MulLaw Rmult0 Rmult0r.
Canonical Rplus_addoid := Monoid.AddLaw RmultDl RmultDr.

Section Sums.
Variables (I : finType) (P : pred I).
Implicit Types F G : I -> R.

Lemma sumD F G : \sum_(i | P i) (F i + G i) = \sum_(i | P i) F i + \sum_(i | P i) G i.
Proof. exact: big_split. Qed.

Lemma sumZ c F : \sum_(i | P i) c * F i = c * \sum_(i | P i) F i.
Proof. by rewrite big_distrr. Qed.

Lemma sumZr c F : \sum_(i | P i) F i * c = (\sum_(i | P i) F i) * c.
Proof. by rewrite big_distrl. Qed.

Lemma sumN F : \sum_(i | P i) - F i = - \sum_(i | P i) F i.
Proof. by rewrite -[RHS]Rmult_1_l Ropp_mult_distr_r_reverse -Ropp_mult_distr_l_reverse -sumZ;
  apply: eq_bigr => i _; ring. Qed.

Lemma sumB F G : \sum_(i | P i) (F i - G i) = \sum_(i | P i) F i - \sum_(i | P i) G i.
Proof. by rewrite /Rminus -sumN -sumD. Qed.

Lemma sum_zero F : (forall i, P i -> F i = 0) -> \sum_(i | P i) F i = 0.
Proof. exact: big1. Qed.

Lemma sum_le F G : (forall i, P i -> F i <= G i) -> \sum_(i | P i) F i <= \sum_(i | P i) G i.
Proof. by move=> FG; apply: (big_ind2 Rle) => // [|*]; [lra | exact: Rplus_le_compat]. Qed.

Lemma sum_ge0 F : (forall i, P i -> 0 <= F i) -> 0 <= \sum_(i | P i) F i.
Proof. by move=> F0; apply: (big_ind (Rle 0)) => // [|*]; [lra | exact: Rplus_le_le_0_compat]. Qed.

Lemma sum_term F i : (forall i, P i -> 0 <= F i) -> P i -> F i <= \sum_(i | P i) F i.
Proof.
move=> F0 Pi; rewrite (bigD1 i) //= -{1}[F i]Rplus_0_r; apply: Rplus_le_compat_l.
by apply: (big_ind (Rle 0)) => [|*|j /andP [/F0]]; [lra | exact: Rplus_le_le_0_compat |].
Qed.

Lemma sum_eq0 F : (forall i, P i -> 0 <= F i) -> \sum_(i | P i) F i = 0 -> forall i, P i -> F i = 0.
Proof. by move=> F0 S0 i Pi; have := F0 i Pi; have := sum_term F0 Pi; lra. Qed.

Lemma sum_abs F : Rabs (\sum_(i | P i) F i) <= \sum_(i | P i) Rabs (F i).
Proof.
apply: (big_ind2 (fun x y => Rabs x <= y)) => // [|x1 x2 y1 y2 le1 le2|*]; last exact: Rle_refl.
- by rewrite Rabs_R0; lra.
- by have := Rabs_triang x1 y1; lra.
Qed.

End Sums.

(* Sums over groups: the samples i with group i = j. *)
Lemma sum_by_group (M N : finType) (group : M -> N) (F : M -> R) :
  \sum_i F i = \sum_j \sum_(i | group i == j) F i.
Proof. by rewrite (partition_big group xpredT). Qed.

Lemma sum_delta (I : finType) (i : I) (F : I -> R) : \sum_j (if j == i then F j else 0) = F i.
Proof. by rewrite -big_mkcond big_pred1_eq. Qed.

Section Means.
Variable M : finType.
Implicit Types F G : M -> R.

Lemma inv_card_ge0 : 0 <= / INR #|M|.
Proof.
case: (posnP #|M|) => [-> | /ltP m0]; last by left; apply/Rinv_0_lt_compat/lt_0_INR.
by rewrite /= Rinv_0; lra.
Qed.

Lemma eq_mean F G : (forall i, F i = G i) -> mean F = mean G.
Proof. by move=> FG; rewrite /mean (eq_bigr G). Qed.

Lemma mean_le F G : \sum_i F i <= \sum_i G i -> mean F <= mean G.
Proof. by move=> FG; apply: Rmult_le_compat_l => //; exact: inv_card_ge0. Qed.

(* Without samples there is nothing to compare: then both means are 0. *)
Lemma mean_lt F G : mean F < mean G -> \sum_i F i < \sum_i G i.
Proof. by move=> lt; apply: Rnot_le_lt => /mean_le le; lra. Qed.

Lemma meanD F G : mean (fun i => F i + G i) = mean F + mean G.
Proof. by rewrite /mean sumD; ring. Qed.

Lemma meanZ c F : mean (fun i => c * F i) = c * mean F.
Proof. by rewrite /mean sumZ; ring. Qed.

Lemma mean_eq0 F : mean F = 0 -> \sum_i F i = 0.
Proof.
case: (posnP #|M|) => [M0 _ | /ltP m0 /Rmult_integral [] //].
- by apply: big1 => i; move: (card0_eq M0 i); rewrite inE.
- by have := Rinv_0_lt_compat _ (lt_0_INR _ m0); lra.
Qed.

End Means.

Lemma sq_ge0 (I : finType) (v : vector I) : 0 <= sq v.
Proof. by apply: sum_ge0 => i _; exact: Rle_0_sqr. Qed.

Lemma sq_eq0 (I : finType) (v : vector I) : sq v = 0 -> forall i, v i = 0.
Proof.
move=> v0 i; apply: Rsqr_0_uniq; apply: (sum_eq0 (P := xpredT) (F := fun i => v i * v i)) => // j _.
exact: Rle_0_sqr.
Qed.

Lemma sq_term (I : finType) (v : vector I) i : v i * v i <= sq v.
Proof. by apply: (sum_term (P := xpredT) (F := fun i => v i * v i)) => // j _; exact: Rle_0_sqr. Qed.

Lemma dist_ge0 (I : finType) (p q : vector I) : 0 <= dist p q.
Proof. by apply: sum_ge0 => i _; exact: Rabs_pos. Qed.
