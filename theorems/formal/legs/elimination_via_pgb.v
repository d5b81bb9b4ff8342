(* The generated statements of `elimination_via_pgb`: a, b and W lie in slots of one parameter vector z.   *)
From Elimination Require Import Definitions Sums Spaces Calculus Vanishing Elimination Landscape.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem scale_redundancy : elimination_via_pgb.scale_redundancy.
Proof.
move=> M K P _ _ _ Q dQ phi z v psi kappa /gradients_meaning grad still scaled.
move=> /derivative_meaning stationary kappa0 psi0.
have der : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z v t)) + psi i (moved z v t))) 0
    (mean (fun i => dot (dQ i (phi i z)) (fun=> 0) + kappa * psi i z)).
  apply: derivative_mean => i; apply: derivativeD; last by apply/derivative_meaning; exact: scaled.
  apply: (chain_rule (c := fun t => phi i (moved z v t))); first by rewrite moved0.
  by move=> k; apply/derivative_meaning; exact: still.
have {}stationary : derivable_pt_lim (fun t => mean (fun i => Q i (phi i (moved z v t)) + psi i (moved z v t))) 0 0.
  by apply: eq_derivative stationary => t; rewrite mean_meaning.
have sum0 : \sum_i psi i z = 0.
  have := derivative_unique der stationary; rewrite (eq_mean (G := fun i => kappa * psi i z)) => [|i].
    by rewrite meanZ => /Rmult_integral [//|] /mean_eq0.
  by rewrite /dot sum_zero => [|k _]; rewrite ?Rmult_0_r; ring.
split=> // i; exact: (sum_eq0 (P := xpredT) (fun i _ => psi0 i) sum0).
Qed.

Section Slots.
Variables (K D P : finType) (slot_a slot_b : K -> P) (slot_W : K -> D -> P).

Definition unstacked (z : P -> R) : added K D :=
  (fun k => z (slot_a k), (fun k => z (slot_b k), fun k q => z (slot_W k q))).

Hypothesis separate : (forall k h, delta (slot_a k) (slot_a h) = delta k h) /\
  (forall k h, delta (slot_b k) (slot_b h) = delta k h) /\
  (forall k h q s, delta (slot_W k q) (slot_W h s) = delta k h * delta q s) /\
  (forall k h, delta (slot_a k) (slot_b h) = 0) /\ (forall k h q, delta (slot_a k) (slot_W h q) = 0) /\
  (forall k h q, delta (slot_b k) (slot_W h q) = 0).

Lemma delta_eq (I : finType) (i j : I) : delta i j = 1 -> i = j.
Proof. by rewrite /delta; case: eqP => // _; lra. Qed.

Lemma delta_refl (I : finType) (i : I) : delta i i = 1.
Proof. by rewrite /delta eqxx. Qed.

Lemma delta_neq (I : finType) (i j : I) : delta i j = 0 -> i == j = false.
Proof. by rewrite /delta; case: eqP => // _; lra. Qed.

(* The vector z with the parameters u in the slots. *)
Definition stacked (z : P -> R) (u : added K D) : vector P := fun p =>
  if [pick k | slot_a k == p] is Some k then u.1 k else
  if [pick k | slot_b k == p] is Some k then u.2.1 k else
  if [pick kq | slot_W kq.1 kq.2 == p] is Some kq then u.2.2 kq.1 kq.2 else z p.

Lemma unstacked_stacked z u : unstacked (stacked z u) = u.
Proof.
case: separate => [aa [bb [WW [ab [aW bW]]]]]; case: u => a [b W].
congr (_, (_, _)); apply: functional_extensionality => k.
- rewrite /stacked; case: pickP => [k' /eqP same | /(_ k)]; last by rewrite eqxx.
  by congr (a _); apply: delta_eq; rewrite -aa same delta_refl.
- rewrite /stacked; case: pickP => [k' same | _]; first by rewrite (delta_neq (ab k' k)) in same.
  case: pickP => [k' /eqP same | /(_ k)]; last by rewrite eqxx.
  by congr (b _); apply: delta_eq; rewrite -bb same delta_refl.
- apply: functional_extensionality => q; rewrite /stacked.
  case: pickP => [k' same | _]; first by rewrite (delta_neq (aW k' k q)) in same.
  case: pickP => [k' same | _]; first by rewrite (delta_neq (bW k' k q)) in same.
  case: pickP => [[k' q'] /= /eqP same | /(_ (k, q))]; last by rewrite eqxx.
  have := WW k' k q' q; rewrite same delta_refl /delta.
  by case: eqP => [-> | _]; case: eqP => [-> | _] //; lra.
Qed.

