package place_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// handled is the bank with all that a hand can be laid on: marks, a row of times and
// one of feelings, a label, two subtitles' worth of title, several links that end at
// one side of a card, an empty note.
func handled(t *testing.T) *model.Document {
	t.Helper()
	glad := 1.0
	set := func(id model.CardID, change func(*model.Card)) edit.Edit {
		c := *editortest.Bank().Card(id)
		change(&c)
		return edit.SetCard{Card: &c}
	}
	link := func(id model.LinkID, from, to model.CardID) edit.Edit {
		return edit.AddLink{Link: &model.Link{ID: id, From: from, To: to, Kind: model.LinkFlow}}
	}
	d, err := edit.Apply(editortest.Bank(), edit.Batch{
		set("a", func(c *model.Card) { c.Touch = &model.Touchpoint{Time: 90, Feeling: &glad} }),
		set("b", func(c *model.Card) {
			c.Marks, c.Touch = model.MarkTruth|model.MarkFail|model.MarkWait, &model.Touchpoint{Time: 30, Feeling: &glad}
		}),
		set("g", func(c *model.Card) { c.Marks = model.MarkWait; c.Text = "" }),
		set("i", func(c *model.Card) { c.Kind = model.KindDecision; c.Text = "Is the customer known to the branch?" }),
		edit.AddLane{Lane: &model.Lane{ID: "mood", Name: "mood", Role: model.RoleEmotion}, At: 4},
		edit.AddSticky{Sticky: &model.Sticky{ID: "o", Lane: "support", Step: "s1", DX: 5, DY: 5}},
		link("fb", "f", "b"), link("ib", "i", "b"), link("hb", "h", "b"), link("ga", "g", "a"), link("cc", "c", "i"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func rect(r canvas.Rect) string { return fmt.Sprintf("%.2f %.2f, %.2f × %.2f", r.X, r.Y, r.W, r.H) }

// owners is all that can be selected.
func owners(d *model.Document) (all []canvas.Owner) {
	all = append(all, owner.Title)
	for _, ph := range d.Phases {
		all = append(all, owner.Phase(ph.ID))
	}
	for _, l := range d.Lanes {
		all = append(all, owner.Lane(l.ID))
	}
	for _, s := range d.Steps() {
		all = append(all, owner.Step(s.ID))
	}
	for _, c := range d.CardsInOrder() {
		all = append(all, owner.Card(c.ID), owner.Time(c.ID))
	}
	for _, l := range d.LinksInOrder() {
		all = append(all, owner.Link(l.ID))
	}
	for _, n := range d.Stickies() {
		all = append(all, owner.Sticky(n.ID))
	}
	return all
}

// TestWhereTheHandFindsThings is where everything is for the hand: boxes and the
// fields over their texts, and at three zooms handles, borders and signs.
func TestWhereTheHandFindsThings(t *testing.T) {
	var b strings.Builder
	d := handled(t)
	g := grid(d, 4.0/3)
	for _, o := range owners(d) {
		box, ok := g.Box(o)
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "%s at %s\n", o, rect(box))
		if head, body, ok := g.Stretch(o); ok && head != box {
			t.Errorf("%s has a head at %s", o, rect(head))
		} else if ok {
			fmt.Fprintf(&b, "  reaches over %s\n", rect(body))
		}
		if f, ok := g.Field(o); ok {
			fmt.Fprintf(&b, "  field %s over %s, %g pt\n", rect(f.Rect), rect(f.Words), f.Size)
		}
	}
	for _, scale := range []float64{0.4, 4.0 / 3, 4} {
		g := place.Grid{Index: g.Index, Scale: scale}
		fmt.Fprintf(&b, "%.2f units a pt\n", scale)
		for _, c := range g.Plan.Cards() {
			fmt.Fprintf(&b, "  handles of %s:", c.Card.ID)
			for _, s := range side.All {
				at := g.Handle(c, s)
				fmt.Fprintf(&b, " %.2f %.2f;", at.X, at.Y)
			}
			b.WriteString("\n")
		}
		for _, kind := range []owner.Kind{owner.KindStep, owner.KindPhase, owner.KindLane} {
			at := g.Plus(kind, 1)
			fmt.Fprintf(&b, "  between %ss + at %.2f %.2f on %s\n", kind, at.X, at.Y, rect(g.Bar(kind, 1)))
		}
	}
	h := place.HeadsOf(g.Plan)
	fmt.Fprintf(&b, "heads from %.2f %.2f to %.2f %.2f, end %.2f\n", h.Left, h.Top, h.Right, h.Bottom, h.End)
	canvastest.Golden(t, "places.txt", b.String())
}

// TestSignsBelowTheLanes: one for a lane, and one for each row of figures that is
// not there, as many as have room side by side.
func TestSignsBelowTheLanes(t *testing.T) {
	var b strings.Builder
	narrow := model.New(model.Parts{Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}}, Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}})
	bare := model.New(model.Parts{Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}}})
	for _, c := range []struct {
		name string
		d    *model.Document
	}{{"a row of each", handled(t)}, {"a row of times", editortest.Bank()}, {"one step", narrow}, {"no step", bare}, {"nothing", model.New(model.Parts{})}} {
		strip, signs := grid(c.d, 1).Adding()
		fmt.Fprintf(&b, "%s: %s\n", c.name, rect(strip))
		for _, s := range signs {
			fmt.Fprintf(&b, "  %q at %s, + at %.2f %.2f, words at %.2f %.2f\n", s.Role, rect(s.Rect), s.Plus.X, s.Plus.Y, s.Line.At.X, s.Line.At.Y)
			if s.Says == "" || s.Line.At.X+s.Line.Width > s.Rect.Right() {
				t.Errorf("%s: %q ends behind its sign", c.name, s.Says)
			}
		}
	}
	canvastest.Golden(t, "adding.txt", b.String())
}

// TestAFaceIsHitAsFarAsItReaches, on the screen a little further than it is drawn.
func TestAFaceIsHitAsFarAsItReaches(t *testing.T) {
	g := place.Grid{Index: index.Make(layout.Make(handled(t), layout.Options{}), nil), Scale: 2}
	row, _ := g.Plan.Doc.Row("mood")
	curve := g.Plan.Lanes[row].Emotion.Points
	if len(curve) != 2 {
		t.Fatalf("%d feelings", len(curve))
	}
	reach := layout.FaceRadius + tolerance.Card/g.Scale
	for _, want := range curve {
		for k := range 8 {
			sin, cos := math.Sincos(float64(k) * math.Pi / 4)
			for _, far := range []float64{0, 0.99, 1.01} {
				at := canvas.Point{X: want.At.X + cos*far*reach, Y: want.At.Y + sin*far*reach}
				lane, got, ok := g.FaceAt(at)
				if ok != (far < 1) || ok && (got.At != want.At || lane.Lane.ID != "mood") {
					t.Errorf("%.2f of its reach away in direction %d, the face of %v is hit: %v, %v", far, k, want.At, ok, got.At)
				}
			}
		}
	}
	if _, _, ok := g.FaceAt(canvas.Point{X: curve[0].At.X, Y: -50}); ok {
		t.Error("above the lanes a face is hit")
	}
}
