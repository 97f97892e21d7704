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
# It is called from the project's folder; for SCREEN and PATIENCE see
# scripts/display.sh.
set -eu

picture=$1
shift
. scripts/display.sh
begin_display
xdotool mousemove $((${screen%x*} / 2)) 2 # off the picture: what it points at lights up

mkdir -p "$work/config" "$work/cache" "$work/data" "$work/state/touchline"
echo '{"toured":true}' >"$work/state/touchline/window.json" # no hints for beginners over the picture
XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state \
	LIBGL_ALWAYS_SOFTWARE=1 "$@" >"$work/program.out" 2>"$work/program.log" </dev/null &
program=$!

until_true "its window is on the screen" mapped

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
until_true "the window is painted and at rest" at_rest

mkdir -p "$(dirname "$picture")"
mv "$work/now.png" "$picture"
