// Package dialogstest is an empty window for the tests of what opens dialogs.
package dialogstest

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"touchline/model"
	"touchline/ui/dialogs"
	"touchline/ui/input"
	"touchline/ui/widgets"
)

// Host is a window with nothing in it. What goroutines want done on the
// toolkit's goroutine waits until the test does it, so that nothing races.
type Host struct {
	t      testing.TB
	window fyne.Window
	keys   *input.Keys
	tips   *widgets.Tips
	stack  *dialogs.Stack
	todo   chan func()

	FocusedBoard int // how often the keyboard went back to the canvas
}

// New makes a window.
func New(t testing.TB) *Host {
	t.Helper()
	test.NewTempApp(t)
	h := &Host{t: t, window: test.NewTempWindow(t, container.NewWithoutLayout()), keys: input.NewKeys(), todo: make(chan func(), 10000)}
	h.window.Resize(fyne.NewSize(1280, 800))
	h.tips = widgets.NewTips(h.Later)
	h.stack = dialogs.NewStack(h)
	return h
}

// Keys are the window's.
func (h *Host) Keys() *input.Keys { return h.keys }

// Tips are the window's.
func (h *Host) Tips() *widgets.Tips { return h.tips }

// Dialogs are the window's.
func (h *Host) Dialogs() *dialogs.Stack { return h.stack }

// Key goes to the dialogs.
func (h *Host) Key(name fyne.KeyName, _ fyne.KeyModifier) { h.stack.Key(name) }

// Rune is for nobody.
func (h *Host) Rune(rune) {}

// Canvas is the window's.
func (h *Host) Canvas() fyne.Canvas { return h.window.Canvas() }

// Lang is English.
func (h *Host) Lang() model.Lang { return model.English }

// Later keeps a function for Until.
func (h *Host) Later(f func()) { h.todo <- f }

// Rests is true.
func (h *Host) Rests() bool { return true }

// Gone is false.
func (h *Host) Gone() bool { return false }

// LetGo does nothing.
func (h *Host) LetGo() {}

// FocusBoard counts.
func (h *Host) FocusBoard() { h.FocusedBoard++ }

// patience is how long a test waits for a goroutine before it fails.
const patience = 30 * time.Second

// Until does what waits for the toolkit's goroutine until something is so.
func (h *Host) Until(what string, so func() bool) {
	h.t.Helper()
	end := time.After(patience)
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for !so() {
		select {
		case f := <-h.todo:
			f()
		case <-again.C:
		case <-end:
			h.t.Fatalf("it never happens that %s", what)
		}
	}
}
