package export

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
)

// seams is where a plan may be cut into tiles: between steps and between lanes,
// with the heads on each.
func seams(p *layout.Plan, t *compose.Theme) paper.Seams {
	lanes := paper.Span{From: p.Frozen.Y, To: p.Frozen.Y}
	if n := len(p.Lanes); n > 0 {
		lanes.To = p.Lanes[n-1].Body.Bottom()
	}
	return paper.Seams{
		Lanes: lanes,
		X:     paper.Axis{Head: paper.Span{To: p.Frozen.X}, At: costs(p.SeamsAcross())},
		Y:     paper.Axis{Head: paper.Span{From: p.Top.Y, To: p.Frozen.Y}, At: costs(p.SeamsDown())},
		Heads: func(left, right float64) *canvas.Scene { return compose.Heads(p, t, left, right) },
	}
}

func costs(all []layout.Seam) (out []paper.Seam) {
	for _, s := range all {
		cost := paper.CutsNeighbours
		switch {
		case s.Crossed:
			cost = paper.CutsThrough
		case s.Border:
			cost = paper.CutsNothing
		}
		out = append(out, paper.Seam{At: s.At, Cost: cost})
	}
	return out
}
