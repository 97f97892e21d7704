package house

import (
	"go/doc"
	"strings"
	"testing"
)

// TestEachPackageTeaches: a package has an Example that shows how it is used,
// for whoever sees it for the first time, and that runs: its Output is what a
// reader believes. Not asked for it are programs and what only they use (cmd),
// and what knows the toolkit, itself or through another of our folders: its
// values are widgets, and how those are used is seen in a window alone.
func TestEachPackageTeaches(t *testing.T) {
	all := folders(readTree(t))
	known := map[string]bool{} // by folder: whether it knows the toolkit
	var knows func(folder string) bool
	knows = func(folder string) bool {
		if k, done := known[folder]; done {
			return k
		}
		for _, f := range all[folder] {
			if f.Test {
				continue
			}
			for _, path := range f.Imports {
				if ours, ok := strings.CutPrefix(path, module); path == fyne || strings.HasPrefix(path, fyne+"/") || ok && knows(ours) {
					known[folder] = true
					return true
				}
			}
		}
		known[folder] = false
		return false
	}
	for folder, files := range all {
		if strings.HasPrefix(folder, "cmd/") || knows(folder) {
			continue
		}
		taught := false
		for _, f := range files {
			if f.Test {
				for _, e := range doc.Examples(f.Syntax) {
					taught = taught || e.Output != ""
				}
			}
		}
		if !taught {
			t.Errorf("%s has no Example: what would you show to someone who sees it for the first time?", folder)
		}
	}
}
