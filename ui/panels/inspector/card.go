package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// cardTabs is the tabs of a card, in their order.
var cardTabs = []string{"touchpoint", "experience", "quality", "improvements", "style"}

// cardPage is what a card says, or several of them.
func cardPage(sh *fields.Sheet) *page {
	s := cards(sh)
	head := func(f *fields.Form) {
		which := widgets.Caption("")
		f.Also(func() { which.Set(whichCards(s)) })
		text := fields.Text(fields.At(s, "text", func(c *model.Card) *string { return &c.Text }), true)
		text.Entry.TextStyle.Bold = true
		text.Hint = sh.T("hint.text")
		f.Add(which)
		f.Row(f.Named("", text))
	}
	return tabPage(sh, cardTabs, func(name string) string { return sh.T("tab." + name) }, s.Refresh, head, map[string]func(*fields.Form){
		"touchpoint":   func(f *fields.Form) { touchpointForm(s, f) },
		"experience":   func(f *fields.Form) { experienceForm(s, f) },
		"quality":      func(f *fields.Form) { qualityForm(s, f) },
		"improvements": func(f *fields.Form) { improvementsForm(s, f) },
		"style":        func(f *fields.Form) { styleForm(s, f) },
	})
}

// whichCards is where a card stands, or how many there are.
func whichCards(s *fields.Records[model.Card]) string {
	sh, c := s.Sheet, s.Sole()
	if c == nil {
		return sh.N("cards", len(s.All))
	}
	d := sh.Document()
	column, ok := d.Column(c.Step)
	l := d.Lane(c.Lane)
	if !ok || l == nil {
		return ""
	}
	return sh.LaneName(l) + " · " + sh.StepName(d, column)
}
