(* A finite measure of countably many atoms, with a continuous function at each atom that vanishes at all   *)
(* others, has the properties of a finite measure that Statements.v names.                                   *)
(*   partial h n      the integral of h over the atoms before n; atoms come in finite shells                *)
(*   summable h       the partial integrals of |h| are bounded: h is integrable                             *)
(*   integral h       the limit of the partial integrals, where h is integrable                             *)
From Coq Require Import Lia.
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Continuity Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma pos_ge0 x : 0 <= pos x. Proof. exact: Rmax_l. Qed.

Lemma pos_cases x : (0 <= x /\ pos x = x) \/ (x <= 0 /\ pos x = 0).
Proof.
rewrite /pos; have [le | lt] := Rle_lt_dec 0 x; [left | right].
- by rewrite Rmax_right.
- by rewrite Rmax_left; lra.
Qed.

Lemma pos_parts x : pos x - pos (- x) = x /\ pos x + pos (- x) = Rabs x.
Proof.
rewrite /pos; have [le | lt] := Rle_lt_dec 0 x.
- by rewrite Rmax_right ?Rmax_left ?Rabs_pos_eq; lra.
- by rewrite Rmax_left ?Rmax_right ?Rabs_left; lra.
Qed.

Lemma constant_limit (c : R) : Un_cv (fun=> c) c.
Proof. by move=> e e0; exists 0%N => n _; rewrite R_dist_eq. Qed.

Section Measure.
Variables (D I : finType) (weight : nat -> R) (atom : nat -> I -> vector D) (mass : R).
Implicit Types (f g h k u : vector D -> R) (n m : nat).
Hypothesis weight0 : forall m, 0 < weight m.

Definition shell h m : R := weight m * \sum_i h (atom m i).
Fixpoint partial h n : R := if n is m.+1 then partial h m + shell h m else 0.
Definition summable h : Prop := exists B, forall n, partial (fun x => Rabs (h x)) n <= B.
Definition total h : R := - inf (fun n => - partial h n).
Definition integral h : R := total (fun x => pos (h x)) - total (fun x => pos (- h x)).

Lemma partial_le f g n : (forall m i, (m < n)%N -> f (atom m i) <= g (atom m i)) -> partial f n <= partial g n.
Proof.
elim: n => [_ | n ih le]; first by right.
apply: Rplus_le_compat; first by apply: ih => m i mn; apply: le; exact: ltnW.
by apply: Rmult_le_compat_l; [left | apply: sum_le => i _; exact: le].
Qed.

Lemma partialD f g c n : partial (fun x => f x + c * g x) n = partial f n + c * partial g n.
Proof. by elim: n => [|n ih] /=; [ring | rewrite ih /shell sumD sumZ; ring]. Qed.

Lemma partial_ge0 f n : (forall x, 0 <= f x) -> 0 <= partial f n.
Proof.
move=> f0; elim: n => [|n ih] /=; first by right.
by apply: Rplus_le_le_0_compat ih _; apply: Rmult_le_pos; [left | apply: sum_ge0 => i _].
Qed.

Lemma partial_grows f : (forall x, 0 <= f x) -> Un_growing (partial f).
Proof.
move=> f0 n /=; have : 0 <= shell f n by apply: Rmult_le_pos; [left | apply: sum_ge0 => i _].
by lra.
Qed.

Lemma total_limit f : (forall x, 0 <= f x) -> (exists B, forall n, partial f n <= B) ->
  Un_cv (partial f) (total f).
Proof.
move=> f0 [B bound]; have grows := partial_grows f0.
have [l limit] : {l | Un_cv (partial f) l}.
  by apply: growing_cv grows _; exists B => _ [n ->].
suff -> : total f = l by [].
have [|| lower greatest] := @inf_spec _ (fun n => - partial f n); first exact: (inhabits 0%N).
  by exists (- B) => n; have := bound n; lra.
apply: Rle_antisym.
- suff : - l <= inf (fun n => - partial f n) by rewrite /total; lra.
  by apply: greatest => n; have := growing_ineq _ _ grows limit n; lra.
- apply: (Rle_cv_lim _ limit (constant_limit (total f))) => n.
  by have := lower n; rewrite /total; lra.
Qed.

Lemma summable_le f g : (forall m i, Rabs (f (atom m i)) <= Rabs (g (atom m i))) -> summable g -> summable f.
Proof. by move=> le [B bound]; exists B => n; apply: Rle_trans (bound n); apply: partial_le. Qed.

