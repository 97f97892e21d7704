package inventory

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/editor/event"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/ui/frame/frametest"
	"touchline/ui/inventory/cells"
)

// rig is the table of a window, and who uses it.
type rig struct {
	*Inventory
	t      testing.TB
	ed     *editor.Editor
	window *frametest.Window
	win    fyne.Window
	mods   fyne.KeyModifier
	mapped int // how often the map was asked for
}

func card(id model.CardID, step model.StepID, text string, t *model.Touchpoint) *model.Card {
	return &model.Card{ID: id, Lane: "l", Step: step, Rank: "V", Span: 1, Kind: model.KindAction, Text: text, Touch: t}
}

func small() *model.Document {
	var phase model.Phase
	var cards []*model.Card
	phase.ID = "p"
	for i, owner := range []string{"Anna", "", "Bo", "", "Anna"} {
		id := fmt.Sprint("s", i)
		phase.Steps = append(phase.Steps, &model.Step{ID: model.StepID(id)})
		cards = append(cards, card(model.CardID(fmt.Sprint("c", i)), model.StepID(id), fmt.Sprint("Card ", i), &model.Touchpoint{Owner: owner, Time: model.Duration(5-i) * model.Minute}))
	}
	return model.New(model.Parts{Phases: []*model.Phase{&phase}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer}}, Cards: cards})
}

func newRig(t testing.TB, d *model.Document, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	r := &rig{t: t, ed: editor.New(d, editor.Options{Lang: lang}), window: w, win: w.Native()}
	w.OnBoard = func() { r.Grid.Focus() }
	w.Keys().Held = func() fyne.KeyModifier { return r.mods }
	r.Inventory = New(w.Frame, Source{
		Editor: func() *editor.Editor { return r.ed }, Theme: func() *compose.Theme { return compose.Themes()[0] },
		WindowTheme: theme.DefaultTheme, Today: func() model.Date { return "2026-11-27" },
		ToMap: func() { r.mapped++ }, ToRecord: func() {}, Undo: func() { r.ed.Undo() }, Redo: func() { r.ed.Redo() }, Shortcut: func(fyne.Shortcut) {},
	})
	r.ed.Listen(func(d event.Did) {
		if d&(event.Edited|event.Picked) != 0 {
			r.Update()
		}
	})
	r.win.SetContent(r.Object)
	r.win.Resize(fyne.NewSize(1400, 800))
	r.Inventory.Show()
	r.settle()
	return r
}

func (r *rig) settle() {
	r.window.Settle()
}

// use plays keys: a name in brackets is a key, "S-" before it is Shift, the
// rest is typed.
func (r *rig) use(script string) {
	r.t.Helper()
	for _, word := range strings.Fields(script) {
		name, key := strings.CutPrefix(word, "<")
		if !key {
			for _, c := range strings.ReplaceAll(word, "_", " ") {
				r.win.Canvas().Focused().TypedRune(c)
			}
			r.settle()
			continue
		}
		name = strings.TrimSuffix(name, ">")
		name, shift := strings.CutPrefix(name, "S-")
		if shift {
			r.mods = fyne.KeyModifierShift
		}
		if r.win.Canvas().Focused() == nil {
			r.t.Fatalf("%s is for nobody", word)
		}
		r.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
		r.mods = 0
		r.settle()
	}
}

func (r *rig) shortcut(s fyne.Shortcut) {
	r.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(s)
	r.settle()
}

func ctrl(k fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierShortcutDefault}
}

// press clicks a cell.
func (r *rig) press(row, column int, mods fyne.KeyModifier) {
	c := r.Grid.cell(cells.Spot{Row: row, Column: column})
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mods}
	e.Position = fyne.NewPos(float32(c.X+3), float32(c.Y+3))
	r.Grid.MouseDown(e)
	r.Grid.MouseUp(e)
	r.settle()
}

// owners is who owns the cards, in their order.
func (r *rig) owners() string {
	var all []string
	for i := range 5 {
		all = append(all, r.ed.Document().Card(model.CardID(fmt.Sprint("c", i))).Touch.Owner)
	}
	return strings.Join(all, "|")
}

func (r *rig) undos() int {
	n := 0
	for r.ed.CanUndo() {
		r.ed.Undo()
		n++
	}
	return n
}

func (r *rig) show(columns ...string) { r.choose(cells.View{Columns: columns}) }

