// Package drawings writes a blueprint as a drawing of other programs: draw.io,
// BPMN 2.0 and Mermaid, as far as their notation goes. Lanes become swimlanes,
// cards shapes, links arrows. What a notation cannot hold comes back as a list.
package drawings

import (
	"encoding/xml"
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// Loss is what a notation cannot hold: the key of its sentence in the area
// "export", and how many there are.
type Loss struct {
	Key string
	N   int
}

// losses counts what is in a document and not among what a notation keeps.
func losses(d *model.Document, kept ...string) []Loss {
	n := map[string]int{"notes": len(d.Stickies())}
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil && !c.Touch.Empty() {
			n["records"]++
		}
		if c.Marks != 0 {
			n["marks"]++
		}
		if c.Picture != "" {
			n["pictures"]++
		}
		if c.Span > 1 {
			n["spans"]++
		}
	}
	for _, p := range d.Phases {
		if p.Name != "" {
			n["phases"]++
		}
	}
	for _, s := range d.Steps() {
		if s.Name != "" {
			n["steps"]++
		}
	}
	for _, l := range d.Lanes {
		if l.Role.Derived() {
			n["derived"]++
		}
		if l.Sub != "" {
			n["subs"]++
		}
	}
	for _, k := range kept {
		delete(n, k)
	}
	var all []Loss
	for _, key := range []string{"phases", "steps", "derived", "subs", "records", "marks", "notes", "spans", "pictures"} {
		if n[key] > 0 {
			all = append(all, Loss{"export.not." + key, n[key]})
		}
	}
	return all
}

// The grid of shapes, in pixels as draw.io and BPMN count them.
const (
	columnWidth = 170.0
	cardWidth   = 130.0
	cardHeight  = 60.0
	cardGap     = 16.0
	headWidth   = 40.0
)

// row is a lane with its height and the cards in it.
type row struct {
	lane  *model.Lane
	name  string
	y, h  float64
	cards []place
}

// place is where a card stands.
type place struct {
	card    *model.Card
	x, y, w float64
}

// rows lays the cards out: a column a step, cards of a cell one below another.
func rows(d *model.Document, lang model.Lang) (all []row, width float64) {
	y := 0.0
	for _, l := range d.Lanes {
		if l.Role.Derived() {
			continue
		}
		r := row{lane: l, name: l.Name, y: y}
		if r.name == "" {
			r.name = words.T(lang, "map.lane."+string(l.Role))
		}
		most := 1
		for i, s := range d.Steps() {
			ids := d.Cell(l.ID, s.ID)
			most = max(most, len(ids))
			for k, id := range ids {
				c := d.Card(id)
				r.cards = append(r.cards, place{c, headWidth + 20 + float64(i)*columnWidth, y + 20 + float64(k)*(cardHeight+cardGap), cardWidth + float64(c.Span-1)*columnWidth})
			}
		}
		r.h = 40 + float64(most)*(cardHeight+cardGap) - cardGap
		y += r.h
		all = append(all, r)
	}
	return all, headWidth + 20 + float64(len(d.Steps()))*columnWidth
}

// attr is a text in an attribute of XML.
func attr(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(strings.ToValidUTF8(s, "")))
	return b.String()
}
