package file

import (
	"slices"
	"strconv"

	"touchline/model"
)

// assemble makes a sound document of the records as they stood in the file.
// What contradicts itself is repaired, so that as much as possible is kept,
// and reported:
//
//   - of records that are there twice, the same in all, one goes;
//   - an id that is no id, or is there twice, is replaced by a new one; what
//     names the old one means the first record that had it;
//   - a step, lane or phase that is named but missing is made, empty, at the
//     end: what stood in it stays together;
//   - cards in a derived lane get a lane of their own below it;
//   - a phase without steps gets one;
//   - the weight of no dimension goes, and what is said to no page is said to
//     the first one;
//   - links without two cards, from a card to itself and doubled ones go,
//     and so do gutters that a link cannot run through.
func (d *decoder) assemble() (model.Parts, error) {
	d.dropDoubled()
	a := assembly{
		decoder: d,
		phaseID: newIDs[model.PhaseID]("phase", model.PhasePrefix, len(d.phases)),
		stepID:  newIDs[model.StepID]("step", model.StepPrefix, len(d.steps)),
		laneID:  newIDs[model.LaneID]("lane", model.LanePrefix, len(d.lanes)),
		cardID:  newIDs[model.CardID]("card", model.CardPrefix, len(d.cards)),
		linkID:  newIDs[model.LinkID]("link", model.LinkPrefix, len(d.links)),
		noteID:  newIDs[model.StickyID]("sticky", model.StickyPrefix, len(d.stickies)),
	}
	a.settleHead()
	a.settlePhases()
	a.settleSteps()
	a.settleLanes()
	if err := a.settlePictures(); err != nil {
		return model.Parts{}, err
	}
	a.placeCards()
	a.placeStickies()
	a.fillPhases()
	a.settleSpans()
	a.settleRanks()
	a.joinLinks()
	if err := a.limits(); err != nil {
		return model.Parts{}, err
	}
	return model.Parts{
		Head: d.head, Phases: d.phases, Lanes: d.lanes, Cards: d.cards, Links: d.links,
		Stickies: d.stickies, Pictures: d.pictures, Extra: d.extra,
	}, nil
}

type assembly struct {
	*decoder
	phaseID *ids[model.PhaseID]
	stepID  *ids[model.StepID]
	laneID  *ids[model.LaneID]
	cardID  *ids[model.CardID]
	linkID  *ids[model.LinkID]
	noteID  *ids[model.StickyID]

	lastPhase *model.Phase // where a step that names no phase goes
	phase     map[model.PhaseID]*model.Phase
	column    map[model.StepID]int
	role      map[model.LaneID]model.Role
	home      map[model.LaneID]model.LaneID // of the cards of a derived lane
	picture   map[model.PictureID]model.PictureID
}

// settleHead drops what says nothing, and keeps what was typed.
func (a *assembly) settleHead() {
	h := *a.head
	h.Weights = slices.DeleteFunc(slices.Clone(h.Weights), func(w model.Weight) bool {
		if w.Dimension == "" {
			a.report.add(model.TheDocument, "file.repair.weight")
		}
		return w.Dimension == ""
	})
	h.PageNotes = a.pageNotes(h.PageNotes)
	a.head = &h
}

// pageNotes gives what is said to no page to the first one, behind what is said
// there.
func (a *assembly) pageNotes(all []model.PageNote) []model.PageNote {
	first := model.Pages[0]
	out := slices.DeleteFunc(slices.Clone(all), func(n model.PageNote) bool { return n.Page == "" })
	for _, n := range all {
		if n.Page != "" || n.Text == "" {
			continue
		}
		a.report.add(model.TheDocument, "file.repair.page-note")
		at := slices.IndexFunc(out, func(o model.PageNote) bool { return o.Page == first })
		if at >= 0 && len(out[at].Text)+len(n.Text) < model.MaxText {
			out[at].Text += "\n" + n.Text
			continue
		}
		n.Page = first
		out = append(out, n)
	}
	return out
}

func (a *assembly) settlePhases() {
	a.phase = make(map[model.PhaseID]*model.Phase, len(a.phases))
	for _, p := range a.phases {
		p.ID = a.phaseID.settle(p.ID, &a.report)
		a.phase[p.ID] = p
	}
	if len(a.phases) > 0 {
		a.lastPhase = a.phases[0]
	}
}

func (a *assembly) addPhase(id model.PhaseID) *model.Phase {
	p := &model.Phase{ID: id}
	a.phases = append(a.phases, p)
	a.phase[id] = p
	return p
}

