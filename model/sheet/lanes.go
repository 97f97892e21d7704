package sheet

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
)

// lanes understands a table whose rows are lanes and whose columns are steps,
// or, of a grid that was turned, the other way round.
type lanes struct {
	g       *grid
	o       Options
	h       heads
	clear   bool // where the heads are
	dropped bool // a column of running numbers
	rows    []row
	phase   int // the rows of phase and step names; -1: there is none
	step    int
	first   int // the first row that says what a row of a blueprint says
	last    int // the last one
	next    int // where another table begins below; 0: there is none
}

// row is what a row of the table is.
type row struct {
	at    int // its index
	sense sense
	label string // what says the role
	name  string
	kind  rowKind
	asked bool // somebody said what it is
}

type rowKind int

const (
	blankRow   rowKind = iota
	lineRow            // one of the three lines: the program draws them
	headRow            // names of phases or steps
	againRow           // a second row of such names
	laneRow            // a lane
	valueRow           // values of the cards of other lanes
	outsideRow         // above or below the table, or a heading in it
	titleRow           // said to be the title
	outRow             // said to be left out
)

func newLanes(g *grid, o Options) *lanes {
	l := &lanes{g: g, o: o, phase: -1, step: -1, first: -1, last: -1}
	l.h, l.clear = l.findHeads()
	l.classify()
	return l
}

func (l *lanes) layout() Layout {
	if l.g.turned {
		return LanesAcross
	}
	return LanesDown
}

// classify says of each row what it is.
func (l *lanes) classify() {
	l.rows = make([]row, len(l.g.rows))
	for i := range l.g.rows {
		l.rows[i] = l.look(i)
		switch l.rows[i].kind {
		case headRow, laneRow, valueRow:
			if s := l.rows[i].sense; l.first < 0 && (s.known() || l.rows[i].kind == headRow || l.rows[i].asked) {
				l.first = i
			}
			l.last = i
		}
	}
	l.endAtNext()
	l.findHeaders()
	for i := range l.rows {
		r := &l.rows[i]
		if r.kind == laneRow && !r.asked && (l.first < 0 || i < l.first || i < max(l.phase, l.step)) {
			r.kind = outsideRow // above the table
		}
	}
	l.endTable()
}

// look is what a row is by itself.
func (l *lanes) look(i int) row {
	g, h := l.g, l.h
	r := row{at: i}
	if g.filled(i, 0) == 0 {
		return r
	}
	if h.role >= 0 {
		r.label = g.at(i, h.role)
		r.sense = g.sense(i, h.role)
	}
	if h.name >= 0 {
		r.name = g.at(i, h.name)
	}
	named := g.sense(i, max(h.name, 0))
	if h.role < 0 || r.label == "" && (named.class != roleOf && named.class != fieldOf || h.role < 0) && named.known() {
		r.sense = named
	}
	if h.role < 0 {
		r.label = r.name
	}
	cells := g.filled(i, h.steps)
	if p, ok := l.askedRow(i); ok {
		r.asked = true
		r.kind, r.sense = rowOf(p)
		return r
	}
	switch {
	case lineIn(g, i):
		r.kind = lineRow
	case r.sense.sure && (r.sense.class == phaseOf || r.sense.class == stepOf || r.sense.class == eitherOf && cells > 0):
		r.kind = headRow
	case r.sense.class == numberOf || r.sense.class == idOf:
		r.kind = lineRow
	case r.sense.class == roleOf && r.sense.role.Derived() || r.sense.class == fieldOf && !textual[r.sense.field]:
		r.kind = valueRow
	case r.sense.class == totalOf:
		r.kind = outsideRow
	case r.label == "" && r.name == "" && cells > 1 || r.sense.class == labelOf && cells > 0 || r.sense.class == titleOf && cells > 1:
		r.kind = headRow
	case l.figures(i, r, cells):
		r.kind = valueRow
		r.sense = sense{class: roleOf, role: model.RoleMetric, rank: rankField}
	case cells == 0 && !r.sense.lane() && (h.role < 0 || r.label == "" || r.name == "" || r.label == r.name):
		r.kind = outsideRow
	default:
		r.kind = laneRow
	}
	return r
}

