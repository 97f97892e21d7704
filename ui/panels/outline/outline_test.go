package outline

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	drawn "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/ui/panels/panelstest"
)

// outlined is a window with an outline.
func outlined(t testing.TB, doc *model.Document) (*panelstest.Window, *Outline) {
	d := panelstest.New(t, doc)
	o := New(d)
	d.Show(o.Object(), o.Update, 220, 500)
	return d, o
}

// drawn is the lines as text: what is indented by depth, + folded, - open.
func (o *Outline) drawn() string {
	var b strings.Builder
	for i, n := range o.nodes {
		mark := " "
		if n.branch {
			mark = map[bool]string{true: "-", false: "+"}[n.open]
		}
		if i == o.marked {
			mark += "*"
		}
		fmt.Fprintf(&b, "%s%s%s\n", strings.Repeat("  ", n.depth), mark, n.text)
	}
	return b.String()
}

func lines(all ...string) string { return strings.Join(all, "\n") + "\n" }

func TestOutline(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	expect := func(what string, want ...string) {
		t.Helper()
		if got := o.drawn(); got != lines(want...) {
			t.Errorf("%s:\n%s", what, got)
		}
	}
	expect("at first", "-Before", "  +Look", "  +Ask", "-After", "   Pay", "   Step 4")
	d.Pick("card:c3")
	expect("a card in a folded step", "-Before", "  +Look", "  +*Ask", "-After", "   Pay", "   Step 4")
	o.toggle(2)
	expect("unfolded", "-Before", "  +Look", "  -Ask", "     Call", "     *Answer", "-After", "   Pay", "   Step 4")
	o.toggle(0)
	expect("a phase folded", "+Before", "-After", "   Pay", "   Step 4")
	o.toggle(0)
	o.press(3)
	if got := d.Ed.Selection().Sole(); got != "card:c2" || d.Revealed != "card:c2" {
		t.Errorf("a press selects %s and shows %s", got, d.Revealed)
	}
	c := *d.Card("c2")
	c.Text = "Ring"
	d.Must(edit.SetCard{Card: &c})
	expect("a card's text", "-Before", "  +Look", "  -Ask", "     *Ring", "     Answer", "-After", "   Pay", "   Step 4")
	d.Must(edit.MoveCards{Cards: []model.CardID{"c3"}, Lane: "l2", Step: "s3", At: -1})
	expect("a card elsewhere", "-Before", "  +Look", "  -Ask", "     *Ring", "-After", "  +Pay", "   Step 4")
	s := *d.Ed.Document().Step("s1")
	s.Name = "See"
	d.Must(edit.SetStep{Step: &s})
	expect("a step's name", "-Before", "  +See", "  -Ask", "     *Ring", "-After", "  +Pay", "   Step 4")
}

func TestSearch(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	o.search.SetText("hot") // an owner's
	if got := o.drawn(); got != lines("-Before", "  -Ask", "     Call") {
		t.Errorf("for an owner:\n%s", got)
	}
	o.search.SetText("CALL hot")
	if len(o.nodes) != 3 {
		t.Errorf("for two words:\n%s", o.drawn())
	}
	o.search.SetText("call marketing")
	if len(o.nodes) != 0 || !o.none.Visible() {
		t.Errorf("words of two cards find\n%s", o.drawn())
	}
	o.search.SetText("pay")
	if got := o.drawn(); got != lines("-After", "   Pay") {
		t.Errorf("for a step:\n%s", got)
	}
	o.search.SetText("answer")
	o.search.OnSubmitted("answer")
	if got := d.Ed.Selection().Sole(); got != "card:c3" {
		t.Errorf("Return selects %q", got)
	}
	o.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.search.Text != "" || len(o.nodes) != 6 || d.Boards != 0 {
		t.Errorf("Escape leaves %q and\n%s", o.search.Text, o.drawn())
	}
	o.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.Boards != 1 {
		t.Error("a second Escape does not go back to the canvas")
	}
}

