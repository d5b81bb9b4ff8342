(* The facts of derivatives and gradients. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem derivative_of_constant : fact.derivative_of_constant.
Proof. by move=> c t; apply/derivative_meaning; exact: derivative_const. Qed.

Theorem derivative_of_identity : fact.derivative_of_identity.
Proof. by move=> t; apply/derivative_meaning; exact: derivative_id. Qed.

Theorem derivative_of_addition : fact.derivative_of_addition.
Proof.
move=> g h t c d [/derivative_meaning der_g /derivative_meaning der_h].
by apply/derivative_meaning; exact: derivativeD.
Qed.

Theorem derivative_of_product : fact.derivative_of_product.
Proof.
move=> g h t c d [/derivative_meaning der_g /derivative_meaning der_h].
by apply/derivative_meaning; exact: derivativeM.
Qed.

Theorem derivative_of_sum : fact.derivative_of_sum.
Proof.
move=> K _ h t d each; apply/derivative_meaning; apply: derivative_sum => k.
exact/derivative_meaning/each.
Qed.

Theorem derivative_of_exp : fact.derivative_of_exp.
Proof. by move=> t; apply/derivative_meaning; exact: derivable_pt_lim_exp. Qed.

Theorem chain_rule : fact.chain_rule.
Proof.
move=> g h t c d [/derivative_meaning der_g /derivative_meaning der_h].
by apply/derivative_meaning; exact: derivable_pt_lim_comp der_h der_g.
Qed.

Theorem chain_rule_along_curve : fact.chain_rule_along_curve.
Proof.
move=> K _ F h t G d [/gradient_meaning grad each]; apply/derivative_meaning.
by apply: (Calculus.chain_rule grad) => k; exact/derivative_meaning/each.
Qed.

Theorem derivative_is_local : fact.derivative_is_local.
Proof.
move=> g h t d [same der] e e0; have gh := Definitions.near_here same.
by apply: near_mono (near_and same (der e e0)) => s [<-]; rewrite gh.
Qed.

Theorem derivative_is_unique : fact.derivative_is_unique.
Proof. by move=> h t c d [/derivative_meaning der_c /derivative_meaning]; exact: derivative_unique. Qed.

Theorem fermat : fact.fermat.
Proof. by move=> h t d [min /derivative_meaning der]; exact: derivative_at_minimum der min. Qed.

(* A function with slopes >= 0 does not fall by more than e (t - s), for each e > 0: the points up to which it
   has not fallen reach t.                                                                                   *)
Section Monotone.
Variables (h d : R -> R) (s t : R).
Hypotheses (st : s <= t) (slopes : forall u, s <= u <= t -> derivable_pt_lim h u (d u) /\ 0 <= d u).

Lemma slope_at u e : s <= u <= t -> 0 < e -> exists r, 0 < r /\ forall v, Rabs (v - u) < r ->
  (u <= v -> h u - e * (v - u) <= h v) /\ (v <= u -> h v - e * (u - v) <= h u).
Proof.
move=> u_in e0; have [/derivativeP /(_ e e0) [r [r0 close]] d0] := slopes u_in.
exists r; split=> // v /close near_v; split=> uv.
- move: near_v; rewrite (Rabs_pos_eq (v - u)); last by lra.
  have := Rle_abs (- (h v - h u - d u * (v - u))); rewrite Rabs_Ropp.
  by have := Rmult_le_pos (d u) (v - u) d0 ltac:(lra); lra.
- move: near_v; rewrite (Rabs_minus_sym v u) (Rabs_pos_eq (u - v)); last by lra.
  have := Rle_abs (h v - h u - d u * (v - u)).
  by have := Rmult_le_pos (d u) (u - v) d0 ltac:(lra); lra.
Qed.

Lemma not_fallen e : 0 < e -> h s - e * (t - s) <= h t.
Proof.
move=> e0; pose reached u := s <= u <= t /\ h s - e * (u - s) <= h u.
have [c [upper least]] : {c | is_lub reached c}.
  apply: completeness; first by exists t => u [[_ ut]].
  by exists s; split; lra.
have sc : s <= c by apply: upper; split; lra.
have ct : c <= t by apply: least => u [[_ ut]].
have [r [r0 slope]] := slope_at (conj sc ct) e0.
have fall_c : h s - e * (c - s) <= h c.
  apply: Rnot_lt_le => lt; suff /least : is_upper_bound reached (c - r) by lra.
  move=> u reached_u; have uc := upper u reached_u; have [_ fall_u] := reached_u.
  apply: Rnot_lt_le => ur; have [|_ /(_ uc)] := slope u; last by lra.
  by apply: Rabs_def1; lra.
have [<- // | lt] : c = t \/ c < t by lra.
pose v := Rmin t (c + r / 2).
have [vt vr] : v <= t /\ v <= c + r / 2 by split; [exact: Rmin_l | exact: Rmin_r].
have cv : c < v by apply: Rmin_glb_lt; lra.
have [|/(_ (Rlt_le _ _ cv)) fall_v _] := slope v; first by apply: Rabs_def1; lra.
by suff /upper : reached v by [lra]; split; lra.
Qed.

Lemma monotone : h s <= h t.
Proof.
apply: Rnot_lt_le => lt; have e0 : 0 < (h s - h t) / (t - s + 1) by apply: Rdiv_lt_0_compat; lra.
have := not_fallen e0; have : (h s - h t) / (t - s + 1) * (t - s + 1) = h s - h t by field; lra.
by lra.
Qed.
End Monotone.

Theorem monotone_where_slope_nonnegative : fact.monotone_where_slope_nonnegative.
Proof.
move=> h d s t [st slopes]; apply: (monotone st) => u /slopes [/derivative_meaning der d0].
by split; [exact: der | exact: d0].
Qed.

Theorem slope_below_chord : fact.slope_below_chord.
Proof.
move=> h d [/derivative_meaning /derivativeP der below]; apply: Rnot_lt_le => lt.
have e0 : 0 < (h 0 + d - h 1) / 2 by lra.
have [r [r0 close]] := der _ e0; set s := Rmin 1 (r / 2).
have [s1 sr] : s <= 1 /\ s <= r / 2 by split; [exact: Rmin_l | exact: Rmin_r].
have s0 : 0 < s by apply: Rmin_pos; lra.
have := close s; rewrite !Rminus_0_r Rabs_pos_eq; last by lra.
move=> /(_ ltac:(lra)) near_s; have := below s ltac:(lra).
have := Rle_abs (- (h s - h 0 - d * s)); rewrite Rabs_Ropp.
by have := Rmult_lt_0_compat _ _ s0 e0; lra.
Qed.

Theorem gradient_of_constant : fact.gradient_of_constant.
Proof.
move=> K _ c q; apply/gradient_meaning => e e0.
have := gradient_linear (fun=> 0) c q e0; apply: near_mono => p.
by rewrite !(_ : forall x : vector K, dot (fun=> 0) x = 0) ?Rplus_0_l // => x; apply: sum_zero => k _; ring.
Qed.

Theorem gradient_of_component : fact.gradient_of_component.
Proof.
move=> K _ q j; apply/gradient_meaning.
rewrite (_ : (fun k => delta j k) = basis j); first exact: gradient_coordinate.
by apply: functional_extensionality => k; rewrite /delta eq_sym.
Qed.

Theorem gradient_of_addition : fact.gradient_of_addition.
Proof.
move=> K _ E F q G H [/gradient_meaning grad_E /gradient_meaning grad_F].
by apply/gradient_meaning; exact: gradientD.
Qed.

Theorem gradient_of_sum : fact.gradient_of_sum.
Proof.
move=> K J _ _ F q G each; apply/gradient_meaning; apply: gradient_sum => j.
exact/gradient_meaning/each.
Qed.

Theorem gradient_of_composition : fact.gradient_of_composition.
Proof.
move=> K _ h F q G d [/derivative_meaning der /gradient_meaning grad].
by apply/gradient_meaning; exact: gradient_comp.
Qed.

Theorem differentiable_is_continuous : fact.differentiable_is_continuous.
Proof. by move=> K _ F q G /gradient_meaning grad; exact: gradient_continuous grad. Qed.
