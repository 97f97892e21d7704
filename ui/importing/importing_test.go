package importing

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/reading"
	"touchline/ui/frame/frametest"
	"touchline/ui/importing/preview"
)

// rig is the imports of a window, and the document behind it.
type rig struct {
	*Imports
	t      *testing.T
	until  func(what string, so func() bool)
	doc    *model.Document
	steps  int               // how often the document was changed
	opened []*model.Document // as documents of their own
	win    fyne.Window
}

func newRig(t *testing.T, lang model.Lang) *rig {
	t.Helper()
	w := frametest.New(t, lang)
	r := &rig{t: t, until: w.Until, win: w.Native()}
	r.Imports = New(w.Frame, func() Target {
		return Target{
			Name: "open", Doc: r.doc, Theme: compose.Themes()[0],
			Open:   func(_, _ string, d *model.Document) { r.opened = append(r.opened, d) },
			Add:    func(d *model.Document) error { r.doc = d; r.steps++; return nil },
			Change: func(cards []*model.Card) error { r.doc = r.doc.WithCards(cards); r.steps++; return nil },
		}
	}, func() {})
	return r
}

// file writes a text and opens its preview.
func (r *rig) file(name, text string) *View {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
	r.File(path)
	r.until("the preview shows", func() bool { return r.View != nil })
	return r.View
}

// press presses at a place of the table, in its own coordinates.
func press(g *grid, x, y float64) {
	g.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(x), float32(y))}})
	g.MouseUp(nil)
	g.Tapped(nil)
}

// choose picks an entry of the menu that is open.
func (r *rig) choose(text string) {
	r.t.Helper()
	for _, o := range r.win.Canvas().Overlays().List() {
		in := reflect.ValueOf(o).Elem().FieldByName("Content")
		if !in.IsValid() {
			continue
		}
		m, ok := in.Interface().(*widget.PopUpMenu)
		if !ok {
			continue
		}
		for _, item := range m.Items {
			field := reflect.ValueOf(item).Elem().FieldByName("Item")
			if !field.IsValid() {
				continue // a separator
			}
			if e := field.Interface().(*fyne.MenuItem); e.Label == text {
				m.Hide()
				e.Action()
				return
			}
		}
	}
	r.t.Fatalf("no menu has %q", text)
}

const bank = `Opening an account,,,,
Phase,,Apply,,
Step,,Learn,Fill in,Sign
Customer,Guest,Compares,Types,Signs
Front,App,Shows,Reads,
Comment,,ask Bran,,
Source: workshop,,,,
`

// TestCorrectedWithTheHand: a chip is pressed, another role chosen; the
// blueprint follows; Import opens what shows.
func TestCorrectedWithTheHand(t *testing.T) {
	r := newRig(t, model.English)
	v := r.file("bank.csv", bank)
	v.grid.Resize(fyne.NewSize(600, 400))
	chip := v.grid.rowRect(4)
	press(v.grid, chip.X+20, chip.Y+10)
	r.choose("Backstage")
	r.until("the role is another", func() bool { return v.Shown.Doc.Lanes[1].Role == model.RoleBackstage })
	column := v.grid.columnRect(4)
	press(v.grid, column.X+10, column.Y+10)
	r.choose("Left out")
	r.until("the column is left out", func() bool { return len(v.Shown.Doc.Steps()) == 2 })
	if v.told.out == 0 || len(v.told.lines) == 0 {
		t.Error("nothing is told of what is left out")
	}
	v.accept()
	if len(r.opened) != 1 || r.opened[0] != v.Shown.Doc || r.View != nil {
		t.Fatalf("%d documents were opened", len(r.opened))
	}

	again := r.file("next.csv", strings.Replace(bank, "Compares", "Books", 1))
	if again.Shown.Doc.Lanes[1].Role != model.RoleBackstage || !again.Shown.recalled {
		t.Error("what was said is not remembered for the next file of its shape")
	}
	again.again.Tapped(nil)
	r.until("it is understood again", func() bool { return again.Shown.Doc.Lanes[1].Role == model.RoleFrontstage })
}

