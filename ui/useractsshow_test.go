//go:build linux && cgo && !race

package ui

import (
	"strconv"
	"strings"
)

// showActs is what comes over the window and goes again, and what stands at
// the edges of the picture.
func showActs() []act {
	return []act{
		{"present and leave it", 4, onCanvas, present},
		{"open the handout's dialog and leave it", 3, onCanvas, func(u *someone, s *sight) allowed {
			key := one(u.r, []string{"ctrl+shift+e", "ctrl+shift+e", "ctrl+p"})
			u.press(key)
			u.expect(key+" opens a dialog", func(now *sight) bool { return now.Question != "" })
			for range u.r.IntN(4) {
				u.press("Tab")
			}
			u.clearAway()
			u.keepsPicked(s, u.onCanvasAgain(s))
			u.typeOverPicked(s)
			return allowed{}
		}},
		{"paste a table, and think better of it or take it back", 4, func(s *sight) bool { return onCanvas(s) && len(s.Cells) > 0 }, pasteTable},
		{"press a sign below the lanes, and take it back", 4, func(s *sight) bool { return onCanvas(s) && len(s.Adders) > 0 }, addRow},
		{"open a panel from its rail and close it", 3, func(s *sight) bool { return onCanvas(s) && s.Unfolded == [2]bool{} }, openFromRail},
	}
}

// present presents, goes about in it, and leaves it.
func present(u *someone, s *sight) allowed {
	u.press(one(u.r, []string{"F5", "shift+F5"}))
	u.expect("a presentation is on", func(now *sight) bool { return now.Presents })
	u.until("the room's window has the display's keyboard", func() bool {
		at := strings.TrimSpace(u.do("getwindowfocus"))
		return at != s.X11 && at != "" && at != "0" && at != "1"
	})
	for range 1 + u.r.IntN(5) {
		switch u.r.IntN(6) {
		case 0:
			u.hand("mousemove", strconv.Itoa(300+u.r.IntN(800)), strconv.Itoa(200+u.r.IntN(500)), "click", one(u.r, []string{"1", "3", "4", "5"}))
		default:
			u.press(one(u.r, []string{"Right", "Next", "space", "Left", "Up", "Down", "Return", "3", "z", "w", "b", "o", "d", "e", "l", "Home", "End", "question"}))
		}
	}
	u.x, u.y = -100, -100
	if now := u.now(); !now.Presents || now.Doc != s.Doc {
		u.fail("presenting ended by itself, or changed the document:%s", tell(s.Doc, now.Doc))
	}
	u.press("Escape")
	if u.now().Presents { // the first one closed the sheet of keys
		u.press("Escape")
	}
	u.keepsPicked(s, u.onCanvasAgain(s))
	u.typeOverPicked(s)
	return allowed{}
}

// pasteTable pastes a table that has headings: it is shown what would come.
// Escape leaves nothing of it; Return brings it, and undo takes it back.
func pasteTable(u *someone, s *sight) allowed {
	text := "role\tlane\tAsk\tAnswer\ncustomer\tGuest\t" + u.sentence() + "\t\nfrontstage\tClerk\t\t" + u.sentence() + "\n\t\t\tsee page 2\n" // that has no lane
	u.at.ask("clip", strings.ReplaceAll(strconv.Quote(text), " ", `\x20`))
	c := one(u.r, s.Cells)
	u.click(c.X, c.Y, 1)
	u.expect("a click on the ground selects nothing", func(now *sight) bool { return len(now.Picked) == 0 })
	u.press("ctrl+v")
	u.expect("what would come is shown", func(now *sight) bool { return now.Previews && now.Question != "" })
	for range u.r.IntN(3) {
		u.press(one(u.r, []string{"Tab", "shift+Tab", "Down", "Up"}))
	}
	if u.r.IntN(3) > 0 {
		u.clearAway()
		u.onCanvasAgain(s)
		return allowed{}
	}
	u.press("ctrl+Return")
	u.clearAway()
	u.back(s)
	u.onCanvasAgain(s)
	return allowed{}
}

// addRow presses a sign in the strip below the lanes: there is a row more, and
// nothing else is different; undo takes it away again.
func addRow(u *someone, s *sight) allowed {
	a := one(u.r, s.Adders)
	u.note("  %q", a.Name)
	u.click(a.X, a.Y, 1)
	now := u.expect("there is a row more", func(now *sight) bool { return len(changes(s.Doc, now.Doc).added) == 1 })
	u.judge("a sign below the lanes", s, now, allowed{
		changed: func(id string) bool { return id == order },
		added: func(id, line string) bool {
			return id[0] == 'l' && (a.Name == "" || value(line, "role") == a.Name)
		},
	})
	u.back(s)
	u.onCanvasAgain(s)
	return allowed{}
}

// openFromRail makes the window so narrow that the panels are rails, opens one
// over the canvas and closes it again.
func openFromRail(u *someone, s *sight) allowed {
	u.hand("windowsize", s.X11, strconv.Itoa(820+u.r.IntN(80)), strconv.Itoa(560+u.r.IntN(300)))
	u.expect("the panels are rails", func(now *sight) bool { return now.Folded == [2]bool{true, true} })
	narrow := u.steady()
	side := u.r.IntN(2)
	button := narrow.railButton(side)
	if button == nil {
		u.fail("a rail without buttons: %v", narrow.Controls)
	}
	u.clickControl(*button)
	u.expect("the panel is open over the canvas", func(now *sight) bool { return now.Unfolded[side] })
	switch u.r.IntN(3) {
	case 0:
		u.clickControl(*button)
	default:
		u.press("Escape")
	}
	u.expect("the panel is a rail again", func(now *sight) bool { return now.Unfolded == [2]bool{} })
	u.keepsPicked(s, u.onCanvasAgain(s))
	u.typeOverPicked(s)
	u.hand("windowsize", s.X11, "1436", "870")
	return allowed{}
}

// railButton is the uppermost button of the rail at the left, 0, or the right.
func (s *sight) railButton(side int) (first *target) {
	const rail = 36 // px
	for _, c := range s.controls(kindFlatButton) {
		there := c.Y >= s.Board.Y && (side == 0 && c.X+c.W <= rail || side == 1 && c.X >= s.Board.X+s.Board.W)
		if there && (first == nil || c.Y < first.Y) {
			first = &c
		}
	}
	return first
}
