package importing

import (
	"fyne.io/fyne/v2"

	"touchline/ui/importing/preview"
	"touchline/ui/widgets"
)

// widths is how wide the choice of a setting is, in units.
var widths = map[string]float32{"sheet": 180, "layout": 250, "scale": 150, "encoding": 130, "separator": 110, "lines": 170}

// fillSettings makes the choices of what can be said of the whole. What the file
// settles by itself is off, and says why.
func (v *View) fillSettings() {
	v.settings.RemoveAll()
	for _, s := range v.Shown.Settings(v.w.Language) {
		v.settings.Add(v.setting(s))
	}
	v.settings.Refresh()
}

func (v *View) setting(s preview.Setting) fyne.CanvasObject {
	var names []string
	at := -1
	for i, c := range s.Choices {
		names = append(names, c.Text)
		if c.Chosen {
			at = i
		}
	}
	choice := widgets.NewChoice(v.w, names, at, func(at int) {
		if at >= 0 && at < len(s.Choices) && !s.Choices[at].Chosen {
			v.ask(v.Shown.Asked.Set(s.ID, s.Choices[at].Value))
		}
	})
	choice.PlaceHolder = v.w.t("choose")
	if len(s.Choices) == 0 {
		choice.PlaceHolder = s.Off
		choice.Disable()
	}
	return widgets.Stacked(2, widgets.Caption(s.Name), widgets.Sized(choice, widths[s.ID], 0))
}
