package input

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press is a key that went down, or that the keyboard repeats.
type Press struct {
	Name fyne.KeyName // "" where the toolkit has none: a letter of another script, a dead key
	Code int          // the key's place on the keyboard, as the system counts
	Mods fyne.KeyModifier
	Held bool // the keyboard repeats it
}

// Keys tells whose the keys of a window are. All that can have the keyboard
// asks it: Key before it acts on a key, Typed with each character. A nil Keys
// says that every key is the asker's.
//
// A key that prints waits in the queue for its character. Usually that comes
// before anything else. Where an input method is asked first, it comes a
// moment later, and keys with names that come in between wait behind it, so
// that Enter does not overtake the word before it. If it does not come within
// charPatience, the input method has taken the key and composes. On a busy
// computer several keys are seen at once, and late; then it tells that the
// characters of all of them come in one go, as an input method writes.
//
// Composing ends with the characters that come, with Escape, with Enter, with
// as many Backspaces as keys went into it, and when the window loses the
// keyboard. That the input method has ended it by itself is not told: so a
// press of the mouse lets those keys through that only go somewhere, and after
// composingLimit without a key it is over.
type Keys struct {
	// Deliver hands a key that waited to whoever has the keyboard now.
	Deliver func(*fyne.KeyEvent)
	// Held is the modifiers that are held, Now the time.
	Held func() fyne.KeyModifier
	Now  func() time.Time
	// Pasted is what a text of the clipboard is in a field; nil: as it is.
	Pasted func(text string) string

	queue     []waiting
	passed    []waiting // whose characters are for nobody, and have not come in time
	composing composing
	run       int       // how many characters came in one go
	char      time.Time // when the last character was done with
	down      bool      // a key went down since the last one was typed
	last      time.Time
	replayed  *Press // the key that is being delivered again; nil: none
	current   Press  // that Key reported last
}

// waiting is a key whose meaning is open.
type waiting struct {
	Press
	event  fyne.KeyEvent
	at     time.Time
	prints bool
	told   bool // its key was reported at once
	behind int  // how many keys that print wait before it
	pass   bool // its character is for nobody
}

const (
	// charPatience is how long a character may come after its key, or after the
	// character before it. The way to an input method and back takes a frame or
	// two, and those are long where the computer is busy.
	charPatience = 400 * time.Millisecond
	// passPatience is the same for one that is for nobody.
	passPatience = 3 * time.Second
	// composingLimit is the longest pause in the middle of a word that is
	// composed.
	composingLimit = time.Minute
	// oneGo is the longest time between two characters that come in one go: no
	// event lies between them.
	oneGo = 200 * time.Microsecond
)

// DoubleClick is how soon the second press of a double click must follow.
const DoubleClick = 400 * time.Millisecond

// NewKeys makes the Keys of a window.
func NewKeys() *Keys { return &Keys{Held: HeldModifiers, Now: time.Now} }

// HeldModifiers asks the desktop driver; other drivers know none.
func HeldModifiers() fyne.KeyModifier {
	if app := fyne.CurrentApp(); app != nil {
		if d, ok := app.Driver().(desktop.Driver); ok {
			return d.CurrentKeyModifiers()
		}
	}
	return 0
}

// Mods is the modifiers held with the key that is handled: of one that waited,
// those that were held then.
func (k *Keys) Mods() fyne.KeyModifier {
	switch {
	case k == nil:
		return HeldModifiers()
	case k.replayed != nil:
		return k.replayed.Mods
	}
	return k.Held()
}

// Current is the key that Key reported last.
func (k *Keys) Current() Press { return k.current }

// Down is a key going down: what it types or means comes after it.
func (k *Keys) Down() {
	if k != nil {
		k.down = true
	}
}

// Key reports whether a key may be acted on now. One that waits is delivered
// again, or never.
func (k *Keys) Key(e *fyne.KeyEvent) bool {
	if k == nil {
		return true
	}
	if k.replayed != nil {
		k.current = *k.replayed
		return true
	}
	if modifier(e.Name) {
		return true
	}
	now := k.Now()
	k.expire(now)
	w := waiting{event: *e, at: now, Press: Press{Name: e.Name, Code: e.Physical.ScanCode, Mods: k.Held(), Held: !k.down}}
	w.prints = prints(w.Press)
	k.down, k.last = false, now
	switch {
	case k.composing.on:
		if k.forMethod(w) {
			return false
		}
	case len(k.queue) > 0:
		for _, before := range k.queue {
			if before.prints {
				w.behind++
			}
		}
		k.queue = append(k.queue, w)
		return false
	case w.prints && w.Name != fyne.KeySpace: // nobody begins a word with a space
		w.told = true
		k.queue = append(k.queue, w)
	}
	k.current = w.Press
	return true
}

