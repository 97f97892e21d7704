package sheet

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
)

// lanesReader makes a reading of a table of lanes.
type lanesReader struct {
	*lanes
	r       *reading.Reading
	columns []int // the table's columns that are steps
	note    map[int]bool
	carried model.Role      // the role of the rows above, for one whose role is blank
	values  int             // rows of values
	acts    map[int]bool    // steps in which a customer does something
	noted   map[string]bool // fields of texts that a step's record has already
}

func (l *lanes) read() *reading.Reading {
	b := &lanesReader{lanes: l, r: &reading.Reading{}, note: map[int]bool{}, acts: map[int]bool{}, noted: map[string]bool{}}
	b.title()
	b.corner()
	b.findColumns()
	b.makeSteps()
	b.makeRows()
	b.beside()
	ProposeRoles(b.r)
	return b.r
}

// title takes the first text above the table as its title; others are lost.
func (b *lanesReader) title() {
	top := b.first
	for _, i := range []int{b.phase, b.step} {
		if i >= 0 && i < top {
			top = i
		}
	}
	b.saidTitle()
	for i := range max(0, top) {
		switch b.rows[i].kind {
		case blankRow, lineRow, titleRow, outRow:
			continue
		}
		for c := range b.g.columns() {
			text := b.g.at(i, c)
			switch {
			case text == "":
			case b.r.Title.Text == "" && b.g.sense(i, c).class == titleOf && b.g.at(i, c+1) != "":
				// the word in front of the title
			case b.r.Title.Text == "" && !b.g.turned && b.g.filled(i, 0) <= 2:
				b.r.Title = reading.Text{Text: strings.ReplaceAll(text, "\n", " "), At: b.g.place(i, c)}
			default:
				b.r.Lose(b.g.place(i, c), text, "sheet.above")
			}
		}
	}
}

// corner takes what the row of steps says in its corner, where that says nothing
// of rows or columns: it is what the whole is called.
func (b *lanesReader) corner() {
	if b.step < 0 || b.rows[b.step].asked {
		return
	}
	for c := range b.h.steps {
		text := b.g.at(b.step, c)
		if s := b.g.sense(b.step, c); text == "" || s.known() && s.class != titleOf || s.class == titleOf && s.sure {
			continue
		}
		if b.r.Title.Text == "" {
			b.r.Title = reading.Text{Text: model.OneLine(text), At: b.g.place(b.step, c)}
		} else {
			b.r.Lose(b.g.place(b.step, c), text, "sheet.above")
		}
	}
}

// saidTitle takes the title from the row that somebody said has it.
func (b *lanesReader) saidTitle() {
	for i, r := range b.rows {
		if r.kind != titleRow {
			continue
		}
		for c := range b.g.columns() {
			switch text := b.g.at(i, c); {
			case text == "":
			case b.r.Title.Text == "":
				b.r.Title = reading.Text{Text: model.OneLine(text), At: b.g.place(i, c)}
			default:
				b.r.Lose(b.g.place(i, c), text, "sheet.above")
			}
		}
	}
}

func (b *lanesReader) makeSteps() {
	phase := -1
	for _, c := range b.columns {
		name := ""
		if b.phase >= 0 {
			name = model.OneLine(b.g.at(b.phase, c))
		}
		if phase < 0 || name != "" && name != b.r.Phases[phase].Text {
			t := reading.Text{Text: name}
			if b.phase >= 0 {
				t.At = b.g.place(b.phase, c)
			}
			b.r.Phases = append(b.r.Phases, t)
			phase++
		}
		s := reading.Step{Phase: phase}
		if b.step >= 0 {
			s.Name, s.At = model.OneLine(b.g.at(b.step, c)), b.g.place(b.step, c)
		}
		b.r.Steps = append(b.r.Steps, s)
	}
}

func (b *lanesReader) makeRows() {
	for i := range b.rows {
		r := &b.rows[i]
		switch r.kind {
		case laneRow:
			b.laneRow(r)
		case valueRow:
			b.valueRow(r)
		case outsideRow:
			if i > b.first && b.section(i) {
				b.carried = r.sense.role
				continue
			}
			if i > b.first {
				b.loseRow(i, 0, "sheet.outside")
			}
		case againRow:
			b.loseRow(i, b.h.steps, "sheet.second-header")
		case outRow:
			key := "sheet.asked-out"
			if b.next > 0 && i >= b.next {
				key = "source.other-table"
			}
			b.loseRow(i, 0, key)
		}
	}
}

// section reports whether a row is the heading of the lanes below it: a role
// alone, above rows without one.
func (l *lanes) section(i int) bool {
	s := l.rows[i].sense
	return s.class == roleOf && s.sure && s.role.Service()
}

// laneRow makes a lane and its cards.
func (b *lanesReader) laneRow(r *row) {
	if b.h.role < 0 && !r.asked && r.sense.lane() && b.g.filled(r.at, b.h.steps) == 0 && r.at+1 < len(b.rows) {
		if next := b.rows[r.at+1]; next.kind == laneRow && !next.sense.known() {
			b.carried = r.sense.role // a heading
			return
		}
	}
	lane := reading.Lane{Name: model.OneLine(bareName(r.name)), At: b.g.place(r.at, max(b.h.name, 0)), Sure: reading.Said}
	if lane.Name == "" {
		lane.Name, lane.At = model.OneLine(bareName(r.label)), b.g.place(r.at, max(b.h.role, 0))
	}
	b.giveRole(r, &lane)
	b.r.Lanes = append(b.r.Lanes, lane)
	at := len(b.r.Lanes) - 1
	for step, c := range b.columns {
		b.cards(r, at, step, c)
	}
	if r.sense.class == fieldOf && textual[r.sense.field] {
		b.recordRow(r, r.sense)
	}
	b.remarksOf(r.at)
}

