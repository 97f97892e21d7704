package handout

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// Places of a page of feelings, pt.
const (
	feltHigh  = 190.0 // of the curve
	feltSide  = 30.0  // the axis at its left
	feltLeast = 58.0  // of a column
	barHigh   = 96.0  // of the longest time
	faceHigh  = 9.0   // from the middle of a face to its edge
)

// feelingPages is the customer's feelings as a curve, with the peak, the valley
// and the end named, and in the same columns how long each step takes.
func (b *book) feelingPages() (title, note string, err error) {
	values, times := b.feelingsByStep(), b.timesByStep()
	felt := 0
	for _, v := range values {
		if v != nil {
			felt++
		}
	}
	if len(times) < 2 { // one bar compares with nothing
		times = nil
	}
	if felt < 2 && len(times) == 0 {
		return "", "", nil
	}
	title = b.t("feelings.title")
	steps := b.doc.Steps()
	per := max(int((b.Size.W-2*sideMargin-feltSide)/feltLeast), 1)
	pages := (len(steps) + per - 1) / per
	for i := range pages {
		from, to := i*len(steps)/pages, (i+1)*len(steps)/pages
		name := title
		if pages > 1 {
			name = b.t("part-of", "name", title, "n", strconv.Itoa(i+1), "of", strconv.Itoa(pages))
		}
		p, body := b.newPage(name, b.t("feelings.note"))
		f := feltPage{b, p.sheet, canvas.Rect{X: body.X + feltSide, Y: body.Y, W: body.W - feltSide, H: body.H}, steps, from, to}
		y := body.Y
		if felt >= 2 {
			y = f.curve(values, y)
		}
		if len(times) > 0 {
			f.bars(times, y+14)
		}
	}
	return title, b.feelingsNote(), nil
}

func (b *book) feelingsNote() string {
	e := measure.Of(b.doc).Emotion
	if e == nil {
		return ""
	}
	return words.Pointed(b.t("feelings.peak")+" "+words.Signed(e.Peak.Value, 1), b.t("feelings.valley")+" "+words.Signed(e.Valley.Value, 1), b.t("feelings.end")+" "+words.Signed(e.End.Value, 1))
}

// timesByStep is how long each step of the customer's path takes.
func (b *book) timesByStep() map[model.StepID]measure.StepTimes {
	out := map[model.StepID]measure.StepTimes{}
	if t := measure.TimesOf(b.doc); t != nil {
		for _, s := range t.Steps {
			if s.StandardSeconds+s.MaximumSeconds+s.WaitSeconds > 0 {
				out[s.Step] = s
			}
		}
	}
	return out
}

// feltPage is a page of some steps.
type feltPage struct {
	*book
	sheet    *typeset.Sheet
	area     canvas.Rect
	steps    []*model.Step
	from, to int
}

func (f *feltPage) column() float64      { return f.area.W / float64(f.to-f.from) }
func (f *feltPage) middle(i int) float64 { return f.area.X + f.column()*(float64(i-f.from)+0.5) }
func (f *feltPage) small() text.Face     { return typeset.Regular(f.Style.Small) }
func (f *feltPage) head(y float64, key string) float64 {
	sec := f.section(f.t(key), f.t(key+".note"))
	sec.Set(f.sheet, f.area.X-feltSide, y, f.area.W+feltSide)
	return y + sec.Height(f.area.W+feltSide)
}

// names sets the names of the steps below a line, and returns their height.
func (f *feltPage) names(y float64) float64 {
	high := 0.0
	for i := f.from; i < f.to; i++ {
		high = max(high, f.sheet.Centred(f.middle(i), y, f.column()-6, f.steps[i].Name, f.small(), f.inks.Ink))
	}
	return high
}

// curve draws the feelings from y down, and returns where they end.
func (f *feltPage) curve(values []*float64, y float64) float64 {
	y = f.head(y, "feelings.curve") + 4
	tone := f.Theme.Roles[model.RoleEmotion]
	r := canvas.Rect{X: f.area.X, Y: y, W: f.area.W, H: feltHigh}
	f.sheet.Fill(r, 0, tone.Ground)
	at := func(v float64) float64 { return r.Center().Y - v*(feltHigh/2-32)/2 }
	var pts []layout.Feeling
	for i := f.from; i < f.to; i++ {
		if values[i] != nil {
			pts = append(pts, layout.Feeling{At: canvas.Point{X: f.middle(i), Y: at(*values[i])}, Value: *values[i]})
		}
	}
	curve := layout.Curve(pts)
	named := f.named(values, at, curve)
	for _, v := range []float64{2, 0, -2} {
		stroke := canvas.Stroke{Color: tint(tone.Accent, tone.Ground, 0.35), Width: 0.7}
		if v != 0 {
			stroke.Dash = []float64{4, 3}
		}
		f.gridLine(r, at(v), named, stroke)
		label := words.Signed(v, 0)
		if v == 0 {
			label = "0"
		}
		f.sheet.LineToRight(r.X-6, at(v)+3, typeset.Span{Text: label, Face: f.small(), Color: f.inks.Muted})
	}
	f.sheet.Add(&canvas.Shape{Path: curve, Stroke: canvas.Stroke{Color: tone.Accent, Width: 1.8, Join: canvas.JoinRound, Cap: canvas.CapRound}})
	for _, p := range pts {
		f.sheet.Add(compose.Face(f.Theme, p.Value, p.At)...)
	}
	for _, n := range named {
		f.sheet.Frame(canvas.Rect{X: n.at.X - ring, Y: n.at.Y - ring, W: 2 * ring, H: 2 * ring}, ring, canvas.Stroke{Color: f.inks.Ink, Width: 1.2})
		f.sheet.Centred(n.label.Center().X, n.label.Y, n.label.W+4, n.says, typeset.Bold(f.Style.Head), f.inks.Ink)
	}
	return r.Bottom() + 4 + f.names(r.Bottom()+4)
}

