package handout_test

import (
	"context"
	"fmt"
	"testing"

	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

// BenchmarkMake makes a handout from nothing; BenchmarkAgain makes it again when
// an option has changed, as the preview of the dialog does.
func BenchmarkMake(b *testing.B) { benchmark(b, false) }

func BenchmarkAgain(b *testing.B) { benchmark(b, true) }

func benchmark(b *testing.B, again bool) {
	p, _ := handout.PresetNamed("teacher")
	for _, d := range []struct {
		name string
		doc  *model.Document
	}{{"bank", sampletest.Template(b, "bank", "zh")}, {"200", sample.Make(200, 1, model.Chinese)}, {"2000", sample.Make(2000, 1, model.Chinese)}} {
		b.Run(d.name, func(b *testing.B) {
			o := handout.Options{Kinds: p.Kinds, Course: "Course"}
			if again {
				o.Memo = &handout.Memo{}
				if _, err := handout.Make(context.Background(), d.doc, o); err != nil {
					b.Fatal(err)
				}
			}
			for i := 0; b.Loop(); i++ {
				o.Course = fmt.Sprint("Course ", i)
				if _, err := handout.Make(context.Background(), d.doc, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
