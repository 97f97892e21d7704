package layout

import (
	"touchline/canvas"
	"touchline/model"
)

// Plan is a document laid out. All coordinates are pt in the drawing, whose
// top left corner is the origin; margins belong to the paper or the window.
type Plan struct {
	Doc  *model.Document
	Lang model.Lang
	Size canvas.Size

	// Frozen is the corner that stays put while the picture scrolls: the
	// right edge of the lane heads and the lower edge of the step heads. Top
	// is the opposite one: left edge of the lane heads, top of the phases.
	Frozen, Top canvas.Point

	Title    *Title
	Legend   []*LegendEntry
	Phases   []*Phase
	Steps    []*Step
	Lanes    []*Lane
	Lines    []*Line
	Columns  []*Column // of cards and links, by step
	Stickies []*Sticky
	Footer   *Footer

	gutters *gutters
	stages  stages
}

// Cards is every card, in reading order.
func (p *Plan) Cards() []*Card {
	var all []*Card
	for _, c := range p.Columns {
		all = append(all, c.Cards()...)
	}
	return all
}

// Links is every link, in the reading order of the cards that they leave.
func (p *Plan) Links() []*Link {
	var all []*Link
	for _, c := range p.Columns {
		all = append(all, c.Links()...)
	}
	return all
}

// Card returns the place of a card, or nil.
func (p *Plan) Card(id model.CardID) *Card {
	c := p.Doc.Card(id)
	if c == nil {
		return nil
	}
	i, ok := p.Doc.Column(c.Step)
	if !ok {
		return nil
	}
	if k, ok := p.Columns[i].spots.find(id); ok {
		return p.Columns[i].Cards()[k]
	}
	return nil
}

// Link returns the way of a link, or nil.
func (p *Plan) Link(id model.LinkID) *Link {
	l := p.Doc.Link(id)
	if l == nil {
		return nil
	}
	from := p.Doc.Card(l.From)
	if from == nil {
		return nil
	}
	if i, ok := p.Doc.Column(from.Step); ok {
		return p.Columns[i].link(id)
	}
	return nil
}

// Block is a paragraph broken into lines at its place.
type Block struct {
	Source string
	Lines  []canvas.Line // with their places in the drawing, if nothing else is said
}

// Empty reports whether there is nothing to read.
func (b Block) Empty() bool { return len(b.Lines) == 0 }

// Title is the block above the grid.
type Title struct {
	Name     Block
	Subtitle Block
}

// LegendEntry explains one sign that the picture uses.
type LegendEntry struct {
	Mark     model.Marks // one mark, or 0
	Link     model.LinkKind
	Decision bool
	At       canvas.Point // centre of the sign
	Label    Block
}

// Phase is a chevron of the phase band. First and Last say that no arrow
// comes in at the left or goes out at the right.
type Phase struct {
	Phase       *model.Phase
	Index       int
	Rect        canvas.Rect
	First, Last bool
	Name        Block
	NameSize    float64 // pt
}

// Step is a column: its head and the x-range of its cards.
type Step struct {
	Step        *model.Step
	Head        canvas.Rect
	Left, Right float64
	Name        Block
	Aside       bool // it holds tags and is no step of the service
}

// Lane is a row.
type Lane struct {
	Lane *model.Lane
	Head canvas.Rect
	Body canvas.Rect
	Name Block
	Sub  Block

	// What a derived row shows, by column; of these at most one is set.
	Cells   []*Cell
	Emotion *Emotion
	Sums    []Sum // of phases, from left to right

	in laneIn
}

// Cell is what a derived row says of a column.
type Cell struct {
	Text   Block        // around its origin
	More   Block        // below it, in the small face; likewise
	Gauges []Gauge      // of metrics, each below its words; likewise
	Class  string       // of a risk or a gap: see [derived.Said]
	At     canvas.Point // where the origin is
	Warn   bool         // it takes most of the whole time

	set *saying
}

// Gauge is a small track: from what was, at its left, to the target.
type Gauge struct {
	Y, Width float64 // of its middle, pt
	Way      float64 // how much of it was gone: 0 to 1, or beyond
	Reached  bool
}

// Sum is what a phase comes to in a row of times, below a line from its first
// step to its last.
type Sum struct {
	Y, Left, Right float64
	Text           Block
}

// Emotion is the curve of an emotion row.
type Emotion struct {
	Axis   []AxisLabel
	Points []Feeling // by column, those that have one
}

// AxisLabel is a tick of the emotion axis.
type AxisLabel struct {
	Y     float64
	Value int
	Label Block
}

// Feeling is a point of the emotion curve.
type Feeling struct {
	At      canvas.Point
	Value   float64
	Quote   Block        // around its origin
	QuoteAt canvas.Point // where that is
	Marked  bool         // it is the peak, the valley or the end: Quote says which
}

// LineKind is one of the three lines of a blueprint.
type LineKind uint8

const (
	LineInteraction LineKind = iota
	LineVisibility
	LineInternal
)

// Line is a derived line across the grid.
type Line struct {
	Kind        LineKind
	Below       *model.Lane // the lane it runs below
	Y           float64
	Left, Right float64
	Label       Block
	LabelBox    canvas.Rect
	Style       model.LineStyle // never LineDefault
}

// Card is a card at its place.
type Card struct {
	Card   *model.Card
	Role   model.Role
	Rect   canvas.Rect
	Text   Block
	Size   float64 // of Text's face, pt
	Detail Block
	Image  canvas.Rect // of a picture card; empty without a picture
	Bitmap *canvas.Bitmap

	Row, Column, Span int

	measured *measured
}

// Link is a link on its way, from the edge of one card to that of another.
type Link struct {
	Link     *model.Link
	Points   []canvas.Point
	Parts    [][]canvas.Point // of it, where it is not drawn as a whole; else nil
	Label    Block
	LabelBox canvas.Rect
}

// Sticky is a free note at its place.
type Sticky struct {
	Sticky *model.Sticky
	Rect   canvas.Rect
	Text   Block
}

// Footer is the line below the grid.
type Footer struct {
	Y      float64
	Totals Block
}
