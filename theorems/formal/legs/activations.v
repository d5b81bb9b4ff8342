(* The generated statements of `activations`. *)
From Elimination Require Import Definitions Sums Spaces Calculus ExponentialIndependence Eliminators Separable.
From Elimination Require Import Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem exponential_is_spanning : activations.exponential_is_spanning.
Proof. by move=> N D _ _ X distinct_inputs w c zero; exact: (exponential_independence distinct_inputs zero). Qed.

(* e^{-|x - w|^2} = e^{-|x|^2} e^{-|w|^2} e^{w . 2x}. *)
Theorem gaussian_is_spanning : activations.gaussian_is_spanning.
Proof.
move=> N D _ _ X distinct_inputs w c zero.
have distinct_doubles : distinct (fun j d => 2 * X j d : R).
  move=> j j' same; apply: distinct_inputs; apply: functional_extensionality => d.
  by have := congr1 (fun x => x d) same => /=; lra.
have coefficients := @exponential_independence N D (fun j d => 2 * X j d) distinct_doubles
  (fun j => c j * exp (- sq (X j))) w.
move=> j; have /Rmult_integral [] // : c j * exp (- sq (X j)) = 0; last by have := exp_pos (- sq (X j)); lra.
apply: coefficients; apply: near_mono zero => v zero_v.
suff : exp (- sq v) * (\sum_j c j * exp (- sq (X j)) * exp (dot v (fun d => 2 * X j d))) = 0.
  by move=> /Rmult_integral []; have := exp_pos (- sq v); lra.
rewrite -[RHS]zero_v -sumZ; apply: eq_bigr => i _.
rewrite (_ : - (\sum_q (X i q - v q) ^ 2) = - sq v + (- sq (X i) + dot v (fun d => 2 * X i d))) ?exp_plus; first by ring.
rewrite -!sumN -!sumD; apply: eq_bigr => d _; ring.
Qed.

(* a_k b_k e^{w_k . x} has the gate s(b) = b. *)
Theorem product_neuron_eliminates : activations.product_neuron_eliminates.
Proof.
move=> M N K D T _ _ _ _ _ X l dl lambda group f theta a b W distinct_inputs /gradients_meaning grad.
move=> /convexes_meaning conv lambda0.
pose kernel (x : D -> R) (w : vector D) := exp (dot w x).
have -> : @Def.Lt_product M N K D T l group f X lambda =
    augmented_gated l X group (fun theta x => f x theta) (fun u => u) kernel lambda.
  apply: functional_extensionality => -[theta' [a' [b' W']]]; rewrite /Def.Lt_product mean_meaning sq_meaning.
  by congr (_ + _); apply: OuterWeights.eq_risk => i k; rewrite /Def.g_product /gated_neurons /= Rmult_assoc.
move=> /(@minimum_meaning (T ** (vector K ** (vector K ** power K (vector D))))
  (augmented_gated l X group _ (fun u => u) kernel lambda)) min.
have moves (u : R) : (fun=> 1) u <> 0 by lra.
have [[a0 _ _] [_ _ best]] := @eliminators M N K D T (vector D) l dl X group (fun theta x => f x theta) lambda
  (fun u => u) (fun=> 1) kernel derivative_id moves theta a b W
  (exponential_locally_spanning distinct_inputs) lambda0 conv grad min.
by rewrite L_meaning (Lstar_meaning best).
Qed.

(* At w = -X_j neuron j is off. *)
Theorem relu_is_not : activations.relu_is_not.
Proof.
move=> N D [j0] _ X spanning.
pose w : vector D := fun q => - X j0 q.
suff off : near w (fun v => \sum_j basis j0 j * pos (\sum_q v q * X j q) = 0).
  by have := spanning w (basis j0) off j0; rewrite /basis eqxx; lra.
have at_w : dot w (X j0) = - sq (X j0) by rewrite /dot /sq -sumN; apply: eq_bigr => q _; rewrite /w; ring.
have only v : \sum_j basis j0 j * pos (\sum_q v q * X j q) = pos (dot v (X j0)).
  rewrite -(sum_delta j0 (fun j => pos (dot v (X j)))); apply: eq_bigr => j _.
  by rewrite /basis /dot; case: eqP => _; ring.
have off v : dot v (X j0) <= 0 -> \sum_j basis j0 j * pos (\sum_q v q * X j q) = 0.
  by rewrite only => v0; apply: Rmax_left; lra.
have [zero | nonzero] := Req_EM_T (sq (X j0)) 0.
  apply: near_all => v; apply: off; rewrite /dot sum_zero; [lra | move=> q _].
  by rewrite (sq_eq0 zero) Rmult_0_r.
have neg : dot w (X j0) < 0 by rewrite at_w; have := sq_ge0 (X j0); lra.
have near_neg : near (dot w (X j0) : line) (fun t => t <= 0).
  exists (- dot w (X j0)); split; first by lra.
  by move=> t close; have := Rle_abs (t - dot w (X j0)); lra.
have cont : continuous (S := vector D) (T := line) (fun v => dot (X j0) v + 0) w.
  exact: Gradients.gradient_continuous (Gradients.gradient_linear (X j0) 0 w).
apply: near_mono (cont (fun t => t <= 0) _) => [v v0|].
  by apply: off; rewrite Gradients.dotC -[dot _ _]Rplus_0_r.
by rewrite /= Gradients.dotC Rplus_0_r.
Qed.

Theorem cosine_is_not : activations.cosine_is_not.
Proof.
move=> N D _ _ j1 j2 X different opposite spanning.
have same v : \sum_j (basis j1 j - basis j2 j) * cos (\sum_q v q * X j q) = 0.
  have -> : \sum_j (basis j1 j - basis j2 j) * cos (\sum_q v q * X j q) = cos (dot v (X j1)) - cos (dot v (X j2)).
    rewrite -(sum_delta j1 (fun j => cos (dot v (X j)))) -(sum_delta j2 (fun j => cos (dot v (X j)))) -sumB.
    by apply: eq_bigr => j _; rewrite /basis /dot; do 2?case: eqP => _; ring.
  rewrite (_ : dot v (X j1) = - dot v (X j2)) ?cos_neg; first by ring.
  by rewrite /dot -sumN; apply: eq_bigr => q _; rewrite opposite; ring.
have := spanning (fun=> 0) (fun j => basis j1 j - basis j2 j) (near_all _ same) j1.
by rewrite /basis eqxx; case: eqP => [// | _]; lra.
Qed.
