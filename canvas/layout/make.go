package layout

import (
	"touchline/canvas"
	"touchline/model"
)

// Options says how to lay out.
type Options struct {
	Lang model.Lang // of the names that the program adds; "" is the document's
	// Area is the printable area that the drawing should fill, in any unit:
	// only its aspect counts. The zero Size lays out at the natural size.
	Area canvas.Size
	// Compact sets cards in the small face, narrower and without their small
	// line, for an overview of the whole.
	Compact bool
	// Dense gives rows no more room than they need, for a page.
	Dense bool
	// Part leaves out what only the whole can say: what phases sum up to, and the
	// peak, the valley and the end of the feelings.
	Part bool
	// Bare leaves out title, legend and footer, where the page that the drawing
	// stands on has its own.
	Bare bool
	// TitleWidth is how wide title, legend and footer may be at most, pt, where
	// less than the drawing is seen at once; 0 is its width.
	TitleWidth float64
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
	return build(d, o, spread{card: o.usualWidth()})
}

// usualWidth is that of a card in a column without a width of its own, pt.
func (o *Options) usualWidth() float64 {
	if o.Compact {
		return compactWidth
	}
	return cardWidth
}

// spread is how much room the grid takes beyond its need.
type spread struct {
	card  float64 // width of a card in a column without a width of its own, pt
	rows  float64 // pt added to the height of the lanes, shared among them
	floor float64 // least height of the whole drawing, pt
}

// stages is what each stage was given and what it made.
type stages struct {
	outline  memo[*model.Document, *outline]
	grid     memo[gridIn, *grid]
	contents memo[contentsIn, *contents]
	network  memo[networkIn, *network]
	stacking memo[stackingIn, *stacking]
	routing  memo[routingIn, *routing]
	across   memo[acrossIn, *across]
	heading  memo[headingIn, *heading]
	heads    memo[headsIn, *heads]
	heights  memo[*stacks, *heightsOf]
	rows     memo[rowsIn, *rows]
	totals   memo[totalsIn, *totals]
	values   memo[valuesIn, *values]
	lanes    memo[lanesIn, []*Lane]
	passing  *passing
	diamonds memo[*cards, *diamonds]
	ways     memo[waysIn, *ways]
	columns  memo[columnsIn, []*Column]
	notes    memo[*model.Document, *notes]
	stickies memo[stickiesIn, []*Sticky]
	gutters  memo[guttersIn, *gutters]
	ending   memo[endingIn, *ending]
}

// build runs the stages, each from what those before it made.
func build(d *model.Document, o Options, s spread) *Plan {
	var last stages
	if o.Previous != nil {
		last = o.Previous.stages
	}
	n := last
	n.outline = last.outline.next(d, makeOutline)
	outline := n.outline.out
	n.grid = last.grid.next(gridIn{outline, s.card, o.Compact, density(o.Dense), o.Lang}, makeGrid)
	grid := n.grid.out
	n.contents = last.contents.next(contentsIn{d, o.Lang, grid, shownKey(d.Head)}, makeContents)
	cards := n.contents.out.cards
	n.network = last.network.next(networkIn{d, o.Lang, grid, cards}, makeNetwork)
	joins := n.network.out.joins
	n.stacking = last.stacking.next(stackingIn{d, grid, cards, joins}, makeStacking)
	stacks := n.stacking.out.stacks
	n.routing = last.routing.next(routingIn{grid, stacks, joins}, makeRouting)
	routing := n.routing.out

	n.across = last.across.next(acrossIn{grid, routing}, makeAcross)
	across := n.across.out
	n.heading = last.heading.next(headingIn{d.Head, o.Lang, signsOf(cards, joins), o.titleWidth(across), o.Bare}, makeHeading)
	top := n.heading.out.bottom
	n.heads = last.heads.next(headsIn{outline, grid, across, top}, makeHeads)
	heads := n.heads.out
	n.heights = last.heights.next(stacks, makeHeights)
	n.totals = last.totals.next(totalsIn{outline, grid, cards, o.Lang}, makeTotals)
	n.values = last.values.next(valuesIn{outline, o.Lang, o.Part, n.totals.out, grid, across}, makeValues)
	n.rows = last.rows.next(rowsIn{outline, o.Lang, n.heights.out, n.values.out, routing, heads.bottom, across.end, s.rows}, makeRows)
	rows := n.rows.out

	n.lanes = last.lanes.next(lanesIn{rows, n.values.out}, makeLanes)
	n.passing = makePassing(n.lanes.out, d.Sums().Pinned > 0, last.passing)
	n.diamonds = last.diamonds.next(cards, makeDiamonds)
	n.ways = last.ways.next(waysIn{routing, joins, o.Lang, across, rows, top, n.diamonds.out, n.passing.of(joins)}, makeWays)
	n.columns = last.columns.next(columnsIn{grid, cards, stacks, across, rows, n.ways.out, n.passing}, makeColumns)
	n.notes = last.notes.next(d, makeNotes)
	n.stickies = last.stickies.next(stickiesIn{n.notes.out, outline, across, rows, nil, nil}.on(grid, cards, stacks), makeStickies)
	n.gutters = last.gutters.next(guttersIn{across, rows}, makeGutters)
	standard, most := n.totals.out.service()
	n.ending = last.ending.next(endingIn{o.Lang, cards.census, standard, most, rows.bottom, o.titleWidth(across), s.floor, o.Bare}, makeEnding)
	return n.plan(d, o.Lang)
}

func (o *Options) titleWidth(a *across) float64 {
	if o.TitleWidth > 0 {
		return min(o.TitleWidth, a.end)
	}
	return a.end
}

// plan puts together what the stages made.
func (s *stages) plan(d *model.Document, lang model.Lang) *Plan {
	heads, end := s.heads.out, s.ending.out
	return &Plan{
		Doc: d, Lang: lang, Size: canvas.Size{W: s.across.out.end, H: end.height},
		Top: canvas.Point{X: 0, Y: heads.top}, Frozen: canvas.Point{X: s.grid.out.head, Y: heads.bottom},
		Title: &s.heading.out.title, Legend: s.heading.out.legend, Phases: heads.phases, Steps: heads.steps,
		Lanes: s.lanes.out, Lines: s.rows.out.lines, Columns: s.columns.out, Stickies: s.stickies.out, Footer: &end.footer,
		gutters: s.gutters.out, stages: *s,
	}
}
