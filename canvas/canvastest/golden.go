package canvastest

import (
	"flag"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write golden files anew")

// Updating reports whether golden files are being written anew.
func Updating() bool { return *update }

// Golden holds got against testdata/NAME of the package under test, or writes
// it there if the test runs with -update.
func Golden(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("no golden file: %v (run the test with -update to write it)", err)
	}
	if line, g, w, same := firstDifference(got, string(want)); !same {
		t.Errorf("%s, line %d:\n got %s\nwant %s\n(-update writes it anew)", path, line, g, w)
	}
}

// Orphans fails if a folder of golden files (below testdata, pattern as of
// filepath.Glob) has a file that no name asks for.
func Orphans(t testing.TB, pattern string, names ...string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, n := range names {
		asked[filepath.Join("testdata", n)] = true
	}
	for _, f := range files {
		if !asked[f] {
			t.Errorf("no test asks for %s", f)
		}
	}
}

// firstDifference is the first line (from 1) in which two texts differ.
func firstDifference(got, want string) (line int, g, w string, same bool) {
	if got == want {
		return 0, "", "", true
	}
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < len(a) || i < len(b); i++ {
		g, w = "(end)", "(end)"
		if i < len(a) {
			g = a[i]
		}
		if i < len(b) {
			w = b[i]
		}
		if g != w || i >= len(a) || i >= len(b) {
			return i + 1, g, w, false
		}
	}
	return 0, "", "", true
}

// Files holds what becomes of each file of testdata/in against one of
// testdata/out with its name.
func Files(t *testing.T, become func(t *testing.T, name string, data []byte) string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "in", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in testdata/in: %v", err)
	}
	var names []string
	for _, f := range files {
		name := filepath.Base(f)
		names = append(names, filepath.Join("out", name+".txt"))
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			Golden(t, names[len(names)-1], become(t, name, data))
		})
	}
	Orphans(t, filepath.Join("out", "*"), names...)
}

// Sum is a text as a number that differs where the text does: for what is too
// long to be kept, beside the files that say what is meant.
func Sum(s string) string {
	h := fnv.New64a()
	h.Write([]byte(s))
	return strconv.FormatUint(h.Sum64(), 36)
}
