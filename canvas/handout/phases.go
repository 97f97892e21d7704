package handout

import (
	"cmp"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// phases is a page for each phase, or several where one would not be readable,
// with what is marked in it explained below.
func (b *book) phases() (title, note string, err error) {
	var names []string
	if len(b.doc.Lanes) == 0 {
		return "", "", nil
	}
	var more []*model.Card // what is marked and found no room below its map
	if err := b.layPhases(func(ph laidPhase) { more = append(more, b.phase(ph)...) }); err != nil {
		return "", "", err
	}
	for _, ph := range b.doc.Phases {
		if ph.Name != "" {
			names = append(names, ph.Name)
		}
	}
	b.markedPages(more)
	return b.t("phases.title"), strings.Join(names, " · "), nil
}

// phase makes the pages of a phase, and gives back the marked cards that could
// not be explained there.
func (b *book) phase(ph laidPhase) []*model.Card {
	for i, m := range ph.maps {
		name, note := b.partName(ph, i), b.phaseNote(m)
		p, body := b.newPage(name, note)
		b.mark(name)
		b.trail(p.sheet, ph.at, sideMargin+text.Width(name, typeset.Bold(b.Style.Title))+text.Width(note, typeset.Regular(b.Style.Body))+30)
		for _, id := range m.steps {
			if b.phaseAt[id] == 0 {
				b.phaseAt[id] = len(b.pages)
			}
		}
		high := b.put(p, m, canvas.Point{X: body.X, Y: body.Y}, true)
		if !b.numbering {
			b.numberCards(p, m, canvas.Point{X: body.X, Y: body.Y})
		}
		if ph.strip > 0 && i == len(ph.maps)-1 {
			b.strip(p.sheet, ph.notes, canvas.Rect{X: body.X, Y: max(body.Y+high+8, body.Bottom()-ph.strip+5), W: body.W})
		}
		if len(ph.beside) > 0 {
			b.setBeside(p.sheet, m, body, ph.beside)
		}
	}
	if ph.strip > 0 || len(ph.beside) > 0 {
		return nil
	}
	return ph.notes
}

// partName is what a page of a phase is called: of several, which of them it is.
func (b *book) partName(ph laidPhase, i int) string {
	if len(ph.maps) < 2 {
		return ph.title
	}
	return b.t("part-of", "name", ph.title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(len(ph.maps)))
}

// Sizes of the trail of phases at the head of a page, pt.
const (
	trailHigh = 17.0
	trailPad  = 9.0
	trailTip  = 5.0
)

// trail is the phases at the head of the page of one of them, each with its page,
// if there is room from x on.
func (b *book) trail(s *typeset.Sheet, at int, x float64) {
	small, strong := typeset.Regular(b.Style.Small), typeset.Bold(b.Style.Small)
	room := b.Size.W - sideMargin - x
	var names []string
	wide := trailTip
	for _, ph := range b.doc.Phases {
		page := b.pageOfStep(ph.Steps[0].ID)
		if ph.Name == "" || len(b.doc.Phases) < 2 {
			return
		}
		name := ph.Name + " " + strconv.Itoa(page)
		names = append(names, name)
		if wide += text.Width(name, strong) + 2*trailPad; wide > room {
			return
		}
	}
	left, top := b.Size.W-sideMargin-wide, titleTop+text.LineHeight(typeset.Bold(b.Style.Title))/2-trailHigh/2
	for i, ph := range b.doc.Phases {
		w, face, fill, ink := text.Width(names[i], strong)+2*trailPad, small, tint(b.inks.Accent, b.inks.Ground, 0.12), b.inks.Ink
		if i == at {
			face, fill, ink = strong, b.Theme.Phase(0, 1), b.Theme.PhaseInk
		}
		page := b.pageOfStep(ph.Steps[0].ID)
		if page == len(b.pages) { // no link leads where it stands
			page = 0
		}
		s.To(page, func() {
			s.Add(&canvas.Shape{Path: trailArrow(canvas.Rect{X: left, Y: top, W: w - 1.5, H: trailHigh}, i == 0), Fill: fill})
			s.Centred(left+w/2+trailTip/2, top+(trailHigh-text.LineHeight(face))/2, w, names[i], face, ink)
		})
		left += w
	}
}

// trailArrow is the outline of a phase in the trail: it points to the next one.
func trailArrow(r canvas.Rect, first bool) (p canvas.Path) {
	p.Move(r.X, r.Y)
	p.Line(r.Right(), r.Y)
	p.Line(r.Right()+trailTip, r.Center().Y)
	p.Line(r.Right(), r.Bottom())
	p.Line(r.X, r.Bottom())
	if !first {
		p.Line(r.X+trailTip, r.Center().Y)
	}
	p.Close()
	return p
}

// laidPhase is a phase as it stands on its pages.
type laidPhase struct {
	at    int // its place among the phases
	title string
	notes []*model.Card // that have a mark
	maps  []*mapped
	strip float64 // height of the notes below the last map, pt; 0: they stand elsewhere

	beside []typeset.Block // what stands at the right of the only map, where it leaves room
}

// layPhases lays the maps of all phases out, paints them, and gives them on in their
// order. No phase depends on another, so that they are made on all cores, but only
// a few ahead: once a phase is on its pages its layout is not needed.
func (b *book) layPhases(give func(laidPhase)) error {
	marked := map[model.StepID][]*model.Card{}
	for _, c := range b.doc.CardsInOrder() {
		if c.Marks != 0 {
			marked[c.Step] = append(marked[c.Step], c)
		}
	}
	type made struct {
		laidPhase
		error
	}
	ahead := make(chan chan made, runtime.GOMAXPROCS(0))
	stop := make(chan struct{})
	var wait sync.WaitGroup
	defer wait.Wait()
	defer close(stop)
	wait.Go(func() {
		defer close(ahead)
		for i, ph := range b.doc.Phases {
			one := make(chan made, 1)
			select {
			case ahead <- one:
			case <-stop:
				return
			}
			wait.Go(func() {
				p, err := b.layPhase(ph, marked)
				p.at = i
				one <- made{p, err}
			})
		}
	})
	for one := range ahead {
		p := <-one
		if p.error != nil {
			return p.error
		}
		give(p.laidPhase)
	}
	return nil
}

func (b *book) layPhase(ph *model.Phase, marked map[model.StepID][]*model.Card) (laidPhase, error) {
	l, out := look{unnamed: true}, laidPhase{}
	for _, s := range ph.Steps {
		l.steps = append(l.steps, s.ID)
		out.notes = append(out.notes, marked[s.ID]...)
	}
	out.title = cmp.Or(ph.Name, b.doc.Head.Title, b.t("overview.title"))
	body := b.measureBody(out.title, "")
	var err error
	const tries = 4 // a title that grows takes a line or two
	for range tries {
		if out.maps, out.strip, err = b.phaseMaps(l, body, b.stripHeight(out.notes, body.W)); err != nil {
			return out, err
		}
		// How long titles are, and how high with it, is known when all is parted.
		high := body.H
		for i, m := range out.maps {
			high = min(high, b.measureBody(b.partName(out, i), b.phaseNote(m)).H)
		}
		if high == body.H {
			break
		}
		body.H = high
	}
	if err := b.layBeside(&out, l, body); err != nil {
		return out, err
	}
	for _, m := range out.maps {
		if !b.numbering {
			m.scene(b.Theme)
		}
	}
	return out, nil
}

// phaseMaps is a phase on one page, if it is readable there: with what is marked
// explained below, with the cards' texts in the small face if it must be, and
// without what is explained. Else it goes on on more pages. It returns the height
// of what is explained.
func (b *book) phaseMaps(l look, body canvas.Rect, strip float64) ([]*mapped, float64, error) {
	small := l
	small.compact = true
	tries := []struct {
		compact bool
		strip   float64
		valued  bool // without the rows of values
	}{{strip: strip}, {strip: strip, valued: true}, {compact: true, strip: strip}, {}, {compact: true}}
	key := b.mapKey(b.doc, l, canvas.Size{W: body.W, H: body.H})
	for i := b.memo.way(key); i < len(tries); i++ { // what was not readable before is not, with other numbers of pages
		try, some := tries[i], l
		some.compact = try.compact
		if try.valued {
			if b.Look.Overlay == nil {
				continue
			}
			// Under an overlay these rows are pale: its legend may have their room.
			some.lanes = lanesBut(b.doc, derivedRoles())
		} else if i > 0 {
			// What is not readable in the small face in all the room never is.
			if fits, err := b.readable(b.doc, small, canvas.Size{W: body.W, H: body.H}); err != nil {
				return nil, 0, err
			} else if !fits {
				break
			}
		}
		m, err := b.lay(b.doc, some, canvas.Size{W: body.W, H: body.H - try.strip})
		if err != nil {
			return nil, 0, err
		}
		if m.scale >= b.least() {
			b.memo.keepWay(key, i)
			return []*mapped{m}, try.strip, nil
		}
	}
	b.memo.keepWay(key, len(tries))
	maps, err := b.maps(b.doc, l, canvas.Size{W: body.W, H: body.H})
	return maps, 0, err
}

// phaseNote counts what is in a part of the map.
func (b *book) phaseNote(m *mapped) string {
	d := m.doc
	standard, most := b.times(d)
	n := 0
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil && c.Kind != model.KindTag {
			n++
		}
	}
	times := ""
	if standard > 0 {
		times = b.t("standard") + " " + words.Duration(b.Lang, standard)
	}
	if most > 0 {
		times = words.Pointed(times, b.t("most")+" "+words.Duration(b.Lang, most))
	}
	touch := ""
	if n > 0 {
		touch = words.N(b.Lang, "handout.touchpoints.count", n)
	}
	return words.Pointed(words.N(b.Lang, "handout.steps.count", len(m.steps)), times, touch)
}

