package file

import (
	"encoding/json"

	"touchline/model"
)

// unknowns is the fields of one record that this version does not know, while
// the record is read.
type unknowns struct {
	at   map[string]int // place by name, once there are many
	size int            // bytes
}

// manyFields is the number of fields from which they are looked up by name.
const manyFields = 16

// read keeps a field, in place of an earlier one of that name.
func (u *unknowns) read(r *reader, extra *model.Extra, name string) {
	line := r.line(r.pos)
	f := model.Field{Name: name, JSON: r.raw()}
	if r.err != nil {
		return
	}
	if r.mended != nil && !json.Valid([]byte(f.JSON)) {
		r.repair("file.repair.type", "field", name, "value", short(f.JSON))
		return
	}
	if i, twice := u.find(*extra, name); twice {
		r.repair("file.repair.twice", "field", name)
		u.size -= len((*extra)[i].JSON) + len(name)
		(*extra)[i] = f
	} else {
		*extra = append(*extra, f)
		if u.at != nil {
			u.at[name] = i
		}
		r.sums.Unknown++
	}
	u.size += len(name) + len(f.JSON)
	switch {
	case u.size > model.MaxExtra:
		r.fail(limitFault("file.limit.extra", model.MaxExtra>>10, line))
	case len(*extra) > model.MaxExtraFields:
		r.fail(limitFault("file.limit.fields", model.MaxExtraFields, line))
	default:
		r.counted()
	}
}

// find is the place of a field, or that after the last.
func (u *unknowns) find(extra model.Extra, name string) (int, bool) {
	if len(extra) < manyFields {
		for i, f := range extra {
			if f.Name == name {
				return i, true
			}
		}
		return len(extra), false
	}
	if u.at == nil {
		u.at = make(map[string]int, 2*manyFields)
		for i, f := range extra {
			u.at[f.Name] = i
		}
	}
	if i, ok := u.at[name]; ok {
		return i, true
	}
	return len(extra), false
}
