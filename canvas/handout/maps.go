package handout

import (
	"math"
	"strings"
	"sync"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/paper"
	"touchline/model"
	"touchline/model/part"
)

// mapped is a part of the map, laid out to fill an area.
type mapped struct {
	doc   *model.Document
	plan  *layout.Plan
	steps []model.StepID // that are in it
	look  look
	over  compose.Look // what is laid over it
	scale float64      // paper pt per drawing pt

	variant *variant // of the memo

	mu      sync.Mutex
	painted *canvas.Scene // in a theme; nil until it is asked for
	theme   *compose.Theme
}

// height is that of the map with its legend, in drawing pt.
func (m *mapped) height() float64 { return m.plan.Size.H + m.over.LegendHeight(m.plan) }

// look is how maps are drawn.
type look struct {
	compact bool
	steps   []model.StepID // to choose from; all belong to it
	lanes   []model.LaneID // nil is all
	plain   bool           // nothing is laid over it
	unnamed bool           // without the names of phases: the page has them
	poster  bool           // with title and legend, and with room
	lines   int            // the three lines have numbers from this one on; 0: they have none
	key     bool           // and their names
}

// least is the scale below which a map has text under the least size.
func (b *book) least() float64 { return b.Style.Small / layout.SizeSmall }

// lay lays out some steps of a document so that they fill an area.
func (b *book) lay(d *model.Document, l look, area canvas.Size) (*mapped, error) {
	key := b.mapKey(d, l, area)
	if m, _ := b.memo.find(key, b.pageOfStep); m != nil {
		return m, nil
	}
	if err := b.ctx.Err(); err != nil {
		return nil, err
	}
	asked := map[model.StepID]int{}
	of, err := b.memo.source(d).Of(part.Choice{Steps: l.steps, Lanes: l.lanes}, part.Options{
		Lang: b.Lang, Page: func(c *model.Card) int {
			asked[c.Step] = b.pageOfStep(c.Step)
			return asked[c.Step]
		},
	})
	if err != nil {
		return nil, err
	}
	if l.unnamed {
		of = withoutPhases(of)
	}
	m := &mapped{doc: of, steps: l.steps, look: l}
	o := layout.Options{Lang: b.Lang, Area: area, Compact: l.compact, Dense: !l.poster, Bare: !l.poster, Part: l.unnamed}
	m.plan = layout.Make(of, o)
	if !l.plain && b.Look.On() {
		m.over = b.Look
		// The legend takes its room from the map, which is laid out for what is left.
		o.Area.H = area.H * (1 - m.over.LegendHeight(m.plan)/m.height())
		m.plan = layout.Make(of, o)
	}
	if l.lines > 0 {
		numberLines(m.plan, l.lines, l.key)
	}
	m.scale = min(area.W/m.plan.Size.W, area.H/m.height(), paper.MaxEnlarge*b.least())
	b.memo.keep(key, m, asked)
	return m, nil
}

// readable reports whether some steps are readable in an area.
func (b *book) readable(d *model.Document, l look, area canvas.Size) (bool, error) {
	if _, scale := b.memo.find(b.mapKey(d, l, area), b.pageOfStep); scale > 0 {
		return scale >= b.least(), nil
	}
	m, err := b.lay(d, l, area)
	return err == nil && m.scale >= b.least(), err
}

// withoutPhases is a document without the names of its phases.
func withoutPhases(d *model.Document) *model.Document {
	p := d.Parts()
	p.Phases = make([]*model.Phase, len(d.Phases))
	for i, ph := range d.Phases {
		plain := *ph
		plain.Name = ""
		p.Phases[i] = &plain
	}
	return model.New(p)
}

// maps parts steps over as many maps as they need to be readable in an area: by
// steps, and where a single one is too high, by lanes. How they were parted
// before holds, as long as it still makes them readable: numbers of pages take
// the same room whatever they are.
func (b *book) maps(d *model.Document, l look, area canvas.Size) ([]*mapped, error) {
	key := b.mapKey(d, l, area)
	if looks := b.memo.parted(key); looks != nil {
		if out, err := b.again(d, looks, area); out != nil || err != nil {
			return out, err
		}
	}
	out, err := b.part(d, l, area)
	if err != nil {
		return nil, err
	}
	var looks []look
	for _, m := range out {
		looks = append(looks, m.look)
	}
	b.memo.keepParted(key, looks)
	return out, nil
}

// again is the maps as they were parted before; nil if one is not readable.
func (b *book) again(d *model.Document, looks []look, area canvas.Size) (out []*mapped, err error) {
	for _, l := range looks {
		m, err := b.lay(d, l, area)
		if err != nil {
			return nil, err
		}
		if m.scale < b.least() && len(looks) > 1 && l.lanes == nil {
			return nil, nil
		}
		out = append(out, m)
	}
	return out, nil
}

// part parts steps over maps.
func (b *book) part(d *model.Document, l look, area canvas.Size) ([]*mapped, error) {
	all, err := b.lay(d, l, area)
	if err != nil || all.scale >= b.least() {
		return []*mapped{all}, err
	}
	if len(l.steps) == 1 {
		small := l
		small.compact = true
		if m, err := b.lay(d, small, area); err != nil || m.scale >= b.least() {
			return []*mapped{m}, err
		}
		return b.byLanes(d, l, area)
	}
	// As many steps on each page as the widest run of them needs.
	var out []*mapped
	n := min(len(l.steps)-1, max(1, int(float64(len(l.steps))*all.scale/b.least()*1.2)))
	for ; n > 1 && out == nil; n-- {
		if out, err = b.fit(d, l, n, area); err != nil {
			return nil, err
		}
	}
	runs := evenly(l.steps, 1)
	most := len(runs)
	if out != nil {
		most = len(out)
	}
	if filled, err := b.filled(d, l, most-1, area); err != nil {
		return nil, err
	} else if filled != nil {
		runs, out = filled, nil
	}
	if out != nil {
		return out, nil
	}
	for _, steps := range runs {
		some := l
		some.steps = steps
		m, err := b.maps(d, some, area)
		if err != nil {
			return nil, err
		}
		out = append(out, m...)
	}
	return out, nil
}