Lemma integral_limit h : summable h -> Un_cv (partial h) (integral h).
Proof.
move=> [B bound]; have limit (sign : R) : Rabs sign = 1 ->
    Un_cv (partial (fun x => pos (sign * h x))) (total (fun x => pos (sign * h x))).
  move=> unit; apply: total_limit => [x|]; first exact: pos_ge0.
  exists B => n; apply: Rle_trans (bound n); apply: partial_le => m i _.
  rewrite -[X in _ <= X]Rmult_1_l -unit -Rabs_mult; case: (pos_cases (sign * h (atom m i))) => -[_ ->].
    exact: Rle_abs.
  exact: Rabs_pos.
have := CV_minus _ _ _ _ (limit 1 Rabs_R1) (limit (-1) ltac:(by rewrite Rabs_Ropp Rabs_R1)).
have -> : (fun x => pos (1 * h x)) = (fun x => pos (h x)).
  by apply: functional_extensionality => x; rewrite Rmult_1_l.
have -> : (fun x => pos (-1 * h x)) = (fun x => pos (- h x)).
  by apply: functional_extensionality => x; congr pos; ring.
rewrite -/(integral h); congr Un_cv; apply: functional_extensionality => n.
transitivity (partial (fun x => pos (h x) + -1 * pos (- h x)) n); first by rewrite partialD; ring.
congr partial; apply: functional_extensionality => x.
by have [parts _] := pos_parts (h x); rewrite -[RHS]parts; ring.
Qed.

Lemma integral_unique h v : summable h -> Un_cv (partial h) v -> integral h = v.
Proof. by move=> /integral_limit limit limit'; exact: UL_sequence _ _ _ limit limit'. Qed.

