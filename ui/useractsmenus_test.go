//go:build linux && cgo && !race

package ui

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

func menuActs() []act {
	return []act{
		{"open a card's menu and leave it", 8, func(s *sight) bool { return free(s) && len(s.Cards) > 1 }, func(u *someone, s *sight) allowed {
			c := u.card(s)
			u.click(c.X, c.Y, 3)
			u.expect("a right click opens the card's menu and selects it", func(now *sight) bool {
				return now.Over != "" && len(now.Picked) > 0 && has(now.Picked, "card:"+c.Name)
			})
			u.leaveMenu()
			u.clickSome()
			return allowed{}
		}},
		{"open the ground's menu and leave it", 4, func(s *sight) bool { return free(s) && len(s.Cells) > 0 && len(s.Cards) > 0 }, func(u *someone, s *sight) allowed {
			c := one(u.r, s.Cells)
			u.click(c.X, c.Y, 3)
			u.expect("a right click opens the ground's menu", func(now *sight) bool { return now.Over != "" })
			u.leaveMenu()
			u.clickSome()
			return allowed{}
		}},
		{"open a head's menu and leave it", 3, func(s *sight) bool { return free(s) && len(s.Heads) > 0 && len(s.Cards) > 0 }, func(u *someone, s *sight) allowed {
			h := one(u.r, s.Heads)
			u.click(h.X, h.Y, 3)
			u.expect("a right click opens the head's menu", func(now *sight) bool { return now.Over != "" && has(now.Picked, h.Name) })
			u.leaveMenu()
			u.clickSome()
			return allowed{}
		}},
		{"choose from a card's menu, and take it back", 3, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			before := u.settleOn(c)
			u.click(c.X, c.Y, 3)
			u.expect("a right click opens the card's menu", func(now *sight) bool { return now.Over != "" })
			open := u.steady()
			var lines []target
			for _, l := range open.Controls {
				if l.Kind == "widget.menuItem" && l.Name != "" && !l.Off && !strings.HasPrefix(l.Name, "Copy") && !strings.HasPrefix(l.Name, "Cut") {
					lines = append(lines, l)
				}
			}
			if len(lines) == 0 {
				u.fail("the card's menu has no lines: %v", open.Controls)
			}
			l := one(u.r, lines)
			u.note("  %q", l.Name)
			x, y := l.centre()
			u.click(x, y, 1)
			u.clearAway()
			u.back(before)
			return allowed{}
		}},
		{"open the menu bar and leave it", 3, calm, func(u *someone, s *sight) allowed {
			u.pointAt(40+u.r.IntN(220), 10)
			u.hand("click", "1", "mousemove_relative", "--sync", "10", "40")
			if u.r.IntN(2) == 0 {
				u.press("Down", "Down")
			}
			u.press("Escape", "Escape")
			x, y := s.Board.centre()
			u.pointAt(x, y)
			u.x, u.y = -100, -100
			return allowed{}
		}},
		{"press a button of the toolbar, and take it back", 4, func(s *sight) bool { return calm(s) && len(s.tools()) > 0 }, func(u *someone, s *sight) allowed {
			u.clickControl(one(u.r, s.tools()))
			u.back(s)
			return allowed{}
		}},
		{"open a dialog and leave it", 5, func(s *sight) bool { return calm(s) && s.Focus == "board" }, func(u *someone, s *sight) allowed {
			key := one(u.r, []string{"ctrl+e", "ctrl+o", "ctrl+shift+s", "ctrl+shift+p", "F1"})
			u.press(key)
			open := u.expect(key+" opens a dialog", func(now *sight) bool { return now.Question != "" || now.Over != "" })
			if strings.HasSuffix(open.Focus, "ntry") && u.r.IntN(2) == 0 {
				u.typeIn(u.sentence())
			}
			if u.r.IntN(2) == 0 {
				u.press("Tab", "Tab")
			}
			u.clearAway()
			u.expect("after a dialog the canvas has the keyboard", func(now *sight) bool { return now.Focus == "board" })
			return allowed{}
		}},
		{"search for something", 4, func(s *sight) bool { return calm(s) && s.Focus == "board" }, func(u *someone, s *sight) allowed {
			u.press(one(u.r, []string{"ctrl+f", "ctrl+h"}))
			u.expect("the search has the keyboard", func(now *sight) bool { return now.Focus == kindEntry })
			text := u.sentence()
			u.typeIn(text)
			u.expect("what was typed is searched for", func(now *sight) bool { return now.Text == text })
			if u.r.IntN(2) == 0 {
				u.press("Return", "F3", "shift+F3")
			}
			u.press("Escape")
			u.expect("Escape leaves the search", func(now *sight) bool { return now.Focus == "board" })
			return allowed{}
		}},
	}
}

// leaveMenu leaves a menu that is open without choosing anything.
func (u *someone) leaveMenu() {
	u.t.Helper()
	open := u.steady() // all of it has its place
	switch u.r.IntN(4) {
	case 0:
		u.press("Escape")
	case 1: // a click elsewhere
		u.clickBeside(open, 1)
	case 2: // a right click elsewhere
		u.clickBeside(open, 3)
	case 3:
		u.press("Down", "Down", "Escape")
	}
	u.clearAway()
}

// clickBeside clicks into the window where no menu is.
func (u *someone) clickBeside(open *sight, button int) {
	u.t.Helper()
	const beside = 4 // px
	for range 40 {
		x, y := open.Board.X+u.r.IntN(open.Board.W), open.Board.Y+u.r.IntN(open.Board.H)
		free := true
		for _, c := range open.Controls {
			free = free && (!strings.Contains(strings.ToLower(c.Kind), "menu") || !c.grown(beside).has(x, y))
		}
		for _, c := range open.Cards { // what lies below must not be hit by the same click
			free = free && (abs(c.X-x) > 100 || abs(c.Y-y) > 40)
		}
		if free {
			u.click(x, y, button)
			return
		}
	}
	u.press("Escape")
}

func abs(n int) int { return max(n, -n) }

func has(all []string, s string) bool {
	for _, x := range all {
		if x == s {
			return true
		}
	}
	return false
}

// back takes back what was done since a sight, as often as it takes.
func (u *someone) back(before *sight) {
	u.t.Helper()
	const most = 8
	s := u.clearAway()
	if s.Edited != "" || s.Doing != "resting" { // a text, or a link that is aimed by keys
		u.press("Escape")
	}
	for range most {
		s = u.expect("the canvas can be brought to have the keyboard", func(s *sight) bool {
			if s.Focus != "board" {
				u.press("Escape")
			}
			return s.Focus == "board"
		})
		if s.Doc == before.Doc {
			return
		}
		u.press("ctrl+z")
	}
	if s = u.now(); s.Doc != before.Doc {
		u.fail("it cannot be taken back:%s", tell(before.Doc, s.Doc))
	}
}

// tools is the buttons of the window's upper edge that can be taken back: not
// undo itself, nor what asks for more.
func (s *sight) tools() (all []target) {
	for _, c := range s.controls(kindFlatButton) {
		kept := slices.ContainsFunc([]string{"undo", "redo", "find"}, func(id string) bool {
			return slices.ContainsFunc(words.Langs, func(l model.Lang) bool { return strings.HasPrefix(c.Name, words.T(l, "ui.tool."+id)) })
		})
		if c.Y < s.Board.Y && c.Name != "" && !kept {
			all = append(all, c)
		}
	}
	return all
}
