package keep_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"touchline/model/file"
	"touchline/model/keep"
)

// leave leaves a draft as a crash does.
func leave(t *testing.T, state string, of keep.Origin, w *work) {
	t.Helper()
	d, err := keep.OpenDraft(state, of, nil)
	must(t, err)
	d.Note(w.step())
	must(t, d.Leave())
}

// TestDraftsByContent: what is offered depends on what is in the file.
func TestDraftsByContent(t *testing.T) {
	w := newWork(20, 1)
	old := w.doc
	now := w.step()
	text := file.Encode(now)
	for name, c := range map[string]struct {
		disk    []byte // nil: no file
		unsaved bool
		want    keep.DiskState // "": not offered
	}{
		"as it was":                {file.Encode(old), false, keep.DiskSame},
		"the same":                 {text, false, ""},
		"the same, spaced":         {bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n\t")), false, ""},
		"another":                  {file.Encode(newWork(5, 2).doc), false, keep.DiskChanged},
		"no blueprint":             {[]byte("hello"), false, keep.DiskChanged},
		"cut off, what is left is": {text[:len(text)-20], false, keep.DiskChanged},
		"gone":                     {nil, false, keep.DiskMissing},
		"never saved":              {nil, true, keep.DiskUnsaved},
	} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			of := keep.Origin{Path: filepath.Join(t.TempDir(), "a.blueprint"), Hash: keep.HashOf(file.Encode(old))}
			if c.unsaved {
				of = keep.Origin{}
			}
			if c.disk != nil {
				must(t, os.WriteFile(of.Path, c.disk, 0o600))
			}
			d, err := keep.OpenDraft(state, of, nil)
			must(t, err)
			d.Note(now)
			must(t, d.Leave())
			for range 2 { // looking changes nothing
				all := found(t, state)
				switch {
				case c.want == "" && len(all) != 0:
					t.Errorf("offered: %+v", all)
				case c.want != "" && len(all) != 1:
					t.Fatal("not offered")
				case c.want != "" && (all[0].Disk != c.want || all[0].Origin != of || all[0].Torn || all[0].Err != nil):
					t.Errorf("%+v", all[0])
				}
			}
		})
	}
}

func TestDraftsNewestFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		state := t.TempDir()
		of := keep.Origin{Path: filepath.Join(state, "a.blueprint")}
		began := time.Now()
		for i := range 3 { // of one document: none overwrites another
			leave(t, state, of, newWork(5, uint64(i)))
			time.Sleep(time.Hour)
		}
		all := found(t, state)
		if len(all) != 3 {
			t.Fatalf("%+v", all)
		}
		for i, f := range all {
			if at := began.Add(time.Duration(2-i) * time.Hour); !f.Began.Equal(at) || !f.Kept.Equal(at) || f.ID() == "" {
				t.Errorf("%d: %+v", i, f)
			}
		}
	})
}

// TestDiscard puts a draft into the trash, from where nothing offers it; but
// not one whose window lives.
func TestDiscard(t *testing.T) {
	state := t.TempDir()
	leave(t, state, keep.Origin{}, newWork(5, 1))
	f, _ := only(t, state)
	must(t, f.Discard())
	if len(found(t, state)) != 0 {
		t.Error("still offered")
	}
	dir := filepath.Join(state, "drafts")
	if got := names(t, filepath.Join(dir, "trash")); !slices.Equal(got, []string{f.ID() + ".draft"}) {
		t.Errorf("the trash holds %v", got)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"trash"}) {
		t.Errorf("beside the trash: %v", got)
	}
	must(t, f.Discard()) // twice is no error

	leave(t, state, keep.Origin{}, newWork(5, 1))
	f, want := only(t, state)
	mark, err := os.OpenFile(filepath.Join(dir, f.ID()+".lock"), os.O_RDWR, 0)
	must(t, err)
	defer mark.Close()
	keep.Hold(t, mark)
	if err := f.Discard(); key(err) != "keep.drafts.discard" {
		t.Error(err)
	}
	mark.Close()
	_, got := only(t, state)
	equal(t, got, want)
}

