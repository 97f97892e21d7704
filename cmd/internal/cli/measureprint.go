package cli

import (
	"cmp"
	"math"

	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// mostListed is how many touchpoints a list for people names.
const mostListed = 10

func (sh *figures) printServqual(s *measure.Servqual) {
	if s == nil {
		return
	}
	sh.section("servqual", s.Source.Rule, s.Source.N)
	cells := [][]string{{sh.m("dimension"), sh.m("expectation"), sh.m("perception"), sh.m("gap"), sh.m("answers"), sh.m("weight")}}
	for _, d := range s.Dimensions {
		answers, weight := model.NoNumber, model.NoNumber
		if d.N > 0 {
			answers = words.Count(d.N)
		}
		if s.Weighted {
			weight = words.Number(d.Weight)
		}
		cells = append(cells, []string{words.T(sh.lang, "panel.dimension."+string(d.Name)), fixed(&d.Expectation, 2), fixed(&d.Perception, 2), signed(&d.Gap, 2), answers, weight})
	}
	cells = append(cells, []string{sh.m("all"), fixed(&s.Expectation, 2), fixed(&s.Perception, 2), signed(&s.Gap, 2), "", ""})
	grid(sh.out, cells)
	cells = [][]string{{sh.m("touchpoint"), sh.m("gap"), sh.m("dimensions")}}
	for _, t := range s.Touchpoints {
		cells = append(cells, []string{short(t.Text), signed(&t.Gap, 2), words.Count(t.Values)})
	}
	grid(sh.out, cells)
}

func (sh *figures) printRisk(r *measure.Risk) {
	if r == nil {
		return
	}
	sh.section("risk", r.Source.Rule, r.Source.N)
	table(sh.out, [][2]string{{sh.m("levels"), sh.m("levels.counts", "high", words.Count(r.High), "medium", words.Count(r.Medium), "low", words.Count(r.Low))}})
	cells := [][]string{{sh.m("touchpoint"), sh.m("likelihood"), sh.m("impact"), sh.m("score"), sh.m("level")}}
	for i, c := range r.Cards {
		if i == mostListed {
			break
		}
		cells = append(cells, []string{short(c.Text), words.Count(c.Likelihood), words.Count(c.Impact), words.Count(c.Score), words.T(sh.lang, "panel.risk."+c.Level)})
	}
	grid(sh.out, cells)
}

func (sh *figures) printMetrics(all []measure.Metric) {
	if len(all) == 0 {
		return
	}
	sh.section("metrics", "progress", len(all))
	var rows [][2]string
	for _, m := range all {
		rows = append(rows, [2]string{cmp.Or(short(m.Name), sh.m("unnamed")) + " · " + short(m.Text), sh.progress(m.Progress)})
	}
	table(sh.out, rows)
}

// progress is "baseline 80 % → measured 85 % / target 90 %: +5 (+6.3 %), not
// reached yet".
func (sh *figures) progress(p measure.Progress) string {
	s := words.Metric(sh.lang, model.Metric{Unit: p.Unit, Baseline: p.Baseline, Measured: p.Measured, Target: p.Target})
	if p.Change != nil {
		percent := model.NoNumber
		if p.ChangePercent != nil {
			percent = words.WithUnit(words.Signed(*p.ChangePercent, 1), "%")
		}
		s = sh.m("progress", "figures", s, "change", words.Signed(*p.Change, 2), "percent", percent)
	}
	for _, v := range []struct {
		is  *bool
		yes string
		no  string
	}{{p.Reached, "reached", "open"}, {p.Worse, "worse", ""}} {
		switch {
		case v.is == nil:
		case *v.is:
			s = sh.m("and", "text", s, "more", sh.m("progress."+v.yes))
		case v.no != "":
			s = sh.m("and", "text", s, "more", sh.m("progress."+v.no))
		}
	}
	return cmp.Or(s, model.NoNumber)
}

func (sh *figures) printImprovements(i *measure.Improvements) {
	if i == nil {
		return
	}
	sh.section("improvements", i.Source.Rule, i.Source.N)
	var rows [][2]string
	if len(i.ByStage) > 0 {
		rows = append(rows, [2]string{sh.m("by.stage"), sh.list(i.ByStage, func(v string) string { return words.T(sh.lang, "panel.stage."+v) })})
	}
	if len(i.ByStatus) > 0 {
		rows = append(rows, [2]string{sh.m("by.status"), sh.list(i.ByStatus, func(v string) string { return words.T(sh.lang, "panel.status."+v) })})
	}
	for _, x := range i.Items {
		text := sh.progress(x.Progress)
		if x.Metric != "" {
			text = short(x.Metric) + ": " + text
		}
		rows = append(rows, [2]string{short(cmp.Or(x.What, x.Text)), text})
	}
	table(sh.out, rows)
}

func (sh *figures) printEconomics(c *measure.Costs, all []measure.Execution) {
	if c == nil {
		return
	}
	sh.section("economics", c.Source.Rule, c.Source.N)
	decimals := 0
	for _, e := range all {
		if e.Cost != math.Round(e.Cost) || e.Profit != nil && *e.Profit != math.Round(*e.Profit) {
			decimals = 2
		}
	}
	amount := func(v *float64) string {
		switch {
		case v == nil:
			return model.NoNumber
		case decimals == 0:
			return words.WithUnit(words.Rounded(*v, 2), c.Currency)
		}
		return words.WithUnit(words.Fixed(*v, decimals), c.Currency)
	}
	var rows [][2]string
	if c.Price != nil {
		rows = append(rows, [2]string{sh.m("price"), amount(c.Price)})
	}
	if c.Fixed != nil {
		rows = append(rows, [2]string{sh.m("fixed"), amount(c.Fixed)})
	}
	for _, r := range c.Rates {
		rows = append(rows, [2]string{short(r.Name), sh.m("rate", "minutes", words.Rounded(r.Minutes, 2), "rate", amount(&r.PerMinute), "cost", amount(&r.Cost))})
	}
	for _, name := range c.Unused {
		rows = append(rows, [2]string{short(name), sh.m("rate.unused")})
	}
	if c.BreakEvenSeconds != nil {
		rows = append(rows, [2]string{sh.m("break-even"), words.Duration(sh.lang, model.Duration(*c.BreakEvenSeconds))})
	}
	table(sh.out, rows)
	if len(all) == 0 {
		return
	}
	cells := [][]string{{sh.m("execution"), sh.m("time"), sh.m("cost"), sh.m("profit")}}
	for _, e := range all {
		time := model.NoNumber
		if e.Seconds != nil {
			time = words.Duration(sh.lang, model.Duration(*e.Seconds))
		}
		cells = append(cells, []string{sh.m("execution." + e.At), time, amount(&e.Cost), amount(e.Profit)})
	}
	grid(sh.out, cells)
}

func (sh *figures) printImportance(i *measure.Importance) {
	if i == nil {
		return
	}
	sh.section("importance", i.Source.Rule, i.Source.N)
	cells := [][]string{{sh.m("touchpoint"), sh.m("score"), sh.m("marks"), sh.m("feeling"), sh.m("risk"), sh.m("gap")}}
	for n, w := range i.Touchpoints {
		if n == mostListed {
			break
		}
		marks := ""
		for _, m := range []struct {
			is   bool
			sign string
		}{{w.Truth, "★"}, {w.Fail, "F"}, {w.Wait, "W"}} {
			if m.is {
				marks += m.sign
			}
		}
		feeling, risk := model.NoNumber, model.NoNumber
		if w.Feeling != nil {
			feeling = words.Signed(*w.Feeling, 1)
		}
		if w.Risk > 0 {
			risk = words.Count(w.Risk)
		}
		cells = append(cells, []string{short(w.Text), words.Fixed(w.Score, 1), marks, feeling, risk, signed(w.WorstGap, 2)})
	}
	grid(sh.out, cells)
	if len(i.RICE) == 0 {
		return
	}
	cells = [][]string{{"RICE", sh.m("score"), sh.m("reach"), sh.m("impact"), sh.m("confidence"), sh.m("effort")}}
	for n, r := range i.RICE {
		if n == mostListed {
			break
		}
		cells = append(cells, []string{
			short(r.Text), words.Rounded(r.RICE, 1), words.Number(r.Reach), words.Number(r.Impact), words.WithUnit(words.Number(r.Confidence), "%"), words.Number(r.Effort),
		})
	}
	grid(sh.out, cells)
}
