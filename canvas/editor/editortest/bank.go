// Package editortest holds a small blueprint for the tests of the editor and
// of its kernels, and writes blueprints as lines of text to compare.
package editortest

import (
	"fmt"
	"slices"
	"strings"

	"touchline/model"
)

// Bank is two phases of two steps, and four lanes, one of them derived:
//
//	            one          | two
//	            s1     s2    | s3     s4
//	customer    a  →   b  →    c           link ab labelled "then"
//	time
//	frontstage  f==========    g, h
//	support                           i
//
// with links a→b, b→c, b→g, and a note at frontstage s2.
func Bank() *model.Document {
	card := func(id string, l model.LaneID, s model.StepID, rank string, span int) *model.Card {
		return &model.Card{ID: model.CardID(id), Lane: l, Step: s, Rank: rank, Span: span, Kind: model.KindAction, Text: id}
	}
	step := func(id string) *model.Step { return &model.Step{ID: model.StepID(id), Name: id} }
	link := func(id, from, to, label string) *model.Link {
		return &model.Link{ID: model.LinkID(id), From: model.CardID(from), To: model.CardID(to), Kind: model.LinkFlow, Label: label}
	}
	return model.New(model.Parts{
		Head: &model.Head{Title: "Bank"},
		Phases: []*model.Phase{
			{ID: "one", Name: "one", Steps: []*model.Step{step("s1"), step("s2")}},
			{ID: "two", Name: "two", Steps: []*model.Step{step("s3"), step("s4")}},
		},
		Lanes: []*model.Lane{
			{ID: "customer", Name: "customer", Role: model.RoleCustomer},
			{ID: "time", Name: "time", Role: model.RoleTime},
			{ID: "front", Name: "front", Role: model.RoleFrontstage},
			{ID: "support", Name: "support", Role: model.RoleSupport},
		},
		Cards: []*model.Card{
			card("a", "customer", "s1", "V", 1), card("b", "customer", "s2", "V", 1), card("c", "customer", "s3", "V", 1),
			card("f", "front", "s1", "V", 2), card("g", "front", "s3", "K", 1), card("h", "front", "s3", "V", 1),
			card("i", "support", "s4", "V", 1),
		},
		Links:    []*model.Link{link("ab", "a", "b", "then"), link("bc", "b", "c", ""), link("bg", "b", "g", "")},
		Stickies: []*model.Sticky{{ID: "n", Lane: "front", Step: "s2", DX: 20, DY: -10, Text: "note"}},
	})
}

// Dump writes a document as "one[s1 s2] two[s3 s4] / customer: s1=a s2=b …
// / a→b b→c / n@front,s2". What has no name is "_"; empty lanes are left out.
func Dump(d *model.Document) string {
	name := func(s string) string {
		if s == "" {
			return "_"
		}
		return s
	}
	var out []string
	for _, p := range d.Phases {
		var steps []string
		for _, s := range p.Steps {
			steps = append(steps, name(s.Name))
		}
		out = append(out, fmt.Sprintf("%s[%s]", name(p.Name), strings.Join(steps, " ")))
	}
	parts := []string{strings.Join(out, " ")}
	cards := map[model.CardID]string{}
	for _, l := range d.Lanes {
		row := ""
		for i, s := range d.Steps() {
			var cell []string
			for _, id := range d.Cell(l.ID, s.ID) {
				c := d.Card(id)
				text := name(c.Text)
				cards[id] = text
				if c.Span > 1 {
					text += fmt.Sprintf("×%d", c.Span)
				}
				cell = append(cell, text)
			}
			if len(cell) > 0 {
				label := s.Name
				if label == "" {
					label = fmt.Sprintf("#%d", i)
				}
				row += fmt.Sprintf(" %s=%s", label, strings.Join(cell, "+"))
			}
		}
		parts = append(parts, name(l.Name)+":"+row)
	}
	var links []string
	for _, l := range d.LinksInOrder() {
		links = append(links, cards[l.From]+"→"+cards[l.To])
	}
	slices.Sort(links)
	parts = append(parts, strings.Join(links, " "))
	for _, s := range d.Stickies() {
		parts = append(parts, fmt.Sprintf("%s@%s,%s", name(s.Text), s.Lane, s.Step))
	}
	return strings.Join(parts, " / ")
}
