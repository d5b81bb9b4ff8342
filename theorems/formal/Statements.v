(* Made from the propositions of pgb's kernel language by `python -m pgb.formal`: do not edit. *)
(*   Def.NAME            the named definitions                                                 *)
(*   fact.NAME           the background facts                                                  *)
(*   RESULT.STATEMENT    the statements of the catalogue                                       *)
From Elimination Require Import Definitions Language.
Unset Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Module Def.
Definition Derivative (h : R -> R) (t : R) (d : R) : Prop :=
  forall e : R, 0 < e -> @near line t (fun s : R => (h s - h t - d * (s - t)) ^ 2 <= e * (s - t) ^ 2).
Definition Gradient (K : finType) (F : (K -> R) -> R) (q : K -> R) (G : K -> R) : Prop :=
  forall e : R, 0 < e -> @near (power K line) q (fun p : K -> R => (F p - F q - (\sum_(k : K) G k * (p k - q
    k))) ^ 2 <= e * (\sum_(k : K) (p k - q k) ^ 2)).
Definition Continuous (S : space) (T : space) (g : S -> T) (x : S) : Prop :=
  forall Q : T -> Prop, @near T (g x) (fun y : T => Q y) -> @near S x (fun z : S => Q (g z)).
Definition Natural (p : R) : Prop :=
  forall Q : R -> Prop, Q 0 /\ (forall x : R, Q x -> Q (x + 1)) -> Q p.
Definition FiniteMeasure (D : finType) (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) : Prop :=
  A (fun x : D -> R => 1) /\ (forall h k : (D -> R) -> R, forall c : R, A h /\ A k -> A (fun x : D -> R => h x
    + c * k x) /\ E (fun x : D -> R => h x + c * k x) = E h + c * E k) /\ (forall h : (D -> R) -> R, A h /\
    (forall x : D -> R, 0 <= h x) -> 0 <= E h) /\ (forall h : (D -> R) -> R, A h -> A (fun x : D -> R => pos
    (h x))) /\ (forall h k : (D -> R) -> R, A k /\ (forall x : D -> R, @Continuous (power D line) line h x /\
    h x <= k x /\ - k x <= h x) -> A h) /\ (forall h : R -> (D -> R) -> R, forall u : (D -> R) -> R, forall c
    : R, (forall s : R, 0 <= s -> A (h s) /\ c <= E (h s)) /\ (forall s t : R, 0 <= s /\ s <= t -> (forall x :
    D -> R, h t x <= h s x /\ u x <= h t x)) /\ (forall x : D -> R, forall e : R, 0 < e -> (exists s : R, 0 <=
    s /\ h s x <= u x + e)) -> A u /\ (forall e : R, 0 < e -> (exists s : R, 0 <= s /\ E (h s) <= E u + e)))
    /\ (forall h : (D -> R) -> R, forall e : R, A h /\ 0 < e -> (exists k : (D -> R) -> R, (forall x : D -> R,
    @Continuous (power D line) line k x) /\ A k /\ E (fun x : D -> R => pos (h x - k x) + pos (k x - h x)) <=
    e)).
Definition AlmostEverywhere (D : finType) (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (P : (D ->
  R) -> Prop) : Prop :=
  exists m : (D -> R) -> R, A m /\ E m = 0 /\ (forall x : D -> R, 0 <= m x /\ (m x = 0 -> P x)).
Definition g (K : finType) (D : finType) (a : K -> R) (b : K -> R) (W : K -> D -> R) (x : D -> R) (k : K) : R
  :=
  a k * exp (\sum_(q : D) W k q * x q + b k).
Definition Lt (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R) -> R)
  (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : (T * ((K -> R) * ((K ->
  R) * (K -> D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g K D z.2.1 z.2.2.1 z.2.2.2 (X (group i)) k)) * /
    card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
Definition Convex (K : finType) (F : (K -> R) -> R) : Prop :=
  forall p q : K -> R, forall s : R, 0 <= s /\ s <= 1 -> F (fun k : K => p k + s * (q k - p k)) <= F p + s *
    (F q - F p).
Definition r (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (dl : M -> (K -> R) -> K ->
  R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (i : M) (theta : T) (k : K) : R :=
  dl i (f (X (group i)) theta) k.
Definition R_ (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (dl : M -> (K -> R) -> K ->
  R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (j : N) (theta : T) (k : K) : R :=
  \sum_(i : M) delta (group i) j * @r M N K D T dl group f X i theta k.
Definition L (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R) -> R)
  (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) : R :=
  (\sum_(i : M) l i (f (X (group i)) theta)) * / card M.
Definition risk (M : finType) (N : finType) (K : finType) (l : M -> (K -> R) -> R) (group : M -> N) (F : N ->
  K -> R) : R :=
  (\sum_(i : M) l i (F (group i))) * / card M.
Definition Lstar (M : finType) (N : finType) (K : finType) (l : M -> (K -> R) -> R) (group : M -> N) : R :=
  inf (fun F : N -> K -> R => @risk M N K l group F).
Definition softplus (u : R) : R :=
  ln (1 + exp u).
Definition log_sum_exp (K : finType) (q : K -> R) : R :=
  ln (\sum_(k : K) exp (q k)).
Definition squared (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) (q k - y k) ^ 2.
Definition squared_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  2 * (q k - y k).
Definition half_squared (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) (q k - y k) ^ 2 * (1 / 2).
Definition half_squared_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  q k - y k.
Definition logistic (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) softplus (- (y k * q k)).
Definition logistic_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  - (y k * exp (- (y k * q k) - softplus (- (y k * q k)))).
Definition polynomial_hinge_2 (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) pos (1 - y k * q k) ^ 2.
Definition polynomial_hinge_2_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  - 2 * y k * pos (1 - y k * q k).
Definition polynomial_hinge_3 (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) pos (1 - y k * q k) ^ 3.
Definition polynomial_hinge_3_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  - 3 * y k * pos (1 - y k * q k) ^ 2.
Definition polynomial_hinge_4 (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) pos (1 - y k * q k) ^ 4.
Definition polynomial_hinge_4_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  - 4 * y k * pos (1 - y k * q k) ^ 3.
Definition softmax (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) y k * (@log_sum_exp K q - q k).
Definition softmax_gradient (K : finType) (y : K -> R) (q : K -> R) (k : K) : R :=
  (\sum_(j : K) y j) * exp (q k - @log_sum_exp K q) - y k.
Definition absolute (K : finType) (y : K -> R) (q : K -> R) : R :=
  \sum_(k : K) (pos (q k - y k) + pos (y k - q k)).
Definition dLam (M : finType) (N : finType) (K : finType) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (j :
  N) (q : K -> R) (k : K) : R :=
  \sum_(i : M) delta (group i) j * dl i q k.
Definition Lam (M : finType) (N : finType) (K : finType) (l : M -> (K -> R) -> R) (group : M -> N) (j : N) (q
  : K -> R) : R :=
  \sum_(i : M) delta (group i) j * l i q.
Definition g_shared (K : finType) (D : finType) (a : K -> R) (b : R) (w : D -> R) (x : D -> R) (k : K) : R :=
  a k * exp (\sum_(q : D) w q * x q + b).
Definition Lt_shared (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R) ->
  R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : (T * ((K -> R) * (R *
  (D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g_shared K D z.2.1 z.2.2.1 z.2.2.2 (X (group i))
    k)) * / card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
Definition g_eliminator (K : finType) (D : finType) (V : space) (s : R -> R) (K' : (D -> R) -> V -> R) (a : K
  -> R) (b : K -> R) (W : K -> V) (x : D -> R) (k : K) : R :=
  a k * s (b k) * K' x (W k).
Definition Lt_eliminator (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (V : space) (s :
  R -> R) (K' : (D -> R) -> V -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X
  : N -> D -> R) (lambda : R) (z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g_eliminator K D V s K' z.2.1 z.2.2.1 z.2.2.2 (X
    (group i)) k)) * / card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
Definition Eliminates (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (V : space) (group :
  M -> N) (X : N -> D -> R) (s : R -> R) (K' : (D -> R) -> V -> R) : Prop :=
  forall lambda : R, forall l : M -> (K -> R) -> R, forall dl : M -> (K -> R) -> K -> R, forall f : (D -> R)
    -> T -> K -> R, forall theta : T, forall a b : K -> R, forall W : K -> V, (forall i : M, forall q : K ->
    R, @Gradient K (l i) q (dl i q)) /\ (forall i : M, @Convex K (l i)) /\ (forall i : M, forall q : K -> R, 0
    <= l i q) /\ 0 < lambda /\ @near (product T (product (power K line) (product (power K line) (power K V))))
    (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type => @Lt_eliminator M N K D T V
    s K' l group f X lambda (theta, (a, (b, W))) <= @Lt_eliminator M N K D T V s K' l group f X lambda z) ->
    (forall k : K, a k = 0) /\ @L M N K D T l group f X theta = @Lstar M N K l group.
Definition LocallySpanning (N : finType) (D : finType) (V : space) (kernel : (D -> R) -> V -> R) (X : N -> D
  -> R) : Prop :=
  forall w : V, forall c : N -> R, @near V w (fun v : V => \sum_(j : N) c j * kernel (X j) v = 0) -> (forall j
    : N, c j = 0).
Definition g_product (K : finType) (D : finType) (a : K -> R) (b : K -> R) (W : K -> D -> R) (x : D -> R) (k :
  K) : R :=
  a k * b k * exp (\sum_(q : D) W k q * x q).
Definition Lt_product (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R)
  -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : (T * ((K -> R) *
  ((K -> R) * (K -> D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g_product K D z.2.1 z.2.2.1 z.2.2.2 (X (group i))
    k)) * / card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
Definition EliminatesWithoutBias (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (group :
  M -> N) (X : N -> D -> R) : Prop :=
  forall lambda : R, forall l : M -> (K -> R) -> R, forall dl : M -> (K -> R) -> K -> R, forall f : (D -> R)
    -> T -> K -> R, forall theta : T, forall a : K -> R, forall W : K -> D -> R, (forall i : M, forall q : K
    -> R, @Gradient K (l i) q (dl i q)) /\ (forall i : M, @Convex K (l i)) /\ (forall i : M, forall q : K ->
    R, 0 <= l i q) /\ 0 < lambda /\ @near (product T (product (power K line) (power K (power D line))))
    (theta, (a, W)) (fun z : (T * ((K -> R) * (K -> D -> R)))%type => @Lt M N K D T l group f X lambda
    ((theta, (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Lt M N K D T l group
    f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))) -> (forall k : K, a k = 0) /\ @L M N K D T l group f X
    theta = @Lstar M N K l group.
Definition Lt_rho (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R) -> R)
  (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (rho : R -> R) (z : (T * ((K -> R) * ((K ->
  R) * (K -> D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g K D z.2.1 z.2.2.1 z.2.2.2 (X (group i)) k)) * /
    card M + (\sum_(k : K) rho (z.2.1 k)).
Definition g_several (N : finType) (K : finType) (D : finType) (a : K -> N -> R) (b : K -> N -> R) (W : K -> N
  -> D -> R) (x : D -> R) (k : K) : R :=
  \sum_(v : N) a k v * exp (\sum_(q : D) W k v q * x q + b k v).
Definition Lt_several (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K -> R)
  -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : (T * ((K -> N -> R)
  * ((K -> N -> R) * (K -> N -> D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g_several N K D z.2.1 z.2.2.1 z.2.2.2 (X (group i))
    k)) * / card M + lambda * (\sum_(k : K) (\sum_(v : N) z.2.1 k v ^ 2)).
Definition Lm (T : space) (loss : T -> R) (lambda : R) (z : (T * (R * R))%type) : R :=
  loss z.1 * (1 + (z.2.1 * exp z.2.2 - 1) ^ 2) + lambda * z.2.1 ^ 2.
Definition g_one_neuron (D : finType) (a : R) (b : R) (w : D -> R) (x : D -> R) : R :=
  a * exp (\sum_(q : D) w q * x q + b).
Definition Lt_one_neuron (M : finType) (N : finType) (D : finType) (T : space) (loss : R -> R) (y : M -> R)
  (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R) (lambda : R) (z : (T * (R * (R * (D ->
  R))))%type) : R :=
  (\sum_(i : M) loss (- (y i * (f (X (group i)) z.1 + @g_one_neuron D z.2.1 z.2.2.1 z.2.2.2 (X (group i))))))
    * / card M + lambda * z.2.1 ^ 2 * (1 / 2).
Definition g_squared_factor (K : finType) (D : finType) (a : K -> R) (b : K -> R) (W : K -> D -> R) (x : D ->
  R) (k : K) : R :=
  a k * b k ^ 2 * exp (\sum_(q : D) W k q * x q).
Definition Lt_squared_factor (M : finType) (N : finType) (K : finType) (D : finType) (T : space) (l : M -> (K
  -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (z : (T * ((K ->
  R) * ((K -> R) * (K -> D -> R))))%type) : R :=
  (\sum_(i : M) l i (fun k : K => f (X (group i)) z.1 k + @g_squared_factor K D z.2.1 z.2.2.1 z.2.2.2 (X
    (group i)) k)) * / card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
End Def.

Module fact.
Definition no_zero_divisors : Prop :=
  forall x y : R, x * y = 0 -> x = 0 \/ y = 0.
Definition antisymmetry : Prop :=
  forall x y : R, x <= y /\ y <= x -> x = y.
Definition square_nonnegative : Prop :=
  forall x : R, 0 <= x ^ 2.
Definition inverse : Prop :=
  forall x : R, ~ x = 0 -> (exists y : R, x * y = 1).
Definition infimum_is_lower_bound : Prop :=
  forall (S : Type),
  inhabited S ->
  forall h : S -> R, forall u : R, (forall s : S, u <= h s) -> (forall s : S, inf h <= h s).
Definition infimum_is_greatest : Prop :=
  forall (S : Type),
  inhabited S ->
  forall h : S -> R, forall u : R, (forall s : S, u <= h s) -> u <= inf h.
Definition derivative_of_constant : Prop :=
  forall c t : R, Def.Derivative (fun s : R => c) t 0.
Definition derivative_of_identity : Prop :=
  forall t : R, Def.Derivative (fun s : R => s) t 1.
Definition derivative_of_addition : Prop :=
  forall g h : R -> R, forall t c d : R, Def.Derivative g t c /\ Def.Derivative h t d -> Def.Derivative (fun s
    : R => g s + h s) t (c + d).
Definition derivative_of_product : Prop :=
  forall g h : R -> R, forall t c d : R, Def.Derivative g t c /\ Def.Derivative h t d -> Def.Derivative (fun s
    : R => g s * h s) t (c * h t + g t * d).
Definition derivative_of_sum : Prop :=
  forall (K : finType),
  inhabited K ->
  forall h : K -> R -> R, forall t : R, forall d : K -> R, (forall k : K, Def.Derivative (h k) t (d k)) ->
    Def.Derivative (fun s : R => \sum_(k : K) h k s) t (\sum_(k : K) d k).
Definition derivative_of_exp : Prop :=
  forall t : R, Def.Derivative (fun s : R => exp s) t (exp t).
Definition chain_rule : Prop :=
  forall g h : R -> R, forall t c d : R, Def.Derivative g (h t) c /\ Def.Derivative h t d -> Def.Derivative
    (fun s : R => g (h s)) t (c * d).
Definition chain_rule_along_curve : Prop :=
  forall (K : finType),
  inhabited K ->
  forall F : (K -> R) -> R, forall h : R -> K -> R, forall t : R, forall G d : K -> R, @Def.Gradient K F (h t)
    G /\ (forall k : K, Def.Derivative (fun s : R => h s k) t (d k)) -> Def.Derivative (fun s : R => F (h s))
    t (\sum_(k : K) G k * d k).
Definition derivative_is_local : Prop :=
  forall g h : R -> R, forall t d : R, @near line t (fun s : R => g s = h s) /\ Def.Derivative g t d ->
    Def.Derivative h t d.
Definition derivative_is_unique : Prop :=
  forall h : R -> R, forall t c d : R, Def.Derivative h t c /\ Def.Derivative h t d -> c = d.
Definition fermat : Prop :=
  forall h : R -> R, forall t d : R, @near line t (fun s : R => h t <= h s) /\ Def.Derivative h t d -> d = 0.
Definition monotone_where_slope_nonnegative : Prop :=
  forall h d : R -> R, forall s t : R, s <= t /\ (forall u : R, s <= u /\ u <= t -> Def.Derivative h u (d u)
    /\ 0 <= d u) -> h s <= h t.
Definition slope_below_chord : Prop :=
  forall h : R -> R, forall d : R, Def.Derivative h 0 d /\ (forall s : R, 0 <= s /\ s <= 1 -> h s <= h 0 + s *
    (h 1 - h 0)) -> h 0 + d <= h 1.
Definition gradient_of_constant : Prop :=
  forall (K : finType),
  inhabited K ->
  forall c : R, forall q : K -> R, @Def.Gradient K (fun p : K -> R => c) q (fun k : K => 0).
Definition gradient_of_component : Prop :=
  forall (K : finType),
  inhabited K ->
  forall q : K -> R, forall j : K, @Def.Gradient K (fun p : K -> R => p j) q (fun k : K => delta j k).
Definition gradient_of_addition : Prop :=
  forall (K : finType),
  inhabited K ->
  forall E F : (K -> R) -> R, forall q G H : K -> R, @Def.Gradient K E q G /\ @Def.Gradient K F q H ->
    @Def.Gradient K (fun p : K -> R => E p + F p) q (fun k : K => G k + H k).
Definition gradient_of_sum : Prop :=
  forall (K J : finType),
  inhabited K -> inhabited J ->
  forall F : J -> (K -> R) -> R, forall q : K -> R, forall G : J -> K -> R, (forall j : J, @Def.Gradient K (F
    j) q (G j)) -> @Def.Gradient K (fun p : K -> R => \sum_(j : J) F j p) q (fun k : K => \sum_(j : J) G j k).
Definition gradient_of_composition : Prop :=
  forall (K : finType),
  inhabited K ->
  forall h : R -> R, forall F : (K -> R) -> R, forall q G : K -> R, forall d : R, Def.Derivative h (F q) d /\
    @Def.Gradient K F q G -> @Def.Gradient K (fun p : K -> R => h (F p)) q (fun k : K => d * G k).
Definition differentiable_is_continuous : Prop :=
  forall (K : finType),
  inhabited K ->
  forall F : (K -> R) -> R, forall q G : K -> R, @Def.Gradient K F q G -> @Def.Continuous (power K line) line
    F q.
Definition extreme_value_1 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall F : ((K -> R) * ((K -> R) * (K -> D -> R)))%type -> R, forall r : R, (forall z : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type, @Def.Continuous (product (power K line) (product (power K line) (power K (power
    D line)))) line F z) /\ 0 <= r -> (exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, \sum_(k : K)
    z.1 k ^ 2 + (\sum_(k : K) z.2.1 k ^ 2) + (\sum_(k : K) (\sum_(k' : D) z.2.2 k k' ^ 2)) <= r /\ (forall y :
    ((K -> R) * ((K -> R) * (K -> D -> R)))%type, \sum_(k : K) y.1 k ^ 2 + (\sum_(k : K) y.2.1 k ^ 2) +
    (\sum_(k : K) (\sum_(k' : D) y.2.2 k k' ^ 2)) <= r -> F z <= F y)).
Definition extreme_value_2 : Prop :=
  forall F : (R * R)%type -> R, forall r : R, (forall z : (R * R)%type, @Def.Continuous (product line line)
    line F z) /\ 0 <= r -> (exists z : (R * R)%type, z.1 ^ 2 + z.2 ^ 2 <= r /\ (forall y : (R * R)%type, y.1 ^
    2 + y.2 ^ 2 <= r -> F z <= F y)).
Definition extreme_value_3 : Prop :=
  forall (P : finType),
  inhabited P ->
  forall F : (P -> R) -> R, forall r : R, (forall z : P -> R, @Def.Continuous (power P line) line F z) /\ 0 <=
    r -> (exists z : P -> R, \sum_(k : P) z k ^ 2 <= r /\ (forall y : P -> R, \sum_(k : P) y k ^ 2 <= r -> F z
    <= F y)).
Definition exp_positive : Prop :=
  forall x : R, 0 < exp x.
Definition exp_above_tangent : Prop :=
  forall x : R, 1 + x <= exp x.
Definition exp_of_log : Prop :=
  forall x : R, 0 < x -> exp (ln x) = x.
Definition derivative_of_log : Prop :=
  forall x y : R, 0 < x /\ x * y = 1 -> Def.Derivative ln x y.
Definition pos_of_nonnegative : Prop :=
  forall x : R, 0 <= x -> pos x = x.
Definition pos_of_nonpositive : Prop :=
  forall x : R, x <= 0 -> pos x = 0.
Definition sqrt_nonnegative : Prop :=
  forall x : R, 0 <= x -> 0 <= sqrt x.
Definition square_of_sqrt : Prop :=
  forall x : R, 0 <= x -> sqrt x ^ 2 = x.
Definition power_at_zero : Prop :=
  forall x : R, power_of x 0 = 1.
Definition power_at_successor : Prop :=
  forall x p : R, Def.Natural p -> power_of x (p + 1) = x * power_of x p.
Definition factorial_at_zero : Prop :=
  factorial 0 = 1.
Definition factorial_at_successor : Prop :=
  forall p : R, Def.Natural p -> factorial (p + 1) = (p + 1) * factorial p.
Definition cos_even : Prop :=
  forall x : R, cos (- x) = cos x.
Definition laplace_transform_unique : Prop :=
  forall (D : finType),
  inhabited D ->
  forall A : ((D -> R) -> R) -> Prop, forall E : ((D -> R) -> R) -> R, forall h : (D -> R) -> R, forall v : D
    -> R, @Def.FiniteMeasure D A E /\ @near (power D line) v (fun w : D -> R => A (fun x : D -> R => h x * exp
    (\sum_(q : D) w q * x q)) /\ E (fun x : D -> R => h x * exp (\sum_(q : D) w q * x q)) = 0) ->
    @Def.AlmostEverywhere D A E (fun x : D -> R => h x = 0).
Definition heavy_tails : Prop :=
  forall (D : finType),
  inhabited D ->
  exists A : ((D -> R) -> R) -> Prop, exists E : ((D -> R) -> R) -> R, @Def.FiniteMeasure D A E /\ E (fun x :
    D -> R => 1) = 1 /\ (forall w : D -> R, 0 < \sum_(q : D) w q ^ 2 -> ~ A (fun x : D -> R => exp (\sum_(q :
    D) w q * x q))).
Definition near_here : Prop :=
  forall (S : space),
  inhabited S ->
  forall P : S -> Prop, forall p : S, @near S p P -> P p.
Definition near_everywhere : Prop :=
  forall (S : space),
  inhabited S ->
  forall P : S -> Prop, forall p : S, (forall z : S, P z) -> @near S p P.
Definition near_both : Prop :=
  forall (S : space),
  inhabited S ->
  forall P Q : S -> Prop, forall p : S, @near S p P /\ @near S p Q -> @near S p (fun z : S => P z /\ Q z).
Definition near_consequence : Prop :=
  forall (S : space),
  inhabited S ->
  forall P Q : S -> Prop, forall p : S, (forall z : S, P z -> Q z) /\ @near S p P -> @near S p Q.
Definition near_is_open : Prop :=
  forall (S : space),
  inhabited S ->
  forall P : S -> Prop, forall p : S, @near S p P -> @near S p (fun z : S => @near S z P).
Definition near_contains_ball_1 : Prop :=
  forall P : (R * R)%type -> Prop, forall p : (R * R)%type, @near (product line line) p P -> (exists e : R, 0
    < e /\ (forall z : (R * R)%type, (z.1 - p.1) ^ 2 + (z.2 - p.2) ^ 2 <= e -> P z)).
Definition near_contains_ball_2 : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall P : (K -> N -> D -> R) -> Prop, forall p : K -> N -> D -> R, @near (power K (power N (power D line)))
    p P -> (exists e : R, 0 < e /\ (forall z : K -> N -> D -> R, \sum_(k : K) (\sum_(k' : N) (\sum_(k'' : D)
    (z k k' k'' - p k k' k'') ^ 2)) <= e -> P z)).
Definition near_contains_ball_3 : Prop :=
  forall (K : finType),
  inhabited K ->
  forall P : (K -> R) -> Prop, forall p : K -> R, @near (power K line) p P -> (exists e : R, 0 < e /\ (forall
    z : K -> R, \sum_(k : K) (z k - p k) ^ 2 <= e -> P z)).
Definition near_contains_ball_4 : Prop :=
  forall (M K : finType),
  inhabited M -> inhabited K ->
  forall P : (M -> K -> R) -> Prop, forall p : M -> K -> R, @near (power M (power K line)) p P -> (exists e :
    R, 0 < e /\ (forall z : M -> K -> R, \sum_(k : M) (\sum_(k' : K) (z k k' - p k k') ^ 2) <= e -> P z)).
Definition near_contains_ball_5 : Prop :=
  forall (P : finType),
  inhabited P ->
  forall P' : (P -> R) -> Prop, forall p : P -> R, @near (power P line) p P' -> (exists e : R, 0 < e /\
    (forall z : P -> R, \sum_(k : P) (z k - p k) ^ 2 <= e -> P' z)).
Definition near_contains_ball_6 : Prop :=
  forall P : R -> Prop, forall p : R, @near line p P -> (exists e : R, 0 < e /\ (forall z : R, (z - p) ^ 2 <=
    e -> P z)).
Definition ball_is_near_1 : Prop :=
  forall (D : finType),
  inhabited D ->
  forall p : D -> R, forall e : R, 0 < e -> @near (power D line) p (fun z : D -> R => \sum_(k : D) (z k - p k)
    ^ 2 < e).
Definition ball_is_near_2 : Prop :=
  forall (K : finType),
  inhabited K ->
  forall p : K -> R, forall e : R, 0 < e -> @near (power K line) p (fun z : K -> R => \sum_(k : K) (z k - p k)
    ^ 2 < e).
Definition ball_is_near_3 : Prop :=
  forall p e : R, 0 < e -> @near line p (fun z : R => (z - p) ^ 2 < e).
Definition continuous_constant : Prop :=
  forall (T S : space),
  inhabited T -> inhabited S ->
  forall x : S, forall c : T, @Def.Continuous S T (fun z : S => c) x.
Definition continuous_identity : Prop :=
  forall (S : space),
  inhabited S ->
  forall x : S, @Def.Continuous S S (fun z : S => z) x.
Definition continuous_composition : Prop :=
  forall (T S U : space),
  inhabited T -> inhabited S -> inhabited U ->
  forall g : S -> T, forall f : T -> U, forall x : S, @Def.Continuous S T g x /\ @Def.Continuous T U f (g x)
    -> @Def.Continuous S U (fun z : S => f (g z)) x.
Definition continuous_addition : Prop :=
  forall (S : space),
  inhabited S ->
  forall f g : S -> R, forall x : S, @Def.Continuous S line f x /\ @Def.Continuous S line g x ->
    @Def.Continuous S line (fun z : S => f z + g z) x.
Definition continuous_product : Prop :=
  forall (S : space),
  inhabited S ->
  forall f g : S -> R, forall x : S, @Def.Continuous S line f x /\ @Def.Continuous S line g x ->
    @Def.Continuous S line (fun z : S => f z * g z) x.
Definition continuous_exponential : Prop :=
  forall x : R, @Def.Continuous line line (fun z : R => exp z) x.
Definition continuous_sum : Prop :=
  forall (K : finType) (S : space),
  inhabited K -> inhabited S ->
  forall f : K -> S -> R, forall x : S, (forall k : K, @Def.Continuous S line (f k) x) -> @Def.Continuous S
    line (fun z : S => \sum_(k : K) f k z) x.
Definition continuous_family : Prop :=
  forall (K : finType) (T S : space),
  inhabited K -> inhabited T -> inhabited S ->
  forall h : S -> K -> T, forall x : S, (forall k : K, @Def.Continuous S T (fun z : S => h z k) x) ->
    @Def.Continuous S (power K T) h x.
Definition continuous_component : Prop :=
  forall (K : finType) (T : space),
  inhabited K -> inhabited T ->
  forall x : K -> T, forall k : K, @Def.Continuous (power K T) T (fun z : K -> T => z k) x.
Definition continuous_tuple_1 : Prop :=
  forall (N K D : finType) (T : space),
  inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall h : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type -> (T * ((K -> N -> R) * ((K -> N ->
    R) * (K -> N -> D -> R))))%type, forall x : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type,
    @Def.Continuous (product (power K (power N line)) (product (power K (power N line)) (power K (power N
    (power D line))))) T (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type => (h z).1) x /\
    @Def.Continuous (product (power K (power N line)) (product (power K (power N line)) (power K (power N
    (power D line))))) (power K (power N line)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D ->
    R)))%type => (h z).2.1) x /\ @Def.Continuous (product (power K (power N line)) (product (power K (power N
    line)) (power K (power N (power D line))))) (power K (power N line)) (fun z : ((K -> N -> R) * ((K -> N ->
    R) * (K -> N -> D -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous (product (power K (power N line))
    (product (power K (power N line)) (power K (power N (power D line))))) (power K (power N (power D line)))
    (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type => (h z).2.2.2) x -> @Def.Continuous
    (product (power K (power N line)) (product (power K (power N line)) (power K (power N (power D line)))))
    (product T (product (power K (power N line)) (product (power K (power N line)) (power K (power N (power D
    line)))))) h x.
Definition continuous_tuple_2 : Prop :=
  forall (K D P : finType),
  inhabited K -> inhabited D -> inhabited P ->
  forall h : ((K -> R) * ((K -> R) * (K -> D -> R)))%type -> ((P -> R) * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type, forall x : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Continuous (product (power K
    line) (product (power K line) (power K (power D line)))) (power P line) (fun z : ((K -> R) * ((K -> R) *
    (K -> D -> R)))%type => (h z).1) x /\ @Def.Continuous (product (power K line) (product (power K line)
    (power K (power D line)))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h
    z).2.1) x /\ @Def.Continuous (product (power K line) (product (power K line) (power K (power D line))))
    (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous
    (product (power K line) (product (power K line) (power K (power D line)))) (power K (power D line)) (fun z
    : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).2.2.2) x -> @Def.Continuous (product (power K
    line) (product (power K line) (power K (power D line)))) (product (power P line) (product (power K line)
    (product (power K line) (power K (power D line))))) h x.
Definition continuous_tuple_3 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : ((K -> R) * ((K -> R) * (K -> D -> R)))%type -> (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type, forall x : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Continuous (product (power K
    line) (product (power K line) (power K (power D line)))) T (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => (h z).1) x /\ @Def.Continuous (product (power K line) (product (power K line) (power K (power
    D line)))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).2.1) x /\
    @Def.Continuous (product (power K line) (product (power K line) (power K (power D line)))) (power K line)
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous (product (power
    K line) (product (power K line) (power K (power D line)))) (power K (power D line)) (fun z : ((K -> R) *
    ((K -> R) * (K -> D -> R)))%type => (h z).2.2.2) x -> @Def.Continuous (product (power K line) (product
    (power K line) (power K (power D line)))) (product T (product (power K line) (product (power K line)
    (power K (power D line))))) h x.
Definition continuous_tuple_4 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : ((K -> R) * ((K -> R) * (K -> D -> R)))%type -> (T * ((K -> R) * (K -> R)))%type, forall x : ((K
    -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Continuous (product (power K line) (product (power K line)
    (power K (power D line)))) T (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).1) x /\
    @Def.Continuous (product (power K line) (product (power K line) (power K (power D line)))) (power K line)
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (h z).2.1) x /\ @Def.Continuous (product (power K
    line) (product (power K line) (power K (power D line)))) (power K line) (fun z : ((K -> R) * ((K -> R) *
    (K -> D -> R)))%type => (h z).2.2) x -> @Def.Continuous (product (power K line) (product (power K line)
    (power K (power D line)))) (product T (product (power K line) (power K line))) h x.
Definition continuous_tuple_5 : Prop :=
  forall (K : finType) (T V : space),
  inhabited K -> inhabited T -> inhabited V ->
  forall h : ((K -> R) * ((K -> R) * (K -> V)))%type -> (T * ((K -> R) * ((K -> R) * (K -> V))))%type, forall
    x : ((K -> R) * ((K -> R) * (K -> V)))%type, @Def.Continuous (product (power K line) (product (power K
    line) (power K V))) T (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => (h z).1) x /\ @Def.Continuous
    (product (power K line) (product (power K line) (power K V))) (power K line) (fun z : ((K -> R) * ((K ->
    R) * (K -> V)))%type => (h z).2.1) x /\ @Def.Continuous (product (power K line) (product (power K line)
    (power K V))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => (h z).2.2.1) x /\
    @Def.Continuous (product (power K line) (product (power K line) (power K V))) (power K V) (fun z : ((K ->
    R) * ((K -> R) * (K -> V)))%type => (h z).2.2.2) x -> @Def.Continuous (product (power K line) (product
    (power K line) (power K V))) (product T (product (power K line) (product (power K line) (power K V)))) h
    x.
Definition continuous_tuple_6 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : ((K -> R) * (R * (D -> R)))%type -> (T * ((K -> R) * (R * (D -> R))))%type, forall x : ((K -> R)
    * (R * (D -> R)))%type, @Def.Continuous (product (power K line) (product line (power D line))) T (fun z :
    ((K -> R) * (R * (D -> R)))%type => (h z).1) x /\ @Def.Continuous (product (power K line) (product line
    (power D line))) (power K line) (fun z : ((K -> R) * (R * (D -> R)))%type => (h z).2.1) x /\
    @Def.Continuous (product (power K line) (product line (power D line))) line (fun z : ((K -> R) * (R * (D
    -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous (product (power K line) (product line (power D line)))
    (power D line) (fun z : ((K -> R) * (R * (D -> R)))%type => (h z).2.2.2) x -> @Def.Continuous (product
    (power K line) (product line (power D line))) (product T (product (power K line) (product line (power D
    line)))) h x.
Definition continuous_tuple_7 : Prop :=
  forall (D : finType) (T : space),
  inhabited D -> inhabited T ->
  forall h : (R * (R * (D -> R)))%type -> (T * (R * (R * (D -> R))))%type, forall x : (R * (R * (D ->
    R)))%type, @Def.Continuous (product line (product line (power D line))) T (fun z : (R * (R * (D ->
    R)))%type => (h z).1) x /\ @Def.Continuous (product line (product line (power D line))) line (fun z : (R *
    (R * (D -> R)))%type => (h z).2.1) x /\ @Def.Continuous (product line (product line (power D line))) line
    (fun z : (R * (R * (D -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous (product line (product line (power
    D line))) (power D line) (fun z : (R * (R * (D -> R)))%type => (h z).2.2.2) x -> @Def.Continuous (product
    line (product line (power D line))) (product T (product line (product line (power D line)))) h x.
Definition continuous_tuple_8 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall h : (R * R)%type -> ((K -> R) * ((K -> R) * (K -> D -> R)))%type, forall x : (R * R)%type,
    @Def.Continuous (product line line) (power K line) (fun z : (R * R)%type => (h z).1) x /\ @Def.Continuous
    (product line line) (power K line) (fun z : (R * R)%type => (h z).2.1) x /\ @Def.Continuous (product line
    line) (power K (power D line)) (fun z : (R * R)%type => (h z).2.2) x -> @Def.Continuous (product line
    line) (product (power K line) (product (power K line) (power K (power D line)))) h x.
Definition continuous_tuple_9 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : (T * ((K -> R) * (K -> D -> R)))%type -> (R * (D -> R))%type, forall x : (T * ((K -> R) * (K -> D
    -> R)))%type, @Def.Continuous (product T (product (power K line) (power K (power D line)))) line (fun z :
    (T * ((K -> R) * (K -> D -> R)))%type => (h z).1) x /\ @Def.Continuous (product T (product (power K line)
    (power K (power D line)))) (power D line) (fun z : (T * ((K -> R) * (K -> D -> R)))%type => (h z).2) x ->
    @Def.Continuous (product T (product (power K line) (power K (power D line)))) (product line (power D
    line)) h x.
Definition continuous_tuple_10 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type -> ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type, forall x : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Continuous (product T
    (product (power K line) (product (power K line) (power K (power D line))))) (power K line) (fun z : (T *
    ((K -> R) * ((K -> R) * (K -> D -> R))))%type => (h z).1) x /\ @Def.Continuous (product T (product (power
    K line) (product (power K line) (power K (power D line))))) (power K line) (fun z : (T * ((K -> R) * ((K
    -> R) * (K -> D -> R))))%type => (h z).2.1) x /\ @Def.Continuous (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (power K (power D line)) (fun z : (T * ((K -> R) * ((K
    -> R) * (K -> D -> R))))%type => (h z).2.2) x -> @Def.Continuous (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (product (power K line) (product (power K line) (power
    K (power D line)))) h x.
Definition continuous_tuple_11 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type -> (T * ((K -> R) * (K -> D -> R)))%type,
    forall x : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Continuous (product T (product (power
    K line) (product (power K line) (power K (power D line))))) T (fun z : (T * ((K -> R) * ((K -> R) * (K ->
    D -> R))))%type => (h z).1) x /\ @Def.Continuous (product T (product (power K line) (product (power K
    line) (power K (power D line))))) (power K line) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type => (h z).2.1) x /\ @Def.Continuous (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (power K (power D line)) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type => (h z).2.2) x -> @Def.Continuous (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (product T (product (power K line) (power K (power D line)))) h x.
Definition continuous_tuple_12 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type -> (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type, forall x : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Continuous (product T
    (product (power K line) (product (power K line) (power K (power D line))))) T (fun z : (T * ((K -> R) *
    ((K -> R) * (K -> D -> R))))%type => (h z).1) x /\ @Def.Continuous (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (power K line) (fun z : (T * ((K -> R) * ((K -> R) *
    (K -> D -> R))))%type => (h z).2.1) x /\ @Def.Continuous (product T (product (power K line) (product
    (power K line) (power K (power D line))))) (power K line) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type => (h z).2.2.1) x /\ @Def.Continuous (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (power K (power D line)) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type => (h z).2.2.2) x -> @Def.Continuous (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (product T (product (power K line) (product (power K line) (power K (power D
    line))))) h x.
Definition continuous_tuple_13 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : (T * ((K -> R) * (K -> R)))%type -> (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, forall x
    : (T * ((K -> R) * (K -> R)))%type, @Def.Continuous (product T (product (power K line) (power K line))) T
    (fun z : (T * ((K -> R) * (K -> R)))%type => (h z).1) x /\ @Def.Continuous (product T (product (power K
    line) (power K line))) (power K line) (fun z : (T * ((K -> R) * (K -> R)))%type => (h z).2.1) x /\
    @Def.Continuous (product T (product (power K line) (power K line))) (power K line) (fun z : (T * ((K -> R)
    * (K -> R)))%type => (h z).2.2.1) x /\ @Def.Continuous (product T (product (power K line) (power K line)))
    (power K (power D line)) (fun z : (T * ((K -> R) * (K -> R)))%type => (h z).2.2.2) x -> @Def.Continuous
    (product T (product (power K line) (power K line))) (product T (product (power K line) (product (power K
    line) (power K (power D line))))) h x.
Definition continuous_tuple_14 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall h : (D -> R) -> ((K -> R) * ((K -> R) * (K -> D -> R)))%type, forall x : D -> R, @Def.Continuous
    (power D line) (power K line) (fun z : D -> R => (h z).1) x /\ @Def.Continuous (power D line) (power K
    line) (fun z : D -> R => (h z).2.1) x /\ @Def.Continuous (power D line) (power K (power D line)) (fun z :
    D -> R => (h z).2.2) x -> @Def.Continuous (power D line) (product (power K line) (product (power K line)
    (power K (power D line)))) h x.
Definition continuous_tuple_15 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall h : (D -> R) -> ((K -> R) * (R * (D -> R)))%type, forall x : D -> R, @Def.Continuous (power D line)
    (power K line) (fun z : D -> R => (h z).1) x /\ @Def.Continuous (power D line) line (fun z : D -> R => (h
    z).2.1) x /\ @Def.Continuous (power D line) (power D line) (fun z : D -> R => (h z).2.2) x ->
    @Def.Continuous (power D line) (product (power K line) (product line (power D line))) h x.
Definition continuous_tuple_16 : Prop :=
  forall (D : finType),
  inhabited D ->
  forall h : (D -> R) -> (R * (R * (D -> R)))%type, forall x : D -> R, @Def.Continuous (power D line) line
    (fun z : D -> R => (h z).1) x /\ @Def.Continuous (power D line) line (fun z : D -> R => (h z).2.1) x /\
    @Def.Continuous (power D line) (power D line) (fun z : D -> R => (h z).2.2) x -> @Def.Continuous (power D
    line) (product line (product line (power D line))) h x.
Definition continuous_tuple_17 : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall h : (K -> N -> D -> R) -> ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type, forall x : K
    -> N -> D -> R, @Def.Continuous (power K (power N (power D line))) (power K (power N line)) (fun z : K ->
    N -> D -> R => (h z).1) x /\ @Def.Continuous (power K (power N (power D line))) (power K (power N line))
    (fun z : K -> N -> D -> R => (h z).2.1) x /\ @Def.Continuous (power K (power N (power D line))) (power K
    (power N (power D line))) (fun z : K -> N -> D -> R => (h z).2.2) x -> @Def.Continuous (power K (power N
    (power D line))) (product (power K (power N line)) (product (power K (power N line)) (power K (power N
    (power D line))))) h x.
Definition continuous_tuple_18 : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall h : R -> ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type, forall x : R, @Def.Continuous
    line (power K (power N line)) (fun z : R => (h z).1) x /\ @Def.Continuous line (power K (power N line))
    (fun z : R => (h z).2.1) x /\ @Def.Continuous line (power K (power N (power D line))) (fun z : R => (h
    z).2.2) x -> @Def.Continuous line (product (power K (power N line)) (product (power K (power N line))
    (power K (power N (power D line))))) h x.
Definition continuous_tuple_19 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall h : R -> ((K -> R) * ((K -> R) * (K -> D -> R)))%type, forall x : R, @Def.Continuous line (power K
    line) (fun z : R => (h z).1) x /\ @Def.Continuous line (power K line) (fun z : R => (h z).2.1) x /\
    @Def.Continuous line (power K (power D line)) (fun z : R => (h z).2.2) x -> @Def.Continuous line (product
    (power K line) (product (power K line) (power K (power D line)))) h x.
Definition continuous_tuple_20 : Prop :=
  forall (K : finType) (V : space),
  inhabited K -> inhabited V ->
  forall h : R -> ((K -> R) * ((K -> R) * (K -> V)))%type, forall x : R, @Def.Continuous line (power K line)
    (fun z : R => (h z).1) x /\ @Def.Continuous line (power K line) (fun z : R => (h z).2.1) x /\
    @Def.Continuous line (power K V) (fun z : R => (h z).2.2) x -> @Def.Continuous line (product (power K
    line) (product (power K line) (power K V))) h x.
Definition continuous_tuple_21 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall h : R -> ((K -> R) * (R * (D -> R)))%type, forall x : R, @Def.Continuous line (power K line) (fun z :
    R => (h z).1) x /\ @Def.Continuous line line (fun z : R => (h z).2.1) x /\ @Def.Continuous line (power D
    line) (fun z : R => (h z).2.2) x -> @Def.Continuous line (product (power K line) (product line (power D
    line))) h x.
Definition continuous_tuple_22 : Prop :=
  forall (K D P : finType),
  inhabited K -> inhabited D -> inhabited P ->
  forall h : R -> ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, forall x : R, @Def.Continuous
    line (power P line) (fun z : R => (h z).1) x /\ @Def.Continuous line (power K line) (fun z : R => (h
    z).2.1) x /\ @Def.Continuous line (power K line) (fun z : R => (h z).2.2.1) x /\ @Def.Continuous line
    (power K (power D line)) (fun z : R => (h z).2.2.2) x -> @Def.Continuous line (product (power P line)
    (product (power K line) (product (power K line) (power K (power D line))))) h x.
Definition continuous_tuple_23 : Prop :=
  forall (D : finType),
  inhabited D ->
  forall h : R -> (R * (R * (D -> R)))%type, forall x : R, @Def.Continuous line line (fun z : R => (h z).1) x
    /\ @Def.Continuous line line (fun z : R => (h z).2.1) x /\ @Def.Continuous line (power D line) (fun z : R
    => (h z).2.2) x -> @Def.Continuous line (product line (product line (power D line))) h x.
Definition continuous_tuple_24 : Prop :=
  forall h : R -> (R * R)%type, forall x : R, @Def.Continuous line line (fun z : R => (h z).1) x /\
    @Def.Continuous line line (fun z : R => (h z).2) x -> @Def.Continuous line (product line line) h x.
Definition continuous_tuple_25 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall h : R -> (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, forall x : R, @Def.Continuous line T
    (fun z : R => (h z).1) x /\ @Def.Continuous line (power K line) (fun z : R => (h z).2.1) x /\
    @Def.Continuous line (power K line) (fun z : R => (h z).2.2.1) x /\ @Def.Continuous line (power K (power D
    line)) (fun z : R => (h z).2.2.2) x -> @Def.Continuous line (product T (product (power K line) (product
    (power K line) (power K (power D line))))) h x.
Definition continuous_tuple_26 : Prop :=
  forall (K : finType) (T : space),
  inhabited K -> inhabited T ->
  forall h : R -> (T * ((K -> R) * (K -> R)))%type, forall x : R, @Def.Continuous line T (fun z : R => (h
    z).1) x /\ @Def.Continuous line (power K line) (fun z : R => (h z).2.1) x /\ @Def.Continuous line (power K
    line) (fun z : R => (h z).2.2) x -> @Def.Continuous line (product T (product (power K line) (power K
    line))) h x.
Definition continuous_tuple_27 : Prop :=
  forall (T : space),
  inhabited T ->
  forall h : R -> (T * (R * R))%type, forall x : R, @Def.Continuous line T (fun z : R => (h z).1) x /\
    @Def.Continuous line line (fun z : R => (h z).2.1) x /\ @Def.Continuous line line (fun z : R => (h z).2.2)
    x -> @Def.Continuous line (product T (product line line)) h x.
Definition continuous_tuple_28 : Prop :=
  forall (K : finType) (V : space),
  inhabited K -> inhabited V ->
  forall h : V -> ((K -> R) * ((K -> R) * (K -> V)))%type, forall x : V, @Def.Continuous V (power K line) (fun
    z : V => (h z).1) x /\ @Def.Continuous V (power K line) (fun z : V => (h z).2.1) x /\ @Def.Continuous V
    (power K V) (fun z : V => (h z).2.2) x -> @Def.Continuous V (product (power K line) (product (power K
    line) (power K V))) h x.
Definition continuous_projection_1 : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall x : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type, @Def.Continuous (product (power K
    (power N line)) (product (power K (power N line)) (power K (power N (power D line))))) (power K (power N
    line)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type => z.1) x /\ @Def.Continuous
    (product (power K (power N line)) (product (power K (power N line)) (power K (power N (power D line)))))
    (power K (power N line)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type => z.2.1) x
    /\ @Def.Continuous (product (power K (power N line)) (product (power K (power N line)) (power K (power N
    (power D line))))) (power K (power N (power D line))) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N
    -> D -> R)))%type => z.2.2) x.
Definition continuous_projection_2 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall x : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Continuous (product (power K line) (product
    (power K line) (power K (power D line)))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => z.1) x /\ @Def.Continuous (product (power K line) (product (power K line) (power K (power D
    line)))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => z.2.1) x /\
    @Def.Continuous (product (power K line) (product (power K line) (power K (power D line)))) (power K (power
    D line)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => z.2.2) x.
Definition continuous_projection_3 : Prop :=
  forall (K : finType) (V : space),
  inhabited K -> inhabited V ->
  forall x : ((K -> R) * ((K -> R) * (K -> V)))%type, @Def.Continuous (product (power K line) (product (power
    K line) (power K V))) (power K line) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => z.1) x /\
    @Def.Continuous (product (power K line) (product (power K line) (power K V))) (power K line) (fun z : ((K
    -> R) * ((K -> R) * (K -> V)))%type => z.2.1) x /\ @Def.Continuous (product (power K line) (product (power
    K line) (power K V))) (power K V) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => z.2.2) x.
Definition continuous_projection_4 : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  forall x : ((K -> R) * (R * (D -> R)))%type, @Def.Continuous (product (power K line) (product line (power D
    line))) (power K line) (fun z : ((K -> R) * (R * (D -> R)))%type => z.1) x /\ @Def.Continuous (product
    (power K line) (product line (power D line))) line (fun z : ((K -> R) * (R * (D -> R)))%type => z.2.1) x
    /\ @Def.Continuous (product (power K line) (product line (power D line))) (power D line) (fun z : ((K ->
    R) * (R * (D -> R)))%type => z.2.2) x.
Definition continuous_projection_5 : Prop :=
  forall (D : finType),
  inhabited D ->
  forall x : (R * (D -> R))%type, @Def.Continuous (product line (power D line)) line (fun z : (R * (D ->
    R))%type => z.1) x /\ @Def.Continuous (product line (power D line)) (power D line) (fun z : (R * (D ->
    R))%type => z.2) x.
Definition continuous_projection_6 : Prop :=
  forall (D : finType),
  inhabited D ->
  forall x : (R * (R * (D -> R)))%type, @Def.Continuous (product line (product line (power D line))) line (fun
    z : (R * (R * (D -> R)))%type => z.1) x /\ @Def.Continuous (product line (product line (power D line)))
    line (fun z : (R * (R * (D -> R)))%type => z.2.1) x /\ @Def.Continuous (product line (product line (power
    D line))) (power D line) (fun z : (R * (R * (D -> R)))%type => z.2.2) x.
Definition continuous_projection_7 : Prop :=
  forall x : (R * R)%type, @Def.Continuous (product line line) line (fun z : (R * R)%type => z.1) x /\
    @Def.Continuous (product line line) line (fun z : (R * R)%type => z.2) x.
Definition continuous_projection_8 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall x : (T * ((K -> R) * (K -> D -> R)))%type, @Def.Continuous (product T (product (power K line) (power
    K (power D line)))) T (fun z : (T * ((K -> R) * (K -> D -> R)))%type => z.1) x /\ @Def.Continuous (product
    T (product (power K line) (power K (power D line)))) (power K line) (fun z : (T * ((K -> R) * (K -> D ->
    R)))%type => z.2.1) x /\ @Def.Continuous (product T (product (power K line) (power K (power D line))))
    (power K (power D line)) (fun z : (T * ((K -> R) * (K -> D -> R)))%type => z.2.2) x.
Definition continuous_projection_9 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall x : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Continuous (product T (product (power K
    line) (product (power K line) (power K (power D line))))) T (fun z : (T * ((K -> R) * ((K -> R) * (K -> D
    -> R))))%type => z.1) x /\ @Def.Continuous (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (power K line) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type =>
    z.2.1) x /\ @Def.Continuous (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (power K line) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => z.2.2.1) x /\
    @Def.Continuous (product T (product (power K line) (product (power K line) (power K (power D line)))))
    (power K (power D line)) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => z.2.2.2) x.
Definition continuous_projection_10 : Prop :=
  forall (K : finType) (T V : space),
  inhabited K -> inhabited T -> inhabited V ->
  forall x : (T * ((K -> R) * ((K -> R) * (K -> V))))%type, @Def.Continuous (product T (product (power K line)
    (product (power K line) (power K V)))) T (fun z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type => z.1) x
    /\ @Def.Continuous (product T (product (power K line) (product (power K line) (power K V)))) (power K
    line) (fun z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type => z.2.1) x /\ @Def.Continuous (product T
    (product (power K line) (product (power K line) (power K V)))) (power K line) (fun z : (T * ((K -> R) *
    ((K -> R) * (K -> V))))%type => z.2.2.1) x /\ @Def.Continuous (product T (product (power K line) (product
    (power K line) (power K V)))) (power K V) (fun z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type =>
    z.2.2.2) x.
Definition continuous_projection_11 : Prop :=
  forall (K : finType) (T : space),
  inhabited K -> inhabited T ->
  forall x : (T * ((K -> R) * (K -> R)))%type, @Def.Continuous (product T (product (power K line) (power K
    line))) T (fun z : (T * ((K -> R) * (K -> R)))%type => z.1) x /\ @Def.Continuous (product T (product
    (power K line) (power K line))) (power K line) (fun z : (T * ((K -> R) * (K -> R)))%type => z.2.1) x /\
    @Def.Continuous (product T (product (power K line) (power K line))) (power K line) (fun z : (T * ((K -> R)
    * (K -> R)))%type => z.2.2) x.
Definition continuous_projection_12 : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall x : (T * ((K -> R) * (R * (D -> R))))%type, @Def.Continuous (product T (product (power K line)
    (product line (power D line)))) T (fun z : (T * ((K -> R) * (R * (D -> R))))%type => z.1) x /\
    @Def.Continuous (product T (product (power K line) (product line (power D line)))) (power K line) (fun z :
    (T * ((K -> R) * (R * (D -> R))))%type => z.2.1) x /\ @Def.Continuous (product T (product (power K line)
    (product line (power D line)))) line (fun z : (T * ((K -> R) * (R * (D -> R))))%type => z.2.2.1) x /\
    @Def.Continuous (product T (product (power K line) (product line (power D line)))) (power D line) (fun z :
    (T * ((K -> R) * (R * (D -> R))))%type => z.2.2.2) x.
Definition continuous_projection_13 : Prop :=
  forall (D : finType) (T : space),
  inhabited D -> inhabited T ->
  forall x : (T * (R * (R * (D -> R))))%type, @Def.Continuous (product T (product line (product line (power D
    line)))) T (fun z : (T * (R * (R * (D -> R))))%type => z.1) x /\ @Def.Continuous (product T (product line
    (product line (power D line)))) line (fun z : (T * (R * (R * (D -> R))))%type => z.2.1) x /\
    @Def.Continuous (product T (product line (product line (power D line)))) line (fun z : (T * (R * (R * (D
    -> R))))%type => z.2.2.1) x /\ @Def.Continuous (product T (product line (product line (power D line))))
    (power D line) (fun z : (T * (R * (R * (D -> R))))%type => z.2.2.2) x.
Definition continuous_projection_14 : Prop :=
  forall (T : space),
  inhabited T ->
  forall x : (T * (R * R))%type, @Def.Continuous (product T (product line line)) T (fun z : (T * (R * R))%type
    => z.1) x /\ @Def.Continuous (product T (product line line)) line (fun z : (T * (R * R))%type => z.2.1) x
    /\ @Def.Continuous (product T (product line line)) line (fun z : (T * (R * R))%type => z.2.2) x.
Definition sum_monotone : Prop :=
  forall (K : finType),
  inhabited K ->
  forall f g : K -> R, (forall k : K, f k <= g k) -> \sum_(i : K) f i <= \sum_(i : K) g i.
Definition vanishing_sum : Prop :=
  forall (K : finType),
  inhabited K ->
  forall f : K -> R, (forall k : K, 0 <= f k) /\ \sum_(k : K) f k <= 0 -> (forall k : K, f k = 0).
Definition cardinality_positive : Prop :=
  forall (K : finType),
  inhabited K ->
  0 < 1 * / card K.
Definition delta_distinct : Prop :=
  forall (K : finType),
  inhabited K ->
  forall j k : K, ~ j = k -> delta j k = 0.
Definition finite_induction : Prop :=
  forall (K : finType),
  inhabited K ->
  forall P : (K -> Prop) -> Prop, extensional P -> P (fun k : K => False) /\ (forall S : K -> Prop, forall p :
    K, P S -> P (fun k : K => S k \/ k = p)) -> P (fun k : K => True).
Definition finite_choice : Prop :=
  forall (K : finType) (S : Type),
  inhabited K -> inhabited S ->
  forall P : K -> S -> Prop, (forall k : K, exists y : S, P k y) -> (exists h : K -> S, forall k : K, P k (h
    k)).
Definition spanning_family : Prop :=
  forall (N : finType) (S : Type),
  inhabited N -> inhabited S ->
  forall e : S -> N -> R, forall B : S -> Prop, (forall c : N -> R, (forall s : S, B s -> \sum_(j : N) c j * e
    s j = 0) -> (forall j : N, c j = 0)) -> (exists s : N -> S, (forall v : N, B (s v)) /\ (forall F : N -> R,
    exists alpha : N -> R, forall j : N, \sum_(v : N) alpha v * e (s v) j = F j)).
Definition square_system : Prop :=
  forall (N : finType),
  inhabited N ->
  forall e : N -> N -> R, (forall alpha : N -> R, (forall j : N, \sum_(v : N) alpha v * e v j = (fun j' : N =>
    0) j) -> (forall v : N, alpha v = 0)) -> (forall F : N -> R, exists alpha : N -> R, forall j : N, \sum_(v
    : N) alpha v * e v j = F j).
End fact.

Module vanishing.
Definition identity_of_slopes : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  forall k : K, Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda (theta, (fun h : K => a h +
    t * delta h k, (b, W)))) 0 ((\sum_(i : M) dl i (fun k' : K => f (X (group i)) theta k' + @Def.g K D a b W
    (X (group i)) k') k * exp (\sum_(q : D) W k q * X (group i) q + b k)) * / card M + 2 * lambda * a k) /\
    Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda (theta, (a, (fun h : K => b h + t *
    delta h k, W)))) 0 ((\sum_(i : M) dl i (fun k' : K => f (X (group i)) theta k' + @Def.g K D a b W (X
    (group i)) k') k * a k * exp (\sum_(q : D) W k q * X (group i) q + b k)) * / card M) /\ a k * ((\sum_(i :
    M) dl i (fun k' : K => f (X (group i)) theta k' + @Def.g K D a b W (X (group i)) k') k * exp (\sum_(q : D)
    W k q * X (group i) q + b k)) * / card M + 2 * lambda * a k) - (\sum_(i : M) dl i (fun k' : K => f (X
    (group i)) theta k' + @Def.g K D a b W (X (group i)) k') k * a k * exp (\sum_(q : D) W k q * X (group i) q
    + b k)) * / card M = 2 * lambda * a k ^ 2.
Definition stationary_form : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_in_a *) (forall k : K, Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda
    (theta, (fun h : K => a h + t * delta h k, (b, W)))) 0 0) ->
  (* stationary_in_b *) (forall k : K, Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (fun h : K => b h + t * delta h k, W)))) 0 0) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, forall k : K, @Def.g K D a b W x k = 0).
Definition loss_free_form : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f
    X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, forall k : K, @Def.g K D a b W x k = 0).
Definition parameters_held_fixed : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  @near (product (power K line) (product (power K line) (power K (power D line)))) (a, (b, W)) (fun z : ((K ->
    R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a,
    (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition at_local_minima : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, forall k : K, @Def.g K D a b W x k = 0).
End vanishing.

Module exponential_independence.
Definition independence : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R) (c : N -> R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* vanishing_combination *) @near (power D line) w (fun v : D -> R => \sum_(j : N) c j * exp (\sum_(q : D) v
    q * X j q) = 0) ->
  forall j : N, c j = 0.
End exponential_independence.

Module first_order_convexity.
Definition above_tangent : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (F : (K -> R) -> R) (p G q : K -> R),
  (* convex *) @Def.Convex K F ->
  (* differentiable *) @Def.Gradient K F p G ->
  F p + (\sum_(k : K) G k * (q k - p k)) <= F q.
End first_order_convexity.

Module elimination.
Definition grouped_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f
    X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition optimal_where_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall F : N -> K -> R, @Def.L M N K D T l group f X theta <= @Def.risk M N K l group F) /\ (forall theta'
    : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M N K D T l
    group f X theta = @Def.Lstar M N K l group.
Definition elimination : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, (fun k : K => f x theta k + @Def.g K D a b W x k) = f x
    theta) /\ @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) = @Def.L M N K D T l group f X theta
    /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) /\ (forall theta' : T,
    @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M N K D T l group f X
    theta = @Def.Lstar M N K l group.
Definition converse : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (group : M -> N) (f
    : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt M N K D T l group f X lambda (theta,
    (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K ->
    R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D
    T l group f X lambda z).
End elimination.

Module common_losses.
Definition convex_from_tangents : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (F : (K -> R) -> R) (G : (K -> R) -> K -> R),
  (* above_tangents *) (forall p q : K -> R, F p + (\sum_(k : K) G p k * (q k - p k)) <= F q) ->
  @Def.Convex K F.
Definition separable_gradient : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (phi dphi : R -> R) (alpha beta : K -> R),
  (* has_slope *) (forall u : R, Def.Derivative phi u (dphi u)) ->
  forall q : K -> R, @Def.Gradient K (fun q' : K -> R => \sum_(k : K) phi (alpha k + beta k * q' k)) q ((fun
    q' : K -> R => fun k : K => beta k * dphi (alpha k + beta k * q' k)) q).
Definition separable_convexity : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (phi dphi : R -> R) (alpha beta : K -> R),
  (* above_tangents *) (forall u v : R, phi u + dphi u * (v - u) <= phi v) ->
  @Def.Convex K (fun q : K -> R => \sum_(k : K) phi (alpha k + beta k * q k)).
Definition separable_sign : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (phi : R -> R) (alpha beta : K -> R),
  (* nonnegative *) (forall u : R, 0 <= phi u) ->
  forall q : K -> R, 0 <= (fun q' : K -> R => \sum_(k : K) phi (alpha k + beta k * q' k)) q.
Definition square_in_one_variable : Prop :=
  forall (c : R),
  (* nonnegative_factor *) 0 <= c ->
  (forall u : R, Def.Derivative (fun u' : R => c * u' ^ 2) u ((fun u' : R => 2 * c * u') u)) /\ (forall u v :
    R, (fun u' : R => c * u' ^ 2) u + (fun u' : R => 2 * c * u') u * (v - u) <= (fun u' : R => c * u' ^ 2) v)
    /\ (forall u : R, 0 <= (fun u' : R => c * u' ^ 2) u).
Definition softplus_in_one_variable : Prop :=
  (forall u : R, Def.Derivative Def.softplus u ((fun u' : R => exp (u' - Def.softplus u')) u)) /\ (forall u v
    : R, Def.softplus u + (fun u' : R => exp (u' - Def.softplus u')) u * (v - u) <= Def.softplus v) /\ (forall
    u : R, 0 <= Def.softplus u).
Definition hinge_2_in_one_variable : Prop :=
  (forall u : R, Def.Derivative (fun u' : R => pos u' ^ 2) u ((fun u' : R => 2 * pos u') u)) /\ (forall u v :
    R, (fun u' : R => pos u' ^ 2) u + (fun u' : R => 2 * pos u') u * (v - u) <= (fun u' : R => pos u' ^ 2) v)
    /\ (forall u : R, 0 <= (fun u' : R => pos u' ^ 2) u).
Definition hinge_3_in_one_variable : Prop :=
  (forall u : R, Def.Derivative (fun u' : R => pos u' ^ 3) u ((fun u' : R => 3 * pos u' ^ 2) u)) /\ (forall u
    v : R, (fun u' : R => pos u' ^ 3) u + (fun u' : R => 3 * pos u' ^ 2) u * (v - u) <= (fun u' : R => pos u'
    ^ 3) v) /\ (forall u : R, 0 <= (fun u' : R => pos u' ^ 3) u).
Definition hinge_4_in_one_variable : Prop :=
  (forall u : R, Def.Derivative (fun u' : R => pos u' ^ 4) u ((fun u' : R => 4 * pos u' ^ 3) u)) /\ (forall u
    v : R, (fun u' : R => pos u' ^ 4) u + (fun u' : R => 4 * pos u' ^ 3) u * (v - u) <= (fun u' : R => pos u'
    ^ 4) v) /\ (forall u : R, 0 <= (fun u' : R => pos u' ^ 4) u).
Definition log_sum_exp_above_tangents : Prop :=
  forall (K : finType),
  inhabited K ->
  forall p q : K -> R, @Def.log_sum_exp K p + (\sum_(k : K) exp (p k - @Def.log_sum_exp K p) * (q k - p k)) <=
    @Def.log_sum_exp K q.
Definition log_sum_exp_above_entries : Prop :=
  forall (K : finType),
  inhabited K ->
  forall q : K -> R, forall k : K, q k <= @Def.log_sum_exp K q.
Definition squared_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.squared K y) q (@Def.squared_gradient K y q).
Definition squared_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.squared K y).
Definition squared_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.squared K y q.
Definition half_squared_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.half_squared K y) q (@Def.half_squared_gradient K y q).
Definition half_squared_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.half_squared K y).
Definition half_squared_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.half_squared K y q.
Definition logistic_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.logistic K y) q (@Def.logistic_gradient K y q).
Definition logistic_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.logistic K y).
Definition logistic_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.logistic K y q.
Definition polynomial_hinge_2_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.polynomial_hinge_2 K y) q (@Def.polynomial_hinge_2_gradient K y
    q).
Definition polynomial_hinge_2_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.polynomial_hinge_2 K y).
Definition polynomial_hinge_2_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.polynomial_hinge_2 K y q.
Definition polynomial_hinge_3_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.polynomial_hinge_3 K y) q (@Def.polynomial_hinge_3_gradient K y
    q).
Definition polynomial_hinge_3_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.polynomial_hinge_3 K y).
Definition polynomial_hinge_3_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.polynomial_hinge_3 K y q.
Definition polynomial_hinge_4_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.polynomial_hinge_4 K y) q (@Def.polynomial_hinge_4_gradient K y
    q).
Definition polynomial_hinge_4_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.polynomial_hinge_4 K y).
Definition polynomial_hinge_4_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.polynomial_hinge_4 K y q.
Definition softmax_differentiable : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, @Def.Gradient K (@Def.softmax K y) q (@Def.softmax_gradient K y q).
Definition softmax_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, (forall k : K, 0 <= y k) -> @Def.Convex K (@Def.softmax K y).
Definition softmax_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, (forall k : K, 0 <= y k) -> (forall q : K -> R, 0 <= @Def.softmax K y q).
Definition absolute_convex : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y : K -> R, @Def.Convex K (@Def.absolute K y).
Definition absolute_nonnegative : Prop :=
  forall (K : finType),
  inhabited K ->
  forall y q : K -> R, 0 <= @Def.absolute K y q.
End common_losses.

Module pointwise_optimality.
Definition residuals_vanish_one_by_one : Prop :=
  forall (M N K D : finType) (Y T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited Y -> inhabited T ->
  forall (group : M -> N) (y : M -> Y) (l : M -> (K -> R) -> R) (ell : Y -> (K -> R) -> R) (dl : M -> (K -> R)
    -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* losses_by_label *) (forall i : M, forall q : K -> R, l i q = ell (y i) q) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  forall i : M, forall k : K, @Def.r M N K D T dl group f X i theta k = 0.
Definition minimal_where_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* residuals_vanish *) (forall i : M, forall k : K, @Def.r M N K D T dl group f X i theta k = 0) ->
  forall i : M, forall q : K -> R, l i (f (X (group i)) theta) <= l i q.
Definition pointwise_optimality : Prop :=
  forall (M N K D : finType) (Y T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited Y -> inhabited T ->
  forall (group : M -> N) (y : M -> Y) (l : M -> (K -> R) -> R) (ell : Y -> (K -> R) -> R) (X : N -> D -> R)
    (dl : M -> (K -> R) -> K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W :
    K -> D -> R),
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* losses_by_label *) (forall i : M, forall q : K -> R, l i q = ell (y i) q) ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  (forall i : M, forall k : K, @Def.r M N K D T dl group f X i theta k = 0) /\ (forall i : M, forall q : K ->
    R, l i (f (X (group i)) theta) <= l i q).
Definition squared_loss_interpolates : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (group : M -> N) (y : M -> K -> R) (X : N -> D -> R) (lambda : R) (f : (D -> R) -> T -> K -> R)
    (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* consistent_targets *) (forall i h : M, group i = group h -> y i = y h) ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T (fun i : M => @Def.squared K (y i)) group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T (fun
    i : M => @Def.squared K (y i)) group f X lambda z) ->
  forall i : M, f (X (group i)) theta = y i.
End pointwise_optimality.

Module pgb_necessary_condition.
Definition perturbed_slopes_vanish : Prop :=
  forall (M K P J : finType),
  inhabited M -> inhabited K -> inhabited P -> inhabited J ->
  forall (phi : M -> (P -> R) -> K -> R) (dphi : M -> (P -> R) -> K -> P -> R) (psi : M -> (P -> R) -> J -> R)
    (dpsi : M -> (P -> R) -> J -> P -> R) (Q : M -> (K -> R) -> R) (dQ : M -> (K -> R) -> K -> R) (V : M -> (J
    -> R) -> R) (dV : M -> (J -> R) -> J -> R) (z : P -> R),
  (* differentiable_maps *) (forall i : M, forall z' u : P -> R, forall k : K, Def.Derivative (fun t : R =>
    phi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p : P) dphi i z' k p * u p)) /\ (forall i : M, forall z' u
    : P -> R, forall k : J, Def.Derivative (fun t : R => psi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p :
    P) dpsi i z' k p * u p)) ->
  (* differentiable_parts *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) /\ (forall i
    : M, forall s : J -> R, @Def.Gradient J (V i) s (dV i s)) ->
  (* local_minimum *) @near (power P line) z (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z) + V i (psi i
    z))) * / card M <= (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall v : P -> R, \sum_(p : P) v p
    ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * v p) = phi i z /\ psi i (fun p : P => z p + eps
    * v p) = psi i z) -> (forall u : P -> R, (\sum_(i : M) (\sum_(k : K) dQ i ((fun i' : M => phi i' z) i) k *
    (\sum_(p : P) dphi i (fun p' : P => z p' + eps * v p') k p * u p) + (\sum_(j : J) dV i ((fun i' : M => psi
    i' z) i) j * (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * v p') j p * u p)))) * / card M = 0))).
Definition affine_form : Prop :=
  forall (M K P J S : finType),
  inhabited M -> inhabited K -> inhabited P -> inhabited J -> inhabited S ->
  forall (phi : M -> (P -> R) -> K -> R) (dphi : M -> (P -> R) -> K -> P -> R) (psi : M -> (P -> R) -> J -> R)
    (dpsi : M -> (P -> R) -> J -> P -> R) (Q : M -> (K -> R) -> R) (dQ : M -> (K -> R) -> K -> R) (V : M -> (J
    -> R) -> R) (dV : M -> (J -> R) -> J -> R) (z : P -> R),
  (* differentiable_maps *) (forall i : M, forall z' u : P -> R, forall k : K, Def.Derivative (fun t : R =>
    phi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p : P) dphi i z' k p * u p)) /\ (forall i : M, forall z' u
    : P -> R, forall k : J, Def.Derivative (fun t : R => psi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p :
    P) dpsi i z' k p * u p)) ->
  (* differentiable_parts *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) /\ (forall i
    : M, forall s : J -> R, @Def.Gradient J (V i) s (dV i s)) ->
  (* local_minimum *) @near (power P line) z (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z) + V i (psi i
    z))) * / card M <= (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) ->
  (* convex_parts *) (forall i : M, @Def.Convex K (Q i)) /\ (forall i : M, @Def.Convex J (V i)) ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall s : S -> P -> R, (forall v :
    S, \sum_(p : P) s v p ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * s v p) = phi i z /\ psi i
    (fun p : P => z p + eps * s v p) = psi i z)) -> (forall alpha : S -> P -> R, (fun z' : P -> R => (\sum_(i
    : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z <= (\sum_(i : M) (Q i (fun k : K => phi i z k +
    (\sum_(v : S) (\sum_(p : P) dphi i (fun p' : P => z p' + eps * s v p') k p * alpha v p))) + V i (fun j : J
    => psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * s v p') j p * alpha v p)))))
    * / card M))).
Definition linear_form : Prop :=
  forall (M K P J S : finType),
  inhabited M -> inhabited K -> inhabited P -> inhabited J -> inhabited S ->
  forall (phi : M -> (P -> R) -> K -> R) (dphi : M -> (P -> R) -> K -> P -> R) (psi : M -> (P -> R) -> J -> R)
    (dpsi : M -> (P -> R) -> J -> P -> R) (Q : M -> (K -> R) -> R) (dQ : M -> (K -> R) -> K -> R) (V : M -> (J
    -> R) -> R) (dV : M -> (J -> R) -> J -> R) (z h : P -> R) (sigma : M -> R),
  (* differentiable_maps *) (forall i : M, forall z' u : P -> R, forall k : K, Def.Derivative (fun t : R =>
    phi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p : P) dphi i z' k p * u p)) /\ (forall i : M, forall z' u
    : P -> R, forall k : J, Def.Derivative (fun t : R => psi i (fun p : P => z' p + t * u p) k) 0 (\sum_(p :
    P) dpsi i z' k p * u p)) ->
  (* differentiable_parts *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) /\ (forall i
    : M, forall s : J -> R, @Def.Gradient J (V i) s (dV i s)) ->
  (* local_minimum *) @near (power P line) z (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z) + V i (psi i
    z))) * / card M <= (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) ->
  (* convex_parts *) (forall i : M, @Def.Convex K (Q i)) /\ (forall i : M, @Def.Convex J (V i)) ->
  (* euler_field *) (forall i : M, (forall k : K, phi i z k = \sum_(p : P) dphi i z k p * h p) /\ (forall j :
    J, \sum_(p : P) dpsi i z j p * h p = sigma i * psi i z j)) ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall s : S -> P -> R, (forall v :
    S, \sum_(p : P) s v p ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * s v p) = phi i z /\ psi i
    (fun p : P => z p + eps * s v p) = psi i z)) -> (forall alpha : S -> P -> R, (fun z' : P -> R => (\sum_(i
    : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z <= (\sum_(i : M) (Q i (fun k : K => \sum_(v : S)
    (\sum_(p : P) dphi i (fun p' : P => z p' + eps * s v p') k p * alpha v p)) + V i (fun j : J => (1 - sigma
    i) * psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * s v p') j p * alpha v
    p))))) * / card M)) /\ (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z
    = (\sum_(i : M) (Q i (fun k : K => \sum_(v : S) (\sum_(p : P) dphi i (fun p' : P => z p' + eps * (fun v' :
    S => fun p'' : P => 0) v p') k p * (fun v' : S => fun p' : P => h p' * / card S) v p)) + V i (fun j : J =>
    (1 - sigma i) * psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * (fun v' : S =>
    fun p'' : P => 0) v p') j p * (fun v' : S => fun p' : P => h p' * / card S) v p))))) * / card M).
Definition minimum_where_zero : Prop :=
  forall (M K J P : finType),
  inhabited M -> inhabited K -> inhabited J -> inhabited P ->
  forall (Q : M -> (K -> R) -> R) (V : M -> (J -> R) -> R) (phi : M -> (P -> R) -> K -> R) (psi : M -> (P ->
    R) -> J -> R) (z : P -> R),
  (* nonnegative_parts *) (forall i : M, forall q : K -> R, 0 <= Q i q) /\ (forall i : M, forall s : J -> R, 0
    <= V i s) ->
  (* zero_value *) (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z = 0 ->
  @near (power P line) z (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z) + V i (psi i z))) * / card M <=
    (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M).
Definition affine_form_where_zero : Prop :=
  forall (M K J P S : finType),
  inhabited M -> inhabited K -> inhabited J -> inhabited P -> inhabited S ->
  forall (Q : M -> (K -> R) -> R) (V : M -> (J -> R) -> R) (phi : M -> (P -> R) -> K -> R) (psi : M -> (P ->
    R) -> J -> R) (z : P -> R) (dphi : M -> (P -> R) -> K -> P -> R) (dpsi : M -> (P -> R) -> J -> P -> R),
  (* nonnegative_parts *) (forall i : M, forall q : K -> R, 0 <= Q i q) /\ (forall i : M, forall s : J -> R, 0
    <= V i s) ->
  (* zero_value *) (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z = 0 ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall s : S -> P -> R, (forall v :
    S, \sum_(p : P) s v p ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * s v p) = phi i z /\ psi i
    (fun p : P => z p + eps * s v p) = psi i z)) -> (forall alpha : S -> P -> R, (fun z' : P -> R => (\sum_(i
    : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z <= (\sum_(i : M) (Q i (fun k : K => phi i z k +
    (\sum_(v : S) (\sum_(p : P) dphi i (fun p' : P => z p' + eps * s v p') k p * alpha v p))) + V i (fun j : J
    => psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * s v p') j p * alpha v p)))))
    * / card M))).
Definition linear_form_where_zero : Prop :=
  forall (M K J P S : finType),
  inhabited M -> inhabited K -> inhabited J -> inhabited P -> inhabited S ->
  forall (Q : M -> (K -> R) -> R) (V : M -> (J -> R) -> R) (phi : M -> (P -> R) -> K -> R) (psi : M -> (P ->
    R) -> J -> R) (z : P -> R) (dphi : M -> (P -> R) -> K -> P -> R) (h : P -> R) (dpsi : M -> (P -> R) -> J
    -> P -> R) (sigma : M -> R),
  (* nonnegative_parts *) (forall i : M, forall q : K -> R, 0 <= Q i q) /\ (forall i : M, forall s : J -> R, 0
    <= V i s) ->
  (* zero_value *) (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z = 0 ->
  (* euler_field *) (forall i : M, (forall k : K, phi i z k = \sum_(p : P) dphi i z k p * h p) /\ (forall j :
    J, \sum_(p : P) dpsi i z j p * h p = sigma i * psi i z j)) ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall s : S -> P -> R, (forall v :
    S, \sum_(p : P) s v p ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * s v p) = phi i z /\ psi i
    (fun p : P => z p + eps * s v p) = psi i z)) -> (forall alpha : S -> P -> R, (fun z' : P -> R => (\sum_(i
    : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z <= (\sum_(i : M) (Q i (fun k : K => \sum_(v : S)
    (\sum_(p : P) dphi i (fun p' : P => z p' + eps * s v p') k p * alpha v p)) + V i (fun j : J => (1 - sigma
    i) * psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * s v p') j p * alpha v
    p))))) * / card M)) /\ (fun z' : P -> R => (\sum_(i : M) (Q i (phi i z') + V i (psi i z'))) * / card M) z
    = (\sum_(i : M) (Q i (fun k : K => \sum_(v : S) (\sum_(p : P) dphi i (fun p' : P => z p' + eps * (fun v' :
    S => fun p'' : P => 0) v p') k p * (fun v' : S => fun p' : P => h p' * / card S) v p)) + V i (fun j : J =>
    (1 - sigma i) * psi i z j + (\sum_(v : S) (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * (fun v' : S =>
    fun p'' : P => 0) v p') j p * (fun v' : S => fun p' : P => h p' * / card S) v p))))) * / card M).
Definition slopes_where_outer_gradients_vanish : Prop :=
  forall (M K P J : finType),
  inhabited M -> inhabited K -> inhabited P -> inhabited J ->
  forall (dQ : M -> (K -> R) -> K -> R) (phi : M -> (P -> R) -> K -> R) (z : P -> R) (dV : M -> (J -> R) -> J
    -> R) (psi : M -> (P -> R) -> J -> R) (dphi : M -> (P -> R) -> K -> P -> R) (dpsi : M -> (P -> R) -> J ->
    P -> R),
  (* outer_gradients_vanish *) (forall i : M, forall k : K, dQ i (phi i z) k = 0) /\ (forall i : M, forall j :
    J, dV i (psi i z) j = 0) ->
  exists eps0 : R, 0 < eps0 /\ (forall eps : R, 0 <= eps /\ eps < eps0 -> (forall v : P -> R, \sum_(p : P) v p
    ^ 2 <= 1 /\ (forall i : M, phi i (fun p : P => z p + eps * v p) = phi i z /\ psi i (fun p : P => z p + eps
    * v p) = psi i z) -> (forall u : P -> R, (\sum_(i : M) (\sum_(k : K) dQ i ((fun i' : M => phi i' z) i) k *
    (\sum_(p : P) dphi i (fun p' : P => z p' + eps * v p') k p * u p) + (\sum_(j : J) dV i ((fun i' : M => psi
    i' z) i) j * (\sum_(p : P) dpsi i (fun p' : P => z p' + eps * v p') j p * u p)))) * / card M = 0))).
End pgb_necessary_condition.

Module neurons_as_outputs.
Definition differentiable_along_lines : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (slot_a : K -> P) (slot_W : K -> D -> P) (X : N -> D -> R) (group : M -> N) (slot_b : K -> P) (lambda
    : R),
  (forall i : M, forall z u : P -> R, forall k : K, Def.Derivative (fun t : R => (fun i' : M => fun z' : P ->
    R => fun k' : K => (fun k'' : K => z' (slot_a k'')) k' * exp (\sum_(q : D) (fun k'' : K => fun q' : D =>
    z' (slot_W k'' q')) k' q * X (group i') q + (fun k'' : K => z' (slot_b k'')) k')) i (fun p : P => z p + t
    * u p) k) 0 (\sum_(p : P) (fun i' : M => fun z' : P -> R => fun k' : K => fun p' : P => delta p' (slot_a
    k') * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i') q + (fun k''
    : K => z' (slot_b k'')) k') + delta p' (slot_b k') * (fun k'' : K => z' (slot_a k'')) k' * exp (\sum_(q :
    D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i') q + (fun k'' : K => z' (slot_b
    k'')) k') + (\sum_(q : D) delta p' (slot_W k' q) * X (group i') q * (fun k'' : K => z' (slot_a k'')) k' *
    exp (\sum_(q' : D) (fun k'' : K => fun q'' : D => z' (slot_W k'' q'')) k' q' * X (group i') q' + (fun k''
    : K => z' (slot_b k'')) k'))) i z k p * u p)) /\ (forall i : M, forall z u : P -> R, forall k : K,
    Def.Derivative (fun t : R => (fun i' : M => fun z' : P -> R => fun k' : K => lambda * (fun k'' : K => z'
    (slot_a k'')) k' ^ 2) i (fun p : P => z p + t * u p) k) 0 (\sum_(p : P) (fun i' : M => fun z' : P -> R =>
    fun k' : K => fun p' : P => 2 * lambda * (fun k'' : K => z' (slot_a k'')) k' * delta p' (slot_a k')) i z k
    p * u p)).
