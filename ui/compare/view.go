package compare

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/export"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
	"touchline/ui/board"
	"touchline/ui/chooser"
	"touchline/ui/dialogs"
	"touchline/ui/memory"
	"touchline/ui/viewer"
	"touchline/ui/widgets"
)

// The size of the view, in units, if the window has room, and of its list.
const (
	viewWidth  = 4000
	viewHeight = 4000
	listWidth  = 300
	figuresTop = 64
)

// View is a comparison that is open.
type View struct {
	w     *Compares
	m     *made
	Modal *dialogs.Dialog

	viewer  *viewer.Viewer
	figures *fyne.Container
	chips   []*widgets.FlatButton
	views   []*widgets.FlatButton // one below the other, one over the other
	only    compare.Sign          // that the list is held to; "" for all
	list    *list
}

// show opens the view of a comparison.
func (w *Compares) show(m *made) {
	v := &View{w: w, m: m}
	v.viewer = viewer.New(w, w.Later, w.System)
	v.figures = container.New(inRow{})
	v.viewer.Pressed = v.pressed
	v.viewer.At = func(at canvas.Point) bool { return v.itemAt(at) != nil }
	v.list = newList(v)
	body := container.New(&panes{}, v.bar(), v.viewer, v.figures, v.list.object)
	button := func(key string, act func()) *widgets.Button { return widgets.NewButton(w, w.t(key), nil, act) }
	hint := widgets.Caption(w.t("keys"))
	hint.Whole = true
	closing := widgets.NewButton(w, words.T(w.Language, "ui.close"), nil, nil)
	v.Modal = w.Dialogs().Show(v.title(), body, button("copy", v.copyList), button("export", v.export), button("swap", v.swap), layout.NewSpacer(),
		hint, closing)
	closing.OnTapped = v.Modal.Close
	v.Modal.Accept = func() { v.list.walk(1) }
	v.Modal.Keys = v.key
	v.Modal.Closed = func() {
		v.viewer.Clear()
		if w.View == v {
			w.View = nil
		}
	}
	v.Modal.Resize(viewWidth, viewHeight)
	w.View = v
	v.fill()
	w.Canvas().Focus(v.viewer)
}

// title says what is held against what.
func (v *View) title() string {
	before, after := v.m.names()
	return v.w.t("title", "before", words.OneLine(before), "after", words.OneLine(after))
}

// bar is the row of chips: which signs there are, and how many of each.
func (v *View) bar() fyne.CanvasObject {
	chip := func(text string, s compare.Sign) *widgets.FlatButton {
		b := widgets.NewFlatButton(v.w, text, nil, func() { v.filter(s) })
		v.chips = append(v.chips, b)
		return b
	}
	row := []fyne.CanvasObject{chip("", "")}
	for _, s := range compare.Signs {
		row = append(row, chip("", s))
	}
	zoom := func(text, tip string, by int) *widgets.FlatButton {
		b := widgets.NewFlatButton(v.w, text, nil, func() { v.viewer.ZoomBy(by) })
		b.Tip = v.w.t(tip)
		return b
	}
	for i, key := range []string{"below", "over"} {
		b := widgets.NewFlatButton(v.w, v.w.t(key), nil, func() { v.draw(i == 1) })
		b.Tip = v.w.t(key + ".tip")
		v.views = append(v.views, b)
	}
	row = append(row, layout.NewSpacer(), v.views[0], v.views[1], widgets.BlankSpace(12, 1), zoom("−", "zoom.out", -1), zoom("+", "zoom.in", 1), zoom(v.w.t("fit"), "fit", 0))
	return container.NewHScroll(container.NewHBox(row...)) // in a narrow window it scrolls
}

// signs is how a sign stands before its name.
var signs = map[compare.Sign]string{compare.Added: "＋", compare.Removed: "−", compare.Moved: "←", compare.Changed: "≠"}

