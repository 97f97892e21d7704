#!/bin/sh
# Opens the editor on the sample. Where there is no display it opens the same
# window on a virtual one, saves a picture of it, and exports the sample.
set -eu
cd "$(dirname "$0")/.."

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
zh* | ZH*) lang=zh ;;
*) lang=en ;;
esac
# A copy: what is drawn on it is kept, and the program's own sample is not
# changed.
mkdir -p out
sample=out/bank.$lang.blueprint
[ -e "$sample" ] || cp "assets/templates/bank.$lang.blueprint" "$sample"

# say ENGLISH CHINESE: both for a Chinese reader, since a terminal without
# Chinese letters is common.
say() {
	echo "$1"
	[ $lang = en ] || echo "$2"
}

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" != Linux ]; then
	exec bin/touchline "$sample"
fi

say "There is no display here: opening the window on a virtual one instead." \
	"这里没有显示器：改在虚拟显示器上打开同一个窗口。"
scripts/setup.sh screen
scripts/screen.sh out/window.png bin/touchline "$sample"

for format in pdf png svg; do
	bin/touchline export "$sample" -o "out/bank.$lang.$format" --force
done

say "Made:" "已生成："
for made in out/window.png out/bank.$lang.pdf out/bank.$lang.png out/bank.$lang.svg; do
	[ -s "$made" ] || {
		echo "run: $made is missing or empty" >&2
		exit 1
	}
	echo "  $PWD/$made"
done
