package ui

import (
	"os"
	"slices"

	"touchline/ui/hub"
)

// recent is the files opened last, the last first. Files that were found to be
// gone are not among them, but are remembered: a drive may come back.
func (a *App) recent() []string {
	return slices.DeleteFunc(slices.Clone(a.Memory.Recent), func(path string) bool { return a.gone[path] })
}

// lookAtRecent looks which of them are there. Each is looked at by itself: a
// drive may be asleep or gone, and then the answer takes a quarter of a minute,
// or never comes.
func (a *App) lookAtRecent() {
	for _, path := range a.Memory.Recent {
		go func() {
			there := isFile(path)
			a.Later(func() { a.found(path, there) })
		}()
	}
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// found notes whether a file is there, and has the windows follow.
func (a *App) found(path string, there bool) {
	if a.gone[path] == !there {
		return
	}
	a.gone[path] = !there
	for _, w := range a.windows {
		w.hub.Tell(hub.Remembered)
	}
}

// seen puts a file first among the recent ones.
func (a *App) seen(path string) {
	if path == "" {
		return
	}
	delete(a.gone, path)
	a.Memory.Opened(path)
}
