#!/bin/sh
# Times whole processes side by side on the same picture: this program's PDF
# and PNG against rsvg-convert, Inkscape and LibreOffice on this program's own
# SVG. Those that are not installed are left out; nothing is installed here.
#
#   bench/peers.sh [CARDS] [RUNS]        default: 2000 cards, 5 runs
#
# Prints a Markdown table: median seconds, how many times longer than ours,
# processor seconds of the same run, peak memory of the largest process and
# size of the file. Processor time and memory need GNU time (Debian package
# "time"). Set TOUCHLINE to a built touchline-cli to
# skip the build, KEEP to a folder to keep the files.
set -eu

cards=${1:-2000}
runs=${2:-5}
width=10000 # px of the PNG

cd "$(dirname "$0")/.."
work=${KEEP:-$(mktemp -d)}
mkdir -p "$work"
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT INT TERM

cli=${TOUCHLINE:-$work/touchline-cli}
[ -x "$cli" ] || CGO_ENABLED=0 go build -o "$cli" ./cmd/touchline-cli

rm -f "$work/plan.blueprint" "$work/plan.svg"
"$cli" sample --cards "$cards" --seed 1 -o "$work/plan.blueprint" >/dev/null
"$cli" export "$work/plan.blueprint" --paper own --format svg -o "$work/plan.svg" >/dev/null 2>&1

# The drawing's width in pt gives the resolution that makes it $width px.
points=$(sed -n 's/.*<svg [^>]*width="\([0-9.]*\)pt".*/\1/p' "$work/plan.svg" | head -n 1)
dpi=$(awk "BEGIN { printf \"%.6f\", $width * 72 / $points }")

# All of them draw with the same fonts, whatever this machine has.
cat >"$work/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>$PWD/assets/fonts</dir>
  <cachedir>$work/fontcache</cachedir>
</fontconfig>
EOF
export FONTCONFIG_FILE="$work/fonts.conf"

# measure NAME OUTPUT COMMAND… appends "name seconds cpu MB bytes" to the results.
# The median of the runs counts; memory is the largest of them.
measure() {
	name=$1 out=$2
	shift 2
	: >"$work/runs"
	i=0
	while [ "$i" -lt "$runs" ]; do
		rm -f "$out"
		if [ -x /usr/bin/time ]; then
			/usr/bin/time -q -f '%e %M %U %S' -o "$work/one" "$@" >/dev/null 2>"$work/log" || true
		else
			begin=$(date +%s.%N)
			"$@" >/dev/null 2>"$work/log" || true
			end=$(date +%s.%N)
			awk "BEGIN { printf \"%.3f 0 0 0\n\", $end - $begin }" >"$work/one"
		fi
		if [ ! -s "$out" ]; then
			echo "$name wrote nothing: $(tail -n 1 "$work/log")" >&2
			return 0
		fi
		tail -n 1 "$work/one" >>"$work/runs"
		i=$((i + 1))
	done
	seconds=$(sort -n "$work/runs" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
	cpu=$(sort -n "$work/runs" | awk '{ v[NR] = $3 + $4 } END { printf "%.2f", v[int((NR + 1) / 2)] }')
	memory=$(awk '$2 > m { m = $2 } END { printf "%.0f", m / 1024 }' "$work/runs")
	echo "$name|$seconds|$cpu|$memory|$(wc -c <"$out" | tr -d ' ')" >>"$work/results"
}

have() { command -v "$1" >/dev/null 2>&1; }

# table TITLE prints the results; the first line is ours.
table() {
	echo
	echo "**$1**"
	echo
	echo "| program | seconds | × ours | CPU s | peak MB | file KB |"
	echo "|---|---:|---:|---:|---:|---:|"
	awk -F'|' '
		NR == 1 { ours = ($2 > 0) ? $2 : 0.01 }
		{ printf("| %s | %s | %.1f | %s | %s | %.0f |\n", $1, $2, $2 / ours, $3, ($4 > 0) ? $4 : "?", $5 / 1024) }
	' "$work/results"
	: >"$work/results"
}

echo "$cards cards, median of $runs runs, $(nproc 2>/dev/null || echo '?') processors; SVG of $(wc -c <"$work/plan.svg" | awk '{ printf "%.0f", $1 / 1024 }') KB"
: >"$work/results"

measure touchline "$work/ours.pdf" "$cli" export "$work/plan.blueprint" --paper own --format pdf -o "$work/ours.pdf" --force
if have rsvg-convert; then
	measure rsvg-convert "$work/rsvg.pdf" rsvg-convert --unlimited -f pdf -o "$work/rsvg.pdf" "$work/plan.svg"
fi
if have inkscape; then
	measure inkscape "$work/inkscape.pdf" inkscape --export-type=pdf --export-filename="$work/inkscape.pdf" "$work/plan.svg"
fi
if have soffice; then
	mkdir -p "$work/office"
	measure libreoffice "$work/office/plan.pdf" soffice --headless "-env:UserInstallation=file://$work/profile" \
		--convert-to pdf:draw_pdf_Export --outdir "$work/office" "$work/plan.svg"
fi
table "PDF"

measure touchline "$work/ours.png" "$cli" export "$work/plan.blueprint" --paper own --format png --dpi "$dpi" -o "$work/ours.png" --force
if have rsvg-convert; then
	measure rsvg-convert "$work/rsvg.png" rsvg-convert --unlimited -w "$width" -f png -o "$work/rsvg.png" "$work/plan.svg"
fi
if have inkscape; then
	measure inkscape "$work/inkscape.png" inkscape --export-type=png --export-width="$width" --export-filename="$work/inkscape.png" "$work/plan.svg"
fi
# LibreOffice makes no PNG of a chosen width without a macro.
table "PNG, $width px wide"
