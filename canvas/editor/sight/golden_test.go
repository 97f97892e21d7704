package sight_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/sight"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
)

// put writes words, and where each line of them begins, in pt.
func put(b *strings.Builder, w sight.Words) {
	for _, l := range w.Lines {
		fmt.Fprintf(b, " %.2f %.2f ", l.At.X, l.At.Y)
		for _, r := range l.Runs {
			b.WriteString(r.Text)
		}
		b.WriteString(";")
	}
}

// said is all that is said at the edges of a window.
func said(p *layout.Plan, v view.View) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%.0f × %.0f at %.2f %.2f, zoom %.2f\n", v.Window.W, v.Window.H, v.At.X, v.At.Y, v.Zoom)
	for _, n := range sight.Names(p, v) {
		if of, ok := sight.Of(p, v, n.Owner); !ok || of.Owner != n.Owner || of.Seen != n.Seen {
			fmt.Fprintf(&b, "%s by itself is %v\n", n.Owner, of)
		}
		fmt.Fprintf(&b, "%s %d seen %.2f %.2f, %.2f × %.2f", n.Kind, n.Index, n.Seen.X, n.Seen.Y, n.Seen.W, n.Seen.H)
		if n.Before {
			b.WriteString(" <")
		}
		if n.After {
			b.WriteString(" >")
		}
		b.WriteString(":")
		put(&b, n.Text)
		put(&b, n.Sub)
		b.WriteString("\n")
	}
	for _, tag := range sight.Tags(p, v) {
		fmt.Fprintf(&b, "tag %s %d %.2f %.2f, %.2f × %.2f:", tag.Kind, tag.Index, tag.Rect.X, tag.Rect.Y, tag.Rect.W, tag.Rect.H)
		put(&b, tag.Text)
		b.WriteString("\n")
	}
	return b.String()
}

// exactly is the zoom at which a unit is a point, so that edges of the window
// meet edges of the plan.
const exactly = 1 / view.UnitsPerPoint

// TestWhereNamesStand holds to a hundredth of a point where they stand, while a
// window goes across a plan and down it, stops at its edges, and grows smaller
// than its heads.
func TestWhereNamesStand(t *testing.T) {
	d := sample.Make(24, 3, model.English)
	d.Lanes[1].Name = "Everything that a customer does, says and decides before and after the visit"
	d.Lanes[2].Name = "Counter “柜台”，“大堂”。 “客户” staff, “经理”，“主管”，“保安” who know what is meant"
	d.Lanes[3].Aside = true
	d.Phases[1].Name = "Verification"
	d.Phases[0].Steps[1].Name = ""
	plan, home := over(d, canvas.Size{W: 500, H: 300}, exactly)
	var b strings.Builder
	for _, at := range [][2]float64{{0, 0}, {60, 40}, {150, 90}, {235, 150}, {300, 230}, {420, 310}, {700, 420}, {1e4, 1e4}} {
		b.WriteString(said(plan, home.Panned(at[0], at[1])))
	}
	edges := home
	for _, i := range []int{1, 2} { // the window begins, and ends, where a step does
		edges.At.X = plan.Steps[i].Head.X
		b.WriteString(said(plan, edges.Panned(0, 0)))
		b.WriteString(said(plan, home.Panned(plan.Steps[i].Head.Right()-home.Window.W-home.At.X, 0)))
	}
	for _, zoom := range []float64{0.5, 2, 4, 8} {
		for _, size := range []canvas.Size{{W: 260, H: 130}, {W: 700, H: 260}} {
			v := home.Resized(size).ZoomedAt(zoom, canvas.Point{})
			for _, at := range [][2]float64{{0, 0}, {40, 25}, {130, 70}, {400, 260}, {900, 700}, {2000, 1500}} {
				b.WriteString(said(plan, v.Panned(at[0], at[1])))
			}
			v.Heads.Left = 20 // at which the heads begin to leave the window
			for _, off := range []float64{0, 1} {
				v.At = canvas.Point{X: v.Heads.Left*v.Scale() + off, Y: v.Heads.Top*v.Scale() + off}
				b.WriteString(said(plan, v))
			}
		}
	}
	if _, ok := sight.Of(plan, home, owner.Lane("gone")); ok {
		t.Error("a lane that is not there has a name")
	}
	canvastest.Golden(t, "places.txt", b.String())
}
