package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// form is rows of fields, one below the other.
type form struct {
	sheet   *sheet
	box     *fyne.Container
	fields  []field
	notes   []func() // that follow the document
	folds   []*foldPart
	allowed bool
}

func newForm(sh *sheet) *form { return &form{sheet: sh, box: stacked(rowGap), allowed: true} }

// part is a field with the name above it.
type part struct {
	name  string
	field field
}

// part is a field with its name, "field.KEY", above it.
func (f *form) part(key string, x field) part { return part{f.sheet.t("field." + key), x} }

// row adds a field, or two side by side. What one of them refuses is said
// below both.
func (f *form) row(parts ...part) {
	var cells, said []fyne.CanvasObject
	for _, p := range parts {
		f.own(p.field)
		cell := p.field.object()
		if p.name != "" {
			cell = stacked(labelGap, caption(p.name), cell)
		}
		cells = append(cells, cell)
		if t, ok := p.field.(*textField); ok {
			said = append(said, t.trouble.box)
		}
	}
	f.box.Add(stacked(labelGap, append([]fyne.CanvasObject{beside(cells...)}, said...)...))
}

// own has the form take care of a field that stands elsewhere in it.
func (f *form) own(x field) { f.fields = append(f.fields, x) }

// add adds anything.
func (f *form) add(o fyne.CanvasObject) { f.box.Add(o) }

// note has something follow the document.
func (f *form) note(load func()) { f.notes = append(f.notes, load) }

// foldPart is a part of a form that unfolds. It is made when it does for the
// first time.
type foldPart struct {
	head  *foldHead
	sheet *sheet
	room  *fyne.Container
	body  *form
	make  func(*form)
}

// fold adds a part that unfolds; what is open stays so from one selection to
// the next.
func (f *form) fold(id, name string, build func(*form)) *foldPart {
	p := &foldPart{sheet: f.sheet, room: container.New(f.box.Layout), make: build}
	p.head = newFoldHead(name, f.sheet.unfolded[id], func(open bool) {
		f.sheet.unfolded[id] = open
		p.show(open)
		f.sheet.relay()
	})
	p.head.back = f.sheet.leave
	f.box.Add(p.head)
	f.box.Add(p.room)
	f.folds = append(f.folds, p)
	p.show(p.head.open)
	return p
}

// unfold opens a part, as a press on its head does.
func (p *foldPart) unfold() {
	if !p.head.open {
		p.head.act()
	}
}

func (p *foldPart) show(open bool) {
	if !open {
		p.room.Hide()
		return
	}
	if p.body == nil {
		p.body = newForm(p.sheet)
		p.make(p.body)
		p.room.Add(p.body.box)
		p.body.allow(p.sheet.allowed)
	}
	p.body.load()
	p.room.Show()
}

// load shows what the document says, in what can be seen.
func (f *form) load() {
	for _, x := range f.fields {
		x.load()
	}
	f.follow()
	for _, p := range f.folds {
		if p.head.open && p.body != nil {
			p.body.load()
		}
	}
}

// follow brings only those parts up to date that show more than the records.
func (f *form) follow() {
	for _, n := range f.notes {
		n()
	}
	for _, p := range f.folds {
		if p.head.open && p.body != nil {
			p.body.follow()
		}
	}
}

// allow allows or forbids changes.
func (f *form) allow(on bool) {
	for _, x := range f.fields {
		x.allow(on)
	}
	for _, p := range f.folds {
		if p.body != nil {
			p.body.allow(on)
		}
	}
}

// fact is a line to read: a name and what the document says.
func (f *form) fact(name string, value func() string) {
	v := newLabel("", theme.SizeNameText, theme.ColorNameForeground)
	f.note(func() { v.set(value()) })
	f.add(labelled(f.sheet.t("field."+name), v))
}
