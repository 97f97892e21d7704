package board

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

// rig is a board of 1,920 × 1,080 units without a screen, that shows a
// document of so many cards.
func rig(b *testing.B, cards int) *Board {
	b.Helper()
	test.NewTempApp(b)
	w := New(func(func()) {}, nil)
	w.Keys.Held = func() fyne.KeyModifier { return 0 }
	w.Resize(fyne.NewSize(1920, 1080))
	w.Open(editor.New(sample.Make(cards, 1, model.English), editor.Options{}))
	w.SetView(w.View().ZoomedAt(1, canvas.Point{}).Home())
	b.Cleanup(func() {
		w.Open(nil)
		w.easel.Settle()
	})
	w.shot()
	w.easel.Settle()
	w.shot()
	return w
}

// shot is a frame.
func (b *Board) shot() { b.compose(1920, 1080) }

// frames measures each turn of a benchmark, and reports the middle one and
// those that 10 and 95 of 100 stay under, in ms.
func frames(b *testing.B, turn func()) {
	var all []float64
	for b.Loop() {
		begin := time.Now()
		turn()
		all = append(all, float64(time.Since(begin).Microseconds())/1000)
	}
	slices.Sort(all)
	b.ReportMetric(all[len(all)/10], "ms-p10") // what it takes where nothing else runs
	b.ReportMetric(all[len(all)/2], "ms-median")
	b.ReportMetric(all[min(len(all)-1, len(all)*95/100)], "ms-p95")
}

var sizes = []int{200, 2000, 10000}

func each(b *testing.B, run func(b *testing.B, w *Board)) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) { run(b, rig(b, n)) })
	}
}

// BenchmarkDrag is a move of a card that is dragged over others: the event,
// where it would land, and the frame.
func BenchmarkDrag(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		card := w.near(900, 500)
		w.MouseDown(mouse(card, desktop.MouseButtonPrimary))
		i := 0
		frames(b, func() {
			i++
			w.Dragged(drag(card.AddXY(float32(i%400)-200, float32(i%230)-100)))
			w.shot()
		})
		if w.editor.Doing() != "moving" {
			b.Fatalf("it is %s", w.editor.Doing())
		}
		w.Cancel()
	})
}

// near is the place on the board of the card nearest to a point.
func (b *Board) near(x, y float64) fyne.Position {
	v := b.View()
	least, best := 1e9, canvas.Point{}
	for _, c := range b.editor.Plan().Cards() {
		r := v.ToWindow(c.Rect).Center()
		if d := (r.X-x)*(r.X-x) + (r.Y-y)*(r.Y-y); d < least {
			least, best = d, r
		}
	}
	return fyne.NewPos(float32(best.X), float32(best.Y))
}

// BenchmarkMarquee is a move of the rubber band.
func BenchmarkMarquee(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		w.editor.Select()
		w.MouseDown(mouse(w.ground(), desktop.MouseButtonPrimary))
		i := 0
		frames(b, func() {
			i++
			w.Dragged(drag(fyne.NewPos(float32(600+i%900), float32(500+i%500))))
			w.shot()
		})
		if w.editor.Doing() != "marquee" {
			b.Fatalf("it is %s", w.editor.Doing())
		}
		w.Cancel()
	})
}

// ground is a place on the board where nothing lies.
func (b *Board) ground() fyne.Position {
	for y := float32(200); y < 1000; y += 7 {
		p := fyne.NewPos(300, y)
		if b.MouseMoved(mouse(p, 0)); b.editor.On() == "" && b.editor.Cursor() == event.CursorArrow {
			return p
		}
	}
	return fyne.Position{}
}

// BenchmarkPan is a scroll by 60 px, as the wheel's turn makes it: the frame
// that follows at once. What comes into sight is painted meanwhile.
func BenchmarkPan(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		dx := 60.0
		frames(b, func() {
			before := w.View()
			w.SetView(before.Panned(dx, dx/3))
			if w.View() == before {
				dx = -dx
			}
			w.shot()
		})
	})
}

// BenchmarkPanSharp is the same until all is painted that came into sight.
func BenchmarkPanSharp(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		dx := 60.0
		frames(b, func() {
			before := w.View()
			w.SetView(before.Panned(dx, dx/3))
			if w.View() == before {
				dx = -dx
			}
			w.easel.Settle()
			w.shot()
		})
	})
}

// BenchmarkZoom is a step of zoom, as the wheel makes it: the frame that
// follows at once, in which coarse pixels may stand for some that are not
// painted yet.
func BenchmarkZoom(b *testing.B) { zoomed(b, func(*Board) {}) }

