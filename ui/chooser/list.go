package chooser

import (
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/search"
	"touchline/model/words"
	"touchline/ui/input"
)

// folderList is the list of a folder. Arrows move, Return accepts,
// Backspace goes up, letters go to the next name that begins so, and what
// begins a path goes to the field for it.
type folderList struct {
	widget.List
	c     *Chooser
	typed string    // the letters, until a pause
	when  time.Time // of the last one
	now   func() time.Time
}

// lettersPause is how long no letter must come for the next one to begin anew.
const lettersPause = time.Second

func newFolderList(c *Chooser) *folderList {
	l := &folderList{c: c, now: time.Now}
	l.Length = func() int { return len(c.entries) }
	l.CreateItem = func() fyne.CanvasObject { return newFolderRow(l) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(c.entries) {
			o.(*folderRow).set(i, c.entries[i])
		}
	}
	l.OnSelected = func(i widget.ListItemID) { c.pick(i) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

func (l *folderList) TypedKey(e *fyne.KeyEvent) {
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
		l.c.goTo(filepath.Dir(l.c.Folder))
	default:
		l.c.host.Key(e.Name, l.c.host.Keys().Mods())
	}
}

// TypedRune is a letter of a name, or the first one of a path.
func (l *folderList) TypedRune(r rune) {
	l.c.host.Keys().Typed(r, func(r rune, _ input.Press) {
		if r == '/' || r == '~' || r == filepath.Separator {
			l.c.typePath(string(r))
			return
		}
		now := l.now()
		if now.Sub(l.when) > lettersPause {
			l.typed = ""
		}
		l.typed, l.when = l.typed+string(r), now
		l.seek()
	})
}

// seek goes to the next name that begins with what is typed; a second letter
// goes on from where the first one led.
func (l *folderList) seek() {
	n := len(l.c.entries)
	from := max(0, l.c.at)
	if utf8.RuneCountInString(l.typed) == 1 && l.c.at >= 0 {
		from++
	}
	for i := range n {
		at := (from + i) % n
		if strings.HasPrefix(search.Fold(l.c.entries[at].name), search.Fold(l.typed)) {
			l.Select(at)
			return
		}
	}
}

// folderRow is a line of it. It counts clicks itself: the toolkit would
// make every click wait for a second one.
type folderRow struct {
	widget.BaseWidget
	list *folderList
	id   int
	icon *widget.Icon
	name *widget.Label
	when time.Time
}

var _ desktop.Mouseable = (*folderRow)(nil)

func newFolderRow(l *folderList) *folderRow {
	r := &folderRow{list: l, icon: widget.NewIcon(theme.FileIcon()), name: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.ExtendBaseWidget(r)
	return r
}

func (r *folderRow) set(id int, e dirEntry) {
	r.id = id
	r.name.SetText(words.OneLine(words.Harmless(e.name)))
	icon := theme.FileIcon()
	if e.folder {
		icon = theme.FolderIcon()
	}
	r.icon.SetResource(icon)
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *folderRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, nil, r.icon, nil, r.name))
}

// MouseDown chooses the row, and the second time accepts it.
func (r *folderRow) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	again := r.list.c.at == r.id && time.Since(r.when) < input.DoubleClick
	r.when = time.Now()
	r.list.Select(r.id)
	r.list.c.host.Canvas().Focus(r.list)
	if again {
		r.list.c.accept()
	}
}

// MouseUp makes the row a desktop.Mouseable.
func (r *folderRow) MouseUp(*desktop.MouseEvent) {}
