package keep_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"touchline/model/file"
	"touchline/model/keep"
)

// What nobody has seen is not written over.
func TestACheckedSaveReplacesOnlyWhatIsKnown(t *testing.T) {
	for _, c := range []struct {
		name string
		put  func(path string) error
		only []string // contents that may be replaced
		ok   bool
		hash bool // the error has the hash of what is there
	}{
		{"not there", func(string) error { return nil }, nil, true, false},
		{"known", func(p string) error { return os.WriteFile(p, []byte("mine"), 0o600) }, []string{"mine"}, true, false},
		{"decided", func(p string) error { return os.WriteFile(p, []byte("theirs"), 0o600) }, []string{"mine", "theirs"}, true, false},
		{"foreign", func(p string) error { return os.WriteFile(p, []byte("theirs"), 0o600) }, []string{"mine"}, false, true},
		{"empty", func(p string) error { return os.WriteFile(p, nil, 0o600) }, []string{"mine"}, false, true},
		{"empty and known", func(p string) error { return os.WriteFile(p, nil, 0o600) }, []string{""}, true, false},
		{"a folder", func(p string) error { return os.Mkdir(p, 0o700) }, []string{"mine"}, false, false},
		{"a link to nothing", func(p string) error { return os.Symlink(filepath.Join(filepath.Dir(p), "b"), p) }, nil, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
			must(t, c.put(path))
			before, _ := os.ReadFile(path)
			s := keep.Saving{State: state, Checked: true}
			for _, o := range c.only {
				s.Only = append(s.Only, keep.HashOf([]byte(o)))
			}
			w := newWork(5, 1)
			_, err := keep.Save(path, w.doc, s)
			var changed *keep.Changed
			switch {
			case c.ok:
				must(t, err)
				if !bytes.Equal(content(t, path), file.Encode(w.doc)) {
					t.Error("it was not saved")
				}
			case !errors.As(err, &changed):
				t.Errorf("it was written over: %v", err)
			case c.hash && changed.Hash != keep.HashOf(before):
				t.Errorf("the error says %v", changed.Hash)
			}
			if now, _ := os.ReadFile(path); !c.ok && !bytes.Equal(now, before) {
				t.Error("what was there is gone")
			}
		})
	}
}

// A document whose file was removed is not saved any more, though nothing of
// it has changed: who finds its draft is offered it.
func TestADraftOfALostFile(t *testing.T) {
	for name, edits := range map[string]int{"never changed": 0, "changed and saved": 2} {
		t.Run(name, func(t *testing.T) {
			state, path := t.TempDir(), filepath.Join(t.TempDir(), "a.blueprint")
			w := newWork(5, 1)
			must(t, os.WriteFile(path, file.Encode(w.doc), 0o600))
			of := keep.Origin{Path: path, Hash: keep.HashOf(content(t, path))}
			d := open(t, state, of)
			d.Saved(w.doc, of)
			must(t, d.Flush())
			for range edits {
				d.Note(w.step())
				must(t, d.Flush())
				_, err := keep.Save(path, w.doc, keep.Saving{State: state, Draft: d})
				must(t, err)
			}
			must(t, os.Remove(path))
			d.Note(w.doc)
			must(t, d.Leave())
			all := found(t, state)
			if len(all) != 1 || all[0].Disk != keep.DiskMissing || all[0].Path != path {
				t.Fatalf("%+v", all)
			}
			doc, _, err := all[0].Open()
			must(t, err)
			if !bytes.Equal(file.Encode(doc), file.Encode(w.doc)) {
				t.Error("it holds something else")
			}
		})
	}
	// A file that came back is no draft any more.
	state := t.TempDir()
	w := newWork(5, 1)
	of := keep.Origin{Path: filepath.Join(state, "b.blueprint")}
	d := open(t, state, of)
	d.Saved(w.doc, of)
	d.Note(w.doc)
	must(t, d.Flush())
	d.Saved(w.doc, of)
	must(t, d.Leave())
	if all := found(t, state); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}