// giveRole tells a lane's role: as it was asked for, by its word, as the lanes
// above where the cell is blank, by its name.
func (b *lanesReader) giveRole(r *row, lane *reading.Lane) {
	role, said := b.said(*r)
	named := senseOf(r.name)
	switch {
	case said:
		lane.Role = role
	case r.sense.class == roleOf && r.sense.sure:
		lane.Role = r.sense.role
	case r.sense.class == roleOf:
		lane.Role, lane.Sure = r.sense.role, reading.Proposed
	case r.sense.class == fieldOf || r.sense.class == noteOf:
		lane.Role = model.RoleText
	case r.sense.class == touchOf:
		lane.Role, lane.Sure = model.RoleEvidence, reading.Proposed
	case b.h.role >= 0 && r.label == "" && b.carried != "":
		lane.Role = b.carried
		return
	case b.h.role < 0 && b.carried != "":
		lane.Role = b.carried
		return
	case b.h.role >= 0 && named.class == roleOf && named.role.Service():
		lane.Role, lane.Sure = named.role, reading.Proposed
		lane.Sub = r.label
	default:
		b.carried = ""
		lane.Sure = reading.Proposed // by its place: see ProposeRoles
		if r.label != r.name {
			lane.Sub = r.label
		}
		return
	}
	b.carried = ""
	if b.h.role >= 0 && r.sense.class == roleOf {
		b.carried = lane.Role
	}
}

// cards makes the cards of a cell.
func (b *lanesReader) cards(r *row, lane, step, c int) {
	text := b.g.at(r.at, c)
	if text == "" {
		return
	}
	span := 0
	for k := 1; k < b.g.span(r.at, c) && step+k < len(b.columns) && b.columns[step+k] == c+k; k++ {
		span = k + 1
	}
	for _, p := range parts(text, b.o.KeepLines) {
		p, marks := marksOf(p)
		if b.r.Lanes[lane].Role == model.RoleCustomer {
			b.acts[step] = true
		}
		b.r.Cards = append(b.r.Cards, reading.Card{Lane: lane, Step: step, Span: span, Text: p, Marks: marks, At: b.g.place(r.at, c)})
	}
}

// remarksOf loses what stands in a row's columns of remarks.
func (b *lanesReader) remarksOf(row int) {
	for c := b.h.steps; c < b.g.columns(); c++ {
		if text := b.g.at(row, c); b.note[c] && text != "" {
			b.remark(row, c, text)
		}
	}
}

// remark puts what a column of remarks says of a lane where somebody said that
// it goes, or loses it.
func (b *lanesReader) remark(row, c int, text string) {
	lane, p := len(b.r.Lanes)-1, reading.Part{}
	if said, ok := b.askedColumn(c); ok {
		p = said
	}
	key := "sheet.no-step"
	switch {
	case p.Is == reading.Out:
		key = "sheet.asked-out"
	case p.Is == reading.Notes && lane >= 0 && len(b.columns) > 0:
		b.r.Notes = append(b.r.Notes, reading.Note{Lane: lane, Step: len(b.columns) - 1, Text: text, At: b.g.place(row, c)})
		return
	case p.Is == reading.Values && lane >= 0 && b.rows[row].kind == laneRow:
		if b.remarkRecord(lane, p, text, b.g.at(max(b.step, b.phase, 0), c)) {
			return
		}
		key = "sheet.no-value"
		b.r.Lose(b.g.place(row, c), text, key, "field", strconv.Quote(p.Field))
		return
	}
	b.r.Lose(b.g.place(row, c), text, key)
}

// remarkRecord puts a text into the record of every card of a lane, and reports
// whether it is a value of that field.
func (b *lanesReader) remarkRecord(lane int, p reading.Part, text, label string) bool {
	took := false
	for i := range b.r.Cards {
		c := &b.r.Cards[i]
		if c.Lane != lane {
			continue
		}
		if c.Record.Touchpoint == nil {
			c.Record.Touchpoint = &model.Touchpoint{}
		}
		if !setField(c.Record.Touchpoint, p.Field, text, label) {
			return false
		}
		took = true
	}
	return took
}

func (b *lanesReader) loseRow(row, from int, key string) {
	for c := from; c < b.g.columns(); c++ {
		if text := b.g.at(row, c); text != "" {
			b.r.Lose(b.g.place(row, c), text, key)
		}
	}
}

// beside loses what the heads' columns hold besides the heads.
func (b *lanesReader) beside() {
	if b.dropped {
		b.unnumbered()
	}
	for i, r := range b.rows {
		if r.kind != laneRow && r.kind != valueRow {
			continue
		}
		for c := range b.h.steps {
			if text := b.g.at(i, c); text != "" && c != b.h.role && c != b.h.name {
				b.r.Lose(b.g.place(i, c), text, "sheet.no-head")
			}
		}
	}
}

// unnumbered loses what stands in the column of running numbers and is none.
func (b *lanesReader) unnumbered() {
	for i := range b.rows {
		text := b.g.at(i, -1)
		if s := b.g.sense(i, -1); text == "" || s.class == numberOf || s.class == titleOf {
			continue
		}
		if _, ok := model.ParseNumber(strings.Trim(text, ".)、 ")); !ok {
			b.r.Lose(b.g.place(i, -1), text, "sheet.outside")
		}
	}
}
