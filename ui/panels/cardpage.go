package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/model/words"
)

// cardTabs is the tabs of a card, in their order.
var cardTabs = []string{"touchpoint", "experience", "quality", "improvements", "style"}

// cardPage is what a card says, or several of them.
func (in *Inspector) cardPage() *page {
	s := in.cards()
	head := func(f *form) {
		number := caption("")
		number.Hide()
		f.note(func() {
			number.set(in.n("cards", len(s.all)))
			if many := len(s.all) > 1; many != number.Visible() {
				number.Hidden = !many
				number.Refresh()
			}
		})
		text := in.text(at(s, "text", func(c *model.Card) *string { return &c.Text }), true)
		text.entry.TextStyle.Bold = true
		text.hint = in.t("hint.text")
		f.add(number)
		f.row(part{"", text})
	}
	return in.tabPage(cardTabs, func(name string) string { return in.t("tab." + name) }, s.refresh, head, map[string]func(*form){
		"touchpoint":   func(f *form) { in.touchpointForm(s, f) },
		"experience":   func(f *form) { in.experienceForm(s, f) },
		"quality":      func(f *form) { in.qualityForm(s, f) },
		"improvements": func(f *form) { in.improvementsForm(s, f) },
		"style":        func(f *form) { in.styleForm(s, f) },
	})
}

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
func (in *Inspector) pairField(s *subjects[model.Card]) *choiceField[pair] {
	b := bindBy(s, "touch.pair", equal[pair],
		touched(func(t *model.Touchpoint) pair { return pair{t.Provider, t.Receiver} }),
		touching(func(t *model.Touchpoint, p pair) { t.Provider, t.Receiver = p.provider, p.receiver }))
	lang := in.host.Lang()
	return choiceOf(in, b, pairs, func(p pair) string {
		if p == (pair{}) {
			return "—"
		}
		return words.T(lang, "map.party.pair",
			"provider", words.T(lang, "map.party."+string(p.provider)),
			"receiver", words.T(lang, "map.party."+string(p.receiver)))
	})
}

// touchpointForm is what a touchpoint is and what it takes.
func (in *Inspector) touchpointForm(s *subjects[model.Card], f *form) {
	lang := in.host.Lang()
	text := func(id string, place func(*model.Touchpoint) *string) *textField {
		return in.text(touch(s, "touch."+id, place), true)
	}
	time := func(id string, place func(*model.Touchpoint) *model.Duration) *textField {
		return in.time(touch(s, "touch."+id, place))
	}
	f.row(
		part{in.t("field.class"), choose(in, touch(s, "touch.class", func(t *model.Touchpoint) *model.Class { return &t.Class }),
			model.Classes, func(v model.Class) string { return in.t("class." + string(v)) })},
		part{in.t("field.contact"), choose(in, touch(s, "touch.contact", func(t *model.Touchpoint) *model.Contact { return &t.Contact }),
			model.Contacts, func(v model.Contact) string { return words.T(lang, "map.contact."+string(v)) })})
	sides := in.pairField(s)
	f.row(
		part{in.t("field.channel"), in.channelField(touch(s, "touch.channel", func(t *model.Touchpoint) *string { return &t.Channel }))},
		part{in.t("field.pair"), sides})
	in.successKey(f, sides)
	f.row(
		part{in.t("field.owner"), in.used(touch(s, "touch.owner", func(t *model.Touchpoint) *string { return &t.Owner }), "owner", ofTouch(model.OwnerNames))},
		part{in.t("field.medium"), choose(in, touch(s, "touch.medium", func(t *model.Touchpoint) *model.Medium { return &t.Medium }),
			model.Mediums, func(v model.Medium) string { return in.t("medium." + string(v)) })})
	f.add(in.marks(s, f))
	f.row(part{in.t("field.standard"), text("standard", func(t *model.Touchpoint) *string { return &t.Standard })})
	f.row(part{in.t("field.inputs"), text("inputs", func(t *model.Touchpoint) *string { return &t.Inputs })})
	f.row(part{in.t("field.outputs"), text("outputs", func(t *model.Touchpoint) *string { return &t.Outputs })})
	f.row(part{in.t("field.resources"), text("resources", func(t *model.Touchpoint) *string { return &t.Resources })})
	f.row(
		part{in.t("field.time"), time("time", func(t *model.Touchpoint) *model.Duration { return &t.Time })},
		part{in.t("field.maxtime"), time("maxTime", func(t *model.Touchpoint) *model.Duration { return &t.MaxTime })})
	f.row(
		part{in.t("field.expectedwait"), time("expectedWait", func(t *model.Touchpoint) *model.Duration { return &t.ExpectedWait })},
		part{in.t("field.maxwait"), time("maxWait", func(t *model.Touchpoint) *model.Duration { return &t.MaxWait })})
	in.risk(s, f)
	f.row(part{in.t("field.riskmitigation"), text("riskMitigation", func(t *model.Touchpoint) *string { return &t.Risk.Mitigation })})

	f.fold("fail", in.t("fold.fail"), func(f *form) {
		f.row(part{in.t("field.failcause"), text("failCause", func(t *model.Touchpoint) *string { return &t.Fail.Cause })})
		f.row(part{in.t("field.faileffect"), text("failEffect", func(t *model.Touchpoint) *string { return &t.Fail.Effect })})
		f.row(part{in.t("field.failrecovery"), text("failRecovery", func(t *model.Touchpoint) *string { return &t.Fail.Recovery })})
		f.row(part{in.t("field.failowner"), in.used(touch(s, "touch.failOwner", func(t *model.Touchpoint) *string { return &t.Fail.Owner }), "owner", ofTouch(model.OwnerNames))})
	})
	f.fold("promise", in.t("fold.promise"), func(f *form) {
		f.row(part{in.t("field.promise"), text("promise", func(t *model.Touchpoint) *string { return &t.Promise })})
		f.row(part{in.t("field.tier"), choose(in, touch(s, "touch.tier", func(t *model.Touchpoint) *model.Tier { return &t.Tier }),
			model.Tiers, func(v model.Tier) string { return in.t("tier." + string(v)) })})
		f.add(labelled(in.t("field.perception"), members(in, f,
			touchList(s, "touch.perception", func(t *model.Touchpoint) *[]model.Perception { return &t.Perception }),
			model.Perceptions, func(v model.Perception) string { return in.t("perception." + string(v)) })))
	})
	f.fold("people", in.t("fold.people"), func(f *form) {
		f.row(part{in.t("field.perceivedowner"), in.used(touch(s, "touch.perceivedOwner", func(t *model.Touchpoint) *string { return &t.PerceivedOwner }), "owner", ofTouch(model.OwnerNames))})
		f.row(part{in.t("field.actors"), in.list(touchList(s, "touch.actors", func(t *model.Touchpoint) *[]string { return &t.Actors }), "actors", ofTouch(model.ActorNames))})
		f.row(part{in.t("field.systems"), in.list(touchList(s, "touch.systems", func(t *model.Touchpoint) *[]string { return &t.Systems }), "systems", ofTouch(model.SystemNames))})
		f.row(part{in.t("field.policy"), text("policy", func(t *model.Touchpoint) *string { return &t.Policy })})
	})
	f.fold("research", in.t("fold.research"), func(f *form) {
		f.row(part{in.t("field.confidence"), choose(in, touch(s, "touch.confidence", func(t *model.Touchpoint) *model.Confidence { return &t.Confidence }),
			model.Confidences, func(v model.Confidence) string { return in.t("confidence." + string(v)) })})
		f.row(part{in.t("field.source"), in.used(touch(s, "touch.source", func(t *model.Touchpoint) *string { return &t.Source }), "source", ofTouch(model.SourceNames))})
		f.add(labelled(in.t("field.research"), members(in, f,
			touchList(s, "touch.research", func(t *model.Touchpoint) *[]model.Method { return &t.Research }),
			model.Methods, func(v model.Method) string { return in.t("method." + string(v)) })))
	})
}

