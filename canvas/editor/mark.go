package editor

import (
	"touchline/model"
	"touchline/model/edit"
)

// toggle sets a mark on the selected cards, or takes it off if all have it.
func (e *Editor) toggle(m model.Marks) bool {
	ids := e.Selection().Cards()
	doc := e.Document()
	all := true
	for _, id := range ids {
		all = all && doc.Card(id).Marks.Has(m)
	}
	var batch edit.Batch
	for _, id := range ids {
		c := *doc.Card(id)
		next := c.Marks | m
		if all {
			next = c.Marks &^ m
		}
		if next == c.Marks {
			continue
		}
		c.Marks = next
		batch = append(batch, edit.SetCard{Card: &c})
	}
	return len(batch) > 0 && e.do(batch, e.Selection()) == nil
}
