(* From independence to interpolation: functions E_t on the indices to which only c = 0 is orthogonal      *)
(* have a basis among them, one t_j from each of given sets. Stated with ~ ~, since the basis is not       *)
(* computed: so no more than the axioms of the reals is used, and a comparison of reals may follow.        *)
From Elimination Require Import Definitions Sums Spaces Calculus.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma finite_choice (I : finType) (T : Type) (t0 : T) (A : I -> T -> Prop) :
  (forall i, ~ ~ exists t, A i t) -> ~ ~ exists t : I -> T, forall i, A i (t i).
Proof.
move=> each none.
suff: forall s : seq I, ~ ~ exists t : I -> T, forall i, i \in s -> A i (t i).
  by move=> /(_ (enum I)); apply=> -[t At]; apply: none; exists t => i; apply: At; rewrite mem_enum.
elim=> [|i s ih] no; first by apply: no; exists (fun=> t0).
apply: ih => -[t At]; apply: (each i) => -[t' Ait']; apply: no; exists (set t i t') => j.
by rewrite inE /set; case: eqP => [-> // | _ /=]; exact: At.
Qed.

Lemma not_not_le (x y : R) : ~ ~ (x <= y) -> x <= y.
Proof. by move=> le; apply: Rnot_lt_le => lt; apply: le; lra. Qed.

Section Interpolation.
Variables (N : finType) (T : Type) (t0 : T) (E : T -> N -> R) (U : N -> T -> Prop).
Hypothesis independent : forall j c, (forall t, U j t -> \sum_i c i * E t i = 0) -> forall i, c i = 0.

(* beta_i are the coefficients of the function that is 1 at i and 0 at the other indices in s. *)
Definition interpolates (s : seq N) (t : N -> T) (beta : N -> N -> R) : Prop :=
  [/\ forall j, j \in s -> U j (t j), forall i j, j \notin s -> beta i j = 0 &
      forall i i', i \in s -> i' \in s -> \sum_j beta i j * E (t j) i' = if i' == i then 1 else 0].

Lemma one_more s i0 t beta u : i0 \notin s -> interpolates s t beta -> U i0 u ->
  \sum_i (basis i0 i - (if i \in s then \sum_j beta i j * E (t j) i0 else 0)) * E u i <> 0 ->
  interpolates (i0 :: s) (set t i0 u) (fun i j =>
    let d := \sum_i (basis i0 i - (if i \in s then \sum_j beta i j * E (t j) i0 else 0)) * E u i in
    let e := (basis i0 j - \sum_i (if i \in s then E u i else 0) * beta i j) / d in
    if i == i0 then e else beta i j - (\sum_j beta i j * E (t j) i0) * e).
Proof.
move=> i0s [tU supp dual] Uu; set L := fun i i' => \sum_j beta i j * E (t j) i'.
set d := \sum_i _; set y := fun i => if i \in s then E u i else 0 => d0.
pose e j := (basis i0 j - \sum_i y i * beta i j) / d.
have beta0 i : beta i i0 = 0 by exact: supp.
have dE : d = E u i0 - \sum_i y i * L i i0.
  rewrite -(dot_basis (E u) i0) /dot -sumB; apply: eq_bigr => i _.
  by rewrite /y -/(L i i0); case: (i \in s); ring.
have moved_t (x : N -> R) i' : x i0 = 0 -> \sum_j x j * E (set t i0 u j) i' = \sum_j x j * E (t j) i'.
  by move=> x0; apply: eq_bigr => j _; rewrite /set; case: eqP => // ->; rewrite x0; ring.
have at_e i' : \sum_j e j * E (set t i0 u j) i' = (E u i' - \sum_i y i * L i i') / d.
  rewrite (eq_bigr (fun j => / d * (basis i0 j * E (set t i0 u j) i' - (\sum_i y i * beta i j) * E (set t i0 u j) i'))).
    rewrite sumZ sumB (moved_t (fun j => \sum_i y i * beta i j)); last by rewrite sum_zero // => i _; rewrite beta0; ring.
    rewrite Rmult_comm; congr ((_ - _) * _).
      rewrite (eq_bigr (fun j => if j == i0 then E u i' else 0)) => [|j _].
        exact: (sum_delta i0 (fun=> E u i')).
      by rewrite /basis /set; case: eqP => _; ring.
    rewrite (eq_bigr (fun j => \sum_i y i * (beta i j * E (t j) i'))) => [|j _].
      by rewrite exchange_big; apply: eq_bigr => i _; rewrite sumZ.
    by rewrite -sumZr; apply: eq_bigr => i _; ring.
  by move=> j _; rewrite /e; field.
have at_s i' : i' \in s -> \sum_i y i * L i i' = E u i'.
  move=> i's; rewrite -(sum_delta i' (E u)); apply: eq_bigr => i _; rewrite /y.
  case si: (i \in s); last by case: eqP si => [-> | _ _]; [rewrite i's | ring].
  by rewrite /L dual // eq_sym; case: (i == i'); ring.
split=> [j | i j | i i'].
- by rewrite inE /set; case: eqP => [-> // | _ /=]; exact: tU.
- rewrite inE negb_or => /andP [/negbTE ji0 js] /=; rewrite -/(e j).
  have -> : e j = 0.
    by rewrite /e /basis ji0 sum_zero => [|i' _]; rewrite ?supp //; field.
  by case: eqP => _ //; rewrite supp //; ring.
- rewrite !inE /= => i_in i'_in.
  rewrite (eq_bigr (fun j => (if i == i0 then e j else beta i j - L i i0 * e j) * E (set t i0 u j) i')) //.
  case: eqP i_in => [-> _ | /eqP ii0 /= si].
    rewrite at_e; case: eqP i'_in => [-> _ | _ /= /at_s ->]; last by field.
    by rewrite -dE; field.
  rewrite (eq_bigr (fun j => beta i j * E (set t i0 u j) i' - L i i0 * (e j * E (set t i0 u j) i'))) => [|j _]; last by ring.
  rewrite sumB sumZ moved_t // at_e -/(L i i').
  case: eqP i'_in => [-> _ | _ /= i's].
    by rewrite -dE eq_sym (negbTE ii0); field.
  by rewrite at_s // /L dual //; field.
Qed.

Lemma interpolates_some s : uniq s -> ~ ~ exists t beta, interpolates s t beta.
Proof.
elim: s => [_ | i0 s ih /= /andP [i0s /ih some]] none.
  by apply: none; exists (fun=> t0), (fun _ _ => 0); split.
apply: some => -[t [beta int]].
pose c i := basis i0 i - (if i \in s then \sum_j beta i j * E (t j) i0 else 0).
suff /independent /(_ i0) : forall u, U i0 u -> \sum_i c i * E u i = 0.
  by rewrite /c /basis eqxx (negbTE i0s); lra.
move=> u Uu; have [// | d0] := Req_EM_T (\sum_i c i * E u i) 0.
by case: none; exists (set t i0 u); eexists; exact: one_more int Uu d0.
Qed.

Lemma interpolation : ~ ~ exists t : N -> T, (forall j, U j (t j)) /\
  forall target : N -> R, exists alpha : N -> R, forall i, \sum_j alpha j * E (t j) i = target i.
Proof.
move=> none; apply: (interpolates_some (enum_uniq N)) => -[t [beta [tU _ dual]]].
apply: none; exists t; split=> [j | target]; first by apply: tU; rewrite mem_enum.
exists (fun j => \sum_i target i * beta i j) => i'.
rewrite (eq_bigr (fun j => \sum_i target i * (beta i j * E (t j) i'))) => [|j _]; last first.
  by rewrite -sumZr; apply: eq_bigr => i _; ring.
rewrite exchange_big -(sum_delta i' target); apply: eq_bigr => i _ /=.
by rewrite sumZ dual ?mem_enum // eq_sym; case: eqP => _; ring.
Qed.

End Interpolation.