// numberCards sets the numbers of touchpoints at the upper left corner of their
// cards.
func (b *book) numberCards(p *page, m *mapped, at canvas.Point) {
	f := typeset.Bold(b.Style.Small)
	over := typeset.NewSheet(b.Size, b.Style, b.inks)
	over.Scene.Ground = canvas.Color{}
	for _, c := range m.plan.Cards() {
		n := b.numbers[c.Card.ID]
		if n == 0 || c.Card.Kind == model.KindTag {
			continue
		}
		label := b.number(n)
		w := text.Width(label, f) + 6
		x, y := at.X+c.Rect.X*m.scale+5, at.Y+c.Rect.Y*m.scale
		over.Under("card:"+canvas.Owner(c.Card.ID), func() {
			over.Fill(canvas.Rect{X: x, Y: y - 7, W: w, H: 10}, 3, b.inks.Ground)
			over.Frame(canvas.Rect{X: x, Y: y - 7, W: w, H: 10}, 3, canvas.Stroke{Color: b.inks.Hairline, Width: 0.6})
			over.Line(x+3, y+0.9, typeset.Span{Text: label, Face: f, Color: b.inks.Accent})
		})
	}
	p.maps = append(p.maps, canvas.Placement{Scene: over.Scene, Source: canvas.Rect{W: b.Size.W, H: b.Size.H}, Scale: 1})
}

// number is what a touchpoint is called: "T7".
func (b *book) number(n int) string { return "T" + strconv.Itoa(n) }

// laneOf is the name of the lane of a card.
func (b *book) laneOf(c *model.Card) string {
	if l := b.doc.Lane(c.Lane); l != nil {
		return layout.LaneName(b.Lang, l)
	}
	return ""
}

func derivedRoles() (out []model.Role) {
	for _, r := range model.Roles {
		if r.Derived() {
			out = append(out, r)
		}
	}
	return out
}
