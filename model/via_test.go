package model

import "testing"

func TestViaText(t *testing.T) {
	for text, want := range map[string]Via{
		"before:s1": {Step: "s1"}, "above:l1": {Lane: "l1"}, "after": {End: AfterSteps}, "below": {End: BelowLanes},
		"before:a:b": {Step: "a:b"},
	} {
		got, ok := ParseVia(text)
		if !ok || got != want || got.String() != text {
			t.Errorf("%q is %+v %v, written %q", text, got, ok, got)
		}
	}
	for _, text := range []string{"", "before", "before:", "above:", "s1", "after:s1", "Below"} {
		if v, ok := ParseVia(text); ok {
			t.Errorf("%q is %+v", text, v)
		}
	}
}

// Every gutter has a via, and every via of the document its gutter.
func TestGutters(t *testing.T) {
	d := New(sound())
	for _, upright := range []bool{true, false} {
		n := len(d.Lanes)
		if upright {
			n = len(d.Steps())
		}
		for i := range n + 1 {
			v := d.ViaAt(i, upright)
			if at, up, ok := d.Gutter(v); at != i || up != upright || !ok {
				t.Errorf("gutter %d (upright %v) is %s, which is at %d (%v %v)", i, upright, v, at, up, ok)
			}
		}
		if d.ViaAt(n+5, upright) != d.ViaAt(n, upright) || d.ViaAt(-1, upright) != d.ViaAt(0, upright) {
			t.Error("what is beyond the grid is not its edge")
		}
	}
	for _, v := range []Via{{}, {Step: "x"}, {Lane: "x"}, {End: "x"}, {Step: "s1", Lane: "l"}, {Step: "s1", End: AfterSteps}} {
		if _, _, ok := d.Gutter(v); ok {
			t.Errorf("%+v is a gutter", v)
		}
	}
}
