package disk

import "golang.org/x/sys/windows"

// Flags of opening: a named pipe has no place in a folder, so that nothing
// there makes one wait.
const (
	noWait   = 0
	noFollow = windows.FILE_FLAG_OPEN_REPARSE_POINT
)
