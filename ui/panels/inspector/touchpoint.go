package inspector

import (
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/fields"
)

// touchpointForm is what a card is and what it takes, in the order in which
// one fills it.
func touchpointForm(s *fields.Records[model.Card], f *fields.Form) {
	r := record{s}
	short := func(key string) string { return f.Sheet.T("short." + key) }
	r.whatItIs(f)
	f.Add(fields.Marks(s, f))
	f.Line("owner", r.name("owner", "owner", model.OwnerNames, func(t *model.Touchpoint) *string { return &t.Owner }))
	f.Row(
		f.Named(short("time"), r.time("time", func(t *model.Touchpoint) *model.Duration { return &t.Time })),
		f.Named(short("maxtime"), r.time("maxTime", func(t *model.Touchpoint) *model.Duration { return &t.MaxTime }).Loud(r.overStandard)),
		f.Named(short("expectedwait"), r.time("expectedWait", func(t *model.Touchpoint) *model.Duration { return &t.ExpectedWait })),
		f.Named(short("maxwait"), r.time("maxWait", func(t *model.Touchpoint) *model.Duration { return &t.MaxWait })))
	r.whereItIs(f)
	f.Row(f.Part("standard", r.text("standard", func(t *model.Touchpoint) *string { return &t.Standard })))
	f.Row(
		f.Part("inputs", r.text("inputs", func(t *model.Touchpoint) *string { return &t.Inputs })),
		f.Part("outputs", r.text("outputs", func(t *model.Touchpoint) *string { return &t.Outputs })))
	risk(s, f)
	f.Line("riskmitigation", r.text("riskMitigation", func(t *model.Touchpoint) *string { return &t.Risk.Mitigation }))

	r.tiersFold(f)
	r.failFold(f)
	r.resourcesFold(f)
	r.promiseFold(f)
	r.principlesFold(f)
	r.priorityFold(f)
	r.researchFold(f)
	notesFold(s, f)
}

// overStandard reports whether the longest time of the cards is over the
// standard that is set for them.
func (r record) overStandard() bool {
	for _, c := range r.All {
		if t := c.Touch; t == nil || t.Time == 0 || t.MaxTime <= t.Time {
			return false
		}
	}
	return true
}

// whatItIs is the kind of the card, and how it is classed: each with one line
// on what it means.
func (r record) whatItIs(f *fields.Form) {
	sh, lang := r.Sheet, r.Sheet.Host.Lang()
	f.Line("kind", fields.ChoiceOf(fields.At(r.Records, "kind", func(c *model.Card) *model.Kind { return &c.Kind }),
		model.Kinds, func(k model.Kind) string { return sh.T("kind." + string(k)) }))
	f.Line("class", fields.Choose(fields.Touch(r.Records, "touch.class", func(t *model.Touchpoint) *model.Class { return &t.Class }),
		model.Classes, func(v model.Class) string { return sh.T("class." + string(v)) }))
	f.Line("contact", fields.Choose(fields.Touch(r.Records, "touch.contact", func(t *model.Touchpoint) *model.Contact { return &t.Contact }),
		model.Contacts, func(v model.Contact) string { return words.T(lang, "map.contact."+string(v)) }))
	f.Line("medium", fields.Choose(fields.Touch(r.Records, "touch.medium", func(t *model.Touchpoint) *model.Medium { return &t.Medium }),
		model.Mediums, func(v model.Medium) string { return sh.T("medium." + string(v)) }))
}

// whereItIs is the channel, and who meets whom there.
func (r record) whereItIs(f *fields.Form) {
	f.Line("channel", fields.Channel(fields.Touch(r.Records, "touch.channel", func(t *model.Touchpoint) *string { return &t.Channel })))
	f.Line("morechannels", fields.Channels(fields.TouchList(r.Records, "touch.moreChannels", func(t *model.Touchpoint) *[]string { return &t.MoreChannels })))
	sides := pairField(r.Records)
	f.Line("pair", sides)
	successKey(f, sides)
}
