package panels

import (
	"image"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas/pixels"
	"touchline/model"
)

// styleForm is what a card is and how it looks, and what it leads to.
func styleForm(s *subjects[model.Card], f *form) {
	sh := s.sheet
	f.row(
		f.part("kind", choiceOf(at(s, "kind", func(c *model.Card) *model.Kind { return &c.Kind }), model.Kinds, kindName(sh))),
		f.part("span", span(s)))
	swatches(f, at(s, "color", func(c *model.Card) *model.Accent { return &c.Color }))
	detail := newText(at(s, "detail", func(c *model.Card) *string { return &c.Detail }), true)
	detail.hint = sh.t("hint.detail")
	f.row(f.part("detail", detail))
	f.row(f.part("tags", newList(listAt(s, "tags", func(c *model.Card) *[]string { return &c.Tags }), "tags", tags)))
	addresses := textOf(listAt(s, "links", func(c *model.Card) *[]string { return &c.Links }), true,
		func(all []string) string { return joinLines(all) }, readAddresses)
	addresses.example = sh.t("hint.links")
	f.row(f.part("links", addresses))
	picture(s, f)
}

func joinLines(all []string) string { return strings.Join(all, "\n") }

// span is how many steps cards cover, as far as there are steps for all.
func span(s *subjects[model.Card]) *textField {
	b := at(s, "span", func(c *model.Card) *int { return &c.Span })
	return textOf(b, false, showCount, func(text string) (int, error) {
		most := model.MaxSteps
		if d := s.sheet.document(); d != nil {
			for _, c := range s.all {
				if column, ok := d.Column(c.Step); ok {
					most = min(most, len(d.Steps())-column)
				}
			}
		}
		n, err := readCount(text, 1, most)
		if err == nil && n == 0 {
			err = refuse("count", "min", "1", "max", showCount(most))
		}
		return n, err
	})
}

// swatches is the colours of the theme in a row, the lane's own first.
func swatches(f *form, b bind[model.Accent]) {
	sh := f.sheet
	th := sh.host.Theme()
	var all []fyne.CanvasObject
	for _, a := range append([]model.Accent{model.AccentNone}, model.Accents...) {
		name := sh.t("color.own")
		fill := themeColor(theme.ColorNameBackground)
		if a != model.AccentNone {
			name = sh.t("color." + string(a))
			c := rgba(th.Accents[a])
			fill = func() color.Color { return c }
		}
		w := newSwatch(fill, a == model.AccentNone)
		w.tips, w.tip, w.back = sh.tips, name, sh.leave
		w.act = func() { _ = b.set(a, false) }
		f.own(&swatchField{b, a, w})
		all = append(all, w)
	}
	f.add(labelled(sh.t("field.color"), row(3, -1, all...)))
}

// swatch is a colour to choose.
type swatch struct {
	actor
	fill func() color.Color
	none bool // no colour: crossed out
	on   bool
}

// swatchSize is in units.
const swatchSize = 25

func newSwatch(fill func() color.Color, none bool) *swatch {
	w := &swatch{fill: fill, none: none}
	w.of(w)
	return w
}

func (w *swatch) CreateRenderer() fyne.WidgetRenderer {
	ring, disc := canvas.NewCircle(color.Transparent), canvas.NewCircle(color.Transparent)
	slash := canvas.NewLine(color.Transparent)
	p := &plain{objects: []fyne.CanvasObject{ring, disc, slash}, least: fyne.NewSquareSize(swatchSize)}
	p.layout = func(size fyne.Size) {
		ring.Resize(size)
		const inset = 4
		disc.Move(fyne.NewSquareOffsetPos(inset))
		disc.Resize(size.SubtractWidthHeight(2*inset, 2*inset))
		slash.Position1, slash.Position2 = fyne.NewPos(8, size.Height-8), fyne.NewPos(size.Width-8, 8)
	}
	p.refresh = func() {
		ring.StrokeColor, ring.StrokeWidth = color.Transparent, 2
		switch {
		case w.on || w.focused:
			ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
		case w.hovered:
			ring.StrokeColor = theme.Color(theme.ColorNameInputBorder)
		}
		if w.focused {
			ring.StrokeWidth = 3
		}
		disc.FillColor, disc.StrokeWidth = w.fill(), 0
		slash.StrokeColor = color.Transparent
		if w.none {
			disc.StrokeColor, disc.StrokeWidth = theme.Color(theme.ColorNamePlaceHolder), 1
			slash.StrokeColor, slash.StrokeWidth = theme.Color(theme.ColorNamePlaceHolder), 1.5
		}
		for _, o := range p.objects {
			o.Refresh()
		}
	}
	p.refresh()
	return p
}

