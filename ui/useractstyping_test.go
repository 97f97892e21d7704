//go:build linux && cgo && !race

package ui

import (
	"strings"
	"time"
)

func typingActs() []act {
	return []act{
		{"type over a card", 10, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			return u.typing(u.settleOn(c), "card:"+c.Name, nil)
		}},
		{"edit a card's text", 10, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			return u.typing(u.settleOn(c), "card:"+c.Name, u.openers(c))
		}},
		{"edit the name of a head", 4, func(s *sight) bool { return free(s) && len(s.Heads) > 0 }, func(u *someone, s *sight) allowed {
			h := one(u.r, s.Heads)
			u.click(h.X, h.Y, 1)
			before := u.expect("a click on a head selects it", func(s *sight) bool {
				return len(s.Picked) == 1 && s.Picked[0] == h.Name && s.Edited == ""
			})
			return u.typing(before, h.Name, u.openers(h))
		}},
		{"make a card and say something", 6, func(s *sight) bool { return calm(s) && len(s.Cells) > 0 }, newCard},
		{"type a word with nothing selected", 5, func(s *sight) bool { return calm(s) && len(s.Cells) > 0 }, wordInACell},
		{"copy and paste in a text", 4, withCards, copyInText},
		{"begin a card's text and hesitate", 4, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			u.settleOn(c)
			first, second := u.sentence(), u.sentence()
			u.typeIn(first)
			u.hand("sleep", "0.6")
			u.typeIn(" " + second)
			u.press("Return")
			u.expectText("card:"+c.Name, first+" "+second)
			return these(c.Name)
		}},
		{"type with Caps Lock", 2, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			u.settleOn(c)
			text := u.sentence()
			u.press("Caps_Lock")
			u.typeIn(text)
			u.press("Return", "Caps_Lock")
			u.expectTextSo("card:"+c.Name, "what the keys say with Caps Lock of "+text, func(now string) bool { return strings.EqualFold(now, text) })
			return these(c.Name)
		}},
		{"undo what was typed over a card", 4, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			before := u.settleOn(c)
			text := u.sentence()
			u.typeIn(text)
			u.press("Return")
			u.expectText("card:"+c.Name, text)
			for range len(text) + 2 {
				u.press("ctrl+z")
				if u.now().Doc == before.Doc {
					return allowed{}
				}
			}
			u.fail("so many times undo as there were keys do not give back what the card said:%s", tell(before.Doc, u.now().Doc))
			return allowed{}
		}},
	}
}

// openers is how one opens a text for editing that is selected.
func (u *someone) openers(at target) func() {
	return one(u.r, []func(){
		func() { u.press("F2") },
		func() { u.press("Return") },
		func() { u.doubleClick(at.X, at.Y) },
	})
}

// typing types into what is selected: over it, or after open into its text.
// Then the editing ends in some way, and the text is as it was meant.
func (u *someone) typing(s *sight, owner string, open func()) allowed {
	u.t.Helper()
	id := bare(owner)
	was := textOfRecord(s.Doc, id)
	text := u.sentence()
	right := func(now string) bool { return now == text }
	want := text
	if open != nil {
		open()
		now := u.expect("the text of "+owner+" is open", func(now *sight) bool { return now.Edited == owner && now.Text == was })
		switch n := u.r.IntN(4); {
		case n == 0 && now.Marked == was: // over all of it, which is selected
		case n <= 1:
			u.press("Next")
			want, right = was+text, func(now string) bool { return now == was+text }
		case n == 2 || now.Marked != was: // a second click marks a word or nothing
			u.press("Next", "Left", "Left", "Left")
			want, right = was+" with this somewhere: "+text, func(now string) bool { return inserted(was, text, now) }
		case n == 3:
			u.press("BackSpace")
		}
	}
	u.typeIn(text)
	keeps := u.endTyping()
	u.expect("the editing has ended", func(now *sight) bool { return now.Edited == "" })
	if !keeps {
		want, right = was, func(now string) bool { return now == was }
	}
	u.expectTextSo(owner, want, right)
	return these(id)
}

// expectText waits until something says what it should.
func (u *someone) expectText(owner, want string) {
	u.t.Helper()
	u.expectTextSo(owner, want, func(now string) bool { return now == want })
}

