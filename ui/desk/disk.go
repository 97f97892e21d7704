package desk

import (
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/keep"
)

// Disk is what the desk needs of files. Every method may take as long as a
// dead network folder takes, and is called by jobs only. What is handed to
// told, lost and failed may come on any goroutine.
type Disk interface {
	// Read reads a blueprint's file. With an error that is about its content,
	// the hash is there all the same.
	Read(path string) (Content, error)
	// Save replaces a file, whole or not at all, and keeps what was there and
	// what is there now as versions; unkept is why it could not.
	// If the file holds something that is not in Saving.Only, it returns a
	// *keep.Changed and leaves it.
	Save(path string, doc *model.Document, s Saving) (h keep.Hash, unkept, err error)
	// MayWrite refuses a path that leads to one of the files that are shown,
	// whatever it is called.
	MayWrite(path string, shown []string) error
	// Remember keeps a document among the versions of a file. It is not kept
	// where there is no folder for versions, and where that fails.
	Remember(path string, doc *model.Document) (kept bool, err error)
	// Lock takes a file's lock, or returns who has it; LockAnyway takes it.
	Lock(path string, lost func(keep.Holder)) (Lock, *keep.Holder)
	LockAnyway(path string, lost func(keep.Holder)) Lock
	// AwaitFree tells once, when nobody has the file any more. What it returns
	// ends the wait, and waits for nothing.
	AwaitFree(path string, told func()) (end func())
	// Draft begins a draft, which holds nothing before the first Note.
	Draft(of keep.Origin, failed func(error)) (Draft, error)
	// Watch tells when somebody else changes a file.
	Watch(path string, known keep.Hash, told func(keep.Change)) Watcher
}

// Content is what a blueprint's file holds.
type Content struct {
	Doc    *model.Document
	Report file.Report
	Hash   keep.Hash
}

// Saving is what a save tells and heeds.
type Saving struct {
	Draft   Draft       // nil for none
	Watcher Watcher     // nil for none
	Only    []keep.Hash // what may be replaced, beside nothing at all
	Over    bool        // anything may be replaced: the user said so
}

// Lock is a lock that is held: see keep.Held.
type Lock interface{ Release() }

// Draft keeps what is not saved: see keep.Draft. Done, Leave and Flush wait
// for the disk.
type Draft interface {
	Note(doc *model.Document)
	Saved(doc *model.Document, of keep.Origin)
	State() keep.Kept
	Flush() error
	Done()
	Leave() error
}

// Watcher watches a file: see keep.Watcher.
type Watcher interface {
	Saved(h keep.Hash)
	Close()
}

// Files is the Disk of the program: model/file and model/keep.
type Files struct {
	// Pending is the files that are being written. What else the program
	// writes belongs there too.
	Pending disk.Pending

	state string // the folder of drafts and versions; "" for none

	mu     sync.Mutex
	drafts []*filesDraft // that are not ended; guarded by mu
}

// NewFiles makes the disk. state is the folder of drafts and versions, "" for
// none.
func NewFiles(state string) *Files { return &Files{state: state} }

// Read reads a blueprint's file.
func (f *Files) Read(path string) (Content, error) {
	data, err := readAll(path)
	if err != nil {
		return Content{}, err
	}
	c := Content{Hash: keep.HashOf(data)}
	c.Doc, c.Report, err = decode(data)
	return c, err
}

// Save replaces a file.
func (f *Files) Save(path string, doc *model.Document, s Saving) (h keep.Hash, unkept, err error) {
	k := keep.Saving{State: f.state, Pending: &f.Pending, Only: s.Only, Checked: !s.Over, Trouble: func(err error) { unkept = err }}
	if d, ok := s.Draft.(*filesDraft); ok {
		k.Draft = d.Draft
	}
	if w, ok := s.Watcher.(*keep.Watcher); ok {
		k.Watcher = w
	}
	h, err = keep.Save(path, doc, k)
	return h, unkept, err
}

// MayWrite refuses a path that leads to one of the files that are shown.
func (f *Files) MayWrite(path string, shown []string) error {
	to := &disk.Outputs{Replace: true}
	to.Reads(shown...)
	var fault *model.Fault
	if err := to.Check(path); errors.As(err, &fault) && fault.Key == "file.output.source" {
		return model.NewFault("ui.save.open", "file", filepath.Base(path))
	}
	return nil // what else is wrong with it, saving says
}

// Remember keeps a document among the versions of a file.
func (f *Files) Remember(path string, doc *model.Document) (kept bool, err error) {
	if f.state == "" {
		return false, nil
	}
	err = keep.Remember(f.state, path, file.Encode(doc))
	return err == nil, err
}

// Lock takes a file's lock, or returns who has it.
func (f *Files) Lock(path string, lost func(keep.Holder)) (Lock, *keep.Holder) {
	h, by := keep.Lock(path, lost)
	if by != nil {
		return nil, by
	}
	return h, nil
}

// LockAnyway takes a file's lock, whoever has it.
func (f *Files) LockAnyway(path string, lost func(keep.Holder)) Lock {
	return keep.LockAnyway(path, lost)
}

// AwaitFree tells when nobody has a file any more.
func (f *Files) AwaitFree(path string, told func()) (end func()) { return keep.AwaitFree(path, told) }

// Watch tells when somebody else changes a file.
func (f *Files) Watch(path string, known keep.Hash, told func(keep.Change)) Watcher {
	return keep.Watch(path, known, told)
}

// filesDraft is a draft that Flush finds.
type filesDraft struct {
	*keep.Draft
	of *Files
}

// Draft begins a draft.
func (f *Files) Draft(of keep.Origin, failed func(error)) (Draft, error) {
	if f.state == "" {
		return nil, model.NewFault("ui.draft.nowhere")
	}
	d, err := keep.OpenDraft(f.state, of, failed)
	if err != nil {
		return nil, err
	}
	own := &filesDraft{d, f}
	f.mu.Lock()
	f.drafts = append(f.drafts, own)
	f.mu.Unlock()
	return own, nil
}

// Done ends the draft and removes it.
func (d *filesDraft) Done() {
	d.of.forget(d)
	d.Draft.Done()
}

// Leave ends the draft; it stays on the disk.
func (d *filesDraft) Leave() error {
	defer d.of.forget(d)
	return d.Draft.Leave()
}

func (f *Files) forget(d *filesDraft) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.drafts = slices.DeleteFunc(f.drafts, func(o *filesDraft) bool { return o == d })
}

// Flush writes every draft, on any goroutine.
func (f *Files) Flush() {
	f.mu.Lock()
	drafts := slices.Clone(f.drafts)
	f.mu.Unlock()
	var all sync.WaitGroup
	for _, d := range drafts {
		all.Go(func() { _ = d.Flush() })
	}
	all.Wait()
}
