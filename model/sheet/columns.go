package sheet

import (
	"math"
	"slices"
	"strings"
	"sync"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/words"
)

// columns is a table with one header row, whose columns are told by it.
type columns struct {
	g     *grid
	o     Options
	head  int     // the header row; -1: there is none
	means []sense // of each column
}

// newColumns finds the header: of the first rows the one with the most words
// that are known.
// What somebody said goes before that. texts is the class of the texts of cards.
func newColumns(g *grid, o Options, texts class) columns {
	c := columns{g: g, o: o, head: -1}
	most := 1
	for row := range min(len(g.rows), 12) {
		said, _ := g.asked(o, row, true)
		if said.Is != "" && said.Is != reading.Heads {
			continue
		}
		n := 0
		means := make([]sense, g.columns())
		for i := range means {
			if means[i] = g.field(row, i); means[i].known() {
				n++
			}
		}
		if said.Is == reading.Heads {
			n = math.MaxInt
		}
		if n > most {
			c.head, c.means, most = row, means, n
		}
	}
	c.saidColumns(texts)
	return c
}

// saidColumns takes what somebody said of the columns. Where no head is known
// then, the first row with two texts is the heads.
func (c *columns) saidColumns(texts class) {
	said := false
	for i := range c.g.columns() {
		p, ok := c.g.asked(c.o, i+c.g.first, false)
		if !ok {
			continue
		}
		for row := 0; c.head < 0 && row < min(len(c.g.rows), headSearch); row++ {
			if c.g.filled(row, 0) > 1 {
				c.head, c.means = row, make([]sense, c.g.columns())
			}
		}
		if c.head < 0 {
			return
		}
		if !said {
			c.means, said = slices.Clone(c.means), true
		}
		c.means[i] = columnOf(p, texts)
	}
}

// said is what somebody said that a column holds.
func (c *columns) said(i int) reading.Part {
	p, _ := c.g.asked(c.o, i+c.g.first, false)
	return p
}

// notes makes notes at a card of the texts in columns of which somebody said
// that they hold notes.
func (c *columns) notes(r *reading.Reading, card reading.Card, row int) {
	if len(c.o.Columns) == 0 {
		return
	}
	for i := range c.g.columns() {
		if text := c.g.at(row, i); !silent(text) && c.said(i).Is == reading.Notes {
			r.Notes = append(r.Notes, reading.Note{Lane: card.Lane, Step: card.Step, Text: text, At: c.g.place(row, i)})
		}
	}
}

// skips reports whether a row holds nothing that is taken: it is empty, or
// somebody said that it is left out, which is told.
func (c *columns) skips(r *reading.Reading, row int) bool {
	if c.g.filled(row, 0) == 0 {
		return true
	}
	p, said := c.g.asked(c.o, row, true)
	key := "sheet.asked-out"
	switch {
	case said && p.Is == reading.OneRow:
		return false
	case !said && c.total(row):
		key = "sheet.total"
	case !said:
		return false
	}
	for i := range c.g.columns() {
		if text := c.g.at(row, i); text != "" {
			r.Lose(c.g.place(row, i), text, key)
		}
	}
	return true
}

// columnSense is what the head of a column means: the name of a field of the
// record, in either language, goes before a word of a label.
func columnSense(text string) sense {
	if text == "" || len(text) > maxLabel {
		return sense{}
	}
	if key, ok := fieldNames()[fold(text)]; ok {
		return sense{class: fieldOf, field: key, sure: true}
	}
	s := senseOf(text)
	if words := wordsOf(bare(text)); len(words) > 1 && s.class != idOf {
		if last := words[len(words)-1]; last == "id" || dictionary[last].class == numberOf {
			return sense{class: numberOf, sure: true} // “Touchpoint ID”
		}
	}
	return s
}

// fieldNames is the fields of the record by what the program calls them, in
// both languages, and by their keys.
var fieldNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, f := range model.TouchFields {
		if f.Key == "improvements" {
			continue // "improvement" is what is improved: see the dictionary
		}
		m[fold(f.Key)] = f.Key
		for _, lang := range words.Langs {
			m[fold(FieldName(lang, f.Key))] = f.Key
		}
	}
	return m
})

