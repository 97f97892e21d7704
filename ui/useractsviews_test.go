//go:build linux && cgo && !race

package ui

import (
	"encoding/json"
	"slices"
	"strings"
)

// onCanvas is a window whose canvas has the keyboard, with nothing else on.
func onCanvas(s *sight) bool { return calm(s) && s.Focus == "board" && s.View == "map" }

// viewActs is what shows the document otherwise, and comes back.
func viewActs() []act {
	return []act{
		{"edit a cell of the table, take it back and leave", 4, onCanvas, editCell},
		{"sort the table and leave", 2, onCanvas, sortTable},
		{"carry an improvement on, take it back and leave", 3, onCanvas, func(u *someone, s *sight) allowed {
			u.enter("F9", "improvements", "improvements.Board")
			for range 1 + u.r.IntN(4) {
				u.press(one(u.r, []string{"Up", "Down", "Tab", "shift+Tab", "Left", "Right", "Right"}))
			}
			now := u.undone(s)
			if now.View != "improvements" || now.Focus != "improvements.Board" {
				u.fail("keys of the board of improvements lead to %s, and %s has the keyboard", now.View, now.Focus)
			}
			u.press(one(u.r, []string{"F9", "m"}))
			u.onCanvasAgain(s)
			return allowed{}
		}},
		{"look at the dashboard and leave", 2, onCanvas, func(u *someone, s *sight) allowed {
			u.press("shift+F9")
			u.expect("the dashboard shows", func(now *sight) bool { return now.View == "dashboard" && now.Focus != "board" })
			u.press(one(u.r, []string{"Down", "Next", "End", "Up", "Home"}))
			u.press(one(u.r, []string{"shift+F9", "Escape"}))
			u.keepsPicked(s, u.onCanvasAgain(s))
			return allowed{}
		}},
		{"lay overlays over the picture, and take them away", 4, func(s *sight) bool { return onCanvas(s) && s.Overlay == "" }, func(u *someone, s *sight) allowed {
			key := one(u.r, []string{"F12", "shift+F12"})
			u.press(key)
			u.expect(key+" lays an overlay over the picture", func(now *sight) bool { return now.Overlay != "" })
			for range u.r.IntN(4) {
				u.press(key)
			}
			if u.now().Overlay != "" { // after the last one comes none
				u.press("ctrl+F12")
			}
			u.keepsPicked(s, u.onCanvasAgain(s))
			u.typeOverPicked(s)
			return allowed{}
		}},
		{"write a slice, and take it away", 3, func(s *sight) bool { return onCanvas(s) && !s.Slices }, func(u *someone, s *sight) allowed {
			u.press("ctrl+shift+F12")
			u.expect("the strip of slices has the keyboard", func(now *sight) bool { return now.Slices && now.Focus == kindEntry })
			text := one(u.r, []string{"owner = Customer", "text = a", u.sentence()})
			u.press("ctrl+a")
			u.typeIn(text)
			u.expect("what was typed is in the strip", func(now *sight) bool { return now.Text == text })
			if u.r.IntN(3) > 0 {
				u.press("Return")
			}
			if now := u.now(); now.Focus == "board" {
				u.press("ctrl+shift+F12")
			} else {
				u.press("Escape")
			}
			u.keepsPicked(s, u.onCanvasAgain(s))
			u.typeOverPicked(s)
			return allowed{}
		}},
	}
}

// enter shows a view by its key; something of it has the keyboard then.
func (u *someone) enter(key, view, focus string) *sight {
	u.t.Helper()
	u.press(key)
	return u.expect(key+" shows "+view+", which has the keyboard", func(now *sight) bool { return now.View == view && now.Focus == focus })
}

// undone takes back in a view what was done since a sight.
func (u *someone) undone(before *sight) *sight {
	u.t.Helper()
	const most = 8
	for range most {
		if now := u.now(); now.Doc == before.Doc {
			return now
		}
		u.press("ctrl+z")
	}
	now := u.now()
	if now.Doc != before.Doc {
		u.fail("it cannot be taken back:%s", tell(before.Doc, now.Doc))
	}
	return now
}