type swatchField struct {
	b bind[model.Accent]
	a model.Accent
	w *swatch
}

func (f *swatchField) object() fyne.CanvasObject { return f.w }
func (f *swatchField) allow(on bool)             { f.w.allow(on) }
func (f *swatchField) load() {
	if on := f.b.is(f.a); on != f.w.on {
		f.w.on = on
		f.w.Refresh()
	}
}

// pictureHeight is how high a card's picture shows, in units.
const pictureHeight = 120

// picture is a card's picture, with ways to choose another and to take it
// away.
func picture(s *subjects[model.Card], f *form) {
	sh := s.sheet
	b := at(s, "picture", func(c *model.Card) *model.PictureID { return &c.Picture })
	shown := canvas.NewImageFromImage(nil)
	shown.FillMode, shown.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleFastest
	shown.SetMinSize(fyne.NewSize(60, pictureHeight))
	shown.Hide()
	choose := widget.NewButton(sh.t("picture.choose"), func() {
		if c := s.sole(); c != nil {
			sh.host.ChoosePicture(c.ID)
		}
	})
	remove := widget.NewButton(sh.t("picture.remove"), func() { _ = b.set("", false) })
	f.add(labelled(sh.t("field.picture"), stacked(5, shown, beside(choose, remove))))
	f.own(&pictureField{s: s, b: b, image: shown, choose: choose, remove: remove, on: true})
}

type pictureField struct {
	s              *subjects[model.Card]
	b              bind[model.PictureID]
	image          *canvas.Image
	choose, remove *widget.Button
	on             bool
	id             model.PictureID // that shows, or is being read
}

func (f *pictureField) object() fyne.CanvasObject { return f.image }

func (f *pictureField) allow(on bool) {
	f.on = on
	f.buttons()
}

func (f *pictureField) buttons() {
	id, mixed := f.b.get()
	enable(f.choose, f.on && f.s.sole() != nil)
	enable(f.remove, f.on && (mixed || id != ""))
}

func enable(b *widget.Button, on bool) {
	switch {
	case on && b.Disabled():
		b.Enable()
	case !on && !b.Disabled():
		b.Disable()
	}
}

// pictureShown is the side in px of the picture in the panel.
const pictureShown = 512

// load shows the picture once it is read, which takes a while for a large
// one.
func (f *pictureField) load() {
	f.buttons()
	id, mixed := f.b.get()
	if mixed {
		id = ""
	}
	if id == f.id {
		return
	}
	f.id = id
	f.show(nil)
	var x *model.Picture
	if d := f.s.sheet.document(); d != nil {
		x = d.Picture(id)
	}
	if x == nil {
		return
	}
	f.s.sheet.aside(func() {
		img, err := pixels.Within(x.Data, pictureShown)
		if err != nil {
			return // model/file has judged it; there is nothing to show
		}
		f.s.sheet.host.Later(func() {
			if f.id == id {
				f.show(img)
			}
		})
	})
}

func (f *pictureField) show(img image.Image) {
	f.image.Image = img
	f.image.Hidden = img == nil
	f.image.Refresh()
	f.s.sheet.relay()
}

// kindName is the name of a kind of card.
func kindName(sh *sheet) func(model.Kind) string {
	return func(k model.Kind) string { return sh.t("kind." + string(k)) }
}
