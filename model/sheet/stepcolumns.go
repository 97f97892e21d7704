package sheet

import (
	"strings"

	"touchline/model/reading"
)

// findColumns finds the columns that are steps: all behind the heads that hold
// anything, up to the last one that a header or a row reaches. Columns of
// remarks, and empty ones among named steps, are none.
func (b *lanesReader) findColumns() {
	last := b.h.steps - 1
	for i, r := range b.rows {
		if r.kind == blankRow || r.kind == lineRow || r.kind >= outsideRow {
			continue
		}
		end := len(b.g.rows[i]) - b.g.first - 1
		for end > last && b.g.at(i, end) == "" {
			end--
		}
		last = max(last, end)
		if i == b.phase { // merged as far as the file says
			for c := b.h.steps; c <= end; c++ {
				last = max(last, c+b.g.span(i, c)-1)
			}
		}
	}
	for c := b.h.steps; c <= last; c++ {
		if p, ok := b.askedColumn(c); ok {
			if p.Is == reading.OfStep {
				b.columns = append(b.columns, c)
			} else {
				b.note[c] = true
			}
			continue
		}
		if b.remarks(c) || b.ticks(c) {
			b.note[c] = true
			continue
		}
		if b.step >= 0 && b.g.at(b.step, c) == "" && b.empty(c) {
			continue
		}
		b.columns = append(b.columns, c)
	}
}

// remarks reports whether a header says that a column holds no step.
func (b *lanesReader) remarks(c int) bool {
	for _, i := range []int{b.step, b.phase} {
		if i < 0 || b.g.at(i, c) == "" {
			continue
		}
		s := b.g.sense(i, c)
		return s.sure && (s.class == noteOf || s.class == totalOf || s.class == fieldOf && (s.field == "owner" || s.field == "status") || s.class == numberOf)
	}
	return false
}

// ticks reports whether a column without a name holds nothing but signs that
// somebody ticked its rows off.
func (b *lanesReader) ticks(c int) bool {
	if b.step < 0 || b.g.at(b.step, c) != "" || b.phase >= 0 && b.g.at(b.phase, c) != "" {
		return false
	}
	n := 0
	for i, r := range b.rows {
		if r.kind != laneRow && r.kind != valueRow || b.g.at(i, c) == "" {
			continue
		}
		switch strings.ToLower(plain(b.g.at(i, c))) {
		case "x", "✓", "✔", "√", "☑", "✗", "✘", "☒", "☐", "○", "●", "v", "ok":
			n++
		default:
			return false
		}
	}
	return n > 0
}

func (b *lanesReader) empty(c int) bool {
	for i, r := range b.rows {
		if r.kind != blankRow && r.kind < outsideRow && b.g.at(i, c) != "" && i != b.phase {
			return false
		}
	}
	return b.phase < 0 || b.g.at(b.phase, c) == ""
}
