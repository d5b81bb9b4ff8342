(* Gradients of sums, products and compositions, in the sense of Frechet. *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma dotC (I : finType) (u v : vector I) : dot u v = dot v u.
Proof. by apply: eq_bigr => i _; ring. Qed.

Lemma dot_basisr (I : finType) (g : vector I) i : dot (basis i) g = g i.
Proof. by rewrite dotC dot_basis. Qed.

Lemma dotD (I : finType) (u v w : vector I) : dot (fun i => u i + v i) w = dot u w + dot v w.
Proof. by rewrite /dot -sumD; apply: eq_bigr => i _; ring. Qed.

Lemma dotZ (I : finType) c (u w : vector I) : dot (fun i => c * u i) w = c * dot u w.
Proof. by rewrite /dot -sumZ; apply: eq_bigr => i _; ring. Qed.

Lemma dot_sum (I J : finType) (u : J -> vector I) (w : vector I) :
  dot (fun i => \sum_j u j i) w = \sum_j dot (u j) w.
Proof. by rewrite /dot exchange_big; apply: eq_bigr => i _; rewrite sumZr. Qed.

Lemma sum_const (I : finType) (c : R) : \sum_(i : I) c = INR #|I| * c.
Proof.
rewrite big_const; elim: #|I| => [|k ih]; first by rewrite /=; ring.
by rewrite iterS ih S_INR; ring.
Qed.

Section Gradients.
Variable I : finType.
Implicit Types (F G : vector I -> R) (z g h : vector I).

Lemma dist_eq (q z : vector I) (c : R) : 0 <= c -> 0 <= c * dist q z.
Proof. by move=> c0; apply: Rmult_le_pos (dist_ge0 _ _). Qed.

Lemma abs_dot_le g (q z : vector I) : Rabs (dot g (fun k => q k - z k)) <= (\sum_k Rabs (g k)) * dist q z.
Proof.
rewrite /dist -sumZ; apply: Rle_trans (sum_abs _ _) _; apply: sum_le => k _; rewrite Rabs_mult.
apply: Rmult_le_compat_r; first exact: Rabs_pos.
by apply: (sum_term (P := xpredT) (F := fun k => Rabs (g k))) => // j _; exact: Rabs_pos.
Qed.

Lemma gradient_lipschitz F z g : gradient F z g ->
  exists A, 0 < A /\ near z (fun q => Rabs (F q - F z) <= A * dist q z).
Proof.
move=> /(_ 1 Rlt_0_1) near_1; exists (1 + \sum_k Rabs (g k)); split.
  by have : 0 <= \sum_k Rabs (g k) by [apply: sum_ge0 => k _; exact: Rabs_pos]; lra.
apply: near_mono near_1 => q close; have := abs_dot_le g q z.
have := Rabs_triang (F q - F z - dot g (fun k => q k - z k)) (dot g (fun k => q k - z k)).
by rewrite (_ : _ + _ = F q - F z); [lra | ring].
Qed.

Lemma near_dist z e : 0 < e -> near z (fun q => dist q z < e).
Proof.
move=> e0; have n0 := pos_INR #|I|; apply/near_vector; exists (e / (INR #|I| + 1)).
have d0 : 0 < e / (INR #|I| + 1) by apply: Rdiv_lt_0_compat; lra.
split=> // q close; apply: (Rle_lt_trans _ (\sum_(i : I) e / (INR #|I| + 1))).
  by apply: sum_le => i _; left.
by rewrite sum_const; have : e / (INR #|I| + 1) * (INR #|I| + 1) = e by [field; lra]; lra.
Qed.

Lemma gradient_continuous F z g : gradient F z g -> continuous (T := line) F z.
Proof.
move=> /gradient_lipschitz [A [A0 lip]] P [e [e0 HP]].
apply: near_mono (near_and lip (near_dist z (Rdiv_lt_0_compat _ _ e0 A0))) => q [le lt].
by apply: HP; have := Rmult_lt_compat_l A _ _ A0 lt; rewrite (_ : A * (e / A) = e); [lra | field; lra].
Qed.

Lemma gradient_linear g c z : gradient (fun z => dot g z + c) z g.
Proof.
move=> e e0; apply: near_all => q; rewrite (_ : _ - _ - _ = 0); first by rewrite Rabs_R0; apply: dist_eq; lra.
rewrite (_ : dot g (fun k => q k - z k) = dot g q - dot g z); first by ring.
by rewrite /dot -sumB; apply: eq_bigr => k _; ring.
Qed.

Lemma gradient_coordinate i z : gradient (fun z => z i) z (basis i).
Proof.
move=> e e0; apply: near_mono (gradient_linear (basis i) 0 z e0) => q.
by rewrite !dot_basisr !Rplus_0_r.
Qed.

(* The outer function has a derivative along the reals. *)
Lemma gradient_comp (s : R -> R) (d : R) F z g : derivable_pt_lim s (F z) d -> gradient F z g ->
  gradient (fun z => s (F z)) z (fun i => d * g i).
Proof.
move=> /derivativeP der grad e e0; have [A [A0 lip]] := gradient_lipschitz grad.
have e1 : 0 < e / 2 / A by do 2?apply: Rdiv_lt_0_compat; lra.
have d0 := Rabs_pos d; have e2 : 0 < e / 2 / (Rabs d + 1) by do 2?apply: Rdiv_lt_0_compat; lra.
apply: near_mono (near_and (near_and lip (grad _ e2)) (gradient_continuous grad (der _ e1))) => q [[le inner] outer].
rewrite dotZ; have pos := dist_ge0 q z.
have := Rabs_triang (s (F q) - s (F z) - d * (F q - F z)) (d * (F q - F z - dot g (fun k => q k - z k))).
rewrite (_ : _ + _ = s (F q) - s (F z) - d * dot g (fun k => q k - z k)); last by ring.
rewrite Rabs_mult => tri.
have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ e1) le.
rewrite (_ : e / 2 / A * (A * dist q z) = e / 2 * dist q z); last by field; lra.
have := Rmult_le_compat_l _ _ _ d0 inner.
have : (Rabs d + 1) * (e / 2 / (Rabs d + 1) * dist q z) = e / 2 * dist q z by field; lra.
by have := Rmult_le_pos _ _ (Rlt_le _ _ e2) pos; lra.
Qed.

Lemma gradientM F G z g h : gradient F z g -> gradient G z h ->
  gradient (fun z => F z * G z) z (fun i => F z * h i + G z * g i).
Proof.
move=> grad_F grad_G e e0; have [A [A0 lip]] := gradient_lipschitz grad_F.
have F0 := Rabs_pos (F z); have G0 := Rabs_pos (G z).
have e1 : 0 < e / 3 / (Rabs (F z) + 1) by do 2?apply: Rdiv_lt_0_compat; lra.
have e2 : 0 < e / 3 / (Rabs (G z) + 1) by do 2?apply: Rdiv_lt_0_compat; lra.
have e3 : 0 < e / 3 / A by do 2?apply: Rdiv_lt_0_compat; lra.
have close_G : near z (fun q => Rabs (G q - G z) < e / 3 / A).
  by apply: (gradient_continuous grad_G (P := fun y => Rabs (y - G z) < e / 3 / A)); exists (e / 3 / A).
apply: near_mono (near_and (near_and lip close_G) (near_and (grad_F _ e2) (grad_G _ e1))) => q [[le lt] [near_F near_G]].
rewrite dotD !dotZ; have pos := dist_ge0 q z.
set dg := dot g _ in near_F *; set dh := dot h _ in near_G *.
have := Rabs_triang (F z * (G q - G z - dh) + G z * (F q - F z - dg)) ((F q - F z) * (G q - G z)).
have := Rabs_triang (F z * (G q - G z - dh)) (G z * (F q - F z - dg)).
rewrite (_ : _ + _ + (F q - F z) * _ = F q * G q - F z * G z - (F z * dh + G z * dg)); last by ring.
rewrite !Rabs_mult => tri1 tri2.
have := Rmult_le_compat_l _ _ _ F0 near_G; have := Rmult_le_compat_l _ _ _ G0 near_F.
have := Rmult_le_compat _ _ _ _ (Rabs_pos _) (Rabs_pos _) le (Rlt_le _ _ lt).
rewrite (_ : A * dist q z * (e / 3 / A) = e / 3 * dist q z); last by field; lra.
have : (Rabs (F z) + 1) * (e / 3 / (Rabs (F z) + 1) * dist q z) = e / 3 * dist q z by field; lra.
have : (Rabs (G z) + 1) * (e / 3 / (Rabs (G z) + 1) * dist q z) = e / 3 * dist q z by field; lra.
by have := Rmult_le_pos _ _ (Rlt_le _ _ e1) pos; have := Rmult_le_pos _ _ (Rlt_le _ _ e2) pos; lra.
Qed.

Lemma gradientD F G z g h : gradient F z g -> gradient G z h ->
  gradient (fun z => F z + G z) z (fun i => g i + h i).
Proof.
move=> grad_F grad_G e e0; have half : 0 < e / 2 by lra.
apply: near_mono (near_and (grad_F _ half) (grad_G _ half)) => q [near_F near_G].
rewrite dotD; have := Rabs_triang (F q - F z - dot g (fun k => q k - z k)) (G q - G z - dot h (fun k => q k - z k)).
by rewrite (_ : _ + _ = F q + G q - (F z + G z) - (dot g (fun k => q k - z k) + dot h (fun k => q k - z k))); [lra | ring].
Qed.

Lemma gradientZ c F z g : gradient F z g -> gradient (fun z => c * F z) z (fun i => c * g i).
Proof.
have := derivativeZ c (derivative_id (F z)); rewrite Rmult_1_r.
exact: gradient_comp.
Qed.

(* A function moved to another origin. *)
Lemma gradient_translate F p z g : gradient F (fun k => p k + z k) g -> gradient (fun z => F (fun k => p k + z k)) z g.
Proof.
move=> grad e e0.
have cont : continuous (fun z : vector I => (fun k => p k + z k) : vector I) z.
  apply: continuous_family => k P [r [r0 HP]].
  apply/near_vector; exists r; split=> // q close; apply: HP.
  by rewrite (_ : p k + q k - (p k + z k) = q k - z k); [exact: close | ring].
apply: near_mono (cont _ (grad e e0)) => q.
have -> : dist (fun k => p k + q k) (fun k => p k + z k) = dist q z.
  by apply: eq_bigr => k _; congr Rabs; ring.
by have -> : (fun k => p k + q k - (p k + z k)) = (fun k => q k - z k) by apply: functional_extensionality => k; ring.
Qed.

End Gradients.
