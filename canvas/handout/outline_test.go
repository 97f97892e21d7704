package handout_test

import (
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestAnOutlineShowsTheOverlay: the overview of a map that has more cards than a
// page has room for shows each card in the field of its class, in every theme, and
// says below what the fields mean and how many there are.
func TestAnOutlineShowsTheOverlay(t *testing.T) {
	for _, lang := range words.Langs {
		d := sample.Make(900, 1, lang)
		o, _ := overlay.Named("risk")
		view := o.Of(d, lang, nil, nil)
		for _, theme := range compose.Themes() {
			page := func(look compose.Look) *canvas.Scene {
				b := made(t, d, "all", func(to *handout.Options) {
					to.Kinds, to.Lang, to.Theme, to.Look = []handout.Kind{handout.Overview}, lang, theme, look
				})
				return canvastest.Flat(b.Pages[0])
			}
			bare, laid := page(compose.Look{}), page(compose.Look{Overlay: view})
			want := 0
			for i := range view.Scheme.Classes {
				n := view.Counts[i]
				want += n
				says := words.T(lang, "overlay.legend.count", "name", view.Scheme.Classes[i].Name, "n", n)
				if n > 0 && !strings.Contains(saidIn(laid), says) {
					t.Errorf("%s %s: it does not say %q", lang, theme.Name, says)
				}
				if strings.Contains(saidIn(bare), says) {
					t.Errorf("%s %s: without an overlay it says %q", lang, theme.Name, says)
				}
			}
			if n := framed(laid) - framed(bare); want == 0 || n < want {
				t.Errorf("%s %s: %d fields are drawn of %d", lang, theme.Name, n, want)
			}
			for _, fault := range canvastest.Unreadable(laid) {
				t.Errorf("%s %s: %s", lang, theme.Name, fault)
			}
		}
	}
}

// framed is how many boxes of a scene have an edge and nothing in them: each field
// ends with one.
func framed(s *canvas.Scene) (n int) {
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if b, ok := it.(*canvas.Box); ok && b.Stroke.Visible() && !b.Fill.Visible() {
				n++
			}
		}
	}
	return n
}

func saidIn(s *canvas.Scene) string {
	var all []string
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok {
				all = append(all, x.Source)
			}
		}
	}
	return strings.Join(all, "|")
}

// TestAComparisonIsAmongThePages: where there is an earlier blueprint it comes
// before what is exercised, and once.
func TestAComparisonIsAmongThePages(t *testing.T) {
	kinds := handout.WithCompare(handout.WithCompare([]handout.Kind{handout.Cover, handout.Plan, handout.Exercise, handout.Key}))
	if want := []handout.Kind{handout.Cover, handout.Plan, handout.Compare, handout.Exercise, handout.Key}; !slices.Equal(kinds, want) {
		t.Fatalf("%v, not %v", kinds, want)
	}
	before, after := sampletest.Template(t, "streetlight-actual", model.English), sampletest.Template(t, "streetlight-designed", model.English)
	pages := func(before *model.Document) string {
		b := made(t, after, "all", func(o *handout.Options) { o.Kinds, o.Before = kinds, before })
		said := ""
		for _, p := range b.Pages {
			said += saidIn(canvastest.Flat(p))
		}
		return said
	}
	title := words.T(model.English, "handout.compare.title")
	if !strings.Contains(pages(before), title) || strings.Contains(pages(nil), title) {
		t.Errorf("%q is in the handout without an earlier blueprint, or not with one", title)
	}
}
