package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
	"touchline/model/words"
)

// contextMenus is what can be done with each kind of thing, by the ids of the
// commands; a name that ends in a dot is all commands that begin with it, as
// a submenu.
var contextMenus = map[owner.Kind][]string{
	owner.KindCard: {
		"text", "card.append.", separator, "mark.truth", "mark.fail", "mark.wait", "card.kind.", "card.picture", separator,
		"link", "select.linked", "card.wider", "card.narrower", "note.new", separator,
		"cut", "copy", "paste", "duplicate", "delete",
	},
	owner.KindLink:   {"text", "link.kind.", "link.turn", "link.loop", "link.unpin", separator, "delete"},
	owner.KindSticky: {"text", separator, "cut", "copy", "duplicate", "delete"},
	owner.KindStep: {
		"text", separator, "step.add.left", "step.add.right", "step.move.left", "step.move.right", "select.step", separator,
		"phase.split", "phase.merge", separator, "cut", "copy", "duplicate", "delete",
	},
	owner.KindPhase: {
		"text", separator, "phase.add.before", "phase.add.after", "phase.move.left", "phase.move.right",
		"phase.longer", "phase.shorter", "phase.merge", separator, "copy", "delete",
	},
	owner.KindLane: {
		"text", "lane.sub", "lane.role.", separator, "lane.add.above", "lane.add.below", "lane.move.up", "lane.move.down",
		"select.lane", separator, "cut", "copy", "duplicate", "delete",
	},
	owner.KindTitle: {"text", separator, "paste", "select.all"},
	owner.KindNone:  {"card.new", "note.new", "paste", separator, "step.add.right", "lane.add.below", separator, "undo", "redo", "select.all"},
}

// showContextMenu shows the menu that the editor asks for. item makes the
// line of a command; nil is none.
func (w *Window) showContextMenu(m event.Menu, item func(id string) *fyne.MenuItem) {
	kind, _ := owner.Split(m.Owner)
	ids, ok := contextMenus[kind]
	if !ok {
		ids = contextMenus[owner.KindNone]
	}
	items := w.contextItems(ids, item)
	if len(items) == 0 || w.dialogs.Any() {
		return
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), w.win.Canvas())
	hide := menu.OnDismiss
	menu.OnDismiss = func() {
		hide()
		w.focusBoard()
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	menu.ShowAtPosition(at.AddXY(float32(m.At.X), float32(m.At.Y)))
}

// contextItems makes the lines of a menu: no line that cannot be had, and no
// separator without lines on both sides.
func (w *Window) contextItems(ids []string, item func(id string) *fyne.MenuItem) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	parted := false
	for _, id := range ids {
		if id == separator {
			parted = len(items) > 0
			continue
		}
		line := w.contextItem(id, item)
		if line == nil {
			continue
		}
		if parted {
			items = append(items, fyne.NewMenuItemSeparator())
			parted = false
		}
		items = append(items, line)
	}
	return items
}

func (w *Window) contextItem(id string, item func(id string) *fyne.MenuItem) *fyne.MenuItem {
	prefix, group := strings.CutSuffix(id, ".")
	if !group {
		return item(id)
	}
	var items []*fyne.MenuItem
	for _, v := range editor.Commands() {
		if rest, ok := strings.CutPrefix(v.ID, id); ok && !strings.Contains(rest, ".") {
			if line := item(v.ID); line != nil {
				items = append(items, line)
			}
		}
	}
	if len(items) == 0 {
		return nil
	}
	line := fyne.NewMenuItem(words.T(w.app.lang, "board.menu."+prefix), nil)
	line.ChildMenu = fyne.NewMenu("", items...)
	return line
}
