package fields

import (
	"fyne.io/fyne/v2"

	"touchline/ui/widgets"
)

func Enable(b *widgets.Button, on bool) {
	switch {
	case on && b.Disabled():
		b.Enable()
	case !on && !b.Disabled():
		b.Disable()
	}
}

// ButtonField lets a button follow what is allowed.
type ButtonField struct{ Button *widgets.Button }

func (f ButtonField) Object() fyne.CanvasObject { return f.Button }

func (f ButtonField) Load() {}

func (f ButtonField) Allow(on bool) { Enable(f.Button, on) }
