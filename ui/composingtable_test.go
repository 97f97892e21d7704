//go:build linux && cgo && !race

package ui

import (
	"strings"
	"testing"

	"touchline/model"
)

// TestComposingInTheTable has a real input method compose over the table of
// touchpoints and in a cell of it: while it does, no key but the characters that
// it writes moves the cursor, empties a cell or ends the field.
func TestComposingInTheTable(t *testing.T) {
	s := chinese(t)
	s.remember(s.home, "{\"toured\": true, \"guideClosed\": true, \"language\": \"zh\", \"panels\": {}}")
	a := newArtist(s, template(t, "bank"))
	a.until("there is a document", func() bool { return a.ask("doc") != "none" })
	var touched []model.CardID
	for _, c := range a.doc().CardsInOrder() {
		if c.Touch != nil {
			touched = append(touched, c.ID)
		}
	}
	owner := func(row int) string { return a.doc().Card(touched[row]).Touch.Owner }
	a.keys("F4")
	a.keys("Right", "Right", "Right", "Right", "Right", "Right") // to the owners
	a.until("the first touchpoint is selected", func() bool { return a.ask("picked") == "[card:"+string(touched[0])+"]" })
	a.do("key", "ctrl+space") // the input method is on
	before := a.document()

	for _, keys := range [][]string{{"BackSpace", "Down", "Delete", "Escape"}, {"Tab", "Up", "Home", "Escape"}} {
		a.pinyin("lians")
		a.keys(keys...)
		a.settled()
		if a.document() != before || a.ask("picked") != "[card:"+string(touched[0])+"]" {
			t.Fatalf("composing, %v: %s is selected", keys, a.ask("picked"))
		}
	}

	a.pinyin("shang")
	a.keys("space")
	a.settled()
	a.pinyin("ren") // in the field now
	a.keys("Left", "BackSpace", "Escape")
	a.settled()
	if a.document() != before {
		t.Fatal("what is composed in a cell went into the document")
	}
	a.pinyin("ren")
	a.keys("space", "Return")
	a.until("the owner is what was composed: "+owner(0), func() bool { return han(owner(0)) && len([]rune(owner(0))) >= 2 })
	a.until("the next row is selected", func() bool { return strings.Contains(a.ask("picked"), string(touched[1])) })
	first := owner(0)
	a.pinyin("shang")
	a.keys("space", "Tab")
	a.until("Tab kept it: "+owner(1), func() bool { return han(owner(1)) && owner(1) != first })
}
