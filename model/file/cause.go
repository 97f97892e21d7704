package file

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"touchline/model"
)

// saveFault says why a file could not be written.
func saveFault(path string, err error) *model.Fault {
	key := "file.save.failed"
	switch {
	case isDiskFull(err):
		key = "file.save.full"
	case isReadOnly(err):
		key = "file.save.read-only"
	case errors.Is(err, fs.ErrPermission):
		key = "file.save.permission"
	case noFolder(path, err):
		key = "file.save.no-folder"
	}
	return model.Faultf(err, key, "file", filepath.Base(path), "folder", filepath.Dir(path))
}

// noFolder reports whether the folder went missing, or is no folder.
func noFolder(path string, err error) bool {
	info, statErr := os.Stat(filepath.Dir(path))
	if statErr == nil {
		return !info.IsDir()
	}
	return errors.Is(err, fs.ErrNotExist) || isNoFolder(err)
}

// openFault says why a file could not be read.
func openFault(path string, err error) *model.Fault {
	key := "file.open.failed"
	switch {
	case errors.Is(err, fs.ErrNotExist) || isNoFolder(err):
		key = "file.open.missing"
	case errors.Is(err, fs.ErrPermission):
		key = "file.open.permission"
	}
	return model.Faultf(err, key, "file", filepath.Base(path), "folder", filepath.Dir(path))
}
