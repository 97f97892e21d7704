package keep_test

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/keep"
)

func TestSave(t *testing.T) {
	state, dir := t.TempDir(), t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	theirs := file.Encode(newWork(5, 9).doc)
	must(t, os.WriteFile(path, theirs, 0o600))
	yesterday := time.Now().AddDate(0, 0, -1).Truncate(time.Second)
	must(t, os.Chtimes(path, yesterday, yesterday))

	d := open(t, state, keep.Origin{Path: path, Hash: keep.HashOf(theirs)})
	s := keep.Saving{State: state, Draft: d, Trouble: func(err error) { t.Error(err) }}
	w := newWork(20, 1)
	for range 3 {
		d.Note(w.step())
		h, err := keep.Save(path, w.doc, s)
		must(t, err)
		if text := file.Encode(w.doc); h != keep.HashOf(text) || !bytes.Equal(content(t, path), text) {
			t.Fatal("it was not saved")
		}
	}
	must(t, d.Leave())
	if all := found(t, state); len(all) != 0 {
		t.Errorf("%+v", all)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"a.blueprint"}) {
		t.Errorf("beside the file: %v", got)
	}
	all := versions(t, state, path)
	if len(all) != 4 {
		t.Fatalf("%d versions", len(all))
	}
	if data, err := all[3].Read(); err != nil || !bytes.Equal(data, theirs) || !all[3].At.Equal(yesterday) {
		t.Errorf("what was there before: %v %v", err, all[3].At)
	}
}

// TestFailedSave: the old file is as it was, the user is told, the draft is
// there.
func TestFailedSave(t *testing.T) {
	bad := math.NaN()
	for name, c := range map[string]struct {
		spoil func(t *testing.T, dir, path string)
		doc   func(*model.Document) *model.Document
		key   string
		gone  bool // the file as well
	}{
		"vanished folder": {spoil: func(t *testing.T, dir, path string) { must(t, os.RemoveAll(dir)) }, key: "file.save.no-folder", gone: true},
		"moved folder": {spoil: func(t *testing.T, dir, path string) {
			must(t, os.Rename(dir, dir+"2"))
			t.Cleanup(func() { _ = os.RemoveAll(dir + "2") })
		}, key: "file.save.no-folder", gone: true},
		"read-only folder": {spoil: func(t *testing.T, dir, path string) {
			must(t, os.Chmod(dir, 0o500))
			t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
			if f, err := os.Create(filepath.Join(dir, "try")); err == nil {
				f.Close()
				os.Remove(f.Name())
				t.Skip("this user may write everywhere")
			}
		}, key: "file.save.permission"},
		"a number that is none": {doc: func(d *model.Document) *model.Document {
			c := *d.CardsInOrder()[0]
			c.Touch = &model.Touchpoint{Feeling: &bad}
			return d.WithCard(&c)
		}, key: "model.range"},
	} {
		t.Run(name, func(t *testing.T) {
			state, dir := t.TempDir(), filepath.Join(t.TempDir(), "docs")
			must(t, os.Mkdir(dir, 0o700))
			path := filepath.Join(dir, "a.blueprint")
			w := newWork(20, 1)
			old := file.Encode(w.doc)
			must(t, os.WriteFile(path, old, 0o600))
			d := open(t, state, keep.Origin{Path: path, Hash: keep.HashOf(old)})
			if c.spoil != nil {
				c.spoil(t, dir, path)
			}
			w.step()
			doc := w.doc
			if c.doc != nil {
				doc = c.doc(doc)
			}
			d.Note(w.doc)
			if _, err := keep.Save(path, doc, keep.Saving{State: state, Draft: d}); key(err) != c.key {
				t.Errorf("%v, not %s", err, c.key)
			}
			must(t, d.Leave())
			f, got := only(t, state)
			equal(t, got, w.doc)
			if c.gone {
				if f.Disk != keep.DiskMissing {
					t.Errorf("%+v", f)
				}
				return
			}
			if f.Disk != keep.DiskSame || !bytes.Equal(content(t, path), old) {
				t.Error("the old file is another one")
			}
			if got := names(t, dir); !slices.Equal(got, []string{"a.blueprint"}) {
				t.Errorf("beside the file: %v", got)
			}
		})
	}
}

