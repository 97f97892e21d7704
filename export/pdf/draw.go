package pdf

import (
	"bytes"
	"context"
	"slices"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"touchline/canvas"
	"touchline/canvas/text"
)

// drawing is a document in the making.
type drawing struct {
	pdf    *gofpdf.Fpdf
	pen    pen
	faces  [4]*alphabet // by weight, those of a font of one's own behind the program's; nil: not used
	boxes  map[boxSize][]byte
	stamps map[stamp]int // place in forms; once: drawn, and not there yet
	forms  []form
	images map[string]int // place in pictures by Bitmap.ID; -1: broken
	photos map[int]photo  // by place in pictures
	system *text.System
	page   canvas.Size

	numbered map[int]int // pages, from 0, by Number
	linksTo  map[int]int // gofpdf's links by page

	tags     tagger
	linkSays [][]string // what the links of each page say
	toPage   func(page int) string

	content  content
	grades   []uint8 // of alpha, in the order of their first use
	pictures int

	progress    func(done, total int)
	done, total int
}

// groupsBetween is how many groups are drawn between two looks at the
// context and two reports of progress: a few tenths of a ms of work.
const groupsBetween = 256

// pages draws every page, and takes what it shows out of it.
func (d *drawing) pages(ctx context.Context, pages []canvas.Page) error {
	for i, pg := range pages {
		d.page = pg.Size
		// Always "P": gofpdf swaps the sides of a custom size for "L".
		d.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: pg.Size.W, Ht: pg.Size.H})
		d.pen.state = state{}
		d.pen.b = d.content.open()
		d.tags.page()
		for _, pl := range pg.Placed {
			d.tags.placement(pl.Scene, pg.Name != "")
			if err := d.placement(ctx, pl); err != nil {
				return err
			}
		}
		d.content.close(d.pen.b)
		pages[i].Placed = nil
	}
	return nil
}

// placement draws the part of a scene that it shows.
func (d *drawing) placement(ctx context.Context, pl canvas.Placement) error {
	p := &d.pen
	p.unit, p.digit = 100, 2
	if pl.Scale > 2 { // keep the steps on paper under 0.02 pt
		p.unit, p.digit = 10000, 4
	}
	outside := p.state
	p.op("q")
	p.exact(pl.Scale)
	p.b = append(p.b, "0 0 "...)
	p.exact(pl.Scale)
	p.exact(pl.At.X - pl.Source.X*pl.Scale)
	p.exact(d.page.H - pl.At.Y + pl.Source.Y*pl.Scale)
	p.op("cm")
	p.op("4 M") // how far a miter may stick out; the raster's and SVG's limit
	if !showsAll(pl) {
		p.rect(pl.Source)
		p.op("W n")
	}
	if g := pl.Scene.Ground; g.Visible() {
		d.tags.artifact(p)
		if err := d.box(&canvas.Box{Rect: pl.Source, Fill: g}); err != nil {
			return err
		}
	}
	for _, g := range pl.Scene.Groups {
		if !g.Bounds.Overlaps(pl.Source) {
			continue
		}
		if err := d.group(g); err != nil {
			return err
		}
		if len(p.b) >= pieceSize {
			p.b = d.content.pass(p.b)
		}
		if d.done++; d.done%groupsBetween == 0 {
			if err := d.report(ctx); err != nil {
				return err
			}
		}
	}
	d.tags.end(p)
	p.op("Q")
	p.state = outside
	d.links(pl)
	return nil
}

// showsAll reports whether a placement shows all that its scene paints, and
// needs no clipping.
func showsAll(pl canvas.Placement) bool {
	within := func(r canvas.Rect) bool {
		return r.X >= pl.Source.X && r.Y >= pl.Source.Y &&
			r.Right() <= pl.Source.Right() && r.Bottom() <= pl.Source.Bottom()
	}
	for _, g := range pl.Scene.Groups {
		if !within(g.Bounds) {
			return false
		}
	}
	return within(canvas.Rect{W: pl.Scene.Size.W, H: pl.Scene.Size.H})
}

func (d *drawing) report(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if d.progress != nil {
		d.progress(d.done, d.total)
	}
	return nil
}

