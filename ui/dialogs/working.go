package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// The size of a dialog over work, in units; a name above the bar takes more.
const (
	workWidth  = 500
	workHeight = 150
	nameHeight = 20
)

// Working shows that something takes a while: what it is about ("" for nothing),
// a bar, and a button that stops it. Escape stops it too; Return is no answer.
// Whoever closes the dialog, stop is called once: work that is done is not
// stopped by that any more.
func (s *Stack) Working(title, about string, bar fyne.CanvasObject, stop func()) *Dialog {
	body, height := container.NewVBox(bar), float32(workHeight)
	if about != "" {
		body = container.NewVBox(widgets.Wrapped(about, widget.LowImportance), bar)
		height += nameHeight
	}
	cancel := widgets.NewButton(s.host, s.t("cancel"), nil, nil)
	m := s.Show(title, body, cancel)
	m.Accept = func() {}
	m.Closed = stop
	cancel.OnTapped = m.Close
	m.Resize(workWidth, height)
	return m
}