Definition losses_differentiable : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (group : M -> N) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall i : M, forall q : K -> R, @Def.Gradient K ((fun i' : M => fun q' : K -> R => l i' (fun k : K => f (X
    (group i')) theta k + q' k)) i) q ((fun i' : M => fun q' : K -> R => dl i' (fun k : K => f (X (group i'))
    theta k + q' k)) i q)) /\ (forall i : M, forall s : K -> R, @Def.Gradient K ((fun i' : M => fun s' : K ->
    R => \sum_(k : K) s' k) i) s ((fun i' : M => fun s' : K -> R => fun k : K => 1) i s)).
Definition losses_convex : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta :
    T),
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (forall i : M, @Def.Convex K ((fun i' : M => fun q : K -> R => l i' (fun k : K => f (X (group i')) theta k +
    q k)) i)) /\ (forall i : M, @Def.Convex K ((fun i' : M => fun s : K -> R => \sum_(k : K) s k) i)).
Definition two_euler_fields : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (slot_a slot_b : K -> P) (slot_W : K -> D -> P) (X : N -> D -> R) (group : M -> N) (z : P -> R)
    (lambda : R),
  (* separate_slots *) (forall k h : K, delta (slot_a k) (slot_a h) = delta k h) /\ (forall k h : K, delta
    (slot_b k) (slot_b h) = delta k h) /\ (forall k h : K, forall q s : D, delta (slot_W k q) (slot_W h s) =
    delta k h * delta q s) /\ (forall k h : K, delta (slot_a k) (slot_b h) = 0) /\ (forall k h : K, forall q :
    D, delta (slot_a k) (slot_W h q) = 0) /\ (forall k h : K, forall q : D, delta (slot_b k) (slot_W h q) = 0)
    ->
  forall i : M, forall k : K, \sum_(p : P) (fun i' : M => fun z' : P -> R => fun k' : K => fun p' : P => delta
    p' (slot_a k') * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i') q
    + (fun k'' : K => z' (slot_b k'')) k') + delta p' (slot_b k') * (fun k'' : K => z' (slot_a k'')) k' * exp
    (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i') q + (fun k'' : K => z'
    (slot_b k'')) k') + (\sum_(q : D) delta p' (slot_W k' q) * X (group i') q * (fun k'' : K => z' (slot_a
    k'')) k' * exp (\sum_(q' : D) (fun k'' : K => fun q'' : D => z' (slot_W k'' q'')) k' q' * X (group i') q'
    + (fun k'' : K => z' (slot_b k'')) k'))) i z k p * (fun p' : P => \sum_(k' : K) delta p' (slot_a k') *
    (fun k'' : K => z (slot_a k'')) k') p = (fun i' : M => fun z' : P -> R => fun k' : K => (fun k'' : K => z'
    (slot_a k'')) k' * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i')
    q + (fun k'' : K => z' (slot_b k'')) k')) i z k /\ \sum_(p : P) (fun i' : M => fun z' : P -> R => fun k' :
    K => fun p' : P => delta p' (slot_a k') * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k''
    q')) k' q * X (group i') q + (fun k'' : K => z' (slot_b k'')) k') + delta p' (slot_b k') * (fun k'' : K =>
    z' (slot_a k'')) k' * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group
    i') q + (fun k'' : K => z' (slot_b k'')) k') + (\sum_(q : D) delta p' (slot_W k' q) * X (group i') q *
    (fun k'' : K => z' (slot_a k'')) k' * exp (\sum_(q' : D) (fun k'' : K => fun q'' : D => z' (slot_W k''
    q'')) k' q' * X (group i') q' + (fun k'' : K => z' (slot_b k'')) k'))) i z k p * (fun p' : P => \sum_(k' :
    K) delta p' (slot_b k')) p = (fun i' : M => fun z' : P -> R => fun k' : K => (fun k'' : K => z' (slot_a
    k'')) k' * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group i') q +
    (fun k'' : K => z' (slot_b k'')) k')) i z k /\ \sum_(p : P) (fun i' : M => fun z' : P -> R => fun k' : K
    => fun p' : P => 2 * lambda * (fun k'' : K => z' (slot_a k'')) k' * delta p' (slot_a k')) i z k p * (fun
    p' : P => \sum_(k' : K) delta p' (slot_a k') * (fun k'' : K => z (slot_a k'')) k') p = 2 * (fun i' : M =>
    fun z' : P -> R => fun k' : K => lambda * (fun k'' : K => z' (slot_a k'')) k' ^ 2) i z k /\ \sum_(p : P)
    (fun i' : M => fun z' : P -> R => fun k' : K => fun p' : P => 2 * lambda * (fun k'' : K => z' (slot_a
    k'')) k' * delta p' (slot_a k')) i z k p * (fun p' : P => \sum_(k' : K) delta p' (slot_b k')) p = 0.
End neurons_as_outputs.

Module perturbed_gradients_span.
Definition spanning : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (slot_a slot_b : K -> P) (slot_W : K -> D -> P) (X : N -> D -> R) (z : P -> R) (group : M -> N)
    (lambda : R),
  (* separate_slots *) (forall k h : K, delta (slot_a k) (slot_a h) = delta k h) /\ (forall k h : K, delta
    (slot_b k) (slot_b h) = delta k h) /\ (forall k h : K, forall q s : D, delta (slot_W k q) (slot_W h s) =
    delta k h * delta q s) /\ (forall k h : K, delta (slot_a k) (slot_b h) = 0) /\ (forall k h : K, forall q :
    D, delta (slot_a k) (slot_W h q) = 0) /\ (forall k h : K, forall q : D, delta (slot_b k) (slot_W h q) = 0)
    ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* neurons_vanished *) (forall k : K, (fun k' : K => z (slot_a k')) k = 0) ->
  forall eps : R, 0 < eps -> (exists s : N -> P -> R, (forall v : N, \sum_(p : P) s v p ^ 2 <= 1 /\ (forall i
    : M, (fun i' : M => fun z' : P -> R => fun k : K => (fun k' : K => z' (slot_a k')) k * exp (\sum_(q : D)
    (fun k' : K => fun q' : D => z' (slot_W k' q')) k q * X (group i') q + (fun k' : K => z' (slot_b k')) k))
    i (fun p : P => z p + eps * s v p) = (fun i' : M => fun z' : P -> R => fun k : K => (fun k' : K => z'
    (slot_a k')) k * exp (\sum_(q : D) (fun k' : K => fun q' : D => z' (slot_W k' q')) k q * X (group i') q +
    (fun k' : K => z' (slot_b k')) k)) i z /\ (fun i' : M => fun z' : P -> R => fun k : K => lambda * (fun k'
    : K => z' (slot_a k')) k ^ 2) i (fun p : P => z p + eps * s v p) = (fun i' : M => fun z' : P -> R => fun k
    : K => lambda * (fun k' : K => z' (slot_a k')) k ^ 2) i z)) /\ (forall F : N -> K -> R, exists alpha : N
    -> P -> R, forall i : M, forall k : K, \sum_(v : N) (\sum_(p : P) (fun i' : M => fun z' : P -> R => fun k'
    : K => fun p' : P => delta p' (slot_a k') * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k''
    q')) k' q * X (group i') q + (fun k'' : K => z' (slot_b k'')) k') + delta p' (slot_b k') * (fun k'' : K =>
    z' (slot_a k'')) k' * exp (\sum_(q : D) (fun k'' : K => fun q' : D => z' (slot_W k'' q')) k' q * X (group
    i') q + (fun k'' : K => z' (slot_b k'')) k') + (\sum_(q : D) delta p' (slot_W k' q) * X (group i') q *
    (fun k'' : K => z' (slot_a k'')) k' * exp (\sum_(q' : D) (fun k'' : K => fun q'' : D => z' (slot_W k''
    q'')) k' q' * X (group i') q' + (fun k'' : K => z' (slot_b k'')) k'))) i (fun p' : P => z p' + eps * s v
    p') k p * alpha v p) = F (group i) k /\ \sum_(v : N) (\sum_(p : P) (fun i' : M => fun z' : P -> R => fun
    k' : K => fun p' : P => 2 * lambda * (fun k'' : K => z' (slot_a k'')) k' * delta p' (slot_a k')) i (fun p'
    : P => z p' + eps * s v p') k p * alpha v p) = 0)).
End perturbed_gradients_span.

Module elimination_via_pgb.
Definition scale_redundancy : Prop :=
  forall (M K P : finType),
  inhabited M -> inhabited K -> inhabited P ->
  forall (Q : M -> (K -> R) -> R) (dQ : M -> (K -> R) -> K -> R) (phi : M -> (P -> R) -> K -> R) (z X : P ->
    R) (psi : M -> (P -> R) -> R) (kappa : R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) ->
  (* outputs_unmoved *) (forall i : M, forall k : K, Def.Derivative (fun t : R => phi i (fun p : P => z p + t
    * X p) k) 0 0) ->
  (* penalty_scaled *) (forall i : M, Def.Derivative (fun t : R => psi i (fun p : P => z p + t * X p)) 0
    (kappa * psi i z)) ->
  (* stationary *) Def.Derivative (fun t : R => (\sum_(i : M) (Q i (phi i (fun p : P => z p + t * X p)) + psi
    i (fun p : P => z p + t * X p))) * / card M) 0 0 ->
  (* nonzero_scale *) ~ kappa = 0 ->
  (* nonnegative_penalty *) (forall i : M, 0 <= psi i z) ->
  \sum_(i : M) psi i z = 0 /\ (forall i : M, psi i z = 0).
Definition penalty_vanishes : Prop :=
  forall (M N K D P : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P -> inhabited T ->
  forall (slot_a slot_b : K -> P) (slot_W : K -> D -> P) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K ->
    R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (z : P -> R),
  (* separate_slots *) (forall k h : K, delta (slot_a k) (slot_a h) = delta k h) /\ (forall k h : K, delta
    (slot_b k) (slot_b h) = delta k h) /\ (forall k h : K, forall q s : D, delta (slot_W k q) (slot_W h s) =
    delta k h * delta q s) /\ (forall k h : K, delta (slot_a k) (slot_b h) = 0) /\ (forall k h : K, forall q :
    D, delta (slot_a k) (slot_W h q) = 0) /\ (forall k h : K, forall q : D, delta (slot_b k) (slot_W h q) = 0)
    ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (power P line) z (fun z' : P -> R => @Def.Lt M N K D T l group f X lambda (theta,
    (fun k : K => z (slot_a k), (fun k : K => z (slot_b k), fun k : K => fun q : D => z (slot_W k q)))) <=
    @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => z' (slot_a k), (fun k : K => z' (slot_b k), fun
    k : K => fun q : D => z' (slot_W k q))))) ->
  forall k : K, (fun k' : K => z (slot_a k')) k = 0.
Definition elimination_via_pgb : Prop :=
  forall (M N K D P : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P -> inhabited T ->
  forall (slot_a slot_b : K -> P) (slot_W : K -> D -> P) (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M ->
    (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (z : P -> R),
  (* separate_slots *) (forall k h : K, delta (slot_a k) (slot_a h) = delta k h) /\ (forall k h : K, delta
    (slot_b k) (slot_b h) = delta k h) /\ (forall k h : K, forall q s : D, delta (slot_W k q) (slot_W h s) =
    delta k h * delta q s) /\ (forall k h : K, delta (slot_a k) (slot_b h) = 0) /\ (forall k h : K, forall q :
    D, delta (slot_a k) (slot_W h q) = 0) /\ (forall k h : K, forall q : D, delta (slot_b k) (slot_W h q) = 0)
    ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (power P line) z (fun z' : P -> R => @Def.Lt M N K D T l group f X lambda (theta,
    (fun k : K => z (slot_a k), (fun k : K => z (slot_b k), fun k : K => fun q : D => z (slot_W k q)))) <=
    @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => z' (slot_a k), (fun k : K => z' (slot_b k), fun
    k : K => fun q : D => z' (slot_W k q))))) ->
  (forall k : K, (fun k' : K => z (slot_a k')) k = 0) /\ (forall F : N -> K -> R, @Def.L M N K D T l group f X
    theta <= @Def.risk M N K l group F) /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Definition stacked_minimum : Prop :=
  forall (M N K D P : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (z : P -> R) (slot_a : K -> P)
    (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (slot_b : K -> P) (slot_W : K
    -> D -> P),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, (fun k' : K => z (slot_a k')) k = 0) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  @near (power P line) z (fun z' : P -> R => @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => z
    (slot_a k), (fun k : K => z (slot_b k), fun k : K => fun q : D => z (slot_W k q)))) <= @Def.Lt M N K D T l
    group f X lambda (theta, (fun k : K => z' (slot_a k), (fun k : K => z' (slot_b k), fun k : K => fun q : D
    => z' (slot_W k q))))).
End elimination_via_pgb.

Module optimality_criterion.
Definition no_function_below : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (group : M -> N),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  forall F : N -> K -> R, @Def.Lstar M N K l group <= @Def.risk M N K l group F.
Definition residuals_vanish_where_optimal : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* optimal *) @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition criterion : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (@Def.L M N K D T l group f X theta = @Def.Lstar M N K l group -> (forall j : N, forall k : K, @Def.R_ M N K
    D T dl group f X j theta k = 0)) /\ ((forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k
    = 0) -> @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group).
Definition suboptimal_where_a_residual_remains : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta.
Definition suboptimal_where_parameters_do_better : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (other
    theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta.
End optimality_criterion.

Module failure_mode.
Definition minimum_where_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2)))).
Definition equivalence : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  ((exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2))))) -> (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0)) /\ ((forall j :
    N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) -> @Def.L M N K D T l group f X theta =
    @Def.Lstar M N K l group) /\ (@Def.L M N K D T l group f X theta = @Def.Lstar M N K l group -> (exists z :
    ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @near (product (power K line) (product (power K line) (power
    K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
    @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1, z.2.2)).2.1, (z.1,
    (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))))).
Definition no_minimum_where_a_residual_remains : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2)))).
Definition no_minimum_where_suboptimal : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2)))).
Definition bounded_below : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, inf (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))) <= @Def.Lt M N K D T
    l group f X lambda (theta, (z.1, (z.2.1, z.2.2))).
Definition infimum_not_attained : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, inf (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))) < @Def.Lt M N K D T l
    group f X lambda (theta, (z.1, (z.2.1, z.2.2))).
Definition balls_stay_above_the_infimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  forall rho : R, 0 <= rho -> (exists delta_ : R, 0 < delta_ /\ (forall z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type, \sum_(k : K) z.1 k ^ 2 + (\sum_(k : K) z.2.1 k ^ 2) + (\sum_(k : K) (\sum_(k' : D) z.2.2 k k' ^
    2)) <= rho -> inf (fun z' : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X
    lambda (theta, (z'.1, (z'.2.1, z'.2.2)))) + delta_ <= @Def.Lt M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2))))).
Definition minimising_sequences_are_unbounded : Prop :=
  forall (M N K D : finType) (T I : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T -> inhabited I ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (s : I -> ((K -> R) * ((K -> R) * (K -> D -> R)))%type),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  (* minimising_sequence *) (forall e : R, 0 < e -> (exists i : I, (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (s i) <= inf (fun z :
    ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) + e)) ->
  forall rho : R, 0 <= rho -> (exists i : I, rho < \sum_(k : K) (s i).1 k ^ 2 + (\sum_(k : K) (s i).2.1 k ^ 2)
    + (\sum_(k : K) (\sum_(k' : D) (s i).2.2 k k' ^ 2))).
End failure_mode.

Module minimising_sequences.
Definition penalty_below_gap : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, lambda * (\sum_(k : K) z.1 k ^ 2) <= @Def.Lt M N K
    D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))) - inf (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))).
Definition exponents_diverge : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  forall C : R, exists delta_ : R, 0 < delta_ /\ (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type,
    @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))) <= inf (fun z' : ((K -> R) * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))) + delta_
    -> (exists i : M, exists k : K, C < \sum_(q : D) z.2.2 k q * X (group i) q + z.2.1 k)).
End minimising_sequences.

Module value_function.
Definition penalty_drops_out : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) = inf (fun z : ((K -> R) * (K -> D -> R))%type => (\sum_(i : M) l i (fun k : K =>
    f (X (group i)) theta k + z.1 k * exp (\sum_(q : D) z.2 k q * X (group i) q))) * / card M).
Definition at_least_best_value : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  @Def.Lstar M N K l group <= inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l
    group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition best_value_where_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  @Def.L M N K D T l group f X theta = inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M
    N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) /\ inf (fun z : ((K -> R) * ((K -> R) * (K -> D
    -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) = @Def.Lstar M N K l
    group.
Definition below_the_loss_where_suboptimal : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) < @Def.L M N K D T l group f X theta -> @Def.Lstar M N K l group < @Def.L M N K D
    T l group f X theta) /\ (@Def.Lstar M N K l group < @Def.L M N K D T l group f X theta -> inf (fun z : ((K
    -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) < @Def.L M N K D T l group f X theta).
Definition best_value_with_one_input : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* one_distinct_input *) (forall j i : N, j = i) ->
  inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) = @Def.Lstar M N K l group.
End value_function.

Module landscape.
Definition floor : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (lambda : R) (a : K -> R) (f : (D -> R) -> T -> K -> R) (X
    : N -> D -> R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  @Def.Lstar M N K l group + lambda * (\sum_(k : K) a k ^ 2) <= @Def.Lt M N K D T l group f X lambda (theta,
    (a, (b, W))).
Definition equivalence : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (@near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a,
    (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X
    lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) -> (forall k : K, a k = 0) /\
    @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group) /\ ((forall k : K, a k = 0) /\ @Def.L M N K
    D T l group f X theta = @Def.Lstar M N K l group -> (forall z : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type, @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X
    lambda z)) /\ ((forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt M N K D T l group f
    X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) -> @near (product T (product
    (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) <=
    @Def.Lt M N K D T l group f X lambda z)).
Definition existence : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  ((exists z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : (T * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))) <= @Def.Lt M N K D T l group f X lambda z')) -> (exists theta : T, @Def.L M N K D T l group f X
    theta = @Def.Lstar M N K l group)) /\ ((exists theta : T, @Def.L M N K D T l group f X theta = @Def.Lstar
    M N K l group) -> (exists z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @near (product T
    (product (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))) (fun z' : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X
    lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D T l group f X lambda z'))).
End landscape.

Module vacuity.
Definition no_minimum_where_a_residual_remains : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  ~ @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a,
    (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X
    lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z).
Definition no_minimum_where_suboptimal : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* suboptimal *) @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta ->
  ~ @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a,
    (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X
    lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z).
Definition model_does_not_attain : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* model_misses_it *) (forall theta : T, @Def.Lstar M N K l group < @Def.L M N K D T l group f X theta) ->
  forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : (T * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))) <= @Def.Lt M N K D T l group f X lambda z').
Definition no_function_attains : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* no_function_attains *) (forall F : N -> K -> R, @Def.Lstar M N K l group < @Def.risk M N K l group F) ->
  forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : (T * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))) <= @Def.Lt M N K D T l group f X lambda z').
