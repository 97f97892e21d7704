package actions

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
	action *Action
}

// Toolbar is the strip of buttons above the canvas.
type Toolbar struct {
	Object fyne.CanvasObject
	table  *Table
	tools  []tool
}

// NewToolbar makes the toolbar. released is called after a press beside the
// buttons.
func (t *Table) NewToolbar(released func()) *Toolbar {
	b := &Toolbar{table: t}
	var row []fyne.CanvasObject
	add := func(ids []string) {
		for _, id := range ids {
			if id == separator {
				row = append(row, widgets.Sized(canvas.NewRectangle(nil), 6, 0))
				continue
			}
			row = append(row, b.tool(t.Named(id)))
		}
	}
	add(toolsLeft)
	row = append(row, layout.NewSpacer())
	add(toolsRight)
	p := theme.Padding()
	bar := container.New(layout.NewCustomPaddedLayout(p, p+2, 2*p, 2*p), container.NewHBox(row...))
	b.Enable()
	// A window that is narrower than its tools shows the first of them.
	scroll := container.NewHScroll(bar)
	scroll.SetMinSize(fyne.NewSize(100, bar.MinSize().Height))
	b.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Quietly(scroll, released), widgets.Hairline())
	return b
}

func (b *Toolbar) tool(a *Action) fyne.CanvasObject {
	t := b.table
	text := t.t("tool." + a.ID)
	if a.letter != 0 {
		text += " " + t.keyLabel(Char(a.letter))
	}
	var icon fyne.Resource
	if iconTools[a.ID] {
		text, icon = "", a.Icon
	}
	x := widgets.NewFlatButton(t.host, text, icon, func() { t.do(a) })
	x.Edge, x.Main = true, a.ID == mainTool
	b.tools = append(b.tools, tool{x, a})
	return x
}

// Enable shows which tools can be used now; the tip says why the others
// cannot.
func (b *Toolbar) Enable() {
	for _, t := range b.tools {
		t.Allow(b.table.why(t.action) == "", b.table.tip(t.action))
	}
}
