package typeset_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/typeset"
)

var inks = typeset.Inks{Ground: canvas.RGB(0xffffff), Ink: canvas.RGB(1), Muted: canvas.RGB(2), Hairline: canvas.RGB(3), Quiet: canvas.RGB(4), Accent: canvas.RGB(5)}

// blocks is one of each sort, some of which go on in the next column.
func blocks() []typeset.Block {
	tab := &typeset.Table{
		Columns: []typeset.TableColumn{{Head: "Touchpoint", Share: 2}, {Head: "Time", Width: 40, Right: true}, {Head: "Owner", Share: 1}},
		Inks:    inks, Style: typeset.Print,
	}
	for i := range 6 {
		tab.Rows = append(tab.Rows, typeset.Row{
			Cells: []typeset.Cell{tab.Plain(strings.Repeat("Ask the customer ", 1+i%3)), tab.Strong(fmt.Sprint(i, " min")), tab.Quiet("Front desk")},
			Owner: canvas.Owner(fmt.Sprint("card:", i)), Page: i % 2, Strong: i == 3,
		})
	}
	tab.Rows[1].Cells[2] = typeset.Cell{H: 12, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
		s.Fill(canvas.Rect{X: at.X, Y: at.Y, W: width, H: 12}, 0, inks.Accent)
	}}
	long := typeset.Paragraph{Text: strings.Repeat("Nobody says how long it takes. ", 14), Face: typeset.Regular(9.5), Color: inks.Ink}
	return []typeset.Block{
		typeset.Paragraph{Text: "A lead", Face: typeset.Bold(14), Color: inks.Ink},
		typeset.Gap(12),
		long,
		&typeset.Section{Head: "What was measured", Note: "in October", Body: []typeset.Block{long, typeset.Gap(6), tab}, Inks: inks, Style: typeset.Print},
		&typeset.Section{Head: "A head that is so long that its note has no room beside it", Note: "a note of several words", Body: []typeset.Block{typeset.Paragraph{Text: "Body", Face: typeset.Regular(9.5)}}, Inks: inks, Style: typeset.Print},
		typeset.Pairs(inks, typeset.Print, 60, [2]string{"Owner", "Operations"}, [2]string{"Nothing", ""}, [2]string{"Standard", strings.Repeat("within a minute ", 6)}),
		typeset.Drawing{H: 30, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
			s.Frame(canvas.Rect{X: at.X, Y: at.Y, W: width, H: 30}, 3, canvas.Stroke{Color: inks.Hairline, Width: 1})
		}},
	}
}

// TestPagesToThePoint: every line of every sort of block at its place, where
// it is parted and where columns are balanced. A line of testdata that differs
// without a reason in the change at hand is a fault.
func TestPagesToThePoint(t *testing.T) {
	page := canvas.Rect{X: 40, Y: 40, W: 360, H: 170}
	for name, fill := range map[string]func([]typeset.Block, []typeset.Column, float64) ([]typeset.Placed, []typeset.Block){
		"poured": typeset.Pour, "balanced": typeset.Balance,
	} {
		var out strings.Builder
		for n, rest := 1, blocks(); len(rest) > 0; n++ {
			var placed []typeset.Placed
			if placed, rest = fill(rest, typeset.Columns(page, 2, 20), 10); n > 9 {
				t.Fatalf("%s: %d blocks are left on page %d", name, len(rest), n)
			}
			s := typeset.NewSheet(canvas.Size{W: 440, H: 250}, typeset.Print, inks)
			typeset.Put(s, placed)
			fmt.Fprintf(&out, "page %d\n%s", n, canvastest.Dump(s.Scene))
		}
		canvastest.Golden(t, name+".txt", out.String())
	}
}

// TestLinesToThePoint: what is set by hand, from both sides and in the middle.
func TestLinesToThePoint(t *testing.T) {
	s := typeset.NewSheet(canvas.Size{W: 300, H: 200}, typeset.Slide, inks)
	a, b := typeset.Span{Text: "12", Face: typeset.Bold(20), Color: inks.Ink}, typeset.Span{Text: " min", Face: typeset.Regular(10), Color: inks.Muted}
	end := s.Line(20, 40, a, typeset.Span{}, b) // what says nothing takes no room
	s.LineToRight(280, 40, a, b)
	y := 60 + s.Text(canvas.Point{X: 20, Y: 60}, 120, "A paragraph of two lines or three", typeset.Regular(12), inks.Ink)
	y += s.Centred(150, y, 120, "A paragraph in the middle", typeset.Regular(12), inks.Ink)
	y += s.ToRight(280, y, 120, "A paragraph at the right side", typeset.Regular(12), inks.Ink)
	s.Rule(20, y, 260, 0.5, inks.Hairline)
	s.Under("card:a", func() {
		s.To(3, func() { s.Text(canvas.Point{X: 20, Y: y}, 200, "leads to page 3", typeset.Regular(10), inks.Accent) })
	})
	s.Path(func(p *canvas.Path) { p.Move(1, 2); p.Line(3, 4) }, canvas.Stroke{Color: inks.Ink, Width: 1})
	canvastest.Golden(t, "lines.txt", fmt.Sprintf("%.2f %.2f %.2f\n%s", end, typeset.Width(a, b), y, canvastest.Dump(s.Scene)))
}
