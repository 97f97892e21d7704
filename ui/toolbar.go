package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The toolbar: what stands at its left and at its right end. An action that
// cannot be done now is not there.
var (
	toolsLeft  = []string{"open", "start"}
	toolsRight = []string{"zoom.fit", "export"}
)

// mainTool is the one that stands out.
const mainTool = "export"

func (w *Window) toolbar() fyne.CanvasObject {
	var row []fyne.CanvasObject
	for _, id := range toolsLeft {
		row = append(row, w.tool(id)...)
	}
	row = append(row, layout.NewSpacer())
	for _, id := range toolsRight {
		row = append(row, w.tool(id)...)
	}
	p := theme.Padding()
	bar := container.New(layout.NewCustomPaddedLayout(p, p+2, 2*p, 2*p), container.NewHBox(row...))
	return container.New(layout.NewCustomPaddedVBoxLayout(0), bar, hairline())
}

func (w *Window) tool(id string) []fyne.CanvasObject {
	a := actionNamed(id)
	if ok, _ := a.enabled(w); !ok {
		return nil
	}
	b := newButton(w, w.t("tool."+id), a.icon, func() { w.do(a) })
	if id == mainTool {
		b.Importance = widget.HighImportance
	}
	return []fyne.CanvasObject{b}
}
