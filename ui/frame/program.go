package frame

import (
	"context"
	"sync"

	"touchline/canvas/text"
	"touchline/model"
	"touchline/ui/memory"
	"touchline/ui/thumbs"
)

// Program is what the windows of the program share. It belongs to the toolkit's
// goroutine, but for Later, Jobs and Reads.
type Program struct {
	State    string // the folder of drafts, versions and what is remembered; "" for none
	Language model.Lang
	Memory   *memory.Store
	System   *text.System
	Thumbs   *thumbs.Maker
	Later    func(func()) // runs a function on the toolkit's goroutine
	Parts    *Parts       // of the start; nil: nobody measures it

	Life  context.Context // ends with the program
	Jobs  sync.WaitGroup  // what must be done before the program ends
	Reads sync.WaitGroup  // what may be left behind: it only reads
}
