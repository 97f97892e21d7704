//go:build unix

package disk

import (
	"io/fs"
	"os"
	"syscall"
)

// names is how many names a file has.
func names(_ string, info fs.FileInfo) uint64 {
	return uint64(info.Sys().(*syscall.Stat_t).Nlink)
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
	a, b := is.Sys().(*syscall.Stat_t), old.Sys().(*syscall.Stat_t)
	if (a.Uid != b.Uid || a.Gid != b.Gid) && temp.Chown(int(b.Uid), int(b.Gid)) != nil {
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
	if is, err = temp.Stat(); err != nil {
		return false
	}
	return is.Mode()&whole == old.Mode()&whole || temp.Chmod(old.Mode()&whole) == nil
}

// rename puts a file in the place of another one.
func rename(from, to string) error { return os.Rename(from, to) }
