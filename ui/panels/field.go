package panels

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// field is a control that shows and changes a property of the records.
type field interface {
	object() fyne.CanvasObject
	load()         // shows what the records say now, where it shows anything else
	allow(on bool) // allows or forbids changes
}

// textField is a property that is typed: a text as it is, or one that has to
// be read.
type textField struct {
	sheet   *sheet
	id      string
	entry   *entry
	whole   fyne.CanvasObject
	frame   *canvas.Rectangle
	trouble *trouble
	hint    string // shown in grey while it is empty
	example string // the same, but only while it has the keyboard

	show  func() (text string, mixed bool)
	means func(text string) bool // the text means what the records say
	take  func(text string) error

	loading bool
	suggest func() []string // what the document uses already; nil: nothing
	list    bool            // it holds several entries: the last one is completed
}

// text makes a field of a property that is read from a text and shown as one.
func textOf[T any](b bind[T], lines bool, show func(T) string, read func(string) (T, error)) *textField {
	f := newTextField(b.sheet, b.id, lines)
	f.show = func() (string, bool) {
		v, mixed := b.get()
		if mixed {
			return "", true
		}
		return show(v), false
	}
	f.means = func(s string) bool {
		v, err := read(s)
		return err == nil && b.is(v)
	}
	f.take = func(s string) error {
		v, err := read(s)
		if err != nil {
			return err
		}
		return b.set(v, true)
	}
	f.build()
	return f
}

// newTextField makes a field whose functions its maker gives before build.
func newTextField(sh *sheet, id string, lines bool) *textField {
	return &textField{sheet: sh, id: id, entry: newEntry(sh, lines), trouble: newTrouble(sh)}
}

// build puts the parts together.
func (f *textField) build() {
	f.frame = newFrame()
	f.whole = container.NewStack(f.entry, f.frame)
	f.entry.OnChanged = f.changed
	f.entry.entered = func() {
		_, mixed := f.show()
		f.prompt(mixed)
		f.sheet.offers.offer(f)
	}
	f.entry.left = f.leave
	f.entry.undo = f.giveUp
	f.entry.keys = f.key
	f.entry.OnSubmitted = func(string) { f.submit() }
}

func (f *textField) object() fyne.CanvasObject { return f.whole }

func (f *textField) allow(on bool) {
	if on {
		f.entry.Enable()
	} else {
		f.entry.Disable()
	}
}

func (f *textField) load() {
	text, mixed := f.show()
	f.prompt(mixed)
	if d, ok := f.sheet.refusals.at(f.id); ok {
		if d.of == text { // the document says what it said then
			f.write(d.text)
			f.refuse(d.err, 0)
			return
		}
		f.sheet.refusals.drop(f.id)
	}
	f.accept()
	if f.entry.Text == text || f.entry.focused && !mixed && f.means(f.entry.Text) {
		return
	}
	f.write(text)
}

// prompt sets what shows while it is empty.
func (f *textField) prompt(mixed bool) {
	text := f.hint
	switch {
	case mixed:
		text = f.sheet.t("mixed")
	case f.entry.focused && f.example != "":
		text = f.example
	}
	if f.entry.PlaceHolder != text {
		f.entry.SetPlaceHolder(text)
	}
}

// write sets the text without counting as typed.
func (f *textField) write(s string) {
	if f.entry.Text == s {
		return
	}
	f.loading = true
	f.entry.SetText(s)
	f.loading = false
	f.entry.grow()
}

// changed is what was typed: taken if it is a value, else kept as it is.
func (f *textField) changed(s string) {
	if f.loading {
		return
	}
	f.entry.grow()
	was, mixed := f.show()
	if mixed && s == "" {
		return
	}
	f.sheet.refusals.drop(f.id)
	if err := f.take(s); err != nil {
		f.sheet.refusals.keep(f.id, refused{text: s, of: was, err: err})
		f.refuse(err, troublePause)
	} else {
		f.accept()
	}
	f.sheet.offers.offer(f)
}

// refuse shows that the text is no value.
func (f *textField) refuse(err error, after time.Duration) {
	f.frame.StrokeColor = theme.Color(theme.ColorNameError)
	if !f.frame.Visible() {
		f.frame.Show()
	}
	f.frame.Refresh()
	f.trouble.say(err, after)
}

func (f *textField) accept() {
	if f.frame.Visible() {
		f.frame.Hide()
	}
	f.trouble.say(nil, 0)
}

// leave tidies what was typed, or says why it cannot stay.
func (f *textField) leave() {
	f.sheet.offers.withdraw(f)
	_, mixed := f.show()
	f.prompt(mixed)
	if d, ok := f.sheet.refusals.at(f.id); ok {
		f.trouble.say(d.err, troubleLeft)
		return
	}
	if text, mixed := f.show(); !mixed {
		f.write(text)
	}
}

// submit is Return: it says at once why a text is refused.
func (f *textField) submit() {
	if d, ok := f.sheet.refusals.at(f.id); ok {
		f.trouble.say(d.err, 0)
		return
	}
	if text, mixed := f.show(); !mixed {
		f.write(text)
	}
}

// giveUp takes a refused text back: undo within the field.
func (f *textField) giveUp() bool {
	if !f.sheet.refusals.drop(f.id) {
		return false
	}
	f.accept()
	text, _ := f.show()
	f.write(text)
	return true
}

func (f *textField) key(k fyne.KeyName) bool { return f.sheet.offers.key(f, k) }
