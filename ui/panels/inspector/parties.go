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
