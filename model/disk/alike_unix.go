//go:build unix

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// names is how many names a file has.
func names(_ string, info fs.FileInfo) uint64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(s.Nlink)
	}
	return 1
}

// alike gives a new file what belongs to an old one: owner, group, extended
// attributes, access lists and permissions, in this order, so that nobody may
// do more with it at any time than with the old one. It reports whether the
// system let it.
func alike(temp *os.File, path string, old fs.FileInfo) bool {
	is, err := temp.Stat()
	if err != nil {
		return false
	}
	a, okA := is.Sys().(*syscall.Stat_t)
	b, okB := old.Sys().(*syscall.Stat_t)
	if okA && okB && (a.Uid != b.Uid || a.Gid != b.Gid) && temp.Chown(int(b.Uid), int(b.Gid)) != nil {
		return false
	}
	if f, err := OpenOwn(path, os.O_RDONLY); err == nil { // else it cannot be read, and has none for us
		same := copyAttributes(f, temp)
		f.Close()
		if !same {
			return false
		}
	}
	const whole = fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky
	if is, err = temp.Stat(); err == nil && is.Mode()&whole != old.Mode()&whole {
		err = temp.Chmod(old.Mode() & whole)
	}
	return err == nil
}

// rename puts a file in the place of another one.
func rename(from, to string) error { return os.Rename(from, to) }
