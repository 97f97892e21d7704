package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"touchline/model"
)

// Outputs is the rule for where the files of one command or dialog may go:
// never over a file that is read for it, never twice to one place, and over
// what is there already only with Replace. Files are compared, not names: a
// link, and another way of writing a name on a disk that takes both for one,
// leads to the same file. It is safe for concurrent use; the zero Outputs
// replaces nothing.
type Outputs struct {
	Replace bool
	Pending *Pending // knows of the files that are on their way; nil for none

	mu      sync.Mutex
	sources []known
	written []known
}

// known is a file, and what it was called.
type known struct {
	path string
	info fs.FileInfo
}

// Reads names files that are read. What is not there needs no protection.
func (o *Outputs) Reads(paths ...string) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			o.protect(known{path, info})
		}
	}
}

// ReadsStream is Reads for the standard input, which may be a file.
func (o *Outputs) ReadsStream(r io.Reader) {
	if info := regular(r); info != nil {
		o.protect(known{info.Name(), info}) // "stdin"
	}
}

func (o *Outputs) protect(source known) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sources = append(o.sources, source)
}

// Check looks whether files can be written to paths, as far as can be said
// before they are there.
func (o *Outputs) Check(paths ...string) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.check(paths)
}

// CheckStream is Check for the standard output, which may be a file.
func (o *Outputs) CheckStream(w io.Writer) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	info := regular(w)
	if info == nil {
		return nil
	}
	for _, s := range o.sources {
		if os.SameFile(s.info, info) {
			return model.NewFault("file.output.source", "file", s.path)
		}
	}
	return nil
}

func (o *Outputs) check(paths []string) error {
	var seen []known
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist) && !there(path):
			continue
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return saveFault(path, err)
		case err == nil && info.IsDir():
			return model.NewFault("file.save.is-folder", "file", filepath.Base(path))
		case err == nil && !info.Mode().IsRegular():
			continue // a terminal, /dev/null: there is nothing to lose
		case err == nil && among(o.sources, info):
			return model.NewFault("file.output.source", "file", path)
		case err == nil && (among(o.written, info) || among(seen, info)):
			return model.NewFault("file.output.twice", "file", path)
		case !o.Replace:
			return model.NewFault("file.output.exists", "file", path)
		}
		if info != nil {
			seen = append(seen, known{path, info})
		}
	}
	return nil
}

// There is those of the paths where a file is already.
func There(paths []string) []string {
	var all []string
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() || err != nil && there(path) {
			all = append(all, path)
		}
	}
	return all
}

// Place puts files that are written in their places, if all of them may be
// there still.
func (o *Outputs) Place(s *Series) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	defer s.Drop()
	if err := o.check(s.paths); err != nil {
		return err
	}
	if err := s.place(!o.Replace); err != nil {
		return err
	}
	for _, path := range s.paths {
		if info, err := os.Stat(path); err == nil {
			o.written = append(o.written, known{path, info})
		}
	}
	return nil
}

// Write writes one file.
func (o *Outputs) Write(path string, write func(w io.Writer) error) error {
	if err := o.Check(path); err != nil {
		return err
	}
	s, err := o.Pending.Stage([]string{path}, func(_ int, w io.Writer) error { return write(w) })
	if err != nil {
		return err
	}
	return o.Place(s)
}

// there reports whether there is anything at a path, a link that leads
// nowhere included.
func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func among(all []known, info fs.FileInfo) bool {
	for _, other := range all {
		if os.SameFile(other.info, info) {
			return true
		}
	}
	return false
}

// regular is the file behind a stream, nil if it is none or no regular one.
func regular(stream any) fs.FileInfo {
	f, ok := stream.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return nil
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return info
	}
	return nil
}
