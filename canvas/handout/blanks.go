package handout

import (
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/part"
	"touchline/model/words"
)

// What becomes a numbered blank of an exercise, as it is written: rows and cards by
// their names or ids, or all marks, or the three lines.
const (
	BlankLane  = "lane="
	BlankCard  = "card="
	BlankMarks = "marks"
	BlankLines = "lines"
)

// CheckBlanks fails with the Fault "handout.blank" if one of these is nothing that
// can become a blank, and with "part.unknown" if the document has none of its name.
func CheckBlanks(d *model.Document, all []string) error {
	for _, s := range all {
		names, ok := blankNames(s)
		if !ok {
			return model.NewFault("handout.blank", "value", s)
		}
		if d == nil {
			continue
		}
		if _, err := names.In(d); err != nil {
			return err
		}
	}
	return nil
}

// blankNames is the rows or cards that a blank names; none for marks and lines.
func blankNames(s string) (n part.Names, ok bool) {
	if name, is := strings.CutPrefix(s, BlankLane); is && name != "" {
		n.Lanes = []string{name}
		return n, true
	}
	if name, is := strings.CutPrefix(s, BlankCard); is && name != "" {
		n.Cards = []string{name}
		return n, true
	}
	return n, s == BlankMarks || s == BlankLines
}

// blanks is what was chosen to become blanks, in this document. What it has not got
// (any longer) is passed over.
type blanks struct {
	chosen       bool // by hand; else the program chooses cards
	cards        map[model.CardID]bool
	marks, lines bool
}

func blanksOf(d *model.Document, all []string) (b blanks) {
	b.cards = map[model.CardID]bool{}
	lanes := map[model.LaneID]bool{}
	for _, s := range all {
		names, ok := blankNames(s)
		if !ok {
			continue
		}
		b.marks, b.lines = b.marks || s == BlankMarks, b.lines || s == BlankLines
		c, err := names.In(d)
		if err != nil {
			continue
		}
		for _, l := range c.Lanes {
			lanes[l] = true
		}
		for _, id := range c.Cards {
			b.cards[id] = true
		}
	}
	for _, c := range d.CardsInOrder() {
		if lanes[c.Lane] {
			b.cards[c.ID] = true
		}
	}
	b.chosen = b.marks || b.lines || len(b.cards) > 0
	return b
}

// holds reports whether a card becomes a blank, or its mark.
func (b blanks) holds(c *model.Card) bool { return b.cards[c.ID] || b.marks && c.Marks != 0 }

// chosenSteps is the steps of all phases in which something was chosen.
func (b *book) chosenSteps() []model.StepID {
	in := make([]bool, len(b.doc.Phases))
	for _, c := range b.doc.CardsInOrder() {
		if i, ok := b.doc.Column(c.Step); ok && b.blanks.holds(c) {
			in[b.doc.PhaseAt(i)] = true
		}
	}
	var out []*model.Phase
	for i, ph := range b.doc.Phases {
		if in[i] {
			out = append(out, ph)
		}
	}
	return stepsOf(out)
}

// lanesOfTask is the rows but for those of some roles. One in which something was
// chosen stays, and all do where the lines between them are asked for.
func (b *book) lanesOfTask(d *model.Document, leave []model.Role) (out []model.LaneID) {
	if !b.blanks.chosen {
		return lanesBut(d, leave)
	}
	held := map[model.LaneID]bool{}
	for _, c := range d.CardsInOrder() {
		if old := b.doc.Card(c.ID); old != nil && b.blanks.holds(old) {
			held[c.Lane] = true
		}
	}
	for _, l := range d.Lanes {
		if held[l.ID] || b.blanks.lines || !contains(leave, l.Role) {
			out = append(out, l.ID)
		}
	}
	return out
}

// numbered is a blank that is written into and not cut out: a mark or a line.
type numbered struct {
	n      int
	answer string
}

// written is the blanks of a task that are written into, behind its cards.
func (b *book) written(t *task) (out []numbered) {
	n := len(t.blanks)
	for _, c := range t.marked {
		n++
		var says []string
		for _, m := range model.AllMarks {
			if c.Marks.Has(m.Mark) {
				says = append(says, words.T(b.Lang, "map.mark."+m.Name))
			}
		}
		out = append(out, numbered{n, strings.Join(says, b.t("and")+" ")})
	}
	if b.blanks.lines {
		for _, k := range lineKinds {
			n++
			out = append(out, numbered{n, words.T(b.Lang, "map.line."+lineNames[k])})
		}
	}
	return out
}

// lineKinds is the three lines in the order of their numbers.
var lineKinds = []layout.LineKind{layout.LineInteraction, layout.LineVisibility, layout.LineInternal}

