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

// BenchmarkInventory10000: a workbook with 10,000 touchpoints, each with a
// record, written, and read again.
func BenchmarkInventory10000(b *testing.B) {
	d := sample.Make(10_000, 1, model.English)
	var cards []*model.Card
	for i, c := range d.CardsInOrder() {
		next := *c
		next.Touch = &model.Touchpoint{Owner: "Front office", Standard: "within the minute", Time: model.Duration(30 + i%60), PainPoint: "long wait", Channel: "counter"}
		cards = append(cards, &next)
	}
	d = d.WithCards(cards)
	write := func() []byte {
		var w bytes.Buffer
		if _, err := export.Run(context.Background(), &w, export.Job{Doc: d, Format: "xlsx"}, nil); err != nil {
			b.Fatal(err)
		}
		return w.Bytes()
	}
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			write()
		}
	})
	data := write()
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := source.Bytes("a.xlsx", data, source.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
