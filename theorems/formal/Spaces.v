(* Neighbourhoods and local minima.                                                                       *)
(*   continuous c p    the map c is continuous at p                                                       *)
(*   set p k t         the family p with its member k replaced by t                                      *)
From Elimination Require Import Definitions Sums.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Definition continuous (S T : space) (c : S -> T) (p : S) : Prop :=
  forall P, near (c p) P -> near p (fun q => P (c q)).

Lemma near_forall (I : finType) (S : space) (p : S) (P : I -> S -> Prop) :
  (forall i, near p (P i)) -> near p (fun q => forall i, P i q).
Proof.
move=> near_each.
suff: near p (fun q => forall i, i \in enum I -> P i q).
  by apply: near_mono => q all i; apply: all; rewrite mem_enum.
elim: (enum I) => [|i s ih]; first exact: near_all.
apply: near_mono (near_and (near_each i) ih) => q [Pi Ps] j.
by rewrite inE => /orP [/eqP -> | /Ps].
Qed.

Lemma continuous_const (S T : space) (t : T) (p : S) : continuous (fun _ => t) p.
Proof. by move=> P /near_here Pt; exact: near_all. Qed.

Lemma continuous_id (S : space) (p : S) : continuous (fun q => q) p.
Proof. by []. Qed.

Lemma continuous_pair (S T U : space) (c : S -> T) (d : S -> U) p :
  continuous c p -> continuous d p -> continuous (fun q => (c q, d q) : T ** U) p.
Proof.
move=> cc cd P [V [W [cV [dW VW]]]]; apply: near_mono (near_and (cc _ cV) (cd _ dW)) => q [? ?].
exact: VW.
Qed.

Lemma continuous_family (I : finType) (S T : space) (c : S -> power I T) p :
  (forall i, continuous (fun q => c q i) p) -> continuous c p.
Proof.
move=> cc P [U [near_U UP]].
by apply: near_mono (near_forall (fun i => cc i _ (near_U i))) => q; exact: UP.
Qed.

Lemma continuous_member (I : finType) (S : space) (p : power I S) i :
  continuous (fun z : power I S => z i) p.
Proof.
move=> P near_P; exists (fun j z => j = i -> P z); split=> [j | t /(_ i)]; last exact.
by have [-> | /eqP ji] := eqVneq j i; [apply: near_mono near_P | apply: near_all => z /ji].
Qed.

Lemma continuous_tuple (S T U : space) (h : S -> T ** U) (x : S) :
  continuous (fun z => (h z).1) x -> continuous (fun z => (h z).2) x -> continuous h x.
Proof.
move=> first second; have := continuous_pair first second.
by congr continuous; apply: functional_extensionality => z; case: (h z).
Qed.

Lemma continuous_first (S T U : space) (h : S -> T ** U) (x : S) :
  continuous h x -> continuous (fun z => (h z).1) x.
Proof. by move=> cont P near_P; apply: (cont (fun y => P y.1)); exists P, (fun=> True); split=> //; split=> //; exact: near_all. Qed.

Lemma continuous_second (S T U : space) (h : S -> T ** U) (x : S) :
  continuous h x -> continuous (fun z => (h z).2) x.
Proof. by move=> cont P near_P; apply: (cont (fun y => P y.2)); exists (fun=> True), P; split=> //; exact: near_all. Qed.

Lemma continuous_comp (S T U : space) (c : S -> T) (d : T -> U) p :
  continuous c p -> continuous d (c p) -> continuous (fun q => d (c q)) p.
Proof. by move=> cc cd P /cd /cc. Qed.

(* A property near (s, t) holds near t with s held fixed, and conversely at the other variable. *)
Lemma near_second (S T : space) (s : S) (t : T) (P : S ** T -> Prop) :
  near (s, t) P -> near t (fun t' => P (s, t')).
Proof. by move=> [U [V [/= /near_here Us [Vt UV]]]]; apply: near_mono Vt => t'; exact: UV. Qed.

Lemma near_first (S T : space) (s : S) (t : T) (P : S ** T -> Prop) :
  near (s, t) P -> near s (fun s' => P (s', t)).
Proof. by move=> [U [V [/= Us [/near_here Vt UV]]]]; apply: near_mono Us => s' ?; exact: UV. Qed.

Lemma local_minimum_second (S T : space) (F : S ** T -> R) s t :
  local_minimum F (s, t) -> local_minimum (fun t' => F (s, t')) t.