Definition no_slope_where_attained : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (F : N -> K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* attains *) @Def.risk M N K l group F = @Def.Lstar M N K l group ->
  forall i : M, forall k : K, @Def.dLam M N K dl group (group i) (F (group i)) k = 0.
Definition attained_where_no_slope : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (F : N -> K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* slopes_vanish *) (forall i : M, forall k : K, @Def.dLam M N K dl group (group i) (F (group i)) k = 0) ->
  @Def.risk M N K l group F = @Def.Lstar M N K l group.
Definition above_where_a_slope_remains : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (F : N -> K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* slope_remains *) ~ (forall i : M, forall k : K, @Def.dLam M N K dl group (group i) (F (group i)) k = 0)
    ->
  @Def.Lstar M N K l group < @Def.risk M N K l group F.
End vacuity.

Module means_of_targets.
Definition some_function_attains : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N),
  exists F : N -> K -> R, @Def.risk M N K (fun i : M => @Def.squared K (y i)) group F = @Def.Lstar M N K (fun
    i : M => @Def.squared K (y i)) group.
Definition suboptimal_where_a_mean_is_missed : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (y : M -> K -> R),
  (* mean_missed *) ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) * (fun j' : N => f (X j')
    theta) j k = \sum_(h : M) delta (group h) j * y h k) ->
  @Def.Lstar M N K (fun i : M => @Def.squared K (y i)) group < @Def.L M N K D T (fun i : M => @Def.squared K
    (y i)) group f X theta.
Definition no_minimum_where_a_mean_is_missed : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (y : M -> K
    -> R) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  (* mean_missed *) ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) * (fun j' : N => f (X j')
    theta) j k = \sum_(h : M) delta (group h) j * y h k) ->
  ~ @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a,
    (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X lambda z).
Definition means_outside_a_hyperplane : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (mu : N -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (y : M -> K ->
    R),
  (* orthogonal_to_outputs *) (forall theta : T, \sum_(i : M) (\sum_(k : K) mu (group i) k * f (X (group i))
    theta k) = 0) ->
  (* not_to_targets *) ~ \sum_(i : M) (\sum_(k : K) mu (group i) k * y i k) = 0 ->
  forall theta : T, ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) * (fun j' : N => f (X j')
    theta) j k = \sum_(h : M) delta (group h) j * y h k).
End means_of_targets.

Module both_labels.
Definition logistic_loss_attains : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N),
  (* labels_are_signs *) (forall i : M, forall k : K, y i k = 1 \/ y i k = - 1) ->
  (* both_labels *) (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * (1 + 1 * y h k)
    * (1 / 2) /\ 0 < \sum_(h : M) delta (group h) (group i) * (1 - y h k) * (1 / 2)) ->
  exists F : N -> K -> R, @Def.risk M N K (fun i : M => @Def.logistic K (y i)) group F = @Def.Lstar M N K (fun
    i : M => @Def.logistic K (y i)) group.
Definition logistic_loss_misses : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N),
  (* labels_are_signs *) (forall i : M, forall k : K, y i k = 1 \/ y i k = - 1) ->
  (* label_missing *) ~ (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * (1 + 1 * y h
    k) * (1 / 2) /\ 0 < \sum_(h : M) delta (group h) (group i) * (1 - y h k) * (1 / 2)) ->
  forall F : N -> K -> R, @Def.Lstar M N K (fun i : M => @Def.logistic K (y i)) group < @Def.risk M N K (fun i
    : M => @Def.logistic K (y i)) group F.
End both_labels.

Module full_support.
Definition softmax_attains : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* weights_add_up_to_one *) (forall i : M, \sum_(k : K) y i k = 1) ->
  (* full_support *) (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * y h k) ->
  @Def.risk M N K (fun i : M => @Def.softmax K (y i)) group (fun j : N => fun k : K => ln (\sum_(h : M) delta
    (group h) j * y h k)) = @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group.
Definition softmax_misses : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* weights_add_up_to_one *) (forall i : M, \sum_(k : K) y i k = 1) ->
  (* class_left_out *) ~ (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * y h k) ->
  forall F : N -> K -> R, @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group < @Def.risk M N K (fun i
    : M => @Def.softmax K (y i)) group F.
Definition pushing_down_improves : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (group : M -> N) (i : M) (r : K) (F : N -> K -> R),
  (* weights_add_up_to_one *) (forall i' : M, \sum_(k : K) y i' k = 1) ->
  (* class_left_out *) \sum_(h : M) delta (group h) (group i) * y h r = 0 ->
  @Def.risk M N K (fun i' : M => @Def.softmax K (y i')) group (fun j : N => fun k : K => F j k - delta j
    (group i) * delta k r) < @Def.risk M N K (fun i' : M => @Def.softmax K (y i')) group F.
Definition label_smoothing_attains : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (alpha : R) (kind : M -> K) (group : M -> N),
  (* smoothed_labels *) (forall i : M, forall k : K, y i k = (1 - alpha) * delta k (kind i) + alpha * / card
    K) ->
  (* some_smoothing *) 0 < alpha ->
  (* at_most_all *) alpha <= 1 ->
  @Def.risk M N K (fun i : M => @Def.softmax K (y i)) group (fun j : N => fun k : K => ln (\sum_(h : M) delta
    (group h) j * y h k)) = @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group.
Definition every_network_misses : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* weights_add_up_to_one *) (forall i : M, \sum_(k : K) y i k = 1) ->
  (* class_left_out *) ~ (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * y h k) ->
  forall theta : T, @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group < @Def.L M N K D T (fun i : M
    => @Def.softmax K (y i)) group f X theta.
Definition no_minimum_where_a_class_is_left_out : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (y : M -> K -> R) (group : M -> N) (X : N -> D -> R) (lambda : R) (f : (D -> R) -> T -> K -> R),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* weights_add_up_to_one *) (forall i : M, \sum_(k : K) y i k = 1) ->
  (* class_left_out *) ~ (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * y h k) ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : (T * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T (fun i : M => @Def.softmax K (y i)) group f
    X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D T (fun i : M => @Def.softmax K (y i)) group
    f X lambda z').
End full_support.

Module invex_groups.
Definition sums_of_differentiable_losses : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  forall j : N, forall q : K -> R, @Def.Gradient K (@Def.Lam M N K l group j) q (@Def.dLam M N K dl group j
    q).
Definition sums_of_convex_losses : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  forall j : N, forall q : K -> R, (forall k : K, @Def.dLam M N K dl group j q k = 0) -> (forall p : K -> R,
    @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p).
Definition consistent_labels_with_invex_loss : Prop :=
  forall (M N K : finType) (Y : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited Y ->
  forall (group : M -> N) (y : M -> Y) (l : M -> (K -> R) -> R) (ell : Y -> (K -> R) -> R) (dl : M -> (K -> R)
    -> K -> R),
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* losses_by_label *) (forall i : M, l i = ell (y i)) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* critical_points_are_minima *) (forall i : M, forall q : K -> R, (forall k : K, dl i q k = 0) -> (forall p
    : K -> R, l i q <= l i p)) ->
  forall j : N, forall q : K -> R, (forall k : K, @Def.dLam M N K dl group j q k = 0) -> (forall p : K -> R,
    @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p).
End invex_groups.