// TestTheOutlineFindsWhatFindFinds: the same, and in the same order, in
// whatever text it stands.
func TestTheOutlineFindsWhatFindFinds(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	c := *d.Card("c3")
	c.Touch = &model.Touchpoint{Promise: "abracadabra", Quote: "ＶＩＰ", PainPoint: "排队太久"}
	k := *d.Ed.Document().Link("k1")
	k.Label = "if busy"
	h := *d.Ed.Document().Head
	h.Title = "Branch"
	d.Must(edit.Batch{
		edit.SetCard{Card: &c},
		edit.SetLink{Link: &k},
		edit.SetHead{Head: &h},
		edit.AddSticky{Sticky: &model.Sticky{ID: "n1", Lane: "l2", Step: "s3", Text: "ask the guard"}},
	})
	for _, tt := range []struct{ query, want string }{
		{"abracadabra", "card:c3"},
		{"vip", "card:c3"},
		{"ＶＩＰ", "card:c3"},
		{"paidui", "card:c3"},
		{"branch", "title"},
		{"busy", "link:k1"},
		{"guard", "sticky:n1"},
		{"desk", "lane:l2"},
		{"desk answer", "card:c3"},
		{"before", "phase:p1"},
		{"ask", "step:s2 sticky:n1"},
		{"xyzzy", ""},
	} {
		o.typed(tt.query)
		var lines []string
		for _, n := range o.nodes {
			if n.found {
				lines = append(lines, string(n.owner))
			}
		}
		d.Ed.Find(tt.query)
		hits, _ := d.Ed.Found()
		d.Ed.EndFind(false)
		if got := strings.Join(lines, " "); got != tt.want || len(hits) != len(lines) {
			t.Errorf("%q: the outline finds %q, want %q, and Find %v", tt.query, got, tt.want, hits)
		}
	}
	o.typed("guard")
	if got := o.drawn(); got != lines("-After", "  -Pay", "     ask the guard") {
		t.Errorf("a note is shown as\n%s", got)
	}
	o.dragged(2, fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list).AddXY(60, 5))
	if o.target >= 0 || o.drag >= 0 {
		t.Error("a note can be dragged, which goes nowhere")
	}
	s := *d.Ed.Document().Sticky("n1")
	s.Text = "ask somebody"
	d.Must(edit.SetSticky{Sticky: &s})
	if len(o.nodes) != 0 {
		t.Errorf("what is not there any more is still found:\n%s", o.drawn())
	}
}

func TestTheColourOfACardShows(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	o.toggle(2)
	c := *d.Card("c3")
	c.Color = model.AccentRose
	d.Must(edit.SetCard{Card: &c})
	if got := o.nodes[o.line("card:c3")].accent; got != model.AccentRose {
		t.Errorf("its line has the colour %q", got)
	}
}

func TestOutlineByKeyboard(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	l := o.list
	l.enter()
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	if got := d.Ed.Selection().Sole(); got != "card:c2" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	if got := d.Ed.Selection().Sole(); got != "step:s2" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyEnd, fyne.KeySpace)
	if got := d.Ed.Selection().Sole(); got != "step:s4" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyHome, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEscape)
	if l.at != 0 || d.Boards != 1 {
		t.Errorf("at %d, %d times back", l.at, d.Boards)
	}
}

func TestDropToMove(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	line := func(i int) fyne.Position {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list)
		return top.AddXY(60, (float32(i)+0.5)*(rowHeight+4))
	}
	o.toggle(2) // Ask: Call, Answer
	o.dragged(4, line(6))
	if o.target != 6 {
		t.Fatalf("over Pay the target is line %d", o.target)
	}
	o.dropped()
	if c := d.Card("c3"); c.Step != "s3" || c.Lane != "l2" {
		t.Errorf("the card went to %s %s", c.Lane, c.Step)
	}
	order := func() (s string) {
		for _, p := range d.Ed.Document().Phases {
			for _, x := range p.Steps {
				s += string(x.ID)
			}
			s += " "
		}
		return s
	}
	before := d.Ed.Document()
	o.dragged(2, line(0))
	o.dropped()
	o.dragged(0, line(2)) // phases stay
	o.dropped()
	o.dragged(2, line(2))
	o.dropped()
	o.dragged(2, fyne.NewPos(-50, 40))
	o.dropped()
	if d.Ed.Document() != before {
		t.Error("a drop onto nothing moved something")
	}
	o.dragged(1, line(2)) // Look behind Ask
	o.dropped()
	if got := order(); got != "s2s1 s3s4 " {
		t.Errorf("steps %s", got)
	}
	d.Undo()
	o.toggle(2)
	o.dragged(5, line(1)) // Step 4 before Look, in its phase
	o.dropped()
	if got := order(); got != "s4s1s2 s3 " {
		t.Errorf("steps %s\n%s", got, o.drawn())
	}
	d.Ed.SetReadOnly(true)
	before = d.Ed.Document()
	o.dragged(1, line(2))
	o.dropped()
	if d.Ed.Document() != before {
		t.Error("what is only to be read was changed")
	}
}

