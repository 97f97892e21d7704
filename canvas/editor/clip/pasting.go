package clip

import (
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/search"
)

// rows is the lanes of a document as a paste makes them.
type rows struct {
	lanes []*model.Lane
	of    map[model.LaneID]model.LaneID // the clip's → the document's
	taken map[model.LaneID]bool         // of the document's: one of the clip's is found there
	made  map[model.LaneID]bool         // they are new
	named edit.Batch                    // lanes of the document that get a name
}

func (r *rows) row(id model.LaneID) int {
	return slices.IndexFunc(r.lanes, func(l *model.Lane) bool { return l.ID == id })
}

// found says where a lane of the clip is.
func (g *pasting) found(a, b *model.Lane) {
	g.of[a.ID], g.taken[b.ID] = b.ID, true
	if !g.bare || b.Name != "" || b.Sub != "" || a.Name == "" && a.Sub == "" || a.Role != b.Role {
		return
	}
	named := *b
	named.Name, named.Sub = a.Name, a.Sub
	g.lanes[g.row(b.ID)] = &named
	g.named = append(g.named, edit.SetLane{Lane: &named})
}

// alike reports whether a lane can stand for another one: it has its role,
// and of rows of texts its name or none.
func (g *pasting) alike(a, b *model.Lane) bool {
	return a.Role == b.Role && (a.Role.Service() || a.Name == "" || b.Name == "" || g.sameName(a, b))
}

// sameName compares the names that are shown. A name that a lane has by
// itself is the same in both languages.
func (g *pasting) sameName(a, b *model.Lane) bool {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		if search.Fold(layout.LaneName(lang, a)) == search.Fold(layout.LaneName(lang, b)) {
			return true
		}
	}
	return false
}

func (g *pasting) insert(of model.LaneID, l *model.Lane, at int) {
	g.lanes = slices.Insert(g.lanes, at, l)
	g.of[of], g.taken[l.ID], g.made[l.ID] = l.ID, true, true
}

// columns is the phases and steps of a document as a paste makes them.
type columns struct {
	phases []*model.Phase
	steps  []*model.Step                 // of all phases
	regrid bool                          // they differ from the document's
	at     map[model.StepID]model.StepID // where the clip's steps are
}

func (c *columns) set(phases []*model.Phase) {
	c.phases, c.steps, c.regrid = phases, nil, true
	for _, ph := range phases {
		c.steps = append(c.steps, ph.Steps...)
	}
}

// At is where a paste begins.
type At struct {
	Row    int          // the lane that was chosen; −1 for none
	Head   bool         // it was chosen as a whole, by its head
	Column int          // the step of the first column
	Card   model.CardID // a single card comes behind this one; "": at the end of its cell
	Border int          // before which step new ones come
}

// Paster pastes into documents.
type Paster struct {
	Bits model.Bits // for new ids
	Lang model.Lang // of the names that lanes have by themselves
}

// Pasted is what a paste changes: no edits where there is nothing to paste.
type Pasted struct {
	Edits  edit.Batch
	Owners []canvas.Owner // what was pasted
}

// pasting is a paste in the making.
type pasting struct {
	Paster
	d    *model.Document
	part *model.Document // the clip; nil: a table
	bare bool            // the document's grid says nothing yet: see isBare

	rows    // the lanes as they become
	columns // the steps as they become

	pictures, cards, links, notes edit.Batch
	owners                        []canvas.Owner
}

func (p Paster) begin(d, part *model.Document) *pasting {
	return &pasting{
		Paster: p, d: d, part: part, bare: isBare(d),
		rows:    rows{lanes: slices.Clone(d.Lanes), of: map[model.LaneID]model.LaneID{}, taken: map[model.LaneID]bool{}, made: map[model.LaneID]bool{}},
		columns: columns{phases: d.Phases, steps: d.Steps(), at: map[model.StepID]model.StepID{}},
	}
}

// isBare reports whether a document has nothing but a grid without names: as
// new ones are. It takes the names of what is pasted into it.
func isBare(d *model.Document) bool {
	if d.CardTable().Len()+d.StickyTable().Len() > 0 {
		return false
	}
	for _, ph := range d.Phases {
		if ph.Name != "" {
			return false
		}
	}
	return !slices.ContainsFunc(d.Steps(), func(s *model.Step) bool { return s.Name != "" })
}

func tooLarge(limit int) error {
	return model.NewFault("keys.paste.large", "limit", strconv.Itoa(limit>>20))
}

func room(n, limit int, key string) error {
	if n <= limit {
		return nil
	}
	return model.NewFault(key, "n", strconv.Itoa(n), "limit", strconv.Itoa(limit))
}

// What may be pasted. Beyond it a text is refused; what goes into the
// document is held to the model's own limits besides.
const (
	maxBytes = 64 << 20 // of a clip with its pictures
	maxText  = 4 << 20  // of plain text or cells
)
