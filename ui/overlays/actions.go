package overlays

import (
	"fyne.io/fyne/v2"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/words"
	"touchline/ui/actions"
)

// usual is the overlay that shows first, before another was chosen.
const usual = "risk"

// Actions is what can be done with overlays: one for each, one that walks them
// and one that walks back, and one that takes the overlay away and brings the
// last one back.
func Actions(ed func() *editor.Editor, needs func() string) []actions.Action {
	last := usual
	now := func() string {
		if e := ed(); e != nil {
			if v := e.Laid().Overlay; v != nil {
				return v.Overlay.ID
			}
		}
		return ""
	}
	lay := func(id string) {
		if id != "" {
			last = id
		}
		ed().LayOver(id)
	}
	all := []actions.Action{
		{ID: "overlay", Keys: []actions.Key{actions.Ctrl(fyne.KeyF12)}, Needs: needs, Checked: func() bool { return now() != "" }, Run: func() {
			if now() == "" {
				lay(last)
				return
			}
			last = now()
			lay("")
		}},
		{ID: "overlay.next", Keys: []actions.Key{actions.Plain(fyne.KeyF12)}, Needs: needs, Run: func() { lay(overlay.Beside(now(), 1)) }},
		{ID: "overlay.previous", Keys: []actions.Key{actions.Shift(fyne.KeyF12)}, Needs: needs, Run: func() { lay(overlay.Beside(now(), -1)) }},
	}
	for _, o := range overlay.All() {
		all = append(all, actions.Action{
			ID: "overlay." + o.ID, Text: "overlay.name." + o.ID, Needs: needs,
			Full:    func(lang model.Lang) string { return words.T(lang, "overlay.legend.title", "name", o.Name(lang)) },
			Checked: func() bool { return now() == o.ID }, Run: func() { lay(o.ID) },
		})
	}
	return all
}
