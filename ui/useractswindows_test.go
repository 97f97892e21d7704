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
				u.press("Escape") // in a narrow window it opened over the canvas, where a click would only close it
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
		{"open a new document in another window", 1, func(s *sight) bool { return calm(s) && s.Focus == "board" }, newWindow},
		{"change the look or the language, and change it back", 2, func(s *sight) bool { return calm(s) && s.Focus == "board" }, func(u *someone, s *sight) allowed {
			for _, name := range one(u.r, [][]string{{"中文", "English"}, {"Dark", "Light"}}) {
				u.choose(name)
			}
			if len(s.Cards) > 0 {
				u.clickCard(u.card(u.steady()))
			}
			return allowed{}
		}},
		{"close the window, and stay", 2, func(s *sight) bool { return calm(s) && s.Focus == "board" && s.Unsaved }, func(u *someone, s *sight) allowed {
			u.press("ctrl+w")
			u.expect("it is asked before a window closes that is not saved", func(now *sight) bool { return now.Question != "" })
			u.clearAway()
			return allowed{}
		}},
	}
}

// newWindow opens a new document, which comes in a window of its own.
func newWindow(u *someone, s *sight) allowed {
	const most = 3 // windows, so that all are used
	if len(u.views) >= most {
		return allowed{}
	}
	u.press("ctrl+n")
	v := &seat{program: u.at.program, n: s.Windows}
	u.until("there is a window with a new document", func() bool {
		u.see(v)
		return v.last.Doc != "" && v.last.X11 != "" && v.last.Board.W > 100
	})
	v.start = v.last.Doc
	u.do("windowmove", v.last.X11, "0", "20", "windowsize", v.last.X11, "1436", "870")
	u.views = append(u.views, v)
	u.turnTo(v)
	return allowed{}
}

// choose does a command by its name in the command palette.
func (u *someone) choose(name string) {
	u.t.Helper()
	u.press("ctrl+shift+p")
	u.expect("the command palette opens", func(now *sight) bool { return now.Over != "" && now.Focus == kindEntry })
	if name == "中文" {
		u.typeIn("Chinese")
	} else {
		u.typeIn(name)
	}
	u.press("Return")
	u.expect("the command palette is gone", func(now *sight) bool { return free(now) && now.Focus == "board" })
}

// save saves the document, and reads what the file holds.
func (u *someone) save() {
	u.t.Helper()
	if u.now().File == "" {
		return // it would ask for a name
	}
	u.press("ctrl+s")
	s := u.expect("the document is saved", func(now *sight) bool { return !now.Unsaved && !now.Saving && now.Question == "" })
	data, err := os.ReadFile(s.File)
	if err != nil || string(data) != s.Doc {
		u.fail("the file holds something else than the document (%v):%s", err, tell(s.Doc, string(data)))
	}
}
