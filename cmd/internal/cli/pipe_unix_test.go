//go:build unix

package cli

import (
	"os"
	"syscall"
)

func makePipe(path string) error { return syscall.Mkfifo(path, 0o600) }

// openPipe opens a pipe to write to it, if somebody reads it.
func openPipe(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
}
