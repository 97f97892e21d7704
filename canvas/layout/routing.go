package layout

import (
	"slices"

	"touchline/canvas/route"
	"touchline/model"
)

// routing is which way every link goes and how much room the gutters need
// for that.
type routing struct {
	routingIn
	routes *route.Routing
	starts []int // by column: how many cards stand before it
}

type routingIn struct {
	grid   *grid
	stacks *stacks
	joins  *joins
}

func makeRouting(in routingIn, last *routing) *routing {
	r := &routing{routingIn: in}
	g := r.forRouter()
	if last == nil || !last.grid.sameRows(in.grid) {
		r.routes = route.Plan(g)
	} else {
		r.routes = route.Again(g, last.routes, r.since(last, len(g.Boxes), len(g.Links)))
	}
	return r
}

// forRouter is what the router needs to know.
func (r *routing) forRouter() route.Grid {
	g := route.Grid{Rows: len(r.grid.lanes), Cols: len(r.grid.widths), ColWidth: r.grid.widths}
	r.starts = make([]int, len(r.stacks.columns)+1)
	links := 0
	for i, c := range r.stacks.columns {
		r.starts[i+1] = r.starts[i] + len(c.cards)
		links += len(r.joins.columns[i].list)
	}
	g.Boxes = make([]route.Box, 0, r.starts[len(r.stacks.columns)])
	g.Marked = make([]float64, 0, cap(g.Boxes))
	for i, c := range r.stacks.columns {
		for _, at := range c.cards {
			g.Boxes = append(g.Boxes, route.Box{Row: at.row, Col: i, Span: at.span, Top: at.top, Bottom: at.top + at.height})
			g.Marked = append(g.Marked, at.marked)
		}
	}
	g.Links = make([]route.Link, 0, links)
	for _, c := range r.joins.columns {
		for i := range c.list {
			j := &c.list[i]
			g.Links = append(g.Links, route.Link{
				From: r.box(j.from), To: r.box(j.to), Label: j.label, Pins: j.pins,
				Tip: [2]bool{j.link.Kind == model.LinkExchange, true},
			})
		}
	}
	return g
}

// box is what the router counts a card as.
func (r *routing) box(at spotAt) int { return r.starts[at.column] + at.k }

// since is where what the router gets stood in the grid before: the cards of
// a column by the place of equal boxes, links by the model's.
func (r *routing) since(last *routing, boxes, links int) route.Origin {
	cols := len(r.stacks.columns)
	o := route.Origin{Cols: make([]int, cols), Boxes: make([]int, 0, boxes), Links: make([]int, 0, links)}
	was := r.grid.since(last.grid)
	var first []int // by column before: the first link
	for n, i := 0, 0; i < len(last.joins.columns); i++ {
		first = append(first, n)
		n += len(last.joins.columns[i].list)
	}
	for i := range cols {
		k := was.of(i)
		o.Cols[i] = k
		var before []placed
		var away []join
		at, link := 0, 0
		if k != nowhere {
			before, away, at, link = last.stacks.columns[k].cards, last.joins.columns[k].list, last.starts[k], first[k]
		}
		o.Boxes = sameBoxes(o.Boxes, r.stacks.columns[i].cards, before, at)
		o.Links = sameLinks(o.Links, r.joins.columns[i].list, away, link)
	}
	return o
}

// sameBoxes appends, for each card of a column, the index of the one that
// stood at its place, or -1. Both lists go from top to bottom, row by row.
func sameBoxes(out []int, now, was []placed, first int) []int {
	k := 0
	for _, p := range now {
		for k < len(was) && (was[k].row < p.row || was[k].row == p.row && was[k].top < p.top) {
			k++
		}
		if k < len(was) && was[k] == p {
			out = append(out, first+k)
			k++
		} else {
			out = append(out, -1)
		}
	}
	return out
}

// sameLinks appends, for each link that leaves a column, its index before, or
// -1.
func sameLinks(out []int, now, was []join, first int) []int {
	if len(now) == len(was) && slices.EqualFunc(now, was, func(a, b join) bool { return a.link.ID == b.link.ID }) {
		for k := range was {
			out = append(out, first+k)
		}
		return out
	}
	at := make(map[model.LinkID]int, len(was))
	for k := range was {
		at[was[k].link.ID] = first + k
	}
	for i := range now {
		k, ok := at[now[i].link.ID]
		if !ok {
			k = -1
		}
		out = append(out, k)
	}
	return out
}
