package actions

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// How a toolbar that has too little room gets along: at each level it gives up
// more, words before icons. What goes is in the menu of the button with the
// three dots.
const (
	allShows    = iota
	wordsGo     // the words of buttons that have a sign
	middleFolds // see Folding
	lessGo      // tools that are needed less
	marksGo
	mostGo
)

// toolSpec is what stands in the toolbar: an action with its sign, or a line
// between two groups, which has no id.
type toolSpec struct {
	id, sign string
	word     bool // its text shows beside the sign
	main     bool // it stands out
	goes     int  // the level at which it goes into the menu; 0: it stays
}

var toolLine = toolSpec{}

// toolsLeft and toolsRight are what stands at the left and at the right end.
var (
	toolsLeft = []toolSpec{
		{id: "undo", sign: "undo"},
		{id: "redo", sign: "redo"},
		toolLine,
		{id: "away", sign: "select"},
		{id: "card.new", sign: "card", goes: mostGo},
		{id: "link", sign: "link", goes: mostGo},
		{id: "step.add.right", sign: "step", goes: mostGo},
		{id: "phase.new", sign: "phase", goes: lessGo},
		{id: "lane.add.below", sign: "lane", goes: lessGo},
		{id: "note.new", sign: "note", goes: lessGo},
		toolLine,
		{id: "mark.truth", sign: "truth", goes: marksGo},
		{id: "mark.fail", sign: "fail", goes: marksGo},
		{id: "mark.wait", sign: "wait", goes: marksGo},
		toolLine,
		{id: "overlay", sign: "overlay", goes: lessGo},
		{id: "slice", sign: "slice", goes: lessGo},
		{id: "present", sign: "present", goes: lessGo},
	}
	toolsRight = []toolSpec{
		{id: "find", sign: "find"},
		{id: "export", sign: "export", word: true, main: true},
	}
)

// selectTool is the tool that is on while no other is: with it one points.
const selectTool = "away"

// Folding is what can do with less room, such as a row of buttons that
// becomes a drop-down.
type Folding interface {
	fyne.CanvasObject
	Fold(on bool)
}

// tool is a button of the toolbar.
type tool struct {
	*widgets.FlatButton
	toolSpec
	action *Action
}

// Toolbar is the strip of buttons above the canvas.
type Toolbar struct {
	Object      fyne.CanvasObject
	table       *Table
	tools       []tool
	left, right []fyne.CanvasObject // in their order
	more        *widgets.FlatButton // for what went
	middle      Folding             // nil: none
	name, state *widgets.Label      // of the document, where there is room
	level       int
	least       float32 // width with all given up; 0: not known yet
	linking     bool    // a link is on its way
}

// NewToolbar makes the toolbar. middle stands in the middle of what the buttons
// leave free; nil for nothing. released is called after a press beside the
// buttons.
func (t *Table) NewToolbar(middle Folding, released func()) *Toolbar {
	b := &Toolbar{table: t, middle: middle}
	for _, s := range toolsLeft {
		b.left = append(b.left, b.made(s))
	}
	b.more = widgets.NewFlatButton(t.host, "", widgets.MoreSign, b.showMore)
	b.more.Tool, b.more.Tip = true, t.t("toolbar.more")
	b.name, b.state = widgets.BoldLabel(""), widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	b.state.Whole = true
	b.name.Hide()
	b.state.Hide()
	for _, s := range toolsRight {
		b.right = append(b.right, b.made(s))
	}
	all := append(slices.Concat(b.left, b.right), b.more, b.name, b.state)
	if middle != nil {
		all = append(all, middle)
	}
	bar := container.New(b, all...)
	b.Enable()
	b.Object = container.New(stackedFlush{}, widgets.Quietly(bar, released), widgets.Hairline())
	return b
}

