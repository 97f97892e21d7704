package frametest

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"touchline/ui/widgets"
)

// Box is where something shows in a window, in units.
type Box struct{ Min, Max fyne.Position }

func box(at fyne.Position, size fyne.Size) Box {
	return Box{Min: at, Max: at.AddXY(size.Components())}
}

// Meet is what two boxes share.
func (b Box) Meet(c Box) Box {
	return Box{
		Min: fyne.NewPos(max(b.Min.X, c.Min.X), max(b.Min.Y, c.Min.Y)),
		Max: fyne.NewPos(min(b.Max.X, c.Max.X), min(b.Max.Y, c.Max.Y)),
	}
}

// Boxes is where an object is, and what of the window is left to it by all that
// it is scrolled in. It looks at what is drawn, and asks no widget.
func Boxes(c fyne.Canvas, o fyne.CanvasObject) (at, left Box, found bool) {
	root := c.Overlays().Top()
	if root == nil {
		root = c.Content()
	}
	Walk(root, fyne.Position{}, box(fyne.Position{}, c.Size()), func(x fyne.CanvasObject, pos fyne.Position, clip Box) {
		if x == o {
			at, left, found = box(pos, x.Size()), clip, true
		}
	})
	return at, left, found
}

// Walk visits what shows within an object, each with its place in the window
// and what clips it.
func Walk(o fyne.CanvasObject, parent fyne.Position, clip Box, visit func(fyne.CanvasObject, fyne.Position, Box)) {
	if o == nil || !o.Visible() {
		return
	}
	at := parent.Add(o.Position())
	visit(o, at, clip)
	var inside []fyne.CanvasObject
	switch x := o.(type) {
	case *fyne.Container:
		inside = x.Objects
	case fyne.Widget:
		if _, scrolls := x.(*container.Scroll); scrolls {
			clip = clip.Meet(box(at, x.Size()))
		}
		inside = test.WidgetRenderer(x).Objects()
	}
	for _, part := range inside {
		Walk(part, at, clip, visit)
	}
}

// mostStops is more than anything has that Tab leads through.
const mostStops = 400

// Stops is all that Tab leads to, in its order, or with back Shift+Tab. each is
// called while it has the keyboard.
func Stops(c fyne.Canvas, back bool, each func(fyne.Focusable)) (n int) {
	var first fyne.Focusable
	c.Unfocus()
	for n < mostStops {
		if back {
			c.FocusPrevious()
		} else {
			c.FocusNext()
		}
		f := c.Focused()
		if f == nil || f == first {
			return n
		}
		if first == nil {
			first = f
		}
		n++
		each(f)
	}
	return n
}

// Unseen walks with Tab and Shift+Tab through all that can have the keyboard,
// and says of what that is not in sight when it has it.
func Unseen(c fyne.Canvas) (all []string) {
	const slack = 0.5 // of a unit
	for _, back := range []bool{false, true} {
		Stops(c, back, func(f fyne.Focusable) {
			o := f.(fyne.CanvasObject)
			at, left, found := Boxes(c, o)
			if !found {
				all = append(all, fmt.Sprintf("%s is not in the window", Name(o)))
				return
			}
			seen := func(from, to, low, high float32) bool {
				return from >= low-slack && to <= high+slack || from <= low+slack && to >= high-slack && high > low
			}
			if !seen(at.Min.X, at.Max.X, left.Min.X, left.Max.X) || !seen(at.Min.Y, at.Max.Y, left.Min.Y, left.Max.Y) {
				all = append(all, fmt.Sprintf("%s is at %v, of which %v is seen; backwards: %v", Name(o), at, left, back))
			}
		})
	}
	return all
}

// Name is what a control is, for a message.
func Name(o any) string {
	text := ""
	switch x := o.(type) {
	case *widgets.Button:
		text = x.Text
	case *widgets.FlatButton:
		text = x.Text
	case interface{ SelectedText() string }: // a field, at a button without text
	case interface{ AccessibilityLabel() string }:
		text = x.AccessibilityLabel()
	}
	return fmt.Sprintf("%T %q", o, text)
}
