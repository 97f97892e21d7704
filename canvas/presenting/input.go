package presenting

import (
	"time"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/owner"
)

// keys is what the named keys do. What a clicker sends is among them.
var keys = map[event.Key]func(*Show, time.Time) Did{
	event.KeyRight:     (*Show).next,
	event.KeyPageDown:  (*Show).next,
	event.KeySpace:     (*Show).next,
	event.KeyLeft:      (*Show).previous,
	event.KeyPageUp:    (*Show).previous,
	event.KeyBackspace: (*Show).previous,
	event.KeyDown:      (*Show).In,
	event.KeyUp:        (*Show).Out,
	event.KeyHome:      (*Show).First,
	event.KeyEnd:       (*Show).Last,
	event.KeyEnter:     (*Show).enter,
	event.KeyEscape:    (*Show).escape,
}

// letters is what the letters do.
var letters = map[rune]func(*Show, time.Time) Did{
	'n': (*Show).next,
	'p': (*Show).previous,
	'z': (*Show).Whole,
	'w': (*Show).Walk,
	'b': (*Show).toggleBlack,
	'.': (*Show).toggleBlack,
	'。': (*Show).toggleBlack,
	'l': func(s *Show, _ time.Time) Did { return s.ink.take(toolPointer) },
	'd': func(s *Show, _ time.Time) Did { return s.ink.take(toolPen) },
	'e': func(s *Show, _ time.Time) Did { return s.ink.wipe() },
	'f': func(*Show, time.Time) Did { return Full },
	's': func(*Show, time.Time) Did { return Noted },
	'?': (*Show).toggleHelp,
	'？': (*Show).toggleHelp,
	'h': (*Show).toggleHelp,
}

func (s *Show) next(now time.Time) Did     { return s.Go(1, now) }
func (s *Show) previous(now time.Time) Did { return s.Go(-1, now) }

// enter jumps to the number that was typed; without one it goes on.
func (s *Show) enter(now time.Time) Did {
	if s.number.n > 0 {
		return s.number.jump(s, now)
	}
	return s.Go(1, now)
}

// escape takes the sheet of keys away; where there is none, it is over.
func (s *Show) escape(time.Time) Did {
	if s.help {
		s.help = false
		return Looks
	}
	return Ended
}

func (s *Show) toggleBlack(time.Time) Did { s.black = !s.black; return Looks }
func (s *Show) toggleHelp(time.Time) Did  { s.help = !s.help; return Looks }

// ToggleHelp shows the sheet of keys, or takes it away.
func (s *Show) ToggleHelp() Did { return s.toggleHelp(time.Time{}) }

// Key is a key going down.
func (s *Show) Key(k event.KeyEvent, now time.Time) Did {
	if k.Mods.Has(event.Ctrl) || k.Mods.Has(event.Alt) {
		return 0
	}
	if k.Key != 0 {
		if f, ok := keys[k.Key]; ok && !(k.Held && k.Key == event.KeyEscape) {
			return f(s, now)
		}
		return 0
	}
	r := unicode.ToLower(k.Rune)
	if f, ok := letters[r]; ok {
		return f(s, now)
	}
	if k.Letter != 0 {
		r = k.Letter
	}
	switch {
	case r >= '0' && r <= '9':
		return s.number.digit(s, int(r-'0'), now)
	case r == 'o' && k.Mods.Has(event.Shift):
		return s.lay(-1)
	case r == 'o':
		return s.lay(1)
	}
	if f, ok := letters[r]; ok {
		return f(s, now)
	}
	return 0
}

// Press is a button of the mouse going down: the left one goes into what lies
// there, the right one out. With the pen the left one draws.
func (s *Show) Press(p event.Press, now time.Time) Did {
	if p.Button == event.ButtonSecondary {
		return s.Out(now)
	}
	if p.Button != event.ButtonPrimary {
		return 0
	}
	switch {
	case s.help:
		return s.toggleHelp(now)
	case s.black:
		return s.toggleBlack(now)
	case s.ink.tool == toolPen && p.At.Y < s.window.H-s.Bar():
		return s.ink.begin(s.seen(now).view.ToPicture(p.At))
	case p.At.Y >= s.window.H-s.Bar():
		if n, ok := s.dotAt(p.At); ok {
			s.walking = s.walking && n < len(s.stops.walk)
			return s.Jump(n+1, now)
		}
		return s.Go(1, now)
	}
	return s.into(s.seen(now).view.ToPicture(p.At), now)
}

// into goes into what lies at a place of the map; where that is what one stands
// at already, or nothing, it goes on.
func (s *Show) into(at canvas.Point, now time.Time) Did {
	if o := s.under(at); o != "" && o != s.stop.Owner() {
		if did, ok := s.GoTo(o, now); ok {
			return did
		}
	}
	return s.Go(1, now)
}

// under is the stop that lies at a place of the map: the card, the head of a
// phase, the column of a step. From the overview of a document with phases a
// click beside the cards goes to the phase first.
func (s *Show) under(at canvas.Point) canvas.Owner {
	if c := s.index.CardAt(at, 0); c != nil {
		if to, ok := s.stops.ofCard(c.Card.ID); ok {
			return to.Owner()
		}
	}
	for _, ph := range s.plan.Phases {
		if ph.Rect.Contains(at) {
			return owner.Phase(ph.Phase.ID)
		}
	}
	h := s.camera().heads
	for _, x := range s.plan.Steps {
		if at.X >= x.Left && at.X < x.Right && at.Y >= min(x.Head.Y, h.Bottom) && at.Y < h.End {
			to, ok := s.stops.ofStep(x.Step.ID)
			if ok && s.stop.Level == Overview && to.Phase != "" {
				return owner.Phase(to.Phase)
			}
			if ok {
				return to.Owner()
			}
		}
	}
	return ""
}

// Move is the mouse elsewhere.
func (s *Show) Move(m event.Move, now time.Time) Did {
	return s.ink.move(m.At, s.seen(now).view.ToPicture(m.At))
}

// Release is a button of the mouse going up.
func (s *Show) Release(event.Release) Did { return s.ink.end() }

// Away is the mouse leaving the window.
func (s *Show) Away() Did { return s.ink.leave() }

// wheel gathers turns of the wheel.
type wheel struct {
	turned float64
	last   time.Time // when it went on
}

// Of the wheel: how far is one stop, and how long another turn waits after it. A
// touchpad goes on sending long after the hand is gone.
const (
	notch      = 1.0
	wheelWaits = 350 * time.Millisecond
)

// Wheel is a turn of the wheel: towards the hand goes on, away from it back.
func (s *Show) Wheel(w event.Wheel, now time.Time) Did {
	if now.Sub(s.wheel.last) < wheelWaits {
		s.wheel.turned = 0
		return 0
	}
	s.wheel.turned += w.Notches
	switch {
	case s.wheel.turned <= -notch:
		s.wheel = wheel{last: now}
		return s.Go(1, now)
	case s.wheel.turned >= notch:
		s.wheel = wheel{last: now}
		return s.Go(-1, now)
	}
	return 0
}
