#!/bin/sh
# Opens the window on a virtual display and saves a picture of it.
#
#	scripts/screen.sh PICTURE.png PROGRAM [ARGUMENT…]
#
# It waits until the window is there and has stopped changing, and fails, with
# what the program wrote to its standard error, if that does not come about in
# time. The program runs with settings of its own, so that neither the picture
# depends on the user's nor the user's on it. Nothing keeps running afterwards.
#
# SCREEN (1440x900) is the size in px; PATIENCE (60) is how many seconds the
# window has to appear, and again to come to rest.
set -eu

screen=${SCREEN:-1440x900}
patience=${PATIENCE:-60}
here=$(cd "$(dirname "$0")" && pwd)
picture=$1
shift

work=$(mktemp -d)
server='' manager='' program=''

# stop PID: asks, waits two seconds, and insists.
stop() {
	[ -n "$1" ] || return 0
	kill "$1" 2>/dev/null || return 0
	tries=20
	while [ $tries -gt 0 ] && kill -0 "$1" 2>/dev/null; do
		sleep 0.1
		tries=$((tries - 1))
	done
	kill -9 "$1" 2>/dev/null || :
	wait "$1" 2>/dev/null || :
}
finish() {
	code=$?
	trap - EXIT HUP INT TERM
	stop "$program"
	stop "$manager"
	stop "$server"
	rm -rf "$work"
	exit $code
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
	echo "screen: $1" >&2
	for log in "$work"/*.log; do
		[ -s "$log" ] || continue
		echo "screen: $(basename "$log" .log) said:" >&2
		sed 's/^/    /' "$log" >&2
	done
	exit 1
}

# until_true SECONDS WHAT COMMAND…: asks again and again, and gives up when the
# time is over or the program is gone.
until_true() {
	deadline=$(($(date +%s) + $1))
	what=$2
	shift 2
	until "$@"; do
		if [ -n "$program" ] && ! kill -0 "$program" 2>/dev/null; then
			fail "the program ended before $what"
		fi
		[ "$(date +%s)" -lt "$deadline" ] || fail "waited in vain until $what"
		sleep 0.1
	done
}

# The server chooses a free display and writes its number.
Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp \
	3>"$work/display" >/dev/null 2>"$work/Xvfb.log" </dev/null &
server=$!
until_true 20 "the virtual display is ready" test -s "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset WAYLAND_DISPLAY

openbox --sm-disable --config-file "$here/openbox.xml" >/dev/null 2>"$work/openbox.log" </dev/null &
manager=$!
managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
until_true 20 "the window manager is ready" managed
xdotool mousemove $((${screen%x*} / 2)) 2 # off the picture: what it points at lights up

mkdir -p "$work/config" "$work/cache" "$work/data" "$work/state/touchline"
echo '{"toured":true}' >"$work/state/touchline/window.json" # no hints for beginners over the picture
XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state \
	LIBGL_ALWAYS_SOFTWARE=1 "$@" >"$work/program.out" 2>"$work/program.log" </dev/null &
program=$!

mapped() { xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q 0x; }
until_true "$patience" "its window is on the screen" mapped

# At rest: two pictures in turn are the same, and show more than a ground and a
# few letters.
few=64 # colours
last=
at_rest() {
	import -silent -window root "$work/now.png" 2>/dev/null || return 1
	now=$(identify -format '%#' "$work/now.png")
	colours=$(identify -format '%k' "$work/now.png")
	if [ "$now" = "$last" ] && [ "$colours" -gt $few ]; then
		return 0
	fi
	last=$now
	sleep 0.3
	return 1
}
until_true "$patience" "the window is painted and at rest" at_rest

mkdir -p "$(dirname "$picture")"
mv "$work/now.png" "$picture"
