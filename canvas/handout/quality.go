package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// fewAnswers is under how many answers a figure is marked as a hint only.
const fewAnswers = 100

// qualityPages is the table of touchpoints and dimensions with the gap in each
// field, how many answered and who asked, and the means of the dimensions.
func (b *book) qualityPages() (title, note string, err error) {
	var rated []*model.Card
	for _, c := range b.touched {
		if len(c.Touch.Quality) > 0 {
			rated = append(rated, c)
		}
	}
	all := measure.Of(b.doc).Servqual
	if len(rated) == 0 || all == nil {
		return "", "", nil
	}
	title, note = b.t("quality.title"), words.N(b.Lang, "handout.touchpoints.count", len(rated))
	p, body := b.newPage(title, words.Pointed(b.t("quality.scale"), note))
	left := typeset.Column{X: body.X, Y: body.Y, Width: body.W*0.62 - columnGap/2, Height: body.H}
	right := typeset.Column{X: body.X + body.W*0.62 + columnGap, Y: body.Y, Height: body.H}
	right.Width = body.Right() - right.X
	table := b.section(b.t("quality.gaps"), b.t("quality.depths"), b.gapTable(rated, all))
	small := typeset.Paragraph{Text: b.t("quality.few", "n", strconv.Itoa(fewAnswers)), Face: typeset.Regular(b.Style.Small), Color: b.inks.Muted}
	placed, rest := typeset.Pour([]typeset.Block{table, small}, []typeset.Column{left}, blockGap)
	typeset.Put(p.sheet, placed)
	placed, more := typeset.Pour([]typeset.Block{b.meansBlock(all, len(rated)), b.extremes(rated)}, []typeset.Column{right}, blockGap)
	typeset.Put(p.sheet, placed)
	b.flow(title, b.t("quality.gaps"), 1, append(rest, more...))
	return title, note, nil
}

// gapTable is a row for each touchpoint.
func (b *book) gapTable(rated []*model.Card, all *measure.Servqual) *typeset.Table {
	t := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		{Head: b.t("inventory.number"), Width: 24}, {Head: b.t("inventory.touchpoint"), Share: 1},
	}}
	for _, d := range model.Dimensions {
		if d != "" {
			head := b.t("dimension." + string(d))
			t.Columns = append(t.Columns, typeset.TableColumn{Head: head, Width: max(40, b.unbroken(head))})
		}
	}
	t.Columns = append(t.Columns, typeset.TableColumn{Head: b.t("quality.mean"), Width: 30, Right: true},
		typeset.TableColumn{Head: "n", Width: 32, Right: true})
	for _, c := range rated {
		t.Rows = append(t.Rows, b.gapRow(t, c))
	}
	mean := typeset.Row{Strong: true, Cells: []typeset.Cell{{}, t.Strong(b.t("quality.means"))}}
	for _, d := range model.Dimensions {
		if d == "" {
			continue
		}
		cell := typeset.Cell{}
		if i := slices.IndexFunc(all.Dimensions, func(m measure.Dimension) bool { return m.Name == d }); i >= 0 {
			cell = b.gapCell(all.Dimensions[i].Gap, false)
		}
		mean.Cells = append(mean.Cells, cell)
	}
	mean.Cells = append(mean.Cells, t.Strong(words.Signed(all.Gap, 1)), typeset.Cell{})
	t.Rows = append(t.Rows, mean)
	return t
}

func (b *book) gapRow(t *typeset.Table, c *model.Card) typeset.Row {
	r := typeset.Row{Owner: canvas.Owner("card:" + c.ID), Page: b.pageOfCard(c.ID), Cells: []typeset.Cell{
		t.Strong(b.number(b.numbers[c.ID])), t.Strong(name(c)),
	}}
	sum, n, source := 0.0, 0, ""
	for _, q := range c.Touch.Quality {
		sum += q.Gap()
		n = max(n, q.Sample)
		source = cmp.Or(source, q.Source)
	}
	for _, d := range model.Dimensions {
		if d == "" {
			continue
		}
		cell := typeset.Cell{}
		for _, q := range c.Touch.Quality {
			if q.Dimension == d {
				cell = b.gapCell(q.Gap(), true)
			}
		}
		r.Cells = append(r.Cells, cell)
	}
	answers := ""
	if n > 0 {
		answers = words.Count(n)
		if n < fewAnswers {
			answers += "*"
		}
	}
	r.Cells = append(r.Cells, t.Strong(words.Signed(sum/float64(len(c.Touch.Quality)), 1)), t.Plain(answers))
	if source != "" { // below the name: a column of its own would take the room of the dimensions' names
		r.Cells[1].Texts = append(r.Cells[1].Texts, t.Quiet(source).Texts...)
	}
	return r
}

// unbroken is how wide a column must be for no word of its head to be broken;
// Chinese may break anywhere.
func (b *book) unbroken(head string) (width float64) {
	for _, word := range strings.Fields(head) {
		if !strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			width = max(width, text.Width(word, typeset.Bold(b.Style.Small)))
		}
	}
	return width
}