Module invexity.
Definition grouped_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (dl : M -> (K -> R) -> K -> R) (lambda :
    R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_groups *) (forall j : N, forall q : K -> R, @Def.Gradient K (@Def.Lam M N K l group j) q
    (@Def.dLam M N K dl group j q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f
    X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition optimal_where_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (dl : M -> (K -> R) -> K -> R) (group : M -> N) (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T),
  (* invex_groups *) (forall j : N, forall q : K -> R, (forall k : K, @Def.dLam M N K dl group j q k = 0) ->
    (forall p : K -> R, @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p)) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall F : N -> K -> R, @Def.L M N K D T l group f X theta <= @Def.risk M N K l group F) /\ (forall theta'
    : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M N K D T l
    group f X theta = @Def.Lstar M N K l group.
Definition elimination : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (dl : M -> (K -> R) -> K -> R) (lambda :
    R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_groups *) (forall j : N, forall q : K -> R, @Def.Gradient K (@Def.Lam M N K l group j) q
    (@Def.dLam M N K dl group j q)) ->
  (* invex_groups *) (forall j : N, forall q : K -> R, (forall k : K, @Def.dLam M N K dl group j q k = 0) ->
    (forall p : K -> R, @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, (fun k : K => f x theta k + @Def.g K D a b W x k) = f x
    theta) /\ @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) = @Def.L M N K D T l group f X theta
    /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) /\ (forall theta' : T,
    @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M N K D T l group f X
    theta = @Def.Lstar M N K l group.
Definition converse : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (dl : M -> (K -> R) -> K -> R) (group : M -> N) (l : M -> (K -> R) -> R) (lambda : R) (a : K -> R) (f
    : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* invex_groups *) (forall j : N, forall q : K -> R, (forall k : K, @Def.dLam M N K dl group j q k = 0) ->
    (forall p : K -> R, @Def.Lam M N K l group j q <= @Def.Lam M N K l group j p)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt M N K D T l group f X lambda (theta,
    (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K ->
    R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D
    T l group f X lambda z).
End invexity.

Module invexity_converse.
Definition minimum_where_the_loss_falls_slowly : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (l : M -> (K -> R) -> R) (group : M -> N)
    (C : R) (W : K -> D -> R) (b : K -> R) (lambda : R) (a : K -> R),
  (* constant_nearby *) @near T theta (fun t : T => (fun j : N => f (X j) t) = (fun j : N => f (X j) theta))
    ->
  (* quadratic_bound *) @near (power N (power K line)) (fun j : N => f (X j) theta) (fun F : N -> K -> R =>
    @Def.risk M N K l group (fun j : N => f (X j) theta) - C * (\sum_(j : N) (\sum_(k : K) (F j k - (fun j' :
    N => f (X j') theta) j k) ^ 2)) <= @Def.risk M N K l group F) ->
  (* small_neurons *) (forall k : K, C * (\sum_(j : N) exp (\sum_(q : D) W k q * X j q + b k) ^ 2) < lambda)
    ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @near (product (power K line) (product
    (power K line) (power K (power D line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b,
    W)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (l : M -> (K -> R) -> R) (group : M -> N)
    (C : R) (W : K -> D -> R) (b : K -> R) (lambda : R) (a : K -> R) (other : T),
  (* constant_nearby *) @near T theta (fun t : T => (fun j : N => f (X j) t) = (fun j : N => f (X j) theta))
    ->
  (* quadratic_bound *) @near (power N (power K line)) (fun j : N => f (X j) theta) (fun F : N -> K -> R =>
    @Def.risk M N K l group (fun j : N => f (X j) theta) - C * (\sum_(j : N) (\sum_(k : K) (F j k - (fun j' :
    N => f (X j') theta) j k) ^ 2)) <= @Def.risk M N K l group F) ->
  (* small_neurons *) (forall k : K, C * (\sum_(j : N) exp (\sum_(q : D) W k q * X j q + b k) ^ 2) < lambda)
    ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ ~ (forall theta' : T, @Def.L M N K D T
    l group f X theta <= @Def.L M N K D T l group f X theta').
Definition quadratic_bound_by_a_linear_gradient : Prop :=
  forall (K : finType),
  inhabited K ->
  forall (c : R) (F : (K -> R) -> R) (G : (K -> R) -> K -> R) (q0 : K -> R),
  (* positive_rate *) 0 < c ->
  (* differentiable_nearby *) @near (power K line) q0 (fun p : K -> R => @Def.Gradient K F p (G p)) ->
  (* linear_gradient *) @near (power K line) q0 (fun p : K -> R => \sum_(k : K) G p k ^ 2 <= c ^ 2 * (\sum_(k
    : K) (p k - q0 k) ^ 2)) ->
  @near (power K line) q0 (fun p : K -> R => F q0 - c * (1 / 2) * (\sum_(k : K) (p k - q0 k) ^ 2) <= F p).
End invexity_converse.

Module bad_model.
Definition such_a_model_exists : Prop :=
  forall (M N K D : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (q0 : K -> R) (C : R) (q1 : K -> R) (group : M -> N) (X : N ->
    D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* one_distinct_input *) (forall i j : N, i = j) ->
  (* quadratic_bound *) @near (power K line) q0 (fun q : K -> R => (\sum_(i : M) l i q0) * / card M - C *
    (\sum_(k : K) (q k - q0 k) ^ 2) <= (\sum_(i : M) l i q) * / card M) ->
  (* better_output *) (\sum_(i : M) l i q1) * / card M < (\sum_(i : M) l i q0) * / card M ->
  exists model : (D -> R) -> R -> K -> R, exists z : (R * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @near
    (product line (product (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1,
    (z.2.2.1, z.2.2.2))) (fun z' : (R * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D line
    l group model X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D line l group model X lambda
    z') /\ (forall k : K, z.2.1 k = 0) /\ (exists s : R, (fun theta : R => @Def.L M N K D line l group model X
    theta) s < (fun theta : R => @Def.L M N K D line l group model X theta) z.1).
Definition such_a_model_exists_for_smooth_losses : Prop :=
  forall (M N K D : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (c : R) (q0 q1 : K -> R) (group
    : M -> N) (X : N -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* one_distinct_input *) (forall i j : N, i = j) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_rate *) 0 < c ->
  (* linear_gradient *) @near (power K line) q0 (fun q : K -> R => \sum_(k : K) (fun k' : K => (\sum_(i : M)
    dl i q k') * / card M) k ^ 2 <= c ^ 2 * (\sum_(k : K) (q k - q0 k) ^ 2)) ->
  (* better_output *) (\sum_(i : M) l i q1) * / card M < (\sum_(i : M) l i q0) * / card M ->
  exists model : (D -> R) -> R -> K -> R, exists z : (R * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @near
    (product line (product (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1,
    (z.2.2.1, z.2.2.2))) (fun z' : (R * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D line
    l group model X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D line l group model X lambda
    z') /\ (forall k : K, z.2.1 k = 0) /\ (exists s : R, (fun theta : R => @Def.L M N K D line l group model X
    theta) s < (fun theta : R => @Def.L M N K D line l group model X theta) z.1).
End bad_model.

Module steep_losses.
Definition eliminated_where_the_loss_falls_steeply : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda c : R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (l : M -> (K -> R) -> R)
    (group : M -> N),
  (* positive_penalty *) 0 < lambda ->
  (* positive_rate *) 0 < c ->
  (* falls_steeply *) @near (power N (power K line)) (fun j : N => f (X j) theta) (fun F : N -> K -> R =>
    forall r : R, 0 <= r /\ r ^ 4 <= \sum_(j : N) (\sum_(k : K) (F j k - (fun j' : N => f (X j') theta) j k) ^
    2) -> @Def.risk M N K l group F <= @Def.risk M N K l group (fun j : N => f (X j) theta) - c * r ^ 3) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2)))).
Definition three_halves : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T)
    (group : M -> N),
  (* positive_penalty *) 0 < lambda ->
  (* one_distinct_input *) (forall i j : N, i = j) ->
  (* three_halves_near_0 *) @near (power K line) (fun k : K => 0) (fun q : K -> R => forall i : M, l i q = 1 -
    sqrt (sqrt (\sum_(k : K) q k ^ 2)) ^ 3) ->
  (* output_0 *) (fun j : N => f (X j) theta) = (fun j : N => fun k : K => 0) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product (power K line) (product (power K
    line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1,
    z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1,
    z'.2.2)))).
End steep_losses.

Module shared_neuron.
Definition neuron_vanishes : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a : K -> R) (b : R) (w : D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neuron *) @near (product (power K line) (product line (power D line))) (a, (b, w)) (fun
    z : ((K -> R) * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, ((a, (b,
    w)).1, ((a, (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) ->
  forall k : K, a k = 0.
Definition grouped_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K -> R) (b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neuron *) @near (product (power K line) (product line (power D line))) (a, (b, w)) (fun
    z : ((K -> R) * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, ((a, (b,
    w)).1, ((a, (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition elimination : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K -> R) (b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product line (power D line)))) (theta, (a, (b,
    w))) (fun z : (T * ((K -> R) * (R * (D -> R))))%type => @Def.Lt_shared M N K D T l group f X lambda
    (theta, (a, (b, w))) <= @Def.Lt_shared M N K D T l group f X lambda z) ->
  (forall k : K, a k = 0) /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) /\
    (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M
    N K D T l group f X theta = @Def.Lstar M N K l group.
Definition converse : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (group : M -> N) (f
    : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (b : R) (w : D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neuron_vanished *) (forall k : K, a k = 0) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : (T * ((K -> R) * (R * (D -> R))))%type, @Def.Lt_shared M N K D T l group f X lambda (theta, (a,
    (b, w))) <= @Def.Lt_shared M N K D T l group f X lambda z) /\ @near (product T (product (power K line)
    (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T * ((K -> R) * (R * (D -> R))))%type =>
    @Def.Lt_shared M N K D T l group f X lambda (theta, (a, (b, w))) <= @Def.Lt_shared M N K D T l group f X
    lambda z) /\ @near (product (power K line) (product line (power D line))) (a, (b, w)) (fun z : ((K -> R) *
    (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, ((a, (b, w)).1, ((a, (b,
    w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))).
End shared_neuron.

Module unseen_residuals.
Definition minimum_where_residuals_are_unseen : Prop :=
  forall (M N K D : finType) (T V : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T -> inhabited V ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (theta : T) (group : M -> N) (K' : (D -> R) -> V -> R) (W : K -> V) (s : R ->
    R) (b : K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* unseen_residuals *) (forall k : K, @near V (W k) (fun v : V => \sum_(j : N) (fun j' : N => @Def.R_ M N K
    D T dl group f X j' theta k) j * K' (X j) v = 0)) ->
  @near (product T (product (power K line) (product (power K line) (power K V)))) (theta, (a, (b, W))) (fun z
    : (T * ((K -> R) * ((K -> R) * (K -> V))))%type => @Def.Lt_eliminator M N K D T V s K' l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt_eliminator M N K D T V s K' l group f X lambda z) /\ @near (product (power
    K line) (product (power K line) (power K V))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type
    => @Def.Lt_eliminator M N K D T V s K' l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a,
    (b, W)).2.2))) <= @Def.Lt_eliminator M N K D T V s K' l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition exactly_the_locally_spanning : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (s ds : R -> R) (group : M -> N) (X : N -> D -> R) (K' : (D -> R) -> V -> R),
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  (* nonzero_slope *) (forall t : R, ~ ds t = 0) ->
  (* every_input_has_samples *) (forall j : N, exists i : M, group i = j) ->
  (@Def.Eliminates M N K D T V group X s K' -> @Def.LocallySpanning N D V K' X) /\ (@Def.LocallySpanning N D V
    K' X -> @Def.Eliminates M N K D T V group X s K').
End unseen_residuals.

Module eliminators.
Definition in_words_of_linear_algebra : Prop :=
  forall (N D : finType) (V : space),
  inhabited N -> inhabited D -> inhabited V ->
  forall (K : (D -> R) -> V -> R) (X : N -> D -> R),
  (@Def.LocallySpanning N D V K X -> (forall U : V -> Prop, forall w : V, @near V w U -> (exists v : N -> V,
    (forall h : N, U (v h)) /\ (forall F : N -> R, exists alpha : N -> R, forall j : N, \sum_(h : N) alpha h *
    K (X j) (v h) = F j)))) /\ ((forall U : V -> Prop, forall w : V, @near V w U -> (exists v : N -> V,
    (forall h : N, U (v h)) /\ (forall F : N -> R, exists alpha : N -> R, forall j : N, \sum_(h : N) alpha h *
    K (X j) (v h) = F j))) -> @Def.LocallySpanning N D V K X).
Definition neurons_vanish : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (s ds : R -> R) (lambda : R) (K' : (D -> R)
    -> V -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (a b : K -> R) (W
    : K -> V),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  (* nonzero_slope *) (forall t : R, ~ ds t = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K V))) (a, (b,
    W)) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => @Def.Lt_eliminator M N K D T V s K' l group f X
    lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_eliminator M N K D T V s K'
    l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall k : K, a k = 0.
Definition grouped_residuals_vanish : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (K' : (D -> R) -> V -> R) (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R)
    (s ds : R -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W
    : K -> V),
  (* locally_spanning *) @Def.LocallySpanning N D V K' X ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  (* nonzero_slope *) (forall t : R, ~ ds t = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K V))) (a, (b,
    W)) (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => @Def.Lt_eliminator M N K D T V s K' l group f X
    lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_eliminator M N K D T V s K'
    l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition elimination : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (K' : (D -> R) -> V -> R) (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R)
    (s ds : R -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W
    : K -> V),
  (* locally_spanning *) @Def.LocallySpanning N D V K' X ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  (* nonzero_slope *) (forall t : R, ~ ds t = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K V)))) (theta,
    (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> V))))%type => @Def.Lt_eliminator M N K D T V s K'
    l group f X lambda (theta, (a, (b, W))) <= @Def.Lt_eliminator M N K D T V s K' l group f X lambda z) ->
  (forall k : K, a k = 0) /\ (forall x : D -> R, (fun k : K => f x theta k + @Def.g_eliminator K D V s K' a b
    W x k) = f x theta) /\ @Def.Lt_eliminator M N K D T V s K' l group f X lambda (theta, (a, (b, W))) =
    @Def.L M N K D T l group f X theta /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta
    k = 0) /\ (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta')
    /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
End eliminators.

Module activations.
Definition exponential_is_spanning : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => exp (\sum_(q : D) w q * x q))
    X.
Definition gaussian_is_spanning : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => exp (- (\sum_(q : D) (x q - w
    q) ^ 2))) X.
Definition product_neuron_eliminates : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type =>
    @Def.Lt_product M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt_product M N K D T l group f X
    lambda z) ->
  (forall k : K, a k = 0) /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Definition relu_is_not : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R),
  ~ @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => pos (\sum_(q : D) w q * x q))
    X.
Definition cosine_is_not : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (j1 j2 : N) (X : N -> D -> R),
  (* different *) ~ j1 = j2 ->
  (* opposite *) (forall q : D, X j1 q = - X j2 q) ->
  ~ @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => cos (\sum_(q : D) w q * x q))
    X.
End activations.

Module polynomial_activations.
Definition powers_are_spanning : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R) (p : R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* degree *) Def.Natural p ->
  (* few_inputs *) card N <= p + 1 ->
  @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => power_of (1 + (\sum_(q : D) w q
    * x q)) p) X.
Definition power_neuron_eliminates : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (p : R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group
    : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* degree *) Def.Natural p ->
  (* few_inputs *) card N <= p + 1 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type =>
    @Def.Lt_eliminator M N K D T (power D line) (fun t : R => t) (fun x : D -> R => fun w : D -> R => power_of
    (1 + (\sum_(q : D) w q * x q)) p) l group f X lambda (theta, (a, (b, W))) <= @Def.Lt_eliminator M N K D T
    (power D line) (fun t : R => t) (fun x : D -> R => fun w : D -> R => power_of (1 + (\sum_(q : D) w q * x
    q)) p) l group f X lambda z) ->
  (forall k : K, a k = 0) /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
End polynomial_activations.

Module powers_on_a_line.
Definition powers_are_not_on_a_line : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R) (p : R) (u : D -> R) (t : N -> R) (v : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* degree *) Def.Natural p ->
  (* many_inputs *) p + 2 <= card N ->
  (* collinear *) (forall j : N, forall q : D, X j q = u q + t j * v q) ->
  ~ @Def.LocallySpanning N D (power D line) (fun x : D -> R => fun w : D -> R => power_of (1 + (\sum_(q : D) w
    q * x q)) p) X.
End powers_on_a_line.

Module unbiased_neurons.
Definition minimum_without_bias : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (nu : M -> R) (X : N -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta :
    T) (W : K -> D -> R) (a : K -> R) (y : M -> K -> R),
  (* positive_penalty *) 0 < lambda ->
  (* affine_combination *) (forall q : D, \sum_(i : M) nu i * X (group i) q = 0) /\ \sum_(i : M) nu i = 1 ->
  (* small_penalty *) (forall i : M, 2 * card M * lambda * nu i < 1) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* weights_unseen *) (forall k : K, forall i : M, \sum_(q : D) W k q * X (group i) q = 0) ->
  (* residuals *) (forall i : M, forall k : K, f (X (group i)) theta k + a k - y i k = - (card M * lambda * nu
    i * a k)) ->
  @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun z : (T * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i : M => @Def.squared K (y i)) group f X lambda ((theta,
    (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T (fun i : M
    => @Def.squared K (y i)) group f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))).
Definition minimum_with_a_flat_factor : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (nu : M -> R) (X : N -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta :
    T) (W : K -> D -> R) (a : K -> R) (y : M -> K -> R) (b : K -> R),
  (* positive_penalty *) 0 < lambda ->
  (* affine_combination *) (forall q : D, \sum_(i : M) nu i * X (group i) q = 0) /\ \sum_(i : M) nu i = 1 ->
  (* small_penalty *) (forall i : M, 2 * card M * lambda * nu i < 1) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* weights_unseen *) (forall k : K, forall i : M, \sum_(q : D) W k q * X (group i) q = 0) ->
  (* residuals *) (forall i : M, forall k : K, f (X (group i)) theta k + a k - y i k = - (card M * lambda * nu
    i * a k)) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_eliminator M N K D T (power D
    line) (fun t : R => 1) (fun x : D -> R => fun w : D -> R => exp (\sum_(q : D) w q * x q)) (fun i : M =>
    @Def.squared K (y i)) group f X lambda (theta, (a, (b, W))) <= @Def.Lt_eliminator M N K D T (power D line)
    (fun t : R => 1) (fun x : D -> R => fun w : D -> R => exp (\sum_(q : D) w q * x q)) (fun i : M =>
    @Def.squared K (y i)) group f X lambda z) /\ @near (product (power K line) (product (power K line) (power
    K (power D line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
    @Def.Lt_eliminator M N K D T (power D line) (fun t : R => 1) (fun x : D -> R => fun w : D -> R => exp
    (\sum_(q : D) w q * x q)) (fun i : M => @Def.squared K (y i)) group f X lambda (theta, ((a, (b, W)).1,
    ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_eliminator M N K D T (power D line) (fun t : R => 1) (fun
    x : D -> R => fun w : D -> R => exp (\sum_(q : D) w q * x q)) (fun i : M => @Def.squared K (y i)) group f
    X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (nu : M -> R) (X : N -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta :
    T) (W : K -> D -> R) (a : K -> R) (y : M -> K -> R),
  (* positive_penalty *) 0 < lambda ->
  (* affine_combination *) (forall q : D, \sum_(i : M) nu i * X (group i) q = 0) /\ \sum_(i : M) nu i = 1 ->
  (* small_penalty *) (forall i : M, 2 * card M * lambda * nu i < 1) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* weights_unseen *) (forall k : K, forall i : M, \sum_(q : D) W k q * X (group i) q = 0) ->
  (* residuals *) (forall i : M, forall k : K, f (X (group i)) theta k + a k - y i k = - (card M * lambda * nu
    i * a k)) ->
  (* some_neuron *) (exists k : K, ~ a k = 0) ->
  @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun z : (T * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i : M => @Def.squared K (y i)) group f X lambda ((theta,
    (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T (fun i : M
    => @Def.squared K (y i)) group f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))) /\ ~ (forall k : K, a k
    = 0) /\ @Def.Lstar M N K (fun i : M => @Def.squared K (y i)) group < @Def.L M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X theta.
End unbiased_neurons.

Module bias_criterion.
Definition weights_play_the_bias : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (w0 : D -> R)
    (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* inputs_on_a_hyperplane *) (forall j : N, \sum_(q : D) w0 q * X j q = 1) ->
  (* local_minimum *) @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun
    z : (T * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda ((theta, (a, W)).1,
    ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T l group f X lambda
    (z.1, (z.2.1, (fun k : K => 0, z.2.2)))) ->
  (forall k : K, a k = 0) /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) /\
    @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Definition hyperplane_or_affine_hull : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R),
  ((exists w : D -> R, forall j : N, \sum_(q : D) w q * X j q = 1) \/ (exists mu : N -> R, (forall q : D,
    \sum_(j : N) mu j * X j q = 0) /\ \sum_(j : N) mu j = 1)) /\ ((exists w : D -> R, forall j : N, \sum_(q :
    D) w q * X j q = 1) -> ~ (exists mu : N -> R, (forall q : D, \sum_(j : N) mu j * X j q = 0) /\ \sum_(j :
    N) mu j = 1)).
Definition exactly_off_the_affine_hull : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (group : M -> N),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* every_input_has_samples *) (forall j : N, exists i : M, group i = j) ->
  (@Def.EliminatesWithoutBias M N K D T group X -> ~ (exists mu : N -> R, (forall q : D, \sum_(j : N) mu j * X
    j q = 0) /\ \sum_(j : N) mu j = 1)) /\ (~ (exists mu : N -> R, (forall q : D, \sum_(j : N) mu j * X j q =
    0) /\ \sum_(j : N) mu j = 1) -> @Def.EliminatesWithoutBias M N K D T group X).
End bias_criterion.

Module order_of_vanishing.
Definition leading_growth : Prop :=
  forall (N : finType),
  inhabited N ->
  forall (p : R) (c s : N -> R),
  (* natural_order *) Def.Natural p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) c j * power_of (s j) q
    = 0) ->
  forall g : R, g * factorial p < (\sum_(j : N) c j * power_of (s j) p) ^ 2 -> @near line 0 (fun t : R => 0 <=
    t -> g * power_of t p <= (\sum_(j : N) c j * power_of (s j) p) * (\sum_(j : N) c j * exp (t * s j))).
Definition growth : Prop :=
  forall (N : finType),
  inhabited N ->
  forall (p : R) (c s : N -> R),
  (* natural_order *) Def.Natural p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) c j * power_of (s j) q
    = 0) ->
  (* moment_remains *) ~ \sum_(j : N) c j * power_of (s j) p = 0 ->
  exists kappa : R, 0 < kappa /\ @near line 0 (fun t : R => 0 <= t -> kappa * power_of t p <= (\sum_(j : N) c
    j * power_of (s j) p) * (\sum_(j : N) c j * exp (t * s j))).
Definition no_faster : Prop :=
  forall (N : finType),
  inhabited N ->
  forall (p : R) (c s A : N -> R) (sigma : R),
  (* natural_order *) Def.Natural p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) c j * power_of (s j) q
    = 0) ->
  (* bounded_coefficients *) (forall j : N, c j <= A j /\ - A j <= c j) ->
  (* bounded_exponents *) (forall j : N, s j <= sigma /\ - sigma <= s j) ->
  (* sigma_sign *) 0 <= sigma ->
  (forall t : R, 0 <= t /\ t <= 1 -> \sum_(j : N) c j * exp (t * s j) <= power_of sigma p * (\sum_(j : N) A j)
    * exp sigma * power_of t p) /\ (forall t : R, 0 <= t /\ t <= 1 -> - (power_of sigma p * (\sum_(j : N) A j)
    * exp sigma * power_of t p) <= \sum_(j : N) c j * exp (t * s j)).
End order_of_vanishing.

Module moments_decide.
Definition some_moment_remains : Prop :=
  forall (N : finType),
  inhabited N ->
  forall (c s : N -> R),
  (* sum_remains *) ~ \sum_(j : N) c j * exp (1 * s j) = 0 ->
  exists p : R, Def.Natural p /\ p + 1 <= card N /\ ~ \sum_(j : N) c j * power_of (s j) p = 0.
End moments_decide.

Module small_neurons.
Definition at_most_quadratic : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C lambda : R) (b : K -> R) (W : K -> D -> R),
  (* losses_below_quadratic *) (forall i : M, @near (power K line) (f (X (group i)) theta) (fun q : K -> R =>
    l i q <= l i (f (X (group i)) theta) + (\sum_(k : K) @Def.r M N K D T dl group f X i theta k * (q k - f (X
    (group i)) theta k)) + C * (\sum_(k : K) (q k - f (X (group i)) theta k) ^ 2))) ->
  @near (product (power K line) (product (power K line) (power K (power D line)))) (fun k : K => 0, (b, W))
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2))) <= @Def.L M N K D T l group f X theta + (\sum_(k : K) z.1 k * (\sum_(j : N) @Def.R_
    M N K D T dl group f X j theta k * exp (\sum_(q : D) z.2.2 k q * X j q + z.2.1 k))) * / card M + (\sum_(k
    : K) z.1 k ^ 2 * (lambda + C * (\sum_(i : M) exp (\sum_(q : D) z.2.2 k q * X (group i) q + z.2.1 k) ^ 2) *
    / card M))).
Definition at_least_linear : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T) (lambda : R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.L M N K D T l group f X theta + (\sum_(k : K)
    z.1 k * (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) z.2.2 k q * X j q +
    z.2.1 k))) * / card M + lambda * (\sum_(k : K) z.1 k ^ 2) <= @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2))).
Definition stationary_where_zeroth_moments_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  ((forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, Def.Derivative (fun t : R => @Def.Lt M N K D T l
    group f X lambda (theta, (fun k : K => t * z.1 k, (fun k : K => b k + t * z.2.1 k, fun k : K => fun q : D
    => W k q + t * z.2.2 k q)))) 0 0) -> (forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q : D) v q * X j q) 0 * exp (\sum_(q : D) W k q * X j q + b k) = 0))
    /\ ((forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of
    (\sum_(q : D) v q * X j q) 0 * exp (\sum_(q : D) W k q * X j q + b k) = 0) -> (forall z : ((K -> R) * ((K
    -> R) * (K -> D -> R)))%type, Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda (theta,
    (fun k : K => t * z.1 k, (fun k : K => b k + t * z.2.1 k, fun k : K => fun q : D => W k q + t * z.2.2 k
    q)))) 0 0)).
End small_neurons.

Module escape_order.
Definition descent_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K -> R) (lambda : R),
  (* losses_below_quadratic *) (forall i : M, @near (power K line) (f (X (group i)) theta) (fun q : K -> R =>
    l i q <= l i (f (X (group i)) theta) + (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f
    (X (group i)) theta k')) + C * (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2))) ->
  (* natural_order *) Def.Natural p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q' : D) v q' * X j q') q * exp (\sum_(q' : D) W k q' * X j q' + b k)
    = 0) ->
  (* moment_remains *) ~ \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q *
    X j q) p * exp (\sum_(q : D) W k q * X j q + b k) = 0 ->
  exists kappa : R, 0 < kappa /\ (exists most : R, 0 < most /\ (forall c : R, 0 < c /\ c <= most -> @near line
    0 (fun t : R => 0 <= t -> (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l
    group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c * (\sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) *
    power_of t p * delta h k), (b, fun h : K => fun q : D => W h q + delta h k * ((fun q' : D => W k q' + t *
    v q') q - W k q))) + c * kappa * power_of t p ^ 2 <= @Def.L M N K D T l group f X theta))).
Definition leading_term_of_the_fall : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K -> R) (lambda : R),
  (* losses_below_quadratic *) (forall i : M, @near (power K line) (f (X (group i)) theta) (fun q : K -> R =>
    l i q <= l i (f (X (group i)) theta) + (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f
    (X (group i)) theta k')) + C * (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2))) ->
  (* natural_order *) Def.Natural p ->
  (* positive_order *) 1 <= p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q' : D) v q' * X j q') q * exp (\sum_(q' : D) W k q' * X j q' + b k)
    = 0) ->
  exists B : R, forall c g : R, 0 < c /\ g * factorial p < (\sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) ^ 2 -> @near
    line 0 (fun t : R => 0 <= t -> (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T
    l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c * (\sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) *
    power_of t p * delta h k), (b, fun h : K => fun q : D => W h q + delta h k * ((fun q' : D => W k q' + t *
    v q') q - W k q))) + c * (g * / card M - c * B) * power_of t p ^ 2 <= @Def.L M N K D T l group f X theta).
Definition no_minimum_at_any_order : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K -> R) (lambda : R),
  (* losses_below_quadratic *) (forall i : M, @near (power K line) (f (X (group i)) theta) (fun q : K -> R =>
    l i q <= l i (f (X (group i)) theta) + (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f
    (X (group i)) theta k')) + C * (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2))) ->
  (* natural_order *) Def.Natural p ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> \sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q' : D) v q' * X j q') q * exp (\sum_(q' : D) W k q' * X j q' + b k)
    = 0) ->
  (* moment_remains *) ~ \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q *
    X j q) p * exp (\sum_(q : D) W k q * X j q + b k) = 0 ->
  ~ @near (product (power K line) (product (power K line) (power K (power D line)))) (fun k' : K => 0, (b, W))
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    ((fun k' : K => 0, (b, W)).1, ((fun k' : K => 0, (b, W)).2.1, (fun k' : K => 0, (b, W)).2.2))) <= @Def.Lt
    M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition least_order : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R)
    (theta : T) (W : K -> D -> R) (b : K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  exists p : R, Def.Natural p /\ p + 1 <= card N /\ (exists k : K, exists v : D -> R, ~ \sum_(j : N) @Def.R_ M
    N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q +
    b k) = 0) /\ (forall q : R, Def.Natural q /\ q + 1 <= p -> (forall k : K, forall v : D -> R, \sum_(j : N)
    @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q' : D) v q' * X j q') q * exp (\sum_(q' : D) W
    k q' * X j q' + b k) = 0)).
End escape_order.

Module escape_curves.
Definition fall_up_to : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p lambda reach g : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K ->
    R) (kappa most : R),
  (* quadratic_everywhere *) (forall i : M, forall q : K -> R, l i q <= l i (f (X (group i)) theta) +
    (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f (X (group i)) theta k')) + C *
    (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2)) ->
  (* natural_order *) Def.Natural p ->
  (* positive_penalty *) 0 < lambda ->
  (* curvature *) 0 <= C ->
  (* reach *) 0 < reach ->
  (* growth *) (forall t : R, 0 <= t /\ t <= reach -> g * power_of t p <= (\sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h
    q' + delta h k * ((fun q'' : D => W k q'' + t * v q'') q' - W k q')) k q * X j q + b k))) ->
  (* fast_enough *) 2 * card M * kappa <= g ->
  (* cheap *) (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p *
    exp (\sum_(q : D) W k q * X j q + b k)) ^ 2 * (lambda + C * (\sum_(i : M) exp (\sum_(q : D) W k q * X
    (group i) q + b k) ^ 2 * (1 + exp (2 * reach * (\sum_(q : D) v q * X (group i) q)))) * / card M) * most <=
    kappa ->
  (forall c t : R, 0 < c /\ c <= most /\ 0 <= t /\ t <= reach -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp
    (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b, fun h : K => fun q : D => W h q +
    delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) + c * kappa * power_of t p ^ 2 <= @Def.L M N K
    D T l group f X theta) /\ (forall c : R, 0 < c /\ c <= most -> @near line 0 (fun t : R => 0 <= t -> (fun z
    : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) (fun h : K => - (c * (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of
    (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b,
    fun h : K => fun q : D => W h q + delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) + c * kappa
    * power_of t p ^ 2 <= @Def.L M N K D T l group f X theta)).
Definition leading_fall_close_by : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p reach g : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K -> R)
    (lambda : R),
  (* quadratic_everywhere *) (forall i : M, forall q : K -> R, l i q <= l i (f (X (group i)) theta) +
    (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f (X (group i)) theta k')) + C *
    (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2)) ->
  (* natural_order *) Def.Natural p ->
  (* curvature *) 0 <= C ->
  (* reach *) 0 < reach ->
  (* growth *) (forall t : R, 0 <= t -> g * power_of t p <= (\sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * (\sum_(j : N)
    @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h q' + delta h
    k * ((fun q'' : D => W k q'' + t * v q'') q' - W k q')) k q * X j q + b k))) ->
  forall c : R, 0 < c -> @near line 0 (fun t : R => 0 <= t -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp
    (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b, fun h : K => fun q : D => W h q +
    delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) + c * (g * / card M - c * (\sum_(j : N)
    @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q
    * X j q + b k)) ^ 2 * (lambda + C * (\sum_(i : M) exp (\sum_(q : D) W k q * X (group i) q + b k) ^ 2 * (1
    + exp (2 * reach * (\sum_(q : D) v q * X (group i) q)))) * / card M)) * power_of t p ^ 2 <= @Def.L M N K D
    T l group f X theta).
Definition below_up_to : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p lambda reach g : R) (k : K) (v : D -> R) (W : K -> D -> R) (b : K ->
    R) (kappa most : R),
  (* quadratic_everywhere *) (forall i : M, forall q : K -> R, l i q <= l i (f (X (group i)) theta) +
    (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f (X (group i)) theta k')) + C *
    (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2)) ->
  (* natural_order *) Def.Natural p ->
  (* positive_penalty *) 0 < lambda ->
  (* curvature *) 0 <= C ->
  (* reach *) 0 < reach ->
  (* growth *) (forall t : R, 0 <= t /\ t <= reach -> g * power_of t p <= (\sum_(j : N) @Def.R_ M N K D T dl
    group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h
    q' + delta h k * ((fun q'' : D => W k q'' + t * v q'') q' - W k q')) k q * X j q + b k))) ->
  (* fast_enough *) 2 * card M * kappa <= g ->
  (* cheap *) (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p *
    exp (\sum_(q : D) W k q * X j q + b k)) ^ 2 * (lambda + C * (\sum_(i : M) exp (\sum_(q : D) W k q * X
    (group i) q + b k) ^ 2 * (1 + exp (2 * reach * (\sum_(q : D) v q * X (group i) q)))) * / card M) * most <=
    kappa ->
  (* gain *) 0 < kappa ->
  forall c t : R, 0 < c /\ c <= most /\ 0 < t /\ t <= reach -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp
    (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b, fun h : K => fun q : D => W h q +
    delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) < @Def.L M N K D T l group f X theta.
Definition growth_of_binomials : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (p : R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (k : K) (v : D -> R) (W : K -> D -> R) (b : K -> R) (scale g : R),
  (* natural_order *) Def.Natural p ->
  (* closed_form *) (forall t : R, (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q
    : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * (\sum_(j : N) @Def.R_ M N K D T dl group f
    X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h q' + delta h k * ((fun q'' : D => W k q''
    + t * v q'') q' - W k q')) k q * X j q + b k)) = scale * power_of (exp t - 1) p) ->
  (* scale_sign *) 0 <= scale ->
  (* slow_enough *) g <= scale ->
  forall t : R, 0 <= t -> g * power_of t p <= (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k *
    power_of (\sum_(q : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * (\sum_(j : N) @Def.R_ M
    N K D T dl group f X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h q' + delta h k * ((fun
    q'' : D => W k q'' + t * v q'') q' - W k q')) k q * X j q + b k)).
End escape_curves.

Module largest_fall.
Definition at_most_slopes : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, 4 * lambda * card M ^ 2 * (@Def.L M N K D T l group
    f X theta - @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) <= \sum_(k : K) (\sum_(j
    : N) @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) z.2.2 k q * X j q + z.2.1 k)) ^ 2.
Definition at_order_zero : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, forall rho G : R, 0 <= rho /\ 0 <= G /\ \sum_(k :
    K) z.1 k ^ 2 <= rho ^ 2 /\ \sum_(k : K) (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * exp
    (\sum_(q : D) z.2.2 k q * X j q + z.2.1 k)) ^ 2 <= G ^ 2 -> card M * (@Def.L M N K D T l group f X theta -
    @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) <= rho * G.
Definition at_most_order : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (p : R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D
    -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (W : K -> D -> R) (b : K -> R),
  (* natural_order *) Def.Natural p ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* lower_moments_vanish *) (forall q : R, Def.Natural q /\ q + 1 <= p -> (forall k : K, forall v : D -> R,
    \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q' : D) v q' * X j q') q * exp
    (\sum_(q' : D) W k q' * X j q' + b k) = 0)) ->
  exists Q : R, forall rho : R, 0 <= rho /\ rho <= 1 -> (forall z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type, (forall k : K, forall j : N, \sum_(q : D) (z.2.2 k q - W k q) * X j q <= rho /\ - rho <=
    \sum_(q : D) (z.2.2 k q - W k q) * X j q) /\ (forall k : K, z.2.1 k - b k <= rho) -> @Def.L M N K D T l
    group f X theta - @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))) <= Q * power_of rho
    p ^ 2).
End largest_fall.

Module curvature_of_neurons.
Definition hessian_semidefinite : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (group : M -> N) (theta : T) (H : M -> K -> K -> R) (lambda : R) (W : K -> D -> R) (b : K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* twice_differentiable *) (forall i : M, forall k : K, @Def.Gradient K (fun q : K -> R => dl i q k) (f (X
    (group i)) theta) (H i k)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* zeroth_moments_vanish *) (forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) 0 * exp (\sum_(q : D) W k q * X j q + b k) = 0) ->
  (* first_moments_vanish *) (forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) 1 * exp (\sum_(q : D) W k q * X j q + b k) = 0) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (forall t : R, Def.Derivative (fun t' : R =>
    @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => t' * z.1 k, (fun k : K => b k + t' * z.2.1 k,
    fun k : K => fun q : D => W k q + t' * z.2.2 k q)))) t ((fun t' : R => (\sum_(i : M) (\sum_(k : K) dl i
    (fun k' : K => f (X (group i)) theta k' + t' * z.1 k' * exp (\sum_(q : D) W k' q * X (group i) q + t' *
    (\sum_(q : D) z.2.2 k' q * X (group i) q) + b k' + t' * z.2.1 k')) k * z.1 k * exp (\sum_(q : D) W k q * X
    (group i) q + t' * (\sum_(q : D) z.2.2 k q * X (group i) q) + b k + t' * z.2.1 k) * (1 + t' * (z.2.1 k +
    (\sum_(q : D) z.2.2 k q * X (group i) q))))) * / card M + 2 * lambda * t' * (\sum_(k : K) z.1 k ^ 2)) t))
    /\ Def.Derivative (fun t : R => (\sum_(i : M) (\sum_(k : K) dl i (fun k' : K => f (X (group i)) theta k' +
    t * z.1 k' * exp (\sum_(q : D) W k' q * X (group i) q + t * (\sum_(q : D) z.2.2 k' q * X (group i) q) + b
    k' + t * z.2.1 k')) k * z.1 k * exp (\sum_(q : D) W k q * X (group i) q + t * (\sum_(q : D) z.2.2 k q * X
    (group i) q) + b k + t * z.2.1 k) * (1 + t * (z.2.1 k + (\sum_(q : D) z.2.2 k q * X (group i) q))))) * /
    card M + 2 * lambda * t * (\sum_(k : K) z.1 k ^ 2)) 0 ((\sum_(i : M) (\sum_(h : K) (\sum_(k : K) H i h k *
    z.1 k * exp (\sum_(q : D) W k q * X (group i) q + b k)) * z.1 h * exp (\sum_(q : D) W h q * X (group i) q
    + b h))) * / card M + 2 * lambda * (\sum_(k : K) z.1 k ^ 2)) /\ 0 <= (\sum_(i : M) (\sum_(h : K) (\sum_(k
    : K) H i h k * z.1 k * exp (\sum_(q : D) W k q * X (group i) q + b k)) * z.1 h * exp (\sum_(q : D) W h q *
    X (group i) q + b h))) * / card M + 2 * lambda * (\sum_(k : K) z.1 k ^ 2).
End curvature_of_neurons.

Module logarithmic_escape.
Definition slope_of_balance : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : R -> T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* flow_in_a *) (forall t : R, 0 <= t -> (forall k : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t k) /\
    Def.Derivative (fun s : R => a s k) t (- slope_a t k))) ->
  (* flow_in_b *) (forall t : R, 0 <= t -> (forall k : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t k) /\
    Def.Derivative (fun s : R => b s k) t (- slope_b t k))) ->
  forall t : R, 0 <= t -> (forall k : K, Def.Derivative (fun t' : R => b t' k - a t' k ^ 2 * (1 / 2)) t ((fun
    t' : R => 2 * lambda * a t' k ^ 2) t)).
Definition never_decreases : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : R -> T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* flow_in_a *) (forall t : R, 0 <= t -> (forall k : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t k) /\
    Def.Derivative (fun s : R => a s k) t (- slope_a t k))) ->
  (* flow_in_b *) (forall t : R, 0 <= t -> (forall k : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t k) /\
    Def.Derivative (fun s : R => b s k) t (- slope_b t k))) ->
  forall t : R, 0 <= t -> (forall t' : R, t <= t' -> (forall k : K, b t k - a t k ^ 2 * (1 / 2) <= b t' k - a
    t' k ^ 2 * (1 / 2))).
Definition square_integrable : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : R -> T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> K -> R) (P : R -> R) (k : K) (C : R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* flow_in_a *) (forall t : R, 0 <= t -> (forall k' : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (fun h' : K => a t h' + h * delta h' k', (b t, W t)))) 0 (slope_a t k') /\
    Def.Derivative (fun s : R => a s k') t (- slope_a t k'))) ->
  (* flow_in_b *) (forall t : R, 0 <= t -> (forall k' : K, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta t, (a t, (fun h' : K => b t h' + h * delta h' k', W t)))) 0 (slope_b t k') /\
    Def.Derivative (fun s : R => b s k') t (- slope_b t k'))) ->
  (* primitive_of_square *) (forall t : R, 0 <= t -> Def.Derivative P t (a t k ^ 2)) ->
  (* bounded_bias *) (forall t : R, 0 <= t -> b t k <= C) ->
  forall t : R, 0 <= t -> 2 * lambda * (P t - P 0) = b t k - a t k ^ 2 * (1 / 2) - (b 0 k - a 0 k ^ 2 * (1 /
    2)) /\ 2 * lambda * (P t - P 0) <= C - (b 0 k - a 0 k ^ 2 * (1 / 2)).
Definition gradient_step : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (beta : M -> R) (f : (D -> R) -> T -> K -> R)
    (X : N -> D -> R) (group : M -> N) (theta : T) (a b : K -> R) (W : K -> D -> R) (lambda : R) (d_a d_b : K
    -> R) (eta : R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* slope_in_a *) (forall k : K, Def.Derivative (fun t : R => \sum_(i : M) beta i * l i (fun k' : K => f (X
    (group i)) theta k' + @Def.g K D (fun h : K => a h + t * delta h k) b W (X (group i)) k') + lambda *
    (\sum_(k' : K) (fun h : K => a h + t * delta h k) k' ^ 2)) 0 (d_a k)) ->
  (* slope_in_b *) (forall k : K, Def.Derivative (fun t : R => \sum_(i : M) beta i * l i (fun k' : K => f (X
    (group i)) theta k' + @Def.g K D a (fun h : K => b h + t * delta h k) W (X (group i)) k') + lambda *
    (\sum_(k' : K) a k' ^ 2)) 0 (d_b k)) ->
  forall k : K, b k - eta * d_b k - (a k - eta * d_a k) ^ 2 * (1 / 2) = b k - a k ^ 2 * (1 / 2) + 2 * eta *
    lambda * a k ^ 2 - eta ^ 2 * d_a k ^ 2 * (1 / 2).
End logarithmic_escape.

Module one_sample_flow.
Definition rates : Prop :=
  forall (a : R -> R) (t : R) (s : R -> R) (c lambda kappa : R),
  (* velocity_of_a *) Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 * lambda * a t) ->
  (* velocity_of_s *) Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp (s t)) ->
  Def.Derivative (fun t' : R => (a t' * exp (s t') - c) ^ 2 + lambda * a t' ^ 2) t (- ((2 * (a t * exp (s t) -
    c) * exp (s t) + 2 * lambda * a t) ^ 2 + kappa * (2 * (a t * exp (s t) - c) * a t * exp (s t)) ^ 2)) /\
    Def.Derivative (fun t' : R => s t' - kappa * a t' ^ 2 * (1 / 2)) t (2 * kappa * lambda * a t ^ 2) /\
    Def.Derivative (fun t' : R => exp (2 * s t')) t (- 4 * kappa * (a t * exp (s t) - c) * exp (2 * s t) * (a
    t * exp (s t) - c + c)) /\ Def.Derivative (fun t' : R => (a t' * exp (s t') - c) * exp (2 * s t') + lambda
    * c) t (- ((2 * exp (2 * s t) + 2 * lambda + 2 * kappa * (a t * exp (s t) - c + c) * (3 * (a t * exp (s t)
    - c) + c)) * ((a t * exp (s t) - c) * exp (2 * s t) + lambda * c)) + lambda * c * (2 * lambda + 2 * kappa
    * (a t * exp (s t) - c + c) * (3 * (a t * exp (s t) - c) + c))).
Definition rates_ever_after : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  forall t : R, 0 <= t -> Def.Derivative (fun t' : R => (a t' * exp (s t') - c) ^ 2 + lambda * a t' ^ 2) t (-
    ((2 * (a t * exp (s t) - c) * exp (s t) + 2 * lambda * a t) ^ 2 + kappa * (2 * (a t * exp (s t) - c) * a t
    * exp (s t)) ^ 2)) /\ Def.Derivative (fun t' : R => s t' - kappa * a t' ^ 2 * (1 / 2)) t (2 * kappa *
    lambda * a t ^ 2) /\ Def.Derivative (fun t' : R => exp (2 * s t')) t (- 4 * kappa * (a t * exp (s t) - c)
    * exp (2 * s t) * (a t * exp (s t) - c + c)) /\ Def.Derivative (fun t' : R => (a t' * exp (s t') - c) *
    exp (2 * s t') + lambda * c) t (- ((2 * exp (2 * s t) + 2 * lambda + 2 * kappa * (a t * exp (s t) - c + c)
    * (3 * (a t * exp (s t) - c) + c)) * ((a t * exp (s t) - c) * exp (2 * s t) + lambda * c)) + lambda * c *
    (2 * lambda + 2 * kappa * (a t * exp (s t) - c + c) * (3 * (a t * exp (s t) - c) + c))).
Definition loss_falls : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_kappa *) 0 < kappa ->
  forall t : R, 0 <= t -> (a t * exp (s t) - c) ^ 2 + lambda * a t ^ 2 <= (a 0 * exp (s 0) - c) ^ 2 + lambda *
    a 0 ^ 2.
Definition climb_rises : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  forall t : R, 0 <= t -> (forall t' : R, t <= t' -> s t - kappa * a t ^ 2 * (1 / 2) <= s t' - kappa * a t' ^
    2 * (1 / 2)).
Definition nowhere_stationary : Prop :=
  forall (lambda kappa c a_0 s_0 : R),
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  0 < (2 * (a_0 * exp s_0 - c) * exp s_0 + 2 * lambda * a_0) ^ 2 + kappa * (2 * (a_0 * exp s_0 - c) * a_0 *
    exp s_0) ^ 2.
Definition s_diverges : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  forall C : R, exists T : R, forall t : R, T <= t -> C <= s t.
End one_sample_flow.

