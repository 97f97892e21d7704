package inspector

import (
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/panels/fields"
	"touchline/ui/widgets"
)

// pair is who gives and who gets.
type pair struct{ provider, receiver model.Party }

var pairs = []pair{
	{},
	{model.PartyHuman, model.PartyHuman},
	{model.PartyHuman, model.PartyMachine},
	{model.PartyMachine, model.PartyHuman},
	{model.PartyMachine, model.PartyMachine},
}

// pairField is the two sides of an encounter as one choice.
func pairField(s *fields.Records[model.Card]) *fields.ChoiceField[pair] {
	sh := s.Sheet
	b := fields.BindBy(s, "touch.pair", fields.Equal[pair],
		fields.Touched(func(t *model.Touchpoint) pair { return pair{t.Provider, t.Receiver} }),
		fields.Touching(func(t *model.Touchpoint, p pair) { t.Provider, t.Receiver = p.provider, p.receiver }))
	lang := sh.Host.Lang()
	return fields.ChoiceOf(b, pairs, func(p pair) string {
		if p == (pair{}) {
			return "—"
		}
		return words.T(lang, "map.party.pair",
			"provider", words.T(lang, "map.party."+string(p.provider)),
			"receiver", words.T(lang, "map.party."+string(p.receiver)))
	})
}

