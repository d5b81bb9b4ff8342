(* The generated statements of `underfitting_linear_model`: least squares has one minimum, its transformation none. *)
From Elimination Require Import Definitions Sums Spaces LinearSystems Language Statements Meaning Samples.
From Elimination.legs Require means_of_targets.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* Least squares |A v - y|^2 for a matrix A with a left inverse B. *)
Section LeastSquares.
Variables (I P : finType) (A : I -> P -> R) (B : P -> I -> R) (y : I -> R).
Notation at_ v i := (\sum_p A i p * v p).
Notation squares v := (\sum_i (at_ v i - y i) ^ 2).
Hypothesis left_inverse : forall p q, \sum_i B p i * A i q = delta p q.

Lemma sum_delta_first p (v : P -> R) : \sum_q delta p q * v q = v p.
Proof. by rewrite -(sum_delta p v); apply: eq_bigr => q _; rewrite /delta eq_sym; case: eqP => _; ring. Qed.

Lemma recovered (v : P -> R) p : \sum_i B p i * at_ v i = v p.
Proof.
under eq_bigr do rewrite -sumZ.
rewrite exchange_big -[RHS](sum_delta_first p v); apply: eq_bigr => q _.
by rewrite -left_inverse -sumZr; apply: eq_bigr => i _; ring.
Qed.

Lemma injective (v : P -> R) : (forall i, at_ v i = 0) -> forall p, v p = 0.
Proof. by move=> zero p; rewrite -recovered sum_zero // => i _; rewrite zero Rmult_0_r. Qed.

Lemma gram_dot (u v : P -> R) : \sum_p u p * (\sum_i A i p * at_ v i) = \sum_i at_ u i * at_ v i.
Proof.
under eq_bigr do rewrite -sumZ.
rewrite exchange_big; apply: eq_bigr => i _; rewrite -sumZr; apply: eq_bigr => p _; ring.
Qed.

(* The normal equations have a solution: the Gram matrix is injective. *)
Lemma normal_solution : exists v : P -> R, forall p, \sum_i A i p * (at_ v i - y i) = 0.
Proof.
pose e (q p : P) := \sum_i A i p * A i q.
have apply_e c p : \sum_q c q * e q p = \sum_i A i p * at_ c i.
  under eq_bigr do rewrite -sumZ.
  rewrite exchange_big; apply: eq_bigr => i _; rewrite -sumZ; apply: eq_bigr => q _; ring.
have [|v solution] := @onto_of_injective P e _ (fun p => \sum_i A i p * y i).
  move=> c zero; apply: injective; apply: squares_eq0.
  rewrite (eq_bigr (fun i => at_ c i * at_ c i)) => [|i _]; last by ring.
  by rewrite -gram_dot sum_zero // => p _; rewrite -apply_e zero Rmult_0_r.
exists v => p; rewrite (eq_bigr (fun i => A i p * at_ v i - A i p * y i)) => [|i _]; last by ring.
by rewrite sumB -apply_e solution; ring.
Qed.

Lemma expanded (best u : P -> R) : (forall p, \sum_i A i p * (at_ best i - y i) = 0) ->
  squares u = squares best + \sum_i (at_ (fun p => u p - best p) i) ^ 2.
Proof.
move=> normal; set d := fun p => u p - best p.
have cross : \sum_i at_ d i * (at_ best i - y i) = 0.
  under eq_bigr do rewrite -sumZr.
  rewrite exchange_big sum_zero // => p _; rewrite (eq_bigr (fun i => d p * (A i p * (at_ best i - y i)))) => [|i _]; last by ring.
  by rewrite sumZ normal Rmult_0_r.
rewrite (eq_bigr (fun i => (at_ best i - y i) ^ 2 + 2 * (at_ d i * (at_ best i - y i)) + at_ d i ^ 2)) => [|i _].
  by rewrite !sumD sumZ cross; ring.
have -> : at_ u i = at_ best i + at_ d i by rewrite -sumD; apply: eq_bigr => p _; rewrite /d; ring.
ring.
Qed.

Lemma least (best u : P -> R) : (forall p, \sum_i A i p * (at_ best i - y i) = 0) ->
  squares best <= squares u /\ (squares u <= squares best -> forall p, u p = best p).
Proof.
move=> normal; rewrite (expanded u normal); have d0 := squares_ge0 (fun i => at_ (fun p => u p - best p) i).
split=> [|le p]; first by lra.
have := @injective (fun p => u p - best p) _ p; suff zero i : at_ (fun p => u p - best p) i = 0 by move=> /(_ zero); lazy beta; lra.
move: i; apply: squares_eq0; lra.
Qed.
End LeastSquares.

(* One row for each sample and output. *)
Section Rows.
Variables (M N K D P : finType) (Phi : (D -> R) -> K -> P -> R) (X : N -> D -> R) (group : M -> N) (y : M -> K -> R).
Notation model := (fun x v k => \sum_p Phi x k p * v p).
Notation L v := (@Def.L M N K D (power P line) (fun i => @Def.squared K (y i)) group model X v).
Notation rows := [finType of M * K].
Definition row (r : rows) (p : P) : R := Phi (X (group r.1)) r.2 p.
Definition aim (r : rows) : R := y r.1 r.2.

Lemma sum_rows (F : M -> K -> R) : \sum_i \sum_k F i k = \sum_(r : rows) F r.1 r.2.
Proof. exact: pair_bigA. Qed.

