package layout

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

// values is what the rows without cards of their own say, broken into lines:
// so it is known how high they must be. By lane; nil for the others.
type values []*rowValues

// rowValues is the texts of a row, each around its origin, by column.
type rowValues struct {
	valuesOf
	texts  []paragraph
	quotes []quote // where the texts stand, in a row of feelings
	height float64 // least height of the row, pt
	above  float64 // in a row of feelings: from its upper edge to +2, pt
	below  float64 // and from −2 to its lower edge
}

// valuesOf is what the texts of a row are made of.
type valuesOf struct {
	lang   model.Lang
	role   model.Role
	totals *rowTotals
	grid   *grid
	across *across
}

type valuesIn struct {
	outline *outline
	lang    model.Lang
	totals  *totals
	grid    *grid
	across  *across
}

// makeValues breaks the texts of the rows that say something else now.
func makeValues(in valuesIn, last *values) *values {
	all := make(values, len(in.outline.lanes))
	for i, l := range in.outline.lanes {
		if !l.Role.Derived() {
			continue
		}
		of := valuesOf{in.lang, l.Role, (*in.totals)[i], in.grid, in.across}
		var known *rowValues
		if last != nil && i < len(*last) {
			known = (*last)[i]
		}
		if known != nil && known.valuesOf == of {
			all[i] = known
			continue
		}
		all[i] = of.broken(known)
	}
	if last != nil && slices.Equal(all, *last) {
		return last
	}
	return &all
}

// broken breaks the texts, unless they were broken before.
func (of valuesOf) broken(known *rowValues) *rowValues {
	n := len(of.grid.steps)
	r := &rowValues{valuesOf: of, texts: make([]paragraph, n), height: of.grid.density.least(of.role)}
	var was places
	if known != nil && known.role == of.role {
		was = of.grid.since(known.grid)
	}
	face := faceSmall
	if of.role == model.RoleTime {
		face = faceStep
	}
	for i := range r.texts {
		s, width := of.text(i), of.across.room(i)-valueInset
		var p paragraph
		if known != nil && known.role == of.role && was.of(i) != nowhere {
			p = known.texts[was.of(i)]
		}
		if p.source != s || p.width != width {
			p = paragraph{source: s, width: width}
			p.Block, p.height = block(s, face, canvas.Point{}, width)
			p.Lines = centredLines(p.Lines, 0, -p.height/2)
		}
		r.texts[i] = p
		r.height = max(r.height, p.height+2*valuePad)
	}
	if of.role == model.RoleEmotion {
		r.placeQuotes()
	}
	return r
}

// text is what the row says of a column.
func (of *valuesOf) text(column int) string {
	switch of.role {
	case model.RoleTime:
		t := &of.totals.totals[column]
		none := "—"
		if of.grid.isAside(column) {
			none = ""
		}
		return cmp.Or(words.Durations(of.lang, t.time.Standard, t.time.Longest()), none)
	case model.RoleEmotion:
		if t := &of.totals.totals[column]; t.quote != "" && t.feelings > 0 {
			return words.T(of.lang, "map.quote", "text", t.quote)
		}
		return ""
	}
	return of.totals.texts[column]
}
