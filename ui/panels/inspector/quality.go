package inspector

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// qualityForm is what was measured: the five dimensions, and metrics.
func qualityForm(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	shares := []float32{6.4, 3.1, 3.1, 2.4}
	f.Add(widgets.BoldLabel(sh.T("quality.title")))
	right := widgets.Caption(sh.T("quality.gap"))
	right.Right = true
	f.Add(widgets.BesideBy(6, shares, widgets.BlankSpace(1, 1), widgets.Caption(sh.T("quality.expectation")), widgets.Caption(sh.T("quality.perception")), right))
	var rates []*fields.TextField
	for _, d := range model.Dimensions {
		rates = append(rates, dimension(s, f, d, shares)...)
	}
	f.Name("quality", rates[0].Object())
	f.Add(fields.Share(rates...))
	f.Add(widgets.Tight(widgets.Sentence(sh.T("hint.quality"), widget.LowImportance)))
	f.Fold("quality.source", sh.T("fold.quality"), func(f *fields.Form) {
		for _, d := range model.Dimensions {
			f.Row(
				f.Named(sh.T("dimension."+string(d)), sampleOf(s, d)),
				f.Part("source", qualitySource(s, d)))
			f.Row(
				f.Part("deviation-e", surveyed(s, d, "expectationDeviation", func(q *model.Quality) **float64 { return &q.ExpectationDeviation })),
				f.Part("deviation-p", surveyed(s, d, "perceptionDeviation", func(q *model.Quality) **float64 { return &q.PerceptionDeviation })),
				f.Part("alpha-e", surveyed(s, d, "expectationAlpha", func(q *model.Quality) **float64 { return &q.ExpectationAlpha })),
				f.Part("alpha-p", surveyed(s, d, "perceptionAlpha", func(q *model.Quality) **float64 { return &q.PerceptionAlpha })))
		}
	})
	f.Add(widgets.BoldLabel(sh.T("metrics.title")))
	fields.ListOf(s, f, metricKind)
}

// rates is what one dimension was rated with; a figure that is missing was
// not given.
type rates struct{ expectation, perception values.Number }

// quality is one dimension's measurement, as it is in a touchpoint.
func quality(t *model.Touchpoint, d model.Dimension) *model.Quality {
	for i := range t.Quality {
		if t.Quality[i].Dimension == d {
			return &t.Quality[i]
		}
	}
	return nil
}

// rated is a dimension's rates as a property. Where both are missing there is
// no measurement.
func rated(s *fields.Records[model.Card], d model.Dimension) fields.Bind[rates] {
	return fields.BindBy(s, "touch.quality."+string(d), fields.Equal[rates],
		fields.Touched(func(t *model.Touchpoint) (r rates) {
			if q := quality(t, d); q != nil {
				r.expectation, r.perception = values.Given(q.Expectation), values.Given(q.Perception)
			}
			return r
		}),
		fields.Touching(func(t *model.Touchpoint, r rates) {
			t.Quality = slices.Clone(t.Quality)
			if !r.expectation.OK {
				t.Quality = slices.DeleteFunc(t.Quality, func(q model.Quality) bool { return q.Dimension == d })
				return
			}
			q := quality(t, d)
			if q == nil {
				t.Quality = append(t.Quality, model.Quality{Dimension: d})
				q = &t.Quality[len(t.Quality)-1]
				defer sortQuality(t.Quality)
			}
			q.Expectation, q.Perception = r.expectation.V, r.perception.V
		}))
}

func sortQuality(all []model.Quality) {
	slices.SortStableFunc(all, func(a, b model.Quality) int {
		return slices.Index(model.Dimensions, a.Dimension) - slices.Index(model.Dimensions, b.Dimension)
	})
}

