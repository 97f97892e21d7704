package start

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/assets"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/chooser"
	"touchline/ui/frame"
	"touchline/ui/thumbs"
	"touchline/ui/widgets"
)

// Source is what the page offers.
type Source struct {
	Actions      *actions.Table
	Recent       []string // files, the last one first
	OpenFile     func(path string)
	OpenTemplate func(name string)
}

// Page is what a window without a document shows: a new one, how to open one,
// those opened last, and the templates and samples, all with pictures.
type Page struct {
	*frame.Frame
	Source
	Object fyne.CanvasObject
	recent map[string]fyne.CanvasObject // by path
}

// NewPage makes the start page of a window.
func NewPage(w *frame.Frame, of Source) *Page {
	p := &Page{Frame: w, Source: of, recent: map[string]fyne.CanvasObject{}}
	page := container.NewVBox(p.head(), widgets.Wrapped(p.t("welcome.drop"), widget.LowImportance))
	if len(p.Recent) > 0 {
		var cards []fyne.CanvasObject
		for _, path := range p.Recent {
			c := newCard(w, p.Thumbs.Box(thumbs.OfFile(path)), filepath.Base(path), chooser.Short(filepath.Dir(path)), func() { p.OpenFile(path) })
			p.recent[path] = c
			cards = append(cards, c)
		}
		page.Add(section(p.t("menu.recent"), cards))
	}
	page.Add(section(p.t("welcome.blanks"), p.templates(false)))
	page.Add(section(p.t("welcome.samples"), p.templates(true)))
	p.Object = container.NewVScroll(container.New(pageLayout{}, page))
	return p
}

// Follow takes away the files that are gone; what comes back is there again.
func (p *Page) Follow(gone map[string]bool) {
	for path, card := range p.recent {
		if gone[path] {
			card.Hide()
		} else {
			card.Show()
		}
	}
}

// Shows reports whether a file is offered.
func (p *Page) Shows(path string) bool {
	card := p.recent[path]
	return card != nil && card.Visible()
}

// head is the program's name, and the ways to a document.
func (p *Page) head() fyne.CanvasObject {
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("touchline.png", assets.Icon))
	logo.FillMode = canvas.ImageFillContain
	logo.SetMinSize(fyne.NewSize(56, 56))
	name := widget.NewLabelWithStyle("Touchline", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameHeadingText
	title := container.New(layout.NewCustomPaddedVBoxLayout(-theme.InnerPadding()), name, widget.NewLabel(p.t("welcome.about")))
	start := func(id string) *widgets.Button {
		b := widgets.NewButton(p, p.t("tool."+id), p.Actions.Named(id).Icon, func() { p.Actions.Do(id) })
		b.Tip = p.Actions.Tip(id)
		return b
	}
	fresh := start("new")
	fresh.Importance = widget.HighImportance
	return container.NewHBox(logo, title, layout.NewSpacer(), container.NewCenter(container.NewHBox(fresh, start("open"), start("import"))))
}

// templates is the cards of the templates, or of the samples.
func (p *Page) templates(sample bool) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, t := range assets.Templates() {
		if t.Sample != sample {
			continue
		}
		content := func() ([]byte, error) {
			data, _ := assets.Template(t.Name, string(p.Language))
			return data, nil
		}
		cards = append(cards, newCard(p.Frame, p.Thumbs.Box(content), TemplateName(p.Language, t.Name), p.t("template."+t.Name+".about"), func() { p.OpenTemplate(t.Name) }))
	}
	return cards
}

// t is a text of the page.
func (p *Page) t(key string, args ...any) string { return words.T(p.Language, "ui."+key, args...) }

func section(title string, cards []fyne.CanvasObject) fyne.CanvasObject {
	return container.NewVBox(widgets.Gap(8), widgets.Heading(title), container.New(layout.NewGridWrapLayout(fyne.NewSize(cardWidth, cardHeight)), cards...))
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
