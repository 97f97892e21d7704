package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/model/words"
	"touchline/ui/widgets"
)

// Form is rows of fields, one below the other.
type Form struct {
	Sheet   *Sheet
	Box     *fyne.Container
	Fields  []Field
	notes   []func() // that follow the document
	Folds   []*foldPart
	allowed bool
	named   map[string]fyne.CanvasObject
}

func NewForm(sh *Sheet) *Form {
	return &Form{Sheet: sh, Box: widgets.Stacked(widgets.RowGap), allowed: true}
}

// Name lets a part of the form be found by a name.
func (f *Form) Name(key string, o fyne.CanvasObject) {
	if f.named == nil {
		f.named = map[string]fyne.CanvasObject{}
	}
	f.named[key] = o
}

// Find is the part of the form that has a name; nil for none.
func (f *Form) Find(key string) fyne.CanvasObject { return f.named[key] }

// Part is a field with the name above it.
type Part struct {
	name  string
	Field Field
}

// Part is a field with its name, "field.KEY", above it.
func (f *Form) Part(key string, x Field) Part { return Part{f.Sheet.T("field." + key), x} }

// Named is a field with any name above it; "": none.
func (f *Form) Named(name string, x Field) Part { return Part{name, x} }

// Row adds a field, or several side by side. What one of them refuses is said
// below all.
func (f *Form) Row(parts ...Part) {
	var cells []fyne.CanvasObject
	var typed []*TextField
	for _, p := range parts {
		f.Own(p.Field)
		cell := p.Field.Object()
		if p.name != "" {
			cell = widgets.Stacked(widgets.LabelGap, widgets.Caption(p.name), cell)
		}
		cells = append(cells, cell)
		if t, ok := p.Field.(*TextField); ok {
			typed = append(typed, t)
		}
	}
	rows := []fyne.CanvasObject{widgets.Beside(cells...)}
	if len(typed) > 0 {
		rows = append(rows, Share(typed...))
	}
	f.Box.Add(widgets.Stacked(widgets.LabelGap, rows...))
}

// Line adds a field with its name, "field.KEY", at its left, and below it what
// it means, "help.KEY", if there is such a text.
func (f *Form) Line(key string, x Field) {
	f.Own(x)
	below := []fyne.CanvasObject{x.Object()}
	if words.Has(f.Sheet.Host.Lang(), "panel.help."+key) {
		below = append(below, widgets.Caption(f.Sheet.T("help."+key)))
	}
	if t, ok := x.(*TextField); ok {
		below = append(below, t.Trouble.Box)
	}
	f.Beside(key, widgets.Stacked(widgets.LabelGap, below...))
}

// Beside adds anything with a name, "field.KEY", at its left.
func (f *Form) Beside(key string, o fyne.CanvasObject) {
	name := widgets.NewLabel(f.Sheet.T("field."+key), theme.SizeNameText, theme.ColorNamePlaceHolder)
	f.Name(key, o)
	f.Box.Add(container.New(lineLayout{}, name, o))
}

// nameColumn is how wide the names at the left of fields are, and nameHeight
// how high the fields beside them, in units.
const (
	nameColumn = 62
	nameHeight = 30
)

// lineLayout is a name at the left, in the middle of the field beside it, and
// what else stands below that field.
type lineLayout struct{}

func (lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, rest := objects[0], objects[1]
	h := name.MinSize().Height
	name.Move(fyne.NewPos(0, (min(nameHeight, size.Height)-h)/2))
	name.Resize(fyne.NewSize(nameColumn-4, h))
	rest.Move(fyne.NewPos(nameColumn, 0))
	rest.Resize(fyne.NewSize(size.Width-nameColumn, size.Height))
}

func (lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return least.AddWidthHeight(nameColumn, 0)
}

// Own has the form take care of a field that stands elsewhere in it.
func (f *Form) Own(x Field) { f.Fields = append(f.Fields, x) }

// Add adds anything.
func (f *Form) Add(o fyne.CanvasObject) { f.Box.Add(o) }

// Also has something follow the document.
func (f *Form) Also(load func()) { f.notes = append(f.notes, load) }

// foldPart is a part of a form that unfolds. It is made when it does for the
// first time.
type foldPart struct {
	says  func() string // what is in it, in short, at the right of its head; nil: nothing
	Head  *widgets.FoldHead
	sheet *Sheet
	room  *fyne.Container
	Body  *Form
	make  func(*Form)
}

// Fold adds a part that unfolds; what is open stays so from one selection to
// the next.
func (f *Form) Fold(id, name string, build func(*Form)) *foldPart {
	p := &foldPart{sheet: f.Sheet, room: container.New(f.Box.Layout), make: build}
	p.Head = widgets.NewFoldHead(name, f.Sheet.unfolded[id], func(open bool) {
		f.Sheet.unfolded[id] = open
		p.show(open)
		f.Sheet.Relay()
	})
	p.Head.Back = f.Sheet.Escape
	f.Box.Add(p.Head)
	f.Box.Add(p.room)
	f.Folds = append(f.Folds, p)
	p.show(p.Head.Open)
	return p
}

// Saying has the head of a part say in short what is in it.
func (p *foldPart) Saying(says func() string) { p.says = says }

// Unfold opens a part, as a press on its head does.
func (p *foldPart) Unfold() {
	if !p.Head.Open {
		p.Head.Act()
	}
}

func (p *foldPart) show(open bool) {
	if !open {
		p.room.Hide()
		return
	}
	if p.Body == nil {
		p.Body = NewForm(p.sheet)
		p.make(p.Body)
		p.room.Add(p.Body.Box)
		p.Body.Allow(p.sheet.Allowed)
	}
	p.Body.Load()
	p.room.Show()
}

// Load shows what the document says, in what can be seen.
func (f *Form) Load() {
	for _, x := range f.Fields {
		x.Load()
	}
	f.Follow()
	for _, p := range f.Folds {
		if p.Head.Open && p.Body != nil {
			p.Body.Load()
		}
	}
}

// Follow brings only those parts up to date that show more than the records.
func (f *Form) Follow() {
	for _, n := range f.notes {
		n()
	}
	for _, p := range f.Folds {
		if p.says != nil {
			p.Head.Say(p.Head.Text, p.says())
		}
		if p.Head.Open && p.Body != nil {
			p.Body.Follow()
		}
	}
}

// Allow allows or forbids changes.
func (f *Form) Allow(on bool) {
	for _, x := range f.Fields {
		x.Allow(on)
	}
	for _, p := range f.Folds {
		if p.Body != nil {
			p.Body.Allow(on)
		}
	}
}

// Fact is a line to read: a name and what the document says.
func (f *Form) Fact(name string, value func() string) {
	v := widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)
	f.Also(func() { v.Set(value()) })
	f.Add(Labelled(f.Sheet.T("field."+name), v))
}

// Labelled puts a name above anything.
func Labelled(name string, o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Stacked(widgets.LabelGap, widgets.Caption(name), o)
}

// focusFirst gives the keyboard to the first field of a form that is typed
// into. The window is asked of the layer above: it does not know yet of a field
// that was made just now.
func (sh *Sheet) focusFirst(f *Form) {
	c := fyne.CurrentApp().Driver().CanvasForObject(sh.Offers.layer)
	if f == nil || c == nil {
		return
	}
	for _, x := range f.Fields {
		if t, ok := x.(*TextField); ok && !t.Entry.Disabled() {
			c.Focus(t.Entry)
			return
		}
	}
}
