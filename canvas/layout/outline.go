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
}

func makeOutline(d *model.Document, last *outline) *outline {
	if last != nil && slices.Equal(last.phases, d.Phases) && slices.Equal(last.lanes, d.Lanes) {
		return last
	}
	return &outline{d.Phases, d.Steps(), d.Lanes}
}

// grid is the columns and rows that cards can stand in.
type grid struct {
	steps  []model.StepID
	widths []float64 // by column: of its cards, pt
	lanes  []model.LaneID
	roles  []model.Role
}

type gridIn struct {
	*outline
	card float64 // width of a card in a column without a width of its own, pt
}

func makeGrid(in gridIn, last *grid) *grid {
	g := &grid{}
	for _, s := range in.steps {
		w := in.card
		if s.Width > 0 {
			w = min(max(s.Width, minCardWidth), maxCardWidth)
		}
		g.steps, g.widths = append(g.steps, s.ID), append(g.widths, w)
	}
	for _, l := range in.lanes {
		g.lanes, g.roles = append(g.lanes, l.ID), append(g.roles, l.Role)
	}
	if last != nil && last.sameRows(g) && slices.Equal(last.steps, g.steps) && slices.Equal(last.widths, g.widths) {
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

// width is that of a card over some columns.
func (g *grid) width(column, span int) float64 {
	w := gutterWidth * float64(span-1)
	for _, v := range g.widths[column : column+span] {
		w += v
	}
	return w
}

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

// since is where the columns stood in an earlier grid: those of the same
// steps. Of a step that stands there twice only the last counts, as the
// document has it.
func (g *grid) since(last *grid) places {
	if g == last {
		return nil
	}
	was := make(map[model.StepID]int, len(last.steps))
	for i, id := range last.steps {
		was[id] = i
	}
	out := make(places, len(g.steps))
	for i := len(g.steps) - 1; i >= 0; i-- {
		out[i] = nowhere
		if k, ok := was[g.steps[i]]; ok {
			out[i] = k
			delete(was, g.steps[i])
		}
	}
	return out
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
