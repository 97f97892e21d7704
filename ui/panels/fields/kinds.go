package fields

import (
	"touchline/model"
	"touchline/ui/panels/values"
)

// The kinds of fields that pages are made of.
func asIs(s string) string { return s }

func asTyped(s string) (string, error) { return s, nil }

// text is a field of a text as it is.
func Text(b Bind[string], lines bool) *TextField {
	return TextOf(b, lines, asIs, asTyped)
}

// used is a text that the document may use elsewhere already.
func Used(b Bind[string], group string, of func(*model.Card, func(string))) *TextField {
	f := Text(b, false)
	f.Suggest = b.sheet.Suggest(group, of)
	return f
}

// list is a list of texts in one line.
func Texts(b Bind[[]string], group string, of func(*model.Card, func(string))) *TextField {
	f := TextOf(b, false,
		func(all []string) string { return values.ShowList(b.sheet.Host.Lang(), all) },
		func(s string) ([]string, error) { return values.ReadList(s), nil })
	f.list = true
	f.Example = b.sheet.T("hint.list")
	if of != nil {
		f.Suggest = b.sheet.Suggest(group, of)
	}
	return f
}

func Time(b Bind[model.Duration]) *TextField {
	f := TextOf(b, false, func(d model.Duration) string { return values.ShowTime(b.sheet.Host.Lang(), d) }, values.ReadTime)
	f.Example = b.sheet.T("hint.time")
	return f
}

func Figure(b Bind[values.Number]) *TextField {
	return TextOf(b, false, values.ShowFigure, values.ReadFigure)
}

// Amount is a number from 0 to most that says nothing where it is 0.
func Amount(b Bind[float64], most float64) *TextField {
	return FigureWithin(as(b, Equal[values.Number],
		func(v float64) values.Number { return values.Number{V: v, OK: v != 0} },
		func(f values.Number) float64 { return f.V }), 0, most)
}

// FigureWithin is a figure of a range that may be missing.
func FigureWithin(b Bind[values.Number], least, most float64) *TextField {
	return TextOf(b, false, values.ShowFigure, func(s string) (values.Number, error) { return values.ReadWithin(s, least, most) })
}

// Count is a whole number from 0 to most that says nothing where it is 0.
func Count(b Bind[int], most int) *TextField {
	return TextOf(b, false, values.ShowCount, func(s string) (int, error) { return values.ReadCount(s, 0, most) })
}

// Pointed is a figure that a record points to.
func Pointed(b Bind[*float64]) Bind[values.Number] {
	return as(b, Equal[values.Number], values.NumberOf, values.Number.Pointer)
}

// extent is a width or height that may be left to the picture.
func Extent(b Bind[float64]) *TextField {
	f := TextOf(as(b, Equal[values.Number],
		func(v float64) values.Number { return values.Number{V: v, OK: v > 0} },
		func(f values.Number) float64 { return f.V }),
		false, values.ShowFigure,
		func(s string) (values.Number, error) { return values.ReadWithin(s, 0, model.MaxExtent) })
	f.Hint = b.sheet.T("hint.extent")
	return f
}

// Choose is a field of a fixed choice, whose names are the texts AREA.VALUE;
// that of "" is a dash.
func Choose[T ~string](b Bind[T], values []T, name func(T) string) *ChoiceField[T] {
	return ChoiceOf(b, values, func(v T) string {
		if v == "" {
			return "—"
		}
		return name(v)
	})
}
