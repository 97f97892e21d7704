package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/tour"
	"touchline/ui/widgets"
)

// TestTheTourPointsAtWhatItSpeaksOf: each hint stands beside that, follows when
// the picture is scrolled, and one can go back.
func TestTheTourPointsAtWhatItSpeaksOf(t *testing.T) {
	d := newDesk(t, model.English)
	w, _ := d.opened()
	w.tour.Begin()
	driver := fyne.CurrentApp().Driver()
	bubble := func() tour.Area {
		all := w.tour.Object.Objects[0].(*fyne.Container).Objects
		o := all[len(all)-1]
		return tour.Area{At: driver.AbsolutePositionForObject(o), Size: o.Size()}
	}
	press := func(text string) {
		t.Helper()
		for _, o := range test.LaidOutObjects(w.tour.Object) {
			if b, ok := o.(*widgets.Button); ok && b.Text == text {
				test.Tap(b)
				return
			}
		}
		t.Fatalf("no button %s", text)
	}
	for _, h := range []tour.Hint{tour.Cards, tour.Links, tour.Heads, tour.Panel, tour.Safety} {
		of, ok := w.spokenOf(h)
		if !ok {
			t.Fatalf("what %s speaks of is not to be seen", h)
		}
		b := bubble()
		if b.At.X < of.At.X+of.Size.Width && of.At.X < b.At.X+b.Size.Width && b.At.Y < of.At.Y+of.Size.Height && of.At.Y < b.At.Y+b.Size.Height {
			t.Errorf("%s: the hint at %v covers what it speaks of, at %v", h, b, of)
		}
		if h != tour.Safety {
			press(w.t("tour.next"))
		}
	}
	press(w.t("tour.back"))
	press(w.t("tour.back"))
	press(w.t("tour.back"))
	before, of := bubble(), tour.Area{}
	of, _ = w.spokenOf(tour.Links)
	w.board.SetView(w.board.View().Panned(30, 20))
	if now, _ := w.spokenOf(tour.Links); now == of || bubble() == before {
		t.Errorf("scrolled, the hint stands at %v, as before at %v; the card at %v, before at %v", bubble(), before, now, of)
	}
	press(w.t("tour.skip"))
	if w.tour.On() || !d.Memory.Toured {
		t.Error("Skip does not end it for good")
	}
}

// TestTheFirstHintOfAnEmptyDocumentLeavesItsCellsFree: it points at the cell in
// which one begins, and covers none that says what belongs there, nor the strip
// that adds rows, in windows that leave the canvas some room.
func TestTheFirstHintOfAnEmptyDocumentLeavesItsCellsFree(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range []fyne.Size{{Width: 1440, Height: 860}, {Width: 1366, Height: 728}} {
			d := newDesk(t, lang)
			w, _ := d.opened()
			w.Native().Resize(size)
			w.actions.Do("new")
			d.until("a new document is there", func() bool { return d.windows[len(d.windows)-1].isBlank() })
			w = d.windows[len(d.windows)-1]
			w.Native().Resize(size)
			w.tour.Begin()
			all := w.tour.Object.Objects[0].(*fyne.Container).Objects
			o := all[len(all)-1]
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			titled := false
			for _, o := range test.LaidOutObjects(w.tour.Object) {
				l, ok := o.(*widget.Label)
				titled = titled || ok && l.Text == w.t("tour.begin.title")
			}
			if !titled {
				t.Errorf("%s: the first hint does not say how one begins", lang)
			}
			first, others, _ := w.session.ed.Blank()
			of, ok := w.spokenOf(tour.Begin)
			if r, _ := w.seenAt(first); !ok || of != r {
				t.Errorf("%s, %v: it speaks of %v", lang, size, of)
			}
			for _, c := range append(others, first) {
				if r, ok := w.seenAt(c); ok && at.X < r.At.X+r.Size.Width && r.At.X < at.X+o.Size().Width && at.Y < r.At.Y+r.Size.Height && r.At.Y < at.Y+o.Size().Height {
					t.Errorf("%s, %v: the hint at %v, %v large, covers %v", lang, size, at, o.Size(), r)
				}
			}
		}
	}
}
