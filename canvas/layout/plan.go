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

	Title    Title
	Legend   []*LegendEntry
	Phases   []*Phase
	Steps    []*Step
	Lanes    []*Lane
	Lines    []*Line
	Cards    []*Card // in reading order
	Links    []*Link
	Stickies []*Sticky
	Footer   Footer

	grid          canvas.Rect // the cells, with the gutters around
	columns, rows []span      // of the gutters: see GutterAt

	cardAt map[model.CardID]int32 // index in Cards
	linkAt map[model.LinkID]int32
	made   *builder
}

// CardIndex is where in Cards a card is, and whether it is drawn.
func (p *Plan) CardIndex(id model.CardID) (int, bool) { i, ok := p.cardAt[id]; return int(i), ok }

// LinkIndex is where in Links a link is, and whether it is drawn.
func (p *Plan) LinkIndex(id model.LinkID) (int, bool) { i, ok := p.linkAt[id]; return int(i), ok }

// Card returns the place of a card, or nil.
func (p *Plan) Card(id model.CardID) *Card {
	if i, ok := p.cardAt[id]; ok {
		return p.Cards[i]
	}
	return nil
}

// Link returns the way of a link, or nil.
func (p *Plan) Link(id model.LinkID) *Link {
	if i, ok := p.linkAt[id]; ok {
		return p.Links[i]
	}
	return nil
}

// Block is a paragraph broken into lines at its place.
type Block struct {
	Source string
	Lines  []canvas.Line // At is absolute
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
}

// Step is a column: its head and the x-range of its cards.
type Step struct {
	Step        *model.Step
	Head        canvas.Rect
	Left, Right float64
	Name        Block
}

// Lane is a row.
type Lane struct {
	Lane *model.Lane
	Head canvas.Rect
	Body canvas.Rect
	Name Block
	Sub  Block

	// What a derived row shows, by column; of these at most one is set.
	Cells   []Cell
	Emotion *Emotion
}

// Cell is a value in a derived row.
type Cell struct {
	Text   Block
	Weight float64 // share of the row's total: what is over half is shown in red
	Warn   bool
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
	At    canvas.Point
	Value float64
	Quote Block
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
	Detail Block
	Image  canvas.Rect // of a picture card; empty without a picture
	Bitmap *canvas.Bitmap

	Row, Column, Span int

	measured *measured // tells a later plan whether the words are the same
}

// Link is a link on its way, from the edge of one card to that of another.
type Link struct {
	Link     *model.Link
	Points   []canvas.Point
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
