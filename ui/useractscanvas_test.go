//go:build linux && cgo && !race

package ui

import (
	"slices"
	"strings"
)

func canvasActs() []act {
	return []act{
		{"click a card", 12, withCards, func(u *someone, s *sight) allowed {
			u.clickCard(u.card(s))
			return allowed{}
		}},
		{"click a card with Shift", 3, func(s *sight) bool { return withCards(s) && len(s.Picked) > 0 && s.Edited == "" && onlyCards(s) }, func(u *someone, s *sight) allowed {
			c := u.card(s)
			u.pointAt(c.X, c.Y)
			u.hand("keydown", "shift", "click", "1", "keyup", "shift")
			u.x, u.y = c.X, c.Y
			had := slices.Contains(s.Picked, "card:"+c.Name)
			u.expect("a click with Shift adds a card to what is selected, or takes it out", func(s *sight) bool {
				return slices.Contains(s.Picked, "card:"+c.Name) != had
			})
			return allowed{}
		}},
		{"click the ground", 4, func(s *sight) bool { return free(s) && len(s.Cells) > 0 }, func(u *someone, s *sight) allowed {
			c := one(u.r, s.Cells)
			u.click(c.X, c.Y, 1)
			u.expect("a click on the ground selects nothing", func(s *sight) bool { return len(s.Picked) == 0 })
			return allowed{}
		}},
		{"click a head", 3, func(s *sight) bool { return free(s) && len(s.Heads) > 0 }, func(u *someone, s *sight) allowed {
			h := one(u.r, s.Heads)
			u.click(h.X, h.Y, 1)
			u.expect("a click on a head selects it", func(s *sight) bool { return len(s.Picked) == 1 && s.Picked[0] == h.Name })
			return allowed{}
		}},
		{"turn the wheel", 3, free, func(u *someone, s *sight) allowed {
			x, y := s.Board.centre()
			u.pointAt(x+u.r.IntN(100), y-u.r.IntN(100))
			u.hand("click", "--repeat", one(u.r, []string{"1", "2", "3"}), "--delay", "20", one(u.r, []string{"4", "5"}))
			return allowed{}
		}},
		{"zoom by the wheel", 3, free, func(u *someone, s *sight) allowed {
			x, y := s.Board.centre()
			u.pointAt(x+u.r.IntN(200)-100, y+u.r.IntN(100)-50)
			u.hand("keydown", "ctrl", "click", one(u.r, []string{"4", "5"}), "keyup", "ctrl")
			return allowed{}
		}},
		{"see all of it", 2, func(s *sight) bool { return calm(s) && s.Focus == "board" }, func(u *someone, s *sight) allowed {
			u.press("shift+1")
			return allowed{}
		}},
		{"drag with the middle or the right button", 3, func(s *sight) bool { return calm(s) && len(s.Cards) > 1 }, func(u *someone, s *sight) allowed {
			u.drag(u.card(s), u.card(s), one(u.r, []int{2, 3}), nil)
			u.clearAway()
			return allowed{}
		}},
		{"drag a card to another cell", 5, func(s *sight) bool { return calm(s) && len(s.Cards) > 0 && len(s.Cells) > 0 }, dragCard},
		{"drag a card and think better of it", 3, func(s *sight) bool { return calm(s) && len(s.Cards) > 0 && len(s.Cells) > 0 }, func(u *someone, s *sight) allowed {
			u.drag(u.card(s), one(u.r, s.Cells), 1, func() { u.press("Escape") })
			return allowed{}
		}},
		{"drag a head", 3, func(s *sight) bool { return calm(s) && len(s.Heads) > 1 }, func(u *someone, s *sight) allowed {
			u.drag(one(u.r, s.Heads), one(u.r, s.Heads), 1, nil)
			now := u.now()
			for _, id := range changes(s.Doc, now.Doc).gone {
				if id[0] == 'p' { // a phase goes with its last step
					continue
				}
				u.fail("a dragged head made or lost something:%s", tell(s.Doc, now.Doc))
			}
			u.back(s)
			return allowed{}
		}},
		{"draw a rectangle around cards", 2, func(s *sight) bool { return calm(s) && len(s.Cells) > 1 }, func(u *someone, s *sight) allowed {
			u.drag(one(u.r, s.Cells), one(u.r, s.Cells), 1, nil)
			return allowed{}
		}},
		{"draw a link", 4, func(s *sight) bool { return calm(s) && s.Handle != nil && len(s.Cards) > 1 }, drawLink},
		{"go about by keys", 4, func(s *sight) bool { return calm(s) && s.Focus == "board" }, func(u *someone, s *sight) allowed {
			u.press(one(u.r, []string{"Left", "Right", "Up", "Down", "Tab", "shift+Tab", "Home", "End", "ctrl+Home", "Prior", "Next"}),
				one(u.r, []string{"Left", "Right", "Up", "Down", "Tab", "Escape"}))
			return allowed{}
		}},
		{"delete a card, and take it back", 3, withCards, deleteCard},
		{"take back and do again", 4, func(s *sight) bool { return calm(s) && s.Focus == "board" && s.CanUndo }, func(u *someone, s *sight) allowed {
			n := 0
			for now := s; n < 1+u.r.IntN(4) && now.CanUndo; n++ {
				last := now
				u.press("ctrl+z")
				if now = u.now(); now.Doc == last.Doc {
					u.fail("undo changes nothing")
				}
			}
			for range n {
				u.press("ctrl+y")
			}
			u.expect("what was taken back is there again", func(now *sight) bool { return now.Doc == s.Doc })
			return allowed{}
		}},
	}
}

