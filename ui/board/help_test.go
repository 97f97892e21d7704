package board

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/editor"
	"touchline/model"
)

// grid is a document of so many steps and four lanes, with a card "c-LANE-STEP"
// in each cell of the first two lanes.
func grid(steps int) *model.Document {
	var p model.Parts
	p.Head = &model.Head{Title: "Grid", Language: model.English}
	phase := &model.Phase{ID: "p1", Name: "Phase"}
	lanes := []model.Role{model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport}
	for i, r := range lanes {
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("l", i)), Role: r, Name: fmt.Sprint("Lane ", i)})
	}
	for i := range steps {
		s := &model.Step{ID: model.StepID(fmt.Sprint("s", i)), Name: fmt.Sprint("Step ", i)}
		phase.Steps = append(phase.Steps, s)
		for lane := range 2 {
			p.Cards = append(p.Cards, &model.Card{
				ID: model.CardID(fmt.Sprint("c-", lane, "-", i)), Lane: p.Lanes[lane].ID, Step: s.ID,
				Rank: "a", Span: 1, Kind: model.KindAction, Text: fmt.Sprint("Card ", lane, " ", i),
			})
		}
	}
	p.Phases = []*model.Phase{phase}
	return model.New(p)
}

// testBoard is a board of 900 × 600 units that shows a grid larger than it,
// at 100 %, with no keys held. Time stands still.
func testBoard(t *testing.T) *Board {
	t.Helper()
	test.NewTempApp(t)
	b := New(func(f func()) {}, nil)
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	b.now = func() time.Time { return now }
	b.clock.after = func(time.Duration, func()) *time.Timer { return time.NewTimer(time.Hour) }
	b.settled.after, b.alt.after, b.rest.after = b.clock.after, b.clock.after, b.clock.after
	b.Keys.Held = func() fyne.KeyModifier { return 0 }
	b.Keys.Now = b.now
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 600))
	b.Open(editor.New(grid(12), editor.Options{Now: b.now}))
	b.SetView(b.View().ZoomedAt(1, canvas.Point{}).Home())
	b.hand.stir.Wake() // somebody has a hand on the mouse
	t.Cleanup(b.easel.Settle)
	return b
}

// on is the place on the board of the middle of a card.
func on(b *Board, id model.CardID) fyne.Position {
	r := b.View().ToWindow(b.editor.Plan().Card(id).Rect).Center()
	return fyne.NewPos(float32(r.X), float32(r.Y))
}

// hold has modifiers held.
func hold(b *Board, m fyne.KeyModifier) { b.Keys.Held = func() fyne.KeyModifier { return m } }

func mouse(p fyne.Position, button desktop.MouseButton) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: button}
	e.Position = p
	return e
}

func drag(p fyne.Position) *fyne.DragEvent {
	e := &fyne.DragEvent{}
	e.Position = p
	return e
}

func scroll(p fyne.Position, dx, dy float32) *fyne.ScrollEvent {
	e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)}
	e.Position = p
	return e
}

func key(n fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: n} }

// click presses and lets go.
func click(b *Board, p fyne.Position, button desktop.MouseButton) {
	b.MouseMoved(mouse(p, 0))
	b.MouseDown(mouse(p, button))
	b.MouseUp(mouse(p, button))
}
