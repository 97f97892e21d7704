package input

import (
	"time"

	"fyne.io/fyne/v2"
)

// composing is what is known of an input method that composes.
type composing struct {
	on         bool
	depth      int  // how many keys went into it: so many Backspaces empty it at most
	converting bool // Space was pressed: Escape may go back to composing
	dead       bool // it is a dead key rather: one other key ends it
	doubtful   bool // the mouse was used since
}

// expire has those keys be the input method's whose character did not come,
// and ends composing that nobody goes on with.
func (k *Keys) expire(now time.Time) {
	if k.composing.on && now.Sub(k.last) > composingLimit {
		k.composing = composing{}
	}
	if len(k.queue) == 0 || !k.overdue(k.queue[0], now) {
		return
	}
	queue := k.queue
	k.queue = nil
	for _, w := range queue {
		if w.pass {
			k.passed = append(k.passed, w)
			continue
		}
		if w.prints && !k.composing.on {
			k.composing = composing{on: true, dead: w.Name == fyne.KeyUnknown}
		}
		if k.composing.on {
			k.forMethod(w)
		}
	}
}

// forMethod is a key while an input method composes; false if it is not the
// input method's.
func (k *Keys) forMethod(w waiting) bool {
	c := &k.composing
	switch {
	case w.Name == fyne.KeySpace:
		c.converting = true
		return true
	case w.prints:
		c.depth++
		c.dead = c.dead && c.depth == 1
		return true
	case c.doubtful && !ends(w.Name):
		return false
	case w.Name == fyne.KeyBackspace, w.Name == fyne.KeyDelete && c.doubtful:
		c.depth--
	case w.Name == fyne.KeyEscape && c.converting:
		c.converting = false
		return true
	}
	if c.dead || c.depth <= 0 || w.Name == fyne.KeyEscape || w.Name == fyne.KeyReturn || w.Name == fyne.KeyEnter {
		k.composing = composing{}
	}
	return true
}

// Clicked is a press of the mouse.
func (k *Keys) Clicked() {
	if k == nil {
		return
	}
	k.expire(k.Now())
	k.composing.doubtful = k.composing.on
}

// Composing reports whether a key with a name would not be acted on now: it
// is the input method's, or waits.
func (k *Keys) Composing() bool {
	if k == nil {
		return false
	}
	k.expire(k.Now())
	return k.composing.on || len(k.queue) > 0
}
