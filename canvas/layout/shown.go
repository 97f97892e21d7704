package layout

import (
	"strings"

	"touchline/model"
	"touchline/model/derived"
	"touchline/model/words"
)

// shownKey is all that a head says of what stands on the cards: cards are
// measured anew when it is another one.
func shownKey(h *model.Head) string {
	if len(h.Shows) == 0 {
		return ""
	}
	var b strings.Builder
	for _, s := range h.Shows {
		b.WriteString(string(s) + ",")
	}
	b.WriteString(h.Currency)
	return b.String()
}

// withShown is the small lines of a card: its detail, and what of its record
// the document wants to see on the cards, a line each.
func withShown(lang model.Lang, h *model.Head, c *model.Card) string {
	detail := Detail(lang, c)
	if len(h.Shows) == 0 {
		return detail
	}
	var lines []string
	if detail != "" {
		lines = append(lines, detail)
	}
	for _, s := range model.AllShown {
		if !shows(h, s) {
			continue
		}
		if v := cutShown(shownOf(lang, h, c, s)); v != "" && v != detail {
			lines = append(lines, v)
		}
	}
	return strings.Join(lines, "\n")
}

// mostShown is how many characters of one thing stand on a card: three lines
// or so. The record says it whole.
const mostShown = 120

func cutShown(s string) string {
	n := 0
	for i := range s {
		if n++; n > mostShown {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}

func shows(h *model.Head, s model.Shown) bool {
	for _, x := range h.Shows {
		if x == s {
			return true
		}
	}
	return false
}

// shownOf is what a card says of one thing; "" for nothing.
func shownOf(lang model.Lang, h *model.Head, c *model.Card, s model.Shown) string {
	if s == model.ShownTags {
		return strings.Join(c.Tags, " · ")
	}
	t := c.Touch
	if t == nil {
		return ""
	}
	named := func(key, value string) string {
		if value == "" {
			return ""
		}
		return words.T(lang, "map.shown."+key, "value", value)
	}
	switch s {
	case model.ShownClass:
		if t.Class != model.ClassUnset {
			return words.T(lang, "panel.class."+string(t.Class))
		}
	case model.ShownOwner:
		return named("owner", strings.Join(strings.Fields(t.Owner), " "))
	case model.ShownChannel:
		return shownChannels(lang, t)
	case model.ShownStandard:
		return strings.Join(strings.Fields(t.Standard), " ")
	case model.ShownTier:
		if t.Tier != model.TierUnset {
			return named("tier", words.T(lang, "panel.tier."+string(t.Tier)))
		}
	case model.ShownTime:
		return words.Durations(lang, t.Time, t.MaxTime)
	case model.ShownFeeling:
		if t.Feeling != nil {
			return named("feeling", words.Signed(*t.Feeling, 1))
		}
	case model.ShownRisk:
		if n := t.Risk.Score(); n > 0 {
			return named("risk", words.Count(n))
		}
	case model.ShownMetric:
		return shownMetrics(lang, t)
	case model.ShownCost:
		if t.Cost != nil {
			return words.WithUnit(words.Number(*t.Cost), h.Currency)
		}
	}
	return ""
}

func shownChannels(lang model.Lang, t *model.Touchpoint) string {
	return strings.Join(derived.Channels(lang, t), " · ")
}

// shownMetrics is the first metric; a card has no room for more.
func shownMetrics(lang model.Lang, t *model.Touchpoint) string {
	if len(t.Metrics) == 0 {
		return ""
	}
	m := t.Metrics[0]
	return strings.TrimSpace(m.Name + " " + words.Metric(lang, m))
}
