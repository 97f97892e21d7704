package chooser

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/words"
)

// FileName leaves out of a title what no file system takes.
func FileName(title string) string { return disk.SafeName(title, "blueprint") }

// validName reports whether a file or a folder can have a name.
func validName(name string) bool {
	bad := "/"
	if runtime.GOOS == "windows" {
		bad = `/\:*?"<>|`
	}
	return strings.Trim(name, ". ") != "" && !strings.ContainsAny(name, bad) &&
		!strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f })
}

// TypedPath is the path that a typed text means in a folder. A slash at its
// end stays.
func TypedPath(path, folder string) string {
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, rest)
		}
	}
	asFolder := path != "" && os.IsPathSeparator(path[len(path)-1])
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	if path = filepath.Clean(path); asFolder && !os.IsPathSeparator(path[len(path)-1]) {
		path += string(filepath.Separator)
	}
	return path
}

// Short is a path with the home folder as "~".
func Short(path string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(home, path); err == nil && filepath.IsLocal(rel) {
		return filepath.Join("~", rel)
	}
	return path
}

// listed is some names one after another, as they are written in a language.
func listed(lang model.Lang, names []string) (all string) {
	for i, n := range names {
		if i == 0 {
			all = n
			continue
		}
		all = words.T(lang, "check.list", "list", all, "next", n)
	}
	return all
}