Module one_sample_rates.
Definition falls_at_any_rate : Prop :=
  forall (lambda kappa : R) (a : R -> R) (t : R) (s : R -> R) (c bound rate : R),
  (* drift_below *) 2 * lambda + 2 * kappa * (a t * exp (s t) - c + c) * (3 * (a t * exp (s t) - c) + c) <=
    bound ->
  (* drift_above *) - bound <= 2 * lambda + 2 * kappa * (a t * exp (s t) - c + c) * (3 * (a t * exp (s t) - c)
    + c) ->
  (* large_power *) (rate + 2 * bound + 1) * (1 / 4) <= exp (2 * s t) ->
  2 * (fun t' : R => (a t' * exp (s t') - c) * exp (2 * s t') + lambda * c) t * (fun t' : R => - ((2 * exp (2
    * s t') + 2 * lambda + 2 * kappa * (a t' * exp (s t') - c + c) * (3 * (a t' * exp (s t') - c) + c)) * (fun
    t'' : R => (a t'' * exp (s t'') - c) * exp (2 * s t'') + lambda * c) t') + lambda * c * (2 * lambda + 2 *
    kappa * (a t' * exp (s t') - c + c) * (3 * (a t' * exp (s t') - c) + c))) t <= - (rate * (fun t' : R => (a
    t' * exp (s t') - c) * exp (2 * s t') + lambda * c) t ^ 2) + (lambda * c * bound) ^ 2 + 1.
Definition pull_tends : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  forall e : R, 0 < e -> (exists T : R, forall t : R, T <= t -> - (lambda * c) - e <= (fun t' : R => (a t' *
    exp (s t') - c) * exp (2 * s t')) t /\ (fun t' : R => (a t' * exp (s t') - c) * exp (2 * s t')) t <= -
    (lambda * c) + e).
Definition linear_growth : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  forall e : R, 0 < e -> (exists T : R, forall t : R, T <= t -> (4 * kappa * lambda * c ^ 2 - e) * t <= exp (2
    * s t) /\ exp (2 * s t) <= (4 * kappa * lambda * c ^ 2 + e) * t).
Definition logarithmic_growth : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  forall e : R, 0 < e -> (exists T : R, forall t : R, T <= t -> ln (4 * kappa * lambda * c ^ 2) - e <= (fun t'
    : R => 2 * s t' - ln t') t /\ (fun t' : R => 2 * s t' - ln t') t <= ln (4 * kappa * lambda * c ^ 2) + e).
Definition loss_decays : Prop :=
  forall (a s : R -> R) (c lambda kappa : R),
  (* flow_in_a *) (forall t : R, 0 <= t -> Def.Derivative a t (- 2 * (a t * exp (s t) - c) * exp (s t) - 2 *
    lambda * a t)) ->
  (* flow_in_s *) (forall t : R, 0 <= t -> Def.Derivative s t (- 2 * kappa * (a t * exp (s t) - c) * a t * exp
    (s t))) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_kappa *) 0 < kappa ->
  (* something_to_fit *) ~ c = 0 ->
  forall e : R, 0 < e -> (exists T : R, forall t : R, T <= t -> 1 - e <= (fun t' : R => 4 * kappa * t' * ((a
    t' * exp (s t') - c) ^ 2 + lambda * a t' ^ 2)) t /\ (fun t' : R => 4 * kappa * t' * ((a t' * exp (s t') -
    c) ^ 2 + lambda * a t' ^ 2)) t <= 1 + e).
End one_sample_rates.

Module one_sample_asymptotics.
Definition written_out : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) = (a k * exp (\sum_(q : D) W k q * X (group i) q +
    b k) - (y i k - f (X (group i)) theta k)) ^ 2 + lambda * a k ^ 2.
Definition motion_in_the_plane : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a : R -> K -> R) (t : R) (b : R -> K -> R) (W : R -> K
    -> D -> R) (slope_a slope_b : R -> R) (slope_w : R -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  (* descent_in_a *) Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X lambda (theta, (fun h' : K =>
    a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t) /\ Def.Derivative (fun t' : R => a t' k) t (- slope_a
    t) ->
  (* descent_in_b *) Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X lambda (theta, (a t, (fun h' :
    K => b t h' + h * delta h' k, W t)))) 0 (slope_b t) /\ Def.Derivative (fun t' : R => b t' k) t (- slope_b
    t) ->
  (* descent_in_w *) (forall q : D, Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X lambda (theta,
    (a t, (b t, fun j : K => fun r : D => W t j r + h * delta j k * delta r q)))) 0 (slope_w t q) /\
    Def.Derivative (fun r : R => W r k q) t (- slope_w t q)) ->
  Def.Derivative (fun t' : R => a t' k) t (- 2 * (a t k * exp (\sum_(q : D) W t k q * X (group i) q + b t k) -
    (y i k - f (X (group i)) theta k)) * exp (\sum_(q : D) W t k q * X (group i) q + b t k) - 2 * lambda * a t
    k) /\ Def.Derivative (fun t' : R => \sum_(q : D) W t' k q * X (group i) q + b t' k) t (- 2 * (1 + (\sum_(q
    : D) X (group i) q ^ 2)) * (a t k * exp (\sum_(q : D) W t k q * X (group i) q + b t k) - (y i k - f (X
    (group i)) theta k)) * a t k * exp (\sum_(q : D) W t k q * X (group i) q + b t k)) /\ Def.Derivative (fun
    t' : R => (1 + (\sum_(q : D) X (group i) q ^ 2)) * (fun t'' : R => b t'' k) t' - (fun t'' : R => \sum_(q :
    D) W t'' k q * X (group i) q + b t'' k) t') t 0.
Definition s_diverges : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> R) (slope_w : R -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  (* descent_in_a *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t) /\ Def.Derivative (fun
    t' : R => a t' k) t (- slope_a t)) ->
  (* descent_in_b *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t) /\ Def.Derivative (fun
    t' : R => b t' k) t (- slope_b t)) ->
  (* descent_in_w *) (forall t : R, 0 <= t -> (forall q : D, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta, (a t, (b t, fun j : K => fun r : D => W t j r + h * delta j k * delta r q)))) 0
    (slope_w t q) /\ Def.Derivative (fun r : R => W r k q) t (- slope_w t q))) ->
  (* positive_penalty *) 0 < lambda ->
  (* something_to_fit *) ~ y i k - f (X (group i)) theta k = 0 ->
  forall C : R, exists T' : R, forall t : R, T' <= t -> C <= (fun t' : R => \sum_(q : D) W t' k q * X (group
    i) q + b t' k) t.
Definition s_grows_logarithmically : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> R) (slope_w : R -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  (* descent_in_a *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t) /\ Def.Derivative (fun
    t' : R => a t' k) t (- slope_a t)) ->
  (* descent_in_b *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t) /\ Def.Derivative (fun
    t' : R => b t' k) t (- slope_b t)) ->
  (* descent_in_w *) (forall t : R, 0 <= t -> (forall q : D, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta, (a t, (b t, fun j : K => fun r : D => W t j r + h * delta j k * delta r q)))) 0
    (slope_w t q) /\ Def.Derivative (fun r : R => W r k q) t (- slope_w t q))) ->
  (* positive_penalty *) 0 < lambda ->
  (* something_to_fit *) ~ y i k - f (X (group i)) theta k = 0 ->
  (forall e : R, 0 < e -> (exists T' : R, forall t : R, T' <= t -> (4 * (1 + (\sum_(q : D) X (group i) q ^ 2))
    * lambda * (y i k - f (X (group i)) theta k) ^ 2 - e) * t <= exp (2 * (fun t' : R => \sum_(q : D) W t' k q
    * X (group i) q + b t' k) t) /\ exp (2 * (fun t' : R => \sum_(q : D) W t' k q * X (group i) q + b t' k) t)
    <= (4 * (1 + (\sum_(q : D) X (group i) q ^ 2)) * lambda * (y i k - f (X (group i)) theta k) ^ 2 + e) * t))
    /\ (forall e : R, 0 < e -> (exists T' : R, forall t : R, T' <= t -> ln (4 * (1 + (\sum_(q : D) X (group i)
    q ^ 2)) * lambda * (y i k - f (X (group i)) theta k) ^ 2) - e <= (fun t' : R => 2 * (fun t'' : R =>
    \sum_(q : D) W t'' k q * X (group i) q + b t'' k) t' - ln t') t /\ (fun t' : R => 2 * (fun t'' : R =>
    \sum_(q : D) W t'' k q * X (group i) q + b t'' k) t' - ln t') t <= ln (4 * (1 + (\sum_(q : D) X (group i)
    q ^ 2)) * lambda * (y i k - f (X (group i)) theta k) ^ 2) + e)).
Definition b_grows_logarithmically : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> R) (slope_w : R -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  (* descent_in_a *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t) /\ Def.Derivative (fun
    t' : R => a t' k) t (- slope_a t)) ->
  (* descent_in_b *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t) /\ Def.Derivative (fun
    t' : R => b t' k) t (- slope_b t)) ->
  (* descent_in_w *) (forall t : R, 0 <= t -> (forall q : D, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta, (a t, (b t, fun j : K => fun r : D => W t j r + h * delta j k * delta r q)))) 0
    (slope_w t q) /\ Def.Derivative (fun r : R => W r k q) t (- slope_w t q))) ->
  (* positive_penalty *) 0 < lambda ->
  (* something_to_fit *) ~ y i k - f (X (group i)) theta k = 0 ->
  forall e : R, 0 < e -> (exists T' : R, forall t : R, T' <= t -> ln (4 * (1 + (\sum_(q : D) X (group i) q ^
    2)) * lambda * (y i k - f (X (group i)) theta k) ^ 2) + 2 * ((1 + (\sum_(q : D) X (group i) q ^ 2)) * (fun
    t' : R => b t' k) 0 - (fun t' : R => \sum_(q : D) W t' k q * X (group i) q + b t' k) 0) - e <= (fun t' : R
    => 2 * (1 + (\sum_(q : D) X (group i) q ^ 2)) * (fun t'' : R => b t'' k) t' - ln t') t /\ (fun t' : R => 2
    * (1 + (\sum_(q : D) X (group i) q ^ 2)) * (fun t'' : R => b t'' k) t' - ln t') t <= ln (4 * (1 + (\sum_(q
    : D) X (group i) q ^ 2)) * lambda * (y i k - f (X (group i)) theta k) ^ 2) + 2 * ((1 + (\sum_(q : D) X
    (group i) q ^ 2)) * (fun t' : R => b t' k) 0 - (fun t' : R => \sum_(q : D) W t' k q * X (group i) q + b t'
    k) 0) + e).
Definition loss_decays : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : R -> K -> R) (W : R -> K -> D -> R) (slope_a
    slope_b : R -> R) (slope_w : R -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* one_output *) (forall i' : K, i' = k) ->
  (* squared_losses *) (forall i' : M, forall q : K -> R, l i' q = \sum_(h : K) (q h - y i' h) ^ 2) ->
  (* descent_in_a *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (fun h' : K => a t h' + h * delta h' k, (b t, W t)))) 0 (slope_a t) /\ Def.Derivative (fun
    t' : R => a t' k) t (- slope_a t)) ->
  (* descent_in_b *) (forall t : R, 0 <= t -> Def.Derivative (fun h : R => @Def.Lt M N K D T l group f X
    lambda (theta, (a t, (fun h' : K => b t h' + h * delta h' k, W t)))) 0 (slope_b t) /\ Def.Derivative (fun
    t' : R => b t' k) t (- slope_b t)) ->
  (* descent_in_w *) (forall t : R, 0 <= t -> (forall q : D, Def.Derivative (fun h : R => @Def.Lt M N K D T l
    group f X lambda (theta, (a t, (b t, fun j : K => fun r : D => W t j r + h * delta j k * delta r q)))) 0
    (slope_w t q) /\ Def.Derivative (fun r : R => W r k q) t (- slope_w t q))) ->
  (* positive_penalty *) 0 < lambda ->
  (* something_to_fit *) ~ y i k - f (X (group i)) theta k = 0 ->
  forall e : R, 0 < e -> (exists T' : R, forall t : R, T' <= t -> 1 - e <= (fun t' : R => 4 * (1 + (\sum_(q :
    D) X (group i) q ^ 2)) * t' * @Def.Lt M N K D T l group f X lambda (theta, (a t', (b t', W t')))) t /\
    (fun t' : R => 4 * (1 + (\sum_(q : D) X (group i) q ^ 2)) * t' * @Def.Lt M N K D T l group f X lambda
    (theta, (a t', (b t', W t')))) t <= 1 + e).
End one_sample_asymptotics.

Module no_robust_version.
Definition no_bound : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta :
    T) (lambda : R) (beta : R -> R),
  (* one_sample *) (forall h : M, h = i) ->
  (* misses *) (exists k : K, ~ y i k - f (X (group i)) theta k = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* continuous_bound *) @Def.Continuous line line beta 0 ->
  (* bound_at_zero *) beta 0 = 0 ->
  ~ (forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, forall u : R, (forall v' : ((K -> R) * ((K -> R)
    * (K -> D -> R)))%type, exists rate : R -> R, (forall t : R, Def.Derivative (fun t' : R => (fun z : ((K ->
    R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => v.1 k + t' * v'.1 k, (fun k : K => v.2.1 k + t' *
    v'.2.1 k, fun k : K => fun q : D => v.2.2 k q + t' * v'.2.2 k q))) t (rate t)) /\ rate 0 ^ 2 <= u *
    (\sum_(k : K) v'.1 k ^ 2) /\ (exists c : R, Def.Derivative rate 0 c /\ 0 <= c)) -> @Def.L M N K D T (fun
    i' : M => @Def.squared K (y i')) group f X theta - @Def.Lstar M N K (fun i' : M => @Def.squared K (y i'))
    group <= beta u).
Definition neurons_are_small : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a b : K -> R) (W : K -> D -> R) (r : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T) (eps : R),
  (* near_minimum *) (forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, \sum_(k : K) (v.1 k - a k) ^ 2
    + (\sum_(k : K) (v.2.1 k - b k) ^ 2) + (\sum_(k : K) (\sum_(k' : D) (v.2.2 k k' - W k k') ^ 2)) <= r ^ 2
    -> (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) (a, (b, W)) <= (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M
    N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v + eps) ->
  forall t : R, 0 <= t /\ (\sum_(k : K) a k ^ 2 + card K) * t ^ 2 <= r ^ 2 -> lambda * (\sum_(k : K) a k ^ 2)
    * (1 - exp (- 2 * t)) <= eps.
Definition slopes_are_small : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C : R) (b : K -> R) (W : K -> D -> R) (r lambda eps : R),
  (* quadratic_everywhere *) (forall i : M, forall q : K -> R, l i q <= l i (f (X (group i)) theta) + (\sum_(k
    : K) @Def.r M N K D T dl group f X i theta k * (q k - f (X (group i)) theta k)) + C * (\sum_(k : K) (q k -
    f (X (group i)) theta k) ^ 2)) ->
  (* near_minimum *) (forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, \sum_(k : K) (v.1 k - (fun k' :
    K => 0) k) ^ 2 + (\sum_(k : K) (v.2.1 k - b k) ^ 2) + (\sum_(k : K) (\sum_(k' : D) (v.2.2 k k' - W k k') ^
    2)) <= r ^ 2 -> (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => 0, (b, W)) <= (fun z : ((K -> R) * ((K -> R) * (K ->
    D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v + eps) ->
  forall k : K, forall b1 : K -> R, forall W1 : K -> D -> R, forall Q h : R, 0 < Q /\ lambda + C * (\sum_(i :
    M) exp (\sum_(q : D) W1 k q * X (group i) q + b1 k) ^ 2) * / card M <= Q /\ 0 < h /\ \sum_(k' : K) (b1 k'
    - b k') ^ 2 + (\sum_(k' : K) (\sum_(k'' : D) (W1 k' k'' - W k' k'') ^ 2)) + h ^ 2 <= r ^ 2 -> (\sum_(j :
    N) @Def.R_ M N K D T dl group f X j theta k * exp (\sum_(q : D) W1 k q * X j q + b1 k)) ^ 2 * h ^ 2 <= 4 *
    card M ^ 2 * (Q * h ^ 2 * eps + eps ^ 2).
End no_robust_version.

Module near_minima.
Definition residuals_are_small : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (C lambda r : R) (b : K ->
    R) (W : K -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* smooth_losses *) (forall i : M, forall p q : K -> R, l i q <= l i p + (\sum_(k : K) dl i p k * (q k - p
    k)) + C * (\sum_(k : K) (q k - p k) ^ 2)) ->
  (* positive_penalty *) 0 < lambda ->
  (* curvature *) 0 <= C ->
  (* positive_radius *) 0 < r ->
  forall j : N, forall k : K, exists B : R, forall theta : T, forall eps : R, (forall v : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type, \sum_(k' : K) (v.1 k' - (fun k'' : K => 0) k') ^ 2 + (\sum_(k' : K) (v.2.1 k' -
    b k') ^ 2) + (\sum_(k' : K) (\sum_(k'' : D) (v.2.2 k' k'' - W k' k'') ^ 2)) <= r ^ 2 -> (fun z : ((K -> R)
    * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))))
    (fun k' : K => 0, (b, W)) <= (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l
    group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v + eps) -> @Def.R_ M N K D T dl group f X j theta k ^ 2
    <= B * (eps + eps ^ 2).
End near_minima.

Module weight_decay_destroys_minima.
Definition decay_is_stationary : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (f : (D -> R)
    -> (P -> R) -> K -> R) (theta : P -> R) (df : N -> K -> P -> R) (rho : (P -> R) -> R) (drho : P -> R)
    (group : M -> N) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* differentiable_model *) (forall j : N, forall k : K, forall u : P -> R, Def.Derivative (fun t : R => f (X
    j) (fun p : P => theta p + t * u p) k) 0 (\sum_(p : P) df j k p * u p)) ->
  (* differentiable_decay *) (forall u : P -> R, Def.Derivative (fun t : R => rho (fun p : P => theta p + t *
    u p)) 0 (\sum_(p : P) drho p * u p)) ->
  (* local_minimum *) @near (product (power P line) (product (power K line) (product (power K line) (power K
    (power D line))))) (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type
    => @Def.Lt M N K D (power P line) l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1,
    ((theta, (a, (b, W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + rho (theta, (a, (b, W))).1 <= @Def.Lt M N K D
    (power P line) l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + rho z.1) ->
  (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j theta k = 0) /\ (forall p : P,
    drho p = 0).
Definition only_at_zero : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda gamma : R) (f : (D
    -> R) -> (P -> R) -> K -> R) (theta : P -> R) (df : N -> K -> P -> R) (group : M -> N) (a b : K -> R) (W :
    K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_decay *) 0 < gamma ->
  (* differentiable_model *) (forall j : N, forall k : K, forall u : P -> R, Def.Derivative (fun t : R => f (X
    j) (fun p : P => theta p + t * u p) k) 0 (\sum_(p : P) df j k p * u p)) ->
  (* local_minimum *) @near (product (power P line) (product (power K line) (product (power K line) (power K
    (power D line))))) (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type
    => @Def.Lt M N K D (power P line) l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1,
    ((theta, (a, (b, W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + gamma * (\sum_(p : P) (theta, (a, (b, W))).1
    p ^ 2) <= @Def.Lt M N K D (power P line) l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + gamma *
    (\sum_(p : P) z.1 p ^ 2)) ->
  (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j theta k = 0) /\ (forall p : P,
    theta p = 0).
Definition minimum_where_zero : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (l : M -> (K -> R) -> R) (lambda gamma : R) (group : M -> N) (f : (D -> R) -> (P -> R) -> K -> R) (X
    : N -> D -> R) (theta : P -> R) (a b : K -> R) (W : K -> D -> R),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_decay *) 0 < gamma ->
  (* zero_loss *) (fun theta' : P -> R => @Def.L M N K D (power P line) l group f X theta') theta = 0 ->
  (* zero_weights *) (forall p : P, theta p = 0) ->
  (* zero_neurons *) (forall k : K, a k = 0) ->
  @near (product (power P line) (product (power K line) (product (power K line) (power K (power D line)))))
    (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D
    (power P line) l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b,
    W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + gamma * (\sum_(p : P) (theta, (a, (b, W))).1 p ^ 2) <= @Def.Lt
    M N K D (power P line) l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + gamma * (\sum_(p : P) z.1 p
    ^ 2)).
End weight_decay_destroys_minima.

Module penalties.
Definition neurons_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (rho : R -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* increasing_penalty *) (forall s t : R, s ^ 2 < t ^ 2 -> rho s < rho t) ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_rho M N K D T l
    group f X rho (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_rho M N K D T l
    group f X rho (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall k : K, a k = 0.
Definition grouped_residuals_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (rho : R -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* increasing_penalty *) (forall s t : R, s ^ 2 < t ^ 2 -> rho s < rho t) ->
  (* flat_penalty *) Def.Derivative rho 0 0 ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_rho M N K D T l
    group f X rho (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_rho M N K D T l
    group f X rho (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0.
Definition eliminates : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (rho : R -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* increasing_penalty *) (forall s t : R, s ^ 2 < t ^ 2 -> rho s < rho t) ->
  (* flat_penalty *) Def.Derivative rho 0 0 ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_rho
    M N K D T l group f X rho (theta, (a, (b, W))) <= @Def.Lt_rho M N K D T l group f X rho z) ->
  (forall k : K, a k = 0) /\ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) /\
    (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta') /\ @Def.L M
    N K D T l group f X theta = @Def.Lstar M N K l group.
Definition converse : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (rho : R -> R) (a : K -> R) (group : M -> N)
    (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* increasing_penalty *) (forall s t : R, s ^ 2 < t ^ 2 -> rho s < rho t) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* grouped_residuals_vanish *) (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt_rho M N K D T l group f X rho
    (theta, (a, (b, W))) <= @Def.Lt_rho M N K D T l group f X rho z) /\ @near (product T (product (power K
    line) (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) *
    ((K -> R) * (K -> D -> R))))%type => @Def.Lt_rho M N K D T l group f X rho (theta, (a, (b, W))) <=
    @Def.Lt_rho M N K D T l group f X rho z) /\ @near (product (power K line) (product (power K line) (power K
    (power D line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_rho M N K D
    T l group f X rho (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_rho M N K D T l
    group f X rho (theta, (z.1, (z.2.1, z.2.2)))).
Definition square : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (forall s t : R, s ^ 2 < t ^ 2 -> (fun t' : R => lambda * t' ^ 2) s < (fun t' : R => lambda * t' ^ 2) t) /\
    Def.Derivative (fun t : R => lambda * t ^ 2) 0 0 /\ @Def.Lt_rho M N K D T l group f X (fun t : R => lambda
    * t ^ 2) (theta, (a, (b, W))) = @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))).
Definition same_minima : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_rho M N K D T l group f X (fun
    t : R => lambda * t ^ 2) (theta, (a, (b, W))) <= @Def.Lt_rho M N K D T l group f X (fun t : R => lambda *
    t ^ 2) z) /\ @near (product (power K line) (product (power K line) (power K (power D line)))) (a, (b, W))
    (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_rho M N K D T l group f X (fun t : R =>
    lambda * t ^ 2) (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_rho M N K D T l
    group f X (fun t : R => lambda * t ^ 2) (theta, (z.1, (z.2.1, z.2.2)))).
End penalties.

Module several_neurons.
Definition all_neurons_vanish : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> N -> R) (W : K -> N -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K (power N line)) (product (power K (power N line))
    (power K (power N (power D line))))) (a, (b, W)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D
    -> R)))%type => @Def.Lt_several M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a,
    (b, W)).2.2))) <= @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  forall k : K, forall v : N, a k v = 0.
Definition weights_that_span : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall (X : N -> D -> R) (W : K -> N -> D -> R) (b : K -> N -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  forall e : R, 0 < e -> (exists V : K -> N -> D -> R, \sum_(k : K) (\sum_(k' : N) (\sum_(k'' : D) (V k k' k''
    - W k k' k'') ^ 2)) <= e /\ (forall k : K, forall F : N -> R, exists alpha : N -> R, forall j : N, \sum_(v
    : N) alpha v * (fun v' : N => fun w : D -> R => fun j' : N => exp (\sum_(q : D) w q * X j' q + b k v')) v
    (V k v) j = F j)).
Definition optimal_at_minima_in_neurons : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (theta : T) (a b : K -> N -> R) (W : K -> N -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neurons *) @near (product (power K (power N line)) (product (power K (power N line))
    (power K (power N (power D line))))) (a, (b, W)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D
    -> R)))%type => @Def.Lt_several M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a,
    (b, W)).2.2))) <= @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  (forall k : K, forall v : N, a k v = 0) /\ (forall F : N -> K -> R, @Def.L M N K D T l group f X theta <=
    @Def.risk M N K l group F) /\ (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l
    group f X theta') /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Definition elimination : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (theta : T) (a b : K -> N -> R) (W : K -> N -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K (power N line)) (product (power K (power N line))
    (power K (power N (power D line)))))) (theta, (a, (b, W))) (fun z : (T * ((K -> N -> R) * ((K -> N -> R) *
    (K -> N -> D -> R))))%type => @Def.Lt_several M N K D T l group f X lambda (theta, (a, (b, W))) <=
    @Def.Lt_several M N K D T l group f X lambda z) ->
  (forall k : K, forall v : N, a k v = 0) /\ (forall F : N -> K -> R, @Def.L M N K D T l group f X theta <=
    @Def.risk M N K l group F) /\ (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D T l
    group f X theta') /\ @Def.L M N K D T l group f X theta = @Def.Lstar M N K l group.
Definition converse : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (a : K -> N -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T) (b : K -> N -> R) (W : K -> N -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanish *) (forall k : K, forall v : N, a k v = 0) ->
  (* no_function_better *) (forall F : N -> K -> R, @Def.L M N K D T l group f X theta <= @Def.risk M N K l
    group F) ->
  @near (product T (product (power K (power N line)) (product (power K (power N line)) (power K (power N
    (power D line)))))) (theta, (a, (b, W))) (fun z : (T * ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D ->
    R))))%type => @Def.Lt_several M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt_several M N K D
    T l group f X lambda z) /\ @near (product (power K (power N line)) (product (power K (power N line))
    (power K (power N (power D line))))) (a, (b, W)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D
    -> R)))%type => @Def.Lt_several M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a,
    (b, W)).2.2))) <= @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
End several_neurons.

Module without_extra_unit.
Definition stationary_points : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_in_a *) Def.Derivative (fun t : R => @Def.Lm T loss lambda (theta, (a + t, b))) 0 0 ->
  (* stationary_in_b *) Def.Derivative (fun t : R => @Def.Lm T loss lambda (theta, (a, b + t))) 0 0 ->
  a = 0 /\ loss theta = 0.
Definition at_local_minima : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* local_minimum *) @near (product T (product line line)) (theta, (a, b)) (fun z : (T * (R * R))%type =>
    @Def.Lm T loss lambda (theta, (a, b)) <= @Def.Lm T loss lambda z) ->
  a = 0 /\ loss theta = 0.
Definition elimination : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* nonnegative_loss *) (forall theta' : T, 0 <= loss theta') ->
  (* local_minimum *) @near (product T (product line line)) (theta, (a, b)) (fun z : (T * (R * R))%type =>
    @Def.Lm T loss lambda (theta, (a, b)) <= @Def.Lm T loss lambda z) ->
  forall theta' : T, loss theta <= loss theta'.
Definition nothing_left : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* positive_loss *) (forall theta : T, 0 < loss theta) ->
  forall z : (T * (R * R))%type, ~ @near (product T (product line line)) (z.1, (z.2.1, z.2.2)) (fun z' : (T *
    (R * R))%type => @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2)) <= @Def.Lm T loss lambda z').
Definition converse : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (a : R) (theta : T) (b : R),
  (* nonnegative_penalty *) 0 <= lambda ->
  (* nonnegative_loss *) (forall theta' : T, 0 <= loss theta') ->
  (* zero_neuron *) a = 0 ->
  (* zero_loss *) loss theta = 0 ->
  @near (product T (product line line)) (theta, (a, b)) (fun z : (T * (R * R))%type => @Def.Lm T loss lambda
    (theta, (a, b)) <= @Def.Lm T loss lambda z).
End without_extra_unit.

Module one_neuron_binary.
Definition neuron_vanishes : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (lambda : R) (loss : R -> R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R)
    (theta : T) (a b : R) (w : D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neuron *) @near (product line (product line (power D line))) (a, (b, w)) (fun z : (R *
    (R * (D -> R)))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, ((a, (b, w)).1, ((a,
    (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) ->
  a = 0.
Definition residuals_of_an_input : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (loss dloss : R -> R) (lambda : R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T
    -> R) (theta : T) (a b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_loss *) (forall u : R, Def.Derivative loss u (dloss u)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum_in_neuron *) @near (product line (product line (power D line))) (a, (b, w)) (fun z : (R *
    (R * (D -> R)))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, ((a, (b, w)).1, ((a,
    (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) ->
  forall j : N, \sum_(i : M) delta (group i) j * y i * dloss (- (y i * f (X j) theta)) = 0.
Definition every_sample_is_critical : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (y : M -> R) (group : M -> N) (dloss : R -> R) (f : (D -> R) -> T -> R) (X : N -> D -> R) (theta :
    T),
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* residuals_of_an_input *) (forall j : N, \sum_(i : M) delta (group i) j * y i * dloss (- (y i * f (X j)
    theta)) = 0) ->
  forall i : M, dloss (- (y i * f (X (group i)) theta)) = 0.
Definition elimination : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (y : M -> R) (group : M -> N) (loss dloss : R -> R) (lambda : R) (f : (D -> R) -> T
    -> R) (theta : T) (a b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* differentiable_loss *) (forall u : R, Def.Derivative loss u (dloss u)) ->
  (* critical_points_are_minima *) (forall u : R, dloss u = 0 -> (forall v : R, loss u <= loss v)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product line (product line (power D line)))) (theta, (a, (b, w))) (fun
    z : (T * (R * (R * (D -> R))))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a, (b,
    w))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda z) ->
  a = 0 /\ @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a, (b, w))) = (\sum_(i : M) loss (- (y
    i * f (X (group i)) theta))) * / card M /\ (forall i : M, forall v : R, loss (- (y i * f (X (group i))
    theta)) <= loss v) /\ (forall theta' : T, (\sum_(i : M) loss (- (y i * f (X (group i)) theta))) * / card M
    <= (\sum_(i : M) loss (- (y i * f (X (group i)) theta'))) * / card M).
Definition no_classification_error : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (y : M -> R) (group : M -> N) (loss dloss : R -> R) (lambda : R) (f : (D -> R) -> T
    -> R) (theta : T) (a b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* differentiable_loss *) (forall u : R, Def.Derivative loss u (dloss u)) ->
  (* critical_points_are_minima *) (forall u : R, dloss u = 0 -> (forall v : R, loss u <= loss v)) ->
  (* minima_are_negative *) (forall u : R, (forall v : R, loss u <= loss v) -> u < 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product line (product line (power D line)))) (theta, (a, (b, w))) (fun
    z : (T * (R * (R * (D -> R))))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a, (b,
    w))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda z) ->
  forall i : M, 0 < y i * f (X (group i)) theta.
Definition cubic_hinge : Prop :=
  (forall u : R, Def.Derivative (fun u' : R => pos (u' + 1) ^ 3) u ((fun u' : R => 3 * pos (u' + 1) ^ 2) u))
    /\ (forall u : R, (fun u' : R => 3 * pos (u' + 1) ^ 2) u = 0 -> (forall v : R, (fun u' : R => pos (u' + 1)
    ^ 3) u <= (fun u' : R => pos (u' + 1) ^ 3) v)) /\ (forall u : R, (forall v : R, (fun u' : R => pos (u' +
    1) ^ 3) u <= (fun u' : R => pos (u' + 1) ^ 3) v) -> u < 0 /\ u <= - 1).
Definition margins : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (y : M -> R) (group : M -> N) (lambda : R) (f : (D -> R) -> T -> R) (theta : T) (a
    b : R) (w : D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* consistent_labels *) (forall i h : M, group i = group h -> y i = y h) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product line (product line (power D line)))) (theta, (a, (b, w))) (fun
    z : (T * (R * (R * (D -> R))))%type => @Def.Lt_one_neuron M N D T (fun u : R => pos (u + 1) ^ 3) y group f
    X lambda (theta, (a, (b, w))) <= @Def.Lt_one_neuron M N D T (fun u : R => pos (u + 1) ^ 3) y group f X
    lambda z) ->
  forall i : M, 1 <= y i * f (X (group i)) theta.
Definition converse : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (lambda a : R) (loss : R -> R) (y : M -> R) (f : (D -> R) -> T -> R) (X : N -> D -> R) (group : M ->
    N) (theta : T) (b : R) (w : D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* zero_neuron *) a = 0 ->
  (* each_loss_minimal *) (forall i : M, forall v : R, loss (- (y i * f (X (group i)) theta)) <= loss v) ->
  (forall z : (T * (R * (R * (D -> R))))%type, @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a,
    (b, w))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda z) /\ @near (product T (product line
    (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T * (R * (R * (D -> R))))%type =>
    @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a, (b, w))) <= @Def.Lt_one_neuron M N D T loss
    y group f X lambda z).
End one_neuron_binary.

Module induced_model.
Definition minimum_over_gradients : Prop :=
  forall (M K P : finType),
  inhabited M -> inhabited K -> inhabited P ->
  forall (phi : M -> (P -> R) -> K -> R) (z : P -> R) (dphi : M -> (P -> R) -> K -> P -> R) (Q : M -> (K -> R)
    -> R) (dQ : M -> (K -> R) -> K -> R) (h : P -> R),
  (* differentiable_model *) (forall i : M, forall u : P -> R, forall k : K, Def.Derivative (fun t : R => phi
    i (fun p : P => z p + t * u p) k) 0 (\sum_(p : P) dphi i z k p * u p)) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (Q i)) ->
  (* stationary *) (forall u : P -> R, Def.Derivative (fun t : R => (\sum_(i : M) Q i ((fun i' : M => phi i'
    (fun p : P => z p + t * u p)) i)) * / card M) 0 0) ->
  (* euler_field *) (forall i : M, forall k : K, phi i z k = \sum_(p : P) dphi i z k p * h p) ->
  (forall alpha : P -> R, (\sum_(i : M) Q i ((fun i' : M => phi i' z) i)) * / card M <= (\sum_(i : M) Q i
    ((fun i' : M => fun k : K => \sum_(p : P) dphi i' z k p * alpha p) i)) * / card M) /\ (\sum_(i : M) Q i
    ((fun i' : M => phi i' z) i)) * / card M = (\sum_(i : M) Q i ((fun i' : M => fun k : K => \sum_(p : P)
    dphi i' z k p * h p) i)) * / card M.
Definition stationary_where_fitted : Prop :=
  forall (M K P : finType),
  inhabited M -> inhabited K -> inhabited P ->
  forall (phi : M -> (P -> R) -> K -> R) (z : P -> R) (dphi : M -> (P -> R) -> K -> P -> R) (Q : M -> (K -> R)
    -> R) (dQ : M -> (K -> R) -> K -> R),
  (* differentiable_model *) (forall i : M, forall u : P -> R, forall k : K, Def.Derivative (fun t : R => phi
    i (fun p : P => z p + t * u p) k) 0 (\sum_(p : P) dphi i z k p * u p)) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) ->
  (* outer_gradients_vanish *) (forall i : M, forall k : K, dQ i (phi i z) k = 0) ->
  forall u : P -> R, Def.Derivative (fun t : R => (\sum_(i : M) Q i ((fun i' : M => phi i' (fun p : P => z p +
    t * u p)) i)) * / card M) 0 0.
Definition no_smaller_where_zero : Prop :=
  forall (M K P : finType),
  inhabited M -> inhabited K -> inhabited P ->
  forall (Q : M -> (K -> R) -> R) (phi : M -> (P -> R) -> K -> R) (z : P -> R) (dphi : M -> (P -> R) -> K -> P
    -> R),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= Q i q) ->
  (* zero_value *) (\sum_(i : M) Q i ((fun i' : M => phi i' z) i)) * / card M = 0 ->
  forall alpha : P -> R, (\sum_(i : M) Q i ((fun i' : M => phi i' z) i)) * / card M <= (\sum_(i : M) Q i ((fun
    i' : M => fun k : K => \sum_(p : P) dphi i' z k p * alpha p) i)) * / card M.
End induced_model.

Module weight_decay_balance.
Definition weight_decay_balance : Prop :=
  forall (M K P : finType),
  inhabited M -> inhabited K -> inhabited P ->
  forall (Q : M -> (K -> R) -> R) (dQ : M -> (K -> R) -> K -> R) (phi : M -> (P -> R) -> K -> R) (z : P -> R)
    (dphi : M -> (P -> R) -> K -> P -> R) (H gamma c : R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (Q i) q (dQ i q)) ->
  (* differentiable_model *) (forall i : M, forall k : K, Def.Derivative (fun t : R => phi i (fun p : P => z p
    + t * z p) k) 0 (\sum_(p : P) dphi i z k p * z p)) ->
  (* homogeneous *) (forall i : M, forall k : K, \sum_(p : P) dphi i z k p * z p = H * phi i z k) ->
  (* stationary *) Def.Derivative (fun t : R => (\sum_(i : M) Q i (phi i (fun p : P => z p + t * z p))) * /
    card M + gamma * (\sum_(p : P) (fun p' : P => z p' + t * z p') p ^ 2)) 0 0 ->
  (* inverse_degree *) H * c = 1 ->
  H * (\sum_(i : M) (\sum_(k : K) dQ i (phi i z) k * phi i z k)) * / card M = - 2 * gamma * (\sum_(p : P) z p
    ^ 2) /\ (\sum_(i : M) (\sum_(k : K) dQ i (phi i z) k * phi i z k)) * / card M = - 2 * gamma * c * (\sum_(p
    : P) z p ^ 2).
End weight_decay_balance.

Module points_as_measure.
Definition points_are_a_measure : Prop :=
  forall (N D : finType),
  inhabited N -> inhabited D ->
  forall (X : N -> D -> R) (p : N -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* nonnegative_weights *) (forall j : N, 0 <= p j) ->
  @Def.FiniteMeasure D (fun h : (D -> R) -> R => True) (fun h : (D -> R) -> R => \sum_(j : N) p j * h (X j)).
End points_as_measure.

Module population_risk.
Definition neurons_are_zero : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (A : ((D -> R) -> R) -> Prop) (l : (D -> R) -> (K -> R) -> R) (f : (D -> R) -> T -> K ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R) (E : ((D -> R) -> R) -> R),
  (* positive_penalty *) 0 < lambda ->
  (* finite_near_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => A (fun x : D -> R => l x (fun k : K
    => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k))) ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => A (fun x : D -> R => l x
    (fun k : K => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x
    theta k + @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K
    => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k)) + lambda * (\sum_(k : K) z.1 k ^ 2)) ->
  forall k : K, a k = 0.
Definition residual_is_zero : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (dl : (D ->
    R) -> (K -> R) -> K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K ->
    D -> R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* differentiable_losses *) (forall x : D -> R, forall q : K -> R, @Def.Gradient K (l x) q (dl x q)) ->
  (* convex_losses *) (forall x : D -> R, @Def.Convex K (l x)) ->
  (* positive_penalty *) 0 < lambda ->
  (* finite_near_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => A (fun x : D -> R => l x (fun k : K
    => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k))) ->
  (* local_minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => A (fun x : D -> R => l x
    (fun k : K => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x
    theta k + @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K
    => f x theta k + @Def.g K D z.1 z.2.1 z.2.2 x k)) + lambda * (\sum_(k : K) z.1 k ^ 2)) ->
  @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k = 0).
Definition optimal_where_residual_vanishes : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (dl : (D ->
    R) -> (K -> R) -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* differentiable_losses *) (forall x : D -> R, forall q : K -> R, @Def.Gradient K (l x) q (dl x q)) ->
  (* convex_losses *) (forall x : D -> R, @Def.Convex K (l x)) ->
  (* finite_risk *) A (fun x : D -> R => l x (f x theta)) ->
  (* residual_vanishes *) @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k = 0)
    ->
  forall F : (D -> R) -> K -> R, A (fun x : D -> R => l x (F x)) -> E (fun x : D -> R => l x (f x theta)) <= E
    (fun x : D -> R => l x (F x)).
Definition elimination : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (dl : (D ->
    R) -> (K -> R) -> K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K ->
    D -> R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* differentiable_losses *) (forall x : D -> R, forall q : K -> R, @Def.Gradient K (l x) q (dl x q)) ->
  (* convex_losses *) (forall x : D -> R, @Def.Convex K (l x)) ->
  (* positive_penalty *) 0 < lambda ->
  (* finite_nearby *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => A (fun x : D
    -> R => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k))) ->
  (* local_minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D
    line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => A (fun x : D
    -> R => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) -> E (fun x : D -> R => l x
    (fun k : K => f x theta k + @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R
    => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) + lambda * (\sum_(k : K) z.2.1 k ^
    2)) ->
  (forall k : K, a k = 0) /\ @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k =
    0) /\ (forall F : (D -> R) -> K -> R, A (fun x : D -> R => l x (F x)) -> E (fun x : D -> R => l x (f x
    theta)) <= E (fun x : D -> R => l x (F x))) /\ (forall eta : T, A (fun x : D -> R => l x (f x eta)) -> E
    (fun x : D -> R => l x (f x theta)) <= E (fun x : D -> R => l x (f x eta))).
