package preview

import (
	"strconv"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
)

// Choice is one of several things that a row, a column or the whole can be.
type Choice struct {
	Text   string
	Part   reading.Part // of a row or a column
	Value  string       // of a setting
	Chosen bool
}

// PartName is what a part is called.
func PartName(lang model.Lang, p reading.Part) string {
	switch {
	case p.Is == reading.OfLane && p.Role != "", p.Is == reading.Values && p.Role != "":
		return words.T(lang, "import.role."+string(p.Role))
	case p.Is == reading.Values:
		return fieldName(lang, p.Field)
	case p.Is == "":
		return ""
	}
	return words.T(lang, "import.part."+string(p.Is))
}

// fieldName is the name of a field of the record, and of those that the readers
// have besides.
func fieldName(lang model.Lang, key string) string {
	if own := "import.field." + key; words.Has(lang, own) {
		return words.T(lang, own)
	}
	return sheet.FieldName(lang, key)
}

// RowName is what a row was taken for; guessed says that this is only likely.
func (p *Preview) RowName(lang model.Lang, row int) (name string, guessed bool) {
	k := p.row(row)
	name = PartName(lang, k.Part)
	if k.Is == reading.OfStep {
		name += " " + p.stepNumber(row, true)
	}
	return name, k.Sure == reading.Proposed || p.guessedValues(k.Part)
}

// ColumnName is the same of a column.
func (p *Preview) ColumnName(lang model.Lang, column int) (name string, guessed bool) {
	k := p.column(column)
	name = PartName(lang, k.Part)
	if k.Is == reading.OfStep {
		name += " " + p.stepNumber(column, false)
	}
	return name, k.Sure == reading.Proposed || p.guessedValues(k.Part)
}

// guessedValues reports whether values were read by a unit or a scale that is
// only likely.
func (p *Preview) guessedValues(part reading.Part) bool {
	var what []string
	switch {
	case part.Role == model.RoleTime || part.Field == "time":
		what = []string{"time-unit", "clock"}
	case part.Role == model.RoleEmotion || part.Field == "feeling":
		what = []string{"scale"}
	}
	for _, w := range what {
		if d, ok := p.decided(w); ok && d.Sure == reading.Proposed {
			return true
		}
	}
	return false
}

// stepNumber is which of the steps a row or a column is.
func (p *Preview) stepNumber(at int, row bool) string {
	n := 0
	for i := range at + 1 {
		k := p.column(i)
		if row {
			k = p.row(i)
		}
		if k.Is == reading.OfStep {
			n++
		}
	}
	return strconv.Itoa(n)
}

func (p *Preview) row(i int) reading.Known {
	if p.Seen == nil || i < 0 || i >= len(p.Seen.Rows) {
		return reading.Known{}
	}
	return p.Seen.Rows[i]
}

func (p *Preview) column(i int) reading.Known {
	if p.Seen == nil || i < 0 || i >= len(p.Seen.Columns) {
		return reading.Known{}
	}
	return p.Seen.Columns[i]
}

// Row and Column are what a row and a column were taken for.
func (p *Preview) Row(i int) reading.Part { return p.row(i).Part }

// Column: see Row.
func (p *Preview) Column(i int) reading.Part { return p.column(i).Part }

// RowChoices is what a row can be said to be, in groups.
func (p *Preview) RowChoices(lang model.Lang, row int) [][]Choice {
	switch p.Layout() {
	case sheet.LanesAcross:
		return chosen(lang, stepsAxis, p.Row(row))
	case sheet.CardRows, sheet.TouchRows, sheet.Improvements:
		return chosen(lang, recordsAxis, p.Row(row))
	}
	return chosen(lang, lanesAxis, p.Row(row))
}

// ColumnChoices is what a column can be said to be, in groups.
func (p *Preview) ColumnChoices(lang model.Lang, column int) [][]Choice {
	switch p.Layout() {
	case sheet.LanesAcross:
		return chosen(lang, lanesAxis, p.Column(column))
	case sheet.CardRows, sheet.TouchRows, sheet.Improvements:
		return chosen(lang, fieldsAxis, p.Column(column))
	}
	return chosen(lang, stepsAxis, p.Column(column))
}

// What rows and columns can be: across the steps, across the lanes, of a table
// with heads.
var (
	lanesAxis = [][]reading.Part{
		{{Is: reading.Title}, {Is: reading.Phases}, {Is: reading.Steps}},
		{lane(model.RoleEvidence), lane(model.RoleCustomer), lane(model.RoleFrontstage), lane(model.RoleBackstage), lane(model.RoleSupport), lane(model.RoleText)},
		{values(model.RoleTime), values(model.RoleEmotion), values(model.RoleMetric), values(model.RoleChannel), field("owner"), field("painPoint"), field("opportunity"), field("quote")},
		{{Is: reading.Line}, {Is: reading.Out}},
	}
	stepsAxis   = [][]reading.Part{{{Is: reading.Roles}, {Is: reading.Names}, {Is: reading.OfStep}}, {{Is: reading.Notes}, field("owner")}, {{Is: reading.Out}}}
	recordsAxis = [][]reading.Part{{{Is: reading.Title}, {Is: reading.Heads}, {Is: reading.OneRow}}, {{Is: reading.Out}}}
	fieldsAxis  = [][]reading.Part{
		{{Is: reading.Phases}, {Is: reading.Steps}, {Is: reading.Roles}, {Is: reading.Names}, {Is: reading.Cards}},
		{field("time"), field("feeling"), field("metrics"), field("channel"), field("class"), field("owner"), field("actors"), field("systems"), field("standard"), field("expectation"), field("painPoint"), field("opportunity"), field("quote")},
		{{Is: reading.Notes}},
		{{Is: reading.Line}, {Is: reading.Out}},
	}
)

func lane(r model.Role) reading.Part   { return reading.Part{Is: reading.OfLane, Role: r} }
func values(r model.Role) reading.Part { return reading.Part{Is: reading.Values, Role: r} }
func field(key string) reading.Part    { return reading.Part{Is: reading.Values, Field: key} }

// chosen is those choices with their names; one that is not among them and is
// so now comes first.
func chosen(lang model.Lang, groups [][]reading.Part, now reading.Part) (all [][]Choice) {
	found := false
	for _, g := range groups {
		var out []Choice
		for _, part := range g {
			out = append(out, Choice{Text: PartName(lang, part), Part: part, Chosen: part == now})
			found = found || part == now
		}
		all = append(all, out)
	}
	if !found && now.Is != "" {
		all = append([][]Choice{{{Text: PartName(lang, now), Part: now, Chosen: true}}}, all...)
	}
	return all
}
