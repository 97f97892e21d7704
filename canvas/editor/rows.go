package editor

import (
	"strings"

	"touchline/canvas/editor/change"
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/words"
)

// rowCommands show a derived row, or take it away: it holds nothing, so nothing
// is lost with it.
func rowCommands() []Command {
	var all []Command
	for _, r := range change.Rows {
		all = append(all, Command{
			ID: "row." + r.ID, edits: true, whole: true, run: always(func(e *Editor) { e.toggleRow(r) }),
			is: func(e *Editor) bool { return r.Shown(e.Document()) },
		})
	}
	return all
}

// ShownRows says which derived rows show, so that menus can tell whether that
// changed.
func (e *Editor) ShownRows() string {
	var b strings.Builder
	for _, r := range change.Rows {
		if r.Shown(e.Document()) {
			b.WriteString(r.ID + " ")
		}
	}
	return b.String()
}

// toggleRow shows a row and selects it, or takes it away.
func (e *Editor) toggleRow(r change.Row) {
	lang := e.on.Plan().Lang
	id := model.NewID[model.LaneID](model.LanePrefix, e.on.Bits)
	x, ok := r.Toggle(e.Document(), id, words.T(lang, "map.lane.staff"))
	if !ok {
		e.on.Say("canvas.row.no-staff")
		return
	}
	shown := r.Shown(e.Document())
	if shown {
		_ = e.on.Apply(x, selection.Set{})
		return
	}
	if e.on.Apply(x, selection.Of(owner.Lane(id))) == nil {
		e.on.Reveal(owner.Lane(id))
		e.on.Say("canvas.row." + string(r.Role))
	}
}
