package board

import "time"

// clock runs something once after a while. The zero clock needs an after:
// time.AfterFunc.
type clock struct {
	after func(time.Duration, func()) *time.Timer
	timer *time.Timer
}

// set begins anew.
func (c *clock) set(d time.Duration, f func()) {
	c.stop()
	c.timer = c.after(d, f)
}

func (c *clock) stop() {
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
}

// wind sets the clock for when the editor next wants to know the time. While
// it does not, nothing runs.
func (b *Board) wind() {
	d, ok := time.Duration(0), false
	if b.editor != nil {
		d, ok = b.editor.NextTick(b.now())
	}
	if !ok {
		b.clock.stop()
		return
	}
	b.clock.set(max(d, time.Millisecond), func() { b.later(b.tick) })
}

// tick tells the editor the time.
func (b *Board) tick() {
	if b.editor != nil {
		b.editor.Tick(b.now())
	}
}
