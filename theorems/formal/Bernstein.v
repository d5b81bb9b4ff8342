(* The polynomials of Bernstein, as means over n throws of a coin that shows its head with probability y.    *)
(*   binomial y n f    the mean of f at the number of heads                                                 *)
From Elimination Require Import Definitions Sums.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Fixpoint binomial (y : R) (n : nat) (f : nat -> R) : R :=
  if n is m.+1 then y * binomial y m (fun j => f j.+1) + (1 - y) * binomial y m f else f 0%N.

Lemma binomial_linear y n f g c : binomial y n (fun j => f j + c * g j) = binomial y n f + c * binomial y n g.
Proof. by elim: n f g => //= n ih f g; rewrite (ih (fun j => f j.+1)) ih; ring. Qed.

Lemma binomial_const y n c : binomial y n (fun=> c) = c.
Proof. by elim: n => //= n ->; ring. Qed.

Lemma binomial_le y n f g : 0 <= y <= 1 -> (forall j, (j <= n)%N -> f j <= g j) ->
  binomial y n f <= binomial y n g.
Proof.
move=> [y0 y1]; elim: n f g => [|n ih] f g le /=; first exact: le.
apply: Rplus_le_compat; apply: Rmult_le_compat_l; try lra.
- by apply: ih => j jn; exact: le.
- by apply: ih => j jn; apply: le; exact: leqW.
Qed.

Lemma binomial_square y n a :
  binomial y n (fun j => (INR j - a) ^ 2) = INR n * (y * (1 - y)) + (INR n * y - a) ^ 2.
Proof.
elim: n a => [|n ih] a; first by rewrite /=; ring.
rewrite /binomial -/binomial ih.
have -> : (fun j : nat => (INR j.+1 - a) ^ 2) = (fun j => (INR j - (a - 1)) ^ 2).
  by apply: functional_extensionality => j; rewrite S_INR; ring.
by rewrite ih S_INR; ring.
Qed.

Lemma binomial_distance y n f v : 0 <= y <= 1 ->
  Rabs (binomial y n f - v) <= binomial y n (fun j => Rabs (f j - v)).
Proof.
move=> y01; have shifted c : binomial y n (fun j => f j + c * v) = binomial y n f + c * v.
  by rewrite (binomial_linear y n f (fun=> v)) binomial_const.
apply: Rabs_le; split.
- have := binomial_linear y n (fun=> 0) (fun j => Rabs (f j - v)) (-1).
  rewrite binomial_const => eq; have : - binomial y n (fun j => Rabs (f j - v)) <=
    binomial y n (fun j => f j + -1 * v).
    apply: (Rle_trans _ (binomial y n (fun j => 0 + -1 * Rabs (f j - v)))); first by rewrite eq; lra.
    by apply: binomial_le => // j _; have := Rle_abs (- (f j - v)); rewrite Rabs_Ropp; lra.
  by rewrite shifted; lra.
- have : binomial y n (fun j => f j + -1 * v) <= binomial y n (fun j => Rabs (f j - v)).
    by apply: binomial_le => // j _; have := Rle_abs (f j - v); lra.
  by rewrite shifted; lra.
Qed.
