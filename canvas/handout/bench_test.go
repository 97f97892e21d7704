package handout_test

import (
	"context"
	"fmt"
	"testing"

	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample"
)

func BenchmarkMake(b *testing.B) {
	for _, n := range []int{50, 200, 2000} {
		d := sample.Make(n, 1, model.Chinese)
		p, _ := handout.PresetNamed("teacher")
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := handout.Make(context.Background(), d, handout.Options{Kinds: p.Kinds}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