Definition minimum_where_residual_vanishes : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (dl : (D ->
    R) -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (b : K -> R)
    (W : K -> D -> R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* differentiable_losses *) (forall x : D -> R, forall q : K -> R, @Def.Gradient K (l x) q (dl x q)) ->
  (* convex_losses *) (forall x : D -> R, @Def.Convex K (l x)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanish *) (forall k : K, a k = 0) ->
  (* finite_risk *) A (fun x : D -> R => l x (f x theta)) ->
  (* residual_vanishes *) @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k = 0)
    ->
  @near (product (power K line) (product (power K line) (power K (power D line)))) (a, (b, W)) (fun z : ((K ->
    R) * ((K -> R) * (K -> D -> R)))%type => A (fun x : D -> R => l x (fun k : K => f x theta k + @Def.g K D
    z.1 z.2.1 z.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x theta k + @Def.g K D a b W x k)) +
    lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K => f x theta k + @Def.g K D z.1
    z.2.1 z.2.2 x k)) + lambda * (\sum_(k : K) z.1 k ^ 2)) /\ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K ->
    R) * (K -> D -> R))))%type => A (fun x : D -> R => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1
    z.2.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x theta k + @Def.g K D a b W x k)) + lambda *
    (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1
    z.2.2.2 x k)) + lambda * (\sum_(k : K) z.2.1 k ^ 2)).
End population_risk.

