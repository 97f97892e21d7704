package layout

import (
	"slices"

	"touchline/canvas/route"
	"touchline/model"
)

// routing is which way every link goes and how much room the gutters need
// for that.
type routing struct {
	grid   route.Grid
	routes *route.Routing
}

type routingIn struct {
	grid   *grid
	stacks *stacks
	joins  *joins
}

func makeRouting(in routingIn, last *routing) *routing {
	r := &routing{grid: in.forRouter()}
	if last != nil && equalGrids(r.grid, last.grid) {
		return last
	}
	r.routes = route.Plan(r.grid)
	return r
}

// forRouter is what the router needs to know.
func (in routingIn) forRouter() route.Grid {
	g := route.Grid{Rows: len(in.grid.lanes), Cols: len(in.grid.widths), ColWidth: in.grid.widths}
	starts := make([]int, len(in.stacks.columns)+1) // by column: how many cards stand before it
	for i, c := range in.stacks.columns {
		starts[i+1] = starts[i] + len(c.cards)
	}
	g.Boxes = make([]route.Box, 0, starts[len(in.stacks.columns)])
	links := 0
	for i, c := range in.stacks.columns {
		for _, at := range c.cards {
			top := at.top + in.stacks.heights[at.row]/2
			g.Boxes = append(g.Boxes, route.Box{Row: at.row, Col: i, Span: at.span, Top: top, Bottom: top + at.height})
		}
		links += len(in.joins.columns[i].list)
	}
	g.Links = make([]route.Link, 0, links)
	for _, c := range in.joins.columns {
		for i := range c.list {
			j := &c.list[i]
			g.Links = append(g.Links, route.Link{
				From: starts[j.from.column] + j.from.k, To: starts[j.to.column] + j.to.k, Label: j.label, Via: j.vias,
				Tip: [2]bool{j.link.Kind == model.LinkExchange, true},
			})
		}
	}
	return g
}

func equalGrids(g, h route.Grid) bool {
	return g.Rows == h.Rows && g.Cols == h.Cols && slices.Equal(g.ColWidth, h.ColWidth) && slices.Equal(g.Boxes, h.Boxes) &&
		slices.EqualFunc(g.Links, h.Links, func(l, m route.Link) bool {
			return l.From == m.From && l.To == m.To && l.Label == m.Label && l.Tip == m.Tip && slices.Equal(l.Via, m.Via)
		})
}