// figures reports whether a row whose label says nothing that is known holds
// nothing but figures: it measures something. Bare numbers may number anything,
// so one of them has a unit or a sign of percent.
func (l *lanes) figures(i int, r row, cells int) bool {
	if r.sense.known() || r.sense.class == qualifies || r.label == "" || cells < 2 {
		return false
	}
	unit := false
	for c := l.h.steps; c < l.g.columns(); c++ {
		text := l.g.at(i, c)
		if silent(text) {
			continue
		}
		before, f, behind, ok := figureIn(plain(text))
		if !ok || strings.TrimSpace(before+behind) != "" {
			return false
		}
		unit = unit || f.unit != ""
	}
	return unit
}

// textual is the fields whose rows stay visible, as rows of text.
var textual = map[string]bool{"painPoint": true, "opportunity": true, "quote": true}

// lineIn reports whether a row draws one of the lines: its one text says so,
// in any column, since such rows are mostly merged.
func lineIn(g *grid, i int) bool {
	if g.filled(i, 0) > 3 {
		return false
	}
	line := false
	for c := range min(len(g.rows[i]), 400) {
		if text := g.at(i, c); text != "" {
			if g.sense(i, c).class != lineOf {
				return false
			}
			line = true
		}
	}
	return line
}

// findHeaders tells the row of phases from the row of steps among those that
// name one or the other.
func (l *lanes) findHeaders() {
	var either, bare []int
	for i := range l.rows {
		r := &l.rows[i]
		if r.kind != headRow {
			if r.kind == laneRow && r.sense.known() {
				l.bareHeaders(bare)
				bare = nil
			}
			continue
		}
		switch {
		case r.sense.class == phaseOf && l.phase < 0:
			l.phase = i
		case r.sense.class == stepOf && l.step < 0:
			l.step = i
		case r.sense.class == eitherOf:
			either = append(either, i)
		case r.sense.class == phaseOf || r.sense.class == stepOf:
			r.kind = againRow
		default:
			bare = append(bare, i)
		}
	}
	l.bareHeaders(bare)
	if l.step < 0 && l.phase < 0 && len(either) == 0 {
		l.headerAbove()
	}
	for _, i := range either {
		switch {
		case l.step < 0 && (l.phase >= 0 || l.full(i) && !l.rowIsNext(either, i)):
			l.step = i
		case l.phase < 0:
			l.phase = i
		case l.step < 0:
			l.step = i
		default:
			l.rows[i].kind = againRow
		}
	}
}

// headerAbove takes the row right above the first that is known for the names of
// the steps, where no other row names any: its corner says something of its own.
func (l *lanes) headerAbove() {
	i := l.first - 1
	for i >= 0 && (l.rows[i].kind == blankRow || l.rows[i].kind == lineRow) {
		i--
	}
	if i < 0 || l.g.turned || l.rows[i].asked || l.g.filled(i, l.h.steps) < 2 || l.rows[i].kind != laneRow && l.rows[i].kind != outsideRow {
		return
	}
	l.rows[i].kind, l.step = headRow, i
}

// rowIsNext reports whether another of some rows comes after i.
func (l *lanes) rowIsNext(rows []int, i int) bool { return rows[len(rows)-1] != i }

// full reports whether a header row names nearly every column: phases have
// gaps, where they are merged.
func (l *lanes) full(i int) bool {
	n := 0
	names := map[string]bool{}
	for c := l.h.steps; c < l.g.columns(); c++ {
		if s := l.g.at(i, c); s != "" {
			n++
			names[s] = true
		}
	}
	return n == l.g.columns()-l.h.steps && len(names) == n
}

