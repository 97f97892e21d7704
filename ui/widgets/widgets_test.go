package widgets

import (
	"image/color"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/assets"
	"touchline/ui/input"
)

// host notes what widgets hand on.
type host struct {
	keys  *input.Keys
	tips  *Tips
	got   []fyne.KeyName
	runes []rune
}

func newHost(t *testing.T) *host {
	t.Helper()
	test.NewTempApp(t)
	h := &host{tips: NewTips(func(f func()) { f() })}
	h.tips.stir.Wake() // somebody has a hand on the mouse
	return h
}

func (h *host) Keys() *input.Keys { return h.keys }
func (h *host) Tips() *Tips       { return h.tips }
func (h *host) Rune(r rune)       { h.runes = append(h.runes, r) }
func (h *host) Key(n fyne.KeyName, _ fyne.KeyModifier) {
	h.got = append(h.got, n)
}

// TestWidgetsHandOnWhatTheyHaveNoUseFor: without it Escape closes no dialog,
// and Return does not what its main button does.
func TestWidgetsHandOnWhatTheyHaveNoUseFor(t *testing.T) {
	h := newHost(t)
	pressed := 0
	field := NewEntry(h, "name.txt")
	for name, w := range map[string]struct {
		of   fyne.Focusable
		keys []fyne.KeyName
	}{
		"button": {NewButton(h, "ok", nil, func() { pressed++ }), []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1}},
		"entry":  {field, []fyne.KeyName{fyne.KeyEscape, fyne.KeyF3}},
		"choice": {NewChoice(h, []string{"a", "b"}, 0, func(int) {}), []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter}},
		"list":   {NewList(h, func() int { return 0 }, nil, nil), []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyF3}},
		"tick":   {NewTick(h, "on", false, func(bool) {}), []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter}},
	} {
		for _, k := range w.keys {
			h.got = nil
			w.of.TypedKey(&fyne.KeyEvent{Name: k})
			if len(h.got) != 1 || h.got[0] != k {
				t.Errorf("%s: of %s the host heard %v", name, k, h.got)
			}
		}
	}
	b := NewButton(h, "ok", nil, func() { pressed++ })
	h.got = nil
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedRune('x')
	if pressed != 1 || len(h.got) != 0 || string(h.runes) != "x" {
		t.Errorf("Return pressed the button %d times, the host heard %v and %q", pressed, h.got, string(h.runes))
	}
	var escaped bool
	field.Escaped = func() { escaped = true }
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(h.got) != 0 || !escaped {
		t.Error("a field that knows what Escape does told the host")
	}
}

// TestASmallControlHandsOnWhatItHasNoUseFor: to the window, as if nothing had
// the keyboard; what presses it, and Escape where it means something to it, stays.
func TestASmallControlHandsOnWhatItHasNoUseFor(t *testing.T) {
	for _, tt := range []struct {
		name            string
		act, back, keys bool
		heard           []fyne.KeyName
	}{
		{name: "that is only to be read", heard: []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyDown, fyne.KeyF4}},
		{name: "that is pressed", act: true, heard: []fyne.KeyName{fyne.KeyEscape, fyne.KeyDown, fyne.KeyF4}},
		{name: "that goes back", act: true, back: true, heard: []fyne.KeyName{fyne.KeyDown, fyne.KeyF4}},
		{name: "with keys", act: true, back: true, keys: true, heard: []fyne.KeyName{fyne.KeyF4}},
	} {
		p := NewPill("on", ThemeColor(theme.ColorNamePrimary), nil)
		w := test.NewTempWindow(t, p)
		acted, back := 0, 0
		if tt.act {
			p.Act = func() { acted++ }
		}
		if tt.back {
			p.Back = func() { back++ }
		}
		if tt.keys {
			p.Keys = func(k fyne.KeyName) bool { return k == fyne.KeyDown }
		}
		var heard []fyne.KeyName
		w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = append(heard, e.Name) })
		for _, k := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn, fyne.KeyDown, fyne.KeyF4} {
			p.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if !slices.Equal(heard, tt.heard) || acted == 1 != tt.act || back == 1 != tt.back {
			t.Errorf("one %s: the window heard %v, pressed %d times, back %d times", tt.name, heard, acted, back)
		}
	}
}

