package dashboard

import (
	"fmt"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/ui/board"
	"touchline/ui/frame/frametest"
)

// rig is the dashboard of a window with a document.
type rig struct {
	*Dashboards
	t     testing.TB
	until func(what string, so func() bool)
	due   []func() // what waits for a pause to pass
	ed    *editor.Editor
	went  []model.CardID
}

func newRig(t testing.TB, d *model.Document) *rig {
	t.Helper()
	w := frametest.New(t, model.English)
	r := &rig{t: t, until: w.Until, ed: editor.New(d, editor.Options{})}
	r.Dashboards = New(w.Frame, Source{
		Doc: r.ed.Document, Theme: func() *compose.Theme { return compose.Themes()[0] }, Look: func() board.Look { return board.LightLook },
		Goto: func(cards []model.CardID) { r.went = cards }, Back: func() {},
	})
	r.after = func(_ time.Duration, f func()) { r.due = append(r.due, f) }
	return r
}

func bank(t testing.TB) *model.Document {
	t.Helper()
	d := sampletest.Template(t, "bank", "en")
	return d
}

// says reports whether a scene says a text.
func says(s *canvas.Scene, text string) bool {
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok && x.Source == text {
				return true
			}
		}
	}
	return false
}

// TestItFollowsTheDocument, a moment later and only for the last of several
// edits; nothing is measured while it does not show.
func TestItFollowsTheDocument(t *testing.T) {
	d := bank(t)
	r := newRig(t, d)
	r.Update()
	if len(r.due) > 0 || r.made != nil {
		t.Fatal("it is measured while nobody sees it")
	}
	r.ShowPage()
	r.until("it shows", func() bool { return r.made != nil })
	first := r.made
	if !says(first.page, "27") || !says(first.side, "27") {
		t.Fatal("27 touchpoints are not counted")
	}
	for i := range 3 {
		id := model.CardID(fmt.Sprintf("cnew%d", i))
		if err := r.ed.Do(edit.AddCard{Card: &model.Card{ID: id, Lane: d.Lanes[1].ID, Step: d.Steps()[0].ID, Span: 1, Kind: model.KindAction, Touch: &model.Touchpoint{}}}); err != nil {
			t.Fatal(err)
		}
		r.Update()
	}
	r.Update() // nothing changed since
	if r.made != first || len(r.due) != 3 {
		t.Fatalf("%d wait for the pause", len(r.due))
	}
	for _, f := range r.due {
		f()
	}
	r.until("it follows", func() bool { return r.made != first })
	if !says(r.made.page, "30") {
		t.Error("30 touchpoints are not counted")
	}
}

// TestAPressLeadsToWhatIsCounted, as far as it is still there.
func TestAPressLeadsToWhatIsCounted(t *testing.T) {
	r := newRig(t, bank(t))
	r.ToggleSide()
	r.until("it shows", func() bool { return r.made != nil })
	var at canvas.Point
	for _, g := range r.made.side.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok && x.Source == "High risks" {
				at = g.Bounds.Center()
			}
		}
	}
	r.side.Pressed(at)
	if len(r.went) != 3 {
		t.Fatalf("the high risks lead to %v", r.went)
	}
	if err := r.ed.Do(edit.RemoveCards{Cards: r.went[:1]}); err != nil {
		t.Fatal(err)
	}
	r.side.Pressed(at)
	if len(r.went) != 2 {
		t.Errorf("what is gone is led to: %v", r.went)
	}
	r.went = nil
	r.side.Pressed(canvas.Point{X: 1, Y: 1})
	if r.went != nil || r.side.At(canvas.Point{X: 1, Y: 1}) {
		t.Error("a press beside leads somewhere")
	}
	r.ToggleSide()
	if r.Beside() || r.Side.Visible() {
		t.Error("it does not go")
	}
}

// BenchmarkEdit is an edit while the dashboard shows, up to where the window is
// free again: measuring goes aside.
func BenchmarkEdit(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := sample.Make(n, 1, model.English)
			r := newRig(b, d)
			r.ShowPage()
			r.until("it shows", func() bool { return r.made != nil })
			c := *d.CardsInOrder()[n/2]
			i := 0
			for b.Loop() {
				next := c
				next.Text = fmt.Sprint("text ", i)
				i++
				if err := r.ed.Do(edit.SetCard{Card: &next}); err != nil {
					b.Fatal(err)
				}
				r.Update()
			}
		})
	}
}
