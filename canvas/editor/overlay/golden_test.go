package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/sight"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// plain is a theme whose colours stay what they are when those of the program
// change.
var plain = compose.Theme{
	Ground: canvas.RGB(0xFFFFFF), Ink: canvas.RGB(1), Muted: canvas.RGB(2), Edge: canvas.RGB(3), Card: canvas.RGB(4), PhaseFrom: canvas.RGB(5), PhaseTo: canvas.RGB(5), PhaseInk: canvas.RGB(6),
	Truth: canvas.RGB(7), Fail: canvas.RGB(8), Wait: canvas.RGB(9), OnMark: canvas.RGB(10), Good: canvas.RGB(11), Fair: canvas.RGB(12), Poor: canvas.RGB(13), Link: canvas.RGB(14),
	Roles: map[model.Role]compose.Tint{model.RoleCustomer: {Accent: canvas.RGB(0x11)}, model.RoleFrontstage: {Accent: canvas.RGB(0x12)}},
}

var accent = canvas.RGB(0xAC)

// felt is the bank with a curve of feelings, a card with a mark, and a link that is
// pinned.
func felt(t *testing.T) *model.Document {
	t.Helper()
	glad := 1.0
	d := editortest.Bank()
	a, b, bg := *d.Card("a"), *d.Card("b"), *d.Link("bg")
	a.Touch, a.Marks = &model.Touchpoint{Feeling: &glad}, model.MarkFail
	b.Touch = &model.Touchpoint{Feeling: &glad}
	bg.Pins = []model.Pin{{Lane: "time"}}
	d, err := edit.Apply(d, edit.Batch{
		edit.SetCard{Card: &a},
		edit.SetCard{Card: &b},
		edit.SetLink{Link: &bg},
		edit.AddLane{Lane: &model.Lane{ID: "mood", Name: "mood", Role: model.RoleEmotion}, At: 4},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// above is what a call draws above the picture at a zoom, a unit being a point at 1.
type above struct {
	strings.Builder
	plan *layout.Plan
	view view.View
}

func (b *above) draw(what string, f func(s *overlay.Sheet)) {
	s := overlay.New(b.plan.Size, b.view, &plain, accent)
	f(s)
	dump := canvastest.Dump(s.Scene)
	_, items, _ := strings.Cut(dump, "\n")
	fmt.Fprintf(b, "%s\n%s", what, items)
}

func over(p *layout.Plan, window canvas.Size, zoom float64) view.View {
	return view.View{Zoom: zoom / view.UnitsPerPoint}.Over(p.Size, place.HeadsOf(p)).Resized(window)
}

// TestWhatLiesAbove is everything that is drawn above the picture, where one unit of
// the window is a point and where it is a half: what is meant for the eye keeps its
// size on the screen, what belongs to the picture grows with it.
func TestWhatLiesAbove(t *testing.T) {
	p := layout.Make(felt(t), layout.Options{})
	for _, zoom := range []float64{1, 2} {
		b := &above{plan: p, view: over(p, canvas.Size{W: 1400, H: 1000}, zoom)}
		g := place.Grid{Index: index.Make(p, nil), Scale: b.view.Scale()}
		b.marks(g)
		b.things(g)
		canvastest.Golden(t, fmt.Sprintf("above-%g.txt", zoom), b.String())
	}
}

// marks is what has a place given.
func (b *above) marks(g place.Grid) {
	at, to := canvas.Point{X: 40, Y: 50}, canvas.Point{X: 100, Y: 80}
	card := canvas.Rect{X: 300, Y: 120, W: 100, H: 40}
	b.draw("a knob", func(s *overlay.Sheet) { s.Knob("a", at, false) })
	b.draw("a knob under the pointer", func(s *overlay.Sheet) { s.Knob("a", at, true) })
	b.draw("a plus", func(s *overlay.Sheet) { s.Plus(at) })
	b.draw("a ring", func(s *overlay.Sheet) { s.Ring("a", card, 2, 3, 200) })
	b.draw("a wash", func(s *overlay.Sheet) { s.Wash("a", card, 40) })
	b.draw("a bar across", func(s *overlay.Sheet) { s.Bar("a", canvas.Rect{X: 10, Y: 20, W: 90}) })
	b.draw("a bar down", func(s *overlay.Sheet) { s.Bar("a", canvas.Rect{X: 10, Y: 20, H: 90}) })
	b.draw("a tip", func(s *overlay.Sheet) { s.Tip("a", to, at); s.Tip("a", at, at) })
	b.draw("a way", func(s *overlay.Sheet) {
		s.Path("a", []canvas.Point{at, to, {X: 5}}, 2, 90, false)
		s.Path("a", []canvas.Point{at}, 2, 90, false)
	})
	for _, up := range [][2]bool{{false, false}, {true, true}, {false, true}, {true, false}} {
		b.draw(fmt.Sprint("a route, upright ", up), func(s *overlay.Sheet) { s.Route(at, to, up) })
	}
	b.draw("a cell with words", func(s *overlay.Sheet) { s.Blank(model.RoleCustomer, card, "Draw here, or type") })
	b.draw("a low cell with words", func(s *overlay.Sheet) {
		s.Blank(model.RoleFrontstage, canvas.Rect{X: 10, Y: 10, W: 60, H: 45}, "Draw here, or type, or paste")
		s.Blank(model.RoleFrontstage, canvas.Rect{X: 10, Y: 10, W: 60, H: 15}, "Draw")
		s.Blank(model.RoleFrontstage, canvas.Rect{X: 10, Y: 10, W: 8, H: 45}, "Draw")
	})
	b.draw("a cell", func(s *overlay.Sheet) { s.Blank(model.RoleCustomer, card, "") })
	b.draw("something found", func(s *overlay.Sheet) { s.Lit(card) })
	b.draw("more to read", func(s *overlay.Sheet) { s.More("a", card) })
	b.draw("a face under the pointer", func(s *overlay.Sheet) { s.FaceRing("a", at) })
	strip, signs := g.Adding()
	for _, words := range []string{"", "Drag a border", strings.Repeat("Drag a border to make it wider. ", 6)} {
		b.draw("the strip with "+words, func(s *overlay.Sheet) { s.Adding(strip, signs, 0, words) })
	}
}

// things is what is drawn of a plan.
func (b *above) things(g place.Grid) {
	for _, o := range []canvas.Owner{"card:a", "sticky:n", "link:ab", owner.Title, "step:s1", "phase:two", "lane:front", "card:gone", "step:gone", "nonsense"} {
		b.draw("the outline of "+string(o), func(s *overlay.Sheet) { s.Outline(g, "a", o, 2, 160) })
	}
	b.draw("pins", func(s *overlay.Sheet) { s.Pins(b.plan, b.plan.Link("bg")) })
	b.draw("a link of what is selected", func(s *overlay.Sheet) { s.Linked(b.plan.Link("ab")) })
	row, _ := b.plan.Doc.Row("mood")
	curve := b.plan.Lanes[row].Emotion
	b.draw("a feeling on its way", func(s *overlay.Sheet) { s.Felt(curve, curve.Points[0].At, -1) })
}

// TestNamesAndTags: names that stand in what is seen of their heads cover those of
// the picture, and say where a phase goes on; tags have the colour of their lane.
func TestNamesAndTags(t *testing.T) {
	p := layout.Make(felt(t), layout.Options{})
	b := &above{plan: p, view: over(p, canvas.Size{W: 400, H: 260}, 1).Panned(160, 60)}
	b.draw("names", func(s *overlay.Sheet) { s.Names(sight.Names(p, b.view), len(p.Phases)) })
	b.view = over(p, canvas.Size{W: 300, H: 200}, 2).Panned(500, 500)
	b.draw("tags", func(s *overlay.Sheet) { s.Tags(p, sight.Tags(p, b.view)) })
	canvastest.Golden(t, "names.txt", b.String())
}

// TestASheetStandsBesideItsCard: at its right, else at its left, else below or
// above it, in the window and never over the card, with as many lines as have room
// and the number of the others.
func TestASheetStandsBesideItsCard(t *testing.T) {
	p := layout.Make(felt(t), layout.Options{})
	lines := []overlay.RecordLine{{"Owner", "Branch"}, {"Quote", strings.Repeat("Nobody says how long it takes. ", 4)}, {"Time", "2 min"}, {"Risk", "none"}}
	many := strings.Split(strings.Repeat("A field;", 40), ";")
	var long []overlay.RecordLine
	for _, name := range many {
		long = append(long, overlay.RecordLine{Name: name, Value: "says something"})
	}
	b := &above{plan: p}
	for _, c := range []struct {
		name   string
		window canvas.Size
		at     canvas.Point // of the card in the window
		lines  []overlay.RecordLine
	}{
		{"at the right", canvas.Size{W: 900, H: 500}, canvas.Point{X: 60, Y: 200}, lines},
		{"at the left", canvas.Size{W: 900, H: 500}, canvas.Point{X: 700, Y: 200}, lines},
		{"at the top", canvas.Size{W: 900, H: 500}, canvas.Point{X: 60, Y: 2}, lines},
		{"at the bottom", canvas.Size{W: 900, H: 500}, canvas.Point{X: 60, Y: 450}, lines},
		{"below", canvas.Size{W: 420, H: 500}, canvas.Point{X: 60, Y: 30}, lines},
		{"above", canvas.Size{W: 420, H: 500}, canvas.Point{X: 300, Y: 420}, lines},
		{"more than has room", canvas.Size{W: 900, H: 700}, canvas.Point{X: 60, Y: 200}, long},
		{"with room for it at the right exactly", canvas.Size{W: 554, H: 400}, canvas.Point{X: 60, Y: 200}, lines},
		{"less room than a line", canvas.Size{W: 900, H: 60}, canvas.Point{X: 60, Y: 5}, lines},
	} {
		b.view = view.View{Zoom: 1 / view.UnitsPerPoint, Picture: canvas.Size{W: 2000, H: 1500}}.Resized(c.window)
		b.view.At = canvas.Point{X: 300, Y: 200} // a unit is a point
		card := canvas.Rect{X: 300 + c.at.X, Y: 200 + c.at.Y, W: 100, H: 40}
		var box canvas.Rect
		b.draw(c.name, func(s *overlay.Sheet) {
			s.Record("a", card, "Ask at the counter", c.lines, func(n int) string { return fmt.Sprint(n, " more") })
			box = s.Scene.Groups[0].Items[1].(*canvas.Box).Rect
		})
		if box.Overlaps(card) {
			t.Errorf("%s: the sheet at %v lies over its card at %v", c.name, box, card)
		}
	}
	canvastest.Golden(t, "sheets.txt", b.String())
}

// TestAGhostIsWhatWasLifted, and is the same until it is moved.
func TestAGhostIsWhatWasLifted(t *testing.T) {
	p := layout.Make(felt(t), layout.Options{})
	picture := compose.Next(nil, p, &plain, compose.Look{})
	g := overlay.Lift(picture, map[canvas.Owner]bool{"card:a": true, "card:g": true})
	if len(g.Scene.Groups) != 2 || g.Area != p.Card("a").Rect.Union(p.Card("g").Rect).Union(g.Area) || !place.Encloses(g.Area, p.Card("a").Rect) || !place.Encloses(g.Area, p.Card("g").Rect) || place.Encloses(g.Area, p.Card("i").Rect) {
		t.Errorf("%d groups in %v", len(g.Scene.Groups), g.Area)
	}
	by := canvas.Point{X: 3, Y: 4}
	moved := g.Moved(by)
	if moved == g || moved.By != by || g.By != (canvas.Point{}) || moved.Moved(by) != moved || moved.Scene != g.Scene {
		t.Error("a ghost that is moved")
	}
	if (*overlay.Ghost)(nil).Moved(by) != nil {
		t.Error("there is none")
	}
}

// TestTheAccentShows on both sorts of ground, where a theme has none that does.
func TestTheAccentShows(t *testing.T) {
	for _, c := range []struct {
		screen bool
		given  canvas.Color
		want   canvas.Color
	}{{false, accent, accent}, {true, accent, accent}, {false, canvas.Color{}, canvas.RGB(0x2563EB)}, {true, canvas.Color{}, canvas.RGB(0x6FA0FF)}} {
		th := plain
		th.Screen = c.screen
		if s := overlay.New(canvas.Size{}, view.View{Zoom: 1}, &th, c.given); s.Accent != c.want {
			t.Errorf("on a dark screen %v, given %v: %v", c.screen, c.given, s.Accent)
		}
	}
}

// TestTouching: which side of a card faces a point, its proportions considered.
func TestTouching(t *testing.T) {
	r := canvas.Rect{X: 100, Y: 100, W: 80, H: 20} // its middle at 140, 110
	for from, want := range map[canvas.Point]canvas.Point{
		{X: 300, Y: 110}: {X: 180, Y: 110}, {X: 0, Y: 110}: {X: 100, Y: 110}, {X: 140, Y: 0}: {X: 140, Y: 100}, {X: 140, Y: 300}: {X: 140, Y: 120},
		{X: 180, Y: 120}: {X: 180, Y: 110}, {X: 180, Y: 121}: {X: 140, Y: 120}, // at a corner, and a little below
	} {
		if got, upright := overlay.Touching(r, from); got != want || upright != (want.X == 140) {
			t.Errorf("from %v: %v, upright %v", from, got, upright)
		}
	}
}
