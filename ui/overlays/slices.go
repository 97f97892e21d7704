package overlays

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/slice"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/frame"
	"touchline/ui/widgets"
)

// Slices is the strip in which a slice is chosen, written out, named and
// deleted. It is there while a slice is on, or is being written.
type Slices struct {
	*frame.Frame
	Source
	Object *fyne.Container
	Terms  *widgets.Entry // what it chooses by, as a person writes it
	Named  *widgets.Entry // what it is called

	saved  *widgets.Choice
	count  *widgets.Label
	save   *widgets.Button
	delete *widgets.Button
	on     *slice.Set // that the strip tells of
	listen bool
}

// NewSlices makes the strip.
func NewSlices(w *frame.Frame, of Source) *Slices {
	b := &Slices{Frame: w, Source: of, Terms: widgets.NewEntry(w, ""), Named: widgets.NewEntry(w, "")}
	b.Terms.SetPlaceHolder(b.phrase("bar.terms"))
	b.Terms.OnSubmitted = func(string) { b.take() }
	b.Named.SetPlaceHolder(b.phrase("bar.name"))
	b.Named.OnSubmitted = func(string) { b.keep() }
	b.Terms.Escaped = b.Close
	b.Named.Escaped = b.FocusBoard
	b.saved = widgets.NewChoice(w, nil, -1, func(at int) {
		if b.listen && at >= 0 && at < len(b.all()) {
			s := b.all()[at]
			b.Editor().Cut(&s)
			b.FocusBoard()
		}
	})
	b.saved.PlaceHolder = b.phrase("bar.saved")
	b.count = widgets.NewLabel("", theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
	b.count.Whole = true
	b.save = widgets.NewButton(w, b.phrase("bar.save"), nil, b.keep)
	b.delete = widgets.NewButton(w, b.phrase("bar.delete"), nil, b.remove)
	done := widgets.NewButton(w, "", theme.CancelIcon(), b.Close)
	done.Importance, done.Tip = widget.LowImportance, b.Actions.Tip("slice")
	p := theme.Padding()
	left := widgets.Sized(b.saved, savedWidth, 0)
	right := container.NewHBox(container.NewCenter(b.count), widgets.Sized(b.Named, nameWidth, 0), b.save, b.delete, done)
	row := container.NewBorder(nil, nil, left, right, b.Terms)
	strip := widgets.Quietly(widgets.Ground(container.New(layout.NewCustomPaddedLayout(p, p, 2*p, p), row)), func() { w.Later(w.Refocus) })
	b.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), strip, widgets.Hairline())
	b.Object.Hide()
	return b
}

// Widths in units.
const (
	savedWidth = 168
	nameWidth  = 130
)

// Toggle opens the strip to write a slice, or with one on turns it off.
func (b *Slices) Toggle() {
	if b.Object.Visible() {
		b.Close()
		return
	}
	if last := b.Editor().LastSlice(); slice.Text(b.Editor().Document(), b.Lang(), last) != "" {
		b.Editor().Cut(&last)
	}
	b.show(true)
	b.Canvas().Focus(b.Terms)
}

// Close turns the slice off and closes the strip.
func (b *Slices) Close() {
	b.Editor().Cut(nil)
	b.show(false)
	b.FocusBoard()
}

func (b *Slices) show(on bool) {
	if b.Object.Visible() != on {
		b.Object.Hidden = !on
		b.Changed()
	}
}

