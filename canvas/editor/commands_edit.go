package editor

import (
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

func editCommands() []Command {
	return []Command{
		{ID: "undo", Chords: []event.Chord{char('z', event.Ctrl)}, edits: true, need: needsPast, run: always(func(e *Editor) { e.on.Undo() })},
		{ID: "redo", Chords: []event.Chord{char('y', event.Ctrl), char('z', event.Ctrl, event.Shift)}, edits: true, need: needsFuture, run: always(func(e *Editor) { e.on.Redo() })},
		{ID: "cut", Chords: []event.Chord{char('x', event.Ctrl), key(event.KeyDelete, event.Shift)}, edits: true, need: needsCopyable, run: always((*Editor).cutOut)},
		{ID: "copy", Chords: []event.Chord{char('c', event.Ctrl), key(event.KeyInsert, event.Ctrl)}, need: needsCopyable, run: always(func(e *Editor) { e.copyOut(false) })},
		{ID: "copy.file", Chords: []event.Chord{char('c', event.Ctrl, event.Shift)}, need: needsCopyable, run: always(func(e *Editor) { e.copyOut(true) })},
		{ID: "paste", Chords: []event.Chord{char('v', event.Ctrl)}, edits: true, run: always(func(e *Editor) { e.on.Ask(event.WantPaste{}) })},
		{ID: "paste.cell", Chords: []event.Chord{char('v', event.Ctrl, event.Shift)}, edits: true, need: needsGround, run: always(func(e *Editor) { e.on.Ask(event.WantPaste{OneCell: true}) })},
		{ID: "duplicate", Chords: []event.Chord{char('d', event.Ctrl)}, edits: true, need: needsCopyable, run: always((*Editor).duplicate)},
		{ID: "delete", Chords: []event.Chord{key(event.KeyDelete), key(event.KeyBackspace)}, edits: true, need: needsAny, run: always(func(e *Editor) { e.remove() })},
		{ID: "find", Chords: []event.Chord{char('f', event.Ctrl)}, run: always(func(e *Editor) { e.on.Did |= e.StartFind(); e.on.Ask(event.WantFind{}) })},
		{ID: "replace", Chords: []event.Chord{char('h', event.Ctrl)}, edits: true, run: always(func(e *Editor) { e.on.Did |= e.StartFind(); e.on.Ask(event.WantFind{Replace: true}) })},
	}
}

func needsPast(e *Editor) string {
	if !e.CanUndo() {
		return "canvas.nothing-to-undo"
	}
	return ""
}

func needsFuture(e *Editor) string {
	if !e.CanRedo() {
		return "canvas.nothing-to-redo"
	}
	return ""
}

func textCommands() []Command {
	return []Command{
		{ID: "text", Chords: []event.Chord{key(event.KeyEnter), key(event.KeyF2)}, edits: true, loose: true, need: needsText, run: always((*Editor).enter)},
		{ID: "lane.sub", Chords: []event.Chord{key(event.KeyF2, event.Shift)}, edits: true, need: needsLanes, run: always(func(e *Editor) { e.on.Ask(event.WantSub{Lane: e.Selection().Lanes()[0]}) })},
		{ID: "away", Chords: []event.Chord{key(event.KeyEscape)}, Letter: 'v', loose: true, need: needsSomething, run: always((*Editor).away)},
	}
}

// SetSub changes the second name of a lane: who or what works there.
func (e *Editor) SetSub(id model.LaneID, sub string) event.Did {
	if old := e.on.Document().Lane(id); old != nil {
		l := *old
		l.Sub = sub
		_ = e.on.Merge(edit.SetLane{Lane: &l}, e.on.Selection(), edit.Merge{Key: "sub of " + string(id), At: e.on.Now()})
	}
	return e.done()
}

func needsText(e *Editor) string {
	if _, ok := e.on.Stand().Empty(); ok || e.on.Selection().Len() == 1 {
		return ""
	}
	return "keys.needs.one"
}

// enter edits the text of what is selected; in an empty cell it makes a card.
func (e *Editor) enter() {
	if at, ok := e.on.Stand().Empty(); ok {
		e.cardAt(at, -1, "")
		return
	}
	e.on.Rename(e.on.Selection().Sole(), "")
}

func needsSomething(e *Editor) string {
	if _, ok := e.on.Stand().Empty(); ok {
		return ""
	}
	return needsAny(e)
}

// away leaves a link for its card, and else selects nothing.
func (e *Editor) away() {
	if e.on.Around != "" && e.backFromLink() {
		return
	}
	e.on.Lit = false
	e.on.Pick(selection.Set{})
	e.on.Redraw()
}

// mark sets a mark on the selected cards, or takes it off if all have it.
func (e *Editor) mark(m model.Marks) {
	if batch := change.Mark(e.Document(), e.Selection().Cards(), m); len(batch) > 0 {
		e.changed(batch)
	}
}

// changed does what a command comes to. What is selected stays.
func (e *Editor) changed(x edit.Edit) { _ = e.on.Apply(x, e.Selection()) }

func markCommands() []Command {
	mark := func(id string, r rune, m model.Marks) Command {
		return Command{
			ID: "mark." + id, Chords: []event.Chord{char(r, event.Ctrl, event.Shift)}, edits: true, need: needsCards,
			run: always(func(e *Editor) { e.mark(m) }),
			is:  every(selection.Set.Cards, (*model.Document).Card, func(c *model.Card) bool { return c.Marks.Has(m) }),
		}
	}
	return []Command{mark("truth", 'm', model.MarkTruth), mark("fail", 'f', model.MarkFail), mark("wait", 'w', model.MarkWait)}
}

// kindCommands are Ctrl and a digit: the kind of a card or a link, the role
// of a lane.
func kindCommands() []Command {
	var all []Command
	for i, k := range model.Kinds {
		all = append(all, Command{
			ID: "card.kind." + string(k), Chords: []event.Chord{char(rune('1'+i), event.Ctrl)}, edits: true, need: needsCards,
			run: always(func(e *Editor) {
				e.changed(change.Cards(e.Document(), e.Selection().Cards(), func(c *model.Card) { c.Kind = k }))
			}),
			is: every(selection.Set.Cards, (*model.Document).Card, func(c *model.Card) bool { return c.Kind == k }),
		})
	}
	for i, k := range model.LinkKinds {
		all = append(all, Command{
			ID: "link.kind." + string(k), Chords: []event.Chord{char(rune('1'+i), event.Ctrl)}, edits: true, need: needsLinks,
			run: always(func(e *Editor) {
				e.changed(change.Links(e.Document(), e.Selection().Links(), func(l *model.Link) { l.Kind = k }))
			}),
			is: every(selection.Set.Links, (*model.Document).Link, func(l *model.Link) bool { return l.Kind == k }),
		})
	}
	for i, r := range []model.Role{
		model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport,
		model.RoleText, model.RoleTime, model.RoleEmotion, model.RoleMetric, model.RoleChannel,
		model.RoleOwner, model.RoleRisk, model.RoleGap,
	} {
		c := Command{ID: "lane.role." + string(r), edits: true, need: needsLanes, run: always(func(e *Editor) {
			e.changed(change.Lanes(e.Document(), e.Selection().Lanes(), func(l *model.Lane) { l.Role = r }))
		}), is: every(selection.Set.Lanes, (*model.Document).Lane, func(l *model.Lane) bool { return l.Role == r })}
		if i < 9 { // Ctrl+0 is 100 %
			c.Chords = []event.Chord{char(rune('1'+i), event.Ctrl)}
		}
		all = append(all, c)
	}
	return all
}

func linkCommands() []Command {
	return []Command{
		{ID: "link", Letter: 'l', needsCard: true, edits: true, need: needsCard, run: func(e *Editor, _ event.KeyEvent) bool { return gesture.AimByKey(&e.on) }},
		{ID: "link.next", Chords: []event.Chord{char('l', event.Ctrl)}, need: needsLinked, run: always(func(e *Editor) { e.nextLink(1) })},
		{ID: "link.previous", Chords: []event.Chord{char('l', event.Ctrl, event.Shift)}, need: needsLinked, run: always(func(e *Editor) { e.nextLink(-1) })},
		{ID: "link.turn", edits: true, need: needsLinks, run: always(func(e *Editor) {
			e.changed(change.Links(e.Document(), e.Selection().Links(), func(l *model.Link) { l.From, l.To = l.To, l.From }))
		})},
		{ID: "link.loop", edits: true, need: needsLinks, run: always(func(e *Editor) {
			e.changed(change.Links(e.Document(), e.Selection().Links(), func(l *model.Link) { l.Loop = !l.Loop }))
		}), is: every(selection.Set.Links, (*model.Document).Link, func(l *model.Link) bool { return l.Loop })},
		{ID: "link.unpin", edits: true, need: needsPins, run: always(func(e *Editor) {
			e.changed(link.Unpinned(e.Document(), e.Selection().Links()))
		})},
	}
}

// needsPins asks for a link that the user has pinned to gutters.
func needsPins(e *Editor) string {
	if why := needsLinks(e); why != "" {
		return why
	}
	if len(link.Unpinned(e.on.Document(), e.on.Selection().Links())) == 0 {
		return "keys.needs.pins"
	}
	return ""
}

func needsLinked(e *Editor) string {
	switch kind, _ := owner.Split(e.on.Selection().Sole()); kind {
	case owner.KindCard, owner.KindLink:
		return ""
	}
	return "keys.needs.one-card"
}

// needsGround asks for a cell that can hold a card.
func needsGround(e *Editor) string {
	p, _, ok := e.on.Stand().Here()
	if ok && p.Row >= 0 && e.on.Document().Lanes[p.Row].Role.Derived() {
		return "keys.derived"
	}
	return ""
}

// needsCopyable asks for something that Copy takes.
func needsCopyable(e *Editor) string {
	s := e.on.Selection()
	if len(s.Cards())+len(s.Steps())+len(s.Phases())+len(s.Lanes())+len(s.Stickies()) == 0 {
		return "keys.needs.copyable"
	}
	return ""
}
