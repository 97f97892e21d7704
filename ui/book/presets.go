package book

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/ui/widgets"
)

// presetList is the presets of the program and those of one's own, in a column
// or as a choice.
type presetList struct {
	d       *Dialog
	object  fyne.CanvasObject
	column  *fyne.Container
	choice  *fyne.Container
	drop    *widgets.Choice
	items   []*presetItem
	filling bool
	lives   home // where the preset lives that the settings began as
}

// home is where a preset lives.
type home int

const (
	inProgram home = iota
	inFolder       // the user's own, on this computer
	inBlueprint
)

func newPresetList(d *Dialog) *presetList {
	l := &presetList{d: d, column: container.NewVBox()}
	l.object = container.NewVScroll(container.NewPadded(l.column))
	l.drop = widgets.NewChoice(d.w, nil, -1, func(i int) {
		if !l.filling && i >= 0 {
			l.take(l.items[i].settings, l.items[i].lives)
		}
	})
	more := widgets.NewButton(d.w, "…", nil, nil)
	more.Tip = d.w.t("own")
	more.OnTapped = func() { l.menu(more) }
	l.choice = container.NewPadded(container.NewBorder(nil, nil, nil, more, container.NewStack(l.drop, widgets.NewBorder())))
	if name := d.Settings.Name; name != "" {
		l.lives = inFolder
		if _, ok := preset.Found(d.doc, name); ok && !d.w.isOwn(name) {
			l.lives = inBlueprint
		}
	}
	l.build()
	return l
}

// build makes the items: those of one's own change.
func (l *presetList) build() {
	l.items = nil
	l.column.RemoveAll()
	for _, p := range handout.Presets() {
		l.add(l.d.w.presetName(p.Name), l.d.w.t("preset."+p.Name), preset.Of(p), inProgram)
	}
	l.add(l.d.w.presetName(preset.Deck), l.d.w.t("preset."+preset.Deck), preset.OfSlides(), inProgram)
	l.column.Add(widgets.Hairline())
	for _, s := range preset.In(l.d.doc) {
		l.add(s.Name, l.d.w.t("own.in-blueprint"), s, inBlueprint)
	}
	for _, s := range l.d.w.own() {
		l.add(s.Name, l.d.w.t("own.about"), s, inFolder)
	}
	more := widgets.NewButton(l.d.w, l.d.w.t("own"), nil, nil)
	more.OnTapped = func() { l.menu(more) }
	l.column.Add(more)
	var names []string
	for _, it := range l.items {
		names = append(names, it.name)
	}
	l.drop.Options = names
	l.refresh()
}

func (l *presetList) add(name, about string, s preset.Settings, lives home) {
	it := newPresetItem(l, name, about, s, lives)
	l.items = append(l.items, it)
	l.column.Add(it)
}

// take begins anew as a preset has it. What is written in head and foot stays:
// it is of the course and not of the preset.
func (l *presetList) take(next preset.Settings, lives home) {
	l.lives = lives
	l.d.Change(func(s *preset.Settings) {
		if next.Name == "" {
			next.Course, next.Teacher, next.Date, next.Note, next.Brand = s.Course, s.Teacher, s.Date, s.Note, s.Brand
			next.Paper, next.Lang, next.Theme, next.Up = s.Paper, s.Lang, s.Theme, s.Up
			if slices.Contains(next.Formats(), s.Format) && next.IsDeck() == s.IsDeck() {
				next.Format = s.Format
			}
		}
		*s = next
		l.d.Page = 0
		if on := next.Kinds(); len(on) > 0 {
			l.d.chosen = on[0]
		}
	})
	l.d.options.refresh()
}

// current is what the preset is called that the settings began as.
func (l *presetList) current() string {
	if name := l.d.Settings.Name; name != "" {
		return name
	}
	return l.d.w.presetName(l.d.Settings.Based)
}

// is reports whether the settings began as a preset.
func (l *presetList) is(it *presetItem) bool {
	now := l.d.Settings
	return now.Name == it.settings.Name && (now.Name != "" && l.lives == it.lives || now.Name == "" && now.Based == it.settings.Based)
}

// refresh shows which preset it is.
func (l *presetList) refresh() {
	l.filling = true
	for i, it := range l.items {
		it.Refresh()
		if l.is(it) && l.drop.SelectedIndex() != i {
			l.drop.SetSelectedIndex(i)
		}
	}
	l.filling = false
}

// presetItem is a preset in the column.
type presetItem struct {
	widgets.Actor
	l           *presetList
	name, about string
	settings    preset.Settings
	lives       home
}

func newPresetItem(l *presetList, name, about string, s preset.Settings, lives home) *presetItem {
	it := &presetItem{l: l, name: name, about: about, settings: s, lives: lives}
	it.Act = func() { l.take(s, lives) }
	it.Back = func() { l.d.Modal.Close() }
	it.Of(it)
	return it
}

// CreateRenderer is the toolkit's way to the item's objects.
func (it *presetItem) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	name, about := widgets.BoldLabel(it.name), widgets.Caption(it.about)
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
		if it.l.is(it) {
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
