package editor

import (
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// sheet is a document that nobody has written into: three steps, a lane of each
// layer, and a time row.
func sheet(lang model.Lang) *model.Document {
	phase := &model.Phase{ID: "p", Steps: []*model.Step{{ID: "s1"}, {ID: "s2"}, {ID: "s3"}}}
	var lanes []*model.Lane
	for _, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleTime} {
		lanes = append(lanes, &model.Lane{ID: model.LaneID(r), Role: r})
	}
	return model.New(model.Parts{Head: &model.Head{Language: lang}, Lanes: lanes, Phases: []*model.Phase{phase}})
}

// hints is the dashed cells of the overlay, by their words; "+" for a sign.
func hints(h *hand) (out []string) {
	for _, g := range h.e.Overlay().Groups {
		if g.Owner != "blank" {
			continue
		}
		said := "+"
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				said = t.Source
			}
		}
		out = append(out, said)
	}
	return out
}

// TestAnEmptyDocumentShowsWhereOneMayDraw: a question in each first cell, what
// follows in the customer's row, a sign in each other one; gone with the first
// letter, and back with it.
func TestAnEmptyDocumentShowsWhereOneMayDraw(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		h := newHand(t, sheet(lang))
		got := hints(h)
		signs := 0
		for _, s := range got {
			if s == "+" {
				signs++
			}
		}
		if len(got) != 3*5+1 || signs != 4*2 {
			t.Fatalf("%s: it shows %q", lang, got)
		}
		before := h.e.Document()
		h.doubleClick("s2/customer")
		if h.e.Typing() == "" {
			t.Fatal("a double click on a cell that says so writes nothing")
		}
		if n := len(hints(h)); n != len(got)-1 {
			t.Errorf("before the first letter %d of %d hints are there", n, len(got))
		}
		h.e.SetText(h.e.Typing(), "W")
		if left := hints(h); len(left) > 0 {
			t.Errorf("after the first letter it shows %q", left)
		}
		h.e.EndText(true)
		h.e.Undo()
		if h.e.Document() != before || !slices.Equal(hints(h), got) {
			t.Error("undo does not bring the hints back")
		}
		h.e.SetReadOnly(true)
		if len(hints(h)) > 0 {
			t.Error("who may only read is asked to write")
		}
	}
}

// TestAnEmptyDocumentSaysWhereOneBegins: in the customer's first cell, as long as
// nothing is written; the cells with words, and the strip below, are named too.
func TestAnEmptyDocumentSaysWhereOneBegins(t *testing.T) {
	h := newHand(t, sheet(model.English))
	first, others, ok := h.e.Blank()
	if p := h.place("s1/customer"); !ok || !first.Contains(h.e.View().ToPicture(p)) {
		t.Errorf("%v: one begins at %v", ok, first)
	}
	said := 0
	for _, s := range hints(h) {
		if s != "+" {
			said++
		}
	}
	if len(others) != said-1 { // one is where one begins, and what stands in the strip is how
		t.Errorf("%d cells are named, %d have words", len(others), said)
	}
	h.doubleClick("s1/customer")
	h.e.SetText(h.e.Typing(), "W")
	if _, _, ok := h.e.Blank(); ok {
		t.Error("what has been begun is to be begun")
	}
}

// TestHintsAreNoCards: nothing of them is in the plan, or in the picture, which
// is what goes out.
func TestHintsAreNoCards(t *testing.T) {
	h := newHand(t, sheet(model.English))
	if len(hints(h)) == 0 {
		t.Fatal("no hints")
	}
	if len(h.e.Plan().Cards()) > 0 {
		t.Error("hints are cards")
	}
	for _, g := range h.e.Picture().Scene().Groups {
		for _, it := range g.Items {
			if txt, ok := it.(*canvas.Text); ok && strings.Contains(strings.Join(hints(h), "|"), txt.Source) {
				t.Errorf("%q is in the picture", txt.Source)
			}
		}
	}
	if strings.Contains(h.e.Plan().Footer.Totals.Source, "15") {
		t.Errorf("the footer counts them: %s", h.e.Plan().Footer.Totals.Source)
	}
}

// TestHintsStayInTheirCells, with words that have room.
func TestHintsStayInTheirCells(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		h := newHand(t, sheet(lang))
		p := h.e.Plan()
		inCell := func(r canvas.Rect) bool {
			for _, l := range p.Lanes {
				for _, s := range p.Steps {
					cell := canvas.Rect{X: s.Left, Y: l.Body.Y, W: s.Right - s.Left, H: l.Body.H}.Inset(-1)
					if r.X >= cell.X && r.Y >= cell.Y && r.Right() <= cell.Right() && r.Bottom() <= cell.Bottom() {
						return true
					}
				}
			}
			return r.Y > p.Lanes[len(p.Lanes)-1].Body.Bottom() // how one begins
		}
		for _, g := range h.e.Overlay().Groups {
			if g.Owner != "blank" {
				continue
			}
			for _, it := range g.Items {
				txt, ok := it.(*canvas.Text)
				if !ok {
					continue
				}
				said := 0
				for _, l := range txt.Lines {
					for _, r := range l.Runs {
						said += len(strings.TrimSpace(r.Text))
					}
					if !inCell(canvas.Rect{X: l.At.X, Y: l.At.Y - layout.SizeSmall, W: l.Width, H: layout.SizeSmall}) {
						t.Errorf("%q leaves its cell", txt.Source)
					}
				}
				if whole := len(strings.ReplaceAll(txt.Source, " ", "")); said < whole {
					t.Errorf("of %q only %d of %d bytes are said", txt.Source, said, whole)
				}
			}
		}
	}
}

