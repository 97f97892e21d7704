package chooser

import (
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/disk"
	"touchline/ui/widgets"
)

// What the file chooser asks the disk. A drive may be asleep or gone, and
// then an answer takes a quarter of a minute, or never comes: the window does
// not wait for it.

// askDisk asks the disk something on a goroutine of its own, and goes on with
// the answer on the toolkit's, unless something else was asked meanwhile.
func askDisk[T any](c *Chooser, ask func() T, then func(T)) {
	c.asked++
	asked := c.asked
	c.Busy = true
	late := time.AfterFunc(waitShows, func() {
		c.host.Later(func() {
			if c.asked == asked && c.Busy && !c.ended {
				c.list.Hide()
				c.waiting.Show()
			}
		})
	})
	go func() {
		answer := ask()
		late.Stop()
		c.host.Later(func() {
			if c.asked != asked || c.ended {
				return
			}
			c.Busy = false
			c.waiting.Hide()
			c.list.Show()
			then(answer)
		})
	}()
}

// waitShows is when it is said that the disk takes its time.
const waitShows = 400 * time.Millisecond

// listing is what a folder holds.
type listing struct {
	folder  string
	entries []dirEntry
	err     error
}

// goTo shows a folder.
func (c *Chooser) goTo(folder string) {
	filter := c.filter
	c.begun = false
	askDisk(c, func() listing { return list(folder, filter) }, c.show)
}

// goToNearest shows a folder, or the nearest above it that is there.
func (c *Chooser) goToNearest(folder string) {
	filter := c.filter
	askDisk(c, func() listing { return list(nearestFolder(folder), filter) }, c.show)
}

func list(folder string, filter []string) listing {
	entries, err := listFolder(folder, filter)
	return listing{folder, entries, err}
}

func (c *Chooser) show(l listing) {
	if l.err != nil {
		c.complain(model.Faultf(l.err, "ui.open.folder.failed", "file", l.folder))
		return
	}
	c.quiet()
	c.Folder, c.entries = l.folder, l.entries
	if c.at = -1; !c.begun { // the disk may answer in the middle of a word
		c.setPath(l.folder)
	}
	c.enable()
	c.list.UnselectAll()
	c.list.Refresh()
	c.list.ScrollToTop()
}

// showPlaces makes the buttons of the user's usual folders.
func (c *Chooser) showPlaces() {
	go func() {
		all := places()
		c.host.Later(func() {
			for _, p := range all {
				b := widgets.NewButton(c.host, c.t(p.text), theme.FolderIcon(), func() { c.goTo(p.path) })
				b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
				c.usual.Add(b)
			}
		})
	}()
}

// seen is what is at a path.
type seen struct {
	info os.FileInfo
	err  error
}

// typed is a path that was typed and sent off with Return.
func (c *Chooser) typed(path string) {
	if c.File != nil {
		c.acceptName(path)
		return
	}
	path = filepath.Clean(TypedPath(path, c.Folder))
	askDisk(c, func() seen {
		info, err := os.Stat(path)
		return seen{info, err}
	}, func(s seen) {
		switch {
		case s.err != nil:
			c.complain(disk.WhyNotOpened(path, s.err))
		case s.info.IsDir():
			c.goTo(path)
		case c.Kinds == nil:
			c.goTo(filepath.Dir(path))
		default:
			c.End(path)
		}
	})
}
