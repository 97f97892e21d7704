package placing

import (
	"fyne.io/fyne/v2"

	"touchline/ui/memory"
)

// Desktop is the system's windows and screens. All of it is for the toolkit's
// goroutine.
type Desktop interface {
	// Areas is what each screen has room for beside bars and docks, the main
	// one first.
	Areas() []Rect
	// Content is where the content of a window is that shows, whether it is as
	// large as the screen, and what is around it; ok is false where the system
	// does not say.
	Content(fyne.Window) (at Rect, maximized bool, around Edges, ok bool)
	// Move moves a window's content. Maximize makes it as large as its screen.
	Move(w fyne.Window, x, y int)
	Maximize(fyne.Window)
}

// The size of a new window, in units.
const (
	usualWidth  = 1280
	usualHeight = 800
)

// usualEdges is what is left around a window as long as the system does not say
// what is there, in px.
var usualEdges = Edges{Left: 2, Top: 36, Right: 2, Bottom: 4}

// Open shows a window as large as it was left with these screens, as far as
// they have room; a further one beside the first. scale is how many px a unit
// is thought to be until the window shows. d may be nil: then the size that is
// remembered without screens counts.
func Open(w fyne.Window, d Desktop, m *memory.Store, further bool, scale float32) {
	var areas []Rect
	if d != nil {
		areas = d.Areas()
	}
	size := fyne.NewSize(usualWidth, usualHeight)
	if m.Width > 0 && m.Height > 0 {
		size = fyne.NewSize(m.Width, m.Height)
	}
	left, known := m.PlaceWith(Key(areas))
	want := func(scale float32) Rect {
		if known {
			return Rect{left.X, left.Y, left.Width, left.Height}
		}
		return Rect{W: int(size.Width * scale), H: int(size.Height * scale)}
	}
	units := func(r Rect, scale float32) fyne.Size {
		return fyne.NewSize(float32(r.W)/scale, float32(r.H)/scale)
	}
	first := Fit(want(scale), areas, usualEdges)
	w.Resize(units(first, scale))
	w.Show()
	if d == nil {
		return
	}
	at, _, around, ok := d.Content(w)
	now := w.Canvas().Scale()
	if !ok || now <= 0 {
		return
	}
	if around == (Edges{}) {
		around = usualEdges
	}
	to := at // as the window manager has it: it may have made it as large as the screen
	if known {
		to = want(now)
		if further {
			to.X, to.Y = at.X, at.Y
		}
	}
	to = Fit(to, areas, around)
	if at.W != to.W || at.H != to.H {
		w.Resize(units(to, now))
	}
	if at.X != to.X || at.Y != to.Y {
		d.Move(w, to.X, to.Y)
	}
	if known && left.Maximized && !further {
		d.Maximize(w)
	}
}

// Keep remembers where a window stands, before it closes.
func Keep(w fyne.Window, d Desktop, m *memory.Store) {
	if w.FullScreen() {
		return
	}
	size := w.Canvas().Size()
	var key string
	var place memory.Place
	if d != nil {
		areas := d.Areas()
		if at, maximized, _, ok := d.Content(w); ok && at.W > 0 && at.H > 0 {
			key = Key(areas)
			place = memory.Place{Screens: key, X: at.X, Y: at.Y, Width: at.W, Height: at.H, Maximized: maximized}
			if before, known := m.PlaceWith(key); known && maximized {
				before.Maximized = true // and goes back to the size that it had before
				place = before
			}
		}
	}
	m.Change(func(c *memory.Content) {
		c.Width, c.Height = size.Width, size.Height
		if key != "" {
			c.KeepPlace(place)
		}
	})
}
