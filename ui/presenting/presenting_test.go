package presenting

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/presenting"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/ui/frame/frametest"
	"touchline/ui/placing"
)

// desktopOf is screens, and where windows were moved.
type desktopOf struct {
	areas []placing.Rect
	moved map[fyne.Window]placing.Rect
	own   placing.Rect
}

func (d *desktopOf) Areas() []placing.Rect { return d.areas }
func (d *desktopOf) Content(w fyne.Window) (placing.Rect, bool, placing.Edges, bool) {
	if at, ok := d.moved[w]; ok {
		return at, false, placing.Edges{}, true
	}
	return d.own, false, placing.Edges{}, true
}

func (d *desktopOf) Move(w fyne.Window, x, y int) { d.moved[w] = placing.Rect{X: x, Y: y, W: 9, H: 9} }
func (d *desktopOf) Maximize(fyne.Window)         {}

// rig is the presenting of a window with the bank.
type rig struct {
	*Presenting
	t     testing.TB
	win   *frametest.Window
	until func(what string, so func() bool)
	ed    *editor.Editor
	desk  *desktopOf
	at    time.Time
}

func newRig(t testing.TB, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	r := &rig{t: t, win: w, until: w.Until, at: time.Date(2026, 11, 27, 14, 32, 0, 0, time.UTC)}
	r.ed = editor.New(sampletest.Template(t, "bank", string(lang)), editor.Options{})
	r.desk = &desktopOf{areas: []placing.Rect{{X: 0, Y: 0, W: 1440, H: 900}}, moved: map[fyne.Window]placing.Rect{}, own: placing.Rect{X: 10, Y: 10, W: 800, H: 600}}
	r.Presenting = New(w.Frame, Source{
		Editor: func() *editor.Editor { return r.ed }, Theme: func() *compose.Theme { return compose.Themes()[0] },
		Desktop: r.desk, New: func(title string) fyne.Window {
			w := test.NewWindow(nil)
			w.SetTitle(title)
			return w
		},
	})
	r.now = func() time.Time { return r.at }
	t.Cleanup(r.End)
	return r
}

// waits has a time pass.
func (r *rig) waits(d time.Duration) {
	r.at = r.at.Add(d)
	r.stage.tick()
}

// key presses a key on a window.
func (r *rig) key(n fyne.KeyName) {
	r.stage.KeyDown(&fyne.KeyEvent{Name: n})
	r.stage.TypedKey(&fyne.KeyEvent{Name: n})
}

