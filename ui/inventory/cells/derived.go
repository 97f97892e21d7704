package cells

import (
	"slices"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/improve"
	"touchline/model/measure"
	"touchline/model/record"
	"touchline/model/search"
	"touchline/model/words"
	"touchline/ui/panels/values"
)

// derivedColumns is what the table shows beside the fields of the record:
// where a touchpoint stands, what its card says, and what is reckoned.
func derivedColumns(lang model.Lang) []*Column {
	all := []*Column{
		shown("number", slim, func(r *Row) string { return "T" + strconv.Itoa(r.Number) }, func(r *Row) sortKey { return byNumber(float64(r.Number)) }),
		shown("phase", 96, func(r *Row) string { return r.Phase }, func(r *Row) sortKey { return byNumber(float64(r.phaseAt + 1)) }),
		shown("step", usual, func(r *Row) string { return r.Step }, func(r *Row) sortKey { return byNumber(float64(r.column + 1)) }),
		shown("lane", usual, func(r *Row) string { return r.Lane }, func(r *Row) sortKey { return byNumber(float64(r.lane + 1)) }),
		cardText("text", widest, func(c *model.Card) *string { return &c.Text }),
		cardText("detail", broad, func(c *model.Card) *string { return &c.Detail }),
		cardText("notes", broad, func(c *model.Card) *string { return &c.Notes }),
		tagsColumn(lang),
		kindColumn(lang),
		marksColumn(lang),
		shown("parties", 146, func(r *Row) string { return parties(lang, r.Card.Touch) }, nil),
		shown("risk", 120, func(r *Row) string { return risk(lang, r) }, func(r *Row) sortKey { return byNumber(float64(r.Card.Touch.Risk.Score())) }),
		shown("gap", 64, func(r *Row) string { return gap(r) }, func(r *Row) sortKey { return r.gapKey() }),
		shown("improvement", 118, func(r *Row) string { return improvement(lang, r) }, func(r *Row) sortKey { return improvementKey(r) }),
		shown("due", usual, func(r *Row) string { return string(r.due) }, nil),
		shown("metric", broad, func(r *Row) string { return metric(lang, r) }, nil),
	}
	for _, c := range all {
		c.Name = t(lang, "column."+c.Key)
	}
	for _, key := range []string{"gap"} {
		i := slices.IndexFunc(all, func(c *Column) bool { return c.Key == key })
		all[i].Right = true
	}
	return all
}

// shown is a column that cannot be typed into. Without a key it is sorted by
// its texts.
func shown(key string, width float64, text func(*Row) string, by func(*Row) sortKey) *Column {
	if by == nil {
		by = byText(text)
	}
	return &Column{Key: key, Width: width, text: text, key: by}
}

func cardText(key string, width float64, at func(*model.Card) *string) *Column {
	c := shown(key, width, func(r *Row) string { return *at(r.Card) }, nil)
	c.set = func(card *model.Card, typed string) error {
		*at(card) = strings.TrimSpace(typed)
		return nil
	}
	return c
}

func tagsColumn(lang model.Lang) *Column {
	c := shown("tags", usual, func(r *Row) string { return values.ShowList(lang, r.Card.Tags) }, nil)
	c.List = true
	c.set = func(card *model.Card, typed string) error {
		card.Tags = values.ReadList(typed)
		return nil
	}
	return c
}

func kindColumn(lang model.Lang) *Column {
	var kinds []choice
	for _, k := range model.Kinds {
		kinds = append(kinds, choice{string(k), words.T(lang, "panel.kind."+string(k)), words.T(other(lang), "panel.kind."+string(k))})
	}
	c := shown("kind", small, func(r *Row) string { return nameOf(kinds, string(r.Card.Kind)) }, nil)
	c.Choices = namesOf(kinds)
	c.set = func(card *model.Card, typed string) error {
		v, err := named(kinds, typed)
		if err == nil && v != "" { // a card is of some kind
			card.Kind = model.Kind(v)
		}
		return err
	}
	return c
}

// other is the language that the program speaks beside one.
func other(lang model.Lang) model.Lang {
	if lang == model.Chinese {
		return model.English
	}
	return model.Chinese
}