Lemma stacked_unstacked z : stacked z (unstacked z) = z.
Proof.
apply: functional_extensionality => p; rewrite /stacked.
by do 3?[case: pickP => [? /eqP <- // | _]].
Qed.

Lemma continuous_fst (S T : space) (p : S ** T) : continuous (fun z : S ** T => z.1) p.
Proof.
move=> U near_U; exists U, (fun=> True); split=> //; split; first exact: near_all.
by [].
Qed.

Lemma continuous_snd (S T : space) (p : S ** T) : continuous (fun z : S ** T => z.2) p.
Proof. by move=> U near_U; exists (fun=> True), U; split; first exact: near_all. Qed.

Lemma continuous_member (I : finType) (S : space) (p : power I S) i : continuous (fun s : power I S => s i) p.
Proof.
move=> U near_U; exists (fun j s => j = i -> U s); split=> [j | t all]; last exact: all.
have [-> | ne] := eqVneq j i; first by apply: near_mono near_U.
by apply: near_all => s ji; rewrite ji eqxx in ne.
Qed.

Lemma continuous_stacked z u : continuous (stacked z : added K D -> vector P) u.
Proof.
apply: continuous_family => p; rewrite /stacked.
case: pickP => [k _ | _]; first exact: (continuous_comp (@continuous_fst _ _ u) (@continuous_member _ _ u.1 k)).
have second := @continuous_snd _ _ u.
case: pickP => [k _ | _].
  exact: (continuous_comp (continuous_comp second (@continuous_fst _ _ u.2)) (@continuous_member _ _ u.2.1 k)).
case: pickP => [[k q] _ | _] /=; last exact: continuous_const.
have inner := continuous_comp (continuous_comp second (@continuous_snd _ _ u.2)) (@continuous_member _ _ u.2.2 k).
exact: (continuous_comp inner (@continuous_member _ _ (u.2.2 k) q)).
Qed.

(* A minimum in z is a minimum in a, b and W. *)
Lemma minimum_in_slots (F : added K D -> R) (z : P -> R) :
  @near (power P line) z (fun z' : P -> R => F (unstacked z) <= F (unstacked z')) -> local_minimum F (unstacked z).
Proof.
move=> min; have := @continuous_stacked z (unstacked z); rewrite /continuous stacked_unstacked => /(_ _ min).
by apply: near_mono => u; rewrite unstacked_stacked.
Qed.
End Slots.

Section Stacked.
Variables (M N K D P : finType) (T : space) (slot_a slot_b : K -> P) (slot_W : K -> D -> P).
Variables (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N).
Variables (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (z : P -> R).
Hypothesis separate : (forall k h, delta (slot_a k) (slot_a h) = delta k h) /\
  (forall k h, delta (slot_b k) (slot_b h) = delta k h) /\
  (forall k h q s, delta (slot_W k q) (slot_W h s) = delta k h * delta q s) /\
  (forall k h, delta (slot_a k) (slot_b h) = 0) /\ (forall k h q, delta (slot_a k) (slot_W h q) = 0) /\
  (forall k h q, delta (slot_b k) (slot_W h q) = 0).

Lemma stacked_meaning : @near (power P line) z (fun z' : P -> R => @Def.Lt M N K D T l group f X lambda (theta,
    (fun k : K => z (slot_a k), (fun k : K => z (slot_b k), fun k : K => fun q : D => z (slot_W k q)))) <=
    @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => z' (slot_a k), (fun k : K => z' (slot_b k), fun
    k : K => fun q : D => z' (slot_W k q))))) ->
  local_minimum (fun u => augmented l X group (fun theta x => f x theta) lambda (theta, u))
    (unstacked slot_a slot_b slot_W z).
Proof.
rewrite Lt_meaning.
exact: (@minimum_in_slots K D P slot_a slot_b slot_W separate
  (fun u => augmented l X group (fun theta x => f x theta) lambda (theta, u)) z).
Qed.
End Stacked.

Theorem penalty_vanishes : elimination_via_pgb.penalty_vanishes.
Proof.
move=> M N K D P T _ _ _ _ _ _ slot_a slot_b slot_W l dl lambda group f X theta z separate _ lambda0.
move=> /(stacked_meaning separate) min.
exact: (@vanishing_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda theta _ _ _ lambda0 min).
Qed.

Theorem elimination_via_pgb : elimination_via_pgb.elimination_via_pgb.
Proof.
move=> M N K D P T _ _ _ _ _ _ slot_a slot_b slot_W X l dl lambda group f theta z separate distinct_inputs.
move=> /gradients_meaning grad /convexes_meaning conv lambda0 /(stacked_meaning separate) min.
rewrite L_meaning risk_meaning.
have a0 := @vanishing_at_fixed_parameters M N K D T l X group (fun theta x => f x theta) lambda theta _ _ _ lambda0 min.
have r0 := @residuals_vanish M N K D T l dl X group (fun theta x => f x theta) lambda distinct_inputs lambda0
  theta _ _ _ grad min.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
by split=> //; split; [exact: best.1 | rewrite (Lstar_meaning best)].
Qed.

Theorem stacked_minimum : elimination_via_pgb.stacked_minimum.
Proof.
move=> M N K D P T _ _ _ _ _ _ l dl lambda z slot_a group f X theta slot_b slot_W /gradients_meaning grad.
move=> /convexes_meaning conv lambda0 a0; rewrite R_meaning Lt_meaning => r0.
have best := @optimal_where_residuals_vanish M N K D T l dl X group (fun theta x => f x theta) theta grad conv r0.
apply: near_all => z'; apply: (minimal_if_optimal (f := fun theta x => f x theta)) => //.
exact: Rlt_le.
Qed.