// TestCancelLeavesNothing: not in the document, not in what is remembered.
func TestCancelLeavesNothing(t *testing.T) {
	r := newRig(t, model.English)
	r.doc = model.New(model.Parts{})
	before := r.doc
	v := r.file("bank.csv", bank)
	v.ask(v.Shown.Asked.Row(5, reading.Part{Is: reading.OfLane, Role: model.RoleSupport}))
	v.dialog.Close()
	r.File(filepath.Join(t.TempDir(), "none.csv"))
	r.until("it says that there is no such file", func() bool { return r.Dialogs().Any() && !r.busy })
	r.Dialogs().CloseAll()
	if len(r.opened) > 0 || r.doc != before || r.steps > 0 || len(r.Memory.Imports) > 0 || r.View != nil {
		t.Error("something is left")
	}
}

// TestIntoTheOpenDocument: what was pasted goes there, as one step, unless
// somebody says otherwise; a file becomes a blueprint of its own.
func TestIntoTheOpenDocument(t *testing.T) {
	r := newRig(t, model.English)
	r.doc = model.New(model.Parts{})
	if v := r.file("bank.csv", bank); v.Into != AsNew {
		t.Errorf("a file goes into %s", v.Into)
	}
	r.View.dialog.Close()
	plain := 0
	r.Pasted(strings.ReplaceAll(bank, ",", "\t"), func() { plain++ })
	r.until("the preview shows", func() bool { return r.View != nil })
	if r.View.Into != Here || plain > 0 {
		t.Errorf("what is pasted goes into %s", r.View.Into)
	}
	r.View.accept()
	if r.steps != 1 || r.doc.CardTable().Len() == 0 {
		t.Errorf("%d steps", r.steps)
	}
	r.Pasted("role\tlane\tAsk\ncustomer\tGuest\tWhere?\nfrontstage\tClerk\tThere\n", func() { plain++ })
	r.Pasted("just, a sentence\nand, another", func() { plain++ })
	r.Pasted("a\tb\nc\td\n", func() { plain++ })
	if plain != 3 || r.View != nil || r.busy {
		t.Errorf("%d of 3 are pasted as they are", plain)
	}
}

// TestChangesComeBack: the changes of a workbook of the open document show
// before they are made, and are one step.
func TestChangesComeBack(t *testing.T) {
	r := newRig(t, model.English)
	r.doc = model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Arrive"}}}}, Lanes: []*model.Lane{{ID: "l", Role: model.RoleCustomer, Name: "Guest"}},
		Cards: []*model.Card{{ID: "a", Lane: "l", Step: "s", Rank: "V", Span: 1, Text: "Check in", Touch: &model.Touchpoint{Owner: "Ann"}}},
	})
	v := r.file("back.csv", "touchline id,Phase,Step,Lane,Touchpoint,Owner,Channel\na,,Arrive,Guest,Check in,Ben,app\n")
	if v.Into != Changes || len(v.Shown.changes) != 2 {
		t.Fatalf("%s, %v, %v", v.Into, v.Shown.changes, v.Shown.Err)
	}
	name, what := v.changed.line(0)
	if name != "Check in" || !strings.Contains(what, "→") {
		t.Errorf("%q %q", name, what)
	}
	if r.doc.Card("a").Touch.Owner != "Ann" {
		t.Error("it is changed before somebody says so")
	}
	v.accept()
	if r.steps != 1 || r.doc.Card("a").Touch.Owner != "Ben" || r.doc.Card("a").Touch.Channel != "app" {
		t.Errorf("%d steps: %+v", r.steps, r.doc.Card("a").Touch)
	}
}

// TestSeveralFiles: each waits for the one before.
func TestSeveralFiles(t *testing.T) {
	r := newRig(t, model.English)
	dir := t.TempDir()
	for _, name := range []string{"a.csv", "b.csv"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(bank), 0o600); err != nil {
			t.Fatal(err)
		}
		r.File(filepath.Join(dir, name))
	}
	r.until("the first shows", func() bool { return r.View != nil })
	if r.View.Shown.Name != "a.csv" {
		t.Errorf("%s is first", r.View.Shown.Name)
	}
	r.View.accept()
	r.until("the second shows", func() bool { return r.View != nil && r.View.Shown.Name == "b.csv" })
}

