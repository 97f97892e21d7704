package actions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// The sizes of the toolbar, in units.
const (
	toolbarHeight = 44
	toolbarEdge   = 10 // from the window's edges
	toolGap       = 2  // between tools
	wordGap       = 8  // beside a tool with a word, and between the ends and the middle

	leastName = 110 // what the document is called is not shown narrower
	mostName  = 260 // nor wider
	nameGap   = 16  // between it and the tools
	stateGap  = 6
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
	spare := x + wordGap - from - 2*nameGap
	if b.middle != nil {
		spare -= b.middle.MinSize().Width + 2*wordGap
	}
	x -= b.placeName(x, spare, size.Height)
	if b.middle != nil {
		w := b.middle.MinSize().Width
		place(b.middle, from+(x+wordGap-from-w)/2)
	}
}

// placeName puts what the document is called so that it ends at some place, if
// it has room there, and returns how much it took.
func (b *Toolbar) placeName(end, spare, high float32) float32 {
	name, state := fyne.MeasureText(b.name.Text, theme.TextSize(), fyne.TextStyle{Bold: true}).Width+1, float32(0)
	if b.state.Text != "" {
		state = stateGap + b.state.MinSize().Width
	}
	room := min(name, mostName, spare-state)
	fits := room >= min(name, leastName)
	visible(b.name, fits)
	visible(b.state, fits && state > 0)
	if !fits {
		return 0
	}
	put := func(l *widgets.Label, x, w float32) {
		h := l.MinSize().Height
		l.Move(fyne.NewPos(x, (high-h)/2))
		l.Resize(fyne.NewSize(w, h))
	}
	at := end + wordGap - nameGap - state - room
	put(b.name, at, room)
	if state > 0 {
		put(b.state, at+room+stateGap, state-stateGap)
	}
	return nameGap + state + room
}

// visible shows or hides what does not yet.
func visible(o fyne.CanvasObject, on bool) {
	if on != o.Visible() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
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
	gone := false
	for _, t := range b.tools {
		t.Shorten(level >= wordsGo)
		goes := t.goes != 0 && level >= t.goes
		visible(t.FlatButton, !goes)
		gone = gone || goes
	}
	visible(b.more, gone)
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
		visible(o, on)
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
