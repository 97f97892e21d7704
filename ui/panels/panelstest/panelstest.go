// Package panelstest is a window for the tests of panels, and documents to
// show in them.
package panelstest

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/input"
	"touchline/ui/widgets"
)

// Window is the window that panels stand in, without anything around them.
// What would happen later waits until the test wants it.
type Window struct {
	testing.TB
	Ed       *editor.Editor // nil: no document
	Win      fyne.Window
	Language model.Lang
	now      time.Time
	later    []func()
	Revealed canvas.Owner
	Chosen   model.CardID // that a picture was asked for
	Boards   int          // how often the canvas got the keyboard
	tips     *widgets.Tips
	Updates  func() // brings the panels up to date
}

// New makes one in a document. Show puts a panel into it.
func New(t testing.TB, d *model.Document) *Window {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	h := &Window{TB: t, Language: model.English, now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)}
	h.Ed = editor.New(d, editor.Options{Lang: model.English, Now: func() time.Time { return h.now }})
	h.Ed.Listen(func(did event.Did) {
		if did&(event.Edited|event.Picked) != 0 && h.Updates != nil {
			h.Updates()
		}
	})
	h.tips = widgets.NewTips(h.Later)
	return h
}

// Show puts a panel into the window, so wide and high, and fills it.
func (h *Window) Show(panel fyne.CanvasObject, update func(), width, height float32) {
	h.Updates = update
	h.Win = test.NewTempWindow(h, panel)
	h.Win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { h.Key(e.Name, 0) })
	h.Win.Resize(fyne.NewSize(width, height))
	update()
}

func (h *Window) Editor() *editor.Editor        { return h.Ed }
func (h *Window) Lang() model.Lang              { return h.Language }
func (h *Window) Theme() *compose.Theme         { return compose.Themes()[0] }
func (h *Window) Reveal(o canvas.Owner)         { h.Revealed = o }
func (h *Window) Undo()                         { h.Ed.Undo() }
func (h *Window) Redo()                         { h.Ed.Redo() }
func (h *Window) Keys() *input.Keys             { return nil }
func (h *Window) Tips() *widgets.Tips           { return h.tips }
func (h *Window) Rune(rune)                     {}
func (h *Window) FocusBoard()                   { h.Boards++; h.Win.Canvas().Unfocus() }
func (h *Window) ChoosePicture(id model.CardID) { h.Chosen = id }
func (h *Window) Later(f func())                { h.later = append(h.later, f) }

// Key is what the window does with a key that a panel has no use for: Escape
// gives the keyboard back to the canvas.
func (h *Window) Key(name fyne.KeyName, _ fyne.KeyModifier) {
	if name == fyne.KeyEscape {
		h.FocusBoard()
	}
}

// Pick selects, as the canvas does.
func (h *Window) Pick(owners ...canvas.Owner) {
	h.Ed.Select(owners...)
}

// Card is a card as it is now.
func (h *Window) Card(id model.CardID) *model.Card { return h.Ed.Document().Card(id) }

// Must does an edit, as the canvas does.
func (h *Window) Must(x edit.Edit) {
	h.Helper()
	if err := h.Ed.Do(x); err != nil {
		h.Fatal(err)
	}
}

// Settle does what waits.
func (h *Window) Settle() {
	for len(h.later) > 0 {
		f := h.later[0]
		h.later = h.later[1:]
		f()
	}
}

// Undos is how many steps there are to undo.
func (h *Window) Undos() int {
	n := 0
	for h.Ed.CanUndo() {
		h.Ed.Undo()
		n++
	}
	for range n {
		h.Ed.Redo()
	}
	return n
}

// Pause is longer than two edits may be apart to count as one.
func (h *Window) Pause() { h.now = h.now.Add(2 * edit.MergePause) }

// Small is a document with two steps in each of two phases, a customer lane,
// a frontstage lane and a time row.
func Small() *model.Document {
	return model.New(model.Parts{
		Phases: []*model.Phase{
			{ID: "p1", Name: "Before", Steps: []*model.Step{{ID: "s1", Name: "Look"}, {ID: "s2", Name: "Ask"}}},
			{ID: "p2", Name: "After", Steps: []*model.Step{{ID: "s3", Name: "Pay"}, {ID: "s4"}}},
		},
		Lanes: []*model.Lane{{ID: "l1", Role: model.RoleCustomer}, {ID: "l2", Name: "Desk", Role: model.RoleFrontstage}, {ID: "l3", Role: model.RoleTime}},
		Cards: []*model.Card{
			{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Read", Touch: &model.Touchpoint{Owner: "Marketing", Time: 2 * model.Hour, Channel: "app"}},
			{ID: "c2", Lane: "l1", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Call", Touch: &model.Touchpoint{Owner: "Hotline", Time: 2 * model.Hour}},
			{ID: "c3", Lane: "l2", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Answer"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "c2", Kind: model.LinkFlow}},
	})
}

// Odd is what a careless program may have written, and a document of nothing.
func Odd() []*model.Document {
	much := 99.0
	long := strings.Repeat("长", 6000)
	careless := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1", Name: long}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: "nonsense", Line: "wavy", Follows: "gone"}},
		Cards: []*model.Card{
			{
				ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: -3, Kind: "nonsense", Text: long + "\x00\xff\u202e", Color: "mauve", Picture: "gone", Marks: 255,
				Tags: []string{"", ",", `"`, long}, Links: []string{"javascript:x"},
				Touch: &model.Touchpoint{
					Class: "x", Provider: "cat", Time: -5, Feeling: &much, Risk: model.Risk{Likelihood: 77, Impact: -3},
					Quality: []model.Quality{{Dimension: "x"}, {Dimension: model.Empathy, Expectation: -1}}, Metrics: make([]model.Metric, 5), Perception: []model.Perception{"x"},
				},
			},
			{ID: "c2", Lane: "gone", Step: "gone", Rank: "V"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "gone", Kind: "x"}},
	})
	return []*model.Document{careless, model.New(model.Parts{})}
}
