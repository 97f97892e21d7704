//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"slices"
	"strings"
)

func panelActs() []act {
	entries := func(s *sight) bool { return free(s) && len(s.controls(kindField)) > 0 }
	return []act{
		{"type into a field of a panel", 10, entries, typeInPanel},
		{"go through the fields by Tab", 4, entries, func(u *someone, s *sight) allowed {
			u.use(s, kindField, "a field has the keyboard", func(now *sight) bool { return now.Focus == kindField })
			for range 1 + u.r.IntN(6) {
				u.press(one(u.r, []string{"Tab", "Tab", "shift+Tab"}))
			}
			u.leavePanel()
			return allowed{}
		}},
		{"click beside the fields, and type", 6, func(s *sight) bool { return calm(s) && len(s.Ground) > 0 }, func(u *someone, s *sight) allowed {
			g := one(u.r, s.Ground)
			u.click(g.X, g.Y, 1)
			u.now()
			u.typeIn(u.sentence())
			u.clearAway()
			return allowed{}
		}},
		{"open a drop-down and leave it", 6, func(s *sight) bool { return calm(s) && len(s.controls(kindChoice)) > 0 && len(s.Cards) > 0 }, func(u *someone, s *sight) allowed {
			u.use(s, kindChoice, "a drop-down opens", func(now *sight) bool { return now.Over != "" })
			switch u.r.IntN(5) {
			case 0:
				u.press("ctrl+v")
			case 1:
				u.typeIn(u.sentence())
			case 2:
				u.press("ctrl+d", "BackSpace")
			}
			u.leaveMenu()
			now := u.now()
			u.judge("opening a drop-down and leaving it", s, now, allowed{})
			u.clickSome()
			return allowed{}
		}},
		{"choose from a drop-down", 4, func(s *sight) bool { return calm(s) && len(s.controls(kindChoice)) > 0 }, func(u *someone, s *sight) allowed {
			u.use(s, kindChoice, "a drop-down opens", func(now *sight) bool { return now.Over != "" })
			open := u.steady()
			lines := open.controls("widget.menuItem")
			if len(lines) == 0 {
				u.fail("a drop-down without lines: %v", open.Controls)
			}
			l := one(u.r, lines)
			x, y := l.centre()
			u.click(x, y, 1)
			u.expect("the drop-down closes", func(now *sight) bool { return now.Over == "" })
			u.leavePanel()
			return these(s.pickedRecords()...)
		}},
		{"press a switch of a panel", 4, func(s *sight) bool { return calm(s) && len(s.switches()) > 0 }, func(u *someone, s *sight) allowed {
			u.clickControl(one(u.r, s.switches()))
			u.clearAway()
			u.leavePanel()
			return these(s.pickedRecords()...)
		}},
		{"add a record in a panel, and type", 6, func(s *sight) bool { return calm(s) && len(s.adders()) > 0 && len(s.Picked) == 1 }, addRecord},
		{"unfold or choose a page in a panel", 5, func(s *sight) bool { return calm(s) && len(s.folds()) > 0 }, func(u *someone, s *sight) allowed {
			u.clickControl(one(u.r, s.folds()))
			return allowed{}
		}},
		{"scroll a panel", 4, func(s *sight) bool { return calm(s) && len(s.Ground) > 0 }, func(u *someone, s *sight) allowed {
			g := one(u.r, s.Ground)
			u.pointAt(g.X, g.Y)
			u.hand("click", "--repeat", "4", "--delay", "10", one(u.r, []string{"4", "5", "5"}))
			return allowed{}
		}},
		{"drag a tile into the picture", 3, func(s *sight) bool { return calm(s) && len(s.tiles()) > 0 && len(s.Cells) > 0 }, func(u *someone, s *sight) allowed {
			u.drag(one(u.r, s.tiles()), one(u.r, s.Cells), 1, nil)
			u.typeIn(u.sentence())
			now := u.now()
			if c := changes(s.Doc, now.Doc); len(c.gone)+len(c.changed) > 0 {
				u.fail("a tile of the palette changed something that was there:%s", tell(s.Doc, now.Doc))
			}
			u.back(s)
			return allowed{}
		}},
		{"click a line of the outline", 3, func(s *sight) bool { return calm(s) && len(s.controls("outline.row")) > 0 }, func(u *someone, s *sight) allowed {
			u.clickControl(one(u.r, s.controls("outline.row")))
			return allowed{}
		}},
	}
}

