package values

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// A figure is a number that may be missing: ok false.
type Number struct {
	V  float64
	OK bool
}

func NumberOf(p *float64) Number {
	if p == nil {
		return Number{}
	}
	return Given(*p)
}

// Given is a number that is there.
func Given(v float64) Number { return Number{v, true} }

func (f Number) Pointer() *float64 {
	if !f.OK {
		return nil
	}
	return &f.V
}

// Refuse is why a text is no value: the sentence "panel.refuse.KEY".
func Refuse(key string, args ...string) error {
	return model.NewFault("panel.refuse."+key, args...)
}

func ShowFigure(f Number) string {
	if !f.OK {
		return ""
	}
	s := words.Number(f.V)
	if v, ok := model.ParseNumber(s); !ok || v != f.V {
		return strings.Replace(strconv.FormatFloat(f.V, 'f', -1, 64), "-", model.Minus, 1) // as a power it would not read back
	}
	return s
}

func ReadFigure(s string) (Number, error) {
	if strings.TrimSpace(s) == "" {
		return Number{}, nil
	}
	// A unit belongs into its own field, but a % is typed by habit.
	v, ok := model.ParseNumber(strings.TrimSuffix(model.PlainText(s), "%"))
	if !ok {
		return Number{}, Refuse("number")
	}
	return Given(v), nil
}

// ReadWithin reads a number of a range.
func ReadWithin(s string, low, high float64) (Number, error) {
	f, err := ReadFigure(s)
	if err == nil && f.OK && !(f.V >= low && f.V <= high) {
		err = Refuse("range", "min", ShowFigure(Given(low)), "max", ShowFigure(Given(high)))
	}
	return f, err
}

func ShowCount(n int) string {
	if n <= 0 {
		return ""
	}
	return words.Count(n)
}

// ReadCount reads a whole number from least to most; "" is 0.
func ReadCount(s string, least, most int) (int, error) {
	f, err := ReadFigure(s)
	if err != nil || !f.OK {
		return 0, err
	}
	if f.V != float64(int(f.V)) || f.V < float64(least) || f.V > float64(most) {
		return 0, Refuse("count", "min", strconv.Itoa(least), "max", strconv.Itoa(most))
	}
	return int(f.V), nil
}

// Shortened is at most n characters of a text, in one line.
func Shortened(s string, n int) string {
	s = OneLine(s)
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Signed is a figure with its sign.
func Signed(v float64) string { return words.Signed(v, 2) }
