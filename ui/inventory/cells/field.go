package cells

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/record"
	"touchline/model/search"
	"touchline/model/words"
	"touchline/ui/panels/values"
)

type touch = model.Touchpoint

func textColumn(c *Column, lang model.Lang, at model.TextAt[touch]) {
	channel := c.Names == model.ChannelNames
	c.text = func(r *Row) string {
		if channel {
			return words.Channel(lang, *at(r.Card.Touch))
		}
		return *at(r.Card.Touch)
	}
	c.key = byText(c.text)
	c.set = onTouch(func(t *touch, typed string) error {
		if typed = strings.TrimSpace(typed); channel {
			typed = channelNamed(typed)
		}
		*at(t) = typed
		return nil
	})
	switch {
	case channel:
		c.Width = 94
	case c.Names != model.NoVocabulary:
		c.Width = 142
	default:
		c.Width = broad
	}
}

func textsColumn(c *Column, lang model.Lang, at model.TextsAt[touch]) {
	c.List, c.Width = true, broad
	channel := c.Names == model.ChannelNames
	c.text = func(r *Row) string {
		all := slices.Clone(*at(r.Card.Touch))
		for i, s := range all {
			if channel {
				all[i] = words.Channel(lang, s)
			}
		}
		return values.ShowList(lang, all)
	}
	c.key = byText(c.text)
	c.set = onTouch(func(t *touch, typed string) error {
		all := values.ReadList(typed)
		for i, s := range all {
			if channel {
				all[i] = channelNamed(s)
			}
		}
		*at(t) = all
		return nil
	})
}

// channelNamed is the channel that the program calls so in one of its
// languages, or the text.
func channelNamed(s string) string {
	for _, c := range model.Channels {
		for _, lang := range words.Langs {
			if search.Fold(s) == search.Fold(words.Channel(lang, c)) {
				return c
			}
		}
	}
	return s
}

// choice is a value of a fixed choice with its names.
type choice struct{ value, name, other string }

// choicesOf is the values of a choice that say something.
func choicesOf(lang model.Lang, key string, all []string) (out []choice) {
	for _, v := range all {
		if v == "" {
			continue
		}
		c := choice{value: v, name: record.Choice(lang, key, v)}
		for _, l := range words.Langs {
			if l != lang {
				c.other = record.Choice(l, key, v)
			}
		}
		out = append(out, c)
	}
	return out
}

func namesOf(all []choice) []string {
	names := make([]string, len(all))
	for i, c := range all {
		names[i] = c.name
	}
	return names
}

// named finds the choice that a text means: by its name in either language or
// that of the file, else the one whose name alone begins so.
func named(all []choice, typed string) (value string, err error) {
	want := search.Fold(strings.TrimSpace(typed))
	if want == "" {
		return "", nil
	}
	var begins []string
	for _, c := range all {
		name, other := search.Fold(c.name), search.Fold(c.other)
		if want == name || want == other || want == search.Fold(c.value) {
			return c.value, nil
		}
		if strings.HasPrefix(name, want) || strings.HasPrefix(other, want) {
			begins = append(begins, c.value)
		}
	}
	if len(begins) == 1 {
		return begins[0], nil
	}
	return "", model.NewFault("inventory.refuse.choice", "text", values.Shortened(typed, 30), "names", strings.Join(namesOf(all), " · "))
}

func choiceColumn(c *Column, lang model.Lang, at model.ChoiceAt[touch]) {
	all := choicesOf(lang, c.Key, at.Values)
	c.Choices, c.Width = namesOf(all), 94
	c.text = func(r *Row) string { return nameOf(all, at.Get(r.Card.Touch)) }
	c.key = func(r *Row) sortKey {
		i := slices.Index(at.Values, at.Get(r.Card.Touch))
		return sortKey{said: at.Get(r.Card.Touch) != "", number: float64(i)}
	}
	c.set = onTouch(func(t *touch, typed string) error {
		v, err := named(all, typed)
		if err == nil {
			at.Set(t, v)
		}
		return err
	})
}

func nameOf(all []choice, value string) string {
	if i := slices.IndexFunc(all, func(c choice) bool { return c.value == value }); i >= 0 {
		return all[i].name
	}
	return value
}

