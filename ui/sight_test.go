//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"touchline/model/file"
	"touchline/ui/dialogs"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// sight is what a user can see of a window, and what the document holds: all
// that the random user decides and judges by. Places are in px of the window.
type sight struct {
	X11     string // the X server's number of the window
	Windows int    // of the program
	Title   string

	Doc            string // as a file would hold it; "" without a document
	File           string // the document's file, if it has one
	Unsaved        bool
	Saving         bool
	Kept, Conflict bool // the draft has all; another program changed the file
	ReadOnly       bool
	CanUndo        bool
	CanRedo        bool
	Picked         []string
	Doing          string // the gesture that is on
	Edited         string // whose text is open in the picture
	Status         string
	Question       string // the title of the dialog on top
	Over           string // what lies over the window on top: the type of a menu or a dialog
	Focus          string // the type of what has the keyboard
	Text           string // of the entry that has the keyboard
	Marked         string // what is selected in it
	Several        bool   // it may have several lines
	Board          target
	Cards          []target // points at which a click meets a card, by its id
	Heads          []target // the same for heads of lanes, steps and phases
	Cells          []target // points of free ground in cells that take cards, by lane and step
	Handle         *target  // the right one of the selected card
	Ground         []target // points of the panels on which nothing stands that takes a click
	Controls       []target // what takes a click or the keyboard
	shown
}

// target is something in a window.
type target struct {
	Kind, Name string // of a control its type and its text; else whose it is
	X, Y, W, H int    // of a point W and H are 0
	Off        bool   // it is there and takes nothing
}

func (p target) centre() (x, y int) { return p.X + p.W/2, p.Y + p.H/2 }

func (p target) has(x, y int) bool { return x >= p.X && y >= p.Y && x < p.X+p.W && y < p.Y+p.H }

// grown is a rectangle with so many px more on each side.
func (p target) grown(by int) target {
	p.X, p.Y, p.W, p.H = p.X-by, p.Y-by, p.W+2*by, p.H+2*by
	return p
}

// look sees the n-th window of the program.
func (a *App) look(n int) string {
	s := sight{Windows: len(a.windows)}
	if n < len(a.windows) {
		a.windows[n].describe(&s)
	}
	out, err := json.Marshal(s)
	if err != nil {
		return "none"
	}
	return string(out)
}

func (w *Window) describe(s *sight) {
	s.Title = w.Native().Title()
	if native, ok := w.Native().(driver.NativeWindow); ok {
		native.RunNative(func(c any) {
			if x, ok := c.(driver.X11WindowContext); ok {
				s.X11 = fmt.Sprint(uint64(x.WindowHandle))
			}
		})
	}
	c := w.Native().Canvas()
	if top := c.Overlays().Top(); top != nil {
		s.Over = kindOf(top)
	}
	if w.Dialogs().Any() {
		s.Question = titleOf(w.Dialogs().Top())
	}
	if f := c.Focused(); f != nil {
		s.Focus = kindOf(f)
		if f == fyne.Focusable(w.board) {
			s.Focus = "board"
		}
		s.Text, s.Several = textIn(f), flag(f, "MultiLine")
		if e, ok := f.(interface{ SelectedText() string }); ok {
			s.Marked = e.SelectedText()
		}
	}
	s.Status = w.status.Text.Text
	if se := w.session; se != nil {
		ed := se.ed
		s.Doc, s.File = string(file.Encode(ed.Document())), se.Path()
		s.Unsaved, s.Saving, s.ReadOnly = se.Unsaved(), se.Saving(), ed.ReadOnly()
		safety := se.Safety()
		s.Kept, s.Conflict = safety.NoDraft == nil && !safety.Pending, se.Conflict()
		s.CanUndo, s.CanRedo = ed.CanUndo(), ed.CanRedo()
		s.Doing, s.Edited = ed.Doing(), string(w.field.Owner)
		for _, o := range ed.Selection().Owners() {
			s.Picked = append(s.Picked, string(o))
		}
		w.describePicture(s)
		w.describeShown(s)
	}
	w.describeControls(s)
}

// title is the text at the head of a dialog.
func titleOf(m *dialogs.Dialog) string {
	title := ""
	walkAll(m.Popup.Content, fyne.Position{}, everywhere, func(o fyne.CanvasObject, _ fyne.Position, _ part) {
		if title == "" {
			title = textIn(o)
		}
	})
	return title
}

