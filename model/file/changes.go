package file

import (
	"bytes"
	"errors"
	"iter"
	"slices"

	"touchline/model"
)

// EncodeChanges returns what turns one document into another, as text that
// Replay reads: the records of the second that the first does not share, and
// the ids of those that are gone. Phases, steps and lanes come all at once
// when one of them changed: their order counts. What it costs and how long
// it is depends on the difference, not on the document.
func EncodeChanges(from, to *model.Document) []byte {
	w := writer{between: "\n"}
	w.buf = append(w.buf, '{')
	if from.Head != to.Head {
		w.name("head")
		w.head(to.Head)
	}
	if !slices.Equal(from.Phases, to.Phases) {
		writeSection(&w, "phases", phaseFields, to.Phases)
		writeSection(&w, "steps", stepFields, stepsOf(to.Phases))
	}
	if !slices.Equal(from.Lanes, to.Lanes) {
		writeSection(&w, "lanes", laneFields, to.Lanes)
	}
	var gone [4][]string
	gone[0] = writeChanges(&w, "cards", cardFields, from.CardTable(), to.CardTable())
	gone[1] = writeChanges(&w, "links", linkFields, from.LinkTable(), to.LinkTable())
	gone[2] = writeChanges(&w, "stickies", stickyFields, from.StickyTable(), to.StickyTable())
	gone[3] = writeChanges(&w, "pictures", pictureFields, from.PictureTable(), to.PictureTable())
	if !slices.Equal(from.Extra, to.Extra) {
		w.name("extra")
		w.object(func() { w.extra(to.Extra) })
	}
	if len(gone[0])+len(gone[1])+len(gone[2])+len(gone[3]) > 0 {
		w.name("gone")
		w.object(func() {
			for i, ids := range gone {
				if len(ids) > 0 {
					w.name(goneNames[i])
					w.list(len(ids), func(i int) { w.str(ids[i]) })
				}
			}
		})
	}
	w.raw("}\n")
	return w.buf
}

// goneNames are the kinds of records that are gone by id.
var goneNames = [4]string{"cards", "links", "stickies", "pictures"}

// writeChanges writes the records that are new or other ones, in the order
// of their ids, and returns the ids of those that are gone.
func writeChanges[K ~string, T any](w *writer, name string, of *record[T], from, to model.Table[K, *T]) (gone []string) {
	ids := slices.Sorted(iter.Seq[K](model.Changes(from, to, func(a, b *T) bool { return a == b })))
	var changed []*T
	for _, id := range ids {
		if t, ok := to.Get(id); ok {
			changed = append(changed, t)
		} else {
			gone = append(gone, string(id))
		}
	}
	if len(changed) > 0 {
		writeSection(w, name, of, changed)
	}
	return gone
}

// Replay is a document that changes are put upon, as [EncodeChanges] wrote
// them. It keeps the records as they were written; Document makes one
// document of them at the end.
type Replay struct {
	base     *decoder
	cards    replayed[model.CardID, model.Card]
	links    replayed[model.LinkID, model.Link]
	stickies replayed[model.StickyID, model.Sticky]
	pictures replayed[model.PictureID, model.Picture]
}

// NewReplay begins with the bytes of a document's file. One that was cut off
// gives what stands before the cut.
func NewReplay(text []byte) (*Replay, error) {
	d, err := records(text)
	switch {
	case err != nil:
		return nil, err
	case d.err != nil && !errors.Is(d.err, errCut):
		return nil, d.err
	}
	r := &Replay{base: d}
	r.cards.begin(d.cards, func(c *model.Card) model.CardID { return c.ID })
	r.links.begin(d.links, func(l *model.Link) model.LinkID { return l.ID })
	r.stickies.begin(d.stickies, func(s *model.Sticky) model.StickyID { return s.ID })
	r.pictures.begin(d.pictures, func(p *model.Picture) model.PictureID { return p.ID })
	return r, nil
}

