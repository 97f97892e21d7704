package compose_test

import (
	"fmt"
	"testing"

	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
)

// BenchmarkEdit lays out and composes again after one card got a mark.
func BenchmarkEdit(b *testing.B) {
	theme, _ := compose.ThemeNamed("colour")
	for _, n := range []int{200, 2000, 10000} {
		d := sample.Make(n, 1, model.Chinese)
		plan := layout.Make(d, layout.Options{Lang: model.Chinese})
		picture := compose.Next(nil, plan, theme)
		c := *plan.Cards()[n/2].Card
		c.Marks ^= model.MarkFail
		next := d.WithCard(&c)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				compose.Next(picture, layout.Make(next, layout.Options{Lang: model.Chinese, Previous: plan}), theme)
			}
		})
	}
}
