package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// tierKind is the standards by tier of a touchpoint.
var tierKind = fields.ListKind[model.TierStandard]{
	ID: "tiers", Limit: len(model.Tiers) - 1,
	List: func(t *model.Touchpoint) *[]model.TierStandard { return &t.TierStandards },
	Title: func(sh *fields.Sheet, m model.TierStandard) (string, string) {
		name := sh.T("tiers.unnamed")
		if m.Tier != "" {
			name = sh.T("tier." + string(m.Tier))
		}
		return name, values.Shortened(m.Standard, 24)
	},
	Build: func(s *fields.Records[model.Card], f *fields.Form, i int) {
		list := func(t *model.Touchpoint) *[]model.TierStandard { return &t.TierStandards }
		time := func(id string, place func(*model.TierStandard) *model.Duration) *fields.TextField {
			return fields.Time(fields.Item(s, "tier."+id, list, i, place))
		}
		f.Row(f.Part("tier", fields.Choose(fields.Item(s, "tier.tier", list, i, func(m *model.TierStandard) *model.Tier { return &m.Tier }),
			model.Tiers, func(v model.Tier) string { return s.Sheet.T("tier." + string(v)) })))
		f.Row(f.Part("standard", fields.Text(fields.Item(s, "tier.standard", list, i, func(m *model.TierStandard) *string { return &m.Standard }), true)))
		f.Row(
			f.Named(s.Sheet.T("short.time"), time("time", func(m *model.TierStandard) *model.Duration { return &m.Time })),
			f.Named(s.Sheet.T("short.maxtime"), time("maxTime", func(m *model.TierStandard) *model.Duration { return &m.MaxTime })))
	},
}

// tiersFold is the standards for single tiers, and what is good enough.
func (r record) tiersFold(f *fields.Form) {
	f.Fold("tiers", f.Sheet.T("fold.tiers"), func(f *fields.Form) {
		f.Row(f.Part("passlevel", r.text("passLevel", func(t *model.Touchpoint) *string { return &t.PassLevel })))
		f.Row(f.Part("excellentlevel", r.text("excellentLevel", func(t *model.Touchpoint) *string { return &t.ExcellentLevel })))
		fields.ListOf(r.Records, f, tierKind)
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		there := []bool{c.Touch.PassLevel != "", c.Touch.ExcellentLevel != ""}
		for range c.Touch.TierStandards {
			there = append(there, true)
		}
		return there
	}))
}
