package handout

import (
	"cmp"
	"slices"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// risks is the matrix of likelihood and impact, and the register of all rated
// risks from the highest on.
func (b *book) risks() (title, note string, err error) {
	var rated []*model.Card
	count := map[string]int{}
	for _, c := range b.touched {
		if level := measure.RiskLevel(c.Touch.Risk.Score()); level != "" {
			rated = append(rated, c)
			count[level]++
		}
	}
	if len(rated) == 0 {
		return "", "", nil
	}
	slices.SortStableFunc(rated, func(x, y *model.Card) int { return cmp.Compare(y.Touch.Risk.Score(), x.Touch.Risk.Score()) })
	title = b.t("risks.title")
	note = b.t("risks.counts", "high", words.Count(count["high"]), "medium", words.Count(count["medium"]), "low", words.Count(count["low"]))
	p, body := b.newPage(title, words.Pointed(words.N(b.Lang, "handout.touchpoints.count", len(rated)), b.t("risks.note")))
	side := min(body.H-52, body.W*0.43)
	b.matrix(p.sheet, canvas.Rect{X: body.X + 24, Y: body.Y, W: side, H: side}, rated)
	table := b.register(rated)
	right := typeset.Column{X: body.X + side + 24 + columnGap*1.5, Y: body.Y, Height: body.H}
	right.Width = body.Right() - right.X
	placed, rest := typeset.Pour([]typeset.Block{b.section(b.t("risks.register"), b.t("risks.falling"), table)}, []typeset.Column{right}, blockGap)
	typeset.Put(p.sheet, placed)
	b.flow(title, b.t("risks.register"), 1, rest)
	return title, note, nil
}

// matrix draws five by five fields, with the numbers of the touchpoints in
// each, the borders of high and medium, and what they mean below.
func (b *book) matrix(s *typeset.Sheet, r canvas.Rect, rated []*model.Card) {
	cell := r.W / 5
	small := typeset.Regular(b.Style.Small)
	at := func(likelihood, impact int) canvas.Rect {
		return canvas.Rect{X: r.X + cell*float64(impact-1), Y: r.Y + cell*float64(5-likelihood), W: cell, H: cell}
	}
	for l := 1; l <= 5; l++ {
		for i := 1; i <= 5; i++ {
			f := at(l, i)
			s.Fill(f.Inset(0.5), 0, tint(b.riskColor(l*i), b.inks.Ground, map[string]float64{"high": 0.16, "medium": 0.16, "low": 0.1}[measure.RiskLevel(l*i)]))
			s.Line(f.X+3, f.Y+10, typeset.Span{Text: strconv.Itoa(l * i), Face: small, Color: b.inks.Muted})
			b.borders(s, f, l, i)
		}
	}
	in := map[[2]int][]*model.Card{}
	for _, c := range rated {
		k := [2]int{c.Touch.Risk.Likelihood, c.Touch.Risk.Impact}
		in[k] = append(in[k], c)
	}
	for l := 1; l <= 5; l++ {
		for i := 1; i <= 5; i++ {
			if cards := in[[2]int{l, i}]; len(cards) > 0 {
				b.discs(s, at(l, i), cards, measure.RiskLevel(l*i) == "high")
			}
		}
	}
	for n := 1; n <= 5; n++ {
		s.Centred(r.X+cell*(float64(n)-0.5), r.Bottom()+3, cell, strconv.Itoa(n), typeset.Bold(b.Style.Small), b.inks.Ink)
		s.Line(r.X-12, r.Y+cell*(5.5-float64(n))+3, typeset.Span{Text: strconv.Itoa(n), Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink})
	}
	y := r.Bottom() + 3 + text.LineHeight(small)
	s.Centred(r.X+r.W/2, y, r.W, b.t("risks.axes"), small, b.inks.Muted)
	y += text.LineHeight(small) + 4
	s.Text(canvas.Point{X: r.X, Y: y}, r.W, b.t("risks.borders"), small, b.inks.Muted)
}

// borders draws the edges at which the level changes: of high solid, of medium
// dashed.
func (b *book) borders(s *typeset.Sheet, f canvas.Rect, l, i int) {
	level := measure.RiskLevel(l * i)
	stroke := canvas.Stroke{Color: b.inks.Bad, Width: 1.4}
	if level == "medium" {
		stroke = canvas.Stroke{Color: b.Theme.Wait, Width: 1, Dash: []float64{3, 2}}
	}
	if level == "low" {
		return
	}
	if i > 1 && measure.RiskLevel(l*(i-1)) != level {
		s.Path(func(p *canvas.Path) { p.Move(f.X, f.Y); p.Line(f.X, f.Bottom()) }, stroke)
	}
	if l > 1 && measure.RiskLevel((l-1)*i) != level {
		s.Path(func(p *canvas.Path) { p.Move(f.X, f.Bottom()); p.Line(f.Right(), f.Bottom()) }, stroke)
	}
}

// discs sets the numbers of touchpoints in a field: as many as have room, else
// how many there are.
func (b *book) discs(s *typeset.Sheet, f canvas.Rect, cards []*model.Card, dark bool) {
	face := typeset.Bold(b.Style.Small)
	const w, h = 24.0, 16.0
	perRow := max(1, int((f.W-4)/(w+2)))
	rows := max(1, int((f.H-14)/(h+2)))
	var labels []string
	for _, c := range cards {
		labels = append(labels, b.number(b.numbers[c.ID]))
	}
	if len(labels) > perRow*rows {
		labels = []string{"×" + words.Count(len(cards))}
	}
	n := (len(labels) + perRow - 1) / perRow
	for i, label := range labels {
		row, in := i/perRow, min(perRow, len(labels)-i/perRow*perRow)
		x := f.Center().X + (float64(i%perRow)-float64(in)/2)*(w+2) + 1
		y := f.Center().Y + 4 + (float64(row)-float64(n)/2)*(h+2)
		fill, ink := b.inks.Ground, b.inks.Ink
		if dark {
			fill, ink = b.inks.Ink, b.inks.Ground
		}
		r := canvas.Rect{X: x, Y: y, W: w, H: h}
		s.Add(&canvas.Box{Rect: r, Radius: h / 2, Fill: fill, Stroke: canvas.Stroke{Color: b.inks.Ink, Width: 0.8}})
		s.Centred(r.Center().X, r.Center().Y-text.LineHeight(face)/2, 60, label, face, ink)
	}
}

// register is the table of rated risks.
func (b *book) register(rated []*model.Card) *typeset.Table {
	t := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: b.t("inventory.number"), Width: 24},
		{Head: b.t("risks.risk"), Share: 1},
		{Head: b.t("risks.product"), Width: 40},
		{Head: b.t("risks.score"), Width: 40},
		{Head: b.t("field.owner"), Width: 62},
	}}
	for _, c := range rated {
		r := c.Touch.Risk
		what := typeset.Cell{Texts: []typeset.Block{
			typeset.Paragraph{Text: cmp.Or(c.Touch.Fail.Cause, c.Touch.PainPoint, name(c)), Face: typeset.Bold(b.Style.Small), Color: b.inks.Ink},
		}}
		if r.Mitigation != "" {
			what.Texts = append(what.Texts, typeset.Paragraph{Text: r.Mitigation, Face: typeset.Regular(b.Style.Small), Color: b.inks.Ink})
		}
		score := typeset.Cell{Texts: []typeset.Block{typeset.Paragraph{
			Text: strconv.Itoa(r.Score()) + " " + b.t("risk."+measure.RiskLevel(r.Score())), Face: typeset.Bold(b.Style.Small), Color: b.scoreInk(r.Score()),
		}}}
		t.Rows = append(t.Rows, typeset.Row{Owner: canvas.Owner("card:" + c.ID), Page: b.pageOfCard(c.ID), Cells: []typeset.Cell{
			t.Strong(b.number(b.numbers[c.ID])), what, t.Plain(strconv.Itoa(r.Likelihood) + " × " + strconv.Itoa(r.Impact)), score, t.Plain(cmp.Or(c.Touch.Owner, "—")),
		}})
	}
	return t
}

func (b *book) scoreInk(score int) canvas.Color {
	if measure.RiskLevel(score) == "high" {
		return b.inks.Bad
	}
	return b.inks.Ink
}