// TestTyping: a cell is filled as in a spreadsheet, one step of undo a cell.
func TestTyping(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "owner", "time")
	r.press(1, 1, 0)
	r.use("Ca <Tab> 90_s <Return> Di <Return> <Down> <S-Tab>")
	if got := r.owners(); got != "Anna|Ca|Di||Anna" {
		t.Errorf("owners %s", got)
	}
	if d := r.ed.Document().Card("c1").Touch.Time; d != 90 {
		t.Errorf("time %d", d)
	}
	if r.Grid.pick.At != (cells.Spot{Row: 4, Column: 0}) {
		t.Errorf("at %+v", r.Grid.pick.At)
	}
	if n := r.undos(); n != 3 || r.owners() != "Anna||Bo||Anna" {
		t.Errorf("%d steps back: %s", n, r.owners())
	}
}

func TestEscapeKeepsWhatWasThere(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "owner")
	r.press(0, 1, 0)
	r.use("xyz <Escape>")
	if r.Grid.field.on() || r.owners() != "Anna||Bo||Anna" || r.ed.CanUndo() || r.win.Canvas().Focused() != fyne.Focusable(r.Grid) {
		t.Errorf("after Escape: %s", r.owners())
	}
	r.use("<F2> X <Return>")
	if got := r.owners(); got != "AnnaX||Bo||Anna" {
		t.Errorf("after F2: %s", got)
	}
}

// What is no value stays in the field with why; another click keeps it there,
// and Escape gives it up.
func TestARefusedText(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "time")
	r.press(0, 1, 0)
	r.use("2 <Return>")
	if !r.Grid.field.on() || r.Grid.field.why == "" || !strings.Contains(r.window.Said, "unit") {
		t.Fatalf("it says %q", r.window.Said)
	}
	r.press(3, 1, 0)
	if !r.Grid.field.on() || r.Grid.pick.At.Row != 0 {
		t.Error("a click took it away")
	}
	r.use("_h <Return>")
	if d := r.ed.Document().Card("c0").Touch.Time; d != 2*model.Hour || r.Grid.field.on() {
		t.Errorf("mended to %d", d)
	}
}

func TestOffersAreTaken(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "owner")
	r.press(1, 1, 0)
	r.use("an")
	if o := r.Grid.field.offers; len(o) != 1 || o[0] != (cells.Use{Text: "Anna", N: 2}) {
		t.Fatalf("offers %v", o)
	}
	r.use("<Down> <Return>")
	r.press(3, 1, 0)
	r.use("b")
	box, _ := r.Grid.field.box()
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = fyne.NewPos(float32(box.X+10), float32(box.Y+10))
	r.Grid.MouseMoved(e)
	r.Grid.MouseDown(e)
	r.settle()
	r.use("<Tab>")
	if got := r.owners(); got != "Anna|Anna|Bo|Bo|Anna" {
		t.Errorf("owners %s", got)
	}
}

// A field that something else ended, as a save does, gives the keyboard back:
// what is typed then begins another cell, and nothing goes to a field that is
// gone.
func TestAFieldThatIsEndedFromOutside(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "owner")
	r.press(0, 1, 0)
	r.use("Zo")
	gone := r.win.Canvas().Focused()
	r.EndTyping()
	if r.owners() != "Zo||Bo||Anna" || r.win.Canvas().Focused() != fyne.Focusable(r.Grid) {
		t.Fatalf("%s; %T has the keyboard", r.owners(), r.win.Canvas().Focused())
	}
	gone.TypedRune('x')
	gone.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	gone.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	gone.FocusLost()
	r.use("Y <Return>")
	if r.owners() != "Y||Bo||Anna" {
		t.Errorf("%s", r.owners())
	}
	r.use("a")
	r.shortcut(ctrl(fyne.KeyF))
	if r.owners() != "Y|a|Bo||Anna" || r.win.Canvas().Focused() != fyne.Focusable(r.strip.query) {
		t.Errorf("%s; %T has the keyboard", r.owners(), r.win.Canvas().Focused())
	}
}

// What is selected is in view also where the table is made anew, as for another
// language, and is shown before it has a size.
func TestTheCursorIsInViewOnceThereIsRoom(t *testing.T) {
	r := newRig(t, sample.Make(200, 1, model.English), model.English)
	rows := r.Table.Rows()
	last := rows[len(rows)-1].Card.ID
	r.ed.Select(canvas.Owner(last.Owner()))
	r.Inventory = New(r.Frame, r.Source)
	r.Inventory.Show()
	r.win.SetContent(r.Object)
	r.win.Resize(fyne.NewSize(1300, 700))
	if c := r.Grid.cell(r.Grid.pick.At); c.Y < headHeight || c.Bottom() > headHeight+r.Grid.window().H || r.Table.Rows()[r.Grid.pick.At.Row].Card.ID != last {
		t.Errorf("row %d stands at %.0f of %.0f", r.Grid.pick.At.Row, c.Y, r.Grid.window().H)
	}
}

