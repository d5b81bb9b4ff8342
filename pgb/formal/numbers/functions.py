"""The functions that Rocq's library or its `interval` lacks, each with the lemmas that use it."""

from __future__ import annotations

from collections.abc import Iterable

DEFINITIONS = {
    "relu": "relu x := Rmax 0 x.",
    "elu": "elu x := Rmax 0 x + (exp (Rmin 0 x) - 1).",
    "leaky_relu": "leaky_relu x s := Rmax 0 x + s * Rmin 0 x.",
    "sinh": "sinh x := (exp x - exp (- x)) / 2.",
    "cosh": "cosh x := (exp x + exp (- x)) / 2.",
    "tanh": "tanh x := 1 - 2 / (exp (2 * x) + 1).",
    "sigmoid": "sigmoid x := 1 / (1 + exp (- x)).",
    "softplus": "softplus x := ln (1 + exp x).",
}
_RATES = {
    "sinh": "cosh x",
    "cosh": "sinh x",
    "tanh": "1 - tanh x ^ 2",
    "sigmoid": "sigmoid x * (1 - sigmoid x)",
    "softplus": "sigmoid x",
}
_NEEDS = {
    "sin": ("cos",),
    "cos": ("sin",),
    "sinh": ("cosh",),
    "cosh": ("sinh",),
    "softplus": ("sigmoid",),
}
_KINKS = ("relu", "elu", "leaky_relu")
_NAMED = ("tan", "atan", "sin", "cos", "sinh", "cosh", "tanh", "sigmoid", "softplus")
_ORDER = ("relu", "elu", "leaky_relu", "sinh", "cosh", "tanh", "sigmoid", "softplus")

FEW_BITS = 64
"""Bits that suffice for brackets of few decimals; the time of `interval` grows with them."""

START = """\
From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic Float.Specific_stdz Float.Specific_ops.
Module Floats := SpecificFloat StdZRadix2.
Module Software := IntervalTactic Floats.
Import Software.
Open Scope R_scope.

Create HintDb numbers.
Create HintDb functions.
Create HintDb kinks.

Definition near (c r u : R) := c - r <= u <= c + r.
"""

TACTICS = """\
Lemma Rmax_abs a b : Rmax a b = (a + b + Rabs (a - b)) / 2.
Proof. unfold Rmax, Rabs. destruct (Rle_dec a b), (Rcase_abs (a - b)); lra. Qed.
Lemma Rmin_abs a b : Rmin a b = (a + b - Rabs (a - b)) / 2.
Proof. unfold Rmin, Rabs. destruct (Rle_dec a b), (Rcase_abs (a - b)); lra. Qed.
Lemma derive_plus f g x a b :
  is_derive f x a -> is_derive g x b -> is_derive (fun t => f t + g t) x (a + b).
Proof. intros. now apply (is_derive_plus f g). Qed.
Lemma derive_mean f x a n : is_derive f x a -> is_derive (fun t => f t / n) x (a / n).
Proof.
  intros H. apply (is_derive_ext (fun t => / n * f t)). intros t. unfold Rdiv. apply Rmult_comm.
  replace (a / n) with (/ n * a) by (unfold Rdiv; apply Rmult_comm). now apply (is_derive_scal f).
Qed.

Ltac opened := intros; repeat (autounfold with numbers in *; cbv beta in *).
Ltac plain := opened; repeat (autounfold with functions; cbv beta).
(* `sides` takes each kink on the side where its argument is, where that is certain. *)
Ltac side := first [lra | rewrite ?Rmax_abs, ?Rmin_abs; interval with (i_prec {few})].
Ltac sides := repeat match goal with
  | |- context [Rmax ?a ?b] =>
      first [rewrite (Rmax_left a b) by side | rewrite (Rmax_right a b) by side]
  | |- context [Rmin ?a ?b] =>
      first [rewrite (Rmin_left a b) by side | rewrite (Rmin_right a b) by side]
  | |- context [Rabs ?a] => first [rewrite (Rabs_pos_eq a) by side | rewrite (Rabs_left1 a) by side]
  end.
(* Interval arithmetic, with {few} bits or, where these do not suffice, with {bits}. `bound` proves
   a bound of a number, `lower` that one number is smaller than another. `known` brings in bounds of
   numbers, from which `numeric` then takes others, whatever these numbers are. *)
Ltac numeric := rewrite ?Rmax_abs, ?Rmin_abs;
  first [interval with (i_prec {few}) | interval with (i_prec {bits})].
Ltac bound := plain; try match goal with |- (_ /\\ _) /\\ _ => split end; sides; numeric.
Ltac lower := plain; sides; apply Rminus_lt; numeric.
Ltac known bounds := let H := fresh in pose proof bounds as H;
  repeat match type of H with _ -> _ => specialize (H ltac:(assumption)) end.
(* `exactly` proves a statement of rational arithmetic; exp enters at 0 alone. *)
Ltac at_0 := repeat match goal with
  | |- context [exp ?a] => replace (exp a) with 1 by (replace a with 0 by lra; now rewrite exp_0)
  end.
Ltac exactly := plain; sides; at_0; repeat split; first [lra | field].
(* `formal` proves an equation that holds whatever the values of functions stand for, once equal
   arguments are made the same. What is divided by is not 0 by interval arithmetic. *)
Ltac named f := repeat match goal with |- context [f ?a] => let v := fresh in set (v := f a) end;
  repeat match goal with v := f ?a, w := f ?b |- _ =>
    replace w with v by (unfold v, w; f_equal; field); clear w end.
Ltac nonzero := repeat split; repeat match goal with v := _ |- _ => subst v end; plain; sides;
  first [lra | apply Rgt_not_eq; numeric | apply Rlt_not_eq; numeric].
Ltac formal := opened; repeat (autounfold with kinks; cbv beta); sides; at_0;
  {named}; field; nonzero.
(* `derivative` proves that a function has the derivative stated. *)
Ltac certain := repeat match goal with |- context [exp ?a] =>
    let H := fresh in pose proof (exp_pos a) as H; revert H; generalize (exp a); intros end;
  repeat split; try lra; try numeric.
Ltac same := plain; sides; rewrite ?exp_0; first [ring | field; certain].
Ltac derivative :=
  opened; auto_derive; [certain | cbn [pow pred]; first [ring | field; certain]].
"""


