package board

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/pad"
	"touchline/canvas/owner"
	"touchline/model"
)

func TestBoardClickSelects(t *testing.T) {
	b := testBoard(t)
	var told event.Did
	b.Editor().Listen(func(d event.Did) { told |= d })
	p := on(b, "c-0-1")
	b.MouseMoved(mouse(p, 0))
	if b.editor.On() != "card:c-0-1" || b.Cursor() != desktop.PointerCursor {
		t.Errorf("on %q, cursor %v", b.editor.On(), b.Cursor())
	}
	click(b, p, desktop.MouseButtonPrimary)
	if b.editor.Selection().Last() != "card:c-0-1" || !told.Has(event.Picked|event.Pointed) {
		t.Errorf("picked %q, told %v", b.editor.Selection().Last(), told)
	}
	b.TypedKey(key(fyne.KeyEscape))
	if b.editor.Selection().Last() != "" {
		t.Errorf("Escape leaves %q", b.editor.Selection().Last())
	}
}

func TestBoardDragMovesACardWhereverTheButtonIsReleased(t *testing.T) {
	b := testBoard(t)
	from, to := on(b, "c-0-1"), on(b, "c-1-2")
	b.MouseDown(mouse(from, desktop.MouseButtonPrimary))
	b.MouseMoved(mouse(from.AddXY(2, 0), desktop.MouseButtonPrimary))
	b.Dragged(drag(from.AddXY(10, 10)))
	if b.editor.Doing() != "moving" || b.above.Ghost == nil {
		t.Fatalf("it is %s, ghost %v", b.editor.Doing(), b.above.Ghost)
	}
	b.Dragged(drag(to))
	b.DragEnd() // the toolkit gave MouseUp to another widget
	if b.editor.Busy() || b.above.Ghost != nil {
		t.Error("the gesture is still on")
	}
	b.MouseUp(mouse(to, desktop.MouseButtonPrimary))
	if c := b.editor.Document().Card("c-0-1"); c.Lane != "l1" || c.Step != "s2" {
		t.Errorf("the card is in %s %s", c.Lane, c.Step)
	}
}

func TestBoardHeldKeysReachTheGesture(t *testing.T) {
	b := testBoard(t)
	n := b.editor.Document().CardTable().Len()
	from, to := on(b, "c-0-1"), on(b, "c-1-2")
	b.MouseDown(mouse(from, desktop.MouseButtonPrimary))
	b.Dragged(drag(to))
	hold(b, fyne.KeyModifierAlt)
	b.KeyDown(key(desktop.KeyAltLeft))
	if b.Cursor() != copyCursor {
		t.Errorf("with Alt the cursor is %v", b.Cursor())
	}
	b.DragEnd()
	if got := b.editor.Document().CardTable().Len(); got != n+1 {
		t.Errorf("%d cards after a copy, %d before", got, n)
	}
}

func TestBoardOtherButtonsLeaveAGestureAlone(t *testing.T) {
	b := testBoard(t)
	from := on(b, "c-0-1")
	b.MouseDown(mouse(from, desktop.MouseButtonPrimary))
	b.Dragged(drag(from.AddXY(60, 40)))
	b.MouseDown(mouse(from, desktop.MouseButtonTertiary))
	b.MouseUp(mouse(from, desktop.MouseButtonTertiary))
	if b.editor.Doing() != "moving" {
		t.Errorf("it is %s", b.editor.Doing())
	}
}

