package dialogs

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/widgets"
)

// Dialog is a dialog. Escape closes it, Return does what its main button
// does; while one is open no action of the window can be done.
type Dialog struct {
	stack   *Stack
	Popup   *widget.PopUp
	Row     *fyne.Container         // of buttons
	Under   *Dialog                 // the dialog that this one lies on
	Accept  func()                  // Return; nil closes
	Keys    func(fyne.KeyName) bool // a key that none of its widgets has a use for; false if it has none either
	Closed  func()                  // after it went, by whatever way; nil for nothing
	cover   *cover
	tipless func()    // takes the layer of its tips away
	want    fyne.Size // as large as it would be; zero: as its content needs

	deafUntil time.Time // keys do nothing before
}

// Show shows a dialog of a title, a body and a row of buttons.
func (s *Stack) Show(title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *Dialog {
	head := widget.NewLabelWithStyle(words.OneLine(words.Harmless(title)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.SizeName = theme.SizeNameSubHeadingText
	head.Truncation = fyne.TextTruncateEllipsis // names of files can be of 240 letters
	if !slices.ContainsFunc(buttons, func(o fyne.CanvasObject) bool { _, ok := o.(layout.SpacerObject); return ok }) {
		buttons = append([]fyne.CanvasObject{layout.NewSpacer()}, buttons...)
	}
	row := container.New(&footLayout{}, buttons...)
	p := theme.Padding()
	foot := container.New(layout.NewCustomPaddedLayout(2*p, 0, 0, 0), row)
	content := container.New(layout.NewCustomPaddedLayout(2*p, 3*p, 3*p, 3*p), container.NewBorder(head, foot, nil, nil, body))
	whole, tipless := s.host.Tips().Over(content)
	m := &Dialog{stack: s, Under: s.top, Row: row, tipless: tipless, Popup: widget.NewModalPopUp(whole, s.host.Canvas())}
	m.cover = newCover(m.Popup, s.host.Canvas())
	s.top = m
	s.host.LetGo()
	m.cover.Show()
	return m
}

// Resize gives the dialog a size, as far as the window has room.
func (m *Dialog) Resize(width, height float32) {
	m.want = fyne.NewSize(width, height)
	m.fit()
}

// aside is what a dialog leaves of the window around itself, in units.
const aside = 12

// fit makes the dialog as large as it would be, and no larger than the window.
func (m *Dialog) fit() {
	if m.want.IsZero() {
		return
	}
	window := m.stack.host.Canvas().Size()
	size := m.want.Min(window.SubtractWidthHeight(2*aside, 2*aside))
	if foot, ok := m.Row.Layout.(*footLayout); ok {
		foot.room = size.Width - 6*theme.Padding()
	}
	m.Popup.Resize(size)
	size = size.Max(m.Popup.MinSize()).Min(window)
	m.Popup.Move(fyne.NewPos((window.Width-size.Width)/2, (window.Height-size.Height)/2)) // the toolkit would do it with the next frame
}

// Add puts a button at the end of the row.
func (m *Dialog) Add(b *widgets.Button) {
	m.Row.Add(b)
	m.Popup.Refresh()
}

// Close takes the dialog away, with all that lie on it. One that is closed
// already takes no other with it.
func (m *Dialog) Close() {
	if !m.Open() {
		return
	}
	for m.stack.top != nil {
		top := m.stack.top
		m.stack.top = top.Under
		top.cover.Hide()
		top.tipless()
		if top.Closed != nil {
			top.Closed()
		}
		if top == m {
			break
		}
	}
	m.stack.host.Tips().Doze() // what it lay over is under the pointer now
	m.stack.host.FocusBoard()
}

// key is a key that no widget of the dialog has a use for.
func (m *Dialog) key(name fyne.KeyName) {
	if !m.Hears() {
		return
	}
	if m.Keys != nil && m.Keys(name) {
		return
	}
	switch name {
	case fyne.KeyEscape:
		m.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.Accept != nil {
			m.Accept()
		} else {
			m.Close()
		}
	}
}

// Hears reports whether the dialog takes keys: one that came unasked is deaf
// for a moment.
func (m *Dialog) Hears() bool { return !time.Now().Before(m.deafUntil) }

// Open reports whether the dialog is on the screen.
func (m *Dialog) Open() bool {
	for top := m.stack.top; top != nil; top = top.Under {
		if top == m {
			return true
		}
	}
	return false
}
