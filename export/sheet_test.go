package export

import (
	"context"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/words"
)

func ready(t *testing.T, d *model.Document, format string, change func(*Options)) Report {
	t.Helper()
	j := Job{Doc: d, Format: format, Options: Defaults(format)}
	if change != nil {
		change(&j.Options)
	}
	r, err := Prepare(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	return r.Report()
}

// TestBestSheet: A4 where its text is 8 pt or more, else A3; whoever names a
// sheet gets it.
func TestBestSheet(t *testing.T) {
	if r := ready(t, opening(4), "pdf", nil); r.Sheet.Name != "A4" || r.Smallest < bestText-hair {
		t.Errorf("a small drawing is on %s with text of %v pt", r.Sheet.Name, r.Smallest)
	}
	wide := opening(12)
	if r := ready(t, wide, "pdf", nil); r.Sheet.Name != "A3" {
		t.Errorf("a wide drawing is on %s", r.Sheet.Name)
	}
	if r := ready(t, wide, "pdf", func(o *Options) { o.Paper.Sheet = paper.A4 }); r.Sheet.Name != "A4" || r.Smallest >= bestText {
		t.Errorf("on A4 as it was asked for: %s, %v pt", r.Sheet.Name, r.Smallest)
	}
	if r := ready(t, opening(4), "pdf", func(o *Options) { o.Paper.Orientation = paper.Portrait }); r.Sheet.Name == paper.Best.Name {
		t.Error("no sheet was chosen for a portrait page")
	}
	if r := ready(t, opening(4), "pdf", func(o *Options) { o.Paper.Tiled = true }); r.Sheet.Name != "A3" {
		t.Errorf("tiles are on %s", r.Sheet.Name)
	}
}

// TestOwnSizeIsNotThatOfAPDF: a picture of a large drawing is as large as a
// picture can be, an SVG as large as the drawing.
func TestOwnSizeIsNotThatOfAPDF(t *testing.T) {
	d := sample.Make(1_500, 1, model.English)
	own := func(o *Options) { o.Paper.Sheet = paper.Own }
	pdf, png, svg := ready(t, d, "pdf", own).Smallest, ready(t, d, "png", own).Smallest, ready(t, d, "svg", own).Smallest
	if svg != 8 || !(pdf < png && png <= 8) {
		t.Errorf("the smallest text is %v pt in a PDF, %v in a PNG, %v in an SVG", pdf, png, svg)
	}
	large := func(o *Options) { o.Paper.Sheet, o.DPI = paper.Own, 600 }
	if fine := ready(t, d, "png", large).Smallest; !(fine < png) {
		t.Errorf("at 600 dpi the smallest text is %v pt, at 144 %v", fine, png)
	}
}

func TestSizeText(t *testing.T) {
	for size, want := range map[float64]string{12: "12", 8: "8", 7.999: "8", 7.96: "7.9", 0.63: "0.63", 0.048: "0.04", 0.0004: "0.01"} {
		if got := SizeText(size); got != want {
			t.Errorf("%v pt is written %s, want %s", size, got, want)
		}
	}
}

// TestWhatIsCutIsNamed: a quote longer than a row has room for is said to be cut,
// and one that is not is not.
func TestWhatIsCutIsNamed(t *testing.T) {
	for _, c := range []struct {
		length int
		warned bool
	}{{300, false}, {450, true}} {
		feeling := 1.0
		d := model.New(model.Parts{
			Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1", Name: "Wait"}}}},
			Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}, {ID: "l2", Role: model.RoleEmotion}},
			Cards: []*model.Card{{
				ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Waits",
				Touch: &model.Touchpoint{Feeling: &feeling, Quote: "When will " + strings.Repeat("it come at last, ", c.length/17)},
			}},
		})
		warned := false
		for _, w := range ready(t, d, "pdf", nil).Warnings {
			if w.Key == "export.cut" {
				sentence, _ := words.Explain(model.English, w)
				warned = strings.Contains(sentence, "When will it come at")
			}
		}
		if warned != c.warned {
			t.Errorf("a quote of %d characters: warned is %v", c.length, warned)
		}
	}
}

// TestCutTextsAreFound: a text that ends in … is one that was cut, unless it was
// written so.
func TestCutTextsAreFound(t *testing.T) {
	text := func(source, said string) *canvas.Text {
		return &canvas.Text{Source: source, Lines: []canvas.Line{{Runs: []canvas.Run{{Text: said}}}}}
	}
	s := &canvas.Scene{Groups: []*canvas.Group{{Items: []canvas.Item{
		text("Discover and compare", "Discover an…"), text("Wait…", "Wait…"), text("Pay", "Pay"), text("Discover and compare", "Disc…"),
	}}}}
	pages := []canvas.Page{{Placed: []canvas.Placement{{Scene: s}, {Scene: s}}}}
	if got := cut(print{plan: &layout.Plan{}, pages: pages}); len(got) != 1 || got[0] != "Discover and compare" {
		t.Errorf("cut are %q", got)
	}
}
