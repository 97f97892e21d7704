package dashboard

import (
	"math"
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

// feelings is the mean feeling at each step; nil where nothing is said.
func (b *Dashboard) feelings() []*float64 {
	out := make([]*float64, len(b.doc.Steps()))
	if b.m.Emotion == nil {
		return out
	}
	sums, n := make([]float64, len(out)), make([]int, len(out))
	for _, p := range b.m.Emotion.Points {
		if i, ok := b.doc.Column(p.StepID); ok {
			sums[i] += p.Value
			n[i]++
		}
	}
	for i := range out {
		if n[i] > 0 {
			v := sums[i] / float64(n[i])
			out[i] = &v
		}
	}
	return out
}

// journey is the time that each step takes, on a scale on which seconds and days
// are both seen, above the curve of feelings.
func (b *Dashboard) journey() (block, bool) {
	times := b.m.Times != nil && len(b.m.Times.Steps) > 0
	felt := b.m.Emotion != nil
	if !times && !felt || len(b.doc.Steps()) == 0 {
		return block{}, false
	}
	note, high := b.t("dashboard.journey.note"), 210.0
	if !times {
		note, high = "", 130
	} else if !felt {
		high = 130
	}
	return block{b.t("dashboard.journey"), note, 2, high, func(s *typeset.Sheet, r canvas.Rect) {
		const axis = 46.0
		j := &journey{b, s, canvas.Rect{X: r.X + axis, Y: r.Y, W: r.W - axis, H: r.H}}
		y := j.heads()
		share := 0.5
		if !felt {
			share = 1
		}
		if times {
			area := canvas.Rect{X: j.r.X, Y: y, W: j.r.W, H: (r.Bottom() - y) * share}
			j.times(area)
			y = area.Bottom()
		}
		if felt {
			j.felt(canvas.Rect{X: j.r.X, Y: y, W: j.r.W, H: r.Bottom() - y})
		}
	}}, true
}

// journey is that block while it is drawn.
type journey struct {
	*Dashboard
	s *typeset.Sheet
	r canvas.Rect
}

func (j *journey) column() float64 { return j.r.W / float64(len(j.doc.Steps())) }
func (j *journey) middle(i int) float64 {
	return j.r.X + j.column()*(float64(i)+0.5)
}

// heads draws the band of phases and the names of the steps; where these have no
// room, their numbers. It returns where the columns begin.
func (j *journey) heads() float64 {
	small, bold := typeset.Regular(j.s.Style.Small), typeset.Bold(j.s.Style.Small)
	y := j.r.Y
	const band = 14.0
	named := false
	for _, p := range j.doc.Phases {
		named = named || p.Name != ""
	}
	if named {
		from := 0
		for _, p := range j.doc.Phases {
			w := j.column() * float64(len(p.Steps))
			a := canvas.Rect{X: j.r.X + j.column()*float64(from), Y: y, W: w, H: band}
			j.s.Fill(canvas.Rect{X: a.X + 0.7, Y: a.Y, W: max(a.W-1.4, 0.6), H: a.H}, 0, j.Theme.PhaseFrom)
			j.s.Centred(a.Center().X, a.Y+band/2-text.LineHeight(bold)/2, w, fit(p.Name, bold, w-6), bold, j.Theme.PhaseInk)
			from += len(p.Steps)
		}
		y += band + 3
	}
	lines := 0
	for _, st := range j.doc.Steps() {
		all := text.Wrap(st.Name, small, j.column()-4)
		for _, l := range all {
			if l.Width > j.column()-3 {
				lines = math.MaxInt8
			}
		}
		lines = max(lines, len(all))
	}
	if lines <= 2 && lines > 0 && j.column() >= 30 {
		for i, st := range j.doc.Steps() {
			j.s.Centred(j.middle(i), y, j.column()-4, st.Name, small, j.Inks.Ink)
		}
		return y + float64(lines)*text.LineHeight(small) + 4
	}
	// As many numbers as have room.
	every := int(math.Ceil(18 / j.column()))
	for i := range j.doc.Steps() {
		if i%every == 0 {
			j.s.Centred(j.middle(i), y, 30, strconv.Itoa(i+1), small, j.Inks.Ink)
		}
	}
	return y + text.LineHeight(small) + 4
}

// ticks is the times that the axis may name, in seconds.
var ticks = []float64{1, 10, 60, 600, 3600, 6 * 3600, 86400, 7 * 86400, 30 * 86400, 365 * 86400}

// times draws what each step takes: a point for the standard, a bar up to the
// longest, hatched where the customer waits.
func (j *journey) times(r canvas.Rect) {
	low, high := math.Inf(1), 1.0
	for _, t := range j.m.Times.Steps {
		for _, v := range []int64{t.StandardSeconds, t.MaximumSeconds} {
			if v > 0 {
				low, high = min(low, float64(v)), max(high, float64(v))
			}
		}
	}
	if math.IsInf(low, 1) {
		return
	}
	if high < low*4 {
		low, high = low/2, high*2
	}
	top, bottom := r.Y+16, r.Bottom()-18
	at := func(v float64) float64 {
		return bottom - (bottom-top)*(math.Log(max(v, low))-math.Log(low))/(math.Log(high)-math.Log(low))
	}
	small := typeset.Regular(j.s.Style.Small)
	last := math.Inf(1)
	for _, v := range ticks {
		if y := at(v); v >= low && v <= high && last-y > 11 {
			last = y
			j.s.LineToRight(r.X-6, y+3, typeset.Span{Text: words.Duration(j.Lang, model.Duration(v)), Face: small, Color: j.Inks.Muted})
			j.s.Rule(r.X-4, y, 4, 0.6, j.Inks.Muted)
		}
	}
	for _, t := range j.m.Times.Steps {
		if i, ok := j.doc.Column(t.Step); ok {
			j.s.Under(Counted(j.cardsAt(i)), func() { j.time(t, j.middle(i), at) })
		}
	}
}

// cardsAt is the touchpoints of a step.
func (b *Dashboard) cardsAt(column int) []model.CardID { return b.byStep[b.doc.Steps()[column].ID] }

// time draws the times of a step.
func (j *journey) time(t measure.StepTimes, x float64, at func(float64) float64) {
	color := j.Theme.Roles[model.RoleTime].Text
	bold, small := typeset.Bold(j.s.Style.Small), typeset.Regular(j.s.Style.Small)
	half := min(6, j.column()/3)
	say := func(y float64, v int64, f text.Face, ink canvas.Color) {
		words := words.Duration(j.Lang, model.Duration(v))
		if text.Width(words, f) <= j.column()-2 {
			j.s.Centred(x, y, j.column(), words, f, ink)
		}
	}
	most, standard := t.MaximumSeconds, t.StandardSeconds
	if most > standard {
		a := canvas.Rect{X: x - half, Y: at(float64(most)), W: 2 * half, H: at(float64(max(standard, 1))) - at(float64(most))}
		ink := color
		if j.m.Times.MaximumSeconds != nil && 2*most > *j.m.Times.MaximumSeconds {
			ink = j.Inks.Bad
		}
		if t.WaitSeconds > 0 {
			chart.Hatch(j.s, a, color)
		} else {
			j.s.Fill(a, 0, tint(color, j.Inks.Ground, 0.18))
		}
		j.s.Rule(x-half-2, a.Y, 2*half+4, 1.6, ink)
		say(a.Y-2-text.LineHeight(small), most, small, ink)
	}
	if standard > 0 {
		y := at(float64(standard))
		chart.Filled(j.s, x, y, color)
		say(y+4.5, standard, bold, color)
	}
}

// feltEdge is from the edges of the row of feelings to the ends of its scale, pt: a
// name has room there beside a face with its ring.
const feltEdge = 23.0

// felt draws the feelings as the map does, with the peak, the valley and the end
// named.
func (j *journey) felt(r canvas.Rect) {
	tone := j.Theme.Roles[model.RoleEmotion]
	j.s.Fill(r, 0, tone.Ground)
	at := func(v float64) float64 { return r.Center().Y - v*(r.H/2-feltEdge)/2 }
	small, faint := typeset.Regular(j.s.Style.Small), tint(tone.Accent, tone.Ground, 0.22)
	for _, v := range []float64{model.MaxFeeling, 0, model.MinFeeling} {
		j.s.LineToRight(r.X-6, at(v)+3, typeset.Span{Text: words.Signed(v, 0), Face: small, Color: j.Inks.Muted})
		stroke := canvas.Stroke{Color: faint, Width: 0.75}
		if v != 0 {
			stroke.Dash = []float64{3, 3}
		}
		j.s.Path(func(p *canvas.Path) { p.Move(r.X, at(v)); p.Line(r.Right(), at(v)) }, stroke)
	}
	ends := j.ends()
	var pts []layout.Feeling
	var columns []int
	for i, v := range j.feelings() {
		if v != nil {
			pts = append(pts, layout.Feeling{At: canvas.Point{X: j.middle(i), Y: at(*v)}, Value: *v, Marked: ends[i]})
			columns = append(columns, i)
		}
	}
	curve, faces := compose.Felt(j.Theme, pts, at(0))
	j.s.Add(curve...)
	for k, i := range columns {
		j.s.Under(Counted(j.cardsAt(i)), func() {
			if j.column() < 2*layout.FaceRadius+4 {
				chart.Hollow(j.s, pts[k].At.X, pts[k].At.Y, tone.Accent)
			} else {
				j.s.Add(faces[k]...)
			}
		})
	}
	j.named(r, at)
}

// ends is the columns of the peak, the valley and the end.
func (j *journey) ends() map[int]bool {
	out := map[int]bool{}
	for _, f := range []measure.Feeling{j.m.Emotion.Peak, j.m.Emotion.Valley, j.m.Emotion.End} {
		if i, ok := j.doc.Column(f.StepID); ok {
			out[i] = true
		}
	}
	return out
}

// named names the peak, the valley and the end.
func (j *journey) named(r canvas.Rect, at func(float64) float64) {
	bold := typeset.Bold(j.s.Style.Small)
	e := j.m.Emotion
	var taken []canvas.Rect
	for _, p := range []struct {
		key string
		of  measure.Feeling
	}{{"peak", e.Peak}, {"valley", e.Valley}, {"end", e.End}} {
		i, ok := j.doc.Column(p.of.StepID)
		if !ok {
			continue
		}
		label := j.t("dashboard."+p.key) + " " + words.Signed(p.of.Value, 1)
		w, h := text.Width(label, bold), text.LineHeight(bold)
		x := min(max(j.middle(i), r.X+w/2+2), r.Right()-w/2-2)
		y := r.Y + 1 // clear of the curve, at the edge that it is near
		if p.key == "valley" || p.of.Value < 0 {
			y = r.Bottom() - h - 1
		}
		box := canvas.Rect{X: x - w/2 - 3, Y: y, W: w + 6, H: h}
		free := math.Abs(at(p.of.Value)-(y+h/2)) > h/2+layout.FaceRadius+2
		for _, t := range taken {
			free = free && !t.Overlaps(box)
		}
		if free {
			taken = append(taken, box)
			j.of(j.s, p.of.Card, func() { j.s.Centred(x, y, w+4, label, bold, j.Inks.Ink) })
		}
	}
}
