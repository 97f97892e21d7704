package chooser

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/widgets"
)

// What is typed into the file chooser: names to save under, paths, and the
// names of new folders.

// typePath goes on typing in the field for a path, which begins so.
func (c *Chooser) typePath(begin string) {
	c.path.SetText(begin)
	c.path.CursorRow, c.path.CursorColumn = 0, len([]rune(begin))
	c.host.Canvas().Focus(c.path)
}

// acceptName ends with a name to save under, after asking where it would
// replace a file. The name may be a path.
func (c *Chooser) acceptName(name string) {
	if strings.TrimSpace(name) == "" {
		return
	}
	path := TypedPath(name, c.Folder)
	askDisk(c, func() namedPlace { return placeNamed(path, c.Save) }, func(p namedPlace) {
		base := filepath.Base(p.path)
		switch {
		case p.folder:
			c.File.SetText(c.Name)
			c.goTo(p.path)
		case !validName(base):
			c.say(c.t("choose.bad", "name", base))
		case p.err != nil:
			c.complain(p.err)
		case !p.there:
			c.End(p.path)
		default:
			AskReplace(c.host, []string{p.path}, func() {
				c.replaces = true
				c.End(p.path)
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
		p.err = model.NewFault("ui.choose.no-folder", "folder", folder)
		return p
	}
	p.err = (&disk.Outputs{Replace: true}).Check(path)
	return p
}

// askFolder makes a folder in the one that is shown.
func (c *Chooser) askFolder() {
	name := widgets.NewEntry(c.host, c.t("folder.name"))
	no := widgets.NewButton(c.host, c.t("cancel"), nil, nil)
	yes := widgets.NewButton(c.host, c.t("folder.make"), nil, nil)
	yes.Importance = widget.HighImportance
	m := c.host.Dialogs().Show(c.t("folder.new"), name, no, yes)
	no.OnTapped = m.Close
	m.Accept = func() {
		m.Close()
		c.makeFolder(name.Text)
	}
	yes.OnTapped, name.OnSubmitted = m.Accept, func(string) { m.Accept() }
	m.Resize(360, 130)
	c.host.Canvas().Focus(name)
	name.PickBare()
}

func (c *Chooser) makeFolder(name string) {
	name = strings.TrimSpace(name)
	path := filepath.Join(c.Folder, name)
	if !validName(name) {
		c.say(c.t("choose.bad", "name", name))
		return
	}
	askDisk(c, func() error { return os.Mkdir(path, 0o777) }, func(err error) {
		if err != nil {
			c.complain(model.Faultf(err, "ui.folder.failed", "folder", path))
			return
		}
		c.goTo(path)
	})
}
