package improvements

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/improve"
	"touchline/ui/painted"
)

// The sizes of the board, in units.
const (
	edge       = 12
	gap        = 12
	headHeight = 36
	cardGap    = 10
	leastWide  = 232 // a column: where four have no room the board scrolls
	cardPad    = 12
	bareHeight = 106 // of a card without a metric
	wayHeight  = 52  // what a metric takes besides
	lackHeight = 18  // and what it lacks
	rowHeight  = 32  // of a touchpoint for which nothing is planned
	barWidth   = 12
)

// placed is a card where it stands, under what is scrolled away.
type placed struct {
	improve.Item
	column int
	rect   canvas.Rect
}

// Board is the columns themselves.
type Board struct {
	painted.Pane
	of       *Improvements
	at       improve.Ref // the card that the keyboard is at
	cards    [4][]placed
	placedOf [4]columnOf
	whole    canvas.Size
	x, y     float64 // what is scrolled away
	sized    bool    // it has had a size: the card that one is at was brought into view

	hover improve.Ref
	over  model.CardID // a touchpoint below the first column that the pointer is on
	drag  drag
}

func newBoard(v *Improvements) *Board {
	b := &Board{of: v}
	b.Draw = b.draw
	b.Placed = b.place
	b.Of(b, v.System)
	return b
}

// Focus gives the keyboard to the board.
func (b *Board) Focus() {
	if c := b.of.Canvas(); c != nil {
		c.Focus(b)
	}
}

// column is where a column stands, headings included, unscrolled.
func (b *Board) column(i int) (x, width float64) {
	room := float64(b.Size().Width) - barWidth - 2*edge - 3*gap
	width = max(leastWide, room/4)
	return edge + float64(i)*(width+gap) - b.x, width
}

// height is how high a card is.
func height(x improve.Item) float64 {
	h := float64(bareHeight)
	if tracked(x) {
		h += wayHeight
	}
	if len(x.Lacks) > 0 {
		h += lackHeight
	}
	return h
}

// tracked reports whether a card shows a metric.
func tracked(x improve.Item) bool {
	i := x.Improvement
	return i.Metric != "" || i.Baseline != nil || i.Measured != nil || i.Target != nil
}

// place works out where the cards stand.
func (b *Board) place() {
	b.whole = canvas.Size{}
	for c, all := range b.of.board.Columns {
		x, w := b.column(c)
		y := float64(headHeight + edge + cardGap)
		if of := (columnOf{x + b.x, w, len(all), first(all)}); of != b.placedOf[c] {
			b.placedOf[c] = of
			b.cards[c] = b.cards[c][:0]
			for _, item := range all {
				p := placed{item, c, canvas.Rect{X: of.x, Y: y, W: w, H: height(item)}}
				b.cards[c] = append(b.cards[c], p)
				y += p.rect.H + cardGap
			}
		}
		if n := len(b.cards[c]); n > 0 {
			y = b.cards[c][n-1].rect.Bottom() + cardGap
		}
		if c == 0 {
			y += b.withoutHeight()
		}
		b.whole.W = x + b.x + w + edge
		b.whole.H = max(b.whole.H, y+60)
	}
	b.scrollTo(b.x, b.y)
	if !b.sized && b.window().H > headHeight+bareHeight {
		b.sized = true
		b.bring()
	}
}

// columnOf is what a column is placed by: a column in which nothing changed is
// the same slice.
type columnOf struct {
	x, width float64
	n        int
	first    *improve.Item
}

func first(all []improve.Item) *improve.Item {
	if len(all) == 0 {
		return nil
	}
	return &all[0]
}

// withoutHeight is what the touchpoints take for which nothing is planned.
func (b *Board) withoutHeight() float64 {
	if n := len(b.of.board.Without); n > 0 {
		return b.aboveWithout() + 4 + float64(n)*(rowHeight+4)
	}
	return 0
}

// aboveWithout is what stands above them takes, which wraps in a narrow column.
func (b *Board) aboveWithout() float64 {
	_, w := b.column(0)
	return max(30, typeset.TextHeight(w, b.of.t("without"), typeset.Regular(painted.Beside))+12)
}

