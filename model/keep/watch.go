package keep

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"sync"
	"time"
)

const (
	// WatchEvery is how often a Watcher looks at its file.
	WatchEvery = 2 * time.Second
	// watchSettle is how soon it looks again when the file looks different:
	// who writes may not be done, and who replaces a file may have removed it
	// first.
	watchSettle = 300 * time.Millisecond
	// watchGrain is how coarse the times of a file system may be (FAT: two
	// seconds): a file as young as that may change again without looking
	// different.
	watchGrain = 3 * time.Second
)

// Change is what became of a watched file.
type Change struct {
	Gone bool // it was removed, renamed, or its disk taken out
	Hash Hash // of its content; zero if it is gone
}

// Watcher tells when somebody else changes the content of a file. It looks
// at size, time and identity every [WatchEvery], which works on every disk and
// network folder, and reads the file only when they differ: a file that is
// touched, or replaced by the same content, did not change. It believes what
// it sees twice.
type Watcher struct {
	path string
	told func(Change)
	quit chan struct{}
	once sync.Once

	looking sync.Mutex // one look at a time; guards what follows
	last    sighting
	young   bool // last is so young that its content may change unseen

	mu       sync.Mutex // guards what follows; held for moments only
	known    Hash
	expected []Hash // contents that we are about to write
	saves    int
	stale    bool // known is another content than the last look compared with
	writing  int  // saves that are on: the file may hold half of one
}

// sighting is how a file looks from outside.
type sighting struct {
	info fs.FileInfo // nil: it is not there
	read bool        // its content was compared
}

func (s sighting) same(t sighting) bool {
	if s.info == nil || t.info == nil {
		return s.info == nil && t.info == nil
	}
	return os.SameFile(s.info, t.info) && s.info.Size() == t.info.Size() && s.info.ModTime().Equal(t.info.ModTime())
}

// Watch begins to watch a file whose content is known: it is what the
// document was opened from, or zero if there is no such file yet. told is
// called on another goroutine, once for each new content.
func Watch(path string, known Hash, told func(Change)) *Watcher {
	w := &Watcher{path: path, told: told, known: known, quit: make(chan struct{})}
	go w.run()
	return w
}

func (w *Watcher) run() {
	t := time.NewTimer(0)
	defer t.Stop()
	for {
		select {
		case <-w.quit:
			return
		case <-t.C:
		}
		c, changed, settled := w.look(false)
		if changed {
			select {
			case <-w.quit:
				return
			default:
				w.told(c)
			}
		}
		if settled {
			t.Reset(WatchEvery)
		} else {
			t.Reset(watchSettle)
		}
	}
}

// Expect says that this program is about to write content of a hash: it is
// no change when it appears.
func (w *Watcher) Expect(h Hash) {
	w.mu.Lock()
	w.expected = append(w.expected, h)
	w.mu.Unlock()
}

// writes says that this program is writing the file, until done is called:
// what is in it meanwhile may be neither the old content nor the new one.
func (w *Watcher) writes() (done func()) {
	count := func(n int) {
		w.mu.Lock()
		w.writing += n
		w.mu.Unlock()
	}
	count(1)
	return func() { count(-1) }
}

// Saved says that this program has written content of a hash.
func (w *Watcher) Saved(h Hash) {
	w.mu.Lock()
	w.known, w.expected = h, nil
	w.saves++
	w.stale = true
	w.mu.Unlock()
}

// Look looks at once, as before a save, and returns a change that was not
// told yet. It reads the file and may take a while.
func (w *Watcher) Look() (Change, bool) {
	c, changed, _ := w.look(true)
	return c, changed
}

// Close ends the watching. It does not wait for a call of told that is under
// way.
func (w *Watcher) Close() { w.once.Do(func() { close(w.quit) }) }

// look compares the file with what is known. settled is false if it looks
// different from before and is to be looked at again soon; sure believes
// what it sees once.
func (w *Watcher) look(sure bool) (c Change, changed, settled bool) {
	w.looking.Lock()
	defer w.looking.Unlock()
	w.mu.Lock()
	saves, writing := w.saves, w.writing > 0
	if w.stale {
		// A file that was gone at the last look and is gone again looks the
		// same, but it was there in between, and read.
		w.last.read, w.stale = false, false
	}
	w.mu.Unlock()
	if writing && !sure {
		return Change{}, false, false
	}

	now, ok := w.sight()
	if !ok {
		return Change{}, false, true // the disk does not answer: nothing is known
	}
	if !sure && !now.same(w.last) {
		w.last = now
		return Change{}, false, false
	}
	if !sure && w.last.read && !w.young {
		return Change{}, false, true
	}
	var h Hash
	if now.info != nil {
		var err error
		if h, err = HashFile(w.path); err != nil {
			w.last = sighting{}
			return Change{}, false, true
		}
		if after, ok := w.sight(); !ok || !after.same(now) {
			w.last = after
			return Change{}, false, false
		}
		w.young = time.Since(now.info.ModTime()) < watchGrain
	} else {
		w.young = false
	}
	w.last, w.last.read = now, true
	changed, settled = w.judge(h, saves)
	if !settled {
		w.last.read = false
	}
	return Change{Gone: h.IsZero(), Hash: h}, changed, settled
}

// judge reports whether content is a change. What was read before a save of
// ours ended says nothing: settled is false then.
func (w *Watcher) judge(h Hash, saves int) (changed, settled bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.saves != saves || w.writing > 0 {
		return false, false
	}
	if h == w.known {
		return false, true
	}
	w.known = h
	if i := slices.Index(w.expected, h); i >= 0 {
		w.expected = slices.Delete(w.expected, 0, i+1)
		return false, true
	}
	return true, true
}

// sight looks at the file from outside. It reports false if that is not
// possible just now.
func (w *Watcher) sight() (sighting, bool) {
	info, err := os.Stat(w.path)
	switch {
	case err == nil && info.Mode().IsRegular():
		return sighting{info: info}, true
	case err == nil, errors.Is(err, fs.ErrNotExist):
		return sighting{}, true
	}
	return sighting{}, false
}
