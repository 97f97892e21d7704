package editor

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"touchline/canvas/editor/find"
	"touchline/canvas/editor/walk"
	"touchline/model"
	"touchline/model/edit"
)

// keyState is what the keyboard remembers from one key to the next.
type keyState struct {
	cell   cell         // where the arrows came last; see cell.go
	lit    bool         // the cell is shown, and typing there makes a card
	around model.CardID // whose links are gone through: see nextLink
	series int          // counts keys that were pressed anew, not held
	finder *find.Finder // of the search
	search *search      // nil: nothing is looked for
}

// commandTable is what each chord does: the first of its commands that can be
// done now. Where none can, the status says why the first cannot.
func commandTable() map[Chord]run {
	all := map[Chord][]Command{}
	for _, c := range Commands() {
		for _, chord := range c.Chords {
			all[chord] = append(all[chord], c)
		}
	}
	table := make(map[Chord]run, len(all))
	for chord, these := range all {
		table[chord] = func(e *Editor, k KeyEvent) bool { return e.perform(these, k) }
	}
	return table
}

func (e *Editor) perform(these []Command, k KeyEvent) bool {
	if !k.Held {
		e.keys.series++
	}
	for _, c := range these {
		if c.Why(e) == "" {
			return c.run(e, k)
		}
	}
	if these[0].loose {
		return false
	}
	e.say(these[0].Why(e))
	return true
}

// merge is how edits of one held key are told from those of the next press.
func (k KeyEvent) merge(e *Editor, what string) edit.Merge {
	return edit.Merge{Key: fmt.Sprintf("%s in series %d", what, e.keys.series), At: e.now()}
}

// typed is a text typed over what is selected: it replaces the text there. In
// an empty cell it makes a card.
func (e *Editor) typed(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsGraphic(r) || unicode.IsSpace(r) {
		return false
	}
	if o := e.Selection().Sole(); o != "" {
		e.editText(o, text)
		return true
	}
	if at, ok := e.cursorCell(); ok {
		e.cardAt(at, -1, text)
		return true
	}
	return false
}

// shortText is a text for the status: its beginning, in one line.
func shortText(s string) string {
	const most = 40
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > most {
		r = append(r[:most-1], '…')
	}
	return string(r)
}

// cardAt makes a card in a cell, before the at-th there, and asks for its
// text, which begins with what was typed. That and the typing that follows
// without a pause are one step of undo.
func (e *Editor) cardAt(to walk.Place, at int, text string) {
	batch, lane, step, kind := e.ground(to)
	c := &model.Card{
		ID:   model.NewID[model.CardID](model.CardPrefix, e.bits),
		Lane: lane, Step: step, Span: 1, Kind: kind, Text: text,
	}
	batch = append(batch, edit.AddCard{Card: c, At: at})
	o := OfCard(c.ID)
	if e.doAndName(batch, o) {
		e.keys.cell = cell{lane, step}
	}
}

// ground is the edits that make what a card needs to stand on: in a document
// without lanes or steps the first of them. kind is what cards there are.
func (e *Editor) ground(to walk.Place) (edit.Batch, model.LaneID, model.StepID, model.Kind) {
	doc := e.Document()
	var batch edit.Batch
	var lane *model.Lane
	var step model.StepID
	if to.Row >= 0 && to.Row < len(doc.Lanes) {
		lane = doc.Lanes[to.Row]
	} else {
		lane = &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, e.bits), Role: model.RoleCustomer}
		batch = append(batch, edit.AddLane{Lane: lane, At: 0})
	}
	if to.Column >= 0 && to.Column < len(doc.Steps()) {
		step = doc.Steps()[to.Column].ID
	} else {
		made, ids := e.maker().Steps(e.Document(), len(doc.Steps()), 1, true)
		batch, step = append(batch, made...), ids[0]
	}
	return batch, lane.ID, step, lane.Role.DefaultKind()
}
