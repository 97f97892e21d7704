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

// builder carries a layout through its stages.
type builder struct {
	doc    *model.Document
	lang   model.Lang
	spread spread
	old    *Plan
	cache  *cache
	plan   *Plan

	widths []float64 // by column: of its cards
	cards  []*Card   // in reading order; Rect is relative to the row until place
	boxOf  map[model.CardID]int
	rows   []rowContent
	roads  *route.Routing
	linked []*model.Link // in the order given to the router

	left, right []float64    // by column: x-range of its cards
	bounds      []float64    // by column and one more: middle of the gutters
	top         []float64    // by row: y of the cards
	bands       []route.Band // by row gutter
	gridTop     float64
	gridRight   float64
	gridBottom  float64
}

// rowContent is what the cards of a lane need.
type rowContent struct {
	height float64
}

func build(d *model.Document, o Options, s spread) *Plan {
	b := &builder{doc: d, lang: o.Lang, spread: s, old: o.Previous, cache: newCache(o.Previous, o.Lang)}
	b.plan = &Plan{Doc: d, Lang: o.Lang, cache: b.cache}
	b.measure()
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
	b.placeDerived()
	b.placeFooter()
	return b.plan
}