// controls is what of some kinds can be used: nothing lies over it.
func (s *sight) controls(kinds ...string) (all []target) {
	for _, c := range s.Controls {
		x, y := c.centre()
		if c.Off || !slices.Contains(kinds, c.Kind) {
			continue
		}
		if !slices.ContainsFunc(s.Controls, func(o target) bool { return o.Kind == "fields.offerRow" && o.has(x, y) }) {
			all = append(all, c)
		}
	}
	return all
}

func (s *sight) switches() []target { return s.controls(kindPill) }
func (s *sight) folds() []target    { return s.controls(kindFold, kindTabs) }

// adders is the buttons that add a record to a list.
func (s *sight) adders() (all []target) {
	for _, c := range s.controls("widget.Button") {
		if strings.HasPrefix(c.Name, "Add ") {
			all = append(all, c)
		}
	}
	return all
}

func (u *someone) clickControl(c target) {
	u.t.Helper()
	u.note("  %s %q at %d,%d %dx%d", c.Kind, c.Name, c.X, c.Y, c.W, c.H)
	x, y := c.centre()
	u.click(x, y, 1)
}

// use clicks a control of some kind and waits for what follows. What was
// refused in a field is said below it a while after one has left it, and
// pushes down what stands there, maybe from under the pointer: then the user
// clicks again.
func (u *someone) use(s *sight, kind, what string, so func(*sight) bool) *sight {
	u.t.Helper()
	all := s.controls(kind)
	n := u.r.IntN(len(all))
	const most = 3
	for range most {
		u.clickControl(all[n])
		moved := false
		now := u.expect(what, func(now *sight) bool {
			next := now.controls(kind)
			moved = !so(now) && len(next) == len(all) && next[0] == all[0] && next[n] != all[n]
			return moved || so(now)
		})
		if !moved {
			return now
		}
		all = u.steady().controls(kind)
	}
	u.fail("a control moves whenever it is clicked")
	return nil
}

// typeInPanel types into a field: what was typed is in it, and in the records
// that are selected, and nowhere else.
func typeInPanel(u *someone, s *sight) allowed {
	before := u.use(s, kindField, "a field has the keyboard", func(now *sight) bool { return now.Focus == kindField })
	text := u.sentence()
	u.typeIn(text)
	after := u.expect("what was typed is in the field", func(now *sight) bool {
		return now.Focus == kindField && inserted(before.Text, text, now.Text)
	})
	if before.Several && len(before.Picked) <= 1 {
		quoted, _ := json.Marshal(after.Text)
		found := false
		for _, id := range before.pickedRecords() {
			found = found || strings.Contains(records(after.Doc)[id], strings.Trim(string(quoted), `"`))
		}
		if !found && len(changes(before.Doc, after.Doc).changed) > 0 {
			u.fail("the field says %q, and the document does not:%s", after.Text, tell(before.Doc, after.Doc))
		}
	}
	ids := before.pickedRecords()
	u.leavePanel()
	return these(ids...)
}

// leavePanel takes the keyboard from a panel in one of the ways there are.
func (u *someone) leavePanel() {
	u.t.Helper()
	s := u.now()
	switch n := u.r.IntN(5); {
	case n == 0 && len(s.Cards) > 0:
		u.clickCard(u.card(s))
	case n == 1 && len(s.Cells) > 0:
		c := one(u.r, s.Cells)
		u.click(c.X, c.Y, 1)
	case n == 2:
		u.press("Tab")
	case n == 3:
	default:
		u.press("Escape", "Escape")
	}
}

// addRecord adds to a list of the touchpoint, and types: that goes into the
// new record.
func addRecord(u *someone, s *sight) allowed {
	u.clickControl(one(u.r, s.adders()))
	before := u.now()
	text := u.sentence()
	u.typeIn(text)
	after := u.expect("what was typed is in the new record", func(now *sight) bool { return now.Text == text })
	id := bare(s.Picked[0])
	if a, b := textOfRecord(s.Doc, id), textOfRecord(after.Doc, id); a != b {
		u.fail("what was meant for a new record is on the card: %q, and it said %q", b, a)
	}
	if before.Focus != kindField {
		u.fail("after a record was added its first field has no keyboard, but %s", before.Focus)
	}
	u.leavePanel()
	return these(id)
}

// tiles is what can be dragged into the picture.
func (s *sight) tiles() []target { return s.controls("palette.tile") }
