package deck

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// title is the first slide: what the blueprint is of, and how the customer fares
// in it.
func (m *maker) title() {
	s := &slide{sheet: typeset.NewSheet(m.size, typeset.Slide, m.inks), title: m.name(), section: m.name(), bare: true}
	m.include(s)
	m.mark(m.name(), 0)
	h, sheet := m.doc.Head, s.sheet
	if m.framed {
		m.cover(s)
		s.say(h.Service, h.Scope, h.Notes)
		return
	}
	y := 56.0
	if m.Course != "" {
		sheet.Under("", func() {
			y += sheet.Text(canvas.Point{X: m.side, Y: y}, m.size.W-2*m.side, m.Course, typeset.Bold(16), m.inks.Accent)
		})
	}
	big := typeset.Bold(typeset.Slide.Cover)
	lines := text.Wrap(s.title, big, min(760, m.size.W-2*m.side))
	for len(lines) > 2 && big.Size > typeset.Slide.Title {
		big.Size -= 4
		lines = text.Wrap(s.title, big, m.size.W-2*m.side)
	}
	sheet.As(canvas.Heading{}, func() { y += sheet.Text(canvas.Point{X: m.side, Y: y}, m.size.W-2*m.side, s.title, big, m.inks.Ink) })
	band := canvas.Rect{Y: max(y+24, 210), W: m.size.W, H: 190}
	if band.Y+band.H > 420 {
		band.H = max(420-band.Y, 110)
	}
	if !m.feelings(sheet, band) {
		sheet.Under("", func() { sheet.Fill(canvas.Rect{X: m.side, Y: band.Y, W: 120, H: 6}, 0, m.inks.Accent) })
		band.H = 20
	}
	y = band.Bottom() + 24
	sheet.Under("", func() {
		y += sheet.Text(canvas.Point{X: m.side, Y: y}, m.size.W-2*m.side, words.Pointed(h.Scope, h.Segment), typeset.Regular(16), m.inks.Ink) + 4
	})
	sheet.Under("", func() {
		sheet.Text(canvas.Point{X: m.side, Y: y}, m.size.W-2*m.side, words.Pointed(m.Teacher, m.Date, m.state(), m.Note), typeset.Regular(Least), m.inks.Muted)
	})
	s.say(h.Service, h.Scope, h.Notes)
}

// feelings draws the curve of the customer's feelings over the width of the
// slide; it reports whether there is one.
func (m *maker) feelings(s *typeset.Sheet, r canvas.Rect) bool {
	e := measure.Of(m.doc).Emotion
	if e == nil {
		return false
	}
	column, w := map[model.StepID]int{}, r.W/float64(len(m.doc.Steps()))
	for i, st := range m.doc.Steps() {
		column[st.ID] = i
	}
	sum, count := make([]float64, len(column)), make([]float64, len(column))
	for _, p := range e.Points {
		i := column[p.StepID]
		sum[i], count[i] = sum[i]+p.Value, count[i]+1
	}
	zero, half := r.Y+r.H/2, r.H/2-30
	var pts []layout.Feeling
	for i := range sum {
		if count[i] > 0 {
			v := sum[i] / count[i]
			pts = append(pts, layout.Feeling{At: canvas.Point{X: w * (float64(i) + 0.5), Y: zero - v*half/2}, Value: v})
		}
	}
	if len(pts) < 2 {
		return false
	}
	line := layout.Curve(pts)
	s.Under("", func() { s.Fill(r, 0, tint(m.inks.Accent, m.inks.Ground, 0.06)) })
	s.Under("", func() {
		s.Add(&canvas.Shape{Path: line, Stroke: canvas.Stroke{Color: m.inks.Accent, Width: 3, Join: canvas.JoinRound, Cap: canvas.CapRound}})
	})
	m.points(s, pts, w)
	return true
}

// points draws the points of a curve, and names the steps where it turns, as far
// as there is room.
func (m *maker) points(s *typeset.Sheet, pts []layout.Feeling, w float64) {
	f, taken := typeset.Bold(Least), -1.0
	for i, p := range pts {
		s.Under("", func() {
			s.Add(&canvas.Box{
				Rect: canvas.Rect{X: p.At.X - 6, Y: p.At.Y - 6, W: 12, H: 12}, Radius: 6, Fill: m.inks.Ground,
				Stroke: canvas.Stroke{Color: m.inks.Accent, Width: 2},
			})
		})
		up := i == 0 || pts[i-1].Value <= p.Value
		down := i == len(pts)-1 || pts[i+1].Value <= p.Value
		high := up && down
		turns := high || (i == 0 || pts[i-1].Value >= p.Value) && (i == len(pts)-1 || pts[i+1].Value >= p.Value)
		step := m.doc.Steps()[min(int(p.At.X/w), len(m.doc.Steps())-1)].Name
		width := text.Width(step, f)
		x := min(max(p.At.X, m.side+width/2), m.size.W-m.side-width/2)
		if !turns || step == "" || width > 3*w || x-width/2 < taken {
			continue
		}
		taken = x + width/2 + 10
		y := p.At.Y + 8
		if high {
			y = p.At.Y - 8 - text.LineHeight(f)
		}
		s.Under("", func() { s.Centred(x, y, width+2, step, f, m.inks.Ink) })
	}
}
