package inspector

import (
	"strings"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// styleForm is what a card is and how it looks, and what it leads to.
func styleForm(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	f.Row(
		f.Part("kind", fields.ChoiceOf(fields.At(s, "kind", func(c *model.Card) *model.Kind { return &c.Kind }), model.Kinds, kindName(sh))),
		f.Part("span", span(s)))
	fields.Swatches(f, fields.At(s, "color", func(c *model.Card) *model.Accent { return &c.Color }))
	detail := fields.Text(fields.At(s, "detail", func(c *model.Card) *string { return &c.Detail }), true)
	detail.Hint = sh.T("hint.detail")
	f.Row(f.Part("detail", detail))
	f.Row(f.Part("tags", fields.Texts(fields.ListAt(s, "tags", func(c *model.Card) *[]string { return &c.Tags }), "tags", fields.Tags)))
	addresses := fields.TextOf(fields.ListAt(s, "links", func(c *model.Card) *[]string { return &c.Links }), true,
		func(all []string) string { return joinLines(all) }, values.ReadAddresses)
	addresses.Example = sh.T("hint.links")
	f.Row(f.Part("links", addresses))
	picture(s, f)
}
func joinLines(all []string) string { return strings.Join(all, "\n") }

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

// kindName is the name of a kind of card.
func kindName(sh *fields.Sheet) func(model.Kind) string {
	return func(k model.Kind) string { return sh.T("kind." + string(k)) }
}
