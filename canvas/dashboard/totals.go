package dashboard

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// total is a large figure with its name and a few words.
type total struct {
	figure, name, about string
	bad                 bool
	cards               []model.CardID
	spark               []*float64 // feelings by step, beside it
}

// maxTotals is how many stand in a row of a page.
const maxTotals = 8

func (b *Dashboard) total(key, figure, about string, bad bool) total {
	return total{figure: figure, name: b.t("dashboard." + key), about: about, bad: bad}
}

// totalled is what all comes to, in order.
func (b *Dashboard) totalled() (all []total) {
	phases := 0
	for _, p := range b.doc.Phases {
		if p.Name != "" {
			phases++
		}
	}
	about := ""
	if phases > 0 {
		about = words.N(b.Lang, "handout.dashboard.phases", phases)
	}
	all = append(all, b.total("steps", words.Count(len(b.doc.Steps())), about, false))
	if t := b.m.Touchpoints; t != nil {
		x := b.total("touchpoints", words.Count(t.N), "", false)
		for _, c := range b.touched {
			x.cards = append(x.cards, c.ID)
		}
		if t.ByClass != nil {
			v := t.ByClass.Values[0]
			x.about = b.t("class."+v.Name) + " " + words.Count(v.N)
		}
		all = append(all, x)
	}
	if t := b.m.Times; t != nil {
		if t.StandardSeconds != nil {
			x := b.total("standard", words.Duration(b.Lang, model.Duration(*t.StandardSeconds)), "", false)
			if t.ValueAddingPercent != nil {
				x.about = b.t("dashboard.adding", "percent", words.Percent(math.Round(*t.ValueAddingPercent)/100))
			}
			all = append(all, x)
		}
		if t.MaximumSeconds != nil && *t.MaximumSeconds > 0 {
			x := b.total("most", words.Duration(b.Lang, model.Duration(*t.MaximumSeconds)), "", true)
			if t.MaximumWaitSeconds != nil && *t.MaximumWaitSeconds <= *t.MaximumSeconds { // waits that others name may be longer
				x.about = b.t("dashboard.waits", "percent", words.Percent(math.Round(100*float64(*t.MaximumWaitSeconds)/float64(*t.MaximumSeconds))/100))
			}
			all = append(all, x)
		}
	}
	return append(all, b.judged()...)
}

// judged is the totals of what is rated and marked.
func (b *Dashboard) judged() (all []total) {
	marks := b.total("marks", "", b.t("dashboard.marks.about"), false)
	n := 0
	for i, m := range model.AllMarks {
		k := 0
		for _, c := range b.doc.CardsInOrder() {
			if c.Marks.Has(m.Mark) {
				k++
				marks.cards = append(marks.cards, c.ID)
			}
		}
		if i > 0 {
			marks.figure += " · "
		}
		marks.figure += words.Count(k)
		n += k
	}
	if n > 0 {
		all = append(all, marks)
	}
	if r := b.m.Risk; r != nil {
		x := b.total("high", words.Count(r.High), words.N(b.Lang, "handout.dashboard.of", len(r.Cards)), r.High > 0)
		for _, c := range r.Cards {
			if c.Level == "high" {
				x.cards = append(x.cards, c.Card)
			}
		}
		all = append(all, x)
	}
	if e := b.m.Emotion; e != nil {
		x := b.total("feeling", words.Signed(e.Mean, 1), b.t("dashboard.lowest", "value", words.Signed(e.Valley.Value, 1)), e.Mean < 0)
		x.cards = e.Source.From
		x.spark = append(x.spark, b.feelings()...)
		all = append(all, x)
	}
	if q := b.m.Servqual; q != nil {
		x := b.total("gap", words.Signed(q.Gap, 1), words.N(b.Lang, "handout.touchpoints.count", len(q.Touchpoints)), q.Gap < 0)
		x.cards = q.Source.From
		all = append(all, x)
	}
	if i := b.m.Improvements; i != nil {
		done := 0
		for _, x := range i.Items {
			if x.Status == model.StatusDone {
				done++
			}
		}
		x := b.total("done", words.Count(done)+" / "+words.Count(len(i.Items)), b.t("dashboard.done.about"), false)
		x.cards = i.Source.From
		all = append(all, x)
	}
	return all
}

// totals draws the totals, so many side by side, and returns their height.
func (b *Dashboard) totals(s *typeset.Sheet, r canvas.Rect, perRow int) float64 {
	all := b.totalled()
	if perRow == maxTotals && len(all) > maxTotals { // the mean feeling stands in the curve too
		for i, x := range all {
			if x.spark != nil {
				all = append(all[:i:i], all[i+1:]...)
				break
			}
		}
	}
	perRow = min(perRow, len(all))
	w := (r.W - 12*float64(perRow-1)) / float64(perRow)
	bold, small := typeset.Bold(s.Style.Small), typeset.Regular(s.Style.Small)
	high := 8 + text.LineHeight(typeset.Bold(s.Style.Title)) + 2*text.LineHeight(small) + 6
	for i, x := range all {
		at := canvas.Point{X: r.X + (w+12)*float64(i%perRow), Y: r.Y + high*float64(i/perRow)}
		draw := func() {
			s.Rule(at.X, at.Y+0.5, w, 1, b.Inks.Ink)
			size := s.Style.Title
			for size > s.Style.Head && text.Width(x.figure, typeset.Bold(size)) > w {
				size -= 0.5
			}
			figure := typeset.Bold(size)
			ink := b.Inks.Ink
			if x.bad {
				ink = b.Inks.Bad
			}
			base := at.Y + 5 + text.Ascent(typeset.Bold(s.Style.Title))
			end := s.Line(at.X, base, typeset.Span{Text: fit(x.figure, figure, w), Face: figure, Color: ink})
			if room := at.X + w - end - 8; x.spark != nil && room > 20 {
				chart.Spark(s, canvas.Rect{X: end + 8, Y: base - 14, W: min(room, 60), H: 14}, x.spark, model.MinFeeling, model.MaxFeeling, b.Inks.Accent)
			}
			y := at.Y + 5 + text.LineHeight(typeset.Bold(s.Style.Title)) + text.Ascent(small)
			s.Line(at.X, y, typeset.Span{Text: fit(x.name, bold, w), Face: bold, Color: b.Inks.Ink})
			s.Line(at.X, y+text.LineHeight(small), typeset.Span{Text: fit(x.about, small, w), Face: small, Color: b.Inks.Muted})
		}
		if len(x.cards) > 0 {
			s.Under(Counted(x.cards), draw)
		} else {
			s.Under("", draw)
		}
	}
	return high * math.Ceil(float64(len(all))/float64(perRow))
}
