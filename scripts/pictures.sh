#!/bin/sh
# Makes the pictures of the README anew, with the programs in bin/.
set -eu
cd "$(dirname "$0")/.."

for lang in en zh; do
	# A copy, for the window leaves its lock beside the file that it has open.
	mkdir -p out
	sample=out/picture.$lang.blueprint
	cp "assets/templates/bank.$lang.blueprint" "$sample"
	bin/touchline export "$sample" --lang $lang --dpi 144 -o docs/images/sample-$lang.png
	case $lang in
	en) locale=en_GB.UTF-8 ;;
	zh) locale=zh_CN.UTF-8 ;;
	esac
	LANG=$locale LC_ALL=$locale scripts/screen.sh docs/images/window-$lang.png bin/touchline "$sample"
done
ls -l docs/images
