package edit

import "touchline/model"

// Become makes a document the next step, as a file that was read again: undo
// goes back behind it. Nothing that was made is given up for it, for it came
// without the user's doing: what had been undone stays below it, the last of
// it first.
func (h *History[S]) Become(d *model.Document, selection S) {
	if d == h.now.doc {
		h.now.selection = selection
		return
	}
	h.past = append(h.past, h.now)
	for i := len(h.future) - 1; i >= 0; i-- {
		h.past = append(h.past, h.future[i])
	}
	if over := len(h.past) - MaxPast; over > 0 {
		h.past = append(h.past[:0:0], h.past[over:]...)
	}
	h.now = state[S]{doc: d, selection: selection}
	clear(h.future)
	h.future = h.future[:0]
}
