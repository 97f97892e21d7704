package dashboard

import (
	"strconv"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// improvements is each improvement at its stage, by its number in the plan, and
// how many of all are done.
func (b *Dashboard) improvements() (block, bool) {
	all := b.m.Improvements
	if all == nil {
		return block{}, false
	}
	at := map[model.Stage][]int{}
	done := 0
	for n, i := range all.Items {
		stage := i.Stage
		if stage == model.StageUnset {
			stage = model.StageIdentify
		}
		at[stage] = append(at[stage], n)
		if i.Status == model.StatusDone {
			done++
		}
	}
	return block{b.t("dashboard.improvements"), b.t("dashboard.improvements.note"), 1, 170, func(s *typeset.Sheet, r canvas.Rect) {
		bold := typeset.Bold(s.Style.Small)
		name := 0.0
		for _, stage := range model.Stages[1:] {
			name = max(name, text.Width(b.t("stage."+string(stage)), bold))
		}
		row := min((r.H-40)/4, 32)
		y := r.Y + row/2
		for _, stage := range model.Stages[1:] {
			s.Line(r.X, y+3, typeset.Span{Text: b.t("stage." + string(stage)), Face: bold, Color: b.Inks.Ink})
			b.staged(s, canvas.Rect{X: r.X + name + 10, Y: y - row/2, W: r.W - name - 10, H: row}, all.Items, at[stage])
			y += row
		}
		b.statuses(s, canvas.Point{X: r.X, Y: min(y-row/2+8, r.Bottom()-28)}, r.W, float64(done)/float64(len(all.Items)))
	}}, true
}

// staged draws the improvements of a stage as far as they have room.
func (b *Dashboard) staged(s *typeset.Sheet, r canvas.Rect, items []measure.Improvement, at []int) {
	const pitch = 24.0
	bold := typeset.Bold(s.Style.Small)
	fits := max(1, int(r.W/pitch))
	for k, n := range at {
		x, y := r.X+pitch*(float64(k)+0.5), r.Center().Y
		if k == fits-1 && len(at) > fits {
			s.Centred(x, y-text.LineHeight(bold)/2, pitch, "+"+strconv.Itoa(len(at)-k), bold, b.Inks.Muted)
			return
		}
		i := items[n]
		b.of(s, i.Card, func() {
			b.status(s, canvas.Point{X: x, Y: y}, 9, i.Status)
			ink := b.Inks.Ink
			if i.Status == model.StatusDone {
				ink = b.Inks.Ground
			}
			s.Centred(x, y-text.LineHeight(bold)/2, pitch, strconv.Itoa(n+1), bold, ink)
		})
	}
}

// status draws the disc of a status: open hollow, under way with a heavy edge,
// done filled, dropped dashed.
func (b *Dashboard) status(s *typeset.Sheet, at canvas.Point, radius float64, v model.Status) {
	box := &canvas.Box{
		Rect: canvas.Rect{X: at.X - radius, Y: at.Y - radius, W: 2 * radius, H: 2 * radius}, Radius: radius,
		Fill: b.Inks.Ground, Stroke: canvas.Stroke{Color: b.Inks.Muted, Width: 1},
	}
	switch v {
	case model.StatusDoing:
		box.Stroke = canvas.Stroke{Color: b.Theme.Wait, Width: 2}
	case model.StatusDone:
		box.Fill, box.Stroke = b.Inks.Good, canvas.Stroke{}
	case model.StatusDropped:
		box.Stroke.Dash = []float64{2, 2}
	}
	s.Add(box)
}

// statuses says what the discs mean, beside a ring of how much is done.
func (b *Dashboard) statuses(s *typeset.Sheet, at canvas.Point, width, share float64) {
	small, bold := typeset.Regular(s.Style.Small), typeset.Bold(s.Style.Small)
	chart.Donut(s, canvas.Point{X: at.X + 12, Y: at.Y + 11}, 9, share, b.Inks.Good)
	s.Line(at.X+27, at.Y+14, typeset.Span{Text: words.Percent(float64(int(share*100+0.5)) / 100), Face: bold, Color: b.Inks.Ink})
	x, y := at.X+66, at.Y+6
	for _, v := range []model.Status{model.StatusOpen, model.StatusDoing, model.StatusDone, model.StatusDropped} {
		word := b.t("status." + string(v))
		w := 12 + text.Width(word, small) + 8
		if x+w > at.X+width+8 {
			x, y = at.X+66, y+text.LineHeight(small)
			if x+w > at.X+width+8 {
				return
			}
		}
		b.status(s, canvas.Point{X: x + 4, Y: y}, 3.4, v)
		s.Line(x+11, y+3, typeset.Span{Text: word, Face: small, Color: b.Inks.Muted})
		x += w
	}
}
