#!/bin/sh
# Makes the pictures of the README anew, with the programs in bin/:
#
#	sample-LANG.png   the sample as it is exported
#	window-LANG.png   the window, with a card selected
#	link-LANG.png     a link on its way to another card
#	palette-LANG.png  the command palette
#	dark-LANG.png     the whole picture, dark
#
# The windows stand on a virtual display of their own, and the program has a
# home of its own: neither do the pictures depend on the user's settings and
# drafts, nor these on the pictures. Its memory file says that the hints for
# beginners were seen.
#
# For SCREEN and PATIENCE see scripts/display.sh.
set -eu
cd "$(dirname "$0")/.."

images=docs/images
. scripts/display.sh

alone() { ! mapped; }

# A field's caret blinks, so that pictures count as the same when they differ
# by less than it.
caret=120 # px

# differ A B: whether two pictures do.
differ() {
	[ -s "$2" ] || return 0
	px=$(compare -metric AE "$1" "$2" null: 2>&1) || :
	case $px in
	*e+*) return 0 ;; # more than a million
	*) [ "${px%%[ .]*}" -ge $caret ] ;;
	esac
}

# At rest: three pictures in turn are the same, and show more than a ground
# and a few letters.
few=64 # colours
same=0
at_rest() {
	import -silent -window root "$work/now.png" 2>/dev/null || return 1
	if differ "$work/now.png" "$work/last.png" || [ "$(identify -format '%k' "$work/now.png")" -le $few ]; then
		same=0
	else
		same=$((same + 1))
	fi
	cp "$work/now.png" "$work/last.png"
	[ $same -ge 2 ] && return 0
	sleep 0.2
	return 1
}
rest() {
	same=0
	until_true "$1 is painted and at rest" at_rest
}

# Where two cards of the sample stand in the window, in px: what customers do
# when they fill in their details, and the agent who answers their questions.
details='725 375' agent='725 470'

# typed LANG: what is typed into the command palette.
typed() {
	case $1 in
	en) echo "new" ;;
	zh) echo "xj" ;; # the initials of the pinyin of 新建
	esac
}

# hand WHAT ARGUMENT…: xdotool, and what it did is seen on the screen.
hand() {
	what=$1
	shift
	cp "$work/now.png" "$work/before.png"
	xdotool "$@"
	changed() { at_rest || :; differ "$work/now.png" "$work/before.png"; }
	until_true "$what shows" changed
	rest "$what"
}

# window LANG LOOK: opens the sample in a window.
window() {
	case $1 in
	en) locale=en_GB.UTF-8 ;;
	zh) locale=zh_CN.UTF-8 ;;
	esac
	home=$work/$1.$2
	mkdir -p "$home/state/touchline" "$home/config" "$home/cache" "$home/data"
	printf '{"language": "%s", "appearance": "%s", "toured": true}\n' "$1" "$2" >"$home/state/touchline/window.json"
	cp "assets/templates/bank.$1.blueprint" "$home/bank.blueprint"
	xdotool mousemove $((${screen%x*} / 2)) 2 # off the picture: what it points at lights up
	HOME=$home XDG_STATE_HOME=$home/state XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_DATA_HOME=$home/data \
		LANG=$locale LC_ALL=$locale LIBGL_ALWAYS_SOFTWARE=1 \
		bin/touchline "$home/bank.blueprint" >/dev/null 2>"$work/program.log" </dev/null &
	program=$!
	until_true "its window is on the screen" mapped
	rest "the window"
}

shut() {
	stop "$program"
	program=''
	until_true "the window is gone" alone
}

shoot() { cp "$work/now.png" "$images/$1.png"; }

mkdir -p "$images"
for lang in en zh; do
	bin/touchline export "assets/templates/bank.$lang.blueprint" --lang $lang --dpi 144 -o "$images/sample-$lang.png" --force
	# The pages of the teacher's edition on one sheet.
	pages=$work/pages-$lang/
	bin/touchline export "assets/templates/bank.$lang.blueprint" --preset teacher --lang $lang --format png --dpi 60 --name '{n}' -o "$pages" --force
	montage "$pages"*.png -resize 352x -tile 6x -geometry +4+4 -background '#DFE4EA' -depth 8 "$work/sheet.png"
	convert "$work/sheet.png" -dither FloydSteinberg -colors 160 "png8:$images/handout-$lang.png"
done

begin_display

for lang in en zh; do
	# A card with its touchpoint.
	window $lang light
	# shellcheck disable=SC2086 # two numbers
	hand "the selected card" mousemove $details click 1
	shoot window-$lang

	# A link on its way to another card.
	# shellcheck disable=SC2086
	hand "the other card" mousemove $agent click 1
	hand "the link's beginning" key l
	hand "the link's end" key Right
	shoot link-$lang
	hand "the picture without it" key Escape

	# The commands that a few letters find.
	hand "the command palette" key ctrl+shift+p
	hand "the commands found" type --delay 50 "$(typed $lang)"
	shoot palette-$lang
	shut

	# Dark, the whole of it.
	window $lang dark
	hand "the whole picture" key shift+1
	shoot dark-$lang
	shut
done
ls -l "$images"
