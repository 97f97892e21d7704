package editor

import (
	"strings"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/words"
)

// TestKeysChange does one thing by keys and expects the document; each is one
// step of undo.
func TestKeysChange(t *testing.T) {
	for _, c := range []struct{ from, keys, want string }{
		{"card:a", "Ctrl+Right", "customer: s2=a+b s3=c"},
		{"card:c", "Ctrl+Right", "customer: s1=a s2=b s4=c"},
		{"card:c", "Ctrl+Left", "s2=c+b"},
		{"card:a", "Ctrl+Down", "front: s1=a+f×2"},
		{"card:g", "Ctrl+Down", "front: s1=f×2 s3=h+g"},
		{"card:h", "Ctrl+Up", "s3=h+g"},
		{"card:g", "Ctrl+Up", "s3=c+g"},
		{"card:f", "Ctrl+Right", "front: s2=f×2 s3=g+h"},
		{"card:f", "Ctrl+Down", "support: s1=f×2 s4=i"},
		{"card:a card:b card:c", "Ctrl+Right", "customer: s2=a s3=b s4=c"},
		{"card:g card:h", "Ctrl+Right", "front: s1=f×2 s4=g+h"},
		{"card:g card:h", "Ctrl+Up", "s3=c+g+h"},
		{"card:a card:g", "Ctrl+Down", "front: s1=a+f×2 s3=h / support: s3=g s4=i"},
		{"step:s1", "Ctrl+Right", "one[s2 s1]"},
		{"step:s2", "Ctrl+Left", "one[s2 s1]"},
		{"step:s2", "Ctrl+Right", "one[s1] two[s2 s3 s4]"},
		{"step:s3", "Ctrl+Left", "one[s1 s2 s3] two[s4]"},
		{"step:s3 step:s4", "Ctrl+Left", "="}, // all of its phase
		{"step:s1", "Ctrl+Left", "="},
		{"phase:one", "Ctrl+Right", "two[s3 s4] one[s1 s2]"},
		{"phase:one", "Ctrl+Left", "="},
		{"lane:customer", "Ctrl+Down", "time: / customer: s1=a"},
		{"lane:support", "Ctrl+Up", "support: s4=i / front:"},
		{"lane:customer", "Ctrl+Up", "="},
		{"card:i", "Ctrl+Right", "="},
		{"card:i", "Ctrl+Down", "="},
		{"card:a", "Ctrl+Up", "="},

		{"card:c", "Alt+Shift+Right", "s3=c×2"},
		{"card:f", "Alt+Shift+Left", "front: s1=f s3"},
		{"card:a", "Alt+Shift+Left", "="},
		{"phase:one", "Alt+Shift+Right", "one[s1 s2 s3] two[s4]"},
		{"phase:one", "Alt+Shift+Left", "one[s1] two[s2 s3 s4]"},
		{"phase:two", "Alt+Shift+Right", "="},
		{"step:s4", "Ctrl+Shift+Enter Escape", "one[s1 s2] two[s3] _[s4]"},
		{"card:b", "Ctrl+Shift+Enter Escape", "one[s1] _[s2] two[s3 s4]"},
		{"step:s3", "Ctrl+Shift+Enter", "="},
		{"step:s4", "Ctrl+Shift+Backspace", "one[s1 s2 s3 s4]"},
		{"phase:one phase:two", "Ctrl+Shift+Backspace", "one[s1 s2 s3 s4]"},
		{"phase:one", "Ctrl+Shift+Backspace", "="},

		{"card:c", "Ctrl+Enter Enter", "customer: s1=a s2=b s3=c s4=_"},
		{"card:c", "Ctrl+Enter Enter", "c→_"},
		{"card:i", "Ctrl+Enter Enter", "two[s3 s4 _]"},
		{"card:b", "Ctrl+Shift+Left Escape", "one[s1 _ s2]"},
		{"card:b", "Ctrl+Shift+Right Escape", "one[s1 s2 _] two"},
		{"card:c", "Ctrl+Shift+Left Escape", "one[s1 s2] two[_ s3 s4]"},
		{"card:f", "Ctrl+Shift+Right Escape", "one[s1 s2 _] two"},
		{"lane:front", "Ctrl+Shift+Right Escape", "one[_ s1 s2]"},
		{"phase:one", "Ctrl+Shift+Right Escape", "one[s1 s2] _[_] two[s3 s4]"},
		{"phase:one", "Ctrl+Shift+Left Escape", "_[_] one[s1 s2]"},
		{"card:f", "Ctrl+Shift+Up Escape", "time: / _: / front:"},
		{"card:f", "Ctrl+Shift+Down Escape", "_: / support:"},
		{"title", "Ctrl+Shift+Down Escape", "_: / customer:"},
		{"", "Ctrl+Shift+Down Escape", "support: s4=i / _:"},
		{"", "Ctrl+Shift+Right Escape", "two[s3 s4 _]"},
		{"card:a", "Ctrl+Shift+n Enter", "_@customer,s1"},

		{"card:b", "Delete", "customer: s1=a s3=c"}, // two ways out: not healed
		{"card:a", "Backspace", "customer: s2=b"},
		{"link:ab", "Delete", " / b→c b→g"},
		{"sticky:n", "Delete", "b→g"},
		{"card:a", "Ctrl+d", "s1=a+a"},
		{"card:a card:b", "Ctrl+d", "a→b a→b b→c b→g"},
		{"sticky:n", "Ctrl+d", "note@front,s2 / note@front,s2"},
		{"step:s1", "Ctrl+d", "one[s1 s1 s2] two"},
		{"phase:one", "Ctrl+d", "one[s1 s2] one[s1 s2] two[s3 s4]"},
		{"lane:customer", "Ctrl+d", "customer: s1=a s2=b s3=c / time: / customer: s1=a s2=b s3=c / front"},

		{"card:a", "l Right Enter", "="}, // linked already
		{"card:a", "l Down Enter", "a→f"},
		{"card:a", "l wait i Enter", "a→i"},
		{"card:a", "l wait h Enter", "a→h"},
		{"card:a", "l wait i Backspace Enter Escape", "="},
		{"card:a", "l wait q Escape", "="},
		{"card:c", "l Left Left Enter", "c→a"},
	} {
		y := newTypist(t, bank())
		var owners []canvas.Owner
		for _, o := range strings.Fields(c.from) {
			owners = append(owners, canvas.Owner(o))
		}
		y.e.Select(owners...)
		if c.want == "=" {
			before := y.e.Document()
			y.keys(c.keys)
			if got := y.e.Document(); got != before {
				t.Errorf("%s %s: changed to\n%s", c.from, c.keys, dump(got))
			}
			continue
		}
		before := y.e.Document()
		y.keys(c.keys)
		after := y.e.Document()
		if got := dump(after); !strings.Contains(got, c.want) {
			t.Errorf("%s %s: the document is\n%s\nwithout %q", c.from, c.keys, got, c.want)
		}
		if found := after.Check(); len(found) > 0 {
			t.Errorf("%s %s: %+v", c.from, c.keys, found)
		}
		if y.keys("Ctrl+z"); y.e.Document() != before {
			t.Errorf("%s %s: one undo leads to\n%s", c.from, c.keys, dump(y.e.Document()))
		}
		if y.keys("Ctrl+Shift+z"); y.e.Document() != after {
			t.Errorf("%s %s: redo leads to\n%s", c.from, c.keys, dump(y.e.Document()))
		}
	}
}

