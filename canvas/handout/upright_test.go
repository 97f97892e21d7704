package handout_test

import (
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/handout"
	"touchline/model/sample/sampletest"
)

// TestPagesOfTextAreHeldUpright: where pages are held by what stands on them,
// those of text are upright and maps across, and on none of any sample is a text
// cut, under something or beside the page.
func TestPagesOfTextAreHeldUpright(t *testing.T) {
	upright := map[handout.Kind]bool{handout.Legend: true, handout.Touchpoints: true, handout.Standards: true, handout.Findings: true, handout.Notes: true}
	for _, tpl := range assets.Templates() {
		for _, lang := range []string{"en", "zh"} {
			for _, per := range []int{1, 2, 4} {
				b := made(t, sampletest.Template(t, tpl.Name, lang), "all", func(o *handout.Options) { o.Held, o.PerPage, o.Every = handout.ByPage, per, true })
				for _, s := range b.Spans {
					for n := s.First; n <= s.Last; n++ {
						p := b.Pages[n-1]
						if p.Size.H > p.Size.W != upright[s.Kind] {
							t.Errorf("%s %s page %d of %s is %v", tpl.Name, lang, n, s.Kind, p.Size)
						}
						if !upright[s.Kind] {
							continue
						}
						for _, fault := range canvastest.Unreadable(canvastest.Flat(p)) {
							t.Errorf("%s %s page %d %q: %s", tpl.Name, lang, n, p.Title, fault)
						}
						for _, w := range texts(p) {
							if r := canvas.ItemBounds(w); r.X < -0.5 || r.Right() > p.Size.W+0.5 || r.Bottom() > p.Size.H {
								t.Errorf("%s %s page %d: %q is beside the page", tpl.Name, lang, n, w.Source)
							}
						}
					}
				}
			}
		}
	}
}
