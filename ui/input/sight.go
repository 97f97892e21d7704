package input

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Holder is a widget that holds others. The toolkit keeps to itself what a
// widget is drawn with, and [InSight] would not find what stands in one.
type Holder interface {
	Held() fyne.CanvasObject
}

// The room, in units, that stays between what has the keyboard and the edges
// of what it is scrolled in: above it there is its name.
const (
	roomAbove = 24
	roomBelow = 12
)

// InSight scrolls all that an object stands in, so that it is seen: Tab goes to
// fields that lie below the edge of a panel or a dialog. All that can have the
// keyboard calls it when it gets it.
func InSight(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return // it was made just now: whoever made it shows it
	}
	root := c.Overlays().Top()
	if root == nil {
		root = c.Content()
	}
	scrolls, _ := around(root, o, nil)
	for i := len(scrolls) - 1; i >= 0; i-- {
		show(scrolls[i], o)
	}
}

// Within reports whether an object stands in another one, or is that.
func Within(o, whole fyne.CanvasObject) bool {
	_, found := around(whole, o, nil)
	return found
}

// around is what an object stands in that scrolls, the outermost first, after
// what was found further out.
func around(at, o fyne.CanvasObject, out []*container.Scroll) ([]*container.Scroll, bool) {
	var inside fyne.CanvasObject
	switch x := at.(type) {
	case nil:
		return out, false
	case *fyne.Container:
		for _, part := range x.Objects {
			if all, found := around(part, o, out); found {
				return all, true
			}
		}
		return out, at == o
	case *container.Scroll:
		inside, out = x.Content, append(out, x)
	case *container.ThemeOverride:
		inside = x.Content
	case *widget.PopUp:
		inside = x.Content
	case Holder:
		inside = x.Held()
	}
	if at == o || inside == nil {
		return out, at == o
	}
	return around(inside, o, out)
}

// show scrolls no further than it must. Of what has no room it shows as much as
// it can, from its beginning.
func show(s *container.Scroll, o fyne.CanvasObject) {
	if least := s.Content.MinSize(); least.Width > s.Content.Size().Width || least.Height > s.Content.Size().Height {
		s.Refresh() // what was put into it since has no room yet
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(s.Content))
	to := s.Offset
	if s.Direction != container.ScrollHorizontalOnly {
		to.Y = shown(s.Offset.Y, s.Size().Height, at.Y-roomAbove, at.Y+o.Size().Height+roomBelow)
	}
	if s.Direction != container.ScrollVerticalOnly {
		to.X = shown(s.Offset.X, s.Size().Width, at.X-roomBelow, at.X+o.Size().Width+roomBelow)
	}
	if to != s.Offset {
		s.ScrollToOffset(to)
	}
}

// shown is how far one scrolls a view of a length, scrolled so far, to what
// reaches from a place to another.
func shown(offset, length, from, to float32) float32 {
	switch {
	case from <= offset && to >= offset+length: // it fills the view
		return offset
	case from < offset || to-from > length:
		return max(0, from)
	case to > offset+length:
		return to - length
	}
	return offset
}
