package telling

import (
	"math"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
)

// Figure is what a figure is called.
func (t Teller) Figure(f *compare.Figure) string { return t.text("compare.figure." + f.Key) }

// Value writes a figure of one of the documents; "—" where it has none.
func (t Teller) Value(f *compare.Figure, v *float64) string {
	if v == nil {
		return "—"
	}
	switch f.Unit {
	case compare.Seconds:
		if *v == 0 {
			return words.WithUnit("0", t.text("compare.minutes"))
		}
		return words.Duration(t.Lang, model.Duration(*v))
	case compare.Points:
		return words.Signed(*v, 1)
	case compare.Percent:
		return words.WithUnit(words.Rounded(*v, 0), "%")
	case compare.Money:
		return money(words.Rounded(*v, 2), f.Currency)
	}
	return words.Number(*v)
}

// money is an amount with its currency: "¥12", "12 CNY".
func money(amount, currency string) string {
	if currency == "" {
		return amount
	}
	return words.WithUnit(amount, currency)
}

// Difference writes how far a figure went: times and money in per cent, points
// and counts as they are; "±0" where what is shown of it stayed, "" where one is not there.
func (t Teller) Difference(f *compare.Figure) string {
	by, percent := f.Difference()
	if by == nil {
		return ""
	}
	said := ""
	switch {
	case (f.Unit == compare.Seconds || f.Unit == compare.Money) && percent != nil && math.Abs(*percent) >= 0.5:
		return words.WithUnit(words.Signed(*percent, 0), "%")
	case f.Unit == compare.Seconds && *by < 0:
		return model.Minus + words.Duration(t.Lang, model.Duration(-*by))
	case f.Unit == compare.Seconds && *by > 0:
		return "+" + words.Duration(t.Lang, model.Duration(*by))
	case f.Unit == compare.Percent:
		said = words.Signed(*by, 0)
	case f.Unit == compare.Points:
		said = words.Signed(*by, 1)
	default:
		said = words.Signed(*by, 2)
	}
	if said == "0" {
		return "±0"
	}
	return said
}
