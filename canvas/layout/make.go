package layout

import (
	"touchline/canvas"
	"touchline/canvas/route"
	"touchline/model"
)

// Options says how to lay out.
type Options struct {
	Lang model.Lang // of the names that the program adds; "" is the document's
	// Area is the printable area that the drawing should fill, in any unit:
	// only its aspect counts. The zero Size lays out at the natural size.
	Area canvas.Size
	// Previous is an earlier plan of an earlier state of the document; what
	// did not change is taken over.
	Previous *Plan
}

// Make lays a document out. It never fails: a document that breaks the
// model's rules is drawn as far as it makes sense (see model.Document.Check).
func Make(d *model.Document, o Options) *Plan {
	if o.Lang == "" {
		o.Lang = d.Head.Language
	}
	if o.Lang == "" {
		o.Lang = model.English
	}
	if o.Area.W > 0 && o.Area.H > 0 {
		return fit(d, o)
	}
	return build(d, o, spread{card: cardWidth})
}

// spread is how much room the grid takes beyond its need.
type spread struct {
	card  float64 // width of a card in a column without a width of its own, pt
	rows  float64 // pt added to the height of the lanes, shared among them
	floor float64 // least height of the whole drawing, pt
}

// builder carries a layout through its stages. A plan keeps the one that made
// it, so that the next plan can take over what a stage made if all that the
// stage reads is the same (see diff).
type builder struct {
	doc    *model.Document
	lang   model.Lang
	spread spread
	plan   *Plan
	old    *builder // of the plan before, in the same language; nil if there is none
	diff   diff

	widths []float64              // by column: of its cards
	spots  []spot                 // the cards in reading order
	spotOf map[model.CardID]int32 // index in spots
	rows   []float64              // by lane: height of its cards, pt
	wires  []wire                 // the links in the order given to the router
	census census
	grid   route.Grid
	roads  *route.Routing
	ways   []route.Route // by wire

	names       []paragraph               // by step
	heads       []laneHead                // by lane
	left, right []float64                 // by column: x-range of its cards
	bounds      []float64                 // by column and one more: middle of the gutters
	top         []float64                 // by row: y of the cards
	bands       []route.Band              // by row gutter
	told        map[model.LaneID][]told   // by lane that is followed, and column
	texts       map[model.LaneID][]string // by row of metrics or channels, and column
	gridTop     float64
	gridRight   float64
	gridBottom  float64
}

func build(d *model.Document, o Options, s spread) *Plan {
	b := &builder{doc: d, lang: o.Lang, spread: s}
	if o.Previous != nil && o.Previous.Lang == o.Lang {
		b.old = o.Previous.made
	}
	b.plan = &Plan{Doc: d, Lang: o.Lang, made: b}
	b.compare()
	b.measure()
	b.wire()
	b.stack()
	b.route()
	b.placeColumns()
	b.placeTitle()
	b.placeHeads()
	b.placeRows()
	b.placeGutters()
	b.placeCards()
	b.placeLinks()
	b.placeStickies()
	b.keepTold()
	b.placeDerived()
	b.placeFooter()
	b.old, b.diff = nil, diff{} // or every plan would hold all before it
	return b.plan
}
