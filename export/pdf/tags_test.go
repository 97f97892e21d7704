package pdf

import (
	"bytes"
	"encoding/hex"
	"image"
	"os/exec"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/text"
)

// said is a text on a line, as a page of text has it.
func said(s string, x, y float64, tag canvas.Tag) *canvas.Text {
	line := text.Single(s, text.Face{Size: 10})
	line.At = canvas.Point{X: x, Y: y}
	return &canvas.Text{Source: s, Lines: []canvas.Line{line}, Size: 10, Color: canvas.RGB(0), Tag: &tag}
}

func grouped(owner canvas.Owner, items ...canvas.Item) *canvas.Group {
	g := &canvas.Group{Owner: owner, Items: items}
	for _, it := range items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
	return g
}

func onePage(groups ...*canvas.Group) File {
	size := canvas.Size{W: 400, H: 300}
	s := &canvas.Scene{Size: size, Ground: canvas.RGB(0xFFFFFF), Groups: groups}
	return File{
		About: canvas.About{Title: "A <title> & more", Language: "en"},
		Pages: []canvas.Page{{Size: size, Number: 1, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 400, H: 300}, Scale: 1}}}},
	}
}

// structured is what poppler reads of the structure, with the roles, on one line.
func structureOf(t *testing.T, f File) string {
	t.Helper()
	if !program(t, "pdfinfo") {
		t.Skip("poppler is not installed")
	}
	out, err := exec.Command("pdfinfo", "-struct-text", save(t, write(t, f))).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(string(out)), " "), "(block) ", "")
}

// TestTextIsReadInItsOrder: whatever lies over what, headings are headings, a
// table is rows of cells, and what stands on every page is not read.
func TestTextIsReadInItsOrder(t *testing.T) {
	cell := func(role canvas.Role, order, row, cell int) canvas.Tag {
		return canvas.Tag{Role: role, Order: order, Table: 1, Row: row, Cell: cell}
	}
	got := structureOf(t, onePage(
		grouped("", said("foot", 10, 290, canvas.Tag{Role: canvas.RolePage, Order: 9})),
		grouped("card:b", said("b2", 60, 90, cell(canvas.RoleCell, 7, 1, 1)), said("b1", 10, 90, cell(canvas.RoleCell, 6, 1, 0))),
		grouped("", said("head2", 60, 70, cell(canvas.RoleHead, 4, 0, 1)), said("head1", 10, 70, cell(canvas.RoleHead, 3, 0, 0))),
		grouped("", said("more of b2", 60, 102, cell(canvas.RoleCell, 8, 1, 1))),
		grouped("", &canvas.Box{Rect: canvas.Rect{X: 1, Y: 1, W: 20, H: 20}, Fill: canvas.RGB(0xFF0000)}, said("Title", 10, 30, canvas.Tag{Role: canvas.RoleHeading1, Order: 1})),
		grouped("", said("Part", 10, 50, canvas.Tag{Role: canvas.RoleHeading2, Order: 2})),
	))
	want := `Document Sect H1 "Title" H2 "Part" Table TR TH: /Scope /Column "head1" TH: /Scope /Column "head2" TR TD "b1" TD "b2" "more of b2"`
	if got != want {
		t.Errorf("read aloud:\n%s\nwant:\n%s", got, want)
	}
}

// TestAMapIsReadStepByStep, each from top to bottom; links say from where to
// where, and lines and grounds nothing.
func TestAMapIsReadStepByStep(t *testing.T) {
	plain := func(s string, x, y float64) *canvas.Text {
		w := said(s, x, y, canvas.Tag{})
		w.Tag = nil
		return w
	}
	way := &canvas.Shape{Stroke: canvas.Stroke{Color: canvas.RGB(0), Width: 1}}
	way.Path.Move(60, 120)
	way.Path.Line(210, 120)
	f := onePage(
		grouped("link:1", way),
		grouped("lane:front", &canvas.Box{Rect: canvas.Rect{Y: 100, W: 400, H: 50}, Fill: canvas.RGB(0xEEEEEE)}),
		grouped("card:low", plain("low", 210, 200)),
		grouped("card:second", plain("second", 210, 120), plain("its detail", 210, 132)),
		grouped("card:first", plain("first", 110, 120)),
		grouped("step:2", plain("Step two", 200, 60)),
		grouped("step:1", plain("Step one", 100, 60)),
		grouped("lane:front", plain("Front", 5, 120)),
	)
	f.Alt = func(o canvas.Owner) string { return map[canvas.Owner]string{"link:1": "first → second"}[o] }
	got := structureOf(t, f)
	want := `Document Sect P "Front" H3 "Step one" P "first" Figure "" H3 "Step two" P "second" P "its detail" P "low"`
	if got != want {
		t.Errorf("read aloud:\n%s\nwant:\n%s", got, want)
	}
}

// TestLinksAndPicturesSayWhatTheyAre, and the file its title and language.
func TestLinksAndPicturesSayWhatTheyAre(t *testing.T) {
	g := grouped("", said("See the plan", 10, 30, canvas.Tag{Order: 1}))
	g.Page = 2
	f := onePage(g)
	second := f.Pages[0]
	second.Number, second.Placed = 2, onePage(grouped("", &canvas.Image{Rect: canvas.Rect{X: 10, Y: 10, W: 50, H: 50}, Bitmap: &canvas.Bitmap{ID: "a", Data: pngOf(t, image.NewNRGBA(image.Rect(0, 0, 2, 2)))}, Alt: "The counter"})).Pages[0].Placed
	f.Pages = append(f.Pages, second)
	f.ToPage = func(n int) string { return "page " + string(rune('0'+n)) }
	raw := write(t, f)
	if program(t, "qpdf") {
		plain, err := exec.Command("qpdf", "--qdf", "--object-streams=disable", save(t, raw), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"See the plan → page 2", "The counter"} {
			if !bytes.Contains(plain, []byte(hex.EncodeToString([]byte(utf16Text(want))))) && !bytes.Contains(plain, []byte("("+want+")")) {
				t.Errorf("nothing says %q", want)
			}
		}
	}
	if !bytes.Contains(raw, []byte("A &lt;title&gt; &amp; more")) || !bytes.Contains(raw, []byte("<rdf:li>en</rdf:li>")) {
		t.Error("the metadata lack title or language")
	}
}

// TestPagesAreLabelledByTheirNumbers, where they are not 1, 2, 3.
func TestPagesAreLabelledByTheirNumbers(t *testing.T) {
	number := func(all ...int) (pages []canvas.Page) {
		for _, n := range all {
			pages = append(pages, canvas.Page{Number: n})
		}
		return pages
	}
	for want, pages := range map[string][]canvas.Page{
		"<</Nums [0 <</S /D /St 3>> 2 <</S /D /St 9>> ]>>": number(3, 4, 9),
		"<</Nums [0 <</S /D /St 1>> 1 <</S /D /St 5>> ]>>": number(1, 5, 6),
	} {
		if got := pageNumbers(pages); got != want {
			t.Errorf("%v: %s", pages, got)
		}
	}
	if pageNumbers(number(1, 2, 3)) != "" || pageNumbers(number(0, 0)) != "" {
		t.Error("labels that say nothing")
	}
}
