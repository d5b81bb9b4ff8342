(* Sums, products and differentiable functions of continuous functions are continuous. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Lemma continuous_of (I : finType) (S : space) (F : vector I -> R) (G : vector I) (f : I -> S -> R) (x : S) :
  (forall i, continuous (T := line) (f i) x) -> gradient F (fun i => f i x) G ->
  continuous (T := line) (fun z => F (fun i => f i z)) x.
Proof.
move=> each grad; apply: (continuous_comp (c := fun z => (fun i => f i z) : vector I)).
- exact: continuous_family.
- exact: gradient_continuous grad.
Qed.

Section Operations.
Variables (S : space) (x : S).
Implicit Types f g : S -> R.

Lemma continuous_sum (I : finType) (f : I -> S -> R) : (forall i, continuous (T := line) (f i) x) ->
  continuous (T := line) (fun z => \sum_i f i z) x.
Proof.
move=> each; apply: (continuous_of (F := fun q => \sum_i q i) each).
exact: gradient_sum (fun i => gradient_coordinate i _).
Qed.

Lemma continuous_of_two (F : R -> R -> R) (G : vector [finType of bool]) f g :
  continuous (T := line) f x -> continuous (T := line) g x ->
  gradient (fun q : vector [finType of bool] => F (q true) (q false)) (fun b => if b then f x else g x) G ->
  continuous (T := line) (fun z => F (f z) (g z)) x.
Proof.
move=> continuous_f continuous_g grad.
apply: (continuous_of (F := fun q => F (q true) (q false)) (G := G) (f := fun b z => if b then f z else g z)) grad.
by case.
Qed.

Lemma continuousD f g : continuous (T := line) f x -> continuous (T := line) g x ->
  continuous (T := line) (fun z => f z + g z) x.
Proof.
move=> continuous_f continuous_g; apply: (continuous_of_two (F := Rplus)) => //.
by apply: gradientD; exact: gradient_coordinate.
Qed.

Lemma continuousM f g : continuous (T := line) f x -> continuous (T := line) g x ->
  continuous (T := line) (fun z => f z * g z) x.
Proof.
move=> continuous_f continuous_g; apply: (continuous_of_two (F := Rmult)) => //.
by apply: gradientM; exact: gradient_coordinate.
Qed.
End Operations.