func TestBoardPansWithTheMiddleButtonAndWithSpace(t *testing.T) {
	for name, press := range map[string]func(*Board, fyne.Position){
		"middle": func(b *Board, p fyne.Position) { b.MouseDown(mouse(p, desktop.MouseButtonTertiary)) },
		"space": func(b *Board, p fyne.Position) {
			b.KeyDown(key(fyne.KeySpace))
			b.TypedKey(key(fyne.KeySpace))
			b.TypedRune(' ')
			b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
		},
	} {
		b := testBoard(t)
		b.SetView(b.View().Panned(200, 0))
		before := b.View().At
		p := on(b, "c-0-4")
		press(b, p)
		b.Dragged(drag(p.AddXY(-40, 0)))
		if d := b.View().At.Sub(before); d != (canvas.Point{X: 40}) {
			t.Errorf("%s: moved by %v, want 40,0", name, d)
		}
		b.KeyUp(key(fyne.KeySpace))
		b.DragEnd()
		if b.editor.Selection().Last() != "" || b.editor.CanUndo() {
			t.Errorf("%s: panning picked %q", name, b.editor.Selection().Last())
		}
		b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
		if b.editor.Doing() != "pointing" {
			t.Errorf("%s: afterwards a press is %s", name, b.editor.Doing())
		}
	}
}

func TestBoardWheel(t *testing.T) {
	b := testBoard(t)
	at := fyne.NewPos(500, 400)
	gain, notch := wheel()
	before := b.View()
	hold(b, fyne.KeyModifierShift)
	b.Scrolled(scroll(at, 0, -float32(notch)))
	if d := b.View().At.Sub(before.At); d.X != notch*gain {
		t.Errorf("with Shift a notch toward the user scrolls by %v", d)
	}
	for _, m := range []fyne.KeyModifier{fyne.KeyModifierControl, fyne.KeyModifierSuper} {
		hold(b, m)
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
		"escape": func(b *Board) { b.TypedKey(key(fyne.KeyEscape)) },
		"focus":  func(b *Board) { b.FocusLost() },
	} {
		b := testBoard(t)
		doc := b.editor.Document()
		from := on(b, "c-0-1")
		b.MouseDown(mouse(from, desktop.MouseButtonPrimary))
		b.Dragged(drag(on(b, "c-1-2")))
		end(b)
		b.DragEnd()
		b.MouseUp(mouse(from, desktop.MouseButtonPrimary))
		if b.editor.Busy() || b.editor.Document() != doc {
			t.Errorf("%s: the document changed", name)
		}
	}
}

func TestBoardHandsOnWhatTheEditorHasNoUseFor(t *testing.T) {
	b := testBoard(t)
	var keys []fyne.KeyName
	var runes []rune
	var shortcuts []fyne.Shortcut
	b.Key = func(n fyne.KeyName, m fyne.KeyModifier) { keys = append(keys, n) }
	b.Rune = func(r rune) { runes = append(runes, r) }
	b.Shortcut = func(s fyne.Shortcut) { shortcuts = append(shortcuts, s) }
	b.TypedRune('?')
	b.TypedKey(key(fyne.KeyDown))
	b.TypedKey(key(fyne.KeyF1))
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyP, Modifier: fyne.KeyModifierControl})
	if len(keys) != 1 || keys[0] != fyne.KeyF1 || string(runes) != "?" || len(shortcuts) != 1 {
		t.Errorf("keys %v, runes %q, %d shortcuts", keys, string(runes), len(shortcuts))
	}
}

func TestBoardKeysBecomeTheEditors(t *testing.T) {
	ctrl := fyne.KeyModifierControl
	for _, c := range []struct {
		name fyne.KeyName
		mods fyne.KeyModifier
		want event.KeyEvent
	}{
		{fyne.KeyZ, ctrl | fyne.KeyModifierShift, event.KeyEvent{Rune: 'z', Mods: event.Ctrl | event.Shift}},
		{fyne.KeyD, fyne.KeyModifierSuper, event.KeyEvent{Rune: 'd', Mods: event.Ctrl}},
		{fyne.KeyLeft, fyne.KeyModifierAlt, event.KeyEvent{Key: event.KeyLeft, Mods: event.Alt}},
		{fyne.KeyReturn, ctrl, event.KeyEvent{Key: event.KeyEnter, Mods: event.Ctrl}},
		{fyne.Key0, ctrl, event.KeyEvent{Rune: '0', Mods: event.Ctrl}},
		{fyne.KeyF5, ctrl, event.KeyEvent{}},
	} {
		if got := eventOf(c.name, c.mods); got != c.want {
			t.Errorf("%v %v is %v, want %v", c.mods, c.name, got, c.want)
		}
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutUndo{}, &fyne.ShortcutCopy{}, &fyne.ShortcutPaste{}, &fyne.ShortcutSelectAll{}} {
		if n, m, ok := chordOf(s); !ok || len(n) != 1 || m != fyne.KeyModifierShortcutDefault {
			t.Errorf("%s is %v %v", s.ShortcutName(), m, n)
		}
	}
}

