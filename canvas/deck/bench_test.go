package deck_test

import (
	"testing"

	"touchline/canvas/deck"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

// The slides of the bank sample, and of 2,000 cards.
func BenchmarkMake(b *testing.B) {
	for name, d := range map[string]*model.Document{"bank": sampletest.Template(b, "bank", "zh"), "2000": sample.Make(2_000, 1, model.Chinese)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				made(b, d, deck.Options{})
			}
		})
	}
}
