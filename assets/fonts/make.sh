#!/bin/sh
# Makes NotoSansSC-Regular.ttf and NotoSansSC-Bold.ttf from the full fonts.
# Needs npm, tar, sed and hb-subset (libharfbuzz-bin).
#
#   ./make.sh            fetches the npm package
#   ./make.sh DIR        takes the unpacked package in DIR
set -eu

package=@expo-google-fonts/noto-sans-sc
version=0.4.3

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

source=${1:-}
if [ -z "$source" ]; then
	(cd "$work" && npm pack --silent "$package@$version" >/dev/null && tar xzf ./*.tgz)
	source=$work/package
fi

# The two kinds of lines of charset.txt, as hb-subset takes them.
sed -n 's/^U+\([0-9A-F-]*\).*/\1/p' "$here/charset.txt" >"$work/ranges"
grep -v -e '^#' -e '^U+' "$here/charset.txt" | tr -d '\n' >"$work/characters"

# No hinting and no layout features: the program places every glyph itself,
# unhinted, without kerning or ligatures. Name records keep the licence.
cut() {
	hb-subset "$1" \
		--unicodes-file="$work/ranges" \
		--text-file="$work/characters" \
		--no-hinting \
		--notdef-outline \
		--layout-features='' \
		--drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx,VORG,DSIG,STAT,meta \
		--name-IDs='*' \
		--output-file="$2"
}

cut "$source/400Regular/NotoSansSC_400Regular.ttf" "$here/NotoSansSC-Regular.ttf"
cut "$source/700Bold/NotoSansSC_700Bold.ttf" "$here/NotoSansSC-Bold.ttf"
cp "$source/LICENSE_FONT" "$here/LICENSE_FONT"
