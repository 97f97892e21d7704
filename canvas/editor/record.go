package editor

import (
	"math"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/record"
	"touchline/model/words"
)

// What a card's record says shows in two ways: a small sign on the card that
// there is one, and a sheet beside the card that the pointer rests on.

// leastMore is the zoom from which the signs show: below they are specks.
const leastMore = 0.6

// drawMore puts the sign on each card in the window whose record says
// something.
func (e *Editor) drawMore(o *overlay.Sheet) {
	if e.on.View().Zoom < leastMore || e.on.Laid().Overlay != nil { // a value stands there then
		return
	}
	for _, col := range e.on.Plan().Columns {
		if !col.Bounds().Cards.Overlaps(o.Seen) {
			continue
		}
		for _, c := range col.Cards() {
			if c.Card.Touch != nil && c.Rect.Overlaps(o.Seen) {
				o.More("more", c.Rect)
			}
		}
	}
}

// sheetOf is the card whose record the pointer has rested on long enough to
// read; nil for none. One that is selected has its record in the panel.
func (e *Editor) sheetOf() *layout.Card {
	if !e.hover.sheet || e.on.Gesture() != nil || !e.on.Inside {
		return nil
	}
	return e.recorded()
}

// recorded is the card with a record that the pointer rests on.
func (e *Editor) recorded() *layout.Card {
	kind, id := owner.Split(e.hover.hit.Owner)
	if kind != owner.KindCard || e.hover.hit.Part == hit.Face || e.on.Selection().Has(e.hover.hit.Owner) {
		return nil
	}
	c := e.on.Plan().Card(model.CardID(id))
	if c == nil || c.Card.Touch == nil {
		return nil
	}
	return c
}

// moveSheet is the pointer moved on what it is on: the sheet is due once it
// rests there.
func (e *Editor) moveSheet(to canvas.Point) {
	if d := to.Sub(e.hover.at); e.hover.rests.IsZero() || math.Hypot(d.X, d.Y) > tolerance.Rest {
		e.hover.rests, e.hover.at = e.on.Now(), to
	}
}

// sheetDueAt is when the sheet shows, if it is still to.
func (e *Editor) sheetDueAt() (time.Time, bool) {
	if e.hover.sheet || e.hover.rests.IsZero() || e.on.Gesture() != nil || !e.on.Inside || e.recorded() == nil {
		return time.Time{}, false
	}
	return e.hover.rests.Add(tolerance.SheetDelay), true
}

// drawRecord shows the sheet.
func (e *Editor) drawRecord(o *overlay.Sheet) {
	c := e.sheetOf()
	if c == nil {
		return
	}
	lang := e.on.Plan().Lang
	var lines []overlay.RecordLine
	for _, l := range record.Lines(lang, c.Card.Touch) {
		lines = append(lines, overlay.RecordLine{Name: l.Name, Value: l.Value})
	}
	o.Record("record", c.Rect, c.Card.Text, lines, func(n int) string { return words.N(lang, "record.more", n) })
}
