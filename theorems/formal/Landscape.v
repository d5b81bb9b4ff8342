(* The landscape (theory, 2.1): the local minima of the augmented loss are its global minima, and they    *)
(* are the points with a = 0 and L(theta) = L*.                                                           *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Vanishing Elimination.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Section Landscape.
Variables (M N K D : finType) (Theta : space) (l : M -> vector K -> R) (dl : M -> vector K -> vector K).
Variables (X : N -> vector D) (group : M -> N) (f : Theta -> vector D -> vector K) (lam : R).
Notation L := (original l X group f).
Notation Lt := (augmented l X group f lam).

(* f + g is a function of the inputs: Lt >= L* + lambda |a|^2 everywhere. *)
Lemma augmented_above v : function_infimum l group v ->
  forall theta a b W, v + lam * sq a <= Lt (theta, (a, (b, W))).
Proof.
move=> [below _] theta a b W; apply: Rplus_le_compat_r.
exact: (below (fun j k => f theta (X j) k + neurons a b W (X j) k)).
Qed.

Lemma minimal_if_optimal theta a b W : 0 <= lam -> (forall k, a k = 0) ->
  function_infimum l group (L theta) -> global_minimum Lt (theta, (a, (b, W))).
Proof.
move=> lam0 a0 best [theta' [a' [b' W']]]; rewrite augmented_at_zero //.
apply: Rle_trans (augmented_above best theta' a' b' W').
by have := Rmult_le_pos _ _ lam0 (sq_ge0 a'); lra.
Qed.

Theorem landscape (theta : Theta) (a b : vector K) (W : matrix K D) :
  distinct X -> 0 < lam -> (forall i, convex (l i)) -> (forall i q, gradient (l i) q (dl i q)) ->
  (local_minimum Lt (theta, (a, (b, W))) <-> global_minimum Lt (theta, (a, (b, W)))) /\
  (global_minimum Lt (theta, (a, (b, W))) <->
    (forall k, a k = 0) /\ function_infimum l group (L theta)).
Proof.
move=> distinct_inputs lam0 conv grad.
have eliminated : local_minimum Lt (theta, (a, (b, W))) ->
    (forall k, a k = 0) /\ function_infimum l group (L theta).
  by move=> /(elimination distinct_inputs lam0 conv grad) [[a0 _ _] [_ _ best]].
have back : (forall k, a k = 0) /\ function_infimum l group (L theta) ->
    global_minimum Lt (theta, (a, (b, W))).
  by move=> [a0 best]; apply: minimal_if_optimal => //; lra.
split; split=> [min | min] //; [| exact: global_is_local | | exact: back].
- exact/back/eliminated.
- exact/eliminated/global_is_local.
Qed.

Corollary local_minimum_exists_iff :
  distinct X -> 0 < lam -> (forall i, convex (l i)) -> (forall i q, gradient (l i) q (dl i q)) ->
  (exists z, local_minimum Lt z) <-> exists theta, function_infimum l group (L theta).
Proof.
move=> distinct_inputs lam0 conv grad; split=> [[[theta [a [b W]]] min] | [theta best]].
  by exists theta; case: (elimination distinct_inputs lam0 conv grad min) => _ [].
exists (theta, ((fun=> 0), ((fun=> 0), (fun=> fun=> 0)))).
by apply/global_is_local/minimal_if_optimal => //; lra.
Qed.

End Landscape.
