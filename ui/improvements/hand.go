package improvements

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/model/improve"
	"touchline/ui/input"
	"touchline/ui/painted"
)

var (
	_ fyne.Tabbable     = (*Board)(nil)
	_ fyne.Shortcutable = (*Board)(nil)
	_ desktop.Keyable   = (*Board)(nil)
	_ desktop.Mouseable = (*Board)(nil)
	_ desktop.Hoverable = (*Board)(nil)
	_ fyne.Draggable    = (*Board)(nil)
)

// drag is a card that the pointer carries, or a bar.
type drag struct {
	down  bool
	card  placed
	from  fyne.Position
	now   fyne.Position
	moves bool // it went far enough to be a drag
	bar   int  // 1 down, 2 across; 0: none
	first float64
	when  time.Time // of the press before
	last  improve.Ref
}

// threshold is how far a press goes before it drags, in units.
const threshold = 5

// MouseDown picks a card; pressed twice it opens its record.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.of.Keys().Clicked()
	b.Focus()
	again, when := b.drag.last, b.drag.when
	b.drag = drag{from: e.Position, now: e.Position, last: again, when: when}
	at := canvas.Point{X: float64(e.Position.X), Y: float64(e.Position.Y)}
	if down := b.down(); down.Needed() && down.Track.Contains(at) {
		b.drag.bar, b.drag.first = 1, b.y
		return
	}
	if across := b.across(); across.Needed() && across.Track.Contains(at) {
		b.drag.bar, b.drag.first = 2, b.x
		return
	}
	if id := b.withoutAt(e.Position); id != "" {
		b.of.add(id)
		return
	}
	c, ok := b.hit(e.Position)
	if !ok {
		return
	}
	b.pick(c.Ref)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if again == c.Ref && time.Since(when) < input.DoubleClick {
		b.drag.last = improve.Ref{}
		b.of.ToRecord()
		return
	}
	b.drag.card, b.drag.down = c, true
	b.drag.last, b.drag.when = c.Ref, time.Now()
}

// MouseUp lets the card go.
func (b *Board) MouseUp(*desktop.MouseEvent) { b.DragEnd() }

// DragEnd comes wherever the button was let go.
func (b *Board) DragEnd() {
	d := b.drag
	b.cancel()
	if !d.down || !d.moves {
		return
	}
	if to := b.columnAt(d.now); to >= 0 && to != d.card.column {
		b.of.move(d.card.Ref, to)
		b.pick(d.card.Ref)
	}
}

// cancel puts back what is dragged.
func (b *Board) cancel() {
	b.drag.down, b.drag.moves, b.drag.bar = false, false, 0
	b.Repaint()
}

// Dragged carries a card, or scrolls.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.drag.now = e.Position
	switch b.drag.bar {
	case 1:
		bar := b.down()
		bar.First = b.drag.first
		b.scrollTo(b.x, bar.Dragged(float64(e.Position.Y-b.drag.from.Y)))
		return
	case 2:
		bar := b.across()
		bar.First = b.drag.first
		b.scrollTo(bar.Dragged(float64(e.Position.X-b.drag.from.X)), b.y)
		return
	}
	if !b.drag.down {
		return
	}
	if math.Hypot(float64(e.Position.X-b.drag.from.X), float64(e.Position.Y-b.drag.from.Y)) > threshold {
		b.drag.moves = true
	}
	b.Repaint()
}

// MouseIn, MouseMoved and MouseOut light up what is under the pointer.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved: see MouseIn.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	c, _ := b.hit(e.Position)
	if id := b.withoutAt(e.Position); c.Ref != b.hover || id != b.over {
		b.hover, b.over = c.Ref, id
		b.Repaint()
	}
}

// MouseOut: see MouseIn.
func (b *Board) MouseOut() {
	b.hover, b.over = improve.Ref{}, ""
	b.Repaint()
}

// Scrolled is the wheel.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	const gain = 60.0 / 25
	b.scrollTo(b.x-float64(e.Scrolled.DX)*gain, b.y-float64(e.Scrolled.DY)*gain)
}

// down and across are the scroll bars.
func (b *Board) down() painted.Bar {
	w := b.window()
	return painted.Bar{Track: canvas.Rect{X: w.W, Y: headHeight + edge, W: barWidth, H: w.H - headHeight - edge}, Whole: b.whole.H, Seen: w.H, First: b.y}
}

func (b *Board) across() painted.Bar {
	w := b.window()
	return painted.Bar{Track: canvas.Rect{Y: w.H, W: w.W, H: barWidth}, Whole: b.whole.W, Seen: w.W, First: b.x, Across: true}
}

// FocusGained and FocusLost show who has the keyboard.
func (b *Board) FocusGained() { b.Repaint() }

// FocusLost: see FocusGained. What is dragged goes back.
func (b *Board) FocusLost() { b.cancel() }

// AcceptsTab has Tab go from column to column.
func (b *Board) AcceptsTab() bool { return true }

// KeyDown is a key going down.
func (b *Board) KeyDown(*fyne.KeyEvent) { b.of.Keys().Down() }

// KeyUp is a key going up.
func (b *Board) KeyUp(*fyne.KeyEvent) {}

// TypedRune is a letter: M leads to the map.
func (b *Board) TypedRune(r rune) {
	b.of.Keys().Typed(r, func(r rune, by input.Press) {
		if by.Letter(r) == 'm' {
			b.of.ToMap()
			return
		}
		b.of.Rune(r)
	})
}

// TypedKey goes from card to card; left and right carry one to the next column.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if !b.of.Keys().Key(e) {
		return
	}
	mods := b.of.Keys().Mods()
	if !b.key(e.Name, mods) {
		b.of.Frame.Key(e.Name, mods)
	}
}

func (b *Board) key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	if name == fyne.KeyEscape && b.drag.down {
		b.cancel()
		return true
	}
	c, ok := b.current()
	if !ok {
		return false
	}
	_, at, _ := b.of.board.Find(c.Ref)
	all := b.cards[c.column]
	switch name {
	case fyne.KeyUp:
		b.pick(all[max(0, at-1)].Ref)
	case fyne.KeyDown:
		b.pick(all[min(len(all)-1, at+1)].Ref)
	case fyne.KeyHome:
		b.pick(all[0].Ref)
	case fyne.KeyEnd:
		b.pick(all[len(all)-1].Ref)
	case fyne.KeyLeft, fyne.KeyRight:
		to := c.column - 1
		if name == fyne.KeyRight {
			to = c.column + 1
		}
		if to < 0 || to >= len(improve.Stages) {
			return true
		}
		b.of.move(c.Ref, to)
		b.bring()
	case fyne.KeyTab:
		by := 1
		if mods&fyne.KeyModifierShift != 0 {
			by = -1
		}
		b.toColumn(c.column, by, at)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.of.ToRecord()
	default:
		return false
	}
	return true
}

// toColumn goes to the next column that holds cards.
func (b *Board) toColumn(from, by, at int) {
	for i := from + by; i >= 0 && i < len(b.cards); i += by {
		if n := len(b.cards[i]); n > 0 {
			b.pick(b.cards[i][min(at, n-1)].Ref)
			return
		}
	}
}

// TypedShortcut is a key with Ctrl or the like.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if !b.of.Keys().Shortcut(s) {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		b.of.Undo()
	case *fyne.ShortcutRedo:
		b.of.Redo()
	case *fyne.ShortcutCopy:
		b.of.copy()
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyZ && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
			b.of.Redo()
			return
		}
		b.of.Shortcut(s)
	default:
		b.of.Shortcut(s)
	}
}
