package panels

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/model/sample"
)

// outlined is a desk with an outline.
func outlined(t testing.TB, doc *model.Document) (*desk, *Outline) {
	d := newDesk(t, doc)
	o := NewOutline(d)
	d.updates = func() { d.in.Update(); o.Update() }
	w := test.NewTempWindow(t, o.Object())
	w.Resize(fyne.NewSize(220, 500))
	d.updates()
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
	d, o := outlined(t, small())
	expect := func(what string, want ...string) {
		t.Helper()
		if got := o.drawn(); got != lines(want...) {
			t.Errorf("%s:\n%s", what, got)
		}
	}
	expect("at first", "-Before", "  +Look", "  +Ask", "-After", "   Pay", "   Step 4")
	d.pick("card:c3")
	expect("a card in a folded step", "-Before", "  +Look", "  +*Ask", "-After", "   Pay", "   Step 4")
	o.toggle(2)
	expect("unfolded", "-Before", "  +Look", "  -Ask", "     Call", "     *Answer", "-After", "   Pay", "   Step 4")
	o.toggle(0)
	expect("a phase folded", "+Before", "-After", "   Pay", "   Step 4")
	o.toggle(0)
	o.press(3)
	if got := d.ed.Selection().Sole(); got != "card:c2" || d.revealed != "card:c2" {
		t.Errorf("a press selects %s and shows %s", got, d.revealed)
	}
	c := *d.card("c2")
	c.Text = "Ring"
	d.must(edit.SetCard{Card: &c})
	expect("a card's text", "-Before", "  +Look", "  -Ask", "     *Ring", "     Answer", "-After", "   Pay", "   Step 4")
	d.must(edit.MoveCards{Cards: []model.CardID{"c3"}, Lane: "l2", Step: "s3", At: -1})
	expect("a card elsewhere", "-Before", "  +Look", "  -Ask", "     *Ring", "-After", "  +Pay", "   Step 4")
	s := *d.ed.Document().Step("s1")
	s.Name = "See"
	d.must(edit.SetStep{Step: &s})
	expect("a step's name", "-Before", "  +See", "  -Ask", "     *Ring", "-After", "  +Pay", "   Step 4")
}

func (d *desk) must(x edit.Edit) {
	d.Helper()
	if err := d.ed.Do(x); err != nil {
		d.Fatal(err)
	}
	d.updates()
}

func TestSearch(t *testing.T) {
	d, o := outlined(t, small())
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
	if got := d.ed.Selection().Sole(); got != "card:c3" {
		t.Errorf("Return selects %q", got)
	}
	o.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.search.Text != "" || len(o.nodes) != 6 || d.boards != 0 {
		t.Errorf("Escape leaves %q and\n%s", o.search.Text, o.drawn())
	}
	o.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.boards != 1 {
		t.Error("a second Escape does not go back to the canvas")
	}
}

func TestOutlineByKeyboard(t *testing.T) {
	d, o := outlined(t, small())
	l := o.list
	l.enter()
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			l.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	if got := d.ed.Selection().Sole(); got != "card:c2" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn)
	if got := d.ed.Selection().Sole(); got != "step:s2" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyEnd, fyne.KeySpace)
	if got := d.ed.Selection().Sole(); got != "step:s4" {
		t.Errorf("selected %q", got)
	}
	press(fyne.KeyHome, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEscape)
	if l.at != 0 || d.boards != 1 {
		t.Errorf("at %d, %d times back", l.at, d.boards)
	}
}

func TestDropToMove(t *testing.T) {
	d, o := outlined(t, small())
	line := func(i int) fyne.Position {
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.list)
		return top.AddXY(60, (float32(i)+0.5)*(outlineRowHeight+4))
	}
	o.toggle(2) // Ask: Call, Answer
	o.dragged(4, line(6))
	if o.target != 6 {
		t.Fatalf("over Pay the target is line %d", o.target)
	}
	o.dropped()
	if c := d.card("c3"); c.Step != "s3" || c.Lane != "l2" {
		t.Errorf("the card went to %s %s", c.Lane, c.Step)
	}
	order := func() (s string) {
		for _, p := range d.ed.Document().Phases {
			for _, x := range p.Steps {
				s += string(x.ID)
			}
			s += " "
		}
		return s
	}
	before := d.ed.Document()
	o.dragged(2, line(0))
	o.dropped()
	o.dragged(0, line(2)) // phases stay
	o.dropped()
	o.dragged(2, line(2))
	o.dropped()
	o.dragged(2, fyne.NewPos(-50, 40))
	o.dropped()
	if d.ed.Document() != before {
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
	d.ed.SetReadOnly(true)
	before = d.ed.Document()
	o.dragged(1, line(2))
	o.dropped()
	if d.ed.Document() != before {
		t.Error("what is only to be read was changed")
	}
}

