package editor

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/event"
	"touchline/model"
)

// typist is a user with a keyboard alone. It does what a window does with the
// requests of the editor: it opens the field that is asked for, and hands
// typed runes to it while it is open.
type typist struct {
	*hand
	field  canvas.Owner // whose text is edited; "" while none is
	sub    model.LaneID // whose second name is edited
	text   string
	all    bool      // the next rune replaces the text
	clip   clip.Clip // the system's clipboard
	clips  *clip.Last
	others []event.Request // that the typist has no hands for
}

func newTypist(t testing.TB, doc *model.Document) *typist {
	return &typist{hand: newHand(t, doc), clips: &clip.Last{}}
}

var keyNames = map[string]event.Key{
	"Left": event.KeyLeft, "Right": event.KeyRight, "Up": event.KeyUp, "Down": event.KeyDown, "PageUp": event.KeyPageUp, "PageDown": event.KeyPageDown,
	"Home": event.KeyHome, "End": event.KeyEnd, "Escape": event.KeyEscape, "Enter": event.KeyEnter, "Tab": event.KeyTab, "Delete": event.KeyDelete,
	"Backspace": event.KeyBackspace, "Insert": event.KeyInsert, "F2": event.KeyF2, "Space": event.KeySpace,
}

// keys presses keys: "Ctrl+Shift+Right Enter l". "held:Right" is a key that
// the keyboard repeats, "wait" a pause longer than those in a word.
func (y *typist) keys(script string) *typist {
	y.t.Helper()
	for _, word := range strings.Fields(script) {
		word, held := strings.CutPrefix(word, "held:")
		if word == "wait" {
			y.wait(2 * typingPause)
			y.answerAll()
			continue
		}
		k := event.KeyEvent{Held: held}
		for {
			name, rest, ok := strings.Cut(word, "+")
			if !ok {
				break
			}
			k.Mods |= map[string]event.Mods{"Ctrl": event.Ctrl, "Shift": event.Shift, "Alt": event.Alt}[name]
			word = rest
		}
		if named, ok := keyNames[word]; ok {
			k.Key = named
		} else {
			k.Rune = []rune(word)[0]
		}
		y.press1(k)
	}
	return y
}

// write types a text; a line end is Shift+Enter, as fields want it.
func (y *typist) write(text string) *typist {
	for _, r := range text {
		if r == '\n' {
			y.press1(event.KeyEvent{Key: event.KeyEnter, Mods: event.Shift})
		} else {
			y.press1(event.KeyEvent{Rune: r})
		}
	}
	return y
}

func (y *typist) press1(k event.KeyEvent) {
	y.t.Helper()
	if y.field != "" || y.sub != "" {
		y.inField(k)
		return
	}
	y.e.Key(k)
	y.answerAll()
}

func (y *typist) answerAll() {
	for _, r := range y.e.Asks() {
		y.answer(r)
	}
}

func (y *typist) answer(r event.Request) {
	switch r := r.(type) {
	case event.EditText:
		y.field, y.text, y.all = r.Owner, r.Text, r.All
	case event.WantSub:
		y.sub, y.text, y.all = r.Lane, y.e.Document().Lane(r.Lane).Sub, true
	case event.CopyOut:
		y.clips.Put(r.Clip)
		y.clip = clip.Clip{Text: r.Clip.Text}
		if r.File {
			y.clip = clip.Clip{Text: string(r.Clip.JSON)}
		}
	case event.WantPaste:
		if r.OneCell {
			y.e.PasteInCell(y.clip.Text)
		} else {
			y.e.Paste(y.clips.Match(y.clip.Text))
		}
	default:
		y.others = append(y.others, r)
	}
}

func (y *typist) inField(k event.KeyEvent) {
	switch {
	case k.Key == event.KeyEnter && k.Mods == 0, k.Key == event.KeyEscape:
		if y.field != "" {
			y.e.EndText(k.Key == event.KeyEnter)
		}
		y.field, y.sub = "", ""
		return
	case k.Key == event.KeyEnter:
		k.Rune = '\n'
	case k.Key == event.KeySpace:
		k.Rune = ' '
	case k.Key == event.KeyBackspace && !y.all:
		if r := []rune(y.text); len(r) > 0 {
			y.text = string(r[:len(r)-1])
		}
	}
	if y.all && (k.Rune != 0 || k.Key == event.KeyBackspace) {
		y.text, y.all = "", false
	}
	if k.Rune != 0 {
		y.text += string(k.Rune)
	}
	if y.field != "" {
		y.e.SetText(y.field, y.text)
	} else {
		y.e.SetSub(y.sub, y.text)
	}
}

// at expects what the keyboard stands on: an owner, or "lane/step" for an
// empty cell.
func (y *typist) on(want string) *typist {
	y.t.Helper()
	got := string(y.e.Selection().Sole())
	if l, s, ok := y.e.Cell(); ok {
		got = string(l) + "/" + string(s)
	}
	if got != want {
		y.t.Fatalf("the keyboard is on %q, want %q", got, want)
	}
	return y
}
