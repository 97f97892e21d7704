package actions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"touchline/ui/widgets"
)

// RailTool is an action that stands in a rail, with its sign.
type RailTool struct{ ID, Sign string }

// Rail is a narrow strip of buttons at a side of the window: what a panel folds
// to that has no room.
type Rail struct {
	Object fyne.CanvasObject
	table  *Table
	tools  []tool
}

// NewRail makes a rail, at the left end of the window or at the right. released
// is called after a press beside the buttons.
func (t *Table) NewRail(left bool, of []RailTool, released func()) *Rail {
	r := &Rail{table: t}
	column := container.New(layout.NewCustomPaddedVBoxLayout(toolGap))
	for _, s := range of {
		a := t.Named(s.ID)
		x := widgets.NewFlatButton(t.host, "", widgets.Icon(s.Sign), func() { t.do(a) })
		x.Tool = true
		r.tools = append(r.tools, tool{x, toolSpec{id: s.ID, sign: s.Sign}, a})
		column.Add(container.NewCenter(x))
	}
	top := container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), column)
	var lineLeft, lineRight fyne.CanvasObject = widgets.Hairline(), nil
	if left {
		lineLeft, lineRight = lineRight, lineLeft
	}
	r.Object = container.New(layout.NewBorderLayout(nil, nil, lineLeft, lineRight), widgets.Ground(widgets.Quietly(container.NewBorder(top, nil, nil, nil), released)))
	for _, line := range []fyne.CanvasObject{lineLeft, lineRight} {
		if line != nil {
			r.Object.(*fyne.Container).Add(line)
		}
	}
	r.Enable()
	return r
}

// Enable shows which buttons can be used now, and which are on.
func (r *Rail) Enable() {
	for _, x := range r.tools {
		x.Allow(r.table.why(x.action) == "", r.table.tip(x.action))
		x.Set(x.action.Checked != nil && x.action.Checked())
	}
}
