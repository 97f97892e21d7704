package improvements

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/improve"
	"touchline/model/sample"
	"touchline/ui/frame/frametest"
)

// rig is the board of a window, and who uses it.
type rig struct {
	*Improvements
	ed       *editor.Editor
	window   *frametest.Window
	win      fyne.Window
	mapped   int // how often the map was asked for
	recorded int // and the properties
}

func newRig(t testing.TB, d *model.Document, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	w.Program.Later = func(f func()) { f() }
	r := &rig{ed: editor.New(d, editor.Options{Lang: lang}), window: w, win: w.Native()}
	w.OnBoard = func() { r.Board.Focus() }
	w.Keys().Held = func() fyne.KeyModifier { return 0 }
	r.Improvements = New(w.Frame, Source{
		Editor: func() *editor.Editor { return r.ed }, Theme: func() *compose.Theme { return compose.Themes()[0] },
		Today: func() model.Date { return "2026-11-27" }, ToMap: func() { r.mapped++ }, ToRecord: func() { r.recorded++ },
		Undo: func() { r.ed.Undo() }, Redo: func() { r.ed.Redo() }, Shortcut: func(fyne.Shortcut) {},
	})
	r.ed.Listen(func(d event.Did) {
		if d&(event.Edited|event.Picked) != 0 {
			r.Update()
		}
	})
	r.win.SetContent(r.Object)
	r.win.Resize(fyne.NewSize(1400, 800))
	r.Show()
	r.Board.Focus()
	return r
}

// plan is three improvements at two touchpoints, and a touchpoint at risk.
func plan() *model.Document {
	card := func(id model.CardID, t *model.Touchpoint) *model.Card {
		return &model.Card{ID: id, Lane: "l", Step: "s", Rank: string("V" + id), Span: 1, Kind: model.KindAction, Text: "Card " + string(id), Touch: t}
	}
	return model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			card("a", &model.Touchpoint{Improvements: []model.Improvement{{What: "a0", Due: "2026-11-01"}, {What: "a1"}}}),
			card("b", &model.Touchpoint{Improvements: []model.Improvement{{What: "b0", Stage: model.StageMonitor, Status: model.StatusDone}}}),
			card("c", &model.Touchpoint{Owner: "Ops", Risk: model.Risk{Likelihood: 3, Impact: 5}}),
		},
	})
}

func (r *rig) use(names ...fyne.KeyName) {
	for _, n := range names {
		r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (r *rig) stage(card model.CardID, at int) model.Stage {
	return r.ed.Document().Card(card).Touch.Improvements[at].Stage
}

func (r *rig) undos() int {
	n := 0
	for r.ed.CanUndo() {
		r.ed.Undo()
		n++
	}
	return n
}

func mouse(x, y float64) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(x), float32(y))
	return e
}

// carry drags the card that stands somewhere into a column.
func (r *rig) carry(from improve.Ref, to int, end func()) {
	column, at, _ := r.board.Find(from)
	c := r.Board.seen(r.Board.cards[column][at].rect)
	x, w := r.Board.column(to)
	r.Board.MouseDown(mouse(c.X+20, c.Y+20))
	for _, part := range []float64{0.02, 0.5, 1} {
		e := &fyne.DragEvent{}
		e.Position = fyne.NewPos(float32(c.X+20+(x+w/2-c.X-20)*part), float32(c.Y+20+30*part))
		r.Board.Dragged(e)
		r.paint()
	}
	end()
}

func TestDraggingIsOneStep(t *testing.T) {
	r := newRig(t, plan(), model.English)
	r.carry(improve.Ref{Card: "a", At: 1}, 2, r.Board.DragEnd)
	if r.stage("a", 1) != model.StageOptimise || r.stage("a", 0) != "" || r.Board.at != (improve.Ref{Card: "a", At: 1}) {
		t.Errorf("it stands in %q", r.stage("a", 1))
	}
	for _, want := range []string{"Optimise", "Still to say", "Owner", "Due"} {
		if !strings.Contains(r.window.Said, want) {
			t.Errorf("it says %q, without %q", r.window.Said, want)
		}
	}
	if n := r.undos(); n != 1 || r.stage("a", 1) != "" {
		t.Errorf("%d steps back: %q", n, r.stage("a", 1))
	}
	r.carry(improve.Ref{Card: "a", At: 1}, 3, func() { r.use(fyne.KeyEscape) })
	r.Board.DragEnd()
	if r.ed.CanUndo() || r.stage("a", 1) != "" {
		t.Error("Escape did not put it back")
	}
	r.carry(improve.Ref{Card: "b"}, 3, r.Board.DragEnd)
	if r.ed.CanUndo() {
		t.Error("put where it stood, it changed something")
	}
}

