package reading

import (
	"fmt"
	"slices"
	"strings"

	"touchline/model"
)

// Change is one thing that a reading says of a card otherwise than a document.
// Field is "text", "marks" or the key of a field of the record.
type Change struct {
	Card     model.CardID
	Field    string
	Old, New string
}

// Changes compares a reading of a workbook of ours with the document that it
// came from, card by card, by their ids. What a cell leaves empty is not
// compared: nothing is taken away. It gives the changes, the cards as they
// become, and the cards of the reading that the document has not.
func (r *Reading) Changes(d *model.Document) (all []Change, cards []*model.Card, unknown []Card) {
	for _, c := range r.Cards {
		old := d.Card(model.CardID(c.ID))
		if c.ID == "" || old == nil {
			unknown = append(unknown, c)
			continue
		}
		next := *old
		n := len(all)
		if text := strings.TrimSpace(c.Text); text != "" && text != strings.TrimSpace(old.Text) {
			all = append(all, Change{old.ID, "text", old.Text, text})
			next.Text = text
		}
		if c.Marks != old.Marks {
			all = append(all, Change{old.ID, "marks", fmt.Sprint(int(old.Marks)), fmt.Sprint(int(c.Marks))})
			next.Marks = c.Marks
		}
		if !c.Record.IsZero() {
			touch := &model.Touchpoint{}
			if old.Touch != nil {
				touch = old.Touch.Clone()
			}
			for _, f := range model.TouchFields {
				was, is := fieldText(f.Place, touch), fieldText(f.Place, c.Record.Touchpoint)
				if _, list := f.Place.(model.RecordsAt[model.Touchpoint]); list || is == "" || is == was {
					continue
				}
				all = append(all, Change{old.ID, f.Key, was, is})
				set(f.Place, touch, c.Record.Touchpoint)
			}
			all = append(all, r.figures(old.ID, touch, c.Record.Touchpoint)...)
			next.Touch = touch
		}
		if len(all) > n {
			cards = append(cards, &next)
		}
	}
	return all, cards, unknown
}

// fieldText is a field's value as a text; "" where it says nothing.
func fieldText(p model.Place[model.Touchpoint], t *model.Touchpoint) string {
	switch v := shown(p, t).(type) {
	case nil:
		return ""
	case *float64:
		return fmt.Sprint(*v)
	case []string:
		return strings.Join(v, "; ")
	default:
		return fmt.Sprint(v)
	}
}

// set makes a field say what another record says.
func set(p model.Place[model.Touchpoint], into, from *model.Touchpoint) {
	switch p := p.(type) {
	case model.TextAt[model.Touchpoint]:
		*p(into) = *p(from)
	case model.TextsAt[model.Touchpoint]:
		*p(into) = slices.Clone(*p(from))
	case model.ChoiceAt[model.Touchpoint]:
		p.Set(into, p.Get(from))
	case model.ChoicesAt[model.Touchpoint]:
		p.Clear(into)
		put(p, into, from)
	case model.DurationAt[model.Touchpoint]:
		*p(into) = *p(from)
	case model.DateAt[model.Touchpoint]:
		*p(into) = *p(from)
	case model.FigureAt[model.Touchpoint]:
		*p.At(into) = *p.At(from)
	case model.NumberAt[model.Touchpoint]:
		*p.At(into) = *p.At(from)
	case model.IntegerAt[model.Touchpoint]:
		*p.At(into) = *p.At(from)
	case model.FlagAt[model.Touchpoint]:
		*p(into) = *p(from)
	}
}
