package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2/widget"
)

// What is typed into the file chooser: names to save under, paths, and the
// names of new folders.

// acceptName ends with a name to save under, after asking where it would
// replace a file. The name may be a path.
func (c *chooser) acceptName(name string) {
	path := c.resolve(name)
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		c.goTo(path)
		c.file.SetText(c.name)
		return
	}
	if base := filepath.Base(path); strings.TrimSpace(name) == "" || !validName(base) {
		c.say(c.w.t("choose.bad", "name", base))
		return
	}
	if !strings.EqualFold(filepath.Ext(path), c.save) {
		path += c.save
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		c.say(c.w.t("choose.no-folder", "folder", filepath.Dir(path)))
		return
	}
	if !exists(path) {
		c.end(path)
		return
	}
	c.w.question(c.w.t("export.replace.title"), c.w.t("export.replace", "file", filepath.Base(path)), c.w.t("choose.replace.hint"), nil,
		answer{text: c.w.t("cancel")},
		answer{text: c.w.t("export.replace.accept"), main: true, do: func() { c.end(path) }})
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

// resolve is the path that a typed text means.
func (c *chooser) resolve(path string) string {
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.folder, path)
	}
	return filepath.Clean(path)
}

// askFolder makes a folder in the one that is shown.
func (c *chooser) askFolder() {
	name := newEntry(c.w, c.w.t("folder.name"))
	no := newButton(c.w, c.w.t("cancel"), nil, nil)
	yes := newButton(c.w, c.w.t("folder.make"), nil, nil)
	yes.Importance = widget.HighImportance
	m := c.w.openModal(c.w.t("folder.new"), name, no, yes)
	no.OnTapped = m.close
	m.accept = func() {
		m.close()
		c.makeFolder(name.Text)
	}
	yes.OnTapped, name.OnSubmitted = m.accept, func(string) { m.accept() }
	m.resize(360, 130)
	c.w.win.Canvas().Focus(name)
	name.pickBare()
}

func (c *chooser) makeFolder(name string) {
	name = strings.TrimSpace(name)
	path := filepath.Join(c.folder, name)
	if !validName(name) {
		c.say(c.w.t("choose.bad", "name", name))
		return
	}
	if err := os.Mkdir(path, 0o777); err != nil {
		c.say(c.w.t("folder.failed", "folder", path, "cause", err))
		return
	}
	c.goTo(c.folder)
	if i := slices.IndexFunc(c.entries, func(e dirEntry) bool { return e.name == name }); i >= 0 {
		c.goTo(path)
	}
}
