package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// The toolbar: what stands at its left and at its right end. A bar parts
// groups.
var (
	toolsLeft  = []string{"undo", "redo", separator, "away", "card.new", "link", "step.add.right", "lane.add.below", "note.new", separator, "mark.truth", "mark.fail", "mark.wait"}
	toolsRight = []string{"find", "panel.problems", "export"}
)

// mainTool is the one that stands out.
const mainTool = "export"

// iconTools are shown by their icons alone.
var iconTools = map[string]bool{"undo": true, "redo": true, "find": true}

// tool is a button of the toolbar.
type tool struct {
	*widgets.FlatButton
	action action
}

// toolbar is nil on the start page: there is nothing to draw on.
func (w *Window) toolbar() fyne.CanvasObject {
	w.tools = nil
	if w.session == nil {
		return nil
	}
	var row []fyne.CanvasObject
	add := func(ids []string) {
		for _, id := range ids {
			if id == separator {
				row = append(row, widgets.Sized(canvas.NewRectangle(nil), 6, 0))
				continue
			}
			row = append(row, w.tool(id))
		}
	}
	add(toolsLeft)
	row = append(row, layout.NewSpacer())
	add(toolsRight)
	p := theme.Padding()
	bar := container.New(layout.NewCustomPaddedLayout(p, p+2, 2*p, 2*p), container.NewHBox(row...))
	w.enableTools()
	// A window that is narrower than its tools shows the first of them.
	scroll := container.NewHScroll(bar)
	scroll.SetMinSize(fyne.NewSize(100, bar.MinSize().Height))
	return container.New(layout.NewCustomPaddedVBoxLayout(0), w.quietly(scroll), widgets.Hairline())
}

func (w *Window) tool(id string) fyne.CanvasObject {
	a := actionNamed(id)
	text := w.t("tool." + id)
	if a.letter != 0 {
		text += " " + w.keyLabel(char(a.letter))
	}
	var icon fyne.Resource
	if iconTools[id] {
		text, icon = "", a.icon
	}
	b := widgets.NewFlatButton(w, text, icon, func() { w.do(a) })
	b.Edge, b.Main = true, id == mainTool
	w.tools = append(w.tools, &tool{b, a})
	return b
}

// enableTools shows which tools can be used now; the tip says why the others
// cannot.
func (w *Window) enableTools() {
	for _, t := range w.tools {
		t.Allow(t.action.why(w) == "", w.tipOf(t.action))
	}
}
