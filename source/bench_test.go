package source_test

import (
	"bytes"
	"context"
	"testing"

	"touchline/export"
	"touchline/model"
	"touchline/model/sample"
	"touchline/source"
)

// Our own workbook and table of 20,000 cards, read and made a document of.
func BenchmarkImport20000(b *testing.B) {
	d := sample.Make(20_000, 1, model.Chinese)
	for _, format := range []string{"xlsx", "csv"} {
		var w bytes.Buffer
		if _, err := export.Run(context.Background(), &w, export.Job{Doc: d, Format: format}, nil); err != nil {
			b.Fatal(err)
		}
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := source.Bytes("a."+format, w.Bytes(), source.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
