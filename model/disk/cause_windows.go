package disk

import (
	"errors"
	"syscall"
)

// The numbers are those of winerror.h.
const (
	errHandleDiskFull syscall.Errno = 39
	errDiskFull       syscall.Errno = 112
	errWriteProtect   syscall.Errno = 19
	errPathNotFound   syscall.Errno = 3
	errBufferOverflow syscall.Errno = 111
	errNameTooLong    syscall.Errno = 206
)

func isDiskFull(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}

func isReadOnly(err error) bool { return errors.Is(err, errWriteProtect) }

func isNoFolder(err error) bool { return errors.Is(err, errPathNotFound) }

func isTooLong(err error) bool {
	return errors.Is(err, errNameTooLong) || errors.Is(err, errBufferOverflow)
}
