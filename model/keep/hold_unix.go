//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package keep

import (
	"errors"
	"os"
	"syscall"
)

// hold takes the system's lock on an open file, or fails with errHeld if
// another has it. It ends when the file is closed or its process dies.
func hold(f *os.File) error {
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case err == nil:
			return nil
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EWOULDBLOCK):
			return errHeld
		default:
			return err // a file system without locks
		}
	}
}

// letGo gives the lock up before the file is closed: a process that this one
// is just starting has a copy of the open file for a moment, and would hold
// the lock on.
func letGo(f *os.File) { _ = syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }

// alive reports whether a process of this computer runs.
func alive(pid int) bool {
	if pid <= 0 {
		return false
	}
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// hide does nothing: a name that begins with a dot is hidden.
func hide(string) {}
