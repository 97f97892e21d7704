package handout

import (
	"cmp"
	"strconv"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// inventory is the list of all touchpoints.
func (b *book) inventory() (title, note string, err error) {
	if len(b.touched) == 0 {
		return "", "", nil
	}
	t := b.inventoryTable()
	phase := ""
	for i, c := range b.touched {
		ph := b.phaseOf(c)
		t.Rows = append(t.Rows, b.inventoryRow(t, c, i+1, ph, ph != phase))
		phase = ph
	}
	title, note = b.t("inventory.title"), words.N(b.Lang, "handout.touchpoints.count", len(b.touched))
	b.flow(title, words.Pointed(note, b.t("inventory.note")), 1, []typeset.Block{t})
	return title, note, nil
}

func (b *book) inventoryTable() *typeset.Table {
	col := func(key string, width, share float64) typeset.TableColumn {
		return typeset.TableColumn{Head: b.t("inventory." + key), Width: width, Share: share}
	}
	t := &typeset.Table{Inks: b.inks, Style: b.Style, Columns: []typeset.TableColumn{
		col("phase", 50, 0), col("number", 24, 0), col("touchpoint", 0, 3), col("class", 34, 0), col("channel", 0, 1), col("parties", 48, 0),
		col("contact", 44, 0), col("owner", 0, 1.4), col("times", 78, 0), col("marks", 44, 0), col("risk", 78, 0), col("improvement", 62, 0), col("page", 30, 0),
	}}
	for _, i := range []int{8, 12} {
		t.Columns[i].Right = true
	}
	return t
}

func (b *book) inventoryRow(t *typeset.Table, c *model.Card, n int, phase string, first bool) typeset.Row {
	tp := c.Touch
	r := typeset.Row{Owner: canvas.Owner("card:" + c.ID), Page: b.pageOfCard(c.ID), Strong: first}
	if !first {
		phase = ""
	}
	page := ""
	if at := b.pageOfCard(c.ID); at > 0 {
		page = b.t("at-page", "n", strconv.Itoa(at))
	}
	times := t.Plain(cmp.Or(words.Durations(b.Lang, tp.Time, tp.MaxTime), "—"))
	r.Cells = []typeset.Cell{
		t.Strong(phase), t.Strong(b.number(n)), t.Strong(name(c)), t.Plain(b.choice("class", string(tp.Class))),
		t.Plain(words.Channel(b.Lang, tp.Channel)), t.Plain(b.parties(tp)), t.Plain(b.contact(tp)), t.Plain(tp.Owner), times,
		{H: 12, Draw: func(s *typeset.Sheet, at canvas.Point, _ float64) { b.setMarks(s, c, at.X-1, at.Y+5.5) }},
		b.riskCell(tp.Risk), b.stageCell(t, tp.Improvements), t.Quiet(page),
	}
	if c.Marks == 0 {
		r.Cells[9] = typeset.Cell{}
	}
	return r
}

// phaseOf is the name of the phase of a card.
func (b *book) phaseOf(c *model.Card) string {
	i, ok := b.doc.Column(c.Step)
	if !ok {
		return ""
	}
	return cmp.Or(b.doc.Phases[b.doc.PhaseAt(i)].Name, b.doc.Steps()[i].Name)
}

// choice is the name of a value of a fixed choice; "—" if none was made.
func (b *book) choice(field, value string) string {
	if value == "" {
		return "—"
	}
	return b.t(field + "." + value)
}

func (b *book) parties(t *model.Touchpoint) string {
	if t.Provider == model.PartyUnset || t.Receiver == model.PartyUnset {
		return "—"
	}
	return words.T(b.Lang, "map.party.pair", "provider", words.T(b.Lang, "map.party."+string(t.Provider)), "receiver", words.T(b.Lang, "map.party."+string(t.Receiver)))
}

func (b *book) contact(t *model.Touchpoint) string {
	if t.Contact == model.ContactUnset {
		return "—"
	}
	return words.T(b.Lang, "map.contact."+string(t.Contact))
}

func (b *book) riskColor(score int) canvas.Color {
	switch measure.RiskLevel(score) {
	case "high":
		return b.inks.Bad
	case "medium":
		return b.Theme.Wait
	}
	return tint(b.inks.Ink, b.inks.Ground, 0.35)
}

// riskCell is a bar as long as the score, with the score and its word.
func (b *book) riskCell(r model.Risk) typeset.Cell {
	score := r.Score()
	if score == 0 {
		return typeset.Cell{}
	}
	return typeset.Cell{H: 10.5, Draw: func(s *typeset.Sheet, at canvas.Point, width float64) {
		face := typeset.Bold(b.Style.Small)
		bar := (width - 34) * float64(score) / 25
		s.Fill(canvas.Rect{X: at.X, Y: at.Y + 2, W: bar, H: 7}, 0, b.riskColor(score))
		s.Line(at.X+bar+4, at.Y+8.4, typeset.Span{
			Text: strconv.Itoa(score) + " " + b.t("risk."+measure.RiskLevel(score)), Face: face, Color: b.inks.Ink,
		})
	}}
}

// stageCell says how far the improvements of a touchpoint are: the one that is
// least far.
func (b *book) stageCell(t *typeset.Table, all []model.Improvement) typeset.Cell {
	if len(all) == 0 {
		return t.Quiet("—")
	}
	least := all[0]
	for _, i := range all[1:] {
		if statusOrder(i.Status) < statusOrder(least.Status) {
			least = i
		}
	}
	return b.statusCell(least.Status)
}

func statusOrder(s model.Status) int {
	for i, v := range []model.Status{model.StatusUnset, model.StatusOpen, model.StatusDoing, model.StatusDone, model.StatusDropped} {
		if v == s {
			return i
		}
	}
	return 0
}

// statusCell is a disc, empty, half or full, and the word for it.
func (b *book) statusCell(v model.Status) typeset.Cell {
	return typeset.Cell{H: 10.5, Draw: func(s *typeset.Sheet, at canvas.Point, _ float64) {
		b.statusSign(s, canvas.Point{X: at.X + 4, Y: at.Y + 5.3}, v)
		s.Line(at.X+12, at.Y+8.3, typeset.Span{Text: b.statusWord(v), Face: typeset.Regular(b.Style.Small), Color: b.inks.Ink})
	}}
}

func (b *book) statusWord(v model.Status) string {
	if v == model.StatusUnset {
		v = model.StatusOpen
	}
	return b.t("status." + string(v))
}

func (b *book) statusSign(s *typeset.Sheet, at canvas.Point, v model.Status) {
	const r = 3.6
	disc := canvas.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}
	color := b.inks.Muted
	switch v {
	case model.StatusDoing:
		color = b.Theme.Wait
	case model.StatusDone:
		color = b.inks.Good
	}
	switch v {
	case model.StatusDone:
		s.Fill(disc, r, color)
		s.Path(func(p *canvas.Path) { p.Move(at.X-1.7, at.Y); p.Line(at.X-0.4, at.Y+1.4); p.Line(at.X+1.9, at.Y-1.3) },
			canvas.Stroke{Color: b.inks.Ground, Width: 0.9, Cap: canvas.CapRound, Join: canvas.JoinRound})
		return
	case model.StatusDropped:
		s.Path(func(p *canvas.Path) { p.Move(at.X-2.2, at.Y); p.Line(at.X+2.2, at.Y) }, canvas.Stroke{Color: color, Width: 1.1})
	case model.StatusDoing:
		var p canvas.Path
		p.Move(at.X, at.Y-r)
		p.Curve(at.X-2*r*0.6667, at.Y-r, at.X-2*r*0.6667, at.Y+r, at.X, at.Y+r)
		p.Close()
		s.Add(&canvas.Shape{Path: p, Fill: color})
	}
	s.Frame(disc, r, canvas.Stroke{Color: color, Width: 1})
}
