//go:build !unix && !windows

package disk

// The system has no such flags.
const (
	noWait   = 0
	noFollow = 0
)
