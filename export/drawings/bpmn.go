package drawings

import (
	"fmt"
	"io"
	"strings"

	"touchline/model"
)

// BPMN writes a process model of BPMN 2.0 with its picture: the customer's
// lanes in a pool of their own, all others in the pool of the service. A link
// between the two is a message, an exchange two of them.
func BPMN(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	m := &bpmnWriter{d: d, pool: map[model.CardID]int{}}
	m.rows, m.width = rows(d, lang)
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="urn:touchline">`)
	m.pools(&b)
	m.process(&b, 0)
	m.process(&b, 1)
	m.picture(&b)
	b.WriteString("</bpmn:definitions>\n")
	_, err := io.WriteString(w, b.String())
	return losses(d, "notes", "spans"), err
}

type bpmnWriter struct {
	d     *model.Document
	rows  []row
	width float64
	pool  map[model.CardID]int // 0 the customer's, 1 the service's
}

func poolOf(r row) int {
	if r.lane.Role == model.RoleCustomer {
		return 0
	}
	return 1
}

// name is an id as XML wants it: it begins with a letter.
func name[T ~string](prefix string, id T) string { return prefix + "_" + string(id) }

// pools writes the collaboration: the pools and the messages between them.
func (m *bpmnWriter) pools(b *strings.Builder) {
	var used [2]bool
	customer := ""
	for _, r := range m.rows {
		used[poolOf(r)] = true
		if poolOf(r) == 0 && customer == "" {
			customer = r.name
		}
		for _, p := range r.cards {
			m.pool[p.card.ID] = poolOf(r)
		}
	}
	b.WriteString(`<bpmn:collaboration id="collaboration">`)
	if used[0] {
		fmt.Fprintf(b, `<bpmn:participant id="pool_0" name="%s" processRef="process_0"/>`, attr(customer))
	}
	if used[1] {
		fmt.Fprintf(b, `<bpmn:participant id="pool_1" name="%s" processRef="process_1"/>`, attr(m.d.Head.Title))
	}
	for _, l := range m.d.LinksInOrder() {
		if m.pool[l.From] == m.pool[l.To] {
			continue
		}
		fmt.Fprintf(b, `<bpmn:messageFlow id="%s" name="%s" sourceRef="%s" targetRef="%s"/>`, attr(name("m", l.ID)), attr(l.Label), name("n", l.From), name("n", l.To))
		if l.Kind == model.LinkExchange {
			fmt.Fprintf(b, `<bpmn:messageFlow id="%s" sourceRef="%s" targetRef="%s"/>`, attr(name("mb", l.ID)), name("n", l.To), name("n", l.From))
		}
	}
	b.WriteString(`</bpmn:collaboration>`)
}

// task is the element of a kind of card.
func task(k model.Kind) string {
	switch k {
	case model.KindDecision:
		return "exclusiveGateway"
	case model.KindSystem:
		return "serviceTask"
	}
	return "userTask"
}

// process writes the lanes, nodes and flows of a pool.
func (m *bpmnWriter) process(b *strings.Builder, pool int) {
	some := false
	for _, r := range m.rows {
		some = some || poolOf(r) == pool
	}
	if !some {
		return
	}
	fmt.Fprintf(b, `<bpmn:process id="process_%d"><bpmn:laneSet id="lanes_%[1]d">`, pool)
	for _, r := range m.rows {
		if poolOf(r) != pool {
			continue
		}
		fmt.Fprintf(b, `<bpmn:lane id="%s" name="%s">`, name("l", r.lane.ID), attr(r.name))
		for _, p := range r.cards {
			fmt.Fprintf(b, `<bpmn:flowNodeRef>%s</bpmn:flowNodeRef>`, name("n", p.card.ID))
		}
		b.WriteString(`</bpmn:lane>`)
	}
	b.WriteString(`</bpmn:laneSet>`)
	for _, r := range m.rows {
		for _, p := range r.cards {
			if poolOf(r) == pool {
				fmt.Fprintf(b, `<bpmn:%s id="%s" name="%s"/>`, task(p.card.Kind), name("n", p.card.ID), attr(p.card.Text))
			}
		}
	}
	for _, l := range m.d.LinksInOrder() {
		if m.pool[l.From] != pool || m.pool[l.To] != pool {
			continue
		}
		fmt.Fprintf(b, `<bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%s"/>`, name("f", l.ID), attr(l.Label), name("n", l.From), name("n", l.To))
		if l.Kind == model.LinkExchange {
			fmt.Fprintf(b, `<bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s"/>`, name("fb", l.ID), name("n", l.To), name("n", l.From))
		}
	}
	for _, n := range m.d.Stickies() {
		if host := m.noteHost(n); host != "" && m.pool[host] == pool {
			fmt.Fprintf(b, `<bpmn:textAnnotation id="%s"><bpmn:text>%s</bpmn:text></bpmn:textAnnotation><bpmn:association id="%s" sourceRef="%s" targetRef="%s"/>`, name("t", n.ID), attr(n.Text), name("a", n.ID), name("n", host), name("t", n.ID))
		}
	}
	b.WriteString(`</bpmn:process>`)
}