func choicesColumn(c *Column, lang model.Lang, at model.ChoicesAt[touch]) {
	all := choicesOf(lang, c.Key, at.Values)
	c.Choices, c.List, c.Width = namesOf(all), true, broad
	c.text = func(r *Row) string {
		var names []string
		for i := range at.Len(r.Card.Touch) {
			names = append(names, nameOf(all, at.Nth(r.Card.Touch, i)))
		}
		return values.ShowList(lang, names)
	}
	c.key = byText(c.text)
	c.set = onTouch(func(t *touch, typed string) error {
		var chosen []string
		for _, s := range values.ReadList(typed) {
			v, err := named(all, s)
			if err != nil {
				return err
			}
			if v != "" && !slices.Contains(chosen, v) {
				chosen = append(chosen, v)
			}
		}
		at.Clear(t)
		for _, v := range chosen {
			at.Append(t, v)
		}
		return nil
	})
}

func durationColumn(c *Column, lang model.Lang, at model.DurationAt[touch]) {
	c.Right, c.Width = true, 110
	c.text = func(r *Row) string { return values.ShowTime(lang, *at(r.Card.Touch)) }
	c.key = func(r *Row) sortKey { return byNumber(float64(*at(r.Card.Touch))) }
	c.set = onTouch(func(t *touch, typed string) error {
		d, err := values.ReadTime(typed)
		if err == nil {
			*at(t) = d
		}
		return err
	})
}

func dateColumn(c *Column, at model.DateAt[touch]) {
	c.text = func(r *Row) string { return string(*at(r.Card.Touch)) }
	c.key = byText(c.text)
	c.set = onTouch(func(t *touch, typed string) error {
		d, err := values.ReadDate(typed)
		if err == nil {
			*at(t) = d
		}
		return err
	})
}

func figureColumn(c *Column, f model.FigureAt[touch]) {
	c.Right, c.Width = true, small
	c.text = func(r *Row) string { return values.ShowFigure(values.NumberOf(*f.At(r.Card.Touch))) }
	c.key = func(r *Row) sortKey {
		if v := *f.At(r.Card.Touch); v != nil {
			return sortKey{said: true, number: *v}
		}
		return sortKey{}
	}
	c.set = onTouch(func(t *touch, typed string) error {
		read := values.ReadFigure
		if f.Min != 0 || f.Max != 0 {
			read = func(s string) (values.Number, error) { return values.ReadWithin(s, f.Min, f.Max) }
		}
		v, err := read(typed)
		if err == nil {
			*f.At(t) = v.Pointer()
		}
		return err
	})
}

func numberColumn(c *Column, n model.NumberAt[touch]) {
	c.Right, c.Width = true, small
	c.text = func(r *Row) string { return shownNumber(*n.At(r.Card.Touch)) }
	c.key = func(r *Row) sortKey { return byNumber(*n.At(r.Card.Touch)) }
	c.set = onTouch(func(t *touch, typed string) error {
		v, err := values.ReadWithin(typed, n.Min, n.Max)
		if err == nil {
			*n.At(t) = v.V
		}
		return err
	})
}

func shownNumber(v float64) string {
	if v == 0 {
		return ""
	}
	return values.ShowFigure(values.Given(v))
}

func integerColumn(c *Column, n model.IntegerAt[touch]) {
	c.Right, c.Width = true, small
	c.text = func(r *Row) string { return values.ShowCount(*n.At(r.Card.Touch)) }
	c.key = func(r *Row) sortKey { return byNumber(float64(*n.At(r.Card.Touch))) }
	c.set = onTouch(func(t *touch, typed string) error {
		v, err := values.ReadCount(typed, 0, n.Max)
		if err == nil {
			*n.At(t) = v
		}
		return err
	})
}

func flagColumn(c *Column, lang model.Lang, at model.FlagAt[touch]) {
	all := []choice{
		{"yes", words.T(lang, "record.yes"), words.T(other(lang), "record.yes")},
		{"no", t(lang, "no"), t(other(lang), "no")},
	}
	c.Choices, c.Width = namesOf(all), small
	c.text = func(r *Row) string {
		if *at(r.Card.Touch) {
			return all[0].name
		}
		return ""
	}
	c.key = func(r *Row) sortKey { return sortKey{said: *at(r.Card.Touch)} }
	c.set = onTouch(func(t *touch, typed string) error {
		v, err := named(all, typed)
		if err == nil {
			*at(t) = v == "yes"
		}
		return err
	})
}

// recordsColumn is a list of records: what they say is shown, and edited in
// the panel.
func recordsColumn(c *Column, lang model.Lang, at model.RecordsAt[touch]) {
	c.Width = broad
	c.text = func(r *Row) string { return record.Value(lang, r.Card.Touch, c.Key) }
	c.key = func(r *Row) sortKey { return byNumber(float64(at.Len(r.Card.Touch))) }
}
