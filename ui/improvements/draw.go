package improvements

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/chart"
	"touchline/canvas/compose"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/improve"
	"touchline/model/measure"
	"touchline/model/words"
	"touchline/ui/painted"
)

// draw sets the board on a sheet: the cards that are seen, the heads of the
// columns above them, and the card that is carried above all.
func (b *Board) draw(s *typeset.Sheet) {
	d := drawing{s, b, b.of.Theme()}
	card := s.Inks.Ground
	s.Fill(canvas.Rect{W: s.Scene.Size.W, H: s.Scene.Size.H}, 0, painted.Blend(card, s.Inks.Ink, 0.055))
	if b.drag.moves {
		if to := b.columnAt(b.drag.now); to >= 0 {
			x, w := b.column(to)
			s.Fill(canvas.Rect{X: x - 4, Y: headHeight + edge, W: w + 8, H: s.Scene.Size.H}, 6, painted.Blend(card, s.Inks.Accent, 0.13))
		}
	}
	for _, all := range b.cards {
		for _, c := range all {
			at := b.seen(c.rect)
			if at.Bottom() > headHeight && at.Y < s.Scene.Size.H && !(b.drag.moves && c.Ref == b.drag.card.Ref) {
				d.card(c.Item, at)
			}
		}
	}
	d.without()
	d.empty()
	d.heads()
	bar := painted.Color(theme.ColorNameScrollBar)
	b.down().Draw(s, bar)
	b.across().Draw(s, bar)
	if b.drag.moves {
		at := b.seen(b.drag.card.rect).Move(canvas.Point{X: float64(b.drag.now.X - b.drag.from.X), Y: float64(b.drag.now.Y - b.drag.from.Y)})
		d.card(b.drag.card.Item, at)
	}
}

// drawing is one frame of the board.
type drawing struct {
	*typeset.Sheet
	b     *Board
	theme *compose.Theme
}

// heads draws the names of the columns, as the steps of a way.
func (d drawing) heads() {
	ground := painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.055)
	d.Fill(canvas.Rect{W: d.Scene.Size.W, H: headHeight + edge}, 0, ground)
	for i, stage := range improve.Stages {
		x, w := d.b.column(i)
		at := canvas.Rect{X: x, Y: edge - 2, W: w, H: headHeight}
		const tip = 10
		var p canvas.Path
		p.Move(at.X, at.Y)
		p.Line(at.Right()-tip, at.Y)
		p.Line(at.Right(), at.Y+at.H/2)
		p.Line(at.Right()-tip, at.Bottom())
		p.Line(at.X, at.Bottom())
		if i > 0 {
			p.Line(at.X+tip, at.Y+at.H/2)
		}
		p.Close()
		color := painted.Blend(d.Inks.Ground, d.Inks.Accent, []float64{0.12, 0.18, 0.26, 0}[i])
		if i == 3 {
			color = painted.Blend(d.Inks.Ground, d.Inks.Good, 0.18)
		}
		d.Add(&canvas.Shape{Path: p, Fill: color})
		in := canvas.Rect{X: at.X + 20, Y: at.Y, W: at.W - 40, H: at.H}
		name := d.b.of.t("stage." + string(stage))
		in.X += painted.Fit(d.Sheet, in, name, typeset.Bold(14), d.Inks.Ink, painted.Left) + 8
		in.X += painted.Fit(d.Sheet, in, words.Count(len(d.b.cards[i])), typeset.Regular(painted.Text), d.Inks.Muted, painted.Left) + 12
		late := 0
		for _, c := range d.b.cards[i] {
			if c.State == improve.Overdue {
				late++
			}
		}
		if late > 0 {
			painted.State(d.Sheet, improve.Overdue, canvas.Point{X: in.X + 6, Y: at.Y + at.H/2})
			in.X += 18 + painted.Fit(d.Sheet, canvas.Rect{X: in.X + 16, Y: in.Y, W: 120, H: in.H}, d.b.of.t("late", "n", words.Count(late)), typeset.Bold(painted.Beside), d.Inks.Bad, painted.Left) + 12
		}
		in.W = at.Right() - 18 - in.X
		about := typeset.Span{Text: d.b.of.t("about." + string(stage)), Face: typeset.Regular(painted.Beside), Color: d.Inks.Muted}
		if typeset.Width(about) <= in.W {
			painted.Fit(d.Sheet, in, about.Text, about.Face, about.Color, painted.Right)
		}
	}
}

