package fields

import (
	"image/color"

	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Marks is the three marks side by side.
func Marks(s *Records[model.Card], f *Form) fyne.CanvasObject {
	th := s.Sheet.Host.Theme()
	amber := func() color.Color { return panels.RGBA(th.Truth) }
	red := func() color.Color { return panels.RGBA(th.Fail) }
	ochre := func() color.Color { return panels.RGBA(th.Wait) }
	signs := map[model.Marks]*widgets.Pill{
		model.MarkTruth: widgets.NewPill(s.Sheet.T("mark.truth"), amber, func(on color.Color) fyne.Resource { return widgets.StarSign(amber(), on) }),
		model.MarkFail:  widgets.NewPill(s.Sheet.T("mark.fail"), red, func(on color.Color) fyne.Resource { return widgets.FailSign(red(), on) }),
		model.MarkWait:  widgets.NewPill(s.Sheet.T("mark.wait"), ochre, func(color.Color) fyne.Resource { return widgets.WaitSign(ochre()) }),
	}
	var cells []fyne.CanvasObject
	var shares []float32
	for _, m := range model.AllMarks {
		p := signs[m.Mark]
		p.Tip = words.T(s.Sheet.Host.Lang(), "map.mark."+m.Name)
		b := BindBy(s, "marks."+m.Name, Equal[bool],
			func(c *model.Card) bool { return c.Marks.Has(m.Mark) },
			func(c *model.Card, on bool) {
				if c.Marks &^= m.Mark; on {
					c.Marks |= m.Mark
				}
			})
		f.Own(SwitchOf(b, p))
		cells = append(cells, p)
		shares = append(shares, p.MinSize().Width)
	}
	return widgets.BesideBy(6, shares, cells...)
}
