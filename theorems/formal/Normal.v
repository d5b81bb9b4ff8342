(* Steps of the normal form of pgb's kernel: what an exported derivation rests on, beside `ring`.         *)
(*   exp_mul, inv_pow, delta_..   the arithmetic that `ring` does not know                                *)
(*   sum_..                       finite sums: linearity, deltas, factors, exchange                       *)
(*   .._of, fin_..                one claim from another with the same normal form; linear combinations   *)
From Elimination Require Import Definitions Sums Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma funext (A B : Type) (f g : A -> B) : (forall x, f x = g x) -> f = g.
Proof. exact: functional_extensionality. Qed.
Lemma app_eq (A B : Type) (f g : A -> B) x y : f = g -> x = y -> f x = g y.
Proof. by move=> -> ->. Qed.
Lemma app_eql (A B : Type) (x : A) (f g : A -> B) : f = g -> f x = g x.
Proof. by move=> ->. Qed.
Lemma pairing2 (A B : Type) (z : A * B) : (z.1, z.2) = z. Proof. by case: z. Qed.
Lemma pairing3 (A B C : Type) (z : A * (B * C)) : (z.1, (z.2.1, z.2.2)) = z. Proof. by case: z => a []. Qed.
Lemma pairing4 (A B C D : Type) (z : A * (B * (C * D))) : (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) = z.
Proof. by case: z => a [b []]. Qed.

(* Arithmetic. *)
Lemma exp_mul u v w : u + v = w -> exp u * exp v = exp w. Proof. by move=> <-; rewrite exp_plus. Qed.
Lemma exp_mul0 u v : u + v = 0 -> exp u * exp v = 1. Proof. by move=> e; rewrite -exp_plus e exp_0. Qed.
Lemma exp_of0 u : u = 0 -> exp u = 1. Proof. by move=> ->; exact: exp_0. Qed.
Lemma inv_pow x n : / (x ^ n) = (/ x) ^ n. Proof. by rewrite pow_inv. Qed.
Lemma delta_same (I : finType) (i : I) : delta i i = 1. Proof. by rewrite /delta eqxx. Qed.
Lemma delta_sym (I : finType) (i j : I) : delta i j = delta j i. Proof. by rewrite /delta eq_sym. Qed.
Lemma delta_idempotent (I : finType) (i j : I) : delta i j * delta i j = delta i j.
Proof. by rewrite /delta; case: eqP => _; ring. Qed.
Lemma cardV (I : finType) (i : I) : card I * / card I = 1.
Proof.
apply: Rinv_r; rewrite /card; apply: not_0_INR.
by apply/eqP; rewrite -lt0n; apply/card_gt0P; exists i.
Qed.

(* Finite sums. *)
Section Sums.
Variable I : finType.
Implicit Types F G : I -> R.
Lemma sum_eq F G : (forall i, F i = G i) -> \sum_i F i = \sum_i G i.
Proof. by move=> FG; apply: eq_bigr. Qed.
Lemma sum0 : \sum_(i : I) 0 = 0. Proof. exact: big1. Qed.
Lemma sum_add F G : \sum_i (F i + G i) = \sum_i F i + \sum_i G i. Proof. exact: sumD. Qed.
Lemma sum_scale c F : \sum_i c * F i = c * \sum_i F i. Proof. exact: sumZ. Qed.
Lemma sum_out c F : \sum_i c * F i = c * \sum_i F i. Proof. exact: sumZ. Qed.
Lemma sum_outr c F : \sum_i F i * c = (\sum_i F i) * c. Proof. exact: sumZr. Qed.
Lemma sum_one : \sum_(i : I) 1 = card I.
Proof.
rewrite /card big_const; elim: #|I| => [//|n IH]; rewrite iterS IH S_INR; ring.
Qed.
Lemma sum_unit c : \sum_(i : I) c = c * \sum_(i : I) 1.
Proof. by rewrite -sumZ; apply: eq_bigr => i _; ring. Qed.
Lemma sum_delta i F : \sum_j delta j i * F j = F i.
Proof. rewrite -[RHS]sum_delta; apply: eq_bigr => j _; rewrite /delta; case: eqP => _; ring. Qed.
Lemma sum_delta' i F : \sum_j delta i j * F j = F i.
Proof. by rewrite -[RHS]sum_delta; apply: sum_eq => j; rewrite delta_sym. Qed.
Lemma sum_swap (J : finType) (F : I -> J -> R) : \sum_i \sum_j F i j = \sum_j \sum_i F i j.
Proof. exact: exchange_big. Qed.
End Sums.
Arguments sum_one {I}.

(* One claim from another. *)
Lemma eq_of k l r l' r' : r' - l' = k * (r - l) -> l = r -> l' = r'.
Proof. by move=> e lr; have d : r - l = 0; [lra | move: e; rewrite d Rmult_0_r => e; lra]. Qed.
Lemma le_of k l r l' r' : 0 <= k -> r' - l' = k * (r - l) -> l <= r -> l' <= r'.
Proof. by move=> k0 e lr; have := Rmult_le_pos k (r - l) k0; lra. Qed.
Lemma lt_of k l r l' r' : 0 < k -> r' - l' = k * (r - l) -> l < r -> l' < r'.
Proof. by move=> k0 e lr; have := Rmult_lt_0_compat k (r - l) k0; lra. Qed.
Lemma eq_sides (A : Type) (l r l' r' : A) : l' = l -> r = r' -> l = r -> l' = r'.
Proof. by move=> -> <-. Qed.
Lemma le_sides l r l' r' : l' = l -> r = r' -> l <= r -> l' <= r'. Proof. by move=> -> <-. Qed.
Lemma lt_sides l r l' r' : l' = l -> r = r' -> l < r -> l' < r'. Proof. by move=> -> <-. Qed.
Lemma eq_prop (P Q : Prop) : P = Q -> P -> Q. Proof. by move=> ->. Qed.
Lemma and_map (P P' Q Q' : Prop) : (P -> P') -> (Q -> Q') -> P /\ Q -> P' /\ Q'. Proof. by move=> f g []; auto. Qed.
Lemma or_map (P P' Q Q' : Prop) : (P -> P') -> (Q -> Q') -> P \/ Q -> P' \/ Q'.
Proof. by move=> f g []; auto. Qed.
Lemma ex_map (A : Type) (P Q : A -> Prop) : (forall x, P x -> Q x) -> (exists x, P x) -> exists x, Q x.
Proof. by move=> PQ [x Px]; exists x; auto. Qed.
Lemma near_at (S : space) (p q : S) (P : S -> Prop) : p = q -> near p P -> near q P. Proof. by move=> ->. Qed.
Lemma le_stable x y : x <= y \/ ~ x <= y. Proof. by case: (Rle_lt_dec x y); [left | right; lra]. Qed.
Lemma eq_stable (x y : R) : x = y \/ x <> y. Proof. by case: (Req_dec x y); auto. Qed.

(* Linear combinations: 0 is, or is at most, or is less than a weighted difference. *)
Lemma eq_term w l r : l = r -> 0 = w * (r - l). Proof. by move=> ->; ring. Qed.
Lemma le_term w l r : 0 <= w -> l <= r -> 0 <= w * (r - l). Proof. by move=> w0 lr; apply: Rmult_le_pos => //; lra. Qed.
Lemma lt_term w l r : 0 < w -> l < r -> 0 < w * (r - l).
Proof. by move=> w0 lr; apply: Rmult_lt_0_compat => //; lra. Qed.
Lemma eq_plus x y : 0 = x -> 0 = y -> 0 = x + y. Proof. by lra. Qed.
Lemma le_plus x y : 0 <= x -> 0 <= y -> 0 <= x + y. Proof. by lra. Qed.
Lemma lt_plusl x y : 0 < x -> 0 <= y -> 0 < x + y. Proof. by lra. Qed.
Lemma lt_plusr x y : 0 <= x -> 0 < y -> 0 < x + y. Proof. by lra. Qed.
Lemma eq_le x : 0 = x -> 0 <= x. Proof. by lra. Qed.
Lemma fin_eq l r d : r - l = d -> 0 = d -> l = r. Proof. by lra. Qed.
Lemma fin_le l r d : r - l = d -> 0 <= d -> l <= r. Proof. by lra. Qed.
Lemma fin_lt l r d : r - l = d -> 0 < d -> l < r. Proof. by lra. Qed.
Lemma not_eq l r d : r - l = d -> d <> 0 -> l <> r. Proof. by move=> <- d0 lr; apply: d0; rewrite lr; ring. Qed.
Lemma not_le l r d : r - l = d -> d < 0 -> ~ l <= r. Proof. by lra. Qed.
Lemma not_lt l r d : r - l = d -> d <= 0 -> ~ l < r. Proof. by lra. Qed.

(* Continuity, unfolded: faster than to have two statements about products of spaces compared. *)
Lemma continuous_to (S T : space) (g : S -> T) (x : S) : @Def.Continuous S T g x ->
  forall Q : T -> Prop, @near T (g x) (fun y => Q y) -> @near S x (fun z => Q (g z)).
Proof. exact. Qed.
Lemma continuous_of (S T : space) (g : S -> T) (x : S) :
  (forall Q : T -> Prop, @near T (g x) (fun y => Q y) -> @near S x (fun z => Q (g z))) -> @Def.Continuous S T g x.
Proof. exact. Qed.
