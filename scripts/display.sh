# A virtual display with a window manager, for the scripts that look at the
# window: to be read with "." from the project's folder. It opens the display
# (begin_display) and, when the script ends however it ends, stops whatever
# runs on it. The script sets program to what it started.
#
# SCREEN (1440x900) is the size in px; PATIENCE (60) is how many seconds one
# thing may take.
# shellcheck shell=sh

screen=${SCREEN:-1440x900}
patience=${PATIENCE:-60}
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

# fail REASON: ends, with what the programs said.
fail() {
	echo "$(basename "$0" .sh): $1" >&2
	for log in "$work"/*.log; do
		[ -s "$log" ] || continue
		echo "$(basename "$log" .log) said:" >&2
		sed 's/^/    /' "$log" >&2
	done
	exit 1
}

# until_true WHAT COMMAND…: asks again and again, and gives up when the time
# is over or the program is gone.
until_true() {
	deadline=$(($(date +%s) + patience))
	what=$1
	shift
	until "$@"; do
		if [ -n "$program" ] && ! kill -0 "$program" 2>/dev/null; then
			fail "the program ended before $what"
		fi
		[ "$(date +%s)" -lt "$deadline" ] || fail "waited in vain until $what"
		sleep 0.1
	done
}

managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
mapped() { xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q 0x; }

# begin_display: the server chooses a free display and writes its number.
begin_display() {
	Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp \
		3>"$work/display" >/dev/null 2>"$work/Xvfb.log" </dev/null &
	server=$!
	until_true "the virtual display is ready" test -s "$work/display"
	DISPLAY=:$(cat "$work/display")
	export DISPLAY
	unset WAYLAND_DISPLAY
	# No session bus: the services on one start others (the desktop's portals
	# mount a folder of theirs in ours), and those outlive what woke them.
	export DBUS_SESSION_BUS_ADDRESS=disabled:
	openbox --sm-disable --config-file "$PWD/scripts/openbox.xml" >/dev/null 2>"$work/openbox.log" </dev/null &
	manager=$!
	until_true "the window manager is ready" managed
}
