package ui

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/words"
	"touchline/ui/frame/frametest"
	"touchline/ui/memory"
	"touchline/ui/panes"
	"touchline/ui/widgets"
)

// opening opens a dialog of the window, by its name.
type opening struct {
	name string
	open func(d *rig, w *Window)
}

// does opens the dialog of an action.
func does(id string) opening {
	return opening{id, func(d *rig, w *Window) {
		w.actions.Do(id)
		d.until("it opens", func() bool { return w.Dialogs().Any() })
	}}
}

// everyDialog is the dialogs that the window can show over a document that was
// changed and saved.
func everyDialog(d *rig) (all []opening) {
	for _, id := range []string{"export", "print", "handout", "palette", "keys", "about", "open", "import", "save.as", "save.copy", "survey", "copy.picture", "revert", "versions", "compare.file"} {
		all = append(all, does(id))
	}
	file := func(name, text string) string {
		path := filepath.Join(d.t.TempDir(), name)
		put(d.t, path, text)
		return path
	}
	table, answers := file("t.csv", aTable), file("answers.csv", "id,Reliability (E),Reliability (P),NPS,Helpfulness,Wait,Comment\nR-1,7,5,10,3,4,fine\nR-2,6,5,9,4,4,slow\n")
	over := func(name, id string, more func(d *rig, w *Window)) opening {
		return opening{name, func(d *rig, w *Window) {
			does(id).open(d, w)
			below := w.Dialogs().Top()
			more(d, w)
			d.until("another lies on it", func() bool { return w.Dialogs().Any() && w.Dialogs().Top() != below })
		}}
	}
	return append(
		all,
		over("folder.new", "save.as", func(d *rig, w *Window) { d.tap(w, w.t("folder.new")) }),
		opening{"table", func(d *rig, w *Window) {
			w.imports.File(table)
			d.until("the preview shows", func() bool { return w.imports.View != nil })
		}},
		opening{"answers", func(d *rig, w *Window) {
			w.surveys.Preview = nil
			w.surveys.Read(answers)
			d.until("the answers show", func() bool { return w.surveys.Preview != nil && w.Dialogs().Any() })
		}},
		opening{"compare.saved", func(d *rig, w *Window) {
			w.compares.View = nil
			w.actions.Do("compare.saved")
			d.until("the comparison shows", func() bool { return w.compares.View != nil })
		}},
		opening{"delete", func(_ *rig, w *Window) {
			w.session.ed.Select(owner.Phase(w.session.doc().Phases[0].ID))
			w.actions.Do("delete")
		}},
		opening{"sub", func(_ *rig, w *Window) {
			w.session.ed.Select(owner.Lane(w.session.doc().Lanes[0].ID))
			w.actions.Do("lane.sub")
		}},
		opening{"close", func(_ *rig, w *Window) { w.actions.Do("close") }},
		opening{"safety", func(_ *rig, w *Window) { test.Tap(w.status.SafetyButton) }},
	)
}

// tap taps the button of the dialog on top that says something.
func (d *rig) tap(w *Window, text string) {
	d.t.Helper()
	var b fyne.Tappable
	frametest.Walk(w.Native().Canvas().Overlays().Top(), fyne.Position{}, frametest.Box{}, func(o fyne.CanvasObject, _ fyne.Position, _ frametest.Box) {
		if x, ok := o.(*widgets.Button); ok && (x.Text == text || x.Tip == text) {
			b = x
		}
	})
	if b == nil {
		d.t.Fatalf("no button says %q", text)
	}
	b.Tapped(&fyne.PointEvent{})
}

// sizes is that of windows, in units: a screen of 1366 × 768 px, the least that
// is worked in, and the first screen at twice the size.
var sizes = []fyne.Size{{Width: 1366, Height: 728}, {Width: 900, Height: 600}, {Width: 683, Height: 360}}

// inEveryDialog opens every dialog in windows of every size and in both
// languages.
func inEveryDialog(t *testing.T, do func(t *testing.T, w *Window, open func(), size fyne.Size)) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.changedWindow()
		w.actions.Do("save")
		d.saved(w)
		d.change(w, "changed again")
		for _, o := range everyDialog(d) {
			for _, size := range sizes {
				t.Run(string(lang)+" "+o.name, func(t *testing.T) {
					d.t = t
					w.Native().Resize(size)
					do(t, w, func() { o.open(d, w) }, size)
					w.Dialogs().CloseAll()
					for c := w.Native().Canvas(); c.Overlays().Top() != nil; {
						c.Overlays().Top().Hide()
					}
				})
			}
		}
	}
}

