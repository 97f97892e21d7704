package paper

import (
	"fmt"
	"testing"

	"touchline/canvas"
)

// numbered is pages of one size, each with its number.
func numbered(n int) (pages []canvas.Page) {
	scene := &canvas.Scene{Size: canvas.Size{W: 842, H: 595}}
	for i := range n {
		pages = append(pages, canvas.Page{
			Size: scene.Size, Number: i + 1, Placed: []canvas.Placement{{Scene: scene, Source: canvas.Rect{W: 842, H: 595}, Scale: 1}},
		})
	}
	return pages
}

// TestSeveralPagesOnASheet: each page once, in order, whole, and none over
// another.
func TestSeveralPagesOnASheet(t *testing.T) {
	for _, c := range []struct {
		n, pages int
		booklet  bool
		want     string
	}{
		{1, 3, false, "[] [] []"},
		{2, 5, false, "[1 2] [3 4] [5]"},
		{4, 5, false, "[1 2 3 4] [5]"},
		{6, 7, false, "[1 2 3 4 5 6] [7]"},
		{2, 8, true, "[8 1] [2 7] [6 3] [4 5]"},
		{2, 6, true, "[1] [2] [6 3] [4 5]"}, // two sides stay empty
		{2, 1, true, "[1] []"},
	} {
		got := ""
		for _, p := range Impose(numbered(c.pages), c.n, c.booklet) {
			got += fmt.Sprint(p.Holds) + " "
			for i, pl := range p.Placed {
				r := pl.Target()
				if r.X < -0.01 || r.Y < -0.01 || r.Right() > p.Size.W+0.01 || r.Bottom() > p.Size.H+0.01 {
					t.Errorf("%+v: a page leaves its sheet: %v", c, r)
				}
				for _, other := range p.Placed[:i] {
					if o := other.Target().Inset(0.01); o.Overlaps(r) {
						t.Errorf("%+v: a page lies on another", c)
					}
				}
			}
		}
		if got != c.want+" " {
			t.Errorf("%d pages, %d on a sheet, booklet %v: %s, not %s", c.pages, c.n, c.booklet, got, c.want)
		}
	}
}

// TestALargerPageKeepsItsSheet such as a poster among pages of A4.
func TestALargerPageKeepsItsSheet(t *testing.T) {
	pages := numbered(3)
	pages[1].Size = canvas.Size{W: 2384, H: 1684}
	got := Impose(pages, 2, false)
	if len(got) != 2 || fmt.Sprint(got[0].Holds) != "[1 3]" || got[1].Size.W != 2384 || got[1].Number != 2 {
		t.Errorf("%+v", got)
	}
}
