package presenting

import (
	"fmt"
	"time"
)

// stopwatch says how long it went on, without its pauses. The zero stopwatch is
// paused.
type stopwatch struct {
	before time.Duration // up to when it went on last
	since  time.Time     // zero: it is paused
}

func (w *stopwatch) elapsed(now time.Time) time.Duration {
	if w.since.IsZero() {
		return w.before
	}
	return w.before + max(0, now.Sub(w.since))
}

// toggle pauses it, or has it go on.
func (w *stopwatch) toggle(now time.Time) {
	if w.since.IsZero() {
		w.since = now
		return
	}
	*w = stopwatch{before: w.elapsed(now)}
}

// reset begins anew; paused it stays paused.
func (w *stopwatch) reset(now time.Time) {
	if w.before = 0; !w.since.IsZero() {
		w.since = now
	}
}

func (w *stopwatch) paused() bool { return w.since.IsZero() }

// clockTime writes a time as a stopwatch does: 4:05, 1:04:05.
func clockTime(d time.Duration) string {
	s := int(d / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