Lemma summableD h k c : summable h -> summable k -> summable (fun x => h x + c * k x).
Proof.
move=> [B bound] [B' bound']; exists (B + Rabs c * B') => n.
apply: (Rle_trans _ (partial (fun x => Rabs (h x) + Rabs c * Rabs (k x)) n)).
  by apply: partial_le => m i _; rewrite -Rabs_mult; exact: Rabs_triang.
rewrite partialD; apply: Rplus_le_compat => //.
by apply: Rmult_le_compat_l; [exact: Rabs_pos | exact: bound'].
Qed.

Lemma integralD h k c : summable h -> summable k ->
  integral (fun x => h x + c * k x) = integral h + c * integral k.
Proof.
move=> sum_h sum_k; apply: integral_unique; first exact: summableD.
have := CV_plus _ _ _ _ (integral_limit sum_h) (CV_mult _ _ _ _ (constant_limit c) (integral_limit sum_k)).
by congr Un_cv; apply: functional_extensionality => n; rewrite partialD.
Qed.

Lemma partial_le_integral h n : summable h -> (forall x, 0 <= h x) -> partial h n <= integral h.
Proof. by move=> sum_h h0; exact: growing_ineq (partial_grows h0) (integral_limit sum_h) n. Qed.

Lemma integral_ge0 h : summable h -> (forall x, 0 <= h x) -> 0 <= integral h.
Proof. by move=> sum_h h0; exact: (partial_le_integral 0 sum_h h0). Qed.

Lemma integral_le h B : summable h -> (forall n, partial h n <= B) -> integral h <= B.
Proof. by move=> /integral_limit limit le; exact: (Rle_cv_lim le limit (constant_limit B)). Qed.

Lemma integral_reached h e : summable h -> 0 < e -> exists n, integral h - e < partial h n.
Proof.
move=> /integral_limit limit e0; have [n close] := limit e e0; exists n.
by have := Rabs_def2 _ _ (close n (le_n n)); lra.
Qed.

Hypothesis mass_bound : forall n, partial (fun=> 1) n <= mass.

Lemma mass0 : 0 <= mass. Proof. exact: (mass_bound 0). Qed.

Lemma summable_const (c : R) : summable (fun=> c).
Proof.
exists (Rabs c * mass) => n; rewrite (_ : partial _ n = Rabs c * partial (fun=> 1) n).
  by apply: Rmult_le_compat_l; [exact: Rabs_pos | exact: mass_bound].
have := partialD (fun=> 0) (fun=> 1) (Rabs c) n.
have -> : (fun _ : vector D => 0 + Rabs c * 1) = (fun=> Rabs c) by apply: functional_extensionality => _; ring.
by move=> ->; rewrite (_ : partial (fun=> 0) n = 0) ?Rplus_0_l //; elim: n => //= n ->;
  rewrite /shell sum_zero //; ring.
Qed.

(* Decreasing families with the limit u: at the finitely many atoms before n they are close to it. *)
Section Decreasing.
Variables (h : R -> vector D -> R) (u : vector D -> R) (c : R).
Hypothesis summable_h : forall s, 0 <= s -> summable (h s) /\ c <= integral (h s).
Hypothesis decreasing : forall s t, 0 <= s /\ s <= t -> forall x, h t x <= h s x /\ u x <= h t x.
Hypothesis limit : forall x e, 0 < e -> exists s, 0 <= s /\ h s x <= u x + e.

Lemma one_time (J : eqType) (js : seq J) (x : J -> vector D) e : 0 < e ->
  exists s, 0 <= s /\ forall j, j \in js -> h s (x j) <= u (x j) + e.
Proof.
move=> e0; elim: js => [|j js [s [s0 close]]]; first by exists 0; split; [right |].
have [t [t0 close_j]] := limit (x j) e0; exists (Rmax s t).
have [le le'] : s <= Rmax s t /\ t <= Rmax s t by split; [exact: Rmax_l | exact: Rmax_r].
split=> [|j']; first by lra.
rewrite inE => /orP [/eqP -> | /close close_j'].
- by have [] := decreasing (conj t0 le') (x j); lra.
- by have [] := decreasing (conj s0 le) (x j'); lra.
Qed.

Lemma close_before n e : 0 < e -> exists s, 0 <= s /\ forall m i, (m < n)%N -> h s (atom m i) <= u (atom m i) + e.
Proof.
move=> e0; have [s [s0 close]] := one_time (enum [finType of 'I_n * I]) (fun p => atom p.1 p.2) e0.
by exists s; split=> // m i mn; apply: (close (Ordinal mn, i)); rewrite mem_enum.
Qed.

Let rest x := h 0 x + (-1) * u x.

Lemma rest_ge0 x : 0 <= rest x.
Proof. by have [_] := decreasing (conj (Rle_refl 0) (Rle_refl 0)) x; rewrite /rest; lra. Qed.

Lemma partial_rest n e : 0 < e -> exists s, 0 <= s /\
  partial rest n <= integral (h 0) - integral (h s) + e * mass.
Proof.
move=> e0; have [s [s0 close]] := close_before n e0; exists s; split=> //.
have [sum_0 _] := summable_h (Rle_refl 0); have [sum_s _] := summable_h s0.
have := partial_le_integral n (summableD (-1) sum_0 sum_s).
rewrite integralD // => le.
have {le} : partial (fun x => h 0 x + -1 * h s x) n <= integral (h 0) + -1 * integral (h s).
  by apply: le => x; have [] := decreasing (conj (Rle_refl 0) s0) x; lra.
have : partial rest n <= partial (fun x => h 0 x + -1 * h s x + e * 1) n.
  by apply: partial_le => m i /(close _ i); rewrite /rest; lra.
rewrite (partialD _ (fun=> 1)); have := Rmult_le_compat_l e _ _ (Rlt_le _ _ e0) (mass_bound n).
by lra.
Qed.

Lemma summable_rest : summable rest.
Proof.
exists (integral (h 0) - c + mass) => n.
rewrite (_ : (fun x => Rabs (rest x)) = rest); last first.
  by apply: functional_extensionality => x; rewrite Rabs_pos_eq //; exact: rest_ge0.
have [s [s0 le]] := partial_rest n Rlt_0_1.
by have [_ cs] := summable_h s0; lra.
Qed.

Lemma limit_is_rest : u = (fun x => h 0 x + -1 * rest x).
Proof. by apply: functional_extensionality => x; rewrite /rest; ring. Qed.

Lemma monotone_limit : summable u /\ forall e, 0 < e -> exists s, 0 <= s /\ integral (h s) <= integral u + e.
Proof.
have [sum_0 _] := summable_h (Rle_refl 0); have sum_rest := summable_rest.
split=> [|e e0]; first by rewrite limit_is_rest; exact: summableD.
have m0 := mass0; have half : 0 < e / 2 by lra.
have [n reached] := integral_reached sum_rest half.
have [s [s0 le]] := partial_rest n (Rdiv_lt_0_compat _ (mass + 1) half ltac:(lra)).
exists s; split=> //; rewrite limit_is_rest integralD //.
have : e / 2 / (mass + 1) * (mass + 1) = e / 2 by field; lra.
have : 0 < e / 2 / (mass + 1) by apply: Rdiv_lt_0_compat; lra.
by lra.
Qed.
End Decreasing.

Variable bump : nat -> I -> vector D -> R.
Hypothesis bump_continuous : forall m i x, continuous (T := line) (bump m i) x.
Hypothesis bump_at : forall m i m' i', bump m i (atom m' i') = if (m' == m) && (i' == i) then 1 else 0.

Fixpoint interpolant h n x : R :=
  if n is m.+1 then interpolant h m x + \sum_i h (atom m i) * bump m i x else 0.

Lemma interpolant_continuous h n x : continuous (T := line) (interpolant h n) x.
Proof.
elim: n => [|n ih]; first exact: continuous_const.
apply: continuousD ih _; apply: continuous_sum => i; apply: continuousM; last exact: bump_continuous.
exact: continuous_const.
Qed.

Lemma interpolant_at h n m i : interpolant h n (atom m i) = if (m < n)%N then h (atom m i) else 0.
Proof.
elim: n => [|n ih] //=; rewrite ih ltnS (leq_eqVlt m n).
have [-> | ne] := eqVneq m n.
  rewrite ltnn Rplus_0_l /= (eq_bigr (fun j => if j == i then h (atom n j) else 0)) ?sum_delta // => j _.
  by rewrite bump_at eqxx eq_sym /=; case: eqP => _; ring.
by rewrite sum_zero ?Rplus_0_r //= => j _; rewrite bump_at (negbTE ne) /=; ring.
Qed.

Lemma shell_at f g m : (forall i, f (atom m i) = g (atom m i)) -> shell f m = shell g m.
Proof. by move=> same; congr (_ * _); apply: eq_bigr. Qed.

Lemma partial_tail h n N : partial (fun x => Rabs (h x - interpolant h n x)) N =
  partial (fun x => Rabs (h x)) (maxn N n) - partial (fun x => Rabs (h x)) n.
Proof.
elim: N => [|N ih]; first by rewrite max0n /=; ring.
rewrite [LHS]/= ih; have [Nn | nN] := ltnP N n.
- rewrite (maxn_idPr Nn) (shell_at (g := fun=> 0)) => [|i]; last first.
    by rewrite interpolant_at Nn Rminus_diag_eq ?Rabs_R0.
  by rewrite /shell sum_zero //; ring.
- rewrite (maxn_idPl (leqW nN)) (shell_at (g := fun x => Rabs (h x))) => [|i]; first by rewrite /=; ring.
  by rewrite interpolant_at ltnNge nN /= Rminus_0_r.
Qed.

Lemma summable_abs h : summable h -> summable (fun x => Rabs (h x)).
Proof. by apply: summable_le => m i; rewrite Rabs_Rabsolu; right. Qed.

Lemma summable_interpolant h n : summable h -> summable (interpolant h n).
Proof.
apply: summable_le => m i; rewrite interpolant_at; case: (m < n)%N; first by right.
by rewrite Rabs_R0; exact: Rabs_pos.
Qed.

Lemma continuous_approximation h e : summable h -> 0 < e -> exists k,
  (forall x, continuous (T := line) k x) /\ summable k /\
  integral (fun x => pos (h x - k x) + pos (k x - h x)) <= e.
Proof.
move=> sum_h e0; have sum_a := summable_abs sum_h.
have [n reached] := integral_reached sum_a e0; exists (interpolant h n).
split; first exact: interpolant_continuous.
have sum_k := summable_interpolant n sum_h; split=> //.
rewrite (_ : (fun x => _) = (fun x => Rabs (h x - interpolant h n x))); last first.
  apply: functional_extensionality => x; have [_ <-] := pos_parts (h x - interpolant h n x).
  by congr (_ + pos _); ring.
apply: integral_le => [|N].
  apply: summable_abs; rewrite (_ : (fun x => _) = (fun x => h x + -1 * interpolant h n x));
    first exact: summableD.
  by apply: functional_extensionality => x; ring.
rewrite partial_tail; have := partial_le_integral (maxn N n) sum_a (fun x => Rabs_pos (h x)).
by lra.
Qed.

Lemma atomic_measure : @Def.FiniteMeasure D summable integral.
Proof.
split; first exact: summable_const.
split; first by move=> h k c [sum_h sum_k]; split; [exact: summableD | exact: integralD].
split; first by move=> h [sum_h h0]; exact: integral_ge0.
split.
  move=> h; apply: summable_le => m i; case: (pos_cases (h (atom m i))) => -[_ ->]; first by right.
  by rewrite Rabs_R0; exact: Rabs_pos.
split.
  move=> h k [sum_k below]; apply: summable_le sum_k => m i; have [_ [hk kh]] := below (atom m i).
  by apply: Rle_trans (Rle_abs _); apply: Rabs_le; lra.
split; first by move=> h u c [sum_h [decreasing limit]]; exact: monotone_limit sum_h decreasing limit.
by move=> h e [sum_h e0]; exact: continuous_approximation.
Qed.
End Measure.
