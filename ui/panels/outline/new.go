package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// New makes an outline. Update fills it.
func New(h panels.Host) *Outline {
	s := panels.Speaker{Host: h}
	o := &Outline{
		Speaker: s, marked: -1, target: -1, drag: -1,
		tree: &tree{Speaker: s, folded: map[canvas.Owner]bool{}, open: map[canvas.Owner]bool{}},
	}
	o.search = newSearchEntry(o)
	o.title = widgets.BoldLabel("")
	o.none = widgets.Sentence("", widget.LowImportance)
	o.none.Hide()
	o.list = newList(o, func() fyne.CanvasObject { return newRow(o) }, func(x fyne.CanvasObject, i int) { x.(*row).show(i) })
	top := widgets.Stacked(6, o.title, o.search)
	o.root = container.New(&widgets.TopLayout{}, widgets.Padded(8, 6, top), container.NewStack(widgets.Padded(4, 0, widgets.Tight(o.none)), o.list))
	return o
}
