#!/bin/sh
# check.sh FILE.v...: what each result in the list `results` assumes, as Rocq prints it. Fails on a hole
# in the files, on a theorem that is not in the list, and on an assumption that is not allowed: what the
# file `axioms` has, as it states it, but `classic` only where the list says so.
set -eu
failed=0
fail() { echo "FAILED: $*" >&2; failed=1; }

holes='\<(Admitted|admit|Axioms?|Parameters?|Conjectures?|bypass_check|Unset +(Guard|Positivity|Universe) +Checking|Declare +(ML|Instance|Module)|Add +(Rec +)?(LoadPath|ML)|Load|Cd|Drop|Redirect|Extraction)\>'
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

awk '
  function entry(  name, short) {  # an assumption, on one line
    if (said == "") return
    name = said; sub(/ .*/, "", name); short = name; sub(/.*\./, "", short)
    list = list (list == "" ? "" : ", ") short
    if (substr(said, length(name) + 1) != allowed[short] || (short == "classic" && extra != "classic")) {
      print "FAILED: " result " assumes " said; bad = 1 }
    said = "" }
  function report() { entry(); if (result != "") print result ": " (list == "" ? "no axioms" : list) }
  NR == FNR { name = $1; sub(/.*\./, "", name); sub(/^[^ ]*/, ""); allowed[name] = $0; next }
  /^result / { report(); result = $2; list = ""; extra = $3; next }
  /^(Axioms:|Closed under)/ || /^$/ { next }
  /^[ \t]/ { sub(/^[ \t]+/, " "); said = said $0; next }
  { entry(); said = $0 }
  END { report(); exit bad }' axioms "$work/printed"