// made is the button of an action, or the line between two groups.
func (b *Toolbar) made(s toolSpec) fyne.CanvasObject {
	if s.id == "" {
		return widgets.NewToolLine()
	}
	t := b.table
	a, text := t.Named(s.id), ""
	if s.word {
		text = t.t("tool." + s.id)
	}
	x := widgets.NewFlatButton(t.host, text, widgets.Icon(s.sign), func() { t.do(a) })
	x.Tool, x.Main = true, s.main
	b.tools = append(b.tools, tool{x, s, a})
	return x
}

// Enable shows which tools can be used now, and which are on; the tip says why
// the others cannot.
func (b *Toolbar) Enable() {
	b.linking = false
	if ed := b.table.host.Editor(); ed != nil {
		b.linking = ed.Doing() == linkingState
		b.call(ed.Document().Head)
	}
	for _, t := range b.tools {
		on := t.action.on()
		switch t.id {
		case "link":
			on = b.linking
		case selectTool:
			on = !b.linking
		}
		why := b.table.why(t.action)
		if on { // it does not look as if it could not be used
			why = ""
		}
		t.Allow(why == "", b.tip(t, why))
		t.Set(on)
	}
}

// call shows what the document is called, and in which state it is.
func (b *Toolbar) call(h *model.Head) {
	lang := b.table.host.Lang()
	name, state := strings.Join(strings.Fields(h.Title), " "), ""
	if name == "" {
		name = words.T(lang, "map.head.untitled")
	}
	if h.State != "" {
		state = words.T(lang, "panel.state."+string(h.State))
	}
	if h.Version != "" {
		state = strings.TrimSpace(state + " " + h.Version)
	}
	if b.name.Text == name && b.state.Text == state {
		return
	}
	b.name.Text, b.state.Text = name, state
	if b.Object != nil {
		b.Object.Refresh()
	}
}

// Follow shows whether a link is on its way, which changes more often than what
// can be used.
func (b *Toolbar) Follow() {
	if ed := b.table.host.Editor(); ed != nil && b.linking != (ed.Doing() == linkingState) {
		b.Enable()
	}
}

// tip is what a tool says: its short name, its key, and why it cannot be used
// now.
func (b *Toolbar) tip(x tool, why string) string {
	t := b.table
	text := strings.TrimSuffix(t.t("tool."+x.id), "…")
	key := Char(x.action.letter)
	if x.action.letter == 0 && len(x.action.Keys) > 0 {
		key = x.action.Keys[0]
	}
	if key != (Key{}) {
		text += " · " + t.keyLabel(key)
	}
	if why != "" {
		text += " — " + why
	}
	return text
}

// linkingState is how the editor calls aiming a link.
const linkingState = "linking"

// gone is the actions that have no room.
func (b *Toolbar) gone() (all []*Action) {
	for _, x := range b.tools {
		if x.goes != 0 && b.level >= x.goes {
			all = append(all, x.action)
		}
	}
	return all
}

// showMore opens the menu of what went.
func (b *Toolbar) showMore() {
	t := b.table
	var items []*fyne.MenuItem
	for _, a := range b.gone() {
		item := t.menuItem(a)
		item.Disabled = t.why(a) != ""
		item.Checked = a.is != nil && a.is()
		items = append(items, item)
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", aligned(items)...), t.host.Canvas())
	hide := menu.OnDismiss
	menu.OnDismiss = func() {
		hide()
		t.host.Refocus()
	}
	menu.ShowAtRelativePosition(fyne.NewPos(0, b.more.Size().Height), b.more)
}

// stackedFlush puts two objects below one another without a gap.
type stackedFlush struct{}

func (stackedFlush) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := o[1].MinSize().Height
	o[0].Resize(fyne.NewSize(size.Width, size.Height-h))
	o[1].Move(fyne.NewPos(0, size.Height-h))
	o[1].Resize(fyne.NewSize(size.Width, h))
}

func (stackedFlush) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := o[0].MinSize()
	return fyne.NewSize(least.Width, least.Height+o[1].MinSize().Height)
}
