package change

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// Row is a derived row that a map may have. What employees feel is a row of its
// own, beside what customers feel.
type Row struct {
	ID    string
	Role  model.Role
	Staff bool
}

// Rows is every such row, in the order in which they stand below the service.
var Rows = []Row{
	{"time", model.RoleTime, false},
	{"emotion", model.RoleEmotion, false},
	{"staff", model.RoleEmotion, true},
	{"metric", model.RoleMetric, false},
	{"channel", model.RoleChannel, false},
	{"owner", model.RoleOwner, false},
	{"risk", model.RoleRisk, false},
	{"gap", model.RoleGap, false},
}

// has reports whether a lane is such a row of a document.
func (r Row) has(d *model.Document, l *model.Lane) bool {
	if l.Role != r.Role {
		return false
	}
	of := d.Followed(l)
	served := of != nil && of.Role.Service() && of.Role != model.RoleCustomer
	return r.Role != model.RoleEmotion || served == r.Staff
}

// Shown reports whether the document has the row.
func (r Row) Shown(d *model.Document) bool {
	return slices.ContainsFunc(d.Lanes, func(l *model.Lane) bool { return r.has(d, l) })
}

// Toggle is the edits that give a document the row, or take it away. The new
// lane gets the id and, if it has to tell whose it is, the name. ok is false
// where there are no employees whose feelings could be shown.
func (r Row) Toggle(d *model.Document, id model.LaneID, name string) (x edit.Batch, ok bool) {
	for _, l := range d.Lanes {
		if r.has(d, l) {
			x = append(x, edit.RemoveLane{Lane: l.ID})
		}
	}
	if len(x) > 0 {
		return x, true
	}
	l := &model.Lane{ID: id, Role: r.Role}
	if r.Role == model.RoleEmotion {
		of := feltBy(d, r.Staff)
		if of == nil && r.Staff {
			return nil, false
		}
		if r.Staff {
			l.Follows, l.Name = of.ID, name
		}
	}
	return edit.Batch{edit.AddLane{Lane: l, At: r.place(d)}}, true
}

// feltBy is the lane of a customer or, for employees, the lane in front whose
// cards say feelings, else the first one.
func feltBy(d *model.Document, staff bool) *model.Lane {
	role := model.RoleCustomer
	if staff {
		role = model.RoleFrontstage
	}
	var first *model.Lane
	for _, l := range d.Lanes {
		if l.Role != role {
			continue
		}
		if first == nil {
			first = l
		}
		for _, s := range d.Steps() {
			for _, id := range d.Cell(l.ID, s.ID) {
				if t := d.Card(id).Touch; t != nil && t.Feeling != nil {
					return l
				}
			}
		}
	}
	return first
}

// place is where the row comes: below the service, and among the other rows in
// the order of Rows.
func (r Row) place(d *model.Document) int {
	at, mine := 0, slices.Index(Rows, r)
	for i, l := range d.Lanes {
		k := slices.IndexFunc(Rows, func(o Row) bool { return o.has(d, l) })
		if k <= mine { // −1 is a lane with cards
			at = i + 1
		}
	}
	return at
}
