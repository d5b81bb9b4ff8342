(* What the words of the generated statements mean (Statements.v), beside Definitions.v.                  *)
(*   card I               the number of elements of I, as a real                                          *)
(*   delta i j            1 if i = j, else 0                                                              *)
(*   inf h                the infimum of the values of h, 0 where there is none                           *)
(*   pos x                max(0, x)                                                                       *)
(*   power_of x p         x to the p, for p = 0, 1, 2, ..; factorial p alike                              *)
(*   extensional P        P is the same for sets with the same members                                    *)
(* ln, sqrt, cos, exp are those of the standard library.                                                  *)
From Coq Require Import Lia ClassicalDedekindReals.
From Elimination Require Import Definitions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition card (I : finType) : R := INR #|I|.
Definition delta (I : finType) (i j : I) : R := if i == j then 1 else 0.
Definition pos (x : R) : R := Rmax 0 x.
Definition extensional (T : Type) (P : (T -> Prop) -> Prop) : Prop :=
  forall A B : T -> Prop, (forall x, A x <-> B x) -> P A -> P B.
Definition natural_part (x : R) : nat := Z.to_nat (Int_part x).
Definition power_of (x p : R) : R := x ^ natural_part p.
Definition factorial (p : R) : R := INR (fact (natural_part p)).

Lemma natural_part_INR n : natural_part (INR n) = n.
Proof.
rewrite /natural_part (_ : Int_part (INR n) = Z.of_nat n) ?Znat.Nat2Z.id //.
rewrite INR_IZR_INZ /Int_part -(tech_up _ (Z.of_nat n + 1)) ?plus_IZR; [lia | lra | lra].
Qed.

Lemma natural_above (x : R) : exists n, x < INR n.
Proof.
exists (Z.to_nat (up x)); have [above _] := archimed x.
rewrite INR_IZR_INZ; apply: Rlt_le_trans (above) _; apply: IZR_le; lia.
Qed.

(* The infimum is a function on all of T -> R. Whether some -n is a lower bound is decided by the axioms
   of the reals, without choice; so is whether some n bounds the lower bounds (T may be empty).          *)
Section Infimum.
Variables (T : Type) (h : T -> R).

Definition lower_bound (u : R) : Prop := forall s, u <= h s.

(* A property of natural numbers that is stable under double negation holds somewhere or nowhere. *)
Lemma somewhere_or_nowhere (P : nat -> Prop) : (forall n, ~ ~ P n -> P n) -> {n | P n} + {forall n, ~ P n}.
Proof.
move=> stable; have decide n : {~ P n} + {~ ~ P n}.
  by case: (sig_not_dec (P n)) => found; [right | left].
by case: (sig_forall_dec (fun n => ~ P n) decide) => [[n found] | nowhere];
  [left; exists n; exact: stable | right].
Qed.

Lemma stable_le x y : ~ ~ x <= y -> x <= y.
Proof. by case: (Rle_lt_dec x y) => // lt [] le; lra. Qed.

Lemma bounded_below : {n | lower_bound (- INR n)} + {forall n, ~ lower_bound (- INR n)}.
Proof.
apply: somewhere_or_nowhere => n stable s; apply: stable_le => not_le.
by apply: stable => /(_ s).
Qed.

Lemma bounded_bounds :
  {n | forall u, lower_bound u -> u <= INR n} + {forall n, ~ forall u, lower_bound u -> u <= INR n}.
Proof.
apply: somewhere_or_nowhere => n stable u bound; apply: stable_le => not_le.
by apply: stable => /(_ u bound).
Qed.

Definition greatest (n m : nat) (below : lower_bound (- INR n))
  (above : forall u, lower_bound u -> u <= INR m) : R :=
  proj1_sig (completeness lower_bound (ex_intro _ (INR m) above) (ex_intro _ (- INR n) below)).

Definition inf : R :=
  match bounded_below, bounded_bounds with
  | inleft (exist n below), inleft (exist m above) => greatest below above
  | _, _ => 0
  end.

Lemma inf_spec : inhabited T -> (exists u, lower_bound u) -> infimum h inf.
Proof.
move=> [s0] [u0 bound0]; rewrite /inf.
case: bounded_below => [[n below] | never]; last first.
  have [n u0n] := natural_above (- u0); case: (never n) => s.
  by have := bound0 s; lra.
case: bounded_bounds => [[m above] | never]; last first.
  have [k sk] := natural_above (h s0); case: (never k) => u /(_ s0).
  by lra.
rewrite /greatest; case: completeness => v [upper least] /=; split.
- by move=> s; apply: least => u /(_ s).
- by move=> u /upper.
Qed.
End Infimum.
