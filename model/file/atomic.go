package file

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"

	"touchline/model"
)

// MediaType of a .blueprint file.
const MediaType = "application/vnd.touchline.blueprint+json"

// Extension of a .blueprint file.
const Extension = ".blueprint"

// maxSymlinks a path may go through, as on Linux.
const maxSymlinks = 40

// Atomically writes a file whole or not at all. write fills a temporary file
// beside the old one, which is synced to the disk and then renamed over it;
// the permission bits of an existing file stay, a symbolic link stays a link
// and its target is replaced. Whatever goes wrong, an error of write
// included, the old file is as it was and the temporary one is gone.
//
// A path that is no regular file (a terminal, a pipe, /dev/null) is written
// directly: there is nothing to replace.
//
// Errors of the system come back as a *model.Fault that says why; a Fault or
// a cancelled context from write comes back as it is.
func Atomically(path string, write func(w io.Writer) error) error {
	return whyNotSaved(path, atomically(path, write))
}

func atomically(path string, write func(w io.Writer) error) error {
	s, err := stage(path, write)
	if err != nil {
		return err
	}
	return s.place()
}

// staged is a file that is written and synced, and not yet in its place.
type staged struct {
	target string // what the path leads to
	temp   string // beside it; "" if it was written directly
}

// stage writes a file beside its place.
func stage(path string, write func(w io.Writer) error) (*staged, error) {
	target, old, err := placeOf(path)
	if err != nil {
		return nil, err
	}
	if old != nil && !old.Mode().IsRegular() {
		return &staged{target: target}, directly(target, write)
	}
	temp, err := createBeside(target)
	if err != nil {
		return nil, err
	}
	whole := false
	defer func() { // also when write panics
		if !whole {
			temp.Close()
			os.Remove(temp.Name())
		}
	}()
	if err := fill(temp, write); err != nil {
		return nil, err
	}
	if old != nil {
		if err := temp.Chmod(old.Mode().Perm()); err != nil && runtime.GOOS != "windows" {
			return nil, err
		}
	}
	if err := temp.Sync(); err != nil {
		return nil, err
	}
	if err := temp.Close(); err != nil {
		return nil, err
	}
	whole = true
	return &staged{target: target, temp: temp.Name()}, nil
}

// placeOf is what a path leads to and what is there now, nil for nothing. It
// fails where no file can be put.
func placeOf(path string) (target string, old fs.FileInfo, err error) {
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
		return "", nil, model.Faultf(nil, "file.save.is-folder", "file", filepath.Base(path))
	case !old.Mode().IsRegular():
		return target, old, nil
	}
	return target, old, mayWrite(target)
}

// place renames the file over the old one.
func (s *staged) place() error {
	if s.temp == "" {
		return nil
	}
	if err := os.Rename(s.temp, s.target); err != nil {
		s.drop()
		return err
	}
	s.temp = ""
	syncFolder(filepath.Dir(s.target))
	return nil
}

// drop removes what was not put in its place.
func (s *staged) drop() {
	if s.temp != "" {
		_ = os.Remove(s.temp)
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

// createBeside makes the temporary file, with the permissions that the
// system gives a new file.
func createBeside(path string) (*os.File, error) {
	for try := 0; ; try++ {
		name := filepath.Join(filepath.Dir(path), ".touchline-"+strconv.FormatUint(rand.Uint64(), 36)+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || !errors.Is(err, fs.ErrExist) || try == 100 {
			return f, err
		}
	}
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
