package mermaid

import (
	"regexp"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/source/diagram"
)

// chart reads a flowchart.
type chart struct {
	g     *diagram.Graph
	nodes map[string]*diagram.Node
	open  []int // lanes of the subgraphs that are open
	line  int
	loose map[string]bool // nodes outside of subgraphs
}

var (
	subgraphHead = regexp.MustCompile(`^subgraph\s+(?:([^\s\["]+)\s*)?(?:\[(.*)\]|(.*))$`)
	skipped      = regexp.MustCompile(`^(?:direction|classDef|class|style|linkStyle|click|accTitle|accDescr|%%)`)
	nodeName     = regexp.MustCompile(`^[\p{L}\p{N}_][\p{L}\p{N}_.]*(?:-[\p{L}\p{N}_]+)*`)
	arrowHead    = regexp.MustCompile(`^(?:<?(?:-\.+->?|={2,}>?|-{2,}[>ox]?)|~{3,})`)
	labelled     = regexp.MustCompile(`^(<?)(--|==|-\.)\s+([^|]*?[^-=.\s|])\s*(-{2,}[>ox]?|={2,}>?|\.+->?)`)
)

// flowchart reads a flowchart whose subgraphs are lanes. A node belongs to the
// subgraph in which it is first named.
func flowchart(lines []string, first int) (*reading.Reading, error) {
	c := &chart{g: &diagram.Graph{}, nodes: map[string]*diagram.Node{}, loose: map[string]bool{}}
	for i, l := range lines {
		c.line = first + i
		for _, s := range statements(l) {
			c.statement(s)
		}
	}
	if len(c.g.Lanes) == 0 {
		return nil, model.NewFault("diagram.no-lanes", "kind", "Mermaid")
	}
	var kept []*diagram.Node
	for _, n := range c.g.Nodes {
		if c.loose[n.ID] {
			c.g.Lose(n.At, n.Text, "diagram.outside")
			continue
		}
		kept = append(kept, n)
	}
	c.g.Nodes = kept
	if len(kept) == 0 {
		return nil, model.NewFault("diagram.no-shapes", "kind", "Mermaid")
	}
	return c.g.Reading()
}

