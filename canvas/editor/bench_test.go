package editor

import (
	"fmt"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/index"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
)

// big is a hand over a document of so many cards, whose upper left corner
// shows, with the index made.
func big(b *testing.B, cards int) (*hand, canvas.Point) {
	h := newHand(b, sample.Make(cards, 1, model.English))
	h.e.Resize(canvas.Size{W: 1920, H: 1080})
	h.e.Show(h.e.View().Home())
	h.e.Picture()
	h.e.on.Index()
	c := h.e.Plan().Cards()[0]
	return h, h.units(c.Rect.Center())
}

func sizes(b *testing.B, f func(b *testing.B, cards int)) {
	for _, n := range []int{200, 2000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { f(b, n) })
	}
}

// BenchmarkDragMove is a move of the pointer with a card under it, with the
// overlay that it makes.
func BenchmarkDragMove(b *testing.B) {
	sizes(b, func(b *testing.B, cards int) {
		h, at := big(b, cards)
		h.e.Press(event.Press{At: at, Button: event.ButtonPrimary})
		i := 0.0
		for b.Loop() {
			i++
			h.e.Move(event.Move{At: canvas.Point{X: 200 + float64(int(i*7)%1500), Y: 200 + float64(int(i*3)%800)}})
			h.e.Overlay()
		}
	})
}

func BenchmarkHoverMove(b *testing.B) {
	sizes(b, func(b *testing.B, cards int) {
		h, _ := big(b, cards)
		i := 0.0
		for b.Loop() {
			i++
			h.e.Move(event.Move{At: canvas.Point{X: 200 + float64(int(i*7)%1500), Y: 200 + float64(int(i*3)%800)}})
			h.e.Overlay()
		}
	})
}

// BenchmarkEdit is a card's text changed, to the picture.
func BenchmarkEdit(b *testing.B) {
	sizes(b, func(b *testing.B, cards int) {
		h, _ := big(b, cards)
		o := owner.Card(h.e.Plan().Cards()[0].Card.ID)
		i := 0
		for b.Loop() {
			i++
			h.e.SetText(o, fmt.Sprintf("text %d", i%7))
			h.e.Picture()
			h.e.Overlay()
		}
	})
}

// BenchmarkIndex is what the first hit after an edit costs.
func BenchmarkIndex(b *testing.B) {
	sizes(b, func(b *testing.B, cards int) {
		h, _ := big(b, cards)
		for b.Loop() {
			index.Make(h.e.Plan(), nil)
		}
	})
}

// BenchmarkMarquee is a move of a marquee over all that shows.
func BenchmarkMarquee(b *testing.B) {
	sizes(b, func(b *testing.B, cards int) {
		h, _ := big(b, cards)
		v := h.e.View()
		h.e.Show(v.ZoomedAt(0.1, canvas.Point{}))
		h.e.Press(event.Press{At: canvas.Point{X: 3, Y: 1070}, Button: event.ButtonPrimary})
		i := 0.0
		for b.Loop() {
			i++
			h.e.Move(event.Move{At: canvas.Point{X: 1000 + float64(int(i*7)%900), Y: 10}})
			h.e.Overlay()
		}
	})
}
