package layout

import (
	"slices"

	"touchline/model"
)

// outline is what a document says of phases, steps and lanes.
type outline struct {
	phases []*model.Phase
	steps  []*model.Step
	lanes  []*model.Lane

	lanesOf *[]*model.Lane // the lanes, the same pointer as long as they are
	aside   []bool         // by column: it holds tags; nil if none does
}

func makeOutline(d *model.Document, last *outline) *outline {
	o := &outline{phases: d.Phases, steps: d.Steps(), lanes: d.Lanes}
	o.lanesOf = &o.lanes
	column := 0
	for _, p := range d.Phases {
		for range p.Steps {
			if p.Aside {
				if o.aside == nil {
					o.aside = make([]bool, len(o.steps))
				}
				o.aside[column] = true
			}
			column++
		}
	}
	if last != nil && slices.Equal(last.lanes, d.Lanes) {
		o.lanesOf = last.lanesOf
		if slices.Equal(last.phases, d.Phases) {
			return last
		}
	}
	return o
}

// grid is the columns and rows that cards can stand in.
type grid struct {
	steps  []model.StepID
	widths []float64 // by column: of its cards, pt
	lanes  []model.LaneID
	roles  []model.Role
	aside  []bool  // by column: it holds tags; nil if none does
	unique bool    // no two steps have one name
	head   float64 // width of the heads of the lanes, pt

	compact bool // see Options
	density density
}

type gridIn struct {
	*outline
	card    float64 // width of a card in a column without a width of its own, pt
	compact bool
	density density
	lang    model.Lang
}

func makeGrid(in gridIn, last *grid) *grid {
	g := &grid{aside: in.aside, compact: in.compact, density: in.density}
	g.head = in.headWide()
	g.unique = len(in.columns()) == len(in.steps)
	for i, s := range in.steps {
		w := in.card
		if s.Width > 0 {
			w = min(max(s.Width, minCardWidth), maxCardWidth)
		}
		if in.density == dense && in.aside != nil && in.aside[i] {
			w = max(w, min(in.card*tagShare, mostTag)) // tags of fewer lines, where columns are wide
		}
		g.steps, g.widths = append(g.steps, s.ID), append(g.widths, w)
	}
	for _, l := range in.lanes {
		g.lanes, g.roles = append(g.lanes, l.ID), append(g.roles, l.Role)
	}
	if last != nil && last.sameRows(g) && slices.Equal(last.steps, g.steps) && slices.Equal(last.widths, g.widths) && slices.Equal(last.aside, g.aside) && last.compact == g.compact && last.density == g.density && last.head == g.head {
		return last
	}
	return g
}

func (g *grid) sameRows(h *grid) bool {
	return slices.Equal(g.lanes, h.lanes) && slices.Equal(g.roles, h.roles)
}

// span is how many columns of the grid a card covers from a column on.
func (g *grid) span(c *model.Card, column int) int {
	return min(max(c.Span, 1), len(g.widths)-column)
}

// gutter is the least white between two columns.
func (g *grid) gutter() float64 {
	if g.compact && g.density == dense {
		return compactGutter
	}
	return g.density.spacing().gutter
}

// width is that of a card over some columns.
func (g *grid) width(column, span int) float64 {
	w := g.gutter() * float64(span-1)
	for _, v := range g.widths[column : column+span] {
		w += v
	}
	return w
}

// isAside reports whether a column holds tags.
func (g *grid) isAside(column int) bool { return column < len(g.aside) && g.aside[column] }

// places tells, by column, where it stood in an earlier grid; nil is where it
// stands.
type places []int

const nowhere = -1

func (p places) of(column int) int {
	if p == nil {
		return column
	}
	return p[column]
}

// back is where columns of the earlier grid, of n columns, stand now.
func (p places) back(n int) places {
	if p == nil {
		return nil
	}
	out := make(places, n)
	for k := range out {
		out[k] = nowhere
	}
	for i, k := range p {
		if k != nowhere {
			out[k] = i
		}
	}
	return out
}

// since is where the columns stood in an earlier grid: those of the same
// steps. Of a step that stands there twice only the last counts, as the
// document has it; one that went elsewhere may count as new.
func (g *grid) since(last *grid) places {
	if g == last {
		return nil
	}
	out := make(places, len(g.steps))
	if g.unique && last.unique && g.walk(last, out) {
		return out
	}
	was := make(map[model.StepID]int, len(last.steps))
	for i, id := range last.steps {
		was[id] = i
	}
	for i := len(g.steps) - 1; i >= 0; i-- {
		out[i] = nowhere
		if k, ok := was[g.steps[i]]; ok {
			out[i] = k
			delete(was, g.steps[i])
		}
	}
	return out
}

// walk is since where but a few steps came or went: it walks along both.
func (g *grid) walk(last *grid, out places) bool {
	const few = 8
	k := 0
	for i, id := range g.steps {
		if k < len(last.steps) && last.steps[k] == id {
			out[i] = k
			k++
			continue
		}
		ahead := last.steps[min(k, len(last.steps)):min(k+few, len(last.steps))]
		if n := slices.Index(ahead, id); n >= 0 { // some went
			out[i] = k + n
			k += n + 1
			continue
		}
		if k < len(last.steps) && !slices.Contains(g.steps[i+1:min(i+few, len(g.steps))], last.steps[k]) {
			return false
		}
		out[i] = nowhere
	}
	return true
}

// columns finds steps, rows lanes; of those with one name the last counts, as
// the document has it.
func (o *outline) columns() map[model.StepID]int {
	out := make(map[model.StepID]int, len(o.steps))
	for i, s := range o.steps {
		out[s.ID] = i
	}
	return out
}

func (o *outline) rows() map[model.LaneID]int {
	out := make(map[model.LaneID]int, len(o.lanes))
	for i, l := range o.lanes {
		out[l.ID] = i
	}
	return out
}
