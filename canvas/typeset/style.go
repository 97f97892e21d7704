package typeset

import (
	"touchline/canvas"
	"touchline/canvas/text"
)

// Style is a type scale, pt.
type Style struct {
	Cover float64 // the title of a cover
	Title float64 // of a page, and large figures
	Lead  float64 // quotes, figures to be compared
	Head  float64 // of a block
	Body  float64
	Small float64 // details, tables, axes: nothing is smaller
}

// Print is for paper that is held in the hand, Slide for a screen that is seen
// from the back of a room.
var (
	Print = Style{Cover: 36, Title: 22, Lead: 14, Head: 10.5, Body: 9.5, Small: 8}
	Slide = Style{Cover: 40, Title: 28, Lead: 20, Head: 16, Body: 14, Small: 14}
)

// Inks is the colours of a page. Meaning is never in a colour alone.
type Inks struct {
	Ground   canvas.Color
	Ink      canvas.Color
	Muted    canvas.Color
	Hairline canvas.Color
	Quiet    canvas.Color // grounds of what stands back
	Accent   canvas.Color // "you are here", numbers of touchpoints
	Bad      canvas.Color
	Good     canvas.Color
}

// Span is a piece of a line in one face.
type Span struct {
	Text  string
	Face  text.Face
	Color canvas.Color
}

// Regular and Bold are the faces of a size.
func Regular(size float64) text.Face { return text.Face{Size: size, Weight: canvas.Regular} }

// Bold is the bold face of a size.
func Bold(size float64) text.Face { return text.Face{Size: size, Weight: canvas.Bold} }
