#!/bin/sh
# Runs each fuzz target of the tree in turn, for FUZZ each. What one finds is
# kept beside its test, in testdata/fuzz, to be committed. Inputs that are only
# interesting are not made smaller for long: it would take most of the time.
set -eu
cd "$(dirname "$0")/.."
go=${GO:-go}

grep -rl --include='*_test.go' '^func Fuzz' . | sort | while read -r file; do
	dir=$(dirname "$file")
	sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$file" | while read -r target; do
		echo "$dir $target"
		"$go" test "$dir" -run='^$' -fuzz="^$target\$" -fuzztime="${FUZZ:-30s}" -fuzzminimizetime=20x </dev/null
	done
done