// Both windows close in every order, by keys, by the system and by the program,
// and nothing is left.
func TestEveryWayToEnd(t *testing.T) {
	for name, end := range map[string]func(*rig){
		"Escape":                func(r *rig) { r.key(fyne.KeyEscape) },
		"Escape, with a sheet":  func(r *rig) { r.key(fyne.KeyH); r.key(fyne.KeyEscape); r.key(fyne.KeyEscape) },
		"Escape while black":    func(r *rig) { r.key(fyne.KeyB); r.key(fyne.KeyEscape) },
		"Escape while it moves": func(r *rig) { r.key(fyne.KeyRight); r.key(fyne.KeyEscape) },
		"Escape twice":          func(r *rig) { r.key(fyne.KeyEscape); r.key(fyne.KeyEscape) },
		"Escape in the notes": func(r *rig) {
			r.key(fyne.KeyS)
			r.notes.root.KeyDown(nil)
			r.notes.root.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		},
		"the room's window by the system": func(r *rig) { r.key(fyne.KeyS); r.window.Close() },
		"the notes' first":                func(r *rig) { r.key(fyne.KeyS); r.notes.window.Close(); r.window.Close() },
		"the notes' twice":                func(r *rig) { r.key(fyne.KeyS); r.key(fyne.KeyS); r.key(fyne.KeyS); r.window.Close() },
		"the sheet over the document":     func(r *rig) { r.waiting().Close() },
		"the document closes":             func(r *rig) { r.ed = nil; r.Follow() },
		"the program":                     func(r *rig) { r.End(); r.End() },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t, model.English)
			before := r.ed.Document()
			r.Begin("")
			if !r.On() || !r.window.FullScreen() || !r.Dialogs().Any() {
				t.Fatal("it does not begin")
			}
			room, late := r.window, r.stage
			end(r)
			if r.On() || r.notes != nil || r.window != nil || r.Dialogs().Any() {
				t.Errorf("on %v, notes %v, dialog %v", r.On(), r.notes != nil, r.Dialogs().Any())
			}
			if r.ed != nil && r.ed.Document() != before {
				t.Error("the document changed")
			}
			if r.win.Boards == 0 {
				t.Error("the canvas has no keyboard")
			}
			for _, w := range fyne.CurrentApp().Driver().AllWindows() {
				if w == room {
					t.Error("the room's window is open")
				}
			}
			// What was on its way when it ended finds nothing.
			late.tick()
			late.painted()
			late.compose(100, 80)
			late.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			late.TypedRune('.')
			late.MouseDown(&desktop.MouseEvent{})
			late.MouseMoved(&desktop.MouseEvent{})
			late.MouseOut()
			late.Scrolled(&fyne.ScrollEvent{})
			late.DragEnd()
			late.Resize(fyne.NewSize(300, 200))
			r.win.Settle()
			if r.ed != nil {
				if r.Begin(""); !r.On() {
					t.Error("it does not begin again")
				}
			}
		})
	}
}

// waiting is the sheet over the document.
func (r *rig) waiting() interface{ Close() } { return r.Presenting.waits }

// F5 twice is one presentation, from where the first one is.
func TestBeginsOnce(t *testing.T) {
	r := newRig(t, model.English)
	r.Begin("")
	room := r.window
	r.key(fyne.KeyRight)
	at := r.show.Stop()
	r.Begin("")
	if r.window != room || r.show.Stop() != at {
		t.Error("a second one began")
	}
}

// Letters count as keys go down, whatever the keyboard types: an input method
// that is on keeps the characters.
func TestKeysWithAnInputMethod(t *testing.T) {
	r := newRig(t, model.Chinese)
	r.Begin("")
	r.key(fyne.KeyB) // no character comes
	if !r.show.Black() {
		t.Error("b is not black")
	}
	r.stage.TypedRune('b') // it comes all the same
	if !r.show.Black() {
		t.Error("b counted twice")
	}
	r.stage.TypedRune('不') // what the method made of it
	r.stage.TypedRune('。')
	if r.show.Black() {
		t.Error("the Chinese full stop does nothing")
	}
	r.stage.TypedRune('？')
	if !r.show.Help() {
		t.Error("the Chinese question mark does nothing")
	}
}

// A change of the document is shown while it is presented.
func TestStaysLive(t *testing.T) {
	r := newRig(t, model.English)
	steps := r.ed.Document().Steps()
	r.Begin(canvas.Owner(steps[2].ID.Owner()))
	shown := r.shown
	next := *steps[2]
	next.Name = "Renamed by another program"
	d, err := edit.Apply(r.ed.Document(), edit.SetStep{Step: &next})
	if err != nil {
		t.Fatal(err)
	}
	r.ed = editor.New(d, editor.Options{})
	r.Follow()
	if c := r.show.Caption(r.at, model.English); c.Name != next.Name || r.shown == shown {
		t.Errorf("it shows %q", c.Name)
	}
	d, err = edit.Apply(d, edit.RemoveSteps{Steps: []model.StepID{next.ID}})
	if err != nil {
		t.Fatal(err)
	}
	r.ed = editor.New(d, editor.Options{})
	r.Follow()
	if r.show.Stop().Level != presenting.AtPhase {
		t.Errorf("after the step went it is at %+v", r.show.Stop())
	}
}

