package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
)

// bar shows on a terminal how far the files are, in one line that is written
// over and removed in the end. Elsewhere it shows nothing.
type bar struct {
	mu    sync.Mutex
	w     io.Writer // nil: no terminal
	parts []float64 // 0 to 1, by file
	shown int       // per cent on the screen, −1 for none
}

const barWidth = 30 // characters

func newBar(w io.Writer, files int) *bar {
	b := &bar{parts: make([]float64, files), shown: -1}
	if terminal(w) {
		b.w = w
	}
	return b
}

// of is told the progress of one file. Several may call at once.
func (b *bar) of(i int) func(done, total int) {
	if b.w == nil {
		return nil
	}
	return func(done, total int) {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.parts[i] = min(1, float64(done)/float64(max(1, total)))
		b.draw()
	}
}

func (b *bar) draw() {
	sum := 0.0
	for _, p := range b.parts {
		sum += p
	}
	percent := int(100 * sum / float64(len(b.parts)))
	if percent == b.shown || b.w == nil {
		return
	}
	b.shown = percent
	full := barWidth * percent / 100
	fmt.Fprintf(b.w, "\r[%s%s] %3d %%", strings.Repeat("█", full), strings.Repeat("░", barWidth-full), percent)
}

// clear removes the line.
func (b *bar) clear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.w != nil && b.shown >= 0 {
		fmt.Fprintf(b.w, "\r%s\r", strings.Repeat(" ", barWidth+8))
	}
	b.w = nil // who is still at work has nothing to show
}
