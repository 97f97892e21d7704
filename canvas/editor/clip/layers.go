package clip

import (
	"slices"

	"touchline/model"
)

// The three lines of a blueprint follow from the roles of its lanes: each
// runs below the last lane of a role, and below the rows of annotation right
// under it. So a lane put in the wrong place takes others over to the wrong
// side of a line.

// layers is the roles that the lines part, from the customer down.
var layers = []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}

// layer is which of them a role is; −1 for evidence, which has no line, and
// for annotations.
func layer(r model.Role) int { return slices.Index(layers, r) }

// below is the place right below a lane and the annotations that belong to
// it.
func (r *rows) below(row int) int {
	for row++; row < len(r.lanes) && !r.lanes[row].Role.Service(); row++ {
	}
	return row
}

// last is the last lane that passes, or −1.
func (r *rows) last(pass func(*model.Lane) bool) int {
	for i := len(r.lanes) - 1; i >= 0; i-- {
		if pass(r.lanes[i]) {
			return i
		}
	}
	return -1
}

// place is where a lane like one of the clip's belongs: behind those of its
// role, else behind those of the layers above it, else before those below it.
// So no lane comes below a line that it was above. An annotation belongs to
// what it stood under.
func (g *pasting) place(a *model.Lane) int {
	if !a.Role.Service() {
		return g.placeNote(a)
	}
	if row := g.last(func(l *model.Lane) bool { return l.Role == a.Role }); row >= 0 {
		return g.below(row)
	}
	first := slices.IndexFunc(g.lanes, func(l *model.Lane) bool { return layer(l.Role) >= 0 })
	switch n := layer(a.Role); {
	case n < 0 && first >= 0:
		return first
	case n < 0:
		return len(g.lanes)
	default:
		if row := g.last(func(l *model.Lane) bool { return layer(l.Role) >= 0 && layer(l.Role) < n }); row >= 0 {
			return g.below(row)
		}
	}
	if first >= 0 {
		return first
	}
	return len(g.lanes)
}

// placeNote is the place of an annotation: below the lane of the document
// that it stood under in its own, or one of that role; above all where it
// stood so.
func (g *pasting) placeNote(a *model.Lane) int {
	rows := g.origin()
	i := slices.IndexFunc(rows, func(r row) bool { return r.ID == a.ID })
	if i < 0 {
		return len(g.lanes)
	}
	for i--; i >= 0; i-- {
		r := rows[i]
		if !r.Role.Service() {
			continue
		}
		if row := g.counterpart(r); row >= 0 {
			return g.below(row)
		}
		return g.place(&model.Lane{Role: r.Role})
	}
	if first := slices.IndexFunc(g.lanes, func(l *model.Lane) bool { return l.Role.Service() }); first >= 0 {
		return first
	}
	return len(g.lanes)
}

// origin is the rows that the clip was taken from: of a clip that does not
// say it, its own.
func (g *pasting) origin() []row {
	if g.part == nil {
		return nil
	}
	var rows []row
	if !field(g.part, rowsField, &rows) {
		rows = rowsOf(g.part)
	}
	return rows
}

// counterpart is the row in which a lane of the clip's document is found:
// where its cards were pasted, the very lane, one of its role and name, or
// the last one of its role; −1 for none.
func (g *pasting) counterpart(r row) int {
	if id := g.of[r.ID]; id != "" {
		return g.row(id)
	}
	like := &model.Lane{Role: r.Role, Name: r.Name}
	for _, same := range []func(*model.Lane) bool{
		func(l *model.Lane) bool { return l.ID == r.ID && l.Role == r.Role },
		func(l *model.Lane) bool { return l.Role == r.Role && g.sameName(like, l) },
		func(l *model.Lane) bool { return l.Role == r.Role },
	} {
		if row := g.last(same); row >= 0 {
			return row
		}
	}
	return -1
}

// newLanes adds the lanes of a clip: below the row that was chosen, where
// that fits their role, and else where each belongs.
func (g *pasting) newLanes(row int) {
	chosen := -1
	if row >= 0 {
		chosen = row + 1
	}
	for i := 0; i < len(g.part.Lanes); {
		end := i + 1 // of a lane with its annotations
		for end < len(g.part.Lanes) && !g.part.Lanes[end].Role.Service() {
			end++
		}
		at := -1
		switch first := g.part.Lanes[i]; {
		case chosen >= 0 && !first.Role.Service():
			at = chosen
		case chosen >= 0 && g.fits(g.below(chosen-1), first.Role):
			at = g.below(chosen - 1)
		case g.adopts(first):
			at = g.row(g.of[first.ID]) + 1
			i++
		default:
			at = g.place(first)
		}
		for ; i < end; i++ {
			l := *g.part.Lanes[i]
			l.ID = model.NewID[model.LaneID](model.LanePrefix, g.Bits)
			g.insert(g.part.Lanes[i].ID, &l, at)
			at++
		}
		if chosen >= 0 {
			chosen = at
		}
	}
	g.follow()
}

// adopts finds for a lane the one of a new document that stands there for it,
// without a name.
func (g *pasting) adopts(a *model.Lane) bool {
	if !g.bare || !a.Role.Service() {
		return false
	}
	for _, b := range g.lanes {
		if b.Role == a.Role && b.Name == "" && b.Sub == "" && !g.taken[b.ID] {
			g.found(a, b)
			return true
		}
	}
	return false
}

// fits reports whether a lane of a role can stand at a place without taking
// others over to the wrong side of a line.
func (g *pasting) fits(at int, r model.Role) bool {
	n := layer(r)
	if n < 0 {
		return true
	}
	for i := at - 1; i >= 0; i-- {
		if m := layer(g.lanes[i].Role); m >= 0 {
			if m > n {
				return false
			}
			break
		}
	}
	for i := at; i < len(g.lanes); i++ {
		if m := layer(g.lanes[i].Role); m >= 0 {
			return m >= n
		}
	}
	return true
}

// follow has the new lanes that show what another lane's cards say show what
// they showed: the copy of that lane if it was copied too, else the lane
// itself or its like.
func (g *pasting) follow() {
	rows := g.origin()
	for _, a := range g.part.Lanes {
		if !a.Role.Derived() {
			continue
		}
		i := slices.IndexFunc(rows, func(r row) bool { return r.ID == a.ID })
		named := a.Follows
		if i >= 0 {
			named = rows[i].Follows
		}
		at := slices.IndexFunc(rows, func(r row) bool {
			return r.ID == named || named == "" && r.Role == model.RoleCustomer
		})
		l := g.lanes[g.row(g.of[a.ID])]
		l.Follows = "" // the first lane of a customer
		if at < 0 {
			continue
		}
		copied := g.of[rows[at].ID] != ""
		if named == "" && !copied {
			continue
		}
		if row := g.counterpart(rows[at]); row >= 0 && g.lanes[row] != l {
			l.Follows = g.lanes[row].ID
		}
		if named == "" && l.Follows == g.firstCustomer() {
			l.Follows = ""
		}
	}
}

// firstCustomer is the lane that those follow which name none.
func (r *rows) firstCustomer() model.LaneID {
	for _, l := range r.lanes {
		if l.Role == model.RoleCustomer {
			return l.ID
		}
	}
	return ""
}
