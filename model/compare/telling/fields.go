package telling

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/record"
	"touchline/model/words"
)

// Line is a field that differs, in words; "" is nothing said. Of a list it has
// the entries that differ, parted by line ends.
type Line struct {
	Key           string
	Name          string
	Before, After string
}

// Lines is the fields of an item.
func (t Teller) Lines(i *compare.Item) []Line {
	var before, after map[string]record.Line
	if i.Kind == compare.Card && !i.Added && !i.Removed {
		before = t.record(t.Result.Before.Card(model.CardID(i.Was)))
		after = t.record(t.Result.After.Card(model.CardID(i.ID)))
	}
	out := make([]Line, 0, len(i.Fields))
	for _, f := range i.Fields {
		x, was := before[f.Key]
		y, is := after[f.Key]
		if (was || is) && !ofCard[f.Key] {
			l := Line{Key: f.Key, Name: cmp.Or(x.Name, y.Name)}
			l.Before, l.After = apart(x.Value, y.Value)
			out = append(out, l)
			continue
		}
		out = append(out, Line{f.Key, t.fieldName(i.Kind, f.Key), t.value(f.Key, f.Before), t.value(f.Key, f.After)})
	}
	return out
}

// ofCard is the fields of a card whose names its record has too, or could have.
var ofCard = map[string]bool{
	"span": true, "kind": true, "text": true, "detail": true, "notes": true, "marks": true, "color": true, "picture": true, "tags": true, "links": true, "touch": true,
}

// record is what the record of a card says, by field.
func (t Teller) record(c *model.Card) map[string]record.Line {
	out := map[string]record.Line{}
	if c == nil {
		return out
	}
	for _, l := range record.Lines(t.Lang, c.Touch) {
		out[l.Key] = l
	}
	return out
}

// apart leaves out of two lists, one entry a line, the entries of both.
func apart(before, after string) (string, string) {
	x, y := strings.Split(before, "\n"), strings.Split(after, "\n")
	if len(x) < 2 && len(y) < 2 {
		return before, after
	}
	only := func(all, others []string) string {
		return strings.Join(slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(others, s) }), "\n")
	}
	a, z := only(x, y), only(y, x)
	if a == "" && z == "" { // in another order
		return before, after
	}
	return a, z
}

// fieldName is what a field is called; one that this version does not know by
// its key.
func (t Teller) fieldName(k compare.Kind, key string) string {
	if k == compare.Link && key == "kind" {
		key = "linkkind"
	}
	for _, name := range []string{"compare.field." + strings.ToLower(key), "panel.field." + strings.ToLower(key)} {
		if words.Has(t.Lang, name) {
			return t.text(name)
		}
	}
	return words.OneLine(key)
}

// choices is where the names of chosen values stand among the texts, by the key
// of the field.
var choices = map[string]string{"kind": "panel.kind.", "role": "map.lane.", "line": "panel.line.", "color": "panel.color.", "state": "panel.state.", "language": "panel.language."}

// linkKinds is where the kinds of links have their names.
const linkKinds = "map.link."

// value is what a field of a record says, from what a file has of it.
func (t Teller) value(key, text string) string {
	if text == "" {
		return ""
	}
	var v any
	if json.Unmarshal([]byte(text), &v) != nil {
		return words.OneLine(text)
	}
	switch v := v.(type) {
	case string:
		return t.word(key, v)
	case float64:
		return words.Number(v)
	case bool:
		if v {
			return t.text("record.yes")
		}
		return ""
	case []any:
		return t.list(key, v)
	case map[string]any:
		return t.text("record.yes")
	}
	return words.OneLine(text)
}

// word is a text as it stands, or the name of what it stands for.
func (t Teller) word(key, s string) string {
	after := t.Result.After
	switch key {
	case "from", "to":
		if after.Card(model.CardID(s)) == nil {
			return t.card(t.Result.Before, model.CardID(s))
		}
		return t.card(after, model.CardID(s))
	case "follows":
		return t.lane(after, model.LaneID(s))
	case "picture":
		return t.text("compare.picture", "id", s[:min(8, len(s))])
	case "acceptedTime":
		if d, err := model.ParseISO(s); err == nil {
			return words.Duration(t.Lang, d)
		}
	}
	for _, name := range []string{choices[key] + s, linkKinds + s} {
		if choices[key] != "" && words.Has(t.Lang, name) {
			return t.text(name)
		}
	}
	return s
}

// list is a list in a line; of records only how many there are.
func (t Teller) list(key string, all []any) string {
	var parts []string
	for _, x := range all {
		s, ok := x.(string)
		if !ok {
			return words.Count(len(all))
		}
		switch key {
		case "marks":
			s = t.text("map.mark." + s)
		case "shows":
			s = t.text("panel.shown." + s)
		case "via":
			continue
		}
		parts = append(parts, s)
	}
	if key == "via" {
		return words.Count(len(all))
	}
	return words.List(t.Lang, parts)
}