Lemma loss_of_rows v : L v = (\sum_(r : rows) (\sum_p row r p * v p - aim r) ^ 2) * / card M.
Proof. by rewrite /Def.L /Def.squared sum_rows. Qed.

Lemma one_minimum best u (B : P -> M -> K -> R) : inhabited M ->
  (forall p q, \sum_i \sum_k B p i k * Phi (X (group i)) k q = delta p q) ->
  (forall p, \sum_(r : rows) row r p * (\sum_q row r q * best q - aim r) = 0) ->
  L best <= L u /\ (L u <= L best -> forall p, u p = best p).
Proof.
move=> M0 rank normal; have M1 := Rinv_0_lt_compat _ (card_pos M0).
have [le unique] := @least rows P row (fun p r => B p r.1 r.2) aim
  (fun p q => etrans (esym (sum_rows (fun i k => B p i k * Phi (X (group i)) k q))) (rank p q)) best u normal.
rewrite !loss_of_rows; split; first by apply: Rmult_le_compat_r le; lra.
by move=> /(Rmult_le_reg_r _ _ _ M1) /unique.
Qed.
End Rows.

Theorem minimum_where_normal : underfitting_linear_model.minimum_where_normal.
Proof.
move=> M N K D P M0 _ _ _ _ Phi X group best y [B rank] normal u.
apply: (@one_minimum M N K D P Phi X group y best u B M0 rank) => p.
by rewrite -[RHS](normal p) sum_rows.
Qed.

Theorem least_squares_is_convex : underfitting_linear_model.least_squares_is_convex.
Proof.
move=> M N K D P _ _ _ _ _ y group Phi X p q s s01.
rewrite !loss_of_rows -Rmult_minus_distr_r -Rmult_assoc -Rmult_plus_distr_r.
apply: Rmult_le_compat_r; first exact: inv_card_ge0.
rewrite -sumB -sumZ -sumD; apply: sum_le => r _.
have -> : \sum_h row Phi X group r h * (p h + s * (q h - p h)) =
    \sum_h row Phi X group r h * p h + s * (\sum_h row Phi X group r h * q h - \sum_h row Phi X group r h * p h).
  by rewrite -sumB -sumZ -sumD; apply: eq_bigr => h _; ring.
move: (\sum_h _) (\sum_h _) (aim y r) => u v c.
have := Rmult_le_pos _ _ (Rmult_le_pos s (1 - s) ltac:(lra) ltac:(lra)) (pow2_ge_0 (v - u)).
by lra.
Qed.

Theorem least_squares_has_one_minimum : underfitting_linear_model.least_squares_has_one_minimum.
Proof.
move=> M N K D P M0 N0 K0 D0 P0 Phi X group y [B rank].
have [v normal] := @normal_solution [finType of M * K] P (row Phi X group) (fun p r => B p r.1 r.2) (aim y)
  (fun p q => etrans (esym (sum_rows (fun i k => B p i k * Phi (X (group i)) k q))) (rank p q)).
by exists v => u; exact: (@one_minimum M N K D P Phi X group y v u B M0 rank normal).
Qed.

Theorem means_outside_the_column_space : underfitting_linear_model.means_outside_the_column_space.
Proof.
move=> M N K D P M0 N0 K0 D0 _ mu group Phi X y orthogonal.
apply: (@means_of_targets.means_outside_a_hyperplane M N K D (power P line) M0 N0 K0 D0 (inhabits (fun=> 0)) mu group
  (fun x v k => \sum_p Phi x k p * v p) X y) => theta.
transitivity (\sum_p theta p * (\sum_i \sum_k mu (group i) k * Phi (X (group i)) k p)); last first.
  by apply: sum_zero => p _; rewrite orthogonal Rmult_0_r.
under [RHS]eq_bigr do rewrite -sumZ.
rewrite [RHS]exchange_big; apply: eq_bigr => i _ /=.
under [RHS]eq_bigr do rewrite -sumZ.
rewrite [RHS]exchange_big; apply: eq_bigr => k _ /=; rewrite -sumZ; apply: eq_bigr => p _; ring.
Qed.

Theorem no_minimum_of_the_transformation : underfitting_linear_model.no_minimum_of_the_transformation.
Proof.
move=> M N K D P M0 N0 K0 D0 _ X lambda group Phi theta y a b W.
exact: (@means_of_targets.no_minimum_where_a_mean_is_missed M N K D (power P line) M0 N0 K0 D0 (inhabits (fun=> 0)) X lambda
  group (fun x v k => \sum_p Phi x k p * v p) theta y a b W).
Qed.

Theorem one_minimum_then_none : underfitting_linear_model.one_minimum_then_none.
Proof.
move=> M N K D P M0 N0 K0 D0 P0 X lambda Phi group y distinct_inputs lambda0 rank missed.
split; first exact: (@least_squares_is_convex M N K D P M0 N0 K0 D0 P0 y group Phi X).
split; first exact: (@least_squares_has_one_minimum M N K D P M0 N0 K0 D0 P0 Phi X group y rank).
move=> z; exact: (@no_minimum_of_the_transformation M N K D P M0 N0 K0 D0 P0 X lambda group Phi z.1 y z.2.1 z.2.2.1 z.2.2.2
  distinct_inputs lambda0 (missed z.1)).
Qed.
