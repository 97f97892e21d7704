package keep

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// Saving is what a save has to tell. Every field may be left out.
type Saving struct {
	State   string        // the state folder: versions are kept in it
	Draft   *Draft        // of the document
	Watcher *Watcher      // of the file
	Trouble func(error)   // is told that a version could not be kept
	Pending *disk.Pending // is told of the file until it is in its place

	// Checked says that the file may be replaced only if it is not there, or
	// holds a content of Only: what nobody has seen is not written over.
	Checked bool
	Only    []Hash
}

// Changed is why Save wrote nothing: the file holds something else than the
// caller knows of.
type Changed struct {
	Hash Hash // of what it holds; zero where that cannot be read
}

// Error says so.
func (c *Changed) Error() string { return "the file was changed by another program" }

// Save writes a document to a file, whole or not at all, and returns the
// hash of its content. It keeps what it replaces, and what it writes, as
// versions. Whatever goes wrong, the old file and the draft are as they were.
func Save(path string, d *model.Document, s Saving) (Hash, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return Hash{}, model.Faultf(disk.ErrIrregular, "file.save.irregular", "file", filepath.Base(path))
	}
	old, at := readOld(path)
	if err := s.check(path, old); err != nil {
		return Hash{}, err
	}
	data, err := file.ForDisk(d, old)
	if err != nil {
		return Hash{}, err
	}
	h := HashOf(data)
	if s.State != "" && len(old) > 0 {
		s.tell(rememberOld(s.State, path, old, at))
	}
	of := Origin{Path: path, Hash: h}
	if s.Draft != nil {
		s.Draft.saving(d, of)
	}
	if s.Watcher != nil {
		s.Watcher.Expect(h)
		defer s.Watcher.writes()()
	}
	err = s.Pending.Atomically(path, func(w io.Writer) error {
		if _, err := w.Write(data); err != nil {
			return err
		}
		if !s.Checked {
			return nil
		}
		now, _ := readOld(path) // all of the above took a while
		return s.check(path, now)
	})
	if err != nil {
		return Hash{}, err
	}
	if s.Watcher != nil {
		s.Watcher.Saved(h)
	}
	if s.Draft != nil {
		s.Draft.Saved(d, of)
	}
	if s.State != "" {
		s.tell(Remember(s.State, path, data))
	}
	removeLeftovers(filepath.Dir(realPath(path)), time.Now())
	return h, nil
}

// check reports whether what a file holds may be replaced.
func (s Saving) check(path string, old []byte) error {
	if !s.Checked {
		return nil
	}
	if old == nil {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return nil // a link to nothing
		}
		return &Changed{}
	}
	if h := HashOf(old); !slices.Contains(s.Only, h) {
		return &Changed{h}
	}
	return nil
}

func (s Saving) tell(err error) {
	if err != nil && s.Trouble != nil {
		s.Trouble(err)
	}
}

// readOld returns what is about to be replaced, and when it was written; or
// nothing.
func readOld(path string) ([]byte, time.Time) {
	f, err := disk.OpenRegular(path)
	if err != nil {
		return nil, time.Time{}
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || info.Size() > file.MaxFileBytes {
		return nil, time.Time{}
	}
	data, err := io.ReadAll(io.LimitReader(f, file.MaxFileBytes))
	if err != nil {
		return nil, time.Time{}
	}
	return data, info.ModTime() // data is not nil, be it empty
}

// removeLeftovers removes what a save left beside the document when its
// process was killed.
func removeLeftovers(folder string, now time.Time) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range all {
		if !isLeftover(e.Name()) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > maxLeftover {
			removeAll(filepath.Join(folder, e.Name()))
		}
	}
}
