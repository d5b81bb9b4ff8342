(* Continuous functions on closed and bounded sets of vectors have a minimum. No principle of choice and no *)
(* excluded middle: the limit point is found coordinate by coordinate, as the upper limit of what is left. *)
(*   frequent A     none of the sets A e, e > 0, of vectors is empty                                         *)
(*   decreasing A   A e shrinks with e                                                                     *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Language.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Compactness.
Variable I : finType.
Implicit Types (A : R -> vector I -> Prop) (B : vector I -> Prop) (F : vector I -> R) (y z : vector I).

Definition frequent A : Prop := forall e, 0 < e -> ~ forall y, ~ A e y.
Definition decreasing A : Prop := forall d e y, 0 < d <= e -> A d y -> A e y.

(* The upper limit of the coordinate k. *)
Lemma cluster_coordinate A C k : decreasing A -> (forall e y, A e y -> Rabs (y k) <= C) -> frequent A ->
  exists t, frequent (fun e y => A e y /\ Rabs (y k - t) < e).
Proof.
move=> shrink bound often; pose above u := frequent (fun e y => A e y /\ u <= y k).
have upper u : above u -> u <= C.
  move=> above_u; apply: Rnot_lt_le => lt; apply: (above_u 1 Rlt_0_1) => y [/bound yC].
  by have := Rle_abs (y k); lra.
have [t [t_upper t_least]] : {t | is_lub above t}.
  apply: completeness; first by exists C => u; exact: upper.
  exists (- C) => e e0 none; apply: (often e e0) => y Ay; apply: (none y); split=> //.
  by have := bound _ _ Ay; have := Rle_abs (- y k); rewrite Rabs_Ropp; lra.
exists t => e e0 none; suff /t_least : is_upper_bound above (t - e) by lra.
move=> u above_u; apply: Rnot_lt_le => lt.
suff /t_upper : above (t + e) by lra.
move=> d d0 none'; have m0 : 0 < Rmin d e by exact: Rmin_pos.
have [md me] : Rmin d e <= d /\ Rmin d e <= e by split; [exact: Rmin_l | exact: Rmin_r].
apply: (above_u _ m0) => y [Ay uy]; apply: (none' y); split; first exact: shrink Ay.
apply: Rnot_lt_le => yt; apply: (none y); split; first exact: shrink Ay.
by apply: Rabs_def1; lra.
Qed.

Lemma cluster A C : decreasing A -> (forall e y k, A e y -> Rabs (y k) <= C) -> frequent A ->
  exists z, frequent (fun e y => A e y /\ forall k, Rabs (y k - z k) < e).
Proof.
move=> shrink bound often.
suff [z close] : exists z, frequent (fun e y => A e y /\ forall k, k \in enum I -> Rabs (y k - z k) < e).
  exists z => e e0 none; apply: (close e e0) => y [Ay near_y]; apply: (none y); split=> // k.
  by apply: near_y; rewrite mem_enum.
elim: (enum I) => [|k s [z close]].
  by exists (fun=> 0) => e e0 none; apply: (often e e0) => y Ay; apply: (none y).
have [| | t close_t] := cluster_coordinate (C := C) (k := k) _ _ close.
- move=> d e y de [Ay near_y]; split=> [|i /near_y]; first exact: shrink Ay.
  by lra.
- by move=> e y [/bound].
exists (set z k t) => e e0 none; apply: (close_t e e0) => y [[Ay near_y] near_t]; apply: (none y).
split=> // i; rewrite inE /set; case: eqP => [-> // | _ /=]; exact: near_y.
Qed.

Lemma cluster_point A C : decreasing A -> (forall e y k, A e y -> Rabs (y k) <= C) -> frequent A ->
  exists z, forall P e, near z P -> 0 < e -> ~ forall y, A e y -> ~ P y.
Proof.
move=> shrink bound often; have [z close] := cluster shrink bound often.
exists z => P e /near_vector [d [d0 near_P]] e0 none; have m0 : 0 < Rmin d e by exact: Rmin_pos.
have [md me] : Rmin d e <= d /\ Rmin d e <= e by split; [exact: Rmin_l | exact: Rmin_r].
apply: (close _ m0) => y [Ay near_y]; apply: (none y); first exact: shrink Ay.
by apply: near_P => k; have := near_y k; lra.
Qed.

Definition closed B : Prop := forall z, ~ near z (fun y => ~ B y) -> B z.

Lemma near_value F z e : continuous (T := line) F z -> 0 < e -> near z (fun y => Rabs (F y - F z) < e).
Proof. by move=> cont e0; apply: (cont (fun v => Rabs (v - F z) < e)); exists e. Qed.

Lemma bounded_on F B C : closed B -> (forall y k, B y -> Rabs (y k) <= C) ->
  (forall z, continuous (T := line) F z) -> exists m, forall y, B y -> m <= F y.
Proof.
move=> closed_B bound cont; case: (bounded_below (fun y : sig B => F (proj1_sig y))) => [[n below] | never].
  by exists (- INR n) => y By; exact: (below (exist _ y By)).
have [| | | z close] := @cluster_point (fun e y => B y /\ F y < - / e) C.
- move=> d e y [d0 de] [By Fy]; split=> //; have := Rinv_le_contravar _ _ d0 de; lra.
- by move=> e y k [/bound].
- move=> e e0 none; have [n large] := natural_above (/ e); apply: (never n) => -[y By] /=.
  by apply: Rnot_lt_le => Fy; apply: (none y); split=> //; lra.
have F0 := Rabs_pos (F z); have e0 : 0 < / (Rabs (F z) + 1) by apply: Rinv_0_lt_compat; lra.
case: (close _ _ (near_value (cont z) Rlt_0_1) e0) => y [_]; rewrite Rinv_inv => low near_Fz.
by have := Rabs_def2 _ _ near_Fz; have := Rle_abs (- F z); rewrite Rabs_Ropp; lra.
Qed.

Lemma minimum_on F B C p : B p -> closed B -> (forall y k, B y -> Rabs (y k) <= C) ->
  (forall z, continuous (T := line) F z) -> exists z, B z /\ forall y, B y -> F z <= F y.
Proof.
move=> Bp closed_B bound cont; have [m0 below] := bounded_on closed_B bound cont.
have [|| lower greatest] := @inf_spec _ (fun y : sig B => F (proj1_sig y)).
- by constructor; exists p.
- by exists m0 => -[y By]; exact: below.
set m := inf _ in lower greatest.
have [| | | z close] := @cluster_point (fun e y => B y /\ F y < m + e) C.
- by move=> d e y [d0 de] [By Fy]; split=> //; lra.
- by move=> e y k [/bound].
- move=> e e0 none; suff : m + e <= m by lra.
  apply: greatest => -[y By] /=; apply: Rnot_lt_le => Fy.
  by apply: (none y).
exists z; split=> [|y By].
- by apply: closed_B => outside; apply: (close _ _ outside Rlt_0_1) => y [By _]; exact.
- apply: Rle_trans (lower (exist _ y By)); apply: Rnot_lt_le => lt.
  have e0 : 0 < (F z - m) / 2 by lra.
  apply: (close _ _ (near_value (cont z) e0) e0) => x [_ low] near_Fz.
  by have := Rabs_def2 _ _ near_Fz; lra.
Qed.

Lemma sum_of_squares_continuous z : continuous (T := line) (fun y => \sum_k y k ^ 2) z.
Proof.
have := gradient_sum xpredT (fun k => gradientM (gradient_coordinate k z) (gradient_coordinate k z)).
move=> /gradient_continuous; congr continuous; apply: functional_extensionality => y.
by apply: eq_bigr => k _; rewrite /= Rmult_1_r.
Qed.

Lemma minimum_on_ball F r : 0 <= r -> (forall z, continuous (T := line) F z) ->
  exists z, \sum_k z k ^ 2 <= r /\ forall y, \sum_k y k ^ 2 <= r -> F z <= F y.
Proof.
move=> r0 cont; apply: (@minimum_on F (fun y => \sum_k y k ^ 2 <= r) (1 + r) (fun=> 0)) => //.
- by apply: Rle_trans r0; rewrite sum_zero => [|k _]; [lra | ring].
- move=> z not_outside; apply: Rnot_lt_le => lt; apply: not_outside.
  have e0 : 0 < \sum_k z k ^ 2 - r by lra.
  have near_z := near_value (sum_of_squares_continuous (z := z)) e0.
  apply: near_mono near_z => y close.
  by have := Rabs_def2 _ _ close; lra.
- move=> y k le; apply: Rnot_lt_le => lt.
  have term : Rabs (y k) * Rabs (y k) <= r.
    apply: Rle_trans le; rewrite (_ : _ * _ = y k ^ 2); last by rewrite -pow2_abs; ring.
    by apply: (sum_term (P := xpredT) (F := fun k => y k ^ 2)) => // j _; exact: pow2_ge_0.
  by have := Rmult_lt_compat_l (Rabs (y k)) _ _ ltac:(lra) lt;
    have := Rmult_le_pos r (Rabs (y k)) r0 ltac:(lra); lra.
Qed.
End Compactness.

(* The same in a space that vectors parametrise, with the size s of its points. *)
Lemma minimum_of_size (I : finType) (S : space) (c : vector I -> S) (coordinates : S -> vector I)
  (s F : S -> R) r :
  (forall v, continuous c v) -> cancel coordinates c -> (forall v, s (c v) = \sum_k v k ^ 2) ->
  0 <= r -> (forall z, continuous (T := line) F z) ->
  exists z, s z <= r /\ forall y, s y <= r -> F z <= F y.
Proof.
move=> cont_c cancel_c size r0 cont.
have [v [small least]] := minimum_on_ball r0 (fun v => continuous_comp (cont_c v) (cont (c v))).
exists (c v); rewrite size; split=> // y; rewrite -(cancel_c y) size; exact: least.
Qed.
