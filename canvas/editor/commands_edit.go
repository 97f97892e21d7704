package editor

import (
	"touchline/canvas/editor/link"
	"touchline/model"
	"touchline/model/edit"
)

func editCommands() []Command {
	return []Command{
		{ID: "undo", Chords: []Chord{char('z', Ctrl)}, edits: true, need: needsPast, run: always(func(e *Editor) { e.did |= e.Undo() })},
		{ID: "redo", Chords: []Chord{char('y', Ctrl), char('z', Ctrl, Shift)}, edits: true, need: needsFuture, run: always(func(e *Editor) { e.did |= e.Redo() })},
		{ID: "cut", Chords: []Chord{char('x', Ctrl), key(KeyDelete, Shift)}, edits: true, need: needsCopyable, run: always((*Editor).cutOut)},
		{ID: "copy", Chords: []Chord{char('c', Ctrl), key(KeyInsert, Ctrl)}, need: needsCopyable, run: always(func(e *Editor) { e.copyOut(false) })},
		{ID: "copy.file", Chords: []Chord{char('c', Ctrl, Shift)}, need: needsCopyable, run: always(func(e *Editor) { e.copyOut(true) })},
		{ID: "paste", Chords: []Chord{char('v', Ctrl)}, edits: true, run: always(func(e *Editor) { e.ask(WantPaste{}) })},
		{ID: "paste.cell", Chords: []Chord{char('v', Ctrl, Shift)}, edits: true, need: needsGround, run: always(func(e *Editor) { e.ask(WantPaste{OneCell: true}) })},
		{ID: "duplicate", Chords: []Chord{char('d', Ctrl)}, edits: true, need: needsCopyable, run: always((*Editor).duplicate)},
		{ID: "delete", Chords: []Chord{key(KeyDelete), key(KeyBackspace)}, edits: true, need: needsAny, run: always(func(e *Editor) { e.remove() })},
		{ID: "find", Chords: []Chord{char('f', Ctrl)}, run: always(func(e *Editor) { e.did |= e.StartFind(); e.ask(WantFind{}) })},
		{ID: "replace", Chords: []Chord{char('h', Ctrl)}, edits: true, run: always(func(e *Editor) { e.did |= e.StartFind(); e.ask(WantFind{Replace: true}) })},
	}
}

// WantFind asks for the bar to search in: Editor.Find, FindNext, EndFind,
// ReplaceOne and ReplaceAll are what it does.
type WantFind struct{ Replace bool }

func (WantFind) request() {}

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
		{ID: "text", Chords: []Chord{key(KeyEnter), key(KeyF2)}, edits: true, loose: true, need: needsText, run: always((*Editor).enter)},
		{ID: "lane.sub", Chords: []Chord{key(KeyF2, Shift)}, edits: true, need: needsLanes, run: always(func(e *Editor) { e.ask(WantSub{e.Selection().Lanes()[0]}) })},
		{ID: "away", Chords: []Chord{key(KeyEscape)}, Letter: 'v', loose: true, need: needsSomething, run: always((*Editor).away)},
	}
}

// WantSub asks for the second name of a lane: then Editor.SetSub.
type WantSub struct{ Lane model.LaneID }

func (WantSub) request() {}

// SetSub changes the second name of a lane: who or what works there.
func (e *Editor) SetSub(id model.LaneID, sub string) Did {
	if old := e.Document().Lane(id); old != nil {
		l := *old
		l.Sub = sub
		_ = e.merge(edit.SetLane{Lane: &l}, e.Selection(), edit.Merge{Key: "sub of " + string(id), At: e.now()})
	}
	return e.Take()
}

func needsText(e *Editor) string {
	if _, ok := e.cursorCell(); ok || e.Selection().Len() == 1 {
		return ""
	}
	return "keys.needs.one"
}

// enter edits the text of what is selected; in an empty cell it makes a card.
func (e *Editor) enter() {
	if at, ok := e.cursorCell(); ok {
		e.cardAt(at, -1, "")
		return
	}
	e.editText(e.Selection().Sole(), "")
}

func needsSomething(e *Editor) string {
	if _, ok := e.cursorCell(); ok {
		return ""
	}
	return needsAny(e)
}

// away leaves a link for its card, and else selects nothing.
func (e *Editor) away() {
	if e.keys.around != "" && e.backFromLink() {
		return
	}
	e.keys.lit = false
	e.pick(Selection{})
	e.redraw()
}