func (u *someone) expectTextSo(owner, want string, right func(string) bool) {
	u.t.Helper()
	end := time.After(textPatience)
	for {
		now := textOfRecord(u.now().Doc, bare(owner))
		if right(now) {
			return
		}
		select {
		case <-end:
			u.fail("%s says %q, and what was typed is %q", owner, now, want)
		default:
		}
	}
}

// textPatience is how long a text may take to be in the document after its
// field was closed.
const textPatience = 3 * time.Second

// endTyping ends the editing of a text over the picture in one of the ways
// there are, and reports whether the text stays.
func (u *someone) endTyping() (keeps bool) {
	u.t.Helper()
	s := u.now()
	switch u.r.IntN(8) {
	case 0:
		u.press("Escape")
		return false
	case 1:
		u.press("Tab")
	case 2:
		if len(s.Cards) > 0 {
			u.clickCard(u.card(s))
			break
		}
		u.press("Return")
	case 3:
		if len(s.Cells) > 0 {
			c := one(u.r, s.Cells)
			u.click(c.X, c.Y, 1)
			break
		}
		u.press("Return")
	case 4:
		if len(s.Cards) > 0 {
			c := u.card(s)
			u.click(c.X, c.Y, 3)
			u.expect("a right click opens a menu", func(s *sight) bool { return s.Over != "" })
			u.clearAway()
			break
		}
		u.press("Return")
	case 5:
		if len(s.Ground) > 0 {
			g := one(u.r, s.Ground)
			u.click(g.X, g.Y, 1)
			break
		}
		u.press("Return")
	default:
		u.press("Return")
	}
	if s := u.now(); s.Edited != "" {
		u.press("Return") // a click on a panel's ground leaves the text open
	}
	return true
}

// newCard makes a card by a double click on free ground, and names it.
func newCard(u *someone, s *sight) allowed {
	c := one(u.r, s.Cells)
	u.doubleClick(c.X, c.Y)
	made := u.now()
	if len(changes(s.Doc, made.Doc).added) == 0 { // two clicks that came slowly
		u.press("Return")
	}
	made = u.expect("there is a new card, and its text is open", func(now *sight) bool {
		return len(changes(s.Doc, now.Doc).added) == 1 && strings.HasPrefix(now.Edited, "card:")
	})
	id := bare(made.Edited)
	text := u.sentence()
	u.typeIn(text)
	if !u.endTyping() {
		u.expect("a new card whose text is given up is not there", func(now *sight) bool { return now.Doc == s.Doc })
		return allowed{}
	}
	u.expectText("card:"+id, text)
	return allowed{added: func(now, line string) bool {
		return now == id && value(line, "lane") == c.Kind && value(line, "step") == c.Name
	}}
}

// wordInACell types with nothing selected but a cell: that is a card there
// with what was typed on it, or nothing at all, and no row of commands.
func wordInACell(u *someone, s *sight) allowed {
	c := one(u.r, s.Cells)
	u.click(c.X, c.Y, 1)
	u.expect("a click on the ground selects nothing", func(now *sight) bool { return len(now.Picked) == 0 })
	text := u.sentence()
	u.typeIn(text)
	u.press("Return")
	now := u.expect("the editing has ended", func(now *sight) bool { return now.Edited == "" })
	if len(changes(s.Doc, now.Doc).added) > 1 {
		u.fail("a word made several things:%s", tell(s.Doc, now.Doc))
	}
	return allowed{added: func(_, line string) bool {
		return value(line, "text") == text && value(line, "lane") == c.Kind && value(line, "step") == c.Name
	}}
}

// copyInText copies all of a card's text and puts it behind itself.
func copyInText(u *someone, s *sight) allowed {
	c := u.card(s)
	before := u.settleOn(c)
	was := textOfRecord(before.Doc, c.Name)
	u.press("F2")
	u.expect("the text is open", func(now *sight) bool { return now.Edited == "card:"+c.Name && now.Marked == was })
	if was == "" {
		u.press("Escape")
		return allowed{}
	}
	u.press("ctrl+c", "Next", "ctrl+v", "ctrl+v", "Return")
	u.expectText("card:"+c.Name, was+was+was)
	u.back(before)
	return allowed{}
}
