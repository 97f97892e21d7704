package keep

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"touchline/model"
)

// DraftDelay is how long a draft gathers changes before it writes them. With
// the time that writing takes, a change is on the disk within a second.
const DraftDelay = 400 * time.Millisecond

// maxDraftDelay bounds the pause that a slow disk gets: the draft waits as
// long as its last writing took, so that it writes half of the time at most.
const maxDraftDelay = 5 * time.Second

// RetryPause is how long a draft that could not be written waits before it
// tries again.
const RetryPause = 5 * time.Second

// Draft keeps the newest state of one open document in the state folder.
// Its methods are safe for concurrent use.
type Draft struct {
	trouble func(error)
	delay   time.Duration
	file    *draftFile // of run alone

	mu      sync.Mutex
	newest  *model.Document // nil before the first Note
	clean   bool            // newest is the content of a file, as Saved told
	lost    bool            // newest was, and is no more
	saves   []*savedAs      // told, and not written yet: two at most
	state   Kept
	waiting []chan error
	ending  bool

	note, hurry chan struct{} // hold one word each
	quit, ended chan struct{}
}

// Kept is how a draft stands, for the status bar.
type Kept struct {
	At      time.Time // when it was last written; zero: never
	Pending bool      // there are changes that are not written yet
	Err     error     // why the last writing failed, or nil
}

// savedAs is a document that became the content of a file, or is about to.
type savedAs struct {
	doc  *model.Document
	of   Origin
	done bool
}

// OpenDraft begins a draft in the state folder. Until the first Note it
// holds nothing. trouble, if it is not nil, is called with why the draft
// could not be written, once until it can be written again. It is called on
// the draft's own goroutine and must not wait for the draft.
func OpenDraft(state string, of Origin, trouble func(error)) (*Draft, error) {
	f, err := newDraftFile(filepath.Join(state, draftFolder), of)
	if err != nil {
		return nil, draftFault(err)
	}
	return startDraft(f, trouble, DraftDelay), nil
}

func startDraft(f *draftFile, trouble func(error), delay time.Duration) *Draft {
	if trouble == nil {
		trouble = func(error) {}
	}
	d := &Draft{
		trouble: trouble, delay: delay, file: f,
		note: make(chan struct{}, 1), hurry: make(chan struct{}, 1),
		quit: make(chan struct{}), ended: make(chan struct{}),
	}
	go d.run()
	return d
}

func draftFault(err error) error {
	return model.Faultf(err, "keep.draft.failed")
}

// Note says that the document is as doc now, and not saved: after Saved it
// says of the same document that its file is gone. It returns at once.
func (d *Draft) Note(doc *model.Document) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ending || doc == d.newest && !d.clean {
		return
	}
	d.lost = doc == d.newest
	d.newest, d.clean = doc, false
	d.changed()
}

// Saved says that doc is now the content of a file: the draft is of that
// file from here on. If nothing was changed since, there is nothing to
// recover until the next Note. It returns at once.
func (d *Draft) Saved(doc *model.Document, of Origin) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.ending {
		return
	}
	if d.newest == nil {
		d.newest = doc
	}
	d.clean, d.lost = doc == d.newest, false
	d.saves = []*savedAs{{doc, of, true}} // what was told before is of no interest now
	d.changed()
}

// saving says that doc is about to become the content of a file, and returns
// when that, and all changes, are on the disk. When the process dies before
// Saved, who finds the draft can tell whether the save came before that.
func (d *Draft) saving(doc *model.Document, of Origin) {
	d.mu.Lock()
	idle := d.ending || d.newest == nil
	if !idle {
		d.saves = slices.DeleteFunc(d.saves, func(s *savedAs) bool { return !s.done })
		d.saves = append(d.saves, &savedAs{doc, of, false})
		d.changed()
	}
	d.mu.Unlock()
	if !idle {
		_ = d.Flush() // the save goes on all the same: trouble is told
	}
}

func (d *Draft) changed() {
	d.state.Pending = true
	say(d.note)
}

// State is how the draft stands.
func (d *Draft) State() Kept {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.state
}

// Flush writes what is not written yet and returns when that is on the disk.
func (d *Draft) Flush() error {
	done := make(chan error, 1)
	d.mu.Lock()
	if d.ending {
		d.mu.Unlock()
		return nil
	}
	d.waiting = append(d.waiting, done)
	d.mu.Unlock()
	say(d.hurry)
	select {
	case err := <-done:
		return err
	case <-d.ended:
		return nil
	}
}

// Done ends the draft and removes it: the document was closed, saved or not,
// as its user wished.
func (d *Draft) Done() {
	if d.end() {
		d.file.remove()
	}
}

// Leave writes the draft a last time and ends it, to be found by the next
// start: the system closes down, or the program gives up.
func (d *Draft) Leave() error {
	err := d.Flush()
	if d.end() {
		d.file.close()
	}
	return err
}

// end stops the goroutine and reports whether it is the first to do so.
func (d *Draft) end() bool {
	d.mu.Lock()
	first := !d.ending
	d.ending = true
	d.mu.Unlock()
	if first {
		close(d.quit)
	}
	<-d.ended
	return first
}

// say puts a word into a channel that holds one.
func say(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// run writes, some time after a change, until the draft ends.
func (d *Draft) run() {
	defer close(d.ended)
	var again <-chan time.Time // after a failure
	var took time.Duration
	for {
		select {
		case <-d.quit:
			return
		case <-d.hurry:
		case <-again:
		case <-d.note:
			if again != nil {
				continue // it comes with the next try
			}
			if !d.gather(max(d.delay, min(took, maxDraftDelay))) {
				return
			}
		}
		began := time.Now()
		again = nil
		if !d.write() {
			again = time.After(RetryPause)
		}
		took = time.Since(began)
	}
}

// gather waits for more changes, and reports false when the draft ends.
func (d *Draft) gather(pause time.Duration) bool {
	t := time.NewTimer(pause)
	defer t.Stop()
	select {
	case <-d.quit:
		return false
	case <-d.hurry:
	case <-t.C:
	}
	return true
}

// write writes the newest state and reports whether it could.
func (d *Draft) write() bool {
	d.mu.Lock()
	newest, saves, lost, waiting := d.newest, slices.Clone(d.saves), d.lost, d.waiting
	d.waiting = nil
	pending := d.state.Pending
	failed := d.state.Err
	d.mu.Unlock()

	now := time.Now()
	var err error
	if pending {
		err = d.file.write(newest, saves, lost, now)
	}
	if err != nil {
		err = draftFault(err)
		if failed == nil {
			d.trouble(err)
		}
	}

	d.mu.Lock()
	d.state.Err = err
	if err == nil && pending {
		d.state.At = now
		d.saves = slices.DeleteFunc(d.saves, func(s *savedAs) bool { return slices.Contains(saves, s) })
		d.state.Pending = d.newest != newest || d.lost != lost || len(d.saves) > 0
	}
	d.mu.Unlock()
	for _, done := range waiting {
		done <- err
	}
	return err == nil
}

// removeAll removes files; that they are gone already is no matter.
func removeAll(paths ...string) {
	for _, p := range paths {
		_ = os.Remove(p)
	}
}
