package typeset

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Table is rows of cells below a head. It is parted between rows only, and the
// head is set again where it goes on.
type Table struct {
	Columns []TableColumn
	Rows    []Row
	Inks    Inks
	Style
	NoHead bool
	Tight  bool // rows have less room above and below their texts
}

// TableColumn is a column of a table. Its width is Width pt, or a share of what
// the others leave.
type TableColumn struct {
	Head  string
	Width float64
	Share float64
	Right bool // figures end at the right
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	Owner canvas.Owner
	Page  int // that a click on the row leads to; 0: none
	// Strong draws a line in ink above the row instead of a hairline: a new
	// group begins.
	Strong bool

	// How high its cells are in a table of a width: it is asked when the table is
	// measured, parted and set.
	width, height float64
}

// Cell is what stands in a cell: texts above one another, and below them
// something drawn.
type Cell struct {
	Texts []Block // paragraphs
	H     float64 // of what Draw draws
	Draw  func(s *Sheet, at canvas.Point, width float64)
}

// Plain is a cell of one text in the small regular face.
func (t *Table) Plain(words string) Cell {
	return Cell{Texts: []Block{Paragraph{words, Regular(t.Style.Small), t.Inks.Ink}}}
}

// Strong is a cell of one text in the small bold face.
func (t *Table) Strong(words string) Cell {
	return Cell{Texts: []Block{Paragraph{words, Bold(t.Style.Small), t.Inks.Ink}}}
}

// Quiet is a cell of one text in the muted colour.
func (t *Table) Quiet(words string) Cell {
	return Cell{Texts: []Block{Paragraph{words, Regular(t.Style.Small), t.Inks.Muted}}}
}

// Distances of a table, pt.
const (
	cellPad   = 3.5 // above and below a cell's text
	tightPad  = 2.2 // the same of a tight table
	cellGap   = 8.0 // between two columns
	hairline  = 0.6
	headRule  = 1.0
	headInset = 3.0
)

func (t *Table) pad() float64 {
	if t.Tight {
		return tightPad
	}
	return cellPad
}

func (t *Table) widths(width float64) []float64 {
	out := make([]float64, len(t.Columns))
	left, shares := width-cellGap*float64(max(len(t.Columns)-1, 0)), 0.0
	for i, c := range t.Columns {
		out[i] = c.Width
		left -= c.Width
		shares += c.Share
	}
	for i, c := range t.Columns {
		if c.Share > 0 {
			out[i] += max(left, 0) * c.Share / shares
		}
	}
	return out
}

func (t *Table) headHeight(width float64) float64 {
	if t.NoHead {
		return 0
	}
	h := 0.0
	for i, w := range t.widths(width) {
		h = max(h, TextHeight(w, t.Columns[i].Head, Bold(t.Style.Small)))
	}
	return h + 2*headInset
}

// rowHeight is the height of a row in a table of a width, with those of its
// columns.
func (t *Table) rowHeight(r *Row, width float64, widths []float64) float64 {
	if r.height > 0 && r.width == width {
		return r.height + 2*t.pad()
	}
	h := text.LineHeight(Regular(t.Style.Small))
	for i, c := range r.Cells {
		sum := c.H
		for _, p := range c.Texts {
			sum += p.Height(widths[i])
		}
		h = max(h, sum)
	}
	r.width, r.height = width, h
	return h + 2*t.pad()
}

// Height is that of head and rows.
func (t *Table) Height(width float64) float64 {
	return t.heightUpTo(width, math.Inf(1))
}

// heightUpTo is its height, or one that is more than most if its height is: the
// rows behind are not measured then.
func (t *Table) heightUpTo(width, most float64) float64 {
	h, widths := t.headHeight(width), t.widths(width)
	for i := 0; i < len(t.Rows) && h <= most; i++ {
		h += t.rowHeight(&t.Rows[i], width, widths)
	}
	return h
}

// Set sets it.
func (t *Table) Set(s *Sheet, x, y, width float64) {
	if g := t.grid(x, y, width); g != nil {
		s.As(g, func() { t.set(s, x, y, width) })
	} else {
		t.set(s, x, y, width)
	}
}

