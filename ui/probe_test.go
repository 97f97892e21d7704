//go:build linux && cgo && !race

package ui

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/owner"
	"touchline/model/file"
	"touchline/ui/placing/native"
	"touchline/ui/surroundings"
)

// The probe is the real program, on a real display, with a voice: asked on
// its standard input where something is, or how the document stands, it
// answers on its standard output. Its hands are those of the test, which
// presses the buttons and keys of the display.

// probeVariable has the test binary be the probe.
const probeVariable = "TOUCHLINE_PROBE"

func TestMain(m *testing.M) {
	if os.Getenv(probeVariable) == "" {
		os.Exit(m.Run())
	}
	surroundings.Prepare()
	f := app.NewWithID("org.touchline.Probe")
	a := New(f, StateDir())
	a.Place(native.Desktop{})
	go a.answer()
	os.Exit(a.Run(os.Args[1:], os.Exit))
}

// answer answers questions, a line each.
func (a *App) answer() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		question := strings.Fields(lines.Text())
		if question[0] == "look" { // after all that was done before has arrived
			n, _ := strconv.Atoi(question[1])
			seen := make(chan string)
			fyne.Do(func() { a.tick(func() { seen <- a.look(n) }) })
			fmt.Println(<-seen)
			continue
		}
		var reply string
		fyne.DoAndWait(func() { reply = a.reply(question) })
		fmt.Println(reply)
	}
}

func (a *App) reply(q []string) string {
	if len(a.windows) == 0 || a.windows[0].session == nil {
		return "none"
	}
	w := a.windows[0]
	ed := w.session.ed
	switch q[0] {
	case "at":
		p, ok := w.where(q[1:])
		if !ok {
			return "none"
		}
		x, y := w.Native().Canvas().PixelCoordinateForPosition(p)
		return fmt.Sprint(x, " ", y)
	case "doc":
		return strconv.Quote(string(file.Encode(ed.Document())))
	case "counts":
		d := ed.Document()
		return fmt.Sprint("phases ", len(d.Phases), " steps ", len(d.Steps()), " lanes ", len(d.Lanes), " cards ", d.CardTable().Len(), " links ", d.LinkTable().Len())
	case "is":
		return fmt.Sprint(w.is(q[1]))
	case "card":
		for _, c := range ed.Document().CardsInOrder() {
			if c.Text == q[1] {
				return string(c.ID)
			}
		}
	case "clip": // as another program copies a text
		text, err := strconv.Unquote(strings.Join(q[1:], " "))
		if err == nil {
			a.fyne.Clipboard().SetContent(text)
		}
	case "doing":
		return ed.Doing() + " " + string(ed.On())
	case "picked":
		return fmt.Sprint(ed.Selection().Owners())
	case "overlays":
		return strconv.Itoa(len(w.Native().Canvas().Overlays().List()))
	case "previewed":
		return w.previewed()
	case "columns":
		if v := w.imports.View; v != nil && v.Shown.Doc != nil {
			return strconv.Itoa(len(v.Shown.Doc.Steps()))
		}
	case "status":
		return w.status.Text.Text
	case "keyboard":
		return w.hasKeyboard()
	}
	return "none"
}

// is reports whether the window is in some state.
func (w *Window) is(state string) bool {
	ed := w.session.ed
	switch state {
	case "typing":
		return w.field.Edits() && w.Native().Canvas().Focused() == fyne.Focusable(w.field.Entry)
	case "drawing":
		return !w.field.Edits() && !w.Dialogs().Any() && !ed.Busy() && w.Native().Canvas().Focused() == fyne.Focusable(w.board)
	case "aiming":
		return ed.Doing() == "linking"
	case "asking":
		return w.Dialogs().Any()
	case "fitted":
		return w.board.View() == w.board.View().Fitted()
	case "undoable":
		return ed.CanUndo()
	case "redoable":
		return ed.CanRedo()
	case "saved":
		return !w.session.Unsaved() && !w.session.Saving() && w.session.Path() != ""
	}
	return false
}

// where is a place in the window, in units: "card NAME" or "card id:ID", "right NAME" (its
// handle), "cell LANE STEP", "plus step|lane I", "phase-end I", "column I",
// "step I", "phase I", "lane I" (heads), all counted from 0.
func (w *Window) where(what []string) (fyne.Position, bool) {
	if at, ok := w.inPreview(what); ok || what[0] == "chip" || what[0] == "head" {
		return at, ok
	}
	ed := w.session.ed
	p := ed.Plan()
	n := make([]int, 3)
	for i := range what {
		n[i], _ = strconv.Atoi(what[i])
	}
	column := func(i int) float64 { // where the i-th column begins
		switch {
		case i == 0:
			return p.Frozen.X
		case i == len(p.Steps):
			return p.Lanes[0].Body.Right()
		}
		return (p.Steps[i-1].Right + p.Steps[i].Left) / 2
	}
	var r canvas.Rect
	dy := float32(0)
	switch what[0] {
	case "card", "right":
		for _, c := range p.Cards() {
			if c.Card.Text == what[1] || "id:"+string(c.Card.ID) == what[1] {
				r = c.Rect
				if what[0] == "right" {
					at := place.Grid{Index: index.Make(p, nil), Scale: ed.View().Scale()}.Handle(c, side.Right)
					r = canvas.Rect{X: at.X, Y: at.Y, W: 0.01, H: 0.01}
				}
			}
		}
		if r.Empty() {
			return fyne.Position{}, false
		}
	case "cell":
		s, b := p.Steps[n[2]], p.Lanes[n[1]].Body
		r = canvas.Rect{X: s.Left + (s.Right-s.Left)/2, Y: b.Bottom() - 4}
	case "adding":
		_, signs := place.Grid{Index: index.Make(p, nil), Scale: ed.View().Scale()}.Adding()
		if n[1] >= len(signs) {
			return fyne.Position{}, false
		}
		r = signs[n[1]].Rect
	case "plus":
		dy = -8
		r = canvas.Rect{X: column(n[2]), Y: p.Frozen.Y}
	case "step":
		s := p.Steps[n[1]]
		r = canvas.Rect{X: s.Left, W: s.Right - s.Left, Y: p.Frozen.Y}
		dy = -16
	case "column":
		r = canvas.Rect{X: column(n[1]), Y: p.Frozen.Y}
		dy = -14
	case "phase":
		r, _ = ed.Box(owner.Phase(p.Doc.Phases[n[1]].ID))
	case "phase-end":
		box, _ := ed.Box(owner.Phase(p.Doc.Phases[n[1]].ID))
		r = canvas.Rect{X: box.Right(), Y: box.Y, H: box.H}
	case "lane":
		r = p.Lanes[n[1]].Head
	default:
		return w.part(what)
	}
	at := w.board.Window(r)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	return origin.AddXY(float32(at.X+at.W/2), float32(at.Y+at.H/2)+dy), true
}
