package editor

import (
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
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
