package layout

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// ending is the line below the grid, and with it the size of the drawing.
type ending struct {
	footer Footer
	height float64 // of the drawing, pt
}

type endingIn struct {
	lang           model.Lang
	census         census
	standard, most model.Duration // of the whole service
	bottom, width  float64        // of the grid, pt
	floor          float64        // least height of the drawing, pt
	bare           bool           // only the height is wanted
}

func makeEnding(in endingIn, _ *ending) *ending {
	if in.bare {
		return &ending{height: max(in.bottom, in.floor)}
	}
	y := in.bottom + footerGap
	lines, h := block(in.totals(), faceSmall, canvas.Point{}, in.width)
	height := y + 6 + max(h, text.LineHeight(faceSmall))
	if in.floor > height {
		y += in.floor - height
		height = in.floor
	}
	return &ending{Footer{Y: y, Totals: Block{lines.Source, shift(lines.Lines, 0, y+6)}}, height}
}

// totals sums up the service: its times and its marks.
func (in *endingIn) totals() string {
	var parts []string
	if in.standard > 0 {
		parts = append(parts, words.T(in.lang, "map.total.time", "time", words.Duration(in.lang, in.standard)))
	}
	if in.most > 0 {
		parts = append(parts, words.T(in.lang, "map.total.most", "time", words.Duration(in.lang, in.most)))
	}
	for i, n := range in.census.marks {
		if n > 0 {
			parts = append(parts, words.N(in.lang, "map.total."+markNames[i], n))
		}
	}
	if len(parts) == 0 && in.census.cards > 0 {
		parts = append(parts, words.N(in.lang, "map.total.cards", in.census.cards))
	}
	return strings.Join(parts, " · ")
}
