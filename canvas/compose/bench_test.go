package compose_test

import (
	"fmt"
	"testing"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample"
)

// BenchmarkEdit lays out and composes again after one card got a mark.
func BenchmarkEdit(b *testing.B) {
	theme, _ := compose.ThemeNamed("colour")
	for _, n := range []int{200, 2000, 10000} {
		d := sample.Make(n, 1, model.Chinese)
		plan := layout.Make(d, layout.Options{Lang: model.Chinese})
		picture := compose.Next(nil, plan, theme, compose.Look{})
		c := *plan.Cards()[n/2].Card
		c.Marks ^= model.MarkFail
		next := d.WithCard(&c)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				compose.Next(picture, layout.Make(next, layout.Options{Lang: model.Chinese, Previous: plan}), theme, compose.Look{})
			}
		})
	}
}

// BenchmarkOverlay switches an overlay on, and edits a card with it on: what of
// the picture a window of 1,440 × 900 px shows at 100 % is composed.
func BenchmarkOverlay(b *testing.B) {
	theme, _ := compose.ThemeNamed("colour")
	for _, n := range []int{200, 2000, 20000} {
		d := measured(n, model.Chinese)
		plan := layout.Make(d, layout.Options{Lang: model.Chinese})
		o, _ := overlay.Named("owner")
		seen := canvas.Rect{X: plan.Size.W / 3, Y: 0, W: 1080, H: 675}
		look := func(p *compose.Picture) {
			for _, part := range p.Parts {
				if part.Bounds.Overlaps(seen) {
					part.Groups()
				}
			}
		}
		plain := compose.Next(nil, plan, theme, compose.Look{})
		look(plain)
		b.Run(fmt.Sprint("on/", n), func(b *testing.B) {
			for b.Loop() {
				look(compose.Next(plain, plan, theme, compose.Look{Overlay: o.Of(d, model.Chinese, nil, nil)}))
			}
		})
		view := o.Of(d, model.Chinese, nil, nil)
		laid := compose.Next(nil, plan, theme, compose.Look{Overlay: view})
		look(laid)
		c := *plan.Cards()[n/3].Card
		touch := model.Touchpoint{}
		if c.Touch != nil {
			touch = *c.Touch
		}
		touch.Owner, c.Touch = "渠道部", &touch
		next := d.WithCard(&c)
		b.Run(fmt.Sprint("edit/", n), func(b *testing.B) {
			for b.Loop() {
				p := layout.Make(next, layout.Options{Lang: model.Chinese, Previous: plan})
				look(compose.Next(laid, p, theme, compose.Look{Overlay: o.Of(next, model.Chinese, nil, view)}))
			}
		})
	}
}
