package fields

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/ui/widgets"
)

// ChoiceField is a property with a fixed choice of values.
type ChoiceField[T comparable] struct {
	Bind   Bind[T]
	Box    *widgets.Choice
	whole  fyne.CanvasObject
	Values []T
}

// ChoiceOf makes a field of a property with a fixed choice.
func ChoiceOf[T comparable](b Bind[T], values []T, name func(T) string) *ChoiceField[T] {
	f := &ChoiceField[T]{Bind: b, Values: values}
	var options []string
	for _, v := range values {
		options = append(options, capital(name(v)))
	}
	f.Box = widgets.NewChoice(b.sheet.Host, options, -1, func(int) { f.chosen() })
	f.Box.PlaceHolder = "—"
	f.whole = container.NewStack(f.Box, widgets.NewBorder())
	return f
}

// capital begins a text with a capital letter: some names are written small
// within a line of a card.
func capital(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (f *ChoiceField[T]) Object() fyne.CanvasObject { return f.whole }

func (f *ChoiceField[T]) Allow(on bool) {
	if on {
		f.Box.Enable()
	} else {
		f.Box.Disable()
	}
}

func (f *ChoiceField[T]) Load() {
	v, mixed := f.Bind.Get()
	selected, hint := "", "—"
	if mixed {
		hint = f.Bind.sheet.T("mixed")
	} else if i := slices.Index(f.Values, v); i >= 0 {
		selected = f.Box.Options[i]
	}
	if f.Box.Selected != selected || f.Box.PlaceHolder != hint {
		f.Box.Selected, f.Box.PlaceHolder = selected, hint
		f.Box.Refresh()
	}
}

func (f *ChoiceField[T]) chosen() {
	i := f.Box.SelectedIndex()
	if i < 0 || f.Bind.is(f.Values[i]) {
		return
	}
	_ = f.Bind.Set(f.Values[i], false)
	f.Load() // a refused choice goes back
}

// SwitchField is a property that is on or off, shown as a pill.
type SwitchField struct {
	b    Bind[bool]
	Pill *widgets.Pill
}

func SwitchOf(b Bind[bool], p *widgets.Pill) *SwitchField {
	f := &SwitchField{b: b, Pill: p}
	p.Tips, p.Back = b.sheet.Host.Tips(), b.sheet.Escape
	p.Act = func() {
		on, mixed := b.Get()
		_ = b.Set(!on || mixed, false)
		f.Load()
	}
	return f
}

func (f *SwitchField) Object() fyne.CanvasObject { return f.Pill }
func (f *SwitchField) Allow(on bool)             { f.Pill.Allow(on) }
func (f *SwitchField) Load()                     { f.Pill.Turn(f.b.Get()) }

// member is whether a list of values has one of them; set keeps the values in
// their order.
func member[T comparable](b Bind[[]T], v T, all []T) Bind[bool] {
	return Bind[bool]{
		sheet: b.sheet, ID: b.ID, eq: Equal[bool],
		Get: func() (bool, bool) {
			list, mixed := b.Get()
			return slices.Contains(list, v), mixed
		},
		Set: func(on, typing bool) error {
			list, _ := b.Get()
			var next []T
			for _, x := range list {
				if !slices.Contains(all, x) {
					next = append(next, x) // of a newer version
				}
			}
			for _, x := range all {
				if x == v && on || x != v && slices.Contains(list, x) {
					next = append(next, x)
				}
			}
			return b.Set(next, typing)
		},
	}
}
