#!/bin/sh
# Says how long a start takes, from the process to the first frame with a
# document in it, and what of it is which part.
#
#   bench/start.sh [RUNS] [FILE]         default: 10 runs, the bank sample
#
# Prints a Markdown table: of each part when it was done and how long it took
# in the quickest run, in ms; then the median of all runs, and the processor
# time of the quickest. It opens a virtual display of its own, with software
# graphics. Set TOUCHLINE to a built touchline to skip the build.
set -eu

cd "$(dirname "$0")/.."
runs=${1:-10}
file=${2:-assets/templates/bank.en.blueprint}
program_file=${TOUCHLINE:-bin/touchline}
[ -n "${TOUCHLINE:-}" ] || go build -o bin/ ./cmd/touchline
. scripts/display.sh
begin_display
mkdir -p "$work/state/touchline"
HOME=$work
XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
export HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME LIBGL_ALWAYS_SOFTWARE=1

framed() { grep -q ' first frame$' "$work/parts.$run"; }
for run in $(seq "$runs"); do
	echo '{"toured":true}' >"$work/state/touchline/window.json"
	cp "$file" "$work/start.blueprint"
	TOUCHLINE_START=$(date +%s%N) "$program_file" "$work/start.blueprint" 2>"$work/parts.$run" >/dev/null </dev/null &
	program=$!
	until_true "the first frame" framed
	cut -d' ' -f14,15 "/proc/$program/stat" >"$work/ticks.$run"
	stop "$program"
	program=''
	echo "$(grep ' first frame$' "$work/parts.$run" | cut -d' ' -f1) $run"
done | sort -n >"$work/all"

quickest=$(head -n 1 "$work/all" | cut -d' ' -f2)
echo "| part | done at, ms | took, ms |"
echo "|---|---|---|"
awk '/^[0-9.]+ [a-z]/ { at = $1; $1 = ""; printf "|%s | %.0f | %.0f |\n", $0, at, at - last; last = at }' "$work/parts.$quickest"
echo
echo "Quickest of $runs: $(head -n 1 "$work/all" | cut -d' ' -f1) ms; median: $(sed -n "$(((runs + 1) / 2))p" "$work/all" | cut -d' ' -f1) ms;" \
	"processor of the quickest: $(awk '{ print ($1 + $2) * 10 }' "$work/ticks.$quickest") ms."
