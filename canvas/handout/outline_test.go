package handout_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/model/overlay"
	"touchline/model/sample"
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