// BenchmarkZoomSharp is the same until all is painted.
func BenchmarkZoomSharp(b *testing.B) { zoomed(b, func(w *Board) { w.easel.Settle() }) }

func zoomed(b *testing.B, wait func(*Board)) {
	each(b, func(b *testing.B, w *Board) {
		steps := []float64{1, 1.25, 1.5, 2, 1.5, 1.25, 1, 0.8, 0.67, 0.5, 0.33, 0.5, 0.67, 0.8}
		i := 0
		frames(b, func() {
			i++
			w.easel.mu.Lock()
			w.easel.shelf.Clear() // as if never seen before
			w.easel.mu.Unlock()
			v := w.View()
			w.SetView(v.ZoomedAt(steps[i%len(steps)], v.Middle()))
			wait(w)
			w.shot()
		})
	})
}

// edits measures each of a benchmark's edits, which next makes: the edit, the
// layout, the picture, and the frame.
func edits(b *testing.B, w *Board, next func(i int) edit.Edit) {
	i := 0
	frames(b, func() {
		i++
		if err := w.editor.Do(next(i)); err != nil {
			b.Fatal(err)
		}
		w.shot()
	})
}

// BenchmarkEdit is a letter typed into a card, with all of it painted.
func BenchmarkEdit(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		c := w.seen()
		text := c.Card.Text
		edits(b, w, func(i int) edit.Edit {
			next := *w.editor.Document().Card(c.Card.ID)
			next.Text = text[:len(text)-i%3]
			return edit.SetCard{Card: &next}
		})
		if !w.sharp {
			b.Error("the last frame shows an older picture")
		}
	})
}

// BenchmarkEditGrows is a line more and a line less in a card: all that lies
// below it moves.
func BenchmarkEditGrows(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		c := w.seen()
		edits(b, w, func(i int) edit.Edit {
			next := *w.editor.Document().Card(c.Card.ID)
			next.Text = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine"[:14+30*(i%2)]
			return edit.SetCard{Card: &next}
		})
	})
}

// BenchmarkEditMoves is a card that goes to the next step and back.
func BenchmarkEditMoves(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		c, steps := w.seen(), w.editor.Document().Steps()
		edits(b, w, func(i int) edit.Edit {
			return edit.MoveCards{Cards: []model.CardID{c.Card.ID}, Lane: c.Card.Lane, Step: steps[c.Column+i%2].ID}
		})
	})
}

// BenchmarkEditLinks is a link that comes and goes, to the lane below.
func BenchmarkEditLinks(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		c, to := w.seen(), w.cardAt(300, 800)
		link := &model.Link{ID: "bench", From: c.Card.ID, To: to.Card.ID, Kind: model.LinkFlow}
		edits(b, w, func(i int) edit.Edit {
			if i%2 == 1 {
				return edit.AddLink{Link: link}
			}
			return edit.RemoveLinks{Links: []model.LinkID{link.ID}}
		})
	})
}

// BenchmarkEditSteps is a step that comes and goes: all right of it moves.
func BenchmarkEditSteps(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		c, d := w.seen(), w.editor.Document()
		phase := d.Phases[d.PhaseAt(c.Column)]
		step := &model.Step{ID: "bench", Name: "A step"}
		edits(b, w, func(i int) edit.Edit {
			if i%2 == 1 {
				return edit.AddStep{Step: step, Phase: phase.ID, At: 1}
			}
			return edit.RemoveSteps{Steps: []model.StepID{step.ID}}
		})
	})
}

// seen is a card in the window.
func (b *Board) seen() *layout.Card { return b.cardAt(900, 500) }

// cardAt is the card nearest to a point.
func (b *Board) cardAt(x, y float64) *layout.Card {
	p := b.near(x, y)
	q := b.View().ToPicture(at(p))
	for _, c := range b.editor.Plan().Cards() {
		if c.Rect.Contains(q) {
			return c
		}
	}
	return nil
}

// BenchmarkMemory reports what is held by a board that has been looked around
// and edited in.
func BenchmarkMemory(b *testing.B) {
	each(b, func(b *testing.B, w *Board) {
		for b.Loop() {
			for _, z := range []float64{1, 2, 0.5, 0.1} {
				v := w.View()
				w.SetView(v.ZoomedAt(z, v.Middle()))
				w.easel.Settle()
				w.shot()
			}
		}
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MB")
		b.ReportMetric(float64(m.Sys)/(1<<20), "MB-system")
	})
}
