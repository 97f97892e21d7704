package actions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// hands is what the mouse and the keys that are no action's do: the keys of
// texts, what is pressed and what it does.
var hands = []string{"click", "click.shift", "click.twice", "type", "drag.card", "drag.head", "drag.ground", "handles", "plus", "drop.copy", "wheel", "wheel.shift", "wheel.ctrl", "space", "escape"}

// sheetGroups is the order of the sheet of keys: the key of a head's text,
// and how the ids of its actions begin.
var sheetGroups = []struct {
	text string
	ids  []string
}{
	{"menu.file", []string{"new", "open", "start", "save", "revert", "versions", "export", "print", "handout", "close", "quit"}},
	{"menu.edit", []string{"undo", "redo", "cut", "copy", "paste", "duplicate", "delete", "text", "find", "replace", "select."}},
	{"menu.insert", []string{"card.new", "card.append.", "link", "note.new", "step.add.", "lane.add.", "phase."}},
	{"menu.touch", []string{"mark.", "card.kind.", "card.wider", "card.narrower", "link.", "lane."}},
	{"menu.move", []string{"card.move.", "step.move.", "lane.move.", "note.move."}},
	{"keys.go", []string{"go.", "extend.", "follow.", "away"}},
	{"menu.view", []string{"view.", "zoom.", "panel.", "problem.", "overlay", "slice", "present", "fullscreen", "palette", "keys"}},
}

// ShowKeys shows the sheet of keys, made from the actions.
func (t *Table) ShowKeys() {
	left, right := container.NewVBox(), container.NewVBox()
	left.Add(t.sheetHead("keys.hand"))
	for _, h := range hands {
		left.Add(t.sheetRow(t.t("hand."+h), t.t("hand."+h+".does")))
	}
	listed := map[string]bool{}
	for i, g := range sheetGroups {
		column := right
		if i < 2 {
			column = left
		}
		var rows []fyne.CanvasObject
		for _, a := range t.all {
			if listed[a.ID] || len(a.Keys) == 0 || !beginsLike(a.ID, g.ids) {
				continue
			}
			listed[a.ID] = true
			rows = append(rows, t.sheetRow(t.keyList(a), strings.TrimSuffix(a.label(t.host.Lang()), "…")))
		}
		if len(rows) > 0 {
			column.Add(t.sheetHead(g.text))
			for _, r := range rows {
				column.Add(r)
			}
		}
	}
	body := container.NewGridWithColumns(2, left, right)
	t.host.Dialogs().Sheet(t.t("action.keys"), container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 2*theme.Padding()), body)), 980, 680)
}

// beginsLike reports whether an id is one of some, or begins like one that
// ends with a dot.
func beginsLike(id string, some []string) bool {
	for _, s := range some {
		if id == s || strings.HasSuffix(s, ".") && strings.HasPrefix(id, s) || strings.HasPrefix(id, s+".") {
			return true
		}
	}
	return false
}

// keyList is the keys of an action that are worth telling.
func (t *Table) keyList(a *Action) string {
	var keys []string
	for _, k := range a.Keys {
		label := t.keyLabel(k)
		if k.char != 0 && k.char > 0x7f || k.char == '=' || k.name == fyne.KeyPlus {
			continue // other ways to type the same
		}
		keys = append(keys, label)
	}
	return strings.Join(keys, "   ")
}

func (t *Table) sheetHead(text string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), widgets.Heading(t.t(text)))
}

func (t *Table) sheetRow(keys, does string) fyne.CanvasObject {
	k := widget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	k.Wrapping = fyne.TextWrapWord
	d := widget.NewLabel(does)
	d.Wrapping = fyne.TextWrapWord
	return container.New(keyRowLayout{}, k, d)
}

// keyRowLayout puts what is pressed beside what it does, with as little
// height as both need.
type keyRowLayout struct{}

const keyColumn = 165 // units wide

func (keyRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, -keyRowTight))
	objects[0].Resize(fyne.NewSize(keyColumn, size.Height+2*keyRowTight))
	objects[1].Move(fyne.NewPos(keyColumn, -keyRowTight))
	objects[1].Resize(fyne.NewSize(max(0, size.Width-keyColumn), size.Height+2*keyRowTight))
}

// keyRowTight is how much nearer rows stand than the toolkit's labels would,
// in units.
const keyRowTight = 4

func (keyRowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(keyColumn+120, max(objects[0].MinSize().Height, objects[1].MinSize().Height)-2*keyRowTight)
}