func TestBoardTellsRepeatedKeysApart(t *testing.T) {
	b := testBoard(t)
	b.editor.Select("card:c-0-3")
	b.KeyDown(key(fyne.KeyRight))
	if b.TypedKey(key(fyne.KeyRight)); b.Keys.Current().Held {
		t.Error("a key that went down is taken for one that is held")
	}
	if b.TypedKey(key(fyne.KeyRight)); !b.Keys.Current().Held {
		t.Error("a key that is held is taken for one that went down")
	}
}

func TestBoardCountsClicksItself(t *testing.T) {
	var c clicks
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	p := fyne.NewPos(10, 10)
	for i, step := range []struct {
		at     fyne.Position
		button desktop.MouseButton
		after  time.Duration
		want   int
	}{
		{p, 1, 0, 1},
		{p.AddXY(2, 1), 1, 300 * time.Millisecond, 2},
		{p, 1, 500 * time.Millisecond, 1},
		{p.AddXY(30, 0), 1, 100 * time.Millisecond, 1},
		{p.AddXY(30, 0), 2, 100 * time.Millisecond, 1},
	} {
		now = now.Add(step.after)
		if got := c.count(step.at, step.button, now); got != step.want {
			t.Errorf("press %d counts %d, want %d", i, got, step.want)
		}
	}
}

func TestBoardAsksTheWindow(t *testing.T) {
	b := testBoard(t)
	var asked []event.Request
	b.Editor().Listen(func(event.Did) { asked = append(asked, b.Editor().Asks()...) })
	click(b, on(b, "c-0-1"), desktop.MouseButtonSecondary)
	if len(asked) != 1 {
		t.Fatalf("asked %v", asked)
	}
	if m, ok := asked[0].(event.Menu); !ok || m.Owner != "card:c-0-1" || m.Step != "s1" {
		t.Errorf("asked %v", asked[0])
	}
	p := on(b, "c-0-2")
	click(b, p, desktop.MouseButtonPrimary)
	click(b, p, desktop.MouseButtonPrimary)
	if f, ok := asked[len(asked)-1].(event.EditText); !ok || f.Text != "Card 0 2" {
		t.Errorf("a double click asks %v", asked[len(asked)-1])
	}
}

