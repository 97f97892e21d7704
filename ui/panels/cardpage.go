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
func cardPage(sh *sheet) *page {
	s := cards(sh)
	head := func(f *form) {
		number := caption("")
		number.Hide()
		f.note(func() {
			number.set(sh.n("cards", len(s.all)))
			if many := len(s.all) > 1; many != number.Visible() {
				number.Hidden = !many
				number.Refresh()
			}
		})
		text := newText(at(s, "text", func(c *model.Card) *string { return &c.Text }), true)
		text.entry.TextStyle.Bold = true
		text.hint = sh.t("hint.text")
		f.add(number)
		f.row(part{"", text})
	}
	return tabPage(sh, cardTabs, func(name string) string { return sh.t("tab." + name) }, s.refresh, head, map[string]func(*form){
		"touchpoint":   func(f *form) { touchpointForm(s, f) },
		"experience":   func(f *form) { experienceForm(s, f) },
		"quality":      func(f *form) { qualityForm(s, f) },
		"improvements": func(f *form) { improvementsForm(s, f) },
		"style":        func(f *form) { styleForm(s, f) },
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
func pairField(s *subjects[model.Card]) *choiceField[pair] {
	sh := s.sheet
	b := bindBy(s, "touch.pair", equal[pair],
		touched(func(t *model.Touchpoint) pair { return pair{t.Provider, t.Receiver} }),
		touching(func(t *model.Touchpoint, p pair) { t.Provider, t.Receiver = p.provider, p.receiver }))
	lang := sh.host.Lang()
	return choiceOf(b, pairs, func(p pair) string {
		if p == (pair{}) {
			return "—"
		}
		return words.T(lang, "map.party.pair",
			"provider", words.T(lang, "map.party."+string(p.provider)),
			"receiver", words.T(lang, "map.party."+string(p.receiver)))
	})
}

// touchpointForm is what a touchpoint is and what it takes.
func touchpointForm(s *subjects[model.Card], f *form) {
	sh := s.sheet
	lang := sh.host.Lang()
	text := func(id string, place func(*model.Touchpoint) *string) *textField {
		return newText(touch(s, "touch."+id, place), true)
	}
	time := func(id string, place func(*model.Touchpoint) *model.Duration) *textField {
		return newTime(touch(s, "touch."+id, place))
	}
	f.row(
		f.part("class", choose(touch(s, "touch.class", func(t *model.Touchpoint) *model.Class { return &t.Class }),
			model.Classes, func(v model.Class) string { return sh.t("class." + string(v)) })),
		f.part("contact", choose(touch(s, "touch.contact", func(t *model.Touchpoint) *model.Contact { return &t.Contact }),
			model.Contacts, func(v model.Contact) string { return words.T(lang, "map.contact."+string(v)) })))
	sides := pairField(s)
	f.row(
		f.part("channel", newChannel(touch(s, "touch.channel", func(t *model.Touchpoint) *string { return &t.Channel }))),
		f.part("pair", sides))
	successKey(f, sides)
	f.row(
		f.part("owner", newUsed(touch(s, "touch.owner", func(t *model.Touchpoint) *string { return &t.Owner }), "owner", ofTouch(model.OwnerNames))),
		f.part("medium", choose(touch(s, "touch.medium", func(t *model.Touchpoint) *model.Medium { return &t.Medium }),
			model.Mediums, func(v model.Medium) string { return sh.t("medium." + string(v)) })))
	f.add(marks(s, f))
	f.row(f.part("standard", text("standard", func(t *model.Touchpoint) *string { return &t.Standard })))
	f.row(f.part("inputs", text("inputs", func(t *model.Touchpoint) *string { return &t.Inputs })))
	f.row(f.part("outputs", text("outputs", func(t *model.Touchpoint) *string { return &t.Outputs })))
	f.row(f.part("resources", text("resources", func(t *model.Touchpoint) *string { return &t.Resources })))
	f.row(
		f.part("time", time("time", func(t *model.Touchpoint) *model.Duration { return &t.Time })),
		f.part("maxtime", time("maxTime", func(t *model.Touchpoint) *model.Duration { return &t.MaxTime })))
	f.row(
		f.part("expectedwait", time("expectedWait", func(t *model.Touchpoint) *model.Duration { return &t.ExpectedWait })),
		f.part("maxwait", time("maxWait", func(t *model.Touchpoint) *model.Duration { return &t.MaxWait })))
	risk(s, f)
	f.row(f.part("riskmitigation", text("riskMitigation", func(t *model.Touchpoint) *string { return &t.Risk.Mitigation })))

	f.fold("fail", sh.t("fold.fail"), func(f *form) {
		f.row(f.part("failcause", text("failCause", func(t *model.Touchpoint) *string { return &t.Fail.Cause })))
		f.row(f.part("faileffect", text("failEffect", func(t *model.Touchpoint) *string { return &t.Fail.Effect })))
		f.row(f.part("failrecovery", text("failRecovery", func(t *model.Touchpoint) *string { return &t.Fail.Recovery })))
		f.row(f.part("failowner", newUsed(touch(s, "touch.failOwner", func(t *model.Touchpoint) *string { return &t.Fail.Owner }), "owner", ofTouch(model.OwnerNames))))
	})
	f.fold("promise", sh.t("fold.promise"), func(f *form) {
		f.row(f.part("promise", text("promise", func(t *model.Touchpoint) *string { return &t.Promise })))
		f.row(f.part("tier", choose(touch(s, "touch.tier", func(t *model.Touchpoint) *model.Tier { return &t.Tier }),
			model.Tiers, func(v model.Tier) string { return sh.t("tier." + string(v)) })))
		f.add(labelled(sh.t("field.perception"), members(f,
			touchList(s, "touch.perception", func(t *model.Touchpoint) *[]model.Perception { return &t.Perception }),
			model.Perceptions, func(v model.Perception) string { return sh.t("perception." + string(v)) })))
	})
	f.fold("people", sh.t("fold.people"), func(f *form) {
		f.row(f.part("perceivedowner", newUsed(touch(s, "touch.perceivedOwner", func(t *model.Touchpoint) *string { return &t.PerceivedOwner }), "owner", ofTouch(model.OwnerNames))))
		f.row(f.part("actors", newList(touchList(s, "touch.actors", func(t *model.Touchpoint) *[]string { return &t.Actors }), "actors", ofTouch(model.ActorNames))))
		f.row(f.part("systems", newList(touchList(s, "touch.systems", func(t *model.Touchpoint) *[]string { return &t.Systems }), "systems", ofTouch(model.SystemNames))))
		f.row(f.part("policy", text("policy", func(t *model.Touchpoint) *string { return &t.Policy })))
	})
	f.fold("research", sh.t("fold.research"), func(f *form) {
		f.row(f.part("confidence", choose(touch(s, "touch.confidence", func(t *model.Touchpoint) *model.Confidence { return &t.Confidence }),
			model.Confidences, func(v model.Confidence) string { return sh.t("confidence." + string(v)) })))
		f.row(f.part("source", newUsed(touch(s, "touch.source", func(t *model.Touchpoint) *string { return &t.Source }), "source", ofTouch(model.SourceNames))))
		f.add(labelled(sh.t("field.research"), members(f,
			touchList(s, "touch.research", func(t *model.Touchpoint) *[]model.Method { return &t.Research }),
			model.Methods, func(v model.Method) string { return sh.t("method." + string(v)) })))
	})
}

// successKey says what such an encounter lives by.
func successKey(f *form, sides *choiceField[pair]) {
	sh := f.sheet
	text := sentence("", widget.LowImportance)
	hint := tight(text)
	hint.Hide()
	f.add(hint)
	keys := map[pair]string{
		pairs[1]: sh.t("key.human.human"), pairs[2]: sh.t("key.human.machine"),
		pairs[3]: sh.t("key.machine.human"), pairs[4]: sh.t("key.machine.machine"),
	}
	f.note(func() {
		p, mixed := sides.b.get()
		says := keys[p]
		if mixed || says == "" {
			if hint.Visible() {
				hint.Hide()
				sh.relay()
			}
			return
		}
		if text.Text != says {
			text.SetText(says)
			sh.relay()
		}
		if !hint.Visible() {
			hint.Show()
			sh.relay()
		}
	})
}

// risk is likelihood and impact as blocks, and what comes of them.
func risk(s *subjects[model.Card], f *form) {
	sh := s.sheet
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
			_ = b.set(v, false)
		}
		r.back = sh.leave
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
		word.set(sh.t("risk." + level))
		score.dye(riskColors[level])
		word.dye(riskColors[level])
	})
	blocks := stacked(3, line(sh.t("field.likelihood"), likelihood), line(sh.t("field.impact"), impact))
	sum := stacked(-4, score, word)
	f.add(labelled(sh.t("field.risk"), row(10, 0, blocks, sized(46, 0, sum))))
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