// describeControls lists what can be clicked: of a menu or dialog if one is
// open, else of the window.
func (w *Window) describeControls(s *sight) {
	c := w.Native().Canvas()
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(root)
	size := c.Size()
	walkAll(root, at, part{0, 0, size.Width, size.Height}, func(o fyne.CanvasObject, at fyne.Position, in part) {
		seen := in.meet(at, o.Size())
		if !takesClicks(o) || o == fyne.CanvasObject(w.board) || seen.right-seen.left < leastSeen || seen.bottom-seen.top < leastSeen {
			return
		}
		p := w.placeOf(seen)
		p.Kind, p.Name = kindOf(o), textIn(o)
		d, ok := o.(fyne.Disableable)
		p.Off = ok && d.Disabled()
		s.Controls = append(s.Controls, p)
	})
	if w.panes != nil && root == c.Content() {
		for _, o := range []fyne.CanvasObject{w.panes.Left, w.panes.Right} {
			if o.Visible() {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				s.Ground = append(s.Ground, groundOf(w.placeOf(everywhere.meet(at, o.Size())), s.Controls)...)
			}
		}
	}
}

// groundOf is points of a panel that lie on none of the controls.
func groundOf(panel target, controls []target) (all []target) {
	const step, off = 23, 4 // px
	for y := panel.Y + off; y < panel.Y+panel.H-off; y += step {
		for x := panel.X + off; x < panel.X+panel.W-off; x += step {
			if !slices.ContainsFunc(controls, func(p target) bool { return p.grown(off).has(x, y) }) {
				all = append(all, target{X: x, Y: y})
			}
		}
	}
	return all
}

// leastSeen is how much of something is to be seen so that a user clicks it,
// in units.
const leastSeen = 6

// takesClicks reports whether a click means something to a widget itself, and
// does not pass through it.
func takesClicks(o fyne.CanvasObject) bool {
	switch o.(type) {
	case fyne.Tappable, fyne.Focusable, fyne.Draggable, desktop.Mouseable:
		return true
	}
	return false
}

// placeOf is a rectangle of the window in px.
func (w *Window) placeOf(r part) target {
	c := w.Native().Canvas()
	x, y := c.PixelCoordinateForPosition(fyne.NewPos(r.left, r.top))
	x2, y2 := c.PixelCoordinateForPosition(fyne.NewPos(r.right, r.bottom))
	return target{X: x, Y: y, W: x2 - x, H: y2 - y}
}

// part is what of a window shows something, in units.
type part struct{ left, top, right, bottom float32 }

var everywhere = part{-1e6, -1e6, 1e6, 1e6}

func (c part) meet(at fyne.Position, size fyne.Size) part {
	return part{max(c.left, at.X), max(c.top, at.Y), min(c.right, at.X+size.Width), min(c.bottom, at.Y+size.Height)}
}

// walkAll visits what is visible below an object whose place in the window is
// known, with the part of the window that it shows in.
func walkAll(o fyne.CanvasObject, at fyne.Position, in part, visit func(fyne.CanvasObject, fyne.Position, part)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o, at, in)
	var below []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		below = o.Objects
	case *container.Scroll:
		in = in.meet(at, o.Size())
		below = test.WidgetRenderer(o).Objects()
	case fyne.Widget:
		below = test.WidgetRenderer(o).Objects()
	}
	for _, b := range below {
		walkAll(b, at.Add(b.Position()), in, visit)
	}
}

// The kinds of controls that acts look for, as far as their types have names
// outside of their packages: one that is called another thing is noticed.
var (
	kindEntry      = kindOf(&widgets.Entry{})
	kindFlatButton = kindOf(&widgets.FlatButton{})
	kindChoice     = kindOf(&widgets.Choice{})
	kindPill       = kindOf(&widgets.Pill{})
	kindFold       = kindOf(&widgets.FoldHead{})
	kindTabs       = kindOf(&widgets.TabBar{})
	kindField      = kindOf(&fields.Entry{})
)

// kindOf is the type of a widget: "fields.Entry".
func kindOf(o any) string { return strings.TrimPrefix(fmt.Sprintf("%T", o), "*") }

// textIn is what a widget says, by the field that its kind has for that.
func textIn(o any) string {
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return ""
	}
	v = v.Elem()
	for _, name := range []string{"Text", "Selected", "text", "Tip"} {
		if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && (f.String() != "" || name == "Tip") {
			return f.String()
		}
	}
	if item := v.FieldByName("Item"); item.IsValid() && item.Kind() == reflect.Pointer && !item.IsNil() { // a line of a menu
		return item.Elem().FieldByName("Label").String()
	}
	return ""
}

// flag is a widget's field of a name that says yes or no.
func flag(o any, name string) bool {
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return false
	}
	f := v.Elem().FieldByName(name)
	return f.IsValid() && f.Kind() == reflect.Bool && f.Bool()
}

// tick calls then after the toolkit has taken all events that had come when
// it was called: it takes them once a frame, before it moves animations on.
func (a *App) tick(then func()) {
	const frames = 2 // the first may be on already
	n := 0
	var beat *fyne.Animation
	beat = fyne.NewAnimation(1<<40, func(float32) {
		if n++; n == frames {
			beat.Stop()
			then()
		}
	})
	beat.Start()
}
