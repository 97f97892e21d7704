package presenting

import "time"

// number is a number that is typed: the step to jump to.
type number struct {
	n    int
	last time.Time // when the last digit came
}

// digitsWait is how long after a digit another one may come.
const digitsWait = 900 * time.Millisecond

// digit takes a digit. Where no further one could make a step, it jumps at once.
func (n *number) digit(s *Show, d int, now time.Time) Did {
	if n.n == 0 && d == 0 {
		return 0
	}
	n.n, n.last = min(n.n*10+d, 1_000_000), now
	if n.n*10 > s.most() {
		return n.jump(s, now)
	}
	return Looks
}

// jump goes to the number that was typed.
func (n *number) jump(s *Show, now time.Time) Did {
	to := n.n
	n.n = 0
	if to == 0 {
		return 0
	}
	return s.Jump(to, now) | Looks
}

func (n *number) tick(s *Show, now time.Time) Did {
	if n.n > 0 && now.Sub(n.last) >= digitsWait {
		return n.jump(s, now)
	}
	return 0
}

func (n *number) wait(now time.Time) (time.Duration, bool) {
	if n.n == 0 {
		return 0, false
	}
	return max(0, digitsWait-now.Sub(n.last)), true
}
