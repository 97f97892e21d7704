//go:build linux && cgo && !race

package ui

import (
	"os"
	"strconv"
)

func windowActs() []act {
	return []act{
		{"resize the window", 3, free, func(u *someone, s *sight) allowed {
			w, h := 700+u.r.IntN(730), 420+u.r.IntN(450)
			u.hand("windowsize", s.X11, strconv.Itoa(w), strconv.Itoa(h))
			return allowed{}
		}},
		{"show or hide a panel", 3, calm, func(u *someone, s *sight) allowed {
			if s.Focus == "board" {
				u.press(one(u.r, []string{"F6", "F7", "F8"}))
			}
			return allowed{}
		}},
		{"make the window large", 2, free, func(u *someone, s *sight) allowed {
			u.hand("windowsize", s.X11, "1436", "870")
			return allowed{}
		}},
		{"save", 4, func(s *sight) bool { return calm(s) && s.Focus == "board" && s.File != "" }, func(u *someone, s *sight) allowed {
			u.save()
			return allowed{}
		}},
		{"turn to another window", 6, free, func(u *someone, s *sight) allowed {
			v := one(u.r, u.views)
			u.note("  the %d. window of %p", v.n, v.program)
			u.turnTo(v)
			return allowed{}
		}},
		{"leave the window in the middle of a word", 4, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			u.settleOn(c)
			first, second := u.sentence(), " "+u.sentence()
			u.typeIn(first)
			here := u.at
			u.turnTo(one(u.r, u.views))
			u.turnTo(here)
			if now := u.now(); now.Edited != "" {
				u.typeIn(second)
				first += second
			}
			u.press("Return")
			u.expectText("card:"+c.Name, first)
			return these(c.Name)
		}},
		{"close the window, and stay", 2, func(s *sight) bool { return calm(s) && s.Focus == "board" && s.Unsaved }, func(u *someone, s *sight) allowed {
			u.press("ctrl+w")
			u.expect("it is asked before a window closes that is not saved", func(now *sight) bool { return now.Question != "" })
			u.clearAway()
			return allowed{}
		}},
	}
}

// save saves the document, and reads what the file holds.
func (u *someone) save() {
	u.t.Helper()
	u.press("ctrl+s")
	s := u.expect("the document is saved", func(now *sight) bool { return !now.Unsaved && !now.Saving && now.Question == "" })
	data, err := os.ReadFile(s.File)
	if err != nil || string(data) != s.Doc {
		u.fail("the file holds something else than the document (%v):%s", err, tell(s.Doc, string(data)))
	}
}
