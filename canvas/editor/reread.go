package editor

import "touchline/model/edit"

// Become takes the document of another editor, made of a file that was read
// again, as one step of undo; a gesture and the editing of a text end. The
// view stays, and what is selected as far as it is there. fresh has the plan
// and the picture already, so that this costs next to nothing; it is used up.
//
// A document that is only read has no history: it is as the file is.
func (e *Editor) Become(fresh *Editor) Did {
	e.cancel()
	e.typing = nil
	before, picked := e.Document(), e.Selection()
	doc := fresh.Document()
	if e.readOnly {
		e.history = edit.NewHistory(doc, picked.Within(doc))
	} else {
		e.history.Become(doc, picked.Within(doc))
	}
	if fresh.plan != nil && fresh.plan.Doc == doc && fresh.lang == e.lang && doc != before {
		e.setPlan(fresh.plan)
		if fresh.theme.Name == e.theme.Name && fresh.composed == fresh.plan {
			e.picture, e.composed = fresh.picture, fresh.composed
		}
	}
	e.follow(before, picked)
	return e.Take()
}
