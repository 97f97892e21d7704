package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// hands is what the mouse and the keys that are no action's do: the keys of
// texts, what is pressed and what it does.
var hands = []string{"wheel", "wheel.shift", "wheel.ctrl", "drag", "arrows", "page", "click", "escape"}

// showKeys shows the sheet of keys, made from the actions.
func (w *Window) showKeys() {
	grid := container.New(layout.NewFormLayout())
	row := func(keys, does string) {
		k := widget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		grid.Add(k)
		grid.Add(widget.NewLabel(does))
	}
	for _, h := range hands {
		row(w.t("hand."+h), w.t("hand."+h+".does"))
	}
	for _, a := range actions() {
		var keys []string
		for _, k := range a.keys {
			if k.char == 0 || len(a.keys) == 1 || k.char == '?' || k.char == '+' || k.char == '-' {
				keys = append(keys, w.keyLabel(k))
			}
		}
		if len(keys) > 0 {
			row(strings.Join(keys, "   "), strings.TrimSuffix(w.t("action."+a.id), "…"))
		}
	}
	w.openSheet(w.t("action.keys"), container.NewVScroll(grid), 520, 560)
}

// showAbout says what the program is.
func (w *Window) showAbout() {
	version := w.app.fyne.Metadata().Version
	w.tell("Touchline "+version, w.t("about"), w.t("about.fonts"))
}

// openSheet shows something to read.
func (w *Window) openSheet(title string, body fyne.CanvasObject, width, height float32) {
	ok := newButton(w, w.t("close"), nil, nil)
	m := w.openModal(title, body, ok)
	ok.OnTapped = m.close
	m.resize(width, height)
}
