package surveys

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/survey"
	"touchline/model/words"
)

// summary says what the answers come to: of each touchpoint, if there are
// several.
func (p *Preview) summary() string {
	if len(p.Results) == 0 {
		return p.w.t("nothing")
	}
	var all []string
	for _, r := range p.Results {
		text := p.w.results(r.Results)
		if at := slices.Index(p.cards, r.Card); len(p.Results) > 1 && at >= 0 {
			text = p.names[at] + "\n" + text
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

// results says what answers come to, a line each, and what was assumed.
func (w *Surveys) results(r *survey.Results) string {
	say := func(key string, args ...any) string { return words.T(w.Language, "survey.result."+key, args...) }
	lines := []string{say("answers", "n", r.Answers, "complete", words.Count(r.Complete))}
	var gaps []string
	for _, s := range r.Scales {
		if s.Dimension != "" && s.Gap != nil {
			gaps = append(gaps, words.T(w.Language, "panel.dimension."+string(s.Dimension))+" "+words.FixedSigned(*s.Gap, 2))
			continue
		}
		if s.Mean == nil {
			continue
		}
		line := w.t("scale", "name", w.scaleName(s), "mean", words.Fixed(*s.Mean, 2), "sd", shown(s.SD, 2), "n", s.N, "alpha", shown(s.AlphaRaw, 4), "standardised", shown(s.AlphaStandardised, 4))
		if s.Gap != nil {
			line += w.t("scale.gap", "gap", words.FixedSigned(*s.Gap, 2))
		}
		lines = append(lines, line)
	}
	if len(gaps) > 0 {
		lines = append(lines, w.t("gaps", "list", strings.Join(gaps, " · ")))
	}
	if n := r.NPS; n != nil && n.Score != nil {
		lines = append(lines, say("nps", "score", words.Fixed(*n.Score, 1), "promoters", words.Count(n.Promoters), "passives", words.Count(n.Passives), "detractors", words.Count(n.Detractors), "n", n.N))
	}
	if r.CSAT != nil {
		lines = append(lines, w.rating("CSAT", r.CSAT))
	}
	if r.CES != nil {
		lines = append(lines, w.rating("CES", r.CES))
	}
	for _, n := range r.Notes {
		sentence, _ := words.Explain(w.Language, model.NewFault("survey.note."+n.Key, n.Args...))
		lines = append(lines, sentence)
	}
	return strings.Join(lines, "\n")
}

func (w *Surveys) rating(name string, r *survey.Rating) string {
	return words.T(w.Language, "survey.result.rating", "name", name, "mean", shown(r.Mean, 2), "sd", shown(r.SD, 2), "n", r.N, "low", words.Number(r.Low), "high", words.Number(r.High))
}

func shown(v *float64, decimals int) string {
	if v == nil {
		return model.NoNumber
	}
	return words.Fixed(*v, decimals)
}

// scaleName is what a scale is called.
func (w *Surveys) scaleName(s survey.Scale) string {
	switch {
	case s.Dimension != "":
		return words.T(w.Language, "panel.dimension."+string(s.Dimension))
	case s.Use != survey.UseNone:
		return words.T(w.Language, "survey.result."+string(s.Use))
	}
	return s.Name
}
