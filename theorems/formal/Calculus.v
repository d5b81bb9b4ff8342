(* Derivatives along curves, gradients, convexity. The derivative of the standard library,                *)
(* derivable_pt_lim f x d, reads "f has derivative d at x".                                               *)
(*   moved p v t       the point p + t v                                                                  *)
(*   partial F p k d   F has the partial derivative d in coordinate k at p                                *)
From Elimination Require Import Definitions Sums Spaces.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma derivativeP f (x d : R) : derivable_pt_lim f x d <->
  forall e, 0 < e -> near (x : line) (fun y => Rabs (f y - f x - d * (y - x)) <= e * Rabs (y - x)).
Proof.
split=> [der e e0 | der e e0].
- have [r H] := der e e0; exists r; split; first exact: cond_pos.
  move=> y close; have [-> | ne] := Req_EM_T y x.
    by rewrite (_ : f x - f x - d * (x - x) = 0) ?Rminus_diag_eq ?Rabs_R0 //; [lra | ring].
  have h0 : y - x <> 0 by lra.
  have := H (y - x) h0 close; rewrite (_ : x + (y - x) = y); last by ring.
  move=> /Rlt_le /(Rmult_le_compat_r (Rabs (y - x)) _ _ (Rabs_pos _)); rewrite -Rabs_mult.
  by rewrite (_ : _ * (y - x) = f y - f x - d * (y - x)); last by field.
- have e2 : 0 < e / 2 by lra.
  have [r [r0 H]] := der _ e2; exists (mkposreal r r0) => h h0 /= close.
  have := H (x + h); rewrite (_ : x + h - x = h); last by ring.
  move=> /(_ close) le; have hpos := Rabs_pos_lt _ h0.
  apply: (Rmult_lt_reg_r (Rabs h)) => //; rewrite -Rabs_mult.
  rewrite (_ : _ * h = f (x + h) - f x - d * h); last by field.
  by have := Rmult_lt_0_compat _ _ e2 hpos; lra.
Qed.

Lemma eq_derivative f g (x d : R) :
  (forall t, f t = g t) -> derivable_pt_lim f x d -> derivable_pt_lim g x d.
Proof. by move=> fg; rewrite (_ : f = g) //; exact: functional_extensionality. Qed.

