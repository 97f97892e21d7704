package keep_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// In these tests time is synctest's: a second passes when nothing else is
// left to do, and what the disk takes is none.

// open begins a draft that ends with the test, as a crash does.
func open(t *testing.T, state string, of keep.Origin) *keep.Draft {
	t.Helper()
	d, err := keep.OpenDraft(state, of, func(err error) { t.Errorf("trouble: %v", err) })
	must(t, err)
	t.Cleanup(d.Crash)
	return d
}

// inJournal is the state that a draft's journal holds; −1 if there is none.
func inJournal(t *testing.T, d *keep.Draft) *model.Document {
	t.Helper()
	data, err := os.ReadFile(d.JournalPath())
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	must(t, err)
	doc, report, torn, _, err := keep.ReadJournal(data)
	if err != nil || torn || !report.Clean() {
		t.Fatalf("%v, torn %v, %+v", err, torn, report)
	}
	return doc
}

func TestEveryChangeIsKeptWithinASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := open(t, t.TempDir(), keep.Origin{})
		w := newWork(40, 1)
		var at []time.Time   // when each change was noted
		for i := range 300 { // pauses of nothing to 0.35 s: somebody who types does not stop
			d.Note(w.step())
			at = append(at, time.Now())
			time.Sleep(time.Duration(i%8) * 50 * time.Millisecond)
			synctest.Wait()
			old := len(at) - 1
			for old >= 0 && time.Since(at[old]) < time.Second {
				old--
			}
			if old < 0 {
				continue
			}
			in := inJournal(t, d)
			if in == nil {
				t.Fatal("no journal after a second")
			}
			if got := number(t, in); got <= old {
				t.Fatalf("after change %d the journal holds state %d, and %d is a second old", i+1, got, old+1)
			}
		}
		time.Sleep(time.Second)
		synctest.Wait()
		equal(t, inJournal(t, d), w.doc)
		if s := d.State(); s.Pending || s.Err != nil || time.Since(s.At) > 2*time.Second {
			t.Errorf("%+v", s)
		}
	})
}

func number(t *testing.T, d *model.Document) int {
	t.Helper()
	n := 0
	for _, c := range d.Head.Version {
		n = 10*n + int(c-'0')
	}
	return n
}

// TestWritesAreFew: typing does not keep the disk busy, and nothing to do
// does nothing.
func TestWritesAreFew(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f keep.Faults
		d, err := keep.OpenDraftWith(t.TempDir(), keep.Origin{}, nil, keep.DraftDelay, &f)
		must(t, err)
		defer d.Crash()
		w := newWork(40, 1)
		for range 200 {
			d.Note(w.step())
			time.Sleep(50 * time.Millisecond)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		before, wholes := f.Count()
		if most := int(10*time.Second/keep.DraftDelay) + 1; before > most || wholes != 1 {
			t.Errorf("%d writes of which %d whole in ten seconds", before, wholes)
		}
		d.Note(w.doc) // the same document
		time.Sleep(time.Hour)
		synctest.Wait()
		must(t, d.Flush())
		if after, _ := f.Count(); after != before {
			t.Errorf("%d writes of nothing", after-before)
		}
	})
}

func TestJournalIsWrittenAnewWhenItGrows(t *testing.T) {
	state := t.TempDir()
	var f keep.Faults
	d, err := keep.OpenDraftWith(state, keep.Origin{}, nil, 0, &f)
	must(t, err)
	w := newWork(20, 1)
	long := make([]byte, 19<<10)
	for i := range long {
		long[i] = 'x'
	}
	most := int64(0)
	for range 150 {
		c := *w.doc.CardsInOrder()[0]
		w.step()
		c.Detail = string(long)
		w.doc = w.doc.WithCard(&c)
		d.Note(w.doc)
		must(t, d.Flush())
		if info, err := os.Stat(d.JournalPath()); err == nil {
			most = max(most, info.Size())
		}
	}
	if _, wholes := f.Count(); wholes < 3 || most > 2<<20 {
		t.Errorf("%d times anew, %d bytes at most", wholes, most)
	}
	d.Crash()
	_, got := only(t, state)
	equal(t, got, w.doc)
}