// onCanvasAgain waits until the picture shows with the keyboard, and nothing
// of what was there meanwhile is left; the document is as before.
func (u *someone) onCanvasAgain(before *sight) *sight {
	u.t.Helper()
	now := u.expect("the canvas has the keyboard again, and nothing else is open", func(now *sight) bool {
		return onCanvas(now) && !now.Presents && !now.Previews && now.Slices == before.Slices && now.Overlay == before.Overlay &&
			(now.Unfolded == [2]bool{} || now.Unfolded == before.Unfolded)
	})
	if now.Doc != before.Doc {
		u.fail("it changed the document:%s", tell(before.Doc, now.Doc))
	}
	u.until("the window has the display's keyboard", func() bool { return strings.TrimSpace(u.do("getwindowfocus")) == u.at.last.X11 })
	return now
}

// keepsPicked holds that the same is selected as was.
func (u *someone) keepsPicked(before, after *sight) {
	u.t.Helper()
	if !slices.Equal(before.Picked, after.Picked) {
		u.fail("selected is %v, and was %v", after.Picked, before.Picked)
	}
}

// typeOverPicked types, where a card is selected, at once: it is on that card.
func (u *someone) typeOverPicked(s *sight) {
	u.t.Helper()
	if len(s.Picked) != 1 || !strings.HasPrefix(s.Picked[0], "card:") {
		return
	}
	text := u.sentence()
	u.typeIn(text)
	u.press("Return")
	u.expectText(s.Picked[0], text)
	u.back(s)
}

// sortTable sorts the table of touchpoints by a click on a heading.
func sortTable(u *someone, s *sight) allowed {
	u.enter("F4", "inventory", "inventory.Grid")
	table := u.steady()
	if grids := table.controls("inventory.Grid"); len(grids) > 0 {
		const heading = 12 // px below the upper edge
		g := grids[0]
		for range 1 + u.r.IntN(2) {
			u.click(g.X+20+u.r.IntN(max(1, g.W-60)), g.Y+heading, 1)
		}
	}
	u.expect("the table has the keyboard", func(now *sight) bool { return now.Focus == "inventory.Grid" && now.Rows == table.Rows })
	u.press("F4")
	u.keepsPicked(s, u.onCanvasAgain(s))
	u.typeOverPicked(s)
	return allowed{}
}

// editCell types into a cell of the table: it is in the record of its row,
// unless one has left the cell by Escape, and one undo takes it back.
func editCell(u *someone, s *sight) allowed {
	table := u.enter("F4", "inventory", "inventory.Grid")
	column := one(u.r, []string{"owner", "text"})
	n := slices.Index(table.Columns, column)
	if table.Rows == 0 || n < 0 {
		u.press("F4")
		u.onCanvasAgain(s)
		return allowed{}
	}
	u.press("ctrl+Home")
	for range u.r.IntN(min(table.Rows, 6)) {
		u.press("Down")
	}
	for range n {
		u.press("Right")
	}
	row := u.expect("a row is selected", func(now *sight) bool { return len(now.Picked) == 1 && strings.HasPrefix(now.Picked[0], "card:") })
	id, text := bare(row.Picked[0]), u.sentence()
	u.typeIn(text)
	u.expect("what was typed is in the cell's field", func(now *sight) bool { return now.Text == text && now.Focus == "inventory.cellEntry" })
	end := one(u.r, []string{"Return", "Tab", "Escape"})
	u.press(end)
	if now := u.now(); end == "Escape" && now.Focus != "inventory.Grid" { // the first one closed what would do
		u.press("Escape")
	}
	after := u.expect(end+" ends the cell's field", func(now *sight) bool { return now.Focus == "inventory.Grid" })
	want := these(id)
	if end == "Escape" {
		want = allowed{}
	} else if line := records(after.Doc)[id]; !strings.Contains(line, says(text)) {
		u.fail("typed into %s of %s was %q, and it says %s", column, id, text, line)
	}
	u.judge("typing into a cell", row, after, want)
	u.undone(s)
	u.press("F4")
	u.onCanvasAgain(s)
	return allowed{}
}

// says is a text as it stands in a document's file.
func says(text string) string {
	quoted, _ := json.Marshal(text)
	return strings.Trim(string(quoted), `"`)
}