// card draws a card.
func (d drawing) card(x improve.Item, at canvas.Rect) {
	side := d.Inks.Muted
	switch x.State {
	case improve.Overdue:
		side = d.Inks.Bad
	case improve.Doing:
		side = painted.Color(theme.ColorNameWarning)
	case improve.Done:
		side = d.Inks.Good
	}
	d.Fill(canvas.Rect{X: at.X - 0.5, Y: at.Y + 1, W: at.W + 1, H: at.H + 1}, 6, painted.Color(theme.ColorNameShadow))
	d.Fill(at, 5, side)
	d.Fill(canvas.Rect{X: at.X + 4, Y: at.Y, W: at.W - 4, H: at.H}, 4, d.Inks.Ground)
	edge := canvas.Stroke{Color: d.Inks.Hairline, Width: 1}
	switch {
	case x.Ref == d.b.at && d.focused():
		edge = canvas.Stroke{Color: d.Inks.Accent, Width: 2}
	case x.Ref == d.b.at, x.Ref == d.b.hover:
		edge = canvas.Stroke{Color: d.Inks.Accent, Width: 1}
	}
	d.Frame(at, 5, edge)
	in := canvas.Rect{X: at.X + cardPad, Y: at.Y + 9, W: at.W - 2*cardPad, H: 20}
	d.title(x, in)
	in.Y += 23
	d.words(x, in)
	in.Y += 42
	if tracked(x) {
		d.way(x, in)
		in.Y += wayHeight
	}
	if len(x.Lacks) > 0 {
		painted.Fit(d.Sheet, canvas.Rect{X: in.X, Y: in.Y - 5, W: in.W, H: 18}, d.b.of.lacks(x.Lacks), typeset.Regular(painted.Caption), painted.Color(theme.ColorNameWarning), painted.Left)
		in.Y += lackHeight
	}
	d.foot(x, canvas.Rect{X: in.X, Y: at.Bottom() - 32, W: in.W, H: 26})
}

func (d drawing) focused() bool {
	c := d.b.of.Canvas()
	return c != nil && c.Focused() == fyne.Focusable(d.b)
}

// title draws the touchpoint, its marks and its risk.
func (d drawing) title(x improve.Item, in canvas.Rect) {
	d.risk(x.Of.Touch.Risk.Score(), &in)
	number := d.b.of.number(x)
	w := painted.Fit(d.Sheet, in, number, typeset.Bold(painted.Text), d.Inks.Accent, painted.Left) + 6
	in.X, in.W = in.X+w, in.W-w
	marks := 0.0
	for _, m := range model.AllMarks {
		if x.Of.Marks.Has(m.Mark) {
			marks += 17
		}
	}
	w = painted.Fit(d.Sheet, canvas.Rect{X: in.X, Y: in.Y, W: in.W - marks, H: in.H}, words.OneLine(x.Of.Text), typeset.Regular(painted.Text), d.Inks.Muted, painted.Left)
	at := in.X + w + 11
	for _, m := range model.AllMarks {
		if x.Of.Marks.Has(m.Mark) {
			d.Add(compose.Mark(d.theme, m.Mark, canvas.Point{X: at, Y: in.Y + in.H/2})...)
			at += 17
		}
	}
}