func TestFlushLeaveDone(t *testing.T) {
	state := t.TempDir()
	w := newWork(20, 1)
	d := open(t, state, keep.Origin{})
	if n := names(t, filepath.Join(state, "drafts")); len(n) != 1 { // the mark
		t.Errorf("%v before the first change", n)
	}
	d.Note(w.step())
	must(t, d.Flush())
	equal(t, inJournal(t, d), w.doc)
	if all := found(t, state); len(all) != 0 {
		t.Error("the draft of a living window was offered")
	}
	d.Note(w.step())
	must(t, d.Leave())
	must(t, d.Leave())
	d.Note(w.step()) // too late
	d.Done()
	must(t, d.Flush())
	f, got := only(t, state)
	if got.Head.Version != "2" || f.Disk != keep.DiskUnsaved || f.Path != "" || f.PID != os.Getpid() || f.Host == "" {
		t.Errorf("%s %+v", got.Head.Version, f)
	}

	e := open(t, state, keep.Origin{})
	e.Note(w.step())
	must(t, e.Flush())
	e.Done()
	if _, err := os.Stat(e.JournalPath()); !errors.Is(err, os.ErrNotExist) {
		t.Error("the draft is still there")
	}
	if len(found(t, state)) != 1 {
		t.Error("another draft went with it")
	}
}

// TestSavedIsNoDraft: after a save there is nothing to recover, whatever
// becomes of the file later; a change after it is.
func TestSavedIsNoDraft(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(d *keep.Draft, w *work, save func(*model.Document))
		want bool
	}{
		"saved at once":         {func(d *keep.Draft, w *work, save func(*model.Document)) { save(w.doc) }, false},
		"noted, saved":          {func(d *keep.Draft, w *work, save func(*model.Document)) { d.Note(w.step()); save(w.doc) }, false},
		"noted, written, saved": {func(d *keep.Draft, w *work, save func(*model.Document)) { d.Note(w.step()); d.Flush(); save(w.doc) }, false},
		"saved, noted":          {func(d *keep.Draft, w *work, save func(*model.Document)) { save(w.doc); d.Note(w.step()) }, true},
		"saved, written, noted": {func(d *keep.Draft, w *work, save func(*model.Document)) { save(w.doc); d.Flush(); d.Note(w.step()) }, true},
		"noted while it saved":  {func(d *keep.Draft, w *work, save func(*model.Document)) { old := w.step(); d.Note(w.step()); save(old) }, true},
		"written while it saved": {func(d *keep.Draft, w *work, save func(*model.Document)) {
			old := w.step()
			d.Note(old)
			d.Flush()
			d.Note(w.step())
			d.Flush()
			save(old)
		}, true},
		"saved twice": {func(d *keep.Draft, w *work, save func(*model.Document)) {
			d.Note(w.step())
			d.Flush()
			save(w.doc)
			d.Note(w.step())
			d.Flush()
			save(w.doc)
		}, false},
		"saved, noted, written, noted": {func(d *keep.Draft, w *work, save func(*model.Document)) {
			d.Note(w.step())
			d.Flush()
			save(w.doc)
			d.Note(w.step())
			d.Flush()
			d.Note(w.step())
		}, true},
	} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			path := filepath.Join(state, "a.blueprint")
			d := open(t, state, keep.Origin{})
			w := newWork(10, 1)
			var hash keep.Hash
			c.do(d, w, func(doc *model.Document) {
				hash = keep.HashOf(file.Encode(doc))
				must(t, file.Save(path, doc))
				d.Saved(doc, keep.Origin{Path: path, Hash: hash})
			})
			must(t, d.Leave())
			must(t, file.Save(path, model.New(model.Parts{}))) // somebody else
			if !c.want {
				if all := found(t, state); len(all) != 0 {
					t.Errorf("%+v", all)
				}
				return
			}
			f, got := only(t, state)
			equal(t, got, w.doc)
			if f.Path != path || f.Hash != hash || f.Disk != keep.DiskChanged {
				t.Errorf("%+v", f)
			}
		})
	}
}

