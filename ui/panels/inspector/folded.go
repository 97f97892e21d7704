package inspector

import (
	"strings"

	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// The parts of a touchpoint's page that unfold. Each says at its head how much
// is in it.

func (r record) failFold(f *fields.Form) {
	f.Fold("fail", f.Sheet.T("fold.fail"), func(f *fields.Form) {
		f.Row(f.Part("failcause", r.text("failCause", func(t *model.Touchpoint) *string { return &t.Fail.Cause })))
		f.Row(f.Part("faileffect", r.text("failEffect", func(t *model.Touchpoint) *string { return &t.Fail.Effect })))
		f.Row(f.Part("failrecovery", r.text("failRecovery", func(t *model.Touchpoint) *string { return &t.Fail.Recovery })))
		f.Row(f.Part("failowner", r.name("failOwner", "owner", model.OwnerNames, func(t *model.Touchpoint) *string { return &t.Fail.Owner })))
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		x := c.Touch.Fail
		return []bool{x.Cause != "", x.Effect != "", x.Recovery != "", x.Owner != ""}
	}))
}

func (r record) resourcesFold(f *fields.Form) {
	f.Fold("people", f.Sheet.T("fold.people"), func(f *fields.Form) {
		f.Row(f.Part("resources", r.text("resources", func(t *model.Touchpoint) *string { return &t.Resources })))
		f.Row(f.Part("actors", r.names("actors", model.ActorNames, func(t *model.Touchpoint) *[]string { return &t.Actors })))
		f.Row(f.Part("systems", r.names("systems", model.SystemNames, func(t *model.Touchpoint) *[]string { return &t.Systems })))
		f.Row(f.Part("perceivedowner", r.name("perceivedOwner", "owner", model.OwnerNames, func(t *model.Touchpoint) *string { return &t.PerceivedOwner })))
		f.Row(f.Part("policy", r.text("policy", func(t *model.Touchpoint) *string { return &t.Policy })))
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		t := c.Touch
		return []bool{t.Resources != "", len(t.Actors) > 0, len(t.Systems) > 0, t.PerceivedOwner != "", t.Policy != ""}
	}))
}

func (r record) promiseFold(f *fields.Form) {
	f.Fold("promise", f.Sheet.T("fold.promise"), func(f *fields.Form) {
		sh := f.Sheet
		f.Row(f.Part("promise", r.text("promise", func(t *model.Touchpoint) *string { return &t.Promise })))
		f.Line("tier", fields.Choose(fields.Touch(r.Records, "touch.tier", func(t *model.Touchpoint) *model.Tier { return &t.Tier }),
			model.Tiers, func(v model.Tier) string { return sh.T("tier." + string(v)) }))
		f.Add(fields.Labelled(sh.T("field.perception"), fields.Members(f,
			fields.TouchList(r.Records, "touch.perception", func(t *model.Touchpoint) *[]model.Perception { return &t.Perception }),
			model.Perceptions, func(v model.Perception) string { return sh.T("perception." + string(v)) })))
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		t := c.Touch
		return []bool{t.Promise != "", t.Tier != "", len(t.Perception) > 0}
	}))
}

func (r record) researchFold(f *fields.Form) {
	f.Fold("research", f.Sheet.T("fold.research"), func(f *fields.Form) {
		sh := f.Sheet
		f.Row(f.Part("confidence", fields.Choose(fields.Touch(r.Records, "touch.confidence", func(t *model.Touchpoint) *model.Confidence { return &t.Confidence }),
			model.Confidences, func(v model.Confidence) string { return sh.T("confidence." + string(v)) })))
		f.Row(f.Part("source", r.name("source", "source", model.SourceNames, func(t *model.Touchpoint) *string { return &t.Source })))
		f.Add(fields.Labelled(sh.T("field.research"), fields.Members(f,
			fields.TouchList(r.Records, "touch.research", func(t *model.Touchpoint) *[]model.Method { return &t.Research }),
			model.Methods, func(v model.Method) string { return sh.T("method." + string(v)) })))
	}).Saying(filled(r.Records, func(c *model.Card) []bool {
		t := c.Touch
		return []bool{t.Confidence != "", t.Source != "", len(t.Research) > 0}
	}))
}

// notesFold is what a card leads to, and what is noted about it.
func notesFold(s *fields.Records[model.Card], f *fields.Form) {
	f.Fold("notes", f.Sheet.T("fold.notes"), func(f *fields.Form) {
		f.Row(f.Part("notes", fields.Text(fields.At(s, "notes", func(c *model.Card) *string { return &c.Notes }), true)))
		f.Row(f.Part("tags", fields.Texts(fields.ListAt(s, "tags", func(c *model.Card) *[]string { return &c.Tags }), "tags", fields.Tags)))
		addresses := fields.TextOf(fields.ListAt(s, "links", func(c *model.Card) *[]string { return &c.Links }), true,
			func(all []string) string { return strings.Join(all, "\n") }, values.ReadAddresses)
		addresses.Example = f.Sheet.T("hint.links")
		f.Row(f.Part("links", addresses))
		picture(s, f)
	}).Saying(filled(s, func(c *model.Card) []bool {
		return []bool{c.Notes != "", len(c.Tags) > 0, len(c.Links) > 0, c.Picture != ""}
	}))
}
