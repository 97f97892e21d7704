package preview

import (
	"context"
	"maps"
	"slices"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/source"
)

// Asked is what somebody said of a file. The zero Asked says nothing.
type Asked struct {
	Sheet     string                `json:"sheet,omitempty"`
	Layout    sheet.Layout          `json:"layout,omitempty"`
	Scale     string                `json:"scale,omitempty"`
	Encoding  string                `json:"encoding,omitempty"`
	Separator string                `json:"separator,omitempty"`
	Lines     bool                  `json:"lines,omitempty"`   // a line end stays in its card
	Rows      map[int]reading.Part  `json:"rows,omitempty"`    // by the file's numbers
	Columns   map[int]reading.Part  `json:"columns,omitempty"` // 1 is A
	Roles     map[string]model.Role `json:"roles,omitempty"`   // of a drawing's lanes, by name
	Notes     []reading.Place       `json:"-"`                 // what is left out there becomes a note
}

// options is that as the readers take it.
func (a Asked) options() source.Options {
	return source.Options{
		Sheet: a.Sheet, Encoding: a.Encoding, Separator: a.Separator, Notes: a.Notes,
		Table: sheet.Options{Layout: a.Layout, Scale: a.Scale, KeepLines: a.Lines, Rows: a.Rows, Columns: a.Columns, Roles: a.Roles},
	}
}

// Row is the same with a row that is something else; an empty part takes back
// what was said.
func (a Asked) Row(n int, p reading.Part) Asked {
	a.Rows = with(a.Rows, n, p)
	return a
}

// Column is the same with a column that is something else.
func (a Asked) Column(n int, p reading.Part) Asked {
	a.Columns = with(a.Columns, n, p)
	return a
}

// Lane is the same with another role of a drawing's lane.
func (a Asked) Lane(name string, r model.Role) Asked {
	a.Roles = maps.Clone(a.Roles)
	if a.Roles == nil {
		a.Roles = map[string]model.Role{}
	}
	a.Roles[name] = r
	return a
}

// Note is the same with a note of what is left out at a place.
func (a Asked) Note(at reading.Place) Asked {
	a.Notes = append(slices.Clip(a.Notes), at)
	return a
}

// Nothing reports whether nothing was said.
func (a Asked) Nothing() bool {
	return a.Sheet == "" && a.Layout == "" && a.Scale == "" && a.Encoding == "" && a.Separator == "" && !a.Lines &&
		len(a.Rows)+len(a.Columns)+len(a.Roles)+len(a.Notes) == 0
}

func with(m map[int]reading.Part, n int, p reading.Part) map[int]reading.Part {
	m = maps.Clone(m)
	if m == nil {
		m = map[int]reading.Part{}
	}
	if p.Is == "" {
		delete(m, n)
	} else {
		m[n] = p
	}
	return m
}

// Preview is a file as it is understood.
type Preview struct {
	Name    string
	Kind    source.Kind
	Size    int64
	Asked   Asked
	Sheets  []string         // among which one can choose
	Seen    *reading.Seen    // the table; nil for a drawing
	Reading *reading.Reading // nil where Err says why
	Doc     *model.Document  // likewise
	Err     error
}

// Of understands a file. It ends with the context's error in Err when that is
// done.
func Of(ctx context.Context, t *source.Taken, a Asked) *Preview {
	o := a.options()
	r, err := t.Read(ctx, o)
	p := &Preview{Name: t.Name, Kind: t.Kind, Size: t.Size, Asked: a, Sheets: t.Sheets(), Reading: r.Reading, Doc: r.Doc, Err: err}
	if r.Reading != nil && r.Reading.Seen != nil {
		p.Seen = r.Reading.Seen
	} else if r.Reading == nil {
		p.Seen = t.Seen(o)
	}
	return p
}

// OfDocument is a preview of a file that holds a blueprint.
func OfDocument(name string, kind source.Kind, size int64, d *model.Document, err error) *Preview {
	return &Preview{Name: name, Kind: kind, Size: size, Doc: d, Err: err}
}

// Sure reports whether nothing was only likely and nothing is left out.
func (p *Preview) Sure() bool {
	if p.Doc == nil || p.Reading == nil || len(p.Reading.Lost) > 0 {
		return false
	}
	for _, d := range p.Reading.Decided {
		if d.Sure == reading.Proposed {
			return false
		}
	}
	return !slices.ContainsFunc(p.Reading.Lanes, func(l reading.Lane) bool { return l.Sure == reading.Proposed })
}

// decided is what the reader settled, and how sure it is.
func (p *Preview) decided(what string) (reading.Decision, bool) {
	if p.Reading != nil {
		for _, d := range p.Reading.Decided {
			if d.What == what {
				return d, true
			}
		}
	}
	return reading.Decision{}, false
}

// Layout is how the table is laid out: as it was found, or else as was asked.
func (p *Preview) Layout() sheet.Layout {
	if p.Seen != nil && p.Seen.Layout != "" {
		return sheet.Layout(p.Seen.Layout)
	}
	return p.Asked.Layout
}

// Owner is what of the blueprint a row or a column of the table became, named
// as drawings name their parts ("lane:l3"); "" for nothing.
func (p *Preview) Owner(row, column int) string {
	if p.Reading == nil || p.Seen == nil {
		return ""
	}
	across := p.Layout() == sheet.LanesAcross
	for _, l := range p.Reading.Lanes {
		if l.ID == "" {
			continue
		}
		if !across && row >= 0 && l.At.Row+l.At.Line == row+p.Seen.First || across && column >= 0 && l.At.Column == column+1 {
			return l.ID.Owner()
		}
	}
	return ""
}

// RowOf is the row and the column of the table that something of the blueprint
// came from, −1 for what is of none.
func (p *Preview) RowOf(owner string) (row, column int) {
	row, column = -1, -1
	if p.Reading == nil || p.Seen == nil {
		return row, column
	}
	for _, l := range p.Reading.Lanes {
		switch {
		case l.ID == "" || l.ID.Owner() != owner:
		case p.Layout() == sheet.LanesAcross:
			return -1, l.At.Column - 1
		default:
			return l.At.Row + l.At.Line - p.Seen.First, -1
		}
	}
	return row, column
}
