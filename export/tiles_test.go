package export

import (
	"context"
	"testing"

	"touchline/assets"
	"touchline/canvas/layout"
	"touchline/canvas/paper"
	"touchline/model/sample/sampletest"
)

// TestNoTileCutsACard: the samples on A4, at a size at which they take several
// sheets: each card stands whole on a tile, and on no other in part.
func TestNoTileCutsACard(t *testing.T) {
	a4, _ := paper.Named("A4")
	for _, tpl := range assets.Templates() {
		doc := sampletest.Template(t, tpl.Name, "zh")
		job := Job{Doc: doc, Format: "pdf", Options: Defaults("pdf")}
		job.Paper.Tiled, job.Paper.Sheet, job.Paper.Scale = true, a4, 1.2
		r, err := Prepare(context.Background(), job)
		if err != nil {
			t.Fatal(err)
		}
		plan := layout.Make(doc, layout.Options{})
		if len(r.print.pages) < 2 && len(plan.Steps) > 4 {
			t.Fatalf("%s: one tile shows nothing", tpl.Name)
		}
		// The drawing that was cut has the same columns and rows as the plan,
		// but its title may be higher.
		down := r.print.pages[0].Placed[0].Scene.Size.H - plan.Size.H
		for _, card := range plan.Cards() {
			rect := card.Rect
			rect.Y += down
			whole := 0
			for _, p := range r.print.pages {
				for _, pl := range p.Placed {
					in := pl.Source.Intersect(rect)
					if pl.Scene != r.print.pages[0].Placed[0].Scene || !pl.Source.Overlaps(rect) {
						continue
					}
					if in.W*in.H < rect.W*rect.H*0.999 {
						t.Errorf("%s: page %s shows %v of card %s, which is %v", tpl.Name, p.Name, in, card.Card.ID, rect)
					} else {
						whole++
					}
				}
			}
			if whole != 1 {
				t.Errorf("%s: card %s stands on %d tiles", tpl.Name, card.Card.ID, whole)
			}
		}
	}
}
