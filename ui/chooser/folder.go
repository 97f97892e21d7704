package chooser

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// dirEntry is a line of the file chooser.
type dirEntry struct {
	name   string
	folder bool
}

// listFolder is what a folder holds of folders and of files whose names end
// as one of kinds (nil: none); hidden ones are left out. Folders come first,
// each sort by name without regard to case.
func listFolder(folder string, kinds []string) ([]dirEntry, error) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []dirEntry
	for _, e := range all {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		isFolder := e.IsDir()
		if e.Type()&os.ModeSymlink != 0 {
			if info, err := os.Stat(filepath.Join(folder, name)); err == nil {
				isFolder = info.IsDir()
			}
		}
		if isFolder || slices.Contains(kinds, strings.ToLower(filepath.Ext(name))) {
			out = append(out, dirEntry{name, isFolder})
		}
	}
	slices.SortFunc(out, func(a, b dirEntry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name)), cmp.Compare(a.name, b.name))
	})
	return out, nil
}

// place is a folder to go to at once.
type place struct{ text, path string }

// places is the user's usual folders, those that there are.
func places() []place {
	home, err := os.UserHomeDir()
	if err != nil {
		return nil
	}
	var out []place
	for _, p := range []place{
		{"place.home", home},
		{"place.desktop", filepath.Join(home, "Desktop")},
		{"place.desktop", filepath.Join(home, "桌面")},
		{"place.documents", filepath.Join(home, "Documents")},
		{"place.documents", filepath.Join(home, "文档")},
		{"place.downloads", filepath.Join(home, "Downloads")},
		{"place.downloads", filepath.Join(home, "下载")},
		{"place.root", filepath.VolumeName(home) + string(filepath.Separator)},
	} {
		if info, err := os.Stat(p.path); err == nil && info.IsDir() {
			out = append(out, p)
		}
	}
	return out
}

// nearestFolder is a folder, or the nearest above it that is there.
func nearestFolder(folder string) string {
	for {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
		up := filepath.Dir(folder)
		if up == folder {
			return folder
		}
		folder = up
	}
}

// exists reports whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
