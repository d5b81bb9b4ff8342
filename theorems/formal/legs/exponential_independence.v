(* The generated statements of `exponential_independence`. *)
From Elimination Require Import Definitions Sums Spaces ExponentialIndependence Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem independence : exponential_independence.independence.
Proof.
by move=> N D _ _ X c w distinct_inputs zero; exact: (@exponential_independence N D X distinct_inputs c w zero).
Qed.