// TestATipWaitsForThePointerToRest: only the control that the pointer is on
// when the time is over says what it is.
func TestATipWaitsForThePointerToRest(t *testing.T) {
	h := newHost(t)
	var due []func()
	h.tips.after = func(_ time.Duration, f func()) { due = append(due, f) }
	first, second := NewButton(h, "1", nil, nil), NewButton(h, "2", nil, nil)
	first.Tip, second.Tip = "the first", "the second"
	first.MouseIn(&desktop.MouseEvent{})
	first.MouseOut()
	second.MouseIn(&desktop.MouseEvent{})
	for _, f := range due {
		f()
	}
	if !h.tips.box.Visible() || h.tips.text.Text != "the second" {
		t.Errorf("the tip says %q", h.tips.text.Text)
	}
	second.Tapped(nil)
	if h.tips.box.Visible() {
		t.Error("the tip stays over what was pressed")
	}
}

// TestATipWaitsForTheHand: what comes under a pointer that rests says nothing
// until somebody moves the mouse: in a window that opens, and after a dialog.
func TestATipWaitsForTheHand(t *testing.T) {
	h := newHost(t)
	h.tips.after = func(_ time.Duration, f func()) { f() }
	reported := func(x float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(x, 40)}}
	}
	button, flat, small := NewButton(h, "1", nil, nil), NewFlatButton(h, "", Icon("card"), func() {}), NewIconButton(h.tips, nil, "Up", nil)
	button.Tip, flat.Tip = "the first", "Card · C"
	for name, b := range map[string]interface {
		desktop.Hoverable
		Tapped(*fyne.PointEvent)
	}{"button": button, "flat": flat, "small": small} {
		h.tips.Doze()
		b.MouseIn(reported(100))
		b.MouseMoved(reported(102))
		if h.tips.box.Visible() {
			t.Errorf("%s: it says what it is to nobody", name)
		}
		b.MouseMoved(reported(106))
		if !h.tips.box.Visible() {
			t.Errorf("%s: the hand moved, and it says nothing", name)
		}
		b.Tapped(&fyne.PointEvent{})
		b.MouseMoved(reported(110))
		if h.tips.box.Visible() {
			t.Errorf("%s: what was pressed says what it is", name)
		}
	}
}

// TestASmallControlIsNamed: what has no text of its own says what it is, and
// where it stands alone, without tips, it does not fall.
func TestASmallControlIsNamed(t *testing.T) {
	h := newHost(t)
	h.tips.after = func(_ time.Duration, f func()) { f() }
	pressed := 0
	b := NewIconButton(h.tips, nil, "Up", func() { pressed++ })
	b.MouseIn(&desktop.MouseEvent{})
	if !h.tips.box.Visible() || h.tips.text.Text != "Up" {
		t.Errorf("the tip says %q", h.tips.text.Text)
	}
	b.Tapped(&fyne.PointEvent{})
	if pressed != 1 || h.tips.box.Visible() {
		t.Errorf("pressed %d times, its tip shows: %v", pressed, h.tips.box.Visible())
	}
	bare := NewSwatch(ThemeColor("primary"), false)
	bare.Act = func() { pressed++ }
	bare.MouseIn(&desktop.MouseEvent{})
	bare.Tapped(&fyne.PointEvent{})
	bare.MouseOut()
	if pressed != 2 {
		t.Error("a control without tips cannot be pressed")
	}
}

// TestAChoiceTicksWhatIsChosen: by mouse and by keyboard, and the keyboard
// begins there.
func TestAChoiceTicksWhatIsChosen(t *testing.T) {
	h := newHost(t)
	at := -1
	c := NewChoice(h, []string{"a", "b", "c"}, 1, func(i int) { at = i })
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(200, 200))
	open := func() *widget.PopUpMenu {
		t.Helper()
		for _, o := range w.Canvas().Overlays().List() {
			for _, x := range test.LaidOutObjects(o) {
				if m, ok := x.(*widget.PopUpMenu); ok && m.Visible() {
					return m
				}
			}
		}
		t.Fatal("no list of choices")
		return nil
	}
	c.Tapped(nil)
	for i, o := range open().Items {
		item := reflect.ValueOf(o).Elem().FieldByName("Item").Interface().(*fyne.MenuItem)
		if item.Checked != (i == 1) {
			t.Errorf("%q is ticked: %v", item.Label, item.Checked)
		}
	}
	m := open()
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if at != 2 || c.Selected != "c" {
		t.Errorf("Down and Return choose %d, %q", at, c.Selected)
	}
	c.Disable()
	c.Tapped(nil)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("what is off shows its choices")
	}
}

