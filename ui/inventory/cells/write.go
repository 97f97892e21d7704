package cells

import (
	"touchline/model"
	"touchline/model/edit"
)

// Written is what writing into cells comes to.
type Written struct {
	Edit    edit.Batch
	Cells   int   // that are other than before
	Refused int   // that did not take what was to be written
	Why     error // of the first of those; a *model.Fault
	Left    int   // cells of a pasted block that lie outside the table
}

// writing gathers what becomes of cards.
type writing struct {
	doc   *model.Document
	cards map[model.CardID]*model.Card
	order []model.CardID
	out   Written
}

func (t *Table) write() *writing {
	return &writing{doc: t.doc, cards: map[model.CardID]*model.Card{}}
}

// errShown is why a cell takes nothing.
func errShown(c *Column) error {
	if isRecords(c.Key) {
		return model.NewFault("inventory.refuse.records", "column", c.Name)
	}
	return model.NewFault("inventory.refuse.shown", "column", c.Name)
}

func isRecords(key string) bool {
	for _, f := range model.TouchFields {
		if _, ok := f.Place.(model.RecordsAt[touch]); ok && f.Key == key {
			return true
		}
	}
	return false
}

// set writes a text into a cell. A cell that says it already stays as it is, so
// that a block which is pasted where it came from changes nothing.
func (w *writing) set(r *Row, c *Column, typed string) {
	now := w.now(r)
	if c.Text(now) == typed {
		return
	}
	if !c.Edits() {
		w.refuse(errShown(c))
		return
	}
	next := *now.Card
	next.Touch = now.Card.Touch.Clone()
	if err := c.set(&next, typed); err != nil {
		w.refuse(err)
		return
	}
	if found := w.doc.CheckCard(&next); len(found) > 0 {
		w.refuse(found[0].Fault())
		return
	}
	was := c.Text(now)
	if now.Card = &next; c.Text(now) == was {
		return
	}
	if w.cards[next.ID] == nil {
		w.order = append(w.order, next.ID)
	}
	w.cards[next.ID] = &next
	w.out.Cells++
}

// now is a row with what was written into it so far.
func (w *writing) now(r *Row) *Row {
	now := *r
	if changed := w.cards[r.Card.ID]; changed != nil {
		now.Card = changed
	}
	return &now
}

func (w *writing) refuse(err error) {
	if w.out.Refused == 0 {
		w.out.Why = err
	}
	w.out.Refused++
}

func (w *writing) done() Written {
	for _, id := range w.order {
		w.out.Edit = append(w.out.Edit, edit.SetCard{Card: w.cards[id]})
	}
	return w.out
}

// Write writes a text into one column of rows.
func (t *Table) Write(rows []*Row, c *Column, typed string) Written {
	w := t.write()
	for _, r := range rows {
		w.set(r, c, typed)
	}
	return w.done()
}

// Clear empties columns of rows.
func (t *Table) Clear(rows []*Row, columns []*Column) Written {
	w := t.write()
	for _, r := range rows {
		for _, c := range columns {
			w.set(r, c, "")
		}
	}
	return w.done()
}

// FillDown writes what stands in the first of rows into the others.
func (t *Table) FillDown(rows []*Row, columns []*Column) Written {
	w := t.write()
	for i, r := range rows {
		for _, c := range columns {
			if i > 0 {
				w.set(r, c, c.Text(rows[0]))
			}
		}
	}
	return w.done()
}