// TestManyAtOnce: filling down, pasting, clearing and Ctrl+Enter are one step
// each, whatever they change.
func TestManyAtOnce(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(r *rig)
		want string
	}{
		"fill down": {func(r *rig) {
			r.press(0, 1, 0)
			r.press(3, 1, fyne.KeyModifierShift)
			r.shortcut(ctrl(fyne.KeyD))
		}, "Anna|Anna|Anna|Anna|Anna"},
		"from the row above": {func(r *rig) { r.press(1, 1, 0); r.shortcut(ctrl(fyne.KeyD)) }, "Anna|Anna|Bo||Anna"},
		"clear":              {func(r *rig) { r.press(0, 1, 0); r.press(4, 1, fyne.KeyModifierShortcutDefault); r.use("<Delete>") }, "||Bo||"},
		"Ctrl+Enter": {func(r *rig) {
			r.press(1, 1, 0)
			r.press(3, 1, fyne.KeyModifierShortcutDefault)
			r.use("Zo")
			r.shortcut(ctrl(fyne.KeyReturn))
		}, "Anna|Zo|Bo|Zo|Anna"},
		"paste": {func(r *rig) {
			fyne.CurrentApp().Clipboard().SetContent("X\nY\nZ\n")
			r.press(2, 1, 0)
			r.shortcut(&fyne.ShortcutPaste{})
		}, "Anna||X|Y|Z"},
		"copy and paste": {func(r *rig) {
			r.press(0, 1, 0)
			r.shortcut(&fyne.ShortcutCopy{})
			r.press(1, 1, 0)
			r.use("<S-Down> <S-Down>")
			r.shortcut(&fyne.ShortcutPaste{})
		}, "Anna|Anna|Anna|Anna|Anna"},
		"cut": {func(r *rig) { r.press(2, 1, 0); r.shortcut(&fyne.ShortcutCut{}) }, "Anna||||Anna"},
	} {
		r := newRig(t, small(), model.Chinese)
		r.show("number", "owner")
		c.do(r)
		if got := r.owners(); got != c.want {
			t.Errorf("%s: %s, not %s", name, got, c.want)
		}
		if n := r.undos(); n != 1 || r.owners() != "Anna||Bo||Anna" {
			t.Errorf("%s: %d steps back: %s", name, n, r.owners())
		}
	}
}

// TestSelectionGoesBothWays: what is picked in the table is selected on the
// map, and what is selected there is picked.
func TestSelectionGoesBothWays(t *testing.T) {
	r := newRig(t, small(), model.English)
	selected := func() string { return fmt.Sprint(r.ed.Selection().Owners()) }
	r.press(1, 1, 0)
	r.press(3, 1, fyne.KeyModifierShift)
	if selected() != "[card:c1 card:c2 card:c3]" {
		t.Errorf("selected %s", selected())
	}
	r.press(2, 1, fyne.KeyModifierShortcutDefault)
	if selected() != "[card:c1 card:c3]" {
		t.Errorf("selected %s", selected())
	}
	r.ed.Select(canvas.Owner("card:c4"), canvas.Owner("card:c0"))
	if p := r.Grid.pick; !p.HasRow(0) || !p.HasRow(4) || p.HasRow(3) || selected() != "[card:c4 card:c0]" {
		t.Errorf("picked %+v of %s", p, selected())
	}
	r.choose(cells.View{Sort: []cells.SortBy{{Column: "time"}}})
	if p := r.Grid.pick; !p.HasRow(0) || !p.HasRow(4) || r.Table.Rows()[p.At.Row].Card.ID != "c4" {
		t.Errorf("sorted: picked %+v", p)
	}
	r.shortcut(ctrl(fyne.KeyReturn))
	if r.mapped != 1 {
		t.Error("Ctrl+Enter did not lead to the map")
	}
}

// What another hand changes is seen, and typing goes on.
func TestTheDocumentChangesUnderTheField(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.show("number", "owner", "text")
	r.press(0, 1, 0)
	r.use("Zo")
	c := *r.ed.Document().Card("c0")
	c.Text = "Other"
	if err := r.ed.Do(edit.SetCard{Card: &c}); err != nil {
		t.Fatal(err)
	}
	r.use("<Return>")
	if got := r.ed.Document().Card("c0"); got.Text != "Other" || got.Touch.Owner != "Zo" {
		t.Errorf("%s of %s", got.Text, got.Touch.Owner)
	}
	r.use("x")
	if err := r.ed.Do(edit.RemoveCards{Cards: []model.CardID{"c0", "c1", "c2", "c3", "c4"}}); err != nil {
		t.Fatal(err)
	}
	if r.Grid.field.on() || len(r.Table.Rows()) != 0 {
		t.Error("a field over a row that is gone")
	}
	r.use("<Down> <Tab> <Delete> <Return>")
	r.paint()
}

