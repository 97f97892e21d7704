package actions

import (
	"strings"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/canvas/owner"
	"touchline/model/words"
	"touchline/ui/widgets"
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

// ShowContext shows the context menu of what an owner owns, at a place of the
// window. beside hears where the secondary button was pressed beside it.
func (t *Table) ShowContext(o canvas.Owner, at fyne.Position, beside func(fyne.Position)) {
	kind, _ := owner.Split(o)
	ids, ok := contextMenus[kind]
	if !ok {
		ids = contextMenus[owner.KindNone]
	}
	items := t.contextItems(ids, t.contextLine)
	if len(items) == 0 || t.host.Dialogs().Any() {
		return
	}
	menu := widgets.NewPopUpMenu(t.host.Canvas(), aligned(items)...)
	menu.Closed, menu.Beside = t.host.FocusBoard, beside
	menu.ShowAt(at)
}

// contextLine is the line of an action in the context menu; none for what
// cannot be done now.
func (t *Table) contextLine(id string) *fyne.MenuItem {
	a := t.Named(id)
	if a.label(t.host.Lang()) == "" || t.why(a) != "" {
		return nil
	}
	item := t.menuItem(a)
	if a.is != nil { // the menu bar is made before one knows what will be selected
		item.Checked = a.is()
	}
	return item
}

// contextItems makes the lines of a menu: no line that cannot be had, and no
// separator without lines on both sides. item makes the line of an action; nil
// is none.
func (t *Table) contextItems(ids []string, item func(id string) *fyne.MenuItem) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	parted := false
	for _, id := range ids {
		if id == separator {
			parted = len(items) > 0
			continue
		}
		line := t.contextItem(id, item)
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

func (t *Table) contextItem(id string, item func(id string) *fyne.MenuItem) *fyne.MenuItem {
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
	line := fyne.NewMenuItem(words.T(t.host.Lang(), "board.menu."+prefix), nil)
	line.ChildMenu = fyne.NewMenu("", aligned(items)...)
	return line
}
