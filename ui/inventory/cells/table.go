package cells

import (
	"slices"
	"strconv"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/improve"
	"touchline/model/search"
	"touchline/ui/panels/values"
)

// Row is a touchpoint.
type Row struct {
	Card   *model.Card
	Number int    // from 1, in the order in which the picture is read
	Phase  string // names, or numbers where there are none
	Step   string
	Lane   string
	State  improve.State // of its improvements

	due                   model.Date // of the first that is open
	phaseAt, column, lane int
	chips                 uint // those that it belongs to, a bit each
	folded                string
}

// Table is the touchpoints of a document, and which of them show in which
// order.
type Table struct {
	lang    model.Lang
	today   func() model.Date
	columns []*Column
	byKey   map[string]*Column

	doc   *model.Document
	day   model.Date
	all   []*Row
	byID  map[model.CardID]*Row
	view  View
	shown []*Row

	groups []Group
}

// New makes a table in a language; it is empty until it is updated.
func New(lang model.Lang, today func() model.Date) *Table {
	t := &Table{lang: lang, today: today, columns: columnsOf(lang), byKey: map[string]*Column{}}
	for _, c := range t.columns {
		t.byKey[c.Key] = c
	}
	t.view.Columns = Usual
	return t
}

// Document is the one that was taken last.
func (t *Table) Document() *model.Document { return t.doc }

// Columns is every column there is.
func (t *Table) Columns() []*Column { return t.columns }

// Shown is the columns that are chosen, in their order.
func (t *Table) Shown() []*Column {
	var all []*Column
	for _, key := range t.view.Columns {
		if c := t.byKey[key]; c != nil {
			all = append(all, c)
		}
	}
	return all
}

// Rows is the rows that show.
func (t *Table) Rows() []*Row { return t.shown }

// Len is how many touchpoints there are, those that do not show too.
func (t *Table) Len() int { return len(t.all) }

// Row is the row of a card, or nil; it may be one that does not show.
func (t *Table) Row(id model.CardID) *Row { return t.byID[id] }

// At is where a card shows, or −1.
func (t *Table) At(id model.CardID) int {
	return slices.IndexFunc(t.shown, func(r *Row) bool { return r.Card.ID == id })
}

// Update takes the next document. The rows stay where they are as long as
// there are no others: what one types into a sorted table does not run away
// under the hand. It reports whether rows came, went or moved.
func (t *Table) Update(d *model.Document) bool {
	if d == t.doc && t.day == t.today() {
		return false
	}
	before, renamed := t.all, t.doc == nil || !sameNames(t.doc, d) || t.day != t.today()
	if !renamed && t.patch(d) {
		return false
	}
	t.doc, t.day = d, t.today()
	t.all, t.byID = t.rows(renamed)
	same := len(before) == len(t.all) && slices.EqualFunc(before, t.all, func(a, b *Row) bool { return a.Card.ID == b.Card.ID })
	if !same {
		t.show()
		return true
	}
	for i, r := range t.shown {
		t.shown[i] = t.byID[r.Card.ID]
	}
	return false
}

// patch takes a document that says something else on some touchpoints, at the
// cost of those; false where cards came, went or moved.
func (t *Table) patch(d *model.Document) bool {
	same := func(a, b *model.Card) bool { return a == b }
	var changed []*model.Card
	for id := range model.Changes(t.doc.CardTable(), d.CardTable(), same) {
		a, b := t.doc.Card(id), d.Card(id)
		if a == nil || b == nil || a.Lane != b.Lane || a.Step != b.Step || a.Rank != b.Rank || (a.Touch == nil) != (b.Touch == nil) {
			return false
		}
		if b.Touch != nil {
			changed = append(changed, b)
		}
	}
	t.doc = d
	next := make(map[*Row]*Row, len(changed))
	for _, c := range changed {
		old := t.byID[c.ID]
		r := t.row(c, old.Number)
		t.byID[c.ID], t.all[old.Number-1], next[old] = r, r, r
	}
	for i, r := range t.shown {
		if now := next[r]; now != nil {
			t.shown[i] = now
		}
	}
	return true
}

// sameNames reports whether two documents call their phases, steps and lanes
// the same, in the same order.
func sameNames(a, b *model.Document) bool {
	return slices.Equal(a.Phases, b.Phases) && slices.Equal(a.Lanes, b.Lanes)
}

// rows makes the rows of the document; those of cards that did not change are
// the same as before, unless what stands around them is called otherwise.
func (t *Table) rows(renamed bool) ([]*Row, map[model.CardID]*Row) {
	all := make([]*Row, 0, len(t.all))
	byID := make(map[model.CardID]*Row, len(t.byID))
	for _, c := range t.doc.CardsInOrder() {
		if c.Touch == nil {
			continue
		}
		n := len(all) + 1
		r := t.byID[c.ID]
		switch {
		case r == nil || renamed || r.Card != c:
			r = t.row(c, n)
		case r.Number != n:
			moved := *r
			moved.Number, moved.folded = n, ""
			r = &moved
		}
		all = append(all, r)
		byID[c.ID] = r
	}
	return all, byID
}

func (t *Table) row(c *model.Card, n int) *Row {
	r := &Row{Card: c, Number: n}
	r.column, _ = t.doc.Column(c.Step)
	r.lane, _ = t.doc.Row(c.Lane)
	if r.column < len(t.doc.Steps()) {
		r.phaseAt = t.doc.PhaseAt(r.column)
		r.Phase, r.Step = phaseName(t.lang, t.doc, r.phaseAt), stepName(t.lang, t.doc, r.column)
	}
	if l := t.doc.Lane(c.Lane); l != nil {
		r.Lane = values.OneLine(layout.LaneName(t.lang, l))
	}
	r.State, r.due = improve.StateOfAll(c.Touch.Improvements, t.day)
	r.chips = chipsOf(r)
	return r
}

func phaseName(lang model.Lang, d *model.Document, i int) string {
	if name := values.OneLine(d.Phases[i].Name); name != "" {
		return name
	}
	return t(lang, "phase", "n", strconv.Itoa(i+1))
}

func stepName(lang model.Lang, d *model.Document, column int) string {
	if name := values.OneLine(d.Steps()[column].Name); name != "" {
		return name
	}
	return t(lang, "step", "n", strconv.Itoa(column+1))
}

// text is the texts of a row as they are searched.
func (t *Table) text(r *Row) string {
	if r.folded != "" {
		return r.folded
	}
	var b []byte
	add := func(s string) {
		if s != "" {
			b = append(append(b, s...), '\n')
		}
	}
	for _, key := range []string{"number", "phase", "step", "lane", "text", "detail", "tags", "class", "medium", "contact"} {
		add(t.byKey[key].Text(r))
	}
	r.Card.Touch.Texts(func(s *string, v model.Vocabulary) {
		add(*s)
		if v == model.ChannelNames {
			add(channelName(t.lang, *s))
		}
	})
	r.folded = search.Fold(string(b))
	return r.folded
}
