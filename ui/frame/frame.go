package frame

import (
	"context"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/ui/dialogs"
	"touchline/ui/input"
	"touchline/ui/widgets"
)

// Frame is a window without what it shows: its keys, its tips and what lies on
// it. It is the Host of widgets and dialogs.
type Frame struct {
	*Program
	Content // what it shows

	window  fyne.Window
	keys    *input.Keys
	tips    *widgets.Tips
	dialogs *dialogs.Stack

	Life context.Context // ends with the window
}

// Content is what a window shows, as far as its frame has to know.
type Content interface {
	// Key and Rune get what nothing in the window has a use for.
	Key(name fyne.KeyName, mods fyne.KeyModifier)
	Rune(r rune)

	Rests() bool     // nobody types or drags something now
	LetGo()          // forgets which keys and buttons are down
	FocusBoard()     // gives the keyboard to the canvas
	Say(text string) // says something for a while
}

// New makes the frame of a window, which ends with life.
func New(p *Program, window fyne.Window, content Content, life context.Context) *Frame {
	f := &Frame{Program: p, Content: content, window: window, keys: input.NewKeys(), Life: life}
	f.tips = widgets.NewTips(f.Later)
	f.dialogs = dialogs.NewStack(f)
	return f
}

// Keys tells whose the keys of the window are.
func (f *Frame) Keys() *input.Keys { return f.keys }

// Tips says what the controls of the window are.
func (f *Frame) Tips() *widgets.Tips { return f.tips }

// Dialogs is what lies on the window.
func (f *Frame) Dialogs() *dialogs.Stack { return f.dialogs }

// Native is the toolkit's window.
func (f *Frame) Native() fyne.Window { return f.window }

// Canvas is what the window shows.
func (f *Frame) Canvas() fyne.Canvas { return f.window.Canvas() }

// Gone reports whether the window is closed.
func (f *Frame) Gone() bool { return f.Life.Err() != nil }

// Lang is the language of the window.
func (f *Frame) Lang() model.Lang { return f.Language }

// Later runs a function on the toolkit's goroutine.
func (f *Frame) Later(then func()) { f.Program.Later(then) }

// Refocus gives the keyboard to the canvas where nothing has it: a click on a
// button or a menu leaves it nowhere.
func (f *Frame) Refocus() {
	if f.Canvas().Focused() == nil {
		f.FocusBoard()
	}
}
