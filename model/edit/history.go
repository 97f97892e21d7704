package edit

import (
	"time"

	"touchline/model"
)

// MaxPast is how many steps can be undone. Documents share what did not
// change between them, so that a step holds some kilobytes.
const MaxPast = 1_000

// MergePause is the longest pause between two edits that count as one: a
// word typed, a key held.
const MergePause = time.Second

// History is a document with its past and its future. Beside every document
// it keeps a selection, which is the caller's and which undo and redo bring
// back. It is not safe for concurrent use; the documents are.
type History[S any] struct {
	past   []state[S] // oldest first
	now    state[S]
	future []state[S] // nearest last
}

type state[S any] struct {
	doc       *model.Document
	selection S
	merge     string    // of the edit that made doc
	at        time.Time // when that edit, or the last one merged into it, was made
}

// Merge says which edits count as one: those with the same key that follow
// one another with pauses of no more than [MergePause]. An edit with an empty
// key stands alone.
type Merge struct {
	Key string // such as "text of card:c1"
	At  time.Time
}

// NewHistory begins with a document.
func NewHistory[S any](d *model.Document, selection S) *History[S] {
	return &History[S]{now: state[S]{doc: d, selection: selection}}
}

// Document is the document as it is now.
func (h *History[S]) Document() *model.Document { return h.now.doc }

// Selection is what is selected now.
func (h *History[S]) Selection() S { return h.now.selection }

// Select changes the selection. That is no step of its own, and redo stays
// possible.
func (h *History[S]) Select(selection S) { h.now.selection = selection }

// Do applies an edit; selection is what is selected after it. An edit that
// fails or changes nothing leaves the history as it was.
func (h *History[S]) Do(e Edit, selection S, m Merge) error {
	next, err := Apply(h.now.doc, e)
	if err != nil {
		return err
	}
	if next == h.now.doc {
		h.now.selection = selection
		return nil
	}
	if !h.merges(m) {
		if len(h.past) == MaxPast {
			copy(h.past, h.past[1:])
			h.past = h.past[:MaxPast-1]
		}
		h.past = append(h.past, h.now)
	}
	h.now = state[S]{doc: next, selection: selection, merge: m.Key, at: m.At}
	clear(h.future)
	h.future = h.future[:0]
	return nil
}

// merges reports whether an edit counts as one with the last.
func (h *History[S]) merges(m Merge) bool {
	pause := m.At.Sub(h.now.at)
	return m.Key != "" && m.Key == h.now.merge && len(h.past) > 0 && len(h.future) == 0 &&
		pause >= 0 && pause <= MergePause
}

// CanUndo reports whether there is a step to undo.
func (h *History[S]) CanUndo() bool { return len(h.past) > 0 }

// CanRedo reports whether there is a step to redo.
func (h *History[S]) CanRedo() bool { return len(h.future) > 0 }

// Undo goes back a step and reports whether there was one. What is edited
// next is never merged with what was there before.
func (h *History[S]) Undo() bool {
	if !h.CanUndo() {
		return false
	}
	h.future = append(h.future, h.now)
	h.past, h.now = pop(h.past)
	h.now.merge = ""
	return true
}

// Redo goes forward a step again and reports whether there was one.
func (h *History[S]) Redo() bool {
	if !h.CanRedo() {
		return false
	}
	h.past = append(h.past, h.now)
	h.future, h.now = pop(h.future)
	h.now.merge = ""
	return true
}

// pop takes the last state off and lets go of its documents.
func pop[S any](all []state[S]) ([]state[S], state[S]) {
	last := all[len(all)-1]
	all[len(all)-1] = state[S]{}
	return all[:len(all)-1], last
}
