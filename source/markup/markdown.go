package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"touchline/model/reading"
	"touchline/model/sheet"
)

// Markdown reads a text of Markdown. The title is its first heading.
func Markdown(src string) *Page {
	src = strings.ReplaceAll(strings.ReplaceAll(src, "\r\n", "\n"), "\r", "\n")
	m := markdown{src: []byte(src), page: &Page{}}
	doc := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(m.src))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		m.block(n)
	}
	return m.page
}

type markdown struct {
	src  []byte
	page *Page
	line int // the last one that was counted, and where it begins
	at   int
}

// lineOf is the line of a place in the text. Places come in order, mostly.
func (m *markdown) lineOf(at int) int {
	if at < m.at {
		m.line, m.at = 0, 0
	}
	m.line += bytes.Count(m.src[m.at:at], []byte("\n"))
	m.at = at
	return m.line + 1
}

func (m *markdown) block(n ast.Node) {
	switch n := n.(type) {
	case *east.Table:
		m.table(n)
	case *ast.FencedCodeBlock:
		var b strings.Builder
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			b.Write(s.Value(m.src))
		}
		line := 0
		if n.Lines().Len() > 0 {
			line = m.lineOf(n.Lines().At(0).Start)
		}
		m.page.Blocks = append(m.page.Blocks, Block{strings.ToLower(string(n.Language(m.src))), b.String(), line})
	case *ast.ThematicBreak:
	default:
		m.other(n)
	}
}

// other notes a block that is no table; the first heading is the title.
func (m *markdown) other(n ast.Node) {
	if n.Kind() == ast.KindBlockquote || n.Kind() == ast.KindList || n.Kind() == ast.KindListItem {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			m.block(c)
		}
		return
	}
	t := reading.Text{Text: strings.TrimSpace(m.text(n))}
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		t.At.Line = m.lineOf(n.Lines().At(0).Start)
		if t.Text == "" { // HTML, code
			for i := range n.Lines().Len() {
				s := n.Lines().At(i)
				t.Text += string(s.Value(m.src))
			}
			t.Text = strings.TrimSpace(t.Text)
		}
	}
	switch {
	case t.Text == "":
	case n.Kind() == ast.KindHeading && m.page.Title.Text == "":
		m.page.Title = t
	default:
		m.page.Others = append(m.page.Others, t)
	}
}

func (m *markdown) table(n *east.Table) {
	if len(m.page.Tables) >= maxTables {
		m.other(n)
		return
	}
	t := &sheet.Table{Lines: true}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var row []string
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			if t.FirstRow == 0 && c.Lines() != nil && c.Lines().Len() > 0 {
				t.FirstRow = m.lineOf(c.Lines().At(0).Start)
			}
			row = append(row, m.text(c))
		}
		t.Rows = append(t.Rows, row)
		if len(t.Rows) == 1 {
			t.Rows = append(t.Rows, nil) // the line of dashes
		}
	}
	m.page.Tables = append(m.page.Tables, t)
}

// text is the words of a node without the marks around them.
func (m *markdown) text(n ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(n, func(x ast.Node, in bool) (ast.WalkStatus, error) {
		if !in {
			return ast.WalkContinue, nil
		}
		switch x := x.(type) {
		case *ast.Text:
			text := x.Segment.Value(m.src)
			if x.Parent() != nil && x.Parent().Kind() == ast.KindCodeSpan {
				b.WriteString(strings.ReplaceAll(string(text), `\|`, "|"))
			} else {
				b.Write(util.UnescapePunctuations(text))
			}
			if x.SoftLineBreak() || x.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(x.Value)
		case *ast.AutoLink:
			b.Write(x.Label(m.src))
		case *ast.RawHTML:
			for i := range x.Segments.Len() {
				s := x.Segments.At(i)
				b.Write(s.Value(m.src))
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