// TestSaveWithoutVersions: a state folder that cannot be written to does not
// keep a save from being one.
func TestSaveWithoutVersions(t *testing.T) {
	dir := t.TempDir()
	path, state := filepath.Join(dir, "a.blueprint"), filepath.Join(dir, "state")
	must(t, os.WriteFile(state, nil, 0o600))
	var told error
	w := newWork(5, 1)
	_, err := keep.Save(path, w.doc, keep.Saving{State: state, Trouble: func(err error) { told = err }})
	if err != nil || key(told) != "keep.versions.remember" || !strings.Contains(told.Error(), "a.blueprint") {
		t.Errorf("%v, told %v", err, told)
	}
	if !bytes.Equal(content(t, path), file.Encode(w.doc)) {
		t.Error("not saved")
	}
}

// TestSaveRemovesLeftovers of saves that were killed, once they are old.
func TestSaveRemovesLeftovers(t *testing.T) {
	dir := t.TempDir()
	long := time.Now().Add(-keep.MaxLeftover - time.Hour)
	for _, n := range []string{".touchline-a.tmp", "mine.tmp"} {
		must(t, os.WriteFile(filepath.Join(dir, n), nil, 0o600))
		must(t, os.Chtimes(filepath.Join(dir, n), long, long))
	}
	must(t, os.WriteFile(filepath.Join(dir, ".touchline-b.tmp"), nil, 0o600))
	_, err := keep.Save(filepath.Join(dir, "z.blueprint"), newWork(5, 1).doc, keep.Saving{})
	must(t, err)
	if got := names(t, dir); !slices.Equal(got, []string{".touchline-b.tmp", "mine.tmp", "z.blueprint"}) {
		t.Error(got)
	}
}

func TestSaveOverFolder(t *testing.T) {
	if _, err := keep.Save(t.TempDir(), newWork(5, 1).doc, keep.Saving{State: t.TempDir()}); key(err) != "file.save.is-folder" || errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}

// TestSaveIntoAPipe is refused; it neither waits nor writes.
func TestSaveIntoAPipe(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.blueprint")
	if err := makePipe(path); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	if _, err := keep.Save(path, newWork(3, 1).doc, keep.Saving{State: t.TempDir()}); key(err) != "file.save.irregular" {
		t.Error(err)
	}
	if _, err := keep.HashFile(path); !errors.Is(err, disk.ErrIrregular) {
		t.Error(err)
	}
	if got := names(t, dir); len(got) != 1 {
		t.Error(got)
	}
}

// TestMarksAndDraftsThatAreNone make nothing wait and are not followed.
func TestMarksAndDraftsThatAreNone(t *testing.T) {
	state, other := t.TempDir(), t.TempDir()
	folder := filepath.Join(state, "drafts")
	must(t, os.MkdirAll(folder, 0o700))
	d := open(t, other, keep.Origin{})
	w := newWork(3, 1)
	d.Note(w.step())
	must(t, d.Flush())
	for name, put := range map[string]func(string) error{
		"a.draft": makePipe,
		"b.draft": func(p string) error { return os.Symlink(d.JournalPath(), p) },
		"c.lock":  makePipe,
		"c.draft": func(p string) error { return os.WriteFile(p, content(t, d.JournalPath()), 0o600) },
		"d.lock":  func(p string) error { return os.Symlink(d.JournalPath(), p) },
		"d.draft": func(p string) error { return os.WriteFile(p, content(t, d.JournalPath()), 0o600) },
	} {
		if err := put(filepath.Join(folder, name)); err != nil {
			t.Skipf("%s: none can be made here: %v", name, err)
		}
	}
	before := content(t, d.JournalPath())
	all := found(t, state)
	if len(all) != 2 {
		t.Fatalf("%d are offered: %+v", len(all), all)
	}
	for _, f := range all {
		must(t, f.Discard())
	}
	if got := content(t, d.JournalPath()); string(got) != string(before) {
		t.Error("the draft of another folder was changed")
	}
}
