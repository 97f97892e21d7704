package problems

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model/check"
	"touchline/ui/widgets"
)

func newFilter(p *Problems, changed func()) *filter {
	f := &filter{p: p, changed: changed, root: widgets.Padded(4, 0, widgets.Row(6, -1)), hides: map[check.Severity]bool{}}
	f.root.Hide()
	return f
}

func (f *filter) show() {
	var pills []fyne.CanvasObject
	says := ""
	add := func(text string, on bool, c fyne.ThemeColorName, turn func()) {
		pill := widgets.NewPill(text, func() color.Color { return theme.Color(c) }, nil)
		pill.Act = func() {
			turn()
			f.changed()
		}
		pill.Turn(on, false)
		pills = append(pills, pill)
		says += text
		if on {
			says += "+"
		}
	}
	for _, s := range check.Severities {
		if n := f.p.found.Count(s); n > 0 {
			add(f.p.N(severityKeys[s], n), !f.hides[s], severityColors[s], func() { f.hides[s] = !f.hides[s] })
		}
	}
	if n := len(f.p.found.Dismissed); n > 0 {
		add(f.p.N("problems.dismissed", n), f.dismissed, theme.ColorNameForeground, func() { f.dismissed = !f.dismissed })
	}
	if says == f.says {
		return
	}
	f.says = says
	f.root.Objects = []fyne.CanvasObject{widgets.Row(6, -1, pills...)}
	f.root.Hidden = len(pills) == 0
	f.root.Refresh()
	f.p.root.Refresh()
}
