package disk

import (
	"errors"
	"io/fs"
	"os"
)

// ErrIrregular means that a path leads to no regular file: a pipe, a device,
// a folder or, where none is followed, a symbolic link.
var ErrIrregular = errors.New("it is no regular file")

// OpenRegular opens a regular file, through symbolic links, to read it. It
// never waits, as the opening of a pipe that nobody writes to would.
func OpenRegular(path string) (*os.File, error) {
	return openRegular(path, os.O_RDONLY, os.Stat)
}

// OpenOwn opens a regular file that the program keeps for itself: a lock, a
// draft, a version. A symbolic link in its place is not ours, and what it
// leads to is not touched. flag is one of package os.
func OpenOwn(path string, flag int) (*os.File, error) {
	return openRegular(path, flag|noFollow, os.Lstat)
}

// openRegular looks before it opens, for a device may do something then (a
// tape rewinds), and again after it, for the path may be another one by now.
func openRegular(path string, flag int, look func(string) (fs.FileInfo, error)) (*os.File, error) {
	if info, err := look(path); err == nil && !info.Mode().IsRegular() {
		return nil, irregular(path)
	}
	f, err := os.OpenFile(path, flag|noWait, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = irregular(path)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func irregular(path string) error {
	return &fs.PathError{Op: "open", Path: path, Err: ErrIrregular}
}