// Apply puts changes upon the document: all of them, or, with an error, none.
func (r *Replay) Apply(changes []byte) error {
	c := &changesReader{}
	changes = bytes.ToValidUTF8(changes, []byte("\uFFFD"))
	c.data, c.ids = changes, r.base.ids
	c.read()
	if c.err != nil {
		if errors.Is(c.err, errCut) {
			return model.NewFault("file.cut-short")
		}
		return c.err
	}
	if c.begun["head"] {
		r.base.head = c.head
	}
	if c.begun["phases"] || c.begun["steps"] {
		r.base.phases, r.base.steps = c.phases, c.steps
	}
	if c.begun["lanes"] {
		r.base.lanes = c.lanes
	}
	if c.begun["extra"] {
		r.base.extra = c.extra
	}
	replay(&r.cards, c.cards, c.gone["cards"])
	replay(&r.links, c.links, c.gone["links"])
	replay(&r.stickies, c.stickies, c.gone["stickies"])
	replay(&r.pictures, c.pictures, c.gone["pictures"])
	return nil
}

// Document makes the document. It judges and repairs as Decode does. The
// Replay is used up.
func (r *Replay) Document() (*model.Document, Report, error) {
	r.base.cards, r.base.links = r.cards.list(), r.links.list()
	r.base.stickies, r.base.pictures = r.stickies.list(), r.pictures.list()
	return r.base.document()
}

// changesReader reads one text of changes.
type changesReader struct {
	decoder
	gone map[string][]string
}

func (c *changesReader) read() {
	c.begun, c.whole, c.gone = map[string]bool{}, map[string]bool{}, map[string][]string{}
	c.open('{')
	for first := true; c.more('}', &first); {
		name := string(c.key())
		switch {
		case c.err != nil:
			return
		case name == "extra":
			c.extra = nil
			c.begun[name] = true
			c.object(name, func(field string) { c.unknown.read(&c.reader, &c.extra, field) })
		case name == "gone":
			c.object(name, func(kind string) { c.gone[kind] = append(c.gone[kind], c.listOfIDs(kind)...) })
		case slices.Contains(sections, name) || name == "head":
			c.field(name)
		default:
			c.raw() // of a newer minor version: it cannot be put anywhere
		}
	}
	if c.peek(); c.err == nil && c.pos < len(c.data) {
		c.syntax(c.pos)
	}
}

// object reads the fields of an object.
func (c *changesReader) object(name string, field func(name string)) {
	if !c.isA('{', name) {
		return
	}
	c.open('{')
	for first := true; c.more('}', &first); {
		key := string(c.key())
		if c.err != nil {
			return
		}
		field(key)
	}
}

func (c *changesReader) listOfIDs(name string) []string {
	if !c.isA('[', name) {
		return nil
	}
	var all []string
	c.open('[')
	for first := true; c.more(']', &first); {
		if c.isA('"', name) {
			all = append(all, string(c.str()))
		}
	}
	return all
}

// replayed is the records of one kind while changes are put upon them, in
// the order in which they came.
type replayed[I ~string, T any] struct {
	all []*T // nil where one is gone
	at  map[I]int
	id  func(*T) I
}

func (r *replayed[I, T]) begin(all []*T, id func(*T) I) {
	r.all, r.at, r.id = all, make(map[I]int, len(all)), id
	for i, t := range all {
		r.at[id(t)] = i
	}
}

func replay[I ~string, T any](r *replayed[I, T], changed []*T, gone []string) {
	for _, id := range gone {
		if i, ok := r.at[I(id)]; ok {
			r.all[i] = nil
			delete(r.at, I(id))
		}
	}
	for _, t := range changed {
		if i, ok := r.at[r.id(t)]; ok {
			r.all[i] = t
			continue
		}
		r.at[r.id(t)] = len(r.all)
		r.all = append(r.all, t)
	}
}

func (r *replayed[I, T]) list() []*T {
	return slices.DeleteFunc(r.all, func(t *T) bool { return t == nil })
}
