package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/widgets"
)

// What is typed into the file chooser: names to save under, paths, and the
// names of new folders.

// acceptName ends with a name to save under, after asking where it would
// replace a file. The name may be a path.
func (c *chooser) acceptName(name string) {
	if strings.TrimSpace(name) == "" {
		return
	}
	path := typedPath(name, c.folder)
	askDisk(c, func() namedPlace { return placeNamed(path, c.save) }, func(p namedPlace) {
		base := filepath.Base(p.path)
		switch {
		case p.folder:
			c.file.SetText(c.name)
			c.goTo(p.path)
		case !validName(base):
			c.say(c.w.t("choose.bad", "name", base))
		case p.err != nil:
			c.say(c.w.explain(p.err))
		case !p.there:
			c.end(p.path)
		default:
			c.w.askReplace([]string{p.path}, func() {
				c.replaces = true
				c.end(p.path)
			})
		}
	})
}

// namedPlace is where a file is wanted, and what is there.
type namedPlace struct {
	path   string
	folder bool
	there  bool
	err    error // why no file can be there
}

// placeNamed looks at a path that a file with an ending is wanted at.
func placeNamed(path, ending string) namedPlace {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return namedPlace{path: filepath.Clean(path), folder: true}
	}
	path = filepath.Clean(path)
	if !strings.EqualFold(filepath.Ext(path), ending) {
		path += ending
	}
	p := namedPlace{path: path, there: exists(path)}
	if folder := filepath.Dir(path); nearestFolder(folder) != folder {
		p.err = model.Faultf(nil, "ui.choose.no-folder", "folder", folder)
		return p
	}
	p.err = (&disk.Outputs{Replace: true}).Check(path)
	return p
}

// validName reports whether a file or a folder can have a name.
func validName(name string) bool {
	bad := "/"
	if runtime.GOOS == "windows" {
		bad = `/\:*?"<>|`
	}
	return strings.Trim(name, ". ") != "" && !strings.ContainsAny(name, bad) &&
		!strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f })
}

// typedPath is the path that a typed text means in a folder. A slash at its
// end stays.
func typedPath(path, folder string) string {
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

// askFolder makes a folder in the one that is shown.
func (c *chooser) askFolder() {
	name := widgets.NewEntry(c.w, c.w.t("folder.name"))
	no := widgets.NewButton(c.w, c.w.t("cancel"), nil, nil)
	yes := widgets.NewButton(c.w, c.w.t("folder.make"), nil, nil)
	yes.Importance = widget.HighImportance
	m := c.w.dialogs.Show(c.w.t("folder.new"), name, no, yes)
	no.OnTapped = m.Close
	m.Accept = func() {
		m.Close()
		c.makeFolder(name.Text)
	}
	yes.OnTapped, name.OnSubmitted = m.Accept, func(string) { m.Accept() }
	m.Resize(360, 130)
	c.w.win.Canvas().Focus(name)
	name.PickBare()
}

func (c *chooser) makeFolder(name string) {
	name = strings.TrimSpace(name)
	path := filepath.Join(c.folder, name)
	if !validName(name) {
		c.say(c.w.t("choose.bad", "name", name))
		return
	}
	askDisk(c, func() error { return os.Mkdir(path, 0o777) }, func(err error) {
		if err != nil {
			c.say(c.w.explain(model.Faultf(err, "ui.folder.failed", "folder", path)))
			return
		}
		c.goTo(path)
	})
}
