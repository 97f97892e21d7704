package pptx_test

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/export/pptx"
	"touchline/model"
	"touchline/model/sample/hostile"
)

const slideOne = "ppt/slides/slide1.xml"

// page is a slide of some groups.
func page(n int, groups ...*canvas.Group) canvas.Page {
	size := canvas.Size{W: 960, H: 540}
	for _, g := range groups {
		for _, it := range g.Items {
			g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
		}
	}
	s := &canvas.Scene{Size: size, Groups: groups}
	return canvas.Page{Size: size, Number: n, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: size.W, H: size.H}, Scale: 1}}}
}

func says(x, y, width, size float64, words string) *canvas.Text {
	lines := text.Wrap(words, text.Face{Size: size}, width)
	for i := range lines {
		lines[i].At = lines[i].At.Add(canvas.Point{X: x, Y: y})
	}
	return &canvas.Text{Source: words, Lines: lines, Size: size, Color: canvas.RGB(0x123456)}
}

func card(owner canvas.Owner, x, y float64, words string) *canvas.Group {
	return &canvas.Group{Owner: owner, Items: []canvas.Item{
		&canvas.Box{Rect: canvas.Rect{X: x, Y: y + 1, W: 120, H: 60}, Radius: 5, Fill: canvas.RGB(0xEEEEEE)},
		&canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: 120, H: 60}, Radius: 5, Fill: canvas.RGB(0xFFFFFF), Stroke: canvas.Stroke{Color: canvas.RGB(0xCBD2D9), Width: 1}},
		says(x+10, y+10, 100, 12, words),
	}}
}

func link(from, to canvas.Owner, way ...canvas.Point) *canvas.Group {
	var p canvas.Path
	p.Move(way[0].X, way[0].Y)
	for _, q := range way[1:] {
		p.Line(q.X, q.Y)
	}
	s := canvas.Stroke{Color: canvas.RGB(0x52606D), Width: 1.1}
	return &canvas.Group{Owner: "link:l", Items: []canvas.Item{&canvas.Shape{Path: p, Stroke: s}}, As: &canvas.Connection{From: from, To: to, Way: way, Stroke: s}}
}

// everything is pages with all that there is.
func everything() []canvas.Page {
	table := &canvas.Grid{At: canvas.Point{X: 40, Y: 300}, Columns: []float64{100, 50}, Rows: []canvas.GridRow{
		{Height: 20, Cells: []canvas.GridCell{{Texts: []*canvas.Text{says(0, 0, 90, 14, "Step")}}, {}}},
		{Height: 20, Cells: []canvas.GridCell{{Texts: []*canvas.Text{says(0, 0, 90, 14, "Wait")}}, {Texts: []*canvas.Text{says(0, 0, 40, 14, "12")}, Align: canvas.AlignRight}}},
	}}
	chart := &canvas.Chart{
		Rect: canvas.Rect{X: 500, Y: 200, W: 300, H: 200}, Title: "Gaps", Categories: []string{"Empathy", "Trust & care"}, Min: 1, Max: 7, Size: 14,
		Series: []canvas.Series{{Name: "expected", Values: []float64{6, 6.5}}, {Name: "perceived", Values: []float64{5, math.NaN()}}},
	}
	first := page(
		1,
		&canvas.Group{As: canvas.Heading{}, Items: []canvas.Item{says(40, 20, 600, 28, "Opening <an> account")}},
		link("card:a", "card:b", canvas.Point{X: 160, Y: 130}, canvas.Point{X: 180, Y: 130}, canvas.Point{X: 180, Y: 230}, canvas.Point{X: 200, Y: 230}),
		card("card:a", 40, 100, "Fill in details"), card("card:b", 200, 200, "Check"),
		&canvas.Group{As: table, Items: []canvas.Item{says(40, 300, 90, 14, "Step")}},
		&canvas.Group{As: canvas.Covered{}, Items: []canvas.Item{says(40, 320, 90, 14, "Wait")}},
		&canvas.Group{As: chart, Items: []canvas.Item{says(500, 200, 90, 14, "drawn")}},
		&canvas.Group{Page: 2, Items: []canvas.Item{says(40, 400, 90, 14, "onwards")}},
		&canvas.Group{URL: "https://example.com/?a=1&b=2", Items: []canvas.Item{says(40, 430, 90, 14, "out")}},
		&canvas.Group{URL: "javascript:alert(1)", Items: []canvas.Item{says(40, 450, 90, 14, "nowhere")}},
		&canvas.Group{As: canvas.PageNumber{}, Items: []canvas.Item{says(900, 510, 20, 14, "1"), says(910, 510, 40, 14, " / 2")}},
	)
	first.Section, first.Notes = "Apply", "Say <this>\nand that"
	second := page(2, card("card:c", 40, 100, "第二页"))
	second.Section = "核验"
	return []canvas.Page{first, second}
}

