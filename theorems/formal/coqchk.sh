#!/bin/sh
# coqchk.sh FILE.v...: Coq's independent checker reads the compiled files again, and what it finds is shown.
# Fails if the checker does, on an axiom other than those of the standard Reals and `classic`, and on
# anything that was taken on trust.
set -eu
allowed="Coq.Reals.ClassicalDedekindReals.sig_not_dec Coq.Reals.ClassicalDedekindReals.sig_forall_dec
  Coq.Logic.FunctionalExtensionality.functional_extensionality_dep Coq.Logic.Classical_Prop.classic"
modules=$(for file in "$@"; do echo "$file" | sed 's|/|.|g; s|\.v$||; s|^|Elimination.|'; done)
found=$(mktemp)
trap 'rm -f "$found"' EXIT
# shellcheck disable=SC2086
coqchk -silent -o -Q . Elimination $modules >"$found" 2>&1 || { cat "$found"; exit 1; }
cat "$found"
awk -v allowed="$(echo $allowed)" '
  $1 == "*" {
    axioms = $2 == "Axioms:"; seen++
    if (!axioms && $2 != "Theory:" && $NF != "<none>") { print "FAILED: expected <none>: " $0; bad = 1 }
    next
  }
  axioms && NF {
    if (index(" " allowed " ", " " $1 " ") == 0) { print "FAILED: it assumes " $1; bad = 1 }
  }
  END {
    if (seen != 5) { print "FAILED: expected five entries in what coqchk found, not " seen + 0; bad = 1 }
    exit bad
  }' "$found"
