// Package change is what commands come to: a document and what is selected in,
// edits out.
package change

import (
	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// Text is the edit that makes an owner say something else; nil where
// nothing changes.
func Text(d *model.Document, o canvas.Owner, s string) edit.Edit {
	if old, ok := owner.Text(d, o); !ok || old == s {
		return nil
	}
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard:
		c := *d.Card(model.CardID(id))
		c.Text = s
		return edit.SetCard{Card: &c}
	case owner.KindTime:
		x, _ := Times(d.Card(model.CardID(id)), s)
		return x
	case owner.KindLink:
		l := *d.Link(model.LinkID(id))
		l.Label = s
		return edit.SetLink{Link: &l}
	case owner.KindStep:
		x := *d.Step(model.StepID(id))
		x.Name = s
		return edit.SetStep{Step: &x}
	case owner.KindPhase:
		p, _ := d.Phase(model.PhaseID(id))
		x := *p
		x.Name = s
		return edit.SetPhase{Phase: &x}
	case owner.KindLane:
		l := *d.Lane(model.LaneID(id))
		l.Name = s
		return edit.SetLane{Lane: &l}
	case owner.KindSticky:
		n := *d.Sticky(model.StickyID(id))
		n.Text = s
		return edit.SetSticky{Sticky: &n}
	case owner.KindTitle:
		h := *d.Head
		h.Title = s
		return edit.SetHead{Head: &h}
	}
	return nil
}

// Mark is the edits that set a mark on cards, or take it off if all have it.
func Mark(doc *model.Document, ids []model.CardID, m model.Marks) edit.Batch {
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
	return batch
}

// Cards is the edits that change cards, each as change says.
func Cards(doc *model.Document, ids []model.CardID, change func(*model.Card)) edit.Batch {
	return each(ids, doc.Card, change, func(c *model.Card) edit.Edit { return edit.SetCard{Card: c} })
}

// Links is Cards for links.
func Links(doc *model.Document, ids []model.LinkID, change func(*model.Link)) edit.Batch {
	return each(ids, doc.Link, change, func(l *model.Link) edit.Edit { return edit.SetLink{Link: l} })
}

// Lanes is Cards for lanes.
func Lanes(doc *model.Document, ids []model.LaneID, change func(*model.Lane)) edit.Batch {
	return each(ids, doc.Lane, change, func(l *model.Lane) edit.Edit { return edit.SetLane{Lane: l} })
}

// each is the edits that put changed copies in the place of some records.
func each[ID, T any](ids []ID, find func(ID) *T, change func(*T), set func(*T) edit.Edit) edit.Batch {
	var batch edit.Batch
	for _, id := range ids {
		next := *find(id)
		change(&next)
		batch = append(batch, set(&next))
	}
	return batch
}

// Spans is the edits that let cards reach over so many steps more, as far as
// there are steps.
func Spans(doc *model.Document, ids []model.CardID, by int) edit.Batch {
	var batch edit.Batch
	for _, id := range ids {
		c := doc.Card(id)
		col, _ := doc.Column(c.Step)
		if span := c.Span + by; span >= 1 && col+span <= len(doc.Steps()) {
			batch = append(batch, edit.SetSpan{Card: id, Span: span})
		}
	}
	return batch
}

// Extent is the edit that gives a step its width or a lane its height, in pt;
// one that its content needs anyhow is none of its own.
func Extent(doc *model.Document, kind owner.Kind, i int, size, least float64) edit.Edit {
	if kind == owner.KindLane {
		l := *doc.Lanes[i]
		if l.Height = size; size <= least {
			l.Height = 0
		}
		return edit.SetLane{Lane: &l}
	}
	s := *doc.Steps()[i]
	s.Width = size
	return edit.SetStep{Step: &s}
}

// Fitted is the edit that takes away the extent that someone gave a step or a
// lane, by the border behind it; nil where it has none.
func Fitted(doc *model.Document, kind owner.Kind, border int) edit.Edit {
	i := border - 1
	if i >= 0 && (kind == owner.KindLane && doc.Lanes[i].Height > 0 || kind == owner.KindStep && doc.Steps()[i].Width > 0) {
		return Extent(doc, kind, i, 0, 0)
	}
	return nil
}

// Picture is the edits that give a card a picture.
func Picture(doc *model.Document, id model.CardID, p *model.Picture) edit.Batch {
	c := *doc.Card(id)
	c.Kind, c.Picture = model.KindPicture, p.ID
	return edit.Batch{edit.AddPicture{Picture: p}, edit.SetCard{Card: &c}}
}

// NextHead is the head behind or before another one of its kind, "" at the
// end; head is false where the owner is none.
func NextHead(doc *model.Document, o canvas.Owner, by int) (next canvas.Owner, head bool) {
	kind, id := owner.Split(o)
	within := func(i, n int) bool { return i >= 0 && i < n }
	switch kind {
	case owner.KindStep:
		if i, ok := doc.Column(model.StepID(id)); ok && within(i+by, len(doc.Steps())) {
			next = owner.Step(doc.Steps()[i+by].ID)
		}
	case owner.KindPhase:
		if p, i := doc.Phase(model.PhaseID(id)); p != nil && within(i+by, len(doc.Phases)) {
			next = owner.Phase(doc.Phases[i+by].ID)
		}
	case owner.KindLane:
		if i, ok := doc.Row(model.LaneID(id)); ok && within(i+by, len(doc.Lanes)) {
			next = owner.Lane(doc.Lanes[i+by].ID)
		}
	default:
		return "", false
	}
	return next, true
}
