package paper

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/model"
)

// TestPagesToThePoint holds where the parts of drawings stand on paper, with
// marks, names and seams, to a hundredth of a point; and of many sizes, margins
// and scales a sum. A line of testdata that differs without a reason in the
// change at hand is a fault.
func TestPagesToThePoint(t *testing.T) {
	var out strings.Builder
	hold := func(name string, s *canvas.Scene, o Options) {
		pages, err := Cut(s, o)
		fmt.Fprintf(&out, "%s: %d pages %v\n", name, len(pages), err)
		for _, p := range pages {
			fmt.Fprintf(&out, "%s%s", canvastest.Exact("page", canvas.Page{Title: p.Title, Number: p.Number, Size: p.Size}, nil), placed(p))
		}
	}
	wide, tall := drawing(2100, 700), drawing(400, 1900)
	tiled := Defaults()
	tiled.Sheet, tiled.Tiled = named(t, "A4"), true
	overlapping := tiled
	overlapping.Overlap, overlapping.Scale, overlapping.Lang = 20, 0.8, model.Chinese
	bare := tiled
	bare.Margin, bare.CropMarks, bare.PageNames = 0, false, false
	hold("tiles", wide, tiled)
	hold("tiles that overlap", tall, overlapping)
	hold("tiles without margins", wide, bare)
	for _, n := range [][2]int{{5, 1}, {2, 4}, {7, 5}} {
		s, seams, _ := grid(n[0], n[1])
		o := tiled
		o.Seams, o.Scale = seams, 1.7
		hold(fmt.Sprint("seams ", n), s, o)
	}
	canvastest.Golden(t, "pages.txt", out.String())

	out.Reset()
	for _, size := range []canvas.Size{{W: 100, H: 60}, {W: 841, H: 594}, {W: 842, H: 595}, {W: 2100, H: 700}, {W: 700, H: 2100}, {W: 9000, H: 400}, {W: 20_000, H: 20_000}} {
		for _, sheet := range append(Sheets(), Sheet{Name: "odd", Size: canvas.Size{W: 300, H: 200}}) {
			for i, o := range []Options{
				{},
				{Margin: 34},
				{Orientation: Portrait, Margin: 20},
				{Orientation: Landscape, Margin: 70},
				{Tiled: true, Margin: 34, CropMarks: true},
				{Tiled: true, Margin: 30, PageNames: true, Scale: 0.5},
				{Tiled: true, Overlap: 40, Scale: 2},
				{Tiled: true, Margin: 40, CropMarks: true, PageNames: true, Overlap: 10},
				{MaxSide: 900, Margin: 10},
			} {
				o.Sheet = sheet
				pages, err := Cut(drawing(size.W, size.H), o)
				all := ""
				for _, p := range pages {
					all += placed(p)
				}
				area := Area(o, size)
				fmt.Fprintf(&out, "%v × %v on %s, %d: %d pages %v %s, area %.2f × %.2f, first tile %.2f\n", size.W, size.H, sheet.Name, i, len(pages), err, canvastest.Sum(all), area.W, area.H, FirstTile(o, size))
			}
		}
	}
	canvastest.Golden(t, "many.txt", out.String())
}

// placed is what stands on a page, and what is drawn beside the drawing.
func placed(p canvas.Page) string {
	out := ""
	for _, pl := range p.Placed {
		out += fmt.Sprintf("at %.2f %.2f of %.2f %.2f, %.2f × %.2f, scale %.4f\n", pl.At.X, pl.At.Y, pl.Source.X, pl.Source.Y, pl.Source.W, pl.Source.H, pl.Scale)
		if len(pl.Scene.Groups) > 0 {
			out += canvastest.Dump(pl.Scene)
		}
	}
	return out
}

// TestWhatIsRefused: the least that is, and the most that is not.
func TestWhatIsRefused(t *testing.T) {
	sheet := func(w, h float64) Sheet { return Sheet{Name: "test", Size: canvas.Size{W: w, H: h}} }
	for name, c := range map[string]struct {
		o    Options
		want string
	}{
		"an inch is left":            {Options{Sheet: sheet(400, 400), Margin: 164}, ""},
		"less, a quarter":            {Options{Sheet: sheet(280, 280), Margin: 105}, ""},
		"less than both":             {Options{Sheet: sheet(400, 400), Margin: 164.1}, "paper.margin"},
		"less than a quarter":        {Options{Sheet: sheet(280, 280), Margin: 105.1}, "paper.margin"},
		"as large as can be":         {Options{Sheet: sheet(MaxSide, 100)}, ""},
		"too large":                  {Options{Sheet: sheet(100, MaxSide+1)}, "paper.sheet"},
		"no height":                  {Options{Sheet: sheet(100, 0)}, "paper.sheet"},
		"a margin below none":        {Options{Sheet: sheet(100, 100), Margin: -1}, "paper.number"},
		"an overlap below none":      {Options{Sheet: sheet(100, 100), Overlap: -1}, "paper.number"},
		"half of it overlaps":        {Options{Sheet: sheet(400, 400), Tiled: true, Overlap: 200}, ""},
		"more overlaps":              {Options{Sheet: sheet(400, 400), Tiled: true, Overlap: 200.1}, "paper.overlap"},
		"more, on one page":          {Options{Sheet: sheet(400, 400), Overlap: 300}, ""},
		"the least scale":            {Options{Sheet: sheet(400, 400), Tiled: true, Scale: MinScale}, ""},
		"less":                       {Options{Sheet: sheet(400, 400), Tiled: true, Scale: MinScale * 0.99}, "paper.scale"},
		"the most":                   {Options{Sheet: sheet(400, 400), Tiled: true, Scale: MaxScale}, ""},
		"more":                       {Options{Sheet: sheet(400, 400), Tiled: true, Scale: MaxScale * 1.01}, "paper.scale"},
		"room for marks":             {Options{Sheet: sheet(400, 400), Tiled: true, CropMarks: true, Margin: MarkMargin}, ""},
		"no room for marks":          {Options{Sheet: sheet(400, 400), Tiled: true, CropMarks: true, Margin: MarkMargin - 0.1}, "paper.marks"},
		"no room for names":          {Options{Sheet: sheet(400, 400), Tiled: true, PageNames: true, Margin: MarkMargin - 0.1}, "paper.marks"},
		"neither":                    {Options{Sheet: sheet(400, 400), Tiled: true}, ""},
		"the most margin of its own": {Options{Margin: MaxSide / 4}, ""},
		"more margin of its own":     {Options{Margin: MaxSide/4 + 1}, "paper.margin"},
		"tiles of its own":           {Options{Tiled: true}, "paper.own-tiled"},
	} {
		got := ""
		if err := c.o.check(); err != nil {
			got, _, _ = strings.Cut(err.Error(), " ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
