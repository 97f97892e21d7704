package disk

import (
	"errors"
	"io"
	"os"
)

// Device is the system's, but for what the fields say.
type Device struct {
	Sync    func(f *os.File) error
	Rename  func(from, to string) error
	Folder  func(dir string)
	Pending *Pending
}

// On is Atomically on such a disk.
func (d Device) On(path string, write func(io.Writer) error) error {
	on := realDevice
	on.pending = d.Pending
	if d.Sync != nil {
		on.sync = d.Sync
	}
	if d.Rename != nil {
		on.rename = d.Rename
	}
	if d.Folder != nil {
		on.syncFolder = d.Folder
	}
	return whyNotSaved(path, atomically(on, path, write))
}

// Rewrite writes one file into another that fails after some operations, and
// reports whether the old content could not be put back.
func Rewrite(into, from, old *os.File, left int) (torn bool, err error) {
	err = rewrite(&failing{into, left}, from, old)
	return errors.Is(err, errTornFile), err
}

// failing is a file that fails once, after some operations, as a disk does
// that has no room for one write.
type failing struct {
	f    *os.File
	left int
}

var errOnce = errors.New("no room")

func (f *failing) fails() bool { f.left--; return f.left == -1 }

func (f *failing) WriteAt(b []byte, at int64) (int, error) {
	if f.fails() {
		n, err := f.f.WriteAt(b[:len(b)/2], at)
		return n, errors.Join(err, errOnce)
	}
	return f.f.WriteAt(b, at)
}

func (f *failing) Truncate(size int64) error {
	if f.fails() {
		return errOnce
	}
	return f.f.Truncate(size)
}

func (f *failing) Sync() error {
	if f.fails() {
		return errOnce
	}
	return f.f.Sync()
}
