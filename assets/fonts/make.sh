#!/bin/sh
# Makes the fonts of this folder from the whole ones: see README.md.
# Needs npm, tar, dpkg-deb, apt-get and python3 with fontTools (python3-fonttools).
#
#   ./make.sh            fetches the npm packages and the Debian package
#   ./make.sh DIR        takes them from DIR, where they were unpacked:
#                        noto-sans-sc, source-sans-3 and fonts-noto-core
set -eu

sc=@expo-google-fonts/noto-sans-sc@0.4.3
sans=@expo-google-fonts/source-sans-3@0.4.1
noto=fonts-noto-core=20201225-1

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # PACKAGE FOLDER
	mkdir "$work/$2"
	(cd "$work/$2" && npm pack --silent "$1" >/dev/null && tar xzf ./*.tgz --strip-components=1)
}

source=${1:-}
if [ -z "$source" ]; then
	source=$work
	fetch "$sc" noto-sans-sc
	fetch "$sans" source-sans-3
	(cd "$work" && apt-get -qq download "$noto" && dpkg-deb -x fonts-noto-core_*.deb fonts-noto-core)
fi

python3 "$here/make.py" "$here/charset.txt" "$source/noto-sans-sc" "$source/source-sans-3" \
	"$source/fonts-noto-core/usr/share/fonts/truetype/noto" "$here"

# All are under the same licence: its text once, below who holds the rights.
{
	sed -n '/^Copyright [0-9]/p' "$source/noto-sans-sc/LICENSE_FONT"
	sed -n '/^Copyright [0-9]/p' "$source/source-sans-3/LICENSE_FONT"
	echo "Copyright 2015-2021 Google LLC. All Rights Reserved. (Noto Sans, Noto Sans Symbols, Noto Sans Math, Noto Sans Arabic, Noto Sans Hebrew)"
	sed '/^Copyright [0-9]/d' "$source/noto-sans-sc/LICENSE_FONT"
} >"$here/LICENSE_FONT"