func TestNothingCanBeTypedIntoAClosedDocument(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.ed.SetReadOnly(true)
	r.show("number", "owner")
	r.press(0, 1, 0)
	r.use("x <Delete>")
	if r.Grid.field.on() || r.owners() != "Anna||Bo||Anna" || r.window.Said == "" {
		t.Errorf("it says %q", r.window.Said)
	}
}

// A press on the small map goes to the touchpoint's row, and the map shows the
// columns around it.
func TestTheSmallMapLeadsToRows(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.choose(cells.View{Columns: []string{"number"}, Sort: []cells.SortBy{{Column: "number", Down: true}}})
	r.paintBlocks()
	if len(r.blocks.cards) != 5 || !r.blocks.Visible() {
		t.Fatalf("%d blocks", len(r.blocks.cards))
	}
	for _, b := range r.blocks.cards {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		e.Position = fyne.NewPos(float32(b.at.X+2), float32(b.at.Y+2))
		r.blocks.MouseMoved(e)
		r.blocks.MouseDown(e)
		if got := r.Table.Rows()[r.Grid.pick.At.Row].Card.ID; got != b.card.ID || r.ed.Selection().Sole() != canvas.Owner("card:"+b.card.ID) {
			t.Errorf("%s leads to %s", b.card.ID, got)
		}
	}
	r.win.Resize(fyne.NewSize(900, 500))
	if r.blocks.Visible() {
		t.Error("it takes the room of the table in a low window")
	}
}

func (r *rig) paintBlocks() {
	s := r.blocks.Size()
	r.blocks.Paint(image.NewRGBA(image.Rect(0, 0, int(s.Width), int(s.Height))), 1)
}

// Columns and sorting are remembered.
func TestColumnsAreRemembered(t *testing.T) {
	r := newRig(t, small(), model.English)
	r.toggleColumn("systems")
	r.toggleColumn("phase")
	r.choose(cells.View{Columns: r.Table.View().Columns, Sort: []cells.SortBy{{Column: "owner"}, {Column: "risk", Down: true}}})
	again := New(r.Frame, r.Source)
	view := again.Table.View()
	if fmt.Sprint(view.Columns) != fmt.Sprint(r.Table.View().Columns) || fmt.Sprint(view.Sort) != "[{owner false} {risk true}]" {
		t.Errorf("remembered %v sorted by %v", view.Columns, view.Sort)
	}
}

// paint is a frame.
func (r *rig) paint() *image.RGBA {
	s := r.Grid.Size()
	dst := image.NewRGBA(image.Rect(0, 0, int(s.Width), int(s.Height)))
	r.Grid.Paint(dst, 1)
	return dst
}

var sizes = []int{200, 2_000, 20_000}

// all is a document of so many cards, each a touchpoint.
func all(b *testing.B, cards int) *model.Document {
	b.Helper()
	d := sample.Make(cards, 1, model.English)
	var changed []*model.Card
	for _, c := range d.CardsInOrder() {
		if c.Touch == nil {
			next := *c
			next.Touch = &model.Touchpoint{Owner: "Operations"}
			changed = append(changed, &next)
		}
	}
	return d.WithCards(changed)
}

// BenchmarkScroll is a frame of a table that scrolls, of 1,400 × 650 units.
func BenchmarkScroll(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b, all(b, n), model.English)
			y := 0.0
			for b.Loop() {
				if y += 40; y > r.Grid.whole().H-700 {
					y = 0
				}
				r.Grid.scrollTo(0, y)
				r.paint()
			}
		})
	}
}

// BenchmarkFilter is a word typed into the search, with what follows in the
// window.
func BenchmarkFilter(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b, all(b, n), model.English)
			for i := 0; b.Loop(); i++ {
				r.choose(cells.View{Words: []string{"o", "op", "ope"}[i%3]})
			}
		})
	}
}

// BenchmarkSort is a click on a heading: by owner, then by time.
func BenchmarkSort(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b, all(b, n), model.Chinese)
			for i := 0; b.Loop(); i++ {
				r.choose(cells.View{Sort: []cells.SortBy{{Column: "owner", Down: i%2 == 0}, {Column: "time"}}})
			}
		})
	}
}

// BenchmarkEdit is a cell that is written while the table shows, its frame
// included.
func BenchmarkEdit(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := newRig(b, all(b, n), model.English)
			var owner *cells.Column
			for _, c := range r.Table.Columns() {
				if c.Key == "owner" {
					owner = c
				}
			}
			for i := 0; b.Loop(); i++ {
				r.apply(r.Table.Write(r.Table.Rows()[:1], owner, fmt.Sprint("Owner ", i%2)))
				r.paint()
			}
		})
	}
}
