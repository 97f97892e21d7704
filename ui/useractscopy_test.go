//go:build linux && cgo && !race

package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

func copyActs() []act {
	return []act{
		{"copy to another window", 6, func(s *sight) bool { return withCards(s) && len(s.Cells) > 0 }, copyCards},
		{"paste a text from elsewhere, and take it back", 3, func(s *sight) bool { return calm(s) && len(s.Cells) > 0 }, pasteText},
		{"duplicate a card, and take it back", 3, withCards, func(u *someone, s *sight) allowed {
			c := u.card(s)
			before := u.settleOn(c)
			u.press("ctrl+d")
			u.expect("there are two of the card", func(now *sight) bool {
				added := changes(before.Doc, now.Doc).added
				return len(added) == 1 && textOfRecord(now.Doc, added[0]) == textOfRecord(before.Doc, c.Name)
			})
			u.back(before)
			return allowed{}
		}},
	}
}

// copyCards copies one or two cards here and pastes them in some window: their
// texts are there once more, and nothing else is different.
func copyCards(u *someone, s *sight) allowed {
	c := u.card(s)
	u.settleOn(c)
	s = u.steady()
	if other := u.card(s); u.r.IntN(2) == 0 && other.Name != c.Name {
		u.pointAt(other.X, other.Y)
		u.hand("keydown", "shift", "click", "1", "keyup", "shift")
		u.x, u.y = other.X, other.Y
	}
	from := u.now()
	u.press("ctrl+c")
	u.now()
	here := u.at
	to := one(u.r, u.views)
	u.turnTo(to)
	before := u.clearAway()
	if before.Edited != "" || before.Focus != "board" || before.Doing != "resting" || len(before.Cells) == 0 {
		u.turnTo(here)
		return allowed{}
	}
	standing := standing // in a lane of the same role; in the same document where one clicked
	if to == here {
		standing = textOfRecord
	}
	var want []string
	for _, o := range from.Picked {
		want = append(want, standing(from.Doc, bare(o)))
	}
	at := one(u.r, before.Cells)
	u.click(at.X, at.Y, 1)
	u.expect("a click on the ground selects nothing", func(now *sight) bool { return len(now.Picked) == 0 })
	u.press("ctrl+v")
	slices.Sort(want)
	var got []string
	now := u.expect("what was copied is pasted", func(now *sight) bool {
		got = nil
		for _, id := range changes(before.Doc, now.Doc).added {
			if id[0] == 'c' {
				got = append(got, standing(now.Doc, id))
			}
		}
		return len(got) >= len(want)
	})
	if slices.Sort(got); !slices.Equal(got, want) {
		u.fail("pasted is %q, and copied was %q:%s", got, want, tell(before.Doc, now.Doc))
	}
	may := allowed{
		added:   func(id, _ string) bool { return strings.ContainsAny(id[:1], "ckslp") },
		changed: func(id string) bool { return id == order },
	}
	u.judge("pasting", before, now, may)
	return allowed{any: true}
}

// standing is what a card says, and the role of the lane that it stands in.
func standing(doc, card string) string {
	all := records(doc)
	return fmt.Sprintf("%s: %q", value(all[value(all[card], "lane")], "role"), value(all[card], "text"))
}

// elsewhere is what other programs put on the clipboard.
var elsewhere = []string{
	"one line of text", "several\nlines\nof text", "a cell\tand another\nbelow\tthat", "=SUM(A1:A9)", "-- a dash", "  spaces  around  ",
	"客户填写资料", "a \"quoted\"\tcell", "https://example.org/?a=b&c=d",
}

// pasteText pastes what another program has copied: it becomes cards, and all
// that was there stays.
func pasteText(u *someone, s *sight) allowed {
	text := one(u.r, elsewhere)
	u.note("  %q", text)
	u.at.ask("clip", strings.ReplaceAll(strconv.Quote(text), " ", `\x20`))
	c := one(u.r, s.Cells)
	u.click(c.X, c.Y, 1)
	before := u.expect("a click on the ground selects nothing", func(now *sight) bool { return len(now.Picked) == 0 })
	u.press("ctrl+v")
	now := u.expect("something is pasted", func(now *sight) bool { return now.Doc != before.Doc })
	d := changes(before.Doc, now.Doc)
	said := ""
	for _, id := range d.added {
		said += textOfRecord(now.Doc, id) + "\n"
	}
	if len(d.gone) > 0 {
		u.fail("pasting a text lost something:%s", tell(before.Doc, now.Doc))
	}
	for _, word := range strings.Fields(text) {
		if !strings.Contains(said, strings.Trim(word, `"`)) {
			u.fail("pasted was %q, and this came:%s", text, tell(before.Doc, now.Doc))
		}
	}
	u.back(before)
	return allowed{}
}
