package slice

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/part"
	"touchline/model/words"
)

// term is one of the things that a slice chooses by. Its name is the text
// "slice.term.KEY"; the key is read too.
type term struct {
	key string
	of  func(*model.Slice) *[]string
	// from is what a card says of it.
	from func(*model.Document, *model.Card) []string
	// shown is a value as a person reads it, and read is back; nil: as it is.
	shown func(d *model.Document, lang model.Lang, v string) string
	read  func(d *model.Document, v string) ([]string, error)
}

var terms = []term{
	{key: "owner", from: func(_ *model.Document, c *model.Card) []string {
		return said(c.Touch, func(t *model.Touchpoint) string { return t.Owner })
	}, of: func(s *model.Slice) *[]string { return &s.Owners }},
	{key: "phase", from: phaseOf, of: func(s *model.Slice) *[]string { return &s.Phases }, shown: phaseName, read: phases},
	{key: "lane", from: func(_ *model.Document, c *model.Card) []string { return []string{string(c.Lane)} }, of: func(s *model.Slice) *[]string { return &s.Lanes }, shown: laneName, read: lanes},
	{key: "tag", from: func(_ *model.Document, c *model.Card) []string { return c.Tags }, of: func(s *model.Slice) *[]string { return &s.Tags }},
	{key: "channel", from: func(_ *model.Document, c *model.Card) []string {
		return said(c.Touch, func(t *model.Touchpoint) string { return t.Channel })
	}, of: func(s *model.Slice) *[]string { return &s.Channels }, shown: func(_ *model.Document, lang model.Lang, v string) string { return words.Channel(lang, v) }, read: channels},
	{key: "mark", from: marksOf, of: func(s *model.Slice) *[]string { return &s.Marks }, shown: markName, read: marks},
}

// Terms is the keys of what a slice can choose by, in their order.
func Terms() (keys []string) {
	for _, t := range terms {
		keys = append(keys, t.key)
	}
	return keys
}

// Like is a slice that chooses by what a card says of a term too; false where
// it says nothing.
func Like(d *model.Document, s model.Slice, c *model.Card, key string) (model.Slice, bool) {
	i := slices.IndexFunc(terms, func(t term) bool { return t.key == key })
	values := terms[i].from(d, c)
	to := terms[i].of(&s)
	*to = slices.Clone(*to)
	for _, v := range values {
		if !slices.Contains(*to, v) {
			*to = append(*to, v)
		}
	}
	s.Name = ""
	return s, len(values) > 0
}

func said(t *model.Touchpoint, of func(*model.Touchpoint) string) []string {
	if t == nil || strings.TrimSpace(of(t)) == "" {
		return nil
	}
	return []string{strings.TrimSpace(of(t))}
}

func phaseOf(d *model.Document, c *model.Card) []string {
	if i, ok := d.Column(c.Step); ok {
		return []string{string(d.Phases[d.PhaseAt(i)].ID)}
	}
	return nil
}

func marksOf(_ *model.Document, c *model.Card) (names []string) {
	for _, m := range model.AllMarks {
		if c.Marks.Has(m.Mark) {
			names = append(names, m.Name)
		}
	}
	return names
}

// Text is what a slice chooses by, in the words of a language: Read reads it.
func Text(d *model.Document, lang model.Lang, s model.Slice) string {
	var said []string
	for _, t := range terms {
		var values []string
		for _, v := range *t.of(&s) {
			if t.shown != nil {
				v = t.shown(d, lang, v)
			}
			values = append(values, quoted(v))
		}
		if len(values) > 0 {
			said = append(said, words.T(lang, "slice.term."+t.key)+" = "+strings.Join(values, ", "))
		}
	}
	return strings.Join(said, "; ")
}