// gapCell is a gap on a ground that is the darker the larger it is; the largest
// are framed too, so that they are found on grey paper.
func (b *book) gapCell(gap float64, ground bool) typeset.Cell {
	const high = 13.0
	return typeset.Cell{H: high, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
		r := canvas.Rect{X: at.X - 2, Y: at.Y - 2, W: width + 4, H: high + 4}
		ink, face := b.inks.Ink, typeset.Regular(b.Style.Small)
		if gap <= -1 {
			face = typeset.Bold(b.Style.Small)
		}
		if ground {
			switch {
			case gap > 0:
				s.Fill(r, 0, tint(b.inks.Good, b.inks.Ground, 0.18))
			case gap > -0.5:
				s.Fill(r, 0, tint(b.inks.Bad, b.inks.Ground, 0.08))
			case gap > -1:
				s.Fill(r, 0, tint(b.inks.Bad, b.inks.Ground, 0.22))
			case gap > -2:
				s.Fill(r, 0, tint(b.inks.Bad, b.inks.Ground, 0.45))
			default:
				s.Fill(r, 0, b.inks.Bad)
				s.Frame(r.Inset(1.5), 0, canvas.Stroke{Color: b.inks.Ground, Width: 1})
				ink = b.inks.Ground
			}
		}
		s.Centred(r.Center().X, r.Center().Y-text.LineHeight(face)/2, width, words.Signed(gap, 1), face, ink)
	}}
}

// meansBlock draws what was expected and perceived of each dimension, over all
// touchpoints.
func (b *book) meansBlock(all *measure.Servqual, n int) typeset.Block {
	var list []model.Quality
	for _, d := range all.Dimensions {
		list = append(list, model.Quality{Dimension: d.Name, Expectation: d.Expectation, Perception: d.Perception})
	}
	return b.section(b.t("quality.dimensions"), words.Pointed(words.N(b.Lang, "handout.touchpoints.count", n), b.t("quality.circles")), b.dumbbells(list))
}

// extremes names the largest gap and the best value.
func (b *book) extremes(rated []*model.Card) typeset.Block {
	type found struct {
		card *model.Card
		q    model.Quality
	}
	var worst, best *found
	for _, c := range rated {
		for _, q := range c.Touch.Quality {
			if worst == nil || q.Gap() < worst.q.Gap() {
				worst = &found{c, q}
			}
			if best == nil || q.Gap() > best.q.Gap() {
				best = &found{c, q}
			}
		}
	}
	say := func(key string, f *found) figure {
		return figure{words.Signed(f.q.Gap(), 1), b.gapColor(f.q.Gap()), b.t(key, "card", b.number(b.numbers[f.card.ID])+" "+name(f.card), "dimension", b.t("dimension."+string(f.q.Dimension)))}
	}
	return figures{b, []figure{say("quality.worst", worst), say("quality.best", best)}}
}

// figures is large figures beside one another, with what each is below it.
type figures struct {
	*book
	all []figure
}

type figure struct {
	figure string
	color  canvas.Color
	says   string
}

func (f figures) width(width float64) float64 {
	return (width - columnGap*float64(len(f.all)-1)) / float64(len(f.all))
}

// Height is that of a figure and the longest text.
func (f figures) Height(width float64) float64 {
	h := 0.0
	for _, one := range f.all {
		h = max(h, typeset.TextHeight(f.width(width), one.says, typeset.Regular(f.Style.Small)))
	}
	return text.LineHeight(typeset.Bold(f.Style.Title)) + h
}

// Set sets them.
func (f figures) Set(s *typeset.Sheet, x, y, width float64) {
	big := typeset.Bold(f.Style.Title)
	for i, one := range f.all {
		at := x + (f.width(width)+columnGap)*float64(i)
		s.Line(at, y+text.Ascent(big), typeset.Span{Text: one.figure, Face: big, Color: one.color})
		s.Text(canvas.Point{X: at, Y: y + text.LineHeight(big)}, f.width(width), one.says, typeset.Regular(f.Style.Small), f.inks.Muted)
	}
}

// dumbbells draws expected and perceived of each dimension, with the gap in
// figures.
func (b *book) dumbbells(list []model.Quality) typeset.Block {
	const row = 17.0
	small := typeset.Regular(b.Style.Small)
	names := 0.0
	for _, q := range list {
		names = max(names, text.Width(b.t("dimension."+string(q.Dimension)), small))
	}
	return typeset.Drawing{H: text.LineHeight(small) + row*float64(len(list)), Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
		sc := chart.Scale{Min: 1, Max: 7, Left: at.X + names + 12, Right: at.X + width - 38}
		top := at.Y + text.LineHeight(small)
		for v := 1; v <= 7; v++ {
			x := sc.At(float64(v))
			s.Centred(x, at.Y, 20, strconv.Itoa(v), small, b.inks.Muted)
			s.Path(func(p *canvas.Path) { p.Move(x, top); p.Line(x, top+row*float64(len(list))) }, canvas.Stroke{Color: b.inks.Hairline, Width: 0.6})
		}
		for i, q := range list {
			y := top + row*(float64(i)+0.5)
			color := b.gapColor(q.Gap())
			s.Line(at.X, y+3.2, typeset.Span{Text: b.t("dimension." + string(q.Dimension)), Face: small, Color: b.inks.Ink})
			chart.Dumbbell(s, sc, y, q.Expectation, q.Perception, color)
			s.LineToRight(at.X+width, y+3.4, typeset.Span{Text: words.Signed(q.Gap(), 1), Face: typeset.Bold(b.Style.Body), Color: color})
		}
	}}
}
