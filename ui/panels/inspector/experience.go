package inspector

import (
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// experienceForm is what the customer feels and says.
func experienceForm(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	text := func(id string, place func(*model.Touchpoint) *string) *fields.TextField {
		return fields.Text(fields.Touch(s, "touch."+id, place), true)
	}
	feeling := fields.Pointed(fields.BindBy(s, "touch.feeling", func(a, b *float64) bool { return values.NumberOf(a) == values.NumberOf(b) },
		fields.Touched(func(t *model.Touchpoint) *float64 { return t.Feeling }),
		fields.Touching(func(t *model.Touchpoint, v *float64) { t.Feeling = v })))
	faces := fields.Feeling(feeling)
	f.Own(faces)
	name := widgets.Caption("")
	name.Right = true
	f.Also(func() {
		v, mixed := feeling.Get()
		switch {
		case mixed:
			name.Set(sh.T("mixed"))
		case !v.OK:
			name.Set(sh.T("feeling.unset"))
		default:
			name.Set(sh.T(fields.FeelingName(v.V)) + "  " + values.Signed(v.V))
		}
	})
	f.Add(widgets.Stacked(widgets.LabelGap, widgets.Beside(widgets.Caption(sh.T("field.feeling")), name), faces.Object()))
	f.Row(f.Part("expectation", text("expectation", func(t *model.Touchpoint) *string { return &t.Expectation })))
	f.Row(f.Part("painpoint", text("painPoint", func(t *model.Touchpoint) *string { return &t.PainPoint })))
	f.Row(
		f.Part("quote", text("quote", func(t *model.Touchpoint) *string { return &t.Quote })),
		f.Part("thought", text("thought", func(t *model.Touchpoint) *string { return &t.Thought })))
	f.Row(
		f.Part("frequency", fields.Amount(fields.Touch(s, "touch.frequency", func(t *model.Touchpoint) *float64 { return &t.Frequency }), model.MaxAmount)),
		f.Part("frequencyper", fields.Choose(fields.Touch(s, "touch.frequencyPer", func(t *model.Touchpoint) *model.Period { return &t.FrequencyPer }),
			model.Periods, func(v model.Period) string { return sh.T("period." + string(v)) })))
	f.Row(f.Part("feedback", text("feedback", func(t *model.Touchpoint) *string { return &t.Feedback })))
	closed := widgets.NewPill(sh.T("field.loopclosed"), widgets.ThemeColor(theme.ColorNameSuccess), nil)
	f.Own(fields.SwitchOf(fields.Touch(s, "touch.loopClosed", func(t *model.Touchpoint) *bool { return &t.LoopClosed }), closed))
	f.Add(widgets.Row(0, -1, closed))
}
