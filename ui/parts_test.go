//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// What the probe knows of the parts of a window beside the canvas.

// walk visits all that can be seen of an object.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	walkAll(o, fyne.Position{}, everywhere, func(o fyne.CanvasObject, _ fyne.Position, _ part) { visit(o) })
}

// typable is a field that one types into.
type typable interface{ CursorTextOffset() int }

// part is a place in the window: "text WORDS" in the middle of a text, in the
// overlay if there is one, "entry I" in the I-th field of the inspector,
// "beside I" on the ground left of it. Words are parted by underscores.
func (w *Window) part(what []string) (fyne.Position, bool) {
	var found []fyne.CanvasObject
	size := w.Native().Canvas().Size()
	driver := fyne.CurrentApp().Driver()
	see := func(o fyne.CanvasObject) {
		at := driver.AbsolutePositionForObject(o)
		if middle := at.AddXY(o.Size().Width/2, o.Size().Height/2); middle.X > 0 && middle.Y > 0 && middle.X < size.Width && middle.Y < size.Height {
			found = append(found, o)
		}
	}
	n := 0
	switch what[0] {
	case "text":
		root := w.Native().Content()
		if top := w.Native().Canvas().Overlays().Top(); top != nil {
			root = top
		}
		walk(root, func(o fyne.CanvasObject) {
			if t, ok := o.(*canvas.Text); ok && t.Text == strings.ReplaceAll(what[1], "_", " ") {
				see(o)
			}
		})
	case "entry", "beside":
		n, _ = strconv.Atoi(what[1])
		walk(w.inspector.Object(), func(o fyne.CanvasObject) {
			if _, ok := o.(typable); ok {
				see(o)
			}
		})
	}
	if n >= len(found) {
		return fyne.Position{}, false
	}
	o := found[n]
	at := driver.AbsolutePositionForObject(o)
	if what[0] == "beside" {
		at.X = driver.AbsolutePositionForObject(w.inspector.Object()).X + 4
		return at.AddXY(0, o.Size().Height/2), true
	}
	return at.AddXY(o.Size().Width/2, o.Size().Height/2), true
}

// hasKeyboard is what has the keyboard: "board", "field" over a card, "entry" with
// its text, the type of something else, or "nothing".
func (w *Window) hasKeyboard() string {
	switch f := w.Native().Canvas().Focused(); f := f.(type) {
	case nil:
		return "nothing"
	case typable:
		if w.field.Edits() && w.Native().Canvas().Focused() == fyne.Focusable(w.field.Entry) {
			return fmt.Sprintf("field %q", w.field.Entry.Text)
		}
		return fmt.Sprintf("entry %q", reflect.ValueOf(f).Elem().FieldByName("Text").String())
	default:
		if f == fyne.Focusable(w.board) {
			return "board"
		}
		return fmt.Sprintf("%T", f)
	}
}