// successKey says what such an encounter lives by.
func (in *Inspector) successKey(f *form, sides *choiceField[pair]) {
	text := sentence("", widget.LowImportance)
	hint := tight(text)
	hint.Hide()
	f.add(hint)
	keys := map[pair]string{
		pairs[1]: in.t("key.human.human"), pairs[2]: in.t("key.human.machine"),
		pairs[3]: in.t("key.machine.human"), pairs[4]: in.t("key.machine.machine"),
	}
	f.note(func() {
		p, mixed := sides.b.get()
		says := keys[p]
		if mixed || says == "" {
			if hint.Visible() {
				hint.Hide()
				in.relay()
			}
			return
		}
		if text.Text != says {
			text.SetText(says)
			in.relay()
		}
		if !hint.Visible() {
			hint.Show()
			in.relay()
		}
	})
}

// risk is likelihood and impact as blocks, and what comes of them.
func (in *Inspector) risk(s *subjects[model.Card], f *form) {
	likelihood := touch(s, "touch.riskLikelihood", func(t *model.Touchpoint) *int { return &t.Risk.Likelihood })
	impact := touch(s, "touch.riskImpact", func(t *model.Touchpoint) *int { return &t.Risk.Impact })
	score := newLabel("", theme.SizeNameHeadingText, theme.ColorNameForeground)
	word := newLabel("", theme.SizeNameCaptionText, theme.ColorNameForeground)
	for _, l := range []*label{score, word} {
		l.bold, l.right, l.whole = true, true, true
	}
	line := func(name string, b bind[int]) fyne.CanvasObject {
		r := newRating(nil)
		r.set = func(v int) {
			in.attempt(b.set(v, false))
		}
		r.back = in.leave
		f.own(&ratingField{b, r})
		l := newLabel(name, theme.SizeNameText, theme.ColorNameForeground)
		return row(6, 1, sized(62, 0, l), r)
	}
	f.note(func() {
		l, mixedL := likelihood.get()
		i, mixedI := impact.get()
		level := riskLevel(l * i)
		if mixedL || mixedI {
			level = ""
		}
		if level == "" {
			score.set("")
			word.set("")
			return
		}
		score.set(showCount(l * i))
		word.set(in.t("risk." + level))
		score.dye(riskColors[level])
		word.dye(riskColors[level])
	})
	blocks := stacked(3, line(in.t("field.likelihood"), likelihood), line(in.t("field.impact"), impact))
	sum := stacked(-4, score, word)
	f.add(labelled(in.t("field.risk"), row(10, 0, blocks, sized(46, 0, sum))))
}

// The levels of a risk, of 25. From high on it needs an answer.
const (
	highRisk   = 15
	mediumRisk = 8
)

var riskColors = map[string]fyne.ThemeColorName{
	"low": theme.ColorNameSuccess, "medium": theme.ColorNameWarning, "high": theme.ColorNameError,
}

// riskLevel is "low", "medium", "high", or "" for what is not rated.
func riskLevel(score int) string {
	switch {
	case score <= 0:
		return ""
	case score < mediumRisk:
		return "low"
	case score < highRisk:
		return "medium"
	}
	return "high"
}

// ratingField is a rating of the records.
type ratingField struct {
	b   bind[int]
	row *rating
}

func (f *ratingField) object() fyne.CanvasObject { return f.row }
func (f *ratingField) allow(on bool)             { f.row.allow(on) }
func (f *ratingField) load()                     { f.row.show(f.b.get()) }
