package house

import (
	"strings"
	"testing"
)

// mostFiles is how many files of code a folder may have: in a longer list
// nobody finds the place for a change by the names.
const mostFiles = 30

// crowded is the folders that have more, and how many at most: parting them
// is under way, and the number may only fall.
var crowded = map[string]int{}

func TestFoldersAreSmall(t *testing.T) {
	for folder, files := range folders(readTree(t)) {
		n := 0
		for _, f := range files {
			if !f.Test {
				n++
			}
		}
		most, may := crowded[folder]
		switch {
		case may && n <= mostFiles:
			t.Errorf("crowded names %s, which has %d files now and needs no exception", folder, n)
		case may && n > most:
			t.Errorf("%s has %d files, and had %d: part it", folder, n, most)
		case !may && n > mostFiles:
			t.Errorf("%s has %d files, more than %d: which two rooms is it?", folder, n, mostFiles)
		}
	}
	for folder := range crowded {
		if len(folders(readTree(t))[folder]) == 0 {
			t.Errorf("crowded names %s, which is not there", folder)
		}
	}
}

// An allowance that nobody uses is a door left open.
func TestAllowancesAreUsed(t *testing.T) {
	there := folders(readTree(t))
	for _, r := range rules {
		if r.coming {
			continue
		}
		for _, o := range r.ours {
			if root, all := strings.CutSuffix(o, "/..."); !importsPath(there[r.folder], module+o) && !(all && importsBelow(there[r.folder], module+root)) {
				t.Errorf("%s may import %s, and does not", r.folder, o)
			}
		}
		for _, m := range r.modules {
			if !importsBelow(there[r.folder], m) {
				t.Errorf("%s may import %s, and does not", r.folder, m)
			}
		}
	}
	for folder, r := range testsOf {
		for _, o := range r.ours {
			if !importsPath(there[folder], module+o) {
				t.Errorf("the tests of %s may import %s, and do not", folder, o)
			}
		}
	}
}

func importsPath(files []*goFile, path string) bool {
	for _, f := range files {
		for _, p := range f.Imports {
			if p == path {
				return true
			}
		}
	}
	return false
}

func importsBelow(files []*goFile, root string) bool {
	for _, f := range files {
		for _, p := range f.Imports {
			if p == root || strings.HasPrefix(p, root+"/") {
				return true
			}
		}
	}
	return false
}