// Read reads what a person wrote: terms with semicolons between them, each a
// name, "=" and values with commas between them. A value that has such marks in it
// stands in quotes. It fails with a Fault that says what it has no use for, and what
// there is.
func Read(d *model.Document, text string) (s model.Slice, err error) {
	for _, said := range parted(text, ";；\n") {
		if said = strings.TrimSpace(said); said == "" {
			continue
		}
		at := strings.IndexAny(said, "=＝:：")
		if at < 0 {
			return s, model.NewFault("slice.term", "term", said, "terms", names())
		}
		name, values := strings.TrimSpace(said[:at]), strings.TrimLeft(said[at:], "=＝:： ")
		i := slices.IndexFunc(terms, func(t term) bool { return t.called(name) })
		if i < 0 {
			return s, model.NewFault("slice.term", "term", name, "terms", names())
		}
		for _, v := range parted(values, ",，、") {
			if v = unquoted(strings.TrimSpace(v)); v == "" {
				continue
			}
			all := []string{v}
			if terms[i].read != nil {
				if all, err = terms[i].read(d, v); err != nil {
					return s, err
				}
			}
			for _, v := range all {
				if to := terms[i].of(&s); !slices.Contains(*to, v) {
					*to = append(*to, v)
				}
			}
		}
	}
	if empty(s) {
		return s, model.NewFault("slice.nothing", "terms", names())
	}
	return s, nil
}

func empty(s model.Slice) bool {
	for _, t := range terms {
		if len(*t.of(&s)) > 0 {
			return false
		}
	}
	return true
}

// called reports whether a term has a name, in either language.
func (t term) called(name string) bool {
	if name = fold(name); name == t.key || name == t.key+"s" {
		return true
	}
	for _, lang := range words.Langs {
		if name == fold(words.T(lang, "slice.term."+t.key)) {
			return true
		}
	}
	return false
}

func names() string { return strings.Join(Terms(), ", ") }

// Find is the slice that a person means: one of the document's, by its name, or
// one that is written out. It fails with a Fault that says which there are.
func Find(d *model.Document, text string) (model.Slice, error) {
	for _, s := range d.Head.Slices {
		if fold(s.Name) == fold(text) {
			return s, nil
		}
	}
	if !strings.ContainsAny(text, "=＝:：") {
		var saved []string
		for _, s := range d.Head.Slices {
			saved = append(saved, s.Name)
		}
		if len(saved) == 0 {
			return model.Slice{}, model.NewFault("slice.none", "name", text)
		}
		return model.Slice{}, model.NewFault("slice.unknown", "name", text, "names", strings.Join(saved, ", "))
	}
	return Read(d, text)
}

func phaseName(d *model.Document, _ model.Lang, id string) string {
	if p, _ := d.Phase(model.PhaseID(id)); p != nil {
		return cmp.Or(p.Name, id)
	}
	return id
}

func phases(d *model.Document, name string) ([]string, error) {
	c, err := part.Names{Phases: []string{name}}.In(d)
	return texts(c.Phases), err
}

func laneName(d *model.Document, lang model.Lang, id string) string {
	if l := d.Lane(model.LaneID(id)); l != nil {
		return cmp.Or(l.Name, words.T(lang, "map.lane."+string(l.Role)))
	}
	return id
}

func lanes(d *model.Document, name string) ([]string, error) {
	c, err := part.Names{Lanes: []string{name}}.In(d)
	return texts(c.Lanes), err
}

func texts[T ~string](all []T) (out []string) {
	for _, x := range all {
		out = append(out, string(x))
	}
	return out
}

// channels is a channel as touchpoints write it, whichever language names it.
func channels(_ *model.Document, name string) ([]string, error) {
	for _, c := range model.Channels {
		for _, lang := range words.Langs {
			if fold(name) == fold(words.Channel(lang, c)) {
				return []string{c}, nil
			}
		}
	}
	return []string{name}, nil
}

func markName(_ *model.Document, lang model.Lang, mark string) string {
	if words.Has(lang, "map.mark."+mark) {
		return words.T(lang, "map.mark."+mark)
	}
	return mark
}

func marks(_ *model.Document, name string) ([]string, error) {
	var all []string
	for _, m := range model.AllMarks {
		if fold(name) == m.Name {
			return []string{m.Name}, nil
		}
		for _, lang := range words.Langs {
			if fold(name) == fold(words.T(lang, "map.mark."+m.Name)) {
				return []string{m.Name}, nil
			}
		}
		all = append(all, m.Name)
	}
	return nil, model.NewFault("slice.mark", "mark", name, "marks", strings.Join(all, ", "))
}
