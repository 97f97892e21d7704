package layout_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// ink is around the lines of a text of the small size.
func ink(b layout.Block, at canvas.Point) (r canvas.Rect) {
	for _, l := range b.Lines {
		r = r.Union(canvas.Rect{X: l.At.X, Y: l.At.Y - 0.75*layout.SizeSmall, W: l.Width, H: 0.95 * layout.SizeSmall})
	}
	return r.Move(at)
}

// dots is points of a curve, close together.
func dots(p canvas.Path) (out []canvas.Point) {
	for i := 1; i+2 < len(p.Points); i += 3 {
		a, b, c, d := p.Points[i-1], p.Points[i], p.Points[i+1], p.Points[i+2]
		for t := 0.0; t <= 1; t += 1.0 / 64 {
			u := 1 - t
			f := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
			out = append(out, canvas.Point{X: f(a.X, b.X, c.X, d.X), Y: f(a.Y, b.Y, c.Y, d.Y)})
		}
	}
	return out
}

// TestQuotesStandFree: whatever was felt and said, the words lie in their row,
// and neither a face, nor the curve, nor other words lie on them.
func TestQuotesStandFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := layout.Make(documents().Draw(t, "document"), layout.Options{Area: rapid.SampledFrom([]canvas.Size{{}, {W: 842, H: 595}, {W: 400, H: 900}}).Draw(t, "area")})
		for _, l := range p.Lanes {
			if l.Emotion == nil {
				continue
			}
			curve := dots(layout.Curve(l.Emotion.Points))
			var before []canvas.Rect
			for _, f := range l.Emotion.Points {
				r := ink(f.Quote, f.QuoteAt)
				if r.Empty() {
					continue
				}
				if r.Y < l.Body.Y || r.Bottom() > l.Body.Bottom() || r.X < l.Body.X || r.Right() > l.Body.Right() {
					t.Fatalf("%q at %v reaches past the row %v", f.Quote.Source, r, l.Body)
				}
				for _, g := range l.Emotion.Points {
					face := canvas.Rect{X: g.At.X, Y: g.At.Y}.Inset(-layout.FaceRadius)
					if face.Overlaps(r) {
						t.Fatalf("%q at %v lies under the face at %v", f.Quote.Source, r, g.At)
					}
				}
				if i := slices.IndexFunc(curve, r.Contains); i >= 0 {
					t.Fatalf("the curve runs through %q, %v, at %v", f.Quote.Source, r, curve[i])
				}
				if slices.ContainsFunc(before, r.Overlaps) {
					t.Fatalf("%q at %v overlaps other words", f.Quote.Source, r)
				}
				before = append(before, r)
			}
		}
	})
}

// TestLinksStopAtFeelings: a link that passes a row of feelings or of values is
// not drawn over a face, the curve or words.
func TestLinksStopAtFeelings(t *testing.T) {
	passed := 0
	for seed := range 100 { // the same ones each time, so that some do pass
		p := layout.Make(documents().Example(seed), layout.Options{})
		for _, link := range p.Links() {
			parts := link.Parts
			if parts == nil {
				parts = [][]canvas.Point{link.Points}
			} else {
				passed++
				if parts[0][0] != link.Points[0] || parts[len(parts)-1][len(parts[len(parts)-1])-1] != link.Points[len(link.Points)-1] {
					t.Fatalf("%v are no parts of %v", parts, link.Points)
				}
			}
			for _, part := range parts {
				for i := 1; i < len(part); i++ {
					stops(t, p, canvas.Around(part[i-1], part[i]))
				}
			}
		}
	}
	if passed == 0 {
		t.Error("no link passed anything")
	}
}

// stops fails if a piece of a link lies on what a row shows.
func stops(t *testing.T, p *layout.Plan, piece canvas.Rect) {
	on := func(r canvas.Rect) bool {
		return !r.Empty() && piece.X < r.Right() && piece.Right() > r.X && piece.Y < r.Bottom() && piece.Bottom() > r.Y
	}
	for _, l := range p.Lanes {
		for _, c := range l.Cells {
			if on(ink(c.Text, c.At)) || on(ink(c.More, c.At)) {
				t.Fatalf("a link at %v runs through %q %q", piece, c.Text.Source, c.More.Source)
			}
			for _, g := range c.Gauges {
				if on(canvas.Rect{X: c.At.X - g.Width/2, Y: c.At.Y + g.Y - layout.GaugeHeight/2, W: g.Width, H: layout.GaugeHeight}) {
					t.Fatalf("a link at %v runs through the gauge of %q", piece, c.Text.Source)
				}
			}
		}
		for _, s := range l.Sums {
			if on(ink(s.Text, canvas.Point{})) || on(canvas.Rect{X: s.Left, Y: s.Y - 0.3, W: s.Right - s.Left, H: 0.6}) {
				t.Fatalf("a link at %v runs through %q", piece, s.Text.Source)
			}
		}
		if l.Emotion == nil {
			continue
		}
		for _, f := range l.Emotion.Points {
			if on(canvas.Rect{X: f.At.X, Y: f.At.Y}.Inset(-layout.FaceRadius)) || on(ink(f.Quote, f.QuoteAt)) {
				t.Fatalf("a link at %v runs through the face at %v or %q", piece, f.At, f.Quote.Source)
			}
		}
		for _, q := range dots(layout.Curve(l.Emotion.Points)) {
			if math.Abs(q.X-piece.X) < 0.5 && piece.W == 0 && q.Y > piece.Y && q.Y < piece.Bottom() {
				t.Fatalf("a link at %v crosses the curve at %v", piece, q)
			}
		}
	}
}

// TestPhaseNamesWrap: a long name takes lines, is said whole and lies in its
// band; the heads below go down with it.
func TestPhaseNamesWrap(t *testing.T) {
	for _, name := range []string{"Remembering and telling friends and family about it", "推荐给亲友并在社交平台分享自己的办理体验", "Donaudampfschifffahrtsgesellschaft"} {
		d := model.New(model.Parts{Phases: []*model.Phase{
			{ID: "p1", Name: name, Steps: []*model.Step{{ID: "s1", Name: "A"}}},
			{ID: "p2", Name: "B", Steps: []*model.Step{{ID: "s2", Name: "B"}}},
		}})
		p := layout.Make(d, layout.Options{})
		ph := p.Phases[0]
		said := ""
		for _, line := range ph.Name.Lines {
			said += words(line)
			if line.At.X < ph.Rect.X || line.At.X+line.Width > ph.Rect.Right() || line.At.Y-8 < ph.Rect.Y || line.At.Y+2 > ph.Rect.Bottom() {
				t.Errorf("%q lies outside of %v at %v", words(line), ph.Rect, line.At)
			}
		}
		if said != name || len(ph.Name.Lines) < 2 {
			t.Errorf("of %q it says %q in %d lines", name, said, len(ph.Name.Lines))
		}
		if p.Phases[1].Rect.H != ph.Rect.H || p.Steps[0].Head.Y < ph.Rect.Bottom() {
			t.Errorf("the heads at %v do not follow the band of %v", p.Steps[0].Head, ph.Rect)
		}
	}
}
