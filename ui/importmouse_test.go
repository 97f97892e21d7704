//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// inPreview is where a chip of the preview is: "chip ROW", "head COLUMN", both
// from 0.
func (w *Window) inPreview(what []string) (at fyne.Position, ok bool) {
	top := w.Dialogs().Top()
	if top == nil || w.imports.View == nil {
		return at, false
	}
	n, _ := strconv.Atoi(what[1])
	for _, o := range test.LaidOutObjects(top.Popup) {
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		switch kind := fmt.Sprintf("%T", o); {
		case kind == "*importing.grid" && what[0] == "chip":
			return place.AddXY(90, 52+30*float32(n)+15), true
		case kind == "*importing.grid" && what[0] == "head":
			return place.AddXY(170+30+75*float32(n), 22+14), true
		}
	}
	return at, false
}

// previewed is the roles of the lanes that the preview shows; "none" without one.
func (w *Window) previewed() string {
	v := w.imports.View
	if v == nil || v.Shown.Doc == nil {
		return "none"
	}
	s := string(v.Into)
	for _, l := range v.Shown.Doc.Lanes {
		s += " " + string(l.Role)
	}
	return s
}

// TestImportByMouse: a table of another program is pasted; in the preview the
// mouse gives a row another role and leaves a column out; Import puts it into the
// open document, and one undo takes it back.
func TestImportByMouse(t *testing.T) {
	a := newArtist(newScreen(t), template(t, "bank"))
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	a.click("step 0")
	before := a.document()
	clip := func(text string) { a.ask("clip", strings.ReplaceAll(strconv.Quote(text), " ", `\x20`)) }
	shows := func(want string) {
		t.Helper()
		a.until("the preview shows "+want, func() bool { return a.ask("previewed") == want })
	}
	// As a spreadsheet puts it there: a line end in quotes, one at the end.
	clip("role\tlane\tAsk\tAnswer\tx\ncustomer\tGuest\t\"Where\nis it?\"\t\tq\nfrontstage\tClerk\t\tThere\t\nsee page 2\t\t\t\t\n")
	a.keys("ctrl+v")
	shows("here customer frontstage")
	a.keys("Escape")
	a.until("Escape leaves nothing", func() bool { return a.ask("previewed") == "none" && a.document() == before })

	a.keys("ctrl+v")
	shows("here customer frontstage")
	menu := func(chip string) {
		last := ""
		a.until("the preview is laid out", func() bool {
			now := a.ask("at", chip)
			rests := now == last && now != "none" && a.ask("overlays") == "1"
			last = now
			return rests
		})
		a.click(chip)
		a.until("its menu is open", func() bool { return a.ask("overlays") == "2" })
	}
	menu("chip 2")
	a.keys("Down", "Down", "Down", "Down", "Down", "Down", "Down", "Return") // Title, Phases, Steps, Evidence, Customer, Frontstage, Backstage
	shows("here customer backstage")
	menu("head 4")
	a.keys("Down", "Down", "Down", "Down", "Down", "Down", "Return") // Roles, Lanes, Step, Notes, Owner, Left out
	a.until("the column is left out", func() bool { return a.ask("columns") == "2" })
	a.keys("Return")
	a.until("it is imported", func() bool { return a.ask("previewed") == "none" && a.document() != before })
	a.keys("ctrl+z")
	a.until("one undo takes it back", func() bool { return a.document() == before })

	clip("one\ttwo\nthree\tfour")
	a.keys("Escape", "shift+1")
	a.becomes("fitted")
	a.click("cell 1 1")
	a.keys("ctrl+v")
	a.until("a block without heads is pasted as it is", func() bool { return a.document() != before && a.ask("previewed") == "none" })
}
