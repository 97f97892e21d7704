package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// styleForm is how a card looks.
func styleForm(s *fields.Records[model.Card], f *fields.Form) {
	fields.Swatches(f, fields.At(s, "color", func(c *model.Card) *model.Accent { return &c.Color }))
	detail := fields.Text(fields.At(s, "detail", func(c *model.Card) *string { return &c.Detail }), true)
	detail.Hint = s.Sheet.T("hint.detail")
	f.Row(f.Part("detail", detail))
	f.Row(f.Part("span", span(s)))
}

// span is how many steps cards cover, as far as there are steps for all.
func span(s *fields.Records[model.Card]) *fields.TextField {
	b := fields.At(s, "span", func(c *model.Card) *int { return &c.Span })
	return fields.TextOf(b, false, values.ShowCount, func(text string) (int, error) {
		most := model.MaxSteps
		if d := s.Sheet.Document(); d != nil {
			for _, c := range s.All {
				if column, ok := d.Column(c.Step); ok {
					most = min(most, len(d.Steps())-column)
				}
			}
		}
		n, err := values.ReadCount(text, 1, most)
		if err == nil && n == 0 {
			err = values.Refuse("count", "min", "1", "max", values.ShowCount(most))
		}
		return n, err
	})
}