func TestEverythingIsInThePresentation(t *testing.T) {
	p := write(t, everything()...)
	s := p[slideOne]
	for what, want := range map[string]string{
		"a title as one":               `<p:ph type="title"/>`,
		"its words":                    "Opening &lt;an&gt; account",
		"a rounded box":                `prst="roundRect"`,
		"a link to the next slide":     "ppaction://hlinksldjump",
		"a table":                      "<a:tbl>",
		"a chart":                      "<c:chart ",
		"the number as a field":        `type="slidenum"`,
		"a sentence for a link":        `descr="Fill in details → Check"`,
		"a link that leaves at a side": `<a:stCxn id=`,
	} {
		if !strings.Contains(s, want) {
			t.Errorf("%s: no %s", what, want)
		}
	}
	for what, never := range map[string]string{
		"drawn instead of the chart":   ">drawn<",
		"the shadow":                   "EEEEEE",
		"a link that runs a programme": "javascript",
	} {
		if strings.Contains(s, never) {
			t.Errorf("%s: %s", what, never)
		}
	}
	if n := strings.Count(s, ">Wait<"); n != 1 {
		t.Errorf("the table's row stands %d times", n)
	}
	if n := p["ppt/notesSlides/notesSlide1.xml"]; !strings.Contains(n, "Say &lt;this&gt;") || !strings.Contains(n, "and that") {
		t.Error("the notes are not whole")
	}
	if pres := p["ppt/presentation.xml"]; !strings.Contains(pres, `name="Apply"`) || !strings.Contains(pres, `name="核验"`) {
		t.Error("the sections are not there")
	}
	if !strings.Contains(p["ppt/slides/_rels/slide1.xml.rels"], "https://example.com/?a=1&amp;b=2") {
		t.Error("the address is not there")
	}
	if c := p["ppt/charts/chart1.xml"]; strings.Count(c, "<c:v>6.5</c:v>") != 1 || strings.Contains(c, "NaN") {
		t.Error("the chart's figures are not those")
	}
}

// The faults that a validator of schemas does not see are seen by the tests.
func TestFaultsAreSeen(t *testing.T) {
	var b bytes.Buffer
	if err := pptx.Write(t.Context(), &b, pptx.File{Pages: everything(), About: canvas.About{Title: "x"}}, nil); err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string][3]string{
		"a link to no shape":         {slideOne, `<a:stCxn id="`, `<a:stCxn id="99`},
		"a site out of range":        {slideOne, `idx="3"/><a:endCxn`, `idx="9"/><a:endCxn`},
		"a shape's id twice":         {slideOne, `<p:cNvPr id="3"`, `<p:cNvPr id="2"`},
		"a section's slide":          {"ppt/presentation.xml", `<p14:sldId id="257"/>`, `<p14:sldId id="900"/>`},
		"a layout with its master's": {"ppt/slideMasters/slideMaster1.xml", "2147483649", "2147483648"},
		"two slides in one part":     {"ppt/_rels/presentation.xml.rels", "slides/slide2.xml", "slides/slide1.xml"},
		"a theme for two masters":    {"ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1"},
		"notes without their master": {"ppt/presentation.xml", "notesMasterIdLst", "notesMasterList"},
		"a row short of a cell":      {slideOne, "<a:tc>", "<a:no>"},
		"an axis that is not there":  {"ppt/charts/chart1.xml", `<c:axId val="1001"/><c:axId`, `<c:axId val="7"/><c:axId`},
		"an escape as it is":         {slideOne, "Check", "_x000B_"},
		"a relation that is not":     {slideOne, ` r:id="rId1"`, ` r:id="rId99"`},
		"a part that is gone":        {"ppt/_rels/presentation.xml.rels", "presProps.xml", "other.xml"},
		"words that are no XML":      {slideOne, "Opening &lt;", "Opening <"},
	} {
		p := parts(t, b.Bytes())
		if !strings.Contains(p[f[0]], f[1]) {
			t.Fatalf("%s: %s has no %s", name, f[0], f[1])
		}
		p[f[0]] = strings.ReplaceAll(p[f[0]], f[1], f[2])
		if len(faults(p)) == 0 {
			t.Errorf("%s is not seen", name)
		}
	}
}

