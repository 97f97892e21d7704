package layout

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
)

// heads is the phase band and the step heads.
type heads struct {
	phases []*Phase
	steps  []*Step
	bands  []paragraph // the names of the phases
	names  []paragraph // of the steps
	grid   *grid
	top    float64 // of the phases, pt
	bottom float64 // where the lanes begin, pt
}

type headsIn struct {
	outline *outline
	grid    *grid
	across  *across
	top     float64
}

// makeHeads sets the phase band and the step heads. A document whose only
// phase has no name shows no band.
func makeHeads(in headsIn, last *heads) *heads {
	h := &heads{top: in.top, grid: in.grid}
	y := in.top
	if in.outline.phasesNamed() {
		y += h.placePhases(in, last, y)
	}
	h.placeSteps(in, last, y)
	return h
}

func (o *outline) phasesNamed() bool {
	for _, ph := range o.phases {
		if ph.Name != "" {
			return true
		}
	}
	return false
}

// placePhases sets the band of phases at y, and returns its height: that of
// the phase whose name takes the most lines.
func (h *heads) placePhases(in headsIn, last *heads, y float64) float64 {
	bounds := in.across.bounds
	h.bands = make([]paragraph, len(in.outline.phases))
	room := in.grid.density.spacing()
	height, column := room.phase, 0
	for i, ph := range in.outline.phases {
		var known paragraph
		if last != nil && i < len(last.bands) {
			known = last.bands[i]
		}
		end := column + len(ph.Steps)
		if end > column { // one without steps has no place
			width := bounds[end] - bounds[column] - 2*room.phaseInset
			h.bands[i] = known.of(ph.Name, in.phaseFace(ph, width), width)
			height = max(height, h.bands[i].height+2*room.phasePad)
		}
		column = end
	}
	column = 0
	for i, ph := range in.outline.phases {
		end, band := column+len(ph.Steps), &h.bands[i]
		rect := canvas.Rect{X: bounds[column], Y: y, W: bounds[end] - bounds[column], H: height}
		lines := centredLines(band.Lines, rect.Center().X, rect.Center().Y-band.height/2)
		phases := in.outline.phases
		size := in.phaseFace(ph, rect.W-2*room.phaseInset).Size
		column = end
		if ph.Aside {
			continue
		}
		h.phases = append(h.phases, &Phase{
			Phase: ph, Index: i, Rect: rect, Name: Block{band.Source, lines}, NameSize: size,
			// No arrow reaches into a column of tags.
			First: i == 0 || phases[i-1].Aside, Last: i == len(phases)-1 || phases[i+1].Aside,
		})
	}
	return height
}

// phaseFace is the face of a phase's name: on a page the small one, where it takes
// fewer lines.
func (in *headsIn) phaseFace(ph *model.Phase, width float64) text.Face {
	if in.grid.density == dense && len(text.Wrap(ph.Name, faceStrong, width)) < len(text.Wrap(ph.Name, faceHead, width)) {
		return faceStrong
	}
	return faceHead
}

// placeSteps sets the step heads below y.
func (h *heads) placeSteps(in headsIn, last *heads, y float64) {
	steps := in.outline.steps
	h.names = make([]paragraph, len(steps))
	height := 0.0
	var was places
	if last != nil {
		was = in.grid.since(last.grid)
	}
	for i, s := range steps {
		var known paragraph
		if last != nil && was.of(i) != nowhere {
			known = last.names[was.of(i)]
		}
		h.names[i] = known.of(s.Name, faceStep, in.across.room(i)-valueInset)
		height = max(height, h.names[i].height)
	}
	top, pad := y, in.grid.density.spacing().stepPad
	h.bottom = y + pad
	if height > 0 {
		h.bottom = y + height + 2*pad
	}
	h.steps = make([]*Step, len(steps))
	for i, s := range steps {
		step := &Step{Step: s, Aside: in.grid.isAside(i), Left: in.across.left[i], Right: in.across.right[i], Name: h.names[i].Block}
		if height > 0 {
			step.Head = canvas.Rect{X: in.across.bounds[i], Y: top, W: in.across.gutter(i), H: h.bottom - top}
			if last != nil && i < len(last.steps) && last.steps[i].Step == s && last.steps[i].Head == step.Head &&
				last.steps[i].Left == step.Left && last.steps[i].Right == step.Right {
				h.steps[i] = last.steps[i]
				continue
			}
			// Names of fewer lines stand at the bottom, next to their column.
			rise := h.bottom - pad - h.names[i].height
			step.Name.Lines = centredLines(step.Name.Lines, in.across.middle(i), rise)
		}
		h.steps[i] = step
	}
}

// centredLines copies lines to be centred on x, down by dy.
func centredLines(lines []canvas.Line, x, dy float64) []canvas.Line {
	out := slices.Clone(lines)
	for i := range out {
		out[i].At.X = x - out[i].Width/2
		out[i].At.Y += dy
	}
	return out
}
