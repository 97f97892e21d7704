package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"touchline/canvas"
	"touchline/export"
	"touchline/model/words"
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

// announcements says of each file what its pages are like, before it is written:
// in the order of the files, whichever is ready first.
type announcements struct {
	*shell
	before func() // is called before something is said

	mu   sync.Mutex
	next int
	come map[int]announcement
}

type announcement struct {
	file   string
	report *export.Report // nil: there are no pages
}

// announce is told of file i. Several may call at once, each of another one.
func (a *announcements) announce(i int, file string, r *export.Report) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.come == nil {
		a.come = map[int]announcement{}
	}
	a.come[i] = announcement{file, r}
	for ; ; a.next++ {
		now, ok := a.come[a.next]
		if !ok {
			return
		}
		delete(a.come, a.next)
		if now.report != nil {
			a.before()
			a.print(now.file, now.report)
		}
	}
}

func (a *announcements) print(file string, r *export.Report) {
	sheet := r.Sheet.Name
	if r.Sheet.Size == (canvas.Size{}) {
		sheet = words.T(a.lang, "cli.pages.own")
	}
	if file != "-" && r.Smallest > 0 {
		a.say(a.err, "cli.pages.smallest", "file", file, "sheet", sheet, "size", export.SizeText(r.Smallest))
	}
	for _, w := range r.Warnings {
		a.warn(file, w)
	}
}
