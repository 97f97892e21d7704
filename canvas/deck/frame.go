package deck

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// Size is that of a slide whose frame says nothing else, pt: 13.33 × 7.5 in.
var Size = canvas.Size{W: 960, H: 540}

// Frame is where the parts of a slide go, as a template of a house has it; the
// zero Frame is the program's own. Measures are pt, of a slide that is 540 high.
type Frame struct {
	Width float64     // of a slide; 0 is that of Size
	Title canvas.Rect // what it is called
	Body  canvas.Rect // all that is of the blueprint; empty: the program's own frame

	Foot, Number          canvas.Rect // below it; empty: there is none
	CoverTitle, CoverText canvas.Rect // of the first slide
}

// LeastWidth and MostWidth are how wide a slide can be, pt: those of 4:3 and 16:9,
// and a little.
const (
	LeastWidth = 700.0
	MostWidth  = 1000.0
)

// frame is the places of a slide, pt.
type frame struct {
	size                                 canvas.Size
	side                                 float64 // white at the left and at the right
	places                               Frame
	framed                               bool // by a template: nothing stands beside its title
	titleTop, bodyTop, bodyEnd, footLine float64
	leftWidth, rightX, rightWidth        float64 // columns of a slide that has two: what is said, what shows it
	changeName, changeNow, changeBars    float64 // columns of a slide of changes: end of the names, of today, begin of the bars
	barsWidth, changeThen                float64
}

// besides is the height of what stands beside a title, where that has no room.
const besides = 30.0

// frameOf fills in the places of a slide.
func frameOf(f Frame) frame {
	const side, titleTop, bodyTop, bodyEnd, footLine = 40.0, 22.0, 78.0, 500.0, 522.0
	out := frame{size: Size, side: side, titleTop: titleTop, bodyTop: bodyTop, bodyEnd: bodyEnd, footLine: footLine}
	if f.Width > 0 {
		out.size.W = f.Width
	}
	if !f.Body.Empty() {
		out.framed, out.places = true, f
		out.side = min(f.Body.X, out.size.W-f.Body.Right())
		out.titleTop = f.Body.Y
		out.bodyTop, out.bodyEnd = f.Body.Y+besides, f.Body.Bottom()
	}
	// The columns share what is between the margins as they do on a slide of 960 pt.
	k := (out.size.W - 2*out.side) / (Size.W - 2*side)
	at := func(x float64) float64 { return out.side + (x-side)*k }
	out.leftWidth, out.rightX = 400*k, at(500)
	out.rightWidth = out.size.W - out.side - out.rightX
	out.changeName, out.changeNow, out.changeBars, out.barsWidth, out.changeThen = at(300), at(440), at(460), 200*k, at(780)
	return out
}

// framedHeading sets the title of a slide where a template has it; its mark and the
// note stand in the line above the body.
func (m *maker) framedHeading(s *slide, mark model.Marks, note string, reserved float64) {
	m.titleIn(s, m.places.Title, titleSizes)
	small, x := typeset.Regular(Least), m.side
	if mark != 0 {
		x += m.markAt(s, mark, canvas.Point{X: x, Y: m.titleTop + 13}, 1.2) + 8
	}
	switch {
	case note == "":
	case text.Width(note, small) <= m.size.W-m.side-reserved-x:
		s.sheet.Line(x, m.titleTop+4+text.Ascent(small), typeset.Span{Text: note, Face: small, Color: s.sheet.Inks.Muted})
	default:
		s.say(note)
	}
}

// titleIn sets the title in a place, as large as it has room there.
func (m *maker) titleIn(s *slide, r canvas.Rect, sizes []float64) {
	f, lines := typeset.Bold(sizes[0]), []canvas.Line(nil)
	for _, size := range sizes {
		f = typeset.Bold(size)
		if lines = text.Wrap(s.title, f, r.W); float64(len(lines))*text.LineHeight(f) <= r.H {
			break
		}
	}
	if most := max(int(r.H/text.LineHeight(f)), 1); len(lines) > most {
		s.say(s.title)
		rest := text.Fit(said(lines[most-1:]), f, r.W)
		rest.At = rest.At.Add(canvas.Point{Y: lines[most-1].At.Y})
		lines = append(lines[:most-1:most-1], rest)
	}
	above := max(r.H-float64(len(lines))*text.LineHeight(f), 0) / 2
	for i := range lines {
		lines[i].At = lines[i].At.Add(canvas.Point{X: r.X, Y: r.Y + above})
	}
	s.sheet.As(canvas.Heading{}, func() {
		s.sheet.Add(&canvas.Text{Source: s.title, Lines: lines, Size: f.Size, Weight: f.Weight, Color: s.sheet.Inks.Ink})
	})
}

// cover is the first slide as a template has it: a title, and below it of what and
// by whom.
func (m *maker) cover(s *slide) {
	at, below := m.places.CoverTitle, m.places.CoverText
	if at.Empty() || below.Empty() {
		at, below = m.places.Title, m.places.Body
	}
	m.titleIn(s, at, append([]float64{typeset.Slide.Cover, 34}, titleSizes...))
	h, f, y := m.doc.Head, typeset.Regular(18), below.Y
	s.sheet.As(canvas.Subtitle{}, func() {
		for _, line := range []string{m.Course, words.Pointed(h.Scope, h.Segment), words.Pointed(m.Teacher, m.Date, m.state(), m.Note)} {
			high := typeset.TextHeight(below.W, line, f)
			if line == "" {
				continue
			}
			if y+high > below.Bottom() {
				s.say(line)
				continue
			}
			y += s.sheet.Text(canvas.Point{X: below.X, Y: y}, below.W, line, f, m.inks.Muted)
		}
	})
}

// framedFoot is the line below a slide where a template has it: as much of what the
// slide is of as has room.
func (m *maker) framedFoot(s *typeset.Sheet, n int) {
	f := typeset.Regular(Least)
	r := m.places.Foot
	for _, words := range []string{words.Pointed(m.name(), m.state(), m.Note), words.Pointed(m.name(), m.state()), m.name()} {
		if r.Empty() || text.Width(words, f) > r.W {
			continue
		}
		s.As(canvas.Foot{}, func() {
			s.Line(r.X, r.Center().Y-text.LineHeight(f)/2+text.Ascent(f), typeset.Span{Text: words, Face: f, Color: m.inks.Muted})
		})
		break
	}
	if r := m.places.Number; !r.Empty() {
		s.As(canvas.PageNumber{}, func() {
			s.LineToRight(r.Right(), r.Center().Y-text.LineHeight(f)/2+text.Ascent(f), typeset.Span{Text: strconv.Itoa(n), Face: f, Color: m.inks.Muted})
		})
	}
}
