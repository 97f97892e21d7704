package outline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

func newSearchEntry(o *Outline) *searchEntry {
	s := &searchEntry{o: o}
	s.Keys = o.Host.Keys()
	s.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	s.OnChanged = o.typed
	s.OnSubmitted = func(string) { o.press(o.firstHit()) }
	s.ExtendBaseWidget(s)
	return s
}

func (s *searchEntry) FocusLost() {
	s.Entry.FocusLost()
	s.o.left()
}

func (s *searchEntry) TypedKey(k *fyne.KeyEvent) {
	if !s.Keys.Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		if s.Text != "" {
			s.SetText("")
		} else {
			s.o.Host.Key(k.Name, 0)
		}
	case fyne.KeyDown:
		s.o.list.enter()
	default:
		if input.Function(k.Name) {
			s.o.Host.Key(k.Name, s.Keys.Mods())
			return
		}
		s.Act(k)
	}
}

// newList makes the list; newRow makes an object for a line, and show has it show
// one.
func newList(o *Outline, newRow func() fyne.CanvasObject, show func(fyne.CanvasObject, int)) *list {
	l := &list{o: o}
	l.HideSeparators = true
	l.Length = func() int { return len(o.nodes) }
	l.CreateItem = newRow
	l.UpdateItem = func(i widget.ListItemID, x fyne.CanvasObject) { show(x, i) }
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) enter() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

func (l *list) FocusGained() {
	l.focused = true
	l.at = max(0, l.o.marked)
	l.goTo(l.at)
}

func (l *list) FocusLost() {
	l.focused = false
	l.RefreshItem(l.at)
}

func (l *list) goTo(i int) {
	if len(l.o.nodes) == 0 {
		return
	}
	old := l.at
	l.at = max(0, min(i, len(l.o.nodes)-1))
	l.RefreshItem(min(old, len(l.o.nodes)-1))
	l.RefreshItem(l.at)
	l.ScrollTo(l.at)
}

func (l *list) TypedRune(rune) {}

// TypedKey moves through the lines; left and right fold and unfold, Return
// selects.
func (l *list) TypedKey(k *fyne.KeyEvent) {
	n := len(l.o.nodes)
	if n == 0 {
		l.o.Host.Key(k.Name, l.o.Host.Keys().Mods())
		return
	}
	l.at = min(l.at, n-1)
	const page = 10
	switch k.Name {
	case fyne.KeyDown:
		l.goTo(l.at + 1)
	case fyne.KeyUp:
		l.goTo(l.at - 1)
	case fyne.KeyPageDown:
		l.goTo(l.at + page)
	case fyne.KeyPageUp:
		l.goTo(l.at - page)
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(n - 1)
	case fyne.KeyRight:
		if x := l.o.nodes[l.at]; x.branch && !x.open {
			l.o.toggle(l.at)
		} else {
			l.goTo(l.at + 1)
		}
	case fyne.KeyLeft:
		if x := l.o.nodes[l.at]; x.branch && x.open {
			l.o.toggle(l.at)
			return
		}
		for i := l.at - 1; i >= 0; i-- {
			if l.o.nodes[i].depth < l.o.nodes[l.at].depth {
				l.goTo(i)
				return
			}
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.o.press(l.at)
	default:
		l.o.Host.Key(k.Name, l.o.Host.Keys().Mods())
	}
}

// lineAt is the line under a place of the window, or -1.
func (l *list) lineAt(p fyne.Position) int {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	if p.X < top.X || p.X > top.X+l.Size().Width || p.Y < top.Y || p.Y > top.Y+l.Size().Height {
		return -1
	}
	i := int((p.Y - top.Y + l.GetScrollOffset()) / (rowHeight + theme.Padding()))
	if i >= len(l.o.nodes) {
		return -1
	}
	return i
}