// risk draws a score at the right of a line, and takes its room from it.
func (d drawing) risk(score int, in *canvas.Rect) {
	level := measure.RiskLevel(score)
	if level == "" {
		return
	}
	text := strconv.Itoa(score) + " " + words.T(d.b.of.Language, "inventory.risk."+level)
	color, face := d.Inks.Muted, typeset.Regular(painted.Text)
	switch level {
	case "high":
		color, face = d.Inks.Bad, typeset.Bold(painted.Text)
	case "medium":
		color, face = painted.Color(theme.ColorNameWarning), typeset.Bold(painted.Text)
	}
	w := typeset.Width(typeset.Span{Text: text, Face: face}) + 12
	tag := canvas.Rect{X: in.Right() - w, Y: in.Y + 1, W: w, H: in.H - 2}
	d.Fill(tag, 3, painted.Blend(d.Inks.Ground, color, 0.13))
	painted.Fit(d.Sheet, tag, text, face, color, painted.Middle)
	in.W -= w + 8
}

// words draws what is to be done, and why.
func (d drawing) words(x improve.Item, in canvas.Rect) {
	what, color := words.OneLine(x.Improvement.What), d.Inks.Ink
	if what == "" {
		what, color = words.T(d.b.of.Language, "panel.improvements.unnamed"), d.Inks.Muted
	}
	painted.Fit(d.Sheet, in, what, typeset.Bold(painted.Text), color, painted.Left)
	in.Y += 19
	painted.Fit(d.Sheet, in, words.OneLine(x.Improvement.Why), typeset.Regular(painted.Beside), d.Inks.Muted, painted.Left)
}

// way draws the metric: how far it is from where it was to where it should be.
// The left end is always before, the tick at the right always the target.
func (d drawing) way(x improve.Item, in canvas.Rect) {
	i := x.Improvement
	say, face, ink := d.b.of.t("unmeasured"), typeset.Regular(painted.Beside), d.Inks.Muted
	if x.WayPercent != nil {
		say, face, ink = words.Rounded(*x.WayPercent, 0)+" %", typeset.Bold(painted.Text), d.Inks.Ink
		if x.Reached != nil && *x.Reached {
			ink = d.Inks.Good
		}
		if x.Worse != nil && *x.Worse {
			ink = d.Inks.Bad
		}
	} else if i.Measured != nil {
		say = figure(i.Measured, i.Unit)
	}
	line := canvas.Rect{X: in.X, Y: in.Y, W: in.W, H: 18}
	line.W -= painted.Fit(d.Sheet, line, say, face, ink, painted.Right) + 8
	painted.Fit(d.Sheet, line, words.OneLine(i.Metric), typeset.Regular(painted.Beside), d.Inks.Muted, painted.Left)
	y := in.Y + 38
	small := typeset.Regular(painted.Beside)
	left, right := in.X+typeset.Width(typeset.Span{Text: plain(i.Baseline), Face: small})+8, in.Right()
	painted.Fit(d.Sheet, canvas.Rect{X: in.X, Y: y - 9, W: in.W / 3, H: 18}, plain(i.Baseline), small, d.Inks.Muted, painted.Left)
	target := figure(i.Target, i.Unit)
	right -= min(in.W/3, typeset.Width(typeset.Span{Text: target, Face: typeset.Bold(painted.Beside)})) + 8
	if i.Baseline != nil && i.Target != nil && right-left > 30 {
		color := d.Inks.Good
		if x.Worse != nil && *x.Worse {
			color = d.Inks.Bad
		}
		chart.Track(d.Sheet, left, right, y, i.Baseline, i.Measured, i.Target, color)
		if i.Measured != nil && x.WayPercent != nil {
			at := chart.TrackAt(left, right, i.Baseline, i.Measured, i.Target)
			d.Centred(max(left+8, min(right, at)), y-21, 60, plain(i.Measured), typeset.Bold(painted.Beside), color)
		}
	}
	painted.Fit(d.Sheet, canvas.Rect{X: in.Right() - in.W/3, Y: y - 9, W: in.W / 3, H: 18}, target, typeset.Bold(painted.Beside), d.Inks.Ink, painted.Right)
}

func plain(v *float64) string {
	if v == nil {
		return ""
	}
	return words.Number(*v)
}

