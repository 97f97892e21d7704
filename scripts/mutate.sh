#!/bin/sh
# mutate.sh PACKAGE …: does the test of a package notice when its code is
# wrong? Gremlins turns one sign of the code after another into its opposite
# (< into <=, + into -, && into ||, …) in a copy of the module and runs the
# package's own tests, and those of the folder that it is in, if that one uses it
# (the hand's, for what is in canvas/editor). What no test noticed is listed by
# place, and the rate printed.
#
#   EVERY=5    tries each fifth fault only: an estimate in a fifth of the time;
#   FROM=2     begins with the second: other faults than those that were tried
#              when the tests were written
#   TRY=50     about so many of each package, however many it has
#   WORKERS=2  how many run at a time
#
# Gremlins takes any failure of "go test" for a fault that was noticed, looks
# into the folders below as well, and leaves out what the coverage of Go does not
# count, such as the conditions of a switch. So it meets a "go" of ours: that one
# says of what does not compile that it is no fault, keeps to the package,
# says that the tests reach everything (what no test runs survives, then), and
# leaves it to Go to say what stands still: Go counts the time of the tests alone,
# gremlins that of compiling too, which on a busy machine takes longest.
set -eu
cd "$(dirname "$0")/.."
EVERY=${EVERY:-1} FROM=${FROM:-$EVERY} WORKERS=${WORKERS:-1} TRY=${TRY:-}
GO=$(command -v "${GO:-go}")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT INT TERM
"$GO" build -modfile=tools/go.mod -o "$dir/gremlins" github.com/go-gremlins/gremlins/cmd/gremlins
mkdir "$dir/bin"
cat > "$dir/bin/go" <<SHIM
#!/bin/sh
export PATH="$PATH"
[ "\$1" = test ] || exec "$GO" "\$@"
shift
for last; do :; done
case "\$*" in
*-coverprofile*) # the run without a fault: how long it takes is the measure of what stands still
	begun=\$(date +%s)
	"$GO" test -count=1 -short -vet=off "\$1" "\$2" "\$3" "\${last%/...}" || exit
	echo \$(((\$(date +%s) - begun) * 8 + 20)) > "$dir/limit"
	awk -F: '/^mode/ { print; next } !seen[\$1]++ { print \$1 ":1.1,1000000.1 1 1" }' "\$3" > "\$3.all"
	mv "\$3.all" "\$3"
	exit ;;
esac
echo >> "$dir/n"
read -r every from < "$dir/which"
[ \$(((\$(wc -l < "$dir/n") - from) % every)) = 0 ] || exit 2
ulimit -v 8000000 2> /dev/null # KiB, for what appends without end
out=\$("$GO" test -short -vet=off -failfast -timeout="\$(cat "$dir/limit")s" "\$last" \$(cat "$dir/also") 2>&1) && exit 0
rm -rf testdata/rapid # what one fault failed with is not tried on the next
case "\$out" in
*'build failed]'*) echo >> "$dir/unbuilt"; exit 2 ;;
*'panic: test timed out'*) echo >> "$dir/late" ;;
esac
exit 1
SHIM
chmod +x "$dir/bin/go"

for p in "$@"; do
	p=${p#./} p=${p%/}
	: > "$dir/n"; : > "$dir/unbuilt"; : > "$dir/also"; : > "$dir/late"
	above=$(dirname "$p")
	if "$GO" list -deps "./$above" 2>&1 | grep -qx ".*/$p"; then
		"$GO" list "./$above" > "$dir/also"
	fi
	set -- # what lies in folders below, and what is for another system
	for sub in "$p"/*/; do
		[ -d "$sub" ] && set -- "$@" -E "^$(basename "$sub")/"
	done
	built=" $("$GO" list -f '{{join .GoFiles " "}}' "./$p") "
	for f in "$p"/*.go; do
		f=$(basename "$f")
		case "$f" in *_test.go) continue ;; esac
		case "$built" in *" $f "*) ;; *) set -- "$@" -E "^$f\$" ;; esac
	done
	set -- "./$p" "$@" --invert-logical --invert-loopctrl --remove-self-assignments
	every=$EVERY from=$FROM
	if [ -n "$TRY" ]; then
		PATH="$dir/bin:$PATH" "$dir/gremlins" unleash "$@" --dry-run > "$dir/out" || { cat "$dir/out"; exit 1; }
		every=$((($(grep -c RUNNABLE "$dir/out") + TRY - 1) / TRY)) from=$(((every + 1) / 2))
	fi
	echo "$every $from" > "$dir/which"
	PATH="$dir/bin:$PATH" "$dir/gremlins" unleash "$@" --workers "$WORKERS" -S l --timeout-coefficient 10000 \
		> "$dir/out" || { cat "$dir/out"; exit 1; }
	awk -v p="$p" -v unbuilt="$(wc -l < "$dir/unbuilt")" -v late="$(wc -l < "$dir/late")" '
		/^ *LIVED / { sub(/^ *LIVED */, "survives: "); sub(/ at /, "  " p "/"); print; next }
		/^Killed:/ { gsub(/[^0-9 ]/, ""); killed = $1; lived = $2 }
		END {
			all = killed + lived
			printf "%s: %d of %d faults noticed, %.1f %%; %d by standing still; %d did not compile and count as none\n",
				p, killed, all, all ? 100 * killed / all : 100, late, unbuilt
		}' "$dir/out"
done
