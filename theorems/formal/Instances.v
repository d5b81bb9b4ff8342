(* The theorems are not vacuous: the augmented loss of a tanh network (theory, W1) has local minima;       *)
(* that of least squares (theory, F6) has none.                                                           *)
From Elimination Require Import Definitions Sums Spaces Calculus OuterWeights Elimination Landscape Losses.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

(* A model that fits every sample exactly is optimal. *)
Lemma exact_fit (M N K : finType) (l : M -> vector K -> R) (group : M -> N) (F : N -> vector K) :
  (forall i q, 0 <= l i q) -> (forall i, l i (F (group i)) = 0) ->
  function_infimum l group (risk l (fun i => F (group i))).
Proof.
move=> l0 fit; apply: best_by_group => j q.
by rewrite {1}/grouped sum_zero => [|i /eqP <-] //; apply: sum_ge0.
Qed.

(* Two samples, one input and one output; the index true belongs to x = 1 and false to x = 2. *)
Section TwoSamples.
Definition scalar (x : R) : vector unit_finType := fun=> x.
Definition input (i : bool_finType) : vector unit_finType := scalar (if i then 1 else 2).
Definition two_squared (y1 y2 : R) (i : bool_finType) : vector unit_finType -> R := squared (scalar (if i then y1 else y2)).

Lemma inputs_distinct : distinct input.
Proof.
move=> j j' /(congr1 (fun x : vector unit_finType => x tt)).
by case: j; case: j' => //; rewrite /input /scalar /= => ?; lra.
Qed.

(* W1: f = u tanh(v x), (x, y) = (1, 1) and (2, 8/5), squared loss; u = 2, e^{2v} = 3. *)
Definition tanh_network (theta : line ** line) (x : vector unit_finType) : vector unit_finType :=
  scalar (theta.1 * tanh (theta.2 * x tt)).

Lemma tanh_of_exp v e : exp v = e -> tanh v = (e * e - 1) / (e * e + 1).
Proof.
move=> ev; have e0 : 0 < e by rewrite -ev; exact: exp_pos.
have ee := Rmult_lt_0_compat _ _ e0 e0.
by rewrite /tanh /sinh /cosh exp_Ropp ev; field; split; lra.
Qed.

Lemma half_log_of_3 : exists v, exp v * exp v = 3.
Proof.
pose g v := exp (v + v) - 3.
have cont : continuity g.
  apply: derivable_continuous => v; exists (exp (v + v) * (1 + 1) - 0).
  apply: derivable_pt_lim_minus (derivable_pt_lim_const 3 v).
  exact: derivative_exp (derivativeD (derivative_id v) (derivative_id v)).
have [||v [_ v0]] := IVT g 0 3 cont ltac:(lra).
- by rewrite /g Rplus_0_r exp_0; lra.
- by rewrite /g; have := exp_above (y := 3 + 3) ltac:(lra); lra.
- by exists v; rewrite -exp_plus; rewrite /g in v0; lra.
Qed.

Theorem tanh_network_has_minima (v lam : R) (b : vector unit_finType) (W : matrix unit_finType unit_finType) :
  exp v * exp v = 3 -> 0 < lam ->
  local_minimum (augmented (two_squared 1 (8 / 5)) input id tanh_network lam)
    (((2, v) : line ** line), ((fun=> 0) : vector unit_finType, (b, W))).
Proof.
move=> e3 lam0; apply/global_is_local/minimal_if_optimal => //; first by lra.
apply: (exact_fit (F := fun j => tanh_network (2, v) (input j))) => [i q | i]; first exact: squared_ge0.
rewrite /two_squared /squared /sq sum_zero // => -[] _; rewrite /tanh_network /scalar /input /scalar /=.
case: i.
- by rewrite Rmult_1_r (tanh_of_exp (e := exp v)) // e3; lra.
- have -> : tanh (v * 2) = (3 * 3 - 1) / (3 * 3 + 1).
    by apply: tanh_of_exp; rewrite (_ : v * 2 = v + v) ?exp_plus //; ring.
  by lra.
Qed.

(* F6: f = theta x, (x, y) = (1, 1) and (2, 1): least squares has a minimum, its transformation none. *)
Definition linear_model (theta : line) (x : vector unit_finType) : vector unit_finType := scalar (theta * x tt).

Theorem least_squares_without_minima (lam : R) : 0 < lam ->
  forall z, ~ local_minimum (augmented (two_squared 1 1) input id linear_model lam) z.
Proof.
move=> lam0 [theta [a [b W]]] min.
have := elimination (l := two_squared 1 1) (dl := fun i => dsquared (scalar (if i then 1 else 1))) inputs_distinct lam0
  (fun i => squared_convex _) (fun i => squared_gradient _) min.
case=> _ [r0 _ _]; have := r0 true tt; have := r0 false tt.
by rewrite /residual !big_pred1_eq /dsquared /linear_model /scalar /input /scalar /=; lra.
Qed.

Lemma least_squares_minimum : global_minimum (original (two_squared 1 1) input id linear_model) (3 / 5).
Proof.
move=> theta; apply: mean_le; rewrite !big_bool /two_squared /squared /sq !(big_pred1 tt); try by case.
rewrite /linear_model /scalar /input /scalar /=.
by have := Rle_0_sqr (theta - 3 / 5); rewrite /Rsqr; lra.
Qed.
End TwoSamples.
