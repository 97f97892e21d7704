package disk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

	"touchline/model"
)

// whyNotSaved is an error of writing as a Fault. A Fault is one already, and
// who cancels knows why.
func whyNotSaved(path string, err error) error {
	var f *model.Fault
	if err == nil || errors.As(err, &f) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return saveFault(path, err)
}

// saveFault says why a file could not be written, and of one that was there
// that it is as it was.
func saveFault(path string, err error) *model.Fault {
	key := "file.save.failed"
	switch {
	case isDiskFull(err):
		key = "file.save.full"
	case tooLong(path, err) && len(filepath.Base(path)) <= mostBytes:
		key = "file.save.long-folder"
	case tooLong(path, err):
		key = "file.save.long-name"
	case isReadOnly(err):
		key = "file.save.read-only"
	case errors.Is(err, fs.ErrPermission):
		key = "file.save.permission"
	case noFolder(path, err):
		key = "file.save.no-folder"
	}
	if fresh, ok := ofNew[key]; ok && !hasOld(path) {
		key = fresh
	}
	return model.Faultf(err, key, "file", shown(path), "folder", folderOf(path))
}

// ofNew is what is said instead where there was no file before.
var ofNew = map[string]string{
	"file.save.failed":     "file.save.new-failed",
	"file.save.full":       "file.save.new-full",
	"file.save.permission": "file.save.new-permission",
}

// hasOld reports whether a file was there, and so is there still. One that
// cannot be looked at may be.
func hasOld(path string) bool {
	info, err := os.Stat(path)
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	return info.Mode().IsRegular()
}

// folderOf is the folder of a file in a sentence: a dot at its end would be
// taken for the end of it.
func folderOf(path string) string {
	if dir, err := filepath.Abs(filepath.Dir(path)); err == nil {
		return dir
	}
	return filepath.Dir(path)
}

// noFolder reports whether the folder went missing, or is no folder.
func noFolder(path string, err error) bool {
	info, statErr := os.Stat(filepath.Dir(path))
	if statErr == nil {
		return !info.IsDir()
	}
	return errors.Is(err, fs.ErrNotExist) || isNoFolder(err)
}

// WhyNotOpened is an error of reading a file as a *model.Fault. A Fault is one
// already.
func WhyNotOpened(path string, err error) error {
	var f *model.Fault
	if err == nil || errors.As(err, &f) {
		return err
	}
	return openFault(path, err)
}

// openFault says why a file could not be read.
func openFault(path string, err error) *model.Fault {
	key := "file.open.failed"
	switch {
	case errors.Is(err, ErrIrregular):
		key = "file.open.irregular"
		if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
			key = "file.open.is-folder"
		}
	case errors.Is(err, fs.ErrNotExist) || isNoFolder(err):
		key = "file.open.missing"
	case errors.Is(err, fs.ErrPermission):
		key = "file.open.permission"
	case tooLong(path, err):
		key = "file.open.missing" // there can be none
	}
	return model.Faultf(err, key, "file", shown(path), "folder", folderOf(path))
}

// shown is a file's name in a sentence: of one that is too long the beginning
// and the ending.
func shown(path string) string {
	const most, begin = 120, 60 // letters
	name := []rune(filepath.Base(path))
	if len(name) <= most {
		return string(name)
	}
	ext := []rune(filepath.Ext(path))
	return string(name[:begin]) + "…" + string(ext[:min(len(ext), begin)])
}

// mostBytes is how long a name may be on most disks; Windows and macOS count
// letters.
const mostBytes = 255

// tooLong reports whether a name has more letters than disks take. Windows
// says of such a one only that it is no name.
func tooLong(path string, err error) bool {
	return isTooLong(err) || utf8.RuneCountInString(filepath.Base(path)) > mostBytes
}