// TestKeysMark sets marks, kinds and roles.
func TestKeysMark(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("card:a", "card:b")
	y.keys("Ctrl+Shift+m Ctrl+Shift+w")
	if a := y.e.Document().Card("a").Marks; a != model.MarkTruth|model.MarkWait {
		t.Error(a)
	}
	y.keys("Ctrl+Shift+m Ctrl+Shift+f")
	if b := y.e.Document().Card("b").Marks; b != model.MarkFail|model.MarkWait {
		t.Error(b)
	}
	y.keys("Ctrl+3")
	if k := y.e.Document().Card("a").Kind; k != model.KindDecision {
		t.Error(k)
	}
	y.e.Select("link:ab")
	y.keys("Ctrl+2")
	if k := y.e.Document().Link("ab").Kind; k != model.LinkExchange {
		t.Error(k)
	}
	y.e.Select("lane:support")
	y.keys("Ctrl+4")
	if r := y.e.Document().Lane("support").Role; r != model.RoleBackstage {
		t.Error(r)
	}
	y.nothing(func() { y.keys("Ctrl+7").says("edit.lane-holds-cards") })
	y.keys("Shift+F2").write("who").keys("Enter")
	if s := y.e.Document().Lane("support").Sub; s != "who" {
		t.Error(s)
	}
}

