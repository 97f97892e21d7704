package model

import (
	"iter"
	"strconv"
)

// Problem is a broken invariant: something that no file should hold and that
// no edit may leave behind. (What a reviewer would criticise in a sound
// document is model/check's business.)
type Problem struct {
	Code  string   // "card.lane"; its sentence is the text "model.card.lane"
	Where string   // the owner, "card:ID"; the document itself is "document"
	Args  []string // name, value, name, value, …
}

// Key names the problem's sentence in model/words. The sentence knows
// {where} beside the Args.
func (p Problem) Key() string { return "model." + p.Code }

// Fault is the problem as an error: why an edit was refused.
func (p Problem) Fault() *Fault {
	return NewFault(p.Key(), append([]string{"where", p.Where}, p.Args...)...)
}

// problems gathers what is wrong with one owner after another.
type problems struct {
	where string
	found []Problem
}

func (p *problems) at(kind, id string) { p.where = OwnerOf(kind, id) }

func (p *problems) add(code string, args ...string) {
	p.found = append(p.found, Problem{Code: code, Where: p.where, Args: args})
}

// Check returns every broken invariant: ids, places, links' ends, ranges,
// known values, limits. A sound document gives none. The order is that of
// Parts.
func (d *Document) Check() []Problem {
	p := &problems{where: TheDocument}
	p.counts(d)
	p.extra(d.Extra)
	p.head(d.Head)
	p.grid(d)
	for _, c := range d.CardsInOrder() {
		p.card(c)
		p.cardPlace(d, c)
	}
	twins := d.twins()
	for _, l := range d.LinksInOrder() {
		p.link(l)
		p.linkEnds(d, l, twins[l.ID])
	}
	for _, s := range d.Stickies() {
		p.sticky(s)
		p.stickyPlace(d, s)
	}
	for _, x := range d.Pictures() {
		p.picture(x)
	}
	return p.found
}

// CheckRest returns what is wrong elsewhere than in cards and links: what
// Check finds that CheckCard and CheckLink do not.
func (d *Document) CheckRest() []Problem {
	p := &problems{where: "document"}
	p.rest(d)
	return p.found
}

func (p *problems) rest(d *Document) {
	p.counts(d)
	p.extra(d.Extra)
	p.head(d.Head)
	p.grid(d)
	for _, s := range d.Stickies() {
		p.sticky(s)
		p.stickyPlace(d, s)
	}
	for _, x := range d.Pictures() {
		p.picture(x)
	}
}

// CheckCard returns what is wrong with a card that is in the document, or is
// about to be.
func (d *Document) CheckCard(c *Card) []Problem {
	p := &problems{}
	p.card(c)
	p.cardPlace(d, c)
	return p.found
}

// CheckLink is CheckCard for a link. It costs by the links at the link's cards:
// for all links use CheckLinks.
func (d *Document) CheckLink(l *Link) []Problem {
	p := &problems{}
	p.link(l)
	p.linkEnds(d, l, d.Twin(l))
	return p.found
}

// CheckLinks yields the links that something is wrong with, in no order, each
// with what CheckLink says of it. It costs by the links.
func (d *Document) CheckLinks() iter.Seq2[*Link, []Problem] {
	return func(yield func(*Link, []Problem) bool) {
		twins := d.twins()
		for _, l := range d.links.All() {
			p := &problems{}
			p.link(l)
			p.linkEnds(d, l, twins[l.ID])
			if len(p.found) > 0 && !yield(l, p.found) {
				return
			}
		}
	}
}

// CheckSticky is CheckCard for a sticky note.
func (d *Document) CheckSticky(s *Sticky) []Problem {
	p := &problems{}
	p.sticky(s)
	p.stickyPlace(d, s)
	return p.found
}

// CheckGrid returns what is wrong with phases, steps and lanes.
func (d *Document) CheckGrid() []Problem {
	p := &problems{}
	p.grid(d)
	return p.found
}

// Check returns what is wrong with a head.
func (h *Head) Check() []Problem {
	p := &problems{where: TheDocument}
	p.head(h)
	return p.found
}

// Check returns what is wrong with a picture's record. It does not look at
// the image: model/file does when it reads one.
func (x *Picture) Check() []Problem {
	p := &problems{}
	p.picture(x)
	return p.found
}

