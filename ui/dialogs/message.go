package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/widgets"
)

// messageWidth is how wide a message is, in units.
const messageWidth = 460

// Tell shows a message; the hint, if there is one, says what to do.
func (s *Stack) Tell(title, text, hint string) *Dialog {
	var lines []fyne.CanvasObject
	lines = append(lines, widgets.Wrapped(text, widget.MediumImportance))
	if hint != "" {
		lines = append(lines, widgets.Wrapped(hint, widget.LowImportance))
	}
	ok := widgets.NewButton(s.host, s.t("ok"), nil, nil)
	ok.Importance = widget.HighImportance
	m := s.Show(title, container.NewVScroll(container.NewVBox(lines...)), ok)
	ok.OnTapped = m.Close
	height := float32(110)
	for _, l := range lines {
		l.Resize(fyne.NewSize(messageWidth-30, 1))
		height += l.MinSize().Height + theme.Padding()
	}
	m.Resize(messageWidth, height)
	return m
}

// TellFault says what went wrong, and what to do about it.
func (s *Stack) TellFault(title string, err error) *Dialog {
	sentence, hint := words.Explain(s.host.Lang(), err)
	return s.Tell(title, sentence, hint)
}

// Answer is a button of a question.
type Answer struct {
	Text  string
	Do    func() // nil: nothing
	Main  bool   // what Return does
	Apart bool   // at the other end of the row: what loses something
}

// Ask asks something that has several answers. Escape is escaped, if
// that is not nil.
func (s *Stack) Ask(title, text, hint string, escaped func(), answers ...Answer) *Dialog {
	lines := container.NewVBox(widgets.Wrapped(text, widget.MediumImportance))
	if hint != "" {
		lines.Add(widgets.Wrapped(hint, widget.LowImportance))
	}
	answered := false
	var m *Dialog
	var left, right []fyne.CanvasObject
	var accept func()
	for _, a := range answers {
		take := func() {
			answered = true
			m.Close()
			if a.Do != nil {
				a.Do()
			}
		}
		b := widgets.NewButton(s.host, a.Text, nil, take)
		if a.Main {
			b.Importance = widget.HighImportance
			accept = take
		}
		if a.Apart {
			left = append(left, b)
		} else {
			right = append(right, b)
		}
	}
	row := append(append(left, layout.NewSpacer()), right...)
	m = s.Show(title, container.NewVScroll(lines), row...)
	m.Accept = accept
	m.Closed = func() {
		if !answered && escaped != nil {
			escaped()
		}
	}
	height := float32(96)
	for _, l := range lines.Objects {
		l.Resize(fyne.NewSize(messageWidth-30, 1))
		height += l.MinSize().Height + theme.Padding()
	}
	m.Resize(messageWidth, height)
	return m
}

// Sheet shows something to read.
func (s *Stack) Sheet(title string, body fyne.CanvasObject, width, height float32) *Dialog {
	ok := widgets.NewButton(s.host, s.t("close"), nil, nil)
	m := s.Show(title, body, ok)
	ok.OnTapped = m.Close
	m.Resize(width, height)
	return m
}