func TestATextStandsInItsBox(t *testing.T) {
	s := write(t, page(1, card("card:a", 40, 100, "Fill in\ndetails")))[slideOne]
	if n := strings.Count(s, "<p:sp>"); n != 1 {
		t.Fatalf("a card is %d shapes, not its box with the words in it", n)
	}
	if !strings.Contains(s, "<a:br>") {
		t.Error("the line that was typed apart is not")
	}
	// What is drawn in one line is one, though it was typed in two.
	words := says(50, 110, 300, 12, "Fill in details")
	words.Source = "Fill in\ndetails"
	s = write(t, page(1, &canvas.Group{Items: []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 40, Y: 100, W: 300, H: 60}, Fill: canvas.RGB(1)}, words}}))[slideOne]
	if strings.Contains(s, "<a:br>") || !strings.Contains(s, "<a:t>Fill in details</a:t>") {
		t.Error("a line is broken that is none in the drawing")
	}
	// Beside a box it is a shape by itself.
	s = write(t, page(1, &canvas.Group{Items: []canvas.Item{
		&canvas.Box{Rect: canvas.Rect{X: 40, Y: 100, W: 30, H: 30}, Fill: canvas.RGB(1)}, says(80, 100, 100, 12, "beside"),
	}}))[slideOne]
	if strings.Count(s, "<p:sp>") != 2 || !strings.Contains(s, `txBox="1"`) {
		t.Error("a text beside a box is in it")
	}
}

func TestTextsThatAreNoXML(t *testing.T) {
	s := write(t, page(1, card("card:a", 40, 100, "a\x0bb _x000B_ \uFFFE<&>\"'")))[slideOne]
	if !strings.Contains(s, "_x005F_x000B_") {
		t.Error("what looks as an escape is one")
	}
}

func TestTheSamePagesGiveTheSameBytes(t *testing.T) {
	var all [2][]byte
	for i := range all {
		var b bytes.Buffer
		if err := pptx.Write(t.Context(), &b, pptx.File{Pages: everything()}, nil); err != nil {
			t.Fatal(err)
		}
		all[i] = b.Bytes()
	}
	if !bytes.Equal(all[0], all[1]) {
		t.Error("they differ")
	}
}

