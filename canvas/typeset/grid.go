package typeset

import "touchline/canvas"

// grid is the table as one; nil where something is drawn in a cell, or there is
// nothing.
func (t *Table) grid(x, y, width float64) *canvas.Grid {
	widths := t.widths(width)
	g := &canvas.Grid{At: canvas.Point{X: x, Y: y}}
	for i, w := range widths {
		if i < len(widths)-1 {
			w += cellGap
		}
		g.Columns = append(g.Columns, w)
	}
	if !t.NoHead {
		head := canvas.GridRow{Height: t.headHeight(width), Rule: canvas.Stroke{Color: t.Inks.Ink, Width: headRule}}
		for _, c := range t.Columns {
			cell := canvas.GridCell{Align: c.align()}
			if c.Head != "" {
				cell.Texts = []*canvas.Text{{Source: c.Head, Size: t.Style.Small, Weight: canvas.Bold, Color: t.Inks.Ink}}
			}
			head.Cells = append(head.Cells, cell)
		}
		g.Rows = append(g.Rows, head)
	}
	for i := range t.Rows {
		row := canvas.GridRow{Height: t.rowHeight(&t.Rows[i], width, widths), Rule: canvas.Stroke{Color: t.Inks.Hairline, Width: hairline}}
		if i+1 < len(t.Rows) && t.Rows[i+1].Strong {
			row.Rule = canvas.Stroke{Color: t.Inks.Ink, Width: headRule}
		}
		for k := range t.Columns {
			cell := canvas.GridCell{Align: t.Columns[k].align()}
			if k < len(t.Rows[i].Cells) {
				c := &t.Rows[i].Cells[k]
				if c.Draw != nil {
					return nil
				}
				for _, b := range c.Texts {
					p, ok := b.(Paragraph)
					if !ok {
						return nil
					}
					if p.Text != "" {
						cell.Texts = append(cell.Texts, &canvas.Text{Source: p.Text, Size: p.Face.Size, Weight: p.Face.Weight, Color: p.Color})
					}
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		g.Rows = append(g.Rows, row)
	}
	if len(g.Rows) == 0 || len(g.Columns) == 0 {
		return nil
	}
	return g
}

func (c *TableColumn) align() canvas.Align {
	if c.Right {
		return canvas.AlignRight
	}
	return canvas.AlignLeft
}
