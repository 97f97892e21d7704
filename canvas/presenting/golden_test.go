package presenting_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/presenting"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/overlay"
	"touchline/model/sample"
)

// plain is a theme whose colours stay what they are when those of the program
// change.
var plain = compose.Theme{Ground: canvas.RGB(0xFFFFFF), Ink: canvas.RGB(1), Muted: canvas.RGB(2), Hairline: canvas.RGB(3), Edge: canvas.RGB(4), Warn: canvas.RGB(5), PhaseFrom: canvas.RGB(6)}

// timed is the bank with what a presentation says of it: two cards of the
// customer's in the first step, one who waits in the second, times, feelings and
// quotes.
func timed(t *testing.T) *model.Document {
	t.Helper()
	glad, sad := 1.0, -2.0
	card := func(id model.CardID, step model.StepID, rank string, marks model.Marks, x model.Touchpoint) *model.Card {
		return &model.Card{ID: id, Lane: "customer", Step: step, Rank: rank, Span: 1, Kind: model.KindAction, Text: "card " + string(id), Marks: marks, Touch: &x}
	}
	d, err := edit.Apply(editortest.Bank(), edit.Batch{
		edit.SetCard{Card: card("a", "s1", "V", 0, model.Touchpoint{Time: 60, MaxTime: 120, Feeling: &glad, Quote: "That was quick"})},
		edit.AddCard{Card: card("a2", "s1", "W", 0, model.Touchpoint{Time: 45})},
		edit.SetCard{Card: card("b", "s2", "V", model.MarkWait, model.Touchpoint{Time: 600, MaxTime: 900, Feeling: &sad, Quote: strings.Repeat("Nobody says how long it takes. ", 6)})},
		edit.SetCard{Card: card("c", "s3", "V", 0, model.Touchpoint{Time: 30})},
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func place(v view.View) string { return fmt.Sprintf("%.2f %.2f zoom %.4f", v.At.X, v.At.Y, v.Zoom) }

func rect(r canvas.Rect) string { return fmt.Sprintf("%.2f %.2f, %.2f × %.2f", r.X, r.Y, r.W, r.H) }

// seen is what is seen at a time: where the window stands, the ring, what is pale.
func seen(r *room, now time.Time) string {
	var b strings.Builder
	v := r.View(now)
	b.WriteString(place(v))
	for _, g := range r.Over(now, &plain) {
		switch it := g.Items[0].(type) {
		case *canvas.Box:
			fmt.Fprintf(&b, "; ring %s of %.3f", rect(it.Rect), it.Stroke.Width)
		case *canvas.Shape:
			fmt.Fprintf(&b, "; ink %s of %.3f", canvastest.Path(it.Path), it.Stroke.Width)
		}
	}
	pale := map[float64]float64{}
	for _, p := range r.Pale(v.Visible(), now) {
		pale[p.Much] += p.Rect.W * p.Rect.H
	}
	for _, much := range slices.Sorted(maps.Keys(pale)) {
		fmt.Fprintf(&b, "; pale by %.3f %.0f pt²", much, pale[much])
	}
	return b.String() + "\n"
}

// TestTheWayOfTheCamera is what is seen at every stop, what is painted before it
// is wanted, and the frames on the way there, in windows of three shapes.
func TestTheWayOfTheCamera(t *testing.T) {
	var b strings.Builder
	for _, window := range []canvas.Size{{W: 1920, H: 1080}, {W: 640, H: 900}, {W: 420, H: 150}} {
		fmt.Fprintf(&b, "%.0f × %.0f\n", window.W, window.H)
		r := newRoom(timed(t), "")
		r.Resize(window)
		fmt.Fprintf(&b, "%s %s", r.at(), seen(r, r.now))
		r.press("d")
		r.Press(event.Press{At: canvas.Point{X: window.W / 2, Y: window.H / 2}, Button: event.ButtonPrimary}, r.now)
		r.Move(event.Move{At: canvas.Point{X: window.W/2 + 20, Y: window.H/2 + 5}}, r.now)
		r.Release(event.Release{})
		r.press("d")
		for _, keys := range []string{"Right", "Right", "Down", "Down", "z", "z", "End", "Home", "w", "Right", "Right"} {
			before := r.now
			did := r.press(keys)
			fmt.Fprintf(&b, "%s, at %s, %d ahead:", keys, r.at(), len(r.Ahead()))
			for _, v := range r.Ahead() {
				fmt.Fprintf(&b, " %s;", place(v))
			}
			fmt.Fprintf(&b, " went %v\n", did.Has(presenting.Went))
			for _, after := range []time.Duration{120, 300, 450} {
				now := before.Add(after * time.Millisecond)
				r.Tick(now)
				wait, more := r.NextTick(now)
				fmt.Fprintf(&b, "  after %d ms, more %v %v: %s", after, more, wait.Round(time.Millisecond), seen(r, now))
			}
			r.press("wait")
			b.WriteString("  rests " + seen(r, r.now))
		}
	}
	canvastest.Golden(t, "ways.txt", b.String())
}

// drawn is what stands in groups, in a line each: words where they begin, all else
// by the room that it takes.
func drawn(groups []*canvas.Group) string {
	var b strings.Builder
	for _, g := range groups {
		for _, it := range g.Items {
			switch it := it.(type) {
			case *canvas.Text:
				l := it.Lines[0]
				fmt.Fprintf(&b, "  %.2f %.2f %q of %.2f pt, wide %.2f, %x\n", l.At.X, l.At.Y, l.Runs[0].Text, it.Size, l.Width, it.Color.B)
			case *canvas.Box:
				fmt.Fprintf(&b, "  box %s round %.2f, %x, %x of %.2f\n", rect(it.Rect), it.Radius, it.Fill.B, it.Stroke.Color.B, it.Stroke.Width)
			case *canvas.Shape:
				fmt.Fprintf(&b, "  shape %s, %x, %x of %.2f\n", rect(canvas.ItemBounds(it)), it.Fill.B, it.Stroke.Color.B, it.Stroke.Width)
			}
		}
	}
	return b.String()
}

// TestTheLineBelow is what stands below the map: at every sort of stop, with a
// number that is typed, in a window that has no room for it, and with more steps
// than there is room for dots.
func TestTheLineBelow(t *testing.T) {
	var b strings.Builder
	say := func(what string, r *room, legend string) {
		groups := r.Below(r.now, presenting.Dressing{Theme: &plain, Lang: model.English, Legend: legend})
		fmt.Fprintf(&b, "%s, at %s\n%s", what, r.at(), drawn(groups))
	}
	for _, window := range []canvas.Size{{W: 1920, H: 1080}, {W: 420, H: 150}} {
		r := newRoom(timed(t), "")
		r.Resize(window)
		for _, keys := range []string{"wait", "Right", "Right", "Right Right", "Home w", "Right", "Right"} {
			r.press(keys + " wait")
			say(fmt.Sprintf("%.0f × %.0f, %s", window.W, window.H, keys), r, "")
		}
	}
	for _, keys := range []string{"Right", "w Right"} {
		tiny := newRoom(timed(t), "")
		tiny.Resize(canvas.Size{W: 170, H: 300})
		tiny.press(keys + " wait")
		say("170 × 300, "+keys, tiny, "")
	}
	r := newRoom(timed(t), "")
	r.press("l")
	r.Move(event.Move{At: canvas.Point{X: 300, Y: 200}}, r.now)
	say("a legend and a pointer", r, "Waits")
	many := newRoom(sample.Make(900, 3, model.English), "")
	many.press("End Left wait")
	say("many steps", many, "")
	many.press("1")
	say("a number", many, "")
	many.Resize(canvas.Size{W: 190, H: 300})
	say("many steps in 190 × 300", many, "")
	canvastest.Golden(t, "below.txt", b.String())
}

// TestTheSheetOfKeys stands in the middle above the line, at a size that fits
// windows of all shapes, each line of it inside and below the one before, and what
// a key does right of all keys.
func TestTheSheetOfKeys(t *testing.T) {
	for _, window := range []canvas.Size{{W: 1920, H: 1080}, {W: 1000, H: 1400}, {W: 2560, H: 720}} {
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			r := newRoom(editortest.Bank(), "")
			r.Resize(window)
			r.press("?")
			groups := r.Below(r.now, presenting.Dressing{Theme: &plain, Lang: lang})
			g := groups[len(groups)-1]
			sheet := g.Items[0].(*canvas.Box).Rect
			above := canvas.Rect{W: window.W, H: window.H - r.Bar()}
			if c := sheet.Center(); abs(c.X-above.Center().X) > 0.01 || abs(c.Y-above.Center().Y) > 0.01 || sheet.H > above.H || sheet.W > above.W {
				t.Errorf("in %v the sheet stands at %v", window, sheet)
			}
			if len(g.Items) != 1+2*len(presenting.Lines) {
				t.Fatalf("%d items", len(g.Items))
			}
			keysEnd, bottom := 0.0, sheet.Y
			const near = 0.9 // lines may stand a little closer than they are high
			for i := 1; i < len(g.Items); i += 2 {
				key, does := canvas.ItemBounds(g.Items[i]), canvas.ItemBounds(g.Items[i+1])
				keysEnd = max(keysEnd, key.Right())
				if key.X < sheet.X+6 || does.Right() > sheet.Right()-6 || key.Y < bottom-(1-near)*key.H || abs(key.Y-does.Y) > 0.01 || key.Bottom() > sheet.Bottom()-6 {
					t.Errorf("in %v line %d stands at %v and %v, the sheet at %v", window, i/2, key, does, sheet)
				}
				bottom = key.Bottom()
			}
			first := canvas.ItemBounds(g.Items[2])
			if first.X < keysEnd+6 || sheet.Bottom()-bottom > 2*(canvas.ItemBounds(g.Items[1]).Y-sheet.Y) {
				t.Errorf("in %v what keys do begins at %g, keys end at %g", window, first.X, keysEnd)
			}
		}
	}
}

func abs(v float64) float64 { return max(v, -v) }

// TestEachDotLeadsToItsStep: the dots in the line are pressed half of the way to
// the next one around them, and beside them the line goes on.
func TestEachDotLeadsToItsStep(t *testing.T) {
	d := editortest.Bank()
	var b strings.Builder
	last := ""
	for x := 1200.0; x < screen.W; x++ {
		r := newRoom(d, "phase:two")
		r.Press(event.Press{At: canvas.Point{X: x, Y: screen.H - 2}, Button: event.ButtonPrimary}, r.now)
		if at := r.at(); at != last {
			fmt.Fprintf(&b, "%.0f %s, ", x, at)
			last = at
		}
	}
	// Pitch and place are reckoned from the height of the line, 84.48 units: 0.34 of it.
	const want = "1200 step s3, 1606 step s1, 1635 step s2, 1663 step s3, 1692 step s4, 1721 step s3, "
	if b.String() != want {
		t.Errorf("%s\nand not %s", b.String(), want)
	}
	r := newRoom(d, "")
	r.Press(event.Press{At: canvas.Point{X: 1640, Y: screen.H - r.Bar() - 1}, Button: event.ButtonPrimary}, r.now)
	if r.at() == "step s1" {
		t.Error("a dot is pressed above the line")
	}
}

// TestWhatEachKeyDid: what a window does after a key goes by it, so nothing that
// is not so is told, and nothing that is so is kept back.
func TestWhatEachKeyDid(t *testing.T) {
	const looks, went, laid = presenting.Looks, presenting.Looks | presenting.Went, presenting.Looks | presenting.Laid
	for _, c := range []struct {
		before, key string
		did         presenting.Did
	}{
		{"", "Home", 0},
		{"", "Right", went},
		{"End wait", "Right", 0},
		{"End", "Right", went /* the move begins anew */},
		{"End wait", "Home", went},
		{"", "b", looks},
		{"b", "Right", looks},
		{"", "?", looks},
		{"", "Esc", presenting.Ended},
		{"?", "Esc", looks},
		{"", "l", looks},
		{"", "d", looks},
		{"", "e", 0},
		{"", "f", presenting.Full},
		{"", "s", presenting.Noted},
		{"", "o", laid},
		{"", "x", 0},
		{"", "0", 0},
		{"", "w", went | looks},
		{"w wait", "w", went | looks},
	} {
		r := newRoom(editortest.Bank(), "")
		r.press(c.before)
		if did := r.press(c.key); did != c.did {
			t.Errorf("after %q, %q did %b, not %b", c.before, c.key, did, c.did)
		}
	}
	r := newRoom(editortest.Bank(), "")
	for move, c := range map[string]struct {
		tool string
		did  presenting.Did
	}{"with nothing": {"", 0}, "with the pointer": {"l", looks}, "with the pen": {"d", looks}} {
		r := newRoom(editortest.Bank(), "")
		r.press(c.tool)
		if did := r.Move(event.Move{At: canvas.Point{X: 5, Y: 5}}, r.now); did != c.did {
			t.Errorf("moved %s: %b", move, did)
		}
		if did := r.Away(); did.Has(looks) != (c.tool == "l") {
			t.Errorf("gone %s: %b", move, did)
		}
	}
	if did := r.Resize(screen); did != 0 {
		t.Errorf("the same size did %b", did)
	}
	if did := r.Resize(canvas.Size{W: 9, H: 9}); did != looks {
		t.Errorf("another size did %b", did)
	}
	r.press("End wait")
	other, err := edit.Apply(editortest.Bank(), edit.RemoveCards{Cards: []model.CardID{"a"}})
	if err != nil {
		t.Fatal(err)
	}
	if did := r.Follow(layout.Make(other, layout.Options{})); did != looks|presenting.Redrawn {
		t.Errorf("a change elsewhere did %b", did)
	}
	gone, err := edit.Apply(other, edit.RemoveSteps{Steps: []model.StepID{"s4"}})
	if err != nil {
		t.Fatal(err)
	}
	if did := r.Follow(layout.Make(gone, layout.Options{})); did != went|presenting.Redrawn {
		t.Errorf("a change of where one stands did %b", did)
	}
}

// TestOverlaysComeInTurn, back and forth, with none between the last and the first.
func TestOverlaysComeInTurn(t *testing.T) {
	r := newRoom(editortest.Bank(), "")
	for _, id := range append(overlay.AllIDs(), "") {
		if r.press("o"); r.Overlay() != id {
			t.Errorf("%q comes, not %q", r.Overlay(), id)
		}
	}
	r.Key(event.KeyEvent{Rune: 'O', Mods: event.Shift}, r.now)
	if ids := overlay.AllIDs(); r.Overlay() != ids[len(ids)-1] {
		t.Errorf("before none comes %q", r.Overlay())
	}
}

// TestANumberWaitsForItsNextDigit, 900 ms from the last one on.
func TestANumberWaitsForItsNextDigit(t *testing.T) {
	r := newRoom(sample.Make(600, 3, model.English), "")
	r.press("1")
	for after, want := range map[time.Duration]time.Duration{0: 900, 300: 600, 899: 1, 950: 0} {
		if wait, more := r.NextTick(r.now.Add(after * time.Millisecond)); !more || wait != want*time.Millisecond {
			t.Errorf("after %d ms it waits %v, %v", after, wait, more)
		}
	}
	r.Tick(r.now.Add(899 * time.Millisecond))
	if r.at() != "overview" {
		t.Error("it jumps before the next digit may come")
	}
	if r.Tick(r.now.Add(900 * time.Millisecond)); r.at() == "overview" {
		t.Error("it does not jump")
	}
}

// TestTheWalkGoesToItsCardsAlone: on the walk a card of the customer's is gone to
// along it, and with any other one the walk ends.
func TestTheWalkGoesToItsCardsAlone(t *testing.T) {
	r := newRoom(timed(t), "")
	r.press("w wait")
	if _, ok := r.GoTo("card:c", r.now); !ok || r.at() != "card c" {
		t.Errorf("at %s", r.at())
	}
	if c := r.Caption(r.now.Add(time.Hour), model.English); c.At != 4 || c.Sum == "" {
		t.Errorf("the walk is at %d of %d", c.At, c.Of)
	}
	if r.press("Left wait"); r.at() != "card b" {
		t.Errorf("before it one is at %s", r.at())
	}
	if _, ok := r.GoTo("card:g", r.now); !ok || r.at() != "card g" || r.Caption(r.now, model.English).Sum != "" {
		t.Errorf("the walk goes on at %s", r.at())
	}
	if _, ok := r.GoTo("lane:front", r.now); ok {
		t.Error("a lane is a stop")
	}
}

// TestATurnOfTheWheel is a stop when it is a whole one, and after a stop it rests
// for 350 ms, so that a touchpad that goes on sending goes no further.
func TestATurnOfTheWheel(t *testing.T) {
	for _, c := range []struct {
		notches []float64
		after   time.Duration // between them
		at      string
	}{
		{[]float64{-0.99}, 0, "overview"},
		{[]float64{-1}, 0, "phase one"},
		{[]float64{-0.5, -0.5}, 0, "phase one"},
		{[]float64{-0.5, 0.5, -0.5}, 0, "overview"},
		{[]float64{-1, -1}, 349 * time.Millisecond, "phase one"},
		{[]float64{-1, -1}, 350 * time.Millisecond, "step s1"},
		{[]float64{-1, 1}, 350 * time.Millisecond, "overview"},
		{[]float64{-1, 0.99}, 350 * time.Millisecond, "phase one"},
	} {
		r := newRoom(editortest.Bank(), "")
		for _, n := range c.notches {
			r.Wheel(event.Wheel{Notches: n}, r.now)
			r.now = r.now.Add(c.after)
		}
		if r.at() != c.at {
			t.Errorf("%v, %v apart, lead to %s, not %s", c.notches, c.after, r.at(), c.at)
		}
	}
}
