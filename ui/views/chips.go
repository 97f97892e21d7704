package views

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// Chip is one of the choices above a view.
type Chip struct {
	Sign func(on color.Color) fyne.Resource // nil: none
	Say  func() (text string, on bool)      // what it says now, and whether it is chosen
	Act  func(below fyne.CanvasObject)      // it is pressed
}

// Chips is a row of choices, with gaps where a Chip says nothing. In a narrow
// window it scrolls.
type Chips struct {
	Object *container.Scroll
	chips  []Chip
	pills  []*widgets.Pill
	row    *fyne.Container
}

// NewChips makes a row of choices; Follow has them say what they do.
func NewChips(chips ...Chip) *Chips {
	c := &Chips{}
	var row []fyne.CanvasObject
	for _, x := range chips {
		if x.Say == nil {
			row = append(row, widgets.BlankSpace(6, 1))
			continue
		}
		p := widgets.NewPill("", widgets.ThemeColor(theme.ColorNameHyperlink), x.Sign)
		p.Act = func() { x.Act(p) }
		c.chips, c.pills, row = append(c.chips, x), append(c.pills, p), append(row, p)
	}
	c.row = container.New(layout.NewCustomPaddedHBoxLayout(6), row...)
	c.Object = widgets.Sideways(c.row)
	return c
}

// Follow shows what is chosen.
func (c *Chips) Follow() {
	changed := false
	for i, x := range c.chips {
		text, on := x.Say()
		if p := c.pills[i]; p.Text != text {
			p.Text, changed = text, true
			p.Refresh()
		}
		c.pills[i].Turn(on, false)
	}
	if changed {
		c.row.Refresh()
		c.Object.Refresh()
	}
}

// Item is an entry of a menu, with a tick where it is chosen.
func Item(text string, chosen bool, act func()) *fyne.MenuItem {
	item := fyne.NewMenuItem(text, act)
	item.Checked = chosen
	return item
}

// mostHigh is how high a menu may be, in units; what is longer scrolls.
const mostHigh = 460

// Drop shows a menu below an object.
func Drop(below fyne.CanvasObject, items []*fyne.MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(below)
	if c == nil {
		return // it is not in a window any more
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	at.Y += below.Size().Height + 2
	menu.Show()
	size := menu.MinSize()
	menu.Resize(fyne.NewSize(size.Width, min(size.Height, max(120, min(mostHigh, c.Size().Height-at.Y-8)))))
	menu.Move(at) // now that it fits
}

// MarkSigns is the signs of marks on chips, by the names of the marks.
var MarkSigns = map[string]func(on color.Color) fyne.Resource{
	"truth": func(on color.Color) fyne.Resource { return widgets.StarSign(theme.Color(theme.ColorNameWarning), on) },
	"fail":  func(on color.Color) fyne.Resource { return widgets.FailSign(theme.Color(theme.ColorNameError), on) },
	"wait":  func(color.Color) fyne.Resource { return widgets.WaitSign(theme.Color(theme.ColorNameWarning)) },
}
