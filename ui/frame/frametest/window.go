// Package frametest is a window with nothing in it, for the tests of what stands
// in one: its frame, and what was said and given back to it.
package frametest

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"touchline/model"
	"touchline/ui/frame"
	"touchline/ui/memory"
)

// Window is a window with nothing in it. What goroutines want done on the
// toolkit's goroutine waits until the test does it, so that nothing races.
type Window struct {
	*frame.Frame
	Said    string // what it said last
	Boards  int    // how often the keyboard went back to the canvas
	OnBoard func() // what the canvas does with it; nil: nothing

	t    testing.TB
	todo chan func()
}

// New makes a window in a language. Nothing is kept beyond the test.
func New(t testing.TB, lang model.Lang) *Window {
	t.Helper()
	test.NewTempApp(t)
	win := test.NewTempWindow(t, container.NewWithoutLayout())
	win.Resize(fyne.NewSize(1400, 900))
	w := &Window{t: t, todo: make(chan func(), 100_000)}
	p := &frame.Program{
		Language: lang, Memory: memory.Recall(""), Life: context.Background(),
		Later: func(f func()) { w.todo <- f },
	}
	w.Frame = frame.New(p, win, content{w}, t.Context())
	t.Cleanup(func() {
		w.Dialogs().CloseAll()
		p.Reads.Wait()
		p.Jobs.Wait()
	})
	return w
}

// Settle does what waits for the toolkit's goroutine.
func (w *Window) Settle() {
	for len(w.todo) > 0 {
		(<-w.todo)()
	}
}

// patience is how long a test waits for a goroutine before it fails.
const patience = 30 * time.Second

// Until does what waits for the toolkit's goroutine until something is so.
func (w *Window) Until(what string, so func() bool) {
	w.t.Helper()
	end := time.After(patience)
	again := time.NewTicker(20 * time.Millisecond) // it may come to be so by itself
	defer again.Stop()
	for !so() {
		select {
		case f := <-w.todo:
			f()
		case <-again.C:
		case <-end:
			w.t.Fatalf("waited in vain until %s", what)
		}
	}
}

// content is what the frame knows of it.
type content struct{ w *Window }

// Key is what nothing takes: the dialogs have it, as in the program.
func (c content) Key(name fyne.KeyName, _ fyne.KeyModifier) { c.w.Dialogs().Key(name) }

// Rune is for nobody.
func (content) Rune(rune) {}

// Rests is true: nobody types.
func (content) Rests() bool { return true }

// LetGo does nothing.
func (content) LetGo() {}

// FocusBoard counts.
func (c content) FocusBoard() {
	if c.w.Boards++; c.w.OnBoard != nil {
		c.w.OnBoard()
	}
}

// Say keeps what is said.
func (c content) Say(text string) { c.w.Said = text }