func markCommands() []Command {
	mark := func(id string, r rune, m model.Marks) Command {
		return Command{
			ID: "mark." + id, Chords: []Chord{char(r, Ctrl, Shift)}, edits: true, need: needsCards,
			run: always(func(e *Editor) { e.toggle(m) }),
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
			ID: "card.kind." + string(k), Chords: []Chord{char(rune('1'+i), Ctrl)}, edits: true, need: needsCards,
			run: always(func(e *Editor) { e.setCards(func(c *model.Card) { c.Kind = k }) }),
		})
	}
	for i, k := range model.LinkKinds {
		all = append(all, Command{
			ID: "link.kind." + string(k), Chords: []Chord{char(rune('1'+i), Ctrl)}, edits: true, need: needsLinks,
			run: always(func(e *Editor) { e.setLinks(func(l *model.Link) { l.Kind = k }) }),
		})
	}
	for i, r := range []model.Role{
		model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport,
		model.RoleText, model.RoleTime, model.RoleEmotion, model.RoleMetric, model.RoleChannel,
	} {
		c := Command{ID: "lane.role." + string(r), edits: true, need: needsLanes, run: always(func(e *Editor) { e.setRole(r) })}
		if i < 9 { // Ctrl+0 is 100 %
			c.Chords = []Chord{char(rune('1'+i), Ctrl)}
		}
		all = append(all, c)
	}
	return all
}

// setCards changes the selected cards as one step.
func (e *Editor) setCards(change func(*model.Card)) {
	var batch edit.Batch
	for _, id := range e.Selection().Cards() {
		c := *e.Document().Card(id)
		change(&c)
		batch = append(batch, edit.SetCard{Card: &c})
	}
	_ = e.do(batch, e.Selection())
}

func (e *Editor) setLinks(change func(*model.Link)) {
	var batch edit.Batch
	for _, id := range e.Selection().Links() {
		l := *e.Document().Link(id)
		change(&l)
		batch = append(batch, edit.SetLink{Link: &l})
	}
	_ = e.do(batch, e.Selection())
}

func (e *Editor) setRole(r model.Role) {
	var batch edit.Batch
	for _, id := range e.Selection().Lanes() {
		l := *e.Document().Lane(id)
		l.Role = r
		batch = append(batch, edit.SetLane{Lane: &l})
	}
	_ = e.do(batch, e.Selection())
}

func linkCommands() []Command {
	return []Command{
		{ID: "link", Letter: 'l', needsCard: true, edits: true, need: needsCard, run: func(e *Editor, _ KeyEvent) bool { return e.aimByKey() }},
		{ID: "link.next", Chords: []Chord{char('l', Ctrl)}, need: needsLinked, run: always(func(e *Editor) { e.nextLink(1) })},
		{ID: "link.previous", Chords: []Chord{char('l', Ctrl, Shift)}, need: needsLinked, run: always(func(e *Editor) { e.nextLink(-1) })},
		{ID: "link.turn", edits: true, need: needsLinks, run: always(func(e *Editor) {
			e.setLinks(func(l *model.Link) { l.From, l.To = l.To, l.From })
		})},
		{ID: "link.loop", edits: true, need: needsLinks, run: always(func(e *Editor) {
			e.setLinks(func(l *model.Link) { l.Loop = !l.Loop })
		})},
		{ID: "link.unpin", edits: true, need: needsPins, run: always(func(e *Editor) {
			_ = e.do(link.Unpinned(e.Document(), e.Selection().Links()), e.Selection())
		})},
	}
}

// needsPins asks for a link that the user has led through gutters.
func needsPins(e *Editor) string {
	if why := needsLinks(e); why != "" {
		return why
	}
	if len(link.Unpinned(e.Document(), e.Selection().Links())) == 0 {
		return "keys.needs.pins"
	}
	return ""
}

func needsLinked(e *Editor) string {
	switch kind, _ := Split(e.Selection().Sole()); kind {
	case KindCard, KindLink:
		return ""
	}
	return "keys.needs.one-card"
}

// needsGround asks for a cell that can hold a card.
func needsGround(e *Editor) string {
	p, _, ok := e.here()
	if ok && p.Row >= 0 && e.Document().Lanes[p.Row].Role.Derived() {
		return "keys.derived"
	}
	return ""
}

// needsCopyable asks for something that Copy takes.
func needsCopyable(e *Editor) string {
	s := e.Selection()
	if len(s.Cards())+len(s.Steps())+len(s.Phases())+len(s.Lanes())+len(s.Stickies()) == 0 {
		return "keys.needs.copyable"
	}
	return ""
}
