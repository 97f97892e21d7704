package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"touchline/canvas"
)

// element is a piece of the pages' content with its place in the structure of
// the file, by which it is read aloud and copied in order.
type element struct {
	mcid  int // of its page, in the order of drawing
	role  string
	alt   string
	table int // of the page; 0: in none
	row   int
	cell  int

	// When it is read: by the placement, the column of the map, and then how
	// far down, or in the order of setting.
	layer int
	at    [3]float64
}

// tagger marks the content of pages while it is drawn.
type tagger struct {
	alt   func(canvas.Owner) string // what an arrow or a picture says; nil: nothing
	pages [][]element
	layer int
	plan  *columns // of the map that is drawn; nil: a page of text
	open  bool     // a piece is open, and must be closed
	stray bool     // and it is none of the structure
	first bool     // no text of the group was written yet
	told  map[canvas.Owner]bool
}

// columns is where the steps of a map are: what stands in one is read from top
// to bottom, before the next one.
type columns struct {
	left  []float64
	tiled bool // the map goes on on other pages: what stands on two is read once
}

func (t *tagger) page() {
	t.pages = append(t.pages, nil)
	t.layer = 0
}

// placement begins what a placement shows.
func (t *tagger) placement(s *canvas.Scene, tiled bool) {
	t.layer++
	t.plan = nil
	var steps []float64
	for _, g := range s.Groups {
		switch kind, _, _ := strings.Cut(string(g.Owner), ":"); kind {
		case "step":
			steps = append(steps, g.Bounds.X)
			fallthrough
		case "lane", "phase":
			if t.plan == nil {
				t.plan = &columns{tiled: tiled}
			}
		}
	}
	if t.plan != nil {
		slices.Sort(steps)
		t.plan.left = steps
	}
}

// column is the step that a place stands in, from 1; 0 is left of all of them.
func (c *columns) column(x float64) float64 {
	n, _ := slices.BinarySearch(c.left, x)
	return float64(n)
}

// begin opens a piece with a role; alt is what it says if its text does not.
func (t *tagger) begin(p *pen, e element) {
	t.end(p)
	last := len(t.pages) - 1
	e.mcid, e.layer = len(t.pages[last]), t.layer
	t.pages[last] = append(t.pages[last], e)
	p.b = append(p.b, '/')
	p.b = append(p.b, e.role...)
	p.b = append(p.b, "<</MCID "...)
	p.b = strconv.AppendInt(p.b, int64(e.mcid), 10)
	p.op(">>BDC")
	t.open, t.stray = true, false
}

// artifact opens a piece that is not read: lines, grounds, what stands on every
// page.
func (t *tagger) artifact(p *pen) {
	if t.open && t.stray {
		return
	}
	t.end(p)
	p.op("/Artifact BMC")
	t.open, t.stray = true, true
}

func (t *tagger) end(p *pen) {
	if t.open {
		p.end()
		t.open = false
	}
}

// group opens the piece of a group of a map; what has neither a text nor
// something to say is not read.
func (t *tagger) group(p *pen, g *canvas.Group) {
	e := element{role: "P", at: [3]float64{t.plan.column(g.Bounds.Center().X), g.Bounds.Y, g.Bounds.X}}
	texts := slices.ContainsFunc(g.Items, func(it canvas.Item) bool {
		w, ok := it.(*canvas.Text)
		return ok && len(w.Lines) > 0
	})
	kind, _, _ := strings.Cut(string(g.Owner), ":")
	if !texts {
		e.role, e.alt = "Figure", g.Note
		if e.alt == "" && t.alt != nil {
			e.alt = t.alt(g.Owner)
		}
	}
	switch kind {
	case "title":
		e.role = "H1"
		e.at[0] = -1
	case "phase":
		e.role, e.at[0], e.at[1] = "H2", t.plan.column(g.Bounds.X+1), g.Bounds.Y
	case "step":
		e.role = "H3"
	case "lane", "line": // names of rows, and what stands in all columns
		e.at[0] = 0
	}
	again := t.plan.tiled && g.Owner != "" && t.told[g.Owner]
	if again || !texts && e.alt == "" {
		t.artifact(p)
		return
	}
	if t.plan.tiled && kind == "card" {
		t.told[g.Owner] = true
	}
	t.begin(p, e)
	t.first = true
}

// text opens a piece for a text of a group of a map: each is a paragraph, and the
// first is in the piece of the group.
func (t *tagger) text(p *pen) {
	if !t.open || t.stray {
		return
	}
	if !t.first {
		page := t.pages[len(t.pages)-1]
		e := page[len(page)-1]
		e.role = "P"
		t.begin(p, e)
	}
	t.first = false
}

// item opens the piece of an item of a page of text.
func (t *tagger) item(p *pen, it canvas.Item) {
	switch it := it.(type) {
	case *canvas.Text:
		if it.Tag == nil || it.Tag.Role == canvas.RolePage {
			break
		}
		e := element{role: roleNames[it.Tag.Role], table: it.Tag.Table, row: it.Tag.Row, cell: it.Tag.Cell}
		e.at[0] = float64(it.Tag.Order)
		t.begin(p, e)
		return
	case *canvas.Image:
		if it.Alt != "" {
			t.begin(p, element{role: "Figure", alt: it.Alt, at: [3]float64{it.Rect.Y}})
			return
		}
	}
	t.artifact(p)
}

var roleNames = map[canvas.Role]string{
	canvas.RoleText: "P", canvas.RoleHeading1: "H1", canvas.RoleHeading2: "H2", canvas.RoleHead: "TH", canvas.RoleCell: "TD",
}

// inOrder is the elements of a page as they are read: text before the maps that
// it stands above.
func inOrder(page []element) []int {
	order := make([]int, len(page))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, z int) int {
		x, y := &page[a], &page[z]
		return cmp.Or(cmp.Compare(x.layer, y.layer), cmp.Compare(x.at[0], y.at[0]), cmp.Compare(x.at[1], y.at[1]), cmp.Compare(x.at[2], y.at[2]))
	})
	return order
}
