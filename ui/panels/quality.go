package panels

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
)

// qualityForm is what was measured: the five dimensions, and metrics.
func qualityForm(s *subjects[model.Card], f *form) {
	sh := s.sheet
	shares := []float32{6.4, 3.1, 3.1, 2.4}
	f.add(boldLabel(sh.t("quality.title")))
	right := caption(sh.t("quality.gap"))
	right.right = true
	f.add(besideBy(6, shares, blankSpace(1, 1), caption(sh.t("quality.expectation")), caption(sh.t("quality.perception")), right))
	for _, d := range model.Dimensions {
		dimension(s, f, d, shares)
	}
	f.add(tight(sentence(sh.t("hint.quality"), widget.LowImportance)))
	f.fold("quality.source", sh.t("fold.quality"), func(f *form) {
		for _, d := range model.Dimensions {
			f.row(
				part{sh.t("dimension." + string(d)), sampleOf(s, d)},
				f.part("source", qualitySource(s, d)))
		}
	})
	f.add(boldLabel(sh.t("metrics.title")))
	recordsOf(s, f, metricKind)
}

// rates is what one dimension was rated with; a figure that is missing was
// not given.
type rates struct{ expectation, perception figure }

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
func rated(s *subjects[model.Card], d model.Dimension) bind[rates] {
	return bindBy(s, "touch.quality."+string(d), equal[rates],
		touched(func(t *model.Touchpoint) (r rates) {
			if q := quality(t, d); q != nil {
				r.expectation, r.perception = figure{q.Expectation, true}, figure{q.Perception, true}
			}
			return r
		}),
		touching(func(t *model.Touchpoint, r rates) {
			t.Quality = slices.Clone(t.Quality)
			if !r.expectation.ok {
				t.Quality = slices.DeleteFunc(t.Quality, func(q model.Quality) bool { return q.Dimension == d })
				return
			}
			q := quality(t, d)
			if q == nil {
				t.Quality = append(t.Quality, model.Quality{Dimension: d})
				q = &t.Quality[len(t.Quality)-1]
				defer sortQuality(t.Quality)
			}
			q.Expectation, q.Perception = r.expectation.v, r.perception.v
		}))
}

func sortQuality(all []model.Quality) {
	slices.SortStableFunc(all, func(a, b model.Quality) int {
		return slices.Index(model.Dimensions, a.Dimension) - slices.Index(model.Dimensions, b.Dimension)
	})
}

// dimension is a row of two rates and their gap. One rate alone is no
// measurement: it stays in its field until the other one is there.
func dimension(s *subjects[model.Card], f *form, d model.Dimension, shares []float32) {
	sh := s.sheet
	b := rated(s, d)
	read := func(text string) (figure, error) { return readWithin(text, model.MinQuality, model.MaxQuality) }
	var one, two *textField
	both := func(first, second string) error {
		e, err := read(first)
		if err != nil {
			return err
		}
		p, err := read(second)
		if err != nil {
			return err
		}
		if e.ok != p.ok {
			return refuse("quality.both")
		}
		return b.set(rates{e, p}, true)
	}
	half := func(id string, of func(rates) figure) *textField {
		t := newTextField(sh, b.id+"."+id, false)
		t.show = func() (string, bool) {
			r, mixed := b.get()
			if mixed {
				return "", true
			}
			return showFigure(of(r)), false
		}
		t.means = func(text string) bool {
			v, err := read(text)
			r, mixed := b.get()
			return err == nil && !mixed && of(r) == v
		}
		t.build()
		return t
	}
	one = half("expectation", func(r rates) figure { return r.expectation })
	two = half("perception", func(r rates) figure { return r.perception })
	one.take = func(text string) error { return one.settled(two, both(text, two.entry.Text)) }
	two.take = func(text string) error { return two.settled(one, both(one.entry.Text, text)) }

	name := newLabel(sh.t("dimension."+string(d)), theme.SizeNameText, theme.ColorNameForeground)
	gap := newLabel("", theme.SizeNameText, theme.ColorNameForeground)
	gap.bold, gap.right = true, true
	f.note(func() {
		r, mixed := b.get()
		if mixed || !r.expectation.ok {
			gap.set("–")
			gap.dye(theme.ColorNamePlaceHolder)
			return
		}
		v := math.Round(model.Quality{Expectation: r.expectation.v, Perception: r.perception.v}.Gap()*100) / 100
		gap.set(signed(v))
		gap.dye(theme.ColorNameForeground)
		if v < 0 {
			gap.dye(theme.ColorNameError)
		} else if v > 0 {
			gap.dye(theme.ColorNameSuccess)
		}
	})
	f.own(one)
	f.own(two)
	line := besideBy(6, shares, middle(name), one.object(), two.object(), middle(gap))
	f.add(stacked(labelGap, line, one.trouble.box, two.trouble.box))
}

// settled ends the other half's wait once both are there.
func (f *textField) settled(other *textField, err error) error {
	if err == nil {
		f.sheet.refusals.drop(other.id)
		other.accept()
	}
	return err
}

// middle puts an object in the middle of its height.
func middle(o fyne.CanvasObject) fyne.CanvasObject { return row(0, 0, o) }

// sampleOf and qualitySource belong to a measurement that is there.
func sampleOf(s *subjects[model.Card], d model.Dimension) *textField {
	b := measured(s, d, "sample", func(q *model.Quality) *int { return &q.Sample })
	f := textOf(b, false, showCount, func(text string) (int, error) { return readCount(text, 0, model.MaxSample) })
	f.example = s.sheet.t("hint.sample")
	return needing(f, s, d)
}

func qualitySource(s *subjects[model.Card], d model.Dimension) *textField {
	f := newUsed(measured(s, d, "source", func(q *model.Quality) *string { return &q.Source }), "source", ofTouch(model.SourceNames))
	return needing(f, s, d)
}

// measured is a property of a dimension's measurement.
func measured[T comparable](s *subjects[model.Card], d model.Dimension, id string, place func(*model.Quality) *T) bind[T] {
	return bindBy(s, "touch.quality."+string(d)+"."+id, equal[T],
		touched(func(t *model.Touchpoint) (v T) {
			if q := quality(t, d); q != nil {
				v = *place(q)
			}
			return v
		}),
		touching(func(t *model.Touchpoint, v T) {
			t.Quality = slices.Clone(t.Quality)
			if q := quality(t, d); q != nil {
				*place(q) = v
			}
		}))
}

// needing refuses a text as long as a card has no measurement of a dimension.
func needing(f *textField, s *subjects[model.Card], d model.Dimension) *textField {
	take := f.take
	f.take = func(text string) error {
		for _, c := range s.all {
			if (c.Touch == nil || quality(c.Touch, d) == nil) && strings.TrimSpace(text) != "" {
				return refuse("quality.none")
			}
		}
		return take(text)
	}
	return f
}