func onlyCards(s *sight) bool {
	return !slices.ContainsFunc(s.Picked, func(o string) bool { return !strings.HasPrefix(o, "card:") })
}

// dragCard moves a card: what it says stays, and nothing goes. Dropped on a
// link it comes into it, between two steps it makes one.
func dragCard(u *someone, s *sight) allowed {
	c := u.card(s)
	u.drag(c, one(u.r, s.Cells), 1, nil)
	now := u.now()
	if a, b := textOfRecord(s.Doc, c.Name), textOfRecord(now.Doc, c.Name); a != b {
		u.fail("dragged, a card says %q and said %q", b, a)
	}
	moved := s.Picked
	return allowed{
		changed: func(id string) bool {
			return id == c.Name || slices.Contains(moved, "card:"+id) || id == order || id[0] == 'k'
		},
		added: func(id, _ string) bool { return id[0] == 'k' || id[0] == 's' },
	}
}

// drawLink draws a link from the selected card to another one.
func drawLink(u *someone, s *sight) allowed {
	from := s.Handle.Name
	var others []target
	for _, c := range s.Cards {
		if c.Name != from {
			others = append(others, c)
		}
	}
	to := one(u.r, others)
	u.drag(*s.Handle, to, 1, nil)
	u.clearAway()
	return allowed{added: func(_, line string) bool {
		return value(line, "from") == from && value(line, "to") == to.Name
	}}
}

// deleteCard deletes a card with its links, and nothing else, but that links
// that pinned to it go on; undo gives all of it back.
func deleteCard(u *someone, s *sight) allowed {
	c := u.card(s)
	before := u.settleOn(c)
	u.press(one(u.r, []string{"Delete", "BackSpace"}))
	after := u.expect("the card is deleted", func(now *sight) bool { return records(now.Doc)[c.Name] == "" })
	u.judge("deleting a card", before, after, allowed{
		gone: func(id string) bool {
			line := records(before.Doc)[id]
			return id == c.Name || id[0] == 'k' && (value(line, "from") == c.Name || value(line, "to") == c.Name)
		},
		changed: func(id string) bool { return id[0] == 'k' && value(records(before.Doc)[id], "to") == c.Name },
	})
	u.press("ctrl+z")
	u.expect("the card is back with all that went", func(now *sight) bool { return now.Doc == s.Doc })
	return allowed{}
}
