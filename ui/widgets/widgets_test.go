package widgets

import (
	"reflect"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

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
	return &host{tips: NewTips(func(f func()) { f() })}
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

// TestATipWaitsForThePointerToRest: only the control that the pointer is on
// when the time is over says what it is.
func TestATipWaitsForThePointerToRest(t *testing.T) {
	h := newHost(t)
	var due []func()
	h.tips.after = func(_ time.Duration, f func()) { due = append(due, f) }
	first, second := NewButton(h, "1", nil, nil), NewButton(h, "2", nil, nil)
	first.Tip, second.Tip = "the first", "the second"
	first.MouseIn(nil)
	first.MouseOut()
	second.MouseIn(nil)
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

// TestASmallControlIsNamed: what has no text of its own says what it is, and
// where it stands alone, without tips, it does not fall.
func TestASmallControlIsNamed(t *testing.T) {
	h := newHost(t)
	h.tips.after = func(_ time.Duration, f func()) { f() }
	pressed := 0
	b := NewIconButton(h.tips, nil, "Up", func() { pressed++ })
	b.MouseIn(nil)
	if !h.tips.box.Visible() || h.tips.text.Text != "Up" {
		t.Errorf("the tip says %q", h.tips.text.Text)
	}
	b.Tapped(&fyne.PointEvent{})
	if pressed != 1 || h.tips.box.Visible() {
		t.Errorf("pressed %d times, its tip shows: %v", pressed, h.tips.box.Visible())
	}
	bare := NewSwatch(ThemeColor("primary"), false)
	bare.Act = func() { pressed++ }
	bare.MouseIn(nil)
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
