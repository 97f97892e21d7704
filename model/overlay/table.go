package overlay

import (
	"cmp"
	"strings"

	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// table is every overlay, in the order in which a key walks them. A new one is
// a line here, its texts in overlay.json, and nothing else.
var table = []*Overlay{
	choice("class", []fixed{{"front", Name1}, {"back", Name2}, {"cross", Name3}, {"support", Name4}},
		func(t *model.Touchpoint) string { return string(t.Class) }, nil),
	{ID: "channel", named: mainChannel, line: func(s *Scheme, c *model.Card) string { return s.channels(c.Touch) }},
	{ID: "owner", named: func(t *model.Touchpoint) string { return t.Owner }, line: func(_ *Scheme, c *model.Card) string { return oneLine(c.Touch.Owner) }},
	choice("medium", []fixed{{"physical", Name1}, {"digital", Name2}, {"human", Name3}},
		func(t *model.Touchpoint) string { return string(t.Medium) }, nil),
	choice("parties", []fixed{{"human-human", Name1}, {"human-machine", Name2}, {"machine-human", Name3}, {"machine-machine", Name4}}, parties, nil),
	choice("tier", []fixed{{"diamond", Name1}, {"gold", Name2}, {"silver", Name3}, {"basic", Name4}},
		func(t *model.Touchpoint) string { return string(t.Tier) }, func(_ *Scheme, c *model.Card) string { return oneLine(c.Touch.Promise) }),
	{
		ID: "risk", fixed: []fixed{{"high", Bad}, {"medium", Notice}, {"low", Plain}},
		class: func(_ *Scheme, c *model.Card) string { return measure.RiskLevel(c.Touch.Risk.Score()) },
		short: func(_ *Scheme, c *model.Card) string { return words.Count(c.Touch.Risk.Score()) },
		line: func(s *Scheme, c *model.Card) string {
			return s.text("overlay.line.risk", "likelihood", c.Touch.Risk.Likelihood, "impact", c.Touch.Risk.Impact)
		},
	},
	{
		ID: "feeling", fixed: []fixed{{"awful", Bad}, {"poor", Notice}, {"mixed", Plain}, {"good", Good}, {"great", Best}},
		class: feeling, short: func(_ *Scheme, c *model.Card) string { return words.Signed(*c.Touch.Feeling, 1) },
		line: func(_ *Scheme, c *model.Card) string { return oneLine(cmp.Or(c.Touch.Quote, c.Touch.PainPoint)) },
	},
	{ID: "gap", fixed: []fixed{{"wide", Bad}, {"short", Notice}, {"met", Good}}, class: gapClass, short: gapShort, line: gapLine},
	{
		ID: "time", fixed: spans, class: func(_ *Scheme, c *model.Card) string { return span(timeOf(c)) },
		short: func(s *Scheme, c *model.Card) string { return s.duration(timeOf(c)) },
		line:  func(s *Scheme, c *model.Card) string { return words.Durations(s.lang, c.Touch.Time, c.Touch.MaxTime) },
	},
	{
		ID: "waiting", fixed: spans, class: func(_ *Scheme, c *model.Card) string { return span(waitOf(c)) },
		short: func(s *Scheme, c *model.Card) string { return s.duration(waitOf(c)) }, line: waitLine,
	},
	{ID: "metric", fixed: []fixed{{"worse", Bad}, {"short", Notice}, {"reached", Good}, {"open", Plain}}, class: metricClass, short: metricShort, line: metricLine},
	{
		ID: "stage", fixed: []fixed{{"identify", Name1}, {"assess", Name2}, {"optimise", Name3}, {"monitor", Name4}, {"unset", Plain}},
		class: stage, line: stageLine,
	},
	choice("confidence", []fixed{{"assumption", Notice}, {"interview", Name1}, {"data", Good}},
		func(t *model.Touchpoint) string { return string(t.Confidence) }, func(_ *Scheme, c *model.Card) string { return oneLine(c.Touch.Source) }),
	{ID: "cost", fixed: []fixed{{"high", Bad}, {"medium", Notice}, {"low", Plain}}, class: costClass, short: costShort, line: costLine},
}

// choice is an overlay of a field with known values. Its line says the name of
// the value, and more where there is something.
func choice(id string, classes []fixed, of func(*model.Touchpoint) string, more func(*Scheme, *model.Card) string) *Overlay {
	class := func(_ *Scheme, c *model.Card) string { return of(c.Touch) }
	return &Overlay{ID: id, fixed: classes, class: class, line: func(s *Scheme, c *model.Card) string {
		said := ""
		if more != nil {
			said = more(s, c)
		}
		return cmp.Or(said, s.text("overlay.class."+id+"."+class(s, c)))
	}}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func mainChannel(t *model.Touchpoint) string {
	if len(t.MoreChannels) > 0 {
		return cmp.Or(t.Channel, t.MoreChannels[0])
	}
	return t.Channel
}

// channels is all channels of a touchpoint, the main one first.
func (s *Scheme) channels(t *model.Touchpoint) string {
	var all []string
	for _, c := range append([]string{t.Channel}, t.MoreChannels...) {
		if c = oneLine(c); c != "" {
			all = append(all, words.Channel(s.lang, c))
		}
	}
	return strings.Join(all, " · ")
}

func parties(t *model.Touchpoint) string {
	if t.Provider == model.PartyUnset || t.Receiver == model.PartyUnset {
		return ""
	}
	return string(t.Provider) + "-" + string(t.Receiver)
}

// feeling: a face smiles from 0.5 on, and is sad from −0.5; from 1.5 it is as
// glad or sad as the scale goes.
func feeling(_ *Scheme, c *model.Card) string {
	f := c.Touch.Feeling
	switch {
	case f == nil:
		return ""
	case *f <= -1.5:
		return "awful"
	case *f <= -0.5:
		return "poor"
	case *f < 0.5:
		return "mixed"
	case *f < 1.5:
		return "good"
	}
	return "great"
}

// stage is the earliest stage of the improvements that are not given up: what
// is furthest from being done.
func stage(_ *Scheme, c *model.Card) string {
	first := ""
	for _, s := range model.Stages {
		for i := range c.Touch.Improvements {
			if x := &c.Touch.Improvements[i]; x.Status != model.StatusDropped && x.Stage == s {
				if s != model.StageUnset {
					return string(s)
				}
				first = "unset"
			}
		}
	}
	return first
}

func stageLine(_ *Scheme, c *model.Card) string {
	var all []string
	for i := range c.Touch.Improvements {
		if x := &c.Touch.Improvements[i]; x.Status != model.StatusDropped && x.What != "" {
			all = append(all, oneLine(x.What))
		}
	}
	return strings.Join(all, " · ")
}