// TestATipGoesFromControlToControlAtOnce: along a bar one does not wait again
// for each; after a while one does.
func TestATipGoesFromControlToControlAtOnce(t *testing.T) {
	h := newHost(t)
	var due []func()
	h.tips.after = func(_ time.Duration, f func()) { due = append(due, f) }
	pass := func() {
		now := due
		due = nil
		for _, f := range now {
			f()
		}
	}
	first, second := NewFlatButton(h, "", Icon("card"), nil), NewFlatButton(h, "", Icon("link"), nil)
	first.Tip, second.Tip = "Card · C", "Link · L"
	first.MouseIn(&desktop.MouseEvent{})
	pass()
	first.MouseOut()
	second.MouseIn(&desktop.MouseEvent{})
	if !h.tips.box.Visible() || h.tips.text.Text != "Link · L" {
		t.Errorf("beside the first the tip says %q, shows: %v", h.tips.text.Text, h.tips.box.Visible())
	}
	pass() // what the first one's going left to be done
	if !h.tips.warm {
		t.Error("while a tip shows the next one has to be waited for")
	}
	second.MouseOut()
	pass()
	first.MouseIn(&desktop.MouseEvent{})
	if h.tips.box.Visible() {
		t.Error("long after the last one a tip came at once")
	}
}

// TestATipStaysInTheWindow, below its control or above, and its beak points at
// the middle of that.
func TestATipStaysInTheWindow(t *testing.T) {
	h := newHost(t)
	h.tips.Object.Resize(fyne.NewSize(400, 300))
	for _, tt := range []struct {
		at    fyne.Position
		below bool
	}{{fyne.NewPos(0, 0), true}, {fyne.NewPos(368, 0), true}, {fyne.NewPos(180, 120), true}, {fyne.NewPos(2, 268), false}, {fyne.NewPos(366, 268), false}} {
		h.tips.putAt(tt.at, fyne.NewSquareSize(32), "Moment of truth · Ctrl+Shift+M")
		box, size, beak := h.tips.box.Position(), h.tips.box.Size(), h.tips.beak.Position()
		if box.X < 0 || box.Y < 0 || box.X+size.Width > 400 || box.Y+size.Height > 300 {
			t.Errorf("at %v it stands at %v, %v large", tt.at, box, size)
		}
		if below := box.Y >= tt.at.Y+32; below != tt.below || !below && box.Y+size.Height > tt.at.Y {
			t.Errorf("at %v it stands at %v", tt.at, box)
		}
		if middle := beak.X + tipBeak/2; middle != tt.at.X+16 {
			t.Errorf("at %v the beak points at %v", tt.at, middle)
		}
	}
}

// TestIconsTakeTheColourOfTheText: each in the folder, and nothing of the
// colour that it was drawn in stays.
func TestIconsTakeTheColourOfTheText(t *testing.T) {
	for _, name := range []string{"undo", "redo", "select", "card", "link", "step", "phase", "lane", "note", "truth", "fail", "wait", "find", "export", "outline", "properties", "problems"} {
		icon := Icon(name)
		if icon == nil {
			t.Errorf("no icon %s", name)
			continue
		}
		r := icon(color.NRGBA{0x12, 0xab, 0x34, 0xff})
		if svg := string(r.Content()); !strings.Contains(svg, "#12ab34") || strings.Contains(svg, assets.IconInk) {
			t.Errorf("%s: %s", name, svg)
		}
	}
	if Icon("nothing") != nil {
		t.Error("an icon that is not there")
	}
}

