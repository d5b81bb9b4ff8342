(* The generated statements of `small_value`: with one distinct input the value of Lt says nothing of theta. *)
From Coq Require Import Classical_Prop.
From Elimination Require Import Definitions Sums Calculus Language Statements Meaning Samples.
From Elimination.legs Require optimality_criterion.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem explicit_neurons : small_value.explicit_neurons.
Proof.
move=> M N K D T _ _ _ _ _ j l group f X lambda theta F s one.
rewrite /Def.Lt /Def.risk /= [in RHS]Rmult_assoc -[X in _ = _ + _ * X]sumZr; congr (_ * _ + _ * _).
- apply: eq_bigr => i _; congr (l i _); apply: functional_extensionality => k; rewrite (one (group i)).
  by rewrite /Def.g sum_zero => [|q _]; rewrite ?Rplus_0_l ?Rmult_assoc -?exp_plus ?Rplus_opp_l ?exp_0; ring.
- by apply: eq_bigr => k _; rewrite -exp_twice; ring.
Qed.

Theorem explicit_bound : small_value.explicit_bound.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 j lambda F f X theta e s l group one late.
rewrite (@explicit_neurons M N K D T M0 N0 K0 D0 T0 j l group f X lambda theta F s one); apply: Rplus_le_compat_l.
have := Rmult_le_compat_r _ _ _ (Rlt_le _ _ (exp_pos (- 2 * s))) late.
by rewrite (Rmult_assoc e) -exp_plus (_ : 2 * s + - 2 * s = 0) ?exp_0 ?Rmult_1_r //; ring.
Qed.

(* Some value is as close to the infimum as one likes, or below 0 where there is none: by contradiction. *)
Lemma inf_nearly_attained (S : Type) (h : S -> R) e : inhabited S -> 0 < e -> exists s, h s <= inf h + e.
Proof.
move=> S0 e0; apply: NNPP => none.
have above s : inf h + e <= h s by apply: Rlt_le; apply: Rnot_le_lt => le; apply: none; exists s.
have [_ greatest] := inf_spec S0 (ex_intro _ _ above).
by have := greatest _ above; lra.
Qed.

Theorem close_to_best : small_value.close_to_best.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 j l group f X lambda theta one e e0.
have [F best] := @inf_nearly_attained _ (fun F => @Def.risk M N K l group F) (e / 2) (inhabits (fun=> fun=> 0)) ltac:(lra).
have [t small] := fades_twice (lambda * \sum_k (F j k - f (X j) theta k) ^ 2) (e := e / 2) ltac:(lra).
exists (fun k => (F j k - f (X j) theta k) * exp (- t), (fun=> t, fun=> fun=> 0)).
rewrite (@explicit_neurons M N K D T M0 N0 K0 D0 T0 j l group f X lambda theta F t one).
by rewrite /Def.Lstar; have := small t (Rle_refl t); lra.
Qed.

Theorem value_says_nothing : small_value.value_says_nothing.
Proof.
move=> M N K D T M0 N0 K0 D0 T0 j l lambda group f X one l0 lambda0 theta.
have close := @close_to_best M N K D T M0 N0 K0 D0 T0 j l group f X lambda theta one.
split=> //; apply: inf_approached close; first exact: (inhabits (fun=> 0, (fun=> 0, fun=> fun=> 0))).
move=> [a [b W]] /=; have := squares_ge0 a => a0.
have := @Elimination.legs.optimality_criterion.no_function_below M N K M0 N0 K0 l group l0
  (fun j k => f (X j) theta k + @Def.g K D a b W (X j) k).
rewrite /Def.Lt /Def.risk /=; have := Rmult_le_pos _ _ (Rlt_le _ _ lambda0) a0.
by lra.
Qed.