// Shortcut reports whether a shortcut may be acted on: one of a key with a
// name, such as Ctrl+Backspace, belongs to the input method too.
func (k *Keys) Shortcut(s fyne.Shortcut) bool {
	if k == nil {
		return true
	}
	k.expire(k.Now())
	return !k.composing.on || !named(s)
}

// Function reports whether a key is one of F1, F2 and so on: text has no use for
// them, and the window does.
func Function(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && name[1] >= '0' && name[1] <= '9'
}

// Pass has the character of the key that is handled be for nobody: the key
// was taken as such.
func (k *Keys) Pass() {
	if n := len(k.queue); n > 0 && k.queue[n-1].prints {
		k.queue[n-1].pass = true
	}
}

// Typed is a character: do is called with it and the key that typed it, as
// far as that can be told, and then the keys that waited for it are delivered.
func (k *Keys) Typed(r rune, do func(rune, Press)) {
	if k == nil {
		do(r, Press{})
		return
	}
	now := k.Now()
	if len(k.queue) > 0 && k.queue[0].pass {
		k.expire(now)
	}
	if k.forNobody(r, now) {
		return
	}
	if k.composing.on {
		k.composing = composing{}
		do(r, Press{})
		return
	}
	w, rest, late := k.answered(r, now)
	if now.Sub(k.char) > oneGo {
		k.run = 0
	}
	k.queue, k.run = nil, k.run+1
	if w.prints && !w.told {
		k.deliver(w)
	}
	if !w.pass {
		do(r, w.Press)
	}
	k.char = k.Now()
	for i, next := range rest {
		if next.prints {
			k.queue = append(k.queue, rest[i:]...)
			return
		}
		if written := k.run > 1 && k.run >= next.behind; !late && !written {
			k.deliver(next)
		}
	}
}

// forNobody reports whether a character is the late one of a key that was taken
// as such.
func (k *Keys) forNobody(r rune, now time.Time) bool {
	for len(k.passed) > 0 && now.Sub(k.passed[0].at) > passPatience {
		k.passed = k.passed[1:]
	}
	if len(k.passed) == 0 || !types(k.passed[0].Press, r) {
		return false
	}
	k.passed = k.passed[1:]
	return true
}

// answered is the key that typed a character, and what waits behind it. The
// keys before it have no character: what stood between them was the input
// method's. A character that none of the keys types answers them all, unless it
// is one that any keyboard types: then it comes late.
func (k *Keys) answered(r rune, now time.Time) (w waiting, rest []waiting, late bool) {
	at, last, n := -1, -1, 0
	for i, w := range k.queue {
		if !w.prints {
			continue
		}
		last = i
		n++
		if at < 0 && types(w.Press, r) {
			at = i
		}
	}
	switch {
	case last < 0:
		return waiting{}, nil, false
	case at < 0 && n == 1:
		at = last // no other key can have typed it
	case at < 0 && r < 0x80:
		return waiting{}, k.queue, false
	case at < 0:
		return waiting{}, k.queue[last+1:], false
	}
	w = k.queue[at]
	return w, k.queue[at+1:], k.overdue(w, now)
}

// overdue reports whether the character of a key should have come by now.
func (k *Keys) overdue(w waiting, now time.Time) bool {
	since := w.at
	if k.char.After(since) {
		since = k.char
	}
	return now.Sub(since) > charPatience
}

func (k *Keys) deliver(w waiting) {
	if k.Deliver == nil {
		return
	}
	k.replayed = &w.Press
	defer func() { k.replayed = nil }()
	k.Deliver(&w.event)
}

// Lost forgets everything: the window loses the keyboard, and with it the
// input method ends.
func (k *Keys) Lost() {
	if k != nil {
		k.queue, k.passed, k.composing, k.down = nil, nil, composing{}, false
	}
}
