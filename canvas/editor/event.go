package editor

import "touchline/canvas"

// Button is a button of the pointer.
type Button uint8

const (
	ButtonPrimary Button = 1 + iota
	ButtonMiddle
	ButtonSecondary
)

// Mods is the modifier keys that are held. Command is Ctrl, and on macOS the
// command key.
type Mods uint8

const (
	Shift Mods = 1 << iota
	Command
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

// Key is a key that moves the view.
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
)

// Did says what an event changed.
type Did uint8

const (
	Moved   Did = 1 << iota // the view
	Pointed                 // what the pointer is on
	Picked                  // what is selected
)

// Has reports whether all of d are among the changes.
func (s Did) Has(d Did) bool { return s&d == d }
