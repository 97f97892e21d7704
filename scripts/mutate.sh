#!/bin/sh
# mutate.sh PACKAGE …: does the test of a package notice when its code is
# wrong? One sign of the code after another is turned into its opposite (< into
# <=, + into −, && into ||, …; cmd/internal/mutate says how) in a copy of the module, and
# the package's own tests are run, and those of the folder that it is in, if that
# one uses it (the hand's, for what is in canvas/editor). What no test noticed is
# listed by place, and the rate printed.
#
#   TRY=50          tries about so many faults of each package, evenly spread, and
#                   not all
#   FROM=2          begins elsewhere: other faults than those that were tried when
#                   the tests were written
#   WITH=./source   runs the tests of that package too
#   OWN=1           runs the package's own tests only: those of the folder above may
#                   take long
#   SKIP=CanBeRead  leaves out tests of that name, which take long
set -eu
cd "$(dirname "$0")/.."
GO=$(command -v "${GO:-go}")
PATH=$(dirname "$GO"):$PATH
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT INT TERM
"$GO" build -o "$dir/mutate" ./cmd/internal/mutate
git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -T - -cf - 2> /dev/null | (mkdir "$dir/copy" && tar -xf - -C "$dir/copy")
cd "$dir/copy"
"$dir/mutate" -try "${TRY:-0}" -from "${FROM:-0}" -with "${WITH:-}" -skip "${SKIP:-}" ${OWN:+-own} "$@"
