package drawings

import (
	"fmt"
	"io"
	"strings"

	"touchline/model"
)

// kindStyle is the form of a kind of card in draw.io.
var kindStyle = map[model.Kind]string{
	model.KindDecision: "rhombus;", model.KindSystem: "shape=cylinder3;boundedLbl=1;size=8;", model.KindEvidence: "shape=document;boundedLbl=1;size=0.15;",
}

// laneFill is the ground of a lane's shapes.
var laneFill = map[model.Role]string{
	model.RoleEvidence: "#F3ECE6", model.RoleCustomer: "#E3ECFA", model.RoleFrontstage: "#DDF3EE", model.RoleBackstage: "#EAE4F8", model.RoleSupport: "#E6E9EE", model.RoleText: "#FFFFFF",
}

// Drawio writes a drawing of draw.io: a pool with a lying swimlane for each
// lane, steps and phases as texts above.
func Drawio(w io.Writer, d *model.Document, lang model.Lang) ([]Loss, error) {
	all, width := rows(d, lang)
	height := 0.0
	for _, r := range all {
		height = r.y + r.h
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<mxfile host="Touchline"><diagram id="blueprint" name="%s"><mxGraphModel grid="1" gridSize="10"><root><mxCell id="0"/><mxCell id="1" parent="0"/>`, attr(orElse(d.Head.Title, "Blueprint")))
	fmt.Fprintf(&b, `<mxCell id="pool" value="%s" style="swimlane;horizontal=1;startSize=30;childLayout=stackLayout;horizontalStack=0;" vertex="1" parent="1"><mxGeometry x="40" y="100" width="%g" height="%g" as="geometry"/></mxCell>`, label(d.Head.Title), width, height+30)
	for _, r := range all {
		fmt.Fprintf(&b, `<mxCell id="%s" value="%s" style="swimlane;horizontal=0;startSize=%g;html=0;" vertex="1" parent="pool"><mxGeometry x="0" y="%g" width="%g" height="%g" as="geometry"/></mxCell>`, attr(string(r.lane.ID)), label(r.name), headWidth, r.y+30, width, r.h)
		for _, p := range r.cards {
			form := kindStyle[p.card.Kind]
			if form == "" {
				form = "rounded=1;"
			}
			fmt.Fprintf(&b, `<mxCell id="%s" value="%s" style="%swhiteSpace=wrap;html=0;fillColor=%s;" vertex="1" parent="%s"><mxGeometry x="%g" y="%g" width="%g" height="%g" as="geometry"/></mxCell>`,
				attr(string(p.card.ID)), label(p.card.Text), form, laneFill[r.lane.Role], attr(string(r.lane.ID)), p.x, p.y-r.y, p.w, cardHeight)
		}
	}
	for _, l := range d.LinksInOrder() {
		style := "edgeStyle=orthogonalEdgeStyle;html=0;"
		switch l.Kind {
		case model.LinkExchange:
			style += "startArrow=classic;endArrow=classic;"
		case model.LinkSupport:
			style += "dashed=1;"
		}
		fmt.Fprintf(&b, `<mxCell id="%s" value="%s" style="%s" edge="1" parent="1" source="%s" target="%s"><mxGeometry relative="1" as="geometry"/></mxCell>`, attr(string(l.ID)), label(l.Label), style, attr(string(l.From)), attr(string(l.To)))
	}
	for _, n := range d.Stickies() {
		x, y := placeOf(d, all, n)
		fmt.Fprintf(&b, `<mxCell id="%s" value="%s" style="shape=note;whiteSpace=wrap;html=0;fillColor=#FFF2CC;size=12;" vertex="1" parent="pool"><mxGeometry x="%g" y="%g" width="110" height="50" as="geometry"/></mxCell>`, attr(string(n.ID)), label(n.Text), x, y+30)
	}
	b.WriteString("</root></mxGraphModel></diagram></mxfile>\n")
	_, err := io.WriteString(w, b.String())
	return losses(d, "notes", "spans"), err
}

// label is a text of a shape: line ends stay.
func label(s string) string { return attr(strings.TrimSpace(s)) }

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// placeOf is where a note stands, beside the cards of its cell.
func placeOf(d *model.Document, all []row, n *model.Sticky) (x, y float64) {
	col, _ := d.Column(n.Step)
	for _, r := range all {
		if r.lane.ID == n.Lane {
			return headWidth + 30 + float64(col)*columnWidth + cardWidth/2, r.y + 8
		}
	}
	return headWidth, 0
}
