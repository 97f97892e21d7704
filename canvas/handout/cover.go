package handout

import (
	"cmp"
	"math"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// Places of the cover, pt.
const (
	coverTop  = 40.0
	bandTop   = 122.0
	bandHigh  = 118.0
	coverGap  = 30.0
	coverLeft = 0.42 // share of the page's width that the left column takes
)

// cover is the title, the customer's feelings as a picture, what the blueprint
// is of, and the contents.
func (b *book) cover() (title, note string, err error) {
	b.pages = append(b.pages, page{sheet: typeset.NewSheet(b.Size, b.Style, b.inks), bare: true})
	s := b.pages[len(b.pages)-1].sheet
	width := b.Size.W - 2*sideMargin - b.logo(s, canvas.Point{X: b.Size.W - sideMargin, Y: coverTop + 44}, 44)
	y := coverTop
	s.Line(sideMargin, y+text.Ascent(typeset.Bold(b.Style.Head)),
		typeset.Span{Text: b.t("cover.kind"), Face: typeset.Bold(b.Style.Head), Color: b.inks.Accent},
		typeset.Span{Text: "   " + b.Course, Face: typeset.Regular(b.Style.Head), Color: b.inks.Muted})
	y += text.LineHeight(typeset.Bold(b.Style.Head)) + 4
	s.Role(canvas.RoleHeading1, func() {
		y += s.Text(canvas.Point{X: sideMargin, Y: y}, width, cmp.Or(b.doc.Head.Title, words.T(b.Lang, "map.head.untitled")), typeset.Bold(b.Style.Cover), b.inks.Ink)
	})
	y = max(y+12, bandTop)
	width = b.Size.W - 2*sideMargin
	left := (b.Size.W - 2*sideMargin) * coverLeft
	contents := b.contents()
	room := b.Size.H - bodyFoot - y - coverGap
	if contents.Height(width-left)+bandHigh <= room && b.feelings(s, canvas.Rect{Y: y, W: b.Size.W, H: bandHigh}) {
		y += bandHigh
	}
	y += coverGap
	b.coverFacts(s, canvas.Rect{X: sideMargin, Y: y, W: left - columnGap, H: b.Size.H - bodyFoot - y})
	contents.Set(s, sideMargin+left, y, width-left)
	return "", "", nil
}

// feelings draws the curve of the customer's feelings over the whole width, with
// the steps named; it reports whether there are any.
func (b *book) feelings(s *typeset.Sheet, r canvas.Rect) bool {
	values := b.feelingsByStep()
	n := len(b.doc.Steps())
	count := 0
	for _, v := range values {
		if v != nil {
			count++
		}
	}
	if count < 2 {
		return false
	}
	w := r.W / float64(n)
	s.Fill(r, 0, tint(b.inks.Accent, b.inks.Ground, 0.07))
	column := 0
	name := typeset.Bold(b.Style.Head)
	for i, ph := range b.doc.Phases {
		x := r.X + w*float64(column)
		if i > 0 {
			s.Fill(canvas.Rect{X: x - 1, Y: r.Y, W: 2, H: r.H}, 0, b.inks.Ground)
		}
		if room := w*float64(len(ph.Steps)) - 12; text.Width(ph.Name, name) <= room {
			s.Line(max(x+8, sideMargin), r.Bottom()-8, typeset.Span{Text: ph.Name, Face: name, Color: b.inks.Accent})
		}
		column += len(ph.Steps)
	}
	zero, half := r.Y+r.H/2-6, r.H/2-28
	var pts []layout.Feeling
	for i, v := range values {
		if v != nil {
			pts = append(pts, layout.Feeling{At: canvas.Point{X: r.X + w*(float64(i)+0.5), Y: zero - *v*half/2}, Value: *v})
		}
	}
	s.Add(&canvas.Shape{Path: layout.Curve(pts), Stroke: canvas.Stroke{Color: b.inks.Accent, Width: 2, Join: canvas.JoinRound, Cap: canvas.CapRound}})
	b.feltSteps(s, pts, layout.Curve(pts), w)
	return true
}

// feltSteps draws the points of the curve with the names of their steps, where
// a name has room in its column.
func (b *book) feltSteps(s *typeset.Sheet, pts []layout.Feeling, curve canvas.Path, column float64) {
	small := typeset.Bold(b.Style.Small)
	for _, p := range pts {
		s.Add(&canvas.Box{
			Rect: canvas.Rect{X: p.At.X - 4, Y: p.At.Y - 4, W: 8, H: 8}, Radius: 4, Fill: b.inks.Ground,
			Stroke: canvas.Stroke{Color: b.inks.Accent, Width: 1.6},
		})
		step := b.stepAt(p.At.X, column)
		name := step.Name
		if text.Width(name, small) > column-4 {
			continue
		}
		// Above or below all of the curve beside it, whichever is nearer.
		half := text.Width(name, small)/2 + 2
		top, bottom := reach(curve, p.At.X-half, p.At.X+half)
		top, bottom = min(top, p.At.Y-5)-2, max(bottom, p.At.Y+5)+1
		y := bottom
		if p.At.Y-top <= bottom-p.At.Y {
			y = top - text.LineHeight(small)
		}
		s.Centred(p.At.X, y, column, name, small, b.inks.Ink)
	}
}

// reach is how high and low a curve goes between two places on the x axis.
func reach(curve canvas.Path, from, to float64) (top, bottom float64) {
	top, bottom = math.Inf(1), math.Inf(-1)
	see := func(p canvas.Point) {
		if p.X >= from && p.X <= to {
			top, bottom = min(top, p.Y), max(bottom, p.Y)
		}
	}
	const pieces = 24
	var at canvas.Point
	k := 0
	for _, op := range curve.Ops {
		switch op {
		case canvas.MoveTo, canvas.LineTo:
			at = curve.Points[k]
			see(at)
			k++
		case canvas.CurveTo:
			a, c1, c2, z := at, curve.Points[k], curve.Points[k+1], curve.Points[k+2]
			for i := 1; i <= pieces; i++ {
				t := float64(i) / pieces
				u := 1 - t
				see(canvas.Point{
					X: u*u*u*a.X + 3*u*u*t*c1.X + 3*u*t*t*c2.X + t*t*t*z.X,
					Y: u*u*u*a.Y + 3*u*u*t*c1.Y + 3*u*t*t*c2.Y + t*t*t*z.Y,
				})
			}
			at = z
			k += 3
		}
	}
	return top, bottom
}

func (b *book) stepAt(x, column float64) *model.Step {
	steps := b.doc.Steps()
	return steps[min(max(int(x/column), 0), len(steps)-1)]
}

// feelingsByStep is the mean feeling of the customer's cards at each step; nil
// where nothing is said.
func (b *book) feelingsByStep() []*float64 {
	lane := b.doc.Followed(&model.Lane{Role: model.RoleEmotion})
	for _, l := range b.doc.Lanes {
		if l.Role == model.RoleEmotion {
			lane = b.doc.Followed(l)
			break
		}
	}
	out := make([]*float64, len(b.doc.Steps()))
	if lane == nil {
		return out
	}
	for i, st := range b.doc.Steps() {
		sum, n := 0.0, 0
		for _, id := range b.doc.Cell(lane.ID, st.ID) {
			if t := b.doc.Card(id).Touch; t != nil && t.Feeling != nil {
				sum, n = sum+*t.Feeling, n+1
			}
		}
		if n > 0 {
			mean := sum / float64(n)
			out[i] = &mean
		}
	}
	return out
}

// coverFacts says what the blueprint is of, and counts what is in it.
func (b *book) coverFacts(s *typeset.Sheet, r canvas.Rect) {
	h := b.doc.Head
	state := ""
	if h.State != model.StateUnset {
		state = words.T(b.Lang, "map.state."+string(h.State))
	}
	version := ""
	if h.Version != "" {
		version = b.t("version", "version", h.Version)
	}
	y := r.Y
	for _, pair := range [][2]string{
		{"service", h.Service},
		{"segment", h.Segment},
		{"scope", h.Scope},
		{"blueprint", words.Pointed(state, version, string(h.Date), h.Owner)},
		{"course", b.Course},
		{"lecturer", b.Teacher},
		{"date", b.Date},
	} {
		if pair[1] == "" {
			continue
		}
		f := typeset.Regular(b.Style.Body)
		s.Text(canvas.Point{X: r.X, Y: y}, 62, b.t("cover."+pair[0]), f, b.inks.Muted)
		y += s.Text(canvas.Point{X: r.X + 66, Y: y}, r.W-66, pair[1], f, b.inks.Ink) + 4
	}
	y += 14
	y += b.bigTimes(s, canvas.Point{X: r.X, Y: y})
	b.counts(s, canvas.Point{X: r.X, Y: y + 8}, r.W)
	if b.Names {
		f, base := typeset.Regular(b.Style.Body), y+60
		x := s.Line(r.X, base, typeset.Span{Text: b.t("name"), Face: f, Color: b.inks.Ink}) + 6
		s.Rule(x, base+2, 100, 0.6, b.inks.Ink)
		x = s.Line(x+116, base, typeset.Span{Text: b.t("group"), Face: f, Color: b.inks.Ink}) + 6
		s.Rule(x, base+2, 70, 0.6, b.inks.Ink)
	}
}

// bigTimes sets the times of the service in large figures, and returns their
// height.
func (b *book) bigTimes(s *typeset.Sheet, at canvas.Point) float64 {
	standard, most := b.times(b.doc)
	big, small := typeset.Bold(b.Style.Title), typeset.Regular(b.Style.Small)
	x, high := at.X, 0.0
	for _, v := range []struct {
		key   string
		time  model.Duration
		color canvas.Color
	}{{"standard", standard, b.inks.Ink}, {"most", most, b.inks.Bad}} {
		if v.time <= 0 {
			continue
		}
		end := s.Line(x, at.Y+text.Ascent(big), typeset.Span{Text: words.Duration(b.Lang, v.time), Face: big, Color: v.color})
		s.Line(x, at.Y+text.LineHeight(big)+text.Ascent(small), typeset.Span{Text: b.t(v.key), Face: small, Color: b.inks.Muted})
		x, high = end+26, text.LineHeight(big)+text.LineHeight(small)
	}
	return high
}

// counts sets how many marks and touchpoints there are.
func (b *book) counts(s *typeset.Sheet, at canvas.Point, width float64) {
	small := typeset.Regular(b.Style.Small)
	x, y := at.X, at.Y+8
	for _, m := range model.AllMarks {
		n := 0
		for _, c := range b.doc.CardsInOrder() {
			if c.Marks.Has(m.Mark) {
				n++
			}
		}
		if n == 0 {
			continue
		}
		s.Add(compose.Mark(b.Theme, m.Mark, canvas.Point{X: x + 7, Y: y})...)
		x = s.Line(x+17, y+small.Size*0.37, typeset.Span{Text: words.T(b.Lang, "map.mark."+m.Name) + " ", Face: small, Color: b.inks.Ink},
			typeset.Span{Text: strconv.Itoa(n), Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink}) + 14
		if x > at.X+width-70 {
			x, y = at.X, y+18
		}
	}
	if n := len(b.touched); n > 0 {
		s.Line(x, y+small.Size*0.37, typeset.Span{Text: words.N(b.Lang, "handout.touchpoints.count", n), Face: small, Color: b.inks.Ink})
	}
}

// contents is the list of what is on which page. While the numbers are not
// known it has no rows.
func (b *book) contents() typeset.Block {
	if b.before == nil || len(b.before.entries) == 0 {
		return typeset.Gap(0)
	}
	t := &typeset.Table{
		Columns: []typeset.TableColumn{{Share: 1}, {Share: 1.6}, {Width: 40, Right: true}}, Inks: b.inks, Style: b.Style, NoHead: true,
	}
	for _, e := range b.before.entries {
		pages := strconv.Itoa(e.First)
		if e.Last > e.First {
			pages += "–" + strconv.Itoa(e.Last)
		}
		t.Rows = append(t.Rows, typeset.Row{Page: e.First, Cells: []typeset.Cell{
			{Texts: []typeset.Block{typeset.Paragraph{Text: e.Title, Face: typeset.Bold(b.Style.Body), Color: b.inks.Ink}}},
			t.Quiet(e.Note),
			{Texts: []typeset.Block{typeset.Paragraph{Text: pages, Face: typeset.Bold(b.Style.Body), Color: b.inks.Ink}}},
		}})
	}
	return b.section(b.t("cover.contents"), "", t)
}
