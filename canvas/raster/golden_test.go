package raster_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/raster"
	"touchline/canvas/text"
)

// shades is how dark a pixel is, from white to black.
const shades = ".123456789abcde#"

// inked is a piece of what some items look like in black on white, a character a
// pixel.
func inked(piece image.Rectangle, scale float64, items ...canvas.Item) string {
	far := canvas.Rect{X: -1e7, Y: -1e7, W: 2e7, H: 2e7}
	scene := &canvas.Scene{Size: canvas.Size{W: 100, H: 100}, Ground: canvas.RGB(0xFFFFFF), Groups: []*canvas.Group{{Bounds: far, Items: items}}}
	m := image.NewRGBA(piece)
	raster.NewPainter(canvas.InParts(scene), nil).Paint(m, scale)
	var b strings.Builder
	for y := piece.Min.Y; y < piece.Max.Y; y++ {
		for x := piece.Min.X; x < piece.Max.X; x++ {
			g := int(color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y)
			b.WriteByte(shades[(255-g+8)*15/263])
		}
		b.WriteString("\n")
	}
	return b.String()
}

var black = canvas.RGB(0)

// line is a way of straight pieces.
func line(s canvas.Stroke, closed bool, at ...float64) *canvas.Shape {
	s.Color = black
	out := &canvas.Shape{Stroke: s}
	out.Path.Move(at[0], at[1])
	for i := 2; i < len(at); i += 2 {
		out.Path.Line(at[i], at[i+1])
	}
	if closed {
		out.Path.Close()
	}
	return out
}

// TestOnClearGround: what is half clear covers half of a ground that is clear, and
// two layers of it three quarters, boxes and pictures alike: a picture without a
// ground is laid over others.
func TestOnClearGround(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	m.Set(0, 0, color.NRGBA{R: 200, A: 128})
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	glass := &canvas.Bitmap{Type: "image/png", Width: 1, Height: 1, Data: b.Bytes()}
	half := canvas.RGB(200 << 16).Alpha(128)
	at := func(x float64) canvas.Rect { return canvas.Rect{X: x, Y: 0, W: 4, H: 2} }
	for name, items := range map[string][]canvas.Item{
		"boxes":    {&canvas.Box{Rect: at(0), Fill: half}, &canvas.Box{Rect: at(2), Fill: half}},
		"pictures": {&canvas.Image{Rect: at(0), Bitmap: glass}, &canvas.Image{Rect: at(2), Bitmap: glass}},
		"both":     {&canvas.Box{Rect: at(0), Fill: half}, &canvas.Image{Rect: at(2), Bitmap: glass}},
	} {
		scene := &canvas.Scene{Size: canvas.Size{W: 8, H: 2}, Groups: []*canvas.Group{{Bounds: canvas.Rect{W: 8, H: 2}, Items: items}}}
		out := image.NewRGBA(image.Rect(0, 0, 8, 2))
		raster.NewPainter(canvas.InParts(scene), nil).Paint(out, 1)
		for x, want := range []int{128, 128, 192, 192, 128, 128, 0, 0} {
			c := out.RGBAAt(x, 1)
			if d := int(c.A) - want; d > 1 || d < -1 || int(c.R)*255 > int(c.A)*202 || int(c.R)*255 < int(c.A)*198-255 {
				t.Errorf("%s: at %d it is %v, not %d clear", name, x, c, want)
			}
		}
	}
}

// TestPicturesInText is what a few of all sorts of items look like, as pictures in text that
// one can look at: corners, joins and ends of lines, dashes, thin lines, areas that
// turn either way, pictures that are enlarged, letters.
func TestPicturesInText(t *testing.T) {
	var b strings.Builder
	say := func(name string, w, h int, scale float64, items ...canvas.Item) {
		fmt.Fprintf(&b, "%s\n%s\n", name, inked(image.Rect(0, 0, w, h), scale, items...))
	}
	box := func(x, y, w, h, radius, line float64, fill canvas.Color) *canvas.Box {
		return &canvas.Box{Rect: canvas.Rect{X: x, Y: y, W: w, H: h}, Radius: radius, Fill: fill, Stroke: canvas.Stroke{Color: black, Width: line}}
	}
	grey := canvas.RGB(0xA0A0A0)
	say("a box with a fill, a line of 1 and round corners", 16, 12, 1, box(2, 2, 11, 8, 3, 1, grey))
	say("a box with a line of 3", 16, 12, 1, box(3, 3, 9, 6, 2, 3, canvas.Color{}))
	say("a box with a line of 2 and a fill, at one and a half", 18, 14, 1.5, box(2, 2, 7, 5, 2, 2, grey))
	say("a box that is all line", 12, 10, 1, box(3, 3, 3, 3, 1, 4, grey))
	say("boxes thinner than a pixel", 14, 8, 1, box(2, 2, 0.3, 5, 0, 0, black), box(5, 3, 8, 0.6, 0, 0, black), box(8, 5, 0.4, 0.9, 0, 0, black), box(10, 5.2, 3, 0.2, 0, 0, black))
	say("a box with a dashed line", 20, 12, 1, &canvas.Box{Rect: canvas.Rect{X: 2, Y: 2, W: 15, H: 8}, Radius: 2, Stroke: canvas.Stroke{Color: black, Width: 1, Dash: []float64{3, 2}}})
	strokes(say)
	areas(say)
	letters(t, say)
	canvastest.Golden(t, "pixels.txt", b.String())
}

