package frame

import (
	"fmt"
	"io"
	"strconv"
	"sync"
	"time"
)

// startVariable holds when somebody who measures the start began it: the
// nanoseconds since 1970.
const startVariable = "TOUCHLINE_START"

// Parts tells who measures the start how long after it each part was done: a
// line for each, "MILLISECONDS PART". A nil *Parts tells nothing.
type Parts struct {
	begun time.Time
	mu    sync.Mutex
	out   io.Writer
}

// NewParts is nil where nobody measures the start. env looks up the environment.
func NewParts(env func(string) string, out io.Writer) *Parts {
	ns, err := strconv.ParseInt(env(startVariable), 10, 64)
	if err != nil {
		return nil
	}
	return &Parts{begun: time.Unix(0, ns), out: out}
}

// Done tells that a part is done, on any goroutine.
func (p *Parts) Done(part string) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	fmt.Fprintf(p.out, "%.1f %s\n", float64(time.Since(p.begun))/float64(time.Millisecond), part)
}
