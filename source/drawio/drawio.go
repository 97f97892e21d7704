// Package drawio reads drawings of draw.io (diagrams.net): swimlanes become
// lanes, shapes cards, arrows links, notes notes. The bytes of a file come in,
// plain or compressed, in a PNG or an SVG too; a reading goes out.
package drawio

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source/diagram"
)

// Read reads the page of a drawing that holds the most; others are told.
func Read(data []byte, decode func([]byte) string) (*reading.Reading, error) {
	pages, err := pagesOf(data, decode)
	if err != nil {
		return nil, err
	}
	var best *page
	for i := range pages {
		if p := &pages[i]; best == nil || len(p.shapes) > len(best.shapes) {
			best = p
		}
	}
	if best == nil || len(best.shapes) == 0 {
		return nil, model.NewFault("diagram.no-shapes", "kind", "draw.io")
	}
	r, err := best.read()
	if err != nil {
		return nil, err
	}
	for i := range pages {
		if p := &pages[i]; p != best && len(p.shapes) > 0 {
			r.Lose(reading.Place{Element: p.id}, p.name, "diagram.other-page")
		}
	}
	r.Decide("diagram", best.name, reading.Said)
	return r, nil
}

// read makes a reading of a page.
func (p *page) read() (*reading.Reading, error) {
	b := &builder{p: p, g: &diagram.Graph{Placed: true}, lane: map[string]int{}, isNode: map[string]bool{}}
	b.findLanes()
	if len(b.lanes) == 0 {
		return nil, model.NewFault("diagram.no-lanes", "kind", "draw.io")
	}
	b.findNodes()
	b.findEdges()
	return b.g.Reading()
}

type builder struct {
	p      *page
	g      *diagram.Graph
	lanes  []*shape
	lane   map[string]int // of a swimlane's id
	isNode map[string]bool
	down   bool // time runs from the top down: lanes stand side by side
}

// findLanes finds the swimlanes that hold no others, from the top, or from
// the left where they stand side by side. One that holds others is a pool: its
// name is the title.
func (b *builder) findLanes() {
	holds := map[string]bool{}
	for _, s := range b.p.shapes {
		if s.swimlane {
			holds[s.parent] = true
		}
	}
	pools := 0
	for _, s := range b.p.shapes {
		switch {
		case !s.swimlane:
		case holds[s.id]:
			if pools++; s.text != "" && b.g.Title.Text == "" {
				b.g.Title = reading.Text{Text: model.OneLine(s.text), At: diagram.At(s.id)}
			}
		default:
			b.lanes = append(b.lanes, s)
		}
	}
	b.down = standing(b.lanes)
	sortBy(b.lanes, func(s *shape) float64 {
		if b.down {
			return s.x
		}
		return s.y
	})
	for i, s := range b.lanes {
		l := diagram.Lane{Name: model.OneLine(s.text), At: diagram.At(s.id)}
		if pool := b.p.byID[s.parent]; pools > 1 && pool != nil && pool.swimlane {
			l.Sub = model.OneLine(pool.text)
		}
		b.g.Lanes = append(b.g.Lanes, l)
		b.lane[s.id] = i
	}
	if pools > 1 {
		b.g.Title = reading.Text{}
	}
}

// standing reports whether lanes stand side by side.
func standing(lanes []*shape) bool {
	if len(lanes) < 2 {
		return len(lanes) == 1 && lanes[0].h > lanes[0].w && !strings.Contains(lanes[0].style["horizontal"], "0")
	}
	var x, y float64
	for _, s := range lanes[1:] {
		x += abs(s.x - lanes[0].x)
		y += abs(s.y - lanes[0].y)
	}
	return x > y
}

func abs(x float64) float64 { return max(x, -x) }

// laneOf is the lane that a shape is in: by what it belongs to, else by where
// its middle stands; -1 for none.
func (b *builder) laneOf(s *shape) int {
	at := s
	for range 50 {
		up := b.p.byID[at.parent]
		if up == nil {
			break
		}
		if i, ok := b.lane[up.id]; ok {
			return i
		}
		at = up
	}
	for i, l := range b.lanes {
		if x, y := s.x+s.w/2, s.y+s.h/2; x >= l.x && x <= l.x+l.w && y >= l.y && y <= l.y+l.h {
			return i
		}
	}
	return -1
}

// findNodes makes nodes of the shapes in lanes. A note is a note wherever it
// stands; a text above the lanes is the title.
func (b *builder) findNodes() {
	top := b.lanes[0].y
	for _, l := range b.lanes {
		top = min(top, l.y)
	}
	titled := false
	for _, s := range b.p.shapes {
		if s.swimlane || s.label {
			continue
		}
		lane := b.laneOf(s)
		x, y, w := s.x+s.w/2, s.y+s.h/2, s.w
		if b.down {
			x, y, w = y, x, s.h
		}
		switch {
		case s.is("note") && s.text != "":
			b.g.Notes = append(b.g.Notes, diagram.Note{Text: s.text, Lane: b.nearest(s, lane), X: x, At: diagram.At(s.id)})
		case lane < 0 && s.is("text") && !titled && s.text != "" && s.y < top:
			b.g.Title, titled = reading.Text{Text: model.OneLine(s.text), At: diagram.At(s.id)}, true
		case lane < 0 && s.text != "" && !b.p.linked[s.id]:
			b.g.Lose(diagram.At(s.id), s.text, "diagram.outside")
		case s.is("image") && s.text == "":
			b.g.Lose(diagram.At(s.id), "", "diagram.picture")
		case s.text == "" && !b.p.linked[s.id]:
			// a line or a box that only decorates
		default:
			n := &diagram.Node{ID: s.id, Text: s.text, Lane: b.nearest(s, lane), Kind: s.kind(), X: x, Y: y, Width: w, At: diagram.At(s.id)}
			b.g.Nodes = append(b.g.Nodes, n)
			b.isNode[s.id] = true
		}
	}
}

// nearest is the lane that is given, or the one whose middle is the nearest.
func (b *builder) nearest(s *shape, lane int) int {
	if lane >= 0 {
		return lane
	}
	best := 0
	far := func(l *shape) float64 {
		if b.down {
			return abs(l.x + l.w/2 - s.x - s.w/2)
		}
		return abs(l.y + l.h/2 - s.y - s.h/2)
	}
	for i, l := range b.lanes {
		if far(l) < far(b.lanes[best]) {
			best = i
		}
	}
	return best
}

func (b *builder) findEdges() {
	for _, e := range b.p.edges {
		label := model.OneLine(e.text)
		if l := b.p.labels[e.id]; l != "" {
			label = strings.TrimSpace(label + " " + model.OneLine(l))
		}
		edge := diagram.Edge{ID: e.id, From: e.source, To: e.target, Label: label, Kind: model.LinkFlow, At: diagram.At(e.id)}
		tail, head := e.style["startArrow"], e.style["endArrow"]
		atTail, atHead := tail != "" && tail != "none", head != "none"
		switch {
		case atTail && atHead:
			edge.Kind = model.LinkExchange
		case atTail:
			edge.From, edge.To = edge.To, edge.From
		case e.style["dashed"] == "1":
			edge.Kind = model.LinkSupport
		}
		b.g.Edges = append(b.g.Edges, edge)
	}
}
