package editor

import (
	"time"
	"unicode"
	"unicode/utf8"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/stage"
	"touchline/canvas/owner"
)

// Letters are commands where what is typed is no text: with nothing selected
// C makes a card, and over a card L begins a link. But a word that is typed
// there is a word, not a row of commands: a letter is one only when no other
// character follows at typing speed, and none came just before. So a command
// that changes the document waits that long; one that a key ends again, such
// as aiming a link, begins at once and is taken back.

// typingPause is the longest pause between two letters of a word.
const typingPause = 350 * time.Millisecond

// letterOf is the letter that a key types as a command, a to z, or 0: for a
// text that begins with a capital letter one holds Shift.
func letterOf(k event.KeyEvent) rune {
	switch {
	case k.Mods.Has(event.Shift):
		return 0
	case k.Letter != 0:
		return k.Letter
	case k.Rune >= 'a' && k.Rune <= 'z':
		return k.Rune
	}
	return 0
}

// letterCommand is the command of a letter. Over what takes a text it is that
// text, but for L over a card.
func (e *Editor) letterCommand(k event.KeyEvent) (Command, bool) {
	letter := letterOf(k)
	if letter == 0 {
		return Command{}, false
	}
	_, cell := e.on.Stand().Empty()
	empty := e.on.Selection().Len() == 0 && !cell
	for _, v := range e.letterCommands {
		if v.Letter == letter && (empty || v.needsCard && v.Why(e) == "") {
			return v, true
		}
	}
	return Command{}, false
}

// quick reports whether a letter was typed just before.
func (e *Editor) quick() bool {
	return unicode.IsLetter(e.letters.last) && e.on.Now().Sub(e.letters.at) <= typingPause
}

// wordGoesOn reports whether a space now would go on with a word.
func (e *Editor) wordGoesOn() bool { return e.letters.key.Rune != 0 && e.quick() }

// character is a character that was typed.
func (e *Editor) character(k event.KeyEvent) bool {
	quick := e.quick()
	before := e.letters
	e.letters = letters{at: e.on.Now(), last: k.Rune}
	if before.key.Rune != 0 {
		if quick && !k.Held {
			if before.begun {
				e.on.Cancel()
			}
			return e.word(string(before.key.Rune) + string(k.Rune))
		}
		if !before.begun {
			e.letter(before.key) // its tick is late
		}
	}
	if e.on.Gesture() != nil {
		return e.inState(k)
	}
	v, ok := e.letterCommand(k)
	switch {
	case !ok && e.named() != "" && !unicode.IsSpace(k.Rune):
		e.letters.key = k
	case !ok:
		return e.typed(string(k.Rune)) || quick && e.word("")
	case k.Held:
		return true
	case quick && e.on.Selection().Len() == 0:
		return e.word("")
	case v.needsCard && v.Why(e) == "":
		e.letter(k)
		e.letters.key, e.letters.begun = k, true
	default:
		e.letters.key = k
	}
	return true
}

// word takes what turned out to be a word: it is a text, or there is nothing
// that could take it.
func (e *Editor) word(text string) bool {
	if text == "" || !e.typed(text) {
		e.on.Say("keys.nothing-to-type")
	}
	return true
}

// letter does the command of a letter that no word went on from; over a name
// it says how to change that.
func (e *Editor) letter(k event.KeyEvent) {
	if v, ok := e.letterCommand(k); ok {
		v.loose = false
		e.perform([]Command{v}, k)
	} else if name := e.named(); name != "" {
		e.on.Say("keys.named", "text", stage.Short(name))
	}
}

// named is the name of what is selected, if it is something that has a name:
// no card and no note.
func (e *Editor) named() string {
	o := e.on.Selection().Sole()
	if kind, _ := owner.Split(o); kind == owner.KindCard || kind == owner.KindSticky {
		return ""
	}
	name, _ := e.Text(o)
	return name
}

// settleLetter does the command of a letter that waits, as another key came
// that goes on with no word. Escape takes it back: then true.
func (e *Editor) settleLetter(k event.KeyEvent) bool {
	l := e.letters
	e.letters = letters{}
	switch {
	case l.key.Rune == 0 || l.begun:
		return false
	case k.Key == event.KeyEscape:
		return true
	}
	e.letter(l.key)
	return false
}

// letterDue is when the letter that waits is a command, if one waits.
func (e *Editor) letterDue() (time.Time, bool) {
	return e.letters.at.Add(typingPause), e.letters.key.Rune != 0 && !e.letters.begun
}

// typed is a text typed over what is selected: it replaces the text there. In
// an empty cell it makes a card.
func (e *Editor) typed(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsGraphic(r) || unicode.IsSpace(r) {
		return false
	}
	if o := e.on.Selection().Sole(); o != "" {
		e.on.Rename(o, text)
		return true
	}
	if at, ok := e.on.Stand().Empty(); ok {
		e.cardAt(at, -1, text)
		return true
	}
	return false
}
