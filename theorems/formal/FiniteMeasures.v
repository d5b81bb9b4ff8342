(* Finite measures, as Statements.v has them: A says which functions are integrable, E is the integral.     *)
From Elimination Require Import Definitions Sums Spaces Language Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Measure.
Variables (D : finType) (A : (vector D -> R) -> Prop) (E : (vector D -> R) -> R).
Hypothesis measure : @Def.FiniteMeasure D A E.
Implicit Types (f h k : vector D -> R).

Lemma A_linear h k c : A h -> A k ->
  A (fun x => h x + c * k x) /\ E (fun x => h x + c * k x) = E h + c * E k.
Proof. by move=> Ah Ak; have [_ [linear _]] := measure; exact: linear. Qed.

Lemma A_zero : A (fun=> 0) /\ E (fun=> 0) = 0.
Proof.
have [A1 _] := measure; have := A_linear (-1) A1 A1.
rewrite (_ : (fun _ : vector D => 1 + -1 * 1) = (fun=> 0)); last by apply: functional_extensionality => x; ring.
by move=> [A0 ->]; split=> //; ring.
Qed.

Lemma A_scale c k : A k -> A (fun x => c * k x) /\ E (fun x => c * k x) = c * E k.
Proof.
move=> Ak; have [A0 E0] := A_zero; have := A_linear c A0 Ak; rewrite E0 Rplus_0_l.
by rewrite (_ : (fun x => 0 + c * k x) = (fun x => c * k x)) //; apply: functional_extensionality => x; ring.
Qed.

Lemma A_add h k : A h -> A k -> A (fun x => h x + k x) /\ E (fun x => h x + k x) = E h + E k.
Proof.
move=> Ah Ak; have := A_linear 1 Ah Ak; rewrite Rmult_1_l.
by rewrite (_ : (fun x => h x + 1 * k x) = (fun x => h x + k x)) //; apply: functional_extensionality => x; ring.
Qed.

Lemma A_sub h k : A h -> A k -> A (fun x => h x - k x) /\ E (fun x => h x - k x) = E h - E k.
Proof.
move=> Ah Ak; have := A_linear (-1) Ah Ak; rewrite (_ : E h + -1 * E k = E h - E k); last by ring.
by rewrite (_ : (fun x => h x + -1 * k x) = (fun x => h x - k x)) //; apply: functional_extensionality => x; ring.
Qed.

Lemma A_sum (I : finType) (f : I -> vector D -> R) : (forall i, A (f i)) -> A (fun x => \sum_i f i x).
Proof.
move=> each; elim: (index_enum I) => [|i s ih].
  rewrite (_ : (fun x => _) = (fun=> 0)); first by have [] := A_zero.
  by apply: functional_extensionality => x; rewrite big_nil.
rewrite (_ : (fun x => _) = (fun x => f i x + \big[Rplus/0]_(j <- s) f j x));
  first by have [] := A_add (each i) ih.
by apply: functional_extensionality => x; rewrite big_cons.
Qed.

Lemma A_abs h : A h -> A (fun x => Rabs (h x)).
Proof.
move=> Ah; have [_ [_ [_ [A_pos _]]]] := measure.
have [An _] := A_scale (-1) Ah; have [] := A_add (A_pos _ Ah) (A_pos _ An).
rewrite (_ : (fun x => pos (h x) + pos (-1 * h x)) = (fun x => Rabs (h x))) //.
apply: functional_extensionality => x; rewrite (_ : -1 * h x = - h x); last by ring.
rewrite /pos; have [le | lt] := Rle_lt_dec 0 (h x).
- by rewrite Rmax_right ?Rmax_left ?Rabs_pos_eq; lra.
- by rewrite Rmax_left ?Rmax_right ?Rabs_left; lra.
Qed.

Lemma E_le h k : A h -> A k -> (forall x, h x <= k x) -> E h <= E k.
Proof.
move=> Ah Ak le; have [_ [_ [positive _]]] := measure; have [Ad Ed] := A_sub Ak Ah.
suff : 0 <= E k - E h by lra.
by rewrite -Ed; apply: positive; split=> // x; have := le x; lra.
Qed.

Lemma E_abs h k : A h -> A k -> (forall x, Rabs (h x) <= k x) -> Rabs (E h) <= E k.
Proof.
move=> Ah Ak le; have [An En] := A_scale (-1) Ah; apply: Rabs_le; split.
- suff : E (fun x => -1 * h x) <= E k by lra.
  by apply: E_le => // x; have := le x; have := Rle_abs (- h x); rewrite Rabs_Ropp; lra.
- by apply: E_le => // x; have := le x; have := Rle_abs (h x); lra.
Qed.

Lemma A_dominated h k : A k -> (forall x, continuous (T := line) h x) -> (forall x, Rabs (h x) <= k x) -> A h.
Proof.
move=> Ak cont le; have [_ [_ [_ [_ [dominated _]]]]] := measure.
apply: (dominated h k); split=> // x; split; first exact: cont.
by have := le x; have := Rle_abs (h x); have := Rle_abs (- h x); rewrite Rabs_Ropp; lra.
Qed.

Lemma A_approximated h e : A h -> 0 < e -> exists k, (forall x, continuous (T := line) k x) /\ A k /\
  E (fun x => Rabs (h x - k x)) <= e.
Proof.
move=> Ah e0; have [_ [_ [_ [_ [_ [_ approximated]]]]]] := measure.
have [k [cont [Ak le]]] := approximated h e (conj Ah e0); exists k; do 2!split=> //.
rewrite (_ : (fun x => Rabs (h x - k x)) = (fun x => pos (h x - k x) + pos (k x - h x))) //.
apply: functional_extensionality => x; rewrite /pos; have [less | lt] := Rle_lt_dec 0 (h x - k x).
- by rewrite Rmax_right ?Rmax_left ?Rabs_pos_eq; lra.
- by rewrite Rmax_left ?Rmax_right ?Rabs_left; lra.
Qed.
End Measure.