// bareHeaders takes header rows without a word: the last one above the lanes
// names the steps, one above it that has gaps the phases.
func (l *lanes) bareHeaders(rows []int) {
	for k := len(rows) - 1; k >= 0; k-- {
		i := rows[k]
		switch {
		case l.step < 0:
			l.step = i
		case l.phase < 0 && i < l.step:
			l.phase = i
		default:
			l.rows[i].kind = againRow
		}
	}
}

// endTable finds where the table ends: rows of one text without a word that is
// known, behind the last lane, are remarks.
func (l *lanes) endTable() {
	for i := len(l.rows) - 1; i >= 0; i-- {
		r := &l.rows[i]
		if r.kind == blankRow || r.kind == outsideRow || r.kind == lineRow || r.kind > outsideRow {
			continue
		}
		if r.kind == laneRow && !r.asked && !r.sense.known() && l.g.filled(i, 0) == 1 && l.g.at(i, l.h.steps) == "" {
			r.kind = outsideRow
			continue
		}
		l.last = i
		return
	}
}

// score counts the lanes whose roles are sure, and the headers.
func (l *lanes) score() int {
	sure, weak, rows := map[model.Role]bool{}, map[model.Role]bool{}, 0
	filled := false
	for _, r := range l.rows {
		if r.kind != laneRow && r.kind != valueRow {
			continue
		}
		if r.kind == laneRow {
			filled = true
		}
		if role, said := l.said(r); said {
			sure[role] = true
			rows++
			continue
		}
		if r.sense.class == roleOf && r.sense.role.Service() {
			if rows++; r.sense.sure {
				sure[r.sense.role] = true
			} else {
				weak[r.sense.role] = true
			}
		}
	}
	header := 0
	for _, i := range []int{l.phase, l.step} {
		if i >= 0 && l.rows[i].sense.known() {
			header++
		}
	}
	switch {
	case !filled, l.o.Layout == AnyLayout && (l.list() || l.letters()):
		return 0
	case l.o.Layout != AnyLayout, len(sure) >= 2, header > 0 && (len(sure) > 0 && (len(sure)+len(weak) >= 2 || l.h.role >= 0 || header == 2) || len(weak) >= 2):
		return 100*len(sure) + 20*len(weak) + 30*header + min(rows, 20)
	case l.h.role >= 0 && !l.g.turned && len(sure) == 1 && l.plainRows():
		return 100
	case (sure[model.RoleCustomer] || weak[model.RoleCustomer]) && l.journey() >= 3 && (header > 0 || l.step >= 0):
		return 50 + 30*header + min(rows, 20)
	}
	return 0
}

// journey counts the different things besides lanes that rows are said to hold: a
// map of a journey has one lane, the customer's, and these.
func (l *lanes) journey() int {
	kinds := map[string]bool{}
	for _, r := range l.rows {
		if r.kind != laneRow && r.kind != valueRow {
			continue
		}
		switch s := r.sense; {
		case s.class == fieldOf:
			kinds[s.field] = true
		case s.class == roleOf && s.role.Derived():
			kinds[string(s.role)] = true
		case s.class == touchOf:
			kinds["touchpoint"] = true
		}
	}
	return len(kinds)
}

// plainRows reports whether the roles are the program's own words.
func (l *lanes) plainRows() bool {
	for _, r := range l.rows {
		if r.kind == laneRow && r.label != "" && !r.sense.plain {
			return false
		}
	}
	return true
}

func (l *lanes) sure() bool { return l.clear }

func (l *lanes) doubt() error {
	if l.clear {
		return nil
	}
	at := l.g.place(0, 1).Column
	return model.NewFault("sheet.which-column", "column", reading.ColumnName(at),
		"text", l.g.at(max(l.first, 0), 1), "before", reading.ColumnName(max(1, at-1)), "number", strconv.Itoa(at))
}

// said is the role that was asked for, by a row's name or by what stands for
// its role.
func (l *lanes) said(r row) (model.Role, bool) {
	for _, key := range []string{r.name, r.label} {
		if role, ok := l.o.Roles[key]; ok && key != "" {
			return role, true
		}
	}
	return "", false
}
