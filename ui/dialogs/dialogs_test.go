package dialogs

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/input"
	"touchline/ui/widgets"
)

// host is a window without anything in it.
type host struct {
	window fyne.Window
	canvas fyne.Canvas
	tips   *widgets.Tips
	typing bool
	back   int // how often the keyboard was given back
}

func newHost(t *testing.T) *host {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewWithoutLayout())
	w.Resize(fyne.NewSize(900, 700))
	return &host{window: w, canvas: w.Canvas(), tips: widgets.NewTips(func(f func()) { f() })}
}

func (h *host) Keys() *input.Keys                  { return nil }
func (h *host) Tips() *widgets.Tips                { return h.tips }
func (h *host) Key(fyne.KeyName, fyne.KeyModifier) {}
func (h *host) Rune(rune)                          {}
func (h *host) Canvas() fyne.Canvas                { return h.canvas }
func (h *host) Lang() model.Lang                   { return model.English }
func (h *host) Later(f func())                     { f() }
func (h *host) Rests() bool                        { return !h.typing }
func (h *host) Gone() bool                         { return false }
func (h *host) LetGo()                             {}
func (h *host) FocusBoard()                        { h.back++ }

func TestEscapeClosesTheDialogOnTop(t *testing.T) {
	h := newHost(t)
	s := NewStack(h)
	escaped := 0
	below := s.Tell("Below", "text", "")
	s.Ask("Above", "text", "hint", func() { escaped++ }, Answer{Text: "No"}, Answer{Text: "Yes", Main: true, Do: func() { t.Error("Escape said yes") }})
	s.Key(fyne.KeyEscape)
	if escaped != 1 || s.Top() != below || !below.Open() {
		t.Errorf("escaped %d times, on top is %v", escaped, s.Top())
	}
	s.Key(fyne.KeyReturn) // of a message it closes it
	if s.Any() || below.Open() || h.back != 2 {
		t.Errorf("open: %v; the keyboard went back %d times", s.Any(), h.back)
	}
	s.Key(fyne.KeyEscape) // for nobody
}

func TestReturnGivesTheMainAnswerOnce(t *testing.T) {
	s := NewStack(newHost(t))
	yes := 0
	s.Ask("Title", "text", "", func() { t.Error("it was escaped") }, Answer{Text: "Yes", Main: true, Do: func() { yes++ }})
	s.Key(fyne.KeyReturn)
	s.Key(fyne.KeyReturn)
	if yes != 1 || s.Any() {
		t.Errorf("answered %d times; open: %v", yes, s.Any())
	}
}

// TestATitleIsOneLineWithinTheDialog, whatever a file is called.
func TestATitleIsOneLineWithinTheDialog(t *testing.T) {
	h := newHost(t)
	s := NewStack(h)
	one := s.Tell("bank", "text", "").Popup.MinSize().Height
	s.CloseAll()
	for _, title := range []string{strings.Repeat("a", 240), "line\nbreak", "tab\tand\r\nmore"} {
		m := s.Tell(title, "text", "")
		if size := m.Popup.Size(); size.Width != messageWidth || m.Popup.MinSize().Height != one {
			t.Errorf("of the title %.20q the dialog is %v", title, size)
		}
		s.CloseAll()
	}
}

func TestClosingTakesWhatLiesOnIt(t *testing.T) {
	s := NewStack(newHost(t))
	gone := ""
	below := s.Show("Below", widget.NewLabel(""))
	below.Closed = func() { gone += "below " }
	s.Show("Above", widget.NewLabel("")).Closed = func() { gone += "above " }
	below.Close()
	if s.Any() || gone != "above below " {
		t.Errorf("gone are %q; open: %v", gone, s.Any())
	}
}

