#!/bin/sh
# Makes contact sheets of the program, with the programs in bin/, to be looked
# at, in out/sheets:
#
#	templates-LANG-THEME.png         every template and sample
#	SIZE-SCALE-LANG-LOOK.png         the window: each dialog, panel and state
#
# in English and Chinese, light and dark, at 100 % and 200 %, on screens of three
# sizes. It takes some minutes; SIZES, SCALES, LANGS and LOOKS choose some:
#
#	SIZES=900x600 SCALES=1 LANGS=zh LOOKS=light scripts/sheets.sh
#
# The windows stand on virtual displays of their own. For PATIENCE see
# scripts/display.sh.
set -eu
cd "$(dirname "$0")/.."

sizes=${SIZES:-1440x900 1366x768 900x600}
scales=${SCALES:-1 2}
langs=${LANGS:-en zh}
looks=${LOOKS:-light dark}
sheets=out/sheets
mkdir -p "$sheets"

# What is done in a window before a picture of it: the name, and the acts. A
# state that has no name is left by its acts and not looked at. An act is a key;
# or one of these, where _ is a space:
#
#	palette:WORDS  the command that these find
#	type:WORDS     typed; HOME is the program's
#	at:X,Y,BUTTON  a click, X and Y in thousandths of the screen
#	outside        another program changes the file
#	wait           until what comes unasked has come
states='
document|
card|Tab Tab
link|l Down
-|Escape
palette|ctrl+shift+p
-|Escape
menu|at:20,14,1
-|Escape
menu-of-cell|at:360,530,3
-|Escape
menu-of-lane|at:200,350,3
-|Escape
find|ctrl+f type:the
-|ctrl+a BackSpace Escape
export|ctrl+e
-|Escape
picture|Tab Tab palette:picture_file
-|Escape
print|ctrl+p
-|Escape
handout|ctrl+shift+e
-|Escape
open|ctrl+o
chooser-refuses|type:/nowhere/at-all.blueprint Return
-|Escape
save-as|ctrl+shift+s
-|Escape
keys|F1
-|Escape
about|palette:About
-|Escape
problems|ctrl+F8
-|ctrl+F8
outline|F6
-|F6
properties|F7
-|F7
overlay-risk|palette:overlay:_risk
overlay-feeling|F12
-|F12 ctrl+F12
slice|ctrl+shift+F12
-|Escape
inventory|F4
inventory-cell|Down Right
-|F4
dashboard|shift+F9
-|shift+F9
dashboard-beside|ctrl+F9
-|ctrl+F9
improvements|F9
-|F9
guide|palette:Guide:_your_first
guide-of-touchpoints|palette:Guide:_five_steps
-|Escape
conflict|Tab Tab Delete outside ctrl+s wait
-|Escape ctrl+z
compare|palette:Compare_with_a_file type:HOME/other.blueprint Return
-|Escape
import|palette:Import type:HOME/table.csv Return
-|Escape
whole|shift+1
present|F5
-|Escape Escape
new|ctrl+n
tour|palette:Hints_for_beginners
'

if [ "${1:-}" != window ]; then
	for lang in $langs; do
		for theme in colour dark; do
			pages=$(mktemp -d)
			for file in assets/templates/*."$lang".blueprint; do
				bin/touchline export "$file" --lang "$lang" --theme $theme --dpi 96 -o "$pages/$(basename "$file" ".$lang.blueprint").png" --force
			done
			montage "$pages"/*.png -tile 3x -geometry 900x+12+12 -background '#888888' "$sheets/templates-$lang-$theme.png"
			rm -rf "$pages"
		done
	done
	for size in $sizes; do
		SCREEN=$size "$0" window
	done
	ls "$sheets"
	exit
fi

. scripts/display.sh
begin_display

# still: two pictures in turn are the same, but for a caret that blinks, and
# show something.
caret=400 # px
few=64 # colours: a ground and a few letters have no more
still() {
	import -silent -window root "$work/now.png" 2>/dev/null || return 1
	px=$(compare -metric AE "$work/now.png" "$work/last.png" null: 2>&1) || :
	cp "$work/now.png" "$work/last.png"
	case $px in
	*e+* | *rror* | *nable*) return 1 ;;
	esac
	[ "${px%%[ .]*}" -lt $caret ] && [ "$(identify -format '%k' "$work/now.png")" -gt $few ]
}

# act ACT: see states.
act() {
	words=$(printf %s "${1#*:}" | sed "s|_| |g; s|HOME|$home|")
	case $1 in
	palette:*)
		xdotool key ctrl+shift+p
		sleep 0.4
		xdotool type --delay 20 "$words"
		sleep 0.4
		xdotool key Return
		;;
	type:*) xdotool type --delay 10 "$words" ;;
	at:*)
		x=${words%%,*} y=${words#*,}
		xdotool mousemove $((x * ${screen%x*} / 1000)) $((${y%,*} * ${screen#*x} / 1000)) click "${words##*,}" mousemove 1 1
		;;
	wait) sleep 3 ;;
	outside) sed -i 's/Retail/Private/; s/零售/个人/' "$home/bank.blueprint" ;;
	*) xdotool key "$1" ;;
	esac
}

for scale in $scales; do
	for lang in $langs; do
		for look in $looks; do
			home=$work/$scale.$lang.$look
			mkdir -p "$home/state/touchline" "$home/config" "$home/cache" "$home/data"
			printf '{"language": "%s", "appearance": "%s", "toured": true, "width": %s, "height": %s}\n' "$lang" "$look" \
				$((${screen%x*} / scale)) $((${screen#*x} / scale)) >"$home/state/touchline/window.json"
			cp "assets/templates/bank.$lang.blueprint" "$home/bank.blueprint"
			sed 's/Fill in/Write down/; s/填写/录入/' "$home/bank.blueprint" >"$home/other.blueprint"
			bin/touchline export "$home/bank.blueprint" -o "$home/table.csv" >/dev/null
			xdotool mousemove 1 1
			HOME=$home XDG_STATE_HOME=$home/state XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_DATA_HOME=$home/data \
				FYNE_SCALE=$scale LIBGL_ALWAYS_SOFTWARE=1 \
				bin/touchline "$home/bank.blueprint" >/dev/null 2>"$work/program.log" </dev/null &
			program=$!
			mapped() { xprop -root _NET_CLIENT_LIST 2>/dev/null | grep -q 0x; }
			until_true "its window is on the screen" mapped
			: >"$work/last.png"
			until_true "the window is at rest" still
			mkdir -p "$home/shots"
			n=10
			echo "$states" | while IFS='|' read -r name keys; do
				[ -n "$name" ] || continue
				for key in $keys; do
					act "$key"
					sleep 0.2
				done
				[ "$name" != - ] || continue
				until_true "$name is at rest" still
				cp "$work/now.png" "$home/shots/$n-$name.png"
				n=$((n + 1))
			done
			montage -label '%t' "$home"/shots/*.png -tile 4x -geometry "$((${screen%x*} / 2))x+6+6" "$sheets/$screen-$scale-$lang-$look.png"
			stop "$program"
			program=''
			alone() { ! mapped; }
			until_true "the window is gone" alone
		done
	done
done
