package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/fuzzy"
	"touchline/ui/widgets"
)

// commandPalette finds actions by what is typed of their names, in both
// languages, and by the first letters of pinyin.
type commandPalette struct {
	w     *Window
	modal *dialogs.Dialog
	query *widgets.Entry
	list  *widget.List
	all   []action
	found []action
	at    int
}

// The palette's size, in units.
const (
	paletteWidth  = 560
	paletteHeight = 420
)

// openPalette opens the command palette. What can be done now comes first.
func (w *Window) openPalette() {
	p := &commandPalette{w: w, query: widgets.NewEntry(w, "")}
	for _, a := range actions() {
		if a.id != "palette" {
			p.all = append(p.all, a)
		}
	}
	p.query.SetPlaceHolder(w.t("palette.placeholder"))
	p.query.OnChanged = func(string) { p.search() }
	p.query.OnSubmitted = func(string) { p.accept() }
	p.query.Arrows = func(by int) { p.pick(p.at + by) }
	p.list = widget.NewList(func() int { return len(p.found) }, func() fyne.CanvasObject { return newPaletteRow() }, func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(p.found) {
			o.(*paletteRow).set(w, p.found[i])
		}
	})
	p.list.HideSeparators = true
	w.commands = p
	p.modal = w.dialogs.Show(w.t("action.palette"), container.NewBorder(p.query, nil, nil, nil, p.list))
	p.modal.Accept = p.accept
	p.modal.Resize(paletteWidth, paletteHeight)
	p.search()
	p.list.OnSelected = func(i widget.ListItemID) {
		if i == p.at {
			return // by the arrows
		}
		p.at = i
		p.accept()
	}
	w.win.Canvas().Focus(p.query)
}

// search shows what fits.
func (p *commandPalette) search() {
	p.found = p.found[:0]
	hits := fuzzy.Rank(p.query.Text, p.all, func(a action) []string {
		names := []string{a.label(p.w.app.lang)}
		for _, l := range words.Langs {
			if l != p.w.app.lang {
				names = append(names, a.label(l))
			}
		}
		return names
	})
	var cannot []action
	for _, h := range hits {
		if h.Item.why(p.w) == "" {
			p.found = append(p.found, h.Item)
		} else {
			cannot = append(cannot, h.Item)
		}
	}
	p.found = append(p.found, cannot...)
	p.list.Refresh()
	p.pick(0)
}

func (p *commandPalette) pick(i int) {
	if len(p.found) == 0 {
		return
	}
	p.at = max(0, min(i, len(p.found)-1))
	p.list.Select(p.at)
	p.list.ScrollTo(p.at)
}

// accept does what is chosen.
func (p *commandPalette) accept() {
	if p.at < 0 || p.at >= len(p.found) {
		return
	}
	a := p.found[p.at]
	p.modal.Close()
	p.w.do(a)
}

// paletteRow is a line of the palette: what is done, and its key or why it
// cannot be done now.
type paletteRow struct {
	widget.BaseWidget
	name, key *widget.Label
}

func newPaletteRow() *paletteRow {
	r := &paletteRow{name: widget.NewLabel(""), key: widget.NewLabel("")}
	r.name.Truncation = fyne.TextTruncateEllipsis
	r.key.Alignment = fyne.TextAlignTrailing
	r.key.Importance = widget.LowImportance
	r.ExtendBaseWidget(r)
	return r
}

func (r *paletteRow) set(w *Window, a action) {
	r.name.Importance = widget.MediumImportance
	text := ""
	if len(a.keys) > 0 {
		text = w.keyLabel(a.keys[0])
	}
	if why := a.why(w); why != "" {
		text = why
		r.name.Importance = widget.LowImportance
	}
	r.name.SetText(a.label(w.app.lang))
	r.key.SetText(text)
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	p := theme.Padding()
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(-p/2, -p/2, 0, 0), container.NewBorder(nil, nil, nil, r.key, r.name)))
}
