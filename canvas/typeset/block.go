package typeset

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Block is a piece of a page that knows its height at a width.
type Block interface {
	Height(width float64) float64
	Set(s *Sheet, x, y, width float64)
}

// Splitter is a block that can go on in the next column or on the next page.
// Split gives what fits into a height, nil if nothing of it does, and the rest,
// nil if there is none.
type Splitter interface {
	Block
	Split(width, height float64) (first, rest Block)
}

// long is a block that may go on over many pages: whether it fits on one is told
// by its begin. Else each page would measure all that is left, and a list of ten
// times as many rows would take a hundred times as long.
type long interface {
	// heightUpTo is the height, or one that is more than most if the height is.
	heightUpTo(width, most float64) float64
}

// heightUpTo is the height of a block, or one that is more than most if its height
// is.
func heightUpTo(b Block, width, most float64) float64 {
	if l, ok := b.(long); ok {
		return l.heightUpTo(width, most)
	}
	return b.Height(width)
}

// Paragraph is a text in one face.
type Paragraph struct {
	Text  string
	Face  text.Face
	Color canvas.Color
}

// Height is that of its lines.
func (p Paragraph) Height(width float64) float64 { return TextHeight(width, p.Text, p.Face) }

// Set sets it.
func (p Paragraph) Set(s *Sheet, x, y, width float64) {
	s.Text(canvas.Point{X: x, Y: y}, width, p.Text, p.Face, p.Color)
}

// Gap is white between two blocks. It is left out at the head of a column.
type Gap float64

// Height is that of the gap.
func (g Gap) Height(float64) float64 { return float64(g) }

// Set sets nothing.
func (g Gap) Set(*Sheet, float64, float64, float64) {}

// Drawing is a block of a fixed height that draws itself.
type Drawing struct {
	H    float64
	Draw func(s *Sheet, at canvas.Point, width float64)
}

// Height is that of the drawing.
func (d Drawing) Height(float64) float64 { return d.H }

// Set draws it.
func (d Drawing) Set(s *Sheet, x, y, width float64) { d.Draw(s, canvas.Point{X: x, Y: y}, width) }

// Section is a head with a rule above it, and blocks below.
type Section struct {
	Head string
	Note string // behind the head, small
	Body []Block
	Inks Inks
	Style
}

// Distances of a section, pt.
const (
	ruleWeight = 1.0
	headAbove  = 5.0 // from the rule to the head
	headBelow  = 4.0
	bodyGap    = 4.0 // between two blocks
)

// headHeight is that of rule and head.
func (c *Section) headHeight(width float64) float64 {
	return headAbove + max(text.LineHeight(Bold(c.Style.Head)), c.titleHeight(width)) + headBelow
}

// titleHeight is that of head and note; the note goes below the head if there is
// no room beside it.
func (c *Section) titleHeight(width float64) float64 {
	h := TextHeight(width, c.Head, Bold(c.Style.Head))
	if c.Note != "" && !c.noteBeside(width) {
		h += TextHeight(width, c.Note, Regular(c.Style.Small))
	}
	return h
}

func (c *Section) noteBeside(width float64) bool {
	return text.Width(c.Head, Bold(c.Style.Head))+8+text.Width(c.Note, Regular(c.Style.Small)) <= width
}

// Height is that of all of it.
func (c *Section) Height(width float64) float64 { return c.heightUpTo(width, math.Inf(1)) }

func (c *Section) heightUpTo(width, most float64) float64 {
	h := c.headHeight(width)
	for i := 0; i < len(c.Body) && h <= most; i++ {
		if i > 0 {
			h += bodyGap
		}
		h += heightUpTo(c.Body[i], width, most-h)
	}
	return h
}