def prelude(used: Iterable[str], bits: int) -> str:
    """The head of a file, with the functions that it uses."""
    wanted = set(used)
    for name in tuple(wanted):
        wanted |= set(_NEEDS.get(name, ()))
    ordered = [name for name in _ORDER if name in wanted]
    parts = [START]
    parts += [f"Definition {DEFINITIONS[name]}" for name in ordered]
    if "tanh" in wanted:
        parts.append(_TANH)
    named = ["exp", *(name for name in _NAMED if name in wanted)]
    named += [rocq for name, rocq in (("log", "ln"), ("sqrt", "sqrt")) if name in wanted]
    tactics = TACTICS.replace("{bits}", str(bits)).replace("{few}", str(FEW_BITS))
    parts.append(tactics.replace("{named}", "; ".join(f"named {name}" for name in named)))
    parts += [_instance(name) for name in ordered if name in _RATES]
    parts.append("#[local] Hint Unfold near : numbers.")
    if ordered:
        parts.append(f"#[local] Hint Unfold {' '.join(ordered)} : functions.")
    kinks = [name for name in ordered if name in _KINKS]
    if kinks:
        parts.append(f"#[local] Hint Unfold {' '.join(kinks)} : kinks.")
    return "\n".join(parts)


_TANH = """\
Lemma tanh_is_tanh x : tanh x = Rtrigo_def.tanh x.
Proof.
  unfold tanh, Rtrigo_def.tanh, Rtrigo_def.cosh, Rtrigo_def.sinh.
  replace (2 * x) with (x + x) by ring. rewrite exp_plus, exp_Ropp.
  pose proof (exp_pos x). field. nra.
Qed.
"""


def _instance(name: str) -> str:
    unfolded = {"softplus": "softplus, sigmoid", "sinh": "sinh, cosh", "cosh": "sinh, cosh"}
    rest = "rewrite exp_Ropp; field; lra" if name == "softplus" else "field; lra"
    return f"""\
Lemma {name}_slope x : is_derive {name} x ({_RATES[name]}).
Proof.
  unfold {unfolded.get(name, name)}.
  pose proof (exp_pos x). pose proof (exp_pos (- x)). pose proof (exp_pos (2 * x)).
  auto_derive; [repeat split; lra | {rest}].
Qed.
#[local] Instance {name}_derive : UnaryDiff {name} :=
  {{ UnaryDiff_f' := fun x => {_RATES[name]}; UnaryDiff_H := {name}_slope }}."""
