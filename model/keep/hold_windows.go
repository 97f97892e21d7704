package keep

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// hold takes the system's lock on an open file, or fails with errHeld if
// another has it. It ends when the file is closed or its process dies. The
// locked byte lies far beyond the content, which others may read.
func hold(f *os.File) error {
	at := &windows.Overlapped{OffsetHigh: 1}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errHeld
	}
	return err
}

// letGo gives the lock up before the file is closed: left to itself the
// system does so when it has time.
func letGo(f *os.File) {
	_ = windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, &windows.Overlapped{OffsetHigh: 1})
}

// stillActive is STILL_ACTIVE of minwinbase.h.
const stillActive = 259

// alive reports whether a process of this computer runs.
func alive(pid int) bool {
	if pid <= 0 {
		return false
	}
	p, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return errors.Is(err, windows.ERROR_ACCESS_DENIED)
	}
	defer func() { _ = windows.CloseHandle(p) }()
	var code uint32
	return windows.GetExitCodeProcess(p, &code) != nil || code == stillActive
}

// hide sets the attribute that keeps a file out of sight.
func hide(path string) {
	if p, err := windows.UTF16PtrFromString(path); err == nil {
		_ = windows.SetFileAttributes(p, windows.FILE_ATTRIBUTE_HIDDEN)
	}
}
