package raster

import (
	"image"
	"math"
	"slices"

	"touchline/canvas"
)

// shortestDash is the shortest repeat of a dash pattern, in px, that is drawn as
// dashes; below, the line is solid and paler.
const shortestDash = 0.75

// flattestDash is how many times wider than its repeat a dashed line may be.
const flattestDash = 16

// pattern is a dash pattern in px: on, off, on, off, …
type pattern struct {
	parts  []float64
	length float64 // of one repeat
	on     float64 // of that, how much is drawn
}

// patternOf returns no pattern for what cannot be one: the line is solid.
func patternOf(dash []float64, scale float64) (p pattern, ok bool) {
	for i, d := range dash {
		if !canvas.Finite(d) || d < 0 {
			return pattern{}, false
		}
		p.parts = append(p.parts, d*scale)
		p.length += d * scale
		if i%2 == 0 {
			p.on += d * scale
		}
	}
	if len(dash)%2 == 1 { // an odd list is taken twice
		p.parts = append(p.parts, p.parts...)
		p.on = p.length
		p.length *= 2
	}
	return p, p.length > 0 && p.on < p.length
}

// dashes draws the dashes of a polyline that can be seen in a clip. Each dash is
// worked out from the begin of the line, so that it does not depend on the clip.
func (p *pen) dashes(f figure, d pattern, clip image.Rectangle) {
	pts := distinct(drawable(f.pts))
	if f.closed && len(pts) > 1 {
		pts = append(pts[:len(pts):len(pts)], pts[0])
	}
	if len(pts) < 2 {
		return
	}
	starts := append(p.starts[:0], 0) // the way to each point, px
	for i := 1; i < len(pts); i++ {
		starts = append(starts, starts[i-1]+math.Hypot(pts[i].x-pts[i-1].x, pts[i].y-pts[i-1].y))
	}
	p.starts = starts
	done := -1 // the last repeat that was drawn
	for i := 1; i < len(pts); i++ {
		from, to, seen := p.within(pts[i-1], pts[i], clip)
		if !seen {
			continue
		}
		first := int((starts[i-1]+from)/d.length) - 1
		last := int((starts[i-1] + to) / d.length)
		for k := max(first, done+1, 0); k <= last; k++ {
			p.repeat(pts, starts, d, float64(k)*d.length)
			done = k
		}
	}
}

// drawable brings points as near as a cover can hold them. Ways along a line of
// 10^18 px are right to some hundred px only: which dashes are in a clip would
// come out differently from clip to clip.
func drawable(pts []point) []point {
	far := func(p point) bool { return math.Abs(p.x) > farPx || math.Abs(p.y) > farPx }
	if !slices.ContainsFunc(pts, far) {
		return pts
	}
	out := make([]point, len(pts))
	for i, p := range pts {
		out[i] = point{max(-farPx, min(farPx, p.x)), max(-farPx, min(farPx, p.y))}
	}
	return out
}

// within is the part of a segment, in px from its begin, that can be seen in a
// clip, with room for what reaches farthest beside the line: a mitre.
func (p *pen) within(a, b point, clip image.Rectangle) (from, to float64, seen bool) {
	room := miterLimit*p.half + 2
	length := math.Hypot(b.x-a.x, b.y-a.y)
	lo, hi := 0.0, 1.0
	cut := func(a, d, least, most float64) {
		if d == 0 {
			if a < least || a > most {
				hi = -1
			}
			return
		}
		t, u := (least-a)/d, (most-a)/d
		lo, hi = max(lo, min(t, u)), min(hi, max(t, u))
	}
	cut(a.x, b.x-a.x, float64(clip.Min.X)-room, float64(clip.Max.X)+room)
	cut(a.y, b.y-a.y, float64(clip.Min.Y)-room, float64(clip.Max.Y)+room)
	return lo * length, hi * length, lo <= hi
}

// repeat draws one repeat of a pattern that begins at a way along a polyline.
func (p *pen) repeat(pts []point, starts []float64, d pattern, at float64) {
	end := starts[len(starts)-1]
	for i := 0; i+1 < len(d.parts); i += 2 {
		if at > end {
			return
		}
		p.dash = part(p.dash[:0], pts, starts, at, min(at+d.parts[i], end))
		p.stroke(figure{pts: p.dash})
		at += d.parts[i] + d.parts[i+1]
	}
}

// part appends the piece of a polyline between two ways along it.
func part(out, pts []point, starts []float64, from, to float64) []point {
	i := 1
	for lo, hi := 1, len(pts)-1; lo <= hi; {
		mid := (lo + hi) / 2
		if starts[mid] >= from {
			i, hi = mid, mid-1
		} else {
			i, lo = mid+1, mid+1
		}
	}
	i = min(i, len(pts)-1)
	out = append(out, along(pts, starts, i, from))
	for ; i < len(pts)-1 && starts[i] < to; i++ {
		out = append(out, pts[i])
	}
	return append(out, along(pts, starts, i, to))
}

// along is the point a way along the polyline, in its segment that ends at
// point i.
func along(pts []point, starts []float64, i int, way float64) point {
	a, b := pts[i-1], pts[i]
	t := (way - starts[i-1]) / (starts[i] - starts[i-1])
	return point{a.x + t*(b.x-a.x), a.y + t*(b.y-a.y)}
}
