package ui

import (
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
)

// maxRecent is how many files are remembered.
const maxRecent = 10

// recent is the files opened last, the last first. Files that are gone are
// not among them, but are remembered: a drive may come back.
func (a *App) recent() []string {
	all := a.fyne.Preferences().StringList(prefRecent)
	return slices.DeleteFunc(slices.Clone(all), func(path string) bool {
		info, err := os.Stat(path)
		return err != nil || info.IsDir()
	})
}

// remember puts a file first.
func (a *App) remember(path string) {
	if path == "" {
		return
	}
	all := a.fyne.Preferences().StringList(prefRecent)
	all = slices.DeleteFunc(slices.Clone(all), func(p string) bool { return p == path })
	all = append([]string{path}, all...)
	a.fyne.Preferences().SetStringList(prefRecent, all[:min(len(all), maxRecent)])
}

func (w *Window) recentItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, path := range w.app.recent() {
		items = append(items, fyne.NewMenuItem(shortPath(path), func() {
			if w.modal == nil {
				w.app.windowFor(w).openPath(path)
			}
		}))
	}
	return items
}

// shortPath is a path with the home folder as "~".
func shortPath(path string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(home, path); err == nil && filepath.IsLocal(rel) {
		return filepath.Join("~", rel)
	}
	return path
}

// lastFolder is where the last file was, or else the home folder.
func (a *App) lastFolder() string {
	folder := a.fyne.Preferences().String(prefFolder)
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return folder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}
