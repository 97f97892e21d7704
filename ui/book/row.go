package book

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/handout"
	"touchline/ui/widgets"
)

// pageRow is a kind of page: something to drag it by, a box to tick, a small
// picture, its name, what is on it, and the numbers of its pages.
type pageRow struct {
	widgets.Actor
	l     *pageList
	kind  handout.Kind
	thumb *canvas.Image
	moved float32 // while it is dragged, units
}

// Places in a row, in units.
const (
	gripAt    = 4
	tickAt    = 18
	tickSize  = 18
	thumbAt   = 44
	thumbWide = 50
	thumbHigh = 35
	textAt    = 102
	spanWide  = 46
	pictured  = 250 // a row that is less wide has no picture: its name needs the room
)

func newPageRow(l *pageList, k handout.Kind) *pageRow {
	r := &pageRow{l: l, kind: k, thumb: canvas.NewImageFromImage(nil)}
	r.thumb.FillMode = canvas.ImageFillContain
	r.thumb.ScaleMode = canvas.ImageScaleFastest
	r.ActAt = func(p fyne.Position) {
		if p.X >= tickAt-4 && p.X < thumbAt-2 {
			l.toggle(k)
			return
		}
		l.choose(k)
	}
	r.Act = func() { l.toggle(k) }
	r.Keys = r.key
	r.Back = func() { l.d.Modal.Close() }
	r.Of(r)
	return r
}

// key moves from row to row, and with Ctrl the row itself.
func (r *pageRow) key(k fyne.KeyName) bool {
	move := r.l.d.w.Keys().Mods()&(fyne.KeyModifierControl|fyne.KeyModifierAlt|fyne.KeyModifierSuper) != 0
	switch k {
	case fyne.KeyUp:
		r.l.step(r, -1, move)
	case fyne.KeyDown:
		r.l.step(r, 1, move)
	default:
		return false
	}
	return true
}

// Dragged moves the row.
func (r *pageRow) Dragged(e *fyne.DragEvent) {
	r.moved += e.Dragged.DY
	r.l.dragged(r, r.moved)
}

// DragEnd drops it.
func (r *pageRow) DragEnd() {
	r.moved = 0
	r.l.dropped()
}

func (r *pageRow) off() bool {
	i := r.l.at(r.kind)
	return i < 0 || r.l.d.Settings.Listed()[i].Off
}

// about is what a row says below its name.
func (r *pageRow) about() string {
	d := r.l.d
	if r.off() || d.Made == nil {
		return d.w.t("about." + string(r.kind))
	}
	if _, _, ok := d.Made.span(r.kind); !ok {
		return d.w.t("nothing")
	}
	if note := d.Made.note(r.kind); note != "" {
		return note
	}
	return d.w.t("about." + string(r.kind))
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *pageRow) CreateRenderer() fyne.WidgetRenderer {
	box, tick := canvas.NewRectangle(color.Transparent), canvas.NewImageFromResource(nil)
	frame := canvas.NewRectangle(color.Transparent)
	name, about, span := widgets.BoldLabel(""), widgets.Caption(""), widgets.Caption("")
	span.Right = true
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, tick, frame, r.thumb, name, about, span}, Least: fyne.NewSize(160, rowHigh-2)}
	var grip [6]*canvas.Rectangle
	for i := range grip {
		grip[i] = canvas.NewRectangle(color.Transparent)
		p.Parts = append(p.Parts, grip[i])
	}
	p.Place = func(size fyne.Size) {
		box.Resize(size)
		for i, dot := range grip {
			place(dot, gripAt+float32(i%2)*4, size.Height/2-6+float32(i/2)*5, 2, 2)
		}
		place(tick, tickAt, (size.Height-tickSize)/2, tickSize, tickSize)
		placePage(frame, r.thumb, fyne.NewPos(thumbAt, (size.Height-thumbHigh)/2), fyne.NewSize(thumbWide, thumbHigh), 1)
		h, g := name.MinSize().Height, about.MinSize().Height
		top := (size.Height - h - g) / 2
		text := float32(textAt)
		if size.Width < pictured {
			text = thumbAt
		}
		show(frame, size.Width >= pictured)
		show(r.thumb, size.Width >= pictured && !r.off())
		place(name, text, top, size.Width-text-spanWide-4, h)
		place(about, text, top+h, size.Width-text-spanWide-4, g)
		place(span, size.Width-spanWide-6, (size.Height-g)/2, spanWide, g)
	}
	p.Paint = func() {
		r.paint(box, frame, tick, name, about, span)
		for _, dot := range grip {
			dot.FillColor, dot.CornerRadius = theme.Color(theme.ColorNamePlaceHolder), 1
		}
		p.Place(r.Size())
		for _, o := range p.Parts {
			o.Refresh()
		}
	}
	p.Paint()
	return p
}

func (r *pageRow) paint(box, frame *canvas.Rectangle, tick *canvas.Image, name, about, span *widgets.Label) {
	primary := theme.Color(theme.ColorNamePrimary)
	box.FillColor, box.StrokeWidth = color.Transparent, 0
	if r.Hovered {
		box.FillColor = theme.Color(theme.ColorNameHover)
	}
	if r.l.d.chosen == r.kind {
		box.FillColor, box.StrokeColor, box.StrokeWidth = theme.Color(theme.ColorNameSelection), primary, 1
	}
	r.Look(box, 5)
	frame.StrokeColor, frame.StrokeWidth = theme.Color(theme.ColorNameSeparator), 1
	off := r.off()
	if off {
		tick.Resource = theme.NewThemedResource(theme.CheckButtonIcon())
	} else {
		tick.Resource = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	r.thumb.Hidden = off || r.Size().Width < pictured
	name.Text, about.Text, span.Text = r.l.d.w.kindName(r.kind), r.about(), r.l.d.span(r.kind)
	name.Color = theme.ColorNameForeground
	if off {
		name.Color = theme.ColorNamePlaceHolder
	}
	name.Bold = r.l.d.chosen == r.kind
}
