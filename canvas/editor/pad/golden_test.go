package pad_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/sample"
)

func put(b *strings.Builder, x *index.Index, v view.View) {
	fmt.Fprintf(b, "%.0f × %.0f at %.2f %.2f, zoom %.2f\n", v.Window.W, v.Window.H, v.At.X, v.At.Y, v.Zoom)
	for _, c := range x.Plan.Cards() {
		if p, ok := pad.Beside(c, x, v); ok {
			first, last := p.Buttons[0].Rect, p.Buttons[len(p.Buttons)-1].Rect
			fmt.Fprintf(b, "%s: %.2f %.2f, %.2f × %.2f, beak %v %.2f %.2f, buttons from %.2f %.2f to %.2f %.2f\n", c.Card.ID,
				p.Rect.X, p.Rect.Y, p.Rect.W, p.Rect.H, p.Beak.Side, p.Beak.At.X, p.Beak.At.Y, first.X, first.Y, last.Right(), last.Bottom())
		}
	}
}

// TestWherePadsStand holds to a hundredth of a unit where the pad of each card
// stands: with neighbours and notes around it, at the edges of the window and of
// the heads, in windows hardly larger than a pad, and beside a minimap.
func TestWherePadsStand(t *testing.T) {
	var b strings.Builder
	bank := editortest.Bank()
	bank.Card("b").Marks = model.MarkFail
	for _, d := range []*model.Document{bank, sample.Make(12, 2, model.English)} {
		for _, size := range []canvas.Size{{W: 1400, H: 900}, {W: 700, H: 420}, {W: 420, H: 240}} {
			for _, zoom := range []float64{0.5, 0.75, 1, 2.5} {
				x, v := shown(d, size, zoom)
				var before view.View
				for _, at := range [][2]float64{{-1e4, -1e4}, {90, 60}, {230, 170}, {520, 330}} {
					v := v.Home().Panned(at[0], at[1])
					v.Mapped = at[0] == 90
					if v != before { // it scrolls
						put(&b, x, v)
					}
					before = v
				}
			}
		}
	}
	canvastest.Golden(t, "places.txt", b.String())
}