// noteHost is the card at whose cell a note stands, or else one of its step.
func (m *bpmnWriter) noteHost(n *model.Sticky) model.CardID {
	if ids := m.d.Cell(n.Lane, n.Step); len(ids) > 0 {
		return ids[0]
	}
	for _, r := range m.rows {
		if ids := m.d.Cell(r.lane.ID, n.Step); len(ids) > 0 {
			return ids[0]
		}
	}
	return ""
}

func (m *bpmnWriter) picture(b *strings.Builder) {
	b.WriteString(`<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">`)
	shape := func(id string, x, y, w, h float64, lies string) {
		fmt.Fprintf(b, `<bpmndi:BPMNShape id="%s_s" bpmnElement="%[1]s"%s><dc:Bounds x="%g" y="%g" width="%g" height="%g"/></bpmndi:BPMNShape>`, id, lies, x, y, w, h)
	}
	const lies = ` isHorizontal="true"`
	var top, bottom [2]float64
	seen := [2]bool{}
	for _, r := range m.rows {
		k := poolOf(r)
		if !seen[k] {
			seen[k], top[k] = true, r.y
		}
		bottom[k] = max(bottom[k], r.y+r.h)
	}
	for k := range seen {
		if seen[k] {
			shape(fmt.Sprintf("pool_%d", k), 0, top[k], m.width+30, bottom[k]-top[k], lies)
		}
	}
	middle := map[model.CardID][2]float64{}
	for _, r := range m.rows {
		shape(name("l", r.lane.ID), 30, r.y, m.width, r.h, lies)
		for _, p := range r.cards {
			w, h, x, y := p.w, cardHeight, p.x+30, p.y
			if p.card.Kind == model.KindDecision {
				x, y, w, h = x+w/2-25, y+5, 50, 50
			}
			shape(name("n", p.card.ID), x, y, w, h, "")
			middle[p.card.ID] = [2]float64{x + w/2, y + h/2}
		}
	}
	for _, l := range m.d.LinksInOrder() {
		kind := "f"
		if m.pool[l.From] != m.pool[l.To] {
			kind = "m"
		}
		ids := []string{name(kind, l.ID)}
		if l.Kind == model.LinkExchange {
			ids = append(ids, name(kind+"b", l.ID))
		}
		a, z := middle[l.From], middle[l.To]
		for _, id := range ids {
			fmt.Fprintf(b, `<bpmndi:BPMNEdge id="%s_e" bpmnElement="%[1]s"><di:waypoint x="%g" y="%g"/><di:waypoint x="%g" y="%g"/></bpmndi:BPMNEdge>`, id, a[0], a[1], z[0], z[1])
			a, z = z, a
		}
	}
	b.WriteString(`</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`)
}
