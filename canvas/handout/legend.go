package handout

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

func laneName(lang model.Lang, l *model.Lane) string { return layout.LaneName(lang, l) }

// signs sets the signs that the map uses in a row that ends at a place, as far
// as there is room from x on.
func (b *book) signs(s *typeset.Sheet, end canvas.Point, x float64) {
	f := typeset.Regular(b.Style.Small)
	used := b.used()
	right := end.X
	for i := len(used) - 1; i >= 0; i-- {
		u := used[i]
		width := u.width + 4 + text.Width(u.name, f)
		if right-width < x {
			return
		}
		s.Line(right-text.Width(u.name, f), end.Y+f.Size*0.37, typeset.Span{Text: u.name, Face: f, Color: b.inks.Ink})
		s.Add(u.draw(canvas.Point{X: right - width, Y: end.Y})...)
		right -= width + 12
	}
}

// sign is a sign of the notation: how it looks from a place to the right, its
// name, and what it means.
type sign struct {
	name, means string
	width       float64
	draw        func(at canvas.Point) []canvas.Item
}

// used is the marks and links that the document uses.
func (b *book) used() (out []sign) {
	has := model.Marks(0)
	decision := false
	for _, c := range b.doc.CardsInOrder() {
		has |= c.Marks
		decision = decision || c.Kind == model.KindDecision
	}
	for _, m := range model.AllMarks {
		if has.Has(m.Mark) {
			out = append(out, sign{
				words.T(b.Lang, "map.mark."+m.Name), b.t("means.mark." + m.Name), 14,
				func(at canvas.Point) []canvas.Item {
					return compose.Mark(b.Theme, m.Mark, canvas.Point{X: at.X + 7, Y: at.Y})
				},
			})
		}
	}
	kinds := map[model.LinkKind]bool{}
	for _, l := range b.doc.LinkTable().All() {
		kinds[l.Kind] = true
	}
	for _, k := range model.LinkKinds {
		if kinds[k] {
			out = append(out, sign{
				words.T(b.Lang, "map.link."+string(k)), b.t("means.link." + string(k)), 28,
				func(at canvas.Point) []canvas.Item {
					return compose.Arrow(b.Theme, k, at, canvas.Point{X: at.X + 28, Y: at.Y})
				},
			})
		}
	}
	return out
}

// legend explains the notation: what of it the document uses, one sentence a
// sign.
func (b *book) legend() (title, note string, err error) {
	title = b.t("legend.title")
	blocks := []typeset.Block{b.section(b.t("legend.lanes"), "", b.laneTerms()...)}
	if lines := b.lineTerms(); len(lines) > 0 {
		blocks = append(blocks, b.section(b.t("legend.lines"), "", lines...))
	}
	if used := b.used(); len(used) > 0 {
		var body []typeset.Block
		for _, u := range used {
			body = append(body, b.term(u))
		}
		blocks = append(blocks, b.section(b.t("legend.signs"), "", body...))
	}
	if classes := b.classTerms(); len(classes) > 0 {
		blocks = append(blocks, b.section(b.t("legend.classes"), "", classes...))
	}
	if rows := b.rowTerms(); len(rows) > 0 {
		blocks = append(blocks, b.section(b.t("legend.rows"), "", rows...))
	}
	b.flow(title, b.t("legend.subtitle"), 3, blocks)
	return title, b.t("legend.note"), nil
}

// section is a block with a head.
func (b *book) section(head, note string, body ...typeset.Block) *typeset.Section {
	return &typeset.Section{Head: head, Note: note, Body: body, Inks: b.inks, Style: b.Style}
}

// term is a sign with its name and meaning.
func (b *book) term(u sign) typeset.Block {
	const left = 42.0
	bold, small := typeset.Bold(b.Style.Body), typeset.Regular(b.Style.Small)
	// The column's width is not known before it is set, so the block measures
	// itself: see explained.
	return explained{b, u, left, bold, small}
}

type explained struct {
	*book
	sign
	left        float64
	bold, small text.Face
}