Proof. exact: (@near_second _ _ _ _ (fun z => F (s, t) <= F z)). Qed.

Lemma local_minimum_first (S T : space) (F : S ** T -> R) s t :
  local_minimum F (s, t) -> local_minimum (fun s' => F (s', t)) s.
Proof. exact: (@near_first _ _ _ _ (fun z => F (s, t) <= F z)). Qed.

Lemma local_minimum_along (S T : space) (F : T -> R) (c : S -> T) p :
  continuous c p -> local_minimum F (c p) -> local_minimum (fun q => F (c q)) p.
Proof. by move=> cc /cc. Qed.

Lemma eq_local_minimum (S : space) (F G : S -> R) p :
  (forall q, F q = G q) -> local_minimum F p -> local_minimum G p.
Proof. by move=> FG; apply: near_mono => q; rewrite !FG. Qed.

Lemma global_is_local (S : space) (F : S -> R) p : global_minimum F p -> local_minimum F p.
Proof. exact: near_all. Qed.

(* Points near a local minimum that have its value are local minima, too. *)
Lemma local_minima_nearby (S : space) (F : S -> R) p : local_minimum F p ->
  near p (fun q => F q = F p -> local_minimum F q).
Proof.
move=> /near_near; apply: near_mono => q near_q Fq.
by apply: near_mono near_q => r; rewrite Fq.
Qed.

(* One radius for finitely many indices. *)
Lemma one_radius (I : finType) (A : I -> R -> Prop) :
  (forall i e d, 0 < d <= e -> A i e -> A i d) -> (forall i, exists e, 0 < e /\ A i e) ->
  exists e, 0 < e /\ forall i, A i e.
Proof.
move=> shrink each.
suff [e [e0 Ae]]: exists e, 0 < e /\ forall i, i \in enum I -> A i e.
  by exists e; split=> // i; apply: Ae; rewrite mem_enum.
elim: (enum I) => [|i s [e [e0 Ae]]]; first by exists 1; split; [lra | ].
have [d [d0 Ad]] := each i; exists (Rmin e d); split; first exact: Rmin_pos.
have [le_e le_d] : Rmin e d <= e /\ Rmin e d <= d by split; [exact: Rmin_l | exact: Rmin_r].
have min0 : 0 < Rmin e d by exact: Rmin_pos.
move=> j; rewrite inE => /orP [/eqP -> | js].
- by apply: (shrink _ d).
- by apply: (shrink _ e) => //; exact: Ae.
Qed.

Lemma near_vector (I : finType) (p : vector I) (P : vector I -> Prop) :
  near p P <-> exists e, 0 < e /\ forall q, (forall i, Rabs (q i - p i) < e) -> P q.
Proof.
split=> [[U [near_U UP]] | [e [e0 H]]].
- have [|e [e0 He]] := @one_radius I (fun i e => forall y, Rabs (y - p i) < e -> U i y) _ near_U.
    by move=> i e d de H y yd; apply: H; lra.
  by exists e; split=> // q close; apply: UP => i; apply: He.
- exists (fun i y => Rabs (y - p i) < e); split=> // i.
  by exists e.
Qed.

Lemma some_or_none (I : finType) (A : I -> Prop) (dec : forall i, {A i} + {~ A i}) :
  (exists i, A i) \/ forall i, ~ A i.
Proof.
have [/existsP [i] | /existsPn none] := boolP [exists i, dec i : bool].
- by case: (dec i) => // ? _; left; exists i.
- by right=> i; have := none i; case: (dec i).
Qed.

(* One member of a family moves, the others are held fixed. *)
Definition set (I : finType) (T : Type) (p : I -> T) (k : I) (t : T) : I -> T :=
  fun i => if i == k then t else p i.

Lemma set_id (I : finType) (T : Type) (p : I -> T) k : set p k (p k) = p.
Proof. by apply: functional_extensionality => i; rewrite /set; case: eqP => [-> |]. Qed.

Lemma continuous_set (I : finType) (S : space) (p : power I S) k s :
  continuous (fun s => set p k s : power I S) s.
Proof.
apply: continuous_family => i; rewrite /set; case: (i == k); first exact: continuous_id.
exact: continuous_const.
Qed.

Lemma near_member (I : finType) (S : space) (p : power I S) k (P : power I S -> Prop) :
  near p P -> near (p k) (fun s => P (set p k s)).
Proof. by move=> near_p; apply: (continuous_set (p := p)); rewrite set_id. Qed.
