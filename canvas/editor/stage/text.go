package stage

import (
	"fmt"
	"strings"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/sight"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// merge is the key by which what is typed without a pause counts as one step
// of undo.
func (t *typing) merge(s *Stage) edit.Merge {
	return edit.Merge{Key: fmt.Sprintf("text of %s in typing %d", t.owner, t.number), At: s.Now()}
}

// newTyping begins a typing.
func (s *Stage) newTyping(o canvas.Owner) *typing {
	s.typings++
	return &typing{number: s.typings, owner: o, before: s.Document()}
}

// Typing is whose text is being edited, or "".
func (s *Stage) Typing() canvas.Owner {
	if s.typing == nil {
		return ""
	}
	return s.typing.owner
}

// Text is what an owner says, and whether it can say something.
func (s *Stage) Text(o canvas.Owner) (string, bool) { return owner.Text(s.Document(), o) }

// Field is where an owner's text is edited as it is now: while one types, the
// card grows and the field with it. false: it has no text.
func (s *Stage) Field(o canvas.Owner) (event.EditText, bool) {
	t, _ := s.Text(o)
	f, ok := s.Places().Field(o)
	if n, moved := sight.Of(s.Plan(), s.view, o); ok && moved {
		f.Words = n.Text.Box()
		if f.Middle {
			f.Rect.X, f.Rect.W = n.Seen.X, n.Seen.W
			f.Words.X, f.Words.W = n.Seen.X, n.Seen.W
		}
	}
	return event.EditText{Field: f, Owner: o, Text: t}, ok
}

// Rename asks for a field over what an owner says; with a text to replace the
// old one if typed is not empty.
func (s *Stage) Rename(o canvas.Owner, typed string) {
	if s.Closed {
		_ = s.Refuse(model.NewFault("canvas.read-only"))
		return
	}
	if box, ok := s.Places().Box(o); ok && !box.Overlaps(s.view.Visible()) {
		s.Reveal(o)
	}
	r, ok := s.Field(o)
	if !ok {
		return
	}
	s.typing = s.newTyping(o)
	if r.All = true; typed != "" {
		old := r.Text
		r.Text, r.All = typed, false
		s.Type(o, typed)
		if old != "" {
			s.Say("keys.replaces", "text", Short(old))
		}
	}
	s.Ask(r)
}

// Short is a text for the status: its beginning, in one line.
func Short(s string) string {
	const most = 40
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > most {
		r = append(r[:most-1], '…')
	}
	return string(r)
}

// Type changes the text of what is edited, while it is typed: what is typed
// without a pause is one step of undo.
func (s *Stage) Type(o canvas.Owner, text string) {
	x := change.Text(s.Document(), o, text)
	s.sayTime(o, text)
	if x == nil {
		return
	}
	if s.typing == nil || s.typing.owner != o {
		s.typing = s.newTyping(o)
	}
	before := s.Document()
	if err := s.Merge(x, s.Selection(), s.typing.merge(s)); err == nil && s.Document() != before {
		s.typing.edits++
	}
}

// sayTime says of a text that is typed as a time whether it is one.
func (s *Stage) sayTime(o canvas.Owner, text string) {
	kind, id := owner.Split(o)
	c := s.Document().Card(model.CardID(id))
	if kind != owner.KindTime || c == nil {
		return
	}
	if _, ok := change.Times(c, text); ok {
		s.Say("")
	} else {
		s.Say("canvas.value.no-time", "text", Short(text))
	}
}

// Typed ends the typing of a text, which stays, and returns whose it was.
func (s *Stage) Typed() canvas.Owner {
	o := s.Typing()
	s.typing = nil
	if s.status.Key == "keys.replaces" {
		s.Say("")
	}
	return o
}

// Untype ends the typing of a text, which becomes again what it was. A card or
// a note whose first text is given up is not there any more: it was made to say
// that. A step, a phase or a lane stands without a name as well.
func (s *Stage) Untype() {
	t := s.typing
	if s.Typed(); t == nil {
		return
	}
	before, picked := s.Document(), s.Selection()
	for range t.edits {
		if s.Document() == t.before || !s.history.Undo() {
			break
		}
	}
	if kind, _ := owner.Split(t.owner); t.made != nil && s.Document() == t.before && kind != owner.KindCard && kind != owner.KindSticky {
		_ = s.history.Do(t.made, selection.Of(t.owner), edit.Merge{})
	}
	s.follow(before, picked)
}

// Make does an edit that makes something, selects that and asks for its text.
// A text that is typed at once counts as one with the making.
func (s *Stage) Make(x edit.Edit, o canvas.Owner) bool {
	t := s.newTyping(o)
	t.made, t.edits = x, 1
	if s.Merge(x, selection.Of(o), t.merge(s)) != nil {
		return false
	}
	s.Reveal(o)
	if field, ok := s.Field(o); ok {
		s.typing = t
		s.Ask(field)
	}
	return true
}