Lemma derivative_unique f (x d d' : R) :
  derivable_pt_lim f x d -> derivable_pt_lim f x d' -> d = d'.
Proof. exact: uniqueness_limite. Qed.

Lemma derivative_const (c x : R) : derivable_pt_lim (fun _ => c) x 0.
Proof. exact: derivable_pt_lim_const. Qed.

Lemma derivative_id (x : R) : derivable_pt_lim (fun t => t) x 1.
Proof. exact: derivable_pt_lim_id. Qed.

Lemma derivativeD f g (x d d' : R) : derivable_pt_lim f x d -> derivable_pt_lim g x d' ->
  derivable_pt_lim (fun t => f t + g t) x (d + d').
Proof. exact: derivable_pt_lim_plus. Qed.

Lemma derivativeM f g (x d d' : R) : derivable_pt_lim f x d -> derivable_pt_lim g x d' ->
  derivable_pt_lim (fun t => f t * g t) x (d * g x + f x * d').
Proof. exact: derivable_pt_lim_mult. Qed.

Lemma derivativeZ c f (x d : R) : derivable_pt_lim f x d ->
  derivable_pt_lim (fun t => c * f t) x (c * d).
Proof. exact: derivable_pt_lim_scal. Qed.

Lemma derivative_affine (p v x : R) : derivable_pt_lim (fun t => p + t * v) x v.
Proof.
have := derivativeD (derivative_const p x) (derivativeZ v (derivative_id x)).
by rewrite Rplus_0_l Rmult_1_r; apply: eq_derivative => t; ring.
Qed.

Lemma derivative_exp f (x d : R) : derivable_pt_lim f x d ->
  derivable_pt_lim (fun t => exp (f t)) x (exp (f x) * d).
Proof. by move=> der; exact: (derivable_pt_lim_comp f exp) der (derivable_pt_lim_exp _). Qed.

Lemma derivative_sum (I : finType) (P : pred I) (f : I -> R -> R) (d : I -> R) (x : R) :
  (forall i, derivable_pt_lim (f i) x (d i)) ->
  derivable_pt_lim (fun t => \sum_(i | P i) f i t) x (\sum_(i | P i) d i).
Proof.
move=> each; elim: (index_enum I) => [|i s ih].
  rewrite big_nil; apply: eq_derivative (derivative_const 0 x) => t.
  by rewrite big_nil.
rewrite big_cons; case Pi: (P i); last by apply: eq_derivative ih => t; rewrite big_cons Pi.
by apply: eq_derivative (derivativeD (each i) ih) => t; rewrite big_cons Pi.
Qed.

Lemma derivative_mean (M : finType) (f : M -> R -> R) (d : M -> R) (x : R) :
  (forall i, derivable_pt_lim (f i) x (d i)) ->
  derivable_pt_lim (fun t => mean (fun i => f i t)) x (mean d).
Proof. by move=> each; apply: derivativeZ; exact: derivative_sum. Qed.

Lemma derivative_sq (I : finType) (c : R -> vector I) (dc : vector I) (x : R) :
  (forall i, derivable_pt_lim (fun t => c t i) x (dc i)) ->
  derivable_pt_lim (fun t => sq (c t)) x (2 * dot (c x) dc).
Proof.
move=> each; have := derivative_sum xpredT (fun i => derivativeM (each i) (each i)).
by congr derivable_pt_lim; rewrite -sumZ; apply: eq_bigr => i _; ring.
Qed.

Lemma derivative_continuous f (x d : R) : derivable_pt_lim f x d -> continuous (S := line) (T := line) f x.
Proof.
move=> /derivativeP /(_ 1 Rlt_0_1) der P [e [e0 HP]].
have c0 : 0 < 1 + Rabs d by have := Rabs_pos d; lra.
have near_e : near (x : line) (fun y => Rabs (y - x) < e / (1 + Rabs d)).
  by exists (e / (1 + Rabs d)); split=> //; exact: Rdiv_lt_0_compat.
apply: near_mono (near_and der near_e) => y [slope close]; apply: HP.
have := Rabs_triang (f y - f x - d * (y - x)) (d * (y - x)).
rewrite (_ : f y - f x - d * (y - x) + d * (y - x) = f y - f x) ?Rabs_mult; last by ring.
have := Rmult_lt_compat_l _ _ _ c0 close.
by rewrite (_ : (1 + Rabs d) * (e / (1 + Rabs d)) = e); [lra | field; lra].
Qed.

(* Fermat: at a local minimum the derivative vanishes. *)
Lemma derivative_at_minimum f (x d : R) :
  derivable_pt_lim f x d -> local_minimum (S := line) f x -> d = 0.
Proof.
move=> /derivativeP der min; have [// | d0] := Req_EM_T d 0.
have abs0 := Rabs_pos_lt _ d0; have half : 0 < Rabs d / 2 by lra.
have [r [r0 H]] := near_and (der _ half) min.
set h := - (r / 2) * (d / Rabs d).
have unit : Rabs (d / Rabs d) = 1 by rewrite /Rdiv Rabs_mult Rabs_inv Rabs_Rabsolu Rinv_r; lra.
have habs : Rabs h = r / 2 by rewrite /h Rabs_mult unit Rabs_Ropp Rabs_pos_eq; lra.
have dh : d * h = - (r / 2) * Rabs d.
  have : d * d = Rabs d * Rabs d by rewrite -Rabs_mult Rabs_pos_eq //; exact: Rle_0_sqr.
  move=> dd; rewrite /h (_ : d * (- (r / 2) * (d / Rabs d)) = - (r / 2) * (d * d / Rabs d)); last by field; lra.
  by rewrite dd; field; lra.
have := H (x + h); rewrite (_ : x + h - x = h) ?habs; last by ring.
move=> /(_ ltac:(lra)) []; rewrite dh => slope low.
have := Rle_abs (f (x + h) - f x - - (r / 2) * Rabs d).
by have := Rmult_lt_0_compat _ _ r0 abs0; lra.
Qed.

Definition partial (I : finType) (F : vector I -> R) (p : vector I) (k : I) (d : R) : Prop :=
  derivable_pt_lim (fun t => F (set p k t)) (p k) d.

Definition moved (I : finType) (p v : vector I) (t : R) : vector I := fun i => p i + t * v i.

Lemma moved0 (I : finType) (p v : vector I) : moved p v 0 = p.
Proof. by apply: functional_extensionality => i; rewrite /moved Rmult_0_l Rplus_0_r. Qed.

Lemma derivative_moved (I : finType) (p v : vector I) x i :
  derivable_pt_lim (fun t => moved p v t i) x (v i).
Proof. exact: derivative_affine. Qed.

Lemma continuous_curve (I : finType) (c : R -> vector I) (dc : vector I) (x : R) :
  (forall i, derivable_pt_lim (fun t => c t i) x (dc i)) -> continuous (S := line) (c : line -> vector I) x.
Proof. by move=> der; apply: continuous_family => i; exact: derivative_continuous (der i). Qed.

Lemma continuous_moved (I : finType) (p v : vector I) x :
  continuous (S := line) (moved p v : line -> vector I) x.
Proof. exact: continuous_curve (derivative_moved p v x). Qed.

Lemma local_minimum_moved (I : finType) (F : vector I -> R) (p v : vector I) :
  local_minimum F p -> local_minimum (S := line) (fun t => F (moved p v t)) 0.
Proof.
rewrite -{1}(moved0 p v).
exact: (local_minimum_along (F := F) (c := moved p v) (continuous_moved (x := 0))).
Qed.

(* The chain rule: along a curve c, l has the derivative g . c'. *)
Lemma chain_rule (I : finType) (l : vector I -> R) (g : vector I) (c : R -> vector I) dc (x : R) :
  gradient l (c x) g -> (forall i, derivable_pt_lim (fun t => c t i) x (dc i)) ->
  derivable_pt_lim (fun t => l (c t)) x (dot g dc).
Proof.
move=> grad der; apply/derivativeP => e e0.
set C := \sum_i (Rabs (dc i) + 1); set G := \sum_i Rabs (g i).
have C0 : 0 <= C by apply: sum_ge0 => i _; have := Rabs_pos (dc i); lra.
have G0 : 0 <= G by apply: sum_ge0 => i _; exact: Rabs_pos.
set e1 := e / 2 / (C + 1); set e2 := Rmin 1 (e / 2 / (G + 1)).
have e1pos : 0 < e1 by do 2?apply: Rdiv_lt_0_compat; lra.
have e2pos : 0 < e2 by apply: Rmin_pos; [lra | do 2?apply: Rdiv_lt_0_compat; lra].
have e2le1 : e2 <= 1 by exact: Rmin_l.
have e2leG : e2 * (G + 1) <= e / 2.
  have := Rmult_le_compat_r (G + 1) _ _ ltac:(lra) (Rmin_r 1 (e / 2 / (G + 1))).
  by rewrite -/e2 (_ : e / 2 / (G + 1) * (G + 1) = e / 2); [|field; lra].
have near_c := near_forall (fun i => (derivativeP _ _ _).1 (der i) e2 e2pos).
have near_l := continuous_curve der (grad e1 e1pos).
apply: near_mono (near_and near_c near_l) => y [curve]; set h := Rabs (y - x).
have h0 : 0 <= h by exact: Rabs_pos.
have step i : Rabs (c y i - c x i) <= (Rabs (dc i) + 1) * h.
  have := Rabs_triang (c y i - c x i - dc i * (y - x)) (dc i * (y - x)).
  rewrite (_ : _ + dc i * (y - x) = c y i - c x i) ?Rabs_mult -/h; last by ring.
  by have := curve i; rewrite -/h; have := Rmult_le_compat_r h _ _ h0 e2le1; lra.
have dist_h : dist (c y) (c x) <= C * h.
  by rewrite /dist /C -sumZr; apply: sum_le => i _; exact: step.
have first : Rabs (dot g (fun k => c y k - c x k) - dot g dc * (y - x)) <= G * e2 * h.
  rewrite /dot -sumZr -sumB; apply: Rle_trans (sum_abs _ _) _.
  rewrite Rmult_assoc /G -sumZr; apply: sum_le => i _.
  rewrite (_ : _ - _ = g i * (c y i - c x i - dc i * (y - x))); last by ring.
  by rewrite Rabs_mult; apply: Rmult_le_compat_l (curve i); exact: Rabs_pos.
move=> second.
have := Rabs_triang (l (c y) - l (c x) - dot g (fun k => c y k - c x k))
  (dot g (fun k => c y k - c x k) - dot g dc * (y - x)).
rewrite (_ : _ + _ = l (c y) - l (c x) - dot g dc * (y - x)); last by ring.
have := Rmult_le_compat_l e1 _ _ ltac:(lra) dist_h.
have e1C : e1 * (C * h) <= e / 2 * h.
  rewrite (_ : e / 2 = e1 * (C + 1)); last by rewrite /e1; field; lra.
  by have := Rmult_le_pos e1 h ltac:(lra) h0; lra.
have := Rmult_le_compat_r h _ _ h0 e2leG; have : 0 <= e2 * h by apply: Rmult_le_pos; lra.
by lra.
Qed.

Lemma derivative_along (I : finType) (l : vector I -> R) (p g v : vector I) :
  gradient l p g -> derivable_pt_lim (fun t => l (moved p v t)) 0 (dot g v).
Proof.
move=> grad; apply: (chain_rule (c := moved p v)); first by rewrite moved0.
exact: derivative_moved.
Qed.

Definition basis (I : finType) (i : I) : vector I := fun j => if j == i then 1 else 0.

Lemma dot_basis (I : finType) (g : vector I) i : dot g (basis i) = g i.
Proof.
rewrite -[RHS](sum_delta i g); apply: eq_bigr => j _; rewrite /basis.
by case: eqP => _; ring.
Qed.

Lemma gradient_unique (I : finType) (l : vector I -> R) (p g g' : vector I) i :
  gradient l p g -> gradient l p g' -> g i = g' i.
Proof.
move=> /(derivative_along (basis i)) der /(derivative_along (basis i)) der'.
by rewrite -!(dot_basis _ i); exact: derivative_unique der der'.
Qed.

Lemma gradient_at_minimum (I : finType) (l : vector I -> R) (p g : vector I) i :
  gradient l p g -> local_minimum l p -> g i = 0.
Proof.
move=> /(derivative_along (basis i)); rewrite dot_basis => der min.
exact: derivative_at_minimum der (local_minimum_moved _ min).
Qed.

Lemma gradient_sum (M I : finType) (P : pred M) (l : M -> vector I -> R) (q : vector I) (g : M -> vector I) :
  (forall i, gradient (l i) q (g i)) ->
  gradient (fun p => \sum_(i | P i) l i p) q (fun k => \sum_(i | P i) g i k).
Proof.
move=> each e e0; set m := INR #|M| + 1.
have m0 : 0 < m by rewrite /m; have := pos_INR #|M|; lra.
have em : 0 < e / m by exact: Rdiv_lt_0_compat.
apply: near_mono (near_forall (fun i => each i _ em)) => p close.
have -> : \sum_(i | P i) l i p - \sum_(i | P i) l i q - dot (fun k => \sum_(i | P i) g i k) (fun k => p k - q k)
    = \sum_(i | P i) (l i p - l i q - dot (g i) (fun k => p k - q k)).
  rewrite !sumB; congr (_ - _); rewrite /dot exchange_big /=.
  by apply: eq_bigr => k _; rewrite sumZr.
apply: Rle_trans (sum_abs _ _) _.
apply: (Rle_trans _ (\sum_(i : M) e / m * dist p q)).
  rewrite [X in X <= _]big_mkcond /=; apply: sum_le => i _; case: (P i) => //.
  by apply: Rmult_le_pos; [lra | exact: dist_ge0].
have -> : \sum_(i : M) e / m * dist p q = INR #|M| * (e / m * dist p q).
  rewrite big_const; elim: #|M| => [|k ih]; first by rewrite /=; ring.
  by rewrite iterS ih S_INR; ring.
have : 0 <= e / m * dist p q by apply: Rmult_le_pos; [lra | exact: dist_ge0].
have : m * (e / m * dist p q) = e * dist p q by field; lra.
by rewrite /m; lra.
Qed.

(* A convex function lies above its tangent planes. *)
Lemma above_tangent (I : finType) (l : vector I -> R) (p q g : vector I) :
  convex l -> gradient l q g -> l q + dot g (fun k => p k - q k) <= l p.
Proof.
move=> conv /(derivative_along (fun k => p k - q k)) /derivativeP der.
set d := dot _ _ in der *; apply: Rnot_lt_le => lt.
have e0 : 0 < (l q + d - l p) / 2 by lra.
have [r [r0 H]] := der _ e0; set t := Rmin 1 (r / 2).
have t1 : t <= 1 by exact: Rmin_l.
have tr : t <= r / 2 by exact: Rmin_r.
have t0 : 0 < t by apply: Rmin_pos; lra.
have := H t; rewrite !Rminus_0_r Rabs_pos_eq; last by lra.
move=> /(_ ltac:(lra)); rewrite moved0 => close.
have := conv q p t ltac:(lra).
rewrite (_ : (fun k => _) = moved q (fun k => p k - q k) t); last first.
  by apply: functional_extensionality => k; rewrite /moved; lra.
have := Rle_abs (- (l (moved q (fun k => p k - q k) t) - l q - d * t)); rewrite Rabs_Ropp.
by have := Rmult_lt_0_compat _ _ t0 e0; lra.
Qed.

(* The exponential function, from its derivative alone. *)
Lemma exp_above y : 0 <= y -> 1 + y / 2 <= exp y.
Proof.
move=> y0; have half : 0 < 1 / 2 by lra.
have [r [r0 H]] := (derivativeP _ _ _).1 (derivable_pt_lim_exp 0) _ half.
have small h : 0 <= h < r -> 1 + h / 2 <= exp h.
  move=> hr; have := H h; rewrite Rminus_0_r exp_0 Rabs_pos_eq; last by lra.
  move=> /(_ ltac:(lra)); have := Rle_abs (- (exp h - 1 - 1 * h)); rewrite Rabs_Ropp; lra.
have [n [ny n0]] := archimed_cor1 (r / (y + 1)) ltac:(apply: Rdiv_lt_0_compat; lra).
have posn : 0 < INR n by exact: lt_0_INR.
have yn : y = INR n * (y / INR n) by field; lra.
have yr : 0 <= y / INR n < r.
  split; first by apply: Rle_mult_inv_pos.
  have : / INR n * (y + 1) < r / (y + 1) * (y + 1) by apply: Rmult_lt_compat_r; lra.
  rewrite (_ : r / (y + 1) * (y + 1) = r); last by field; lra.
  by have := Rinv_0_lt_compat _ posn; rewrite /Rdiv; lra.
have e1 := small _ yr.
rewrite yn; move: (y / INR n) e1 yr.1 => z e1 z0; elim: (n) => [|k ih]; first by rewrite Rmult_0_l exp_0; lra.
rewrite S_INR Rmult_plus_distr_r exp_plus Rmult_1_l.
have kz := Rmult_le_pos _ _ (pos_INR k) z0; have kzz := Rmult_le_pos _ _ kz z0.
have ih0 : 0 <= 1 + INR k * z / 2 by lra.
have z1 : 0 <= 1 + z / 2 by lra.
by have := Rmult_le_compat _ _ _ _ ih0 z1 ih e1; lra.
Qed.

Lemma exp_above_1 y : 0 <= y -> 1 <= exp y.
Proof. by move=> y0; have := exp_above y0; lra. Qed.

Lemma exp_unbounded x : exists t, x <= exp t.
Proof.
exists (2 * Rabs x); have x0 := Rabs_pos x.
by have := exp_above (y := 2 * Rabs x) ltac:(lra); have := Rle_abs x; lra.
Qed.

Lemma exp_le x y : x <= y -> exp x <= exp y.
Proof.
move=> xy; rewrite (_ : y = x + (y - x)); last by ring.
rewrite exp_plus -{1}[exp x]Rmult_1_r; apply: Rmult_le_compat_l; first by left; exact: exp_pos.
by apply: exp_above_1; lra.
Qed.
