package keep

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// What the tests see of the inside.

const (
	WatchSettle    = watchSettle
	WatchGrain     = watchGrain
	MaxLeftover    = maxLeftover
	MaxTrashBytes  = maxTrashBytes
	MaxChangesByte = maxChangesBytes
)

// Faults is a disk that fails as it is told to, and counts.
type Faults struct {
	mu             sync.Mutex
	now            Fault
	writes, wholes int
}

// Fault is how a disk fails.
type Fault struct {
	Whole  error // of writing a journal anew
	Append error // of adding to one
	Sync   error
	Short  int // how many bytes of what is added get there before Append
}

// Set makes the disk fail from now on.
func (f *Faults) Set(now Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = now
}

// Count is how often something was written, and how often anew.
func (f *Faults) Count() (writes, wholes int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.writes, f.wholes
}

// count counts a write and returns how the disk fails.
func (f *Faults) count(wholes int) Fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.writes++
	f.wholes += wholes
	return f.now
}

func (f *Faults) device() device {
	return device{
		whole: func(path string, write func(io.Writer) error) error {
			if now := f.count(1); now.Whole != nil {
				return now.Whole
			}
			return disk.Privately(path, write)
		},
		append: func(path string) (journalWriter, error) {
			j, err := realDevice.append(path)
			return faulty{j, f}, err
		},
	}
}

type faulty struct {
	journalWriter
	faults *Faults
}

func (j faulty) Write(b []byte) (int, error) {
	if now := j.faults.count(0); now.Append != nil {
		n, _ := j.journalWriter.Write(b[:min(len(b), now.Short)])
		return n, now.Append
	}
	return j.journalWriter.Write(b)
}

func (j faulty) Sync() error {
	j.faults.mu.Lock()
	now := j.faults.now
	j.faults.mu.Unlock()
	if now.Sync != nil {
		return now.Sync
	}
	return j.journalWriter.Sync()
}

// OpenDraftWith is OpenDraft with another delay and disk.
func OpenDraftWith(state string, of Origin, trouble func(error), delay time.Duration, faults *Faults) (*Draft, error) {
	f, err := newDraftFile(filepath.Join(state, draftFolder), of)
	if err != nil {
		return nil, err
	}
	if faults != nil {
		f.device = faults.device()
	}
	return startDraft(f, trouble, delay), nil
}

// Crash ends a draft as the death of its process does.
func (d *Draft) Crash() {
	if d.end() {
		d.file.close()
	}
}

// JournalPath is where the draft's journal is.
func (d *Draft) JournalPath() string { return d.file.path(draftSuffix) }

// ReadJournal reads the bytes of a journal.
func ReadJournal(data []byte) (doc *model.Document, report file.Report, torn, saved bool, err error) {
	j, err := readJournal(data)
	if err != nil {
		return nil, file.Report{}, false, false, err
	}
	doc, report, err = j.replay.Document()
	return doc, report, j.torn, j.saved, err
}

// StateDirOn is StateDir on another system.
func StateDirOn(system string, env func(string) string) (string, error) {
	return stateDir(system, env)
}

// RememberAt is Remember at another time.
func RememberAt(state, path string, data []byte, at time.Time) error {
	return remember(state, path, data, at)
}

// Tidy is tidy.
func Tidy(folder string, before time.Time, most int64) { tidy(folder, before, most) }

// LockFile is where the lock of a document is.
func LockFile(path string) string { return lockPath(path) }

// LockText is the text of a lock.
func LockText(h Holder, token string) []byte {
	h.token = token
	h.space = pidSpace()
	b, _ := h.text()
	return b
}

// VersionPath is where a version is.
func (v Version) VersionPath() string { return v.path }

// Hold holds a file as the window of a draft holds its mark.
func Hold(t testing.TB, f *os.File) {
	t.Helper()
	if err := hold(f); err != nil {
		t.Skipf("no locks here: %v", err)
	}
}

// SetStarted makes this process one that was started at another time.
func SetStarted(t testing.TB, at time.Time) {
	old := started
	started = at
	t.Cleanup(func() { started = old })
}

// Frame is a frame of a journal.
func Frame(kind string, body []byte) []byte {
	return appendFrame(nil, frame{kind, time.UnixMilli(1795290000000), body})
}

// Writes begins a save as a Watcher sees it; done ends it.
func Writes(w *Watcher) (done func()) { return w.writes() }

// ReadLock reads a lock's text.
func ReadLock(text []byte) Holder { return readLock(bytes.NewReader(text)) }

// Stale is stale.
func (h Holder) Stale(now time.Time) bool { return h.stale(now) }

// Ours reports whether the lock may be replaced.
func (h Holder) Ours() bool { return h.ours }

// ParseVersion reads a version's name.
func ParseVersion(name string) (Version, bool) { return parseVersion(name) }

// Name is the version's name.
func (v Version) Name() string { return v.name() }

// Saves is how many saves a Watcher knows of.
func Saves(w *Watcher) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.saves
}

// Judge is judge: of content that was read when there were so many saves.
func Judge(w *Watcher, h Hash, saves int) (changed, settled bool) { return w.judge(h, saves) }
