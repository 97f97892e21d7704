package sheet

import (
	"cmp"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
)

// valueRow reads a row that tells of the cards of other lanes: times,
// feelings, metrics, channels, and fields of the record.
func (b *lanesReader) valueRow(r *row) {
	b.remarksOf(r.at)
	b.values++
	name := model.OneLine(bareName(cmp.Or(r.name, r.label)))
	if r.sense.class == fieldOf {
		b.recordRow(r, r.sense)
		return
	}
	lane := reading.Lane{Name: name, Role: r.sense.role, Sure: reading.Said, At: b.g.place(r.at, max(b.h.name, b.h.role, 0))}
	if role, said := b.said(*r); said && !role.Derived() {
		r.kind = laneRow
		b.laneRow(r)
		return
	}
	if r.sense.role == model.RoleEmotion && !r.asked && !b.feels(r) { // it tells of feelings, and names none
		r.kind, r.sense = laneRow, sense{class: fieldOf, field: "quote", sure: true, rank: rankField}
		b.laneRow(r)
		return
	}
	if !r.sense.sure {
		lane.Sure = reading.Proposed
	}
	b.r.Lanes = append(b.r.Lanes, lane)
	at := len(b.r.Lanes) - 1
	if r.sense.role == model.RoleEmotion {
		b.feelings(r, at)
		return
	}
	shows := r.sense.role == model.RoleOwner || r.sense.role == model.RoleRisk || r.sense.role == model.RoleGap
	for step, c := range b.columns {
		text := b.g.at(r.at, c)
		if silent(text) {
			continue
		}
		if shows { // of which of its cards it is, nothing says
			b.r.Lose(b.g.place(r.at, c), text, "sheet.derived")
			continue
		}
		pieces := parts(text, false)
		if r.sense.role == model.RoleChannel { // one card may be met on several
			pieces = []string{strings.Join(pieces, "; ")}
		}
		for n, p := range pieces {
			t, key := b.derived(r.sense.role, name, p)
			b.value(r.at, c, at, step, n, p, t, key)
		}
	}
}

// value adds what one cell says, or loses it.
func (b *lanesReader) value(row, c, lane, step, nth int, text string, t *model.Touchpoint, key string) {
	if t == nil {
		b.r.Lose(b.g.place(row, c), text, key)
		return
	}
	above := len(b.r.Lanes)
	if lane >= 0 {
		above = lane
	}
	b.r.Values = append(b.r.Values, reading.Value{
		Row: b.values, Lane: lane, Above: above, Step: step, Nth: nth, Text: text, Record: reading.Record{Touchpoint: t}, At: b.g.place(row, c),
	})
}

// derived is the part of a record that a derived row's cell says.
func (b *lanesReader) derived(role model.Role, name, text string) (*model.Touchpoint, string) {
	switch role {
	case model.RoleTime:
		t, ok := times(text, unitIn(name))
		if !ok {
			return nil, "sheet.no-time"
		}
		if t.guessed {
			b.r.Decide("time-unit", "min", reading.Proposed)
		}
		if t.clock {
			b.r.Decide("clock", "h:mm", reading.Proposed)
		}
		if t.most == 0 && longestTime(name) {
			t.standard, t.most = 0, t.standard
		}
		return &model.Touchpoint{Time: t.standard, MaxTime: t.most}, ""
	case model.RoleMetric:
		m, whole := metric(text, name)
		if m.Measured == nil && m.Target == nil {
			return nil, "sheet.no-number"
		}
		if !whole {
			return nil, "sheet.no-metric"
		}
		return &model.Touchpoint{Metrics: []model.Metric{m}}, ""
	default:
		return &model.Touchpoint{Channel: channelOf(text)}, ""
	}
}

// feels reports whether at least as many texts of a row are feelings as are not.
func (b *lanesReader) feels(r *row) bool {
	felt, other := 0, 0
	for _, c := range b.columns {
		for _, p := range parts(b.g.at(r.at, c), false) {
			if _, _, _, ok := feeling(p); ok {
				felt++
			} else {
				other++
			}
		}
	}
	return felt >= other
}

// feelings reads a row of feelings: first all of it, since the largest value
// says what scale it is.
func (b *lanesReader) feelings(r *row, lane int) {
	type cell struct {
		step, column, nth int
		text              string
	}
	var cells []cell
	var numbers []float64
	for step, c := range b.columns {
		for n, p := range parts(b.g.at(r.at, c), false) {
			cells = append(cells, cell{step, c, n, p})
			if v, isNumber, _, ok := feeling(p); ok && isNumber {
				numbers = append(numbers, v)
			}
		}
	}
	s, sure := scaleOf(numbers)
	if asked, ok := scaleNamed(b.o.Scale); ok {
		s, sure = asked, true
	}
	if len(numbers) > 0 {
		b.r.Decide("scale", s.name, certainty(sure && (s.name == signed[0].name || b.o.Scale != "")))
	}
	for _, x := range cells {
		v, isNumber, f, ok := feeling(x.text)
		key := "sheet.no-feeling"
		if ok && isNumber {
			f, ok = s.feel(v)
			key = "sheet.feeling-range"
		}
		var t *model.Touchpoint
		if ok {
			t = &model.Touchpoint{Feeling: &f}
		}
		b.value(r.at, x.column, lane, x.step, x.nth, x.text, t, key)
	}
}

func certainty(sure bool) reading.Certainty {
	if sure {
		return reading.Said
	}
	return reading.Proposed
}

// recordRow puts a row of texts into the records of the cards above.
func (b *lanesReader) recordRow(r *row, s sense) {
	for step, c := range b.columns {
		text := b.g.at(r.at, c)
		if silent(text) {
			continue
		}
		t := &model.Touchpoint{}
		if !setField(t, s.field, text, model.OneLine(bareName(cmp.Or(r.name, r.label)))) {
			b.r.Lose(b.g.place(r.at, c), text, "sheet.no-value", "field", strconv.Quote(model.OneLine(cmp.Or(r.name, r.label))))
			continue
		}
		if key := s.field + strconv.Itoa(step); textual[s.field] {
			if !b.acts[step] || b.noted[key] {
				continue // the row of text shows it; no card above has room for it
			}
			b.noted[key] = true
		}
		b.value(r.at, c, -1, step, 0, text, t, "")
	}
	b.values++
}
