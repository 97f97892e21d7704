//go:build !unix && !windows

package disk

import (
	"io/fs"
	"os"
)

func names(string, fs.FileInfo) uint64 { return 1 }

func alike(temp *os.File, _ string, old fs.FileInfo) bool {
	return temp.Chmod(old.Mode().Perm()) == nil
}

func rename(from, to string) error { return os.Rename(from, to) }