// ring is the radius of the ring around a face that is named, pt.
const ring = faceHigh + 3

// gridLine draws a line across, with gaps where something is named.
func (f *feltPage) gridLine(r canvas.Rect, y float64, named []namedFeeling, stroke canvas.Stroke) {
	x := r.X
	for _, n := range named {
		if l := n.label; y > l.Y-2 && y < l.Bottom()+2 && l.X > x {
			f.sheet.Path(func(p *canvas.Path) { p.Move(x, y); p.Line(l.X-3, y) }, stroke)
			x = l.Right() + 3
		}
	}
	if x < r.Right() {
		f.sheet.Path(func(p *canvas.Path) { p.Move(x, y); p.Line(r.Right(), y) }, stroke)
	}
}

// namedFeeling is a point of the curve that is named: where it is, where its
// name stands, what that says.
type namedFeeling struct {
	at    canvas.Point
	label canvas.Rect
	says  string
}

// named is the peak, the valley and the end of all steps, as far as they are on
// this page, from left to right.
func (f *feltPage) named(values []*float64, at func(float64) float64, curve canvas.Path) (out []namedFeeling) {
	peak, valley, end := -1, -1, -1
	for i, v := range values {
		if v == nil {
			continue
		}
		if peak < 0 || *v > *values[peak] {
			peak = i
		}
		if valley < 0 || *v < *values[valley] {
			valley = i
		}
		end = i
	}
	bold := typeset.Bold(f.Style.Head)
	done := map[int]bool{}
	for _, one := range []struct {
		at    int
		key   string
		above bool
	}{{peak, "feelings.peak", true}, {valley, "feelings.valley", false}, {end, "feelings.end", false}} {
		if one.at < f.from || one.at >= f.to || done[one.at] {
			continue
		}
		done[one.at] = true
		n := namedFeeling{at: canvas.Point{X: f.middle(one.at), Y: at(*values[one.at])}, says: f.t(one.key) + " " + words.Signed(*values[one.at], 1)}
		half := text.Width(n.says, bold)/2 + 3
		x := min(max(n.at.X, f.area.X+half), f.area.Right()-half)
		top, bottom := reach(curve, x-half, x+half)
		n.label = canvas.Rect{X: x - half, Y: max(bottom, n.at.Y+ring) + 2, W: 2 * half, H: text.LineHeight(bold)}
		if one.above {
			n.label.Y = min(top, n.at.Y-ring) - 2 - n.label.H
		}
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, z namedFeeling) int { return cmp.Compare(a.label.X, z.label.X) })
	return out
}

// bars draws how long each step takes: standard solid, up to the longest pale,
// waiting hatched, with the figures below.
func (f *feltPage) bars(times map[model.StepID]measure.StepTimes, y float64) {
	y = f.head(y, "feelings.times") + 4
	longest := int64(1)
	for _, t := range times {
		longest = max(longest, t.StandardSeconds, t.MaximumSeconds, t.WaitSeconds)
	}
	base := y + barHigh
	for i := f.from; i < f.to; i++ {
		t, ok := times[f.steps[i].ID]
		if !ok {
			continue
		}
		high := func(v int64) float64 { return barHigh * f.share(v, longest) }
		wide := min(f.column()*0.4, 26)
		x := f.middle(i) - wide/2
		solid := f.Theme.Wait
		if t.MaximumSeconds > t.StandardSeconds {
			f.sheet.Fill(canvas.Rect{X: x, Y: base - high(t.MaximumSeconds), W: wide, H: high(t.MaximumSeconds)}, 0, tint(solid, f.inks.Ground, 0.35))
		}
		f.sheet.Fill(canvas.Rect{X: x, Y: base - high(t.StandardSeconds), W: wide, H: high(t.StandardSeconds)}, 0, solid)
		if t.WaitSeconds > 0 {
			chart.Hatch(f.sheet, canvas.Rect{X: x + wide + 2, Y: base - high(t.WaitSeconds), W: wide / 2, H: high(t.WaitSeconds)}, solid)
		}
	}
	f.sheet.Rule(f.area.X, base, f.area.W, 0.8, f.inks.Ink)
	figures := base + 3
	for i := f.from; i < f.to; i++ {
		if t, ok := times[f.steps[i].ID]; ok {
			says := words.Durations(f.Lang, model.Duration(t.StandardSeconds), model.Duration(t.MaximumSeconds))
			f.sheet.Centred(f.middle(i), figures, f.column()-6, says, typeset.Bold(f.Style.Small), f.inks.Ink)
		}
	}
	f.names(figures + 2*text.LineHeight(f.small()))
}

// share is how high a time is, of the longest: by its logarithm, since minutes
// stand beside days.
func (f *feltPage) share(v, longest int64) float64 {
	const unit = 30 // seconds: what is shorter differs little
	return math.Log1p(float64(v)/unit) / math.Log1p(float64(longest)/unit)
}
