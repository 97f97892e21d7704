package record

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// Line is what one field says.
type Line struct {
	Key   string // of the field: "maxTime"
	Name  string
	Value string // several entries of a list part by line ends
}

// Lines is what a record says, in the order of its fields. A nil record says
// nothing.
func Lines(lang model.Lang, t *model.Touchpoint) []Line {
	if t == nil {
		return nil
	}
	s := speaker{lang}
	all := fields(s, model.TouchFields, t)
	for i := range all {
		if entries := s.entries(t, all[i].Key); entries != "" {
			all[i].Value = entries
		}
	}
	return all
}

// Value is what one field says in one text, "" for nothing or no such field.
func Value(lang model.Lang, t *model.Touchpoint, key string) string {
	s := speaker{lang}
	if entries := s.entries(t, key); entries != "" {
		return entries
	}
	for _, f := range model.TouchFields {
		if f.Key == key {
			return value(s, f, t)
		}
	}
	return ""
}

// Name is what a field is called.
func Name(lang model.Lang, key string) string { return speaker{lang}.name(key) }

// Choice is what a value of a field of fixed choices is called.
func Choice(lang model.Lang, key, value string) string { return words.T(lang, choices[key]+value) }

// speaker writes values in a language.
type speaker struct{ lang model.Lang }

func (s speaker) text(key string, args ...any) string { return words.T(s.lang, key, args...) }

// choices is where the names of chosen values stand among the texts, by the
// key of the field.
var choices = map[string]string{
	"class": "panel.class.", "medium": "panel.medium.", "contact": "map.contact.", "provider": "map.party.", "receiver": "map.party.",
	"frequencyPer": "panel.period.", "tier": "panel.tier.", "perception": "panel.perception.", "research": "panel.method.",
	"confidence": "panel.confidence.", "direction": "panel.direction.", "stage": "panel.stage.", "status": "panel.status.",
	"dimension": "panel.dimension.",
}

// name is what a field is called.
func (s speaker) name(key string) string { return s.text("record.field." + dashed(key)) }

// dashed writes "maxTime" as "max-time": the keys of texts have small letters.
func dashed(key string) string {
	var b strings.Builder
	for _, r := range key {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// list joins the entries of a list in one line.
func (s speaker) list(all []string) string { return words.List(s.lang, all) }

// fields is a line for each field of a record that says something. Of a list
// of records only how many there are: their types the table does not tell.
func fields[R any](s speaker, table []model.RecordField[R], r *R) (all []Line) {
	for _, f := range table {
		if v := value(s, f, r); v != "" {
			all = append(all, Line{f.Key, s.name(f.Key), v})
		}
	}
	return all
}

// value is what a field says; "" for nothing.
func value[R any](s speaker, f model.RecordField[R], r *R) string {
	switch at := f.Place.(type) {
	case model.TextAt[R]:
		if f.Names == model.ChannelNames {
			return words.Channel(s.lang, *at(r))
		}
		return *at(r)
	case model.TextsAt[R]:
		all := *at(r)
		if f.Names == model.ChannelNames {
			all = s.channels(all)
		}
		return s.list(all)
	case model.ChoiceAt[R]:
		if v := at.Get(r); v != "" {
			return s.text(choices[f.Key] + v)
		}
	case model.ChoicesAt[R]:
		var all []string
		for i := range at.Len(r) {
			all = append(all, s.text(choices[f.Key]+at.Nth(r, i)))
		}
		return s.list(all)
	case model.DurationAt[R]:
		if d := *at(r); d > 0 {
			return words.Duration(s.lang, d)
		}
	case model.DateAt[R]:
		return string(*at(r))
	case model.FigureAt[R]:
		if v := *at.At(r); v != nil {
			return words.Number(*v)
		}
	case model.NumberAt[R]:
		if v := *at.At(r); v != 0 {
			return words.Number(v)
		}
	case model.IntegerAt[R]:
		if v := *at.At(r); v != 0 {
			return words.Count(v)
		}
	case model.FlagAt[R]:
		if *at(r) {
			return s.text("record.yes")
		}
	case model.RecordsAt[R]:
		if n := at.Len(r); n > 0 {
			return words.Count(n)
		}
	}
	return ""
}

func (s speaker) channels(all []string) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = words.Channel(s.lang, c)
	}
	return out
}
