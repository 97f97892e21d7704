package input

import "fyne.io/fyne/v2"

// Stir tells a pointer that someone moves from one that lies where something
// came under it: a window that opened, what was below a dialog or a menu that
// went. The toolkit reports both in the same way, and what comes up under a
// resting pointer must not answer to it. The zero Stir is of a pointer that
// rests, nobody knows where.
type Stir struct {
	awake bool
	known bool
	at    fyne.Position // where it rests, if that is known
}

// stirs is how far, in units, a pointer goes that someone moves: a hand on the
// mouse trembles by less.
const stirs = 4

// Moved takes where the pointer is reported to be, and reports whether someone
// moved it there.
func (s *Stir) Moved(to fyne.Position) bool {
	switch d := to.Subtract(s.at); {
	case s.awake:
	case !s.known:
		s.known, s.at = true, to
	default:
		s.awake = d.X*d.X+d.Y*d.Y >= stirs*stirs
	}
	return s.awake
}

// Wake is a button or the wheel: someone has a hand on the mouse.
func (s *Stir) Wake() { s.awake = true }

// Doze is something new coming under the pointer, wherever that is then.
func (s *Stir) Doze() { *s = Stir{} }
