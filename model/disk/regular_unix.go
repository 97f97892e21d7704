//go:build unix

package disk

import "golang.org/x/sys/unix"

// Flags of opening: none of them changes what is done with a regular file.
const (
	noWait   = unix.O_NONBLOCK
	noFollow = unix.O_NOFOLLOW
)