// Follow brings the strip to the slice that is on.
func (b *Slices) Follow() {
	set := b.Editor().Laid().Slice
	if set != nil {
		b.show(true)
	} else if b.on != nil {
		b.show(false)
	}
	if !b.Object.Visible() {
		b.on = set
		return
	}
	d := b.Editor().Document()
	if set != b.on && set != nil {
		b.Terms.SetText(slice.Text(d, b.Lang(), set.Slice))
		b.Named.SetText(set.Slice.Name)
	}
	b.on = set
	names := make([]string, len(b.all()))
	at := -1
	for i, s := range b.all() {
		if names[i] = s.Name; set != nil && s.Name == set.Slice.Name {
			at = i
		}
	}
	b.listen = false
	if !slices.Equal(b.saved.Options, names) {
		b.saved.SetOptions(names)
	}
	if at < 0 {
		b.saved.ClearSelected()
	} else {
		b.saved.SetSelectedIndex(at)
	}
	b.listen = true
	b.count.Text = ""
	if set != nil {
		b.count.Text = b.phrase("bar.count", "n", len(set.Cards(d)), "of", d.CardTable().Len())
	}
	b.count.Refresh()
	if at < 0 {
		b.delete.Disable()
	} else {
		b.delete.Enable()
	}
}

func (b *Slices) all() []model.Slice { return b.Editor().Document().Head.Slices }

// read is the slice that is written in the strip; it says what is wrong with
// one that is none.
func (b *Slices) read() (model.Slice, bool) {
	s, err := slice.Find(b.Editor().Document(), b.Terms.Text)
	if err != nil {
		b.Say(words.Said(b.Lang(), err))
		b.Canvas().Focus(b.Terms)
		return s, false
	}
	return s, true
}

// take turns on what is written.
func (b *Slices) take() {
	if s, ok := b.read(); ok {
		b.Editor().Cut(&s)
		b.FocusBoard()
	}
}

// keep saves what is written by its name.
func (b *Slices) keep() {
	s, ok := b.read()
	if !ok {
		return
	}
	if s.Name = strings.Join(strings.Fields(b.Named.Text), " "); s.Name == "" {
		b.Say(b.phrase("bar.no-name"))
		b.Canvas().Focus(b.Named)
		return
	}
	if err := b.Editor().SaveSlice(s); err != nil {
		b.say(err)
		return
	}
	b.Editor().Cut(&s)
	b.FocusBoard()
}

// remove deletes the slice that is chosen; what it chose stays on.
func (b *Slices) remove() {
	if at := b.saved.SelectedIndex(); at >= 0 && at < len(b.all()) {
		s := b.all()[at]
		if err := b.Editor().RemoveSlice(s.Name); err != nil {
			b.say(err)
			return
		}
		s.Name = ""
		b.Editor().Cut(&s)
	}
	b.FocusBoard()
}

func (b *Slices) say(err error) {
	var f *model.Fault
	if errors.As(err, &f) {
		b.Say(words.Said(b.Lang(), err))
	}
}

// phrase is a text of the strip.
func (b *Slices) phrase(key string, args ...any) string {
	return words.T(b.Lang(), "slice."+key, args...)
}

// SliceActions is what can be done with slices: the strip opens and closes, and
// what the selected card says of something is chosen too.
func SliceActions(ed func() *editor.Editor, needs func() string, toggle func(), say func(string), lang func() model.Lang) []actions.Action {
	all := []actions.Action{{
		ID: "slice", Keys: []actions.Key{actions.CtrlShift(fyne.KeyF12)}, Needs: needs, Run: toggle,
		Checked: func() bool { return ed() != nil && ed().Laid().Slice != nil },
	}}
	for _, key := range slice.Terms() {
		all = append(all, actions.Action{ID: "slice." + key, Text: "slice.like." + key, Needs: func() string {
			if why := needs(); why != "" {
				return why
			}
			if len(ed().Selection().Cards()) == 0 {
				return "keys.needs.card"
			}
			return ""
		}, Run: func() {
			e := ed()
			s := model.Slice{}
			if set := e.Laid().Slice; set != nil {
				s = set.Slice
			}
			some := false
			for _, id := range e.Selection().Cards() {
				if c := e.Document().Card(id); c != nil {
					next, ok := slice.Like(e.Document(), s, c, key)
					if s = next; ok {
						some = true
					}
				}
			}
			if !some {
				say(words.T(lang(), "slice.like.nothing"))
				return
			}
			e.Cut(&s)
		}})
	}
	return all
}