// TestHeldKeysAreOneStep: a key that the keyboard repeats is one undo, two
// presses are two.
func TestHeldKeysAreOneStep(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("card:a")
	y.once(func() { y.keys("Ctrl+Right held:Ctrl+Right held:Ctrl+Right").shows("s4=a") })
	y.keys("Ctrl+Left Ctrl+Left").shows("s2=a+b")
	y.keys("Ctrl+z").shows("s3=a+c")
	y.keys("Ctrl+y")
	y.clock = y.clock.Add(10 * time.Second)
	y.keys("held:Ctrl+Right").shows("s3=a+c") // a pause ends the step
	y.keys("Ctrl+z").shows("s2=a+b")
}

func TestSelectCommands(t *testing.T) {
	y := newTypist(t, bank())
	y.keys("Ctrl+a")
	if n := y.e.Selection().Len(); n != 8 {
		t.Errorf("%d selected", n)
	}
	y.keys("Ctrl+Shift+a").picked()
	y.e.Select("card:b")
	y.e.Run("select.linked")
	y.picked("card:b", "card:a", "card:c", "card:g")
	y.e.Select("card:g")
	y.e.Run("select.lane")
	y.picked("card:f", "card:g", "card:h")
	y.e.Select("phase:two")
	y.e.Run("select.step")
	y.picked("card:c", "card:g", "card:h", "card:i")
	y.e.Select("card:g")
	y.e.Run("select.owner")
	y.says("keys.needs.owner")
	y.e.Select("card:a", "card:h")
	y.e.Run("mark.fail")
	y.e.Select("card:a")
	y.e.Run("select.mark")
	y.picked("card:a", "card:h")
}

// TestDeletingAStepAsks: cards would go with it.
func TestDeletingAStepAsks(t *testing.T) {
	y := newTypist(t, bank())
	y.e.Select("step:s3")
	y.keys("Delete")
	if len(y.others) != 1 {
		t.Fatal(y.others)
	}
	ask, ok := y.others[0].(event.AskDelete)
	if !ok || ask.Gone.Cards != 3 {
		t.Fatal(y.others)
	}
	y.once(func() { y.e.Confirm(ask) })
}

// TestCommandsAreWhole: every command has a name in both languages, every
// reason a sentence, no id stands twice, and in no state does a command that
// can be done break the document.
func TestCommandsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Commands() {
		if seen[c.ID] {
			t.Error(c.ID, "stands twice")
		}
		seen[c.ID] = true
		for _, lang := range words.Langs {
			if !words.Has(lang, "keys.command."+c.ID) {
				t.Error(c.ID, "has no name in", lang)
			}
		}
		for _, selected := range []canvas.Owner{"", "card:a", "card:f", "link:ab", "step:s1", "step:s4", "phase:one", "phase:two", "lane:customer", "lane:time", "sticky:n", "title"} {
			for _, doc := range []*model.Document{bank(), model.New(model.Parts{})} {
				y := newTypist(t, doc)
				y.e.Select(selected)
				why := c.Why(y.e)
				before := y.e.Document()
				if _, ok := y.e.Run(c.ID); !ok {
					t.Fatal(c.ID)
				}
				said := y.e.Status().Key
				for _, key := range []string{why, said} {
					if strings.HasPrefix(key, "keys.") && !words.Has(model.Chinese, key) {
						t.Errorf("%q has no sentence", key)
					}
				}
				if why != "" && (said != why || y.e.Document() != before) {
					t.Errorf("%s on %q: cannot (%s), says %q", c.ID, selected, why, said)
				}
				if found := y.e.Document().Check(); len(found) > 0 {
					t.Errorf("%s on %q: %+v", c.ID, selected, found)
				}
			}
		}
	}
}

// TestReadOnly: with a document that may not be changed, keys go and copy and
// change nothing.
func TestReadOnly(t *testing.T) {
	y := newTypist(t, bank())
	y.e.SetReadOnly(true)
	before := y.e.Document()
	for _, c := range Commands() {
		for _, chord := range c.Chords {
			for _, o := range []canvas.Owner{"card:a", "step:s1", "lane:front", ""} {
				y.e.Select(o)
				y.press1(event.KeyEvent{Key: chord.Key, Rune: chord.Rune, Mods: chord.Mods})
				y.keys("x Escape")
			}
		}
	}
	if y.e.Document() != before {
		t.Error("changed")
	}
	y.e.Select("card:a")
	y.keys("Ctrl+c")
	if y.clip.Text != "a" {
		t.Error(y.clip)
	}
}
