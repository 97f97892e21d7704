//go:build !unix && !windows

package file

// The system has no such flags.
const (
	noWait   = 0
	noFollow = 0
)
