package keep

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"sync"
	"time"
)

const (
	// LockBeat is how often a lock gives a sign of life.
	LockBeat = time.Minute
	// LockStale is how old the last sign of life of another computer may be,
	// much longer than a beat: clocks differ.
	LockStale = 10 * time.Minute
)

// Held is a lock that is held: a small hidden file beside a document that
// says who has it open. It keeps nobody from writing; it lets programs ask
// before they do.
type Held struct {
	path string // of the lock; "" if none could be made
	self Holder
	lost func(Holder)

	quit, ended chan struct{}
	once        sync.Once
}

// Lock says that this process has a document open. If somebody else has, it
// returns who, and no lock. A stale lock is taken over. Where no lock can be
// made (a folder that cannot be written to, or something in its place that is
// no lock) it holds one in name only: that is no error, for such a document
// is hardly saved there either.
//
// lost, if it is not nil, is called when somebody else takes the document
// over, on another goroutine.
func Lock(path string, lost func(Holder)) (*Held, *Holder) {
	h := newHeld(path, lost)
	for range 3 { // the lock may come and go meanwhile
		err := h.create()
		if err == nil {
			return h.start(), nil
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
		by, err := readLockFile(h.path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil && !by.gone(filepath.Dir(h.path)) {
			return nil, &by
		}
		if err != nil || !by.ours || h.replace(time.Now()) != nil {
			break
		}
		return h.start(), nil
	}
	h.path = ""
	return h, nil
}

// LockAnyway is Lock, whoever has the document open.
func LockAnyway(path string, lost func(Holder)) *Held {
	held, by := Lock(path, lost)
	if by == nil {
		return held
	}
	h := newHeld(path, lost)
	if !by.ours || h.replace(time.Now()) != nil {
		h.path = ""
		return h
	}
	return h.start()
}

// HolderOf is who has a document open, or nil.
func HolderOf(path string) *Holder {
	by, err := readLockFile(lockPath(path))
	if err != nil || by.stale(time.Now()) {
		return nil
	}
	return &by
}

// AwaitFree looks every [WatchEvery] whether anybody has a file, and tells once
// when nobody has, on a goroutine of its own. What it returns ends the wait.
func AwaitFree(path string, told func()) (end func()) {
	quit := make(chan struct{})
	go func() {
		again := time.NewTicker(WatchEvery)
		defer again.Stop()
		for HolderOf(path) != nil {
			select {
			case <-again.C:
			case <-quit:
				return
			}
		}
		select {
		case <-quit:
		default:
			told()
		}
	}()
	return sync.OnceFunc(func() { close(quit) })
}

func lockPath(path string) string {
	folder, name := filepath.Split(realPath(path))
	return filepath.Join(folder, "."+name+".lock")
}

func newHeld(path string, lost func(Holder)) *Held {
	if lost == nil {
		lost = func(Holder) {}
	}
	h := &Held{path: lockPath(path), self: Self(), lost: lost, quit: make(chan struct{}), ended: make(chan struct{})}
	h.self.Since = time.Now()
	h.self.token = strconv.FormatUint(rand.Uint64(), 36)
	return h
}

// InName reports whether there is no lock on the disk: none could be made.
func (h *Held) InName() bool { return h.path == "" }

func (h *Held) start() *Held {
	go func() {
		by := h.run()
		close(h.ended) // first: lost may release the lock
		if by != nil {
			h.lost(*by)
		}
	}()
	return h
}

// run gives signs of life until the lock is released, or returns who took
// the document over.
func (h *Held) run() *Holder {
	beat := time.NewTicker(LockBeat)
	defer beat.Stop()
	for {
		select {
		case <-h.quit:
			return nil
		case now := <-beat.C:
			if by := h.beat(now); by != nil {
				return by
			}
		}
	}
}

// beat gives a sign of life, or returns who took the document over. A lock
// that vanished is made again.
func (h *Held) beat(now time.Time) *Holder {
	by, err := readLockFile(h.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_ = h.create()
	case err == nil && by.token == h.self.token:
		_ = h.replace(now) // the next beat tries again
	case err == nil && by.token != "":
		return &by
	}
	return nil
}

// Release gives the lock up.
func (h *Held) Release() {
	h.once.Do(func() {
		if h.InName() {
			return
		}
		close(h.quit)
		<-h.ended
		if by, err := readLockFile(h.path); err == nil && by.token == h.self.token {
			removeAll(h.path)
		}
	})
}
