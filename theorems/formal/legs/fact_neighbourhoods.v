(* The facts of neighbourhoods and of balls; those of balls for each shape of points that the catalogue uses. *)
From Elimination Require Import Definitions Sums Spaces Calculus Gradients Balls Language Statements Meaning.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.

Theorem near_here : fact.near_here.
Proof. by move=> S _ P p /Definitions.near_here. Qed.

Theorem near_everywhere : fact.near_everywhere.
Proof. by move=> S _ P p; exact: near_all. Qed.

Theorem near_both : fact.near_both.
Proof. by move=> S _ P Q p [near_P near_Q]; exact: near_and. Qed.

Theorem near_consequence : fact.near_consequence.
Proof. by move=> S _ P Q p [PQ near_P]; exact: near_mono near_P. Qed.

Theorem near_is_open : fact.near_is_open.
Proof. by move=> S _ P p; exact: near_near. Qed.

Theorem near_contains_ball_1 : fact.near_contains_ball_1.
Proof. exact: contains_ball (round_pair round_line round_line). Qed.

Theorem near_contains_ball_2 : fact.near_contains_ball_2.
Proof. by move=> N K D _ _ _; exact: contains_ball (round_power (round_power (round_power round_line))). Qed.

Theorem near_contains_ball_3 : fact.near_contains_ball_3.
Proof. by move=> K _; exact: contains_ball (round_power round_line). Qed.

Theorem near_contains_ball_4 : fact.near_contains_ball_4.
Proof. by move=> M K _ _; exact: contains_ball (round_power (round_power round_line)). Qed.

Theorem near_contains_ball_5 : fact.near_contains_ball_5.
Proof. by move=> P _; exact: contains_ball (round_power round_line). Qed.

Theorem near_contains_ball_6 : fact.near_contains_ball_6.
Proof. exact: contains_ball round_line. Qed.

Theorem ball_is_near_1 : fact.ball_is_near_1.
Proof. by move=> D _; exact: ball_near_vector. Qed.

Theorem ball_is_near_2 : fact.ball_is_near_2.
Proof. by move=> K _; exact: ball_near_vector. Qed.

Theorem ball_is_near_3 : fact.ball_is_near_3.
Proof. exact: ball_near_line. Qed.