func (t *Table) set(s *Sheet, x, y, width float64) {
	widths := t.widths(width)
	s.tables++
	if !t.NoHead {
		h := t.headHeight(width)
		t.setHead(s, x, y+h-headInset, widths)
		y += h
		s.Rule(x, y, width, headRule, t.Inks.Ink)
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		h := t.rowHeight(r, width, widths)
		if i > 0 && r.Strong {
			s.Rule(x, y, width, headRule, t.Inks.Ink)
		}
		s.To(r.Page, func() { s.Under(r.Owner, func() { t.setRow(s, i+1, r, x, y, widths) }) })
		y += h
		if i == len(t.Rows)-1 || !t.Rows[i+1].Strong {
			s.Rule(x, y, width, hairline, t.Inks.Hairline)
		}
	}
}

// setHead sets the heads of the columns so that they end at a height.
func (t *Table) setHead(s *Sheet, x, bottom float64, widths []float64) {
	for i, c := range t.Columns {
		low := bottom - TextHeight(widths[i], c.Head, Bold(t.Style.Small))
		s.inCell(canvas.RoleHead, 0, i, func() {
			if c.Right {
				s.ToRight(x+widths[i], low, widths[i], c.Head, Bold(t.Style.Small), t.Inks.Ink)
			} else {
				s.Text(canvas.Point{X: x, Y: low}, widths[i], c.Head, Bold(t.Style.Small), t.Inks.Ink)
			}
		})
		x += widths[i] + cellGap
	}
}

func (t *Table) setRow(s *Sheet, row int, r *Row, x, y float64, widths []float64) {
	for i := range r.Cells {
		s.inCell(canvas.RoleCell, row, i, func() { t.setCell(s, i, &r.Cells[i], x, y, widths) })
		x += widths[i] + cellGap
	}
}

func (t *Table) setCell(s *Sheet, i int, c *Cell, x, y float64, widths []float64) {
	at := canvas.Point{X: x, Y: y + t.pad()}
	for _, p := range c.Texts {
		if words, ok := p.(Paragraph); ok && t.Columns[i].Right {
			at.Y += s.ToRight(x+widths[i], at.Y, widths[i], words.Text, words.Face, words.Color)
			continue
		}
		p.Set(s, at.X, at.Y, widths[i])
		at.Y += p.Height(widths[i])
	}
	if c.Draw != nil {
		c.Draw(s, at, widths[i])
	}
}

// Split parts it between rows.
func (t *Table) Split(width, height float64) (first, rest Block) {
	widths := t.widths(width)
	height -= t.headHeight(width)
	n := 0
	for n < len(t.Rows) {
		h := t.rowHeight(&t.Rows[n], width, widths)
		if h > height {
			break
		}
		height -= h
		n++
	}
	f, r := *t, *t
	f.Rows, r.Rows = t.Rows[:n], t.Rows[n:]
	switch {
	case n == len(t.Rows):
		return t, nil
	case n > 0:
		return &f, &r
	}
	a, z, ok := t.Rows[0].split(widths, height-2*t.pad())
	if !ok || t.rowHeight(&t.Rows[0], width, widths) < highRow {
		return nil, t
	}
	f.Rows, r.Rows = []Row{a}, append([]Row{z}, t.Rows[1:]...)
	return &f, &r
}

// highRow is the height from which on a row may go on on the next page, pt:
// what is lower is kept whole.
const highRow = 160.0

// split parts a row between the lines of its texts.
func (r *Row) split(widths []float64, height float64) (first, rest Row, ok bool) {
	first, rest = Row{Owner: r.Owner, Page: r.Page, Strong: r.Strong}, Row{Owner: r.Owner, Page: r.Page}
	first.Cells, rest.Cells = make([]Cell, len(r.Cells)), make([]Cell, len(r.Cells))
	for i, c := range r.Cells {
		if c.H > height {
			return first, rest, false
		}
		texts, more := splitStack(c.Texts, widths[i], height-c.H)
		first.Cells[i] = Cell{Texts: texts, H: c.H, Draw: c.Draw}
		rest.Cells[i] = Cell{Texts: more}
		ok = ok || len(texts) > 0 && len(more) > 0
	}
	return first, rest, ok
}

// Pairs is a table of names and what they say, without a head; what says
// nothing is left out. It is nil if nothing says anything.
func Pairs(inks Inks, style Style, nameWidth float64, pairs ...[2]string) Block {
	t := &Table{Columns: []TableColumn{{Width: nameWidth}, {Share: 1}}, Inks: inks, Style: style, NoHead: true}
	for _, p := range pairs {
		if p[1] != "" {
			t.Rows = append(t.Rows, Row{Cells: []Cell{t.Quiet(p[0]), t.Plain(p[1])}})
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}
