package raster

import (
	"image"

	"touchline/canvas"
)

// headOps is the most steps that the path of an arrow head has.
const headOps = 6

func (b *brush) shape(s *canvas.Shape) {
	if !sound(s.Path) {
		return
	}
	b.arena.reset()
	if !s.Stroke.Visible() {
		b.fillShape(s)
		return
	}
	px := s.Stroke.Width * b.scale
	width, strength := hair(px)
	path, aligned := b.device.onGrid(s.Path, b.scale, width)
	if aligned {
		b.line = width
	} else {
		width, strength = px, 1
	}
	figures := b.arena.flatten(path)
	if s.Fill.Visible() {
		b.figures(figures, inkOf(s.Fill, 1))
	}
	b.strokeFigures(figures, s.Stroke, width, strength)
}

func (b *brush) fillShape(s *canvas.Shape) {
	if !s.Fill.Visible() {
		return
	}
	var path devicePath
	if b.line > 0 && isHead(s.Path) {
		path = b.device.plain(s.Path, b.scale)
		c := s.Path.Bounds().Center()
		x, y := c.X*b.scale, c.Y*b.scale
		for i := range path.pts {
			path.pts[i].x += middle(x, b.line) - x
			path.pts[i].y += middle(y, b.line) - y
		}
	} else {
		path, _ = b.device.onGrid(s.Path, b.scale, 0)
	}
	b.figures(b.arena.flatten(path), inkOf(s.Fill, 1))
}

func isHead(p canvas.Path) bool {
	if len(p.Ops) > headOps {
		return false
	}
	for _, op := range p.Ops {
		if op == canvas.CurveTo {
			return false
		}
	}
	return true
}

// strokeFigures draws lines of a width in px, solid or dashed.
func (b *brush) strokeFigures(figures []figure, s canvas.Stroke, width, strength float64) {
	reach := width / 2 * miterLimit
	clip := bounds(figures, reach).Intersect(b.clip)
	if clip.Empty() || !(width < farPx) {
		return
	}
	dash, dashed := patternOf(s.Dash, b.scale)
	if dashed && dash.length < max(shortestDash, width/flattestDash) {
		dashed = false
		strength *= dash.on / dash.length
	}
	p := &b.pen
	p.cover, p.half, p.cap, p.join = &b.cover, width/2, s.Cap, s.Join
	b.covered(clip, inkOf(s.Color, strength), func(clip image.Rectangle) {
		for _, f := range figures {
			if dashed {
				p.dashes(f, dash, clip)
			} else {
				p.stroke(f)
			}
		}
	})
}
