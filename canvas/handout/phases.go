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
		name := b.partName(ph, i)
		p, body := b.newPage(name, b.phaseNote(m))
		b.mark(name)
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
			b.strip(p.sheet, ph.notes, canvas.Rect{X: body.X, Y: max(body.Y+high+10, body.Bottom()-ph.strip+8), W: body.W})
		}
	}
	if ph.strip > 0 {
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

// laidPhase is a phase as it stands on its pages.
type laidPhase struct {
	title string
	notes []*model.Card // that have a mark
	maps  []*mapped
	strip float64 // height of the notes below the last map, pt; 0: they stand elsewhere
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
		for _, ph := range b.doc.Phases {
			one := make(chan made, 1)
			select {
			case ahead <- one:
			case <-stop:
				return
			}
			wait.Go(func() {
				p, err := b.layPhase(ph, marked)
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
		times = joined(times, b.t("most")+" "+words.Duration(b.Lang, most))
	}
	touch := ""
	if n > 0 {
		touch = words.N(b.Lang, "handout.touchpoints.count", n)
	}
	return joined(words.N(b.Lang, "handout.steps.count", len(m.steps)), times, touch)
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
			over.Fill(canvas.Rect{X: x, Y: y - 5.5, W: w, H: 10}, 3, b.inks.Ground)
			over.Frame(canvas.Rect{X: x, Y: y - 5.5, W: w, H: 10}, 3, canvas.Stroke{Color: b.inks.Hairline, Width: 0.6})
			over.Line(x+3, y+2.4, typeset.Span{Text: label, Face: f, Color: b.inks.Accent})
		})
	}
	p.maps = append(p.maps, canvas.Placement{Scene: over.Scene, Source: canvas.Rect{W: b.Size.W, H: b.Size.H}, Scale: 1})
}

// number is what a touchpoint is called: "T7".
func (b *book) number(n int) string { return "T" + strconv.Itoa(n) }

// stripColumns is how many notes stand beside one another below a map.
const stripColumns = 5

// note is a card that has a mark: the marks, its number, its text, one sentence
// and who owns it.
func (b *book) markNote(c *model.Card) typeset.Block {
	return noted{b, c}
}

type noted struct {
	*book
	card *model.Card
}

// sentence is what there is to say of a marked card: why it can fail, what it
// does to the customer, or what it is like.
func (n noted) sentence() string {
	t := n.card.Touch
	if t == nil {
		return n.card.Detail
	}
	return cmp.Or(joinedSentences(t.Fail.Cause, t.Fail.Effect), t.PainPoint, t.Standard, t.Expectation, n.card.Detail)
}

func joinedSentences(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " → ")
}

func (n noted) owner() string {
	if n.card.Touch == nil || n.card.Touch.Owner == "" {
		return ""
	}
	return n.t("owner") + " " + n.card.Touch.Owner
}

func (n noted) faces() (bold, small text.Face) {
	return typeset.Bold(n.Style.Small), typeset.Regular(n.Style.Small)
}

// Height is that of its texts.
func (n noted) Height(width float64) float64 {
	bold, small := n.faces()
	return 22 + typeset.TextHeight(width, name(n.card), bold) + typeset.TextHeight(width, n.sentence(), small) + typeset.TextHeight(width, n.owner(), small)
}

// Set sets it below a rule.
func (n noted) Set(s *typeset.Sheet, x, y, width float64) {
	bold, small := n.faces()
	s.Rule(x, y+0.5, width, 1, n.inks.Ink)
	end := n.setMarks(s, n.card, x, y+12)
	if k := n.numbers[n.card.ID]; k > 0 {
		s.Line(end+4, y+15, typeset.Span{Text: n.number(k), Face: typeset.Bold(n.Style.Head), Color: n.inks.Ink})
	}
	y += 22
	y += s.Text(canvas.Point{X: x, Y: y}, width, name(n.card), bold, n.inks.Ink)
	y += s.Text(canvas.Point{X: x, Y: y}, width, n.sentence(), small, n.inks.Ink)
	s.Text(canvas.Point{X: x, Y: y}, width, n.owner(), small, n.inks.Muted)
}

// stripHeight is the height of notes below a map, in rows of stripColumns.
func (b *book) stripHeight(notes []*model.Card, width float64) float64 {
	h := 0.0
	for row := 0; row < len(notes); row += stripColumns {
		h += b.stripRow(notes[row:min(row+stripColumns, len(notes))], width) + 8
	}
	return h
}

func stripWidth(width float64) float64 {
	return (width - columnGap*(stripColumns-1)) / stripColumns
}

func (b *book) stripRow(notes []*model.Card, width float64) float64 {
	h := 0.0
	for _, c := range notes {
		h = max(h, b.markNote(c).Height(stripWidth(width)))
	}
	return h
}

// strip sets the notes below a map.
func (b *book) strip(s *typeset.Sheet, notes []*model.Card, r canvas.Rect) {
	w := stripWidth(r.W)
	for row := 0; row < len(notes); row += stripColumns {
		some := notes[row:min(row+stripColumns, len(notes))]
		for i, c := range some {
			b.markNote(c).Set(s, r.X+(w+columnGap)*float64(i), r.Y, w)
		}
		r.Y += b.stripRow(some, r.W) + 8
	}
}

// markedPages sets notes that found no room below their maps.
func (b *book) markedPages(notes []*model.Card) {
	var blocks []typeset.Block
	for _, c := range notes {
		blocks = append(blocks, b.markNote(c))
	}
	b.flow(b.t("phases.marked"), "", 4, blocks)
}

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
