package pptx

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"touchline/canvas"
)

// slide is one while it is written. A map has a hundred thousand shapes: each
// is made when it is written, and made once before, to know what links tie to.
type slide struct {
	*deck
	page  canvas.Page
	rels  *rels
	last  int                     // id of a shape
	owned map[canvas.Owner]tied   // what links of an owner are tied to
	said  map[canvas.Owner]string // what owners are called
}

// tied is a shape as far as links need it.
type tied struct {
	id   int
	rect canvas.Rect
}

// node is what a group became: shapes that are moved together.
type node struct {
	id     int // of the group, if it has several shapes
	shapes []*shape
	name   string
	note   string // what is said to who does not see it
	click  string // the XML of what a click does
}

// frameIDs is how many ids the slide itself takes.
const frameIDs = 1

func newSlide(d *deck, page canvas.Page) *slide {
	return &slide{deck: d, page: page, rels: newRels(), owned: map[canvas.Owner]tied{}, said: map[canvas.Owner]string{}}
}

func (s *slide) next() int { s.last++; return s.last }

// place makes shapes of all that stands on the page, and gives each node to a
// function: the same ones with the same ids each time. Pages of another size are
// scaled to the slide and stand in its middle.
func (s *slide) place(each func(g *canvas.Group, n *node)) {
	s.last = frameIDs
	if s.panel().W > 0 {
		s.last = panelID
	}
	k := min(s.size.W/s.page.Size.W, s.size.H/s.page.Size.H)
	at := canvas.Point{X: (s.size.W - s.page.Size.W*k) / 2, Y: (s.size.H - s.page.Size.H*k) / 2}
	for _, p := range s.page.Placed {
		t := moved{k: p.Scale * k, by: canvas.Point{X: at.X + p.At.X*k - p.Source.X*p.Scale*k, Y: at.Y + p.At.Y*k - p.Source.Y*p.Scale*k}}
		for _, g := range p.Scene.Groups {
			if !shows(p, g) {
				continue
			}
			if n := s.group(g, t); n != nil {
				each(g, n)
			}
		}
	}
}

// group makes a node of a group; nil if nothing is seen of it.
func (s *slide) group(g *canvas.Group, t moved) *node {
	n := node{note: g.Note}
	switch as := g.As.(type) {
	case canvas.Branding:
		if s.Template == nil {
			s.brand = cmp.Or(s.brand, t.branding(g))
			return nil
		}
		n.shapes = t.shapes(g, s.next)
	case canvas.Covered:
		return nil
	case canvas.Connector:
		if c := t.connection(as.Connection(), s.next()); c != nil {
			n.shapes = []*shape{c}
		}
	case *canvas.Grid:
		n.shapes = []*shape{t.grid(as, s.next())}
	case *canvas.Chart:
		n.shapes, n.note = []*shape{t.chart(as, s.next())}, as.Title
	case canvas.Heading, canvas.PageNumber, canvas.Subtitle, canvas.Foot:
		n.shapes = []*shape{t.placeholder(g, s.next())}
	default:
		n.shapes = t.shapes(g, s.next)
	}
	n.shapes = slices.DeleteFunc(n.shapes, func(sh *shape) bool { return sh == nil })
	if len(n.shapes) == 0 {
		return nil
	}
	n.name = called(g, n.shapes)
	if len(n.shapes) > 1 {
		n.id = s.next()
	}
	return &n
}

// tie notes what links to the owner of a group are tied to.
func (s *slide) tie(g *canvas.Group, n *node) {
	if _, known := s.owned[g.Owner]; known || g.Owner == "" || g.As != nil {
		return
	}
	main := mainOf(n.shapes)
	s.owned[g.Owner] = tied{main.id, main.rect}
	s.said[g.Owner] = n.name
}

// mostName is the longest name of a shape, in characters.
const mostName = 60

// called is the name of a group: what it says.
func called(g *canvas.Group, shapes []*shape) string {
	for _, sh := range shapes {
		for _, t := range sh.texts {
			name := strings.Join(strings.Fields(t.Source), " ")
			if r := []rune(name); len(r) > mostName {
				name = string(r[:mostName-1]) + "…"
			}
			if name != "" {
				return name
			}
		}
	}
	kind, _, _ := strings.Cut(string(g.Owner), ":")
	return kind
}

// mainOf is the shape of a group that links are tied to: the largest.
func mainOf(shapes []*shape) *shape {
	return slices.MaxFunc(shapes, func(a, b *shape) int {
		return int(a.weight() - b.weight())
	})
}

// click is what a click on a group does.
func (s *slide) click(g *canvas.Group) string {
	if g.Page > 0 {
		if i, ok := s.number[g.Page]; ok {
			id := s.rels.add("slide", slideFile(i))
			return `<a:hlinkClick r:id="` + id + `" action="ppaction://hlinksldjump"/>`
		}
		return ""
	}
	u, err := url.Parse(g.URL)
	if g.URL == "" || err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
		return ""
	}
	return `<a:hlinkClick r:id="` + s.rels.link(u.String()) + `"/>`
}

func slideFile(i int) string { return strings.TrimPrefix(slideName(i), "slides/") }

// emptyGroup is the head of the tree of shapes.
const emptyGroup = `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`

// pieceBytes is how much XML is gathered before it is packed.
const pieceBytes = 64 << 10

// write writes the slide as a part of a name.
func (s *slide) write(name string) {
	s.place(s.tie)
	s.pack.begin(name, typeSlide)
	var b strings.Builder
	b.WriteString("<p:sld" + spaces + "><p:cSld>")
	b.WriteString("<p:spTree>" + emptyGroup + s.panelXML())
	s.place(func(g *canvas.Group, n *node) {
		n.click = s.click(g)
		n.write(s, &b)
		if b.Len() >= pieceBytes {
			s.pack.piece(b.String())
			b.Reset()
		}
	})
	b.WriteString("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>")
	s.pack.piece(b.String())
	s.pack.end()
}

// write writes a node: its shape, or a group of them.
func (n *node) write(s *slide, b *strings.Builder) {
	if len(n.shapes) == 1 {
		n.shapes[0].write(s, b, named(n.shapes[0].id, n.name, n.note, n.click))
		return
	}
	var r canvas.Rect
	for _, sh := range n.shapes {
		r = r.Union(sh.rect)
	}
	place := `<a:off x="` + num(emu(r.X)) + `" y="` + num(emu(r.Y)) + `"/><a:ext cx="` + num(emu(r.W)) + `" cy="` + num(emu(r.H)) + `"/>`
	b.WriteString("<p:grpSp><p:nvGrpSpPr>" + named(n.id, n.name, n.note, n.click) + "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>" + place +
		strings.NewReplacer("<a:off ", "<a:chOff ", "<a:ext ", "<a:chExt ").Replace(place) + "</a:xfrm></p:grpSpPr>")
	for _, sh := range n.shapes {
		name := sh.called
		if len(sh.texts) > 0 {
			name = n.name
		}
		sh.write(s, b, named(sh.id, name, "", ""))
	}
	b.WriteString("</p:grpSp>")
}

// named is the properties that every shape has.
func named(id int, name, note, click string) string {
	out := `<p:cNvPr id="` + num(int64(id)) + `" name="` + attr(name) + `"`
	if note != "" {
		out += ` descr="` + attr(note) + `"`
	}
	if click == "" {
		return out + "/>"
	}
	return out + ">" + click + "</p:cNvPr>"
}