type sayer func(name string, w, h int, scale float64, items ...canvas.Item)

func strokes(say sayer) {
	wide := canvas.Stroke{Width: 3}
	say("a bend, its corner sharp", 16, 12, 1, line(wide, false, 2, 10, 12, 10, 4, 3))
	wide.Join = canvas.JoinRound
	say("a bend, its corner round", 16, 12, 1, line(wide, false, 2, 10, 12, 10, 4, 3))
	wide.Cap = canvas.CapRound
	say("round ends, slanted", 14, 12, 1, line(wide, false, 3, 3, 10, 8))
	say("a round dot", 10, 8, 1, line(canvas.Stroke{Width: 5, Cap: canvas.CapRound}, false, 5, 4, 5, 4))
	say("no dot without round ends", 4, 3, 1, line(canvas.Stroke{Width: 5}, false, 2, 2, 2, 2))
	say("bends so sharp that they are cut off", 22, 9, 1, line(canvas.Stroke{Width: 2}, false, 2, 2, 18, 4, 2, 5))
	say("a triangle, closed twice", 18, 14, 1, line(canvas.Stroke{Width: 2}, true, 3, 11, 14, 11, 9, 3, 3, 11))
	say("a triangle the other way round", 18, 14, 1, line(canvas.Stroke{Width: 2}, true, 3, 11, 9, 3, 14, 11))
	say("there and back", 14, 6, 1, line(canvas.Stroke{Width: 2, Cap: canvas.CapRound, Join: canvas.JoinRound}, false, 3, 3, 10, 3, 5, 3))
	say("lines of a third of a pixel, and of one and a half", 14, 8, 1, line(canvas.Stroke{Width: 0.33}, false, 1, 2.2, 13, 2.2), line(canvas.Stroke{Width: 1.5}, false, 1, 5, 13, 5))
	say("a slanted line of half a pixel", 12, 6, 1, line(canvas.Stroke{Width: 0.5}, false, 1, 1, 11, 4))
	dash := func(width float64, parts ...float64) canvas.Stroke { return canvas.Stroke{Width: width, Dash: parts} }
	say("dashes of 4 and 2, 1 and 2", 30, 3, 1, line(dash(1, 4, 2, 1, 2), false, 1, 1.5, 29, 1.5))
	say("dashes of 3, taken twice", 24, 3, 1, line(dash(1, 3), false, 1, 1.5, 23, 1.5))
	say("dashes around corners", 22, 13, 1, line(dash(1, 5, 3), true, 2.5, 2.5, 18.5, 2.5, 18.5, 10.5, 2.5, 10.5))
	round := dash(2, 2, 4)
	round.Cap = canvas.CapRound
	say("round dashes, slanted", 26, 14, 1, line(round, false, 3, 3, 22, 10))
	say("dashes that are none: solid", 14, 3, 1, line(dash(1, 4, -1), false, 1, 1.5, 13, 1.5))
	say("dashes without white: solid", 14, 3, 1, line(dash(1, 4, 0), false, 1, 1.5, 13, 1.5))
	say("dashes too short to be seen: paler", 14, 3, 1, line(dash(1, 0.3, 0.3), false, 1, 1.5, 13, 1.5))
	say("dashes far down a line", 5, 14, 1, line(dash(1, 4, 3), false, 2.5, -3e9, 2.5, 3e9))
	say("dashes far along a line", 20, 3, 1, line(dash(1, 4, 3), false, -3e6, 1.5, 3e6, 1.5))
}

