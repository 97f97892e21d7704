package clip

import (
	"encoding/json"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/file"
)

// What may be pasted. Beyond it a text is refused; what goes into the
// document is held to the model's own limits besides.
const (
	maxBytes = 64 << 20 // of a clip with its pictures
	maxText  = 4 << 20  // of plain text or cells
)

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

// Paste is the edits that put a clip into a document. A clip keeps its
// distances, from a column on, in the lanes of its roles and names; a table
// that is a blueprint is read as a file with it would be; other cells of a
// spreadsheet land as lanes and steps from a cell on; lines of text become
// cards, one step after the other. The grid grows where it must. What there is
// no room for is refused whole.
func (p Paster) Paste(d *model.Document, c Clip, at At) (Pasted, error) {
	if len(c.JSON) == 0 && IsBlueprint(c.Text) {
		c.JSON = []byte(c.Text)
	}
	switch {
	case len(c.JSON) > maxBytes:
		return Pasted{}, tooLarge(maxBytes)
	case len(c.JSON) > 0:
		part, _, err := file.Decode(c.JSON)
		if err != nil {
			return Pasted{}, err
		}
		return p.part(d, part, at)
	case len(c.Text) > maxText:
		return Pasted{}, tooLarge(maxText)
	}
	if part := p.blueprintOf(c.Text); part != nil {
		return p.blueprint(d, part, at)
	}
	return p.table(d, tableOf(c.Text), at)
}

func tooLarge(limit int) error {
	return model.NewFault("keys.paste.large", "limit", strconv.Itoa(limit>>20))
}

// kindIn is what a clip is of.
func kindIn(part *model.Document) kind {
	var k kind
	if !field(part, kindField, &k) {
		return ofCards
	}
	return k
}

// field reads a field at the top of a clip.
func field(part *model.Document, name string, into any) bool {
	for _, f := range part.Extra {
		if f.Name == name && json.Unmarshal([]byte(f.JSON), into) == nil {
			return true
		}
	}
	return false
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

// part pastes a clip.
func (p Paster) part(d, part *model.Document, at At) (Pasted, error) {
	return p.kindOfPart(d, part, kindIn(part), at)
}

func (p Paster) kindOfPart(d, part *model.Document, k kind, at At) (Pasted, error) {
	g := p.begin(d, part)
	if err := room(d.CardTable().Len()+part.CardTable().Len(), model.MaxCards, "model.count.cards"); err != nil {
		return Pasted{}, err
	}
	switch k {
	case ofSteps, ofPhases:
		g.matchLanes(At{Row: -1})
		g.newSteps(at.Border, k == ofPhases)
	case ofLanes:
		g.newLanes(at.Row)
		g.sameSteps()
	default:
		g.matchLanes(at)
		g.lay(part.Phases, at.Column)
	}
	g.records(at.Card, k == ofCards)
	switch k {
	case ofSteps, ofPhases:
		for _, x := range part.Steps() {
			g.owners = append(g.owners, owner.Step(g.at[x.ID]))
		}
	case ofLanes:
		for _, l := range part.Lanes {
			g.owners = append(g.owners, owner.Lane(g.of[l.ID]))
		}
	}
	return g.end()
}

func room(n, limit int, key string) error {
	if n <= limit {
		return nil
	}
	return model.NewFault(key, "n", strconv.Itoa(n), "limit", strconv.Itoa(limit))
}

// end is all edits, or why there is no room for what they make.
func (g *pasting) end() (Pasted, error) {
	if err := room(len(g.lanes), model.MaxLanes, "model.count.lanes"); err != nil {
		return Pasted{}, err
	}
	if err := room(len(g.steps), model.MaxSteps, "model.count.steps"); err != nil {
		return Pasted{}, err
	}
	batch := g.laneEdits()
	if g.regrid {
		batch = append(batch, edit.SetPhases{Phases: g.phases})
	}
	return Pasted{slices.Concat(batch, g.pictures, g.cards, g.links, g.notes), g.owners}, nil
}

// records adds the cards, links, notes and pictures of a clip. A single card
// comes behind another one; owned says that they are what is selected
// afterwards.
func (g *pasting) records(behind model.CardID, owned bool) {
	for _, x := range g.part.Pictures() {
		g.pictures = append(g.pictures, edit.AddPicture{Picture: x})
	}
	column := map[model.StepID]int{}
	for i, s := range g.steps {
		column[s.ID] = i
	}
	cards := map[model.CardID]model.CardID{}
	for _, old := range g.part.CardsInOrder() {
		c := *old
		c.ID = model.NewID[model.CardID](model.CardPrefix, g.Bits)
		c.Lane, c.Step = g.of[c.Lane], g.at[c.Step]
		c.Span = max(1, min(c.Span, len(g.steps)-column[c.Step]))
		cards[old.ID] = c.ID
		at := -1
		if owned && g.part.CardTable().Len() == 1 {
			at = slices.Index(g.d.Cell(c.Lane, c.Step), behind) + 1
			if at == 0 {
				at = -1
			}
		}
		g.cards = append(g.cards, edit.AddCard{Card: &c, At: at})
		if owned {
			g.owners = append(g.owners, owner.Card(c.ID))
		}
	}
	for _, old := range g.part.LinksInOrder() {
		l := *old
		l.ID = model.NewID[model.LinkID](model.LinkPrefix, g.Bits)
		l.From, l.To, l.Pins = cards[l.From], cards[l.To], g.pins(l.Pins)
		g.links = append(g.links, edit.AddLink{Link: &l})
	}
	for _, old := range g.part.Stickies() {
		s := *old
		s.ID = model.NewID[model.StickyID](model.StickyPrefix, g.Bits)
		if s.Lane, s.Step = g.of[s.Lane], g.at[s.Step]; s.Lane == "" {
			continue // it lay on a row that only shows what others say
		}
		g.notes = append(g.notes, edit.AddSticky{Sticky: &s})
		if owned {
			g.owners = append(g.owners, owner.Sticky(s.ID))
		}
	}
}

// pins is the gutters of a clip's link where its lanes and steps are now.
func (g *pasting) pins(of []model.Pin) []model.Pin {
	var all []model.Pin
	for _, v := range of {
		switch {
		case v.Step != "" && g.at[v.Step] != "":
			all = append(all, model.Pin{Step: g.at[v.Step]})
		case v.Lane != "" && g.of[v.Lane] != "":
			all = append(all, model.Pin{Lane: g.of[v.Lane]})
		case v.End == model.AfterSteps:
			steps := g.part.Steps()
			i := slices.IndexFunc(g.steps, func(s *model.Step) bool { return s.ID == g.at[steps[len(steps)-1].ID] })
			if i+1 < len(g.steps) {
				v = model.Pin{Step: g.steps[i+1].ID}
			}
			all = append(all, v)
		case v.End == model.BelowLanes:
			i := slices.IndexFunc(g.lanes, func(l *model.Lane) bool { return l.ID == g.of[g.part.Lanes[len(g.part.Lanes)-1].ID] })
			if i+1 < len(g.lanes) {
				v = model.Pin{Lane: g.lanes[i+1].ID}
			}
			all = append(all, v)
		}
	}
	return all
}