// fill brings everything to the comparison.
func (v *View) fill() {
	for i, s := range append([]compare.Sign{""}, compare.Signs...) {
		text := v.w.t("all", "n", words.Count(len(v.m.result.Items)))
		if s != "" {
			text = signs[s] + " " + v.m.pair.Sign(s) + " " + words.Count(len(v.m.result.Signed(s)))
		}
		v.chips[i].SetText(text, theme.ColorNameForeground)
		v.chips[i].Set(s == v.only)
	}
	for i, b := range v.views {
		b.Set(v.m.over == (i == 1))
	}
	plan, look := v.m.plan, v.look()
	v.viewer.Open(v.m.scene, view.Heads{Right: plan.Frozen.X, Top: plan.Top.Y, Bottom: plan.Frozen.Y, End: plan.Size.H}, look, false)
	v.fillFigures()
	v.list.fill()
}

func (v *View) look() board.Look {
	if v.m.source.Dark {
		return board.DarkLook
	}
	return board.LightLook
}

// fillFigures sets the figures of both side by side: before pale, after bold,
// and the difference with its sign.
func (v *View) fillFigures() {
	p := v.m.pair
	v.figures.RemoveAll()
	for _, f := range p.Shown(8) {
		color := theme.ColorNamePlaceHolder
		if better, worse := f.Better(); better {
			color = theme.ColorNameSuccess
		} else if worse {
			color = theme.ColorNameError
		}
		before := widgets.NewLabel(p.Value(f, f.Before)+" →", theme.SizeNameText, theme.ColorNamePlaceHolder)
		after := widgets.NewLabel(p.Value(f, f.After), theme.SizeNameSubHeadingText, theme.ColorNameForeground)
		by := widgets.NewLabel(p.Difference(f), theme.SizeNameText, color)
		name := widgets.Caption(p.Figure(f))
		after.Bold, by.Bold = true, true
		for _, l := range []*widgets.Label{before, after, by, name} {
			l.Whole = true
		}
		v.figures.Add(container.NewVBox(name, widgets.Row(6, 3, before, after, by)))
	}
	v.figures.Refresh()
}

// inRow puts objects side by side, those that have room.
type inRow struct{}

// MinSize is that of the highest.
func (inRow) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least
}

// Layout places what has room, and hides the rest.
func (inRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 26 // units
	x := float32(8)
	for _, o := range objects {
		least := o.MinSize()
		if x+least.Width > size.Width {
			o.Hide()
			x = size.Width
			continue
		}
		o.Show()
		o.Move(fyne.NewPos(x, 6))
		o.Resize(least)
		x += least.Width + gap
	}
}

// filter holds the list, and the walk, to what has a sign.
func (v *View) filter(s compare.Sign) {
	v.only = s
	for i, c := range v.chips {
		c.Set(i == 0 && s == "" || i > 0 && compare.Signs[i-1] == s)
	}
	v.list.fill()
}

// key is a key that nothing in the view has a use for.
func (v *View) key(k fyne.KeyName) bool {
	if k != fyne.KeyF3 {
		return false
	}
	by := 1
	if v.w.Keys().Mods()&fyne.KeyModifierShift != 0 {
		by = -1
	}
	v.list.walk(by)
	return true
}

// itemAt is what differs at a place of the picture, or nil.
func (v *View) itemAt(at canvas.Point) *compare.Item {
	for i := len(v.m.scene.Groups) - 1; i >= 0; i-- {
		g := v.m.scene.Groups[i]
		if item := v.m.pair.Item(g.Owner); item != nil && g.Bounds.Contains(at) && !strings.HasPrefix(string(g.Owner), "lane:") {
			return item
		}
	}
	return nil
}

func (v *View) pressed(at canvas.Point) {
	if item := v.itemAt(at); item != nil {
		v.list.goTo(item)
	}
}

// point marks an item in the picture, in both of the two, and its column.
func (v *View) point(i *compare.Item) {
	if i == nil {
		v.viewer.Mark(nil)
		return
	}
	t := v.m.source.Theme
	g := &canvas.Group{}
	if id, ok := v.m.pair.StepOf(i); ok {
		for _, s := range v.m.plan.Steps {
			if s.Step.ID == id {
				c := t.PhaseFrom
				g.Items = append(g.Items, &canvas.Box{Rect: canvas.Rect{X: s.Left - 4, Y: s.Head.Y, W: s.Right - s.Left + 8, H: v.m.plan.Size.H - s.Head.Y}, Fill: canvas.Color{R: c.R, G: c.G, B: c.B, A: 22}})
			}
		}
	}
	var around canvas.Rect
	owners := map[canvas.Owner]bool{}
	for _, o := range v.m.pair.Owners(i) {
		owners[o] = true
	}
	for _, part := range v.m.scene.Groups {
		if !owners[part.Owner] || i.Kind == compare.Lane && part.Bounds.X > v.m.plan.Frozen.X-2 {
			continue
		}
		g.Items = append(g.Items, &canvas.Box{Rect: part.Bounds.Inset(-4), Radius: 7, Stroke: canvas.Stroke{Color: t.PhaseFrom, Width: 2}})
		around = around.Union(part.Bounds)
	}
	for _, it := range g.Items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
	v.viewer.Mark([]*canvas.Group{g})
	if !around.Empty() {
		v.viewer.Reveal(around.Inset(-12))
	}
}

