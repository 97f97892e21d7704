package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/widgets"
)

// modal is a dialog. Escape closes it, Return does what its main button
// does; while one is open no action of the window can be done.
type modal struct {
	w      *Window
	popup  *widget.PopUp
	row    *fyne.Container // of buttons
	under  *modal          // the dialog that this one lies on
	accept func()          // Return; nil closes
	closed func()          // after it went, by whatever way; nil for nothing

	deafUntil time.Time // keys do nothing before
}

// openModal shows a dialog of a title, a body and a row of buttons.
func (w *Window) openModal(title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *modal {
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.SizeName = theme.SizeNameSubHeadingText
	if !slices.ContainsFunc(buttons, func(o fyne.CanvasObject) bool { _, ok := o.(layout.SpacerObject); return ok }) {
		buttons = append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)
	}
	row := container.NewHBox(buttons...)
	p := theme.Padding()
	foot := container.New(layout.NewCustomPaddedLayout(2*p, 0, 0, 0), row)
	content := container.New(layout.NewCustomPaddedLayout(2*p, 3*p, 3*p, 3*p), container.NewBorder(head, foot, nil, nil, body))
	m := &modal{w: w, under: w.modal, row: row, popup: widget.NewModalPopUp(content, w.win.Canvas())}
	w.modal = m
	w.board.LetGo() // the dialog is told what goes up
	m.popup.Show()
	return m
}

// resize gives the dialog a size, as far as the window has room.
func (m *modal) resize(width, height float32) {
	room := m.w.win.Canvas().Size()
	m.popup.Resize(fyne.NewSize(min(width, room.Width-24), min(height, room.Height-24)))
}

// addButton puts a button at the end of the row.
func (m *modal) addButton(b *widgets.Button) {
	m.row.Add(b)
	m.popup.Refresh()
}

// close takes the dialog away, with all that lie on it.
func (m *modal) close() {
	for m.w.modal != nil {
		top := m.w.modal
		m.w.modal = top.under
		top.popup.Hide()
		if top.closed != nil {
			top.closed()
		}
		if top == m {
			break
		}
	}
	m.w.focusBoard()
}

// key is a key that no widget of the dialog has a use for.
func (m *modal) key(name fyne.KeyName) {
	if time.Now().Before(m.deafUntil) {
		return
	}
	switch name {
	case fyne.KeyEscape:
		m.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.accept != nil {
			m.accept()
		} else {
			m.close()
		}
	}
}

// open reports whether the dialog is on the screen.
func (m *modal) open() bool {
	for top := m.w.modal; top != nil; top = top.under {
		if top == m {
			return true
		}
	}
	return false
}

// closeModal closes every dialog of the window.
func (w *Window) closeModal() {
	for w.modal != nil {
		w.modal.close()
	}
}

// messageWidth is how wide a message is, in units.
const messageWidth = 460

// tell shows a message; the hint, if there is one, says what to do.
func (w *Window) tell(title, text, hint string) *modal {
	var lines []fyne.CanvasObject
	lines = append(lines, widgets.Wrapped(text, widget.MediumImportance))
	if hint != "" {
		lines = append(lines, widgets.Wrapped(hint, widget.LowImportance))
	}
	ok := widgets.NewButton(w, w.t("ok"), nil, nil)
	ok.Importance = widget.HighImportance
	m := w.openModal(title, container.NewVScroll(container.NewVBox(lines...)), ok)
	ok.OnTapped = m.close
	height := float32(110)
	for _, l := range lines {
		l.Resize(fyne.NewSize(messageWidth-30, 1))
		height += l.MinSize().Height + theme.Padding()
	}
	m.resize(messageWidth, height)
	return m
}

// tellFault says what went wrong, and what to do about it.
func (w *Window) tellFault(title string, err error) *modal {
	sentence, hint := words.Explain(w.app.lang, err)
	return w.tell(title, sentence, hint)
}

// explain is what went wrong as a sentence with its hint.
func explain(w *Window, err error) string {
	sentence, hint := explainParts(w, err)
	return strings.TrimSpace(sentence + " " + hint)
}

func explainParts(w *Window, err error) (sentence, hint string) {
	return words.Explain(w.app.lang, err)
}

// answer is a button of a question.
type answer struct {
	text  string
	do    func() // nil: nothing
	main  bool   // what Return does
	apart bool   // at the other end of the row: what loses something
}

// question asks something that has several answers. Escape is escaped, if
// that is not nil.
func (w *Window) question(title, text, hint string, escaped func(), answers ...answer) *modal {
	lines := container.NewVBox(widgets.Wrapped(text, widget.MediumImportance))
	if hint != "" {
		lines.Add(widgets.Wrapped(hint, widget.LowImportance))
	}
	answered := false
	var m *modal
	var left, right []fyne.CanvasObject
	var accept func()
	for _, a := range answers {
		take := func() {
			answered = true
			m.close()
			if a.do != nil {
				a.do()
			}
		}
		b := widgets.NewButton(w, a.text, nil, take)
		if a.main {
			b.Importance = widget.HighImportance
			accept = take
		}
		if a.apart {
			left = append(left, b)
		} else {
			right = append(right, b)
		}
	}
	row := append(append(left, layout.NewSpacer()), right...)
	m = w.openModal(title, lines, row...)
	m.accept = accept
	m.closed = func() {
		if !answered && escaped != nil {
			escaped()
		}
	}
	height := float32(96)
	for _, l := range lines.Objects {
		l.Resize(fyne.NewSize(messageWidth-30, 1))
		height += l.MinSize().Height + theme.Padding()
	}
	m.resize(messageWidth, height)
	return m
}
