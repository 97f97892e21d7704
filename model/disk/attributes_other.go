//go:build unix && !linux && !darwin && !freebsd && !netbsd

package disk

import "os"

// copyAttributes has nothing to do: the system has no extended attributes
// that we know of.
func copyAttributes(_, _ *os.File) bool { return true }
