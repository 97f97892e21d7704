package layout_test

import (
	"fmt"
	"testing"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/sample"
)

func BenchmarkMake(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		d := sample.Make(n, 1, model.Chinese)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				layout.Make(d, layout.Options{Lang: model.Chinese})
			}
		})
	}
}

// BenchmarkEdit lays out again after one card's text changed.
func BenchmarkEdit(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		d := sample.Make(n, 1, model.Chinese)
		plan := layout.Make(d, layout.Options{Lang: model.Chinese})
		c := *plan.Cards[n/2].Card
		c.Text += "。"
		next := d.WithCard(&c)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				layout.Make(next, layout.Options{Lang: model.Chinese, Previous: plan})
			}
		})
	}
}
