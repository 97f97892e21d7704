package fields

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// maxOffers is how many suggestions show at once.
const maxOffers = 6

// offer shows what fits what is typed.
func (o *offers) offer(f *TextField) {
	if f.Suggest == nil || !f.Entry.Focused || f.Entry.Disabled() {
		o.withdraw(f)
		return
	}
	texts := matching(f.Suggest(), f.last(), f.others())
	if len(texts) == 0 {
		o.withdraw(f)
		return
	}
	if o.Field != f || !slices.Equal(o.Texts, texts) {
		o.chosen = -1
	}
	if o.Field != f {
		o.stir.Doze() // they come up under the pointer, wherever that is
	}
	o.Field, o.Texts = f, texts
	o.place()
}

// matching is the suggestions that hold what is typed, those that begin with
// it first; what stands there already is left out.
func matching(all []string, typed string, others []string) []string {
	typed = strings.ToLower(strings.TrimSpace(typed))
	var first, rest []string
	for _, s := range all {
		l := strings.ToLower(s)
		switch {
		case l == typed, slices.Contains(others, s):
		case strings.HasPrefix(l, typed):
			first = append(first, s)
		case strings.Contains(l, typed):
			rest = append(rest, s)
		}
	}
	first = append(first, rest...)
	return first[:min(len(first), maxOffers)]
}

// last is the part of the text that is completed; others is the rest of it.
func (f *TextField) last() string {
	if !f.list {
		return f.Entry.Text
	}
	at := strings.LastIndexAny(f.Entry.Text, values.Separators)
	if at < 0 {
		return f.Entry.Text
	}
	return values.CutSeparator(f.Entry.Text[at:])
}

func (f *TextField) others() []string {
	if !f.list {
		return nil
	}
	return values.ReadList(f.Entry.Text[:len(f.Entry.Text)-len(f.last())])
}

// withdraw takes a field's suggestions away.
func (o *offers) withdraw(f *TextField) {
	if o.Field != f {
		return
	}
	o.Field = nil
	if o.box != nil {
		o.box.Hide()
		for _, r := range o.Rows {
			r.Hide()
		}
	}
}

// Close takes the suggestions away, whatever field has some.
func (o *offers) Close() {
	if o.Field != nil {
		o.withdraw(o.Field)
	}
}

// complete takes a suggestion.
func (o *offers) complete(text string) {
	f := o.Field
	if f == nil {
		return
	}
	o.withdraw(f)
	if f.list {
		all := append(f.others(), text)
		text = values.ShowList(f.sheet.Host.Lang(), all)
	}
	f.loading = true
	f.Entry.SetText(text)
	f.Entry.CursorColumn = len([]rune(text))
	f.Entry.Refresh()
	f.loading = false
	f.Entry.OnChanged(text)
	o.withdraw(f)
}

// key is a key in a field with suggestions; false if they have no use
// for it.
func (o *offers) key(f *TextField, k fyne.KeyName) bool {
	if o.Field != f {
		if k == fyne.KeyDown && f.Suggest != nil && !f.Entry.MultiLine {
			o.offer(f)
			return true
		}
		return false
	}
	switch k {
	case fyne.KeyDown:
		o.chosen = (o.chosen + 1) % len(o.Texts)
	case fyne.KeyUp:
		o.chosen = (max(o.chosen, 0) + len(o.Texts) - 1) % len(o.Texts)
	case fyne.KeyReturn, fyne.KeyEnter:
		if o.chosen < 0 {
			return false
		}
		o.complete(o.Texts[o.chosen])
		return true
	case fyne.KeyEscape:
		o.withdraw(f)
		return true
	default:
		return false
	}
	o.place()
	return true
}

const offerHeight = 24 // units

func (o *offers) place() {
	if o.box == nil {
		o.box = canvas.NewRectangle(color.Transparent)
		o.layer.Add(o.box)
		for range maxOffers {
			r := &offerRow{take: o.complete, stirred: o.stir.Moved}
			r.ExtendBaseWidget(r)
			o.Rows = append(o.Rows, r)
			o.layer.Add(r)
		}
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o.Field.Entry).Subtract(driver.AbsolutePositionForObject(o.layer))
	field := o.Field.Entry.Size()
	size := fyne.NewSize(field.Width, float32(len(o.Texts))*offerHeight+6)
	if below := at.Y + field.Height + 2; below+size.Height <= o.layer.Size().Height || at.Y < size.Height {
		at.Y = below
	} else {
		at.Y -= size.Height + 2
	}
	o.box.FillColor = theme.Color(theme.ColorNameOverlayBackground)
	o.box.StrokeColor, o.box.StrokeWidth, o.box.CornerRadius = theme.Color(theme.ColorNameInputBorder), 1, 5
	o.box.Move(at)
	o.box.Resize(size)
	o.box.Show()
	for i, r := range o.Rows {
		if i >= len(o.Texts) {
			r.Hide()
			continue
		}
		r.Move(at.AddXY(3, 3+float32(i)*offerHeight))
		r.Resize(fyne.NewSize(size.Width-6, offerHeight))
		r.show(o.Texts[i], i == o.chosen)
		r.Show()
	}
	o.box.Refresh()
}

func (r *offerRow) show(text string, chosen bool) {
	if r.text != text || r.chosen != chosen {
		r.text, r.chosen = text, chosen
		r.Refresh()
	}
}

func (r *offerRow) MouseDown(*desktop.MouseEvent) { r.take(r.text) }
func (r *offerRow) MouseUp(*desktop.MouseEvent)   {}
func (r *offerRow) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }
func (r *offerRow) MouseOut()                     { r.hovered = false; r.Refresh() }

// MouseMoved lights the suggestion up: it can be taken with a press.
func (r *offerRow) MouseMoved(e *desktop.MouseEvent) {
	if !r.hovered && r.stirred(e.AbsolutePosition) {
		r.hovered = true
		r.Refresh()
	}
}

func (r *offerRow) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	box.CornerRadius = 4
	text := widgets.NewLabel(r.text, theme.SizeNameText, theme.ColorNameForeground)
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{box, text}, Least: fyne.NewSize(40, offerHeight)}
	p.Place = func(size fyne.Size) {
		box.Resize(size)
		h := text.MinSize().Height
		text.Move(fyne.NewPos(6, (size.Height-h)/2))
		text.Resize(fyne.NewSize(size.Width-12, h))
	}
	p.Paint = func() {
		box.FillColor = color.Transparent
		if r.chosen || r.hovered {
			box.FillColor = theme.Color(theme.ColorNameHover)
		}
		text.Set(r.text)
		text.Refresh()
		box.Refresh()
	}
	p.Paint()
	return p
}
