package ui

import (
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/dialogs"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// choosing is what a file is wanted for. The toolkit's own dialogs close by
// no key, cut a file to nothing before one has said yes, and speak English in
// part; so this is ours.
type choosing struct {
	title, accept string
	folder        string
	purpose       memory.Purpose // what the folder is remembered for
	kinds         []string       // ends of names that can be opened; nil, without save: a folder is wanted
	save          string         // the end of the name to save under: a name is wanted
	name          string         // the name that is proposed
	done          func(path string)
	replace       func(path string, asked bool) // in place of done: asked says that what is there may be replaced
	gone          func()                        // nothing was chosen; may be nil
}

// chooser is the dialog.
type chooser struct {
	choosing
	w       *Window
	modal   *dialogs.Dialog
	entries []dirEntry
	at      int // the entry that is chosen, or -1
	path    *widgets.Entry
	file    *widgets.Entry // the name to save under; nil where none is wanted
	list    *chooserList
	usual   *fyne.Container // buttons of folders to go to at once
	waiting *widget.Label   // shown in place of a list that is long in coming
	ok      *widgets.Button
	filter  []string // kinds that are shown
	trouble *widget.Label
	ended   bool
	asked   int  // counts what was asked of the disk: answers that are late are no matter
	busy    bool // the last answer is not there yet

	replaces bool // the user said that what is there may be replaced
}

// The size of the dialog, in units.
const (
	chooserWidth  = 720
	chooserHeight = 500
)

// choose opens the dialog.
func (w *Window) choose(what choosing) {
	c := &chooser{choosing: what, w: w, at: -1, filter: what.kinds}
	if c.save != "" {
		c.filter = []string{c.save}
	}
	c.path = widgets.NewEntry(w, "")
	c.path.OnSubmitted = c.typed
	c.trouble = widgets.Wrapped("", widget.DangerImportance)
	c.trouble.Hide()
	c.list = newChooserList(c)
	cancel := widgets.NewButton(w, w.t("cancel"), nil, nil)
	c.ok = widgets.NewButton(w, what.accept, nil, c.accept)
	c.ok.Importance = widget.HighImportance
	c.modal = w.dialogs.Show(what.title, c.body(), cancel, c.ok)
	c.modal.Accept = c.accept
	c.modal.Closed = func() {
		if !c.ended && c.gone != nil {
			c.gone()
		}
	}
	cancel.OnTapped = c.modal.Close
	c.modal.Resize(chooserWidth, chooserHeight)
	c.path.SetText(what.folder)
	c.enable()
	c.goToNearest(what.folder)
	c.showPlaces()
	if c.file != nil {
		w.win.Canvas().Focus(c.file)
		c.file.PickBare()
	} else {
		w.win.Canvas().Focus(c.list)
	}
}

// body lays the dialog out: the path on top, the usual folders at the left,
// the list, and below it the name or what is shown.
func (c *chooser) body() fyne.CanvasObject {
	w := c.w
	up := widgets.NewButton(w, "", theme.MoveUpIcon(), func() { c.goTo(filepath.Dir(c.folder)) })
	up.Tip = w.t("folder.up")
	fresh := widgets.NewButton(w, "", theme.FolderNewIcon(), c.askFolder)
	fresh.Tip = w.t("folder.new")
	top := container.NewVBox(container.NewBorder(nil, nil, up, fresh, c.path), c.trouble)

	c.usual = container.NewVBox()
	c.waiting = widget.NewLabelWithStyle(w.t("choose.waiting"), fyne.TextAlignCenter, fyne.TextStyle{})
	c.waiting.Hide()
	foot := container.New(layout.NewFormLayout())
	if c.save != "" {
		c.file = widgets.NewEntry(w, c.name)
		c.file.OnSubmitted = func(string) { c.accept() }
		c.file.OnChanged = func(string) { c.enable() }
		foot.Add(widget.NewLabel(w.t("choose.name")))
		foot.Add(c.file)
	}
	if len(c.kinds) > 1 {
		foot.Add(widget.NewLabel(w.t("choose.kind")))
		foot.Add(c.kindChoice())
	}
	bottom := container.NewVBox(widgets.Hairline(), container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), foot))
	if len(foot.Objects) == 0 {
		bottom.Hide()
	}
	list := container.NewStack(c.list, c.waiting)
	return container.NewBorder(top, bottom, widgets.Sized(c.usual, 130, 0), nil, container.NewBorder(nil, nil, widgets.Hairline(), nil, list))
}

// kindChoice is what of the kinds is shown: all of them, or one.
func (c *chooser) kindChoice() fyne.CanvasObject {
	names := []string{c.w.t("choose.kind.all", "kinds", strings.Join(c.kinds, ", "))}
	for _, k := range c.kinds {
		names = append(names, c.w.t("choose.kind"+k))
	}
	return widgets.NewChoice(c.w, names, 0, func(i int) {
		c.filter = c.kinds
		if i > 0 {
			c.filter = c.kinds[i-1 : i]
		}
		c.goTo(c.folder)
	})
}

func (c *chooser) say(text string) {
	c.trouble.SetText(text)
	c.trouble.Show()
}

// pick chooses an entry, or with -1 none.
func (c *chooser) pick(i int) {
	c.at = i
	switch {
	case i < 0:
		c.path.SetText(c.folder)
	case c.file != nil:
		if !c.entries[i].folder {
			c.file.SetText(c.entries[i].name)
		}
	default:
		c.path.SetText(filepath.Join(c.folder, c.entries[i].name))
	}
	c.enable()
}

// enable allows the main button where it means something.
func (c *chooser) enable() {
	can := true
	switch {
	case c.file != nil:
		can = strings.TrimSpace(c.file.Text) != "" || c.onFolder()
	case c.kinds != nil:
		can = c.at >= 0
	}
	if can {
		c.ok.Enable()
	} else {
		c.ok.Disable()
	}
}

func (c *chooser) onFolder() bool {
	return c.at >= 0 && c.at < len(c.entries) && c.entries[c.at].folder
}

// accept opens the chosen folder, or ends with the chosen file.
func (c *chooser) accept() {
	onList := c.w.win.Canvas().Focused() == fyne.Focusable(c.list)
	switch {
	case c.file != nil && !(c.onFolder() && onList):
		c.acceptName(c.file.Text)
	case c.onFolder() && (c.kinds != nil || c.file != nil):
		c.goTo(filepath.Join(c.folder, c.entries[c.at].name))
	case c.at >= 0:
		c.end(filepath.Join(c.folder, c.entries[c.at].name))
	case c.kinds == nil:
		c.end(c.folder)
	}
}

func (c *chooser) end(path string) {
	c.ended = true
	c.modal.Close()
	folder := filepath.Dir(path)
	if c.kinds == nil && c.save == "" {
		folder = path
	}
	c.w.app.memory.WentTo(c.purpose, folder)
	if c.replace != nil {
		c.replace(path, c.replaces)
		return
	}
	c.done(path)
}

// doubleClick is how soon a second click must follow.
const doubleClick = 400 * time.Millisecond