// markSigns is what a mark is written as.
var markSigns = map[model.Marks]string{model.MarkTruth: "★", model.MarkFail: "F", model.MarkWait: "W"}

// marksColumn shows the marks as signs; they are typed as signs or names.
func marksColumn(lang model.Lang) *Column {
	var names []choice
	for _, m := range model.AllMarks {
		names = append(names, choice{m.Name, words.T(lang, "map.mark."+m.Name), words.T(other(lang), "map.mark."+m.Name)})
	}
	c := shown("marks", 76, func(r *Row) string { return signsOf(r.Card.Marks) }, func(r *Row) sortKey {
		// A truth weighs most, as it stands first.
		m := r.Card.Marks
		return byNumber(float64(m&model.MarkTruth)*4 + float64(m&model.MarkFail) + float64(m&model.MarkWait)/4)
	})
	c.Choices, c.List = namesOf(names), true
	c.set = func(card *model.Card, typed string) error {
		var marks model.Marks
		for _, s := range values.ReadList(typed) {
			m, err := markNamed(names, s)
			for _, sign := range strings.Fields(s) { // "★ F", if the whole is no name
				if err == nil && m != 0 {
					break
				}
				var one model.Marks
				if one, err = markNamed(names, sign); err != nil {
					return err
				}
				marks |= one
			}
			marks |= m
		}
		card.Marks = marks
		return nil
	}
	return c
}

func signsOf(marks model.Marks) string {
	var signs []string
	for _, m := range model.AllMarks {
		if marks.Has(m.Mark) {
			signs = append(signs, markSigns[m.Mark])
		}
	}
	return strings.Join(signs, " ")
}

func markNamed(names []choice, s string) (model.Marks, error) {
	for _, m := range model.AllMarks {
		if search.Fold(s) == search.Fold(markSigns[m.Mark]) {
			return m.Mark, nil
		}
	}
	v, err := named(names, s)
	for _, m := range model.AllMarks {
		if err == nil && m.Name == v {
			return m.Mark, nil
		}
	}
	return 0, err
}

// parties is who serves whom.
func parties(lang model.Lang, t *model.Touchpoint) string {
	if t.Provider == "" && t.Receiver == "" {
		return ""
	}
	name := func(key string, p model.Party) string {
		if p == "" {
			return "?"
		}
		return record.Choice(lang, key, string(p))
	}
	return name("provider", t.Provider) + " → " + name("receiver", t.Receiver)
}

// risk is the score with its level.
func risk(lang model.Lang, r *Row) string {
	score := r.Card.Touch.Risk.Score()
	if score == 0 {
		return ""
	}
	return strconv.Itoa(score) + " " + t(lang, "risk."+measure.RiskLevel(score))
}

// gapOf is the mean gap of the dimensions that were measured.
func gapOf(t *model.Touchpoint) (gap float64, ok bool) {
	n := 0
	for _, q := range t.Quality {
		if q.Expectation != 0 && q.Perception != 0 {
			gap += q.Gap()
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return gap / float64(n), true
}

func gap(r *Row) string {
	if v, ok := gapOf(r.Card.Touch); ok {
		return words.Signed(v, 2)
	}
	return ""
}

// FallsShort reports whether customers perceive a point less than they expect,
// or worse.
func (r *Row) FallsShort() bool {
	v, ok := gapOf(r.Card.Touch)
	return ok && v <= -1
}

func (r *Row) gapKey() sortKey {
	v, ok := gapOf(r.Card.Touch)
	return sortKey{said: ok, number: v}
}

func improvement(lang model.Lang, r *Row) string {
	if r.State == improve.None {
		return ""
	}
	return t(lang, "state."+r.State.Key())
}

func improvementKey(r *Row) sortKey {
	return sortKey{said: r.State != improve.None, number: -float64(r.State)} // what is urgent comes first
}

// metric is the first metric that says something.
func metric(lang model.Lang, r *Row) string {
	for _, m := range r.Card.Touch.Metrics {
		if s := words.Metric(lang, m); s != "" {
			return s
		}
	}
	return ""
}