func (d *drawing) group(g *canvas.Group) error {
	onMap := d.tags.plan != nil
	if onMap {
		d.tags.group(&d.pen, g)
	}
	for _, item := range g.Items {
		var err error
		if _, isText := item.(*canvas.Text); !onMap {
			d.tags.item(&d.pen, item)
		} else if isText {
			d.tags.text(&d.pen)
		}
		switch it := item.(type) {
		case *canvas.Box:
			err = d.box(it)
		case *canvas.Shape:
			err = d.shape(it)
		case *canvas.Text:
			err = d.text(it)
		case *canvas.Image:
			err = d.image(it)
		}
		if err != nil {
			return err
		}
	}
	if d.pen.bad {
		return fault(nil, "number", "owner", string(g.Owner))
	}
	return nil
}

// box draws a rectangle. The path of a rounded one is written once for each
// size.
func (d *drawing) box(b *canvas.Box) error {
	p := &d.pen
	if b.Radius <= 0 {
		d.paint(b.Fill, b.Stroke, func() { p.rect(b.Rect) })
		return nil
	}
	key := boxSize{p.unit, b.Rect.W, b.Rect.H, b.Radius}
	path, ok := d.boxes[key]
	if !ok {
		from := len(p.b)
		p.path(canvas.RoundRect(canvas.Rect{W: b.Rect.W, H: b.Rect.H}, b.Radius), canvas.Point{})
		path = bytes.Clone(p.b[from:])
		p.b = p.b[:from]
		d.boxes[key] = path
	}
	d.paint(b.Fill, b.Stroke, func() {
		p.moveOrigin(canvas.Point{X: b.Rect.X, Y: b.Rect.Y})
		p.b = append(p.b, path...)
	}, "Q")
	return nil
}

// boxSize is what the path of a rounded rectangle depends on.
type boxSize struct{ unit, w, h, radius float64 }

// moveOrigin begins a piece of content, up to the next Q, with its own origin.
func (p *pen) moveOrigin(at canvas.Point) {
	p.b = append(p.b, "q 1 0 0 1 "...)
	p.point(at)
	p.op("cm")
}

// shape draws a path. A closed one is written from its first point on, so
// that equal shapes are equal bytes wherever they stand: they compress to
// nearly nothing.
func (d *drawing) shape(s *canvas.Shape) error {
	n := len(s.Path.Ops)
	if n == 0 || len(s.Path.Points) == 0 {
		return nil
	}
	if s.Path.Ops[n-1] != canvas.Close {
		d.paint(s.Fill, s.Stroke, func() { d.pen.path(s.Path, canvas.Point{}) })
		return nil
	}
	from := s.Path.Points[0]
	d.paint(s.Fill, s.Stroke, func() {
		d.pen.moveOrigin(from)
		d.pen.path(s.Path, from)
	}, "Q")
	return nil
}

// paint fills and strokes what figure writes; after follows the painting
// operator.
func (d *drawing) paint(fill canvas.Color, stroke canvas.Stroke, figure func(), after ...string) {
	p := &d.pen
	one := func(op string) {
		figure()
		p.op(op)
		for _, s := range after {
			p.op(s)
		}
	}
	switch {
	case fill.A == 255 && stroke.Visible() && stroke.Color.A == 255:
		d.alpha(255)
		p.fillColor(fill)
		p.strokeStyle(stroke)
		one("B")
		return
	case fill.Visible():
		d.alpha(fill.A)
		p.fillColor(fill)
		one("f")
	}
	if stroke.Visible() {
		d.alpha(stroke.Color.A)
		p.strokeStyle(stroke)
		one("S")
	}
}

func (p *pen) rect(r canvas.Rect) {
	x, y := p.fixed(r.X), -p.fixed(r.Y)
	p.number(x)
	p.number(y)
	p.number(p.fixed(r.Right()) - x)
	p.number(-p.fixed(r.Bottom()) - y)
	p.op("re")
}

// alpha sets how much what follows covers, 255 for all. gofpdf numbers the
// grades as they are declared, from 1.
func (d *drawing) alpha(a uint8) {
	if d.pen.state.alpha == int(a)+1 || d.pen.state.alpha == 0 && a == 255 {
		return
	}
	d.pen.state.alpha = int(a) + 1
	n := slices.Index(d.grades, a)
	if n < 0 {
		n = len(d.grades)
		d.grades = append(d.grades, a)
	}
	d.pen.b = append(d.pen.b, "/GS"...)
	d.pen.b = strconv.AppendInt(d.pen.b, int64(n+1), 10)
	d.pen.op(" gs")
}
