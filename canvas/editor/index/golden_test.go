package index_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

// crowded is the bank with two notes on one another, a wide card that another one
// lies behind, and a link with bends.
func crowded(t *testing.T) *model.Document {
	t.Helper()
	d, err := edit.Apply(editortest.Bank(), edit.Batch{
		edit.AddSticky{Sticky: &model.Sticky{ID: "z", Lane: "front", Step: "s2", DX: 50, DY: 0, Text: "another"}},
		edit.AddSticky{Sticky: &model.Sticky{ID: "o", Lane: "support", Step: "s4", DX: 70, DY: 20, Text: "outside"}},
		edit.AddCard{Card: &model.Card{ID: "w", Lane: "support", Step: "s1", Rank: "V", Span: 3, Kind: model.KindAction, Text: "w"}},
		edit.AddLink{Link: &model.Link{ID: "Ai", From: "a", To: "i", Kind: model.LinkFlow, Label: "later"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// met is a letter for what lies at a point: "N" for a note, "#" for a label, the
// name of a card, "+" for a link; "." in the grid and " " outside.
func met(x *index.Index, p canvas.Point) string {
	if n := x.NoteAt(p, 0); n != nil {
		return strings.ToUpper(string(n.Sticky.ID))
	}
	if x.LabelAt(p) != nil {
		return "#"
	}
	if c := x.CardAt(p, 0); c != nil {
		return string(c.Card.ID)
	}
	if l, _ := x.LinkAt(p, 3, nil); l != nil {
		return "+"
	}
	if lane, _ := x.CellAt(p); lane == "" {
		return " "
	}
	return "."
}

// TestWhatIsMet is a plan felt over point by point, 6 pt apart across and 8 down,
// and what is met there: a picture of it in letters. At its sides are the row and
// below it the columns.
func TestWhatIsMet(t *testing.T) {
	x := of(crowded(t))
	size := x.Plan.Size
	var b strings.Builder
	for y := 4.0; y < size.H+8; y += 8 {
		line := ""
		for at := 60.0; at < size.W+12; at += 6 {
			line += met(x, canvas.Point{X: at, Y: y})
		}
		fmt.Fprintf(&b, "%3d %s\n", x.Row(y), strings.TrimRight(line, " "))
	}
	b.WriteString("    ")
	for at := 60.0; at < size.W+12; at += 6 {
		if c := x.Column(at); c < 0 {
			b.WriteString("-")
		} else {
			fmt.Fprint(&b, c)
		}
	}
	fmt.Fprintf(&b, "\n%.2f\n", x.Bounds)
	canvastest.Golden(t, "met.txt", b.String())
}

// TestWhatLiesFarIsNotLookedAt: each note that touches a rectangle is told of it, and
// none that is far from it: that is what makes it quick in a large document.
func TestWhatLiesFarIsNotLookedAt(t *testing.T) {
	d := sample.Make(400, 5, model.English)
	steps := d.Steps()
	var batch edit.Batch
	for i := range 200 {
		batch = append(batch, edit.AddSticky{Sticky: &model.Sticky{ID: model.StickyID(fmt.Sprintf("n%03d", i)), Lane: d.Lanes[i%len(d.Lanes)].ID, Step: steps[i*7%len(steps)].ID, DX: float64(i), DY: 5}})
	}
	d, err := edit.Apply(d, batch)
	if err != nil {
		t.Fatal(err)
	}
	x := of(d)
	size := x.Plan.Size
	for k := range 50 {
		r := canvas.Rect{X: size.W * float64(k) / 50, Y: size.H * math.Mod(float64(k)*0.37, 1), W: 200, H: 160}
		told := map[*layout.Sticky]bool{}
		n := 0
		x.NotesIn(r, func(s *layout.Sticky) { told[s] = true; n++ })
		for _, s := range x.Plan.Stickies {
			if s.Rect.Overlaps(r) && !told[s] {
				t.Errorf("the note at %v is not told of %v", s.Rect, r)
			}
			// A square is some 150 pt: a note that lies two of them away is in none
			// that the rectangle lies on.
			if told[s] && !s.Rect.Overlaps(r.Inset(-320)) {
				t.Errorf("the note at %v is told of %v", s.Rect, r)
			}
		}
		if n > 80 {
			t.Errorf("%d notes of %d are looked at in %v", n, len(x.Plan.Stickies), r)
		}
	}
}
