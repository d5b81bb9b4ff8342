#!/bin/sh
# check.sh FILE.v...: what each result in the list `results` assumes, as Rocq prints it. Fails on a hole
# in the files, on a theorem that is not in the list, and on an assumption that is not allowed: the three
# axioms of the standard Reals, and `classic` where the list says so.
set -eu
allowed="sig_not_dec sig_forall_dec functional_extensionality_dep"
failed=0
fail() { echo "FAILED: $*" >&2; failed=1; }

holes='\<(Admitted|admit|Axiom|Axioms|Parameter|Parameters|Conjecture|bypass_check|Unset Guard Checking|Unset Positivity Checking|Unset Universe Checking)\>'
if grep -nE "$holes" "$@" legs/*.v; then fail "a hole in the files above"; fi

for name in $(sed -nE 's/^(Theorem|Corollary) ([A-Za-z0-9_]+).*/\2/p' "$@"); do
  grep -qE "^$name( |\$)" results || fail "$name is not in the list of results"
done
[ $failed -eq 0 ] || exit 1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  for file in "$@"; do echo "From Elimination Require Import ${file%.v}."; done
  while read -r name extra; do
    printf 'Goal True. idtac "result %s %s". Abort.\nPrint Assumptions %s.\n' "$name" "$extra" "$name"
  done <results
} >"$work/Assumptions.v"
coqc -w none -Q . Elimination "$work/Assumptions.v" >"$work/printed" || exit 1

awk -v allowed="$allowed" '
  function report() { if (name != "") print name ": " (list == "" ? "no axioms" : list) }
  /^result / { report(); name = $2; list = ""; extra = " " $3 " "; next }
  /^(Axioms:|Closed under)/ || /^[ \t]/ || /^$/ { next }
  { axiom = $1; sub(/.*\./, "", axiom); list = list (list == "" ? "" : ", ") axiom
    if (index(" " allowed " ", " " axiom " ") == 0 && index(extra, " " axiom " ") == 0) {
      print "FAILED: " name " assumes " axiom; bad = 1 } }
  END { report(); exit bad }' "$work/printed"
