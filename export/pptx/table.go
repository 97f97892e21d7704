package pptx

import (
	"strconv"
	"strings"

	"touchline/canvas"
)

// grid is a table at its place.
func (t moved) grid(g *canvas.Grid, id int) *shape {
	out := &canvas.Grid{At: t.point(g.At)}
	w, h := 0.0, 0.0
	for _, c := range g.Columns {
		out.Columns = append(out.Columns, c*t.k)
		w += c * t.k
	}
	for _, r := range g.Rows {
		row := canvas.GridRow{Height: r.Height * t.k, Rule: t.stroke(r.Rule)}
		for _, c := range r.Cells {
			cell := canvas.GridCell{Align: c.Align}
			for _, x := range c.Texts {
				cell.Texts = append(cell.Texts, t.text(x))
			}
			row.Cells = append(row.Cells, cell)
		}
		out.Rows = append(out.Rows, row)
		h += row.Height
	}
	s := &shape{id: id, kind: aTable, called: "table", table: out, rect: canvas.Rect{X: out.At.X, Y: out.At.Y, W: w, H: h}}
	for _, c := range out.Rows[0].Cells {
		s.texts = append(s.texts, c.Texts...) // what it is called after
	}
	return s
}

// writeFrame writes what stands in a frame of its own: a table or a chart.
func (s *shape) writeFrame(on *slide, b *strings.Builder, named string) {
	b.WriteString(`<p:graphicFrame><p:nvGraphicFramePr>` + named + `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
		xfrm("p:xfrm", "", s.rect) + `<a:graphic>`)
	if s.kind == aTable {
		b.WriteString(`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">`)
		s.writeTable(on, b)
	} else {
		id := on.rels.add("chart", "../"+on.writeChart(s.chart))
		b.WriteString(`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="` + id + `"/>`)
	}
	b.WriteString(`</a:graphicData></a:graphic></p:graphicFrame>`)
}

func (s *shape) writeTable(on *slide, b *strings.Builder) {
	b.WriteString(`<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>`)
	for _, w := range s.table.Columns {
		b.WriteString(`<a:gridCol w="` + num(emu(w)) + `"/>`)
	}
	b.WriteString("</a:tblGrid>")
	above := canvas.Stroke{}
	for _, r := range s.table.Rows {
		b.WriteString(`<a:tr h="` + num(emu(r.Height)) + `">`)
		for i := range s.table.Columns {
			cell := canvas.GridCell{}
			if i < len(r.Cells) {
				cell = r.Cells[i]
			}
			b.WriteString("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>")
			for _, t := range cell.Texts {
				on.paragraph(b, t, cell.Align, 0)
			}
			if len(cell.Texts) == 0 {
				b.WriteString(`<a:p><a:endParaRPr lang="` + on.lang() + `" sz="800"/></a:p>`)
			}
			b.WriteString(`</a:txBody><a:tcPr marL="0" marR="` + num(emu(cellRoom)) + `" marT="` + num(emu(cellRoom)) + `" marB="` + num(emu(cellRoom)) + `">` +
				on.border("lnL", canvas.Stroke{}) + on.border("lnR", canvas.Stroke{}) + on.border("lnT", above) + on.border("lnB", r.Rule) + "<a:noFill/></a:tcPr></a:tc>")
		}
		b.WriteString("</a:tr>")
		above = r.Rule
	}
	b.WriteString("</a:tbl>")
}

// cellRoom is the white in a cell, pt.
const cellRoom = 3.0

// border is a line beside a cell.
func (d *deck) border(tag string, s canvas.Stroke) string {
	if !s.Visible() {
		return "<a:" + tag + ` w="0"><a:noFill/></a:` + tag + ">"
	}
	return "<a:" + tag + ` w="` + strconv.FormatInt(max(emu(s.Width), 1), 10) + `">` + d.fill(s.Color) + "</a:" + tag + ">"
}