func TestPalette(t *testing.T) {
	d := newDesk(t, small())
	p := NewPalette(d)
	test.NewTempWindow(t, p.Object())
	if len(p.tiles) != len(Tiles) {
		t.Fatalf("%d tiles", len(p.tiles))
	}
	decision := p.tiles[2]
	decision.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 200)}})
	decision.DragEnd()
	decision.DragEnd()
	p.tiles[4].Tapped(&fyne.PointEvent{})
	p.tiles[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := fmt.Sprint(d.carried, d.dropped, d.put); got != "[decision] [decision] [sticky action]" {
		t.Errorf("carried, dropped, put: %s", got)
	}
	d.ed.SetReadOnly(true)
	p.Update()
	decision.Dragged(&fyne.DragEvent{})
	decision.DragEnd()
	decision.Tapped(&fyne.PointEvent{})
	if len(d.carried)+len(d.dropped)+len(d.put) != 4 {
		t.Error("a tile goes into what is only to be read")
	}
	for _, x := range Tiles {
		if k, ok := x.Kind(); ok == (x == TileSticky) || ok && k == "" {
			t.Errorf("%s makes %q, %v", x, k, ok)
		}
	}
}

func TestProblems(t *testing.T) {
	d := newDesk(t, small())
	p := NewProblems(d)
	changes, checks := 0, 0
	p.OnChanged(func() { changes++ })
	p.after = func(_ time.Duration, f func()) { d.Later(f) }
	p.aside = func(f func()) { checks++; f() }
	d.updates = p.Update
	w := test.NewTempWindow(t, p.Object())
	w.Resize(fyne.NewSize(400, 300))
	d.updates()
	if checks != 0 || len(p.found) != 0 {
		t.Error("checked at once")
	}
	d.settle()
	if len(p.found) == 0 || p.Count(check.Warning) == 0 {
		t.Fatalf("found %v", p.found)
	}
	text, _ := p.Summary()
	if !strings.Contains(text, fmt.Sprint(len(p.found))) || strings.Contains(text, "{") {
		t.Errorf("the status bar says %q", text)
	}
	// Three edits in a row are one check.
	checks = 0
	for _, title := range []string{"A", "AB", "ABC"} {
		h := *d.ed.Document().Head
		h.Title = title
		d.must(edit.SetHead{Head: &h})
	}
	before := changes
	d.settle()
	if checks != 1 || changes != before {
		t.Errorf("%d checks, %d changes told for the same findings", checks, changes-before)
	}
	for i, f := range p.found {
		if f.Where == "step:s4" {
			p.list.Select(i)
		}
	}
	if d.ed.Selection().Sole() != "step:s4" || d.revealed != "step:s4" || !p.hint.Visible() {
		t.Errorf("a press goes to %q, shows %q", d.ed.Selection().Sole(), d.revealed)
	}
	d.pick("card:c1")
	p.list.Select(p.went)
	if d.ed.Selection().Sole() != "step:s4" {
		t.Error("a second press does not go there again")
	}
	for i, f := range p.found {
		if f.Where == "document" {
			p.list.Select(i)
			break
		}
	}
	if d.ed.Selection().Len() != 0 {
		t.Error("a problem of the whole selects something")
	}
	d.lang = model.Chinese
	before = changes
	p.Update()
	if changes == before {
		t.Error("another language is not told")
	}
	for _, f := range p.found {
		if s, _ := p.explain(f); strings.ContainsAny(s, "{}") {
			t.Errorf("it says %q", s)
		}
	}
}

// TestLateCheck: what was found in a document that has changed meanwhile is
// not shown.
func TestLateCheck(t *testing.T) {
	d := newDesk(t, small())
	p := NewProblems(d)
	var aside []func()
	p.after = func(_ time.Duration, f func()) { d.Later(f) }
	p.aside = func(f func()) { aside = append(aside, f) }
	d.updates = p.Update
	d.updates()
	d.settle() // the check is on its way
	h := *d.ed.Document().Head
	h.Scope = "all"
	d.must(edit.SetHead{Head: &h})
	for _, f := range aside {
		f()
	}
	aside = nil
	d.settle()
	if p.found != nil {
		t.Error("late findings are shown")
	}
	for _, f := range aside {
		f()
	}
	d.settle()
	if p.found == nil || p.checked != d.ed.Document() {
		t.Error("the document as it is was not checked")
	}
}