func TestOddOutlines(t *testing.T) {
	for _, doc := range panelstest.Odd() {
		d, o := outlined(t, doc)
		for i := range o.nodes {
			o.toggle(i)
		}
		for _, owner := range []canvas.Owner{"card:c1", "card:c2", "step:s1", "nonsense"} {
			d.Pick(owner)
		}
	}
}

func TestOutlineWithoutDocument(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	ed := d.Ed
	d.Ed = nil
	d.Updates()
	if len(o.nodes) != 0 {
		t.Error("something shows without a document")
	}
	o.press(3)
	o.dragged(2, fyne.NewPos(1, 1))
	o.dropped()
	d.Ed = ed
	d.Updates()
	if len(o.nodes) == 0 {
		t.Error("the next document is not shown")
	}
}

// BenchmarkUpdate is what the outline costs after an event of the editor, in a
// document of 10,000 cards.
func BenchmarkUpdate(b *testing.B) {
	doc := sample.Make(10_000, 1, model.English)
	first := doc.CardsInOrder()[0].ID
	b.Run("nothing", func(b *testing.B) {
		d, _ := outlined(b, doc)
		d.Pick(owner.Card(first))
		for b.Loop() {
			d.Updates()
		}
	})
	b.Run("typed", func(b *testing.B) { // elsewhere: the panel only looks
		d, _ := outlined(b, doc)
		d.Pick(owner.Card(first))
		other := *doc.CardsInOrder()[5]
		i := 0
		for b.Loop() {
			c := other
			c.Text = fmt.Sprint("text ", i)
			i++
			if err := d.Ed.DoTyping(edit.SetCard{Card: &c}, "bench"); err != nil {
				b.Fatal(err)
			}
			d.Updates()
		}
	})
	b.Run("select", func(b *testing.B) {
		d, _ := outlined(b, doc)
		cards := doc.CardsInOrder()
		i := 0
		for b.Loop() {
			d.Pick(owner.Card(cards[i%len(cards)].ID))
			i++
		}
	})
	b.Run("search", func(b *testing.B) {
		_, o := outlined(b, doc)
		for b.Loop() {
			o.typed("review")
			o.typed("")
		}
	})
}

// TestMarksShow: a card's at its line, and those of all its cards at a step's.
func TestMarksShow(t *testing.T) {
	d, o := outlined(t, panelstest.Small())
	mark := func(id model.CardID, m model.Marks) {
		c := *d.Card(id)
		c.Marks = m
		d.Must(edit.SetCard{Card: &c})
	}
	signs := func(line int) (n int) {
		r := newRow(o)
		r.show(line)
		r.Resize(fyne.NewSize(180, rowHeight))
		for _, x := range test.WidgetRenderer(r).Objects() {
			if i, ok := x.(*drawn.Image); ok && i.Visible() && strings.ContainsAny(i.Resource.Name()[:1], "wfs") {
				n++
			}
		}
		return n
	}
	if signs(2) != 0 {
		t.Error("a step without marks shows some")
	}
	mark("c2", model.MarkTruth|model.MarkWait)
	mark("c3", model.MarkWait)
	if got := o.nodes[2].marks; got != model.MarkTruth|model.MarkWait || signs(2) != 2 {
		t.Errorf("the step has %b, and shows %d", got, signs(2))
	}
	o.toggle(2)
	if signs(3) != 2 || signs(4) != 1 {
		t.Errorf("the cards show %d and %d", signs(3), signs(4))
	}
	mark("c2", 0)
	if signs(2) != 1 || signs(3) != 0 {
		t.Errorf("taken off, %d and %d show", signs(2), signs(3))
	}
}
