package actions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/dialogs"
	"touchline/ui/fuzzy"
	"touchline/ui/widgets"
)

// Palette finds actions by what is typed of their names and of other words for
// them ("ui.also.ID"), in both languages and by pinyin. What is written so
// stands before what only has such pinyin.
type Palette struct {
	table *Table
	modal *dialogs.Dialog
	query *widgets.Entry
	list  *widgets.List
	none  *widget.Label // says that nothing fits
	all   []*Action
	found []*Action
	at    int
}

// The palette's size, in units.
const (
	paletteWidth  = 560
	paletteHeight = 420
)

// OpenPalette opens the command palette. What can be done now comes first.
func (t *Table) OpenPalette() *Palette {
	p := &Palette{table: t, query: widgets.NewEntry(t.host, "")}
	for _, a := range t.all {
		if a.ID != "palette" {
			p.all = append(p.all, a)
		}
	}
	p.query.SetPlaceHolder(t.t("palette.placeholder"))
	p.query.OnChanged = func(string) { p.search() }
	p.query.OnSubmitted = func(string) { p.accept() }
	p.query.Arrows = func(by int) { p.pick(p.at + by) }
	p.list = widgets.NewList(t.host, func() int { return len(p.found) }, func() fyne.CanvasObject { return newPaletteRow() }, func(i widget.ListItemID, o fyne.CanvasObject) {
		if i < len(p.found) {
			o.(*paletteRow).set(t, p.found[i])
		}
	})
	p.list.HideSeparators = true
	p.none = widgets.Wrapped("", widget.LowImportance)
	p.none.Hide()
	p.modal = t.host.Dialogs().Show(t.t("action.palette"), container.NewBorder(p.query, nil, nil, nil, container.NewStack(p.list, p.none)))
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
	t.host.Canvas().Focus(p.query)
	return p
}

// search shows what fits.
func (p *Palette) search() {
	p.found = p.found[:0]
	hits := fuzzy.Rank(p.query.Text, p.all, func(a *Action) []string { return a.names(p.table.host.Lang()) })
	var cannot []*Action
	for _, h := range hits {
		if p.table.why(h.Item) == "" {
			p.found = append(p.found, h.Item)
		} else {
			cannot = append(cannot, h.Item)
		}
	}
	p.found = append(p.found, cannot...)
	if p.none.Hidden = len(p.found) > 0; !p.none.Hidden {
		p.none.SetText(p.table.t("palette.none", "text", p.query.Text))
	}
	p.list.Refresh()
	p.pick(0)
}

// names is what an action is found by: its name in the user's language, then
// in the others, then each other word for it.
func (a *Action) names(lang model.Lang) []string {
	names := []string{a.full(lang)}
	for _, l := range words.Langs {
		if l != lang {
			names = append(names, a.full(l))
		}
	}
	for _, l := range words.Langs {
		if key := "ui.also." + a.ID; words.Has(l, key) {
			names = append(names, strings.Fields(words.T(l, key))...)
		}
	}
	return names
}

// Found is the ids of the actions that are shown, the best first.
func (p *Palette) Found() []string {
	var ids []string
	for _, a := range p.found {
		ids = append(ids, a.ID)
	}
	return ids
}

func (p *Palette) pick(i int) {
	if len(p.found) == 0 {
		return
	}
	p.at = max(0, min(i, len(p.found)-1))
	p.list.Select(p.at)
	p.list.ScrollTo(p.at)
}

// accept does what is chosen.
func (p *Palette) accept() {
	if p.at < 0 || p.at >= len(p.found) {
		return
	}
	a := p.found[p.at]
	p.modal.Close()
	p.table.do(a)
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

func (r *paletteRow) set(t *Table, a *Action) {
	r.name.Importance = widget.MediumImportance
	text := ""
	if len(a.Keys) > 0 {
		text = t.keyLabel(a.Keys[0])
	}
	if why := t.why(a); why != "" {
		text = why
		r.name.Importance = widget.LowImportance
	}
	name := a.full(t.host.Lang())
	if a.on() {
		name = "✓ " + name
	}
	r.name.SetText(name)
	r.key.SetText(text)
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	p := theme.Padding()
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(-p/2, -p/2, 0, 0), container.NewBorder(nil, nil, nil, r.key, r.name)))
}
