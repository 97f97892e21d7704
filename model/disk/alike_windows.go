package disk

import (
	"io/fs"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// names is how many names a file has.
func names(path string, _ fs.FileInfo) uint64 {
	f, err := OpenOwn(path, os.O_RDONLY)
	if err != nil {
		return 1
	}
	defer f.Close()
	var info windows.ByHandleFileInformation
	if windows.GetFileInformationByHandle(windows.Handle(f.Fd()), &info) != nil {
		return 1
	}
	return uint64(info.NumberOfLinks)
}

// alike leaves to rename what belongs to the old file.
func alike(*os.File, string, fs.FileInfo) bool { return true }

// Flags of ReplaceFile: what belongs to the old file and cannot be given to
// the new one does not keep it from being replaced.
const (
	ignoreMergeErrors = 2
	ignoreACLErrors   = 4
)

// rename puts a file in the place of another one, whose access list,
// attributes and further streams the system hands on. Where it cannot (a
// network folder, nothing to replace) the file is renamed.
func rename(from, to string) error {
	a, errA := windows.UTF16PtrFromString(from)
	b, errB := windows.UTF16PtrFromString(to)
	if errA == nil && errB == nil {
		replaceFile := windows.NewLazySystemDLL("kernel32.dll").NewProc("ReplaceFileW")
		if replaceFile.Find() == nil {
			ok, _, _ := replaceFile.Call(uintptr(unsafe.Pointer(b)), uintptr(unsafe.Pointer(a)), 0, ignoreMergeErrors|ignoreACLErrors, 0, 0)
			if ok != 0 {
				return nil
			}
		}
	}
	return os.Rename(from, to)
}
