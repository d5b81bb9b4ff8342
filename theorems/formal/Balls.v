(* Euclidean balls and neighbourhoods: in a space built of lines by powers and products, each neighbourhood *)
(* of a point contains a ball around it, for the sum of squares of the coordinates, and each ball is one.   *)
(*   round S d     the sets {z | d z p <= e}, e > 0, are in the neighbourhoods of p, for a distance d >= 0  *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition round (S : space) (d : S -> S -> R) : Prop := (forall z p, 0 <= d z p) /\
  forall p P, near p P -> exists e, 0 < e /\ forall z, d z p <= e -> P z.

Lemma contains_ball (S : space) (d : S -> S -> R) : round d ->
  forall (P : S -> Prop) (p : S), near p P -> exists e, 0 < e /\ forall z, d z p <= e -> P z.
Proof. by move=> [_ balls] P p; exact: balls. Qed.

Lemma round_line : round (S := line) (fun z p => (z - p) ^ 2).
Proof.
split=> [z p | p P [r [r0 H]]]; first exact: pow2_ge_0.
exists (r * r / 4); split=> [|z le]; first by have := Rmult_lt_0_compat _ _ r0 r0; lra.
apply: H; apply: (Rle_lt_trans _ (r / 2)); last by lra.
by rewrite -(Rabs_pos_eq (r / 2)); [apply: Rsqr_le_abs_0; rewrite /Rsqr; lra | lra].
Qed.

Lemma round_power (I : finType) (S : space) (d : S -> S -> R) :
  round d -> round (S := power I S) (fun z p => \sum_i d (z i) (p i)).
Proof.
move=> [d0 balls]; split=> [z p | p P [U [near_U UP]]]; first by apply: sum_ge0 => i _.
have [|e [e0 small]] := @one_radius I (fun i e => forall z, d z (p i) <= e ->
  U i z) _ (fun i => balls _ _ (near_U i)).
  by move=> i e e' e'e H z le; apply: H; lra.
exists e; split=> // z le; apply: UP => i; apply: small; apply: Rle_trans le.
by apply: (sum_term (P := xpredT) (F := fun i => d (z i) (p i))).
Qed.

Arguments round_power {I S d}.

Lemma round_pair (S T : space) (d : S -> S -> R) (d' : T -> T -> R) :
  round d -> round d' -> round (S := S ** T) (fun z p => d z.1 p.1 + d' z.2 p.2).
Proof.
move=> [d0 balls] [d0' balls']; split=> [z p | p P [U [V [near_U [near_V UV]]]]].
  by have := d0 z.1 p.1; have := d0' z.2 p.2; lra.
have [e [e0 small]] := balls _ _ near_U; have [e' [e'0 small']] := balls' _ _ near_V.
have [le le'] : Rmin e e' <= e /\ Rmin e e' <= e' by split; [exact: Rmin_l | exact: Rmin_r].
exists (Rmin e e'); split=> [|[s t] /= close]; first exact: Rmin_pos.
have s0 := d0 s p.1; have t0 := d0' t p.2.
by apply: UV; [apply: small | apply: small']; lra.
Qed.

Lemma ball_near_line (p e : R) : 0 < e -> near (p : line) (fun z => (z - p) ^ 2 < e).
Proof.
move=> e0; exists (Rmin 1 e); split=> [|z close]; first by apply: Rmin_pos; lra.
have [le1 lee] : Rmin 1 e <= 1 /\ Rmin 1 e <= e by split; [exact: Rmin_l | exact: Rmin_r].
have z0 := Rabs_pos (z - p); rewrite (_ : (z - p) ^ 2 = Rabs (z - p) * Rabs (z - p)); last first.
  by rewrite -Rabs_mult Rabs_pos_eq /= ?Rmult_1_r //; exact: Rle_0_sqr.
by have := Rmult_le_compat_l (Rabs (z - p)) (Rabs (z - p)) 1 z0 ltac:(lra); lra.
Qed.

Lemma ball_near_vector (I : finType) (p : vector I) (e : R) : 0 < e ->
  near p (fun z => \sum_i (z i - p i) ^ 2 < e).
Proof.
move=> e0; have n0 := pos_INR #|I|; have d0 : 0 < e / (INR #|I| + 1) by apply: Rdiv_lt_0_compat; lra.
exists (fun i z => (z - p i) ^ 2 < e / (INR #|I| + 1)); split=> [i | z close]; first exact: ball_near_line.
apply: (Rle_lt_trans _ (\sum_(i : I) e / (INR #|I| + 1))); first by apply: sum_le => i _; left; exact: close.
by rewrite sum_const; have : e / (INR #|I| + 1) * (INR #|I| + 1) = e by [field; lra]; lra.
Qed.
