(* What a reader must trust: the notions of the theory, section 0. Everything else is proved.            *)
(*   \sum_i F, \sum_(i | P) F   finite sums of reals over a finite type                                   *)
(*   mean F                     (1/m) sum_i F i, m the number of indices                                  *)
(*   vector I, matrix I J       R^I and R^(I x J): functions of indices in finite types, 'I_d or others   *)
(*   dot u v, sq v, dist p q    u.v, |v|^2 and sum_k |p_k - q_k|                                          *)
(*   space, near p P            a topological space: P holds at all points of a neighbourhood of p        *)
(*   S ** T                     the product of two spaces                                                 *)
(*   local_minimum F p          F is minimal at p among all points of a neighbourhood, in all variables   *)
(*   gradient l q g             l is differentiable at q (in the sense of Frechet), with gradient g       *)
(*   infimum F v                v is the greatest lower bound of the values of F                          *)
From Coq Require Export Reals Lra FunctionalExtensionality.
From mathcomp Require Export ssreflect ssrfun ssrbool eqtype ssrnat seq choice fintype bigop.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Global Open Scope R_scope.

Notation "\sum_ i F" := (\big[Rplus/0]_i F) : R_scope.
Notation "\sum_ ( i : T ) F" := (\big[Rplus/0]_(i : T) F) (only parsing) : R_scope.
Notation "\sum_ ( i | P ) F" := (\big[Rplus/0]_(i | P) F) : R_scope.
Definition mean (I : finType) (F : I -> R) : R := / INR #|I| * \sum_i F i.
Definition dot (I : finType) (u v : I -> R) : R := \sum_i u i * v i.
Definition sq (I : finType) (v : I -> R) : R := \sum_i v i * v i.
Definition dist (I : finType) (p q : I -> R) : R := \sum_i Rabs (p i - q i).

(* Topological spaces, by the neighbourhoods of their points.                                             *)
Structure space := Space {
  point :> Type;
  #[canonical=no] near : point -> (point -> Prop) -> Prop;
  #[canonical=no] near_here : forall p P, near p P -> P p;
  #[canonical=no] near_all : forall p (P : point -> Prop), (forall q, P q) -> near p P;
  #[canonical=no] near_and : forall p P Q, near p P -> near p Q -> near p (fun q => P q /\ Q q);
  #[canonical=no] near_mono : forall p (P Q : point -> Prop), (forall q, P q -> Q q) -> near p P -> near p Q;
  #[canonical=no] near_near : forall p P, near p P -> near p (fun q => near q P) }.

Definition near_real (x : R) (P : R -> Prop) : Prop := exists e, 0 < e /\ forall y, Rabs (y - x) < e -> P y.
Canonical line : space.
exists R near_real.
- by move=> p P [e [e0 H]]; apply: H; rewrite Rminus_diag_eq // Rabs_R0.
- by move=> p P H; exists 1; split; [lra | auto].
- move=> p P Q [e [e0 H]] [d [d0 G]]; exists (Rmin e d); split; first exact: Rmin_pos.
  by move=> y yp; have := Rmin_l e d; have := Rmin_r e d; split; [apply: H | apply: G]; lra.
- by move=> p P Q PQ [e [e0 H]]; exists e; split=> // y yp; apply/PQ/H.
- move=> p P [e [e0 H]]; exists e; split=> // y yp; exists (e - Rabs (y - p)); split; first lra.
  move=> z zy; apply: H; have := Rabs_triang (z - y) (y - p).
  by rewrite (_ : z - y + (y - p) = z - p); lra.
Defined.
Definition near_family (I : finType) (S : space) (s : I -> S) (P : (I -> S) -> Prop) : Prop :=
  exists U : I -> S -> Prop, (forall i, near (s i) (U i)) /\ forall t, (forall i, U i (t i)) -> P t.
Canonical power (I : finType) (S : space) : space.
exists (I -> S) (@near_family I S).
- by move=> s P [U [Us UP]]; apply: UP => i; exact: near_here.
- by move=> s P all; exists (fun _ _ => True); split=> // i; exact: near_all.
- move=> s P Q [U [Us UP]] [V [Vs VQ]]; exists (fun i x => U i x /\ V i x).
  by split=> [i | t UV]; [exact: near_and | split; [apply: UP | apply: VQ] => i; case: (UV i)].
- by move=> s P Q PQ [U [Us UP]]; exists U; split=> // t Ut; apply/PQ/UP.
- move=> s P [U [Us UP]]; exists (fun i x => near x (U i)).
  by split=> [i | t Ut]; [exact: near_near | exists U].
Defined.
Definition near_pair (S T : space) (z : S * T) (P : S * T -> Prop) : Prop :=
  exists (U : S -> Prop) (V : T -> Prop), near z.1 U /\ near z.2 V /\ forall s t, U s -> V t -> P (s, t).
Canonical product (S T : space) : space.
exists (S * T)%type (@near_pair S T).
- by case=> s t P [U [V [Us [Vt UV]]]]; apply: UV; exact: near_here.
- by move=> z P all; exists (fun=> True), (fun=> True); split; [|split=> //]; exact: near_all.
- move=> z P Q [U [V [Us [Vt UV]]]] [U' [V' [Us' [Vt' UV']]]].
  exists (fun s => U s /\ U' s), (fun t => V t /\ V' t); split; [|split]; try exact: near_and.
  by move=> s t [? ?] [? ?]; split; [apply: UV | apply: UV'].
- by move=> z P Q PQ [U [V [Us [Vt UV]]]]; exists U, V; split=> //; split=> // s t us vt; apply/PQ/UV.
- move=> z P [U [V [Us [Vt UV]]]]; exists (fun s => near s U), (fun t => near t V).
  by split; [|split=> [|s t us vt]]; [exact: near_near | exact: near_near | exists U, V].
Defined.
Infix "**" := product (at level 40, left associativity).
Notation vector I := (power I line).
Notation matrix I J := (power I (power J line)).
Definition local_minimum (S : space) (F : S -> R) (p : S) : Prop := near p (fun q => F p <= F q).
Definition global_minimum (T : Type) (F : T -> R) (p : T) : Prop := forall q, F p <= F q.
Definition infimum (T : Type) (F : T -> R) (v : R) : Prop :=
  (forall p, v <= F p) /\ forall u, (forall p, u <= F p) -> u <= v.
Definition convex (I : finType) (l : vector I -> R) : Prop := forall p q t, 0 <= t <= 1 ->
  l (fun k => (1 - t) * p k + t * q k) <= (1 - t) * l p + t * l q.
Definition gradient (I : finType) (l : vector I -> R) (q g : vector I) : Prop := forall e, 0 < e ->
  near q (fun p => Rabs (l p - l q - dot g (fun k => p k - q k)) <= e * dist p q).
(* The data are distinct inputs X_j, j in N, and for each sample i in M the index group i of its input.   *)
Definition distinct (N D : finType) (X : N -> vector D) : Prop := forall j j', X j = X j' -> j = j'.
Definition risk (M K : finType) (l : M -> vector K -> R) (y : M -> vector K) : R := mean (fun i => l i (y i)).
Definition function_infimum (M N K : finType) (l : M -> vector K -> R) (group : M -> N) (v : R) : Prop :=
  infimum (fun F : N -> vector K => risk l (fun i => F (group i))) v.
Definition residual (M N K : finType) (dl : M -> vector K -> vector K) (group : M -> N) (j : N)
  (q : vector K) : vector K := fun k => \sum_(i | group i == j) dl i q k.
(* The model f, its loss, and the augmented loss of the exponential neurons, at a point (theta, (a, (b, W))). *)
Definition neurons (K D : finType) (a b : vector K) (W : matrix K D) (x : vector D) : vector K :=
  fun k => a k * exp (dot (W k) x + b k).
Notation added K D := (vector K ** (vector K ** matrix K D)).
Section Losses.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (X : N -> vector D) (group : M -> N).
Variables (f : Theta -> vector D -> vector K) (lam : R).
Definition original (theta : Theta) : R := risk l (fun i => f theta (X (group i))).
Definition augmented (z : Theta ** added K D) : R := let: (theta, (a, (b, W))) := z in
  risk l (fun i k => f theta (X (group i)) k + neurons a b W (X (group i)) k) + lam * sq a.
End Losses.
