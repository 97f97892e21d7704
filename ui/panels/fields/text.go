package fields

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/widgets"
)

// Field is a control that shows and changes a property of the records.
type Field interface {
	Object() fyne.CanvasObject
	Load()         // shows what the records say now, where it shows anything else
	Allow(on bool) // allows or forbids changes
}

// Loud has the text of a field stand out while something is so: a value that is
// too long, too high, or overdue, and nothing else.
func (f *TextField) Loud(is func() bool) *TextField {
	f.loud, f.isLoud = widgets.NewLoud(f.Entry), is
	f.whole = container.NewStack(f.loud.Object, f.Frame)
	return f
}

// text makes a field of a property that is read from a text and shown as one.
func TextOf[T any](b Bind[T], lines bool, show func(T) string, read func(string) (T, error)) *TextField {
	f := NewTextField(b.sheet, b.ID, lines)
	f.Show = func() (string, bool) {
		v, mixed := b.Get()
		if mixed {
			return "", true
		}
		return show(v), false
	}
	f.Means = func(s string) bool {
		v, err := read(s)
		return err == nil && b.is(v)
	}
	f.Take = func(s string) error {
		v, err := read(s)
		if err != nil {
			return err
		}
		return b.Set(v, true)
	}
	f.Build()
	return f
}

// NewTextField makes a field whose functions its maker gives before build.
func NewTextField(sh *Sheet, id string, lines bool) *TextField {
	return &TextField{sheet: sh, ID: id, Entry: newEntry(sh, lines), Trouble: NewTrouble(sh)}
}

// Build puts the parts together.
func (f *TextField) Build() {
	f.Frame = widgets.NewFrame()
	f.whole = container.NewStack(f.Entry, f.Frame)
	f.Entry.OnChanged = f.changed
	f.Entry.entered = func() {
		_, mixed := f.Show()
		f.prompt(mixed)
		f.sheet.Offers.offer(f)
	}
	f.Entry.left = f.leave
	f.Entry.undo = f.GiveUp
	f.Entry.keys = f.key
	f.Entry.OnSubmitted = func(string) { f.Submit() }
}

func (f *TextField) Object() fyne.CanvasObject { return f.whole }

func (f *TextField) Allow(on bool) {
	if on {
		f.Entry.Enable()
	} else {
		f.Entry.Disable()
	}
	if f.button != nil {
		f.button.Allow(on)
	}
}

func (f *TextField) Load() {
	text, mixed := f.Show()
	if f.loud != nil {
		f.loud.Set(f.isLoud(), text)
	}
	f.prompt(mixed)
	if d, ok := f.sheet.refusals.at(f.ID); ok {
		if d.of == text { // the document says what it said then
			f.write(d.text)
			f.refuse(d.err, 0)
			return
		}
		f.sheet.refusals.drop(f.ID)
	}
	f.accept()
	if f.Entry.Text == text || f.Entry.Focused && !mixed && f.Means(f.Entry.Text) {
		return
	}
	f.write(text)
}

// prompt sets what shows while it is empty.
func (f *TextField) prompt(mixed bool) {
	text := f.Hint
	switch {
	case mixed:
		text = f.sheet.T("mixed")
	case f.Entry.Focused && f.Example != "":
		text = f.Example
	}
	if f.Entry.PlaceHolder != text {
		f.Entry.SetPlaceHolder(text)
	}
}

// write sets the text without counting as typed.
func (f *TextField) write(s string) {
	if f.Entry.Text == s {
		return
	}
	f.loading = true
	f.Entry.SetText(s)
	f.loading = false
	f.Entry.grow()
}

// changed is what was typed: taken if it is a value, else kept as it is.
func (f *TextField) changed(s string) {
	if f.loading {
		return
	}
	f.Entry.grow()
	was, mixed := f.Show()
	if mixed && s == "" {
		return
	}
	f.sheet.refusals.drop(f.ID)
	if err := f.Take(s); err != nil {
		f.sheet.refusals.keep(f.ID, refused{text: s, of: was, err: err})
		f.refuse(err, troublePause)
	} else {
		f.accept()
	}
	f.sheet.Offers.offer(f)
}

// refuse shows that the text is no value.
func (f *TextField) refuse(err error, after time.Duration) {
	f.Frame.StrokeColor = theme.Color(theme.ColorNameError)
	if !f.Frame.Visible() {
		f.Frame.Show()
	}
	f.Frame.Refresh()
	f.Trouble.Say(err, after)
}

func (f *TextField) accept() {
	if f.Frame.Visible() {
		f.Frame.Hide()
	}
	f.Trouble.Say(nil, 0)
}

// leave tidies what was typed, or says why it cannot stay.
func (f *TextField) leave() {
	f.sheet.Offers.withdraw(f)
	_, mixed := f.Show()
	f.prompt(mixed)
	if d, ok := f.sheet.refusals.at(f.ID); ok {
		f.Trouble.Say(d.err, troubleLeft)
		return
	}
	if text, mixed := f.Show(); !mixed {
		f.write(text)
	}
}

// Submit is Return: it says at once why a text is refused.
func (f *TextField) Submit() {
	if d, ok := f.sheet.refusals.at(f.ID); ok {
		f.Trouble.Say(d.err, 0)
		return
	}
	if text, mixed := f.Show(); !mixed {
		f.write(text)
	}
}

// GiveUp takes a refused text back: undo within the field.
func (f *TextField) GiveUp() bool {
	if !f.sheet.refusals.drop(f.ID) {
		return false
	}
	f.accept()
	text, _ := f.Show()
	f.write(text)
	return true
}

func (f *TextField) key(k fyne.KeyName) bool {
	if k == fyne.KeyDown && f.more != nil {
		f.more()
		return true
	}
	return f.sheet.Offers.key(f, k)
}

// Settled ends the other half's wait once both are there.
func (f *TextField) Settled(other *TextField, err error) error {
	if err == nil {
		f.sheet.refusals.drop(other.ID)
		other.accept()
	}
	return err
}
