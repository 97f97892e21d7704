package disk

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"touchline/model"
)

// maxSymlinks a path may go through, as on Linux.
const maxSymlinks = 40

// Atomically writes a file whole or not at all. write fills a temporary file
// beside the old one, which is synced to the disk and then renamed over it.
// What belongs to an existing file stays: owner, group, permissions, access
// lists, extended attributes; a symbolic link stays a link and its target is
// replaced. Where the system does not let a new file have all that, and where
// the file has other names, it is written in place, with a copy of the old
// content beside it meanwhile. Nobody may read the temporary file who may not
// read the old one. Whatever goes wrong, an error of write included, the old
// file is as it was and the temporary one is gone.
//
// A path that is no regular file (a terminal, a pipe, /dev/null) is written
// directly: there is nothing to replace.
//
// Errors of the system come back as a *model.Fault that says why; a Fault or
// a cancelled context from write comes back as it is.
func Atomically(path string, write func(w io.Writer) error) error {
	return (*Pending)(nil).Atomically(path, write)
}

// Privately writes a file that the program keeps for itself, whole or not at
// all, as [Atomically] does. Nobody else may read it, and a symbolic link in
// its place is replaced, not followed.
func Privately(path string, write func(w io.Writer) error) error {
	return whyNotSaved(path, privately(path, write))
}

func privately(path string, write func(w io.Writer) error) error {
	temp, err := CreateBeside(path, 0o600)
	if err != nil {
		return err
	}
	renamed := false
	defer func() { // also when write panics
		if !renamed {
			temp.Close()
			os.Remove(temp.Name())
		}
	}()
	if err := fill(temp, write); err != nil {
		return err
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	renamed = true
	syncFolder(filepath.Dir(path))
	return nil
}

// device is what makes a file last; tests look at it and make it fail.
type device struct {
	sync       func(f *os.File) error
	rename     func(from, to string) error
	syncFolder func(dir string)
	pending    *Pending // nil: nothing is noted
}

var realDevice = device{sync: (*os.File).Sync, rename: rename, syncFolder: syncFolder}

func atomically(on device, path string, write func(w io.Writer) error) error {
	s, err := on.stage(path, write)
	if err != nil {
		return err
	}
	defer s.drop()
	done, err := on.pending.begin()
	if err != nil {
		return err
	}
	defer done()
	return s.place()
}

// staged is a file that is written and synced, and not yet in its place.
type staged struct {
	on     device
	target string      // what the path leads to
	temp   string      // beside it; "" if it was written directly
	old    fs.FileInfo // of the target; nil: there is none
	within bool        // it is to be written into the old file
}

// stage writes a file beside its place.
func (on device) stage(path string, write func(w io.Writer) error) (*staged, error) {
	target, old, err := placeOf(path)
	if err != nil {
		return nil, err
	}
	if old != nil && !old.Mode().IsRegular() {
		return &staged{target: target}, directly(target, write)
	}
	perm := fs.FileMode(0o666) // what the system makes of it, as of any new file
	if old != nil {
		perm = old.Mode().Perm() & 0o600
	}
	temp, err := on.pending.create(target, perm)
	if err != nil {
		return nil, err
	}
	s := &staged{on: on, target: target, temp: temp.Name(), old: old}
	whole := false
	defer func() { // also when write panics
		if !whole {
			temp.Close()
			os.Remove(temp.Name())
			on.pending.forget(temp.Name())
		}
	}()
	if err := fill(temp, write); err != nil {
		return nil, err
	}
	if old != nil {
		s.within = names(target, old) > 1 || !alike(temp, target, old)
	}
	if err := on.sync(temp); err != nil {
		return nil, err
	}
	if err := temp.Close(); err != nil {
		return nil, err
	}
	whole = true
	return s, nil
}

// placeOf is what a path leads to and what is there now, nil for nothing. It
// fails where no file can be put.
func placeOf(path string) (target string, old fs.FileInfo, err error) {
	if old, err = os.Stat(path); err == nil && !old.Mode().IsRegular() && !old.IsDir() {
		if old.Mode()&(fs.ModeDevice|fs.ModeCharDevice) == fs.ModeDevice { // a whole disk
			return "", nil, model.NewFault("file.save.irregular", "file", filepath.Base(path))
		}
		return path, old, nil // its link, as of /dev/stdout, may lead to no path
	}
	if target, err = followLinks(path); err != nil {
		return "", nil, err
	}
	old, err = os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		_, err = os.Stat(filepath.Dir(target))
		return target, nil, err
	case err != nil:
		return "", nil, err
	case old.IsDir():
		return "", nil, model.NewFault("file.save.is-folder", "file", filepath.Base(path))
	}
	return target, old, mayWrite(target)
}

// place renames the file over the old one, or writes it into that.
func (s *staged) place() error {
	if s.temp == "" {
		return nil
	}
	put := s.on.rename
	if s.within {
		put = s.overwrite
	}
	s.on.pending.forget(s.temp) // End waits for it now
	if err := put(s.temp, s.target); err != nil {
		s.drop()
		return err
	}
	s.temp = ""
	s.on.syncFolder(filepath.Dir(s.target))
	return nil
}

// drop removes what was not put in its place.
func (s *staged) drop() {
	if s.temp != "" {
		_ = os.Remove(s.temp)
		s.on.pending.forget(s.temp)
		s.temp = ""
	}
}

// followLinks returns what a symbolic link leads to, whether it exists yet
// or not.
func followLinks(path string) (string, error) {
	for range maxSymlinks {
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, nil // one that cannot be looked at fails when it is written
		}
		to, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", &fs.PathError{Op: "save", Path: path, Err: errors.New("too many symbolic links")}
}

// mayWrite fails where the file itself is protected: renaming over it would
// pass its protection by.
func mayWrite(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func directly(path string, write func(w io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := fill(f, write); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// fill buffers what write writes: 64 KB keeps system calls few.
func fill(f *os.File, write func(w io.Writer) error) error {
	b := bufio.NewWriterSize(f, 64<<10)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}

// syncFolder makes the rename last over a power cut. It is not an error
// where the system cannot (Windows, some network folders): the file is
// either the old or the new one all the same.
func syncFolder(dir string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
