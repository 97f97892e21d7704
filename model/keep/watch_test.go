package keep_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"touchline/model/file"
	"touchline/model/keep"
)

// watched is a file under watch, and what was told of it.
type watched struct {
	t    *testing.T
	path string
	w    *keep.Watcher

	mu   sync.Mutex
	told []string
}

func (w *watched) put(s string) {
	w.t.Helper()
	must(w.t, os.WriteFile(w.path, []byte(s), 0o600))
	w.touch()
}

// touch gives the file a time of the test's clock.
func (w *watched) touch() {
	w.t.Helper()
	must(w.t, os.Chtimes(w.path, time.Now(), time.Now()))
}

func (w *watched) wait() {
	time.Sleep(2 * keep.WatchEvery)
	synctest.Wait()
}

// tells expects what was told since it was last asked.
func (w *watched) tells(want ...string) {
	w.t.Helper()
	w.wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.told) != len(want) {
		w.t.Fatalf("told %q, not %q", w.told, want)
	}
	for i := range want {
		if w.told[i] != want[i] {
			w.t.Fatalf("told %q, not %q", w.told, want)
		}
	}
	w.told = nil
}

func watch(t *testing.T, f func(*watched)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := &watched{t: t, path: filepath.Join(t.TempDir(), "a.blueprint")}
		w.put("old")
		time.Sleep(time.Hour) // the file is of yesterday
		w.w = keep.Watch(w.path, keep.HashOf([]byte("old")), w.tell)
		defer w.w.Close()
		w.tells()
		f(w)
	})
}

func (w *watched) tell(c keep.Change) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if c.Gone {
		w.told = append(w.told, "gone")
		return
	}
	for _, s := range []string{"old", "new", "newer", "ours", "more", ""} {
		if keep.HashOf([]byte(s)) == c.Hash {
			w.told = append(w.told, s)
			return
		}
	}
	w.told = append(w.told, "?")
}

func TestWatch(t *testing.T) {
	for name, do := range map[string]func(w *watched){
		"written":        func(w *watched) { w.put("new"); w.tells("new"); w.tells(); w.put("newer"); w.tells("newer") },
		"touched":        func(w *watched) { w.touch(); w.tells() },
		"written alike":  func(w *watched) { w.put("old"); w.tells() },
		"back and forth": func(w *watched) { w.put("new"); w.tells("new"); w.put("old"); w.tells("old") },
		"emptied":        func(w *watched) { w.put(""); w.tells("") },
		"removed": func(w *watched) {
			must(w.t, os.Remove(w.path))
			w.tells("gone")
			w.tells()
			w.put("old")
			w.tells("old")
		},
		"folder removed": func(w *watched) { must(w.t, os.RemoveAll(filepath.Dir(w.path))); w.tells("gone") },
		"replaced":       func(w *watched) { w.replace("new"); w.tells("new") },
		"replaced alike": func(w *watched) { w.replace("old"); w.tells() },
		"checked out": func(w *watched) {
			must(w.t, os.Remove(w.path))
			time.Sleep(50 * time.Millisecond)
			w.put("new")
			w.tells("new")
		},
		"checked out too": func(w *watched) {
			must(w.t, os.Remove(w.path))
			time.Sleep(50 * time.Millisecond)
			w.put("old")
			w.tells()
		},
		"a folder now": func(w *watched) { must(w.t, os.Remove(w.path)); must(w.t, os.Mkdir(w.path, 0o700)); w.tells("gone") },
		"closed":       func(w *watched) { w.w.Close(); w.w.Close(); w.put("new"); w.tells() },

		"ours": func(w *watched) {
			w.w.Expect(keep.HashOf([]byte("ours")))
			w.put("ours")
			w.tells()
			w.w.Saved(keep.HashOf([]byte("ours")))
			w.tells()
		},
		"ours, told later": func(w *watched) { w.put("ours"); w.w.Saved(keep.HashOf([]byte("ours"))); w.tells() },
		"ours, in place": func(w *watched) {
			w.w.Expect(keep.HashOf([]byte("ours")))
			done := keep.Writes(w.w)
			w.put("ou")
			w.tells()
			w.put("ours")
			w.w.Saved(keep.HashOf([]byte("ours")))
			done()
			w.tells()
			w.put("new")
			w.tells("new")
		},
		"theirs while ours failed": func(w *watched) {
			done := keep.Writes(w.w)
			w.put("new")
			w.tells()
			done()
			w.tells("new")
		},
		"twice in one tick of the disk's clock": func(w *watched) {
			w.put("new")
			at := time.Now()
			time.Sleep(time.Second)
			synctest.Wait()
			must(w.t, os.WriteFile(w.path, []byte("old"), 0o600))
			must(w.t, os.Chtimes(w.path, at, at))
			w.tells("new", "old")
		},
		"theirs before ours": func(w *watched) {
			w.put("new")
			w.w.Expect(keep.HashOf([]byte("ours")))
			w.tells("new")
			w.put("ours")
			w.tells()
		},
		"theirs after ours": func(w *watched) {
			w.w.Expect(keep.HashOf([]byte("ours")))
			w.put("ours")
			w.tells()
			w.put("new")
			w.tells("new")
		},
		"ours twice":          func(w *watched) { w.ours("ours"); w.ours("more"); w.tells(); w.put("ours"); w.tells("ours") },
		"ours, then old":      func(w *watched) { w.ours("ours"); w.tells(); w.put("old"); w.tells("old") },
		"ours failed":         func(w *watched) { w.w.Expect(keep.HashOf([]byte("ours"))); w.tells(); w.put("new"); w.tells("new") },
		"ours over a removed": func(w *watched) { must(w.t, os.Remove(w.path)); w.tells("gone"); w.ours("ours"); w.tells() },
	} {
		t.Run(name, func(t *testing.T) { watch(t, do) })
	}
}