// TestWhatComesUnaskedIsNotAnsweredByAccident: it waits until the hand rests,
// hears nothing at first, and Return is no answer to its question.
func TestWhatComesUnaskedIsNotAnsweredByAccident(t *testing.T) {
	h := newHost(t)
	synctest.Test(t, func(t *testing.T) {
		s := NewStack(h)
		h.typing = true
		ask := func() *Dialog {
			return s.Ask("Title", "text", "", func() {}, Answer{Text: "Yes", Main: true, Do: func() { t.Error("Return said yes") }})
		}
		s.Unasked(func() *Dialog { return nil }) // has nothing to show any more
		s.Unasked(ask)
		time.Sleep(10 * looksAgain)
		if s.Any() {
			t.Fatal("it came up while somebody typed")
		}
		h.typing = false
		time.Sleep(3 * looksAgain)
		m := s.Top()
		if m == nil || m.Hears() {
			t.Fatalf("it is %v, and hears", m)
		}
		s.Key(fyne.KeyEscape)
		if !m.Open() {
			t.Error("it heard a key at once")
		}
		time.Sleep(deafFor)
		s.Key(fyne.KeyReturn)
		if !m.Open() {
			t.Error("Return answered it")
		}
		s.Key(fyne.KeyEscape)
		if m.Open() {
			t.Error("Escape did not close it")
		}
	})
}

// TestTheButtonsOfADialogAreInReach, however small the window is and whatever
// it says: what is long is scrolled, and buttons without room go into a second
// line.
func TestTheButtonsOfADialogAreInReach(t *testing.T) {
	h := newHost(t)
	s := NewStack(h)
	long := strings.Repeat("This is a long sentence that says what is wrong. ", 30)
	answers := []Answer{{Text: "Discard what was changed here", Apart: true}, {Text: "Open the other one as well"}, {Text: "Write over the other one", Main: true}}
	for name, open := range map[string]func() *Dialog{
		"message":  func() *Dialog { return s.Tell("Title", long, long) },
		"question": func() *Dialog { return s.Ask("Title", long, long, nil, answers...) },
		"short":    func() *Dialog { return s.Ask("Title", "Really?", "", nil, answers...) },
		"sheet":    func() *Dialog { return s.Sheet("Title", container.NewVScroll(widget.NewLabel(long)), 980, 680) },
	} {
		for _, size := range []fyne.Size{{Width: 900, Height: 700}, {Width: 480, Height: 320}, {Width: 300, Height: 240}} {
			h.window.Resize(fyne.NewSize(900, 700))
			m := open()
			h.window.Resize(size)
			s.Fit()
			driver := fyne.CurrentApp().Driver()
			var rows []fyne.Position
			for _, o := range m.Row.Objects {
				if spacer(o) {
					continue
				}
				at := driver.AbsolutePositionForObject(o)
				if at.X < 0 || at.Y < 0 || at.X+o.Size().Width > size.Width || at.Y+o.Size().Height > size.Height {
					t.Errorf("%s in a window of %v: a button stands at %v, %v large", name, size, at, o.Size())
				}
				for _, other := range rows {
					if other == at {
						t.Errorf("%s in a window of %v: two buttons stand at %v", name, size, at)
					}
				}
				rows = append(rows, at)
			}
			m.Close()
		}
	}
}

// TestWorkIsStoppedAndNotAnswered: by Escape and by the button, once; Return does
// neither.
func TestWorkIsStoppedAndNotAnswered(t *testing.T) {
	h := newHost(t)
	s := NewStack(h)
	below := s.Show("What the work came from", widget.NewLabel(""))
	for name, end := range map[string]func(*Dialog){
		"Escape": func(*Dialog) { s.Key(fyne.KeyEscape) },
		"button": func(m *Dialog) { m.Row.Objects[len(m.Row.Objects)-1].(*widgets.Button).OnTapped() },
		"work":   func(m *Dialog) { m.Close() },
	} {
		stopped := 0
		m := s.Working("Title", "about", widget.NewProgressBar(), func() { stopped++ })
		s.Key(fyne.KeyReturn)
		if !m.Open() || stopped != 0 {
			t.Fatalf("Return ended it: stopped %d times", stopped)
		}
		end(m)
		if m.Open() || stopped != 1 {
			t.Errorf("%s: open: %v, stopped %d times", name, m.Open(), stopped)
		}
		m.Close()
		if stopped != 1 {
			t.Errorf("%s: closed again, it is stopped %d times", name, stopped)
		}
		if s.Top() != below {
			t.Fatalf("%s: closed again, it took the dialog below with it", name)
		}
	}
}
