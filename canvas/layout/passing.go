package layout

import (
	"cmp"
	"slices"
	"sort"

	"touchline/canvas"
)

// passing is the rows without cards of their own that links pass, which are not
// drawn where such a row says something.
type passing struct{ lanes []*Lane }

// makePassing gives the rows between rows with cards or, where links are pinned by
// the user, who may lead them around those, all.
func makePassing(lanes []*Lane, pinned bool, last *passing) *passing {
	p := &passing{}
	for i, l := range lanes {
		if l.in.values != nil && (pinned || anyCards(lanes[:i]) && anyCards(lanes[i:])) {
			p.lanes = append(p.lanes, l)
		}
	}
	if last != nil && slices.Equal(p.lanes, last.lanes) {
		return last
	}
	return p
}

// anyCards reports whether one of some lanes holds cards.
func anyCards(lanes []*Lane) bool {
	return slices.ContainsFunc(lanes, func(l *Lane) bool { return l.in.values == nil })
}

// passGap is the white between a link and what it passes, pt.
const passGap = 2.0

// gap is a stretch of a vertical line that is not drawn, pt.
type gap struct{ top, bottom float64 }

// parts cuts a link where it passes something; nil if it passes nothing.
func (p *passing) parts(pts []canvas.Point) (out [][]canvas.Point) {
	if len(p.lanes) == 0 {
		return nil
	}
	part := []canvas.Point{pts[0]}
	for i, to := range pts[1:] {
		if from := pts[i]; from.X == to.X {
			gaps := p.gaps(from.X, min(from.Y, to.Y), max(from.Y, to.Y))
			if from.Y > to.Y {
				slices.Reverse(gaps)
			}
			for _, g := range gaps {
				end, begin := g.top, g.bottom
				if from.Y > to.Y {
					end, begin = begin, end
				}
				out = append(out, append(part, canvas.Point{X: from.X, Y: end}))
				part = []canvas.Point{{X: from.X, Y: begin}}
			}
		}
		part = append(part, to)
	}
	if out == nil {
		return nil
	}
	return append(out, part)
}

// gaps is what a vertical line leaves out, from top to bottom, apart from one
// another and within the line.
func (p *passing) gaps(x, top, bottom float64) (out []gap) {
	for _, l := range p.lanes {
		if l.Body.Y > bottom || l.Body.Bottom() < top {
			continue
		}
		for _, g := range l.passed(x) {
			if g.top > top && g.bottom < bottom {
				out = append(out, g)
			}
		}
	}
	slices.SortFunc(out, func(a, b gap) int { return cmp.Compare(a.top, b.top) })
	merged := out[:0]
	for _, g := range out {
		if n := len(merged); n > 0 && g.top <= merged[n-1].bottom+passGap {
			merged[n-1].bottom = max(merged[n-1].bottom, g.bottom)
		} else {
			merged = append(merged, g)
		}
	}
	return merged
}

// passed is what a row has at an x: words, a face, the curve.
func (l *Lane) passed(x float64) (out []gap) {
	see := func(b Block, at canvas.Point) {
		if r := b.area(SizeSmall).Move(at).Inset(-passGap); !b.Empty() && r.X < x && x < r.Right() {
			out = append(out, gap{r.Y, r.Bottom()})
		}
	}
	for i := range near(l.Cells, x, func(c **Cell) float64 { return (*c).At.X }) {
		if r := (*i).Area(SizeBody).Inset(-passGap); !r.Inset(passGap).Empty() && r.X < x && x < r.Right() {
			out = append(out, gap{r.Y, r.Bottom()})
		}
	}
	k := sort.Search(len(l.Sums), func(i int) bool { return l.Sums[i].Right > x })
	if k < len(l.Sums) && l.Sums[k].Left < x {
		out = append(out, gap{l.Sums[k].Y - passGap, l.Sums[k].Y + passGap})
		see(l.Sums[k].Text, canvas.Point{})
	}
	if l.Emotion == nil {
		return out
	}
	for f := range near(l.Emotion.Points, x, func(f *Feeling) float64 { return f.At.X }) {
		see(f.Quote, f.QuoteAt)
		const reach = FaceRadius + passGap
		if f.At.X-reach < x && x < f.At.X+reach {
			out = append(out, gap{f.At.Y - reach, f.At.Y + reach})
		}
	}
	if top, bottom, ok := l.Emotion.reach(x-passGap, x+passGap); ok {
		out = append(out, gap{top - passGap, bottom + passGap})
	}
	return out
}

// of is what concerns the words of some links; nil if none has any.
func (p *passing) of(j *joins) *passing {
	if !j.labelled {
		return nil
	}
	return p
}

// taken tells whether such a row says something in a rectangle; nil if there is
// no such row.
func (p *passing) taken() func(canvas.Rect) bool {
	if p == nil || len(p.lanes) == 0 {
		return nil
	}
	return func(r canvas.Rect) bool {
		return slices.ContainsFunc(p.lanes, func(l *Lane) bool { return l.Body.Overlaps(r) && l.says(r) })
	}
}

// says reports whether a row has something in a rectangle: words, a gauge, a
// face, the curve.
func (l *Lane) says(r canvas.Rect) bool {
	for c := range within(l.Cells, r, func(c **Cell) float64 { return (*c).At.X }) {
		if (*c).Area(SizeBody).Overlaps(r) {
			return true
		}
	}
	k := sort.Search(len(l.Sums), func(i int) bool { return l.Sums[i].Right > r.X })
	for ; k < len(l.Sums) && l.Sums[k].Left < r.Right(); k++ {
		if s := l.Sums[k]; s.Y-passGap < r.Bottom() && r.Y < s.Text.area(SizeSmall).Bottom() {
			return true
		}
	}
	if l.Emotion == nil {
		return false
	}
	for f := range within(l.Emotion.Points, r, func(f *Feeling) float64 { return f.At.X }) {
		const reach = FaceRadius + passGap
		face := canvas.Rect{X: f.At.X - reach, Y: f.At.Y - reach, W: 2 * reach, H: 2 * reach}
		if face.Overlaps(r) || f.Quote.area(SizeSmall).Move(f.QuoteAt).Overlaps(r) {
			return true
		}
	}
	top, bottom, ok := l.Emotion.reach(r.X, r.Right())
	return ok && top < r.Bottom() && r.Y < bottom
}

// within is what may reach into a rectangle of what stands in columns.
func within[T any](all []T, r canvas.Rect, at func(*T) float64) func(func(*T) bool) {
	i, _ := slices.BinarySearchFunc(all, r.X, func(v T, x float64) int { return cmp.Compare(at(&v), x) })
	return func(yield func(*T) bool) {
		for k := max(0, i-1); k < len(all); k++ {
			if !yield(&all[k]) || at(&all[k]) > r.Right() {
				return
			}
		}
	}
}

// near is what may reach an x of what stands in columns, from left to right:
// nothing reaches further than its column.
func near[T any](all []T, x float64, at func(*T) float64) func(func(*T) bool) {
	i, _ := slices.BinarySearchFunc(all, x, func(v T, x float64) int { return cmp.Compare(at(&v), x) })
	return func(yield func(*T) bool) {
		for k := max(0, i-1); k <= i && k < len(all); k++ {
			if !yield(&all[k]) {
				return
			}
		}
	}
}

// area is around the lines of a block of a size.
func (b *Block) area(size float64) (r canvas.Rect) {
	for _, l := range b.Lines {
		r = r.Union(canvas.Rect{X: l.At.X, Y: l.At.Y - 0.9*size, W: l.Width, H: 1.15 * size})
	}
	return r
}
