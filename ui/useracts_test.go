//go:build linux && cgo && !race

package ui

import (
	"os"
	"slices"
	"strings"
)

// act is something that the user does. can says whether it can be done in a
// window that looks so; do does it and returns what it may have changed in
// the document of that window.
type act struct {
	name   string
	weight int
	can    func(s *sight) bool
	do     func(u *someone, s *sight) allowed
}

// userActs is all that the user does.
func userActs() []act {
	return slices.Concat(canvasActs(), typingActs(), menuActs(), panelActs(), windowActs(), copyActs(), viewActs(), showActs())
}

// free is a window with no dialog and no menu open.
func free(s *sight) bool { return s.Over == "" && s.Question == "" && s.Doc != "" }

// atRest is a window on whose canvas nothing is being typed either.
func calm(s *sight) bool { return free(s) && s.Edited == "" && s.Doing == "resting" }

func withCards(s *sight) bool { return free(s) && len(s.Cards) > 0 }

// act does something, judges it, and returns its name.
func (u *someone) act() string {
	u.t.Helper()
	before := u.steady()
	but := strings.Split(os.Getenv(butVariable), ";")
	can := slices.DeleteFunc(userActs(), func(a act) bool { return !a.can(before) || slices.Contains(but, a.name) })
	if len(can) == 0 {
		u.fail("the window is so that nothing can be done")
	}
	a := choose(u.r, can, func(a act) int { return a.weight })
	u.note("%s", a.name)
	at := u.at
	may := a.do(u, before)
	after := u.see(at)
	u.judge(a.name, before, after, may)
	if after.Doing != "resting" {
		u.fail("after %s the hand is still %s", a.name, after.Doing)
	}
	for _, v := range u.views {
		if v != at {
			was := v.last
			u.judge(a.name+" in another window", was, u.see(v), allowed{any: may.any && a.name == "copy to another window"})
		}
	}
	return a.name
}

// card is a card that shows, by its record's id.
func (u *someone) card(s *sight) target { return one(u.r, s.Cards) }

// clickCard clicks a card: whatever was on before, it is selected.
func (u *someone) clickCard(c target) *sight {
	u.t.Helper()
	u.click(c.X, c.Y, 1)
	return u.expect("a click on card "+c.Name+" selects it", func(s *sight) bool {
		return len(s.Picked) == 1 && s.Picked[0] == "card:"+c.Name
	})
}

// clickSome clicks some card, if one shows.
func (u *someone) clickSome() {
	u.t.Helper()
	if s := u.steady(); len(s.Cards) > 0 {
		u.clickCard(u.card(s))
	}
}

// settleOn clicks a card and sees to it that it is selected and not edited: a
// second click on its text edits it.
func (u *someone) settleOn(c target) *sight {
	u.t.Helper()
	s := u.clickCard(c)
	if s.Edited != "" {
		u.press("Return")
		s = u.expect("Return ends the editing", func(s *sight) bool { return s.Edited == "" })
	}
	return s
}

// clearAway closes menus and dialogs by Escape.
func (u *someone) clearAway() *sight {
	u.t.Helper()
	s := u.now()
	for range 6 {
		if s.Over == "" && s.Question == "" {
			return s
		}
		u.press("Escape")
		s = u.now()
	}
	u.fail("six times Escape leave %q %q open", s.Over, s.Question)
	return nil
}

// finish ends a session: what was done is taken back and done again, and
// saved.
func (u *someone) finish() {
	u.t.Helper()
	for _, v := range u.views {
		u.turnTo(v)
		u.clearAway()
		s := u.now()
		if s.Edited != "" {
			u.press("Return")
			u.expect("Return ends the editing", func(s *sight) bool { return s.Edited == "" })
		}
		u.press("Escape")
		u.press("Escape")
		before := u.expect("the canvas has the keyboard", func(s *sight) bool { return s.Focus == "board" && free(s) })
		u.press("ctrl+shift+Right", "Escape", "Escape") // a step more: after it nothing can be done again
		s = u.expect("there is a new step", func(now *sight) bool { return now.Doc != before.Doc && now.Edited == "" && !now.CanRedo })
		end := s.Doc
		u.note("all is taken back")
		for n := 0; s.CanUndo && n < 3000; n++ {
			u.do("key", "--delay", "4", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
			s = u.now()
		}
		if s.Doc != v.start {
			u.fail("all taken back is not the start:%s", tell(v.start, s.Doc))
		}
		u.note("all is done again")
		for n := 0; s.CanRedo && n < 3000; n++ {
			u.do("key", "--delay", "4", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y", "ctrl+y")
			s = u.now()
		}
		if s.Doc != end {
			u.fail("all done again is not the end:%s", tell(end, s.Doc))
		}
		u.save()
	}
}
