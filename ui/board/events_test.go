package board

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// testBoard is a board of 900 × 600 units that shows a picture larger than
// it, with one card, and has no keys held.
func testBoard(t *testing.T) *Board {
	t.Helper()
	test.NewTempApp(t)
	b := New(func(f func()) {})
	b.mods = func() fyne.KeyModifier { return 0 }
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 600))
	scene := *testScene
	scene.Groups = []*canvas.Group{{
		Owner: "card:c1", Bounds: canvas.Rect{X: 295, Y: 195, W: 110, H: 60},
		Items: []canvas.Item{&canvas.Box{Rect: canvas.Rect{X: 300, Y: 200, W: 100, H: 50}, Radius: 4}},
	}}
	b.Open(Picture{Scene: &scene, Painter: &pattern{}, Heads: testView().Heads})
	v := testView()
	b.SetView(v)
	t.Cleanup(b.easel.Settle)
	return b
}

// on is the place in the window of a point of the picture.
func on(b *Board, x, y float64) fyne.Position {
	v := b.View()
	return fyne.NewPos(float32(x*v.Scale()-v.At.X), float32(y*v.Scale()-v.At.Y))
}

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

func TestBoardDragPansAndEndsWhereverTheButtonIsReleased(t *testing.T) {
	b := testBoard(t)
	before := b.View().At
	b.MouseDown(mouse(fyne.NewPos(500, 400), desktop.MouseButtonPrimary))
	b.Dragged(drag(fyne.NewPos(460, 370)))
	if d := b.View().At.Sub(before); d != (canvas.Point{X: 40, Y: 30}) {
		t.Errorf("moved by %v, want 40,30", d)
	}
	b.DragEnd() // the toolkit gave MouseUp to another widget
	if b.reader.Busy() {
		t.Error("the gesture is still on")
	}
	b.MouseUp(mouse(fyne.NewPos(460, 370), desktop.MouseButtonPrimary))
	if b.Picked() != "" {
		t.Errorf("a drag picked %q", b.Picked())
	}
}

func TestBoardClickPicks(t *testing.T) {
	b := testBoard(t)
	var told editor.Did
	b.Changed = func(d editor.Did) { told |= d }
	p := on(b, 350, 225)
	b.MouseMoved(mouse(p, 0))
	if b.On() != "card:c1" || b.Cursor() != desktop.PointerCursor {
		t.Errorf("on %q, cursor %v", b.On(), b.Cursor())
	}
	b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
	b.MouseUp(mouse(p, desktop.MouseButtonPrimary))
	if b.Picked() != "card:c1" || !told.Has(editor.Picked|editor.Pointed) {
		t.Errorf("picked %q, told %v", b.Picked(), told)
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Picked() != "" {
		t.Errorf("Escape leaves %q", b.Picked())
	}
}

func TestBoardWheel(t *testing.T) {
	b := testBoard(t)
	at := fyne.NewPos(500, 400)
	gain, notch := wheel()
	before := b.View()
	b.Scrolled(scroll(at, 0, -float32(notch)))
	if d := b.View().At.Sub(before.At); d.Y != notch*gain || d.X != 0 {
		t.Errorf("a notch toward the user scrolls by %v", d)
	}
	b.mods = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	b.Scrolled(scroll(at, 0, -float32(notch)))
	if d := b.View().At.Sub(before.At); d.X != notch*gain {
		t.Errorf("with Shift by %v", d)
	}
	for _, m := range []fyne.KeyModifier{fyne.KeyModifierControl, fyne.KeyModifierSuper} {
		b.mods = func() fyne.KeyModifier { return m }
		b.Scrolled(scroll(at, 0, float32(notch)))
		if b.View().Zoom != 1.25 {
			t.Errorf("with %v the zoom is %v, want 1.25", m, b.View().Zoom)
		}
		b.Scrolled(scroll(at, 0, -float32(notch)))
		if b.View().Zoom != 1 {
			t.Errorf("and back %v", b.View().Zoom)
		}
	}
}

func TestBoardEscapeAndLostFocusRestore(t *testing.T) {
	for name, end := range map[string]func(*Board){
		"escape": func(b *Board) { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"focus":  func(b *Board) { b.FocusLost() },
	} {
		b := testBoard(t)
		before := b.View()
		b.MouseDown(mouse(fyne.NewPos(500, 400), desktop.MouseButtonTertiary))
		b.Dragged(drag(fyne.NewPos(300, 200)))
		end(b)
		if b.View() != before {
			t.Errorf("%s: the view is at %v, was at %v", name, b.View().At, before.At)
		}
	}
}

func TestBoardHandsOnWhatItHasNoUseFor(t *testing.T) {
	b := testBoard(t)
	var keys []fyne.KeyName
	var runes []rune
	b.Key = func(n fyne.KeyName, m fyne.KeyModifier) { keys = append(keys, n) }
	b.Rune = func(r rune) { runes = append(runes, r) }
	y := b.View().At.Y
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if b.View().At.Y <= y {
		t.Error("the down key does not scroll")
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF1})
	b.TypedRune('?')
	if len(keys) != 1 || keys[0] != fyne.KeyF1 || string(runes) != "?" {
		t.Errorf("keys %v, runes %q", keys, string(runes))
	}
}

func TestBoardCountsClicksItself(t *testing.T) {
	var c clicks
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	p := fyne.NewPos(10, 10)
	for i, step := range []struct {
		at    fyne.Position
		after time.Duration
		want  int
	}{
		{p, 0, 1}, {p.AddXY(2, 1), 300 * time.Millisecond, 2}, {p, 500 * time.Millisecond, 1}, {p.AddXY(30, 0), 100 * time.Millisecond, 1},
	} {
		now = now.Add(step.after)
		if got := c.count(step.at, now); got != step.want {
			t.Errorf("press %d counts %d, want %d", i, got, step.want)
		}
	}
}

func TestBoardFrameIsCompactAndAsLargeAsAsked(t *testing.T) {
	b := testBoard(t)
	b.easel.Settle()
	img := b.compose(900, 600)
	if got := img.Bounds().Size(); got.X != 900 || got.Y != 600 {
		t.Errorf("frame of %v", got)
	}
	if b.frame.Stride != 4*900 {
		t.Errorf("stride %d: the toolkit ignores it, the rows must follow each other", b.frame.Stride)
	}
}

func TestBoardMinimapShowsWhereThePictureIsLarger(t *testing.T) {
	b := testBoard(t)
	if !b.mapFrame.Visible() {
		t.Error("no minimap beside a large picture")
	}
	b.SetView(b.View().Fitted())
	if b.mapFrame.Visible() {
		t.Error("a minimap beside a picture that fits")
	}
}

func TestBoardThatShowsAllGoesOnToWhenResized(t *testing.T) {
	b := testBoard(t)
	b.SetView(b.View().Fitted())
	b.Resize(fyne.NewSize(600, 500))
	if v := b.View(); v.Larger() || v != v.Fitted() {
		t.Errorf("in a smaller window the picture is at %d %%", editor.Percent(v.Zoom))
	}
	b.SetView(b.View().ZoomedAt(2, canvas.Point{}))
	b.Resize(fyne.NewSize(500, 400))
	if b.View().Zoom != 2 {
		t.Errorf("a chosen zoom became %v", b.View().Zoom)
	}
}
