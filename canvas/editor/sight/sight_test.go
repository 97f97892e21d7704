package sight_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/sight"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/sample"
)

// over is a plan under a window, from its upper left corner.
func over(d *model.Document, window canvas.Size, zoom float64) (*layout.Plan, view.View) {
	p := layout.Make(d, layout.Options{})
	return p, view.View{Zoom: zoom}.Over(p.Size, place.HeadsOf(p)).Resized(window).Home()
}

func find(names []sight.Name, o canvas.Owner) (sight.Name, bool) {
	for _, n := range names {
		if n.Owner == o {
			return n, true
		}
	}
	return sight.Name{}, false
}

func box(b layout.Block, size float64) (r canvas.Rect) {
	return sight.Words{Lines: b.Lines, Face: text.Face{Size: size}}.Box()
}

// inside allows for roundings.
func inside(r, in canvas.Rect) bool {
	const near = 0.01
	return in.X >= r.X-near && in.Right() <= r.Right()+near && in.Y >= r.Y-near && in.Bottom() <= r.Bottom()+near
}

// TestNoNameLeavesTheWindowBeforeItsHead: wherever one scrolls, at any zoom, each
// phase and lane of which enough shows for a letter says its name, in that part.
func TestNoNameLeavesTheWindowBeforeItsHead(t *testing.T) {
	plan, home := over(sample.Make(120, 5, model.English), canvas.Size{W: 1000, H: 560}, 1)
	rapid.Check(t, func(t *rapid.T) {
		v := home.ZoomedAt(rapid.Float64Range(0.4, 5).Draw(t, "zoom"), canvas.Point{})
		v = v.Panned(rapid.Float64Range(0, 6000).Draw(t, "dx"), rapid.Float64Range(0, 3000).Draw(t, "dy"))
		names, seen, px := sight.Names(plan, v), v.Visible(), 1/v.Scale()
		for _, ph := range plan.Phases {
			part := ph.Rect
			part.X = max(part.X, seen.X)
			part.W = min(ph.Rect.Right(), seen.Right()) - part.X
			if part.W < 20*px {
				continue
			}
			at := box(ph.Name, ph.NameSize)
			if n, ok := find(names, owner.Phase(ph.Phase.ID)); ok {
				at = n.Text.Box()
				if w := text.Width(ph.Name.Source, n.Text.Face); w+26*px+layout.PhaseTip < part.W && part.W > 50*px {
					if off := math.Abs(at.Center().X - part.Center().X); off > max(0, layout.PhaseTip-12*px)/2+0.01 {
						t.Errorf("the name of %s is %g pt beside the middle of what is seen", ph.Phase.Name, off)
					}
				}
				if n.Before != (ph.Rect.X < part.X) && part.W > 50*px || n.After != (ph.Rect.Right() > part.Right()) && part.W > 50*px {
					t.Errorf("%s: %v %v", ph.Phase.Name, n.Before, n.After)
				}
			}
			if part.X = part.X - 0.01; !inside(canvas.Rect{X: part.X, Y: -1e6, W: part.W + 0.02, H: 2e6}, at) && part.W > max(30*px, layout.PhaseTip+13) {
				t.Errorf("at %v the name of %s stands at %v, of it shows %v", v, ph.Phase.Name, at, part)
			}
		}
		left, _ := v.Frozen()
		if left == 0 && v.At.X > v.Heads.Left*v.Scale() {
			tags := map[int]bool{}
			for _, tag := range sight.Tags(plan, v) {
				if tag.Kind == owner.KindLane {
					tags[tag.Index] = true
				}
			}
			for i, l := range plan.Lanes {
				part := min(l.Body.Bottom(), seen.Bottom()) - max(l.Body.Y, seen.Y)
				if part > 60*px && !tags[i] {
					t.Errorf("at %v the heads are out of the window, and %s has no tag", v, l.Lane.Name)
				}
			}
			return
		}
		for _, l := range plan.Lanes {
			part := l.Head
			part.Y = max(part.Y, seen.Y)
			part.H = min(l.Head.Bottom(), seen.Bottom()) - part.Y
			if part.H < text.LineHeight(text.Face{Size: layout.SizeHead}) {
				continue
			}
			at := box(l.Name, layout.SizeHead)
			if n, ok := find(names, owner.Lane(l.Lane.ID)); ok {
				at = n.Text.Box()
			}
			if !inside(canvas.Rect{X: -1e6, Y: part.Y, W: 2e6, H: part.H}, at) {
				t.Errorf("at %v the name of %s stands at %v, of it shows %v", v, l.Lane.Name, at, part)
			}
		}
	})
}

// TestWhatShowsWhollyStaysWhereItIs.
func TestWhatShowsWhollyStaysWhereItIs(t *testing.T) {
	plan, v := over(sample.Make(40, 2, model.English), canvas.Size{W: 9000, H: 9000}, 1)
	if names := sight.Names(plan, v); len(names) > 0 {
		t.Errorf("%d names are moved in a window that shows all", len(names))
	}
}

// TestANameWithoutRoomIsCut at the left end of what is seen.
func TestANameWithoutRoomIsCut(t *testing.T) {
	plan, v := over(sample.Make(120, 5, model.English), canvas.Size{W: 900, H: 560}, 1)
	ph := plan.Phases[len(plan.Phases)-2]
	name := text.Width(ph.Name.Source, text.Face{Size: ph.NameSize, Weight: canvas.Bold})
	// so much of it shows at the window's right end
	v.Zoom = 1
	part := name * 0.8
	v.At.X = (ph.Rect.X+part)*v.Scale() - v.Window.W
	v = v.Panned(0, 0)
	n, ok := find(sight.Names(plan, v), owner.Phase(ph.Phase.ID))
	if !ok || len(n.Text.Lines) != 1 {
		t.Fatalf("%v %+v", ok, n)
	}
	l := n.Text.Lines[0]
	said := ""
	for _, r := range l.Runs {
		said += r.Text
	}
	if !strings.HasSuffix(said, "…") || !strings.HasPrefix(ph.Name.Source, strings.TrimSuffix(said, "…")) || said == "…" {
		t.Errorf("%q is cut to %q", ph.Name.Source, said)
	}
	if l.At.X > n.Seen.X+layout.PhaseTip+0.01 {
		t.Errorf("it begins at %g, what is seen of it at %g", l.At.X, n.Seen.X)
	}
}