func (p *problems) counts(d *Document) {
	for _, c := range []struct {
		what     string
		n, limit int
	}{
		{"phases", len(d.Phases), MaxPhases},
		{"steps", len(d.Steps()), MaxSteps},
		{"lanes", len(d.Lanes), MaxLanes},
		{"cards", d.cards.Len(), MaxCards},
		{"links", d.links.Len(), MaxLinks},
		{"stickies", d.stickies.Len(), MaxStickies},
		{"pictures", d.pictures.Len(), MaxPictures},
	} {
		if c.n > c.limit {
			p.add("count."+c.what, "n", strconv.Itoa(c.n), "limit", strconv.Itoa(c.limit))
		}
	}
	p.found = append(p.found, d.CheckSums()...)
}

func (p *problems) grid(d *Document) {
	phases, steps := make(map[PhaseID]bool, len(d.Phases)), make(map[StepID]bool, len(d.Steps()))
	for _, x := range d.Phases {
		p.at("phase", string(x.ID))
		id(p, x.ID, phases)
		p.texts("name", x.Name, "notes", x.Notes)
		p.extra(x.Extra)
		if len(x.Steps) == 0 {
			p.add("phase.empty")
		}
		for _, s := range x.Steps {
			p.at("step", string(s.ID))
			id(p, s.ID, steps)
			p.texts("name", s.Name, "notes", s.Notes)
			p.within("width", s.Width, 0, MaxExtent)
			p.extra(s.Extra)
		}
	}
	lanes := map[LaneID]bool{}
	for _, l := range d.Lanes {
		p.at("lane", string(l.ID))
		id(p, l.ID, lanes)
		p.text("name", l.Name)
		p.text("sub", l.Sub)
		known(p, "role", l.Role, Roles)
		known(p, "line", l.Line, LineStyles)
		p.within("height", l.Height, 0, MaxExtent)
		p.extra(l.Extra)
		if _, ok := d.Row(l.Follows); l.Follows != "" && (!ok || l.Follows == l.ID) {
			p.add("lane.follows", "lane", string(l.Follows))
		}
	}
}

func (p *problems) cardPlace(d *Document, c *Card) {
	lane := d.Lane(c.Lane)
	switch {
	case lane == nil:
		p.add("card.lane", "lane", string(c.Lane))
	case lane.Role.Derived():
		p.add("card.derived", "lane", string(c.Lane))
	}
	column, ok := d.Column(c.Step)
	if !ok {
		p.add("card.step", "step", string(c.Step))
	}
	if c.Span < 1 || ok && c.Span > len(d.Steps())-column {
		p.add("card.span", "span", strconv.Itoa(c.Span))
	}
	if c.Picture != "" && d.Picture(c.Picture) == nil {
		p.add("card.picture", "picture", string(c.Picture))
	}
}

func (p *problems) linkEnds(d *Document, l, twin *Link) {
	if d.Card(l.From) == nil {
		p.add("link.from", "card", string(l.From))
	}
	if d.Card(l.To) == nil {
		p.add("link.to", "card", string(l.To))
	}
	if l.From == l.To {
		p.add("link.self", "card", string(l.From))
	}
	for _, v := range l.Pins {
		if _, _, ok := d.Gutter(v); !ok {
			p.add("link.via", "via", v.String())
		}
	}
	if twin != nil {
		p.add("link.duplicate", "link", string(twin.ID))
	}
}

func (p *problems) stickyPlace(d *Document, s *Sticky) {
	if _, ok := d.Row(s.Lane); !ok {
		p.add("sticky.lane", "lane", string(s.Lane))
	}
	if _, ok := d.Column(s.Step); !ok {
		p.add("sticky.step", "step", string(s.Step))
	}
}

// Twin returns another link of the same kind between the same cards in the
// same direction, the first one by id, or nil. It looks at the end that has
// fewer links.
func (d *Document) Twin(l *Link) *Link {
	ids := d.LinksAt(l.From)
	if others := d.LinksAt(l.To); len(others) < len(ids) {
		ids = others
	}
	for _, id := range ids {
		x := d.Link(id)
		if x.ID != l.ID && x.From == l.From && x.To == l.To && x.Kind == l.Kind {
			return x
		}
	}
	return nil
}

// twins is the Twin of every link that has one. Among n cards that are all
// linked, asking each of the n² links looks at n³.
func (d *Document) twins() map[LinkID]*Link {
	type end struct {
		to   CardID
		kind LinkKind
	}
	all := map[LinkID]*Link{}
	for from, ids := range d.ends.All() {
		first := map[end]*Link{} // not cleared for each: that would cost by the most that it held
		for _, id := range ids {
			l := d.Link(id)
			if l.From != from {
				continue
			}
			e := end{l.To, l.Kind}
			one := first[e]
			if one == nil {
				first[e] = l
				continue
			}
			all[l.ID] = one
			if all[one.ID] == nil {
				all[one.ID] = l
			}
		}
	}
	return all
}
