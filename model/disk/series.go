package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"touchline/model"
)

// Series is files that are written beside their places and wait to be put
// there together: the pages of one picture. See [Pending.Stage].
type Series struct {
	paths   []string
	files   []*staged
	pending *Pending
}

// Stage writes several files, each as [Atomically] does, but puts none in its
// place yet: that is [Series.Place], or [Series.Drop] to give them up. When
// anything goes wrong with one of them, none is left.
func (p *Pending) Stage(paths []string, write func(i int, w io.Writer) error) (*Series, error) {
	for _, path := range paths { // before the work
		if _, _, err := placeOf(path); err != nil {
			return nil, whyNotSaved(path, err)
		}
	}
	s := &Series{paths: paths, pending: p}
	on := realDevice
	on.pending = p
	whole := false
	defer func() { // also when write panics
		if !whole {
			s.Drop()
		}
	}()
	for i, path := range paths {
		f, err := on.stage(path, func(w io.Writer) error { return write(i, w) })
		if err != nil {
			return nil, whyNotSaved(path, err)
		}
		s.files = append(s.files, f)
	}
	whole = true
	return s, nil
}

// Place puts the files in their places, all or none: if one cannot be put
// there, those before it are taken away again and what they replaced comes
// back.
func (s *Series) Place() error { return s.place(false) }

// place is Place. With fresh, a file that came there meanwhile is an error.
func (s *Series) place(fresh bool) error {
	defer s.Drop()
	done, err := s.pending.begin()
	if err != nil {
		return err
	}
	defer done()
	var placed []replaced
	for i, f := range s.files {
		r, err := f.replace(fresh, len(s.files) > 1)
		if err != nil {
			for _, r := range slices.Backward(placed) {
				r.undo()
			}
			return whyNotSaved(s.paths[i], err)
		}
		placed = append(placed, r)
	}
	for _, r := range placed {
		if r.old != "" {
			_ = os.Remove(r.old)
		}
	}
	return nil
}

// Drop removes the files that are not in their places.
func (s *Series) Drop() {
	for _, f := range s.files {
		f.drop()
	}
}

// replaced is a file that was put in its place, and what was there before.
type replaced struct {
	target string  // "" if it was written directly
	old    string  // its name now; "" for nothing
	within *staged // the target is still the old file, and old a copy of it
}

// replace puts a file in its place and, if keep is set, keeps the old one.
// With fresh, there must be none.
func (s *staged) replace(fresh, keep bool) (r replaced, err error) {
	if s.temp == "" {
		return r, nil
	}
	r.target = s.target
	if fresh {
		return r, s.placeNew()
	}
	if keep {
		if s.within {
			r.within = s
		}
		if r.old, err = setAside(s.target, s.within); err != nil {
			return r, err
		}
	}
	if err = s.place(); err != nil && r.old != "" {
		if s.within {
			_ = os.Remove(r.old) // the file is as it was
		} else {
			putBack(r.old, r.target)
		}
	}
	return r, err
}

// putBack gives a file that was set aside its name again. Where it has that still,
// renaming does nothing, and its second name is taken off.
func putBack(aside, path string) {
	if os.Rename(aside, path) == nil {
		_ = os.Remove(aside)
	}
}

// placeNew puts a file where there is none. A second name cannot be given
// where there is one, so nothing that comes there at this moment is lost; a
// disk that knows no second names is looked at right before.
func (s *staged) placeNew() error {
	err := os.Link(s.temp, s.target)
	switch {
	case err == nil:
		s.drop()
		syncFolder(filepath.Dir(s.target))
		return nil
	case errors.Is(err, fs.ErrExist) || there(s.target):
		return model.NewFault("file.output.exists", "file", s.target)
	}
	return s.place()
}

// undo puts back what was there.
func (r replaced) undo() {
	switch {
	case r.target == "":
	case r.within != nil:
		_ = r.within.overwrite(r.old, r.target)
	case r.old != "":
		putBack(r.old, r.target)
	default:
		_ = os.Remove(r.target)
	}
}

// setAside gives a file a second name, or, on a disk that knows no links,
// another one. One that is to be written in place is copied. Nothing there is
// no error, and gives "".
func setAside(path string, within bool) (string, error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", model.NewFault("file.save.is-folder", "file", filepath.Base(path))
	}
	if within {
		f, err := OpenOwn(path, os.O_RDONLY)
		if err != nil {
			return "", err
		}
		defer f.Close()
		safe, err := copyAside(f, path)
		if err != nil {
			return "", err
		}
		return safe.Name(), safe.Close()
	}
	free, err := CreateBeside(path, 0o600)
	if err != nil {
		return "", err
	}
	free.Close()
	if err := os.Remove(free.Name()); err != nil {
		return "", err
	}
	if os.Link(path, free.Name()) == nil {
		return free.Name(), nil
	}
	return free.Name(), os.Rename(path, free.Name())
}