// dimension is a row of two rates and their gap. One rate alone is no
// measurement: it stays in its field until the other one is there.
func dimension(s *fields.Records[model.Card], f *fields.Form, d model.Dimension, shares []float32) []*fields.TextField {
	sh := s.Sheet
	b := rated(s, d)
	read := func(text string) (values.Number, error) {
		return values.ReadWithin(text, model.MinQuality, model.MaxQuality)
	}
	var one, two *fields.TextField
	both := func(first, second string) error {
		e, err := read(first)
		if err != nil {
			return err
		}
		p, err := read(second)
		if err != nil {
			return err
		}
		if e.OK != p.OK {
			return values.Refuse("quality.both")
		}
		return b.Set(rates{e, p}, true)
	}
	half := func(id string, of func(rates) values.Number) *fields.TextField {
		t := fields.NewTextField(sh, b.ID+"."+id, false)
		t.Show = func() (string, bool) {
			r, mixed := b.Get()
			if mixed {
				return "", true
			}
			return values.ShowFigure(of(r)), false
		}
		t.Means = func(text string) bool {
			v, err := read(text)
			r, mixed := b.Get()
			return err == nil && !mixed && of(r) == v
		}
		t.Build()
		return t
	}
	one = half("expectation", func(r rates) values.Number { return r.expectation })
	two = half("perception", func(r rates) values.Number { return r.perception })
	one.Take = func(text string) error { return one.Settled(two, both(text, two.Entry.Text)) }
	two.Take = func(text string) error { return two.Settled(one, both(one.Entry.Text, text)) }

	name := widgets.NewLabel(sh.T("dimension."+string(d)), theme.SizeNameText, theme.ColorNameForeground)
	gap := widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)
	gap.Bold, gap.Right = true, true
	f.Also(func() {
		r, mixed := b.Get()
		if mixed || !r.expectation.OK {
			gap.Set("–")
			gap.Dye(theme.ColorNamePlaceHolder)
			return
		}
		v := math.Round(model.Quality{Expectation: r.expectation.V, Perception: r.perception.V}.Gap()*100) / 100
		gap.Set(values.Signed(v))
		gap.Dye(gapColor(v))
	})
	f.Own(one)
	f.Own(two)
	line := widgets.BesideBy(6, shares, middle(name), one.Object(), two.Object(), middle(gap))
	f.Add(line)
	return []*fields.TextField{one, two}
}

// gapColor is red for what falls short by a point or more, as in the overlay and
// on the pages.
func gapColor(v float64) fyne.ThemeColorName {
	switch {
	case v <= -1:
		return theme.ColorNameError
	case v < 0:
		return theme.ColorNameWarning
	case v > 0:
		return theme.ColorNameSuccess
	}
	return theme.ColorNameForeground
}

// middle puts an object in the middle of its height.
func middle(o fyne.CanvasObject) fyne.CanvasObject { return widgets.Row(0, 0, o) }

// sampleOf and qualitySource belong to a measurement that is there.
func sampleOf(s *fields.Records[model.Card], d model.Dimension) *fields.TextField {
	b := measured(s, d, "sample", func(q *model.Quality) *int { return &q.Sample })
	f := fields.TextOf(b, false, values.ShowCount, func(text string) (int, error) { return values.ReadCount(text, 0, model.MaxSample) })
	f.Example = s.Sheet.T("hint.sample")
	return needing(f, s, d)
}

func qualitySource(s *fields.Records[model.Card], d model.Dimension) *fields.TextField {
	f := fields.Used(measured(s, d, "source", func(q *model.Quality) *string { return &q.Source }), "source", fields.OfTouch(model.SourceNames))
	return needing(f, s, d)
}

// surveyed is a figure that a survey found beside the means.
func surveyed(s *fields.Records[model.Card], d model.Dimension, id string, place func(*model.Quality) **float64) *fields.TextField {
	b := fields.BindBy(s, "touch.quality."+string(d)+"."+id, fields.Equal[values.Number],
		fields.Touched(func(t *model.Touchpoint) values.Number {
			if q := quality(t, d); q != nil {
				return values.NumberOf(*place(q))
			}
			return values.Number{}
		}),
		fields.Touching(func(t *model.Touchpoint, v values.Number) {
			t.Quality = slices.Clone(t.Quality)
			if q := quality(t, d); q != nil {
				*place(q) = v.Pointer()
			}
		}))
	return needing(fields.Figure(b), s, d)
}

// measured is a property of a dimension's measurement.
func measured[T comparable](s *fields.Records[model.Card], d model.Dimension, id string, place func(*model.Quality) *T) fields.Bind[T] {
	return fields.BindBy(s, "touch.quality."+string(d)+"."+id, fields.Equal[T],
		fields.Touched(func(t *model.Touchpoint) (v T) {
			if q := quality(t, d); q != nil {
				v = *place(q)
			}
			return v
		}),
		fields.Touching(func(t *model.Touchpoint, v T) {
			t.Quality = slices.Clone(t.Quality)
			if q := quality(t, d); q != nil {
				*place(q) = v
			}
		}))
}

// needing refuses a text as long as a card has no measurement of a dimension.
func needing(f *fields.TextField, s *fields.Records[model.Card], d model.Dimension) *fields.TextField {
	take := f.Take
	f.Take = func(text string) error {
		for _, c := range s.All {
			if (c.Touch == nil || quality(c.Touch, d) == nil) && strings.TrimSpace(text) != "" {
				return values.Refuse("quality.none")
			}
		}
		return take(text)
	}
	return f
}
