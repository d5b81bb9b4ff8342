(* Linear systems: fewer equations than unknowns have a solution other than 0, and so a square system that *)
(* only 0 solves for the right hand side 0 has a solution for each right hand side.                        *)
(*   solves c s    c . r = 0 for every equation r in s                                                     *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Equations.
Variable I : finType.
Implicit Types (c q r : vector I) (s : seq (vector I)).

Fixpoint solves c s : Prop := if s is r :: others then dot c r = 0 /\ solves c others else True.

Lemma solves_each (J : eqType) c (r : J -> vector I) (js : seq J) :
  solves c (map r js) -> forall j, j \in js -> dot c (r j) = 0.
Proof.
elim: js => //= j0 js ih [first /ih others] j; rewrite inE => /orP [/eqP -> // | ].
exact: others.
Qed.

(* The unknown p is eliminated by the equation r. *)
Definition eliminate (p : I) r q : vector I := fun i => q i + - (q p / r p) * r i.

Lemma solves_back c p r s : r p <> 0 -> solves c (map (eliminate p r) s) ->
  solves (fun i => c i + - (dot c r / r p) * basis p i) s.
Proof.
move=> rp; elim: s => //= q s ih [first /ih others]; split=> //.
move: first; rewrite /eliminate dotC dotD dotZ dotD dotZ dot_basisr !(dotC _ c) => first.
by rewrite -[RHS]first; field.
Qed.

Lemma some_solution s (A : seq I) : uniq A -> (size s < size A)%N ->
  exists c, (exists i, c i <> 0) /\ (forall i, i \notin A -> c i = 0) /\ solves c s.
Proof.
have [n] := ubnP (size s); elim: n s A => // n ih [|r s] A.
  case: A => // p A _ _ _; exists (basis p); split; first by exists p; rewrite /basis eqxx; lra.
  by split=> // i; rewrite inE negb_or /basis => /andP [/negbTE ->].
rewrite /= !ltnS => size_s uniq_A small.
have pivot i : {i \in A /\ r i <> 0} + {~ (i \in A /\ r i <> 0)}.
  by case: (i \in A); case: (Req_EM_T (r i) 0) => ri; [right=> -[] | left | right=> -[] | right=> -[]].
have [[p [pA rp]] | none] := some_or_none pivot.
- have [| | | c [[i ci] [support solution]]] := ih (map (eliminate p r) s) (rem p A).
  + by rewrite size_map.
  + exact: rem_uniq.
  + by rewrite size_map size_rem // -ltnS (ltn_predK small).
  have cp : c p = 0 by apply: support; rewrite mem_rem_uniq // !inE eqxx.
  exists (fun i => c i + - (dot c r / r p) * basis p i); split; [|split=> [j jA|]].
  + exists i; rewrite /basis; case: eqP => [ip | _]; last by rewrite Rmult_0_r Rplus_0_r.
    by rewrite ip in ci.
  + rewrite /basis; case: eqP => [jp | _]; first by rewrite jp pA in jA.
    by rewrite support ?mem_rem_uniq ?inE ?negb_and ?jA ?orbT //; ring.
  + split; last exact: solves_back.
    by rewrite dotD dotZ dot_basisr; field.
- have [| | | c [nonzero [support solution]]] := ih s A => //; first exact: ltnW.
  exists c; do 3!split=> //; apply: sum_zero => i _.
  case: (boolP (i \in A)) => [iA | /support ->]; last by ring.
  have [-> | ri] := Req_EM_T (r i) 0; first by ring.
  by case: (none i).
Qed.
End Equations.

Lemma onto_of_injective (N : finType) (e : N -> vector N) :
  (forall c, (forall j, \sum_v c v * e v j = 0) -> forall v, c v = 0) ->
  forall target : vector N, exists c, forall j, \sum_v c v * e v j = target j.
Proof.
move=> injective target; pose r j (o : option N) := if o is Some v then e v j else target j.
have [| | c [[o co] [_ /solves_each solution]]] :=
  @some_solution [finType of option N] (map r (enum N)) (enum {: option N}).
- exact: enum_uniq.
- by rewrite size_map -!cardT card_option.
have sums j : c None * target j + \sum_v c (Some v) * e v j = 0.
  rewrite -[RHS](solution j (mem_enum _ _)) /dot (bigD1 None) //=; congr (_ + _).
  rewrite (reindex_omap Some id) //=; last by case.
  by apply: eq_bigl => v; rewrite eqxx.
have [c0 | c0] := Req_EM_T (c None) 0.
  case: co; case: o => // v; apply: (injective (fun v => c (Some v))) => j.
  by have := sums j; rewrite c0; lra.
exists (fun v => - (c (Some v) / c None)) => j.
rewrite (eq_bigr (fun v => - / c None * (c (Some v) * e v j))) => [|v _]; last by field.
rewrite sumZ; apply: (Rmult_eq_reg_l (c None)) => //.
by have := sums j; rewrite -Rmult_assoc Ropp_mult_distr_r_reverse Rinv_r //; lra.
Qed.