// Height is that of name and meaning.
func (e explained) Height(width float64) float64 {
	return max(16, typeset.TextHeight(width-e.left, e.name, e.bold)+typeset.TextHeight(width-e.left, e.means, e.small)) + 4
}

// Set sets the sign and beside it name and meaning.
func (e explained) Set(s *typeset.Sheet, x, y, width float64) {
	if e.draw != nil {
		s.Add(e.draw(canvas.Point{X: x + (e.left-14-e.width)/2, Y: y + 9})...)
	}
	y += s.Text(canvas.Point{X: x + e.left, Y: y}, width-e.left, e.name, e.bold, e.inks.Ink)
	s.Text(canvas.Point{X: x + e.left, Y: y}, width-e.left, e.means, e.small, e.inks.Muted)
}

// laneTerms is the roles of lanes that the document has.
func (b *book) laneTerms() (out []typeset.Block) {
	seen := map[model.Role]bool{}
	for _, l := range b.doc.Lanes {
		if seen[l.Role] || l.Role.Derived() {
			continue
		}
		seen[l.Role] = true
		tint := b.Theme.Roles[l.Role]
		out = append(out, b.term(sign{
			words.T(b.Lang, "map.lane."+string(l.Role)), b.t("means.lane." + string(l.Role)), 28,
			func(at canvas.Point) []canvas.Item {
				return []canvas.Item{
					&canvas.Box{Rect: canvas.Rect{X: at.X, Y: at.Y - 6, W: 28, H: 12}, Fill: tint.Ground, Stroke: canvas.Stroke{Color: b.inks.Hairline, Width: 0.5}},
					&canvas.Box{Rect: canvas.Rect{X: at.X, Y: at.Y - 6, W: 2.4, H: 12}, Fill: tint.Accent},
				}
			},
		}))
	}
	return out
}

// lineTerms is the three lines, as far as the document has them.
func (b *book) lineTerms() (out []typeset.Block) {
	plan := layout.Make(b.doc, layout.Options{Lang: b.Lang, Bare: true})
	for _, l := range plan.Lines {
		stroke := canvas.Stroke{Color: b.Theme.Line, Width: 1.2}
		switch l.Style {
		case model.LineDash:
			stroke.Dash = []float64{5, 3}
		case model.LineDot:
			stroke.Dash = []float64{1.4, 2}
		}
		out = append(out, b.term(sign{words.T(b.Lang, "map.line."+lineNames[l.Kind]), b.t("means.line." + lineNames[l.Kind]), 28, func(at canvas.Point) []canvas.Item {
			var p canvas.Path
			p.Move(at.X, at.Y)
			p.Line(at.X+28, at.Y)
			return []canvas.Item{&canvas.Shape{Path: p, Stroke: stroke}}
		}}))
	}
	return out
}

// classTerms is the classes of touchpoints that the document has.
func (b *book) classTerms() (out []typeset.Block) {
	has := map[model.Class]bool{}
	for _, c := range b.touched {
		has[c.Touch.Class] = true
	}
	for _, k := range model.Classes {
		if k != model.ClassUnset && has[k] {
			out = append(out, b.term(sign{name: b.t("class." + string(k)), means: b.t("means.class." + string(k))}))
		}
	}
	return out
}

// rowTerms is the rows that show what cards say.
func (b *book) rowTerms() (out []typeset.Block) {
	seen := map[model.Role]bool{}
	for _, l := range b.doc.Lanes {
		if l.Role.Derived() && !seen[l.Role] {
			seen[l.Role] = true
			u := sign{name: words.T(b.Lang, "map.lane."+string(l.Role)), means: b.t("means.row." + string(l.Role))}
			if l.Role == model.RoleEmotion {
				u.width = 30
				u.draw = func(at canvas.Point) (items []canvas.Item) {
					for i, v := range []float64{2, 0, -2} {
						items = append(items, compose.Face(b.Theme, v, canvas.Point{X: at.X + 4 + 11*float64(i), Y: at.Y})...)
					}
					return items
				}
			}
			out = append(out, b.term(u))
		}
	}
	return out
}
