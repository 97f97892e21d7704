package pdf

import (
	"bytes"
	"fmt"
	"math"

	"touchline/canvas"
)

// stamp is the outline of a cluster that the font lacks, in its size: what it
// looks like does not depend on where it stands.
type stamp struct {
	cluster     string
	weight      canvas.Weight
	size, width float64 // pt
	unit        float64 // of the pen
}

// A text may have a million such clusters, each an outline of a hundred
// points. One that comes again is a form of the file: written once, and named
// where it stands.
const (
	once     = -1      // it stood somewhere, and is no form yet
	maxForms = 200_000 // of a file: a reader lists them all
)

// maxStamps is how many different ones have outlines. All that a writer of Korean,
// Thai or rare Chinese uses in a file are a tenth of that; a text with every letter
// there is would have a hundred megabytes of them, and has empty boxes from there on.
const maxStamps = 20_000

// form is a piece of content that is written once.
type form struct {
	content []byte
	bounds  canvas.Rect // pt
}

// stamped draws what stood somewhere before, and reports whether it could.
func (d *drawing) stamped(s stamp, at canvas.Point, fill canvas.Color) bool {
	n, ok := d.stamps[s]
	if !ok || n < 0 {
		return false
	}
	if fill.Visible() {
		p := &d.pen
		d.alpha(fill.A)
		p.fillColor(fill)
		p.moveOrigin(at)
		p.b = fmt.Appendf(p.b, "/%s Do\n", formName(n))
		p.op("Q")
	}
	return true
}

// full reports whether a stamp is one too many.
func (d *drawing) full(s stamp) bool {
	_, known := d.stamps[s]
	return !known && len(d.stamps) >= maxStamps
}

// blank draws an empty box where a cluster should be.
func (d *drawing) blank(m place, t *canvas.Text) error {
	const inset, high, line = 0.08, 0.72, 0.05 // em
	return d.box(&canvas.Box{
		Rect:   canvas.Rect{X: m.at.X + inset*t.Size, Y: m.at.Y - high*t.Size, W: max(0, m.width-2*inset*t.Size), H: high * t.Size},
		Stroke: canvas.Stroke{Color: t.Color, Width: line * t.Size},
	})
}

// stamp fills an outline, made with the origin at 0, 0, at a place.
func (d *drawing) stamp(s stamp, outline canvas.Path, at canvas.Point, fill canvas.Color) error {
	if _, again := d.stamps[s]; !again || len(d.forms) == maxForms {
		d.stamps[s] = once
		return d.shape(&canvas.Shape{Path: moved(outline, at), Fill: fill})
	}
	p := &d.pen
	from := len(p.b)
	p.path(outline, canvas.Point{})
	p.op("f")
	d.stamps[s] = len(d.forms)
	d.forms = append(d.forms, form{bytes.Clone(p.b[from:]), outline.Bounds()})
	p.b = p.b[:from]
	d.stamped(s, at, fill)
	return nil
}

// formName is what a form is called in the content.
func formName(n int) string { return fmt.Sprintf("M%d", n) }

func moved(p canvas.Path, by canvas.Point) canvas.Path {
	for i := range p.Points {
		p.Points[i].X += by.X
		p.Points[i].Y += by.Y
	}
	return p
}

// addForms makes the forms objects, and returns their names for the pages.
func (b *book) addForms(f finishing) (names []byte) {
	for i, form := range f.forms {
		r := form.bounds // y is negated in content
		box := fmt.Sprintf("[%d %d %d %d]", int(math.Floor(r.X))-1, int(math.Floor(-r.Bottom()))-1,
			int(math.Ceil(r.Right()))+1, int(math.Ceil(-r.Y))+1)
		n := b.add(&object{stream: form.content, dict: dict{
			{"/Type", []byte("/XObject")},
			{"/Subtype", []byte("/Form")},
			{"/BBox", []byte(box)},
			{"/Resources", []byte("<<>>")},
			{"/Length", fmt.Append(nil, len(form.content))},
		}})
		names = fmt.Appendf(names, "/%s %d 0 R", formName(i), n)
	}
	return names
}
