package view

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/tolerance"
)

func place(v View) string { return fmt.Sprintf("%.2f %.2f zoom %.4f", v.At.X, v.At.Y, v.Zoom) }

func rect(r canvas.Rect) string { return fmt.Sprintf("%.2f %.2f, %.2f × %.2f", r.X, r.Y, r.W, r.H) }

// reckoned is all that a view reckons.
func reckoned(v View) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%.0f × %.0f pt in %.0f × %.0f at %s\n", v.Picture.W, v.Picture.H, v.Window.W, v.Window.H, place(v))
	left, top := v.Frozen()
	across, down := v.Bars()
	fmt.Fprintf(&b, " frozen %.2f %.2f, bars %.4f %.4f, visible %s, larger %v, mappable %v\n", left, top, across, down, rect(v.Visible()), v.Larger(), v.Mappable())
	fmt.Fprintf(&b, " opened %s; high %s; fitted %s; slid %s\n", place(v.Opened()), place(v.FitHeight()), place(v.Fitted()), place(v.Slid(0.3, 0.4)))
	for _, p := range v.Panes(1.5) {
		fmt.Fprintf(&b, " pane %v from %v\n", p.Window, p.Origin)
	}
	v.Mapped = true
	if m, ok := v.Minimap(); ok {
		fmt.Fprintf(&b, " minimap %s, picture %s, mark %s\n", rect(m.Frame), rect(m.Picture), rect(m.Mark(v)))
		for _, at := range []canvas.Point{m.Frame.Center(), m.Mark(v).Center()} {
			g := HoldMap(v, m, at)
			fmt.Fprintf(&b, " held %s, pulled %s\n", place(g.To(at)), place(g.To(canvas.Point{X: at.X + 5, Y: at.Y - 3})))
		}
	}
	w, h := v.Window.W, v.Window.H
	for _, p := range []canvas.Point{{X: 5, Y: 5}, {X: 70, Y: 40}, {X: w / 3, Y: 10}, {X: 10, Y: h / 2}, {X: w / 2, Y: h / 2}, {X: w - 9, Y: h - 30}} {
		q, pull := v.ToPicture(p), v.Pull(p)
		fmt.Fprintf(&b, " %.0f %.0f is over %.2f %.2f, pulls %.3f %.3f, zooms to %s\n", p.X, p.Y, q.X, q.Y, pull.X, pull.Y, place(v.ZoomedAt(1.5, p)))
	}
	for _, r := range []canvas.Rect{{X: 40, Y: 90, W: 30, H: 20}, {X: 40, Y: 300, W: 60, H: 90}, {X: 400, Y: 100, W: 80, H: 20}, {X: 700, Y: 500, W: 120, H: 60}, {X: 30, Y: 805, W: 500, H: 20}, {X: 0, Y: 0, W: 1190, H: 842}} {
		fmt.Fprintf(&b, " %s is at %s, shown by %s\n", rect(r), rect(v.InWindow(r)), place(v.Showing(r)))
	}
	return b.String()
}

// TestWhatAViewReckons holds it to a hundredth of a unit, for pictures and
// windows of many shapes, scrolled under their heads and past their ends.
func TestWhatAViewReckons(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct{ picture, window canvas.Size }{
		{canvas.Size{W: 1190, H: 842}, canvas.Size{W: 1200, H: 800}},
		{canvas.Size{W: 1190, H: 842}, canvas.Size{W: 420, H: 260}},
		{canvas.Size{W: 9000, H: 400}, canvas.Size{W: 700, H: 500}},
		{canvas.Size{W: 300, H: 5000}, canvas.Size{W: 419, H: 400}},
		{canvas.Size{W: 1190, H: 500}, canvas.Size{W: 1500, H: 520}},
		{canvas.Size{W: 400, H: 300}, canvas.Size{W: 600, H: 1100}},
	} {
		v := sampleView().Over(c.picture, Heads{Left: 28, Right: 118, Top: 82, Bottom: 130, End: c.picture.H - 42}).Resized(c.window)
		for _, zoom := range []float64{0.1, 1, 4} {
			v.Zoom = zoom
			for _, at := range []canvas.Point{{X: 28, Y: 82}, {X: 250, Y: 190}} {
				v.At = at
				b.WriteString(reckoned(v.clamped()))
			}
		}
	}
	canvastest.Golden(t, "views.txt", b.String())
}

// TestHowFastADragScrolls: how far the picture has moved after each frame, and
// when the next one is wanted.
func TestHowFastADragScrolls(t *testing.T) {
	var b strings.Builder
	v := sampleView()
	v.Zoom = 4
	begin := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, at := range []canvas.Point{{X: 1195, Y: 400}, {X: 1260, Y: 790}, {X: 600, Y: 400}} {
		v, now, s := v.clamped(), begin, AutoScroll{}
		pull := v.Pull(at)
		for range 12 {
			next, ok := s.Next(pull, now)
			v = s.Tick(v, pull, now)
			fmt.Fprintf(&b, "%v %s, next %v %v\n", now.Sub(begin), place(v), next.Sub(begin), ok)
			now = now.Add(tolerance.ScrollDelay / 3)
		}
	}
	canvastest.Golden(t, "scroll.txt", b.String())
}
