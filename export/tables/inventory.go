package tables

import (
	"strings"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/words"
)

// column is a column of the inventory.
type column struct {
	head   string
	value  func(*model.Document, *model.Card) any // string, float64, model.Duration, model.Date
	choice []string                               // what it may be, if that is a list
	wide   bool                                   // long texts stand in it
}

// inventory is the columns of the inventory: where a card stands, its text,
// and every field of the record that one cell can hold.
func inventory(lang model.Lang) []column {
	t := func(key string) string { return words.T(lang, "tables."+key) }
	all := []column{
		{head: sheet.IDHead, value: func(_ *model.Document, c *model.Card) any { return string(c.ID) }},
		{head: t("phase"), value: func(d *model.Document, c *model.Card) any {
			column, _ := d.Column(c.Step)
			return d.Phases[d.PhaseAt(column)].Name
		}},
		{head: t("step"), value: func(d *model.Document, c *model.Card) any { return d.Step(c.Step).Name }},
		{head: t("lane"), value: func(d *model.Document, c *model.Card) any { return laneName(lang, d.Lane(c.Lane)) }},
		{head: t("touchpoint"), value: func(_ *model.Document, c *model.Card) any { return cardText(c) }, wide: true},
	}
	for _, f := range model.TouchFields {
		if c, ok := fieldColumn(lang, f); ok {
			all = append(all, c)
		}
	}
	return all
}

func laneName(lang model.Lang, l *model.Lane) string {
	if l.Name != "" {
		return l.Name
	}
	return words.T(lang, "map.lane."+string(l.Role))
}

// fieldColumn is the column of a field; lists of records have a sheet of their
// own.
func fieldColumn(lang model.Lang, f model.RecordField[model.Touchpoint]) (column, bool) {
	c := column{head: sheet.FieldName(lang, f.Key)}
	get := func(read func(*model.Touchpoint) any) {
		c.value = func(_ *model.Document, card *model.Card) any {
			if card.Touch == nil {
				return ""
			}
			return read(card.Touch)
		}
	}
	name := func(v string) string {
		if v == "" {
			return ""
		}
		return sheet.ChoiceName(lang, f.Key, v)
	}
	switch p := f.Place.(type) {
	case model.TextAt[model.Touchpoint]:
		c.wide = true
		get(func(t *model.Touchpoint) any {
			if f.Key == "channel" {
				return channelName(lang, t.Channel)
			}
			return *p(t)
		})
	case model.TextsAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any { return strings.Join(*p(t), "; ") })
	case model.ChoiceAt[model.Touchpoint]:
		for _, v := range p.Values {
			if v != "" {
				c.choice = append(c.choice, name(v))
			}
		}
		get(func(t *model.Touchpoint) any { return name(p.Get(t)) })
	case model.ChoicesAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any {
			var all []string
			for i := range p.Len(t) {
				all = append(all, name(p.Nth(t, i)))
			}
			return strings.Join(all, "; ")
		})
	case model.DurationAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any { return *p(t) })
	case model.DateAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any { return *p(t) })
	case model.FigureAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any {
			if v := *p.At(t); v != nil {
				return *v
			}
			return ""
		})
	case model.NumberAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any { return orNothing(*p.At(t)) })
	case model.IntegerAt[model.Touchpoint]:
		get(func(t *model.Touchpoint) any { return orNothing(float64(*p.At(t))) })
	case model.FlagAt[model.Touchpoint]:
		c.choice = []string{words.T(lang, "tables.yes")}
		get(func(t *model.Touchpoint) any {
			if *p(t) {
				return words.T(lang, "tables.yes")
			}
			return ""
		})
	default:
		return column{}, false
	}
	return c, true
}

func orNothing(v float64) any {
	if v == 0 {
		return ""
	}
	return v
}

// touchpoints is the cards that the inventory lists: all that anybody does,
// sees or uses; texts beside are none.
func touchpoints(d *model.Document) []*model.Card {
	var all []*model.Card
	for _, l := range d.Lanes {
		if !l.Role.Service() {
			continue
		}
		for _, s := range d.Steps() {
			for _, id := range d.Cell(l.ID, s.ID) {
				all = append(all, d.Card(id))
			}
		}
	}
	return all
}
