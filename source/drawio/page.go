package drawio

import (
	"cmp"
	"slices"
	"strings"

	"touchline/model"
	"touchline/source/diagram"
	"touchline/source/markup"
)

// page is a page of a drawing.
type page struct {
	id, name string
	shapes   []*shape
	edges    []*arrow
	byID     map[string]*shape
	labels   map[string]string // of edges that have them as cells of their own
	linked   map[string]bool   // shapes at which an arrow ends
}

// shape is a shape with its place on the page, in pixels.
type shape struct {
	id, parent, text string
	style            map[string]string
	x, y, w, h       float64
	swimlane, label  bool
}

type arrow struct {
	id, text, source, target string
	style                    map[string]string
}

// is reports whether a style names a shape: "note" as "shape=note" or "note;".
func (s *shape) is(name string) bool {
	if _, ok := s.style[name]; ok {
		return true
	}
	return s.style["shape"] == name
}

// kind is what a shape stands for, by its form.
func (s *shape) kind() model.Kind {
	form := s.style["shape"]
	switch {
	case s.is("rhombus") || strings.Contains(form, "decision"):
		return model.KindDecision
	case s.is("cylinder") || strings.HasPrefix(form, "cylinder") || s.is("datastore") || strings.Contains(form, "database") || strings.Contains(form, "data_store"):
		return model.KindSystem
	}
	return ""
}

// newPage reads the cells of a page.
func newPage(id, name string, graph *diagram.Element) page {
	p := page{id: id, name: name, byID: map[string]*shape{}, labels: map[string]string{}, linked: map[string]bool{}}
	root := graph.Child("root")
	if root == nil {
		return p
	}
	edges := map[string]bool{}
	for _, c := range root.Children {
		p.cell(c, edges)
	}
	for _, s := range p.shapes {
		if edges[s.parent] {
			s.label = true
			p.labels[s.parent] = strings.TrimSpace(p.labels[s.parent] + " " + s.text)
		}
	}
	for _, e := range p.edges {
		p.linked[e.source], p.linked[e.target] = true, true
	}
	p.absolute()
	return p
}

// cell reads a cell, or an object around one.
func (p *page) cell(c *diagram.Element, edges map[string]bool) {
	id, text := c.Attr("id"), c.Attr("value")
	if c.Name == "object" || c.Name == "UserObject" {
		text = c.Attr("label")
		inner := c.Child("mxCell")
		if inner == nil {
			return
		}
		c = inner
	}
	if c.Name != "mxCell" || id == "" {
		return
	}
	style := styleOf(c.Attr("style"))
	if style["html"] == "1" || strings.Contains(text, "<") && strings.Contains(text, ">") {
		text = markup.Text(text)
	}
	text = strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
	if c.Attr("edge") == "1" {
		edges[id] = true
		p.edges = append(p.edges, &arrow{id: id, text: text, source: c.Attr("source"), target: c.Attr("target"), style: style})
		return
	}
	if c.Attr("vertex") != "1" {
		return
	}
	s := &shape{id: id, parent: c.Attr("parent"), text: text, style: style}
	_, lane := style["swimlane"]
	s.swimlane = lane || style["shape"] == "swimlane"
	if g := c.Child("mxGeometry"); g != nil {
		s.x, s.y, s.w, s.h = g.Float("x"), g.Float("y"), g.Float("width"), g.Float("height")
	}
	p.shapes = append(p.shapes, s)
	p.byID[id] = s
}

// absolute makes places on the page of places in a parent.
func (p *page) absolute() {
	done := map[string]bool{}
	var place func(s *shape, depth int)
	place = func(s *shape, depth int) {
		if done[s.id] || depth > 100 {
			return
		}
		done[s.id] = true
		if up := p.byID[s.parent]; up != nil {
			place(up, depth+1)
			s.x, s.y = s.x+up.x, s.y+up.y
		}
	}
	for _, s := range p.shapes {
		place(s, 0)
	}
}

// styleOf reads "rounded=1;html=1;swimlane": a word without a value is a key.
func styleOf(s string) map[string]string {
	m := map[string]string{}
	for _, part := range strings.Split(s, ";") {
		if k, v, _ := strings.Cut(part, "="); k != "" {
			m[k] = v
		}
	}
	return m
}

func sortBy(all []*shape, key func(*shape) float64) {
	slices.SortStableFunc(all, func(a, b *shape) int { return cmp.Compare(key(a), key(b)) })
}