// TestHostileDocuments: what a careless program may have written shows, or is
// left out, and nothing panics.
func TestHostileDocuments(t *testing.T) {
	long := strings.Repeat("长", 6000)
	odd := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1", Name: long}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: "nonsense", Line: "wavy", Follows: "gone"}},
		Cards: []*model.Card{
			{
				ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: -3, Kind: "nonsense", Text: long + "\x00\xff\u202e", Color: "mauve", Picture: "gone", Marks: 255,
				Tags: []string{"", ",", `"`, long}, Links: []string{"javascript:x"},
				Touch: &model.Touchpoint{
					Class: "x", Provider: "cat", Time: -5, Feeling: ptr(99), Risk: model.Risk{Likelihood: 77, Impact: -3},
					Quality: []model.Quality{{Dimension: "x"}, {Dimension: model.Empathy, Expectation: -1}}, Metrics: make([]model.Metric, 5), Perception: []model.Perception{"x"},
				},
			},
			{ID: "c2", Lane: "gone", Step: "gone", Rank: "V"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "gone", Kind: "x"}},
	})
	for _, doc := range []*model.Document{odd, model.New(model.Parts{})} {
		d, o := outlined(t, doc)
		p := NewProblems(d)
		p.after = func(_ time.Duration, f func()) { d.Later(f) }
		p.aside = func(f func()) { f() }
		p.Update()
		d.settle()
		for i := range p.found {
			p.open(i)
		}
		for i := range o.nodes {
			o.toggle(i)
		}
		for _, owner := range []string{"card:c1", "card:c2", "link:k1", "step:s1", "lane:l1", "phase:p1", "sticky:x", "nonsense"} {
			d.pick(canvas.Owner(owner))
			if d.in.page != nil && d.in.page.tabs != nil {
				for _, name := range cardTabs {
					d.tab(name)
					d.unfold()
				}
			}
		}
		d.pick("card:c1", "link:k1", "step:s1")
	}
}

func TestNoDocument(t *testing.T) {
	d, o := outlined(t, small())
	p := NewPalette(d)
	d.pick("card:c1")
	d.ed = nil
	d.updates()
	p.Update()
	if d.in.page != nil || len(o.nodes) != 0 {
		t.Error("something shows without a document")
	}
	o.press(3)
	o.dragged(2, fyne.NewPos(1, 1))
	o.dropped()
	d.ed = editor.New(small(), editor.Options{})
	d.updates()
	if d.in.page == nil || len(o.nodes) == 0 {
		t.Error("the next document is not shown")
	}
}

// BenchmarkUpdate is what the panels cost after an event of the editor, in a
// document of 10,000 cards.
func BenchmarkUpdate(b *testing.B) {
	doc := sample.Make(10_000, 1, model.English)
	first := doc.CardsInOrder()[0].ID
	b.Run("nothing", func(b *testing.B) {
		d, _ := outlined(b, doc)
		d.pick(editor.OfCard(first))
		for b.Loop() {
			d.updates()
		}
	})
	b.Run("typed", func(b *testing.B) { // elsewhere: the panel only looks
		d, _ := outlined(b, doc)
		d.pick(editor.OfCard(first))
		other := *doc.CardsInOrder()[5]
		i := 0
		for b.Loop() {
			c := other
			c.Text = fmt.Sprint("text ", i)
			i++
			if err := d.ed.DoTyping(edit.SetCard{Card: &c}, "bench"); err != nil {
				b.Fatal(err)
			}
			d.updates()
		}
	})
	b.Run("field", func(b *testing.B) { // a key in a field
		d, _ := outlined(b, doc)
		d.pick(editor.OfCard(first))
		f := d.text("touch.standard")
		d.focus(f)
		i := 0
		for b.Loop() {
			f.entry.SetText(fmt.Sprint("text ", i))
			i++
		}
	})
	b.Run("select", func(b *testing.B) {
		d, _ := outlined(b, doc)
		cards := doc.CardsInOrder()
		i := 0
		for b.Loop() {
			d.pick(editor.OfCard(cards[i%len(cards)].ID))
			i++
		}
	})
	b.Run("all", func(b *testing.B) { // Ctrl+A, then one card
		d, _ := outlined(b, doc)
		var owners []canvas.Owner
		for _, c := range doc.CardsInOrder() {
			owners = append(owners, editor.OfCard(c.ID))
		}
		for b.Loop() {
			d.pick(owners...)
			d.pick(owners[0])
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
