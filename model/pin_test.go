package model

import "testing"

func TestViaText(t *testing.T) {
	for text, want := range map[string]Pin{
		"before:s1": {Step: "s1"}, "above:l1": {Lane: "l1"}, "after": {End: AfterSteps}, "below": {End: BelowLanes},
		"before:a:b": {Step: "a:b"},
	} {
		got, ok := ParsePin(text)
		if !ok || got != want || got.String() != text {
			t.Errorf("%q is %+v %v, written %q", text, got, ok, got)
		}
	}
	for _, text := range []string{"", "before", "before:", "above:", "s1", "after:s1", "Below"} {
		if v, ok := ParsePin(text); ok {
			t.Errorf("%q is %+v", text, v)
		}
	}
}

// Every gutter has a pin, and every pin of the document its gutter.
func TestGutters(t *testing.T) {
	d := New(sound())
	for _, upright := range []bool{true, false} {
		n := len(d.Lanes)
		if upright {
			n = len(d.Steps())
		}
		for i := range n + 1 {
			v := d.PinAt(i, upright)
			if at, up, ok := d.Gutter(v); at != i || up != upright || !ok {
				t.Errorf("gutter %d (upright %v) is %s, which is at %d (%v %v)", i, upright, v, at, up, ok)
			}
		}
		if d.PinAt(n+5, upright) != d.PinAt(n, upright) || d.PinAt(-1, upright) != d.PinAt(0, upright) {
			t.Error("what is beyond the grid is not its edge")
		}
	}
	for _, v := range []Pin{{}, {Step: "x"}, {Lane: "x"}, {End: "x"}, {Step: "s1", Lane: "l"}, {Step: "s1", End: AfterSteps}} {
		if _, _, ok := d.Gutter(v); ok {
			t.Errorf("%+v is a gutter", v)
		}
	}
}