func TestPadButtonsActAndExplain(t *testing.T) {
	b := testBoard(t)
	b.Words = func(key string) string { return "what " + key + " does" }
	var rested func()
	b.rest.after = func(_ time.Duration, f func()) *time.Timer { rested = f; return time.NewTimer(time.Hour) }
	b.later = func(f func()) { f() }
	click(b, on(b, "c-1-1"), desktop.MouseButtonPrimary)
	b.MouseMoved(mouse(fyne.NewPos(5, 5), 0))
	if !b.pad.shown || len(b.above.Pad) == 0 {
		t.Fatal("no pad beside the selected card")
	}
	var truth canvas.Rect
	for _, p := range b.pad.Buttons {
		if p.Sign == pad.Truth {
			truth = p.Rect
		}
	}
	c := truth.Center()
	p := fyne.NewPos(float32(c.X), float32(c.Y))
	b.MouseMoved(mouse(p, 0))
	if b.pad.hint != "" || rested == nil || b.Cursor() != desktop.PointerCursor {
		t.Fatalf("at once it says %q; cursor %v", b.pad.hint, b.Cursor())
	}
	rested()
	if n := len(b.above.Pad); b.pad.hint != "what board.pad.truth does" || n != 2 {
		t.Errorf("it says %q in %d groups", b.pad.hint, n)
	}
	hint := b.above.Pad[1].Bounds
	if gap := max(b.pad.Rect.Y-hint.Bottom(), hint.Y-b.pad.Rect.Bottom()); gap < 0 || gap > 8 {
		t.Errorf("the hint at %v is not beside the pad at %v", hint, b.pad.Rect)
	}
	next := fyne.NewPos(float32(truth.Right()+5), p.Y)
	if b.MouseMoved(mouse(next, 0)); b.pad.hint != "what board.pad.fail does" {
		t.Errorf("along the pad it says %q", b.pad.hint)
	}
	b.MouseMoved(mouse(p, 0))
	b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
	b.MouseUp(mouse(p.AddXY(200, 90), desktop.MouseButtonPrimary))
	if b.editor.Document().Card("c-1-1").Marks != 0 {
		t.Error("a press that is let go elsewhere acts")
	}
	b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
	b.MouseUp(mouse(p, desktop.MouseButtonPrimary))
	if !b.editor.Document().Card("c-1-1").Marks.Has(model.MarkTruth) {
		t.Error("the button does nothing")
	}
	b.MouseMoved(mouse(next, 0))
	rested()
	if b.MouseOut(); b.pad.hint != "" || len(b.above.Pad) != 1 {
		t.Error("the hint stays when the pointer leaves")
	}
}

func TestClockIsWoundOnlyWhileTheEditorWantsIt(t *testing.T) {
	b := testBoard(t)
	var waits []time.Duration
	var run func()
	b.clock.after = func(d time.Duration, f func()) *time.Timer {
		waits, run = append(waits, d), f
		return time.NewTimer(time.Hour)
	}
	b.later = func(f func()) { f() }
	now := b.now()
	b.now = func() time.Time { return now }
	b.MouseMoved(mouse(on(b, "c-0-1"), 0))
	if len(waits) == 0 || waits[0] <= 0 || waits[0] > 200*time.Millisecond {
		t.Fatalf("over a card it waits %v", waits)
	}
	n := len(waits)
	now = now.Add(waits[n-1])
	run()
	if len(waits) != n || b.clock.timer != nil {
		t.Error("the clock runs on when nothing is awaited")
	}
}

func TestPiecesOfThePaletteLandOnTheBoard(t *testing.T) {
	b := testBoard(t)
	n := b.editor.Document().CardTable().Len()
	piece := gesture.Piece{Kind: owner.KindCard, Card: model.KindAction}
	p := on(b, "c-1-2").AddXY(0, 0)
	b.Carry(piece, p)
	if b.editor.Doing() != "carrying" {
		t.Errorf("it is %s", b.editor.Doing())
	}
	b.Carry(piece, fyne.NewPos(-50, 10))
	if b.editor.Busy() {
		t.Error("it is carried beside the board")
	}
	b.Drop(piece, p)
	if got := b.editor.Document().CardTable().Len(); got != n+1 {
		t.Errorf("%d cards, were %d", got, n)
	}
	b.editor.EndText(true)
	for _, bar := range []fyne.Position{fyne.NewPos(300, b.Size().Height-5), fyne.NewPos(b.Size().Width-4, 300)} {
		if b.Drop(piece, bar); b.editor.Document().CardTable().Len() != n+1 {
			t.Errorf("a drop on a bar, at %v, makes a card where nobody sees", bar)
		}
	}
}

