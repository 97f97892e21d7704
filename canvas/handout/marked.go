package handout

import (
	"cmp"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// Up to mostStripColumns notes stand beside one another below a map; a few are
// wider, and not so high.
const (
	leastStripColumns = 3
	mostStripColumns  = 5
)

func stripColumns(notes []*model.Card) int {
	return min(max(len(notes), leastStripColumns), mostStripColumns)
}

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

// noteHead is the height of a note's rule, marks and number, pt.
const noteHead = 19.0

// Height is that of its texts.
func (n noted) Height(width float64) float64 {
	bold, small := n.faces()
	return noteHead + typeset.TextHeight(width, name(n.card), bold) + typeset.TextHeight(width, n.sentence(), small) + typeset.TextHeight(width, n.owner(), small)
}

// Set sets it below a rule.
func (n noted) Set(s *typeset.Sheet, x, y, width float64) {
	bold, small := n.faces()
	s.Rule(x, y+0.5, width, 1, n.inks.Ink)
	end := n.setMarks(s, n.card, x, y+10.5)
	if k := n.numbers[n.card.ID]; k > 0 {
		s.Line(end+4, y+14, typeset.Span{Text: n.number(k), Face: typeset.Bold(n.Style.Head), Color: n.inks.Ink})
	}
	y += noteHead
	y += s.Text(canvas.Point{X: x, Y: y}, width, name(n.card), bold, n.inks.Ink)
	y += s.Text(canvas.Point{X: x, Y: y}, width, n.sentence(), small, n.inks.Ink)
	s.Text(canvas.Point{X: x, Y: y}, width, n.owner(), small, n.inks.Muted)
}

// stripHeight is the height of notes below a map, in rows of as many as have room.
func (b *book) stripHeight(notes []*model.Card, width float64) float64 {
	h, n := 0.0, stripColumns(notes)
	for row := 0; row < len(notes); row += n {
		h += b.stripRow(notes[row:min(row+n, len(notes))], stripWidth(width, n)) + stripGap
	}
	return h
}

// stripGap is below each row of notes, pt.
const stripGap = 5.0

func stripWidth(width float64, columns int) float64 {
	return (width - columnGap*float64(columns-1)) / float64(columns)
}

// stripRow is the height of a row of notes that are so wide each.
func (b *book) stripRow(notes []*model.Card, width float64) float64 {
	h := 0.0
	for _, c := range notes {
		h = max(h, b.markNote(c).Height(width))
	}
	return h
}

// strip sets the notes below a map.
func (b *book) strip(s *typeset.Sheet, notes []*model.Card, r canvas.Rect) {
	n := stripColumns(notes)
	w := stripWidth(r.W, n)
	for row := 0; row < len(notes); row += n {
		some := notes[row:min(row+n, len(notes))]
		for i, c := range some {
			b.markNote(c).Set(s, r.X+(w+columnGap)*float64(i), r.Y, w)
		}
		r.Y += b.stripRow(some, w) + stripGap
	}
}

// leastBeside is how wide the white at the right of a map must be to be used, pt.
const leastBeside = 180.0

// layBeside uses the white at the right of a phase of few steps, which fills the
// height of its page and not its width: what is marked stands there in place of
// below, and a list of the phase's touchpoints.
func (b *book) layBeside(ph *laidPhase, l look, body canvas.Rect) error {
	if len(ph.maps) != 1 || body.W-ph.maps[0].plan.Size.W*ph.maps[0].scale-columnGap < leastBeside {
		return nil
	}
	whole := ph.maps[0]
	if ph.strip > 0 {
		var err error
		if whole, err = b.lay(b.doc, l, canvas.Size{W: body.W, H: body.H}); err != nil {
			return err
		}
		if whole.scale < b.least() || body.W-whole.plan.Size.W*whole.scale-columnGap < leastBeside {
			return nil
		}
	}
	var blocks []typeset.Block
	for _, c := range ph.notes {
		blocks = append(blocks, b.markNote(c))
	}
	if t := b.phaseTable(whole); t != nil {
		blocks = append(blocks, t)
	}
	if len(blocks) == 0 {
		return nil
	}
	if _, rest := typeset.Pour(blocks, besideColumns(whole, body), blockGap); len(rest) > 0 {
		return nil
	}
	ph.maps, ph.strip, ph.beside = []*mapped{whole}, 0, blocks
	return nil
}

// besideColumns is the place at the right of a map.
func besideColumns(m *mapped, body canvas.Rect) []typeset.Column {
	x := body.X + m.plan.Size.W*m.scale + columnGap
	return []typeset.Column{{X: x, Y: body.Y, Width: body.Right() - x, Height: body.H}}
}

func (b *book) setBeside(s *typeset.Sheet, m *mapped, body canvas.Rect, blocks []typeset.Block) {
	placed, _ := typeset.Pour(blocks, besideColumns(m, body), blockGap)
	typeset.Put(s, placed)
}

// phaseTable lists the touchpoints of a map: number, name, who answers for them,
// how long they take. A click leads to the page of one.
func (b *book) phaseTable(m *mapped) typeset.Block {
	t := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: b.t("inventory.number"), Width: 24},
		{Head: b.t("inventory.touchpoint"), Share: 1.5},
		{Head: b.t("inventory.owner"), Share: 1},
		{Head: b.t("inventory.times"), Width: 62, Right: true},
	}}
	for _, c := range m.doc.CardsInOrder() {
		n := b.numbers[c.ID]
		if n == 0 || c.Kind == model.KindTag {
			continue
		}
		t.Rows = append(t.Rows, typeset.Row{
			Owner: "card:" + canvas.Owner(c.ID), Page: b.pageOfCard(c.ID),
			Cells: []typeset.Cell{
				t.Strong(b.number(n)), t.Plain(name(c)), t.Plain(c.Touch.Owner), t.Plain(words.Durations(b.Lang, c.Touch.Time, c.Touch.MaxTime)),
			},
		})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return b.section(b.t("phases.touchpoints"), "", t)
}

// markedPages sets notes that found no room below their maps.
func (b *book) markedPages(notes []*model.Card) {
	var blocks []typeset.Block
	for _, c := range notes {
		blocks = append(blocks, b.markNote(c))
	}
	b.flow(b.t("phases.marked"), "", 4, blocks)
}