func (w *watched) ours(s string) {
	w.t.Helper()
	w.w.Expect(keep.HashOf([]byte(s)))
	w.put(s)
	w.w.Saved(keep.HashOf([]byte(s)))
}

func (w *watched) replace(s string) {
	w.t.Helper()
	other := w.path + "~"
	must(w.t, os.WriteFile(other, []byte(s), 0o600))
	must(w.t, os.Rename(other, w.path))
}

// TestWatchHalfWritten: who writes slowly is told of once.
func TestWatchHalfWritten(t *testing.T) {
	watch(t, func(w *watched) {
		for _, s := range []string{"", "n", "ne", "new"} {
			w.put(s)
			time.Sleep(keep.WatchSettle / 2)
		}
		w.tells("new")
	})
}

// TestWatchUnseenChange: of the same size and time, as on a disk with coarse
// times.
func TestWatchUnseenChange(t *testing.T) {
	watch(t, func(w *watched) {
		w.put("new")
		info, err := os.Stat(w.path)
		must(t, err)
		time.Sleep(keep.WatchSettle)
		synctest.Wait()
		must(t, os.WriteFile(w.path, []byte("old"), 0o600))
		must(t, os.Chtimes(w.path, info.ModTime(), info.ModTime()))
		w.wait()
		w.mu.Lock()
		defer w.mu.Unlock()
		if n := len(w.told); n > 0 && w.told[n-1] != "old" {
			t.Errorf("told %q", w.told)
		}
	})
}

func TestWatchLook(t *testing.T) {
	watch(t, func(w *watched) {
		if c, ok := w.w.Look(); ok {
			t.Errorf("%+v", c)
		}
		w.put("new")
		c, ok := w.w.Look()
		if !ok || c.Gone || c.Hash != keep.HashOf([]byte("new")) {
			t.Errorf("%v %+v", ok, c)
		}
		w.tells() // it was told
		must(t, os.Remove(w.path))
		if c, ok := w.w.Look(); !ok || !c.Gone {
			t.Errorf("%v %+v", ok, c)
		}
		w.tells()
	})
}

// TestWatchNewFile: a document that is to be saved for the first time.
func TestWatchNewFile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &watched{t: t, path: filepath.Join(t.TempDir(), "a.blueprint")}
		w.w = keep.Watch(w.path, keep.Hash{}, w.tell)
		defer w.w.Close()
		w.tells()
		w.put("new")
		w.tells("new")
	})
}

// TestWatchSave: saves of ours while it looks are never told.
func TestWatchSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	doc := newWork(50, 1)
	must(t, file.Save(path, doc.doc))
	w := keep.Watch(path, keep.HashOf(content(t, path)), func(c keep.Change) { t.Errorf("told %+v", c) })
	defer w.Close()
	done := make(chan bool)
	go func() {
		defer close(done)
		for range 200 {
			if c, ok := w.Look(); ok {
				t.Errorf("saw %+v", c)
			}
		}
	}()
	for range 100 {
		_, err := keep.Save(path, doc.step(), keep.Saving{Watcher: w})
		must(t, err)
	}
	<-done
}

// TestSaveEndsDuringALook: what was read before says nothing, and is looked at
// again; what was read after is judged.
func TestSaveEndsDuringALook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	must(t, os.WriteFile(path, []byte("ours"), 0o600))
	old, ours := keep.HashOf([]byte("old")), keep.HashOf([]byte("ours"))
	w := keep.Watch(path, old, func(c keep.Change) { t.Errorf("told of %v", c) })
	defer w.Close()
	w.Expect(ours)
	saves := keep.Saves(w)
	w.Saved(ours) // between the reading of the old content and its judging
	if changed, settled := keep.Judge(w, old, saves); changed || settled {
		t.Errorf("the content before the save: changed %v, settled %v", changed, settled)
	}
	if changed, settled := keep.Judge(w, ours, keep.Saves(w)); changed || !settled {
		t.Errorf("ours: changed %v, settled %v", changed, settled)
	}
	if changed, _ := keep.Judge(w, old, keep.Saves(w)); !changed {
		t.Error("somebody put the old content back, and that is no change")
	}
	w.Saved(ours)
}
