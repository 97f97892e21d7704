package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// two is a grid of four steps and lanes of roles, with a link from the first
// cell that holds cards to the last one.
func two(roles []model.Role, pins ...model.Pin) *model.Document {
	p := model.Parts{Phases: []*model.Phase{{ID: "p"}}}
	for i := range 4 {
		p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: model.StepID(fmt.Sprint("s", i))})
	}
	var first, last model.LaneID
	for i, r := range roles {
		id := model.LaneID(fmt.Sprint("l", i))
		p.Lanes = append(p.Lanes, &model.Lane{ID: id, Role: r})
		if !r.Derived() {
			if first == "" {
				first = id
			}
			last = id
		}
	}
	p.Cards = []*model.Card{
		{ID: "a", Lane: first, Step: "s0", Rank: "V", Span: 1, Kind: model.KindAction, Text: "a"},
		{ID: "b", Lane: last, Step: "s3", Rank: "V", Span: 1, Kind: model.KindAction, Text: "b"},
	}
	p.Links = []*model.Link{{ID: "k", From: "a", To: "b", Kind: model.LinkFlow, Pins: pins}}
	return model.New(p)
}

// ways draws a link's segments: "─ before:s1│* ─": a star is a pin, a segment
// without a name runs through cells.
func ways(p *layout.Plan, id model.LinkID) string {
	var out []string
	for _, s := range p.Segments(p.Link(id)) {
		text := s.Gutter.String() + "─"
		if s.Upright {
			text = s.Gutter.String() + "│"
		}
		if s.Pin >= 0 {
			text += fmt.Sprint("*", s.Pin)
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

var service = []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage}

func TestLinksRunThroughTheirGutters(t *testing.T) {
	derived := []model.Role{model.RoleCustomer, model.RoleTime, model.RoleEmotion, model.RoleFrontstage, model.RoleMetric}
	for _, c := range []struct {
		name  string
		roles []model.Role
		pins  []model.Pin
		want  string
	}{
		{"none", service, nil, "─ │"},
		{"a column gutter", service, []model.Pin{{Step: "s2"}}, "─ before:s2│*0 ─"},
		{"the last column gutter", service, []model.Pin{{End: model.AfterSteps}}, "─ after│*0 ─"},
		{"a row gutter", service, []model.Pin{{Lane: "l2"}}, "│ above:l2─*0 │"},
		{"the last row gutter", service, []model.Pin{{End: model.BelowLanes}}, "│ below─*0 │"},
		{"several", service, []model.Pin{{Step: "s1"}, {Lane: "l1"}, {Step: "s3"}}, "─ before:s1│*0 above:l1─*1 before:s3│*2 ─"},
		{"one that is not there", service, []model.Pin{{Step: "x"}, {Lane: "l1"}}, "│ above:l1─ │"},
		{"above a row that holds no cards", derived, []model.Pin{{Lane: "l1"}}, "│ above:l1─*0 │"},
		{"between two such rows", derived, []model.Pin{{Lane: "l2"}}, "│ above:l2─*0 │"},
		{"above such a row at the bottom", derived, []model.Pin{{Lane: "l4"}}, "│ above:l4─*0 │"},
		{"below such a row", derived, []model.Pin{{End: model.BelowLanes}}, "│ below─*0 │"},
	} {
		p := layout.Make(two(c.roles, c.pins...), layout.Options{Lang: model.English})
		if got := ways(p, "k"); got != c.want {
			t.Errorf("%s: %s, not %s (%v)", c.name, got, c.want, p.Link("k").Points)
		}
	}
}

// TestDerivedRowsAreClear: links above a row that holds no cards run in the
// lane above it, not over what the row says.
func TestDerivedRowsAreClear(t *testing.T) {
	roles := []model.Role{model.RoleCustomer, model.RoleTime, model.RoleFrontstage, model.RoleMetric}
	for row, v := range map[int]model.Pin{0: {Lane: "l1"}, 2: {Lane: "l3"}} {
		p := layout.Make(two(roles, v), layout.Options{Lang: model.English})
		if y := p.Link("k").Points[1].Y; y < p.Lanes[row].Body.Y || y > p.Lanes[row].Body.Bottom() {
			t.Errorf("the link above %s runs at %.1f, not in %v", v.Lane, y, p.Lanes[row].Body)
		}
	}
}

// TestPinning drags segments, as the editor does: find the gutter, take the
// link's new gutters, lay out again.
func TestPinning(t *testing.T) {
	d := two(service)
	p := layout.Make(d, layout.Options{Lang: model.English})
	pin := func(segment int, at canvas.Point) {
		t.Helper()
		l := p.Link("k")
		g, ok := p.GutterAt(at, p.Segments(l)[segment].Upright)
		if !ok || g.Rect.Empty() {
			t.Fatalf("no gutter at %v: %+v", at, g)
		}
		pins, ok := p.Pinned(l, segment, g.Pin)
		if !ok {
			t.Fatalf("cannot be pinned to %s", g.Pin)
		}
		next := *l.Link
		next.Pins = pins
		d = d.WithLink(&next)
		p = layout.Make(d, layout.Options{Lang: model.English, Previous: p})
	}
	expect := func(want string) {
		t.Helper()
		if got := ways(p, "k"); got != want {
			t.Fatalf("%s, not %s", got, want)
		}
	}
	step, lane := p.Steps, p.Lanes
	expect("─ │")
	pin(1, canvas.Point{X: step[1].Left - 3, Y: lane[1].Body.Center().Y}) // from its column into a gutter
	expect("─ before:s1│*0 ─")
	pin(2, canvas.Point{X: 300, Y: p.Lanes[2].Body.Y + 5}) // the rest into a row gutter
	expect("─ before:s1│*0 above:l2─*1 │")
	pin(1, canvas.Point{X: p.Steps[1].Right + 4, Y: 100}) // the first again
	expect("─ before:s2│*0 above:l2─*1 │")
	pin(1, canvas.Point{X: 1e6}) // beyond the picture: the last one
	expect("─ after│*0 above:l2─*1 │")

	l := p.Link("k")
	if got := p.Unpinned(l, 2); !slices.Equal(got, []model.Pin{{End: model.AfterSteps}}) {
		t.Errorf("unpinned: %v", got)
	}
	if got := p.Unpinned(l, 0); !slices.Equal(got, l.Link.Pins) {
		t.Errorf("what is not pinned, unpinned: %v", got)
	}
	for segment, v := range map[int]model.Pin{1: {Lane: "l1"}, 2: {Step: "s1"}, 0: {Lane: "x"}, -1: {Step: "s1"}, 9: {Step: "s1"}} {
		if got, ok := p.Pinned(l, segment, v); ok || !slices.Equal(got, l.Link.Pins) {
			t.Errorf("segment %d was pinned to %s: %v", segment, v, got)
		}
	}
	if _, ok := layout.Make(model.New(model.Parts{}), layout.Options{}).GutterAt(canvas.Point{}, true); ok {
		t.Error("an empty document has a gutter")
	}
}

// TestGuttersHold: gutters do not overlap, lie in the picture, are found
// again at their middle, and links lie in those that their segments name.
func TestGuttersHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := documents().Draw(t, "document")
		p := layout.Make(d, layout.Options{Lang: model.English})
		if len(d.Steps()) == 0 || len(d.Lanes) == 0 {
			return
		}
		for _, upright := range []bool{true, false} {
			n, end := len(d.Lanes), 0.0
			if upright {
				n = len(d.Steps())
			}
			for i := range n + 1 {
				g := gutterOf(t, p, d.PinAt(i, upright))
				from, to := g.Rect.Y, g.Rect.Bottom()
				if upright {
					from, to = g.Rect.X, g.Rect.Right()
				}
				if from < end || to <= from {
					t.Fatalf("gutter %s goes from %.2f to %.2f, the one before ends at %.2f", g.Pin, from, to, end)
				}
				end = to
				if again, ok := p.GutterAt(g.Rect.Center(), upright); !ok || again != g {
					t.Fatalf("in the middle of %+v is %+v", g, again)
				}
			}
		}
		for _, l := range p.Links() {
			for i, s := range p.Segments(l) {
				if s.Gutter == (model.Pin{}) {
					continue
				}
				if g := gutterOf(t, p, s.Gutter); g.Upright != s.Upright || !within(g, l.Points[i]) {
					t.Fatalf("segment %d of %s at %v is not in %+v", i, l.Link.ID, l.Points[i], g)
				}
			}
		}
	})
}

