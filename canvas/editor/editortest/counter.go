package editortest

import (
	"touchline/model"
	"touchline/model/edit"
)

// Counter is Bank with texts to look for.
func Counter() *model.Document {
	d := Bank()
	set := func(id model.CardID, change func(c *model.Card)) {
		c := *d.Card(id)
		change(&c)
		d, _ = edit.Apply(d, edit.SetCard{Card: &c})
	}
	set("a", func(c *model.Card) { c.Text, c.Detail = "Ask at the Counter", "３０ s" })
	set("b", func(c *model.Card) { c.Text, c.Tags = "等待叫号", []string{"Queue"} })
	set("g", func(c *model.Card) {
		c.Text = "Answer"
		c.Touch = &model.Touchpoint{Owner: "Branch", Quote: "Ask me", Metrics: []model.Metric{{Name: "CSAT"}}}
	})
	return d
}
