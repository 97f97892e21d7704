package painted

import (
	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// Sizes of texts, in units: what is read, what stands beside it, captions.
const (
	Text    = 13
	Beside  = 12
	Caption = 11
)

// Blend mixes two colours: share is how much of the second.
func Blend(a, b canvas.Color, share float64) canvas.Color {
	mix := func(x, y uint8) uint8 { return uint8(float64(x) + (float64(y)-float64(x))*share) }
	return canvas.Color{R: mix(a.R, b.R), G: mix(a.G, b.G), B: mix(a.B, b.B), A: 0xff}
}

// At says where in its place a text stands.
type At int

// The places.
const (
	Left At = iota
	Middle
	Right
)

// Fit sets a text on one line in the middle of a place's height, cut with …
// where it is too wide, and returns how wide it came to be.
func Fit(s *typeset.Sheet, r canvas.Rect, words string, f text.Face, c canvas.Color, at At) float64 {
	if words == "" || r.W <= 0 {
		return 0
	}
	line := text.Fit(words, f, r.W)
	switch x := r.X; at {
	case Left:
		line.At.X = x
	case Middle:
		line.At.X = x + (r.W-line.Width)/2
	case Right:
		line.At.X = x + r.W - line.Width
	}
	line.At.Y = r.Y + r.H/2 - text.LineHeight(f)/2 + text.Ascent(f)
	s.Add(&canvas.Text{Source: words, Lines: []canvas.Line{line}, Size: f.Size, Weight: f.Weight, Color: c})
	return line.Width
}

// Bar is a scroll bar: how much of how much is seen, and from where.
type Bar struct {
	Track              canvas.Rect
	Whole, Seen, First float64
	Across             bool // it lies at the lower edge
}

// leastThumb is how long the part of a bar is that one drags, in units.
const leastThumb = 28

// Needed reports whether there is anything to scroll.
func (b Bar) Needed() bool { return b.Whole > b.Seen+0.5 }

// Thumb is the part that one drags.
func (b Bar) Thumb() canvas.Rect {
	r, length := b.Track, b.Track.H
	if b.Across {
		length = b.Track.W
	}
	size := max(leastThumb, length*b.Seen/max(b.Whole, 1))
	at := (length - size) * b.First / max(1, b.Whole-b.Seen)
	if b.Across {
		return canvas.Rect{X: r.X + at, Y: r.Y + 2, W: size, H: r.H - 4}
	}
	return canvas.Rect{X: r.X + 2, Y: r.Y + at, W: r.W - 4, H: size}
}

// Dragged is what is seen first after the thumb went by so many units.
func (b Bar) Dragged(by float64) float64 {
	t, length := b.Thumb(), b.Track.H-b.Thumb().H
	if b.Across {
		length = b.Track.W - t.W
	}
	return max(0, min(b.Whole-b.Seen, b.First+by*(b.Whole-b.Seen)/max(1, length)))
}

// Draw draws the bar, if there is anything to scroll.
func (b Bar) Draw(s *typeset.Sheet, c canvas.Color) {
	if b.Needed() {
		t := b.Thumb()
		s.Fill(t, min(t.W, t.H)/2, c)
	}
}