// settleSteps puts every step into its phase. A step that names none belongs
// to the phase of the one before it.
func (a *assembly) settleSteps() {
	order, previous := map[model.PhaseID]int{}, -1
	for i, p := range a.phases {
		order[p.ID] = i
	}
	moved := false
	for _, s := range a.steps {
		s.ID = a.stepID.settle(s.ID, &a.report)
		switch p := a.phase[a.phaseID.ref(s.phase)]; {
		case p != nil:
			a.lastPhase = p
		case s.phase != "":
			a.report.add(s.ID.Owner(), "file.repair.phase", "phase", short(string(s.phase)))
			a.lastPhase = a.addPhase(a.phaseID.restore(s.phase))
		case a.lastPhase == nil:
			a.lastPhase = a.addPhase(a.phaseID.fresh())
		}
		if _, known := order[a.lastPhase.ID]; !known {
			order[a.lastPhase.ID] = len(order)
		}
		moved = moved || order[a.lastPhase.ID] < previous
		previous = order[a.lastPhase.ID]
		a.lastPhase.Steps = append(a.lastPhase.Steps, &s.Step)
	}
	if moved {
		a.report.add(model.TheDocument, "file.repair.step-order")
	}
}

func (a *assembly) settleLanes() {
	a.role = make(map[model.LaneID]model.Role, len(a.lanes))
	a.home = map[model.LaneID]model.LaneID{}
	for _, l := range a.lanes {
		l.ID = a.laneID.settle(l.ID, &a.report)
		if l.Role == "" {
			l.Role = model.RoleText
			a.report.add(l.ID.Owner(), "file.repair.role")
		}
		a.role[l.ID] = l.Role
	}
	for _, l := range a.lanes {
		if l.Follows == "" {
			continue
		}
		follows := a.laneID.ref(l.Follows)
		if _, ok := a.role[follows]; !ok || follows == l.ID {
			a.report.add(l.ID.Owner(), "file.repair.follows", "lane", short(string(l.Follows)))
			follows = ""
		}
		l.Follows = follows
	}
}

// laneFor returns the lane that a record names, and makes it where it is
// missing. where is the record.
func (a *assembly) laneFor(id model.LaneID, where string) model.LaneID {
	if known := a.laneID.ref(id); a.role[known] != "" {
		return known
	}
	a.report.add(where, "file.repair.lane", "lane", short(string(id)))
	return a.addLane(a.laneID.restore(id), len(a.lanes))
}

func (a *assembly) addLane(id model.LaneID, at int) model.LaneID {
	l := &model.Lane{ID: id, Role: model.RoleText}
	a.lanes = append(a.lanes, nil)
	copy(a.lanes[at+1:], a.lanes[at:])
	a.lanes[at] = l
	a.role[id] = l.Role
	return id
}

// stepFor is laneFor for steps.
func (a *assembly) stepFor(id model.StepID, where string) model.StepID {
	known := a.stepID.ref(id)
	if a.stepID.used[known] {
		return known
	}
	a.report.add(where, "file.repair.step", "step", short(string(id)))
	known = a.stepID.restore(id)
	a.addStep(a.endPhase(), known)
	return known
}

// endPhase is the last phase; there is one from now on.
func (a *assembly) endPhase() *model.Phase {
	if len(a.phases) == 0 {
		return a.addPhase(a.phaseID.fresh())
	}
	return a.phases[len(a.phases)-1]
}

func (a *assembly) addStep(p *model.Phase, id model.StepID) {
	p.Steps = append(p.Steps, &model.Step{ID: id})
}

func (a *assembly) fillPhases() {
	for _, p := range a.phases {
		if len(p.Steps) == 0 {
			a.report.add(p.ID.Owner(), "file.repair.phase-empty")
			a.addStep(p, a.stepID.fresh())
		}
	}
	a.column = map[model.StepID]int{}
	for _, p := range a.phases {
		for _, s := range p.Steps {
			a.column[s.ID] = len(a.column)
		}
	}
}

// limits counts again: repairs may have added records.
func (a *assembly) limits() error {
	switch {
	case len(a.phases) > model.MaxPhases:
		return limitFault("file.limit.phases", model.MaxPhases, 0)
	case len(a.column) > model.MaxSteps:
		return limitFault("file.limit.steps", model.MaxSteps, 0)
	case len(a.lanes) > model.MaxLanes:
		return limitFault("file.limit.lanes", model.MaxLanes, 0)
	case len(a.cards) > model.MaxCards:
		return limitFault("file.limit.cards", model.MaxCards, 0)
	case len(a.links) > model.MaxLinks:
		return limitFault("file.limit.links", model.MaxLinks, 0)
	case len(a.stickies) > model.MaxStickies:
		return limitFault("file.limit.stickies", model.MaxStickies, 0)
	case len(a.pictures) > model.MaxPictures:
		return limitFault("file.limit.pictures", model.MaxPictures, 0)
	}
	return nil
}

func itoa(n int) string { return strconv.Itoa(n) }