// FieldName is what the program calls a field of the record.
func FieldName(lang model.Lang, key string) string {
	for _, k := range []string{"panel.field." + strings.ToLower(key), "panel." + strings.ToLower(key)} {
		if words.Has(lang, k) {
			return words.T(lang, k)
		}
	}
	return key
}

// find is the first column of a meaning, or -1.
func (c *columns) find(is func(sense) bool) int { return slices.IndexFunc(c.means, is) }

func (c *columns) class(all ...class) int {
	for _, want := range all {
		if at := c.find(func(s sense) bool { return s.class == want && s.sure }); at >= 0 {
			return at
		}
		if at := c.find(func(s sense) bool { return s.class == want }); at >= 0 {
			return at
		}
	}
	return -1
}

func (c *columns) field(key string) int {
	return c.find(func(s sense) bool { return s.class == fieldOf && s.field == key })
}

// fields is how many columns are fields of the record.
func (c *columns) fields() int {
	n := 0
	for _, s := range c.means {
		if s.class == fieldOf || s.class == roleOf && s.role.Derived() {
			n++
		}
	}
	return n
}

// layers is how many columns name a layer of a blueprint.
func (c *columns) layers() int {
	n := 0
	for _, s := range c.means {
		if s.lane() {
			n++
		}
	}
	return n
}

// steps collects steps and phases in the order in which a table names them.
type steps struct {
	r       *reading.Reading
	byName  map[[2]string]int
	byPhase map[string]int
	order   []reading.Step
}

func newSteps(r *reading.Reading) *steps {
	return &steps{r: r, byName: map[[2]string]int{}, byPhase: map[string]int{}}
}

// at is the step of a name in a phase. Without a name each row is a step of
// its own.
func (s *steps) at(phase, name string, phaseAt, at reading.Place) int {
	p, ok := s.byPhase[phase]
	if !ok {
		p = len(s.r.Phases)
		s.byPhase[phase] = p
		s.r.Phases = append(s.r.Phases, reading.Text{Text: phase, At: phaseAt})
	}
	key := [2]string{phase, name}
	if i, ok := s.byName[key]; ok && name != "" {
		return i
	}
	s.order = append(s.order, reading.Step{Name: name, Phase: p, At: at})
	s.byName[key] = len(s.order) - 1
	return len(s.order) - 1
}

// done puts the steps of each phase side by side and renames them in cards
// and values.
func (s *steps) done() {
	to := make([]int, len(s.order))
	s.r.Steps = nil
	for p := range s.r.Phases {
		for i, step := range s.order {
			if step.Phase == p {
				to[i] = len(s.r.Steps)
				s.r.Steps = append(s.r.Steps, step)
			}
		}
	}
	for i := range s.r.Cards {
		s.r.Cards[i].Step = to[s.r.Cards[i].Step]
	}
	for i := range s.r.Values {
		s.r.Values[i].Step = to[s.r.Values[i].Step]
	}
	for i := range s.r.Notes {
		s.r.Notes[i].Step = to[s.r.Notes[i].Step]
	}
}

// total reports whether a row sums up those above.
func (c *columns) total(row int) bool {
	for i := range min(c.g.columns(), 3) {
		if c.g.at(row, i) != "" {
			s := c.g.sense(row, i)
			return s.class == totalOf && s.sure
		}
	}
	return false
}

// above takes a text above the header as the title, and loses others.
func (c *columns) above(r *reading.Reading) {
	for row := range c.head {
		p, _ := c.g.asked(c.o, row, true)
		for i := range c.g.columns() {
			text := c.g.at(row, i)
			switch {
			case text == "":
			case p.Is == reading.Out:
				r.Lose(c.g.place(row, i), text, "sheet.asked-out")
			case r.Title.Text == "" && c.g.filled(row, 0) == 1:
				r.Title = reading.Text{Text: model.OneLine(text), At: c.g.place(row, i)}
			default:
				r.Lose(c.g.place(row, i), text, "sheet.above")
			}
		}
	}
}

// carried is a column's cell, or the one above where cells are merged: a row
// that says anything else continues it.
type carried struct {
	text string
	at   reading.Place
}

func (k *carried) next(g *grid, row, column int) {
	if column < 0 {
		return
	}
	if text := g.at(row, column); text != "" && !silent(text) {
		k.text, k.at = model.OneLine(text), g.place(row, column)
	}
}