// statements parts a line at ";" outside of labels.
func statements(l string) []string {
	var out []string
	quoted, start := false, 0
	for i, r := range l {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ';' && !quoted && !strings.HasSuffix(entity.FindString(l[:i+1]), ";"):
			out = append(out, strings.TrimSpace(l[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(l[start:]))
}

var entity = regexp.MustCompile(`[#&]\w+;$`)

func (c *chart) statement(s string) {
	switch {
	case s == "" || skipped.MatchString(s):
	case s == "end":
		if len(c.open) > 0 {
			c.open = c.open[:len(c.open)-1]
		}
	case strings.HasPrefix(s, "subgraph"):
		c.subgraph(s)
	default:
		if rest := c.chain(s); rest != "" {
			c.g.Lose(line(c.line), s, "diagram.line")
		}
	}
}

// subgraph opens a lane; one within another is a part of that lane.
func (c *chart) subgraph(s string) {
	if len(c.open) > 0 {
		c.open = append(c.open, c.open[len(c.open)-1])
		return
	}
	name := ""
	if m := subgraphHead.FindStringSubmatch(s); m != nil {
		name = m[2]
		if name == "" {
			name = strings.TrimSpace(m[1] + " " + m[3])
		}
	}
	c.open = append(c.open, len(c.g.Lanes))
	c.g.Lanes = append(c.g.Lanes, diagram.Lane{Name: strings.Join(strings.Fields(plain(name)), " "), At: line(c.line)})
}

// chain reads "A[x] & B --> C -->|y| D" and returns what it could not read.
func (c *chart) chain(s string) string {
	from, rest := c.group(s)
	for len(from) > 0 && rest != "" {
		e, after, ok := arrow(rest)
		if !ok {
			return rest
		}
		to, behind := c.group(after)
		if len(to) == 0 {
			return rest
		}
		for _, a := range from {
			for _, b := range to {
				if e.Label == "~" {
					continue // an arrow that is not seen
				}
				x := e
				x.From, x.To, x.At = a, b, line(c.line)
				x.ID = strconv.Itoa(c.line)
				c.g.Edges = append(c.g.Edges, x)
			}
		}
		from, rest = to, behind
	}
	if len(from) == 0 {
		return s
	}
	return rest
}

// group reads nodes that "&" joins.
func (c *chart) group(s string) (ids []string, rest string) {
	for {
		id, after := c.node(strings.TrimSpace(s))
		if id == "" {
			return ids, s
		}
		ids = append(ids, id)
		rest = strings.TrimSpace(after)
		next, more := strings.CutPrefix(rest, "&")
		if !more || len(ids) > 100 {
			return ids, rest
		}
		s = next
	}
}

// shapes is how a node's text is wrapped, longer ones first, and what it is.
var shapes = []struct {
	open, close string
	kind        model.Kind
}{
	{"(((", ")))", ""},
	{"([", "])", ""},
	{"((", "))", ""},
	{"[[", "]]", ""},
	{"[(", ")]", model.KindSystem},
	{"{{", "}}", ""},
	{"[/", "/]", ""},
	{"[/", `\]`, ""},
	{`[\`, `\]`, ""},
	{`[\`, "/]", ""},
	{"(", ")", ""},
	{"[", "]", ""},
	{"{", "}", model.KindDecision},
	{">", "]", ""},
}

// node reads a node and adds it when it is new.
func (c *chart) node(s string) (id, rest string) {
	id = nodeName.FindString(s)
	if id == "" {
		return "", s
	}
	rest = s[len(id):]
	text, kind, shaped := "", model.Kind(""), false
	for _, sh := range shapes {
		body, ok := strings.CutPrefix(rest, sh.open)
		if !ok {
			continue
		}
		end := closing(body, sh.close)
		if end < 0 {
			continue
		}
		text, kind, shaped = plain(body[:end]), sh.kind, true
		rest = body[end+len(sh.close):]
		break
	}
	if tail, ok := strings.CutPrefix(rest, ":::"); ok { // a class
		rest = strings.TrimPrefix(tail, nodeName.FindString(tail))
	}
	n := c.nodes[id]
	if n == nil {
		n = &diagram.Node{ID: id, Text: id, At: line(c.line)}
		c.nodes[id] = n
		c.g.Nodes = append(c.g.Nodes, n)
		if len(c.open) > 0 {
			n.Lane = c.open[len(c.open)-1]
		} else {
			c.loose[id] = true
		}
	} else if c.loose[id] && len(c.open) > 0 {
		n.Lane = c.open[len(c.open)-1]
		delete(c.loose, id)
	}
	if shaped {
		n.Text, n.Kind = text, kind
	}
	return id, rest
}

// closing finds where a label ends; what closes it in quotes is text.
func closing(s, end string) int {
	if q := strings.TrimLeft(s, " "); strings.HasPrefix(q, `"`) {
		at := len(s) - len(q)
		if to := strings.IndexByte(q[1:], '"'); to >= 0 {
			if i := strings.Index(q[to+2:], end); i >= 0 {
				return at + to + 2 + i
			}
		}
		return -1
	}
	return strings.Index(s, end)
}

// arrow reads an arrow with its label.
func arrow(s string) (e diagram.Edge, rest string, ok bool) {
	e.Kind = model.LinkFlow
	if m := labelled.FindStringSubmatch(s); m != nil && !arrowHead.MatchString(m[3]) {
		e.Label = model.OneLine(plain(m[3]))
		e.Kind = kindOf(m[1], m[2]+m[4])
		return e, s[len(m[0]):], true
	}
	head := arrowHead.FindString(s)
	if head == "" {
		return e, s, false
	}
	e.Kind = kindOf(head, head)
	if head[0] == '~' {
		e.Label = "~"
	}
	rest = strings.TrimSpace(s[len(head):])
	if body, bar := strings.CutPrefix(rest, "|"); bar {
		label, after, closed := strings.Cut(body, "|")
		if !closed {
			return e, s, false
		}
		e.Label, rest = model.OneLine(plain(label)), after
	}
	return e, rest, true
}

func kindOf(begin, all string) model.LinkKind {
	switch {
	case strings.HasPrefix(begin, "<"):
		return model.LinkExchange
	case strings.Contains(all, "."):
		return model.LinkSupport
	}
	return model.LinkFlow
}
