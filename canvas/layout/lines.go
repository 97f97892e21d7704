package layout

import (
	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// derivedLine is one of the three lines: of which lane it is the lower
// border.
type derivedLine struct {
	kind LineKind
	lane int
}

// linesBelow says below which rows the three lines run. They follow from the
// roles: interaction below the last customer lane, visibility below the last
// frontstage lane, internal interaction below the last backstage lane; each
// only where a service lane follows. Rows of annotation right below such a
// lane belong to it, so the line runs below them. A row aside parts what stands
// above it from what stands below: each has lines of its own.
func (o *outline) linesBelow() map[int]derivedLine {
	lines := map[int]derivedLine{}
	from := 0
	for i, l := range o.lanes {
		if l.Aside {
			o.linesIn(lines, from, i)
			from = i + 1
		}
	}
	o.linesIn(lines, from, len(o.lanes))
	return lines
}

// linesIn adds the lines of some lanes that follow each other.
func (o *outline) linesIn(lines map[int]derivedLine, from, to int) {
	roles := make([]model.Role, 0, to-from)
	for _, l := range o.lanes[from:to] {
		roles = append(roles, l.Role)
	}
	for role, lane := range model.LinesBelow(roles) {
		lane += from
		row := lane
		for !o.lanes[row+1].Role.Service() {
			row++
		}
		lines[row] = derivedLine{lineKinds[role], lane}
	}
}

// lineKinds is which line runs below the rows of a role.
var lineKinds = map[model.Role]LineKind{
	model.RoleCustomer: LineInteraction, model.RoleFrontstage: LineVisibility, model.RoleBackstage: LineInternal,
}

var lineNames = map[LineKind]string{
	LineInteraction: "map.line.interaction", LineVisibility: "map.line.visibility", LineInternal: "map.line.internal",
}

var lineStyles = map[LineKind]model.LineStyle{
	LineInteraction: model.LineSolid, LineVisibility: model.LineDash, LineInternal: model.LineDot,
}

// line sets one of the three lines at y.
func (r *rows) line(of derivedLine, y float64) *Line {
	below := r.outline.lanes[of.lane]
	line := &Line{Kind: of.kind, Below: below, Y: y, Left: 0, Right: r.right, Style: below.Line}
	if line.Style == model.LineDefault {
		line.Style = lineStyles[of.kind]
	}
	name := words.T(r.lang, lineNames[of.kind])
	label := text.Single(name, faceStrong)
	h := text.LineHeight(faceStrong)
	label.At = canvas.Point{X: HeadInset, Y: y - h/2 + text.Ascent(faceStrong)}
	line.Label = Block{Source: name, Lines: []canvas.Line{label}}
	line.LabelBox = canvas.Rect{X: HeadInset - 4, Y: y - h/2, W: label.Width + 8, H: h}
	return line
}
