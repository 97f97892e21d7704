package board

import (
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas/editor/event"
	"touchline/ui/input"
)

var namedKeys = map[fyne.KeyName]event.Key{
	fyne.KeyLeft: event.KeyLeft, fyne.KeyRight: event.KeyRight,
	fyne.KeyUp: event.KeyUp, fyne.KeyDown: event.KeyDown,
	fyne.KeyPageUp: event.KeyPageUp, fyne.KeyPageDown: event.KeyPageDown,
	fyne.KeyHome: event.KeyHome, fyne.KeyEnd: event.KeyEnd,
	fyne.KeyEscape: event.KeyEscape,
	fyne.KeyReturn: event.KeyEnter, fyne.KeyEnter: event.KeyEnter,
	fyne.KeyTab: event.KeyTab, fyne.KeySpace: event.KeySpace,
	fyne.KeyDelete: event.KeyDelete, fyne.KeyBackspace: event.KeyBackspace,
	fyne.KeyF2: event.KeyF2, desktop.KeyMenu: event.KeyMenu,
}

// NamedKey is a key that types nothing, as an editor knows it; 0 for others.
func NamedKey(n fyne.KeyName) event.Key { return namedKeys[n] }

// AcceptsTab has Tab come to the board instead of moving the keyboard on.
func (b *Board) AcceptsTab() bool { return b.editor != nil }

// KeyDown is a key going down; what it types or means comes after it.
func (b *Board) KeyDown(*fyne.KeyEvent) {
	b.Keys.Down()
	b.modifiers()
}

// KeyUp is a key going up.
func (b *Board) KeyUp(e *fyne.KeyEvent) {
	b.modifiers()
	if k, ok := namedKeys[e.Name]; ok && b.editor != nil {
		b.editor.KeyUp(k)
	}
}

// modifiers tells a gesture that is on which keys are held.
func (b *Board) modifiers() {
	if b.editor != nil && b.editor.Busy() {
		b.editor.Modifiers(modsOf(b.Keys.Mods()))
	}
}

// TypedKey is a key that has a name; what it types comes as a rune.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if !b.Keys.Key(e) {
		return
	}
	m := b.Keys.Mods()
	if e.Name == fyne.KeyEscape && b.Escape != nil && (b.editor == nil || !b.editor.Busy()) && b.Escape() {
		return
	}
	if k, ok := namedKeys[e.Name]; ok && b.tell(event.KeyEvent{Key: k, Mods: modsOf(m), Held: b.Keys.Current().Held}) {
		return
	}
	if b.Key != nil {
		b.Key(e.Name, m)
	}
}

// TypedRune is a character.
func (b *Board) TypedRune(r rune) { b.Keys.Typed(r, b.typed) }

func (b *Board) typed(r rune, by input.Press) {
	if r == ' ' && b.editor != nil {
		return // its key was told
	}
	// Which keys made the rune says little: it differs by keyboard. But the
	// letter on the key is a command, whatever the case and the script.
	k := event.KeyEvent{Rune: r, Held: by.Held}
	if by != (input.Press{}) {
		k.Letter, k.Mods = by.Letter(r), modsOf(by.Mods&fyne.KeyModifierShift)
	}
	if b.tell(k) {
		return
	}
	if b.Rune != nil {
		b.Rune(r)
	}
}

// TypedShortcut is a key with Ctrl, Alt or the like.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if !b.Keys.Shortcut(s) {
		return
	}
	k, m, ok := chordOf(s)
	if ok && b.tell(eventOf(k, m)) {
		return
	}
	if b.Shortcut != nil {
		b.Shortcut(s)
	}
}

// tell hands a key to the editor, and reports whether it had a use for it.
func (b *Board) tell(k event.KeyEvent) bool {
	if b.editor == nil {
		return false
	}
	_, handled := b.editor.Key(k)
	return handled
}

// eventOf is a named key, or a letter, with modifiers.
func eventOf(n fyne.KeyName, m fyne.KeyModifier) event.KeyEvent {
	if k, ok := namedKeys[n]; ok {
		return event.KeyEvent{Key: k, Mods: modsOf(m)}
	}
	if r := []rune(string(n)); len(r) == 1 {
		return event.KeyEvent{Rune: unicode.ToLower(r[0]), Mods: modsOf(m)}
	}
	return event.KeyEvent{}
}

// chordOf is the keys of a shortcut: the usual ones come by their meaning.
func chordOf(s fyne.Shortcut) (fyne.KeyName, fyne.KeyModifier, bool) {
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		return k.Key(), k.Mod(), true
	}
	return "", 0, false
}

// altPause is how often it is looked whether Alt is still held.
const altPause = 30 * time.Millisecond

// watchAlt undoes what the toolkit does when Alt goes up without another key:
// it opens the menu bar, also after a drag with Alt held, and then no key's
// release comes here. So while Alt is held and the pointer is used, a clock
// looks when it goes up.
func (b *Board) watchAlt() {
	if b.hand.alt || b.Keys.Mods()&fyne.KeyModifierAlt == 0 {
		return
	}
	b.hand.alt = true
	b.alt.set(altPause, func() { b.later(b.lookAlt) })
}

func (b *Board) lookAlt() {
	if b.hand.alt = false; b.Keys.Mods()&fyne.KeyModifierAlt != 0 {
		b.watchAlt()
		return
	}
	b.modifiers()
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	if bar, ok := c.(interface{ DismissMenu() bool }); ok {
		bar.DismissMenu()
	}
}

// Pass has the board pass over the character that the key types which is
// down: the window took the key.
func (b *Board) Pass() { b.Keys.Pass() }
