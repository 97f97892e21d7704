package editor

import (
	"math/rand/v2"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/stage"
	"touchline/model"
)

// Options is what an editor needs to know beside the document. The zero
// Options is a usual editor.
type Options struct {
	Lang     model.Lang     // of the names that the picture adds; "" is the document's
	Theme    *compose.Theme // nil: the first one
	Bits     model.Bits     // for new ids; nil: random ones
	Now      func() time.Time
	ReadOnly bool // nothing is changed; a drag of the ground pans
	Accent   canvas.Color
}

// New makes an editor of a document. Its view has no window yet: see Resize
// and Show.
func New(doc *model.Document, o Options) *Editor {
	if o.Theme == nil {
		o.Theme = compose.Themes()[0]
	}
	if o.Bits == nil {
		o.Bits = rand.Uint64
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	e := &Editor{
		on: stage.Stage{
			Lang: o.Lang, Theme: o.Theme, Bits: o.Bits, Now: o.Now, Closed: o.ReadOnly, Accent: o.Accent,
		},
		commands: commandTable(), letterCommands: lettered(),
	}
	e.on.Open(doc)
	return e
}
