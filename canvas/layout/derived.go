package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// axisWidth is the room at the right of an emotion lane's head for −2 to +2.
const axisWidth = 18.0

// emotionPad is the distance of +2 and −2 from the row's edges.
const emotionPad = 14.0

// placeDerived fills the rows that show what cards of other lanes say.
func (b *builder) placeDerived() {
	sameRecords := b.diff.sameX && b.diff.sameHeads && len(b.diff.columns) == 0
	for i, lane := range b.plan.Lanes {
		if sameRecords && lane.Body == b.old.plan.Lanes[i].Body {
			b.plan.Lanes[i] = b.old.plan.Lanes[i]
			continue
		}
		switch lane.Lane.Role {
		case model.RoleTime:
			b.placeTimes(lane)
		case model.RoleEmotion:
			b.placeEmotion(lane)
		case model.RoleMetric, model.RoleChannel:
			b.placeTexts(lane)
		}
	}
}

// Followed is the lane whose cards a derived lane shows: the one that it
// names, else the first customer lane, else none.
func Followed(d *model.Document, l *model.Lane) *model.Lane {
	if l.Follows != "" {
		return d.Lane(l.Follows)
	}
	for _, other := range d.Lanes {
		if other.Role == model.RoleCustomer {
			return other
		}
	}
	return nil
}

func appendTouchpoints(out []*model.Touchpoint, d *model.Document, lane model.LaneID, step model.StepID) []*model.Touchpoint {
	for _, id := range d.Cell(lane, step) {
		if t := d.Card(id).Touch; t != nil {
			out = append(out, t)
		}
	}
	return out
}

// Times is the standard and longest time of a step: the sums over the cards
// of a lane.
func Times(d *model.Document, lane *model.Lane, step model.StepID) (standard, most model.Duration) {
	if lane == nil {
		return 0, 0
	}
	for _, t := range appendTouchpoints(nil, d, lane.ID, step) {
		standard += t.Time
		most += t.MaxTime
	}
	return standard, most
}

func (b *builder) placeTimes(lane *Lane) {
	var total model.Duration
	said := 0
	all := b.toldOf(Followed(b.doc, lane.Lane))
	for _, t := range all {
		total += max(t.standard, t.most)
		if t.standard+t.most > 0 {
			said++
		}
	}
	for i, t := range all {
		s := cmp.Or(words.Durations(b.lang, t.standard, t.most), "—")
		cell := Cell{Text: b.cellText(lane, i, s, faceStep)}
		if total > 0 {
			cell.Weight = float64(max(t.standard, t.most)) / float64(total)
		}
		// One step that takes over half of the whole is where to look first;
		// with one or two steps that says nothing.
		cell.Warn = said > 2 && cell.Weight > 0.5
		lane.Cells = append(lane.Cells, cell)
	}
}

func (b *builder) placeTexts(lane *Lane) {
	for i, s := range b.textsOf(lane.Lane) {
		lane.Cells = append(lane.Cells, Cell{Text: b.cellText(lane, i, s, faceSmall)})
	}
}

func (b *builder) cellText(lane *Lane, column int, s string, f text.Face) Block {
	if b.diff.sameX && b.diff.sameGrid {
		// The row stands at the same index, as the grid is the same.
		row, _ := b.doc.Row(lane.Lane.ID)
		if old := b.old.plan.Lanes[row]; old.Body == lane.Body && column < len(old.Cells) && old.Cells[column].Text.Source == strings.TrimSpace(s) {
			return old.Cells[column].Text
		}
	}
	x := (b.left[column] + b.right[column]) / 2
	return centred(s, f, x, lane.Body.Center().Y, b.bounds[column+1]-b.bounds[column]-6)
}

func (b *builder) channels(t *model.Touchpoint) []string {
	if t.Channel == "" {
		return nil
	}
	return []string{ChannelName(b.lang, t.Channel)}
}

// ChannelName is a channel's name in a language; a free one stays as it is.
func ChannelName(lang model.Lang, channel string) string {
	if slices.Contains(model.Channels, channel) {
		return words.T(lang, "map.channel."+channel)
	}
	return channel
}

func (b *builder) metrics(t *model.Touchpoint) []string {
	var out []string
	for _, m := range t.Metrics {
		s := m.Name
		if v := cmp.Or(m.Measured, m.Baseline); v != nil {
			s += " " + strconv.FormatFloat(*v, 'g', 6, 64) + m.Unit
		}
		if m.Target != nil {
			s += " → " + strconv.FormatFloat(*m.Target, 'g', 6, 64) + m.Unit
		}
		out = append(out, s)
	}
	return out
}

func (b *builder) placeEmotion(lane *Lane) {
	e := &Emotion{}
	y := func(v float64) float64 {
		half := lane.Body.H/2 - emotionPad
		return lane.Body.Center().Y - half*min(max(v, -2), 2)/2
	}
	for _, v := range []int{2, 0, -2} {
		s := strings.Replace(fmt.Sprintf("%+d", v), "-", "−", 1)
		if v == 0 {
			s = "0"
		}
		line := text.Single(s, faceSmall)
		line.At = canvas.Point{X: headWidth - 5 - line.Width, Y: y(float64(v)) - text.LineHeight(faceSmall)/2 + text.Ascent(faceSmall)}
		e.Axis = append(e.Axis, AxisLabel{Y: y(float64(v)), Value: v, Label: Block{s, []canvas.Line{line}}})
	}
	followed := Followed(b.doc, lane.Lane)
	for i, t := range b.toldOf(followed) {
		if t.feelings == 0 {
			continue
		}
		at := canvas.Point{X: (b.left[i] + b.right[i]) / 2, Y: y(t.feeling)}
		e.Points = append(e.Points, Feeling{At: at, Value: t.feeling, Quote: b.quote(lane, t.quote, at, t.feeling)})
	}
	lane.Emotion = e
}

// quote sets what the customer says next to a point of the curve: on the
// outer side of it, away from the zero line, unless the row ends there.
func (b *builder) quote(lane *Lane, s string, at canvas.Point, value float64) Block {
	if s == "" {
		return Block{}
	}
	const gap = 10.0 // from the face's centre to the words
	width := cardWidth + gutterWidth - 8
	_, h := block(s, faceSmall, canvas.Point{}, width)
	above := value >= 0
	if above && at.Y-gap-h < lane.Body.Y+1 {
		above = false
	} else if !above && at.Y+gap+h > lane.Body.Bottom()-1 {
		above = true
	}
	y := at.Y + gap + h/2
	if above {
		y = at.Y - gap - h/2
	}
	return centred(words.T(b.lang, "map.quote", "text", s), faceSmall, at.X, y, width)
}
