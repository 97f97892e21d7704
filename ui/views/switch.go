package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// Map is the view that shows first: the picture that is drawn.
const Map = "map"

// View is a way to show the document.
type View struct {
	ID     string // of its action: "view." and this
	Name   string
	Tip    string
	Object fyne.CanvasObject
	Show   func() // before it shows; nil: nothing is to be done
	Hide   func() // before it goes
	Update func() // the document or what is selected changed, and the view shows
	Focus  func() // gives it the keyboard

	Shortcut func(fyne.Shortcut) // of a key that nothing had
}

// Switch has the views of a window.
type Switch struct {
	frame  *frame.Frame
	views  []View
	at     int
	chosen func(id string)

	Stack *fyne.Container // in which they show
	Row   *Row            // the buttons

	// Panels beside a view that is not the map are hidden until they are asked
	// for: a table needs the room.
	ShowLeft, ShowRight bool
}

// New makes the switch of a window, which shows the view of an id. chosen is
// called when a button is pressed.
func New(f *frame.Frame, id string, chosen func(id string), all ...View) *Switch {
	s := &Switch{frame: f, views: all, chosen: chosen, Stack: container.NewStack()}
	for i, v := range all {
		s.Stack.Add(v.Object)
		v.Object.Hide()
		if v.ID == id {
			s.at = i
		}
	}
	s.Row = newRow(s)
	return s
}

// Now is the id of the view that shows.
func (s *Switch) Now() string {
	if s == nil {
		return Map
	}
	return s.views[s.at].ID
}

// OnMap reports whether the map shows.
func (s *Switch) OnMap() bool { return s.Now() == Map }

// Open shows the view that is chosen, after the window was built.
func (s *Switch) Open() { s.show(s.at) }

// Choose shows a view; one that is not there changes nothing.
func (s *Switch) Choose(id string) {
	to := slices.IndexFunc(s.views, func(v View) bool { return v.ID == id })
	if to < 0 || to == s.at {
		return
	}
	old := s.views[s.at]
	if old.Hide != nil {
		old.Hide()
	}
	old.Object.Hide()
	s.show(to)
}

func (s *Switch) show(to int) {
	s.at = to
	v := s.views[to]
	v.Object.Show()
	if v.Show != nil {
		v.Show()
	}
	s.Row.follow()
	s.Stack.Refresh()
}

// TogglePanel shows the panel at the left, or at the right, beside a view that
// is not the map, or hides it.
func (s *Switch) TogglePanel(left bool) {
	if left {
		s.ShowLeft = !s.ShowLeft
	} else {
		s.ShowRight = !s.ShowRight
	}
}

// Update has the view that shows follow the document.
func (s *Switch) Update() {
	if v := s.views[s.at]; v.Update != nil {
		v.Update()
	}
}

// Focus gives the keyboard to the view that shows.
func (s *Switch) Focus() { s.views[s.at].Focus() }

// Shortcut hands a key that nothing had to the view that shows.
func (s *Switch) Shortcut(k fyne.Shortcut) { s.views[s.at].Shortcut(k) }

// names is what the views are called.
func (s *Switch) names() []string {
	names := make([]string, len(s.views))
	for i, v := range s.views {
		names[i] = v.Name
	}
	return names
}

func (s *Switch) press(i int) {
	s.chosen(s.views[i].ID)
	s.frame.Refocus()
}

// drop shows the names below an object.
func (s *Switch) drop(below fyne.CanvasObject) { widgets.DropDown(below, s.names(), s.at, s.press) }
