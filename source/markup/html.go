package markup

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"touchline/model/reading"
	"touchline/model/sheet"
)

var errDeep = errors.New("elements are nested too deep")

// HTML reads a page of HTML. The title is the first heading, or the page's.
func HTML(src string) (*Page, error) {
	root, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, err
	}
	w := &page{p: &Page{}}
	if err := w.walk(root, 0); err != nil {
		return nil, err
	}
	if w.p.Title.Text == "" {
		w.p.Title.Text = w.head
	}
	return w.p, nil
}

type page struct {
	p     *Page
	head  string
	cells int
}

func (w *page) walk(n *html.Node, depth int) error {
	if depth > maxDepth {
		return errDeep
	}
	switch n.DataAtom {
	case atom.Table:
		return w.table(n, depth)
	case atom.Script, atom.Style, atom.Template:
		return nil
	case atom.Title:
		w.head = words(n)
		return nil
	case atom.H1, atom.H2, atom.H3:
		if t := words(n); w.p.Title.Text == "" {
			w.p.Title.Text = t
			return nil
		}
	}
	if n.Type == html.TextNode {
		if t := strings.Join(strings.Fields(n.Data), " "); t != "" {
			w.p.Others = append(w.p.Others, reading.Text{Text: t})
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := w.walk(c, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// table reads a table; one inside of a cell is text of the cell.
func (w *page) table(n *html.Node, depth int) error {
	t := &sheet.Table{Plain: true}
	var down []int // rows that the cell of a column still covers
	var rows func(*html.Node, int) error
	rows = func(n *html.Node, depth int) error {
		if depth > maxDepth {
			return errDeep
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Tr:
				down = w.row(t, c, down)
			case atom.Caption:
				if w.p.Title.Text == "" {
					w.p.Title.Text = words(c)
				}
			default:
				if err := rows(c, depth+1); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if err := rows(n, depth); err != nil {
		return err
	}
	if len(w.p.Tables) < maxTables && len(t.Rows) > 0 {
		w.p.Tables = append(w.p.Tables, t)
	}
	return nil
}

func (w *page) row(t *sheet.Table, tr *html.Node, down []int) []int {
	var cells []string
	skip := func() {
		for len(cells) < len(down) && down[len(cells)] > 0 {
			down[len(cells)]--
			cells = append(cells, "")
		}
	}
	for c := tr.FirstChild; c != nil && w.cells < maxCells; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		skip()
		wide, high := span(c, "colspan"), span(c, "rowspan")
		at := sheet.Area{FromRow: len(t.Rows), FromColumn: len(cells), ToRow: len(t.Rows) + high - 1, ToColumn: len(cells) + wide - 1}
		if wide > 1 || high > 1 {
			t.Merged = append(t.Merged, at)
		}
		for i := range wide {
			for len(down) <= len(cells) {
				down = append(down, 0)
			}
			down[len(cells)] = high - 1
			if i == 0 {
				cells = append(cells, words(c))
			} else {
				cells = append(cells, "")
			}
		}
		w.cells += wide
	}
	skip()
	t.Rows = append(t.Rows, cells)
	return down
}

func span(n *html.Node, key string) int {
	for _, a := range n.Attr {
		if a.Key == key {
			if v, err := strconv.Atoi(strings.TrimSpace(a.Val)); err == nil {
				return max(1, min(v, maxSpan))
			}
		}
	}
	return 1
}

// white is what HTML shows as one space.
var white = regexp.MustCompile(`[ \t\r\n\f]+`)

// words is the text of a node: white space is a space, and what begins on a
// line of its own stands on one.
func words(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node, int)
	walk = func(n *html.Node, depth int) {
		if depth > maxDepth {
			return
		}
		switch {
		case n.Type == html.TextNode:
			b.WriteString(white.ReplaceAllString(n.Data, " ")) // what is only white parts two words too
			return
		case n.DataAtom == atom.Br:
			b.WriteByte('\n')
			return
		case n.DataAtom == atom.Script || n.DataAtom == atom.Style:
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, depth+1)
		}
		switch n.DataAtom {
		case atom.P, atom.Div, atom.Li, atom.Tr:
			b.WriteByte('\n')
		case atom.Td, atom.Th: // of a table in a cell
			b.WriteByte(' ')
		}
	}
	walk(n, 0)
	lines := strings.Split(b.String(), "\n")
	for i, l := range lines {
		l = white.ReplaceAllString(l, " ") // of two elements each may have had a space
		lines[i] = strings.TrimSpace(strings.ReplaceAll(l, "\u00a0", " "))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// Text is the text of a piece of HTML, such as the label of a shape.
func Text(src string) string {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return src
	}
	return words(root)
}
