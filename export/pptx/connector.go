package pptx

import (
	"math"
	"strconv"
	"strings"

	"touchline/canvas"
)

// connection is a link at its place; nil if it goes nowhere.
func (t moved) connection(c *canvas.Connection, id int) *shape {
	way := straightened(t.points(c.Way))
	if len(way) < 2 {
		return nil
	}
	copied := *c
	copied.Way = way
	copied.Stroke = t.stroke(c.Stroke)
	return &shape{id: id, kind: aLink, called: "link", rect: canvas.Path{Points: way}.Bounds(), link: &copied}
}

// straightened is a way without points on the line between their neighbours.
func straightened(way []canvas.Point) []canvas.Point {
	var out []canvas.Point
	for _, p := range way {
		if n := len(out); n > 0 && math.Hypot(p.X-out[n-1].X, p.Y-out[n-1].Y) < 0.01 {
			continue
		}
		if n := len(out); n > 1 {
			a, b := out[n-2], out[n-1]
			if cross := (b.X-a.X)*(p.Y-b.Y) - (b.Y-a.Y)*(p.X-b.X); math.Abs(cross) < 0.01 {
				out[n-1] = p
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// Sites of a shape that links are tied to: the middle of each side. They have
// these numbers in every preset that cards are, and in paths of ours.
const (
	siteTop = iota
	siteLeft
	siteBottom
	siteRight
)

// site is the side of a rectangle that is nearest to a point of its edge.
func site(r canvas.Rect, p canvas.Point) int {
	at, best := siteTop, math.Abs(p.Y-r.Y)
	for k, d := range map[int]float64{siteLeft: math.Abs(p.X - r.X), siteBottom: math.Abs(p.Y - r.Bottom()), siteRight: math.Abs(p.X - r.Right())} {
		if d < best || d == best && k < at {
			at, best = k, d
		}
	}
	return at
}

const head = `<a:%s type="triangle" w="med" len="med"/>`

// writeLink writes a link that stays with the shapes that it joins.
func (s *shape) writeLink(on *slide, b *strings.Builder, _ string) {
	c := s.link
	glue := ""
	for _, e := range []struct {
		tag string
		at  canvas.Point
		end canvas.Owner
	}{{"a:stCxn", c.Way[0], c.From}, {"a:endCxn", c.Way[len(c.Way)-1], c.To}} {
		if end, ok := on.owned[e.end]; ok {
			glue += "<" + e.tag + ` id="` + strconv.Itoa(end.id) + `" idx="` + strconv.Itoa(site(end.rect, e.at)) + `"/>`
		}
	}
	name := on.said[c.From] + " → " + on.said[c.To]
	if c.Both {
		name = on.said[c.From] + " ↔ " + on.said[c.To]
	}
	heads := ""
	if c.Both {
		heads = strings.Replace(head, "%s", "headEnd", 1)
	}
	heads += strings.Replace(head, "%s", "tailEnd", 1)
	b.WriteString("<p:cxnSp><p:nvCxnSpPr>" + named(s.id, name, name, "") + "<p:cNvCxnSpPr>" + glue + "</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>")
	if g, ok := bent(c.Way); ok {
		b.WriteString(g)
	} else {
		var p canvas.Path
		p.Move(c.Way[0].X, c.Way[0].Y)
		for _, q := range c.Way[1:] {
			p.Line(q.X, q.Y)
		}
		b.WriteString(xfrm("a:xfrm", "", s.rect) + custom(p, s.rect, false))
	}
	b.WriteString(on.line(c.Stroke, heads) + "</p:spPr></p:cxnSp>")
}

// mostCorners is how many corners a preset connector has.
const mostCorners = 4

// bent is the place and the preset of a way whose lines are upright and level by
// turns. A bentConnector of n lines leaves level and is given by where its inner
// lines stand, as shares of its extent; one that leaves upright is turned by a
// quarter.
func bent(way []canvas.Point) (string, bool) {
	corners := len(way) - 2
	if corners > mostCorners {
		return "", false
	}
	s, e := way[0], way[len(way)-1]
	if corners == 0 {
		return xfrm("a:xfrm", flips(e.X < s.X, e.Y < s.Y), canvas.Around(s, e)) + preset("straightConnector1", nil), true
	}
	const square = 0.01 // pt
	for i := 1; i < len(way); i++ {
		dx, dy := math.Abs(way[i].X-way[i-1].X), math.Abs(way[i].Y-way[i-1].Y)
		level := (i%2 == 1) == (math.Abs(way[1].Y-s.Y) < square)
		if level && dy > square || !level && dx > square {
			return "", false
		}
	}
	upright := math.Abs(way[1].X-s.X) < square
	// As it is before it is turned: from the origin to end.
	unturned := func(p canvas.Point) canvas.Point {
		if upright {
			return canvas.Point{X: p.Y - s.Y, Y: s.X - p.X}
		}
		return p.Sub(s)
	}
	end := unturned(e)
	const least = 1.0 // pt: shares of nothing say nothing
	w, h := max(math.Abs(end.X), least), max(math.Abs(end.Y), least)
	var adjust []int64
	for i := 1; i <= corners-1; i++ {
		p := unturned(way[i])
		v, of := p.X, w
		if i%2 == 0 {
			v, of = p.Y, h
		}
		if i%2 == 1 && end.X < 0 || i%2 == 0 && end.Y < 0 {
			v = -v
		}
		adjust = append(adjust, int64(math.Round(v/of*100000)))
	}
	turned := flips(end.X < 0, end.Y < 0)
	if upright {
		turned = ` rot="5400000"` + turned
	}
	mid := canvas.Point{X: (s.X + e.X) / 2, Y: (s.Y + e.Y) / 2}
	return xfrm("a:xfrm", turned, canvas.Rect{X: mid.X - w/2, Y: mid.Y - h/2, W: w, H: h}) +
		preset("bentConnector"+strconv.Itoa(len(way)-1), adjust), true
}

func flips(x, y bool) string {
	out := ""
	if x {
		out += ` flipH="1"`
	}
	if y {
		out += ` flipV="1"`
	}
	return out
}

func preset(name string, adjust []int64) string {
	out := `<a:prstGeom prst="` + name + `"><a:avLst>`
	for i, v := range adjust {
		out += `<a:gd name="adj` + strconv.Itoa(i+1) + `" fmla="val ` + num(v) + `"/>`
	}
	return out + "</a:avLst></a:prstGeom>"
}