// TestLooksWhileProcessesStart: one that is being started holds no lock on.
func TestLooksWhileProcessesStart(t *testing.T) {
	state := t.TempDir()
	leave(t, state, keep.Origin{}, newWork(5, 1))
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
				_ = exec.Command(os.Args[0], "-test.run=^$").Run()
			}
		}
	}()
	for range 300 {
		only(t, state)
	}
	close(stop)
	<-stopped
}

func TestTrashIsBounded(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	for i, name := range []string{"new", "a day", "week", "old", "older"} {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, make([]byte, 100), 0o600))
		at := now.AddDate(0, 0, -[]int{0, 1, 7, 14, 15}[i]).Add(-time.Hour)
		must(t, os.Chtimes(path, at, at))
	}
	must(t, os.Mkdir(filepath.Join(dir, "folder"), 0o700))
	keep.Tidy(dir, now.AddDate(0, 0, -keep.TrashDays), 1000)
	if got := names(t, dir); !slices.Equal(got, []string{"a day", "folder", "new", "week"}) {
		t.Error(got)
	}
	keep.Tidy(dir, now.AddDate(0, 0, -keep.TrashDays), 250)
	if got := names(t, dir); !slices.Equal(got, []string{"a day", "folder", "new"}) {
		t.Error(got)
	}
	keep.Tidy(filepath.Join(dir, "none"), now, 0)
}

// TestLeftoversAreSwept: what a killed process left is removed in time, what
// may belong to a living one is not.
func TestLeftoversAreSwept(t *testing.T) {
	state := t.TempDir()
	dir := filepath.Join(state, "drafts")
	living, err := keep.OpenDraft(state, keep.Origin{}, nil)
	must(t, err)
	defer living.Crash()
	mark := filepath.Base(living.JournalPath())
	mark = mark[:len(mark)-len(".draft")] + ".lock"
	dead, err := keep.OpenDraft(state, keep.Origin{}, nil)
	must(t, err)
	dead.Crash()
	leave(t, state, keep.Origin{}, newWork(5, 1))
	must(t, os.WriteFile(filepath.Join(dir, ".touchline-old.tmp"), nil, 0o600))
	long := time.Now().Add(-keep.MaxLeftover - time.Hour)
	for _, n := range names(t, dir) {
		must(t, os.Chtimes(filepath.Join(dir, n), long, long))
	}
	must(t, os.WriteFile(filepath.Join(dir, ".touchline-new.tmp"), nil, 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "else"), nil, 0o600))
	f, _ := only(t, state)
	want := []string{".touchline-new.tmp", f.ID() + ".draft", f.ID() + ".lock", mark, "else"}
	slices.Sort(want)
	if got := names(t, dir); !slices.Equal(got, want) {
		t.Errorf("%v\nnot %v", got, want)
	}
}

// TestTornDraftOfASavedDocument: the change after the save was being written
// when the process died. What there is is offered if the file does not have
// it, and so is that the end is missing.
func TestTornDraftOfASavedDocument(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte // nil: gone; empty: as it was saved
		want keep.DiskState
	}{
		"gone":     {nil, keep.DiskMissing},
		"another":  {[]byte("{}"), keep.DiskChanged},
		"as saved": {[]byte{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			path := filepath.Join(t.TempDir(), "a.blueprint")
			d := open(t, state, keep.Origin{Path: path})
			w := newWork(10, 1)
			d.Note(w.step())
			must(t, d.Flush())
			_, err := keep.Save(path, w.doc, keep.Saving{Draft: d})
			must(t, err)
			must(t, d.Flush())
			saved := w.doc
			whole := len(content(t, d.JournalPath()))
			d.Note(w.step())
			must(t, d.Flush())
			d.Crash()
			must(t, os.Truncate(d.JournalPath(), int64(whole+20)))
			switch {
			case c.file == nil:
				must(t, os.Remove(path))
			case len(c.file) > 0:
				must(t, os.WriteFile(path, c.file, 0o600))
			}
			if c.want == "" {
				if all := found(t, state); len(all) != 0 {
					t.Errorf("offered: %+v", all)
				}
				return
			}
			f, got := only(t, state)
			equal(t, got, saved)
			if !f.Torn || f.Disk != c.want {
				t.Errorf("%+v", f)
			}
		})
	}
}