// within reports whether a point lies in a gutter, across it.
func within(g layout.Gutter, at canvas.Point) bool {
	if g.Upright {
		return at.X >= g.Rect.X-0.02 && at.X <= g.Rect.Right()+0.02
	}
	return at.Y >= g.Rect.Y-0.02 && at.Y <= g.Rect.Bottom()+0.02
}

// gutterOf finds a gutter by walking over the picture.
func gutterOf(t *rapid.T, p *layout.Plan, v model.Pin) layout.Gutter {
	_, upright, _ := p.Doc.Gutter(v)
	for at := 0.0; at <= max(p.Size.W, p.Size.H); at++ {
		if g, ok := p.GutterAt(canvas.Point{X: at, Y: at}, upright); ok && g.Pin == v {
			return g
		}
	}
	t.Fatalf("gutter %s is nowhere", v)
	return layout.Gutter{}
}

// TestPinsHaveALimit: a link that is pinned as often as one may be can be
// pinned elsewhere there, and not once more.
func TestPinsHaveALimit(t *testing.T) {
	d := blueprint(t, `
customer    A  B  C  D  E
frontstage  F  .  G  .  H
backstage   I  .  J  .  K
links: A>K|1_1|3_2`)
	p := layout.Make(d, layout.Options{Lang: model.English})
	l := p.Link("A>K|1_1|3_2")
	if len(l.Link.Pins) != model.MaxPins {
		t.Fatalf("pinned %d times", len(l.Link.Pins))
	}
	free, pinned := -1, -1
	for i, s := range p.Segments(l) {
		switch {
		case !s.Upright:
		case s.Pin < 0:
			free = i
		default:
			pinned = i
		}
	}
	if free < 0 || pinned < 0 {
		t.Fatalf("segments %+v", p.Segments(l))
	}
	to := model.Pin{Step: "s5"}
	if pins, ok := p.Pinned(l, pinned, to); !ok || len(pins) != model.MaxPins || !slices.Contains(pins, to) {
		t.Errorf("pinned elsewhere: %v, %v", pins, ok)
	}
	if pins, ok := p.Pinned(l, free, to); ok || !slices.Equal(pins, l.Link.Pins) {
		t.Errorf("pinned once more: %v, %v", pins, ok)
	}
}
