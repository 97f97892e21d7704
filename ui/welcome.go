package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/assets"
	"touchline/ui/chooser"
	"touchline/ui/thumbs"
	"touchline/ui/widgets"
)

// welcome is what a window without a document shows: a new one, how to open
// one, those opened last, and the templates and samples, all with pictures.
func (w *Window) welcome() fyne.CanvasObject {
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("touchline.png", assets.Icon))
	logo.FillMode = canvas.ImageFillContain
	logo.SetMinSize(fyne.NewSize(56, 56))
	name := widget.NewLabelWithStyle("Touchline", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameHeadingText
	about := widget.NewLabel(w.t("welcome.about"))
	title := container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), name, about)
	start := func(id string) *widgets.Button {
		b := widgets.NewButton(w, w.t("tool."+id), w.actions.Named(id).Icon, func() { w.actions.Do(id) })
		b.Tip = w.actions.Tip(id)
		return b
	}
	fresh := start("new")
	fresh.Importance = widget.HighImportance
	head := container.NewHBox(logo, title, layout.NewSpacer(), container.NewCenter(container.NewHBox(fresh, start("open"), start("import"))))

	page := container.NewVBox(head, widgets.Wrapped(w.t("welcome.drop"), widget.LowImportance))
	w.starts = map[string]fyne.CanvasObject{}
	if recent := w.app.recent(); len(recent) > 0 {
		var cards []fyne.CanvasObject
		for _, path := range recent {
			c := newStartCard(w, w.app.Thumbs.Box(thumbs.OfFile(path)), filepath.Base(path), chooser.Short(filepath.Dir(path)), func() { w.openFile(path) })
			w.starts[path] = c
			cards = append(cards, c)
		}
		page.Add(section(w.t("menu.recent"), cards))
	}
	samples, blanks := w.templateCards(true), w.templateCards(false)
	page.Add(section(w.t("welcome.blanks"), blanks))
	page.Add(section(w.t("welcome.samples"), samples))
	return container.NewVScroll(container.New(pageLayout{}, page))
}

func (w *Window) templateCards(sample bool) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, t := range assets.Templates() {
		if t.Sample != sample {
			continue
		}
		content := func() ([]byte, error) {
			data, _ := assets.Template(t.Name, string(w.app.Language))
			return data, nil
		}
		cards = append(cards, newStartCard(w, w.app.Thumbs.Box(content), w.templateName(t.Name), w.t("template."+t.Name+".about"), func() { w.openTemplate(t.Name) }))
	}
	return cards
}

func section(title string, cards []fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(widgets.Gap(8), widgets.Heading(title), container.New(layout.NewGridWrapLayout(fyne.NewSize(startCardWidth, startCardHeight)), cards...))
}

// The size of a card of the start page, in units.
const (
	startCardWidth  = 216
	startCardHeight = 186
)

// startCard is a picture with a name, to press.
type startCard struct {
	widget.BaseWidget
	w       *Window
	ground  *canvas.Rectangle
	body    fyne.CanvasObject
	open    func()
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*startCard)(nil)
	_ fyne.Focusable     = (*startCard)(nil)
	_ desktop.Hoverable  = (*startCard)(nil)
	_ desktop.Cursorable = (*startCard)(nil)
)

func newStartCard(w *Window, picture fyne.CanvasObject, name, about string, open func()) *startCard {
	c := &startCard{w: w, ground: canvas.NewRectangle(nil), open: open}
	title := widget.NewLabelWithStyle(name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.Truncation = fyne.TextTruncateEllipsis
	small := widget.NewLabel(about)
	small.Importance = widget.LowImportance
	small.SizeName = theme.SizeNameCaptionText
	small.Truncation = fyne.TextTruncateEllipsis
	text := container.New(layout.NewCustomPaddedVBoxLayout(-2*theme.InnerPadding()), title, small)
	c.body = container.New(layout.NewCustomPaddedLayout(6, 0, 6, 6), container.NewBorder(nil, text, nil, nil, widgets.Framed(picture)))
	c.ground.CornerRadius = 8
	c.ExtendBaseWidget(c)
	return c
}

// Tapped opens what the card shows.
func (c *startCard) Tapped(*fyne.PointEvent) {
	if !c.w.Dialogs().Any() {
		c.open()
	}
}

// MouseIn lights the card up.
func (c *startCard) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved makes the card a desktop.Hoverable.
func (c *startCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (c *startCard) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor says that the card can be pressed.
func (c *startCard) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is the keyboard coming to the card.
func (c *startCard) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost: see FocusGained.
func (c *startCard) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune goes to the window.
func (c *startCard) TypedRune(r rune) { c.w.Rune(r) }

// TypedKey opens what the card shows, or goes to the window.
func (c *startCard) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	default:
		c.w.Key(e.Name, c.w.Keys().Mods())
	}
}

// Refresh shows whether the pointer or the keyboard is on the card.
func (c *startCard) Refresh() {
	c.ground.FillColor, c.ground.StrokeWidth = theme.Color(theme.ColorNameBackground), 0
	if c.hovered {
		c.ground.FillColor = theme.Color(theme.ColorNameHover)
	}
	if c.focused {
		c.ground.StrokeColor, c.ground.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	}
	c.BaseWidget.Refresh()
}

// CreateRenderer is the toolkit's way to the card's objects.
func (c *startCard) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.ground, c.body))
}

// pageLayout keeps a page in the middle, no wider than can be overlooked.
type pageLayout struct{}

// How wide the start page is at most, and what is free around it, in units.
const (
	pageWidth  = 1180
	pageMargin = 28
)

func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(pageWidth, size.Width-2*pageMargin)
	for _, o := range objects {
		o.Move(fyne.NewPos((size.Width-w)/2, pageMargin))
		o.Resize(fyne.NewSize(w, max(o.MinSize().Height, size.Height-2*pageMargin)))
	}
}

func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(300, 0)
	for _, o := range objects {
		least.Height = max(least.Height, o.MinSize().Height)
	}
	return least.AddWidthHeight(0, 2*pageMargin)
}
