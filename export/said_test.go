package export

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/deck"
	"touchline/export/pptx"
	"touchline/model"
	"touchline/model/disk"
)

func linked() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{Title: "Shop", Language: model.Chinese},
		Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}, {ID: "s2"}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Asks\nat the desk"},
			{ID: "c2", Lane: "l1", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Pays"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "c2", Kind: model.LinkFlow, Label: "by\ncard"}, {ID: "k2", From: "c2", To: "c1", Kind: model.LinkFlow}},
	})
}

// Who has a page read aloud hears of a link from which card to which it goes, and what
// it says; of what has words of its own nothing beside them.
func TestLinksAreSaidAloud(t *testing.T) {
	says := aloud{doc: linked()}
	for owner, want := range map[string]string{
		"link:k1": "Asks at the desk → Pays · by card", "link:k2": "Pays → Asks at the desk", "link:gone": "", "card:c1": "", "k1": "", "": "",
	} {
		if got := says.alt(canvas.Owner(owner)); got != want {
			t.Errorf("%q is said as %q, want %q", owner, got, want)
		}
	}
}

// A sentence names some of the characters that no font has, and says where there are
// more; who reads an SVG has fonts of his own.
func TestMissingCharactersAreNamed(t *testing.T) {
	for n, want := range map[int]bool{1: false, 20: false, 21: true, 5000: true} {
		r := Report{}
		for i := range n {
			r.Missing = append(r.Missing, string(rune(0xF0000+i)))
		}
		svg := r
		svg.Format.Name = "svg"
		svg.judgeMissing(print{})
		r.judgeMissing(print{})
		if len(r.Warnings) != 1 || len(svg.Warnings) != 0 {
			t.Fatalf("%d characters: %v, in an SVG %v", n, r.Warnings, svg.Warnings)
		}
		said := strings.Join(r.Warnings[0].Args, " ")
		if strings.Contains(said, "…") != want || !strings.Contains(said, fmt.Sprint(min(n, 4096))) {
			t.Errorf("%d characters: %.60s", n, said)
		}
	}
	none := Report{}
	none.judgeMissing(print{})
	if len(none.Warnings) != 0 {
		t.Errorf("no characters: %v", none.Warnings)
	}
}

// Tables speak the language of the blueprint where none is asked for.
func TestTablesSpeakTheLanguageOfTheBlueprint(t *testing.T) {
	for _, c := range []struct {
		own, asked model.Lang
		want       string
	}{{model.Chinese, "", "客户行为"}, {model.English, "", "customer"}, {"", "", "customer"}, {model.English, model.Chinese, "客户行为"}, {model.Chinese, model.English, "customer"}} {
		d := linked().WithHead(&model.Head{Title: "Shop", Language: c.own})
		var b bytes.Buffer
		job := Job{Doc: d, Format: "csv"}
		job.Lang = c.asked
		if _, err := Run(t.Context(), &b, job, nil); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), c.want) {
			t.Errorf("a blueprint in %q, asked for %q: %s", c.own, c.asked, b.String())
		}
	}
}

// Of several parts the smallest text is that of all, also where one has none.
func TestPartsAreJudgedTogether(t *testing.T) {
	for _, c := range []struct {
		sizes []float64
		want  float64
	}{{[]float64{0, 6}, 6}, {[]float64{6, 0}, 6}, {[]float64{6, 4, 5}, 4}, {[]float64{4, 6}, 4}, {[]float64{0, 0}, 0}} {
		var r Ready
		for i, size := range c.sizes {
			r.join(Report{Format: Format{Name: "pdf"}, Pages: i + 1, Smallest: size, Missing: []string{"x"}, Warnings: []*model.Fault{model.NewFault("export.missing")}})
		}
		n := len(c.sizes)
		if r.report.Smallest != c.want || r.report.Pages != n*(n+1)/2 || len(r.report.Missing) != n || len(r.report.Warnings) != n {
			t.Errorf("%v: %+v", c.sizes, r.report)
		}
	}
}

// What is told of several jobs that are written at once is of all of them: pages,
// warnings and bytes, as files of their own or in one archive.
func TestJobsAreToldOfTogether(t *testing.T) {
	dir := t.TempDir()
	var outs []Out
	for i, name := range []string{"a.csv", "b.csv", "c.csv"} {
		job := Job{Doc: linked(), Format: "csv"}
		ready, err := Prepare(t.Context(), job)
		if err != nil {
			t.Fatal(err)
		}
		ready.report.Pages = i + 1
		ready.report.Warnings = []*model.Fault{model.NewFault("export.small")}
		outs = append(outs, Out{ready, filepath.Join(dir, name)})
	}
	for what, write := range map[string]func() (Report, error){
		"files": func() (Report, error) { return WriteAll(t.Context(), outs, &disk.Outputs{}, nil) },
		"archive": func() (Report, error) {
			return WriteArchive(t.Context(), outs, filepath.Join(dir, "all.zip"), &disk.Outputs{}, nil)
		},
	} {
		r, err := write()
		if err != nil {
			t.Fatal(err)
		}
		if r.Pages != 6 || len(r.Warnings) != 3 || r.Bytes == 0 {
			t.Errorf("%s: %d pages, %d warnings, %d bytes", what, r.Pages, len(r.Warnings), r.Bytes)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 4 {
		t.Errorf("in the folder: %v, %v", left, err)
	}
}

// The places of a template's slides are put to the height that decks are made for;
// where it is of no shape that rooms have, a deck has its own.
func TestFramesOfTemplates(t *testing.T) {
	for _, c := range []struct {
		w, h, width float64
		fits        bool
	}{{720, 540, 720, true}, {960, 540, 960, true}, {480, 270, 960, true}, {1440, 1080, 720, true}, {500, 540, deck.LeastWidth, false}, {2000, 540, deck.MostWidth, false}} {
		f, ok := FrameOf(&pptx.Template{Size: canvas.Size{W: c.w, H: c.h}, Title: canvas.Rect{X: 27, Y: 54, W: c.w - 54, H: 81}})
		if ok != c.fits || f.Width != c.width {
			t.Errorf("%g × %g: %g wide, %v", c.w, c.h, f.Width, ok)
		}
		k := 540 / c.h
		if want := (canvas.Rect{X: 27 * k, Y: 54 * k, W: (c.w - 54) * k, H: 81 * k}); ok && f.Title != want {
			t.Errorf("%g × %g: the title at %v, want %v", c.w, c.h, f.Title, want)
		}
	}
	if f, ok := FrameOf(nil); !ok || f != (deck.Frame{}) {
		t.Errorf("no template: %+v, %v", f, ok)
	}
}

// Text is hard to read below a size, and a rounding error is no reason to say so.
func TestHardToRead(t *testing.T) {
	for size, want := range map[float64]bool{0: false, 0.1: true, SmallestReadable - 0.1: true, SmallestReadable - 0.001: false, SmallestReadable: false, 20: false} {
		if Hard(size) != want {
			t.Errorf("%g pt is hard to read: %v", size, !want)
		}
	}
}