func TestMovingByKeys(t *testing.T) {
	r := newRig(t, plan(), model.Chinese)
	if r.Board.at != (improve.Ref{Card: "a"}) {
		t.Fatalf("it begins at %v", r.Board.at)
	}
	r.use(fyne.KeyRight, fyne.KeyRight)
	if r.stage("a", 0) != model.StageOptimise {
		t.Errorf("it stands in %q", r.stage("a", 0))
	}
	r.use(fyne.KeyTab)
	if r.Board.at != (improve.Ref{Card: "b"}) || r.ed.Selection().Sole() != "card:b" {
		t.Errorf("Tab went to %v", r.Board.at)
	}
	r.use(fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyHome, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd)
	if r.stage("b", 0) != model.StageOptimise || r.recorded != 1 {
		t.Errorf("it stands in %q", r.stage("b", 0))
	}
	r.Board.TypedRune('m')
	if r.mapped != 1 {
		t.Error("M did not lead to the map")
	}
	if n := r.undos(); n != 3 {
		t.Errorf("%d steps back", n)
	}
	r.ed.SetReadOnly(true)
	r.use(fyne.KeyRight)
	if r.stage("a", 0) != "" || r.window.Said == "" {
		t.Errorf("moved in a closed document; it says %q", r.window.Said)
	}
}

// A touchpoint at risk for which nothing is planned gets a plan by a press.
func TestPlanning(t *testing.T) {
	r := newRig(t, plan(), model.English)
	at := r.Board.seen(r.Board.without(0))
	r.Board.MouseDown(mouse(at.X+30, at.Y+10))
	got := r.ed.Document().Card("c").Touch.Improvements
	if len(got) != 1 || got[0].Owner != "Ops" || r.recorded != 1 || len(r.board.Without) != 0 || r.ed.Selection().Sole() != "card:c" {
		t.Fatalf("%+v", got)
	}
	if n := r.undos(); n != 1 {
		t.Errorf("%d steps back", n)
	}
}

func TestFiltersAndTheClipboard(t *testing.T) {
	r := newRig(t, plan(), model.English)
	r.choose(func(f *improve.Filter) { f.States = []improve.State{improve.Overdue} })
	if len(r.Board.cards[0]) != 1 || len(r.Board.cards[3]) != 0 {
		t.Errorf("%d and %d cards", len(r.Board.cards[0]), len(r.Board.cards[3]))
	}
	r.copy()
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[1], "Identify\tT1\tCard a\ta0\t") || !strings.Contains(lines[1], "Overdue\t2026-11-01") {
		t.Errorf("copied %q", lines)
	}
	r.ed.Select("card:b") // it does not show
	r.use(fyne.KeyDown, fyne.KeyTab, fyne.KeyRight)
	r.paint()
}

// paint is a frame.
func (r *rig) paint() *image.RGBA {
	s := r.Board.Size()
	dst := image.NewRGBA(image.Rect(0, 0, int(s.Width), int(s.Height)))
	r.Board.Paint(dst, 1)
	return dst
}

// BenchmarkMove is a card that goes to the next column, with its frame, among so
// many improvements.
func BenchmarkMove(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := sample.Make(n, 1, model.English)
			var changed []*model.Card
			for _, c := range d.CardsInOrder() {
				next := *c
				next.Touch = &model.Touchpoint{Improvements: []model.Improvement{{What: "More staff", Stage: model.StageAssess}}}
				changed = append(changed, &next)
			}
			r := newRig(b, d.WithCards(changed), model.English)
			for i := 0; b.Loop(); i++ {
				r.move(r.Board.at, i%2)
				r.paint()
			}
		})
	}
}

// In a column that has no room for all of it, a card says who does it and by
// when rather than a letter of the one and all of the other; and what stands
// above the touchpoints at risk wraps.
func TestNarrowColumns(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := plan()
		c := *d.Card("a")
		touch := *c.Touch
		touch.Improvements = []model.Improvement{{What: "a0", Status: model.StatusDoing, Due: "2026-12-15", Owner: "Retail Ops"}}
		c.Touch = &touch
		d = d.WithCard(&c)
		r := newRig(t, d, lang)
		r.win.Resize(fyne.NewSize(700, 500))
		said := r.lines()
		for _, want := range []string{"2026-12-15", "Retail Ops"} {
			if !slices.Contains(said, want) {
				t.Errorf("%s: no %q whole in %q", lang, want, said)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if !strings.Contains(bare(strings.Join(said, "")), bare(r.t("without"))) {
			t.Errorf("%s: what stands above the touchpoints at risk is cut in %q", lang, said)
		}
	}
}

// lines is every line of text that the board draws.
func (r *rig) lines() []string {
	size := r.Board.Size()
	s := typeset.NewSheet(canvas.Size{W: float64(size.Width), H: float64(size.Height)}, typeset.Style{}, typeset.Inks{})
	r.Board.Draw(s)
	var said []string
	for _, g := range s.Scene.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok {
				for _, l := range x.Lines {
					line := ""
					for _, run := range l.Runs {
						line += run.Text
					}
					said = append(said, line)
				}
			}
		}
	}
	return said
}