// draw draws the one below the other, or over it. What was chosen in the list
// stays.
func (v *View) draw(over bool) {
	w, m := v.w, v.m
	if m.over == over {
		return
	}
	w.Reads.Go(func() {
		next := m.drawn(over, w.Language)
		w.Later(func() {
			if w.View == v && v.m == m {
				at := v.list.current()
				v.m = next
				v.fill()
				if at != nil {
					v.list.goTo(at)
				}
			}
		})
	})
}

// swap turns the two round.
func (v *View) swap() {
	w, m := v.w, v.m
	w.Reads.Go(func() {
		next := makeOf(m.source, m.other, !m.turned, m.over, w.Language)
		w.Later(func() {
			if w.View == v {
				v.Modal.Close()
				w.show(next)
			}
		})
	})
}

// copyList copies what differs as lines of text.
func (v *View) copyList() {
	var b strings.Builder
	for _, i := range v.m.result.Items {
		if v.only != "" && !i.Has(v.only) {
			continue
		}
		for _, s := range compare.Signs {
			if i.Has(s) {
				b.WriteString(signs[s])
			}
		}
		b.WriteString(" " + v.m.pair.Kind(i.Kind) + "\t" + v.m.pair.Name(i) + "\t" + v.m.pair.Short(i) + "\n")
	}
	fyne.CurrentApp().Clipboard().SetContent(b.String())
	v.w.Say(words.N(v.w.Language, "ui.compare.copied", len(v.m.result.Items)))
}

// export asks for a place and writes the picture of both there.
func (v *View) export() {
	w, m := v.w, v.m
	format, _ := export.FormatNamed("pdf")
	before, after := m.names()
	name := chooser.FileName(v.w.t("file", "before", bare(before), "after", bare(after)))
	chooser.Open(w, chooser.Options{
		Title: w.t("picture.title"), Accept: w.t("picture.accept"), Folder: w.Memory.FolderFor(memory.ForExports), Save: format.Extension, Name: name + format.Extension,
		Went: func(folder string) { w.Memory.WentTo(memory.ForExports, folder) },
		Replace: func(path string, asked bool) {
			o := export.Defaults("pdf")
			o.Compare, o.Lang = m.result, model.Lang(w.Language)
			w.exports.To(path, format, o).Run(asked)
		},
	})
}

// bare is the name of a file without its ending.
func bare(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[:i]
	}
	return name
}

// panes lays the view out: chips above, the list at the right, figures below the
// picture.
type panes struct{}

// MinSize is small: the picture takes what there is.
func (*panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

// Layout places chips, picture, figures and list.
func (*panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	top := o[0].MinSize().Height + 6
	list := min(float32(listWidth), size.Width*0.4)
	figures := float32(figuresTop)
	if size.Height < 420 {
		figures = 0
	}
	place(o[0], 0, 0, size.Width, top-6)
	place(o[1], 0, top, size.Width-list-8, size.Height-top-figures)
	if figures > 0 {
		o[2].Show()
	} else {
		o[2].Hide()
	}
	place(o[2], 0, size.Height-figures+4, size.Width-list-8, figures-4)
	place(o[3], size.Width-list, top, list, size.Height-top)
}

// where says at which of how many one is.
func (v *View) where(at, n int) string {
	if at < 0 {
		return words.N(v.w.Language, "ui.compare.changes", n)
	}
	return v.w.t("of", "n", strconv.Itoa(at+1), "of", strconv.Itoa(n))
}
