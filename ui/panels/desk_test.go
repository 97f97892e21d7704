package panels

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/edit"
	"touchline/ui/input"
)

// desk is a window with an inspector and nothing else. What would happen
// later waits until the test wants it.
type desk struct {
	testing.TB
	ed       *editor.Editor
	in       *Inspector
	win      fyne.Window
	lang     model.Lang
	now      time.Time
	later    []func()
	revealed canvas.Owner
	chosen   model.CardID
	carried  []Tile
	dropped  []Tile
	put      []Tile
	boards   int // how often the canvas got the keyboard
	updates  func()
}

func (d *desk) Editor() *editor.Editor        { return d.ed }
func (d *desk) Lang() model.Lang              { return d.lang }
func (d *desk) Theme() *compose.Theme         { return compose.Themes()[0] }
func (d *desk) Did(editor.Did)                { d.updates() }
func (d *desk) Reveal(o canvas.Owner)         { d.revealed = o }
func (d *desk) Undo()                         { d.ed.Undo(); d.updates() }
func (d *desk) Redo()                         { d.ed.Redo(); d.updates() }
func (d *desk) Keys() *input.Keys             { return nil }
func (d *desk) FocusBoard()                   { d.boards++; d.win.Canvas().Unfocus() }
func (d *desk) ChoosePicture(id model.CardID) { d.chosen = id }
func (d *desk) Later(f func())                { d.later = append(d.later, f) }
func (d *desk) Carry(t Tile, _ fyne.Position) { d.carried = append(d.carried, t) }
func (d *desk) Drop(t Tile, _ fyne.Position)  { d.dropped = append(d.dropped, t) }
func (d *desk) Put(t Tile)                    { d.put = append(d.put, t) }

// small is a document with two steps in each of two phases, a customer lane,
// a frontstage lane and a time row.
func small() *model.Document {
	return model.New(model.Parts{
		Phases: []*model.Phase{
			{ID: "p1", Name: "Before", Steps: []*model.Step{{ID: "s1", Name: "Look"}, {ID: "s2", Name: "Ask"}}},
			{ID: "p2", Name: "After", Steps: []*model.Step{{ID: "s3", Name: "Pay"}, {ID: "s4"}}},
		},
		Lanes: []*model.Lane{{ID: "l1", Role: model.RoleCustomer}, {ID: "l2", Name: "Desk", Role: model.RoleFrontstage}, {ID: "l3", Role: model.RoleTime}},
		Cards: []*model.Card{
			{ID: "c1", Lane: "l1", Step: "s1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Read", Touch: &model.Touchpoint{Owner: "Marketing", Time: 2 * model.Hour, Channel: "app"}},
			{ID: "c2", Lane: "l1", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Call", Touch: &model.Touchpoint{Owner: "Hotline", Time: 2 * model.Hour}},
			{ID: "c3", Lane: "l2", Step: "s2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Answer"},
		},
		Links: []*model.Link{{ID: "k1", From: "c1", To: "c2", Kind: model.LinkFlow}},
	})
}

func newDesk(t testing.TB, d *model.Document) *desk {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	test.NewTempApp(t)
	k := &desk{TB: t, lang: model.English, now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)}
	k.ed = editor.New(d, editor.Options{Lang: model.English, Now: func() time.Time { return k.now }})
	k.in = NewInspector(k)
	k.in.after = func(_ time.Duration, f func()) { k.Later(f) }
	k.in.aside = func(f func()) { f() }
	k.updates = k.in.Update
	k.win = test.NewTempWindow(t, container.NewStack(k.in.Object()))
	k.win.Resize(fyne.NewSize(310, 700))
	k.updates()
	return k
}

// select selects, as the canvas does.
func (d *desk) pick(owners ...canvas.Owner) {
	d.ed.Select(owners...)
	d.updates()
}

func (d *desk) card(id model.CardID) *model.Card { return d.ed.Document().Card(id) }

// settle does what waits.
func (d *desk) settle() {
	for len(d.later) > 0 {
		f := d.later[0]
		d.later = d.later[1:]
		f()
	}
}

// forms is every form of the page that shows.
func (d *desk) forms() []*form {
	var all []*form
	var walk func(*form)
	walk = func(f *form) {
		if f == nil {
			return
		}
		all = append(all, f)
		for _, p := range f.folds {
			walk(p.body)
		}
		for _, x := range f.fields {
			switch l := x.(type) {
			case *recordList[model.Metric]:
				for _, r := range l.rows {
					walk(r.fold.body)
				}
			case *recordList[model.Improvement]:
				for _, r := range l.rows {
					walk(r.fold.body)
				}
			}
		}
	}
	walk(d.in.page.head)
	walk(d.in.page.form)
	return all
}

// text is the typed field of a property.
func (d *desk) text(id string) *textField {
	d.Helper()
	for _, f := range d.forms() {
		for _, x := range f.fields {
			if t, ok := x.(*textField); ok && t.id == id {
				return t
			}
		}
	}
	d.Fatalf("no field %s", id)
	return nil
}

// tab shows a tab of a card.
func (d *desk) tab(name string) {
	for i, n := range d.in.page.names {
		if n == name {
			d.in.page.tabs.set(i)
		}
	}
}

func (d *desk) unfold() {
	for _, p := range d.in.page.form.folds {
		p.unfold()
	}
}

// write types a text into a field in place of what it says.
func (d *desk) write(id, s string) *textField {
	f := d.text(id)
	d.focus(f)
	f.entry.SetText(s) // as a paste over everything
	return f
}

// key by key.
func (d *desk) typeInto(id, s string) *textField {
	f := d.text(id)
	d.focus(f)
	for _, r := range s {
		f.entry.TypedRune(r)
	}
	return f
}

func (d *desk) focus(f *textField) {
	d.win.Canvas().Focus(f.entry)
	if !f.entry.focused {
		d.Fatalf("%s does not take the keyboard", f.id)
	}
}

func (d *desk) pause() { d.now = d.now.Add(2 * edit.MergePause) }

// undos is how many steps there are to undo.
func (d *desk) undos() int {
	n := 0
	for d.ed.CanUndo() {
		d.ed.Undo()
		n++
	}
	for range n {
		d.ed.Redo()
	}
	return n
}

func ptr(v float64) *float64 { return &v }
