//go:build linux || darwin || freebsd || netbsd

package disk

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// leftAttributes are those that are not handed on: they are of the old
// content, or the system's own.
var leftAttributes = []string{"security.ima", "security.evm", "security.capability", "com.apple.provenance"}

// accessList is the name of a POSIX access list on Linux, which a new file
// may have inherited from its folder.
const accessList = "system.posix_acl_access"

// copyAttributes gives a file the extended attributes of another one and
// takes off what it has beyond them. It reports whether both have the same.
func copyAttributes(from, to *os.File) bool {
	all, ok := attributes(from)
	if !ok {
		return false
	}
	has, _ := attributes(to)
	for _, name := range has {
		if slices.Contains(all, name) || name != accessList && !strings.HasPrefix(name, "user.") {
			continue
		}
		if unix.Fremovexattr(int(to.Fd()), name) != nil {
			return false
		}
	}
	for _, name := range all {
		if slices.Contains(leftAttributes, name) {
			continue
		}
		value, err := attribute(from, name)
		if err != nil {
			return false
		}
		if old, err := attribute(to, name); err == nil && bytes.Equal(old, value) {
			continue
		}
		if unix.Fsetxattr(int(to.Fd()), name, value, 0) != nil {
			return false
		}
	}
	return true
}

// attributes is the names of a file's extended attributes. A file system
// without them has none.
func attributes(f *os.File) ([]string, bool) {
	b, err := sized(func(b []byte) (int, error) { return unix.Flistxattr(int(f.Fd()), b) })
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.ENOSYS) {
		return nil, true
	}
	if err != nil {
		return nil, false
	}
	return strings.FieldsFunc(string(b), func(r rune) bool { return r == 0 }), true
}

func attribute(f *os.File, name string) ([]byte, error) {
	return sized(func(b []byte) (int, error) { return unix.Fgetxattr(int(f.Fd()), name, b) })
}

// sized calls what first tells the size that it needs. Between the two calls
// it may grow.
func sized(get func([]byte) (int, error)) ([]byte, error) {
	for {
		n, err := get(nil)
		if err != nil || n == 0 {
			return nil, err
		}
		b := make([]byte, n)
		n, err = get(b)
		if errors.Is(err, unix.ERANGE) {
			continue
		}
		if err != nil {
			return nil, err
		}
		return b[:n], nil
	}
}