// A button that is let go over something else than the board, such as a menu
// that its press opened, is not held for ever.
func TestBoardIsNotDeadAfterAReleaseThatWentElsewhere(t *testing.T) {
	for name, lose := range map[string]func(*Board, fyne.Position){
		"the menu of a right click takes it": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonSecondary))
		},
		"a menu opens twice": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonSecondary))
			b.MouseDown(mouse(p, desktop.MouseButtonSecondary))
		},
		"a dialog opens while a card is dragged": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
			b.Dragged(drag(p.AddXY(60, 40)))
			b.LetGo()
		},
		"a dialog opens between press and release": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
			b.MouseMoved(mouse(p.AddXY(1, 0), 0))
		},
		"a dialog opens while the middle button pans": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonTertiary))
			b.MouseIn(mouse(p.AddXY(1, 0), 0))
		},
		"the same button comes down again": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
			b.Dragged(drag(p.AddXY(60, 40)))
		},
		"the pad's button goes up elsewhere": func(b *Board, p fyne.Position) {
			click(b, p, desktop.MouseButtonPrimary)
			c := b.pad.Buttons[0].Rect.Center()
			b.MouseDown(mouse(fyne.NewPos(float32(c.X), float32(c.Y)), desktop.MouseButtonPrimary))
			b.MouseMoved(mouse(p, 0))
		},
		"a menu opens while Space is held": func(b *Board, p fyne.Position) {
			b.KeyDown(key(fyne.KeySpace))
			b.TypedKey(key(fyne.KeySpace))
			b.MouseDown(mouse(p, desktop.MouseButtonSecondary))
			b.LetGo()
		},
		"the keyboard goes to another window": func(b *Board, p fyne.Position) {
			b.MouseDown(mouse(p, desktop.MouseButtonPrimary))
			b.FocusLost()
		},
	} {
		b := testBoard(t)
		before := b.editor.Document()
		lose(b, on(b, "c-0-1"))
		b.MouseDown(mouse(on(b, "c-1-2"), desktop.MouseButtonPrimary))
		b.MouseUp(mouse(on(b, "c-1-2"), desktop.MouseButtonPrimary))
		if b.editor.Selection().Last() != "card:c-1-2" || b.editor.Busy() {
			t.Errorf("%s: a click afterwards picks %q, and the board is %s", name, b.editor.Selection().Last(), b.editor.Doing())
		}
		if b.editor.Document() != before {
			t.Errorf("%s: the document changed", name)
		}
	}
}

// TestThePointerPointsWhenItIsMoved: where it rests when a document opens or a
// dialog goes, nothing lights up, until somebody moves it.
func TestThePointerPointsWhenItIsMoved(t *testing.T) {
	for name, comes := range map[string]func(*Board){
		"opened":   func(b *Board) { b.Open(b.editor) },
		"a dialog": func(b *Board) { b.LetGo() },
		"the keyboard is back": func(b *Board) {
			b.FocusLost()
			b.FocusGained()
		},
	} {
		b := testBoard(t)
		p := on(b, "c-0-1")
		b.MouseIn(mouse(p, 0))
		if b.editor.On() == "" {
			t.Fatalf("%s: a pointer that moves is on nothing", name)
		}
		comes(b)
		b.Resize(fyne.NewSize(900, 600))
		p = on(b, "c-0-1")
		b.MouseIn(mouse(p, 0))
		b.MouseMoved(mouse(p.AddXY(2, 0), 0))
		if b.editor.On() != "" {
			t.Errorf("%s: the resting pointer is on %q", name, b.editor.On())
		}
		if _, ok := b.editor.NextTick(b.now()); ok {
			t.Errorf("%s: something is going to come up", name)
		}
		b.MouseMoved(mouse(p.AddXY(5, 0), 0))
		if b.editor.On() != "card:c-0-1" {
			t.Errorf("%s: moved, it is on %q", name, b.editor.On())
		}
	}
	b := testBoard(t)
	b.LetGo()
	p := on(b, "c-0-1")
	b.MouseIn(mouse(p, 0))
	click(b, p, desktop.MouseButtonPrimary)
	b.MouseMoved(mouse(p, 0))
	if b.editor.On() != "card:c-0-1" {
		t.Error("a click is no hand on the mouse")
	}
}
