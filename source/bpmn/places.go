package bpmn

import (
	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/source/diagram"
)

// pictures reads where the shapes stand. A model with pools that stand side by
// side runs from the top down.
func (m *reader) pictures(defs *diagram.Element) {
	type box struct{ x, y, w, h float64 }
	boxes := map[string]box{}
	down := 0
	defs.Each(func(e *diagram.Element) {
		if e.Name != "BPMNShape" {
			return
		}
		b := e.Child("Bounds")
		if b == nil {
			return
		}
		boxes[local(e.Attr("bpmnElement"))] = box{b.Float("x"), b.Float("y"), b.Float("width"), b.Float("height")}
		switch e.Attr("isHorizontal") {
		case "false":
			down++
		case "true":
			down--
		}
	})
	placed := 0
	for _, n := range m.g.Nodes {
		b, ok := boxes[n.ID]
		if !ok {
			continue
		}
		placed++
		n.X, n.Y, n.Width = b.x+b.w/2, b.y+b.h/2, b.w
		if down > 0 {
			n.X, n.Y, n.Width = n.Y, n.X, b.h
		}
	}
	m.g.Placed = placed > 0 && placed == len(m.g.Nodes)
}

// messages makes edges of the flows between pools. One to or from a pool that
// shows no process becomes a card of that pool, at the other end's step.
func (m *reader) messages(defs *diagram.Element) {
	m.talks = map[int]bool{}
	blind := map[string]int{}
	for _, p := range m.pools {
		blind[p.id] = -1
	}
	for _, p := range m.blind {
		blind[p.id] = p.lane
	}
	for _, c := range defs.Children {
		if c.Name != "collaboration" {
			continue
		}
		for _, f := range c.Children {
			if f.Name == "messageFlow" {
				m.message(f, blind)
			}
		}
	}
}

func (m *reader) message(f *diagram.Element, blind map[string]int) {
	e := diagram.Edge{ID: f.Attr("id"), From: local(f.Attr("sourceRef")), To: local(f.Attr("targetRef")), Label: line(f.Attr("name")), Kind: model.LinkFlow, Message: true, At: diagram.At(f.Attr("id"))}
	end := func(own *string, other string) {
		at, pool := blind[*own]
		host := m.nodes[other]
		if !pool || at < 0 || host == nil || e.Label == "" {
			return
		}
		n := &diagram.Node{ID: e.ID + "@" + *own, Text: e.Label, Lane: at, X: host.X, Width: host.Width, At: e.At}
		n.With(other)
		m.nodes[n.ID] = n
		m.g.Nodes = append(m.g.Nodes, n)
		*own = n.ID
	}
	from, to := e.From, e.To
	end(&e.From, to)
	end(&e.To, from)
	if a, b := m.nodes[e.From], m.nodes[e.To]; a != nil && b != nil {
		if m.who[a.Lane] {
			m.talks[b.Lane] = true
		}
		if m.who[b.Lane] {
			m.talks[a.Lane] = true
		}
	}
	m.g.Edges = append(m.g.Edges, e)
}

// events puts what begins or ends a process into the step of what comes next
// or was last: it takes no time.
func (m *reader) events() {
	next, last := map[string]string{}, map[string]string{}
	for _, e := range m.g.Edges {
		if !e.Message {
			next[e.From], last[e.To] = e.To, e.From
		}
	}
	for _, id := range m.starts {
		if n := m.nodes[next[id]]; n != nil && n.Text != "" {
			m.nodes[id].With(n.ID)
		}
	}
	for _, id := range m.ends {
		n := m.nodes[last[id]]
		if n != nil && n.Text != "" && n.Lane == m.nodes[id].Lane && m.g.Placed {
			m.nodes[id].X, m.nodes[id].Y, m.nodes[id].Width = n.X, n.Y+1, n.Width
		}
	}
}

// annotations makes notes of texts that an association ties to a node.
func (m *reader) annotations(defs *diagram.Element) {
	tied := map[string]string{}
	defs.Each(func(e *diagram.Element) {
		if e.Name == "association" {
			a, b := local(e.Attr("sourceRef")), local(e.Attr("targetRef"))
			tied[a], tied[b] = b, a
		}
		if e.Name == "textAnnotation" { // those of the collaboration stand in no process
			if t := e.Child("text"); t != nil && m.texts[e.Attr("id")] == "" {
				m.texts[e.Attr("id")] = t.Text
			}
		}
	})
	defs.Each(func(e *diagram.Element) {
		if text := m.texts[e.Attr("id")]; e.Name == "textAnnotation" && text != "" {
			m.g.Notes = append(m.g.Notes, diagram.Note{Text: text, Node: tied[e.Attr("id")], Lane: -1, At: reading.Place{Element: e.Attr("id")}})
		}
	})
}

// roles: the pool of the customer is the customer; a lane that exchanges
// messages with it is in front of it; the others work behind, unless their name
// says that they support.
func (m *reader) roles() {
	if len(m.talks) == 0 {
		return
	}
	for i := range m.g.Lanes {
		switch {
		case m.who[i]:
		case m.talks[i]:
			m.g.Lanes[i].Role = model.RoleFrontstage
		case roleSaid(m.g.Lanes[i].Name) == model.RoleSupport:
			m.g.Lanes[i].Role = model.RoleSupport
		default:
			m.g.Lanes[i].Role = model.RoleBackstage
		}
	}
}

// roleSaid is the role that a name says in as many words.
func roleSaid(name string) model.Role {
	if role, sure := sheet.RoleOfName(name); sure {
		return role
	}
	return ""
}