// With two screens the map is on the one without the document, the notes on the
// other; a screen that comes opens the notes, one that goes takes nothing away.
func TestScreensComeAndGo(t *testing.T) {
	r := newRig(t, model.English)
	laptop, beamer := placing.Rect{W: 1440, H: 900}, placing.Rect{X: 1440, W: 1920, H: 1080}
	on := func(w fyne.Window) int {
		at, ok := r.desk.moved[w]
		if !ok {
			return -1
		}
		return screenOf(at, []placing.Rect{laptop, beamer})
	}
	r.desk.areas = []placing.Rect{laptop, beamer}
	r.Begin("")
	if r.notes == nil || on(r.window) != 1 || on(r.notes.window) != 0 {
		t.Fatalf("the room's on screen %d", on(r.window))
	}
	r.desk.areas = []placing.Rect{laptop}
	r.watch.look()
	if !r.On() || r.notes == nil || !r.window.FullScreen() {
		t.Error("without the second screen something is gone")
	}
	r.key(fyne.KeyS)
	r.desk.areas = []placing.Rect{laptop, beamer}
	delete(r.desk.moved, r.window)
	r.watch.look()
	if r.notes == nil || on(r.window) != 1 || !r.window.FullScreen() {
		t.Error("the second screen is not taken")
	}
	r.desk.areas = nil
	r.watch.look()
	if !r.On() {
		t.Error("without any screen it ends")
	}
	r.of.Desktop = nil
	r.watch.look()
	if !r.On() {
		t.Error("where no screen is known it ends")
	}
}

// The presenter's window says what is in the notes, what comes next and how long
// it takes.
func TestNotes(t *testing.T) {
	r := newRig(t, model.English)
	steps := r.ed.Document().Steps()
	noted := *steps[0]
	noted.Notes = "Ask first:\nwho was there?"
	d, err := edit.Apply(r.ed.Document(), edit.SetStep{Step: &noted})
	if err != nil {
		t.Fatal(err)
	}
	r.ed = editor.New(d, editor.Options{})
	r.Begin(canvas.Owner(noted.ID.Owner()))
	r.key(fyne.KeyS)
	n := r.notes
	if n.text.Text != noted.Notes || n.name.Text != noted.Name {
		t.Errorf("of %q it says %q", n.name.Text, n.text.Text)
	}
	r.until("the pictures are drawn", func() bool { return !n.drawing })
	first := n.now.Image
	if first.Bounds().Dx() != nowPixels || n.next.Image.Bounds().Dx() != nextPixels {
		t.Errorf("pictures of %v and %v", first.Bounds(), n.next.Image.Bounds())
	}
	r.key(fyne.KeyEnd)
	for more := true; more; _, more = r.show.Next() {
		r.key(fyne.KeyRight)
	}
	if n.text.Text == noted.Notes || n.coming.Text != r.Presenting.t("last") {
		t.Errorf("at the end it says %q and %q", n.text.Text, n.coming.Text)
	}
	begun := r.at
	r.waits(2 * time.Second) // until the map stands
	r.at = begun
	r.until("the pictures are drawn again", func() bool { return !n.drawing && n.now.Image != first })

	if n.clock.Text != "14:32" || n.elapsed.Text != "Elapsed 0:00" {
		t.Errorf("clocks %q %q", n.clock.Text, n.elapsed.Text)
	}
	r.at = r.at.Add(61 * time.Minute)
	r.watch.look()
	if n.clock.Text != "15:33" || n.elapsed.Text != "Elapsed 1:01:00" {
		t.Errorf("clocks %q %q", n.clock.Text, n.elapsed.Text)
	}
	n.pause.tapped()
	r.at = r.at.Add(time.Hour)
	n.tick()
	if n.elapsed.Text != "Elapsed 1:01:00" || n.pause.text.Text != "Go on" {
		t.Errorf("paused it says %q, the button %q", n.elapsed.Text, n.pause.text.Text)
	}
	r.spoken.reset(r.at)
	n.pause.tapped()
	r.at = r.at.Add(5 * time.Second)
	if n.tick(); n.elapsed.Text != "Elapsed 0:05" {
		t.Errorf("after reset %q", n.elapsed.Text)
	}
	for range 40 {
		n.enlarge(notesStep)
	}
	if n.body.size != notesMost {
		t.Errorf("the notes are %v large", n.body.size)
	}
}