// fit is the maps of runs of n steps; nil if one of them is not readable in an area.
func (b *book) fit(d *model.Document, l look, n int, area canvas.Size) (out []*mapped, err error) {
	for _, steps := range evenly(l.steps, n) {
		some := l
		some.steps = steps
		m, err := b.lay(d, some, area)
		if err != nil || m.scale < b.least() {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// evenly parts steps into runs of n at most, of about the same length.
func evenly(steps []model.StepID, n int) (runs [][]model.StepID) {
	pages := (len(steps) + n - 1) / n
	for i := range pages {
		runs = append(runs, steps[i*len(steps)/pages:(i+1)*len(steps)/pages])
	}
	return runs
}

// mostFilled is up to how many steps are parted by filling page after page. Of
// more, an even share of them loses little, and each try costs a layout.
const mostFilled = 6

// filled parts steps into runs with as many in each as are readable; nil if that
// takes more runs than most. Where one step needs more room than the others, an
// even share leaves each of them alone on its page.
func (b *book) filled(d *model.Document, l look, most int, area canvas.Size) (runs [][]model.StepID, err error) {
	if most < 2 || len(l.steps) > mostFilled {
		return nil, nil
	}
	for rest := l.steps; len(rest) > 0; {
		if len(runs) == most {
			return nil, nil
		}
		n := 1
		for ; n < len(rest); n++ {
			some := l
			some.steps = rest[:n+1]
			if fits, err := b.readable(d, some, area); err != nil {
				return nil, err
			} else if !fits {
				break
			}
		}
		runs, rest = append(runs, rest[:n]), rest[n:]
	}
	return runs, nil
}

// byLanes parts a single step over maps of some lanes each. A lane that is too
// high by itself stands alone, as small as it must be.
func (b *book) byLanes(d *model.Document, l look, area canvas.Size) ([]*mapped, error) {
	var lanes []model.LaneID
	for _, lane := range d.Lanes {
		if !lane.Role.Derived() && (l.lanes == nil || contains(l.lanes, lane.ID)) {
			lanes = append(lanes, lane.ID)
		}
	}
	var out []*mapped
	for len(lanes) > 0 {
		n := len(lanes)
		var m *mapped
		for ; ; n = int(math.Ceil(float64(n) / 2)) {
			some := l
			some.lanes = lanes[:n]
			var err error
			if m, err = b.lay(d, some, area); err != nil {
				return nil, err
			}
			if n == 1 || m.scale >= b.least() {
				break
			}
		}
		out = append(out, m)
		lanes = lanes[n:]
	}
	return out, nil
}

func contains[T comparable](all []T, v T) bool {
	for _, a := range all {
		if a == v {
			return true
		}
	}
	return false
}

// leading is the groups of a map with the pages that a click leads to: a phase
// and a tag to the page of the phase, a touchpoint to its own page. None leads
// to the page that it stands on.
func (b *book) leading(groups []*canvas.Group, d *model.Document, here int) []*canvas.Group {
	out := make([]*canvas.Group, len(groups))
	for i, g := range groups {
		out[i] = g
		page := 0
		switch kind, id, _ := strings.Cut(string(g.Owner), ":"); kind {
		case "phase":
			if ph, _ := d.Phase(model.PhaseID(id)); ph != nil {
				page = b.pageOfStep(ph.Steps[0].ID)
			}
		case "card":
			c := d.Card(model.CardID(id))
			switch {
			case c == nil:
			case c.Kind == model.KindTag:
				page = b.pageOfStep(b.doc.Card(c.ID).Step)
			default:
				page = b.pageOfCard(c.ID)
			}
		}
		if page > 0 && page != here {
			leads := *g
			leads.Page = page
			out[i] = &leads
		}
	}
	return out
}

// put places a map at the top left of an area of a page, and returns its
// height on paper. A click on it leads on, but for an exercise, which must not
// lead to its answers.
func (b *book) put(p *page, m *mapped, at canvas.Point, leads bool) float64 {
	b.hold(m)
	if b.numbering {
		return m.height() * m.scale
	}
	scene := m.scene(b.Theme)
	if leads {
		scene.Groups = b.leading(scene.Groups, m.doc, len(b.pages))
	} else {
		scene.Groups = owner.Told(scene.Groups, m.doc) // which may not be the blueprint: of an exercise it has blanks
	}
	p.maps = append(p.maps, canvas.Placement{
		Scene: scene, Source: canvas.Rect{W: scene.Size.W, H: scene.Size.H}, At: at, Scale: m.scale,
	})
	return scene.Size.H * m.scale
}

// hold keeps a map that is on a page, if the next making may want it: that of
// another option, or the one that knows the numbers of pages, if it names none.
func (b *book) hold(m *mapped) {
	if b.lasts || b.numbering && len(m.variant.asked) == 0 {
		b.memo.hold(m)
	}
}
