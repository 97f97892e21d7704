package ui

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
)

// choosing is what a file is wanted for. The toolkit's own dialogs close by
// no key, cut a file to nothing before one has said yes, and speak English in
// part; so this is ours.
type choosing struct {
	title, accept string
	folder        string
	kinds         []string // ends of names; nil: a folder is wanted
	done          func(path string)
}

// chooser is the dialog.
type chooser struct {
	choosing
	w       *Window
	modal   *modal
	entries []dirEntry
	at      int // the entry that is chosen, or -1
	path    *entry
	list    *chooserList
	ok      *button
	trouble *widget.Label
}

// The size of the dialog, in units.
const (
	chooserWidth  = 720
	chooserHeight = 500
)

// choose opens the dialog.
func (w *Window) choose(what choosing) {
	c := &chooser{choosing: what, w: w, at: -1}
	c.path = newEntry(w, "")
	c.path.OnSubmitted = c.typed
	up := newButton(w, "", theme.MoveUpIcon(), func() { c.goTo(filepath.Dir(c.folder)) })
	c.trouble = wrapped("", widget.DangerImportance)
	c.trouble.Hide()
	c.list = newChooserList(c)

	goTo := container.NewVBox()
	for _, p := range places() {
		b := newButton(w, w.t(p.text), theme.FolderIcon(), func() { c.goTo(p.path) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		goTo.Add(b)
	}
	body := container.NewBorder(
		container.NewVBox(container.NewBorder(nil, nil, up, nil, c.path), c.trouble),
		nil, sized(goTo, 130, 0), nil, container.NewBorder(nil, nil, hairline(), nil, c.list))
	cancel := newButton(w, w.t("cancel"), nil, nil)
	c.ok = newButton(w, what.accept, nil, c.accept)
	c.ok.Importance = widget.HighImportance
	c.modal = w.openModal(what.title, body, cancel, c.ok)
	c.modal.accept = c.accept
	cancel.OnTapped = c.modal.close
	c.modal.resize(chooserWidth, chooserHeight)
	c.goTo(what.folder)
	w.win.Canvas().Focus(c.list)
}

// goTo shows a folder.
func (c *chooser) goTo(folder string) {
	entries, err := listFolder(folder, c.kinds)
	if err != nil {
		c.say(c.w.t("open.folder.failed", "file", folder))
		return
	}
	c.trouble.Hide()
	c.folder, c.entries = folder, entries
	c.path.SetText(folder)
	c.pick(-1)
	c.list.UnselectAll()
	c.list.Refresh()
	c.list.ScrollToTop()
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
	default:
		c.path.SetText(filepath.Join(c.folder, c.entries[i].name))
	}
	if c.kinds != nil && i < 0 {
		c.ok.Disable()
	} else {
		c.ok.Enable()
	}
}

// accept opens the chosen folder, or ends with the chosen file.
func (c *chooser) accept() {
	switch {
	case c.at >= 0 && c.entries[c.at].folder && c.kinds != nil:
		c.goTo(filepath.Join(c.folder, c.entries[c.at].name))
	case c.at >= 0:
		c.end(filepath.Join(c.folder, c.entries[c.at].name))
	case c.kinds == nil:
		c.end(c.folder)
	}
}

// typed is a path that was typed and sent off with Return.
func (c *chooser) typed(path string) {
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.folder, path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		c.say(explain(c.w, model.Faultf(nil, "ui.open.missing", "file", path)))
	case info.IsDir():
		c.goTo(path)
	case c.kinds == nil:
		c.goTo(filepath.Dir(path))
	default:
		c.end(path)
	}
}

func (c *chooser) end(path string) {
	c.modal.close()
	c.done(path)
}

// chooserList is the list of a folder. Arrows move, Return accepts,
// Backspace goes up.
type chooserList struct {
	widget.List
	c *chooser
}

func newChooserList(c *chooser) *chooserList {
	l := &chooserList{c: c}
	l.Length = func() int { return len(c.entries) }
	l.CreateItem = func() fyne.CanvasObject { return newChooserRow(l) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(c.entries) {
			o.(*chooserRow).set(i, c.entries[i])
		}
	}
	l.OnSelected = func(i widget.ListItemID) { c.pick(i) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

func (l *chooserList) TypedKey(e *fyne.KeyEvent) {
	last := len(l.c.entries) - 1
	switch e.Name {
	case fyne.KeyDown:
		if last >= 0 {
			l.Select(min(last, l.c.at+1))
		}
	case fyne.KeyUp:
		if last >= 0 {
			l.Select(max(0, l.c.at-1))
		}
	case fyne.KeyHome:
		l.Select(0)
	case fyne.KeyEnd:
		l.Select(last)
	case fyne.KeyBackspace:
		l.c.goTo(filepath.Dir(l.c.folder))
	default:
		l.c.w.key(e.Name, heldModifiers())
	}
}

// chooserRow is a line of it. It counts clicks itself: the toolkit would
// make every click wait for a second one.
type chooserRow struct {
	widget.BaseWidget
	list *chooserList
	id   int
	icon *widget.Icon
	name *widget.Label
	when time.Time
}

var _ desktop.Mouseable = (*chooserRow)(nil)

func newChooserRow(l *chooserList) *chooserRow {
	r := &chooserRow{list: l, icon: widget.NewIcon(theme.FileIcon()), name: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

func (r *chooserRow) set(id int, e dirEntry) {
	r.id = id
	r.name.SetText(e.name)
	icon := theme.FileIcon()
	if e.folder {
		icon = theme.FolderIcon()
	}
	r.icon.SetResource(icon)
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *chooserRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, r.icon, nil, r.name))
}

// doubleClick is how soon a second click must follow.
const doubleClick = 400 * time.Millisecond

// MouseDown chooses the row, and the second time accepts it.
func (r *chooserRow) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	again := r.list.c.at == r.id && time.Since(r.when) < doubleClick
	r.when = time.Now()
	r.list.Select(r.id)
	r.list.c.w.win.Canvas().Focus(r.list)
	if again {
		r.list.c.accept()
	}
}

// MouseUp makes the row a desktop.Mouseable.
func (r *chooserRow) MouseUp(*desktop.MouseEvent) {}
