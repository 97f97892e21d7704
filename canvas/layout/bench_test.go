package layout_test

import (
	"fmt"
	"slices"
	"strings"
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

// BenchmarkEdit lays out again after one edit of a kind.
func BenchmarkEdit(b *testing.B) {
	edits := []struct {
		name string
		do   func(d *model.Document, c model.Card) *model.Document
	}{
		{"text", func(d *model.Document, c model.Card) *model.Document {
			c.Text = c.Text[:len(c.Text)-len("。")] + "。"
			return d.WithCard(&c)
		}},
		{"mark", func(d *model.Document, c model.Card) *model.Document {
			c.Marks ^= model.MarkFail
			return d.WithCard(&c)
		}},
		{"record", func(d *model.Document, c model.Card) *model.Document {
			c.Touch = &model.Touchpoint{Time: model.Minute}
			return d.WithCard(&c)
		}},
		{"lines", func(d *model.Document, c model.Card) *model.Document {
			c.Text += strings.Repeat("。再说一遍", 12)
			return d.WithCard(&c)
		}},
		{"move", func(d *model.Document, c model.Card) *model.Document {
			column, _ := d.Column(c.Step)
			c.Step, c.Rank = d.Steps()[column-1].ID, "zz"
			return d.WithCard(&c)
		}},
		{"link", func(d *model.Document, c model.Card) *model.Document {
			l := *d.Link(d.LinksAt(c.ID)[0])
			return d.WithoutLink(l.ID)
		}},
		{"step", func(d *model.Document, c model.Card) *model.Document {
			phases := slices.Clone(d.Phases)
			ph := *phases[0]
			ph.Steps = slices.Insert(slices.Clone(ph.Steps), 1, &model.Step{ID: "new"})
			phases[0] = &ph
			return d.WithPhases(phases)
		}},
	}
	for _, n := range []int{200, 2000, 10000} {
		d := sample.Make(n, 1, model.Chinese)
		plan := layout.Make(d, layout.Options{Lang: model.Chinese})
		i := n / 2
		for len(d.LinksAt(plan.Cards()[i].Card.ID)) == 0 {
			i++
		}
		for _, e := range edits {
			next := e.do(d, *plan.Cards()[i].Card)
			b.Run(fmt.Sprintf("%s/%d", e.name, n), func(b *testing.B) {
				for b.Loop() {
					layout.Make(next, layout.Options{Lang: model.Chinese, Previous: plan})
				}
			})
		}
	}
}
