package layout

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Seam is a place between two columns or rows, where a drawing can be cut.
type Seam struct {
	At      float64 // pt
	Border  bool    // of a phase, or one of the three lines
	Crossed bool    // something that is to be read reaches over it
}

// SeamsAcross is the places between the columns, from left to right.
func (p *Plan) SeamsAcross() []Seam {
	bounds := p.stages.across.out.bounds
	out := make([]Seam, 0, len(p.Steps))
	for i := 1; i < len(p.Steps); i++ {
		out = append(out, Seam{At: bounds[i], Border: p.Doc.PhaseAt(i) != p.Doc.PhaseAt(i-1)})
	}
	p.markCrossed(out, func(r canvas.Rect) (from, to float64) { return r.X, r.Right() })
	return out
}

// SeamsDown is the places between the lanes, from top to bottom. One of the
// three lines belongs to the lane above it.
func (p *Plan) SeamsDown() []Seam {
	out := make([]Seam, 0, len(p.Lanes))
	for i := 1; i < len(p.Lanes); i++ {
		above, below := p.Lanes[i-1].Body.Bottom(), p.Lanes[i].Body.Y
		if below-above > p.stages.grid.out.density.spacing().laneGap+0.01 {
			out = append(out, Seam{At: below, Border: true})
		} else {
			out = append(out, Seam{At: (above + below) / 2})
		}
	}
	p.markCrossed(out, func(r canvas.Rect) (from, to float64) { return r.Y, r.Bottom() })
	return out
}

// markCrossed marks the seams that cut cards, notes or what links say.
func (p *Plan) markCrossed(seams []Seam, along func(canvas.Rect) (from, to float64)) {
	covered := make([]int, len(seams)+1) // by seam: how many more reach over it than over the one before
	mark := func(r canvas.Rect) {
		from, to := along(r)
		i, _ := slices.BinarySearchFunc(seams, from, compareSeam)
		j, _ := slices.BinarySearchFunc(seams, to, compareSeam)
		if i < j {
			covered[i]++
			covered[j]--
		}
	}
	for _, c := range p.Columns {
		for _, card := range c.Cards() {
			mark(card.Rect)
		}
		for _, l := range c.Links() {
			if !l.LabelBox.Empty() {
				mark(l.LabelBox)
			}
		}
	}
	for _, s := range p.Stickies {
		mark(s.Rect)
	}
	n := 0
	for i := range seams {
		n += covered[i]
		seams[i].Crossed = n > 0
	}
}

// compareSeam: what ends at a seam does not reach over it.
func compareSeam(s Seam, at float64) int {
	const hair = 0.01 // pt
	if s.At < at-hair {
		return -1
	}
	return 1
}

// PhasesWithin is the phases between two places on the x axis, with their names
// whole in what is seen of them there: smaller, where it has no room otherwise.
// One that has none even so is shortened.
func (p *Plan) PhasesWithin(left, right float64) []*Phase {
	var out []*Phase
	for _, ph := range p.Phases {
		from, to := max(ph.Rect.X, left), min(ph.Rect.Right(), right)
		if from >= to {
			continue
		}
		if from == ph.Rect.X && to == ph.Rect.Right() {
			out = append(out, ph)
			continue
		}
		cut := *ph
		cut.Rect.X, cut.Rect.W = from, to-from
		cut.First, cut.Last = ph.First || from > ph.Rect.X, ph.Last || to < ph.Rect.Right()
		cut.nameWithin()
		out = append(out, &cut)
	}
	return out
}

// nameWithin sets the name of a part of a phase.
func (ph *Phase) nameWithin() {
	if ph.Name.Empty() {
		return
	}
	r, width := ph.Rect, max(ph.Rect.W-2*loosely.phaseInset, 0)
	name, h := block(ph.Name.Source, faceHead, canvas.Point{}, width)
	if h+2*loosely.phasePad > r.H {
		const pad = 2.0 // above and below two lines of the smaller size
		ph.NameSize = SizeSmall
		if name, h = block(ph.Name.Source, faceStrong, canvas.Point{}, width); h+2*pad > r.H {
			name.Lines = []canvas.Line{text.Fit(ph.Name.Source, faceStrong, width)}
			name.Lines[0].At.Y += text.Ascent(faceStrong)
			h = text.LineHeight(faceStrong)
		}
	}
	name.Lines = centredLines(name.Lines, r.Center().X, r.Center().Y-h/2)
	ph.Name = name
}