func TestAColourOfTheThemeFollowsIt(t *testing.T) {
	var b bytes.Buffer
	blue := canvas.RGB(0x2A63CC)
	err := pptx.Write(t.Context(), &b, pptx.File{
		Pages: []canvas.Page{page(1, &canvas.Group{Items: []canvas.Item{&canvas.Box{Rect: canvas.Rect{W: 9, H: 9}, Fill: blue}}})}, Colors: pptx.Colors{Accents: [6]canvas.Color{blue}},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := parts(t, b.Bytes())
	if !strings.Contains(p[slideOne], `<a:schemeClr val="accent1"/>`) || !strings.Contains(p["ppt/theme/theme1.xml"], `<a:accent1><a:srgbClr val="2A63CC"/>`) {
		t.Error("the colour is not the theme's")
	}
}

func TestAPageOfAnotherSizeIsScaled(t *testing.T) {
	small := page(2, card("card:a", 0, 0, "small"))
	small.Size = canvas.Size{W: 480, H: 270}
	p := write(t, page(1), small)
	if !strings.Contains(p["ppt/slides/slide2.xml"], `<a:off x="0" y="0"/><a:ext cx="3048000" cy="1524000"/>`) { // 240 × 120 pt
		t.Error("the second page is not twice as large")
	}
	huge := page(1, card("card:a", 0, 0, "huge"))
	huge.Size = canvas.Size{W: 40320, H: 1000}
	if pres := write(t, huge)["ppt/presentation.xml"]; !strings.Contains(pres, `<p:sldSz cx="51206400"`) {
		t.Error("a slide is larger than programs take")
	}
}

func TestAPictureGoesAlongOnce(t *testing.T) {
	b := &canvas.Bitmap{ID: "x", Type: "image/png", Width: 1, Height: 1, Data: []byte("png")}
	g := func() *canvas.Group {
		return &canvas.Group{Items: []canvas.Item{&canvas.Image{Rect: canvas.Rect{W: 10, H: 10}, Bitmap: b}}}
	}
	p := write(t, page(1, g(), g()), page(2, g()))
	n := 0
	for name := range p {
		if strings.HasPrefix(name, "ppt/media/") {
			n++
		}
	}
	if n != 1 || strings.Count(p[slideOne], "<p:pic>") != 2 {
		t.Errorf("%d files of it", n)
	}
}

func TestItEndsWhenAsked(t *testing.T) {
	ctx, cancel := contextCancelled(t)
	defer cancel()
	if err := pptx.Write(ctx, &bytes.Buffer{}, pptx.File{Pages: everything()}, nil); err == nil {
		t.Error("it went on")
	}
	var told []int
	_ = pptx.Write(t.Context(), &bytes.Buffer{}, pptx.File{Pages: everything()}, func(done, total int) { told = append(told, done, total) })
	if !slices.Equal(told, []int{1, 2, 2, 2}) {
		t.Errorf("told %v", told)
	}
}

// A slide of more shapes than a program opens is refused before a byte of it is
// written; the same drawing over two pages is not.
func TestASlideOfTooManyShapesIsRefused(t *testing.T) {
	dot := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 5, H: 5}, Fill: canvas.RGB(0xFFFFFF)}
	many := &canvas.Group{Items: slices.Repeat([]canvas.Item{dot}, pptx.MaxShapes)}
	var out bytes.Buffer
	err := pptx.Write(t.Context(), &out, pptx.File{Pages: []canvas.Page{page(1, many, &canvas.Group{Items: []canvas.Item{dot}})}}, nil)
	var f *model.Fault
	if !errors.As(err, &f) || f.Key != "export.shapes" || out.Len() > 0 {
		t.Errorf("%v, and %d bytes", err, out.Len())
	}
	some := page(1, &canvas.Group{Items: slices.Repeat([]canvas.Item{dot}, 100)})
	if err := pptx.Write(t.Context(), &out, pptx.File{Pages: []canvas.Page{some, some}}, nil); err != nil {
		t.Error(err)
	}
}

// A slide is packed piece by piece while pictures come behind it: every part is
// there, and whole, where it has more than one piece.
func TestALongSlideIsWhole(t *testing.T) {
	const boxes = 2_000 // each some hundred bytes
	picture := &canvas.Image{Rect: canvas.Rect{X: 200, Y: 200, W: 50, H: 50}, Bitmap: &canvas.Bitmap{ID: "p", Type: "image/png", Width: 1, Height: 1, Data: hostile.PNG(1, 1, 0, 8)}}
	groups := []*canvas.Group{{Owner: "card:first", Items: []canvas.Item{picture}}}
	for i := range boxes {
		groups = append(groups, &canvas.Group{Items: []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: float64(i % 900), Y: float64(i / 900), W: 5, H: 5}, Fill: canvas.RGB(0xFFFFFF)}}})
	}
	var out bytes.Buffer
	if err := pptx.Write(t.Context(), &out, pptx.File{Pages: []canvas.Page{page(1, groups...)}}, nil); err != nil {
		t.Fatal(err)
	}
	parts := parts(t, out.Bytes())
	if n := strings.Count(parts[slideOne], "<p:sp>"); n != boxes {
		t.Errorf("%d boxes of %d", n, boxes)
	}
	if !strings.HasSuffix(parts[slideOne], "</p:sld>") || len(parts[slideOne]) < 3*64<<10 {
		t.Errorf("a slide of %d bytes ends with %.40q", len(parts[slideOne]), parts[slideOne][max(0, len(parts[slideOne])-40):])
	}
	if len(parts["ppt/media/image1.png"]) == 0 {
		t.Error("no picture")
	}
}
