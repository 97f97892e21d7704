package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DropDown shows what can be chosen below an object, with a tick at what is
// chosen now; at is −1 for nothing. The keyboard begins there.
func DropDown(below fyne.CanvasObject, options []string, at int, chosen func(int)) {
	c := fyne.CurrentApp().Driver().CanvasForObject(below)
	if c == nil || len(options) == 0 {
		return // it is not in a window any more
	}
	items := make([]*fyne.MenuItem, len(options))
	for i, text := range options {
		items[i] = fyne.NewMenuItem(text, func() { chosen(i) })
		items[i].Checked = i == at
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	size := below.Size()
	menu.ShowAtPosition(place.AddXY(0, size.Height-theme.Size(theme.SizeNameInputBorder)))
	menu.Resize(fyne.NewSize(max(size.Width, menu.MinSize().Width), menu.MinSize().Height))
	for range at + 1 {
		menu.ActivateNext()
	}
}