Module transformations.
Definition eliminator_field : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (s ds : R -> R) (K' : (D -> R) -> V -> R) (a
    b : K -> R) (W : K -> V) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R)
    (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g_eliminator K D V s K' (fun k' : K => a
    k' + t * (fun k'' : K => ds (b k'') ^ 2 * a k'') k') (fun k' : K => b k' + t * (fun k'' : K => - (ds (b
    k'') * s (b k''))) k') W x k) 0 0) /\ Def.Derivative (fun t : R => \sum_(k : K) (fun k' : K => a k' + t *
    (fun k'' : K => ds (b k'') ^ 2 * a k'') k') k ^ 2) 0 (2 * (\sum_(k : K) (ds (b k) * a k) ^ 2)) /\
    Def.Derivative (fun t : R => @Def.Lt_eliminator M N K D T V s K' l group f X lambda (theta, (fun k : K =>
    a k + t * (fun k' : K => ds (b k') ^ 2 * a k') k, (fun k : K => b k + t * (fun k' : K => - (ds (b k') * s
    (b k'))) k, W)))) 0 (lambda * 2 * (\sum_(k : K) (ds (b k) * a k) ^ 2)).
Definition eliminator_stationary : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (lambda : R) (s : R -> R) (K' : (D -> R) -> V -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D
    -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (a : K -> R) (ds : R -> R) (b : K -> R) (W : K -> V)
    (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_eliminator M N K D T V s K' l group f X
    lambda (theta, (fun k : K => a k + t * (fun k' : K => ds (b k') ^ 2 * a k') k, (fun k : K => b k + t *
    (fun k' : K => - (ds (b k') * s (b k'))) k, W)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  2 * (\sum_(k : K) (ds (b k) * a k) ^ 2) = 0.
Definition eliminator_minimum : Prop :=
  forall (M N K D : finType) (V T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited V -> inhabited T ->
  forall (lambda : R) (s : R -> R) (K' : (D -> R) -> V -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D
    -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (a b : K -> R) (W : K -> V) (dl : M -> (K -> R) -> K
    -> R) (ds : R -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K V))) (a, (b, W))
    (fun z : ((K -> R) * ((K -> R) * (K -> V)))%type => @Def.Lt_eliminator M N K D T V s K' l group f X lambda
    (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_eliminator M N K D T V s K' l
    group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* differentiable_factor *) (forall u : R, Def.Derivative s u (ds u)) ->
  2 * (\sum_(k : K) (ds (b k) * a k) ^ 2) = 0.
Definition exponential_field : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (a b : K -> R) (W : K -> D -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g K D (fun k' : K => a k' + t * a k')
    (fun k' : K => b k' + t * (fun k'' : K => - 1) k') W x k) 0 0) /\ Def.Derivative (fun t : R => \sum_(k :
    K) (fun k' : K => a k' + t * a k') k ^ 2) 0 (2 * (\sum_(k : K) a k ^ 2)) /\ Def.Derivative (fun t : R =>
    @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => a k + t * a k, (fun k : K => b k + t * (fun k'
    : K => - 1) k, W)))) 0 (lambda * 2 * (\sum_(k : K) a k ^ 2)).
Definition exponential_stationary : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R) (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt M N K D T l group f X lambda (theta, (fun
    k : K => a k + t * a k, (fun k : K => b k + t * (fun k' : K => - 1) k, W)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  2 * (\sum_(k : K) a k ^ 2) = 0.
Definition exponential_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda
    (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X lambda
    (theta, (z.1, (z.2.1, z.2.2)))) ->
  \sum_(k : K) a k ^ 2 = 0.
Definition exponential_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a b : K -> R) (W : K -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, forall k : K, @Def.g K D (fun k' : K => a k' * exp (- t)) (fun k' : K => b
    k' + t) W x k = @Def.g K D a b W x k) /\ \sum_(k : K) (fun k' : K => a k' * exp (- t)) k ^ 2 = exp (- 2 *
    t) * (\sum_(k : K) a k ^ 2) /\ (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T
    l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => a k * exp (- t), (fun k : K => b k + t,
    W)) = (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (z.1, (z.2.1, z.2.2)))) (a, (b, W)) - lambda * (\sum_(k : K) a k ^ 2) * (1 - exp (- 2 * t)).
Definition modified_field : Prop :=
  forall (T : space),
  inhabited T ->
  forall (a : R) (loss : T -> R) (lambda : R) (theta : T) (b : R),
  Def.Derivative (fun t : R => (a + t * a) ^ 2) 0 (2 * a ^ 2) /\ Def.Derivative (fun t : R => @Def.Lm T loss
    lambda (theta, (a + t * a, b + t * - 1))) 0 (lambda * 2 * a ^ 2).
Definition modified_stationary : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lm T loss lambda (theta, (a + t * a, b + t *
    - 1))) 0 0 ->
  2 * a ^ 2 = 0.
Definition modified_minimum : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product line line) (a, b) (fun z : (R * R)%type => @Def.Lm T loss lambda
    (theta, ((a, b).1, (a, b).2)) <= @Def.Lm T loss lambda (theta, (z.1, z.2))) ->
  a ^ 2 = 0.
Definition modified_curve : Prop :=
  forall (T : space),
  inhabited T ->
  forall (a : R) (loss : T -> R) (lambda : R) (theta : T) (b : R),
  forall t : R, (a * exp (- t)) ^ 2 = exp (- 2 * t) * a ^ 2 /\ (fun z : (R * R)%type => @Def.Lm T loss lambda
    (theta, (z.1, z.2))) (a * exp (- t), b + t) = (fun z : (R * R)%type => @Def.Lm T loss lambda (theta, (z.1,
    z.2))) (a, b) - lambda * a ^ 2 * (1 - exp (- 2 * t)).
Definition one_neuron_field : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (loss dloss : R -> R) (a b : R) (w : D -> R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R)
    (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_loss *) (forall u : R, Def.Derivative loss u (dloss u)) ->
  (forall x : D -> R, Def.Derivative (fun t : R => @Def.g_one_neuron D (a + t * a) (b + t * - 1) w x) 0 0) /\
    Def.Derivative (fun t : R => (a + t * a) ^ 2 * (1 / 2)) 0 (2 * a ^ 2 * (1 / 2)) /\ Def.Derivative (fun t :
    R => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (a + t * a, (b + t * - 1, w)))) 0 (lambda
    * 2 * a ^ 2 * (1 / 2)).
Definition one_neuron_stationary : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (lambda : R) (loss : R -> R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R)
    (theta : T) (a b : R) (w : D -> R) (dloss : R -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_one_neuron M N D T loss y group f X lambda
    (theta, (a + t * a, (b + t * - 1, w)))) 0 0 ->
  (* differentiable_loss *) (forall u : R, Def.Derivative loss u (dloss u)) ->
  2 * a ^ 2 * (1 / 2) = 0.
Definition one_neuron_minimum : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (lambda : R) (loss : R -> R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R)
    (theta : T) (a b : R) (w : D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product line (product line (power D line))) (a, (b, w)) (fun z : (R * (R *
    (D -> R)))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, ((a, (b, w)).1, ((a, (b,
    w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) ->
  a ^ 2 * (1 / 2) = 0.
Definition one_neuron_curve : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (a b : R) (w : D -> R) (loss : R -> R) (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N
    -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, @Def.g_one_neuron D (a * exp (- t)) (b + t) w x = @Def.g_one_neuron D a b
    w x) /\ (a * exp (- t)) ^ 2 * (1 / 2) = exp (- 2 * t) * a ^ 2 * (1 / 2) /\ (fun z : (R * (R * (D ->
    R)))%type => @Def.Lt_one_neuron M N D T loss y group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (a * exp
    (- t), (b + t, w)) = (fun z : (R * (R * (D -> R)))%type => @Def.Lt_one_neuron M N D T loss y group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) (a, (b, w)) - lambda * a ^ 2 * (1 / 2) * (1 - exp (- 2 * t)).
Definition product_field : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (a b : K -> R) (W : K -> D -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g_product K D (fun k' : K => a k' + t *
    a k') (fun k' : K => b k' + t * (fun k'' : K => - b k'') k') W x k) 0 0) /\ Def.Derivative (fun t : R =>
    \sum_(k : K) (fun k' : K => a k' + t * a k') k ^ 2) 0 (2 * (\sum_(k : K) a k ^ 2)) /\ Def.Derivative (fun
    t : R => @Def.Lt_product M N K D T l group f X lambda (theta, (fun k : K => a k + t * a k, (fun k : K => b
    k + t * (fun k' : K => - b k') k, W)))) 0 (lambda * 2 * (\sum_(k : K) a k ^ 2)).
Definition product_stationary : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R) (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_product M N K D T l group f X lambda
    (theta, (fun k : K => a k + t * a k, (fun k : K => b k + t * (fun k' : K => - b k') k, W)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  2 * (\sum_(k : K) a k ^ 2) = 0.
Definition product_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_product M N K D T l group f X
    lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_product M N K D T l group f
    X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  \sum_(k : K) a k ^ 2 = 0.
Definition product_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a b : K -> R) (W : K -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, forall k : K, @Def.g_product K D (fun k' : K => a k' * exp (- t)) (fun k'
    : K => b k' * exp t) W x k = @Def.g_product K D a b W x k) /\ \sum_(k : K) (fun k' : K => a k' * exp (-
    t)) k ^ 2 = exp (- 2 * t) * (\sum_(k : K) a k ^ 2) /\ (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt_product M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => a
    k * exp (- t), (fun k : K => b k * exp t, W)) = (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
    @Def.Lt_product M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (a, (b, W)) - lambda *
    (\sum_(k : K) a k ^ 2) * (1 - exp (- 2 * t)).
Definition several_field : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (a b : K -> N -> R) (W : K -> N -> D -> R)
    (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g_several N K D (fun k' : K => fun k'' :
    N => a k' k'' + t * a k' k'') (fun k' : K => fun k'' : N => b k' k'' + t * (fun k''' : K => fun v : N => -
    1) k' k'') W x k) 0 0) /\ Def.Derivative (fun t : R => \sum_(k : K) (\sum_(v : N) (fun k' : K => fun k'' :
    N => a k' k'' + t * a k' k'') k v ^ 2)) 0 (2 * (\sum_(k : K) (\sum_(v : N) a k v ^ 2))) /\ Def.Derivative
    (fun t : R => @Def.Lt_several M N K D T l group f X lambda (theta, (fun k : K => fun k' : N => a k k' + t
    * a k k', (fun k : K => fun k' : N => b k k' + t * (fun k'' : K => fun v : N => - 1) k k', W)))) 0 (lambda
    * 2 * (\sum_(k : K) (\sum_(v : N) a k v ^ 2))).
Definition several_stationary : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> N -> R) (W : K -> N -> D -> R) (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_several M N K D T l group f X lambda
    (theta, (fun k : K => fun k' : N => a k k' + t * a k k', (fun k : K => fun k' : N => b k k' + t * (fun k''
    : K => fun v : N => - 1) k k', W)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  2 * (\sum_(k : K) (\sum_(v : N) a k v ^ 2)) = 0.
Definition several_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> N -> R) (W : K -> N -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K (power N line)) (product (power K (power N line)) (power K
    (power N (power D line))))) (a, (b, W)) (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D ->
    R)))%type => @Def.Lt_several M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a,
    (b, W)).2.2))) <= @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  \sum_(k : K) (\sum_(v : N) a k v ^ 2) = 0.
Definition several_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a b : K -> N -> R) (W : K -> N -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) ->
    T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, forall k : K, @Def.g_several N K D (fun k' : K => fun v : N => a k' v *
    exp (- t)) (fun k' : K => fun v : N => b k' v + t) W x k = @Def.g_several N K D a b W x k) /\ \sum_(k : K)
    (\sum_(v : N) (fun k' : K => fun v' : N => a k' v' * exp (- t)) k v ^ 2) = exp (- 2 * t) * (\sum_(k : K)
    (\sum_(v : N) a k v ^ 2)) /\ (fun z : ((K -> N -> R) * ((K -> N -> R) * (K -> N -> D -> R)))%type =>
    @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => fun v : N => a
    k v * exp (- t), (fun k : K => fun v : N => b k v + t, W)) = (fun z : ((K -> N -> R) * ((K -> N -> R) * (K
    -> N -> D -> R)))%type => @Def.Lt_several M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (a,
    (b, W)) - lambda * (\sum_(k : K) (\sum_(v : N) a k v ^ 2)) * (1 - exp (- 2 * t)).
Definition shared_field : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (a : K -> R) (b : R) (w : D -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g_shared K D (fun k' : K => a k' + t * a
    k') (b + t * - 1) w x k) 0 0) /\ Def.Derivative (fun t : R => \sum_(k : K) (fun k' : K => a k' + t * a k')
    k ^ 2) 0 (2 * (\sum_(k : K) a k ^ 2)) /\ Def.Derivative (fun t : R => @Def.Lt_shared M N K D T l group f X
    lambda (theta, (fun k : K => a k + t * a k, (b + t * - 1, w)))) 0 (lambda * 2 * (\sum_(k : K) a k ^ 2)).
Definition shared_stationary : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a : K -> R) (b : R) (w : D -> R) (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_shared M N K D T l group f X lambda
    (theta, (fun k : K => a k + t * a k, (b + t * - 1, w)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  2 * (\sum_(k : K) a k ^ 2) = 0.
Definition shared_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a : K -> R) (b : R) (w : D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K line) (product line (power D line))) (a, (b, w)) (fun z :
    ((K -> R) * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, ((a, (b, w)).1,
    ((a, (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) ->
  \sum_(k : K) a k ^ 2 = 0.
Definition shared_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a : K -> R) (b : R) (w : D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K
    -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, forall k : K, @Def.g_shared K D (fun k' : K => a k' * exp (- t)) (b + t) w
    x k = @Def.g_shared K D a b w x k) /\ \sum_(k : K) (fun k' : K => a k' * exp (- t)) k ^ 2 = exp (- 2 * t)
    * (\sum_(k : K) a k ^ 2) /\ (fun z : ((K -> R) * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group
    f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => a k * exp (- t), (b + t, w)) = (fun z : ((K -> R)
    * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (a,
    (b, w)) - lambda * (\sum_(k : K) a k ^ 2) * (1 - exp (- 2 * t)).
Definition squared_factor_field : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (a b : K -> R) (W : K -> D -> R) (group : M
    -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda : R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (forall x : D -> R, forall k : K, Def.Derivative (fun t : R => @Def.g_squared_factor K D (fun k' : K => a k'
    + t * a k') (fun k' : K => b k' + t * (fun k'' : K => - (b k'' * (1 / 2))) k') W x k) 0 0) /\
    Def.Derivative (fun t : R => \sum_(k : K) (fun k' : K => a k' + t * a k') k ^ 2) 0 (2 * (\sum_(k : K) a k
    ^ 2)) /\ Def.Derivative (fun t : R => @Def.Lt_squared_factor M N K D T l group f X lambda (theta, (fun k :
    K => a k + t * a k, (fun k : K => b k + t * (fun k' : K => - (b k' * (1 / 2))) k, W)))) 0 (lambda * 2 *
    (\sum_(k : K) a k ^ 2)).
Definition squared_factor_stationary : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R) (dl : M -> (K -> R) -> K -> R),
  (* nonzero_penalty *) ~ lambda = 0 ->
  (* stationary_along_field *) Def.Derivative (fun t : R => @Def.Lt_squared_factor M N K D T l group f X
    lambda (theta, (fun k : K => a k + t * a k, (fun k : K => b k + t * (fun k' : K => - (b k' * (1 / 2))) k,
    W)))) 0 0 ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  2 * (\sum_(k : K) a k ^ 2) = 0.
Definition squared_factor_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt_squared_factor M N K D T l
    group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt_squared_factor M
    N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) ->
  \sum_(k : K) a k ^ 2 = 0.
Definition squared_factor_curve : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (a b : K -> R) (W : K -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (lambda : R) (theta : T),
  forall t : R, (forall x : D -> R, forall k : K, @Def.g_squared_factor K D (fun k' : K => a k' * exp (- t))
    (fun k' : K => b k' * exp (t * (1 / 2))) W x k = @Def.g_squared_factor K D a b W x k) /\ \sum_(k : K) (fun
    k' : K => a k' * exp (- t)) k ^ 2 = exp (- 2 * t) * (\sum_(k : K) a k ^ 2) /\ (fun z : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type => @Def.Lt_squared_factor M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) (fun k : K => a k * exp (- t), (fun k : K => b k * exp (t * (1 / 2)), W)) = (fun z : ((K -> R) *
    ((K -> R) * (K -> D -> R)))%type => @Def.Lt_squared_factor M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) (a, (b, W)) - lambda * (\sum_(k : K) a k ^ 2) * (1 - exp (- 2 * t)).
End transformations.

Module single_sample.
Definition exact_fit_for_every_exponent : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T) (y : M -> K ->
    R) (W : K -> D -> R) (lambda : R),
  (* one_sample *) (forall i' : M, i' = i) ->
  forall s : R, (forall k : K, (fun k' : K => f (X (group i)) theta k' + @Def.g K D (fun k'' : K => (y i k'' -
    f (X (group i)) theta k'') * exp (- s)) (fun k'' : K => s - (\sum_(q : D) W k'' q * X (group i) q)) W (X
    (group i)) k') k = y i k) /\ (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T
    (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => (y i
    k - f (X (group i)) theta k) * exp (- s), (fun k : K => s - (\sum_(q : D) W k q * X (group i) q), W)) =
    lambda * (\sum_(k : K) (y i k - f (X (group i)) theta k) ^ 2) * exp (- 2 * s).
Definition loss_falls_to_zero : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  forall e : R, 0 < e -> (exists t : R, forall s : R, t <= s -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) (fun k : K => (y i k - f (X (group i)) theta k) * exp (- s), (fun k : K => s - (\sum_(q
    : D) W k q * X (group i) q), W)) <= e).
Definition arbitrarily_small : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T),
  (* one_sample *) (forall i' : M, i' = i) ->
  forall e : R, 0 < e -> (exists v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (fun z : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda
    (theta, (z.1, (z.2.1, z.2.2)))) v <= e).
Definition never_attained : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta :
    T) (lambda : R) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* misses *) (exists k : K, ~ y i k - f (X (group i)) theta k = 0) ->
  (* distinct_inputs *) (forall j i' : N, X j = X i' -> j = i') ->
  (* positive_penalty *) 0 < lambda ->
  (forall e : R, 0 < e -> (exists t : R, forall s : R, t <= s -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z.1,
    (z.2.1, z.2.2)))) (fun k : K => (y i k - f (X (group i)) theta k) * exp (- s), (fun k : K => s - (\sum_(q
    : D) W k q * X (group i) q), W)) <= e)) /\ inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type =>
    @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) =
    0 /\ (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, 0 < (fun z' : ((K -> R) * ((K -> R) * (K ->
    D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z'.1,
    (z'.2.1, z'.2.2)))) (z.1, (z.2.1, z.2.2))) /\ (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~
    @near (product (power K line) (product (power K line) (power K (power D line)))) (z.1, (z.2.1, z.2.2))
    (fun z' : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K
    (y i')) group f X lambda (theta, ((z.1, (z.2.1, z.2.2)).1, ((z.1, (z.2.1, z.2.2)).2.1, (z.1, (z.2.1,
    z.2.2)).2.2))) <= @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z'.1,
    (z'.2.1, z'.2.2))))).
End single_sample.

Module two_samples_same_sign.
Definition one_exponential_through_both : Prop :=
  forall (N K D : finType) (T : space),
  inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (j1 j2 : N) (Y : N -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* two_inputs *) ~ j1 = j2 /\ (forall i : N, i = j1 \/ i = j2) ->
  (* same_sign *) (forall k : K, 0 < (Y j1 k - f (X j1) theta k) * (Y j2 k - f (X j2) theta k)) ->
  exists z : ((K -> R) * (K -> D -> R))%type, forall j : N, forall k : K, z.1 k * exp (\sum_(q : D) z.2 k q *
    X j q) = Y j k - f (X j) theta k.
Definition exact_fit_for_every_bias : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (Y : N -> K -> R) (group : M -> N) (C : K -> R) (W : K -> D -> R) (X : N ->
    D -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (lambda : R),
  (* fitted_targets *) (forall i : M, l i (Y (group i)) = 0) ->
  (* exponential_fit *) (forall j : N, forall k : K, C k * exp (\sum_(q : D) W k q * X j q) = Y j k - f (X j)
    theta k) ->
  forall b : K -> R, (forall j : N, (fun k : K => f (X j) theta k + @Def.g K D (fun k' : K => C k' * exp (- b
    k')) b W (X j) k) = Y j) /\ @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => C k * exp (- b k),
    (b, W))) = lambda * (\sum_(k : K) C k ^ 2 * exp (- 2 * b k)).
Definition vanishing_along_the_bias : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (Y : N -> K -> R) (group : M -> N) (C : K -> R) (W : K -> D ->
    R) (X : N -> D -> R) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* positive_penalty *) 0 < lambda ->
  (* fitted_targets *) (forall i : M, l i (Y (group i)) = 0) ->
  (* exponential_fit *) (forall j : N, forall k : K, C k * exp (\sum_(q : D) W k q * X j q) = Y j k - f (X j)
    theta k) ->
  forall e : R, 0 < e -> (exists B : R, forall b : K -> R, (forall k : K, B <= b k) -> @Def.Lt M N K D T l
    group f X lambda (theta, (fun k : K => C k * exp (- b k), (b, W))) <= e /\ \sum_(k : K) (fun k' : K => C
    k' * exp (- b k')) k ^ 2 <= e).
Definition only_the_bias_diverges : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (j1 j2 : N) (Y : N -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (l : M ->
    (K -> R) -> R) (group : M -> N) (lambda : R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* two_inputs *) ~ j1 = j2 /\ (forall i : N, i = j1 \/ i = j2) ->
  (* same_sign *) (forall k : K, 0 < (Y j1 k - f (X j1) theta k) * (Y j2 k - f (X j2) theta k)) ->
  (* fitted_targets *) (forall i : M, l i (Y (group i)) = 0) ->
  (* positive_penalty *) 0 < lambda ->
  exists z : ((K -> R) * (K -> D -> R))%type, (forall j : N, forall k : K, z.1 k * exp (\sum_(q : D) z.2 k q *
    X j q) = Y j k - f (X j) theta k) /\ (forall e : R, 0 < e -> (exists B : R, forall b : K -> R, (forall k :
    K, B <= b k) -> @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => z.1 k * exp (- b k), (b, z.2)))
    <= e /\ \sum_(k : K) (fun k' : K => z.1 k' * exp (- b k')) k ^ 2 <= e)).
Definition arbitrarily_small : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (j1 j2 : N) (Y : N -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (l : M ->
    (K -> R) -> R) (group : M -> N) (lambda : R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* two_inputs *) ~ j1 = j2 /\ (forall i : N, i = j1 \/ i = j2) ->
  (* same_sign *) (forall k : K, 0 < (Y j1 k - f (X j1) theta k) * (Y j2 k - f (X j2) theta k)) ->
  (* fitted_targets *) (forall i : M, l i (Y (group i)) = 0) ->
  (* positive_penalty *) 0 < lambda ->
  forall e : R, 0 < e -> (exists v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (fun z : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v <= e).
Definition never_zero : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_loss *) 0 < @Def.L M N K D T l group f X theta ->
  0 < @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))).
Definition infimum_zero_not_attained : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (j1 j2 : N) (Y : N -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (l : M ->
    (K -> R) -> R) (group : M -> N) (lambda : R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* two_inputs *) ~ j1 = j2 /\ (forall i : N, i = j1 \/ i = j2) ->
  (* same_sign *) (forall k : K, 0 < (Y j1 k - f (X j1) theta k) * (Y j2 k - f (X j2) theta k)) ->
  (* fitted_targets *) (forall i : M, l i (Y (group i)) = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_loss *) 0 < @Def.L M N K D T l group f X theta ->
  inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) = 0 /\ (forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, 0 < (fun z : ((K
    -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))) v).
End two_samples_same_sign.

Module two_samples_opposite_sign.
Definition written_out : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T ->
    K -> R) (X : N -> D -> R) (lambda : R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) = ((a k * exp (\sum_(q : D) W k q * X (group i1) q
    + b k) - (y i1 k - f (X (group i1)) theta k)) ^ 2 + (a k * exp (\sum_(q : D) W k q * X (group i2) q + b k)
    - (y i2 k - f (X (group i2)) theta k)) ^ 2) * (1 / 2) + lambda * a k ^ 2.
Definition excess_bounded_below : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R) (group : M -> N) (theta : T) (lambda : R) (W : K -> D -> R) (a b : K -> R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* opposite_sign *) (y i1 k - f (X (group i1)) theta k) * (y i2 k - f (X (group i2)) theta k) < 0 ->
  (* second_is_smaller *) (y i2 k - f (X (group i2)) theta k) ^ 2 <= (y i1 k - f (X (group i1)) theta k) ^ 2
    ->
  (* positive_penalty *) 0 < lambda ->
  (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) + (y i2 k - f (X (group i2)) theta k) ^ 2 * exp (-
    (\sum_(q : D) W k q ^ 2 + (\sum_(q : D) (X (group i1) q - X (group i2) q) ^ 2))) * (1 / 4) <= @Def.Lt M N
    K D T l group f X lambda (theta, (a, (b, W))).
Definition at_least : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R) (group : M -> N) (theta : T) (lambda : R) (a b : K -> R) (W : K -> D -> R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* opposite_sign *) (y i1 k - f (X (group i1)) theta k) * (y i2 k - f (X (group i2)) theta k) < 0 ->
  (* second_is_smaller *) (y i2 k - f (X (group i2)) theta k) ^ 2 <= (y i1 k - f (X (group i1)) theta k) ^ 2
    ->
  (* positive_penalty *) 0 < lambda ->
  (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) <= @Def.Lt M N K D T l group f X lambda (theta, (a, (b,
    W))).
Definition not_attained : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R) (group : M -> N) (theta : T) (lambda : R) (a b : K -> R) (W : K -> D -> R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* opposite_sign *) (y i1 k - f (X (group i1)) theta k) * (y i2 k - f (X (group i2)) theta k) < 0 ->
  (* second_is_smaller *) (y i2 k - f (X (group i2)) theta k) ^ 2 <= (y i1 k - f (X (group i1)) theta k) ^ 2
    ->
  (* positive_penalty *) 0 < lambda ->
  (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) < @Def.Lt M N K D T l group f X lambda (theta, (a, (b,
    W))).
Definition weights_diverge : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R) (group : M -> N) (theta : T) (lambda : R) (a b : K -> R) (W : K -> D -> R) (rho : R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* opposite_sign *) (y i1 k - f (X (group i1)) theta k) * (y i2 k - f (X (group i2)) theta k) < 0 ->
  (* second_is_smaller *) (y i2 k - f (X (group i2)) theta k) ^ 2 <= (y i1 k - f (X (group i1)) theta k) ^ 2
    ->
  (* positive_penalty *) 0 < lambda ->
  (* near_infimum *) @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) < (y i2 k - f (X (group i2))
    theta k) ^ 2 * (1 / 2) + (y i2 k - f (X (group i2)) theta k) ^ 2 * exp (- rho - (\sum_(q : D) (X (group
    i1) q - X (group i2) q) ^ 2)) * (1 / 4) ->
  rho < \sum_(q : D) W k q ^ 2.
Definition escaping_ray : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (X : N -> D -> R) (group : M -> N) (f
    : (D -> R) -> T -> K -> R) (lambda : R) (theta : T),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* different_inputs *) ~ X (group i1) = X (group i2) ->
  exists z : ((D -> R) * R)%type, ((forall q : D, X (group i2) q = 0) -> z.2 = 0) /\ (forall tau : R, (fun z'
    : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z'.1,
    (z'.2.1, z'.2.2)))) (fun h : K => (y i1 k - f (X (group i1)) theta k) * exp (- tau), (fun h : K => tau *
    z.2, fun h : K => fun q : D => tau * z.1 q)) = ((y i1 k - f (X (group i1)) theta k) * exp (- tau) - (y i2
    k - f (X (group i2)) theta k)) ^ 2 * (1 / 2) + lambda * (y i1 k - f (X (group i1)) theta k) ^ 2 * exp (- 2
    * tau)).
Definition approached : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (X : N -> D -> R) (group : M -> N)
    (lambda : R) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* different_inputs *) ~ X (group i1) = X (group i2) ->
  (* positive_penalty *) 0 < lambda ->
  forall e : R, 0 < e -> (exists v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (fun z : ((K -> R) * ((K ->
    R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v <= (y
    i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) + e).
Definition infimum_is_the_smaller_residual : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i1 i2 : M) (k : K) (l : M -> (K -> R) -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R) (group : M -> N) (theta : T) (lambda : R),
  (* two_samples *) ~ i1 = i2 /\ (forall i : M, i = i1 \/ i = i2) ->
  (* one_output *) (forall i : K, i = k) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(h : K) (q h - y i h) ^ 2) ->
  (* opposite_sign *) (y i1 k - f (X (group i1)) theta k) * (y i2 k - f (X (group i2)) theta k) < 0 ->
  (* second_is_smaller *) (y i2 k - f (X (group i2)) theta k) ^ 2 <= (y i1 k - f (X (group i1)) theta k) ^ 2
    ->
  (* positive_penalty *) 0 < lambda ->
  (* different_inputs *) ~ X (group i1) = X (group i2) ->
  inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta,
    (z.1, (z.2.1, z.2.2)))) = (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) /\ (forall v : ((K -> R) * ((K
    -> R) * (K -> D -> R)))%type, (y i2 k - f (X (group i2)) theta k) ^ 2 * (1 / 2) < (fun z : ((K -> R) * ((K
    -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) v).
End two_samples_opposite_sign.

Module degenerate_saddle.
Definition saddle : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (f : (D -> R) -> T -> K ->
    R) (group : M -> N) (theta : T) (H : M -> K -> K -> R) (lambda : R) (W : K -> D -> R) (b : K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* twice_differentiable *) (forall i : M, forall k : K, @Def.Gradient K (fun q : K -> R => dl i q k) (f (X
    (group i)) theta) (H i k)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* zeroth_moments_vanish *) (forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) 0 * exp (\sum_(q : D) W k q * X j q + b k) = 0) ->
  (* first_moments_vanish *) (forall k : K, forall v : D -> R, \sum_(j : N) @Def.R_ M N K D T dl group f X j
    theta k * power_of (\sum_(q : D) v q * X j q) 1 * exp (\sum_(q : D) W k q * X j q + b k) = 0) ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, Def.Derivative (fun t : R => @Def.Lt M N K D T l
    group f X lambda (theta, (fun k : K => t * z.1 k, (fun k : K => b k + t * z.2.1 k, fun k : K => fun q : D
    => W k q + t * z.2.2 k q)))) 0 0) /\ (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (forall t :
    R, Def.Derivative (fun t' : R => @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => t' * z.1 k,
    (fun k : K => b k + t' * z.2.1 k, fun k : K => fun q : D => W k q + t' * z.2.2 k q)))) t ((fun t' : R =>
    (\sum_(i : M) (\sum_(k : K) dl i (fun k' : K => f (X (group i)) theta k' + t' * z.1 k' * exp (\sum_(q : D)
    W k' q * X (group i) q + t' * (\sum_(q : D) z.2.2 k' q * X (group i) q) + b k' + t' * z.2.1 k')) k * z.1 k
    * exp (\sum_(q : D) W k q * X (group i) q + t' * (\sum_(q : D) z.2.2 k q * X (group i) q) + b k + t' *
    z.2.1 k) * (1 + t' * (z.2.1 k + (\sum_(q : D) z.2.2 k q * X (group i) q))))) * / card M + 2 * lambda * t'
    * (\sum_(k : K) z.1 k ^ 2)) t)) /\ Def.Derivative (fun t : R => (\sum_(i : M) (\sum_(k : K) dl i (fun k' :
    K => f (X (group i)) theta k' + t * z.1 k' * exp (\sum_(q : D) W k' q * X (group i) q + t * (\sum_(q : D)
    z.2.2 k' q * X (group i) q) + b k' + t * z.2.1 k')) k * z.1 k * exp (\sum_(q : D) W k q * X (group i) q +
    t * (\sum_(q : D) z.2.2 k q * X (group i) q) + b k + t * z.2.1 k) * (1 + t * (z.2.1 k + (\sum_(q : D)
    z.2.2 k q * X (group i) q))))) * / card M + 2 * lambda * t * (\sum_(k : K) z.1 k ^ 2)) 0 ((\sum_(i : M)
    (\sum_(h : K) (\sum_(k : K) H i h k * z.1 k * exp (\sum_(q : D) W k q * X (group i) q + b k)) * z.1 h *
    exp (\sum_(q : D) W h q * X (group i) q + b h))) * / card M + 2 * lambda * (\sum_(k : K) z.1 k ^ 2)) /\ 0
    <= (\sum_(i : M) (\sum_(h : K) (\sum_(k : K) H i h k * z.1 k * exp (\sum_(q : D) W k q * X (group i) q + b
    k)) * z.1 h * exp (\sum_(q : D) W h q * X (group i) q + b h))) * / card M + 2 * lambda * (\sum_(k : K) z.1
    k ^ 2)) /\ ~ @near (product (power K line) (product (power K line) (power K (power D line)))) (fun k : K
    => 0, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X
    lambda (theta, ((fun k : K => 0, (b, W)).1, ((fun k : K => 0, (b, W)).2.1, (fun k : K => 0, (b, W)).2.2)))
    <= @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) /\ 3 <= card N.
Definition way_down : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta : T)
    (dl : M -> (K -> R) -> K -> R) (C p lambda reach kappa g : R) (k : K) (v : D -> R) (W : K -> D -> R) (b :
    K -> R) (most scale : R),
  (* quadratic_everywhere *) (forall i : M, forall q : K -> R, l i q <= l i (f (X (group i)) theta) +
    (\sum_(k' : K) @Def.r M N K D T dl group f X i theta k' * (q k' - f (X (group i)) theta k')) + C *
    (\sum_(k' : K) (q k' - f (X (group i)) theta k') ^ 2)) ->
  (* natural_order *) Def.Natural p ->
  (* positive_penalty *) 0 < lambda ->
  (* curvature *) 0 <= C ->
  (* reach *) 0 < reach ->
  (* fast_enough *) 2 * card M * kappa <= g ->
  (* cheap *) (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p *
    exp (\sum_(q : D) W k q * X j q + b k)) ^ 2 * (lambda + C * (\sum_(i : M) exp (\sum_(q : D) W k q * X
    (group i) q + b k) ^ 2 * (1 + exp (2 * reach * (\sum_(q : D) v q * X (group i) q)))) * / card M) * most <=
    kappa ->
  (* gain *) 0 < kappa ->
  (* closed_form *) (forall t : R, (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q
    : D) v q * X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * (\sum_(j : N) @Def.R_ M N K D T dl group f
    X j theta k * exp (\sum_(q : D) (fun h : K => fun q' : D => W h q' + delta h k * ((fun q'' : D => W k q''
    + t * v q'') q' - W k q')) k q * X j q + b k)) = scale * power_of (exp t - 1) p) ->
  (* slow_enough *) g <= scale ->
  (forall c t : R, 0 < c /\ c <= most /\ 0 <= t /\ t <= reach -> (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun h : K => - (c *
    (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q * X j q) p * exp
    (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b, fun h : K => fun q : D => W h q +
    delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) + c * kappa * power_of t p ^ 2 <= @Def.L M N K
    D T l group f X theta) /\ (forall c t : R, 0 < c /\ c <= most /\ 0 < t /\ t <= reach -> (fun z : ((K -> R)
    * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))))
    (fun h : K => - (c * (\sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * power_of (\sum_(q : D) v q *
    X j q) p * exp (\sum_(q : D) W k q * X j q + b k)) * power_of t p * delta h k), (b, fun h : K => fun q : D
    => W h q + delta h k * ((fun q' : D => W k q' + t * v q') q - W k q))) < @Def.L M N K D T l group f X
    theta).
Definition binomial_order : Prop :=
  1 + - 2 * 1 ^ 0 + 1 * 2 ^ 0 = 0 /\ 0 + - 2 * 1 ^ 1 + 1 * 2 ^ 1 = 0 /\ 1 + - 3 * 1 ^ 0 + 3 * 2 ^ 0 - 3 ^ 0 =
    0 /\ 0 + - 3 * 1 ^ 1 + 3 * 2 ^ 1 - 3 ^ 1 = 0 /\ 0 + - 3 * 1 ^ 2 + 3 * 2 ^ 2 - 3 ^ 2 = 0 /\ 1 + - 4 * 1 ^ 0
    + 6 * 2 ^ 0 + - 4 * 3 ^ 0 + 1 * 4 ^ 0 = 0 /\ 0 + - 4 * 1 ^ 1 + 6 * 2 ^ 1 + - 4 * 3 ^ 1 + 1 * 4 ^ 1 = 0 /\
    0 + - 4 * 1 ^ 2 + 6 * 2 ^ 2 + - 4 * 3 ^ 2 + 1 * 4 ^ 2 = 0 /\ 0 + - 4 * 1 ^ 3 + 6 * 2 ^ 3 + - 4 * 3 ^ 3 + 1
    * 4 ^ 3 = 0 /\ 1 + - 5 * 1 ^ 0 + 10 * 2 ^ 0 + - 10 * 3 ^ 0 + 5 * 4 ^ 0 - 5 ^ 0 = 0 /\ 0 + - 5 * 1 ^ 1 + 10
    * 2 ^ 1 + - 10 * 3 ^ 1 + 5 * 4 ^ 1 - 5 ^ 1 = 0 /\ 0 + - 5 * 1 ^ 2 + 10 * 2 ^ 2 + - 10 * 3 ^ 2 + 5 * 4 ^ 2
    - 5 ^ 2 = 0 /\ 0 + - 5 * 1 ^ 3 + 10 * 2 ^ 3 + - 10 * 3 ^ 3 + 5 * 4 ^ 3 - 5 ^ 3 = 0 /\ 0 + - 5 * 1 ^ 4 + 10
    * 2 ^ 4 + - 10 * 3 ^ 4 + 5 * 4 ^ 4 - 5 ^ 4 = 0 /\ 1 + - 6 * 1 ^ 0 + 15 * 2 ^ 0 + - 20 * 3 ^ 0 + 15 * 4 ^ 0
    + - 6 * 5 ^ 0 + 1 * 6 ^ 0 = 0 /\ 0 + - 6 * 1 ^ 1 + 15 * 2 ^ 1 + - 20 * 3 ^ 1 + 15 * 4 ^ 1 + - 6 * 5 ^ 1 +
    1 * 6 ^ 1 = 0 /\ 0 + - 6 * 1 ^ 2 + 15 * 2 ^ 2 + - 20 * 3 ^ 2 + 15 * 4 ^ 2 + - 6 * 5 ^ 2 + 1 * 6 ^ 2 = 0 /\
    0 + - 6 * 1 ^ 3 + 15 * 2 ^ 3 + - 20 * 3 ^ 3 + 15 * 4 ^ 3 + - 6 * 5 ^ 3 + 1 * 6 ^ 3 = 0 /\ 0 + - 6 * 1 ^ 4
    + 15 * 2 ^ 4 + - 20 * 3 ^ 4 + 15 * 4 ^ 4 + - 6 * 5 ^ 4 + 1 * 6 ^ 4 = 0 /\ 0 + - 6 * 1 ^ 5 + 15 * 2 ^ 5 + -
    20 * 3 ^ 5 + 15 * 4 ^ 5 + - 6 * 5 ^ 5 + 1 * 6 ^ 5 = 0 /\ 1 + - 7 * 1 ^ 0 + 21 * 2 ^ 0 + - 35 * 3 ^ 0 + 35
    * 4 ^ 0 + - 21 * 5 ^ 0 + 7 * 6 ^ 0 - 7 ^ 0 = 0 /\ 0 + - 7 * 1 ^ 1 + 21 * 2 ^ 1 + - 35 * 3 ^ 1 + 35 * 4 ^ 1
    + - 21 * 5 ^ 1 + 7 * 6 ^ 1 - 7 ^ 1 = 0 /\ 0 + - 7 * 1 ^ 2 + 21 * 2 ^ 2 + - 35 * 3 ^ 2 + 35 * 4 ^ 2 + - 21
    * 5 ^ 2 + 7 * 6 ^ 2 - 7 ^ 2 = 0 /\ 0 + - 7 * 1 ^ 3 + 21 * 2 ^ 3 + - 35 * 3 ^ 3 + 35 * 4 ^ 3 + - 21 * 5 ^ 3
    + 7 * 6 ^ 3 - 7 ^ 3 = 0 /\ 0 + - 7 * 1 ^ 4 + 21 * 2 ^ 4 + - 35 * 3 ^ 4 + 35 * 4 ^ 4 + - 21 * 5 ^ 4 + 7 * 6
    ^ 4 - 7 ^ 4 = 0 /\ 0 + - 7 * 1 ^ 5 + 21 * 2 ^ 5 + - 35 * 3 ^ 5 + 35 * 4 ^ 5 + - 21 * 5 ^ 5 + 7 * 6 ^ 5 - 7
    ^ 5 = 0 /\ 0 + - 7 * 1 ^ 6 + 21 * 2 ^ 6 + - 35 * 3 ^ 6 + 35 * 4 ^ 6 + - 21 * 5 ^ 6 + 7 * 6 ^ 6 - 7 ^ 6 = 0
    /\ 0 + - 2 * 1 ^ 2 + 1 * 2 ^ 2 = 2 /\ 0 + - 3 * 1 ^ 3 + 3 * 2 ^ 3 - 3 ^ 3 = - 6 /\ 0 + - 4 * 1 ^ 4 + 6 * 2
    ^ 4 + - 4 * 3 ^ 4 + 1 * 4 ^ 4 = 24 /\ 0 + - 5 * 1 ^ 5 + 10 * 2 ^ 5 + - 10 * 3 ^ 5 + 5 * 4 ^ 5 - 5 ^ 5 = -
    120 /\ 0 + - 6 * 1 ^ 6 + 15 * 2 ^ 6 + - 20 * 3 ^ 6 + 15 * 4 ^ 6 + - 6 * 5 ^ 6 + 1 * 6 ^ 6 = 720 /\ 0 + - 7
    * 1 ^ 7 + 21 * 2 ^ 7 + - 35 * 3 ^ 7 + 35 * 4 ^ 7 + - 21 * 5 ^ 7 + 7 * 6 ^ 7 - 7 ^ 7 = - 5040.
End degenerate_saddle.

Module joint_curvature.
Definition joint_curvature : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (tau : R -> T) (k : K) (b : K -> R) (W : K -> D -> R),
  (* written_out *) (forall s u : R, @Def.Lt M N K D T l group f X lambda (tau s, (fun h : K => u * delta h k,
    (b, W))) = (2 / 3) * ((1 / 2) + s + u) ^ 2 + (1 / 3) * (s + s ^ 2 - 1 + u) ^ 2 + lambda * u ^ 2) ->
  (forall s1 u1 : R, (fun t : R => (4 / 3) * ((1 / 2) + t * s1 + t * u1) * (s1 + u1) + (2 / 3) * (t * s1 + (t
    * s1) ^ 2 - 1 + t * u1) * (s1 + 2 * t * s1 * s1 + u1) + 2 * lambda * t * u1 * u1) 0 = 0 /\ (forall t : R,
    Def.Derivative (fun t' : R => @Def.Lt M N K D T l group f X lambda (tau (t' * s1), (fun h : K => t' * u1 *
    delta h k, (b, W)))) t ((fun t' : R => (4 / 3) * ((1 / 2) + t' * s1 + t' * u1) * (s1 + u1) + (2 / 3) * (t'
    * s1 + (t' * s1) ^ 2 - 1 + t' * u1) * (s1 + 2 * t' * s1 * s1 + u1) + 2 * lambda * t' * u1 * u1) t)) /\
    Def.Derivative (fun t : R => (4 / 3) * ((1 / 2) + t * s1 + t * u1) * (s1 + u1) + (2 / 3) * (t * s1 + (t *
    s1) ^ 2 - 1 + t * u1) * (s1 + 2 * t * s1 * s1 + u1) + 2 * lambda * t * u1 * u1) 0 ((2 / 3) * s1 ^ 2 + 4 *
    s1 * u1 + (2 + 2 * lambda) * u1 ^ 2)) /\ (lambda = 1 -> (2 / 3) * 3 ^ 2 + 4 * 3 * - 1 + (2 + 2 * lambda) *
    (- 1) ^ 2 < 0) /\ (lambda = 3 -> (forall s1 u1 : R, 0 <= (2 / 3) * s1 ^ 2 + 4 * s1 * u1 + (2 + 2 * lambda)
    * u1 ^ 2)) /\ 0 < (2 / 3) * 1 ^ 2 + 4 * 1 * 0 + (2 + 2 * lambda) * 0 ^ 2.
End joint_curvature.

Module cross_entropy.
Definition accuracy_makes_the_infimum_zero : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (kind : M -> K) (F : N -> K -> R) (group : M -> N),
  (* one_hot *) (forall i : M, forall k : K, y i k = delta k (kind i)) ->
  (* accurate *) (forall i : M, forall k : K, ~ k = kind i -> 0 < F (group i) (kind i) - F (group i) k) ->
  @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group = 0.
Definition accuracy_leaves_classes_out : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (kind : M -> K) (F : N -> K -> R) (group : M -> N),
  (* one_hot *) (forall i : M, forall k : K, y i k = delta k (kind i)) ->
  (* accurate *) (forall i : M, forall k : K, ~ k = kind i -> 0 < F (group i) (kind i) - F (group i) k) ->
  (* two_classes *) (exists k h : K, ~ k = h) ->
  ~ (forall i : M, forall k : K, 0 < \sum_(h : M) delta (group h) (group i) * y h k).
Definition accurate_classifier : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (y : M -> K -> R) (kind : M -> K) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (group
    : M -> N) (lambda : R),
  (* one_hot *) (forall i : M, forall k : K, y i k = delta k (kind i)) ->
  (* accurate *) (forall i : M, forall k : K, ~ k = kind i -> 0 < (fun j : N => f (X j) theta) (group i) (kind
    i) - (fun j : N => f (X j) theta) (group i) k) ->
  (* two_classes *) (exists k h : K, ~ k = h) ->
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group = 0 /\ (forall theta' : T, @Def.Lstar M N K (fun
    i : M => @Def.softmax K (y i)) group < @Def.L M N K D T (fun i : M => @Def.softmax K (y i)) group f X
    theta') /\ (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product T (product
    (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun
    z' : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T (fun i : M => @Def.softmax K
    (y i)) group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D T (fun i : M => @Def.softmax
    K (y i)) group f X lambda z')).
End cross_entropy.

Module missing_class.
Definition log_two_is_the_infimum : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (j : N) (group : M -> N) (p h : K),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* one_input *) (forall i : N, i = j) ->
  (* half_each *) (forall k : K, 2 * (\sum_(h' : M) delta (group h') j * y h' k) = card M * (delta k p + delta
    k h)) ->
  (* different *) ~ p = h ->
  @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group = ln 2.
Definition log_two_is_not_attained : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (y : M -> K -> R) (j : N) (group : M -> N) (p h : K),
  (* weights_not_negative *) (forall i : M, forall k : K, 0 <= y i k) ->
  (* one_input *) (forall i : N, i = j) ->
  (* half_each *) (forall k : K, 2 * (\sum_(h' : M) delta (group h') j * y h' k) = card M * (delta k p + delta
    k h)) ->
  (* different *) ~ p = h ->
  (* weights_add_up_to_one *) (forall i : M, \sum_(k : K) y i k = 1) ->
  (* third_class *) (exists r : K, ~ r = p /\ ~ r = h) ->
  @Def.Lstar M N K (fun i : M => @Def.softmax K (y i)) group = ln 2 /\ (forall F : N -> K -> R, @Def.Lstar M N
    K (fun i : M => @Def.softmax K (y i)) group < @Def.risk M N K (fun i : M => @Def.softmax K (y i)) group
    F).
End missing_class.

Module underfitting_linear_model.
Definition minimum_where_normal : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (Phi : (D -> R) -> K -> P -> R) (X : N -> D -> R) (group : M -> N) (best : P -> R) (y : M -> K -> R),
  (* full_column_rank *) (exists B : P -> M -> K -> R, forall p q : P, \sum_(i : M) (\sum_(k : K) B p i k *
    Phi (X (group i)) k q) = delta p q) ->
  (* normal_equations *) (forall p : P, \sum_(i : M) (\sum_(k : K) Phi (X (group i)) k p * (\sum_(p' : P) Phi
    (X (group i)) k p' * best p' - y i k)) = 0) ->
  forall u : P -> R, (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i))
    group (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v p) X theta) best <=
    (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D
    -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v p) X theta) u /\ ((fun theta : P -> R =>
    @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R
    => fun k : K => \sum_(p : P) Phi x k p * v p) X theta) u <= (fun theta : P -> R => @Def.L M N K D (power P
    line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p
    : P) Phi x k p * v p) X theta) best -> (forall p : P, u p = best p)).
Definition least_squares_is_convex : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (y : M -> K -> R) (group : M -> N) (Phi : (D -> R) -> K -> P -> R) (X : N -> D -> R),
  @Def.Convex P (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group
    (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v p) X theta).
Definition least_squares_has_one_minimum : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (Phi : (D -> R) -> K -> P -> R) (X : N -> D -> R) (group : M -> N) (y : M -> K -> R),
  (* full_column_rank *) (exists B : P -> M -> K -> R, forall p q : P, \sum_(i : M) (\sum_(k : K) B p i k *
    Phi (X (group i)) k q) = delta p q) ->
  exists v : P -> R, forall u : P -> R, (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M =>
    @Def.squared K (y i)) group (fun x : D -> R => fun v' : P -> R => fun k : K => \sum_(p : P) Phi x k p * v'
    p) X theta) v <= (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i))
    group (fun x : D -> R => fun v' : P -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) u /\
    ((fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D
    -> R => fun v' : P -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) u <= (fun theta : P -> R
    => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v' : P
    -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) v -> (forall p : P, u p = v p)).
Definition means_outside_the_column_space : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (mu : N -> K -> R) (group : M -> N) (Phi : (D -> R) -> K -> P -> R) (X : N -> D -> R) (y : M -> K ->
    R),
  (* orthogonal_to_columns *) (forall p : P, \sum_(i : M) (\sum_(k : K) mu (group i) k * Phi (X (group i)) k
    p) = 0) ->
  (* not_to_targets *) ~ \sum_(i : M) (\sum_(k : K) mu (group i) k * y i k) = 0 ->
  forall theta : P -> R, ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) * (fun j' : N => (fun
    x : D -> R => fun v : P -> R => fun k' : K => \sum_(p : P) Phi x k' p * v p) (X j') theta) j k = \sum_(h :
    M) delta (group h) j * y h k).
Definition no_minimum_of_the_transformation : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (lambda : R) (group : M -> N) (Phi : (D -> R) -> K -> P -> R) (theta : P -> R) (y :
    M -> K -> R) (a b : K -> R) (W : K -> D -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  (* mean_missed *) ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) * (fun j' : N => (fun x :
    D -> R => fun v : P -> R => fun k' : K => \sum_(p : P) Phi x k' p * v p) (X j') theta) j k = \sum_(h : M)
    delta (group h) j * y h k) ->
  ~ @near (product (power P line) (product (power K line) (product (power K line) (power K (power D line)))))
    (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D
    (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R => fun k : K =>
    \sum_(p : P) Phi x k p * v p) X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D (power P line) (fun i : M
    => @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p *
    v p) X lambda z).
Definition one_minimum_then_none : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (lambda : R) (Phi : (D -> R) -> K -> P -> R) (group : M -> N) (y : M -> K -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* positive_penalty *) 0 < lambda ->
  (* full_column_rank *) (exists B : P -> M -> K -> R, forall p q : P, \sum_(i : M) (\sum_(k : K) B p i k *
    Phi (X (group i)) k q) = delta p q) ->
  (* means_missed *) (forall theta : P -> R, ~ (forall j : N, forall k : K, (\sum_(h : M) delta (group h) j) *
    (fun j' : N => (fun x : D -> R => fun v : P -> R => fun k' : K => \sum_(p : P) Phi x k' p * v p) (X j')
    theta) j k = \sum_(h : M) delta (group h) j * y h k)) ->
  @Def.Convex P (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group
    (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v p) X theta) /\ (exists v : P
    -> R, forall u : P -> R, (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K
    (y i)) group (fun x : D -> R => fun v' : P -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) v
    <= (fun theta : P -> R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x :
    D -> R => fun v' : P -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) u /\ ((fun theta : P ->
    R => @Def.L M N K D (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v' : P
    -> R => fun k : K => \sum_(p : P) Phi x k p * v' p) X theta) u <= (fun theta : P -> R => @Def.L M N K D
    (power P line) (fun i : M => @Def.squared K (y i)) group (fun x : D -> R => fun v' : P -> R => fun k : K
    => \sum_(p : P) Phi x k p * v' p) X theta) v -> (forall p : P, u p = v p))) /\ (forall z : ((P -> R) * ((K
    -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product (power P line) (product (power K line)
    (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : ((P -> R)
    * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D (power P line) (fun i : M =>
    @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v
    p) X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D (power P line) (fun i : M =>
    @Def.squared K (y i)) group (fun x : D -> R => fun v : P -> R => fun k : K => \sum_(p : P) Phi x k p * v
    p) X lambda z')).
End underfitting_linear_model.

Module trap_becomes_valley.
Definition only_neurons_lead_down : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T)
    (lambda : R),
  (* trap *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f
    X theta') ->
  forall b : K -> R, forall W : K -> D -> R, @near (product T (product (power K line) (product (power K line)
    (power K (power D line))))) (theta, (fun k : K => 0, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K ->
    D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) < @Def.L M N K
    D T l group f X theta -> ~ (fun a : K -> R => forall k : K, a k = 0) z.2.1).
Definition none_in_all_variables : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T),
  (* none_with_theta_fixed *) (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product
    (power K line) (product (power K line) (power K (power D line)))) (z.1, (z.2.1, z.2.2)) (fun z' : ((K ->
    R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((z.1, (z.2.1,
    z.2.2)).1, ((z.1, (z.2.1, z.2.2)).2.1, (z.1, (z.2.1, z.2.2)).2.2))) <= @Def.Lt M N K D T l group f X
    lambda (theta, (z'.1, (z'.2.1, z'.2.2))))) ->
  forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product T (product (power K line) (product
    (power K line) (power K (power D line))))) (theta, (z.1, (z.2.1, z.2.2))) (fun z' : (T * ((K -> R) * ((K
    -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2))) <=
    @Def.Lt M N K D T l group f X lambda z').
Definition valley : Prop :=
  forall (M N K D : finType) (T I : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T -> inhabited I ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta : T),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  (* trap *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f
    X theta') ->
  (* residual_remains *) ~ (forall j : N, forall k : K, @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (forall z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, ~ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (z.1, (z.2.1, z.2.2))) (fun z' : (T * ((K ->
    R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2))) <= @Def.Lt M N K D T l group f X lambda z')) /\ (forall b : K -> R, forall W : K -> D -> R, @near
    (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (fun k : K
    => 0, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f
    X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) < @Def.L M N K D T l group f X theta -> ~ (fun a : K -> R =>
    forall k : K, a k = 0) z.2.1)) /\ inf (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N
    K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) < @Def.L M N K D T l group f X theta /\ (forall z
    : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, inf (fun z' : ((K -> R) * ((K -> R) * (K -> D -> R)))%type
    => @Def.Lt M N K D T l group f X lambda (theta, (z'.1, (z'.2.1, z'.2.2)))) < @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) /\ (forall s : I -> ((K -> R) * ((K -> R) * (K -> D -> R)))%type,
    (forall e : R, 0 < e -> (exists i : I, (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M
    N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (s i) <= inf (fun z : ((K -> R) * ((K -> R) *
    (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) + e)) ->
    (forall rho : R, 0 <= rho -> (exists i : I, rho < \sum_(k : K) (s i).1 k ^ 2 + (\sum_(k : K) (s i).2.1 k ^
    2) + (\sum_(k : K) (\sum_(k' : D) (s i).2.2 k k' ^ 2))))).
End trap_becomes_valley.

Module vanishing_gradients.
Definition slopes_and_curvature : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (lambda : R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* positive_penalty *) 0 < lambda ->
  forall s : R, forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (forall t : R, Def.Derivative (fun t'
    : R => (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M =>
    @Def.squared K (y i')) group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => (fun k' : K => (y i
    k' - f (X (group i)) theta k') * exp (- s)) k + t' * v.1 k, (fun k : K => (fun k' : K => s - (\sum_(q : D)
    W k' q * X (group i) q)) k + t' * v.2.1 k, fun k : K => fun q : D => W k q + t' * v.2.2 k q))) t ((fun t'
    : R => \sum_(k : K) 2 * (((y i k - f (X (group i)) theta k) * exp (- s) + t' * v.1 k) * exp (s + t' *
    (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) - (y i k - f (X (group i)) theta k)) * (v.1 k * exp
    (s + t' * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) + ((y i k - f (X (group i)) theta k) * exp
    (- s) + t' * v.1 k) * exp (s + t' * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) * (v.2.1 k +
    (\sum_(q : D) v.2.2 k q * X (group i) q))) + 2 * lambda * (\sum_(k : K) ((y i k - f (X (group i)) theta k)
    * exp (- s) + t' * v.1 k) * v.1 k)) t)) /\ (fun t : R => \sum_(k : K) 2 * (((y i k - f (X (group i)) theta
    k) * exp (- s) + t * v.1 k) * exp (s + t * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) - (y i k
    - f (X (group i)) theta k)) * (v.1 k * exp (s + t * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q)))
    + ((y i k - f (X (group i)) theta k) * exp (- s) + t * v.1 k) * exp (s + t * (v.2.1 k + (\sum_(q : D)
    v.2.2 k q * X (group i) q))) * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) + 2 * lambda *
    (\sum_(k : K) ((y i k - f (X (group i)) theta k) * exp (- s) + t * v.1 k) * v.1 k)) 0 = 2 * lambda * exp
    (- s) * (\sum_(k : K) (y i k - f (X (group i)) theta k) * v.1 k) /\ Def.Derivative (fun t : R => \sum_(k :
    K) 2 * (((y i k - f (X (group i)) theta k) * exp (- s) + t * v.1 k) * exp (s + t * (v.2.1 k + (\sum_(q :
    D) v.2.2 k q * X (group i) q))) - (y i k - f (X (group i)) theta k)) * (v.1 k * exp (s + t * (v.2.1 k +
    (\sum_(q : D) v.2.2 k q * X (group i) q))) + ((y i k - f (X (group i)) theta k) * exp (- s) + t * v.1 k) *
    exp (s + t * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q))) * (v.2.1 k + (\sum_(q : D) v.2.2 k q *
    X (group i) q))) + 2 * lambda * (\sum_(k : K) ((y i k - f (X (group i)) theta k) * exp (- s) + t * v.1 k)
    * v.1 k)) 0 (2 * (\sum_(k : K) (v.1 k * exp s + (y i k - f (X (group i)) theta k) * (v.2.1 k + (\sum_(q :
    D) v.2.2 k q * X (group i) q))) ^ 2) + 2 * lambda * (\sum_(k : K) v.1 k ^ 2)) /\ 0 <= 2 * (\sum_(k : K)
    (v.1 k * exp s + (y i k - f (X (group i)) theta k) * (v.2.1 k + (\sum_(q : D) v.2.2 k q * X (group i) q)))
    ^ 2) + 2 * lambda * (\sum_(k : K) v.1 k ^ 2) /\ (forall k : K, (2 * exp (2 * s) + 2 * lambda) * 2 * (y i k
    - f (X (group i)) theta k) ^ 2 - (2 * (y i k - f (X (group i)) theta k) * exp s) ^ 2 = 4 * lambda * (y i k
    - f (X (group i)) theta k) ^ 2).
Definition flat_at_every_exponent : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (lambda : R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* positive_penalty *) 0 < lambda ->
  forall s : R, forall v : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, exists rate : R -> R, (forall t : R,
    Def.Derivative (fun t' : R => (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T
    (fun i' : M => @Def.squared K (y i')) group f X lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => (fun
    k' : K => (y i k' - f (X (group i)) theta k') * exp (- s)) k + t' * v.1 k, (fun k : K => (fun k' : K => s
    - (\sum_(q : D) W k' q * X (group i) q)) k + t' * v.2.1 k, fun k : K => fun q : D => W k q + t' * v.2.2 k
    q))) t (rate t)) /\ rate 0 ^ 2 <= 4 * lambda ^ 2 * (\sum_(k : K) (y i k - f (X (group i)) theta k) ^ 2) *
    exp (- 2 * s) * (\sum_(k : K) v.1 k ^ 2) /\ (exists c : R, Def.Derivative rate 0 c /\ 0 <= c).
Definition best_value_is_zero : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (i : M) (y : M -> K -> R) (group : M -> N),
  (* one_sample *) (forall i' : M, i' = i) ->
  0 = @Def.Lstar M N K (fun i' : M => @Def.squared K (y i')) group.
Definition flat_far_out : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (lambda : R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* positive_penalty *) 0 < lambda ->
  forall e : R, 0 < e -> (exists t : R, forall s : R, t <= s -> (forall v : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type, exists rate : R -> R, (forall t' : R, Def.Derivative (fun t'' : R => (fun z : ((K -> R) * ((K
    -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X lambda
    (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => (fun k' : K => (y i k' - f (X (group i)) theta k') * exp (-
    s)) k + t'' * v.1 k, (fun k : K => (fun k' : K => s - (\sum_(q : D) W k' q * X (group i) q)) k + t'' *
    v.2.1 k, fun k : K => fun q : D => W k q + t'' * v.2.2 k q))) t' (rate t')) /\ rate 0 ^ 2 <= e * (\sum_(k
    : K) v.1 k ^ 2) /\ (exists c : R, Def.Derivative rate 0 c /\ 0 <= c))).
Definition flat_and_not_optimal : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (i : M) (lambda : R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (W : K -> D -> R),
  (* one_sample *) (forall i' : M, i' = i) ->
  (* positive_penalty *) 0 < lambda ->
  (forall e : R, 0 < e -> (exists t : R, forall s : R, t <= s -> (forall v : ((K -> R) * ((K -> R) * (K -> D
    -> R)))%type, exists rate : R -> R, (forall t' : R, Def.Derivative (fun t'' : R => (fun z : ((K -> R) *
    ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i' : M => @Def.squared K (y i')) group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))) (fun k : K => (fun k' : K => (y i k' - f (X (group i)) theta k') *
    exp (- s)) k + t'' * v.1 k, (fun k : K => (fun k' : K => s - (\sum_(q : D) W k' q * X (group i) q)) k +
    t'' * v.2.1 k, fun k : K => fun q : D => W k q + t'' * v.2.2 k q))) t' (rate t')) /\ rate 0 ^ 2 <= e *
    (\sum_(k : K) v.1 k ^ 2) /\ (exists c : R, Def.Derivative rate 0 c /\ 0 <= c)))) /\ @Def.L M N K D T (fun
    i' : M => @Def.squared K (y i')) group f X theta - @Def.Lstar M N K (fun i' : M => @Def.squared K (y i'))
    group = \sum_(k : K) (y i k - f (X (group i)) theta k) ^ 2.
End vanishing_gradients.

Module weight_decay.
Definition nothing_left : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda gamma : R) (f : (D
    -> R) -> (P -> R) -> K -> R) (df : (P -> R) -> N -> K -> P -> R) (group : M -> N),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_decay *) 0 < gamma ->
  (* differentiable_model *) (forall theta : P -> R, forall j : N, forall k : K, forall u : P -> R,
    Def.Derivative (fun t : R => f (X j) (fun p : P => theta p + t * u p) k) 0 (\sum_(p : P) df theta j k p *
    u p)) ->
  (* residual_remains_at_zero *) ~ (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j
    (fun p : P => 0) k = 0) ->
  forall z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near (product (power P line)
    (product (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))) (fun z' : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D (power P
    line) l group f X lambda ((z.1, (z.2.1, (z.2.2.1, z.2.2.2))).1, ((z.1, (z.2.1, (z.2.2.1, z.2.2.2))).2.1,
    ((z.1, (z.2.1, (z.2.2.1, z.2.2.2))).2.2.1, (z.1, (z.2.1, (z.2.2.1, z.2.2.2))).2.2.2))) + gamma * (\sum_(p
    : P) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))).1 p ^ 2) <= @Def.Lt M N K D (power P line) l group f X lambda
    (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) + gamma * (\sum_(p : P) z'.1 p ^ 2)).
Definition minimum_without_decay : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (group : M -> N) (f
    : (D -> R) -> (P -> R) -> K -> R) (X : N -> D -> R) (theta : P -> R) (b : K -> R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* network_fits *) (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j theta k = 0)
    ->
  @near (product (power P line) (product (power K line) (product (power K line) (power K (power D line)))))
    (theta, (a, (b, W))) (fun z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D
    (power P line) l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D (power P line) l group f X
    lambda z).
Definition each_alone_has_a_minimum : Prop :=
  forall (M N K D P : finType),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited P ->
  forall (X : N -> D -> R) (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda gamma : R) (f : (D
    -> R) -> (P -> R) -> K -> R) (df : (P -> R) -> N -> K -> P -> R) (group : M -> N) (theta : P -> R),
  (* distinct_inputs *) (forall j i : N, X j = X i -> j = i) ->
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* positive_decay *) 0 < gamma ->
  (* differentiable_model *) (forall theta' : P -> R, forall j : N, forall k : K, forall u : P -> R,
    Def.Derivative (fun t : R => f (X j) (fun p : P => theta' p + t * u p) k) 0 (\sum_(p : P) df theta' j k p
    * u p)) ->
  (* residual_remains_at_zero *) ~ (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j
    (fun p : P => 0) k = 0) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* continuous_model *) (forall j : N, forall theta' : P -> R, @Def.Continuous (power P line) (power K line)
    (f (X j)) theta') ->
  (* network_fits *) (forall j : N, forall k : K, @Def.R_ M N K D (power P line) dl group f X j theta k = 0)
    ->
  (exists theta' : P -> R, @near (power P line) theta' (fun theta'' : P -> R => (fun theta''' : P -> R =>
    @Def.L M N K D (power P line) l group f X theta''') theta' + gamma * (\sum_(p : P) theta' p ^ 2) <= (fun
    theta''' : P -> R => @Def.L M N K D (power P line) l group f X theta''') theta'' + gamma * (\sum_(p : P)
    theta'' p ^ 2))) /\ (exists z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @near (product
    (power P line) (product (power K line) (product (power K line) (power K (power D line))))) (z.1, (z.2.1,
    (z.2.2.1, z.2.2.2))) (fun z' : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K
    D (power P line) l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) <= @Def.Lt M N K D (power P line) l
    group f X lambda z')) /\ (forall z : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, ~ @near
    (product (power P line) (product (power K line) (product (power K line) (power K (power D line))))) (z.1,
    (z.2.1, (z.2.2.1, z.2.2.2))) (fun z' : ((P -> R) * ((K -> R) * ((K -> R) * (K -> D -> R))))%type =>
    @Def.Lt M N K D (power P line) l group f X lambda ((z.1, (z.2.1, (z.2.2.1, z.2.2.2))).1, ((z.1, (z.2.1,
    (z.2.2.1, z.2.2.2))).2.1, ((z.1, (z.2.1, (z.2.2.1, z.2.2.2))).2.2.1, (z.1, (z.2.1, (z.2.2.1,
    z.2.2.2))).2.2.2))) + gamma * (\sum_(p : P) (z.1, (z.2.1, (z.2.2.1, z.2.2.2))).1 p ^ 2) <= @Def.Lt M N K D
    (power P line) l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) + gamma * (\sum_(p : P) z'.1 p ^
    2))).
End weight_decay.

Module small_value.
Definition explicit_neurons : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (j : N) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R)
    (lambda : R) (theta : T) (F : N -> K -> R) (s : R),
  (* one_input *) (forall i : N, i = j) ->
  @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => (F j k - f (X j) theta k) * exp (- s), (fun k : K
    => s, fun k : K => fun q : D => 0))) = @Def.risk M N K l group F + lambda * (\sum_(k : K) (F j k - f (X j)
    theta k) ^ 2) * exp (- 2 * s).
Definition explicit_bound : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (j : N) (lambda : R) (F : N -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T) (e
    s : R) (l : M -> (K -> R) -> R) (group : M -> N),
  (* one_input *) (forall i : N, i = j) ->
  (* late_enough *) lambda * (\sum_(k : K) (F j k - f (X j) theta k) ^ 2) <= e * exp (2 * s) ->
  @Def.Lt M N K D T l group f X lambda (theta, (fun k : K => (F j k - f (X j) theta k) * exp (- s), (fun k : K
    => s, fun k : K => fun q : D => 0))) <= @Def.risk M N K l group F + e.
Definition close_to_best : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (j : N) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R)
    (lambda : R) (theta : T),
  (* one_input *) (forall i : N, i = j) ->
  forall e : R, 0 < e -> (exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Lt M N K D T l group f
    X lambda (theta, (z.1, (z.2.1, z.2.2))) <= @Def.Lstar M N K l group + e).
Definition value_says_nothing : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (j : N) (l : M -> (K -> R) -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N
    -> D -> R),
  (* one_input *) (forall i : N, i = j) ->
  (* nonnegative_losses *) (forall i : M, forall q : K -> R, 0 <= l i q) ->
  (* positive_penalty *) 0 < lambda ->
  forall u : T, (forall e : R, 0 < e -> (exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Lt M N
    K D T l group f X lambda (u, (z.1, (z.2.1, z.2.2))) <= @Def.Lstar M N K l group + e)) /\ inf (fun z : ((K
    -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f X lambda (u, (z.1, (z.2.1,
    z.2.2)))) = @Def.Lstar M N K l group.
End small_value.

Module positive_penalty.
Definition minimum_where_all_fits : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M ->
    N) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* no_penalty *) lambda = 0 ->
  (* every_loss_minimal *) (forall i : M, forall q : K -> R, l i (fun k : K => f (X (group i)) theta k +
    @Def.g K D a b W (X (group i)) k) <= l i q) ->
  (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt M N K D T l group f X lambda (theta,
    (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K ->
    R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D
    T l group f X lambda z) /\ @near (product (power K line) (product (power K line) (power K (power D
    line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => @Def.Lt M N K D T l group f
    X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= @Def.Lt M N K D T l group f X
    lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition shared_minimum_where_all_fits : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M ->
    N) (theta : T) (a : K -> R) (b : R) (w : D -> R),
  (* no_penalty *) lambda = 0 ->
  (* every_loss_minimal *) (forall i : M, forall q : K -> R, l i (fun k : K => f (X (group i)) theta k +
    @Def.g_shared K D a b w (X (group i)) k) <= l i q) ->
  (forall z : (T * ((K -> R) * (R * (D -> R))))%type, @Def.Lt_shared M N K D T l group f X lambda (theta, (a,
    (b, w))) <= @Def.Lt_shared M N K D T l group f X lambda z) /\ @near (product T (product (power K line)
    (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T * ((K -> R) * (R * (D -> R))))%type =>
    @Def.Lt_shared M N K D T l group f X lambda (theta, (a, (b, w))) <= @Def.Lt_shared M N K D T l group f X
    lambda z) /\ @near (product (power K line) (product line (power D line))) (a, (b, w)) (fun z : ((K -> R) *
    (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, ((a, (b, w)).1, ((a, (b,
    w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f X lambda (theta, (z.1, (z.2.1,
    z.2.2)))).
Definition every_theta_has_a_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (l : M -> (K -> R) -> R) (best : K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R)
    (X : N -> D -> R) (theta : T) (j : N),
  (* no_penalty *) lambda = 0 ->
  (* one_distinct_input *) (forall i j' : N, i = j') ->
  (* best_output *) (forall i : M, forall q : K -> R, l i best <= l i q) ->
  (forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, @Def.Lt M N K D T l group f X lambda (theta,
    (fun k : K => best k - f (X j) theta k, (fun k : K => 0, fun k : K => fun q : D => 0))) <= @Def.Lt M N K D
    T l group f X lambda z) /\ ((forall k : K, (fun k' : K => best k' - f (X j) theta k') k = 0) -> f (X j)
    theta = best).
Definition minimum_without_extra_unit : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T) (a b : R),
  (* no_penalty *) lambda = 0 ->
  (* nonnegative_loss *) (forall theta' : T, 0 <= loss theta') ->
  (* minimum_of_the_loss *) @near T theta (fun theta' : T => loss theta <= loss theta') ->
  (* factor_one *) a * exp b = 1 ->
  @near (product T (product line line)) (theta, (a, b)) (fun z : (T * (R * R))%type => loss (theta, (a, b)).1
    * (1 + ((theta, (a, b)).2.1 * exp (theta, (a, b)).2.2 - 1) ^ 2) + lambda * (theta, (a, b)).2.1 ^ 2 <= loss
    z.1 * (1 + (z.2.1 * exp z.2.2 - 1) ^ 2) + lambda * z.2.1 ^ 2).
Definition lower_everywhere : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* negative_penalty *) lambda < 0 ->
  exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, @Def.Lt M N K D T l group f X lambda (theta, (z.1,
    (z.2.1, z.2.2))) < @Def.L M N K D T l group f X theta.
End positive_penalty.

Module unpenalised_bias.
Definition all_penalised_stays : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (target : K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (group : M -> N) (a b : K -> R) (W : K -> D -> R),
  (* one_distinct_input *) (forall j i : N, j = i) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (q k - target k) ^ 2) ->
  (* positive_penalty *) 0 < lambda ->
  (* outputs_peak *) (forall j : N, forall k : K, @near T theta (fun other : T => f (X j) other k <= f (X j)
    theta k)) ->
  (* below_target *) (forall j : N, forall k : K, f (X j) theta k < target k) ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (fun z' : (T * ((K -> R) * ((K -> R)
    * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) +
    lambda * (\sum_(k : K) z'.2.2.1 k ^ 2 + (\sum_(k : K) (\sum_(k' : D) z'.2.2.2 k k' ^ 2)))) (theta, ((a,
    (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <= (fun z' : (T * ((K -> R) * ((K -> R) * (K -> D ->
    R))))%type => @Def.Lt M N K D T l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) + lambda *
    (\sum_(k : K) z'.2.2.1 k ^ 2 + (\sum_(k : K) (\sum_(k' : D) z'.2.2.2 k k' ^ 2)))) (theta, (z.1, (z.2.1,
    z.2.2)))) ->
  (forall k : K, 0 < a k) /\ @near (product T (product (power K line) (product (power K line) (power K (power
    D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M
    N K D T l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b,
    W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + lambda * (\sum_(k : K) (theta, (a, (b, W))).2.2.1 k ^ 2 +
    (\sum_(k : K) (\sum_(k' : D) (theta, (a, (b, W))).2.2.2 k k' ^ 2))) <= @Def.Lt M N K D T l group f X
    lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + lambda * (\sum_(k : K) z.2.2.1 k ^ 2 + (\sum_(k : K) (\sum_(k'
    : D) z.2.2.2 k k' ^ 2)))).
Definition bias_penalised_stays : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (target : K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (group : M -> N) (a b : K -> R) (W : K -> D -> R),
  (* one_distinct_input *) (forall j i : N, j = i) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (q k - target k) ^ 2) ->
  (* positive_penalty *) 0 < lambda ->
  (* outputs_peak *) (forall j : N, forall k : K, @near T theta (fun other : T => f (X j) other k <= f (X j)
    theta k)) ->
  (* below_target *) (forall j : N, forall k : K, f (X j) theta k < target k) ->
  (* minimum_in_neurons *) @near (product (power K line) (product (power K line) (power K (power D line))))
    (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type => (fun z' : (T * ((K -> R) * ((K -> R)
    * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) +
    lambda * (\sum_(k : K) z'.2.2.1 k ^ 2)) (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b, W)).2.2))) <=
    (fun z' : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) + lambda * (\sum_(k : K) z'.2.2.1 k ^ 2)) (theta, (z.1, (z.2.1,
    z.2.2)))) ->
  (forall k : K, 0 < a k) /\ @near (product T (product (power K line) (product (power K line) (power K (power
    D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M
    N K D T l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b,
    W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + lambda * (\sum_(k : K) (theta, (a, (b, W))).2.2.1 k ^ 2) <=
    @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + lambda * (\sum_(k : K) z.2.2.1 k
    ^ 2)).
Definition all_penalised : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (target : K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (group : M -> N) (other : T),
  (* one_distinct_input *) (forall j i : N, j = i) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (q k - target k) ^ 2) ->
  (* positive_penalty *) 0 < lambda ->
  (* outputs_peak *) (forall j : N, forall k : K, @near T theta (fun other' : T => f (X j) other' k <= f (X j)
    theta k)) ->
  (* below_target *) (forall j : N, forall k : K, f (X j) theta k < target k) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  (exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (forall k : K, 0 < z.1 k) /\ @near (product T
    (product (power K line) (product (power K line) (power K (power D line))))) (theta, (z.1, (z.2.1, z.2.2)))
    (fun z' : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    ((theta, (z.1, (z.2.1, z.2.2))).1, ((theta, (z.1, (z.2.1, z.2.2))).2.1, ((theta, (z.1, (z.2.1,
    z.2.2))).2.2.1, (theta, (z.1, (z.2.1, z.2.2))).2.2.2))) + lambda * (\sum_(k : K) (theta, (z.1, (z.2.1,
    z.2.2))).2.2.1 k ^ 2 + (\sum_(k : K) (\sum_(k' : D) (theta, (z.1, (z.2.1, z.2.2))).2.2.2 k k' ^ 2))) <=
    @Def.Lt M N K D T l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) + lambda * (\sum_(k : K)
    z'.2.2.1 k ^ 2 + (\sum_(k : K) (\sum_(k' : D) z'.2.2.2 k k' ^ 2))))) /\ ~ (forall theta' : T, @Def.L M N K
    D T l group f X theta <= @Def.L M N K D T l group f X theta').
Definition bias_penalised : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (target : K -> R) (lambda : R) (f : (D -> R) -> T -> K -> R) (X : N -> D ->
    R) (theta : T) (group : M -> N) (other : T),
  (* one_distinct_input *) (forall j i : N, j = i) ->
  (* squared_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (q k - target k) ^ 2) ->
  (* positive_penalty *) 0 < lambda ->
  (* outputs_peak *) (forall j : N, forall k : K, @near T theta (fun other' : T => f (X j) other' k <= f (X j)
    theta k)) ->
  (* below_target *) (forall j : N, forall k : K, f (X j) theta k < target k) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  (* input_at_zero *) (forall j : N, forall q : D, X j q = 0) ->
  (exists z : ((K -> R) * ((K -> R) * (K -> D -> R)))%type, (forall k : K, 0 < z.1 k) /\ @near (product T
    (product (power K line) (product (power K line) (power K (power D line))))) (theta, (z.1, (z.2.1, z.2.2)))
    (fun z' : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    ((theta, (z.1, (z.2.1, z.2.2))).1, ((theta, (z.1, (z.2.1, z.2.2))).2.1, ((theta, (z.1, (z.2.1,
    z.2.2))).2.2.1, (theta, (z.1, (z.2.1, z.2.2))).2.2.2))) + lambda * (\sum_(k : K) (theta, (z.1, (z.2.1,
    z.2.2))).2.2.1 k ^ 2) <= @Def.Lt M N K D T l group f X lambda (z'.1, (z'.2.1, (z'.2.2.1, z'.2.2.2))) +
    lambda * (\sum_(k : K) z'.2.2.1 k ^ 2))) /\ ~ (forall theta' : T, @Def.L M N K D T l group f X theta <=
    @Def.L M N K D T l group f X theta').
Definition penalty_on_bias_alone : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (v : D -> R) (X : N -> D -> R) (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (lambda : R) (theta : T) (a b : K -> R) (W : K -> D -> R) (rho : (K -> R) -> R),
  (* weights_play_the_bias *) (forall j : N, \sum_(q : D) v q * X j q = 1) ->
  (* minimum_with_penalty *) @near (product T (product (power K line) (product (power K line) (power K (power
    D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M
    N K D T l group f X lambda ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b,
    W))).2.2.1, (theta, (a, (b, W))).2.2.2))) + rho (theta, (a, (b, W))).2.2.1 <= @Def.Lt M N K D T l group f
    X lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) + rho z.2.2.1) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z).
Definition minimum_where_penalty_is_least : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (lambda :
    R) (theta : T) (a b : K -> R) (W : K -> D -> R) (rho : (K -> R) -> R),
  (* minimum *) @near (product T (product (power K line) (product (power K line) (power K (power D line)))))
    (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l
    group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) ->
  (* least_penalty *) (forall other : K -> R, rho b <= rho other) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    ((theta, (a, (b, W))).1, ((theta, (a, (b, W))).2.1, ((theta, (a, (b, W))).2.2.1, (theta, (a, (b,
    W))).2.2.2))) + rho (theta, (a, (b, W))).2.2.1 <= @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1,
    (z.2.2.1, z.2.2.2))) + rho z.2.2.1).
End unpenalised_bias.

Module bias.
Definition centred_inputs_keep_the_neuron : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (X : N -> D -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K ->
    R) (y : M -> K -> R) (W : K -> D -> R) (other : T),
  (* positive_penalty *) 0 < lambda ->
  (* small_penalty *) 2 * lambda < 1 ->
  (* centred_inputs *) (forall q : D, \sum_(i : M) X (group i) q = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* share_of_the_residual *) (forall i : M, forall k : K, (1 + lambda) * a k = y i k - f (X (group i)) theta
    k) ->
  (* weights_are_zero *) (forall k : K, forall q : D, W k q = 0) ->
  (* better_parameters *) @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X other < @Def.L M N K
    D T (fun i : M => @Def.squared K (y i)) group f X theta ->
  @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun z : (T * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i : M => @Def.squared K (y i)) group f X lambda ((theta,
    (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T (fun i : M
    => @Def.squared K (y i)) group f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))) /\ ~ (forall theta' :
    T, @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X theta <= @Def.L M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X theta').
Definition minimum_at_the_input_0 : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (X : N -> D -> R) (a : K -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (group :
    M -> N) (theta : T) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* inputs_are_zero *) (forall j : N, forall q : D, X j q = 0) ->
  (* share_of_the_residual *) (forall i : M, forall k : K, (1 + lambda) * a k = y i k - f (X (group i)) theta
    k) ->
  (* minimum_of_the_loss *) @near T theta (fun theta' : T => @Def.L M N K D T (fun i : M => @Def.squared K (y
    i)) group f X theta <= @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X theta') ->
  @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun z : (T * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i : M => @Def.squared K (y i)) group f X lambda ((theta,
    (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T (fun i : M
    => @Def.squared K (y i)) group f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))).
Definition every_minimum_stays : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (X : N -> D -> R) (a : K -> R) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (group :
    M -> N) (theta other : T) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* inputs_are_zero *) (forall j : N, forall q : D, X j q = 0) ->
  (* share_of_the_residual *) (forall i : M, forall k : K, (1 + lambda) * a k = y i k - f (X (group i)) theta
    k) ->
  (* minimum_of_the_loss *) @near T theta (fun theta' : T => @Def.L M N K D T (fun i : M => @Def.squared K (y
    i)) group f X theta <= @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X theta') ->
  (* better_parameters *) @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X other < @Def.L M N K
    D T (fun i : M => @Def.squared K (y i)) group f X theta ->
  @near (product T (product (power K line) (power K (power D line)))) (theta, (a, W)) (fun z : (T * ((K -> R)
    * (K -> D -> R)))%type => @Def.Lt M N K D T (fun i : M => @Def.squared K (y i)) group f X lambda ((theta,
    (a, W)).1, ((theta, (a, W)).2.1, (fun k : K => 0, (theta, (a, W)).2.2))) <= @Def.Lt M N K D T (fun i : M
    => @Def.squared K (y i)) group f X lambda (z.1, (z.2.1, (fun k : K => 0, z.2.2)))) /\ ~ (forall theta' :
    T, @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f X theta <= @Def.L M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X theta').
End bias.

Module input_weight.
Definition the_sum_vanishes : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R)
    -> T -> K -> R) (X : N -> D -> R) (theta : T) (a b : K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* positive_penalty *) 0 < lambda ->
  (* local_minimum *) @near (product T (product (power K line) (power K line))) (theta, (a, b)) (fun z : (T *
    ((K -> R) * (K -> R)))%type => @Def.Lt M N K D T l group f X lambda ((theta, (a, b)).1, ((theta, (a,
    b)).2.1, ((theta, (a, b)).2.2, fun k : K => fun q : D => 0))) <= @Def.Lt M N K D T l group f X lambda
    (z.1, (z.2.1, (z.2.2, fun k : K => fun q : D => 0)))) ->
  (forall k : K, a k = 0) /\ (forall k : K, \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k = 0).
Definition minimum_where_the_sum_vanishes : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (theta : T) (group : M -> N) (b : K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* sums_vanish *) (forall k : K, \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k = 0) ->
  @near (product T (product (power K line) (power K line))) (theta, (a, b)) (fun z : (T * ((K -> R) * (K ->
    R)))%type => @Def.Lt M N K D T l group f X lambda ((theta, (a, b)).1, ((theta, (a, b)).2.1, ((theta, (a,
    b)).2.2, fun k : K => fun q : D => 0))) <= @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2, fun
    k : K => fun q : D => 0)))).
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (theta : T) (group : M -> N) (other : T) (b : K -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* sums_vanish *) (forall k : K, \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k = 0) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (power K line))) (theta, (a, b)) (fun z : (T * ((K -> R) * (K ->
    R)))%type => @Def.Lt M N K D T l group f X lambda ((theta, (a, b)).1, ((theta, (a, b)).2.1, ((theta, (a,
    b)).2.2, fun k : K => fun q : D => 0))) <= @Def.Lt M N K D T l group f X lambda (z.1, (z.2.1, (z.2.2, fun
    k : K => fun q : D => 0)))) /\ ~ (forall theta' : T, @Def.L M N K D T l group f X theta <= @Def.L M N K D
    T l group f X theta').
End input_weight.

Module repeated_inputs.
Definition outputs_move_together : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (y : M -> K -> R) (X : N -> D -> R) (f : (D -> R) -> T -> K -> R) (theta :
    T) (group : M -> N) (lambda : R),
  (* squared_losses *) (forall i : M, l i = @Def.squared K (y i)) ->
  (* inputs_all_equal *) (forall i j : N, X i = X j) ->
  (* constant_model *) (forall u : T, forall v : D -> R, f v u = f v theta) ->
  forall z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type, forall j : N, @Def.Lt M N K D T l group f X
    lambda (z.1, (z.2.1, (z.2.2.1, z.2.2.2))) = (\sum_(i : M) (\sum_(k : K) (f (X (group i)) theta k + @Def.g
    K D z.2.1 z.2.2.1 z.2.2.2 (X j) k - y i k) ^ 2)) * / card M + lambda * (\sum_(k : K) z.2.1 k ^ 2).
Definition minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (y : M -> K -> R) (X : N -> D -> R) (f : (D -> R) -> T -> K -> R) (theta :
    T) (group : M -> N) (lambda : R) (a b : K -> R) (W : K -> D -> R),
  (* squared_losses *) (forall i : M, l i = @Def.squared K (y i)) ->
  (* inputs_all_equal *) (forall i j : N, X i = X j) ->
  (* constant_model *) (forall u : T, forall v : D -> R, f v u = f v theta) ->
  (* residuals_cancel *) (forall k : K, \sum_(i : M) (f (X (group i)) theta k - y i k) = 0) ->
  (* positive_penalty *) 0 < lambda ->
  (* no_neurons *) (forall k : K, a k = 0) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z).
End repeated_inputs.

Module locally_spanning.
Definition relu_is_silent : Prop :=
  forall (N K D : finType),
  inhabited N -> inhabited K -> inhabited D ->
  forall (W : K -> D -> R) (X : N -> D -> R),
  (* negative_side *) (forall k : K, forall j : N, \sum_(q : D) W k q * X j q < 0) ->
  @near (power K (power D line)) W (fun V : K -> D -> R => forall k : K, forall j : N, (fun x : D -> R => fun
    w : D -> R => pos (\sum_(q : D) w q * x q)) (X j) (V k) = 0).
Definition relu_leaves_bad_minima : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (a : K -> R) (W : K -> D -> R) (X : N -> D -> R) (l : M -> (K -> R) -> R) (group : M ->
    N) (f : (D -> R) -> T -> K -> R) (theta other : T) (s : R -> R) (b : K -> R),
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* negative_side *) (forall k : K, forall j : N, \sum_(q : D) W k q * X j q < 0) ->
  (* minimum_of_the_loss *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N
    K D T l group f X theta') ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_eliminator M N K D T (power D
    line) s (fun x : D -> R => fun w : D -> R => pos (\sum_(q : D) w q * x q)) l group f X lambda (theta, (a,
    (b, W))) <= @Def.Lt_eliminator M N K D T (power D line) s (fun x : D -> R => fun w : D -> R => pos
    (\sum_(q : D) w q * x q)) l group f X lambda z) /\ ~ (forall theta' : T, @Def.L M N K D T l group f X
    theta <= @Def.L M N K D T l group f X theta').
Definition cosine_leaves_bad_minima : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (theta : T) (j1 j2 : N) (group : M -> N) (other : T) (s : R -> R) (b : K ->
    R) (W : K -> D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* opposite_inputs *) (~ j1 = j2 /\ (forall i : N, i = j1 \/ i = j2)) /\ (forall q : D, X j1 q = - X j2 q)
    ->
  (* opposite_residuals *) (forall k : K, @Def.R_ M N K D T dl group f X j1 theta k = - @Def.R_ M N K D T dl
    group f X j2 theta k) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_eliminator M N K D T (power D
    line) s (fun x : D -> R => fun w : D -> R => cos (\sum_(q : D) w q * x q)) l group f X lambda (theta, (a,
    (b, W))) <= @Def.Lt_eliminator M N K D T (power D line) s (fun x : D -> R => fun w : D -> R => cos
    (\sum_(q : D) w q * x q)) l group f X lambda z) /\ ~ (forall theta' : T, @Def.L M N K D T l group f X
    theta <= @Def.L M N K D T l group f X theta').
Definition degree_one_leaves_bad_minima : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (dl : M -> (K -> R) -> K -> R) (lambda : R) (a : K -> R) (f : (D -> R) -> T
    -> K -> R) (X : N -> D -> R) (theta : T) (group : M -> N) (other : T) (s : R -> R) (b : K -> R) (W : K ->
    D -> R),
  (* differentiable_losses *) (forall i : M, forall q : K -> R, @Def.Gradient K (l i) q (dl i q)) ->
  (* convex_losses *) (forall i : M, @Def.Convex K (l i)) ->
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* still_model *) @near T theta (fun t : T => forall j : N, f (X j) t = f (X j) theta) ->
  (* no_moments *) (forall k : K, \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k = 0 /\ (forall q : D,
    \sum_(j : N) @Def.R_ M N K D T dl group f X j theta k * X j q = 0)) ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_eliminator M N K D T (power D
    line) s (fun x : D -> R => fun w : D -> R => 1 + (\sum_(q : D) w q * x q)) l group f X lambda (theta, (a,
    (b, W))) <= @Def.Lt_eliminator M N K D T (power D line) s (fun x : D -> R => fun w : D -> R => 1 +
    (\sum_(q : D) w q * x q)) l group f X lambda z) /\ ~ (forall theta' : T, @Def.L M N K D T l group f X
    theta <= @Def.L M N K D T l group f X theta').
End locally_spanning.

Module invex_loss.
Definition falls_slowly : Prop :=
  forall (M N K : finType),
  inhabited M -> inhabited N -> inhabited K ->
  forall (l : M -> (K -> R) -> R) (group : M -> N),
  (* quartic_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (3 * q k ^ 4 + 4 * q k ^ 3 - 12
    * q k ^ 2 + 32)) ->
  @near (power N (power K line)) (fun j : N => fun k : K => 0) (fun F : N -> K -> R => @Def.risk M N K l group
    (fun j : N => fun k : K => 0) - 13 * (\sum_(j : N) (\sum_(k : K) (F j k - (fun j' : N => fun k' : K => 0)
    j k) ^ 2)) <= @Def.risk M N K l group F).
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta other : T) (W : K ->
    D -> R) (b : K -> R) (lambda : R) (a : K -> R) (group : M -> N),
  (* quartic_losses *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) (3 * q k ^ 4 + 4 * q k ^ 3 - 12
    * q k ^ 2 + 32)) ->
  (* constant_nearby *) @near T theta (fun t : T => (fun j : N => f (X j) t) = (fun j : N => f (X j) theta))
    ->
  (* stationary_output *) (fun j : N => f (X j) theta) = (fun j : N => fun k : K => 0) ->
  (* best_elsewhere *) (fun j : N => f (X j) other) = (fun j : N => fun k : K => - 2 * 1) ->
  (* small_neurons *) (forall k : K, 13 * (\sum_(j : N) exp (\sum_(q : D) W k q * X j q + b k) ^ 2) < lambda)
    ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @Def.L M N K D T l group f X other <
    @Def.L M N K D T l group f X theta.
End invex_loss.

Module differentiable_loss.
Definition stays_a_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (y : M -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T) (s : M -> R) (a : K -> R) (W : K -> D -> R) (b : K -> R),
  (* absolute_losses *) (forall i : M, forall q : K -> R, l i q = @Def.absolute K (y i) q) ->
  (* positive_penalty *) 0 < lambda ->
  (* minimum_of_loss *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D
    T l group f X theta') ->
  (* fitted_or_not *) (forall i : M, s i = - 1 \/ s i = 1 /\ (forall k : K, @near T theta (fun other : T => f
    (X (group i)) other k = y i k))) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* fitted_outweigh *) (forall k : K, 0 < \sum_(i : M) s i * exp (\sum_(q : D) W k q * X (group i) q + b k))
    ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ @near (product (power K line) (product
    (power K line) (power K (power D line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt M N K D T l group f X lambda (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b,
    W)).2.2))) <= @Def.Lt M N K D T l group f X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition stays_with_shared_neuron : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (y : M -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T) (s : M -> R) (a : K -> R) (w : D -> R) (b : R),
  (* absolute_losses *) (forall i : M, forall q : K -> R, l i q = @Def.absolute K (y i) q) ->
  (* positive_penalty *) 0 < lambda ->
  (* minimum_of_loss *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D
    T l group f X theta') ->
  (* fitted_or_not *) (forall i : M, s i = - 1 \/ s i = 1 /\ (forall k : K, @near T theta (fun other : T => f
    (X (group i)) other k = y i k))) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* fitted_outweigh *) (forall k : K, 0 < \sum_(i : M) s i * exp (\sum_(q : D) w q * X (group i) q + b)) ->
  @near (product T (product (power K line) (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T *
    ((K -> R) * (R * (D -> R))))%type => @Def.Lt_shared M N K D T l group f X lambda (theta, (a, (b, w))) <=
    @Def.Lt_shared M N K D T l group f X lambda z) /\ @near (product (power K line) (product line (power D
    line))) (a, (b, w)) (fun z : ((K -> R) * (R * (D -> R)))%type => @Def.Lt_shared M N K D T l group f X
    lambda (theta, ((a, (b, w)).1, ((a, (b, w)).2.1, (a, (b, w)).2.2))) <= @Def.Lt_shared M N K D T l group f
    X lambda (theta, (z.1, (z.2.1, z.2.2)))).
Definition least_where_each_loss_is : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (group : M -> N) (theta :
    T),
  (* least_losses *) (forall i : M, @near T theta (fun other : T => l i (f (X (group i)) theta) <= l i (f (X
    (group i)) other))) ->
  @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D T l group f X theta').
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (l : M -> (K -> R) -> R) (y : M -> K -> R) (lambda : R) (group : M -> N) (f : (D -> R) -> T -> K ->
    R) (X : N -> D -> R) (theta : T) (s : M -> R) (a : K -> R) (W : K -> D -> R) (b : K -> R) (other : T),
  (* absolute_losses *) (forall i : M, forall q : K -> R, l i q = @Def.absolute K (y i) q) ->
  (* positive_penalty *) 0 < lambda ->
  (* minimum_of_loss *) @near T theta (fun theta' : T => @Def.L M N K D T l group f X theta <= @Def.L M N K D
    T l group f X theta') ->
  (* fitted_or_not *) (forall i : M, s i = - 1 \/ s i = 1 /\ (forall k : K, @near T theta (fun other' : T => f
    (X (group i)) other' k = y i k))) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* fitted_outweigh *) (forall k : K, 0 < \sum_(i : M) s i * exp (\sum_(q : D) W k q * X (group i) q + b k))
    ->
  (* better_parameters *) @Def.L M N K D T l group f X other < @Def.L M N K D T l group f X theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T l group f X lambda
    (theta, (a, (b, W))) <= @Def.Lt M N K D T l group f X lambda z) /\ (forall k : K, a k = 0) /\ @Def.Lstar M
    N K l group < @Def.L M N K D T l group f X theta /\ ~ (forall theta' : T, @Def.L M N K D T l group f X
    theta <= @Def.L M N K D T l group f X theta').
End differentiable_loss.

Module consistent_labels.
Definition no_theta_serves_both : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (group : M -> N) (y : M -> K -> R) (f : (D -> R) -> T -> K -> R) (X : N -> D -> R) (theta : T),
  (* conflict *) (exists i h : M, group i = group h /\ ~ y i = y h) ->
  ~ (forall i : M, f (X (group i)) theta = y i) /\ ~ (forall i : M, forall k : K, @Def.r M N K D T (fun i' : M
    => @Def.squared_gradient K (y i')) group f X i theta k = 0) /\ ~ (forall i : M, forall q : K -> R, (fun i'
    : M => @Def.squared K (y i')) i (f (X (group i)) theta) <= (fun i' : M => @Def.squared K (y i')) i q).
Definition minimum_with_residuals : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (lambda : R) (a : K -> R) (y : M -> K -> R) (group : M -> N) (f : (D -> R) -> T -> K -> R) (X : N ->
    D -> R) (theta : T) (b : K -> R) (W : K -> D -> R),
  (* positive_penalty *) 0 < lambda ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* residuals_cancel *) (forall j : N, forall k : K, @Def.R_ M N K D T (fun i : M => @Def.squared_gradient K
    (y i)) group f X j theta k = 0) ->
  (* conflict *) (exists i h : M, group i = group h /\ ~ y i = y h) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X lambda (theta, (a, (b, W))) <= @Def.Lt M N K D T (fun i : M =>
    @Def.squared K (y i)) group f X lambda z) /\ @Def.L M N K D T (fun i : M => @Def.squared K (y i)) group f
    X theta = @Def.Lstar M N K (fun i : M => @Def.squared K (y i)) group /\ ~ (forall i : M, forall k : K,
    @Def.r M N K D T (fun i' : M => @Def.squared_gradient K (y i')) group f X i theta k = 0) /\ ~ (forall i :
    M, forall q : K -> R, (fun i' : M => @Def.squared K (y i')) i (f (X (group i)) theta) <= (fun i' : M =>
    @Def.squared K (y i')) i q).
End consistent_labels.

Module conflicting_labels.
Definition bounded_loss : Prop :=
  (forall u : R, Def.Derivative (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (- ln (1 + (fun s' : R
    => pos (s' + 1) ^ 3) s))) u ((fun s : R => 3 * pos (s + 1) ^ 2 * exp (- ln (1 + (fun s' : R => pos (s' +
    1) ^ 3) s)) ^ 2) u)) /\ (forall u : R, (fun s : R => 3 * pos (s + 1) ^ 2 * exp (- ln (1 + (fun s' : R =>
    pos (s' + 1) ^ 3) s)) ^ 2) u = 0 -> (forall v : R, (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp
    (- ln (1 + (fun s' : R => pos (s' + 1) ^ 3) s))) u <= (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s *
    exp (- ln (1 + (fun s' : R => pos (s' + 1) ^ 3) s))) v)).
Definition minimum_between_the_labels : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R) (theta : T) (a : R) (w : D
    -> R) (b lambda : R),
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* balanced_labels *) (forall j : N, \sum_(i : M) delta (group i) j * y i = 0) ->
  (* zero_model_nearby *) @near T theta (fun theta' : T => forall j : N, f (X j) theta' = 0) ->
  (* zero_neuron *) a = 0 ->
  (* large_penalty *) (3 / 4) * (\sum_(i : M) exp (\sum_(q : D) w q * X (group i) q + b) ^ 2) * / card M <
    lambda ->
  @near (product T (product line (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T * (R * (R *
    (D -> R))))%type => @Def.Lt_one_neuron M N D T (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (-
    ln (1 + (fun s' : R => pos (s' + 1) ^ 3) s))) y group f X lambda (theta, (a, (b, w))) <=
    @Def.Lt_one_neuron M N D T (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (- ln (1 + (fun s' : R
    => pos (s' + 1) ^ 3) s))) y group f X lambda z).
Definition bad_minimum : Prop :=
  forall (M N D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited D -> inhabited T ->
  forall (y : M -> R) (group : M -> N) (f : (D -> R) -> T -> R) (X : N -> D -> R) (theta : T) (a : R) (w : D
    -> R) (b lambda : R),
  (* binary_labels *) (forall i : M, y i = 1 \/ y i = - 1) ->
  (* balanced_labels *) (forall j : N, \sum_(i : M) delta (group i) j * y i = 0) ->
  (* zero_model_nearby *) @near T theta (fun theta' : T => forall j : N, f (X j) theta' = 0) ->
  (* one_elsewhere *) (exists theta' : T, forall j : N, f (X j) theta' = 1) ->
  (* zero_neuron *) a = 0 ->
  (* large_penalty *) (3 / 4) * (\sum_(i : M) exp (\sum_(q : D) w q * X (group i) q + b) ^ 2) * / card M <
    lambda ->
  @near (product T (product line (product line (power D line)))) (theta, (a, (b, w))) (fun z : (T * (R * (R *
    (D -> R))))%type => @Def.Lt_one_neuron M N D T (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (-
    ln (1 + (fun s' : R => pos (s' + 1) ^ 3) s))) y group f X lambda (theta, (a, (b, w))) <=
    @Def.Lt_one_neuron M N D T (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (- ln (1 + (fun s' : R
    => pos (s' + 1) ^ 3) s))) y group f X lambda z) /\ ~ (forall theta' : T, (\sum_(i : M) (fun s : R => (fun
    s' : R => pos (s' + 1) ^ 3) s * exp (- ln (1 + (fun s' : R => pos (s' + 1) ^ 3) s))) (- (y i * f (X (group
    i)) theta))) * / card M <= (\sum_(i : M) (fun s : R => (fun s' : R => pos (s' + 1) ^ 3) s * exp (- ln (1 +
    (fun s' : R => pos (s' + 1) ^ 3) s))) (- (y i * f (X (group i)) theta'))) * / card M).
End conflicting_labels.

Module zero_minimum.
Definition above_the_least_loss : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (other theta : T) (a b : R),
  (* positive_penalty *) 0 < lambda ->
  (* positive_loss *) 0 < loss other ->
  (* not_better *) loss theta <= loss other ->
  loss theta <= @Def.Lm T loss lambda (other, (a, b)) /\ ~ @Def.Lm T loss lambda (other, (a, b)) = loss theta.
Definition close_to_the_loss : Prop :=
  forall (T : space),
  inhabited T ->
  forall (loss : T -> R) (lambda : R) (theta : T),
  forall e : R, 0 < e -> (exists z : (T * (R * R))%type, @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2)) <= loss
    theta + e).
Definition no_minimum_at_the_best_parameters : Prop :=
  forall (T : space),
  inhabited T ->
  forall (lambda : R) (loss : T -> R) (theta : T),
  (* positive_penalty *) 0 < lambda ->
  (* positive_loss *) (forall theta' : T, 0 < loss theta') ->
  (* best_parameters *) (forall theta' : T, loss theta <= loss theta') ->
  (forall z : (T * (R * R))%type, ~ @near (product T (product line line)) (z.1, (z.2.1, z.2.2)) (fun z' : (T *
    (R * R))%type => @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2)) <= @Def.Lm T loss lambda z')) /\ inf (fun z :
    (T * (R * R))%type => @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2))) = loss theta /\ (forall z : (T * (R *
    R))%type, ~ @Def.Lm T loss lambda (z.1, (z.2.1, z.2.2)) = loss theta).
End zero_minimum.

Module smooth_penalty.
Definition minimum_at_zero : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (f : (D -> R) -> T -> K -> R) (c : T -> R) (l : M -> (K -> R) -> R) (rho : R -> R) (theta : T) (W : K
    -> D -> R) (X : N -> D -> R) (group : M -> N) (b a : K -> R),
  (* scalar_model *) (forall x : D -> R, forall t : T, forall k : K, f x t k = - c t) ->
  (* squared_to_zero *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) q k ^ 2) ->
  (* absolute_penalty *) (forall t : R, rho t = 4 * (pos t + pos (- t))) ->
  (* continuous_error *) @Def.Continuous T line c theta ->
  (* minimum_of_the_error *) @near T theta (fun theta' : T => c theta <= c theta') ->
  (* nonnegative_error *) 0 <= c theta ->
  (* weak_neurons *) (forall k : K, c theta * (\sum_(i : M) exp (\sum_(q : D) W k q * X (group i) q + b k)) *
    / card M < 2) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_rho M N K D T l group f X rho
    (theta, (a, (b, W))) <= @Def.Lt_rho M N K D T l group f X rho z) /\ @near (product (power K line) (product
    (power K line) (power K (power D line)))) (a, (b, W)) (fun z : ((K -> R) * ((K -> R) * (K -> D ->
    R)))%type => @Def.Lt_rho M N K D T l group f X rho (theta, ((a, (b, W)).1, ((a, (b, W)).2.1, (a, (b,
    W)).2.2))) <= @Def.Lt_rho M N K D T l group f X rho (theta, (z.1, (z.2.1, z.2.2)))).
Definition bad_minimum : Prop :=
  forall (M N K D : finType) (T : space),
  inhabited M -> inhabited N -> inhabited K -> inhabited D -> inhabited T ->
  forall (f : (D -> R) -> T -> K -> R) (c : T -> R) (l : M -> (K -> R) -> R) (rho : R -> R) (theta : T) (W : K
    -> D -> R) (X : N -> D -> R) (group : M -> N) (b a : K -> R) (other : T),
  (* scalar_model *) (forall x : D -> R, forall t : T, forall k : K, f x t k = - c t) ->
  (* squared_to_zero *) (forall i : M, forall q : K -> R, l i q = \sum_(k : K) q k ^ 2) ->
  (* absolute_penalty *) (forall t : R, rho t = 4 * (pos t + pos (- t))) ->
  (* continuous_error *) @Def.Continuous T line c theta ->
  (* minimum_of_the_error *) @near T theta (fun theta' : T => c theta <= c theta') ->
  (* nonnegative_error *) 0 <= c theta ->
  (* weak_neurons *) (forall k : K, c theta * (\sum_(i : M) exp (\sum_(q : D) W k q * X (group i) q + b k)) *
    / card M < 2) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* better_parameters *) 0 <= c other /\ c other < c theta ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => @Def.Lt_rho M N K D T l group f X rho
    (theta, (a, (b, W))) <= @Def.Lt_rho M N K D T l group f X rho z) /\ @Def.L M N K D T l group f X other <
    @Def.L M N K D T l group f X theta.
End smooth_penalty.

Module exponential_moments.
Definition no_neuron_where_finite : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (y : (D ->
    R) -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (a b : K -> R) (W : K -> D -> R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* squared_losses *) (forall x : D -> R, forall q : K -> R, l x q = \sum_(k : K) (q k - y x k) ^ 2) ->
  (* no_exponential_moments *) (forall w : D -> R, 0 < \sum_(q : D) w q ^ 2 -> ~ A (fun x : D -> R => exp
    (\sum_(q : D) w q * x q))) ->
  (* finite_risk *) A (fun x : D -> R => l x (f x theta)) ->
  (* finite_augmented_risk *) A (fun x : D -> R => l x (fun k : K => f x theta k + @Def.g K D a b W x k)) ->
  forall k : K, 0 < \sum_(q : D) W k q ^ 2 -> a k = 0.
Definition minimum_stays : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (y : (D ->
    R) -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K -> R) (W : K -> D -> R) (b : K -> R)
    (lambda : R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* squared_losses *) (forall x : D -> R, forall q : K -> R, l x q = \sum_(k : K) (q k - y x k) ^ 2) ->
  (* no_exponential_moments *) (forall w : D -> R, 0 < \sum_(q : D) w q ^ 2 -> ~ A (fun x : D -> R => exp
    (\sum_(q : D) w q * x q))) ->
  (* finite_risk_nearby *) @near T theta (fun eta : T => A (fun x : D -> R => l x (f x eta))) ->
  (* minimum_of_risk *) @near T theta (fun eta : T => E (fun x : D -> R => l x (f x theta)) <= E (fun x : D ->
    R => l x (f x eta))) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* nonzero_weights *) (forall k : K, 0 < \sum_(q : D) W k q ^ 2) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => A (fun x : D -> R => l x (fun k : K =>
    f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x theta k +
    @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K => f x z.1
    k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) + lambda * (\sum_(k : K) z.2.1 k ^ 2)).
Definition elimination_fails : Prop :=
  forall (K D : finType) (T : space),
  inhabited K -> inhabited D -> inhabited T ->
  forall (A : ((D -> R) -> R) -> Prop) (E : ((D -> R) -> R) -> R) (l : (D -> R) -> (K -> R) -> R) (y : (D ->
    R) -> K -> R) (f : (D -> R) -> T -> K -> R) (theta : T) (a : K -> R) (W : K -> D -> R) (other : T) (b : K
    -> R) (lambda : R) (dl : (D -> R) -> (K -> R) -> K -> R),
  (* measure *) @Def.FiniteMeasure D A E ->
  (* squared_losses *) (forall x : D -> R, forall q : K -> R, l x q = \sum_(k : K) (q k - y x k) ^ 2) ->
  (* no_exponential_moments *) (forall w : D -> R, 0 < \sum_(q : D) w q ^ 2 -> ~ A (fun x : D -> R => exp
    (\sum_(q : D) w q * x q))) ->
  (* finite_risk_nearby *) @near T theta (fun eta : T => A (fun x : D -> R => l x (f x eta))) ->
  (* minimum_of_risk *) @near T theta (fun eta : T => E (fun x : D -> R => l x (f x theta)) <= E (fun x : D ->
    R => l x (f x eta))) ->
  (* neurons_vanished *) (forall k : K, a k = 0) ->
  (* nonzero_weights *) (forall k : K, 0 < \sum_(q : D) W k q ^ 2) ->
  (* finite_risk_of_other *) A (fun x : D -> R => l x (f x other)) ->
  (* other_is_better *) E (fun x : D -> R => l x (f x other)) < E (fun x : D -> R => l x (f x theta)) ->
  @near (product T (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (T * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => A (fun x : D -> R => l x (fun k : K =>
    f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x theta k +
    @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K => f x z.1
    k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) + lambda * (\sum_(k : K) z.2.1 k ^ 2)) /\ ~ ((forall k : K, a k
    = 0) /\ @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k = 0) /\ (forall F
    : (D -> R) -> K -> R, A (fun x : D -> R => l x (F x)) -> E (fun x : D -> R => l x (f x theta)) <= E (fun x
    : D -> R => l x (F x))) /\ (forall eta : T, A (fun x : D -> R => l x (f x eta)) -> E (fun x : D -> R => l
    x (f x theta)) <= E (fun x : D -> R => l x (f x eta)))) /\ ~ @near (product T (product (power K line)
    (product (power K line) (power K (power D line))))) (theta, (a, (b, W))) (fun z : (T * ((K -> R) * ((K ->
    R) * (K -> D -> R))))%type => A (fun x : D -> R => l x (fun k : K => f x z.1 k + @Def.g K D z.2.1 z.2.2.1
    z.2.2.2 x k))).
Definition finiteness_is_needed : Prop :=
  forall (K D : finType),
  inhabited K -> inhabited D ->
  ~ (forall A : ((D -> R) -> R) -> Prop, forall E : ((D -> R) -> R) -> R, forall W : K -> D -> R, forall a b :
    K -> R, forall dl : (D -> R) -> (K -> R) -> K -> R, forall f : (D -> R) -> R -> K -> R, forall l : (D ->
    R) -> (K -> R) -> R, forall lambda theta : R, @Def.FiniteMeasure D A E /\ (forall x : D -> R, forall q : K
    -> R, @Def.Gradient K (l x) q (dl x q)) /\ (forall x : D -> R, @Def.Convex K (l x)) /\ 0 < lambda /\ @near
    (product line (product (power K line) (product (power K line) (power K (power D line))))) (theta, (a, (b,
    W))) (fun z : (R * ((K -> R) * ((K -> R) * (K -> D -> R))))%type => A (fun x : D -> R => l x (fun k : K =>
    f x z.1 k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) -> E (fun x : D -> R => l x (fun k : K => f x theta k +
    @Def.g K D a b W x k)) + lambda * (\sum_(k : K) a k ^ 2) <= E (fun x : D -> R => l x (fun k : K => f x z.1
    k + @Def.g K D z.2.1 z.2.2.1 z.2.2.2 x k)) + lambda * (\sum_(k : K) z.2.1 k ^ 2)) -> (forall k : K, a k =
    0) /\ @Def.AlmostEverywhere D A E (fun x : D -> R => forall k : K, dl x (f x theta) k = 0) /\ (forall F :
    (D -> R) -> K -> R, A (fun x : D -> R => l x (F x)) -> E (fun x : D -> R => l x (f x theta)) <= E (fun x :
    D -> R => l x (F x))) /\ (forall eta : R, A (fun x : D -> R => l x (f x eta)) -> E (fun x : D -> R => l x
    (f x theta)) <= E (fun x : D -> R => l x (f x eta)))).
End exponential_moments.

