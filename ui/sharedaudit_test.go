//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/words"
)

// shown is how every window of every program is.
func (d *shared) shown() map[*seat][]*sight {
	d.t.Helper()
	all := map[*seat][]*sight{}
	for _, v := range d.views {
		all[v] = []*sight{d.see(v)}
		for n := 1; n < v.last.Windows; n++ {
			other := &sight{}
			if err := json.Unmarshal([]byte(v.ask("look", strconv.Itoa(n))), other); err != nil {
				d.fail("a window's sight is not to be read: %v", err)
			}
			all[v] = append(all[v], other)
			if v.said != nil {
				v.said[other.Status] = true
			}
		}
	}
	return all
}

// audit looks for every word: it must be in a window, in the file or a copy
// of it, in a draft or in an earlier version.
func (d *shared) audit() {
	d.t.Helper()
	open := d.shown()
	for _, w := range d.words() {
		if openIn(open, w) || d.elsewhere(w) != "" {
			continue
		}
		// While one looks at one after the other it may have gone from this to
		// that.
		if openIn(d.shown(), w) || d.elsewhere(w) != "" {
			continue
		}
		d.fail("%s is lost: it is in no window, file, draft or earlier version", w)
	}
}

func openIn(open map[*seat][]*sight, word string) bool {
	for _, all := range open {
		for _, s := range all {
			if strings.Contains(s.Doc, word) {
				return true
			}
		}
	}
	return false
}

// elsewhere is where on the disk a word is: in a file, a draft or an earlier
// version; "" is nowhere.
func (d *shared) elsewhere(word string) string {
	d.t.Helper()
	files, _ := filepath.Glob(filepath.Join(d.home, "*.blueprint"))
	for _, f := range files {
		if data, err := os.ReadFile(f); err == nil && strings.Contains(string(data), word) {
			return f
		}
	}
	state := filepath.Join(d.home, "touchline")
	drafts, err := keep.Drafts(state)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, f := range drafts {
		if doc, _, err := f.Open(); err == nil && strings.Contains(string(file.Encode(doc)), word) {
			return "a draft"
		}
	}
	if d.earlier(word) {
		return "an earlier version"
	}
	return ""
}

// earlier reports whether a word is in an earlier version.
func (d *shared) earlier(word string) bool {
	d.t.Helper()
	versions, err := keep.Versions(filepath.Join(d.home, "touchline"), d.path)
	if err != nil {
		d.t.Fatal(err)
	}
	return slices.ContainsFunc(versions, func(v keep.Version) bool {
		data, err := v.Read()
		return err == nil && strings.Contains(string(data), word)
	})
}

// silent fails if a window that nobody asked lost a word which it had not saved.
// Where the file goes, or cannot be read, and comes back as another, a window
// that has nothing of its own follows it: then the word is in an earlier
// version, and the window said so.
func (d *shared) silent(act string, before map[*seat][]*sight) {
	d.t.Helper()
	now := d.shown()
	holds, _ := os.ReadFile(d.path)
	for v, all := range before {
		for i, was := range all {
			if i >= len(now[v]) || !was.Unsaved {
				continue
			}
			for _, w := range d.words() {
				lost := strings.Contains(was.Doc, w) && !strings.Contains(now[v][i].Doc, w) && !strings.Contains(string(holds), w)
				switch {
				case lost && !d.earlier(w):
					d.fail("after %s a window does not hold %s any more, which was not saved, and nothing was asked", act, w)
				case lost && !d.saidKept(v):
					d.fail("after %s a window does not hold %s any more, and did not say that it is among the earlier versions: %q", act, w, v.said)
				}
			}
		}
	}
}

// saidKept reports whether a program was seen to say that the file was read
// again, and that what a window showed is among the earlier versions.
func (d *shared) saidKept(v *seat) bool {
	for _, key := range []string{"disk.reloaded.both", "disk.reloaded.kept"} {
		if v.said[words.T(model.English, "ui."+key, "file", filepath.Base(d.path))] {
			return true
		}
	}
	return false
}