// TestEveryDialogFitsTheWindow: no button is out of reach, and what has the
// keyboard is in sight, wherever Tab leads.
func TestEveryDialogFitsTheWindow(t *testing.T) {
	inEveryDialog(t, func(t *testing.T, w *Window, open func(), size fyne.Size) {
		open()
		m := w.Dialogs().Top()
		if m == nil {
			t.Fatal("no dialog opens")
		}
		driver := fyne.CurrentApp().Driver()
		for _, o := range m.Row.Objects {
			at := driver.AbsolutePositionForObject(o)
			if end := at.AddXY(o.Size().Width, o.Size().Height); at.X < 0 || at.Y < 0 || end.X > size.Width || end.Y > size.Height {
				t.Errorf("a button stands at %v, %v large, in a window of %v", at, o.Size(), size)
			}
		}
		for _, s := range frametest.Unseen(w.Native().Canvas()) {
			t.Errorf("in a window of %v: %s", size, s)
		}
	})
}

// TestEscapeClosesADialogFromEverywhere: whatever in it has the keyboard.
func TestEscapeClosesADialogFromEverywhere(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.changedWindow()
	w.Native().Resize(sizes[0])
	w.actions.Do("save")
	d.saved(w)
	d.change(w, "changed again")
	for _, o := range everyDialog(d) {
		o.open(d, w)
		n := frametest.Stops(w.Native().Canvas(), false, func(fyne.Focusable) {})
		w.Dialogs().CloseAll()
		for i := range n {
			o.open(d, w)
			m := w.Dialogs().Top()
			w.Native().Canvas().Unfocus()
			for range i + 1 {
				w.Native().Canvas().FocusNext()
			}
			f := w.Native().Canvas().Focused()
			if f == nil {
				continue // what it lists is not there yet
			}
			escape(f)
			if m.Open() {
				t.Errorf("%s: Escape in %s closes nothing", o.name, frametest.Name(f))
			}
			w.Dialogs().CloseAll()
		}
	}
}

func escape(f fyne.Focusable) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }

// inEveryPanel shows all that panels show of a document with everything in it.
func inEveryPanel(t *testing.T, lang model.Lang, size fyne.Size, do func(name string, w *Window)) {
	d := newDesk(t, lang)
	d.Memory.Change(func(m *memory.Content) { m.Panels.ShowBottom = true })
	w, _ := d.opened()
	w.Native().Resize(size)
	doc := w.session.doc()
	note := &model.Sticky{ID: "n1", Lane: doc.Lanes[0].ID, Step: doc.Phases[0].Steps[0].ID, Text: "ask them"}
	link := doc.LinksInOrder()[0]
	c := *doc.CardsInOrder()[1]
	touch := model.Touchpoint{Metrics: []model.Metric{{Name: "NPS"}}, Improvements: []model.Improvement{{What: "less"}}}
	c.Touch = &touch
	if err := w.session.ed.Do(edit.Batch{edit.SetCard{Card: &c}, edit.AddSticky{Sticky: note}}); err != nil {
		t.Fatal(err)
	}
	for _, picked := range [][]canvas.Owner{
		{},
		{owner.Card(c.ID)},
		{owner.Link(link.ID)},
		{owner.Step(doc.Phases[0].Steps[0].ID)},
		{owner.Phase(doc.Phases[0].ID)},
		{owner.Lane(doc.Lanes[0].ID)},
		{owner.Sticky("n1")},
		{owner.Card(c.ID), owner.Card(doc.CardsInOrder()[0].ID)},
		{owner.Card(c.ID), owner.Link(link.ID)},
	} {
		for tab := range 5 {
			w.session.ed.Select(picked...)
			name := "document"
			if len(picked) > 0 {
				name = string(picked[0])
			}
			if tab > 0 && (len(picked) != 1 || name != string(owner.Card(c.ID))) {
				break
			}
			w.inspector.Open([]string{"owner", "owner", "quality", "improvements", "risk"}[tab])
			for range 3 { // what is folded holds more
				frametest.Walk(w.Native().Content(), fyne.Position{}, frametest.Box{}, func(o fyne.CanvasObject, _ fyne.Position, _ frametest.Box) {
					if h, ok := o.(*widgets.FoldHead); ok && !h.Open {
						h.Act()
					}
				})
			}
			for s := panes.AtLeft; s <= panes.AtBottom; s++ {
				if w.panes.Folds(s) {
					w.panes.Toggle(s)
				}
				do(name, w)
			}
			w.panes.Close()
		}
	}
}