// Set sets it.
func (c *Section) Set(s *Sheet, x, y, width float64) {
	s.Rule(x, y+ruleWeight/2, width, ruleWeight, c.Inks.Ink)
	at := canvas.Point{X: x, Y: y + headAbove}
	h := 0.0
	s.Role(canvas.RoleHeading2, func() { h = s.Text(at, width, c.Head, Bold(c.Style.Head), c.Inks.Ink) })
	if c.Note != "" {
		if c.noteBeside(width) {
			s.Line(x+text.Width(c.Head, Bold(c.Style.Head))+8, at.Y+text.Ascent(Bold(c.Style.Head)), Span{c.Note, Regular(c.Style.Small), c.Inks.Muted})
		} else {
			s.Text(canvas.Point{X: x, Y: at.Y + h}, width, c.Note, Regular(c.Style.Small), c.Inks.Muted)
		}
	}
	y += c.headHeight(width)
	for i, b := range c.Body {
		if i > 0 {
			y += bodyGap
		}
		b.Set(s, x, y, width)
		y += b.Height(width)
	}
}

// Split parts a section between its blocks, and in one that can be parted.
func (c *Section) Split(width, height float64) (first, rest Block) {
	head := c.headHeight(width)
	body, more := splitStack(c.Body, width, height-head)
	if len(body) == 0 {
		return nil, c
	}
	f := *c
	f.Body = body
	if len(more) == 0 {
		return &f, nil
	}
	r := *c
	r.Body = more
	return &f, &r
}

// splitStack is the blocks that fit into a height, and the others. A paragraph
// right above a drawing says how to read it, and goes with it.
func splitStack(blocks []Block, width, height float64) (first, rest []Block) {
	for i, b := range blocks {
		if i > 0 {
			height -= bodyGap
		}
		h := heightUpTo(b, width, height)
		if h <= height {
			first = append(first, b)
			height -= h
			continue
		}
		rest = blocks[i:]
		if p, ok := b.(Splitter); ok {
			if a, z := p.Split(width, height); a != nil {
				first = append(first, a)
				rest = nil
				if z != nil {
					rest = append(rest, z)
				}
				rest = append(rest, blocks[i+1:]...)
				return first, rest
			}
		}
		if _, drawn := b.(Drawing); drawn && i > 0 {
			if _, says := blocks[i-1].(Paragraph); says {
				return first[:i-1], blocks[i-1:]
			}
		}
		return first, rest
	}
	return first, nil
}

// Split parts a paragraph between two lines; one line is not left alone.
func (p Paragraph) Split(width, height float64) (first, rest Block) {
	lines := text.Wrap(p.Text, p.Face, width)
	n := int(height / text.LineHeight(p.Face))
	if n >= len(lines) {
		return p, nil
	}
	if n < 2 || len(lines)-n < 2 {
		return nil, p
	}
	return lined{p, lines[:n]}, lined{p, lines[n:]}
}

// lined is some lines of a paragraph.
type lined struct {
	of    Paragraph
	lines []canvas.Line
}

// Height is that of its lines.
func (l lined) Height(float64) float64 { return float64(len(l.lines)) * text.LineHeight(l.of.Face) }

// Set sets it.
func (l lined) Set(s *Sheet, x, y, _ float64) {
	out := make([]canvas.Line, len(l.lines))
	top := l.lines[0].At.Y - text.Ascent(l.of.Face)
	source := ""
	for i, line := range l.lines {
		line.At = line.At.Add(canvas.Point{X: x, Y: y - top})
		out[i] = line
		for _, r := range line.Runs {
			source += r.Text
		}
	}
	s.Add(&canvas.Text{Source: source, Lines: out, Size: l.of.Face.Size, Weight: l.of.Face.Weight, Color: l.of.Color})
}

// Split parts it further.
func (l lined) Split(width, height float64) (first, rest Block) {
	n := int(height / text.LineHeight(l.of.Face))
	switch {
	case n >= len(l.lines):
		return l, nil
	case n < 1:
		return nil, l
	}
	return lined{l.of, l.lines[:n]}, lined{l.of, l.lines[n:]}
}