func areas(say sayer) {
	star := func(at ...float64) *canvas.Shape {
		s := line(canvas.Stroke{}, true, at...)
		s.Fill = black
		return s
	}
	say("a star, whole in its middle", 18, 16, 1, star(9, 1, 14, 15, 1, 6, 17, 6, 4, 15))
	hole := star(2, 2, 14, 2, 14, 10, 2, 10)
	hole.Path.Move(5, 4)
	hole.Path.Line(5, 8)
	hole.Path.Line(11, 8)
	hole.Path.Line(11, 4)
	hole.Path.Close()
	say("an area with a hole that turns the other way", 16, 12, 1, hole)
	both := star(2.3, 2.3, 9.3, 2.3, 5, 9)
	both.Path.Move(12, 3)
	both.Path.Line(8, 9)
	both.Path.Line(13, 9)
	say("two areas, one left open", 16, 12, 1, both)
	fold := star(2, 2, 8, 2, 2, 8)
	fold.Path.Line(8, 8) // goes on where the first figure began
	fold.Path.Line(8, 5)
	fold.Path.Close()
	say("an area that goes on after it is closed", 12, 10, 1, fold)
	var curved canvas.Path
	curved.Move(2, 8)
	curved.Curve(3, -3, 13, -3, 14, 8)
	say("under a curve, with its line", 17, 11, 1, &canvas.Shape{Path: curved, Fill: canvas.RGB(0xA0A0A0), Stroke: canvas.Stroke{Color: black, Width: 1.3}})
	head := star(10.4, 1.2, 14.4, 3.4, 10.4, 5.6)
	say("a line and its arrow head", 18, 7, 1, line(canvas.Stroke{Width: 1}, false, 1, 3.4, 11, 3.4), head)
	say("half clear over another", 10, 8, 1, &canvas.Box{Rect: canvas.Rect{X: 1, Y: 1, W: 6, H: 4}, Fill: black.Alpha(128)}, &canvas.Box{Rect: canvas.Rect{X: 4, Y: 3, W: 5, H: 4}, Fill: black.Alpha(128)})
}

// chequers is a picture of dark and light fields.
func chequers(w, h int) *canvas.Bitmap {
	m := image.NewGray(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = uint8(255 * ((i%w + i/w) % 2))
	}
	var b bytes.Buffer
	_ = png.Encode(&b, m)
	return &canvas.Bitmap{Type: "image/png", Width: w, Height: h, Data: b.Bytes()}
}

func letters(t *testing.T, say sayer) {
	at := func(x, y, w, h float64) canvas.Rect { return canvas.Rect{X: x, Y: y, W: w, H: h} }
	say("a picture, enlarged", 18, 14, 1, &canvas.Image{Rect: at(1, 1, 15, 11), Bitmap: chequers(3, 2)})
	say("the same, so large that its pixels are made one by one", 40, 8, 1, &canvas.Image{Rect: at(-2000, -1000, 3030, 2005), Bitmap: chequers(303, 401)})
	say("a picture that is broken", 18, 12, 1, &canvas.Image{Rect: at(1, 1, 15, 9), Bitmap: &canvas.Bitmap{Data: []byte("no")}})
	words := func(s string, size float64, w canvas.Weight) *canvas.Text {
		lines := text.Wrap(s, text.Face{Size: size, Weight: w}, 1000)
		for i := range lines {
			lines[i].At = lines[i].At.Add(canvas.Point{X: 1.3, Y: 1})
		}
		return &canvas.Text{Source: s, Lines: lines, Size: size, Weight: w, Color: black}
	}
	say("letters", 46, 16, 1, words("Go 办it", 12, canvas.Regular))
	say("letters, bold", 46, 16, 1, words("Go 办it", 12, canvas.Bold))
	say("a letter of 70 px", 48, 70, 1, words("G", 70, canvas.Regular))
	say("words that nobody can read", 30, 5, 0.2, words("Nobody can read this", 9, canvas.Regular))
	font, err := text.LoadOwn(goregular.TTF, 0)
	if err != nil {
		t.Fatal(err)
	}
	own := words("Go it", 12, canvas.Regular)
	own.Font = font
	say("letters in a font of one's own", 46, 16, 1, own)
	narrow := words("Go it", 12, canvas.Regular)
	narrow.Font = font
	narrow.Lines[0].Runs[0].Width *= 0.7
	say("the same, narrow", 46, 16, 1, narrow)
	parts := words("Go", 12, canvas.Regular)
	parts.Font = font
	parts.Lines[0].Runs = append(parts.Lines[0].Runs, canvas.Run{Text: "it", X: 22, Width: 9})
	say("the same, in two pieces", 46, 16, 1, parts)
	lost := words("a", 12, canvas.Regular)
	lost.Lines = append([]canvas.Line{{At: canvas.Point{X: math.NaN()}}}, lost.Lines...)
	say("a line that is nowhere does not hide the next", 12, 16, 1, lost)
}
