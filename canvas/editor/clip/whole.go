package clip

import (
	"touchline/canvas/owner"
	"touchline/model"
)

// Blueprint is the edits that put what a file of another program became at the
// end of a document: its phases and steps behind the last one, its cards in the
// lanes of their roles, and rows that show their values where the document has
// none of the role.
func (p Paster) Blueprint(d, part *model.Document) (Pasted, error) {
	if err := room(d.CardTable().Len()+part.CardTable().Len(), model.MaxCards, "model.count.cards"); err != nil {
		return Pasted{}, err
	}
	g := p.begin(d, part)
	g.matchLanes(At{Row: -1})
	has := map[model.Role]bool{}
	for _, l := range g.lanes {
		has[l.Role] = true
	}
	for _, l := range part.Lanes {
		if l.Role.Derived() && !has[l.Role] {
			g.make(l, false)
			has[l.Role] = true
		}
	}
	g.newSteps(len(d.Steps()), true)
	g.records("", false)
	for _, x := range part.Steps() {
		g.owners = append(g.owners, owner.Step(g.at[x.ID]))
	}
	return g.end()
}
