package paper

import (
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model/words"
)

// The look of what stands in the margins, in pt.
const (
	markGap    = 3.0 // between the drawing and a mark, so that no mark is left on a cut sheet
	markLength = 12.0
	markWidth  = 0.5
	nameSize   = 7.5
)

var (
	markInk    = canvas.RGB(0x1F2933)
	overlapInk = canvas.RGB(0x9AA5B1)
	nameInk    = canvas.RGB(0x616E7C)
)

// frame is the margins of one tile: crop marks at its corners, thinner marks
// where a neighbour begins, and the page's name.
type frame struct {
	page          canvas.Size
	tile          canvas.Rect
	options       Options
	before, after canvas.Point // pt shared with the tiles left, above; right, below
	name          string
	number, of    int
}

// placement shows the frame over the whole page.
func (f frame) placement() canvas.Placement {
	s := &canvas.Scene{Size: f.page}
	if f.options.CropMarks {
		s.Groups = append(s.Groups, f.marks()...)
	}
	if f.options.PageNames {
		s.Groups = append(s.Groups, f.title())
	}
	return canvas.Placement{Scene: s, Source: canvas.Rect{W: f.page.W, H: f.page.H}, Scale: 1}
}

// marks is the crop marks, then the marks of the overlaps.
func (f frame) marks() []*canvas.Group {
	t := f.tile
	var crop, glue canvas.Path
	for _, x := range []float64{t.X, t.Right()} {
		f.across(&crop, x)
	}
	for _, y := range []float64{t.Y, t.Bottom()} {
		f.down(&crop, y)
	}
	if f.before.X > 0 {
		f.across(&glue, t.X+f.before.X)
	}
	if f.after.X > 0 {
		f.across(&glue, t.Right()-f.after.X)
	}
	if f.before.Y > 0 {
		f.down(&glue, t.Y+f.before.Y)
	}
	if f.after.Y > 0 {
		f.down(&glue, t.Bottom()-f.after.Y)
	}
	groups := []*canvas.Group{lines(crop, canvas.Stroke{Color: markInk, Width: markWidth})}
	if len(glue.Ops) > 0 {
		groups = append(groups, lines(glue, canvas.Stroke{
			Color: overlapInk, Width: markWidth, Dash: []float64{2, 1.5},
		}))
	}
	return groups
}

// across adds the two marks, above and below the tile, of a cut at x.
func (f frame) across(p *canvas.Path, x float64) {
	n := f.length()
	p.Move(x, f.tile.Y-markGap)
	p.Line(x, f.tile.Y-markGap-n)
	p.Move(x, f.tile.Bottom()+markGap)
	p.Line(x, f.tile.Bottom()+markGap+n)
}

// down adds the two marks, left and right of the tile, of a cut at y.
func (f frame) down(p *canvas.Path, y float64) {
	n := f.length()
	p.Move(f.tile.X-markGap, y)
	p.Line(f.tile.X-markGap-n, y)
	p.Move(f.tile.Right()+markGap, y)
	p.Line(f.tile.Right()+markGap+n, y)
}

// length is that of a mark in this margin.
func (f frame) length() float64 { return min(markLength, f.options.Margin-2*markGap) }

func lines(p canvas.Path, s canvas.Stroke) *canvas.Group {
	return &canvas.Group{
		Bounds: p.Bounds().Inset(-s.Width / 2),
		Items:  []canvas.Item{&canvas.Shape{Path: p, Stroke: s}},
	}
}

// title is "B1 · Page 2 of 6" in the lower margin, as far right as it finds
// room between the marks.
func (f frame) title() *canvas.Group {
	s := words.T(f.options.Lang, "paper.page",
		"name", f.name, "page", strconv.Itoa(f.number), "pages", strconv.Itoa(f.of))
	face := text.Face{Size: nameSize}
	left, right := f.room(text.Width(s, face) + 4*markGap)
	line := text.Fit(s, face, right-left-4*markGap)
	base := f.page.H - f.options.Margin + markGap + text.Ascent(face)
	line.At = canvas.Point{X: right - 2*markGap - line.Width, Y: base}
	return &canvas.Group{
		Bounds: canvas.Rect{
			X: line.At.X, Y: base - text.Ascent(face), W: line.Width, H: text.LineHeight(face),
		},
		Items: []canvas.Item{&canvas.Text{
			Source: s, Lines: []canvas.Line{line}, Size: nameSize, Color: nameInk,
		}},
	}
}

// room is the last space between two marks of the lower margin that is so
// wide, or else the widest.
func (f frame) room(width float64) (left, right float64) {
	edges := []float64{f.options.Margin, f.page.W - f.options.Margin}
	if f.options.CropMarks {
		edges = append(edges, f.tile.X+f.before.X, f.tile.Right()-f.after.X, f.tile.Right())
		slices.Sort(edges)
	}
	for i := len(edges) - 1; i > 0; i-- {
		if w := edges[i] - edges[i-1]; w >= width {
			return edges[i-1], edges[i]
		} else if w > right-left {
			left, right = edges[i-1], edges[i]
		}
	}
	return left, right
}