// TestWhatHasTheKeyboardInAPanelIsInSight, wherever Tab leads.
func TestWhatHasTheKeyboardInAPanelIsInSight(t *testing.T) {
	for _, lang := range words.Langs {
		for _, size := range sizes {
			inEveryPanel(t, lang, size, func(name string, w *Window) {
				for _, s := range frametest.Unseen(w.Native().Canvas()) {
					t.Errorf("%s, %s selected, in a window of %v: %s", lang, name, size, s)
				}
			})
		}
	}
}

// TestEscapeLeadsFromAPanelToTheCanvas, whatever in it has the keyboard; a
// search that is open stays.
func TestEscapeLeadsFromAPanelToTheCanvas(t *testing.T) {
	for _, size := range sizes[:2] {
		inEveryPanel(t, model.English, size, func(name string, w *Window) {
			var all []fyne.Focusable
			c := w.Native().Canvas()
			frametest.Stops(c, false, func(f fyne.Focusable) { all = append(all, f) })
			for _, f := range all {
				if !w.panes.Hold(f) {
					continue
				}
				c.Focus(f)
				if c.Focused() != f {
					continue // it lay in a panel that closed
				}
				if escape(f); c.Focused() == f {
					escape(f) // the first took its suggestions away
				}
				if !w.OnBoard() {
					t.Errorf("%s selected: Escape in %s leaves the keyboard at %s", name, frametest.Name(f), frametest.Name(c.Focused()))
				}
			}
		})
	}
}

// signless reports a control that shows a sign in place of words, and has no tip
// that says what it is.
func signless(o fyne.CanvasObject) bool {
	text, tip := "", ""
	switch x := o.(type) {
	case *widgets.Button:
		text, tip = x.Text, x.Tip
	case *widgets.FlatButton:
		if text, tip = x.Text, x.Tip; x.Tool {
			text = "" // where there is little room its sign stands alone
		}
	case *widgets.IconButton:
		tip = x.Tip
	case *widgets.Swatch:
		tip = x.Tip
	case *widgets.Pill:
		text, tip = x.Text, x.Tip
	default:
		return false
	}
	return tip == "" && !strings.ContainsFunc(text, unicode.IsLetter)
}

// TestEverySignSaysWhatItIs: in every dialog, view and panel.
func TestEverySignSaysWhatItIs(t *testing.T) {
	look := func(t *testing.T, w *Window, where string) {
		c := w.Native().Canvas()
		root := c.Overlays().Top()
		if root == nil {
			root = c.Content()
		}
		frametest.Walk(root, fyne.Position{}, frametest.Box{}, func(o fyne.CanvasObject, at fyne.Position, _ frametest.Box) {
			if signless(o) {
				t.Errorf("%s: %s at %v does not say what it is", where, frametest.Name(o), at)
			}
		})
	}
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		w, _ := d.changedWindow()
		w.Native().Resize(sizes[0])
		look(t, w, "the map")
		w.actions.Do("save")
		d.saved(w)
		d.change(w, "changed again")
		for _, o := range everyDialog(d) {
			o.open(d, w)
			look(t, w, string(lang)+" "+o.name)
			w.Dialogs().CloseAll()
		}
		for _, id := range []string{"view.inventory", "view.dashboard", "view.improvements", "view.map", "find", "replace", "overlay.next", "slice", "tour", "guide.drawing"} {
			w.actions.Do(id)
			look(t, w, string(lang)+" "+id)
		}
	}
	inEveryPanel(t, model.English, sizes[0], func(name string, w *Window) { look(t, w, name) })
}

// TestTheStartPageFollowsTheKeyboard: in a small window it scrolls to the card
// that Tab comes to.
func TestTheStartPageFollowsTheKeyboard(t *testing.T) {
	for _, lang := range words.Langs {
		d := newDesk(t, lang)
		d.seen(template(t, "hotel"))
		d.Start(nil)
		w := d.windows[0]
		w.Native().Resize(sizes[len(sizes)-1])
		if n := frametest.Stops(w.Native().Canvas(), false, func(fyne.Focusable) {}); n < 10 {
			t.Fatalf("Tab comes to %d places", n)
		}
		for _, s := range frametest.Unseen(w.Native().Canvas()) {
			t.Errorf("%s: %s", lang, s)
		}
	}
}