// TestTroubleIsToldOnce: a disk that fails is told once, and again when it
// failed anew; what was noted meanwhile is written when it works.
func TestTroubleIsToldOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		state := t.TempDir()
		var f keep.Faults
		f.Set(keep.Fault{Whole: io.ErrShortWrite})
		var mu sync.Mutex
		told := 0
		d, err := keep.OpenDraftWith(state, keep.Origin{}, func(err error) {
			mu.Lock()
			defer mu.Unlock()
			told++
			if key(err) != "keep.draft.failed" || !errors.Is(err, io.ErrShortWrite) {
				t.Error(err)
			}
		}, keep.DraftDelay, &f)
		must(t, err)
		w := newWork(10, 1)
		for range 100 {
			d.Note(w.step())
			time.Sleep(200 * time.Millisecond)
		}
		synctest.Wait()
		if s := d.State(); told != 1 || s.Err == nil || !s.Pending {
			t.Errorf("told %d times, %+v", told, s)
		}
		if _, wholes := f.Count(); wholes > 6 {
			t.Errorf("%d tries in twenty seconds", wholes)
		}
		if err := d.Flush(); key(err) != "keep.draft.failed" {
			t.Error(err)
		}
		f.Set(keep.Fault{})
		time.Sleep(2 * keep.RetryPause)
		synctest.Wait()
		if s := d.State(); s.Err != nil || s.Pending {
			t.Errorf("not written when the disk works again: %+v", s)
		}
		f.Set(keep.Fault{Whole: io.ErrShortWrite, Append: io.ErrShortWrite})
		d.Note(w.step())
		time.Sleep(time.Minute)
		synctest.Wait()
		if told != 2 {
			t.Errorf("told %d times", told)
		}
		d.Crash()
		_, got := only(t, state)
		if got.Head.Version != "100" {
			t.Errorf("the draft holds state %s", got.Head.Version)
		}
	})
}

// TestHalfWrittenChange: what cannot be added is written anew; if that fails
// as well, the journal is good up to there.
func TestHalfWrittenChange(t *testing.T) {
	for name, f := range map[string]keep.Fault{
		"nothing":  {Append: io.ErrShortWrite},
		"a little": {Append: io.ErrShortWrite, Short: 10},
		"most":     {Append: io.ErrShortWrite, Short: 60},
		"unsynced": {Sync: io.ErrShortWrite},
	} {
		t.Run(name, func(t *testing.T) {
			state := t.TempDir()
			var now keep.Faults
			d, err := keep.OpenDraftWith(state, keep.Origin{}, nil, 0, &now)
			must(t, err)
			w := newWork(10, 1)
			d.Note(w.step())
			must(t, d.Flush())
			first := w.doc
			now.Set(f)
			d.Note(w.step())
			must(t, d.Flush()) // anew
			equal(t, inJournal(t, d), w.doc)
			f.Whole = io.ErrShortWrite
			now.Set(f)
			before := w.doc
			d.Note(w.step())
			if d.Flush() == nil {
				t.Fatal("no error")
			}
			d.Crash()
			_, got := only(t, state)
			if got.Head.Version != before.Head.Version && got.Head.Version != w.doc.Head.Version {
				t.Errorf("state %s, first was %s", got.Head.Version, first.Head.Version)
			}
		})
	}
}

// TestStateFolderVanishes under a running program.
func TestStateFolderVanishes(t *testing.T) {
	state := t.TempDir()
	d := open(t, state, keep.Origin{})
	w := newWork(10, 1)
	d.Note(w.step())
	must(t, d.Flush())
	if err := os.RemoveAll(filepath.Join(state, "drafts")); err != nil {
		t.Skipf("open files cannot be removed here: %v", err)
	}
	d.Note(w.step())
	must(t, d.Flush())
	if len(found(t, state)) != 0 {
		t.Error("the new draft does not look alive")
	}
	must(t, d.Leave())
	_, got := only(t, state)
	equal(t, got, w.doc)
}

func TestNoStateFolder(t *testing.T) {
	state := filepath.Join(t.TempDir(), "a file")
	must(t, os.WriteFile(state, nil, 0o600))
	if _, err := keep.OpenDraft(state, keep.Origin{}, nil); key(err) != "keep.draft.failed" {
		t.Error(err)
	}
	if all, err := keep.Drafts(filepath.Join(state, "none")); len(all) != 0 || err != nil && key(err) != "keep.drafts.failed" {
		t.Error(all, err)
	}
}

// TestUseFromManySides: for the race detector.
func TestUseFromManySides(t *testing.T) {
	state := t.TempDir()
	d, err := keep.OpenDraftWith(state, keep.Origin{}, nil, 0, nil)
	must(t, err)
	w := newWork(10, 1)
	var docs []*model.Document
	for range 50 {
		docs = append(docs, w.step())
	}
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for j, doc := range docs {
				switch d.Note(doc); (i + j) % 4 {
				case 0:
					_ = d.Flush()
				case 1:
					d.State()
				case 2:
					d.Saved(doc, keep.Origin{Path: "x"})
				}
			}
		})
	}
	all.Wait()
	d.Note(w.step())
	must(t, d.Leave())
	_, got := only(t, state)
	equal(t, got, w.doc)
}