// adding is the signs of the strip below the lanes, by their words.
func adding(h *hand) (out []string) {
	for _, g := range h.group("adding") {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok {
				out = append(out, t.Source)
			}
		}
	}
	return out
}

// onAdding is the pointer over a sign of that strip.
func (h *hand) onAdding(says string) {
	h.t.Helper()
	_, signs := h.e.on.Places().Adding()
	for _, a := range signs {
		if a.Says == says {
			r := h.e.View().ToWindow(a.Rect).Center()
			h.at = canvas.Point{X: r.X - 8, Y: r.Y}
			h.e.Move(event.Move{At: h.at})
			h.at = r
			h.e.Move(event.Move{At: h.at})
			return
		}
	}
	h.t.Fatalf("there is no sign %q", says)
}

// TestRowsAreAddedBelowTheLanes: by one press each, which is one step of undo;
// what the blueprint has is offered no more.
func TestRowsAreAddedBelowTheLanes(t *testing.T) {
	for lang, says := range map[model.Lang][3]string{model.English: {"Lane", "Time", "Emotion curve"}, model.Chinese: {"泳道", "时间行", "情绪曲线"}} {
		doc := sheet(lang)
		h := newHand(t, doc)
		if err := h.e.Do(edit.RemoveLane{Lane: "time"}); err != nil {
			t.Fatal(err)
		}
		start := h.e.Document()
		if got := adding(h); !slices.Equal(got, says[:]) {
			t.Fatalf("%s: the strip offers %q", lang, got)
		}
		h.onAdding(says[1])
		if h.e.Cursor() != event.CursorHand {
			t.Errorf("%s: over a sign the cursor is %d", lang, h.e.Cursor())
		}
		press := func(clicks int) {
			h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: clicks})
			h.release()
		}
		press(1)
		press(2) // of a double click
		if lanes := h.e.Document().Lanes; len(lanes) != 6 || lanes[5].Role != model.RoleTime || h.e.Typing() != "" {
			t.Fatalf("%s: Time makes %d lanes, and %q is typed", lang, len(lanes), h.e.Typing())
		}
		if got := adding(h); slices.Contains(got, says[1]) {
			t.Errorf("%s: what is there is offered: %q", lang, got)
		}
		h.onAdding(says[2])
		press(1)
		h.onAdding(says[0])
		press(1)
		lanes := h.e.Document().Lanes
		if len(lanes) != 8 || lanes[7].Role != model.RoleEmotion || lanes[5].Role != model.RoleSupport || h.e.Typing() != owner.Lane(lanes[5].ID) {
			t.Fatalf("%s: the lanes are %v, typed is %q", lang, lanes, h.e.Typing())
		}
		h.e.EndText(true)
		for range 3 {
			h.e.Undo()
		}
		if h.e.Document() != start {
			t.Errorf("%s: three rows are not three steps of undo", lang)
		}
	}
}

// TestTheStripBelowTheLanesKeepsOutOfTheWay: of who may only read, of what is
// drawn already while the pointer is elsewhere, and of the footer.
func TestTheStripBelowTheLanesKeepsOutOfTheWay(t *testing.T) {
	h := newHand(t, bank())
	if got := adding(h); len(got) > 0 {
		t.Errorf("over a blueprint with cards it shows %q", got)
	}
	h.onAdding("Lane")
	if got := adding(h); !slices.Contains(got, "Lane") {
		t.Errorf("under the pointer it shows %q", got)
	}
	p := h.e.Plan()
	strip, signs := h.e.on.Places().Adding()
	for _, l := range p.Lanes {
		if l.Body.Overlaps(strip) {
			t.Errorf("it lies over %s", l.Lane.ID)
		}
	}
	if top := p.Footer.Totals.Lines[0].At.Y - layout.SizeSmall; strip.Bottom() > top {
		t.Errorf("it ends at %.1f, the footer begins at %.1f", strip.Bottom(), top)
	}
	for i, a := range signs {
		if a.Rect.Right() > strip.Right() || a.Line.At.X+a.Line.Width > a.Rect.Right() || i > 0 && a.Rect.X < signs[i-1].Rect.Right() {
			t.Errorf("%q has no room: %v", a.Says, a.Rect)
		}
	}
	h.e.SetReadOnly(true)
	h.nothing(func() {
		h.onAdding("Lane")
		h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
		h.release()
	})
	if got := adding(h); len(got) > 0 {
		t.Errorf("who may only read is offered %q", got)
	}
	narrow := newHand(t, model.New(model.Parts{Head: &model.Head{Language: model.English}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleText}}}))
	strip, signs = narrow.e.on.Places().Adding()
	for _, a := range signs {
		if a.Rect.Right() > strip.Right() {
			t.Errorf("in a picture without steps %q leaves the strip", a.Says)
		}
	}
}
