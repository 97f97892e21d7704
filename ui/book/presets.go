package book

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/ui/widgets"
)

// presetList is the presets, in a column or as a choice.
type presetList struct {
	d       *Dialog
	object  fyne.CanvasObject
	choice  *fyne.Container
	drop    *widgets.Choice
	items   []*presetItem
	filling bool
}

func newPresetList(d *Dialog) *presetList {
	l := &presetList{d: d}
	column := container.NewVBox()
	var names []string
	for _, p := range handout.Presets() {
		it := newPresetItem(l, p)
		l.items = append(l.items, it)
		column.Add(it)
		names = append(names, d.w.presetName(p.Name))
	}
	l.object = container.NewVScroll(container.NewPadded(column))
	l.drop = widgets.NewChoice(d.w, names, -1, func(i int) {
		if !l.filling && i >= 0 {
			l.take(l.items[i].of)
		}
	})
	l.choice = container.NewPadded(container.NewStack(l.drop, widgets.NewBorder()))
	return l
}

// take begins anew as a preset has it. What is written in head and foot stays:
// it is of the course and not of the preset.
func (l *presetList) take(p handout.Preset) {
	l.d.Change(func(s *preset.Settings) {
		next := preset.Of(p)
		next.Course, next.Teacher, next.Date, next.Note = s.Course, s.Teacher, s.Date, s.Note
		next.Paper, next.Lang, next.Theme, next.Format = s.Paper, s.Lang, s.Theme, s.Format
		*s = next
		l.d.Page = 0
	})
	l.d.options.refresh()
}

// current is what the preset is called that the settings began as.
func (l *presetList) current() string { return l.d.w.presetName(l.d.Settings.Based) }

// refresh shows which preset it is.
func (l *presetList) refresh() {
	l.filling = true
	for i, it := range l.items {
		it.Refresh()
		if it.of.Name == l.d.Settings.Based && l.drop.SelectedIndex() != i {
			l.drop.SetSelectedIndex(i)
		}
	}
	l.filling = false
}

// presetItem is a preset in the column.
type presetItem struct {
	widgets.Actor
	l  *presetList
	of handout.Preset
}

func newPresetItem(l *presetList, p handout.Preset) *presetItem {
	it := &presetItem{l: l, of: p}
	it.Act = func() { l.take(p) }
	it.Back = func() { l.d.Modal.Close() }
	it.Of(it)
	return it
}

// CreateRenderer is the toolkit's way to the item's objects.
func (it *presetItem) CreateRenderer() fyne.WidgetRenderer {
	d := it.l.d
	box := canvas.NewRectangle(color.Transparent)
	name, about := widgets.BoldLabel(d.w.presetName(it.of.Name)), widgets.Caption(d.w.t("preset."+it.of.Name))
	const high = 48
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, name, about}, Least: fyne.NewSize(100, high)}
	p.Place = func(size fyne.Size) {
		box.Resize(size)
		h, g := name.MinSize().Height, about.MinSize().Height
		top := (size.Height - h - g) / 2
		place(name, 10, top, size.Width-16, h)
		place(about, 10, top+h, size.Width-16, g)
	}
	p.Paint = func() {
		box.FillColor, box.StrokeWidth = color.Transparent, 0
		name.Color = theme.ColorNameForeground
		if it.Hovered {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		if d.Settings.Based == it.of.Name {
			box.FillColor = theme.Color(theme.ColorNameSelection)
			name.Color = theme.ColorNameHyperlink
		}
		it.Look(box, 6)
		for _, o := range p.Parts {
			o.Refresh()
		}
	}
	p.Paint()
	return p
}