// touchpointForm is what a touchpoint is and what it takes.
func touchpointForm(s *fields.Records[model.Card], f *fields.Form) {
	sh := s.Sheet
	lang := sh.Host.Lang()
	text := func(id string, place func(*model.Touchpoint) *string) *fields.TextField {
		return fields.Text(fields.Touch(s, "touch."+id, place), true)
	}
	time := func(id string, place func(*model.Touchpoint) *model.Duration) *fields.TextField {
		return fields.Time(fields.Touch(s, "touch."+id, place))
	}
	f.Row(
		f.Part("class", fields.Choose(fields.Touch(s, "touch.class", func(t *model.Touchpoint) *model.Class { return &t.Class }),
			model.Classes, func(v model.Class) string { return sh.T("class." + string(v)) })),
		f.Part("contact", fields.Choose(fields.Touch(s, "touch.contact", func(t *model.Touchpoint) *model.Contact { return &t.Contact }),
			model.Contacts, func(v model.Contact) string { return words.T(lang, "map.contact."+string(v)) })))
	sides := pairField(s)
	f.Row(
		f.Part("channel", fields.Channel(fields.Touch(s, "touch.channel", func(t *model.Touchpoint) *string { return &t.Channel }))),
		f.Part("pair", sides))
	successKey(f, sides)
	f.Row(
		f.Part("owner", fields.Used(fields.Touch(s, "touch.owner", func(t *model.Touchpoint) *string { return &t.Owner }), "owner", fields.OfTouch(model.OwnerNames))),
		f.Part("medium", fields.Choose(fields.Touch(s, "touch.medium", func(t *model.Touchpoint) *model.Medium { return &t.Medium }),
			model.Mediums, func(v model.Medium) string { return sh.T("medium." + string(v)) })))
	f.Add(fields.Marks(s, f))
	f.Row(f.Part("standard", text("standard", func(t *model.Touchpoint) *string { return &t.Standard })))
	f.Row(f.Part("inputs", text("inputs", func(t *model.Touchpoint) *string { return &t.Inputs })))
	f.Row(f.Part("outputs", text("outputs", func(t *model.Touchpoint) *string { return &t.Outputs })))
	f.Row(f.Part("resources", text("resources", func(t *model.Touchpoint) *string { return &t.Resources })))
	f.Row(
		f.Part("time", time("time", func(t *model.Touchpoint) *model.Duration { return &t.Time })),
		f.Part("maxtime", time("maxTime", func(t *model.Touchpoint) *model.Duration { return &t.MaxTime })))
	f.Row(
		f.Part("expectedwait", time("expectedWait", func(t *model.Touchpoint) *model.Duration { return &t.ExpectedWait })),
		f.Part("maxwait", time("maxWait", func(t *model.Touchpoint) *model.Duration { return &t.MaxWait })))
	risk(s, f)
	f.Row(f.Part("riskmitigation", text("riskMitigation", func(t *model.Touchpoint) *string { return &t.Risk.Mitigation })))

	f.Fold("fail", sh.T("fold.fail"), func(f *fields.Form) {
		f.Row(f.Part("failcause", text("failCause", func(t *model.Touchpoint) *string { return &t.Fail.Cause })))
		f.Row(f.Part("faileffect", text("failEffect", func(t *model.Touchpoint) *string { return &t.Fail.Effect })))
		f.Row(f.Part("failrecovery", text("failRecovery", func(t *model.Touchpoint) *string { return &t.Fail.Recovery })))
		f.Row(f.Part("failowner", fields.Used(fields.Touch(s, "touch.failOwner", func(t *model.Touchpoint) *string { return &t.Fail.Owner }), "owner", fields.OfTouch(model.OwnerNames))))
	})
	f.Fold("promise", sh.T("fold.promise"), func(f *fields.Form) {
		f.Row(f.Part("promise", text("promise", func(t *model.Touchpoint) *string { return &t.Promise })))
		f.Row(f.Part("tier", fields.Choose(fields.Touch(s, "touch.tier", func(t *model.Touchpoint) *model.Tier { return &t.Tier }),
			model.Tiers, func(v model.Tier) string { return sh.T("tier." + string(v)) })))
		f.Add(fields.Labelled(sh.T("field.perception"), fields.Members(f,
			fields.TouchList(s, "touch.perception", func(t *model.Touchpoint) *[]model.Perception { return &t.Perception }),
			model.Perceptions, func(v model.Perception) string { return sh.T("perception." + string(v)) })))
	})
	f.Fold("people", sh.T("fold.people"), func(f *fields.Form) {
		f.Row(f.Part("perceivedowner", fields.Used(fields.Touch(s, "touch.perceivedOwner", func(t *model.Touchpoint) *string { return &t.PerceivedOwner }), "owner", fields.OfTouch(model.OwnerNames))))
		f.Row(f.Part("actors", fields.Texts(fields.TouchList(s, "touch.actors", func(t *model.Touchpoint) *[]string { return &t.Actors }), "actors", fields.OfTouch(model.ActorNames))))
		f.Row(f.Part("systems", fields.Texts(fields.TouchList(s, "touch.systems", func(t *model.Touchpoint) *[]string { return &t.Systems }), "systems", fields.OfTouch(model.SystemNames))))
		f.Row(f.Part("policy", text("policy", func(t *model.Touchpoint) *string { return &t.Policy })))
	})
	f.Fold("research", sh.T("fold.research"), func(f *fields.Form) {
		f.Row(f.Part("confidence", fields.Choose(fields.Touch(s, "touch.confidence", func(t *model.Touchpoint) *model.Confidence { return &t.Confidence }),
			model.Confidences, func(v model.Confidence) string { return sh.T("confidence." + string(v)) })))
		f.Row(f.Part("source", fields.Used(fields.Touch(s, "touch.source", func(t *model.Touchpoint) *string { return &t.Source }), "source", fields.OfTouch(model.SourceNames))))
		f.Add(fields.Labelled(sh.T("field.research"), fields.Members(f,
			fields.TouchList(s, "touch.research", func(t *model.Touchpoint) *[]model.Method { return &t.Research }),
			model.Methods, func(v model.Method) string { return sh.T("method." + string(v)) })))
	})
}

// successKey says what such an encounter lives by.
func successKey(f *fields.Form, sides *fields.ChoiceField[pair]) {
	sh := f.Sheet
	text := widgets.Sentence("", widget.LowImportance)
	hint := widgets.Tight(text)
	hint.Hide()
	f.Add(hint)
	keys := map[pair]string{
		pairs[1]: sh.T("key.human.human"), pairs[2]: sh.T("key.human.machine"),
		pairs[3]: sh.T("key.machine.human"), pairs[4]: sh.T("key.machine.machine"),
	}
	f.Also(func() {
		p, mixed := sides.Bind.Get()
		says := keys[p]
		if mixed || says == "" {
			if hint.Visible() {
				hint.Hide()
				sh.Relay()
			}
			return
		}
		if text.Text != says {
			text.SetText(says)
			sh.Relay()
		}
		if !hint.Visible() {
			hint.Show()
			sh.Relay()
		}
	})
}
