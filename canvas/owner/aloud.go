package owner

import (
	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// Aloud says what something without words of its own is, for who has a page read
// aloud: of a link, from which card to which, and what it is called.
func Aloud(d *model.Document, o canvas.Owner) string {
	kind, id := Split(o)
	if kind != KindLink {
		return ""
	}
	l := d.Link(model.LinkID(id))
	if l == nil {
		return ""
	}
	from, to := d.Card(l.From), d.Card(l.To)
	if from == nil || to == nil {
		return ""
	}
	says := words.OneLine(from.Text) + " → " + words.OneLine(to.Text)
	if l.Label != "" {
		says += " · " + words.OneLine(l.Label)
	}
	return says
}

// Told is groups that say themselves what they are, by the document that they were
// drawn of. A page of an exercise has other words than the blueprint that it was
// made of: who writes it would say those of the cards that were taken away.
func Told(groups []*canvas.Group, d *model.Document) []*canvas.Group {
	out := make([]*canvas.Group, len(groups))
	for i, g := range groups {
		out[i] = g
		if says := Aloud(d, g.Owner); says != "" && g.Note == "" {
			told := *g
			told.Note = says
			out[i] = &told
		}
	}
	return out
}
