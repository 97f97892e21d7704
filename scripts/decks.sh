#!/bin/sh
# Makes the contact sheets of the slides of the bank sample, with the programs in
# bin/: docs/images/deck-LANG.png. Decks of all samples, to be looked at, go to
# out/sheets/decks with ALL=1.
set -eu
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# sheet TEMPLATE LANG FILE: the slides of a sample on one picture.
sheet() {
	rm -rf "$work/pages"
	bin/touchline-cli new "$1" --lang "$2" --force -o "$work/sample.blueprint" >/dev/null
	bin/touchline-cli export "$work/sample.blueprint" --lang "$2" --preset slides --dpi 48 -f png -o "$work/pages/" >/dev/null 2>&1
	montage $(ls -v "$work"/pages/*.png) -tile 5x -geometry 320x180+5+5 -background '#E3E5E8' -depth 8 -define png:compression-level=9 "PNG24:$3"
}

for lang in en zh; do
	sheet bank $lang docs/images/deck-$lang.png
	if [ "${ALL:-}" ]; then
		mkdir -p out/sheets/decks
		for name in $(bin/touchline-cli templates | awk '{ print $1 }'); do
			sheet "$name" $lang "out/sheets/decks/$name-$lang.png" || echo "$name has no slides"
		done
	fi
done
