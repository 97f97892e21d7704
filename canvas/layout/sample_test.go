package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/layout"
	"touchline/canvas/route"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// TestCrossings counts what the eye trips over, in every picture that comes
// with the program. A change that makes one worse shows here.
func TestCrossings(t *testing.T) {
	var out strings.Builder
	for _, info := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			p := layout.Make(sampletest.Template(t, info.Name, lang), layout.Options{Lang: model.Lang(lang)})
			var ways []route.Route
			for _, l := range p.Links() {
				ways = append(ways, route.Route{Points: l.Points})
			}
			fmt.Fprintf(&out, "%s.%s: %d links, %d crossings, %d bends\n", info.Name, lang, len(p.Links()), route.Crossings(ways), route.Bends(ways))
		}
	}
	canvastest.Golden(t, "crossings.txt", out.String())
}

// TestGridOfTheSample draws the plan of the welcome sample as text: which
// card stands where, how many lines it has, where the lines run.
func TestGridOfTheSample(t *testing.T) {
	p := layout.Make(sampletest.Template(t, "bank", "zh"), layout.Options{Lang: model.Chinese})
	var out strings.Builder
	fmt.Fprintf(&out, "%.0f × %.0f pt, frozen at %.0f, %.0f\n", p.Size.W, p.Size.H, p.Frozen.X, p.Frozen.Y)
	for _, ph := range p.Phases {
		fmt.Fprintf(&out, "%s %.0f–%.0f  ", ph.Name.Source, ph.Rect.X, ph.Rect.Right())
	}
	out.WriteString("\n")
	for i, l := range p.Lanes {
		for _, line := range p.Lines {
			if i > 0 && line.Y > p.Lanes[i-1].Body.Y && line.Y < l.Body.Y && line.Y > p.Lanes[i-1].Body.Bottom() {
				fmt.Fprintf(&out, "── %s %s\n", line.Label.Source, line.Style)
			}
		}
		fmt.Fprintf(&out, "%s %.0f pt: ", l.Name.Source, l.Body.H)
		for _, c := range p.Cards() {
			if c.Row == i {
				fmt.Fprintf(&out, "[%d %s]", c.Column+1, strings.ReplaceAll(c.Text.Source, "\n", "/"))
			}
		}
		for j, c := range l.Cells {
			fmt.Fprintf(&out, "[%d %s", j+1, c.Text.Source)
			if c.Warn {
				out.WriteString(" !")
			}
			out.WriteString("]")
		}
		if l.Emotion != nil {
			for _, f := range l.Emotion.Points {
				fmt.Fprintf(&out, "[%+.1f %s]", f.Value, f.Quote.Source)
			}
		}
		out.WriteString("\n")
	}
	out.WriteString(p.Footer.Totals.Source + "\n")
	canvastest.Golden(t, "bank.txt", out.String())
}

// TestMovingACardKeepsTheOtherLinks: only links that the move concerns take
// another way.
func TestMovingACardKeepsTheOtherLinks(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	before := layout.Make(d, layout.Options{Lang: model.Chinese})
	for _, c := range d.CardsInOrder() {
		if len(d.LinksAt(c.ID)) == 0 || c.Span > 1 {
			continue
		}
		// To the end of its own row's last column, where a sample card may be.
		steps := d.Steps()
		moved := *c
		moved.Step, moved.Rank = steps[len(steps)-1].ID, "zz"
		after := layout.Make(d.WithCard(&moved), layout.Options{Lang: model.Chinese, Previous: before})
		from, _ := d.Column(c.Step)
		for _, l := range before.Links() {
			if l.Link.From == c.ID || l.Link.To == c.ID || near(before, l, from) || near(before, l, len(steps)-1) {
				continue
			}
			if bends(l) != bends(after.Link(l.Link.ID)) {
				t.Errorf("moving %q turned the link %s, which is nowhere near", c.Text, l.Link.ID)
			}
		}
	}
}

// near reports whether a link passes within a column of a column.
func near(p *layout.Plan, l *layout.Link, column int) bool {
	s := p.Steps[column]
	for i := 1; i < len(l.Points); i++ {
		lo, hi := min(l.Points[i-1].X, l.Points[i].X), max(l.Points[i-1].X, l.Points[i].X)
		if hi > s.Left-30 && lo < s.Right+30 {
			return true
		}
	}
	return false
}

func bends(l *layout.Link) int {
	if l == nil {
		return -1
	}
	return len(l.Points)
}

// TestPreviousPlanIsKept: what did not change is the same pointer, so that
// nothing is composed or painted anew.
func TestPreviousPlanIsKept(t *testing.T) {
	d := sampletest.Template(t, "bank", "zh")
	before := layout.Make(d, layout.Options{Lang: model.Chinese})
	c := *before.Cards()[0].Card
	c.Marks ^= model.MarkTruth
	after := layout.Make(d.WithCard(&c), layout.Options{Lang: model.Chinese, Previous: before})
	fresh, other := 0, 0
	for i, column := range after.Columns {
		if column != before.Columns[i] {
			fresh++
		}
	}
	for _, card := range after.Cards() {
		if !card.Same(before.Card(card.Card.ID)) {
			other++
		}
	}
	if fresh != 1 || other != 1 {
		t.Errorf("%d columns were made anew and %d cards are others, for a mark on one", fresh, other)
	}
	for i, column := range after.Columns {
		for n := range column.Joins() {
			if l := column.Away(n); !l.Same(before.Columns[i].Away(n)) {
				t.Errorf("link %s goes another way", l.ID())
			}
		}
	}
}

// TestSamePlanEveryTime: the same document and language
// give the same plan on every run.
func TestSamePlanEveryTime(t *testing.T) {
	d := sampletest.Template(t, "bank", "en")
	a := layout.Make(d, layout.Options{Area: canvas.Size{W: 1123, H: 774}})
	b := layout.Make(d, layout.Options{Area: canvas.Size{W: 1123, H: 774}})
	for i := range a.Links() {
		for j := range a.Links()[i].Points {
			if a.Links()[i].Points[j] != b.Links()[i].Points[j] {
				t.Fatalf("link %d differs", i)
			}
		}
	}
	for i := range a.Cards() {
		if a.Cards()[i].Rect != b.Cards()[i].Rect {
			t.Fatalf("card %d differs", i)
		}
	}
}