// A frame of a move is drawn at its time: in the middle of it neither the first nor
// the last; when it is done nothing runs.
func TestMoves(t *testing.T) {
	r := newRig(t, model.English)
	r.Begin("")
	r.stage.Resize(fyne.NewSize(960, 540))
	shot := func() string {
		img := r.stage.compose(960, 540).(*image.RGBA)
		return string(img.Pix)
	}
	r.picture.easel.Settle()
	first := shot()
	r.key(fyne.KeyRight)
	if r.stage.timer == nil {
		t.Fatal("nothing runs")
	}
	r.waits(200 * time.Millisecond)
	middle := shot()
	r.waits(2 * time.Second)
	r.picture.easel.Settle()
	last := shot()
	if first == middle || middle == last || first == last {
		t.Error("two frames are the same")
	}
	if r.stage.timer != nil {
		t.Error("at rest the clock runs")
	}
	r.key(fyne.KeyB)
	if black := shot(); black != string(blackFrame(960, 540)) {
		t.Error("black is not black")
	}
}

func blackFrame(w, h int) []byte {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := 3; i < len(img.Pix); i += 4 {
		img.Pix[i] = 0xff
	}
	return img.Pix
}

// What is laid over the map by a key is named, and gone with the last one.
func TestOverlays(t *testing.T) {
	r := newRig(t, model.English)
	r.Begin("")
	plain := r.shown
	r.key(fyne.KeyO)
	if r.legend == "" || r.shown == plain {
		t.Fatal("nothing is laid over the map")
	}
	if r.ed.Laid().On() {
		t.Error("it is laid over the document's window")
	}
	for r.show.Overlay() != "" {
		r.key(fyne.KeyO)
	}
	if r.legend != "" {
		t.Errorf("without one it says %q", r.legend)
	}
}

func TestStopwatch(t *testing.T) {
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	w := stopwatch{since: now}
	if got := w.elapsed(now.Add(-time.Hour)); got != 0 {
		t.Errorf("with a clock that is set back it says %v", got)
	}
	w.toggle(now.Add(time.Minute))
	w.toggle(now.Add(time.Hour))
	if got := w.elapsed(now.Add(time.Hour + time.Second)); got != time.Minute+time.Second {
		t.Errorf("with a pause it says %v", got)
	}
	for d, want := range map[time.Duration]string{0: "0:00", 65 * time.Second: "1:05", time.Hour: "1:00:00", 25*time.Hour + 61*time.Second: "25:01:01"} {
		if got := clockTime(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

// BenchmarkFrame is a frame of a move on a screen of 1920 × 1080 px.
func BenchmarkFrame(b *testing.B) {
	for name, d := range map[string]*model.Document{"bank": sampletest.Template(b, "bank", "en"), "2000": sample.Make(2_000, 1, model.English)} {
		b.Run(name, func(b *testing.B) {
			r := newRig(b, model.English)
			r.ed = editor.New(d, editor.Options{})
			r.Begin("")
			r.stage.Resize(fyne.NewSize(1920, 1080))
			r.stage.compose(1920, 1080)
			r.picture.easel.Settle()
			r.key(fyne.KeyRight)
			r.key(fyne.KeyRight)
			r.stage.want()
			r.picture.easel.Settle()
			begun := r.at
			for i := 0; b.Loop(); i++ {
				r.at = begun.Add(time.Duration(i%20) * 20 * time.Millisecond)
				r.stage.compose(1920, 1080)
			}
		})
	}
}
