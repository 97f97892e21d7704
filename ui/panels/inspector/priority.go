package inspector

import (
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// priorityFold is what speaks for working on a touchpoint first, with the sum
// worked out before the eyes, and what one execution costs.
func (r record) priorityFold(f *fields.Form) {
	f.Fold("priority", f.Sheet.T("fold.priority"), func(f *fields.Form) {
		reach := r.amount("priorityReach", model.MaxAmount, func(t *model.Touchpoint) *float64 { return &t.Priority.Reach })
		impact := r.amount("priorityImpact", model.MaxImpact, func(t *model.Touchpoint) *float64 { return &t.Priority.Impact })
		impact.Example = "0.25 0.5 1 2 3"
		f.Row(f.Part("reach", reach), f.Part("rice-impact", impact))
		f.Row(
			f.Part("rice-confidence", r.amount("priorityConfidence", 100, func(t *model.Touchpoint) *float64 { return &t.Priority.Confidence })),
			f.Part("effort", r.amount("priorityEffort", model.MaxAmount, func(t *model.Touchpoint) *float64 { return &t.Priority.Effort })))
		sum := widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)
		sum.Bold = true
		f.Also(func() { sum.Set(rice(r.Records)) })
		f.Add(fields.Labelled(f.Sheet.T("field.rice"), sum))
		cost := fields.Pointed(fields.BindBy(r.Records, "touch.cost", func(a, b *float64) bool { return values.NumberOf(a) == values.NumberOf(b) },
			fields.Touched(func(t *model.Touchpoint) *float64 { return t.Cost }),
			fields.Touching(func(t *model.Touchpoint, v *float64) { t.Cost = v })))
		f.Row(f.Part("cost", fields.FigureWithin(cost, 0, model.MaxAmount)))
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		p := c.Touch.Priority
		return []bool{p.Reach != 0, p.Impact != 0, p.Confidence != 0, p.Effort != 0, c.Touch.Cost != nil}
	}))
}

// rice is the priority as it is worked out: "1,200 × 2 × 80 % ÷ 3 = 640"; what
// is missing is named by the formula.
func rice(s *fields.Records[model.Card]) string {
	c := s.Sole()
	if c == nil || c.Touch == nil {
		return s.Sheet.T("rice.formula")
	}
	p := c.Touch.Priority
	score, ok := p.RICE()
	if !ok {
		return s.Sheet.T("rice.formula")
	}
	return s.Sheet.T("rice.sum", "reach", words.Number(p.Reach), "impact", words.Number(p.Impact),
		"confidence", words.Number(p.Confidence), "effort", words.Number(p.Effort), "score", words.Number(score))
}

// principlesFold is how well a touchpoint keeps to the principles of design:
// three of what the customer meets, three of what stands behind.
func (r record) principlesFold(f *fields.Form) {
	f.Fold("principles", f.Sheet.T("fold.principles"), func(f *fields.Form) {
		rating := func(id, name string, place func(*model.Touchpoint) *int) {
			x := fields.Rating(fields.Touch(r.Records, "touch."+id, place))
			f.Own(x)
			l := widgets.NewLabel(f.Sheet.T("principle."+name), theme.SizeNameText, theme.ColorNameForeground)
			f.Add(widgets.Row(6, 1, widgets.Sized(l, 82, 0), x.Object()))
		}
		f.Add(widgets.Caption(f.Sheet.T("principles.front")))
		rating("designSimple", "simple", func(t *model.Touchpoint) *int { return &t.Design.Simple })
		rating("designConsistent", "consistent", func(t *model.Touchpoint) *int { return &t.Design.Consistent })
		rating("designPersonal", "personal", func(t *model.Touchpoint) *int { return &t.Design.Personal })
		f.Add(widgets.Caption(f.Sheet.T("principles.back")))
		rating("designEfficient", "efficient", func(t *model.Touchpoint) *int { return &t.Design.Efficient })
		rating("designReliable", "reliable", func(t *model.Touchpoint) *int { return &t.Design.Reliable })
		rating("designScalable", "scalable", func(t *model.Touchpoint) *int { return &t.Design.Scalable })
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		d := c.Touch.Design
		return []bool{d.Simple > 0, d.Consistent > 0, d.Personal > 0, d.Efficient > 0, d.Reliable > 0, d.Scalable > 0}
	}))
}
