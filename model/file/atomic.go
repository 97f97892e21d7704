package file

import (
	"bufio"
	"context"
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
	err := atomically(path, write)
	var f *model.Fault
	if err == nil || errors.As(err, &f) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return saveFault(path, err)
}

func atomically(path string, write func(w io.Writer) error) error {
	target, err := followLinks(path)
	if err != nil {
		return err
	}
	var old fs.FileInfo
	switch info, err := os.Stat(target); {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case info.IsDir():
		return model.Faultf(nil, "file.save.is-folder", "file", filepath.Base(path))
	case !info.Mode().IsRegular():
		return directly(target, write)
	default:
		old = info
		if err := mayWrite(target); err != nil {
			return err
		}
	}
	temp, err := createBeside(target)
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
	if old != nil {
		if err := temp.Chmod(old.Mode().Perm()); err != nil && runtime.GOOS != "windows" {
			return err
		}
	}
	if err := temp.Sync(); err != nil {
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), target); err != nil {
		return err
	}
	renamed = true
	syncFolder(filepath.Dir(target))
	return nil
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
