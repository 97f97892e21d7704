package pair

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model/compare"
)

// FiguresHeight is how high figures side by side are, pt.
const FiguresHeight = 50

// SizeFigure is the size of a compared figure, pt.
const SizeFigure = 14

// FigureInks is the colours of figures.
type FigureInks struct{ Ink, Muted, Hairline, Good, Bad canvas.Color }

// InksOf is the colours that a theme has for figures.
func InksOf(t *compose.Theme) FigureInks {
	return FigureInks{t.Ink, t.Muted, t.Hairline, looksOf(t)[compare.Added], t.Warn}
}

// Shown is the figures that are worth a place among n: those that went somewhere
// first, in the order of the table, and at least the steps and the times.
func (p *Pair) Shown(n int) []*compare.Figure {
	all := p.Result.Figures
	weight := func(f *compare.Figure) int {
		by, _ := f.Difference()
		switch {
		case p.Difference(f) == "±0":
			if f.Key == "steps" || f.Key == "standard" || f.Key == "maximum" {
				return 1
			}
			return 3
		case by != nil && *by != 0 && f.Good != compare.Neither:
			return 0
		case f.Key == "steps" || f.Key == "standard" || f.Key == "maximum":
			return 1
		case by != nil && *by != 0:
			return 2
		}
		return 3
	}
	order := make(map[*compare.Figure]int, len(all))
	for i, f := range all {
		order[f] = i
	}
	out := slices.Clone(all)
	slices.SortStableFunc(out, func(x, y *compare.Figure) int { return cmp.Compare(weight(x), weight(y)) })
	out = out[:min(n, len(out))]
	slices.SortFunc(out, func(x, y *compare.Figure) int { return cmp.Compare(order[x], order[y]) })
	return out
}

// Figures draws figures of both side by side into a rectangle: before pale, after
// large, and the difference below with its sign. What has no room is left out.
func (p *Pair) Figures(g *canvas.Group, r canvas.Rect, inks FigureInks) {
	small, bold := text.Face{Size: layout.SizeSmall}, text.Face{Size: layout.SizeSmall, Weight: canvas.Bold}
	plain, large := text.Face{Size: layout.SizeHead}, text.Face{Size: SizeFigure, Weight: canvas.Bold}
	const gap = 14.0
	width := func(f *compare.Figure) float64 {
		value := text.Width(p.Value(f, f.Before)+" → ", plain) + text.Width(p.Value(f, f.After), large)
		return max(72, value, text.Width(p.Figure(f), small))
	}
	shown := p.Shown(12)
	for total := 0.0; len(shown) > 0; total = 0 {
		for _, f := range shown {
			total += width(f) + gap
		}
		if total-gap <= r.W {
			break
		}
		shown = p.Shown(len(shown) - 1)
	}
	x := r.X
	for _, f := range shown {
		end := x + width(f)
		rule(g, x, end, r.Y, inks.Ink)
		say(g, canvas.Point{X: x, Y: r.Y + 13}, p.Figure(f), small, inks.Muted)
		at := say(g, canvas.Point{X: x, Y: r.Y + 30}, p.Value(f, f.Before), plain, inks.Muted)
		at = say(g, canvas.Point{X: at + 3, Y: r.Y + 30}, "→", plain, inks.Muted)
		say(g, canvas.Point{X: at + 3, Y: r.Y + 30}, p.Value(f, f.After), large, inks.Ink)
		if by := p.Difference(f); by != "" {
			color := inks.Muted
			if better, worse := f.Better(); better {
				color = inks.Good
			} else if worse {
				color = inks.Bad
			}
			say(g, canvas.Point{X: x, Y: r.Y + 43}, by, bold, color)
		}
		x = end + gap
	}
	for _, it := range g.Items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
}

func rule(g *canvas.Group, from, to, y float64, c canvas.Color) {
	var p canvas.Path
	p.Move(from, y)
	p.Line(to, y)
	g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: c, Width: 1}})
}

// Sheet is the whole picture, to be given away: both blueprints with their title,
// and the figures below.
func (p *Pair) Sheet(plan *layout.Plan, t *compose.Theme) *canvas.Scene {
	s := p.Scene(plan, t)
	g := &canvas.Group{Owner: "footer"}
	p.Figures(g, canvas.Rect{Y: plan.Footer.Y, W: plan.Size.W, H: FiguresHeight}, InksOf(t))
	s.Groups = append(s.Groups, g)
	s.Size.H = max(s.Size.H, plan.Footer.Y+FiguresHeight)
	return s
}