// foot draws who does it, and by when.
func (d drawing) foot(x improve.Item, in canvas.Rect) {
	d.Fill(canvas.Rect{X: in.X, Y: in.Y - 3, W: in.W, H: 1}, 0, d.Inks.Hairline)
	text, face, color := words.T(d.b.of.Language, "inventory.state."+x.State.Key()), typeset.Regular(painted.Beside), d.Inks.Muted
	if due := string(x.Improvement.Due); due != "" {
		text += " · " + due
	}
	if x.State == improve.Overdue {
		text, face, color = string(x.Improvement.Due)+" · "+words.N(d.b.of.Language, "plan.days", x.Late), typeset.Bold(painted.Beside), d.Inks.Bad
	}
	who, small := words.OneLine(x.Improvement.Owner), typeset.Regular(painted.Beside)
	const beside = 40 // the sign of the state, and gaps
	wish := typeset.Width(typeset.Span{Text: who, Face: small}) + 12
	if who != "" && typeset.Width(typeset.Span{Text: text, Face: face})+beside+wish > in.W {
		text = brief(x, text)
	}
	w := painted.Fit(d.Sheet, canvas.Rect{X: in.X + 18, Y: in.Y, W: in.W - 18, H: in.H}, text, face, color, painted.Right)
	painted.State(d.Sheet, x.State, canvas.Point{X: in.Right() - w - 11, Y: in.Y + in.H/2})
	room := in.W - w - beside
	if who == "" || room < 30 {
		return
	}
	tag := canvas.Rect{X: in.X, Y: in.Y + 3, W: min(room, wish), H: in.H - 6}
	d.Fill(tag, 3, painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.07))
	painted.Fit(d.Sheet, canvas.Rect{X: tag.X + 6, Y: tag.Y, W: tag.W - 11, H: tag.H}, who, small, d.Inks.Ink, painted.Left)
}

// brief is when it is due, where who does it needs the room: the state is in
// the sign before it.
func brief(x improve.Item, text string) string {
	if due := string(x.Improvement.Due); due != "" {
		return due
	}
	return text
}

// without draws the touchpoints at risk for which nothing is planned: a press
// plans something.
func (d drawing) without() {
	for i, x := range d.b.of.board.Without {
		at := d.b.seen(d.b.without(i))
		if i == 0 {
			d.Text(canvas.Point{X: at.X, Y: at.Y - d.b.aboveWithout() + 4}, at.W, d.b.of.t("without"), typeset.Regular(painted.Beside), d.Inks.Muted)
		}
		if at.Bottom() < headHeight || at.Y > d.Scene.Size.H {
			continue
		}
		ground := painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.025)
		if d.b.over == x.Card {
			ground = painted.Blend(d.Inks.Ground, d.Inks.Accent, 0.1)
		}
		d.Fill(at, 5, ground)
		d.Frame(at, 5, canvas.Stroke{Color: d.Inks.Hairline, Width: 1})
		in := canvas.Rect{X: at.X + cardPad, Y: at.Y + 6, W: at.W - 2*cardPad, H: 20}
		painted.Fit(d.Sheet, in, "+", typeset.Bold(16), d.Inks.Accent, painted.Right)
		in.W -= 20
		d.title(x, in)
	}
}

// empty says in a column without cards what comes there, and on a board without
// any where they come from.
func (d drawing) empty() {
	for i, stage := range improve.Stages {
		if len(d.b.cards[i]) > 0 || i == 0 && len(d.b.of.board.Without) > 0 {
			continue
		}
		x, w := d.b.column(i)
		at := canvas.Rect{X: x, Y: headHeight + edge + cardGap, W: w, H: 70}
		d.Frame(at, 5, canvas.Stroke{Color: painted.Blend(d.Inks.Ground, d.Inks.Ink, 0.2), Width: 1, Dash: []float64{4, 3}})
		key := "drop." + string(stage)
		if d.b.of.board.All == 0 && i == 0 {
			key = "none"
		}
		h := typeset.TextHeight(w-24, d.b.of.t(key), typeset.Regular(painted.Beside))
		d.Centred(x+w/2, at.Y+max(4, (at.H-h)/2), w-24, d.b.of.t(key), typeset.Regular(painted.Beside), d.Inks.Muted)
	}
}
