package panels

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// choiceField is a property with a fixed choice of values.
type choiceField[T comparable] struct {
	b      bind[T]
	box    *chooser
	whole  fyne.CanvasObject
	values []T
}

// chooser is the toolkit's choice, which gives the keyboard back by Escape.
type chooser struct {
	widget.Select
	sheet *sheet
}

func (c *chooser) TypedKey(k *fyne.KeyEvent) {
	if !c.sheet.host.Keys().Key(k) {
		return
	}
	if k.Name == fyne.KeyEscape {
		c.sheet.leave()
		return
	}
	c.Select.TypedKey(k)
}

// TypedRune is a character; it is for nobody here.
func (c *chooser) TypedRune(r rune) { c.sheet.host.Keys().Typed(r, func(rune, input.Press) {}) }

func (c *chooser) FocusGained() {
	c.Select.FocusGained()
	c.sheet.reveal(c)
}

// choiceOf makes a field of a property with a fixed choice.
func choiceOf[T comparable](b bind[T], values []T, name func(T) string) *choiceField[T] {
	f := &choiceField[T]{b: b, values: values, box: &chooser{sheet: b.sheet}}
	for _, v := range values {
		f.box.Options = append(f.box.Options, name(v))
	}
	f.box.PlaceHolder = "—"
	f.box.OnChanged = func(string) { f.chosen() }
	f.box.ExtendBaseWidget(f.box)
	f.whole = container.NewStack(f.box, newBorder())
	return f
}

func (f *choiceField[T]) object() fyne.CanvasObject { return f.whole }

func (f *choiceField[T]) allow(on bool) {
	if on {
		f.box.Enable()
	} else {
		f.box.Disable()
	}
}

func (f *choiceField[T]) load() {
	v, mixed := f.b.get()
	selected, hint := "", "—"
	if mixed {
		hint = f.b.sheet.t("mixed")
	} else if i := slices.Index(f.values, v); i >= 0 {
		selected = f.box.Options[i]
	}
	if f.box.Selected != selected || f.box.PlaceHolder != hint {
		f.box.Selected, f.box.PlaceHolder = selected, hint
		f.box.Refresh()
	}
}

func (f *choiceField[T]) chosen() {
	i := f.box.SelectedIndex()
	if i < 0 || f.b.is(f.values[i]) {
		return
	}
	_ = f.b.set(f.values[i], false)
	f.load() // a refused choice goes back
}

// switchField is a property that is on or off, shown as a pill.
type switchField struct {
	b    bind[bool]
	pill *pill
}

func switchOf(b bind[bool], p *pill) *switchField {
	f := &switchField{b: b, pill: p}
	p.tips, p.back = b.sheet.tips, b.sheet.leave
	p.act = func() {
		on, mixed := b.get()
		_ = b.set(!on || mixed, false)
		f.load()
	}
	return f
}

func (f *switchField) object() fyne.CanvasObject { return f.pill }
func (f *switchField) allow(on bool)             { f.pill.allow(on) }
func (f *switchField) load()                     { f.pill.show(f.b.get()) }

// member is whether a list of values has one of them; set keeps the values in
// their order.
func member[T comparable](b bind[[]T], v T, all []T) bind[bool] {
	return bind[bool]{
		sheet: b.sheet, id: b.id, eq: equal[bool],
		get: func() (bool, bool) {
			list, mixed := b.get()
			return slices.Contains(list, v), mixed
		},
		set: func(on, typing bool) error {
			list, _ := b.get()
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
			return b.set(next, typing)
		},
	}
}
