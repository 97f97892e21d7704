package inventory

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/model"
	"touchline/ui/inventory/cells"
)

// pullBorder presses on the right border of a column and pulls it.
func (r *rig) pullBorder(column int, by float32) {
	c := r.Grid.cell(cells.Spot{Column: column})
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(c.Right())-1, 10)
	r.Grid.MouseMoved(e)
	if r.Grid.Cursor() != desktop.HResizeCursor {
		r.t.Errorf("the pointer over the border of column %d is none that pulls", column)
	}
	r.Grid.MouseDown(e)
	if by != 0 {
		r.Grid.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: e.Position.AddXY(by, 0)}})
	}
	r.Grid.MouseUp(e)
	r.settle()
}

func (r *rig) width(column int) float64 { return r.Grid.edges[column+1] - r.Grid.edges[column] }

// TestColumnsArePulled: by the border of their heading, which sorts nothing; the
// width stays when the window changes, and is remembered; a double click gives
// the usual one back.
func TestColumnsArePulled(t *testing.T) {
	r := newRig(t, small(), model.English)
	before := r.width(2)
	r.pullBorder(2, 37)
	if got := r.width(2); got != before+37 {
		t.Errorf("pulled by 37 it is %g wide, and was %g", got, before)
	}
	if sort := r.Table.View().Sort; len(sort) > 0 {
		t.Errorf("it sorts by %v", sort)
	}
	r.win.Resize(fyne.NewSize(1700, 800))
	if got := r.width(2); got != before+37 {
		t.Errorf("in a wider window it is %g wide", got)
	}
	again := New(r.Frame, r.Source)
	if got := again.widths[again.Table.Shown()[2].Key]; got != before+37 {
		t.Errorf("%g is remembered", got)
	}
	r.pullBorder(2, -3000)
	if got := r.width(2); got != leastWidth {
		t.Errorf("pulled to nothing it is %g wide", got)
	}
	r.pullBorder(2, 0)
	r.pullBorder(2, 0)
	if len(r.widths) > 0 || r.width(2) <= leastWidth {
		t.Errorf("a double click leaves it %g wide", r.width(2))
	}
}

// TestRowsStandInGroups: below a heading each, in their order; a press finds the
// row that is drawn there, and one on a heading finds none.
func TestRowsStandInGroups(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.choose(cells.View{Group: "owner", Sort: []cells.SortBy{{Column: "time"}}})
	var got []string
	for _, g := range r.Table.Groups() {
		var ids []string
		for _, row := range r.Table.Rows()[g.First : g.First+g.N] {
			ids = append(ids, string(row.Card.ID))
		}
		got = append(got, g.Name+": "+strings.Join(ids, " "))
	}
	if want := "[Anna: c4 c0 Bo: c2 : c3 c1]"; fmt.Sprint(got) != want {
		t.Errorf("%v, not %s", got, want)
	}
	for i := range r.Table.Rows() {
		r.press(i, 2, 0)
		if r.Grid.pick.At.Row != i {
			t.Errorf("a press on row %d finds row %d", i, r.Grid.pick.At.Row)
		}
	}
	for _, g := range r.Table.Groups() {
		y := headHeight + r.Grid.top(g.First) - r.Grid.y - groupHeight/2
		if at := r.Grid.at(fyne.NewPos(200, float32(y))); at.Row != nowhere {
			t.Errorf("on the heading of %q is row %d", g.Name, at.Row)
		}
	}
	if again := New(r.Frame, r.Source); again.Table.View().Group != "owner" {
		t.Errorf("remembered is %q", again.Table.View().Group)
	}
	if whole := r.Grid.whole().H; whole != 5*rowHeight+3*groupHeight {
		t.Errorf("all is %g high", whole)
	}
	r.choose(cells.View{Group: "lane"})
	if g := r.Table.Groups(); len(g) != 1 || g[0].N != 5 {
		t.Errorf("by lane: %v", g)
	}
	r.choose(cells.View{})
	if len(r.Table.Groups()) > 0 || r.Grid.whole().H != 5*rowHeight {
		t.Error("groups stay")
	}
}

// BenchmarkGroup is rows put together by owner and, in turn, by phase.
func BenchmarkGroup(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b, all(b, n), model.English)
			for i := 0; b.Loop(); i++ {
				r.choose(cells.View{Group: []string{"owner", "phase"}[i%2]})
				r.paint()
			}
		})
	}
}
