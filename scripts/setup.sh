#!/bin/sh
# Installs what Touchline needs on Debian and Ubuntu, and only what is missing.
#
#	scripts/setup.sh GROUP…
#
#	build	to compile the window: the C parts of Fyne (GLFW, OpenGL)
#	screen	to open the window where there is no display, and to picture it
#	test	what the tests check files with: PDF readers that are not ours; and
#		an input method that the window is tested with, where there is one
#	npm	npm, by which one of these judges comes
#	judge	what "make judge" has files judged with: an office program
#
# Elsewhere it says what is needed and goes on; what is really missing then
# fails with its own message.
set -eu

packages() {
	case $1 in
	build) echo gcc libc6-dev pkg-config libgl1-mesa-dev xorg-dev libxkbcommon-dev libwayland-dev ;;
	screen) echo xvfb openbox xdotool imagemagick x11-utils libgl1-mesa-dri ;;
	test) echo poppler-utils qpdf ;;
	judge) echo poppler-utils libreoffice-impress libreoffice-calc fonts-noto-cjk ;;
	npm) echo npm ;;
	*)
		echo "setup: no group called $1 (build, screen, test, judge, npm)" >&2
		exit 2
		;;
	esac
}

# wishes GROUP: what a group can do without, as older systems do not have it.
wishes() {
	case $1 in
	test) echo fcitx5 fcitx5-pinyin ;;
	esac
}

# known PACKAGE: apt can install it.
known() {
	apt-cache show "$1" >/dev/null 2>&1
}

# installed PACKAGE: dpkg says that it is unpacked and configured.
installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# as_root COMMAND…: with sudo where that is needed.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		sudo "$@"
	fi
}

# step WHAT COMMAND…: says what it does, and what the command wrote only if it
# fails: apt-get writes several lines for each package.
step() {
	echo "setup: $1"
	shift
	log=$(mktemp)
	if ! as_root "$@" >"$log" 2>&1 </dev/null; then
		cat "$log" >&2
		rm -f "$log"
		echo "setup: failed: $*" >&2
		exit 1
	fi
	rm -f "$log"
}

# The go command must be there already: which one to use is the user's choice.
need_go() {
	if ! command -v go >/dev/null 2>&1; then
		echo "setup: Go is needed (version $1 or newer). See https://go.dev/doc/install" >&2
		exit 1
	fi
	have=$(go env GOVERSION)
	have=${have#go}
	if [ "$(printf '%s\n%s\n' "$1" "${have%%[!0-9.]*}" | sort -V | head -n 1)" = "$1" ]; then
		return
	fi
	case $(go env GOTOOLCHAIN) in
	'' | local) # it can't fetch a newer one by itself
		echo "setup: Go $1 or newer is needed, and this is $have. See https://go.dev/doc/install" >&2
		exit 1
		;;
	esac
}

cd "$(dirname "$0")/.."
wanted=
wished=
for group in "$@"; do
	list=$(packages "$group")
	wanted="$wanted $list"
	wished="$wished $(wishes "$group")"
done

need_go "$(sed -n 's/^go //p' go.mod)"

if [ "$(uname -s)" != Linux ]; then
	exit 0 # macOS and Windows bring their own window system with the compiler
fi
if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
	echo "setup: this is neither Debian nor Ubuntu. Please see that you have what these packages hold:"
	echo "setup:  $wanted"
	exit 0
fi

missing=
for p in $wanted; do
	installed "$p" || missing="$missing $p"
done
missed=
for p in $wished; do
	installed "$p" || missed="$missed $p"
done
if [ -z "$missing$missed" ]; then
	exit 0
fi
if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
	[ -n "$missing" ] || exit 0
	echo "setup: neither root nor sudo. Please have these packages installed:$missing" >&2
	exit 1
fi

if [ -n "$missing" ]; then
	echo "setup: missing:$missing"
	step "apt-get update" apt-get update -qq
	# One call, so that what is missing comes all or not at all. The frontend
	# is set inside, since sudo drops the environment.
	# shellcheck disable=SC2086 # a list of words
	step "apt-get install (this can take some minutes)" \
		env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
fi
for p in $missed; do
	echo "setup: apt-get install $p"
	known "$p" || as_root apt-get update -qq >/dev/null 2>&1 </dev/null || :
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$p" >/dev/null 2>&1 </dev/null ||
		echo "setup: $p is not to be had: what needs it is not tested"
done
echo "setup: done"
