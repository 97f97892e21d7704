package file

import (
	"cmp"
	"slices"

	"touchline/model"
)

// placeCards gives every card a lane and a step that exist, and its values
// what no card goes without.
func (a *assembly) placeCards() {
	for _, c := range a.cards {
		c.ID = a.cardID.settle(c.ID, &a.report)
		where := c.ID.Owner()
		c.Lane = a.cardLane(a.laneFor(c.Lane, where), where)
		c.Step = a.stepFor(c.Step, where)
		if c.Kind == "" {
			c.Kind = model.KindAction
		}
		if c.Picture != "" {
			id, ok := a.picture[c.Picture]
			if !ok {
				a.report.add(where, "file.repair.picture", "picture", short(string(c.Picture)))
			}
			c.Picture = id
		}
		if c.Touch != nil {
			a.wholeQuality(c.Touch, where)
		}
	}
}

// cardLane is where the cards of a lane go: the lane itself, or one below it
// if it is derived and holds none.
func (a *assembly) cardLane(id model.LaneID, where string) model.LaneID {
	if !a.role[id].Derived() {
		return id
	}
	a.report.add(where, "file.repair.derived", "lane", string(id))
	home, ok := a.home[id]
	if !ok {
		at := slices.IndexFunc(a.lanes, func(l *model.Lane) bool { return l.ID == id })
		home = a.addLane(a.laneID.fresh(), at+1)
		a.home[id] = home
	}
	return home
}

// wholeQuality drops measurements that lack a figure.
func (a *assembly) wholeQuality(t *model.Touchpoint, where string) {
	t.Quality = slices.DeleteFunc(t.Quality, func(q model.Quality) bool {
		lacks := q.Dimension == "" || q.Expectation == 0 || q.Perception == 0
		if lacks {
			a.report.add(where, "file.repair.quality")
		}
		return lacks
	})
}

func (a *assembly) settleSpans() {
	for _, c := range a.cards {
		most := len(a.column) - a.column[c.Step]
		if c.Span == 0 {
			c.Span = 1
		}
		if c.Span > most {
			a.report.add(c.ID.Owner(), "file.repair.span", "span", itoa(c.Span))
			c.Span = most
		}
	}
}

// settleRanks ranks the cards that have none, after those of their cell that
// have one, in the order of the file. (A file that another program wrote may
// leave ranks out altogether.)
func (a *assembly) settleRanks() {
	type cell struct {
		lane model.LaneID
		step model.StepID
	}
	waiting := map[cell][]*model.Card{}
	var order []cell
	for _, c := range a.cards {
		if model.ValidRank(c.Rank) {
			continue
		}
		if c.Rank != "" {
			a.report.add(c.ID.Owner(), "file.repair.rank", "rank", short(c.Rank))
			c.Rank = ""
		}
		k := cell{c.Lane, c.Step}
		if waiting[k] == nil {
			order = append(order, k)
		}
		waiting[k] = append(waiting[k], c)
	}
	if len(order) == 0 {
		return
	}
	ranked := map[cell][]*model.Card{}
	for _, c := range a.cards {
		k := cell{c.Lane, c.Step}
		if c.Rank != "" && waiting[k] != nil {
			ranked[k] = append(ranked[k], c)
		}
	}
	for _, k := range order {
		rankAfter(ranked[k], waiting[k])
	}
}

// rankAfter ranks cards behind those of their cell that have a rank.
func rankAfter(ranked, waiting []*model.Card) {
	if len(ranked) > 0 {
		slices.SortFunc(ranked, func(x, y *model.Card) int {
			return cmp.Or(cmp.Compare(x.Rank, y.Rank), cmp.Compare(x.ID, y.ID))
		})
		last := ranked[len(ranked)-1].Rank
		for i := range waiting {
			last = model.RankBetween(last, "")
			waiting[i].Rank = last
		}
		if len(last) <= model.MaxRankLen {
			return
		}
	}
	all := append(ranked, waiting...)
	for i, rank := range model.Ranks(len(all)) {
		all[i].Rank = rank
	}
}

// placeStickies anchors every note to a cell that exists.
func (a *assembly) placeStickies() {
	for _, s := range a.stickies {
		s.ID = a.noteID.settle(s.ID, &a.report)
		where := s.ID.Owner()
		s.Lane = a.laneFor(s.Lane, where)
		s.Step = a.stepFor(s.Step, where)
	}
}

// joinLinks keeps the links that join two cards, once each.
func (a *assembly) joinLinks() {
	number := make(map[model.CardID]uint64, len(a.cards))
	for i, c := range a.cards {
		number[c.ID] = uint64(i)
	}
	seen := make(map[uint64]bool, len(a.links)) // both cards' numbers and the kind in one
	kept := a.links[:0]
	for _, l := range a.links {
		l.ID = a.linkID.settle(l.ID, &a.report)
		where := l.ID.Owner()
		from, to := a.cardID.ref(l.From), a.cardID.ref(l.To)
		if l.Kind == "" {
			l.Kind = model.LinkFlow
		}
		i, okFrom := number[from]
		j, okTo := number[to]
		ends := i<<33 | j<<2 | uint64(slices.Index(model.LinkKinds, l.Kind))
		switch {
		case !okFrom || !okTo:
			missing := l.From
			if okFrom {
				missing = l.To
			}
			a.report.add(where, "file.repair.link", "card", short(string(missing)), "label", short(l.Label))
			continue
		case from == to:
			a.report.add(where, "file.repair.link-self", "card", string(from), "label", short(l.Label))
			continue
		case seen[ends]:
			a.report.add(where, "file.repair.link-twice", "from", string(from), "to", string(to), "label", short(l.Label))
			continue
		}
		seen[ends] = true
		l.From, l.To = from, to
		l.Pins = a.pinsOf(l, where)
		kept = append(kept, l)
	}
	a.links = kept
}

// viasOf is the gutters of a link that are there.
func (a *assembly) pinsOf(l *model.Link, where string) []model.Pin {
	kept := l.Pins[:0]
	for _, v := range l.Pins {
		known := v
		switch {
		case v.Step != "":
			known.Step = a.stepID.ref(v.Step)
			if _, ok := a.column[known.Step]; !ok {
				a.report.add(where, "file.repair.via", "via", short(v.String()))
				continue
			}
		case v.Lane != "":
			known.Lane = a.laneID.ref(v.Lane)
			if a.role[known.Lane] == "" {
				a.report.add(where, "file.repair.via", "via", short(v.String()))
				continue
			}
		}
		kept = append(kept, known)
	}
	if n := len(kept); n > model.MaxPins {
		a.report.add(where, "file.repair.vias", "n", itoa(n), "limit", itoa(model.MaxPins))
		kept = kept[:model.MaxPins]
	}
	if len(kept) == 0 {
		return nil
	}
	return kept
}
