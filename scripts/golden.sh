#!/bin/sh
# Writes the golden files anew, in every package whose tests know -update.
set -eu
cd "$(dirname "$0")/.."

# shellcheck disable=SC2046 # a list of folders
"${GO:-go}" test $(grep -rlE --include='*_test.go' 'flag\.Bool\("update"|canvastest\.Golden' . | xargs -r -n 1 dirname | sort -u) -update
git status --short -- '*testdata*' || :
