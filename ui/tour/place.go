package tour

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// The sizes of a hint, in units.
const (
	bubbleWidth = 316
	bubbleInset = 12 // from the canvas's edges
	bubbleGap   = 22 // from what it speaks of
	frameOut    = 4  // how far the frame stands from that
)

// pointer shows what a hint speaks of: a frame around it, and a line from the
// hint.
type pointer struct {
	frame *canvas.Rectangle
	line  *canvas.Line
}

func newPointer() *pointer {
	p := &pointer{canvas.NewRectangle(nil), canvas.NewLine(nil)}
	p.frame.StrokeWidth, p.frame.CornerRadius, p.line.StrokeWidth = 2, 6, 2
	return p
}

func (p *pointer) objects() []fyne.CanvasObject { return []fyne.CanvasObject{p.frame, p.line} }

// Layout puts the hint beside what it speaks of; where that is not to be seen,
// into a corner.
func (t *Tour) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if t.object == nil || len(t.object.Objects) == 0 {
		return
	}
	bubble := t.object.Objects[len(t.object.Objects)-1]
	bubble.Resize(fyne.NewSize(bubbleWidth, bubble.MinSize().Height))
	high := bubble.MinSize().Height
	bubble.Resize(fyne.NewSize(bubbleWidth, high))
	about, ok := t.window.Of(t.shown)
	home := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.object)
	about.At = about.At.Subtract(home)
	keep := t.window.Keep()
	for i := range keep {
		keep[i].At = keep[i].At.Subtract(home)
	}
	at := beside(about, ok, keep, bubble.Size(), size)
	bubble.Move(at)
	t.point(about, ok, Area{at, bubble.Size()}, size)
}

// MinSize asks for nothing: the hint lies over the canvas.
func (*Tour) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// beside is where a hint so large stands in the room of the canvas: below what
// it speaks of, above, to the right or to the left, or in a corner; nowhere over
// it, and of these where it covers the least of what is to be kept free.
func beside(of Area, seen bool, keep []Area, bubble, room fyne.Size) fyne.Position {
	right, low := max(bubbleInset, room.Width-bubble.Width-bubbleInset), max(bubbleInset, room.Height-bubble.Height-bubbleInset)
	within := func(p fyne.Position) fyne.Position {
		return fyne.NewPos(max(bubbleInset, min(p.X, right)), max(bubbleInset, min(p.Y, low)))
	}
	corners := []fyne.Position{{X: 0, Y: low}, {X: 0, Y: 0}, {X: right, Y: 0}, {X: right, Y: low}}
	if !seen {
		p, _ := freest(corners, keep, bubble, within, func(Area) bool { return true })
		return p
	}
	x, y := of.At.X+of.Size.Width/2-bubble.Width/2, of.At.Y+of.Size.Height/2-bubble.Height/2
	about := []fyne.Position{
		{X: x, Y: of.At.Y + of.Size.Height + bubbleGap},
		{X: x, Y: of.At.Y - bubbleGap - bubble.Height},
		{X: of.At.X + of.Size.Width + bubbleGap, Y: y},
		{X: of.At.X - bubbleGap - bubble.Width, Y: y},
		{X: of.At.X + of.Size.Width + bubbleGap, Y: of.At.Y + of.Size.Height + bubbleGap},
		{X: of.At.X + of.Size.Width + bubbleGap, Y: of.At.Y - bubbleGap - bubble.Height},
		{X: x, Y: low},
		{X: x, Y: 0},
	}
	if p, ok := freest(append(about, corners...), keep, bubble, within, func(a Area) bool { return !overlap(a, of) }); ok {
		return p
	}
	// There is no room beside it: as far away as can be.
	p := fyne.NewPos(bubbleInset, bubbleInset)
	if of.At.X+of.Size.Width/2 < room.Width/2 {
		p.X = right
	}
	if of.At.Y+of.Size.Height/2 < room.Height/2 {
		p.Y = low
	}
	return p
}

// freest is of some places, brought into the room, the first that covers the
// least of what is to be kept free, among those that are allowed.
func freest(places []fyne.Position, keep []Area, bubble fyne.Size, within func(fyne.Position) fyne.Position, allowed func(Area) bool) (best fyne.Position, ok bool) {
	least := float32(0)
	for _, p := range places {
		a := Area{within(p), bubble}
		if !allowed(a) {
			continue
		}
		covered := float32(0)
		for _, k := range keep {
			w := min(a.At.X+a.Size.Width, k.At.X+k.Size.Width) - max(a.At.X, k.At.X)
			h := min(a.At.Y+a.Size.Height, k.At.Y+k.Size.Height) - max(a.At.Y, k.At.Y)
			covered += max(0, w) * max(0, h)
		}
		if !ok || covered < least {
			best, least, ok = a.At, covered, true
		}
	}
	return best, ok
}

// overlap reports whether two areas come nearer than the frame around what a
// hint speaks of.
func overlap(a, b Area) bool {
	return a.At.X < b.At.X+b.Size.Width+frameOut && b.At.X-frameOut < a.At.X+a.Size.Width &&
		a.At.Y < b.At.Y+b.Size.Height+frameOut && b.At.Y-frameOut < a.At.Y+a.Size.Height
}

// point draws the frame and the line; what is beside the canvas has a line to
// its edge alone.
func (t *Tour) point(of Area, seen bool, bubble Area, room fyne.Size) {
	p := t.pointer
	ink := theme.Color(theme.ColorNamePrimary)
	p.frame.StrokeColor, p.line.StrokeColor = ink, ink
	p.frame.FillColor = nil
	if !seen {
		p.frame.Hide()
		p.line.Hide()
		return
	}
	inside := of.At.X >= 0 && of.At.Y >= 0 && of.At.X+of.Size.Width <= room.Width && of.At.Y+of.Size.Height <= room.Height
	if inside {
		p.frame.Move(of.At.SubtractXY(frameOut, frameOut))
		p.frame.Resize(of.Size.AddWidthHeight(2*frameOut, 2*frameOut))
		p.frame.Show()
	} else {
		p.frame.Hide()
	}
	from, to := nearest(bubble, of)
	to = fyne.NewPos(max(0, min(to.X, room.Width)), max(0, min(to.Y, room.Height)))
	p.line.Position1, p.line.Position2 = from, to
	p.line.Show()
}

// nearest is the points of two areas that are nearest to each other, in the
// middle of what they have beside each other.
func nearest(a, b Area) (from, to fyne.Position) {
	axis := func(a0, a1, b0, b1 float32) (float32, float32) {
		switch {
		case a1 < b0:
			return a1, b0
		case b1 < a0:
			return a0, b1
		}
		middle := (max(a0, b0) + min(a1, b1)) / 2
		return middle, middle
	}
	from.X, to.X = axis(a.At.X, a.At.X+a.Size.Width, b.At.X, b.At.X+b.Size.Width)
	from.Y, to.Y = axis(a.At.Y, a.At.Y+a.Size.Height, b.At.Y, b.At.Y+b.Size.Height)
	return from, to
}
