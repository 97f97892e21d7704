// Package event is what goes in and out of an editor: the events of the hand and
// the keyboard, what they changed, and what only the window can do.
package event

import "touchline/canvas"

// Button is a button of the pointer.
type Button uint8

const (
	ButtonPrimary Button = 1 + iota
	ButtonMiddle
	ButtonSecondary
)

// Mods is the modifier keys that are held. Ctrl is the Ctrl key, and on macOS the
// command key.
type Mods uint8

const (
	Shift Mods = 1 << iota
	Ctrl
	Alt
)

// Has reports whether all of m are held.
func (s Mods) Has(m Mods) bool { return s&m == m }

// Press is a button going down at a point of the window, in units.
type Press struct {
	At     canvas.Point
	Button Button
	Mods   Mods
	Clicks int // 1, and 2 for the second of a double click
}

// Wheel is a turn of the wheel: units to scroll; Notches is the turn in
// steps of the wheel, for zooming.
type Wheel struct {
	At      canvas.Point
	DX, DY  float64
	Notches float64 // positive: away from the user
	Mods    Mods
}

// Move is the pointer at another point of the window, with a button down or
// not.
type Move struct {
	At   canvas.Point
	Mods Mods
}

// Release is the button going up again.
type Release struct {
	At   canvas.Point
	Mods Mods
}

// Key is a key by its name. Keys that type something come as runes.
type Key uint8

const (
	KeyLeft Key = 1 + iota
	KeyRight
	KeyUp
	KeyDown
	KeyPageUp
	KeyPageDown
	KeyHome
	KeyEnd
	KeyEscape
	KeyEnter
	KeyTab
	KeyDelete
	KeyBackspace
	KeySpace
	KeyMenu
	KeyF2
	KeyInsert
)

// KeyEvent is a key going down: either a named key, or a typed rune, or, with
// Ctrl or Alt held, the letter on the key in lower case as the Rune.
type KeyEvent struct {
	Key    Key // 0 for a rune
	Rune   rune
	Letter rune // what the key of a typed rune is as a command, a to z, where that is not the rune: with Caps Lock, or on a keyboard of another script
	Mods   Mods
	Held   bool // the keyboard repeats it
}

// Did says what an event changed.
type Did uint16

const (
	Moved    Did = 1 << iota // the view
	Pointed                  // what the pointer is on
	Picked                   // what is selected
	Edited                   // the document
	Overlaid                 // the overlay, the ghost or the pad
	Shaped                   // the cursor
	Asked                    // there is a request: see editor.Editor.Asks
	Said                     // the status
	Laid                     // what is laid over the picture
)

// Has reports whether all of d are among the changes.
func (s Did) Has(d Did) bool { return s&d == d }

// Chord is a key, or a letter in lower case, with the modifiers held.
type Chord struct {
	Key  Key
	Rune rune
	Mods Mods
}
