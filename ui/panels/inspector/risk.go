package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/model/measure"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// risk is likelihood and impact as blocks, and what comes of them.
func risk(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	likelihood := fields.Touch(s, "touch.riskLikelihood", func(t *model.Touchpoint) *int { return &t.Risk.Likelihood })
	impact := fields.Touch(s, "touch.riskImpact", func(t *model.Touchpoint) *int { return &t.Risk.Impact })
	score := widgets.NewLabel("", theme.SizeNameHeadingText, theme.ColorNameForeground)
	word := widgets.NewLabel("", theme.SizeNameCaptionText, theme.ColorNameForeground)
	for _, l := range []*widgets.Label{score, word} {
		l.Bold, l.Right, l.Whole = true, true, true
	}
	line := func(name string, b fields.Bind[int]) fyne.CanvasObject {
		r := fields.Rating(b)
		f.Own(r)
		return widgets.Row(6, 1, widgets.Sized(widgets.Caption(name), 54, 0), r.Object())
	}
	f.Also(func() {
		l, mixedL := likelihood.Get()
		i, mixedI := impact.Get()
		level := measure.RiskLevel(l * i)
		if mixedL || mixedI {
			level = ""
		}
		if level == "" {
			score.Set("")
			word.Set("")
			return
		}
		score.Set(values.ShowCount(l * i))
		word.Set(sh.T("risk." + level))
		score.Dye(riskColors[level])
		word.Dye(riskColors[level])
	})
	blocks := widgets.Stacked(3, line(sh.T("field.likelihood"), likelihood), line(sh.T("field.impact"), impact))
	sum := widgets.Stacked(-4, score, word)
	f.Beside("risk", widgets.Row(8, 0, blocks, widgets.Sized(sum, 40, 0)))
}

var riskColors = map[string]fyne.ThemeColorName{
	"low": theme.ColorNameSuccess, "medium": theme.ColorNameWarning, "high": theme.ColorNameError,
}
