package house

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// Nothing of the file system is done on the window's goroutine: a drive may be
// asleep or gone, and then even to ask whether a file is there takes a quarter
// of a minute. So in the folders of the window the file system is called only
// by the functions named here, and those are called only by one another and
// where work is handed to a goroutine of its own.

// inWindow reports whether that holds in a folder.
func inWindow(folder string) bool { return folder == "ui" || strings.HasPrefix(folder, "ui/") }

// touchesFiles is what of other packages works on the file system, by package.
var touchesFiles = map[string][]string{
	"os": {
		"Stat", "Lstat", "Open", "OpenFile", "Create", "CreateTemp", "ReadFile", "WriteFile", "ReadDir", "DirFS", "Mkdir", "MkdirAll", "MkdirTemp",
		"Remove", "RemoveAll", "Rename", "Link", "Symlink", "Readlink", "Truncate", "Chmod", "Chown", "Chtimes", "Getwd", "Chdir", "Executable",
	},
	"filepath": {"Abs", "EvalSymlinks", "Glob", "Walk", "WalkDir"},
	"exec":     {"LookPath", "Command", "CommandContext"},
	"user":     {"Current", "Lookup", "LookupId"}, // may ask a server
	"file":     {"Open", "Save"},
	"disk":     {"OpenRegular", "OpenOwn", "CreateBeside", "Stage", "Atomically", "Privately", "There"},
	"keep":     {"Drafts", "Versions", "Save", "Remember", "OpenDraft", "HashFile", "Lock", "LockAnyway", "HolderOf", "KeepClip", "LastClip", "Self"},
	"source":   {"Open", "KindAt"},
	"desk":     {"ReadFile", "Recovered"},
}

// fileMethods is methods without arguments that do, whatever has them, and
// what starts another program.
var fileMethods = []string{"OpenURL", "Discard", "Release", "Leave", "Flush", "Done"}

// works is the functions of the window's folders that touch the file system,
// and run on a goroutine of their own or before there is a window.
var works = map[string]string{
	"ui/surroundings.dialDisplay":   "before there is a window",
	"ui/surroundings.sessionBus":    "before there is a window: asks what it is given",
	"ui/surroundings.toolkitFolder": "before there is a window",
	"ui/surroundings.standIn":       "before there is a window",
	"ui/surroundings.isThere":       "before there is a window",
	"ui/surroundings.Prepare":       "before there is a window",
	"ui/surroundings.NoDisplay":     "before there is a window",
	"ui/surroundings.checkDisplay":  "before there is a window",
	"ui/memory.readMemory":          "Recall waits for it a second at most",
	"ui/memory.run":                 "the goroutine of notebook",
	"ui/memory.withOthers":          "called by run",
	"ui/thumbs.make":                "the goroutine of Maker",
	"ui/thumbs.read":                "the goroutine of Maker",
	"ui/thumbs.write":               "the goroutine of Maker",
	"ui/thumbs.tidy":                "the goroutine of Maker",
	"ui/thumbs.OfFile":              "the function that it returns is called by Maker",

	"ui/surveys.read":          "",
	"ui/importing.take":        "",
	"ui/exports.work":          "",
	"ui/exports.archived":      "",
	"ui/exports.target":        "",
	"ui/exports.check":         "",
	"ui/exports.prepare":       "",
	"ui/book.readLogo":         "",
	"ui/book.readFont":         "",
	"ui/book.fetch":            "",
	"ui/book.makeAll":          "",
	"ui/book.readPreset":       "",
	"ui/book.readTemplate":     "",
	"ui/exports.show":          "",
	"ui.isFile":                "",
	"ui/chooser.exists":        "",
	"ui/chooser.list":          "",
	"ui/chooser.listFolder":    "",
	"ui/chooser.places":        "",
	"ui/chooser.nearestFolder": "",
	"ui/chooser.placeNamed":    "",
	"ui.importPicture":         "",
	"ui.checkPicture":          "",
	"ui/exports.CheckOpen":     "",
	"ui/desk.ReadFile":         "",
	"ui/desk.readAll":          "",
	"ui/desk.Abandon":          "after the window is gone",
	"ui/desk.discard":          "",
	"ui/desk.letGo":            "",
	"ui/desk.lockFor":          "",
	"ui/desk.lockAndDraft":     "",
	"ui/desk.begin":            "",
	"ui.readOther":             "",
}

// handsOff is the functions that call what they are given on a goroutine of
// its own.
var handsOff = []string{"Go", "working", "askDisk", "load", "Box", "run", "reads", "Reads", "With"}

// diskFiles is the files that are such work as a whole.
var diskFiles = map[string]string{"ui/desk/disk.go": "it is the disk, and the desk calls it in jobs only"}

func TestNoFileIsTouchedOnTheWindowsGoroutine(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range readTree(t) {
		if f.Test || !inWindow(f.Folder) || diskFiles[f.Path] != "" {
			continue
		}
		for _, d := range f.Syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			name := f.Folder + "." + fn.Name.Name
			if _, may := works[name]; may {
				seen[name] = seen[name] || touches(f, fn.Body) != nil
				continue
			}
			if call := touches(f, fn.Body); call != nil {
				t.Errorf("%s: %s touches the file system: hand it to a goroutine of its own", f.At(call), name)
			}
		}
	}
	for name := range works {
		if !seen[name] {
			t.Errorf("works names %s, which touches no file", name)
		}
	}
}

// touches finds a call that works on the file system and is not handed to a
// goroutine of its own; nil for none.
func touches(f *goFile, body ast.Node) (found ast.Node) {
	ast.Inspect(body, func(n ast.Node) bool {
		if found != nil {
			return false
		}
		switch n := n.(type) {
		case *ast.GoStmt:
			return false
		case *ast.SelectorExpr: // what looks whether a file may be written
			if pkg, ok := n.X.(*ast.Ident); ok && pkg.Name == "disk" && n.Sel.Name == "Outputs" {
				found = n
				return false
			}
		case *ast.CallExpr:
			if slices.Contains(handsOff, lastName(n.Fun)) {
				return false
			}
			if touchesFile(f, n) {
				found = n
				return false
			}
		}
		return true
	})
	return found
}

func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.IndexExpr:
		return lastName(e.X)
	}
	return ""
}

func touchesFile(f *goFile, c *ast.CallExpr) bool {
	name := lastName(c.Fun)
	if s, ok := c.Fun.(*ast.SelectorExpr); ok {
		if pkg, ok := s.X.(*ast.Ident); ok && imported(f, pkg.Name) {
			return slices.Contains(touchesFiles[pkg.Name], name)
		}
		if slices.Contains(fileMethods, name) && f.Folder != "ui/board" && (len(c.Args) == 0 || name == "OpenURL") {
			return true
		}
		if of := lastName(s.X); (of == "disk" || of == "Disk") && name != "Watch" && name != "AwaitFree" {
			return true
		}
		_, may := works[f.Folder+"."+name]
		return may && !slices.Contains(commonNames, name)
	}
	_, may := works[f.Folder+"."+name]
	return may && name != "make"
}

// commonNames is names in works that other values have as methods too.
var commonNames = []string{"run", "make", "Run", "letGo"}

func imported(f *goFile, name string) bool {
	return slices.ContainsFunc(f.Imports, func(p string) bool {
		return path.Base(p) == name || strings.HasSuffix(p, "/"+name)
	})
}
