package cells

import (
	"touchline/model"
	"touchline/model/record"
	"touchline/model/words"
)

// Column is one column of the table.
type Column struct {
	Key   string // of the field: "maxTime", or of what is derived: "risk"
	Name  string
	Width float64 // units
	Right bool    // its values stand at the right: figures
	Names model.Vocabulary

	// Choices is the names of the values that can be chosen; nil for what is
	// typed freely. List says that several can stand in a cell.
	Choices []string
	List    bool

	text func(*Row) string
	key  func(*Row) sortKey
	set  func(c *model.Card, typed string) error // nil: it is only shown
}

// Edits reports whether what stands in the column can be typed.
func (c *Column) Edits() bool { return c.set != nil }

// Text is what a cell shows, and what is edited in it.
func (c *Column) Text(r *Row) string { return c.text(r) }

// The widths of columns, in units.
const (
	slim   = 54
	small  = 84
	usual  = 112
	broad  = 150
	widest = 190
)

// Usual is the columns that show until others are chosen.
var Usual = []string{"number", "phase", "text", "class", "channel", "parties", "owner", "time", "maxTime", "marks", "risk", "gap", "improvement"}

// columnsOf is every column, in the order in which they are offered.
func columnsOf(lang model.Lang) []*Column {
	all := derivedColumns(lang)
	for _, f := range model.TouchFields {
		all = append(all, fieldColumn(lang, f))
	}
	return all
}

// t is a text of the inventory.
func t(lang model.Lang, key string, args ...any) string {
	return words.T(lang, "inventory."+key, args...)
}

// fieldColumn is the column of a field of the record.
func fieldColumn(lang model.Lang, f model.RecordField[model.Touchpoint]) *Column {
	c := &Column{Key: f.Key, Name: record.Name(lang, f.Key), Width: usual, Names: f.Names}
	switch at := f.Place.(type) {
	case model.TextAt[model.Touchpoint]:
		textColumn(c, lang, at)
	case model.TextsAt[model.Touchpoint]:
		textsColumn(c, lang, at)
	case model.ChoiceAt[model.Touchpoint]:
		choiceColumn(c, lang, at)
	case model.ChoicesAt[model.Touchpoint]:
		choicesColumn(c, lang, at)
	case model.DurationAt[model.Touchpoint]:
		durationColumn(c, lang, at)
	case model.DateAt[model.Touchpoint]:
		dateColumn(c, at)
	case model.FigureAt[model.Touchpoint]:
		figureColumn(c, at)
	case model.NumberAt[model.Touchpoint]:
		numberColumn(c, at)
	case model.IntegerAt[model.Touchpoint]:
		integerColumn(c, at)
	case model.FlagAt[model.Touchpoint]:
		flagColumn(c, lang, at)
	case model.RecordsAt[model.Touchpoint]:
		recordsColumn(c, lang, at)
	}
	return c
}

// onTouch is the writing of a field: into a record that the card shares with
// no other.
func onTouch(set func(t *model.Touchpoint, typed string) error) func(*model.Card, string) error {
	return func(c *model.Card, typed string) error { return set(c.Touch, typed) }
}