// without is where one of them stands, unscrolled.
func (b *Board) without(i int) canvas.Rect {
	x, w := b.column(0)
	y := float64(headHeight + edge + cardGap)
	if n := len(b.cards[0]); n > 0 {
		y = b.cards[0][n-1].rect.Bottom() + cardGap
	}
	return canvas.Rect{X: x + b.x, Y: y + b.aboveWithout() + float64(i)*(rowHeight+4), W: w, H: rowHeight}
}

func (b *Board) window() canvas.Size {
	s := b.Size()
	w := canvas.Size{W: float64(s.Width) - barWidth, H: float64(s.Height)}
	if b.whole.W > w.W+barWidth {
		w.H -= barWidth
	}
	return w
}

func (b *Board) scrollTo(x, y float64) {
	w := b.window()
	b.x = max(0, min(x, b.whole.W-w.W))
	b.y = max(0, min(y, b.whole.H-w.H))
	b.Repaint()
}

// seen is where something shows that stands at a place unscrolled.
func (b *Board) seen(r canvas.Rect) canvas.Rect { return r.Move(canvas.Point{X: -b.x, Y: -b.y}) }

// hit is the card at a place of the board.
func (b *Board) hit(p fyne.Position) (placed, bool) {
	at := canvas.Point{X: float64(p.X) + b.x, Y: float64(p.Y) + b.y}
	if float64(p.Y) < headHeight+edge {
		return placed{}, false
	}
	for _, all := range b.cards {
		for _, c := range all {
			if c.rect.Contains(at) {
				return c, true
			}
		}
	}
	return placed{}, false
}

// columnAt is the column at a place, or −1.
func (b *Board) columnAt(p fyne.Position) int {
	for i := range improve.Stages {
		if x, w := b.column(i); float64(p.X) >= x-gap/2 && float64(p.X) < x+w+gap/2 {
			return i
		}
	}
	return -1
}

// withoutAt is the touchpoint at a place for which nothing is planned, or "".
func (b *Board) withoutAt(p fyne.Position) model.CardID {
	at := canvas.Point{X: float64(p.X) + b.x, Y: float64(p.Y) + b.y}
	for i, x := range b.of.board.Without {
		if b.without(i).Contains(at) && float64(p.Y) > headHeight+edge {
			return x.Card
		}
	}
	return ""
}

// current is the card that the keyboard is at.
func (b *Board) current() (placed, bool) {
	column, at, ok := b.of.board.Find(b.at)
	if !ok || at >= len(b.cards[column]) {
		return placed{}, false
	}
	return b.cards[column][at], true
}

// pick goes to a card, and selects its touchpoint.
func (b *Board) pick(r improve.Ref) {
	b.at = r
	b.bring()
	if e := b.of.Editor(); e.Selection().Sole() != owner.Card(r.Card) {
		e.Select(owner.Card(r.Card))
	}
	b.Repaint()
}

// bring scrolls to the card that the keyboard is at.
func (b *Board) bring() {
	c, ok := b.current()
	if !ok {
		return
	}
	w, r := b.window(), b.seen(c.rect)
	x, y := b.x, b.y
	top := float64(headHeight + edge + 4)
	if over := r.Bottom() + cardGap - w.H; over > 0 {
		y += over
	}
	if r.Y < top {
		y = b.y - (top - r.Y)
	}
	if over := r.Right() + edge - w.W; over > 0 {
		x += over
	}
	if r.X < edge {
		x = b.x - (edge - r.X)
	}
	b.scrollTo(x, y)
}

// start goes to the card of what is selected, or to the first there is.
func (b *Board) start() {
	b.follow()
	if _, ok := b.current(); ok {
		return
	}
	for _, all := range b.cards {
		if len(all) > 0 {
			b.at = all[0].Ref
			break
		}
	}
	b.Repaint()
}

// follow goes to the touchpoint that is selected on the map.
func (b *Board) follow() {
	if ids := b.of.Editor().Selection().Cards(); len(ids) == 1 && ids[0] != b.at.Card {
		for _, all := range b.cards {
			for _, c := range all {
				if c.Card == ids[0] {
					b.at = c.Ref
					b.bring()
					return
				}
			}
		}
	}
	b.Repaint()
}
