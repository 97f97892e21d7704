// Package bpmn reads models of BPMN 2.0: pools and lanes become lanes, tasks,
// named events and gateways cards, flows and messages links, annotations
// notes. The text of a file comes in, a reading goes out.
package bpmn

import (
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/source/diagram"
)

// Read reads a model.
func Read(text string) (*reading.Reading, error) {
	root, err := diagram.Parse(text)
	if err != nil {
		return nil, err
	}
	defs := root.Child("definitions")
	if defs == nil {
		return nil, model.NewFault("diagram.bpmn")
	}
	m := &reader{g: &diagram.Graph{}, laneOf: map[string]int{}, pools: map[string]pool{}, nodes: map[string]*diagram.Node{}, texts: map[string]string{}}
	m.findPools(defs)
	for i := range m.blind {
		m.blind[i].lane = m.lane(m.blind[i].name, m.blind[i].id, m.blind[i])
	}
	for _, p := range defs.Children {
		if p.Name == "process" {
			m.process(p)
		}
	}
	m.pictures(defs)
	m.messages(defs)
	m.events()
	m.annotations(defs)
	m.roles()
	if len(m.g.Nodes) == 0 {
		return nil, model.NewFault("diagram.no-shapes", "kind", "BPMN")
	}
	return m.g.Reading()
}

type pool struct {
	id, name string
	lane     int // of a pool without lanes; -1
	customer bool
}

type reader struct {
	g      *diagram.Graph
	pools  map[string]pool // by the process
	blind  []pool          // pools without a process
	laneOf map[string]int  // of a node
	nodes  map[string]*diagram.Node
	texts  map[string]string // annotations
	starts []string
	ends   []string
	talks  map[int]bool // lanes that exchange messages with the customer
	who    []bool       // by lane: it is the customer's
}

func (m *reader) findPools(defs *diagram.Element) {
	var names []string
	for _, c := range defs.Children {
		if c.Name != "collaboration" {
			continue
		}
		for _, p := range c.Children {
			if p.Name != "participant" {
				continue
			}
			role, _ := sheet.RoleOfName(p.Attr("name"))
			one := pool{id: p.Attr("id"), name: p.Attr("name"), lane: -1, customer: role == model.RoleCustomer}
			if !one.customer && one.name != "" {
				names = append(names, one.name)
			}
			if ref := p.Attr("processRef"); ref != "" {
				m.pools[local(ref)] = one
			} else {
				m.blind = append(m.blind, one)
			}
		}
	}
	if len(names) == 1 {
		m.g.Title = reading.Text{Text: line(names[0])}
	}
}

func local(s string) string { return s[strings.LastIndexByte(s, ':')+1:] }

func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// lane adds a lane.
func (m *reader) lane(name, id string, p pool) int {
	l := diagram.Lane{Name: line(name), At: diagram.At(id)}
	if l.Name == "" {
		l.Name = line(p.name)
	}
	if p.customer {
		l.Role = model.RoleCustomer
	}
	m.g.Lanes = append(m.g.Lanes, l)
	m.who = append(m.who, p.customer)
	return len(m.g.Lanes) - 1
}

// process reads the lanes and nodes of a process.
func (m *reader) process(p *diagram.Element) {
	own := m.pools[p.Attr("id")]
	if own.name == "" {
		own.name = p.Attr("name")
	}
	for _, c := range p.Children {
		if c.Name == "laneSet" {
			m.laneSet(c, own)
		}
	}
	def := -1
	for _, c := range p.Children {
		m.flowElement(c, own, &def)
	}
}

// laneSet reads lanes, those in lanes too.
func (m *reader) laneSet(set *diagram.Element, own pool) {
	for _, l := range set.Children {
		if l.Name != "lane" {
			continue
		}
		if inner := l.Child("childLaneSet"); inner != nil && len(inner.Children) > 0 {
			m.laneSet(inner, own)
			continue
		}
		at := m.lane(l.Attr("name"), l.Attr("id"), own)
		for _, ref := range l.Children {
			if ref.Name == "flowNodeRef" {
				m.laneOf[local(strings.TrimSpace(ref.Text))] = at
			}
		}
	}
}

// flowElement reads a node or a flow. Those of a subprocess belong to the lane
// that it stands in; itself it is a card.
func (m *reader) flowElement(e *diagram.Element, own pool, def *int) {
	id, name := e.Attr("id"), strings.TrimSpace(e.Attr("name"))
	node := &diagram.Node{ID: id, Text: name, At: diagram.At(id)}
	switch {
	case e.Name == "sequenceFlow":
		m.g.Edges = append(m.g.Edges, diagram.Edge{ID: id, From: local(e.Attr("sourceRef")), To: local(e.Attr("targetRef")), Label: line(name), Kind: model.LinkFlow, At: diagram.At(id)})
		return
	case e.Name == "textAnnotation":
		if t := e.Child("text"); t != nil {
			m.texts[id] = strings.TrimSpace(t.Text)
		}
		return
	case e.Name == "startEvent":
		m.starts = append(m.starts, id)
	case e.Name == "endEvent":
		m.ends = append(m.ends, id)
	case e.Name == "boundaryEvent":
		node.With(local(e.Attr("attachedToRef")))
	case strings.HasSuffix(e.Name, "Event"):
	case strings.HasSuffix(e.Name, "Gateway"):
		node.Kind = model.KindDecision
	case e.Name == "serviceTask" || e.Name == "scriptTask" || e.Name == "businessRuleTask":
		node.Kind = model.KindSystem
	case e.Name == "task" || strings.HasSuffix(e.Name, "Task") || e.Name == "callActivity" || e.Name == "subProcess" || e.Name == "transaction" || e.Name == "adHocSubProcess":
		if name == "" {
			m.g.Lose(node.At, "", "diagram.unnamed")
			if _, ok := m.laneOf[id]; !ok && *def < 0 {
				return // it alone would make a lane
			}
		}
	case e.Name == "dataObjectReference" || e.Name == "dataStoreReference" || e.Name == "group":
		if name != "" {
			m.g.Lose(node.At, name, "diagram.element", "element", e.Name)
		}
		return
	default:
		return
	}
	if at, ok := m.laneOf[id]; ok {
		node.Lane = at
	} else {
		if *def < 0 {
			*def = m.lane("", own.id, own)
		}
		node.Lane = *def
	}
	m.nodes[id] = node
	m.g.Nodes = append(m.g.Nodes, node)
	if strings.HasSuffix(strings.ToLower(e.Name), "subprocess") || e.Name == "transaction" {
		for _, c := range e.Children {
			if n := c.Attr("name"); n != "" && (strings.HasSuffix(c.Name, "ask") || strings.HasSuffix(c.Name, "Gateway") || strings.HasSuffix(c.Name, "Event")) {
				m.g.Lose(diagram.At(c.Attr("id")), n, "diagram.inner", "outer", line(name))
			}
		}
	}
}