// TestRefusedShowsWhy: a table that is no blueprint shows with the reason, and
// cannot be imported as it is.
func TestRefusedShowsWhy(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		r := newRig(t, lang)
		v := r.file("a.csv", "Thing,Mon,Tue\nAnn,wakes,sleeps\n")
		if !v.ok.Disabled() || !v.problem.Visible() || len(v.problem.Text) < 60 || v.grid.rows() != 2 {
			t.Errorf("%s: %q", lang, v.problem.Text)
		}
		v.accept()
		if len(r.opened) > 0 {
			t.Error("it was imported")
		}
	}
}

// TestDrawingShowsItsParts: a lane's role is chosen in the list.
func TestDrawingShowsItsParts(t *testing.T) {
	r := newRig(t, model.English)
	v := r.file("a.mmd", "flowchart LR\n subgraph Customer\n a[Asks]\n end\n subgraph Robots\n b[Answers]\n end\n a --> b\n")
	v.grid.Resize(fyne.NewSize(600, 400))
	for i, item := range v.grid.items {
		if item.Lane == "Robots" {
			at := v.grid.rowRect(i)
			press(v.grid, at.X+20, at.Y+10)
			break
		}
	}
	r.choose("Support")
	r.until("the role is another", func() bool { return v.Shown.Doc.Lanes[1].Role == model.RoleSupport })
}

// TestKeysAtThePreview: arrows go from chip to chip, Delete leaves out, Return
// imports, Escape leaves.
func TestKeysAtThePreview(t *testing.T) {
	r := newRig(t, model.English)
	v := r.file("bank.csv", bank)
	key := func(k fyne.KeyName) { v.grid.TypedKey(&fyne.KeyEvent{Name: k}) }
	v.grid.FocusGained()
	for range 5 {
		key(fyne.KeyDown)
	}
	key(fyne.KeyDelete)
	r.until("row 6 is left out", func() bool { return v.Shown.Row(5).Is == reading.Out && v.Shown.Asked.Rows[6].Is == reading.Out })
	for range 7 {
		key(fyne.KeyUp)
	}
	key(fyne.KeyRight)
	key(fyne.KeyRight)
	if v.grid.row != -1 || v.grid.at != 2 {
		t.Errorf("the keyboard is at row %d, column %d", v.grid.row, v.grid.at)
	}
	r.Dialogs().Key(fyne.KeyEscape)
	if r.View != nil {
		t.Error("Escape leaves it open")
	}
}

// TestRowsLightUp: pointing at a row marks its lane, and a press in the picture
// goes to the row.
func TestRowsLightUp(t *testing.T) {
	r := newRig(t, model.English)
	v := r.file("bank.csv", bank)
	v.grid.Resize(fyne.NewSize(600, 400))
	at := v.grid.rowRect(4)
	v.grid.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, float32(at.Y)+10)}})
	lane := v.Shown.Doc.Lanes[1].ID.Owner()
	if v.lit != lane {
		t.Errorf("%q is lit, want %q", v.lit, lane)
	}
	v.grid.row = 0
	for _, l := range v.Shown.plan.Lanes {
		if l.Lane.ID.Owner() == lane {
			v.pressed(l.Body.Center())
		}
	}
	if v.grid.row != 4 {
		t.Errorf("the picture goes to row %d", v.grid.row)
	}
}

// TestRememberedIsBounded: one of each shape, the newest first.
func TestRememberedIsBounded(t *testing.T) {
	var all []preview.Known
	for i := range 100 {
		all = preview.Remember(all, preview.Shape{Labels: string(rune('a' + i%60))}, preview.Asked{Scale: "1..5"})
	}
	if len(all) != preview.MaxKnown {
		t.Errorf("%d are remembered", len(all))
	}
}
