package export

import (
	"context"
	"fmt"
	"io"
	"testing"

	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/model"
	"touchline/model/sample"
)

// From a document in memory to the last byte, layout and all, at the
// drawing's own size; PNG 10,000 px wide.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		d := sample.Make(n, 1, model.Chinese)
		for _, f := range Formats() {
			j := Job{Doc: d, Format: f.Name, Options: Options{Paper: paper.Options{Sheet: paper.Own}}}
			if f.Name == "png" {
				p, _, _, err := prepare(context.Background(), j, f)
				if err != nil {
					b.Fatal(err)
				}
				j.Scale = 10_000 / p.pages[0].Size.W
			}
			b.Run(fmt.Sprintf("%s/%dcards", f.Name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					r, err := Run(context.Background(), io.Discard, j, nil)
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(r.Bytes)/1024, "KB")
				}
			})
		}
	}
}

// The whole way of a handout, from the document in memory to the last byte of the PDF.
func BenchmarkHandoutPDF(b *testing.B) {
	p, _ := handout.PresetNamed("handout")
	for _, n := range []int{200, 2000} {
		d := sample.Make(n, 1, model.Chinese)
		b.Run(fmt.Sprintf("%dcards", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				o := Defaults("pdf")
				o.Handout = &handout.Options{Kinds: p.Kinds, Names: true, Seed: 1}
				r, err := Run(context.Background(), io.Discard, Job{Doc: d, Format: "pdf", Options: o}, nil)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(r.Bytes)/1024, "KB")
				b.ReportMetric(float64(r.Pages), "pages")
			}
		})
	}
}
