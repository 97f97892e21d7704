package compose

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/slice"
	"touchline/model/words"
)

// Distances of the legend of an overlay, pt.
const (
	classesAbove = 6.0 // from the drawing to the legend
	classesRow   = 15.0
	classesGap   = 16.0 // between two entries
	swatchHeight = 12.0
	swatchGap    = 4.0
	entryMost    = 220.0 // of the words of an entry
)

// classesIn is what a legend is made of.
type classesIn struct {
	view  *overlay.View // nil: none
	only  Classes
	slice string // what is said of it; "": there is none
	width float64
}

// legendOf is the legend of a look over a plan.
func (l Look) legendOf(p *layout.Plan) classesIn {
	in := classesIn{view: l.Overlay, only: l.Only, width: p.Size.W}
	if w := l.LegendWidth; w > 0 {
		in.width = min(in.width, w)
	}
	if l.Slice != nil {
		n, of := 0, 0
		for _, c := range p.Doc.CardTable().All() {
			if c.Kind == model.KindTag {
				continue
			}
			of++
			if l.Slice.Has(c) {
				n++
			}
		}
		in.slice = words.T(p.Lang, "slice.legend", "name", slice.Name(p.Doc, p.Lang, l.Slice.Slice), "n", n, "of", of)
	}
	return in
}

// classesAt is a legend at a height, pt.
type classesAt struct {
	classesIn
	top float64
}

// classes adds the legend of the overlay below the drawing, which becomes
// higher by that.
func (c *composer) classes() {
	in := c.look.legendOf(c.plan)
	top := c.next.Size.H + classesAbove
	entries, height := in.set(c.plan.Lang)
	c.next.Size.H = top + height
	c.piece(classesAt{in, top}, canvas.Rect{Y: top, W: c.plan.Size.W, H: height}.Inset(-2), func() []*canvas.Group {
		g := &canvas.Group{Owner: "legend"}
		for _, e := range entries {
			c.entry(g, e, canvas.Point{Y: top})
		}
		return one(g)
	})
}

// LegendHeight is by how much the legend makes a drawing of a width higher.
func (l Look) LegendHeight(p *layout.Plan) float64 {
	if !l.Legend || !l.on() {
		return 0
	}
	_, h := l.legendOf(p).set(p.Lang)
	return classesAbove + h
}

// entry is an entry of the legend: a field as it is on the cards, and what it
// means.
type entry struct {
	class  int // −1: words alone
	field  canvas.Rect
	value  value
	words  layout.Block
	weight canvas.Weight
}

// set sets the entries in rows, from the origin on.
func (in classesIn) set(lang model.Lang) (all []entry, height float64) {
	r := &rows{width: in.width}
	if in.slice != "" {
		r.add(entry{class: -1, weight: canvas.Bold}, in.slice)
	}
	if in.view == nil {
		return r.all, r.y + r.high
	}
	r.add(entry{class: -1, weight: canvas.Bold}, words.T(lang, "overlay.legend.title", "name", in.view.Overlay.Name(lang)))
	for i, class := range in.view.Scheme.Classes {
		if n := in.view.Counts[i]; n > 0 && in.only.Has(i) {
			r.add(entry{class: i, value: setValue(class.Short, signSize)}, words.T(lang, "overlay.legend.count", "name", class.Name, "n", n))
		}
	}
	if in.view.Nothing() {
		r.add(entry{class: -1}, words.T(lang, "overlay.legend.nothing"))
	} else if in.view.Without > 0 {
		r.add(entry{class: -1}, words.T(lang, "overlay.legend.without", "n", in.view.Without))
	}
	return r.all, r.y + r.high
}

// rows is a legend while it is set.
type rows struct {
	width float64
	x, y  float64 // where the next entry goes
	high  float64 // of the row that is on
	all   []entry
}

// add sets an entry beside the last one, or in a new row where there is no
// room.
func (r *rows) add(e entry, s string) {
	sign := 0.0
	if e.class >= 0 {
		e.field = canvas.Rect{W: max(fieldLeast, e.value.width+2*fieldPad), H: swatchHeight}
		sign = e.field.W + swatchGap
	}
	face := text.Face{Size: layout.SizeSmall, Weight: e.weight}
	lines := text.Wrap(s, face, max(min(entryMost, r.width-sign), layout.SizeSmall))
	width := 0.0
	for _, l := range lines {
		width = max(width, l.Width)
	}
	if r.x > 0 && r.x+sign+width > r.width {
		r.x, r.y, r.high = 0, r.y+r.high, 0
	}
	height := max(classesRow, float64(len(lines))*text.LineHeight(face)+2)
	e.field.X, e.field.Y = r.x, r.y+(classesRow-swatchHeight)/2
	top := r.y + (classesRow-text.LineHeight(face))/2
	e.words = placed(s, lines, canvas.Point{X: r.x + sign, Y: top})
	r.x += sign + width + classesGap
	r.high = max(r.high, height)
	r.all = append(r.all, e)
}

// entry draws an entry at a place.
func (c *composer) entry(g *canvas.Group, e entry, at canvas.Point) {
	if e.class >= 0 {
		swatch(g, e.field.Move(at), e.value, c.theme.tone(c.look.Overlay.Scheme.Classes[e.class].Tone))
	}
	putAt(g, e.words, at, layout.SizeSmall, e.weight, c.theme.Ink)
}

// swatch draws a field by itself.
func swatch(g *canvas.Group, field canvas.Rect, v value, look toneLook) {
	look.paint(g, canvas.RoundRect(field, 2), field)
	if v.source != "" {
		v.put(g, field.Center(), look)
	}
	g.Items = append(g.Items, &canvas.Box{Rect: field, Radius: 2, Stroke: canvas.Stroke{Color: look.edge, Width: look.width}})
}

// Field is a field in the look of a tone, without a value: a card of an outline,
// or a swatch in the legend of one.
func Field(t *Theme, tone overlay.Tone, r canvas.Rect) []canvas.Item {
	g := &canvas.Group{}
	swatch(g, r, value{}, t.tone(tone))
	return g.Items
}

// Swatch is the field of a class as it stands on the cards, by itself.
func Swatch(t *Theme, class overlay.Class) *canvas.Scene {
	const edge = 1.5 // room for the widest edge
	v := setValue(class.Short, signSize)
	field := canvas.Rect{X: edge, Y: edge, W: max(fieldLeast, v.width+2*fieldPad), H: swatchHeight}
	g := &canvas.Group{}
	swatch(g, field, v, t.tone(class.Tone))
	return &canvas.Scene{Size: canvas.Size{W: field.W + 2*edge, H: field.H + 2*edge}, Groups: one(g)}
}
