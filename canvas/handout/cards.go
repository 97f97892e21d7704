package handout

import (
	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/words"
)

// cards sets several touchpoints on each page, each in a place of its own: two
// beside one another, or four. What has no room in its place goes on in the
// next one.
func (b *book) cards(all []*model.Card, perPage int) {
	var p *page
	var places []typeset.Column
	next := func() typeset.Column {
		if len(places) == 0 {
			var body canvas.Rect
			p, body = b.newPage(b.t("touchpoints.title"), "")
			places = quarters(body, perPage)
		}
		c := places[0]
		places = places[1:]
		return c
	}
	for _, c := range all {
		title := b.number(b.numbers[c.ID]) + " " + name(c)
		blocks := b.touchpointBlocks(c)
		if perPage > 2 {
			blocks = blocks[1:] // where it is on the map, in words: see the note of the head
		}
		for first := true; first || len(blocks) > 0; first = false {
			place := next()
			if first {
				b.cardAt[c.ID] = len(b.pages)
				b.mark(title)
			}
			head := &typeset.Section{Head: title, Note: words.Pointed(b.phaseOf(c), b.laneOf(c)), Inks: b.inks, Style: b.Style}
			marks := 16 * float64(len(marksOf(c)))
			h := head.Height(place.Width - marks)
			var placed []typeset.Placed
			p.sheet.Under("card:"+canvas.Owner(c.ID), func() {
				head.Set(p.sheet, place.X, place.Y, place.Width-marks)
				p.sheet.Rule(place.X+place.Width-marks, place.Y+0.5, marks, 1, b.inks.Ink)
			})
			b.setMarks(p.sheet, c, place.X+place.Width-marks, place.Y+11)
			place.Y, place.Height = place.Y+h, place.Height-h
			inner := typeset.Columns(canvas.Rect{X: place.X, Y: place.Y, W: place.Width, H: place.Height}, 1, columnGap)
			placed, blocks = typeset.Pour(blocks, inner, blockGap-4)
			p.sheet.Under("card:"+canvas.Owner(c.ID), func() { typeset.Put(p.sheet, placed) })
		}
	}
}

// quarters is the places of a page for so many cards.
func quarters(body canvas.Rect, perPage int) []typeset.Column {
	columns := typeset.Columns(body, 2, columnGap*1.5)
	if perPage <= 2 {
		return columns
	}
	var out []typeset.Column
	high := (body.H - blockGap) / 2
	for row := range 2 {
		for _, c := range columns {
			c.Y += (high + blockGap) * float64(row)
			c.Height = high
			out = append(out, c)
		}
	}
	return out
}
