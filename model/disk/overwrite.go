package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"touchline/model"
)

// overwrite writes what a temporary file holds into the old one, which keeps
// its names and all that belongs to it. Until that is done, and if the
// process dies over it, a copy of the old content stands beside.
func (s *staged) overwrite(temp, target string) error {
	from, err := OpenOwn(temp, os.O_RDONLY)
	if err != nil {
		return err
	}
	defer from.Close()
	into, err := OpenOwn(target, os.O_RDWR)
	if err != nil {
		return err
	}
	defer into.Close()
	if now, err := into.Stat(); err != nil || !os.SameFile(now, s.old) {
		return errors.Join(err, &fs.PathError{Op: "save", Path: target, Err: errors.New("it was replaced meanwhile")})
	}
	safe, err := copyAside(into, target)
	if err != nil {
		return err
	}
	err = rewrite(into, from, safe)
	safe.Close() // first: Windows removes no open file
	if errors.Is(err, errTornFile) {
		return model.Faultf(err, "file.save.torn", "file", filepath.Base(target), "copy", filepath.Base(safe.Name()))
	}
	os.Remove(safe.Name())
	if err != nil {
		return err
	}
	from.Close()
	os.Remove(temp)
	return into.Close()
}

// errTornFile means that a file is neither the old nor the new one.
var errTornFile = errors.New("the old content could not be put back")

// rewritable is what rewrite needs of the file that it changes.
type rewritable interface {
	io.WriterAt
	Truncate(size int64) error
	Sync() error
}

// rewrite gives a file the content of another one. old is a copy of what the
// file holds: it is put back when something goes wrong, and if that fails as
// well, the error is an errTornFile.
//
// The disk may be full. So what is longer than before is written first, where
// it harms nothing; what follows needs no more room.
func rewrite(f rewritable, from, old *os.File) error {
	size, err := sizeOf(from)
	if err != nil {
		return err
	}
	was, err := sizeOf(old)
	if err != nil {
		return err
	}
	if err := copyRange(f, from, was, max(was, size)); err != nil {
		return errors.Join(err, torn(f.Truncate(was)))
	}
	err = copyRange(f, from, 0, min(size, was))
	if err == nil {
		err = f.Truncate(size)
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		return nil
	}
	back := copyRange(f, old, 0, was)
	if back == nil {
		back = errors.Join(f.Truncate(was), f.Sync())
	}
	return errors.Join(err, torn(back))
}

func torn(err error) error {
	if err == nil {
		return nil
	}
	return errors.Join(errTornFile, err)
}

func sizeOf(f *os.File) (int64, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// copyRange copies the bytes from a place up to another one.
func copyRange(to io.WriterAt, from io.ReaderAt, begin, end int64) error {
	n, err := io.Copy(io.NewOffsetWriter(to, begin), io.NewSectionReader(from, begin, end-begin))
	if err == nil && n != end-begin {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// copyAside copies a file to one beside it that a user recognizes, as
// "name.old-1x2y.blueprint". It is on the disk when this returns.
func copyAside(f *os.File, path string) (safe *os.File, err error) {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext)
	safe, err = createFree(os.O_RDWR, 0o600, func() string { return base + ".old-" + randomName() + ext })
	if err != nil {
		return nil, err
	}
	_, err = io.Copy(safe, io.NewSectionReader(f, 0, 1<<62))
	if err == nil {
		err = safe.Sync()
	}
	if err != nil {
		safe.Close()
		os.Remove(safe.Name())
		return nil, err
	}
	return safe, nil
}
