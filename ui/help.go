package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/dialogs"
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
	{"menu.file", []string{"new", "open", "start", "save", "revert", "versions", "export", "close", "quit"}},
	{"menu.edit", []string{"undo", "redo", "cut", "copy", "paste", "duplicate", "delete", "text", "find", "replace", "select."}},
	{"menu.insert", []string{"card.new", "card.append.", "link", "note.new", "step.add.", "lane.add.", "phase."}},
	{"menu.touch", []string{"mark.", "card.kind.", "card.wider", "card.narrower", "link.", "lane."}},
	{"menu.move", []string{"card.move.", "step.move.", "lane.move.", "note.move."}},
	{"keys.go", []string{"go.", "extend.", "follow.", "away"}},
	{"menu.view", []string{"zoom.", "panel.", "fullscreen", "palette", "keys"}},
}

// showKeys shows the sheet of keys, made from the actions.
func (w *Window) showKeys() {
	left, right := container.NewVBox(), container.NewVBox()
	left.Add(w.sheetHead("keys.hand"))
	for _, h := range hands {
		left.Add(w.sheetRow(w.t("hand."+h), w.t("hand."+h+".does")))
	}
	listed := map[string]bool{}
	for i, g := range sheetGroups {
		column := right
		if i < 2 {
			column = left
		}
		var rows []fyne.CanvasObject
		for _, a := range actions() {
			if listed[a.id] || len(a.keys) == 0 || !beginsLike(a.id, g.ids) {
				continue
			}
			listed[a.id] = true
			rows = append(rows, w.sheetRow(w.keyList(a), strings.TrimSuffix(a.label(w.app.lang), "…")))
		}
		if len(rows) > 0 {
			column.Add(w.sheetHead(g.text))
			for _, r := range rows {
				column.Add(r)
			}
		}
	}
	body := container.NewGridWithColumns(2, left, right)
	w.openSheet(w.t("action.keys"), container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 2*theme.Padding()), body)), 980, 680)
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
func (w *Window) keyList(a action) string {
	var keys []string
	for _, k := range a.keys {
		label := w.keyLabel(k)
		if k.char != 0 && k.char > 0x7f || k.char == '=' || k.name == fyne.KeyPlus {
			continue // other ways to type the same
		}
		keys = append(keys, label)
	}
	return strings.Join(keys, "   ")
}

func (w *Window) sheetHead(text string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), widgets.Heading(w.t(text)))
}

func (w *Window) sheetRow(keys, does string) fyne.CanvasObject {
	k := widget.NewLabelWithStyle(keys, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	k.Truncation = fyne.TextTruncateEllipsis
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

// showAbout says what the program is.
func (w *Window) showAbout() {
	version := w.app.fyne.Metadata().Version
	w.dialogs.Tell("Touchline "+version, w.t("about"), w.t("about.fonts"))
}

// openSheet shows something to read.
func (w *Window) openSheet(title string, body fyne.CanvasObject, width, height float32) *dialogs.Dialog {
	ok := widgets.NewButton(w, w.t("close"), nil, nil)
	m := w.dialogs.Show(title, body, ok)
	ok.OnTapped = m.Close
	m.Resize(width, height)
	return m
}
