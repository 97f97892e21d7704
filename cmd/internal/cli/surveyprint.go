package cli

import (
	"fmt"
	"io"
	"strings"

	"touchline/model"
	"touchline/model/survey"
	"touchline/model/words"
)

// printSurvey prints results for people.
func (sh *shell) printSurvey(r *survey.Results) {
	fmt.Fprintln(sh.out, words.T(sh.lang, "survey.result.answers", "n", r.Answers, "complete", words.Count(r.Complete)))
	if len(r.Scales) > 0 {
		fmt.Fprintln(sh.out)
		rows := [][]string{sh.heads("scale", "items", "n", "expected", "mean", "sd", "gap", "alpha", "standardised")}
		for _, s := range r.Scales {
			expected := ""
			if s.Expectation != nil {
				expected = fixed(s.Expectation.Mean, 2)
			}
			rows = append(rows, []string{
				sh.scaleName(s), words.Count(s.Items), words.Count(s.N), expected, fixed(s.Mean, 2), fixed(s.SD, 2), signed(s.Gap, 4),
				fixed(s.AlphaRaw, 4), fixed(s.AlphaStandardised, 4),
			})
		}
		grid(sh.out, rows)
		if r.Points > 0 {
			sh.say(sh.out, "cli.survey.points", "n", itoa(r.Points))
		}
	}
	if len(r.Items) > 0 {
		fmt.Fprintln(sh.out)
		rows := [][]string{sh.heads("item", "n", "expected", "mean", "gap")}
		for _, i := range r.Items {
			rows = append(rows, []string{itemName(i), words.Count(i.N), fixed(i.Expectation, 2), fixed(i.Perception, 2), signed(i.Gap, 3)})
		}
		grid(sh.out, rows)
	}
	sh.printSingles(r)
	if !r.Useful() {
		sh.say(sh.out, "cli.survey.nothing")
	}
}

func (sh *shell) printSingles(r *survey.Results) {
	if n := r.NPS; n != nil {
		score := model.NoNumber
		if n.Score != nil {
			score = words.Fixed(*n.Score, 1)
		}
		fmt.Fprintln(sh.out)
		sh.say(sh.out, "survey.result.nps", "score", score, "promoters", words.Count(n.Promoters), "passives", words.Count(n.Passives),
			"detractors", words.Count(n.Detractors), "n", itoa(n.N))
	}
	for _, one := range []struct {
		name string
		r    *survey.Rating
	}{{"CSAT", r.CSAT}, {"CES", r.CES}} {
		if one.r == nil {
			continue
		}
		line := words.T(sh.lang, "survey.result.rating", "name", one.name, "mean", fixed(one.r.Mean, 2), "sd", fixed(one.r.SD, 2), "n", itoa(one.r.N),
			"low", words.Number(one.r.Low), "high", words.Number(one.r.High))
		if one.r.Good != nil {
			line += words.T(sh.lang, "survey.result.good."+strings.ToLower(one.name), "share", words.WithUnit(words.Rounded(*one.r.Good, 1), "%"))
		}
		fmt.Fprintln(sh.out, line)
	}
}

// heads is the headings of a grid.
func (sh *shell) heads(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = words.T(sh.lang, "cli.survey.head."+k)
	}
	return out
}

// scaleName is what a scale is called.
func (sh *shell) scaleName(s survey.Scale) string {
	switch {
	case s.Dimension != "":
		return words.T(sh.lang, "panel.dimension."+string(s.Dimension))
	case s.Name == string(survey.UseExpectation), s.Name == string(survey.UsePerception):
		return words.T(sh.lang, "survey.result."+s.Name)
	}
	return s.Name
}

func itemName(i survey.Item) string {
	if strings.HasPrefix(i.Name, itoa(i.Item)) {
		return short(i.Name)
	}
	return short(itoa(i.Item) + ". " + i.Name)
}

func fixed(v *float64, decimals int) string {
	if v == nil {
		return model.NoNumber
	}
	return words.Fixed(*v, decimals)
}

func signed(v *float64, decimals int) string {
	if v == nil {
		return model.NoNumber
	}
	return words.FixedSigned(*v, decimals)
}

// grid prints rows of cells: the first of each to the left, the others, which
// are numbers, to the right.
func grid(w io.Writer, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, s := range r {
			widths[i] = max(widths[i], cells(s))
		}
	}
	for _, r := range rows {
		var b strings.Builder
		for i, s := range r {
			pad := strings.Repeat(" ", widths[i]-cells(s))
			if i == 0 {
				b.WriteString("  " + s + pad)
			} else {
				b.WriteString("  " + pad + s)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}