var lineNames = map[layout.LineKind]string{layout.LineInteraction: "interaction", layout.LineVisibility: "visibility", layout.LineInternal: "internal"}

// numberLines puts numbers in place of the names of lines, or before them: from is
// that of the first one.
func numberLines(p *layout.Plan, from int, key bool) {
	const toWrite = "  ____________"
	for i, old := range p.Lines {
		l := *old
		p.Lines[i] = &l
		for k, kind := range lineKinds {
			if l.Kind != kind {
				continue
			}
			label := strconv.Itoa(from+k) + toWrite
			if key {
				label = strconv.Itoa(from+k) + "  " + l.Label.Source
			}
			line := text.Single(label, text.Face{Size: layout.SizeSmall, Weight: canvas.Bold})
			line.At = l.Label.Lines[0].At
			l.Label = layout.Block{Source: label, Lines: []canvas.Line{line}}
			l.LabelBox.W = line.Width + 8
		}
	}
}

// numberMarks sets the numbers of marks at the upper left corner of their cards.
func (b *book) numberMarks(p *page, m *mapped, at canvas.Point, t *task) {
	if len(t.marked) == 0 {
		return
	}
	number := map[model.CardID]int{}
	for i, c := range t.marked {
		number[c.ID] = len(t.blanks) + i + 1
	}
	f := typeset.Bold(b.Style.Small)
	over := typeset.NewSheet(b.Size, b.Style, b.inks)
	over.Scene.Ground = canvas.Color{}
	for _, c := range m.plan.Cards() {
		n := number[c.Card.ID]
		if n == 0 || c.Card.Kind == model.KindTag {
			continue
		}
		label := strconv.Itoa(n)
		w := max(text.Width(label, f)+7, 12)
		x, y := at.X+c.Rect.X*m.scale+w/2+1, at.Y+c.Rect.Y*m.scale
		over.Fill(canvas.Rect{X: x - w/2, Y: y - 6, W: w, H: 12}, 6, b.inks.Ground)
		over.Frame(canvas.Rect{X: x - w/2, Y: y - 6, W: w, H: 12}, 6, canvas.Stroke{Color: b.inks.Ink, Width: 0.8})
		over.Centred(x, y-text.LineHeight(f)/2, w, label, f, b.inks.Ink)
	}
	p.maps = append(p.maps, canvas.Placement{Scene: over.Scene, Source: canvas.Rect{W: b.Size.W, H: b.Size.H}, Scale: 1})
}

// writtenPerRow is how many blanks to write into stand beside one another.
const writtenPerRow = 6

func writtenHeight(all []numbered) float64 {
	return float64((len(all)+writtenPerRow-1)/writtenPerRow) * answerHigh
}

// setWritten sets a line to write on for each number, or its answer.
func (b *book) setWritten(s *typeset.Sheet, all []numbered, x0, y0, width float64, key bool) {
	bold, small := typeset.Bold(b.Style.Small), typeset.Regular(b.Style.Small)
	w := width / writtenPerRow
	for i, a := range all {
		x, y := x0+w*float64(i%writtenPerRow), y0+answerHigh*(float64(i/writtenPerRow)+0.8)
		end := x + w - 12
		x = s.Line(x, y, typeset.Span{Text: strconv.Itoa(a.n), Face: bold, Color: b.inks.Ink}) + 6
		if !key {
			s.Rule(x, y+2, end-x, 0.6, b.inks.Muted)
			continue
		}
		line := text.Fit(a.answer, small, end-x)
		line.At = canvas.Point{X: x, Y: y}
		s.Add(&canvas.Text{Source: a.answer, Lines: []canvas.Line{line}, Size: small.Size, Color: b.inks.Ink})
	}
}

// blankRules is what to do with the blanks that there are; for the teacher, how it
// is marked.
func (b *book) blankRules(t *task, key bool) []typeset.Block {
	if key {
		return []typeset.Block{ruled{b, b.t("exercise.marking"), b.t("task.marking")}, ruled{b, b.t("exercise.discussion"), b.t("blank.discussion")}}
	}
	var tasks []string
	for _, k := range []struct {
		key string
		on  bool
	}{{"cards", len(t.blanks) > 0}, {"marks", len(t.marked) > 0}, {"lines", b.blanks.lines}} {
		if k.on {
			tasks = append(tasks, b.t("blank."+k.key))
		}
	}
	return []typeset.Block{
		ruled{b, b.t("exercise.task"), words.Sentences(b.Lang, tasks...)},
		ruled{b, b.t("exercise.rules"), b.t("blank.rules")},
		ruled{b, b.t("exercise.time"), b.t("task.time")},
	}
}
