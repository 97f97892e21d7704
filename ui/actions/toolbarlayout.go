package actions

import (
	"fyne.io/fyne/v2"
)

// The sizes of the toolbar, in units.
const (
	toolbarHeight = 44
	toolbarEdge   = 10 // from the window's edges
	toolGap       = 2  // between tools
	wordGap       = 8  // beside a tool with a word, and between the ends and the middle
)

// Layout gives up what there is no room for, and places the rest.
func (b *Toolbar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	for b.level = allShows; b.level < mostGo; b.level++ {
		if b.need(b.level) <= size.Width {
			break
		}
	}
	b.least = b.need(mostGo) // texts may have another size now
	b.fold(b.level)
	place := func(o fyne.CanvasObject, x float32) {
		s := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		o.Resize(s)
	}
	x := float32(toolbarEdge)
	for _, o := range b.rowLeft() {
		place(o, x)
		x += o.MinSize().Width + toolGap
	}
	from := x - toolGap
	x = size.Width - toolbarEdge
	for i := len(b.right) - 1; i >= 0; i-- {
		x -= b.right[i].MinSize().Width
		place(b.right[i], x)
		x -= wordGap
	}
	if b.middle != nil {
		w := b.middle.MinSize().Width
		place(b.middle, from+(x+wordGap-from-w)/2)
	}
}

// rowLeft is what shows at the left end, in its order. The button for what went
// stands behind the group that it went from.
func (b *Toolbar) rowLeft() (row []fyne.CanvasObject) {
	for _, o := range b.left {
		if o.Visible() {
			row = append(row, o)
		}
	}
	if !b.more.Visible() {
		return row
	}
	at := len(row)
	if b.level < marksGo { // only of the group before the marks
		for i, o := range row {
			if t, ok := b.toolOf(o); ok && t.goes == marksGo {
				at = i - 1 // before the line
				break
			}
		}
	}
	row = append(row, nil)
	copy(row[at+1:], row[at:])
	row[at] = b.more
	return row
}

func (b *Toolbar) toolOf(o fyne.CanvasObject) (tool, bool) {
	for _, t := range b.tools {
		if fyne.CanvasObject(t.FlatButton) == o {
			return t, true
		}
	}
	return tool{}, false
}

// fold shows what shows at a level.
func (b *Toolbar) fold(level int) {
	show := func(o fyne.CanvasObject, on bool) {
		if on != o.Visible() {
			if on {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	gone := false
	for _, t := range b.tools {
		t.Shorten(level >= wordsGo)
		goes := t.goes != 0 && level >= t.goes
		show(t.FlatButton, !goes)
		gone = gone || goes
	}
	show(b.more, gone)
	if b.middle != nil {
		b.middle.Fold(level >= middleFolds)
	}
	// A line stands between two groups that show something.
	lines := map[fyne.CanvasObject]bool{}
	var line fyne.CanvasObject
	something := false
	for _, o := range b.left {
		_, ok := b.toolOf(o)
		switch {
		case !ok:
			lines[o] = false
			if something {
				line = o
			}
		case o.Visible():
			if line != nil {
				lines[line] = true
				line = nil
			}
			something = true
		}
	}
	for o, on := range lines {
		show(o, on)
	}
}

// need is how wide the toolbar is at a level.
func (b *Toolbar) need(level int) float32 {
	b.fold(level)
	width := float32(2 * toolbarEdge)
	for _, o := range b.rowLeft() {
		width += o.MinSize().Width + toolGap
	}
	for _, o := range b.right {
		width += wordGap + o.MinSize().Width
	}
	if b.middle != nil {
		width += 2*wordGap + b.middle.MinSize().Width
	}
	return width
}

// MinSize is the toolbar's with all given up that it can. The window asks for it
// at every frame, so nothing may be folded to find out: that would be a change to
// paint, and the window would never rest.
func (b *Toolbar) MinSize([]fyne.CanvasObject) fyne.Size {
	if b.least == 0 {
		b.least = b.need(mostGo)
		b.fold(b.level)
	}
	return fyne.NewSize(b.least, toolbarHeight)
}