// TestWhatStandsOutIsNotCut: a text is red, and bold only where it has room so.
func TestWhatStandsOutIsNotCut(t *testing.T) {
	newHost(t)
	l := NewLoud(widget.NewEntry())
	for _, x := range []struct {
		on    bool
		text  string
		width float32
		bold  bool
	}{
		{false, "4 h", 80, false},
		{true, "4 h", 80, true},
		{true, "24 h 40 min", 58, false},
		{true, "4 h", 58, true},
		{false, "", 58, false},
	} {
		l.Object.Resize(fyne.NewSize(x.width, 30))
		l.Set(x.on, x.text)
		red := l.Object.Theme.Color(theme.ColorNameForeground, theme.VariantLight) == l.look.windows().Color(theme.ColorNameError, theme.VariantLight)
		if red != x.on || l.look.bold != x.bold {
			t.Errorf("%q in %v: red %v, bold %v", x.text, x.width, red, l.look.bold)
		}
	}
}

// TestANarrowRowKeepsAllInside: what is missing, the widest gives.
func TestANarrowRowKeepsAllInside(t *testing.T) {
	test.NewTempApp(t)
	bar := func(w float32) fyne.CanvasObject {
		r := fynecanvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSize(w, 20))
		return r
	}
	objects := []fyne.CanvasObject{bar(230), bar(40), bar(90), bar(110)}
	row := Row(8, 1, objects...)
	for _, c := range []struct{ width, first, grows float32 }{{600, 230, 146}, {454, 230, 0}, {400, 176, 0}, {300, 76, 0}} {
		row.Resize(fyne.NewSize(c.width, 20))
		if objects[0].Size().Width != c.first || objects[1].Size().Width != c.grows {
			t.Errorf("in %v the first is %v wide and what grows %v, want %v and %v", c.width, objects[0].Size().Width, objects[1].Size().Width, c.first, c.grows)
		}
		last := objects[3]
		if end := last.Position().X + last.Size().Width; end > c.width || end < c.width-1 {
			t.Errorf("in %v the last ends at %v", c.width, end)
		}
	}
}

// TestThePressBesideAMenuIsHandedOn: the menu closes, and what is pressed hears of
// it; a click beside it only closes, and so does Escape.
func TestThePressBesideAMenuIsHandedOn(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, fynecanvas.NewRectangle(color.Black))
	w.Resize(fyne.NewSize(400, 300))
	closed, ran := 0, 0
	var beside []fyne.Position
	open := func() *PopUpMenu {
		p := NewPopUpMenu(w.Canvas(), fyne.NewMenuItem("Copy", func() { ran++ }), fyne.NewMenuItem("Delete", nil))
		p.Beside, p.Closed = func(at fyne.Position) { beside = append(beside, at) }, func() { closed++ }
		p.ShowAt(fyne.NewPos(390, 290))
		if w.Canvas().Focused() != p {
			t.Error("it has not the keyboard")
		}
		p.Resize(fyne.NewSize(400, 300))
		if m := p.menu; m.Position().X+m.Size().Width > 400 || m.Position().Y+m.Size().Height > 300 {
			t.Errorf("it stands at %v, %v large", m.Position(), m.Size())
		}
		return p
	}
	gone := func(what string, times int) {
		t.Helper()
		if w.Canvas().Overlays().Top() != nil || closed != times {
			t.Errorf("%s: the menu is there, or was closed %d times", what, closed)
		}
	}
	press := func(p *PopUpMenu, b desktop.MouseButton) {
		p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(30, 40)}, Button: b})
	}
	p := open()
	press(p, desktop.MouseButtonSecondary)
	gone("the secondary button", 1)
	if len(beside) != 1 || beside[0] != fyne.NewPos(30, 40) {
		t.Errorf("what lies there heard of %v", beside)
	}
	p = open()
	press(p, desktop.MouseButtonPrimary)
	p.Tapped(&fyne.PointEvent{})
	gone("a click", 2)
	p = open()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	gone("Escape", 3)
	p = open()
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	gone("Return", 4)
	if ran != 1 || len(beside) != 1 {
		t.Errorf("the line ran %d times, and %d presses were handed on", ran, len(beside))
	}
}
