package find

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/search"
)

// Finder finds texts in a document. It keeps what it read from one query to
// the next, and reads again only the records that changed, so that it can be
// asked at every key. The zero Finder is ready.
//
// Texts are compared as package search says, pinyin included where nothing
// else is found. Every word of the query must be found; for a card in its own texts (text, detail, tags, web
// addresses, all of its touchpoint) or in the names of its lane, step and
// phase, but at least one of them in its own. So "counter wait" finds the
// cards about waiting in the lane of that name, and "counter" alone finds the
// lane, not all that stands in it.
type Finder struct {
	doc   *model.Document // that entries are of
	read  []entry         // in reading order
	known map[any]string  // folded texts by their record
}

// entry is something that can be found.
type entry struct {
	owner canvas.Owner
	own   string // folded
	place string // folded names of where it stands
}

// cell is a cell of the grid.
type cell struct {
	lane model.LaneID
	step model.StepID
}

// Find returns what a query finds, in reading order: the title, the lanes,
// then step by step its phase, itself, its cards with the links that leave
// them, its notes. An empty query finds nothing.
func (f *Finder) Find(d *model.Document, query string) []canvas.Owner {
	return search.Look(query, func(q search.Query) (found []canvas.Owner) {
		f.Read(d)
		for i := range f.read {
			if e := &f.read[i]; q.At(e.own, e.place) {
				found = append(found, e.owner)
			}
		}
		return found
	})
}

// Read reads a document, those texts alone that it has not read yet.
func (f *Finder) Read(d *model.Document) {
	if f.doc == d {
		return
	}
	u := &indexer{old: f.known, next: make(map[any]string, len(f.known)), notes: map[cell][]*model.Sticky{}}
	u.all = make([]entry, 0, len(f.read)+8)
	u.document(d)
	f.doc, f.read, f.known = d, u.all, u.next
}

// indexer is a document being read.
type indexer struct {
	old, next map[any]string
	notes     map[cell][]*model.Sticky
	all       []entry
}

func (u *indexer) add(o canvas.Owner, own, place string) {
	u.all = append(u.all, entry{o, own, place})
}

// text is the folded texts of a record, read once for each.
func (u *indexer) text(record any, texts func() []string) string {
	s, ok := u.old[record]
	if !ok {
		s = Fold(strings.Join(texts(), "\n"))
	}
	u.next[record] = s
	return s
}

func (u *indexer) document(d *model.Document) {
	u.add(owner.Title, u.text(d.Head, func() []string {
		h := d.Head
		texts := []string{h.Title, h.Service, h.Scope, h.Segment, h.Version, h.Owner, h.Notes}
		for _, n := range h.PageNotes {
			texts = append(texts, n.Text)
		}
		return texts
	}), "")
	lanes := make([]string, len(d.Lanes))
	for i, l := range d.Lanes {
		lanes[i] = u.text(l, func() []string { return []string{l.Name, l.Sub} })
		u.add(owner.Lane(l.ID), lanes[i], "")
	}
	for _, s := range d.Stickies() {
		c := cell{s.Lane, s.Step}
		u.notes[c] = append(u.notes[c], s)
	}
	for _, ph := range d.Phases {
		phase := u.text(ph, func() []string { return []string{ph.Name} })
		u.add(owner.Phase(ph.ID), noted(phase, ph.Notes), "")
		for _, s := range ph.Steps {
			step := u.text(s, func() []string { return []string{s.Name} })
			u.add(owner.Step(s.ID), noted(step, s.Notes), phase)
			u.column(d, s.ID, lanes, step+"\n"+phase)
		}
	}
}

// noted is the folded name of a phase or a step with its notes: these are found
// there, and not at what stands below the name.
func noted(name, notes string) string {
	if notes == "" {
		return name
	}
	return name + "\n" + Fold(notes)
}

// column reads what stands in a step; place is the names of it and its phase.
func (u *indexer) column(d *model.Document, step model.StepID, lanes []string, place string) {
	for i, l := range d.Lanes {
		ids := d.Cell(l.ID, step)
		notes := u.notes[cell{l.ID, step}]
		if len(ids) == 0 && len(notes) == 0 {
			continue
		}
		at := lanes[i] + "\n" + place
		for _, id := range ids {
			c := d.Card(id)
			u.add(owner.Card(id), u.text(c, func() []string { return cardTexts(c) }), at)
			for _, k := range d.LinksAt(id) {
				if x := d.Link(k); x.From == id && x.Label != "" {
					u.add(owner.Link(k), u.text(x, func() []string { return []string{x.Label} }), at)
				}
			}
		}
		for _, s := range notes {
			u.add(owner.Sticky(s.ID), u.text(s, func() []string { return []string{s.Text} }), at)
		}
	}
}

// cardTexts is all that a card says.
func cardTexts(c *model.Card) []string {
	texts := append([]string{c.Text, c.Detail, c.Notes}, c.Tags...)
	texts = append(texts, c.Links...)
	if c.Touch != nil {
		c.Touch.Texts(func(s *string, _ model.Vocabulary) { texts = append(texts, *s) })
	}
	return texts
}

// Fold is [search.Fold].
func Fold(s string) string { return search.Fold(s) }

// maxWords bounds a query: a text pasted into the field is none.
const maxWords = 32

// Words is the folded words of a query.
func Words(query string) []string {
	words := strings.Fields(Fold(query))
	return words[:min(len(words), maxWords)]
}

// HasAll reports whether a folded text has all the words.
func HasAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
